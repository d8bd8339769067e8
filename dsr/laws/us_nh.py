"""New Hampshire."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

COPY = "507-H:4, I and II were read in a copy."
SECONDARY = "Secondary pages were read, one of them the Attorney General's; not the words of the statute."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=partly("RSA 507-H:4, III(a)", SECONDARY),
    last_day=_us.last_day("US-NH", partly("RSA 21:35", "Not seen; a sister rule and a court rule were read.")),
    identity=partly("RSA 507-H:4, III(d)", "The paragraph exists; its wording is known from the sister laws."),
    identity_effect="It must tell you, and may wait for more information; the text does not suspend the period.",
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(_us.FREE_ONCE, partly("RSA 507-H:4, III(c)", SECONDARY))

LAW = Law(
    id="us-nh",
    name="New Hampshire Privacy Act",
    short="NHPA",
    citation="RSA ch. 507-H",
    places=places("US-NH"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of New Hampshire acting for themselves or their household, not at work or in business. It does not bind "
        "state bodies, nonprofits, universities, financial institutions and health entities under HIPAA."
    ),
    threshold=(
        "it does business in New Hampshire or targets people there, and in a year it processed personal data of 35,000 or more "
        "consumers, or of 10,000 or more while over 25 % of its gross revenue came from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2025, 1, 1),
    status="In force.",
    grants=(
        grant(Right.ACCESS, "RSA 507-H:4, I(a)", _us.ACCESS, read("RSA 507-H:4, I(a)", COPY), _us.LIMIT_TRADE_SECRETS),
        grant(Right.RECTIFICATION, "RSA 507-H:4, I(b)", _us.CORRECT, read("RSA 507-H:4, I(b)", COPY)),
        grant(
            Right.ERASURE,
            "RSA 507-H:4, I(c)",
            _us.DELETE_BY_OR_ABOUT,
            read("RSA 507-H:4, I(c)", COPY),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "RSA 507-H:4, I(d)",
            _us.COPY_ALL,
            read("RSA 507-H:4, I(d)", COPY),
            f"{_us.LIMIT_AUTOMATED} {_us.LIMIT_TRADE_SECRETS}",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "RSA 507-H:4, I(e)",
            _us.OPT_OUT_SOLELY,
            read("RSA 507-H:4, I(e), 507-H:6, V", COPY),
            _us.LIMIT_SALE_VALUE,
            "Opt-out signals must be honoured since 1 January 2025.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "RSA 507-H:6, I(d) and (f)",
            _us.revoke_duty(days(15)),
            partly("RSA 507-H:6, I(d), (f)", "I(d) was read in quotes; revocation and 15 days from knowledge."),
            clocks=(_us.revocation(CLOCK, days(15), partly("RSA 507-H:6, I(f)", "Revocation and 15 days are from knowledge.")),),
        ),
        grant(Right.AUTOMATED_DECISION, "RSA 507-H:4, I(e)", _us.PROFILING_SOLELY, read("RSA 507-H:4, I(e)", COPY)),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("RSA 507-H:4, II", COPY)),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, partly("RSA 507-H:4, III(d)", SECONDARY)),
    agent=fact(_us.AGENT_OPT_OUT, read("RSA 507-H:4, II; RSA 507-H:5", COPY)),
    frequency=fact(_us.ONCE, partly("RSA 507-H:4, III(c)", SECONDARY)),
    appeal=_us.appeal(days(60), partly("RSA 507-H:4, IV", SECONDARY), "the New Hampshire Attorney General"),
    complaint=Complaint(
        authority="the New Hampshire Attorney General, Consumer Protection and Antitrust Bureau, Data Privacy Unit",
        source=read("RSA 507-H:11", "The authority's page was read in a stored copy; it names DOJ-CPB@doj.nh.gov."),
        urls=("https://www.doj.nh.gov/data-privacy-enforcement",),
        url_opened=True,
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (507-H:11, IV).",
        "A violation counts as an unfair practice; since 2026 a time to cure is at the Attorney General's discretion.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
    doubts=(
        "One source of 2026 numbers the opt-out I(f). dsr cites I(e), as the enacted text does.",
        "The periods were read only in secondary pages, among them the Attorney General's. dsr uses them.",
    ),
)
