"""New Jersey."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

RIGHTS_TEXT = "56:8-166.10 was read in two copies."
ANSWER = "56:8-166.7 was read in two copies."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("N.J.S.A. 56:8-166.7(a)", ANSWER),
    last_day=_us.last_day("US-NJ", known("no statute on the last day was found, only court rules")),
    identity=read("N.J.S.A. 56:8-166.7(e)", ANSWER),
    identity_effect="It must tell you, and may wait for more information; the text does not suspend the period.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact(_us.FREE_ONCE, read("N.J.S.A. 56:8-166.7(d)", ANSWER))

LAW = Law(
    id="us-nj",
    name="New Jersey Data Privacy Act",
    short="NJDPA",
    code="N.J.S.A.",
    citation="N.J.S.A. 56:8-166.4 to 56:8-166.19",
    places=places("US-NJ"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of New Jersey acting for themselves or their household, not at work or in business. Nonprofits and "
        "universities are bound; state bodies, financial institutions and insurers are not."
    ),
    threshold=(
        "it does business in New Jersey or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while it gets any revenue or a discount from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=False, insurers=True),
    in_force_from=date(2025, 1, 15),
    status=(
        "In force, amended on 30 June 2026: nobody may sell sensitive data, and data brokers must register. Rules that would demand an "
        "acknowledgement within 10 business days were proposed in 2025, but no adoption was found."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "56:8-166.10(a)(1)",
            _us.ACCESS,
            read("N.J.S.A. 56:8-166.10(a)(1), 56:8-166.7(a)-(b)", RIGHTS_TEXT),
            _us.LIMIT_TRADE_SECRETS,
            (
                "The answer must cover the disclosures of the last 12 months. Data collected before 15 January 2025 count only if they "
                "are still processed."
            ),
        ),
        grant(Right.RECTIFICATION, "56:8-166.10(a)(2)", _us.CORRECT, read("N.J.S.A. 56:8-166.10(a)(2)", RIGHTS_TEXT)),
        grant(
            Right.ERASURE,
            "56:8-166.10(a)(3)",
            _us.DELETE_CONCERNING,
            read("N.J.S.A. 56:8-166.10(a)(3), (b), 56:8-166.15", RIGHTS_TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "56:8-166.10(a)(4)",
            f"The company must give you a copy of all personal data that it holds about you, {_us.FORMAT}.",
            read("N.J.S.A. 56:8-166.10(a)(4)", RIGHTS_TEXT),
            "It is not limited to data that you provided, nor to automated processing.",
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "56:8-166.10(a)(5)",
            _us.OPT_OUT,
            read("N.J.S.A. 56:8-166.10(a)(5), 56:8-166.11(b), 56:8-166.12(a)(6)", RIGHTS_TEXT),
            _us.LIMIT_SALE_VALUE,
            "Universal opt-out signals must be honoured since 15 July 2025. Sensitive data may not be sold at all.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "56:8-166.12(a)(4) and (6)",
            _us.revoke_duty(days(15)),
            read("N.J.S.A. 56:8-166.12(a)(4), (6)", "Read in two copies."),
            clocks=(_us.revocation(CLOCK, days(15), read("N.J.S.A. 56:8-166.12(a)(6)", "Read in two copies.")),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "56:8-166.10(a)(5)(c)",
            _us.PROFILING,
            read("N.J.S.A. 56:8-166.10(a)(5)(c)", RIGHTS_TEXT),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("N.J.S.A. 56:8-166.6(c)", "Read in a copy.")),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, read("N.J.S.A. 56:8-166.7(e)", "Read in part, and in a secondary source.")),
    agent=fact(
        "An authorised agent, or a browser setting or signal, may opt out for you if identity and authority can be verified.",
        read("N.J.S.A. 56:8-166.11(a)", "Read in two copies."),
    ),
    frequency=fact(_us.ONCE, read("N.J.S.A. 56:8-166.7(d)", ANSWER)),
    appeal=_us.appeal(
        days(45),
        partly("N.J.S.A. 56:8-166.7(f)", "45 days in three secondary sources, 60 in another; paragraph (f) itself was not seen."),
        "the New Jersey Division of Consumer Affairs",
        safe_answer=days(60),
    ),
    complaint=Complaint(
        authority="the New Jersey Division of Consumer Affairs",
        source=partly("N.J.S.A. 56:8-166.17, 56:8-166.19", "Sections read; the link was not opened."),
        urls=("https://www.njconsumeraffairs.gov/Pages/Consumer-Complaints.aspx",),
        before="A refusal must give its reasons and explain the appeal within 45 days (56:8-166.7(c)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (56:8-166.19).",
        (
            "A violation is an unlawful practice under the Consumer Fraud Act (56:8-166.17); the duty to give 30 days to cure ended "
            "about 1 July 2026."
        ),
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
    doubts=(
        "Most sources give 45 days for the answer to an appeal, one gives 60. dsr shows 45 and calls it late only after 60.",
        (
            "Paragraph 56:8-166.7(e) refers to another section for the rights than the one where they stand. dsr cites 56:8-166.10, "
            "where they stand."
        ),
    ),
)
