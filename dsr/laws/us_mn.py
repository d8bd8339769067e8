"""Minnesota."""

from datetime import date

from dsr.domain.law import Complaint, Law, Reach, Right
from dsr.laws import _us
from dsr.laws._shared import cited, days, fact, grant, known, partly, places, read

TEXT = "§ 325M.14, subd. 1 was read."
QUOTES = "Read in word-for-word quotes of the statute and on the Attorney General's page."
SECONDARY = "A bill summary and the Attorney General's page were read, not the words of the statute."

CLOCK = _us.clock(
    response=days(45),
    total=days(90),
    source=read("Minn. Stat. § 325M.14, subd. 4(e)", QUOTES),
    last_day=_us.last_day("US-MN", read("Minn. Stat. § 645.15", "Text read.")),
    identity=known("Minn. Stat. § 325M.14, subd. 4"),
    roll_doubt=_us.ROLL_GENERAL,
)

FEE = fact(_us.FREE_TWICE, partly("Minn. Stat. § 325M.14, subd. 4(g)", SECONDARY))

LAW = Law(
    id="us-mn",
    name="Minnesota Consumer Data Privacy Act",
    short="MCDPA",
    code="Minn. Stat.",
    citation="Minn. Stat. §§ 325M.10 to 325M.21",
    places=places("US-MN"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of Minnesota acting for themselves or their household, not at work or in business. Most nonprofits are "
        "bound; government, tribes, banks, insurers and health data under HIPAA are not, nor universities before 31 July 2029."
    ),
    threshold=(
        "it does business in Minnesota or targets people there, and in a calendar year it processes personal data of 100,000 or more "
        "consumers, or of 25,000 or more while over 25 % of its gross revenue comes from selling personal data"
    ),
    carve_outs=_us.carve_outs(nonprofits=False, insurers=True),
    in_force_from=date(2025, 7, 31),
    status="In force. The time to cure a violation ended on 31 January 2026.",
    grants=(
        grant(
            Right.ACCESS,
            "§ 325M.14, subd. 1(b)",
            "The company must confirm whether it processes your personal data and give you access to the categories of these data.",
            read("Minn. Stat. § 325M.14, subd. 1(b), subd. 4(i)-(j)", TEXT),
            "The data themselves come with the portable copy (subd. 1(e)). Ask for both.",
            (
                "Social Security, identity, financial and insurance account numbers, passwords and biometric data are named, not "
                "disclosed. Trade secrets may be withheld."
            ),
            "Pseudonymous data that are kept apart from what identifies you are not covered.",
        ),
        grant(Right.RECTIFICATION, "§ 325M.14, subd. 1(c)", _us.CORRECT, read("Minn. Stat. § 325M.14, subd. 1(c)", TEXT)),
        grant(
            Right.ERASURE,
            "§ 325M.14, subd. 1(d)",
            _us.DELETE_CONCERNING,
            read("Minn. Stat. § 325M.14, subd. 1(d), subd. 4(k)", TEXT),
            _us.LIMIT_OTHER_SOURCES,
            _us.LIMIT_RETENTION,
        ),
        grant(
            Right.PORTABILITY,
            "§ 325M.14, subd. 1(e)",
            _us.COPY_PROVIDED,
            read("Minn. Stat. § 325M.14, subd. 1(e)", TEXT),
            _us.LIMIT_AUTOMATED,
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 325M.14, subd. 1(f)",
            (
                "The company must stop using your data for targeted advertising, stop selling them, and stop profiling you for "
                "automated decisions with legal or similarly significant effects."
            ),
            read("Minn. Stat. § 325M.14, subd. 1(f), subd. 3", TEXT),
            _us.LIMIT_SALE_VALUE,
            "Opt-out signals must be honoured.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "§ 325M.16, subd. 2(d) and (e)",
            _us.revoke_duty(days(15)),
            read("Minn. Stat. § 325M.16, subd. 2(d)-(e)", QUOTES),
            clocks=(_us.revocation(CLOCK, days(15), read("Minn. Stat. § 325M.16, subd. 2(e)", QUOTES)),),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "§ 325M.14, subd. 1(h)",
            (
                "The company must list the specific third parties to which it disclosed your data or, if it keeps no list for each "
                "person, any data."
            ),
            read("Minn. Stat. § 325M.14, subd. 1(h)", TEXT),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "§ 325M.14, subd. 1(f) and (g)",
            (
                "You can opt out of profiling. You can also question its result, learn the reason and what would change it, review the "
                "data used, and have them corrected and the result made again."
            ),
            read("Minn. Stat. § 325M.14, subd. 1(f)-(g)", TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=FEE,
    form=fact(
        "Use the secure and reliable way that the privacy notice names. You need not open an account.",
        partly("Minn. Stat. § 325M.14, subd. 4", SECONDARY),
    ),
    identity=fact(_us.IDENTITY_NOT_OPT_OUT, read("Minn. Stat. § 325M.14, subd. 4(h)", "Read in a copy and in a secondary source.")),
    agent=fact(
        "An authorised agent may opt out for you if identity and authority can be verified.",
        known("Minn. Stat. § 325M.14, subd. 2"),
    ),
    frequency=fact(_us.TWICE, partly("Minn. Stat. § 325M.14, subd. 4(g)", SECONDARY)),
    appeal=_us.appeal(
        days(45),
        partly("Minn. Stat. § 325M.14, subd. 5", "The appeal was read; 45 and 60 days in one secondary source."),
        "the Minnesota Attorney General",
        extension_total=days(105),
    ),
    complaint=Complaint(
        authority="the Minnesota Attorney General",
        source=read("Minn. Stat. § 325M.20", "The authority's pages on data privacy were read in a stored copy."),
        urls=("https://www.ag.state.mn.us/Data-Privacy/Consumer",),
        url_opened=True,
        before="A refusal must give its reason and explain the appeal within 45 days.",
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        f"{_us.NO_PRIVATE_ACTION} (§ 325M.20(d)).",
        "The Attorney General can seek an injunction and up to USD 7,500 for each violation.",
    ),
    articles={**_us.free(2, FEE), "portable": cited("§ 325M.14, subd. 1(e)", read("Minn. Stat. § 325M.14, subd. 1(e)", TEXT))},
    not_granted=_us.NOT_IN_THIS_LAW | {Right.LIMIT_SENSITIVE},
    doubts=("The 45 and 60 days for an appeal stand in one secondary source only. dsr uses them.",),
)
