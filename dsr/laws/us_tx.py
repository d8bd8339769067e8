"""Texas."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, partly, places, read

TEXT = "§ 541.051 was read."
ANSWER = "§ 541.052 was read twice, in two copies."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("§ 541.052(b) TDPSA", ANSWER),
    last_day=_us.last_day("US-TX", read("Tex. Gov't Code § 311.014(a)-(b)", "The rule was read on a law firm's page, not the text.")),
    identity=read("§ 541.052(e) TDPSA", ANSWER),
    counted_from="the date of receipt of the request",
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(_us.FREE_TWICE, read("§ 541.052(d) TDPSA", ANSWER))

LAW = Law(
    id="us-tx",
    name="Texas Data Privacy and Security Act",
    short="TDPSA",
    code="Tex. Bus. & Com. Code",
    citation="Tex. Bus. & Com. Code ch. 541",
    places=places("US-TX"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Texas acting for themselves or their household, not at work or in business. It binds everybody who "
        "does business in Texas or whose products Texans use. It does not bind nonprofits, universities, and financial and health "
        "entities under federal law."
    ),
    threshold=(
        "it does business in Texas or Texans use its products, and it is no small business under the rules of the U.S. Small Business "
        "Administration"
    ),
    carve_outs=_us.carve_outs(nonprofits=True),
    in_force_from=date(2024, 7, 1),
    status="In force. Agents and opt-out signals for advertising and sale count since 1 January 2025.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 541.051(b)(1)",
            _us.ACCESS,
            read("§ 541.051(b)(1), § 541.106 TDPSA", f"{TEXT} § 541.106 from knowledge."),
            _us.LIMIT_TRADE_SECRETS,
            _us.LIMIT_MAYBE_PSEUDONYMOUS,
        ),
        grant(Right.RECTIFICATION, "§ 541.051(b)(2)", _us.CORRECT, read("§ 541.051(b)(2) TDPSA", TEXT)),
        grant(
            Right.ERASURE,
            "§ 541.051(b)(3)",
            _us.DELETE_BY_OR_ABOUT,
            read("§ 541.051(b)(3), § 541.052(f), § 541.201 TDPSA", f"{TEXT} § 541.052(f) from knowledge."),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 541.051(b)(4)",
            _us.COPY_PROVIDED,
            read("§ 541.051(b)(4) TDPSA", TEXT),
            "It covers only data that are available in digital form.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 541.051(b)(5)",
            _us.OPT_OUT,
            read("§ 541.051(b)(5), § 541.055(e) TDPSA", TEXT),
            _us.LIMIT_SALE_VALUE,
            _us.LIMIT_AUTHENTICATED,
            "An agent or an opt-out signal works for targeted advertising and sale, not for profiling.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 541.101(b)(4)",
            _us.SENSITIVE_CONSENT,
            partly("§ 541.101(b)(4) TDPSA", "Quoted text read; that there is no revocation clause is from knowledge."),
            _us.LIMIT_NO_REVOCATION,
            clocks=(_us.unclear_revocation(CLOCK),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 541.051(b)(5)(C)",
            _us.PROFILING,
            read("§ 541.051(b)(5)(C) TDPSA", TEXT),
            _us.LIMIT_NOT_ONLY_AUTOMATED,
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(_us.FORM_TWO, read("§ 541.055(a)-(d) TDPSA", "Text read.")),
    identity=fact(
        (
            "The company may ask for what is reasonably necessary to authenticate you. Every request must be authenticated, opt-outs "
            "included."
        ),
        read("§ 541.051(b), § 541.052(e) TDPSA", "Texts read."),
    ),
    agent=fact(
        (
            "An authorised agent, or a browser setting or signal, may opt you out of targeted advertising and sale if identity and "
            "authority can be verified. For the other rights only a parent or guardian may write for a child."
        ),
        read("§ 541.055(e), § 541.051(a) TDPSA", "Texts read."),
    ),
    frequency=fact(_us.TWICE, read("§ 541.052(d) TDPSA", ANSWER)),
    appeal=_us.appeal(
        days(60),
        partly("§ 541.053 TDPSA", "60 days and the reference to the Attorney General were read in three summaries, not in the text."),
        "the Texas Attorney General",
    ),
    complaint=Complaint(
        authority="the Texas Attorney General",
        source=partly("§ 541.152 TDPSA", "The duty to offer an online form was read; the link is from knowledge."),
        urls=("https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint/consumer-privacy-rights",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 541.156).",
        "The Attorney General can seek up to USD 7,500 for each violation (§ 541.155), after 30 days to put things right (§ 541.154).",
    ),
    articles=_us.free(2, FEE),
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE, Right.THIRD_PARTY_LIST},
)
