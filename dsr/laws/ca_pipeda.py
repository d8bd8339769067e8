"""Canada: the Personal Information Protection and Electronic Documents Act."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import (
    SUN_ONLY,
    CarveOut,
    Clock,
    Complaint,
    Extension,
    LastDay,
    Law,
    Reach,
    Response,
    Right,
    Roll,
    Window,
    WindowKind,
    WindowStart,
)
from dsr.laws._shared import business_days, cited, days, fact, grant, known, months, no_period, partly, places, read

TEXT = "Text current to February 2026 read."
CALENDAR = "canada-interpretation-act"
ON_REQUEST = frozenset({Right.ACCESS, Right.RECTIFICATION, Right.THIRD_PARTY_LIST})
"""The rights that are used by a request under section 8, whose refusal opens the six months."""

CLOCK = Clock(
    response=Response(period=days(30), source=read("s. 8(3) PIPEDA", TEXT)),
    extension=Extension(
        total=days(60),
        condition=(
            "Meeting the limit would unreasonably interfere with the organisation's activities, or consultations make it impracticable. "
            "A conversion to an alternative format may take as long as it needs."
        ),
        notice=(
            "Within 30 days after the date of the request the organisation must tell the new limit, its reasons and your right to complain."
        ),
        source=read("s. 8(4) PIPEDA", TEXT),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        weekend=SUN_ONLY,
        holidays=CALENDAR,
        source=read("Interpretation Act (R.S.C. 1985, c. I-21) ss. 26, 27, 35", "Texts read: a Saturday is no holiday."),
    ),
    business_calendar=CALENDAR,
    doubts=(
        (
            "Days that a province or municipality proclaims are holidays too. dsr counts the federal list, and calls an answer late "
            "only once no provincial holiday stands in the way."
        ),
    ),
)
MARKETING = replace(
    CLOCK,
    response=Response(
        period=business_days(10),
        source=read("s. 11(3) CASL", "Text read."),
        counted_from="the day on which you send the unsubscribe message",
        at_once="An unsubscribe must take effect without delay; 10 business days is the outer limit.",
    ),
    extension=None,
    doubts=("“Business day” is not defined. dsr leaves out weekends and the holidays of the federal Interpretation Act.",),
)


def _without_period(cite: str) -> tuple[Clock, ...]:
    return (no_period(CLOCK, read(cite, "The clause sets no period."), "", "The Act sets no period for this. dsr counts none."),)


LAW = Law(
    id="ca-pipeda",
    name="Personal Information Protection and Electronic Documents Act",
    short="PIPEDA",
    citation="S.C. 2000, c. 5",
    called="PIPEDA",
    places=places("CA"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds private organisations in commercial activity in Canada, except inside British Columbia, Alberta and Quebec, which "
        "have laws of their own, and federally regulated businesses such as banks, telecoms and transport everywhere. Private, "
        "journalistic, artistic and literary use is left out. A company abroad needs a real and "
        "substantial connection to Canada (Federal Court, A.T. v. Globe24h.com, 2017 FC 114). There is no size threshold."
    ),
    abroad="have a real and substantial connection to Canada",
    threshold=(
        "it does more than act inside British Columbia, Alberta or Quebec, which have laws of their own, or is federally regulated, as "
        "banks, telecoms and carriers are"
    ),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text=(
                "It covers commercial activity only. A federal body has the Privacy Act, and a provincial or municipal one the law of its "
                "province."
            ),
            source=partly("s. 4 PIPEDA", "The reach was read; the other laws are from knowledge."),
            excludes=True,
        ),
        CarveOut(
            kinds=frozenset({"non-profit", "health", "church"}),
            text=(
                "It covers commercial activity only, which a body without profit or a public hospital may not carry on; health data may "
                "have the law of the province."
            ),
            source=partly("s. 4 PIPEDA", "The reach was read; the other laws are from knowledge."),
        ),
    ),
    in_force_from=date(2001, 1, 1),
    status="In force. Bill C-36, tabled on 15 June 2026, would replace this part; its passage was not found.",
    grants=(
        grant(
            Right.ACCESS,
            "s. 8 and clause 4.9 of Schedule 1",
            (
                "The organisation must tell you whether it has information about you, how it uses it and to whom it disclosed it, and "
                "give you access."
            ),
            read("ss. 8-10 PIPEDA; Sch. 1 cl. 4.9", TEXT),
            (
                "It may refuse for information about others that cannot be severed, legal privilege, confidential commercial "
                "information, danger to another person, investigations and formal dispute resolution (s. 9)."
            ),
            "Asking whether data went to a government body starts a consultation of that body of up to 30 days.",
            "It must keep the information until you have used up your remedies.",
        ),
        grant(
            Right.RECTIFICATION,
            "clause 4.9.5 of Schedule 1",
            (
                "The organisation must amend information that you show to be inaccurate or incomplete, and pass the change on to third "
                "parties."
            ),
            read("Sch. 1 cl. 4.9.5 PIPEDA", "Quoted in a data set; a page of the Commissioner was read."),
            clocks=_without_period("Sch. 1 cl. 4.9.5 PIPEDA"),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "clause 4.3.8 of Schedule 1",
            (
                "You can withdraw a consent at any time, within legal and contractual limits and on reasonable notice. The organisation "
                "must tell you what follows."
            ),
            read("Sch. 1 cl. 4.3.8 PIPEDA", "Quoted in four sources."),
            clocks=_without_period("Sch. 1 cl. 4.3.8 PIPEDA"),
        ),
        grant(
            Right.ERASURE,
            "clause 4.5.3 of Schedule 1",
            "Information that is no longer needed should be destroyed, erased or made anonymous.",
            read("Sch. 1 cl. 4.5.3 PIPEDA", "Quoted in six sources."),
            "There is no general right to erasure. Withdraw your consent as well, and ask how long the information is kept.",
            clocks=_without_period("Sch. 1 cl. 4.5.3 PIPEDA"),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "clause 4.3.8 of Schedule 1 and s. 11 CASL",
            (
                "The organisation must stop marketing to you. An unsubscribe from electronic messages must take effect without delay, "
                "within 10 business days at the latest."
            ),
            read("Sch. 1 cl. 4.3.8 PIPEDA; s. 11(3) CASL", "CASL was read, the clause quoted."),
            clocks=(MARKETING,),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "clause 4.9.3 of Schedule 1",
            (
                "The organisation must name the third parties to whom it disclosed your information as specifically as possible, or "
                "else list those to whom it may have disclosed it."
            ),
            partly("Sch. 1 cl. 4.9.3 PIPEDA", "A page of the Commissioner was read; the wording stands in a company's policy."),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "The answer is free or nearly so. A cost may be charged only after an estimate, and if you then do not withdraw the request.",
        read("s. 8(6) PIPEDA", TEXT),
    ),
    form=fact(
        (
            "The request must be in writing, and the organisation must help you if you ask. With a sensory disability you can have an "
            "alternative format."
        ),
        read("ss. 8(1)-(2), 10 PIPEDA", TEXT),
    ),
    identity=fact(
        "The organisation may ask for enough information to account for your data, and may use it only for that.",
        partly("Sch. 1 cl. 4.9.2 PIPEDA", "A page of the Commissioner was read, not the clause."),
    ),
    agent=fact("An authorised representative may write for you.", known("PIPEDA")),
    frequency=fact("Sections 8 and 9 set no limit.", read("ss. 8-9 PIPEDA", TEXT)),
    complaint=Complaint(
        authority="the Office of the Privacy Commissioner of Canada",
        source=read("ss. 11-13 PIPEDA", "Text read; the link is from knowledge."),
        urls=("https://www.priv.gc.ca/en/report-a-concern/file-a-formal-privacy-complaint/",),
        before="A complaint must be in writing.",
        windows=(
            Window(
                period=months(6),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the Commissioner about a refused access",
                rights=ON_REQUEST,
                source=read("s. 11(3) PIPEDA", TEXT),
            ),
            Window(
                period=months(6),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the Commissioner if no answer came",
                rights=ON_REQUEST,
                source=read("s. 11(3) PIPEDA", TEXT),
            ),
            Window(
                period=months(12),
                after=WindowStart.DECISION,
                kind=WindowKind.APPEAL,
                what="go to the Federal Court after the Commissioner's report or notice",
                source=read("s. 14 PIPEDA", TEXT),
            ),
        ),
        no_window=fact(
            (
                "The Commissioner may allow a longer time than the six months. For everything but the refusal of a request under section 8 "
                "the law names no last day."
            ),
            read("s. 11(3) PIPEDA", TEXT),
        ),
    ),
    remedies=(
        "You can go to the Federal Court within one year after the Commissioner's report or notice (s. 14).",
        "The Court can give orders and damages, also for humiliation (s. 16).",
    ),
    silence=fact("No answer within the time limit counts as a refusal.", read("s. 8(5) PIPEDA", TEXT)),
    articles={
        "extension": cited("s. 8(4)", read("s. 8(4) PIPEDA", TEXT)),
        "marketing": cited("clause 4.3.8 of Schedule 1", read("Sch. 1 cl. 4.3.8 PIPEDA", "Quoted in four sources.")),
        "electronic_marketing": cited("s. 11", read("s. 11 CASL", "s. 11(3) was read."), act="CASL"),
    },
    not_granted=frozenset(
        {
            Right.RESTRICTION,
            Right.PORTABILITY,
            Right.OBJECTION,
            Right.OPT_OUT_SALE,
            Right.LIMIT_SENSITIVE,
            Right.AUTOMATED_DECISION,
            Right.SHINE_THE_LIGHT,
        }
    ),
)
