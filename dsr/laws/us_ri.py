"""Rhode Island."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

ANSWER = "§ 6-48.1-6 was read on the legislature's site."
INFERRED = "A copy shows (e)(4) and (f), a secondary page lists the rights; the other numbers are not certain."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("R.I. Gen. Laws § 6-48.1-6(b)(1)", ANSWER),
    last_day=_us.last_day("US-RI", partly("no statute on the last day was found, only court rules", "A court rule was read.")),
    identity=partly("R.I. Gen. Laws § 6-48.1-6(b)(4)", "The paragraph exists; its wording is known from the sister laws."),
    identity_effect="It must tell you, and may wait for more information; the text does not suspend the period.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact(_us.FREE_ONCE, read("R.I. Gen. Laws § 6-48.1-6(b)(3)", ANSWER))

LAW = Law(
    id="us-ri",
    name="Rhode Island Data Transparency and Privacy Protection Act",
    short="RIDTPPA",
    code="R.I. Gen. Laws",
    citation="R.I. Gen. Laws ch. 6-48.1",
    called="Rhode Island's privacy law (RIDTPPA)",
    places=places("US-RI"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Rhode Island acting for themselves or their household, not at work or in business. It binds "
        "for-profit entities; financial institutions and health entities under HIPAA are left out. Websites that sell personal data "
        "must name the buyers in their notice, whatever their size (§ 6-48.1-3)."
    ),
    threshold=(
        "it is for profit, does business in Rhode Island or targets people there, and in the preceding calendar year it processed data "
        "of 35,000 or more customers, or of 10,000 or more while over 20 % of its gross revenue came from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2026, 1, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 6-48.1-5(e)(1)",
            _us.ACCESS,
            partly("R.I. Gen. Laws § 6-48.1-5(e)(1)", INFERRED),
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(Right.RECTIFICATION, "§ 6-48.1-5(e)", _us.CORRECT, partly("R.I. Gen. Laws § 6-48.1-5(e)", INFERRED)),
        grant(
            Right.ERASURE,
            "§ 6-48.1-5(e)",
            _us.DELETE_BY_OR_ABOUT,
            partly("R.I. Gen. Laws § 6-48.1-5(e)", INFERRED),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 6-48.1-5(e)",
            _us.COPY_ALL,
            partly("R.I. Gen. Laws § 6-48.1-5(e)", INFERRED),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 6-48.1-5(e)(4)",
            _us.OPT_OUT_SOLELY,
            read("R.I. Gen. Laws § 6-48.1-5(e)(4)", "Read in a copy."),
            _us.LIMIT_SALE_VALUE,
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 6-48.1-4(c) and (e)",
            (
                f"{_us.SENSITIVE_CONSENT} It must give you a way to revoke it, and then stop as soon as practicable, within 15 days at "
                "the latest."
            ),
            read("R.I. Gen. Laws § 6-48.1-4(c), (e)", "Read in a copy."),
            clocks=(_us.revocation(CLOCK, days(15), read("R.I. Gen. Laws § 6-48.1-4(e)", "Read in a copy.")),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 6-48.1-5(e)(4)",
            _us.PROFILING_SOLELY,
            read("R.I. Gen. Laws § 6-48.1-5(e)(4)", "Read in a copy."),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the secure and reliable way that the company's privacy notice describes.",
        read("R.I. Gen. Laws § 6-48.1-5(f)", "Read in a copy."),
    ),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, partly("R.I. Gen. Laws § 6-48.1-6(b)(4)", "Read in a secondary source.")),
    agent=fact(
        "An authorised agent may opt out for you. For the other rights the law names only parents, guardians and conservators.",
        read("R.I. Gen. Laws § 6-48.1-5(f)", "Read in a copy."),
    ),
    frequency=fact(_us.ONCE, read("R.I. Gen. Laws § 6-48.1-6(b)(3)", ANSWER)),
    appeal=_us.appeal(
        days(60), partly("R.I. Gen. Laws § 6-48.1-6(b)(6)", "Read in secondary sources."), "the Rhode Island Attorney General"
    ),
    complaint=Complaint(
        authority="the Rhode Island Attorney General",
        source=partly("R.I. Gen. Laws § 6-48.1-8", "Section read; the link is from knowledge."),
        urls=("https://riag.ri.gov/forms/consumer-complaint",),
        before="A refusal must give its reasons and explain the appeal within 45 days (§ 6-48.1-6(b)(2)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 6-48.1-8(c)).",
        "A violation is a deceptive trade practice; the law gives no time to cure.",
        "An intentional disclosure to a shell entity costs USD 100 to 500.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
