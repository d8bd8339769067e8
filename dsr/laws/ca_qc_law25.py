"""Québec: the Act respecting the protection of personal information in the private sector, as amended by Law 25."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, LastDay, Law, Reach, Response, Right, Roll, Window, WindowKind, WindowStart
from dsr.laws._shared import cited, days, fact, grant, no_period, partly, places, read

CALENDAR = "quebec-interpretation-act"

CLOCK = Clock(
    response=Response(
        period=days(30),
        source=read("s. 32 of the Act", "French wording of 2017 (read twice) and a page of the CAI (30 calendar days from receipt)."),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        holidays=CALENDAR,
        source=read("Interpretation Act (CQLR c. I-16) ss. 52, 61(23)", "Quoted on a public page: Sundays and listed holidays."),
    ),
    business_calendar=CALENDAR,
    doubts=(
        (
            "The Interpretation Act moves an end from Sundays and listed holidays and does not name the Saturday. dsr waits until the "
            "next business day."
        ),
        (
            "The enterprise cannot extend the 30 days itself; within them it may ask the CAI for more time, or to let it disregard a "
            "request (s. 46). dsr counts no extension."
        ),
    ),
)


def _without_period(cite: str) -> tuple[Clock, ...]:
    return (
        no_period(CLOCK, partly(cite, "Read in excerpts; no period was found."), "", "The Act sets no period for this. dsr counts none."),
    )


LAW = Law(
    id="ca-qc-law25",
    name="Act respecting the protection of personal information in the private sector",
    short="Quebec private sector Act",
    citation="CQLR c. P-39.1, as amended by Law 25 (2021, c. 25)",
    called="Quebec's private sector Act",
    places=places("CA-QC"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who="It protects every person whose information is held by an enterprise in Quebec. There is no size threshold.",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text="It binds enterprises. A public body of Quebec has the Act respecting Access to documents held by public bodies.",
            source=read("s. 3 of the Act", "Read in the wording of 2023."),
            excludes=True,
        ),
    ),
    in_force_from=date(1994, 1, 1),
    status="In force. Law 25 came into force in three steps: 22 September 2022, 2023 and 2024 (portability).",
    grants=(
        grant(
            Right.ACCESS,
            "s. 27",
            (
                "The enterprise must confirm that it holds information about you, communicate it and let you have a copy; computerised "
                "information as an intelligible transcript."
            ),
            read("s. 27 of the Act", "Text read; the exceptions of ss. 37-41 from knowledge."),
            "Exceptions protect, among others, third parties, investigations and court proceedings (ss. 37 to 41).",
        ),
        grant(
            Right.RECTIFICATION,
            "s. 28",
            (
                "The enterprise must correct information that is inaccurate, incomplete or equivocal, or that was collected or kept "
                "unlawfully, and prove it."
            ),
            partly("s. 28 of the Act; art. 40 Civil Code of Québec", "Read in a summary; s. 32 names rectification."),
        ),
        grant(
            Right.ERASURE,
            "s. 28 and s. 28.1",
            (
                "The enterprise must delete information whose collection or keeping no law authorises. It must stop spreading it, or "
                "remove a link attached to your name from search results, if that is unlawful or does serious harm that clearly "
                "outweighs the public interest."
            ),
            read("ss. 28, 28.1 of the Act; art. 40 Civil Code of Québec", "s. 28.1 was read, s. 28 in a summary."),
            "Requests about links and dissemination must be in writing, and are answered within the same 30 days with reasons.",
        ),
        grant(
            Right.PORTABILITY,
            "s. 27",
            (
                "The enterprise must give you computerised information that it collected from you in a structured, commonly used "
                "technological format, also to a body that you name."
            ),
            read("s. 27 para. 3 of the Act", "Text read."),
            "Information that it created or inferred is left out, and so are cases of serious practical difficulty.",
            since=date(2024, 9, 22),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "s. 8 and ss. 12 to 14",
            "A consent holds only for the time that its purpose needs, and you can withdraw it.",
            partly("ss. 8, 9.1, 12-14 of the Act", "Read in excerpts and summaries."),
            clocks=_without_period("ss. 8, 12-14 of the Act"),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "s. 12.1",
            (
                "The enterprise must tell you of decisions taken exclusively by automated means. If you ask, it must tell the "
                "information used, the reasons and main factors, let you correct the information, and let you give your view to a "
                "person."
            ),
            partly("s. 12.1 of the Act", "Described alike in two sources, not read."),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "s. 8 and s. 27",
            "The enterprise must tell you the names or categories of third parties to whom it communicated your information.",
            partly("ss. 8, 27 of the Act", "Read in a summary."),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "s. 22",
            "Whoever uses your information for commercial or charitable prospecting must stop when you withdraw your consent.",
            partly("s. 22 of the Act", "Read as cited in two sources."),
            clocks=_without_period("s. 22 of the Act"),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "Access is free. A reasonable charge for transcription, reproduction or transmission is allowed if its approximate amount "
            "was announced before."
        ),
        read("s. 33 of the Act", "Pages of the CAI were read."),
    ),
    form=fact(
        (
            "Write to the person in charge of the protection of personal information, or else to the head of the enterprise, which must "
            "help you."
        ),
        read("s. 30 of the Act", "Pages of the CAI were read; the duty to help from knowledge."),
    ),
    identity=fact(
        "You must prove that you are the person concerned, or a representative or heir.",
        read("s. 30 of the Act", "A page of the CAI was read."),
    ),
    deceased={
        "": fact(
            "An heir, the liquidator of the estate or the beneficiary of a life insurance can write, and must prove capacity and identity.",
            read("s. 30 of the Act", "Pages of the CAI were read."),
        ),
    },
    agent=fact(
        (
            "A representative, heir, liquidator, beneficiary of a life insurance or holder of parental authority may write, and must "
            "prove capacity and identity."
        ),
        read("s. 30 of the Act", "Pages of the CAI were read."),
    ),
    frequency=fact(
        "Only the CAI can let an enterprise disregard abusive requests.", partly("s. 46 of the Act", "Read as cited in a list.")
    ),
    complaint=Complaint(
        authority="the Commission d’accès à l’information (CAI)",
        source=partly("ss. 42-43 of the Act", "Two tables for practitioners were read, not the text."),
        urls=("https://www.cai.gouv.qc.ca/",),
        before="The application is called an examination of a disagreement. The CAI may excuse a late one for a reasonable cause.",
        windows=(
            Window(
                period=days(30),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="apply to the CAI after a refusal",
                source=partly("s. 43 of the Act", "Read in tables for practitioners."),
            ),
            Window(
                period=days(30),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="apply to the CAI if no answer came",
                source=partly("s. 43 of the Act", "Read in tables for practitioners."),
            ),
        ),
        no_window=fact(
            "The CAI may excuse a late application for a reasonable cause.",
            partly("s. 43 of the Act", "Read in tables for practitioners."),
        ),
    ),
    remedies=(
        "The CAI can order the enterprise to comply, and impose penalties.",
        "For an intentional or gross fault a court awards punitive damages of at least CAD 1,000 (s. 93.1).",
    ),
    silence=fact("No answer within the 30 days counts as a refusal.", read("s. 32 of the Act", "Wording of 2017 read.")),
    articles={
        "number": cited("c. P-39.1", read("CQLR c. P-39.1")),
        "answer": cited("s. 32", CLOCK.response.source),
        "reasons": cited("s. 34", partly("s. 34 of the Act", "Pages of the CAI were read, not the section.")),
        "complaint": cited("s. 42", partly("ss. 42-43 of the Act", "Two tables for practitioners were read, not the text.")),
    },
    not_granted=frozenset({Right.RESTRICTION, Right.OBJECTION, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
)
