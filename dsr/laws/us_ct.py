"""Connecticut."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "§ 42-518 was read as in force until 30 June 2026; a source that read P.A. 25-113 reports the periods as unchanged."
CHANGED = date(2026, 7, 1)
LAST_BEFORE = date(2026, 6, 30)

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Conn. Gen. Stat. § 42-518(c)(1)", TEXT),
    last_day=_us.last_day(
        "US-CT", partly("no statute on the last day was found", "Chapter 1 of the General Statutes has no rule on the end of periods.")
    ),
    identity=read("Conn. Gen. Stat. § 42-518(c)(4)", TEXT),
    identity_effect="It must tell you, and need not act until you give what is needed; the text does not suspend the 45 days.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact(_us.FREE_ONCE, read("Conn. Gen. Stat. § 42-518(c)(3)", TEXT))

LAW = Law(
    id="us-ct",
    name="Connecticut Data Privacy Act",
    short="CTDPA",
    code="Conn. Gen. Stat.",
    citation="Conn. Gen. Stat. §§ 42-515 to 42-526; P.A. 25-113; P.A. 26-64",
    places=places("US-CT"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Connecticut acting for themselves or their household, not as employees or business contacts. "
        "It does not bind nonprofits."
    ),
    threshold=(
        "it does business in Connecticut or targets people there, and it processes data of 35,000 or more consumers, or any sensitive "
        "data, or offers personal data for sale (since 1 July 2026)"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2023, 7, 1),
    status=(
        "In force. P.A. 25-113 widened it on 1 July 2026 (inferences, list of buyers, review of automated decisions), and P.A. 26-64 "
        "widened the deletion on 1 October 2026. A register of data brokers with a state deletion mechanism is to come."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "§ 42-518(a)(1)",
            (
                f"{_us.ACCESS} Since 1 July 2026 this includes inferences about you, and whether they are used for profiling for "
                "significant decisions."
            ),
            read("Conn. Gen. Stat. § 42-518(a)(1), § 42-523(d)", TEXT),
            (
                "Trade secrets may be withheld. Social Security and account numbers and the like must not be disclosed since 1 July "
                "2026, only named."
            ),
            _us.LIMIT_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 42-518(a)(2)", _us.CORRECT, read("Conn. Gen. Stat. § 42-518(a)(2)", TEXT)),
        grant(
            Right.ERASURE,
            "§ 42-518(a)(3)",
            (
                f"{_us.DELETE_BY_OR_ABOUT} Since 1 October 2026 this includes public information combined into a profile that is "
                "published or sold, as people-search sites do."
            ),
            read("Conn. Gen. Stat. § 42-518(a)(3); P.A. 26-64 sec. 13", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 42-518(a)(4)",
            _us.COPY_ALL,
            read("Conn. Gen. Stat. § 42-518(a)(4)", TEXT),
            f"{_us.LIMIT_AUTOMATED} {_us.LIMIT_TRADE_SECRETS}",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 42-518(a)(5)",
            _us.OPT_OUT,
            read("Conn. Gen. Stat. § 42-518(a)(5), (c)(4)", TEXT),
            _us.LIMIT_SALE_VALUE,
            _us.LIMIT_NOT_AUTHENTICATED,
            (
                "Opt-out signals such as the Global Privacy Control must be honoured. For people known to be 13 to 17 years old, sale "
                "and targeted advertising are barred since 1 July 2026."
            ),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 42-520(a)(4) and (6)",
            _us.revoke_duty(days(15)),
            read("Conn. Gen. Stat. § 42-520(a)(4), (6)", "Read with the numbering before July 2026."),
            clocks=(_us.revocation(CLOCK, days(15), read("Conn. Gen. Stat. § 42-520(a)(6)", "Read with the numbering before July 2026.")),),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "§ 42-518(a)(7)",
            "The company must list the third parties to which it sold your personal data.",
            read(
                "Conn. Gen. Stat. § 42-518(a)(7); P.A. 25-113 sec. 8",
                "Right and date were read in three sources, the number in one; not the wording.",
            ),
            "It covers only third parties to which data were sold.",
            "Where the company keeps no list for each person, a list of all buyers may be enough; the wording was not seen.",
            since=CHANGED,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 42-518(a)(5)(C) and (6)",
            (
                "The company must stop profiling you for automated decisions with significant effects. You can question the result, "
                "learn its reasons, review the data used, correct them, and in housing matters have the decision made again."
            ),
            read(
                "Conn. Gen. Stat. § 42-518(a)(5)(C), (6); P.A. 25-113",
                "Read in summaries and in a source that cites the supplement of 2026.",
            ),
            since=CHANGED,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 42-518(a)(5)(C)",
            _us.PROFILING_SOLELY,
            partly(
                "Conn. Gen. Stat. § 42-518(a)(5)(C), as it stood until 30 June 2026",
                "The opt-out was read; the word “solely” from knowledge.",
            ),
            until=LAST_BEFORE,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the secure and reliable way that the privacy notice names; it must give an e-mail address or another online contact. "
        "You need not open an account.",
        read("Conn. Gen. Stat. § 42-520(c), (e)", "Text read."),
    ),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, read("Conn. Gen. Stat. § 42-518(c)(4)", TEXT)),
    agent=fact(_us.AGENT_OPT_OUT, read("Conn. Gen. Stat. § 42-518(b), § 42-519", "Text read.")),
    frequency=fact(_us.ONCE, read("Conn. Gen. Stat. § 42-518(c)(3)", TEXT)),
    appeal=_us.appeal(
        days(60),
        read(
            "Conn. Gen. Stat. § 42-518(d)",
            "60 days and the reference to the Attorney General were read; the letter is that of before July 2026.",
        ),
        "the Connecticut Attorney General",
    ),
    complaint=Complaint(
        authority="the Connecticut Attorney General",
        source=known("Conn. Gen. Stat. § 42-525"),
        urls=("https://portal.ct.gov/ag/common/complaint-form-landing-page",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 42-525(d)).",
        (
            "The Attorney General can seek civil penalties as for an unfair trade practice; since 2025 a time to cure is at the "
            "Attorney General's discretion."
        ),
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE},
)
