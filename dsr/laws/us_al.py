"""Alabama."""

from datetime import date

from dsr.domain.law import SUN_ONLY, Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

ENROLLED = "The act as enrolled (HB 351) was read in quotes."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Ala. Act 2026-552 § 5(d)(1)", ENROLLED),
    last_day=_us.last_day(
        "US-AL", read("Ala. Code § 1-1-4", "Text read: a Sunday or holiday moves the end, a Saturday does not."), SUN_ONLY
    ),
    identity=partly("Ala. Act 2026-552 § 5(d)(4)", "The paragraph exists; its wording is from knowledge."),
    roll_doubt=_us.ROLL_BY_ANALOGY,
)

FEE = fact(_us.FREE_ONCE, read("Ala. Act 2026-552 § 5(d)(3)", ENROLLED))

LAW = Law(
    id="us-al",
    name="Alabama Personal Data Protection Act",
    short="APDPA",
    code="Ala. Act 2026-552",
    citation="Ala. Act 2026-552 (HB 351), §§ 1 to 12",
    called="Alabama's Personal Data Protection Act",
    places=places("US-AL"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Alabama who do not act at work or in business. It does not bind, among others, government, financial "
        "institutions and health entities under HIPAA, nor businesses with fewer than 500 employees and nonprofits with fewer than 100 "
        "that sell no personal data."
    ),
    threshold=(
        "it does business in Alabama or targets people there, has 500 or more employees or sells personal data, and processes personal "
        "data of more than 25,000 consumers or makes over 25 % of its gross revenue from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2027, 5, 1),
    status="Enacted in April 2026, in force from 1 May 2027; not yet codified.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 5(a)(1)",
            (
                "The company must confirm whether it, its processors or third parties acting for it process your personal data, and "
                "give you access to them."
            ),
            read("Ala. Act 2026-552 § 5(a)(1)", ENROLLED),
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(Right.RECTIFICATION, "§ 5(a)(2)", _us.CORRECT, read("Ala. Act 2026-552 § 5(a)(2)", ENROLLED)),
        grant(
            Right.ERASURE,
            "§ 5(a)(3)",
            "The company must delete your personal data.",
            read("Ala. Act 2026-552 § 5(a)(3)", ENROLLED),
        ),
        grant(
            Right.PORTABILITY,
            "§ 5(a)(4)",
            _us.COPY_PROVIDED,
            read("Ala. Act 2026-552 § 5(a)(4)", ENROLLED),
            f"{_us.LIMIT_AUTOMATED} {_us.LIMIT_TRADE_SECRETS}",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 5(a)(5) and § 6",
            f"{_us.OPT_OUT_SOLELY} It must offer a link or a contact for the opt-out.",
            read("Ala. Act 2026-552 § 5(a)(5), § 6, § 2(20)", ENROLLED),
            "Analytics and marketing done only for the company itself are no sale.",
            "Whether the company must recognise browser signals is disputed.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 7(a)(3) and (b)(2)",
            _us.revoke_duty(days(45)),
            read("Ala. Act 2026-552 § 7(a)(3), (b)(2)", ENROLLED),
            clocks=(_us.revocation(CLOCK, days(45), read("Ala. Act 2026-552 § 7(a)(3)", ENROLLED)),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 5(a)(5)(c)",
            (
                "The company must stop profiling you for solely automated significant decisions: on credit, housing, insurance, "
                "education, criminal justice, jobs, health care and basic necessities."
            ),
            read("Ala. Act 2026-552 § 5(a)(5)(c), § 2(22)", ENROLLED),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use one of the secure and reliable ways that the privacy notice describes.",
        read("Ala. Act 2026-552 § 7(e)(1)", ENROLLED),
    ),
    identity=fact(
        "The company may ask for what it needs to authenticate you. An opt-out need not be authenticated.",
        partly("Ala. Act 2026-552 § 5(d)(4)", "Read in a secondary source."),
    ),
    agent=fact(
        "The act mentions authorised agents, parents, guardians and conservators; the details were not seen.",
        partly("Ala. Act 2026-552 § 5(c), § 7(e)(1)", ENROLLED),
    ),
    frequency=fact(_us.ONCE, read("Ala. Act 2026-552 § 5(d)(3)", ENROLLED)),
    complaint=Complaint(
        authority="the Alabama Attorney General",
        source=partly("Ala. Act 2026-552 § 11", "Section read; the link is from knowledge."),
        urls=("https://www.alabamaag.gov/consumer-complaint/",),
        before="The act has no appeal to the company. A refusal must be justified within 45 days (§ 5(d)(2)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        "The Attorney General can sue after 45 days to put things right, for up to USD 15,000 for each violation (§ 11).",
        "The act names no right to sue yourself.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
