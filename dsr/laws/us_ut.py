"""Utah."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "The text in force since 1 July 2026 was read."
CHANGED = date(2026, 7, 1)
LAST_BEFORE = date(2026, 6, 30)
SALE_AND_ADS = "The company must stop using your data for targeted advertising, and stop selling them."
OPT_OUT_LIMITS = (_us.LIMIT_SALE_MONEY, "There is no opt-out from profiling, and the company may ask who you are.")

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Utah Code § 13-61-203(2)(a)-(c)", "Text read."),
    last_day=_us.last_day("US-UT", read("Utah Code § 68-3-7", "Text read.")),
    identity=read("Utah Code § 13-61-203(2)(d), (5)", "(2)(d) was read; (5) from knowledge."),
    identity_effect=(
        "More information may be asked, without suspending the period. Only where the company reasonably suspects fraud and cannot "
        "authenticate you in time do the 45 days not bind it."
    ),
    notice="The company must tell you the length of the extension and its reasons before the first 45 days end.",
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(
    (
        "The first request in 12 months is free. The company may charge for further ones, and charge or refuse if a request is "
        "excessive, repetitive, technically infeasible, manifestly unfounded or not really meant to exercise a right."
    ),
    read("Utah Code § 13-61-203(4)", "Text read."),
)

LAW = Law(
    id="us-ut",
    name="Utah Consumer Privacy Act",
    short="UCPA",
    code="Utah Code",
    citation="Utah Code §§ 13-61-101 to 13-61-404",
    places=places("US-UT"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Utah acting for themselves or their household, not at work or in business. "
        "Makers of motor vehicles have rules of their own from 1 January 2027."
    ),
    threshold=(
        "it has an annual revenue of USD 25,000,000 or more, and processes data of 100,000 or more consumers a year, or of 25,000 or "
        "more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2023, 12, 31),
    status="In force. The right to correction exists since 1 July 2026.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 13-61-201(1)",
            _us.ACCESS,
            read("Utah Code § 13-61-201(1)", TEXT),
            "Nothing is due that would reveal a trade secret or breach security.",
        ),
        grant(
            Right.ERASURE,
            "§ 13-61-201(2)",
            _us.DELETE_PROVIDED,
            read("Utah Code § 13-61-201(2)", TEXT),
            "Data from other sources, such as data brokers, are not covered.",
        ),
        grant(
            Right.PORTABILITY,
            "§ 13-61-201(3)",
            _us.COPY_PROVIDED,
            read("Utah Code § 13-61-201(3)", TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.RECTIFICATION,
            "§ 13-61-201(4)",
            _us.CORRECT,
            read("Utah Code § 13-61-201(4)", TEXT),
            since=CHANGED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 13-61-201(5)",
            SALE_AND_ADS,
            read("Utah Code § 13-61-201(5)", TEXT),
            *OPT_OUT_LIMITS,
            since=CHANGED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 13-61-201(4)",
            SALE_AND_ADS,
            known("Utah Code § 13-61-201(4), as it stood until 30 June 2026"),
            *OPT_OUT_LIMITS,
            until=LAST_BEFORE,
        ),
        grant(
            Right.LIMIT_SENSITIVE,
            "§ 13-61-302(3)",
            "Before it processes sensitive data, the company must give you a clear notice and an opportunity to opt out.",
            read("Utah Code § 13-61-302(3)", "Quoted text read."),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact("Use the way that the company prescribes, and name the right.", read("Utah Code § 13-61-202(1)", "Text read.")),
    identity=fact(_us.IDENTITY_ANY, partly("Utah Code § 13-61-203", "(2)(d) was read.")),
    agent=fact(
        "The law has no rule on agents; only parents, guardians and conservators may write for another.",
        read("Utah Code § 13-61-202(2)-(3)", "Text read."),
    ),
    frequency=fact(
        "The first request in 12 months is free; further ones may cost a fee.", read("Utah Code § 13-61-203(4)(a)", "Text read.")
    ),
    complaint=Complaint(
        authority="the Utah Division of Consumer Protection, which may refer the case to the Attorney General",
        source=partly("Utah Code § 13-61-402", "Press release on the complaint form read."),
        urls=("https://dcp.utah.gov/ucpa/",),
        before="The law has no appeal to the company. A refusal must give its reasons within 45 days (§ 13-61-203(3)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        "You cannot sue under this law yourself; the Attorney General alone enforces it (§ 13-61-402(1)).",
        "The company has 30 days to put things right (§ 13-61-402(3)).",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.AUTOMATED_DECISION, Right.THIRD_PARTY_LIST, Right.WITHDRAW_CONSENT},
)
