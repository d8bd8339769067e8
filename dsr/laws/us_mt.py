"""Montana."""

from datetime import date

from dsr.domain.law import SUN_ONLY, Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "The text of the original act was read; two sources confirm the letters for 2026."
CHANGED = date(2025, 10, 1)
LAST_BEFORE = date(2025, 9, 30)

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Mont. Code Ann. § 30-14-2808(4)(a)", TEXT),
    last_day=_us.last_day(
        "US-MT", read("Mont. Code Ann. § 1-1-306", "Text read: a Sunday or holiday moves the end, a Saturday does not."), SUN_ONLY
    ),
    identity=read("Mont. Code Ann. § 30-14-2808(4)(d)", "A summary of the text was read."),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(_us.FREE_ONCE, read("Mont. Code Ann. § 30-14-2808(4)(c)", TEXT))

LAW = Law(
    id="us-mt",
    name="Montana Consumer Data Privacy Act",
    short="MTCDPA",
    code="Mont. Code Ann.",
    citation="Mont. Code Ann. § 30-14-2801 et seq.",
    places=places("US-MT"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Montana acting for themselves or their household, not at work or in business. "
        "Most nonprofits are bound since 1 October 2025."
    ),
    threshold=(
        "it does business in Montana or targets people there, and in a calendar year it processes personal data of 25,000 or more "
        "consumers, or of 15,000 or more while over 25 % of its gross revenue comes from selling personal data (since 1 October 2025)"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2024, 10, 1),
    status="In force, amended by SB 297 on 1 October 2025 (lower thresholds, wider profiling right, no general time to cure).",
    grants=(
        grant(
            Right.ACCESS,
            "§ 30-14-2808(1)(a)",
            _us.ACCESS,
            read("Mont. Code Ann. § 30-14-2808(1)(a)", TEXT),
            (
                "Trade secrets may be withheld. Since 1 October 2025 Social Security and account numbers, biometric data and the like "
                "are described, not disclosed."
            ),
        ),
        grant(Right.RECTIFICATION, "§ 30-14-2808(1)(b)", _us.CORRECT, read("Mont. Code Ann. § 30-14-2808(1)(b)", TEXT)),
        grant(
            Right.ERASURE,
            "§ 30-14-2808(1)(c)",
            "The company must delete the personal data about you.",
            read("Mont. Code Ann. § 30-14-2808(1)(c)", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 30-14-2808(1)(d)",
            _us.COPY_PROVIDED,
            read("Mont. Code Ann. § 30-14-2808(1)(d)", TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 30-14-2808(1)(e)",
            _us.OPT_OUT,
            read("Mont. Code Ann. § 30-14-2808(1)(e), (4)(d), § 30-14-2809(3)(b)", TEXT),
            _us.LIMIT_SALE_VALUE,
            _us.LIMIT_NOT_AUTHENTICATED,
            "Signals such as the Global Privacy Control must be honoured since 1 January 2025.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 30-14-2812(1)(c) and (2)(b)",
            _us.revoke_duty(days(45)),
            read("Mont. Code Ann. § 30-14-2812(1)(c), (2)(b)", "The code of 2025 was read."),
            clocks=(_us.revocation(CLOCK, days(45), read("Mont. Code Ann. § 30-14-2812(1)(c)", "The code of 2025 was read.")),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 30-14-2808(1)(e)(iii)",
            _us.PROFILING,
            read("Mont. Code Ann. § 30-14-2808(1)(e)(iii)", "Original text and law firms' pages on the change read, not the amended text."),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
            since=CHANGED,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 30-14-2808(1)(e)(iii)",
            _us.PROFILING_SOLELY,
            read("Mont. Code Ann. § 30-14-2808(1)(e)(iii), as it stood until 30 September 2025", "Original text read."),
            until=LAST_BEFORE,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the secure and reliable way that the privacy notice names; you need not open an account. "
        "Since 1 October 2025 there must also be a clear link for opt-outs outside the notice.",
        partly(
            "Mont. Code Ann. § 30-14-2808(2), § 30-14-2812",
            "The opt-out link was read on a law firm's page; the account rule from knowledge.",
        ),
    ),
    identity=fact(
        _us.IDENTITY_NOT_OPT_OUT, read("Mont. Code Ann. § 30-14-2808(4)(d)", "Read in a source that quotes the legislature's page.")
    ),
    agent=fact(_us.AGENT_OPT_OUT, read("Mont. Code Ann. § 30-14-2808(3), § 30-14-2809(1)-(2)", "Text read.")),
    frequency=fact(_us.ONCE, read("Mont. Code Ann. § 30-14-2808(4)(c)", TEXT)),
    appeal=_us.appeal(
        days(60),
        partly("Mont. Code Ann. § 30-14-2808(5)", "The end of (5) was read; the 60 days only in two summaries."),
        "the Montana Attorney General",
    ),
    complaint=Complaint(
        authority="the Montana Attorney General",
        source=known("Mont. Code Ann. § 30-14-2817"),
        urls=("https://dojmt.gov/consumer/consumer-complaints/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 30-14-2817(5)).",
        "The Attorney General can seek up to USD 7,500 for each violation (§ 30-14-2820).",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
