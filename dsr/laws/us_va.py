"""Virginia."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, places, read

TEXT = "The full text of § 59.1-577 was read."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("§ 59.1-577(B)(1) VCDPA", TEXT),
    last_day=_us.last_day("US-VA", read("Va. Code § 1-210(A), (E)", "Text read.")),
    identity=read("§ 59.1-577(B)(4) VCDPA", TEXT),
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(_us.FREE_TWICE, read("§ 59.1-577(B)(3) VCDPA", TEXT))

LAW = Law(
    id="us-va",
    name="Virginia Consumer Data Protection Act",
    short="VCDPA",
    code="Va. Code",
    citation="Va. Code §§ 59.1-575 to 59.1-585",
    places=places("US-VA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Virginia acting for themselves or their household, not at work or in business. It does not bind state "
        "bodies, financial institutions, health entities under HIPAA, nonprofits and universities."
    ),
    threshold=(
        "it does business in Virginia or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2023, 1, 1),
    status="In force. Precise geolocation may not be sold since 1 July 2026.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 59.1-577(A)(1)",
            _us.ACCESS,
            read("§ 59.1-577(A)(1) VCDPA", TEXT),
            _us.LIMIT_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 59.1-577(A)(2)", _us.CORRECT, read("§ 59.1-577(A)(2) VCDPA", TEXT)),
        grant(
            Right.ERASURE,
            "§ 59.1-577(A)(3)",
            _us.DELETE_BY_OR_ABOUT,
            read("§ 59.1-577(A)(3), (B)(5), § 59.1-582 VCDPA", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            "The company may keep what it needs for legal duties, security, a contract with you or certain internal uses.",
        ),
        grant(
            Right.PORTABILITY,
            "§ 59.1-577(A)(4)",
            _us.COPY_PROVIDED,
            read("§ 59.1-577(A)(4) VCDPA", TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 59.1-577(A)(5)",
            _us.OPT_OUT,
            read("§ 59.1-575, § 59.1-577(A)(5) VCDPA", TEXT),
            f"{_us.LIMIT_SALE_MONEY} Transfers to affiliates and processors are no sales.",
            _us.LIMIT_AUTHENTICATED,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 59.1-578(A)(5)",
            _us.SENSITIVE_CONSENT,
            read("§ 59.1-578(A)(5) VCDPA", "Section and definition of consent read: there is no revocation clause."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 59.1-577(A)(5)(iii)",
            _us.PROFILING,
            read("§ 59.1-577(A)(5)(iii) VCDPA", TEXT),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("§ 59.1-578(E) VCDPA", "Text read.")),
    identity=fact(
        (
            "The company may ask for what is reasonably necessary to authenticate you. Every request must be authenticated, opt-outs "
            "included."
        ),
        read("§ 59.1-577(A), (B)(4) VCDPA", TEXT),
    ),
    agent=fact(_us.AGENT_NONE, read("§ 59.1-577(A) VCDPA", TEXT)),
    frequency=fact(_us.TWICE, read("§ 59.1-577(B)(3) VCDPA", TEXT)),
    appeal=_us.appeal(days(60), read("§ 59.1-577(C) VCDPA", TEXT), "the Virginia Attorney General"),
    complaint=Complaint(
        authority="the Virginia Attorney General",
        source=known("§ 59.1-584 VCDPA"),
        urls=("https://www.oag.state.va.us/consumer-protection/index.php/file-a-complaint",),
        before="A refusal must give its reasons and explain the appeal within 45 days.",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 59.1-584(E)).",
        "The Attorney General can seek up to USD 7,500 for each violation, after 30 days to put things right (§ 59.1-584(B)).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
