"""Oklahoma."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

ENROLLED = "The enrolled act (SB 546) was read in quotes."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("75A O.S. § 302(B)", ENROLLED),
    last_day=_us.last_day("US-OK", read("25 O.S. § 82.1(C)", "Read in an older text.")),
    identity=known("75A O.S. § 302"),
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(_us.FREE_TWICE, read("75A O.S. § 302(D)", ENROLLED))

LAW = Law(
    id="us-ok",
    name="Oklahoma Consumer Data Privacy Act",
    short="OKCDPA",
    citation="75A O.S. §§ 300 to 316",
    called="Oklahoma's Consumer Data Privacy Act",
    places=places("US-OK"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Oklahoma acting for themselves or their household, not at work or in business. It does not bind state "
        "agencies, financial institutions, health entities under HIPAA, nonprofits and universities."
    ),
    threshold=(
        "it does business in Oklahoma or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2027, 1, 1),
    status="Enacted on 20 March 2026, in force from 1 January 2027.",
    grants=(
        grant(
            Right.ACCESS,
            "75A O.S. § 301(B)(1)",
            _us.ACCESS,
            read("75A O.S. § 301(B)(1)", ENROLLED),
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "75A O.S. § 301(B)(2)", _us.CORRECT, read("75A O.S. § 301(B)(2)", ENROLLED)),
        grant(
            Right.ERASURE,
            "75A O.S. § 301(B)(3)",
            _us.DELETE_BY_OR_ABOUT,
            read("75A O.S. § 301(B)(3)", ENROLLED),
            "Data from other sources may be dealt with in another way than by deletion.",
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "75A O.S. § 301(B)(4)",
            _us.COPY_PROVIDED,
            read("75A O.S. § 301(B)(4)", ENROLLED),
            _us.LIMIT_DIGITAL,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "75A O.S. § 301(B)(5)",
            _us.OPT_OUT,
            read("75A O.S. § 301(B)(5)", ENROLLED),
            _us.LIMIT_SALE_MONEY,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "75A O.S. § 306(B)(4)",
            _us.SENSITIVE_CONSENT,
            partly("75A O.S. § 306(B)(4)", "The consent rule was read; no revocation clause was seen."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(Right.AUTOMATED_DECISION, "75A O.S. § 301(B)(5)(c)", _us.PROFILING, read("75A O.S. § 301(B)(5)(c)", ENROLLED)),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_TWO, read("75A O.S. § 305", ENROLLED)),
    identity=fact(_us.IDENTITY_ANY, partly("75A O.S. § 302", "Only that requests must be authenticated was read.")),
    agent=fact(_us.AGENT_NONE, partly("75A O.S. § 301(A)", ENROLLED)),
    frequency=fact(_us.TWICE, read("75A O.S. § 302(D)", ENROLLED)),
    appeal=_us.appeal(days(60), read("75A O.S. § 303", ENROLLED), "the Oklahoma Attorney General"),
    complaint=Complaint(
        authority="the Oklahoma Attorney General",
        source=partly("75A O.S. § 311", "Section read; the link is from knowledge."),
        urls=("https://www.oag.ok.gov/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 313).",
        "The Attorney General can seek up to USD 7,500 for each violation, after 30 days to put things right (§ 312).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
