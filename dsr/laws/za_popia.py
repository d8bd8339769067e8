"""South Africa: the Protection of Personal Information Act, with the Promotion of Access to Information Act (PAIA)."""

from datetime import date

from dsr.domain.dates import Period
from dsr.domain.law import (
    SUN_ONLY,
    Clock,
    Complaint,
    Extension,
    LastDay,
    Law,
    Reach,
    Required,
    Response,
    Right,
    Roll,
    Window,
    WindowKind,
    WindowStart,
)
from dsr.laws._shared import cited, days, fact, grant, known, no_period, partly, places, read

TEXT = "Text read."
ACCESS_ONLY = frozenset({Right.ACCESS, Right.THIRD_PARTY_LIST})

CLOCK = Clock(
    response=Response(
        period=days(30),
        source=read(
            "POPIA s. 23(1)(b)(i); PAIA ss. 25, 56", "POPIA s. 23, PAIA ss. 25 and 57 were read; s. 57 names the 30 days of s. 56(1)."
        ),
    ),
    extension=Extension(
        total=days(60),
        condition="Once: there are many records, a search in another town or a consultation is needed, or you agreed in writing.",
        notice=(
            "Within 30 days of receipt the body must tell the period, its reasons, and that you can complain to the Information "
            "Regulator or go to court."
        ),
        source=read("PAIA s. 57", TEXT),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        weekend=SUN_ONLY,
        holidays="ZA",
        source=read("POPIA Regulations, “day”; Interpretation Act 33 of 1957 s. 4", "Read in a law firm's summary."),
    ),
    business_calendar="ZA",
)


def _without_period(cite: str, sentence: str = "", *doubts: str, indicative: Period | None = None) -> tuple[Clock, ...]:
    source = read(cite, "The text sets no period that runs from receipt.")
    return (no_period(CLOCK, source, sentence, *(doubts or ("The Act sets no period for this. dsr counts none.",)), indicative=indicative),)


ACTION = _without_period(
    "POPIA s. 24(2), (4); Regulation 3",
    "The action is due as soon as reasonably practicable; you must be told of it within 30 days after the outcome.",
    "The 30 days of the Regulations run from the outcome, not from receipt, and the Act sets no number of days for the action itself. "
    "dsr counts 30 days from receipt as a reminder only.",
    indicative=days(30),
)

