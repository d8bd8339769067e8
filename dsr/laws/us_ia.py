"""Iowa."""

from datetime import date

from dsr.domain.law import SUN_ONLY, Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

QUOTES = "Read in word-for-word quotes of the statute."

CLOCK = _us.clock(
    response=days(90),
    total=days(135),
    source=read("Iowa Code § 715D.3(2)(a)", QUOTES),
    last_day=_us.last_day(
        "US-IA", read("Iowa Code § 4.1(34)", "Quoted word for word: Sundays; Saturdays and holidays only for court filings."), SUN_ONLY
    ),
    identity=read("Iowa Code § 715D.3(2)(d)", QUOTES),
    roll_doubt=(
        "The general rule on periods moves an end from a Sunday to the Monday, and from holidays only for court filings; it reaches a "
        "private company only by analogy. dsr waits until the later day."
    ),
)

FEE = fact(
    (
        "Free twice a year. The company may charge a fee or refuse if a request is manifestly unfounded, excessive, repetitive or "
        "technically unfeasible, or if it reasonably believes that the main purpose is not to exercise a right."
    ),
    read("Iowa Code § 715D.3(2)(c)", QUOTES),
)

LAW = Law(
    id="us-ia",
    name="Iowa Consumer Data Protection Act",
    short="ICDPA",
    code="Iowa Code",
    citation="Iowa Code ch. 715D, §§ 715D.1 to 715D.9",
    places=places("US-IA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Iowa acting for themselves or their household, not at work or in business. It does not bind the "
        "state, financial institutions, health entities under HIPAA, nonprofits and universities."
    ),
    threshold=(
        "it does business in Iowa or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while over half of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2025, 1, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 715D.3(1)(a)",
            _us.ACCESS,
            read("Iowa Code § 715D.3(1)(a)", QUOTES),
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(
            Right.ERASURE,
            "§ 715D.3(1)(b)",
            _us.DELETE_PROVIDED,
            read("Iowa Code § 715D.3(1)(b)", QUOTES),
            "Data that the company got from others are not covered.",
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 715D.3(1)(c)",
            _us.COPY_PROVIDED,
            read("Iowa Code § 715D.3(1)(c)", QUOTES),
            _us.LIMIT_AUTOMATED,
            "It leaves out what Iowa's law on data breaches protects, such as Social Security and account numbers.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 715D.3(1)(d) and § 715D.4(6)",
            "The company must stop selling your data. For targeted advertising it must only tell you how you can opt out.",
            read("Iowa Code § 715D.3(1)(d), § 715D.4(6)", QUOTES),
            _us.LIMIT_SALE_MONEY,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.LIMIT_SENSITIVE,
            "§ 715D.4(2)",
            "Before it processes sensitive data, the company must give you a clear notice and an opportunity to opt out.",
            read("Iowa Code § 715D.4(2)", QUOTES),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("Iowa Code § 715D.4(7)", QUOTES)),
    identity=fact(_us.IDENTITY_ANY, read("Iowa Code § 715D.3(2)(d)", QUOTES)),
    agent=fact(_us.AGENT_NONE, read("Iowa Code § 715D.3(1)", QUOTES)),
    frequency=fact(_us.TWICE, read("Iowa Code § 715D.3(2)(c)", QUOTES)),
    appeal=_us.appeal(days(60), read("Iowa Code § 715D.3(3)", QUOTES), "the Iowa Attorney General"),
    complaint=Complaint(
        authority="the Iowa Attorney General",
        source=partly("Iowa Code § 715D.8", "Section read; the link is from knowledge."),
        urls=("https://www.iowaattorneygeneral.gov/for-consumers/file-a-consumer-complaint",),
        before="A refusal must come without undue delay and explain the appeal; no number of days is set for it.",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 715D.8(4)).",
        "The Attorney General can seek up to USD 7,500 for each violation, after 90 days to put things right (§ 715D.8(2)).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.RECTIFICATION, Right.AUTOMATED_DECISION, Right.THIRD_PARTY_LIST, Right.WITHDRAW_CONSENT},
)
