"""Kentucky."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "KRS 367.3615 was read in a copy."
SECONDARY = "Secondary sources were read, not the words of the statute."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=partly("KRS 367.3615(3)(a)", SECONDARY),
    last_day=_us.last_day("US-KY", partly("KRS 446.030", "The same words were read in a city code that cites it.")),
    identity=known("KRS 367.3615(2)-(3)", "Only that requests must be authenticated was read."),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(_us.FREE_TWICE, partly("KRS 367.3615(3)(c)", f"{SECONDARY} The grounds are from knowledge."))

LAW = Law(
    id="us-ky",
    name="Kentucky Consumer Data Protection Act",
    short="KCDPA",
    citation="KRS 367.3611 to 367.3629",
    places=places("US-KY"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Kentucky acting as individuals, not at work or in business. It does not bind state and local "
        "government, financial institutions, health entities under HIPAA, nonprofits, universities and utilities."
    ),
    threshold=(
        "it does business in Kentucky or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2026, 1, 1),
    status=(
        "In force. From 1 July 2027 HB 692 also demands consent for data on what smart televisions show; the rights to ask stay as they "
        "are."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "KRS 367.3615(2)(a)",
            _us.ACCESS,
            read("KRS 367.3615(2)(a)", TEXT),
            _us.LIMIT_TRADE_SECRETS,
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "KRS 367.3615(2)(b)", _us.CORRECT, read("KRS 367.3615(2)(b)", TEXT)),
        grant(
            Right.ERASURE,
            "KRS 367.3615(2)(c)",
            _us.DELETE_BY_OR_ABOUT,
            read("KRS 367.3615(2)(c), (3)(e)", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "KRS 367.3615(2)(d)",
            _us.COPY_PROVIDED,
            read("KRS 367.3615(2)(d)", TEXT),
            f"{_us.LIMIT_AUTOMATED} {_us.LIMIT_TRADE_SECRETS}",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "KRS 367.3615(2)(e)",
            _us.OPT_OUT,
            read("KRS 367.3615(2)(e)", TEXT),
            _us.LIMIT_SALE_MONEY,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "KRS 367.3617(1)(e)",
            _us.SENSITIVE_CONSENT,
            partly("KRS 367.3617(1)(e)", "The consent rule was read in quotes; no revocation clause was seen."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(Right.AUTOMATED_DECISION, "KRS 367.3615(2)(e)", _us.PROFILING, read("KRS 367.3615(2)(e)", TEXT)),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the way that the company names. You need not open an account.",
        partly("KRS 367.3615(1), 367.3617", "KRS 367.3615(1) was read."),
    ),
    identity=fact(_us.IDENTITY_ANY, partly("KRS 367.3615(2)", SECONDARY)),
    agent=fact(_us.AGENT_NONE, read("KRS 367.3615(1)", TEXT)),
    frequency=fact(_us.TWICE, partly("KRS 367.3615(3)(c)", SECONDARY)),
    appeal=_us.appeal(days(60), read("KRS 367.3615(4)", "Read in a copy."), "the Kentucky Attorney General, Office of Data Privacy"),
    complaint=Complaint(
        authority="the Kentucky Attorney General, Office of Data Privacy",
        source=partly("KRS 367.3627", "Section read; the Office in a secondary source, the link from knowledge."),
        urls=("https://www.ag.ky.gov/Resources/Consumer-Resources/Consumers/Pages/Consumer-Complaints.aspx",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (KRS 367.3627(4)).",
        (
            "The Attorney General can seek up to USD 7,500 for each violation that goes on after 30 days to put things right (KRS "
            "367.3627(2))."
        ),
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
