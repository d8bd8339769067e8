"""Nebraska."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

QUOTES = "Read in word-for-word quotes of the statute."
ANSWER = "§ 87-1108 was read."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Neb. Rev. Stat. § 87-1108(2)", ANSWER),
    last_day=_us.last_day("US-NE", read("Neb. Rev. Stat. § 25-2221", "Text read: it speaks of acts in an action or proceeding.")),
    identity=read("Neb. Rev. Stat. § 87-1108(5)", ANSWER),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(_us.FREE_TWICE, read("Neb. Rev. Stat. § 87-1108(4)", ANSWER))

LAW = Law(
    id="us-ne",
    name="Nebraska Data Privacy Act",
    short="NDPA",
    code="Neb. Rev. Stat.",
    citation="Neb. Rev. Stat. §§ 87-1101 to 87-1130",
    places=places("US-NE"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Nebraska acting for themselves or their household, not at work or in business. It binds those who do "
        "business in Nebraska or make products or services consumed there, and process or sell personal data. It does not bind state "
        "bodies, financial institutions, health entities under HIPAA, nonprofits, universities and energy suppliers."
    ),
    threshold=(
        "it does business in Nebraska or its products or services are consumed there, it processes or sells personal data, and it is no"
        " small business under the federal Small Business Act"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2025, 1, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 87-1107(2)(a)",
            _us.ACCESS,
            read("Neb. Rev. Stat. § 87-1107(2)(a)", QUOTES),
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 87-1107(2)(b)", _us.CORRECT, read("Neb. Rev. Stat. § 87-1107(2)(b)", QUOTES)),
        grant(
            Right.ERASURE,
            "§ 87-1107(2)(c)",
            _us.DELETE_BY_OR_ABOUT,
            read("Neb. Rev. Stat. § 87-1107(2)(c), § 87-1108(6)", QUOTES),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 87-1107(2)(d)",
            _us.COPY_PROVIDED,
            read("Neb. Rev. Stat. § 87-1107(2)(d)", QUOTES),
            _us.LIMIT_DIGITAL,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 87-1107(2)(e)",
            _us.OPT_OUT,
            read("Neb. Rev. Stat. § 87-1107(2)(e)", QUOTES),
            _us.LIMIT_SALE_VALUE,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 87-1112(2)(d)",
            _us.SENSITIVE_CONSENT,
            partly("Neb. Rev. Stat. § 87-1112(2)(d)", "The consent rule was read; no revocation clause was seen."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 87-1107(2)(e)(iii)",
            _us.PROFILING,
            read("Neb. Rev. Stat. § 87-1107(2)(e)(iii)", QUOTES),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_TWO, read("Neb. Rev. Stat. § 87-1111(1)-(4)", "Read in copies.")),
    identity=fact(_us.IDENTITY_ANY, read("Neb. Rev. Stat. § 87-1108(5)", ANSWER)),
    agent=fact(
        (
            "An authorised agent, or a browser setting or signal, may opt you out of targeted advertising and sale only. The company "
            "may refuse if the request is unclear, if residence, identity or authority cannot be verified, or if it cannot process such "
            "requests."
        ),
        read("Neb. Rev. Stat. § 87-1111(5)", "Read in a copy."),
    ),
    frequency=fact(_us.TWICE, read("Neb. Rev. Stat. § 87-1108(4)", ANSWER)),
    appeal=_us.appeal(days(60), read("Neb. Rev. Stat. § 87-1109", QUOTES), "the Nebraska Attorney General"),
    complaint=Complaint(
        authority="the Nebraska Attorney General",
        source=partly("Neb. Rev. Stat. § 87-1120", "The duty to offer an online form was read; the link is from knowledge."),
        urls=("https://protectthegoodlife.nebraska.gov/file-consumer-complaint",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 87-1125).",
        "The Attorney General can seek up to USD 7,500 for each violation, after 30 days to put things right (§ 87-1122).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
    doubts=(
        "Section 87-1108(3) speaks of an appeal to the Attorney General, § 87-1109 of one to the company. dsr proposes the latter first.",
    ),
)
