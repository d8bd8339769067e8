"""Delaware."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

QUOTES = "Read in word-for-word quotes of the statute."
RIGHTS_TEXT = "The text of the rights was read in copies."
CHANGED = date(2027, 1, 1)
LAST_BEFORE = date(2026, 12, 31)
HB_380 = "Read in two secondary sources on HB 380 (85 Del. Laws c. 463), not in the act."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("6 Del. C. § 12D-104(c)(1)", QUOTES),
    last_day=_us.last_day("US-DE", known("no statute on the last day was found")),
    identity=read("6 Del. C. § 12D-104(c)(4)", QUOTES),
    identity_effect="It must tell you, and may wait for more information; the text does not suspend the period.",
    roll_doubt=_us.ROLL_NO_RULE,
)

FEE = fact(_us.FREE_ONCE, read("6 Del. C. § 12D-104(c)(3)", QUOTES))

LAW = Law(
    id="us-de",
    name="Delaware Personal Data Privacy Act",
    short="DPDPA",
    code="6 Del. C.",
    citation="6 Del. C. ch. 12D, §§ 12D-101 to 12D-111",
    places=places("US-DE"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Delaware acting for themselves or their household, not at work or in business. Most nonprofits and "
        "universities are bound; state bodies and financial institutions are not. From 1 January 2027 it also binds third parties that "
        "acquire data from a company."
    ),
    threshold=(
        "it does business in Delaware or targets people there, and in the preceding calendar year it processed personal data of 35,000 "
        "or more consumers, or of 10,000 or more with over 20 % of its gross revenue from selling them (from 1 January 2027: 10,000, or"
        " 5,000 with over 20 %)"
    ),
    carve_outs=_us.carve_outs(nonprofits=False),
    in_force_from=date(2025, 1, 1),
    status=(
        "In force. HB 380 replaces §§ 12D-102 to 12D-111 on 1 January 2027: lower thresholds, access to inferences, and a list of the "
        "specific third parties. The periods are not reported as changed."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "§ 12D-104(a)(1)",
            _us.ACCESS,
            read("6 Del. C. § 12D-104(a)(1)", RIGHTS_TEXT),
            _us.LIMIT_TRADE_SECRETS,
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
            until=LAST_BEFORE,
        ),
        grant(
            Right.ACCESS,
            "§ 12D-104(a)(1)",
            f"{_us.ACCESS} This includes what it inferred about you.",
            partly("6 Del. C. § 12D-104(a)(1), as amended by HB 380", HB_380),
            _us.LIMIT_TRADE_SECRETS,
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
            since=CHANGED,
        ),
        grant(Right.RECTIFICATION, "§ 12D-104(a)(2)", _us.CORRECT, read("6 Del. C. § 12D-104(a)(2)", RIGHTS_TEXT)),
        grant(
            Right.ERASURE,
            "§ 12D-104(a)(3)",
            _us.DELETE_BY_OR_ABOUT,
            read("6 Del. C. § 12D-104(a)(3)", RIGHTS_TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 12D-104(a)(4)",
            _us.COPY_ALL,
            partly("6 Del. C. § 12D-104(a)(4)", "Secondary pages were read, not the words of the statute."),
            f"{_us.LIMIT_AUTOMATED} {_us.LIMIT_TRADE_SECRETS}",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 12D-104(a)(6)",
            _us.OPT_OUT,
            read("6 Del. C. § 12D-104(a)(6), § 12D-106(e)(1)a.2.", RIGHTS_TEXT),
            _us.LIMIT_SALE_VALUE,
            "Signals such as the Global Privacy Control must be honoured since 1 January 2026.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 12D-106(a)(4) and (6)",
            _us.revoke_duty(days(15)),
            read("6 Del. C. § 12D-106(a)(4), (6)", QUOTES),
            clocks=(_us.revocation(CLOCK, days(15), read("6 Del. C. § 12D-106(a)(6)", QUOTES)),),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "§ 12D-104(a)(5)",
            _us.CATEGORIES_LIST,
            read("6 Del. C. § 12D-104(a)(5)", RIGHTS_TEXT),
            "The company need not name the third parties until 1 January 2027.",
            until=LAST_BEFORE,
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "§ 12D-104(a)(5)",
            "The company must list the specific third parties to which it disclosed your personal data.",
            partly("6 Del. C. § 12D-104(a)(5), as amended by HB 380", HB_380),
            since=CHANGED,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 12D-104(a)(6)c.",
            _us.PROFILING_SOLELY,
            partly("6 Del. C. § 12D-104(a)(6)c.", "The opt-out was read; the words “solely automated” from knowledge."),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_NOTICE, partly("6 Del. C. § 12D-104(b)", "Section read; the account rule from knowledge.")),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, read("6 Del. C. § 12D-104(c)(4)", QUOTES)),
    agent=fact(_us.AGENT_OPT_OUT, read("6 Del. C. § 12D-104(b), § 12D-105", QUOTES)),
    frequency=fact(_us.ONCE, read("6 Del. C. § 12D-104(c)(3)", QUOTES)),
    appeal=_us.appeal(days(60), read("6 Del. C. § 12D-104(d)", QUOTES), "the Delaware Department of Justice"),
    complaint=Complaint(
        authority="the Delaware Department of Justice",
        source=partly("6 Del. C. § 12D-111", "Section read; the link was seen in public code, not opened."),
        urls=("https://attorneygeneral.delaware.gov/fraud/cpu/complaint/",),
        before="A refusal must give its reasons and explain the appeal within 45 days (§ 12D-104(c)(2)).",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 12D-111(d)).",
        "The Department of Justice alone enforces it; since 2026 a time to cure is at its discretion.",
    ),
    articles=_us.free(1, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE},
    doubts=(
        "The numbers of the sections from 1 January 2027 were not seen in the act. dsr keeps the present ones.",
        "One section refers to (a)(5) for the opt-out, another to (a)(6). dsr cites (a)(6), where the right stands.",
    ),
)
