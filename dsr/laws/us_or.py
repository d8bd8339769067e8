"""Oregon."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, places, read

TEXT = "ORS 646A.574 was read."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("ORS 646A.576(5)(a)", "Text and the Oregon Department of Justice's answers to common questions read."),
    last_day=_us.last_day("US-OR", read("ORS 174.120", "Text read: it concerns court procedure only and does not reach this Act.")),
    identity=read("ORS 646A.576(5)(d)", "Text read."),
    identity_effect="It must tell you, and need not act until you give the information; the text does not suspend the 45 days.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact(
    "Free once in 12 months. Further requests may cost a reasonable fee, unless they serve to check that an earlier one was followed.",
    read("ORS 646A.576(5)(c)", "The Department of Justice's answers were read; the end of the sentence is from knowledge."),
)

LAW = Law(
    id="us-or",
    name="Oregon Consumer Privacy Act",
    short="OCPA",
    citation="ORS 646A.570 to 646A.589",
    places=places("US-OR"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Oregon acting for themselves or their household, not at work or in business. Nonprofits are bound "
        "since 1 July 2025, makers of motor vehicles of any size since 26 September 2025."
    ),
    threshold=(
        "it does business in Oregon or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while 25 % or more of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2024, 7, 1),
    status=(
        "In force. Since 1 January 2026 opt-out signals must be honoured, precise location and data of people under 16 may not be sold, "
        "and the general time to cure a violation is over."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "ORS 646A.574(1)(a)(A) and (C)",
            _us.ACCESS,
            read("ORS 646A.574(1)(a)(A), (C), (3)", TEXT),
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(Right.RECTIFICATION, "ORS 646A.574(1)(b)", _us.CORRECT, read("ORS 646A.574(1)(b)", TEXT)),
        grant(
            Right.ERASURE,
            "ORS 646A.574(1)(c)",
            "The company must delete your personal data: those that you gave, those from other sources, and those derived from them.",
            read("ORS 646A.574(1)(c), 646A.572", TEXT),
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "ORS 646A.574(1)(a)(C) and (2)",
            _us.COPY_ALL,
            read("ORS 646A.574(1)(a)(C), (2)", TEXT),
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "ORS 646A.574(1)(d)",
            _us.OPT_OUT,
            read("ORS 646A.574(1)(d), 646A.576(5)(e)", TEXT),
            _us.LIMIT_SALE_VALUE,
            "The company may not demand that you prove who you are, but may ask for what it needs to find you.",
            "Signals such as the Global Privacy Control must be honoured since 1 January 2026.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "ORS 646A.578(1) and (2)",
            _us.revoke_duty(days(15)),
            read("ORS 646A.578(1)-(2)", "(2)(b) was quoted and the 15 days read; the exact letter was not seen."),
            clocks=(_us.revocation(CLOCK, days(15), read("ORS 646A.578(1)-(2)", "The 15 days were read; the exact letter was not seen.")),),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "ORS 646A.574(1)(a)(B)",
            (
                "The company must list the specific third parties to which it disclosed your personal data or, if it chooses so, any "
                "personal data."
            ),
            read("ORS 646A.574(1)(a)(B)", TEXT),
            "Natural persons need not be named.",
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "ORS 646A.574(1)(d)(C)",
            _us.PROFILING,
            read("ORS 646A.574(1)(d)(C)", TEXT),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("ORS 646A.576(1)-(2)", "Text read.")),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, read("ORS 646A.576(5)(d)-(e)", "Text read.")),
    agent=fact(_us.AGENT_OPT_OUT, read("ORS 646A.576(3)-(4)", "Text and the Department of Justice's answers read.")),
    frequency=fact(_us.ONCE, read("ORS 646A.576(5)(c)", "The Department of Justice's answers were read.")),
    appeal=_us.appeal(days(45), read("ORS 646A.576(6)(d)", "Text read: 45 days, in writing with reasons."), "the Oregon Attorney General"),
    complaint=Complaint(
        authority="the Oregon Attorney General",
        source=known("ORS 646A.589"),
        urls=("https://justice.oregon.gov/consumercomplaints/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (ORS 646A.589(7)).",
        "The Attorney General can seek up to USD 7,500 for each violation.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE},
)
