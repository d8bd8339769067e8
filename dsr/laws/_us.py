"""What the privacy laws of the US states share: the words of the rights, and the shape of their periods. Values only.

Each state's file gives its own numbers, articles and sources.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dsr.domain.dates import Period
from dsr.domain.law import (
    SAT_SUN,
    Appeal,
    CarveOut,
    Cited,
    Clock,
    Extension,
    Fact,
    LastDay,
    Pause,
    PauseKind,
    Response,
    Right,
    Roll,
    Source,
    Verified,
)
from dsr.laws._shared import cited, months

ACCESS = "The company must confirm whether it processes your personal data and give you access to them."
CORRECT = "The company must correct inaccuracies in your personal data, considering what the data are and what they are used for."
DELETE_BY_OR_ABOUT = "The company must delete the personal data that you provided and those that it obtained about you."
DELETE_CONCERNING = "The company must delete the personal data concerning you."
DELETE_PROVIDED = "The company must delete the personal data that you provided."
FORMAT = "in a portable and, as far as technically feasible, readily usable format"
COPY_PROVIDED = f"The company must give you a copy of the personal data that you provided, {FORMAT}."
COPY_ALL = f"The company must give you a copy of all personal data that it processes about you, {FORMAT}."
OPT_OUT = (
    "The company must stop using your data for targeted advertising, stop selling them, "
    "and stop profiling you for decisions with legal or similarly significant effects."
)
OPT_OUT_SOLELY = (
    "The company must stop using your data for targeted advertising, stop selling them, "
    "and stop profiling you for solely automated decisions with legal or similarly significant effects."
)
PROFILING = "The company must stop profiling you for decisions with legal or similarly significant effects."
PROFILING_SOLELY = "The company must stop profiling you for solely automated decisions with legal or similarly significant effects."
SENSITIVE_CONSENT = "The company may process sensitive data about you only with your consent."
CATEGORIES_LIST = "The company must list the categories of third parties to which it disclosed your personal data."

LIMIT_PSEUDONYMOUS = "Pseudonymous data that are kept apart from what identifies you are outside access, correction, deletion and copies."
LIMIT_MAYBE_PSEUDONYMOUS = (
    "Pseudonymous data that are kept apart from what identifies you may be outside access, correction, deletion and copies."
)
LIMIT_TRADE_SECRETS = "Trade secrets may be withheld."
LIMIT_OTHER_SOURCES = "For data from other sources it is enough that the company keeps a note not to use them, or opts you out."
LIMIT_RETENTION = "The company may keep what it needs for legal duties, security or legal claims."
LIMIT_AUTOMATED = "It covers only data that are processed by automated means."
LIMIT_DIGITAL = "It covers only data that are available in digital form and processed by automated means."
LIMIT_SALE_MONEY = "A sale is only an exchange for money here."
LIMIT_SALE_VALUE = "A sale is an exchange for money or for anything else of value."
LIMIT_NO_SIGNAL = "The company need not honour browser signals such as the Global Privacy Control."
LIMIT_AUTHENTICATED = "The company may ask you to prove who you are, for an opt-out too."
LIMIT_NOT_AUTHENTICATED = (
    "The company need not check who you are for an opt-out; it may refuse one that it has good, documented reason to think fraudulent."
)
LIMIT_NOT_ONLY_AUTOMATED = "It is not limited to decisions that are taken solely by automated means."
LIMIT_NO_REVOCATION = (
    "The statute has no clause on taking a consent back, and no period for it. Say plainly that you withdraw it, and ask for deletion "
    "or an opt-out too."
)

IDENTITY_ANY = (
    "The company may ask for what is reasonably necessary to authenticate you and the request. The text makes no exception for opt-outs."
)
IDENTITY_NOT_OPT_OUT = (
    "The company may ask for what is reasonably necessary to authenticate you. An opt-out need not be authenticated, but may be "
    "refused, with a notice to you, on a documented good-faith belief of fraud."
)
ACCOUNT = "You need not open an account, but an account that you have may be used."
FORM_NOTICE = f"Use the secure and reliable way that the company's privacy notice describes. {ACCOUNT}"
FORM_TWO = (
    "The company must offer two or more secure and reliable ways, one of them on its website if it has one; an e-mail address is enough "
    "for a business that is online only. You need not open an account."
)
AGENT_NONE = "The law has no rule on agents; only parents and guardians may write for a child."
AGENT_OPT_OUT = (
    "An authorised agent, or a browser setting or signal, may opt out for you if your identity and the agent's authority can be verified. "
    "For the other rights the law names only parents and guardians."
)
FREE_ONCE = (
    "Free once in 12 months. Beyond that, and for requests that are manifestly unfounded, excessive or repetitive, the company may "
    "charge a reasonable fee or refuse, and must show why."
)
FREE_TWICE = (
    "Free twice a year. Beyond that, and for requests that are manifestly unfounded, excessive or repetitive, the company may charge a "
    "reasonable fee or refuse, and must show why."
)
ONCE = "You can ask free of charge once in 12 months."
TWICE = "You can ask free of charge twice a year."
NO_WINDOW = Fact(
    "The sections that were read name no last day for a complaint to the authority.",
    Source("The State's privacy law", Verified.PARTLY, "Only the sections on rights, appeals and enforcement were read."),
)
NO_PRIVATE_ACTION = "You cannot sue under this law yourself; the authority enforces it"

NOT_IN_THIS_LAW = frozenset({Right.RESTRICTION, Right.OBJECTION, Right.OPT_OUT_MARKETING, Right.SHINE_THE_LIGHT})
"""What no comprehensive state law grants under these names."""

ROLL_BY_ANALOGY = (
    "The statute does not say whether a period that ends on a weekend or holiday goes on to the next business day; the State's general "
    "rule on periods reaches a private company only by analogy. dsr waits until the later day."
)
ROLL_GENERAL = (
    "The State's general rule on periods is not limited to courts and authorities, but no case on a private company was found. "
    "dsr waits until the later day."
)
ROLL_NO_RULE = (
    "No general rule was found that moves the end of a period from a weekend or holiday. The plain date is the legal one; "
    "dsr still waits until the next business day before it calls an answer late."
)
REVOCATION_DOUBT = (
    "The statute sets no period for a consent that is taken back. dsr counts the time for an ordinary answer, although the processing "
    "should stop sooner."
)


def free(times: int, fee: Fact) -> Mapping[str, Cited]:
    """That an answer is free of charge so many times in 12 months, by the rule on fees."""
    return {"free": cited(fee.source.cite, fee.source, period=months(12), times=times)}


_EXEMPTIONS = Source(
    "The exemptions of the State's law",
    Verified.PARTLY,
    "Bodies as the text or its summaries name them; which of their data are left out was not checked one by one.",
)


def carve_outs(*, nonprofits: bool, insurers: bool = False) -> tuple[CarveOut, ...]:
    """The bodies that a state law leaves out.

    Args:
        nonprofits: whether those without profit and universities are among them.
        insurers: whether insurers are.
    """
    without_profit = CarveOut(
        kinds=frozenset({"non-profit", "church"}),
        text="It does not bind nonprofits, private universities among them.",
        source=_EXEMPTIONS,
        excludes=True,
    )
    insured = CarveOut(kinds=frozenset({"insurer"}), text="It leaves out licensed insurers.", source=_EXEMPTIONS)
    return (
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text="It does not bind bodies of the State, its public universities among them; the State's public records law may help.",
            source=_EXEMPTIONS,
            excludes=True,
        ),
        *((without_profit,) if nonprofits else ()),
        CarveOut(
            kinds=frozenset({"bank"}),
            text=(
                "It leaves out financial institutions under the federal Gramm-Leach-Bliley Act (GLBA), or the data that this Act covers, such "
                "as those of your accounts."
            ),
            source=_EXEMPTIONS,
        ),
        CarveOut(
            kinds=frozenset({"credit-bureau"}),
            text=(
                "It leaves out what the federal Fair Credit Reporting Act (FCRA) covers. That Act gives you your file free of charge and its "
                "correction (15 U.S.C. §§ 1681g, 1681i, 1681j)."
            ),
            source=_EXEMPTIONS,
        ),
        CarveOut(
            kinds=frozenset({"health"}),
            text="It leaves out entities, or health data, under HIPAA, which gives you access to your record (45 CFR § 164.524).",
            source=_EXEMPTIONS,
        ),
        *((insured,) if insurers else ()),
    )


def last_day(place: str, source: Source, weekend: frozenset[int] = SAT_SUN) -> LastDay:
    """The probable end of a period by the state's general rule and holidays."""
    return LastDay(roll=Roll.PROBABLE, source=source, weekend=weekend, holidays=place)


