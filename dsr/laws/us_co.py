"""Colorado."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import at_once, days, fact, grant, known, partly, places, read

TEXT = "§ 6-1-1306 was read in part, and in quotes of the enacted bill."
LETTERS = "The right and the order of (1)(b) to (e) were confirmed by three sources."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("C.R.S. § 6-1-1306(2)(a)", TEXT),
    last_day=_us.last_day("US-CO", read("C.R.S. § 2-4-108(1)-(2)", "Text read.")),
    identity=read("C.R.S. § 6-1-1306(2)(d)", "A summary of the text was read."),
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(
    "Free once in 12 months. For a second or later request the company may charge an amount that the statute on public records limits.",
    read("C.R.S. § 6-1-1306(2)(c)", TEXT),
)

LAW = Law(
    id="us-co",
    name="Colorado Privacy Act",
    short="CPA",
    code="C.R.S.",
    citation="C.R.S. §§ 6-1-1301 to 6-1-1313; 4 CCR 904-3",
    called="the Colorado Privacy Act",
    places=places("US-CO"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Colorado acting for themselves or their household, not at work or in business. Nonprofits are bound "
        "too. Since 1 July 2025 it also binds everybody who controls biometric data, for these data only."
    ),
    threshold=(
        "it does business in Colorado or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while it gets revenue or a discount from selling personal data, or it controls biometric data "
        "(then for these only)"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2023, 7, 1),
    status=(
        "In force. Universal opt-out signals must be honoured since 1 July 2024, and the time to cure a violation ended on 1 January 2025."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "§ 6-1-1306(1)(b)",
            _us.ACCESS,
            read("C.R.S. § 6-1-1306(1)(b), § 6-1-1307(3)", LETTERS),
            _us.LIMIT_PSEUDONYMOUS,
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(Right.RECTIFICATION, "§ 6-1-1306(1)(c)", _us.CORRECT, read("C.R.S. § 6-1-1306(1)(c)", LETTERS)),
        grant(
            Right.ERASURE,
            "§ 6-1-1306(1)(d)",
            _us.DELETE_CONCERNING,
            read("C.R.S. § 6-1-1306(1)(d); 4 CCR 904-3 Part 4", LETTERS),
            "The company may keep what it needs for legal duties and security, backups, and a note that proves the deletion.",
        ),
        grant(
            Right.PORTABILITY,
            "§ 6-1-1306(1)(e)",
            _us.COPY_ALL,
            read("C.R.S. § 6-1-1306(1)(e)", LETTERS),
            "You can ask for a copy at most twice in a calendar year.",
            _us.LIMIT_TRADE_SECRETS,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 6-1-1306(1)(a)",
            _us.OPT_OUT,
            read("C.R.S. § 6-1-1306(1)(a); 4 CCR 904-3 Rules 4.03, 4.08, 5.08", "(1)(a) was read, the Rules as reported."),
            _us.LIMIT_SALE_VALUE,
            "Unlike in most states the company may ask who you are even for an opt-out, but not for a universal opt-out signal.",
            clocks=(
                at_once(
                    CLOCK,
                    "The opt-out must be followed as soon as feasibly possible and without undue delay; the 45 days are for the answer.",
                ),
            ),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 6-1-1308(7)",
            (
                "The company may neither process nor sell sensitive data about you without your consent. You can withdraw it under the "
                "Attorney General's Rules."
            ),
            partly("C.R.S. § 6-1-1308(7); 4 CCR 904-3 Part 7", "§ 6-1-1308(7) was read; the rule on withdrawal from knowledge."),
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 6-1-1306(1)(a)(I)(C)",
            _us.PROFILING,
            read("C.R.S. § 6-1-1306(1)(a)(I)(C); 4 CCR 904-3 Rules 9.03-9.04", "(1)(a) was read; the Rules from knowledge."),
            "The company may refuse where a human is truly involved in the decision.",
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, read("C.R.S. § 6-1-1306(1), § 6-1-1308(1)(c)", "Text read.")),
    identity=fact(
        (
            "The company may ask only for what is reasonably necessary to authenticate you, for opt-outs too. A universal opt-out "
            "signal needs no check."
        ),
        read("C.R.S. § 6-1-1306(2)(d); 4 CCR 904-3 Rules 4.02, 4.08, 5.08", "Rule 4.02(D) was read, the other Rules as reported."),
    ),
    agent=fact(
        (
            "Another person, or a browser setting or signal, may opt out for you if identity and authority can be authenticated. For "
            "the other rights you must write yourself."
        ),
        read("C.R.S. § 6-1-1306(1)(a)(II)", "Text read."),
    ),
    frequency=fact(
        "Free once in 12 months. A portable copy is due at most twice in a calendar year.",
        read("C.R.S. § 6-1-1306(1)(e), (2)(c)", "The text on fees was read, the limit of copies on a secondary page."),
    ),
    appeal=_us.appeal(
        days(45), read("C.R.S. § 6-1-1306(3)", TEXT), "the Colorado Attorney General or your district attorney", extension_total=days(105)
    ),
    complaint=Complaint(
        authority="the Colorado Attorney General or your district attorney",
        source=known("C.R.S. § 6-1-1311"),
        urls=("https://coag.gov/file-complaint/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 6-1-1311(1)(b)).",
        "The Attorney General or a district attorney can seek civil penalties, without a time to cure since 1 January 2025.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
