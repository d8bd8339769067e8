"""Louisiana."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

ENROLLED = "The enrolled act (SB 386) was read in quotes."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("La. R.S. 51:1780.3(B)(2)", ENROLLED),
    last_day=_us.last_day(
        "US-LA", partly("La. Code Civ. Proc. art. 5059; La. R.S. 1:55", "Art. 5059 was read; the weekend in R.S. 1:55 from knowledge.")
    ),
    identity=partly("La. R.S. 51:1780.3(B)(5)", "Read in a secondary source."),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact("Free twice a year.", read("La. R.S. 51:1780.3(B)(4)", ENROLLED))

LAW = Law(
    id="us-la",
    name="Louisiana Data Privacy Act",
    short="LDPA",
    code="La.",
    citation="La. R.S. 51:1780.1 to 51:1780.5",
    called="Louisiana's Data Privacy Act",
    places=places("US-LA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Louisiana acting for themselves or their household, not at work or in business. It does not bind "
        "state agencies, financial institutions, health entities under HIPAA, nonprofits, universities and electric utilities."
    ),
    threshold=(
        "it does business in Louisiana and passes one of three tests: it has an annual gross revenue of over USD 25,000,000, or each "
        "year buys, receives, sells or shares personal information of 75,000 or more consumers, households or devices, or makes half or"
        " more of its revenue from selling it"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2027, 1, 1),
    status="Enacted on 29 May 2026, in force from 1 January 2027.",
    grants=(
        grant(
            Right.ACCESS,
            "R.S. 51:1780.3(A)(2)(a)",
            _us.ACCESS,
            read("La. R.S. 51:1780.3(A)(2)(a)", ENROLLED),
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "R.S. 51:1780.3(A)(2)(b)", _us.CORRECT, read("La. R.S. 51:1780.3(A)(2)(b)", ENROLLED)),
        grant(
            Right.ERASURE,
            "R.S. 51:1780.3(A)(2)(c)",
            _us.DELETE_BY_OR_ABOUT,
            read("La. R.S. 51:1780.3(A)(2)(c)", ENROLLED),
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "R.S. 51:1780.3(A)(2)(d)",
            _us.COPY_PROVIDED,
            read("La. R.S. 51:1780.3(A)(2)(d)", ENROLLED),
            "It covers only data that are available in digital form.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "R.S. 51:1780.3(A)(2)(e)",
            _us.OPT_OUT,
            read("La. R.S. 51:1780.3(A)(2)(e), (E)(5)", ENROLLED),
            _us.LIMIT_SALE_VALUE,
            "There is no general duty to honour browser signals, but one may act as your agent.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "R.S. 51:1780.4(A)(2)(d)",
            _us.SENSITIVE_CONSENT,
            partly("La. R.S. 51:1780.4(A)(2)(d)", "The consent rule was read; no revocation clause was seen."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "R.S. 51:1780.3(A)(2)(e)(iii)",
            _us.PROFILING,
            read("La. R.S. 51:1780.3(A)(2)(e)(iii)", ENROLLED),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact("Use the ways that the privacy notice describes.", partly("La. R.S. 51:1780.3(E)", ENROLLED)),
    identity=fact(_us.IDENTITY_ANY, partly("La. R.S. 51:1780.3(B)(5)", "Read in a secondary source.")),
    agent=fact(
        (
            "An authorised agent, or a link, browser or device setting, may opt you out of targeted advertising and sale only. The "
            "company may refuse if the request is unclear, if identity, authority or residence cannot be verified, or if it cannot "
            "process such requests."
        ),
        read("La. R.S. 51:1780.3(E)(5)", ENROLLED),
    ),
    frequency=fact(_us.TWICE, read("La. R.S. 51:1780.3(B)(4)", ENROLLED)),
    appeal=_us.appeal(days(60), read("La. R.S. 51:1780.3(C)(3)", ENROLLED), "the Louisiana Attorney General"),
    complaint=Complaint(
        authority="the Louisiana Attorney General",
        source=partly("La. R.S. 51:1780.5(A)", "Section read; the link is from knowledge."),
        urls=("https://www.ag.state.la.us/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (51:1780.5(C)).",
        (
            "A violation counts as an unfair trade practice; from 1 January to 31 July 2027 the company has 30 days to put things right "
            "(51:1780.5(D))."
        ),
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
    doubts=(
        (
            "The thresholds speak of personal information, the duties of personal data, and only the latter is defined. dsr treats both "
            "as the same."
        ),
    ),
)
