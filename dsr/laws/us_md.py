"""Maryland."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "§ 14-4705(b) was read in a copy."
OLD_NUMBERS = "Read in word-for-word quotes, there numbered 14-4605."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Md. Code, Com. Law § 14-4705(e)(2)", OLD_NUMBERS),
    last_day=_us.last_day("US-MD", partly("Md. Code, Gen. Prov. § 1-302", "Not seen; the list of holidays in § 1-111 was read.")),
    identity=known("Md. Code, Com. Law § 14-4705(e)"),
    roll_doubt=(
        "The State's general rule on periods probably moves an end only from Sundays and holidays, not from a Saturday, and reaches a "
        "private company only by analogy. dsr waits until the later day, over Saturdays too."
    ),
)

FEE = fact(_us.FREE_ONCE, read("Md. Code, Com. Law § 14-4705(e)(4)", f"{OLD_NUMBERS} Some grounds are from knowledge."))

LAW = Law(
    id="us-md",
    name="Maryland Online Data Privacy Act",
    short="MODPA",
    code="Md. Code, Com. Law",
    citation="Md. Code, Com. Law §§ 14-4701 to 14-4714",
    places=places("US-MD"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Maryland acting for themselves or their household, not at work or in business. Most nonprofits and "
        "universities are bound; state bodies and financial institutions are not."
    ),
    threshold=(
        "it does business in Maryland or targets people there, and in the preceding calendar year it processed personal data of 35,000 "
        "or more consumers, or of 10,000 or more while over 20 % of its gross revenue came from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2025, 10, 1),
    status=(
        "In force, amended on 1 July 2026: inferences count as sensitive data. The enacted text numbers the sections 14-4601 and following."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "§ 14-4705(b)(1) and (2)",
            _us.ACCESS,
            read("Md. Code, Com. Law § 14-4705(b)(1)-(2)", TEXT),
            _us.LIMIT_TRADE_SECRETS,
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 14-4705(b)(3)", _us.CORRECT, read("Md. Code, Com. Law § 14-4705(b)(3)", TEXT)),
        grant(
            Right.ERASURE,
            "§ 14-4705(b)(4)",
            f"{_us.DELETE_BY_OR_ABOUT} It may keep what a law requires it to keep.",
            read("Md. Code, Com. Law § 14-4705(b)(4)", TEXT),
            _us.LIMIT_OTHER_SOURCES,
        ),
        grant(
            Right.PORTABILITY,
            "§ 14-4705(b)(5)",
            _us.COPY_ALL,
            read("Md. Code, Com. Law § 14-4705(b)(5)", TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 14-4705(b)(7)",
            _us.OPT_OUT_SOLELY,
            read("Md. Code, Com. Law § 14-4705(b)(7), § 14-4707(f)(3)", TEXT),
            _us.LIMIT_SALE_VALUE,
            "Sensitive data may not be sold at all, nor may data of people under 18 be sold or used for targeted advertising.",
            _us.LIMIT_NO_SIGNAL,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 14-4707(a) and (b)",
            (
                "The company may process sensitive data only if that is strictly necessary for what you asked for, and may never sell "
                "them. A consent that you gave can be revoked, and the processing must then stop within 30 days."
            ),
            read("Md. Code, Com. Law § 14-4707(a)(1)-(2), (b)", f"(a) was read in a copy. The 30 days: {OLD_NUMBERS.lower()}"),
            clocks=(
                _us.revocation(CLOCK, days(30), read("Md. Code, Com. Law § 14-4707(b)", "Read in quotes, there numbered 14-4607(b)(2).")),
            ),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "§ 14-4705(b)(6)",
            _us.CATEGORIES_LIST,
            read("Md. Code, Com. Law § 14-4705(b)(6)", TEXT),
            "Where the company keeps no list for each person, the categories for any consumer's data are enough.",
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 14-4705(b)(7)(iii)",
            _us.PROFILING_SOLELY,
            read("Md. Code, Com. Law § 14-4705(b)(7)(iii)", TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("Md. Code, Com. Law § 14-4705(c), § 14-4707(f)", "Read in a copy.")),
    identity=fact(
        (
            "The company may ask for what it needs to authenticate you with commercially reasonable effort. An opt-out need not be "
            "authenticated."
        ),
        partly("Md. Code, Com. Law § 14-4705(e)(6)", "Read in a secondary source; the first sentence from knowledge."),
    ),
    agent=fact(_us.AGENT_OPT_OUT, read("Md. Code, Com. Law § 14-4706", "Text read.")),
    frequency=fact(_us.ONCE, read("Md. Code, Com. Law § 14-4705(e)(4)", OLD_NUMBERS)),
    appeal=_us.appeal(
        days(60),
        read("Md. Code, Com. Law § 14-4705(f)(3)", OLD_NUMBERS),
        "the Consumer Protection Division of the Maryland Attorney General",
    ),
    complaint=Complaint(
        authority="the Consumer Protection Division of the Maryland Attorney General",
        source=partly("Md. Code, Com. Law §§ 14-4713, 14-4714", "Sections read; the link is from knowledge."),
        urls=("https://www.marylandattorneygeneral.gov/Pages/CPD/complaint.aspx",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        "You cannot sue under the Consumer Protection Act for a violation; other remedies of the law stay open (§ 14-4713(a)).",
        "The Division can seek civil penalties; for violations up to 1 April 2027 it may first give 60 days to cure (§ 14-4714).",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE},
)
