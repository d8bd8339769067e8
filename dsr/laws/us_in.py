"""Indiana."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

TEXT = "IC 24-15-3-1 was read in two copies."
QUOTES = "Read in word-for-word quotes of the statute."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("IC 24-15-3-1(c)(1)", QUOTES),
    last_day=_us.last_day("US-IN", read("Ind. Trial Rule 6(A)", "A court rule for periods of any statute; read.")),
    identity=read("IC 24-15-3-1(c)(4)", QUOTES),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(
    "Free once a year. The company may charge a fee or refuse if a request is manifestly unfounded, excessive or repetitive.",
    read("IC 24-15-3-1(c)(3)", QUOTES),
)

LAW = Law(
    id="us-in",
    name="Indiana Consumer Data Protection Act",
    short="INCDPA",
    citation="Ind. Code art. 24-15",
    places=places("US-IN"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Indiana acting for a personal, family or household purpose, not at work or in business. It does not "
        "bind state bodies and their contractors, financial institutions, health entities under HIPAA, nonprofits, universities and "
        "public utilities."
    ),
    threshold=(
        "it does business in Indiana or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "residents of Indiana, or of 25,000 or more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2026, 1, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "IC 24-15-3-1(b)(1)",
            f"{_us.ACCESS} The company may do so by a representative summary.",
            read("IC 24-15-3-1(b)(1), (b)(4)", TEXT),
            "Access goes no further than the right to a copy.",
        ),
        grant(
            Right.RECTIFICATION,
            "IC 24-15-3-1(b)(2)",
            _us.CORRECT,
            read("IC 24-15-3-1(b)(2)", TEXT),
            "It covers only data that you provided.",
        ),
        grant(
            Right.ERASURE,
            "IC 24-15-3-1(b)(3)",
            _us.DELETE_BY_OR_ABOUT,
            read("IC 24-15-3-1(b)(3)", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "IC 24-15-3-1(b)(4)",
            (
                "The company must give you a copy of the personal data that you provided or, if it chooses so, a representative "
                f"summary, {_us.FORMAT}."
            ),
            read("IC 24-15-3-1(b)(4)", TEXT),
            _us.LIMIT_AUTOMATED,
            "It is due at most once in 12 months.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "IC 24-15-3-1(b)(5)",
            _us.OPT_OUT,
            read("IC 24-15-3-1(b)(5)", TEXT),
            _us.LIMIT_SALE_MONEY,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "IC 24-15-4-1(5)",
            _us.SENSITIVE_CONSENT,
            partly("IC 24-15-4-1(5)", "The consent rule was read; no revocation clause was seen."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "IC 24-15-3-1(b)(5)(C)",
            _us.PROFILING,
            partly("IC 24-15-3-1(b)(5)(C)", "The opt-out was read; the letter (C) is inferred."),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("IC 24-15-4-5", "Read in a copy.")),
    identity=fact(_us.IDENTITY_ANY, read("IC 24-15-3-1(c)(4)", QUOTES)),
    agent=fact(_us.AGENT_NONE, read("IC 24-15-3-1(a)", TEXT)),
    frequency=fact(
        "You can ask free of charge once a year; a copy or summary is due at most once in 12 months.", read("IC 24-15-3-1(c)(3)", QUOTES)
    ),
    appeal=_us.appeal(days(60), read("IC 24-15-3-1(d)", QUOTES), "the Indiana Attorney General"),
    complaint=Complaint(
        authority="the Indiana Attorney General",
        source=partly("IC 24-15-10-1", "Section read; the link is from knowledge."),
        urls=("https://www.in.gov/attorneygeneral/consumer-protection-division/file-a-complaint/",),
        before="A refusal must give its reasons and explain the appeal within 45 days (IC 24-15-3-1(c)(2)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (IC 24-15-10-4).",
        (
            "The Attorney General can seek an injunction and up to USD 7,500 for each violation, after 30 days to put things right (IC "
            "24-15-10-3)."
        ),
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
