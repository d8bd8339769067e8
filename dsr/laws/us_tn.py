"""Tennessee."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

RIGHTS_TEXT = "§ 47-18-3304(a) was read in two copies."
SECONDARY = "Secondary sources were read, not the words of the statute."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Tenn. Code Ann. § 47-18-3304(b)(1)", "Read in a copy."),
    last_day=_us.last_day("US-TN", read("Tenn. Code Ann. § 1-3-102", "Text read.")),
    identity=known("Tenn. Code Ann. § 47-18-3304(a)(2)", "Only that requests must be authenticated was read."),
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(_us.FREE_TWICE, partly("Tenn. Code Ann. § 47-18-3304(b)(3)", f"{SECONDARY} Some grounds are from knowledge."))

LAW = Law(
    id="us-tn",
    name="Tennessee Information Protection Act",
    short="TIPA",
    code="Tenn. Code Ann.",
    citation="Tenn. Code Ann. §§ 47-18-3301 to 47-18-3315",
    places=places("US-TN"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Tennessee acting in a personal context. It does not bind state bodies, financial institutions, "
        "licensed insurers, health entities under HIPAA, nonprofits and universities."
    ),
    threshold=(
        "it does business in Tennessee and targets people there, has a revenue of over USD 25,000,000, and processes personal "
        "information of 175,000 or more consumers in a calendar year, or of 25,000 or more while over half of its gross revenue comes "
        "from selling it"
    ),
    carve_outs=_us.carve_outs(nonprofits=True, insurers=True),
    in_force_from=date(2025, 7, 1),
    status="In force. The enacted chapter prints other section numbers (-3201 to -3213) than the code.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 47-18-3304(a)(2)(A)",
            _us.ACCESS,
            read("Tenn. Code Ann. § 47-18-3304(a)(2)(A)", RIGHTS_TEXT),
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 47-18-3304(a)(2)(B)", _us.CORRECT, read("Tenn. Code Ann. § 47-18-3304(a)(2)(B)", RIGHTS_TEXT)),
        grant(
            Right.ERASURE,
            "§ 47-18-3304(a)(2)(C)",
            _us.DELETE_BY_OR_ABOUT,
            read("Tenn. Code Ann. § 47-18-3304(a)(2)(C)", RIGHTS_TEXT),
            f"Aggregate and de-identified data are not covered. {_us.LIMIT_OTHER_SOURCES}",
        ),
        grant(
            Right.PORTABILITY,
            "§ 47-18-3304(a)(2)(D)",
            _us.COPY_PROVIDED,
            read("Tenn. Code Ann. § 47-18-3304(a)(2)(D)", RIGHTS_TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 47-18-3304(a)(2)(E)",
            _us.OPT_OUT,
            read("Tenn. Code Ann. § 47-18-3304(a)(2)(E)", RIGHTS_TEXT),
            _us.LIMIT_SALE_MONEY,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 47-18-3305(a)",
            _us.SENSITIVE_CONSENT,
            partly(
                "Tenn. Code Ann. § 47-18-3305(a)",
                "The consent rule was read, with different paragraph numbers; no revocation clause was seen.",
            ),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 47-18-3304(a)(2)(E)(iii)",
            _us.PROFILING,
            read("Tenn. Code Ann. § 47-18-3304(a)(2)(E)(iii)", RIGHTS_TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the secure and reliable way that the privacy notice names. You need not open an account.",
        partly("Tenn. Code Ann. § 47-18-3305", SECONDARY),
    ),
    identity=fact(_us.IDENTITY_ANY, partly("Tenn. Code Ann. § 47-18-3304(a)(2)", SECONDARY)),
    agent=fact(_us.AGENT_NONE, read("Tenn. Code Ann. § 47-18-3304(a)(1)", "Text read.")),
    frequency=fact(_us.TWICE, partly("Tenn. Code Ann. § 47-18-3304(b)(3)", SECONDARY)),
    appeal=_us.appeal(days(60), partly("Tenn. Code Ann. § 47-18-3304(c)", SECONDARY), "the Tennessee Attorney General and Reporter"),
    complaint=Complaint(
        authority="the Tennessee Attorney General and Reporter, Division of Consumer Affairs",
        source=read("Tenn. Code Ann. § 47-18-3313", "The authority's page was read in a stored copy."),
        urls=("https://www.tn.gov/attorneygeneral/working-for-tennessee/consumer/file-a-complaint.html",),
        url_opened=True,
        before="A refusal must give its reasons and explain the appeal within 45 days (§ 47-18-3304(b)(2)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 47-18-3313(e)).",
        (
            "The Attorney General can seek up to USD 7,500 for each violation, three times that if it was wilful, after 60 days to put "
            "things right (§ 47-18-3313(b))."
        ),
        "A company with a recognised privacy programme has a defence (§ 47-18-3314).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
