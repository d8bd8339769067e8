"""Florida."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

LIST = "The list of rights was read; the letters follow its order."

CLOCK = _us.clock(
    response=days(45),
    total=days(60),
    source=read("Fla. Stat. § 501.706(2)", "Text read."),
    last_day=_us.last_day("US-FL", known("no statute on the last day is known")),
    identity=read("Fla. Stat. § 501.706(3)", "Text read."),
    identity_effect="It must make a reasonable effort to ask you for what is missing; the text does not suspend the period.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact("Free at least twice a year.", read("Fla. Stat. § 501.706(5)", "Read in part; the count in an earlier reading."))

LAW = Law(
    id="us-fl",
    name="Florida Digital Bill of Rights",
    short="FDBR",
    citation="Fla. Stat. §§ 501.701 to 501.722",
    places=places("US-FL"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects people who live in Florida, acting for themselves or their household. It binds only a few very large for-profit "
        "companies; but no for-profit company at all may sell sensitive data without consent (§ 501.715)."
    ),
    threshold=(
        "it is for profit, has a global revenue of over USD 1 billion, and also earns half of it or more from online advertising, or "
        "runs a smart speaker service, or an app store with 250,000 or more apps"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2024, 7, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "Fla. Stat. § 501.705(2)(a)",
            _us.ACCESS,
            read("Fla. Stat. § 501.705(2)(a)", LIST),
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(
            Right.RECTIFICATION,
            "Fla. Stat. § 501.705(2)(b)",
            _us.CORRECT,
            read("Fla. Stat. § 501.705(2)(b), § 501.706(3)", LIST),
            "The company may point you to a tool with which you correct the data yourself.",
        ),
        grant(
            Right.ERASURE,
            "Fla. Stat. § 501.705(2)(c)",
            _us.DELETE_BY_OR_ABOUT,
            read("Fla. Stat. § 501.705(2)(c)", LIST),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "Fla. Stat. § 501.705(2)(d)",
            _us.COPY_ALL,
            read("Fla. Stat. § 501.705(2)(d)", f"{LIST} It does not limit the copy to data that you provided."),
            "It covers only data that are available in digital form.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "Fla. Stat. § 501.705(2)(e)",
            _us.OPT_OUT,
            read("Fla. Stat. § 501.702(29), § 501.705(2)(e)", LIST),
            _us.LIMIT_SALE_VALUE,
            _us.LIMIT_AUTHENTICATED,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Fla. Stat. § 501.71(2)(d)",
            _us.SENSITIVE_CONSENT,
            read("Fla. Stat. § 501.71(2)(d)", "Text read; no general revocation clause is known."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Fla. Stat. § 501.705(2)(e)3.",
            _us.PROFILING,
            read("Fla. Stat. § 501.705(2)(e)3.", LIST),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
        ),
        grant(
            Right.LIMIT_SENSITIVE,
            "Fla. Stat. § 501.705(2)(f) and (g)",
            (
                "You can opt out of the collection and processing of sensitive data, precise geolocation included, and of data "
                "collected by voice or face recognition."
            ),
            read("Fla. Stat. § 501.705(2)(f)-(g)", LIST),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        f"The company must offer two or more secure, reliable and clearly accessible ways, one of them on its website. {_us.ACCOUNT}",
        read("Fla. Stat. § 501.709", "Text read."),
    ),
    identity=fact(
        (
            "The company may ask for what is reasonably necessary to authenticate you. Every request must be authenticated, opt-outs "
            "included."
        ),
        read("Fla. Stat. § 501.705(2), § 501.706(3)", "Text read."),
    ),
    agent=fact(
        (
            "The statute has no rule on agents; a parent or guardian may write for a child. The Department also takes complaints of "
            "authorised persons."
        ),
        read("Fla. Stat. § 501.705(1); Fla. Admin. Code R. 2-3.003(2)", "Both read."),
    ),
    frequency=fact(_us.TWICE, read("Fla. Stat. § 501.706(5)", "Read in an earlier reading.")),
    appeal=_us.appeal(
        days(60), read("Fla. Stat. § 501.707", "Full text read: 60 days, written reasons."), "the Florida Department of Legal Affairs"
    ),
    complaint=Complaint(
        authority="the Florida Department of Legal Affairs (Attorney General)",
        source=partly("Fla. Admin. Code R. 2-3.003(2)", "The rule on the contents of a complaint was read; the link is from knowledge."),
        urls=("https://www.myfloridalegal.com/consumer-protection",),
        before="The Department wants your and the company's details and every step that you took.",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION}.",
        "The Department of Legal Affairs can seek civil penalties.",
        "The company must confirm within 60 days after receipt that it complied (§ 501.706(4)).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.THIRD_PARTY_LIST},
)