LAW = Law(
    id="za-popia",
    name="Protection of Personal Information Act",
    short="POPIA",
    citation="Act 4 of 2013, with the Promotion of Access to Information Act 2 of 2000 (PAIA)",
    called="POPIA",
    places=places("ZA"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every person, companies included, and binds everybody who is domiciled in South Africa or uses means there to "
        "process data. There is no size threshold."
    ),
    abroad="use means there to process data",
    in_force_from=date(2021, 7, 1),
    status="In force. The regulations were amended on 17 April 2025.",
    grants=(
        grant(
            Right.ACCESS,
            "s. 23",
            (
                "The responsible party must confirm free of charge whether it holds information about you, and give you the record or a "
                "description of it with the third parties, or their categories, who had access."
            ),
            read("POPIA ss. 23, 25; PAIA ss. 50, 53", TEXT),
            (
                "You must prove your identity. The form is Form 2 of PAIA; to a private body, name the right that you exercise and why "
                "you need the record."
            ),
            "The grounds of refusal of PAIA apply.",
        ),
        grant(
            Right.RECTIFICATION,
            "s. 24(1)(a)",
            (
                "The responsible party must correct or delete information that is inaccurate, irrelevant, excessive, outdated, "
                "incomplete, misleading or unlawfully obtained, or give you credible evidence for it, or mark it as disputed if you "
                "ask. It must tell you what it did."
            ),
            read("POPIA s. 24; Regulation 3", "s. 24 was read; the Regulation's words of 2025 on two pages, not in the gazette."),
            "Write substantially in the form of Form 2 of the Regulations.",
            clocks=ACTION,
        ),
        grant(
            Right.ERASURE,
            "s. 24(1)(b)",
            "The responsible party must destroy or delete information that it is no longer allowed to keep.",
            read("POPIA s. 24(1)(b); Regulation 3", "s. 24 was read; the Regulation's words of 2025 on two pages, not in the gazette."),
            "Write substantially in the form of Form 2 of the Regulations.",
            clocks=ACTION,
        ),
        grant(
            Right.OBJECTION,
            "s. 11(3)(a)",
            (
                "You can object, on reasonable grounds that relate to your situation, to processing that rests on your own, a public or "
                "a legitimate interest. It must then stop."
            ),
            read("POPIA s. 11(3)-(4); Regulation 2", "Text and notes on the amendment of 2025 read."),
            "Legislation may provide for the processing. Form 1 is the form; any convenient channel will do, free of charge.",
            clocks=_without_period("POPIA s. 11(3)-(4)"),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "s. 11(3)(b) and s. 69",
            "You can object to direct marketing at any time. Electronic marketing needs your consent, and silence is none.",
            read("POPIA ss. 11(3)(b), 69", "Notes on the amendment of 2025 read."),
            clocks=_without_period("POPIA ss. 11(3)(b), 69"),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "s. 11(2)(b)",
            "You can withdraw a consent at any time. Earlier processing, and processing on other grounds, stays lawful.",
            read("POPIA s. 11(2)(b)", TEXT),
            clocks=_without_period("POPIA s. 11(2)(b)", "A withdrawal works at once."),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "s. 71",
            "Nobody may take a decision with legal or substantial effect about you solely by automated means without safeguards.",
            read("POPIA ss. 5(g), 71", "s. 5(g) was read; the details of s. 71 are from knowledge."),
            clocks=_without_period("POPIA s. 71"),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "s. 23(1)(b)",
            "The responsible party must name all third parties, or categories of them, who had access to your information.",
            read("POPIA s. 23(1)(b)", TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "The confirmation is free, and so are corrections and objections. For the record the fee of PAIA may be asked, after a "
            "written estimate and perhaps with a deposit."
        ),
        read("POPIA s. 23(1), (3)", TEXT),
    ),
    form=fact("Write substantially in the form of Form 1 or Form 2, through any accessible channel.", read("POPIA Regulations 2-3", TEXT)),
    requires=(
        Required(what="what Form 1 or Form 2 of the Regulations asks", source=read("POPIA Regulations 2-3", TEXT)),
        Required(what="a proof of who you are", enclosed=True, source=read("POPIA s. 23(1)", TEXT)),
    ),
    identity=fact("You must give adequate proof of your identity.", read("POPIA s. 23(1)", TEXT)),
    agent=fact("Somebody else may write for you with proof of the capacity.", read("PAIA s. 53(2)(f)", TEXT)),
    frequency=fact("No limit is known.", known("POPIA")),
    complaint=Complaint(
        authority="the Information Regulator",
        source=read("POPIA s. 74; PAIA s. 77A", "POPIA s. 5(h) and the notes of Form 5 were read; the link is from knowledge."),
        urls=("https://inforegulator.org.za/complaints/",),
        before="Ask the body first. The form for a refused access is Form 5 of PAIA.",
        windows=(
            Window(
                period=days(180),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the Information Regulator about a refused access",
                rights=ACCESS_ONLY,
                source=partly("PAIA s. 77A", "The 180 days stand in a data set and in a published manual, not read in the section."),
            ),
            Window(
                period=days(180),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the Information Regulator about an access that was not answered",
                rights=ACCESS_ONLY,
                source=partly("PAIA ss. 58, 77A", "A published manual counts the 180 days for a failure to decide in time, too."),
            ),
            Window(
                period=days(180),
                after=WindowStart.ANSWER,
                kind=WindowKind.APPEAL,
                what="apply to a court about a refused access",
                rights=ACCESS_ONLY,
                source=partly("PAIA s. 78", "The 180 days stand in two published manuals, not read in the section."),
            ),
        ),
        no_window=fact(
            "For a complaint under POPIA itself, such as about a correction or an objection, no last day was found.",
            partly("POPIA s. 74", "The section was not read whole."),
        ),
    ),
    remedies=("You can sue for damages (POPIA s. 99), and go to court about a refused access (PAIA s. 78).",),
    silence=fact(
        "No answer in time counts as a refusal of access.",
        partly("PAIA ss. 27, 58", "s. 27 on public bodies was read in a data set; s. 58 on private ones is from knowledge."),
    ),
    articles={
        "extension": cited("s. 57", read("PAIA s. 57", TEXT), act="Promotion of Access to Information Act 2 of 2000 (PAIA)"),
        "right_exercised": cited(
            "s. 53(2)(d)", read("PAIA s. 53(2)(d)", TEXT), act="Promotion of Access to Information Act 2 of 2000 (PAIA)"
        ),
    },
    not_granted=frozenset({Right.RESTRICTION, Right.PORTABILITY, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
)