def clock(
    *,
    response: Period,
    total: Period,
    source: Source,
    last_day: LastDay,
    identity: Source,
    roll_doubt: str,
    identity_effect: str = "",
    notice: str = "",
    counted_from: str = "receipt of the request",
) -> Clock:
    """The common pattern: an answer, one extension with notice, no pause, and a last day that probably rolls.

    Args:
        response: the time to answer.
        total: the whole time with the extension.
        source: the article of both.
        last_day: see `last_day`.
        identity: the article on authentication.
        roll_doubt: what is uncertain about the last day.
        identity_effect: what authentication does to the period, where the text says more than nothing.
        notice: what the company must tell of an extension, where it is not the usual notice within the first period.
        counted_from: where the text says more than receipt.
    """
    return Clock(
        response=Response(period=response, source=source, counted_from=counted_from),
        extension=Extension(
            total=total,
            condition="It is reasonably necessary, considering how complex and how many your requests are.",
            notice=notice or f"The company must tell you of the extension and its reason within the first {response}.",
            source=source,
        ),
        pauses=(
            Pause(
                topic="identity",
                kind=PauseKind.NONE,
                condition="The company cannot authenticate the request with commercially reasonable effort.",
                effect=identity_effect or "It need not act until you give more information, but the text does not suspend the period.",
                source=identity,
            ),
        ),
        last_day=last_day,
        business_calendar=last_day.holidays,
        doubts=(roll_doubt,),
    )


def revocation(clock: Clock, period: Period, source: Source) -> Clock:
    """The time in which processing must stop after a consent was revoked: no extension, no pause."""
    sentence = f"The company must stop as soon as practicable, at the latest {period} after it received the revocation."
    return replace(clock, response=Response(period=period, source=source, at_once=sentence), extension=None, pauses=())


def revoke_duty(period: Period) -> str:
    """The duty where the law lets a consent be revoked and sets a period."""
    return (
        f"{SENSITIVE_CONSENT} Revoking it must be as easy as giving it, and the company must then stop as soon as practicable, within "
        f"{period} at the latest."
    )


def unclear_revocation(clock: Clock) -> Clock:
    """The law's own period, with the doubt that it sets none for a revocation."""
    return replace(clock, doubts=(*clock.doubts, REVOCATION_DOUBT))


def appeal(
    answer: Period,
    source: Source,
    then: str,
    *,
    extension_total: Period | None = None,
    safe_answer: Period | None = None,
    since: date | None = None,
) -> Appeal:
    """The appeal to the company, which the state laws share."""
    return Appeal(
        to="the company",
        answer=answer,
        extension_total=extension_total,
        safe_answer=safe_answer,
        file_when="a reasonable time after the refusal",
        then=then,
        source=source,
        since=since,
    )
