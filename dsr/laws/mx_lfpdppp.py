"""Mexico: Ley Federal de Protección de Datos Personales en Posesión de los Particulares of 2025."""

from datetime import date

from dsr.domain.law import (
    CarveOut,
    Clock,
    Complaint,
    Extension,
    LastDay,
    Law,
    Pause,
    PauseKind,
    Reach,
    Required,
    Response,
    Right,
    Roll,
    Window,
    WindowKind,
    WindowStart,
)
from dsr.laws._shared import business_days, cited, fact, grant, partly, places, read

TEXT = "Text of 2025 read."
EXECUTION = "If the company agrees, it has 15 more business days from its answer to act (Art. 31)."

CLOCK = Clock(
    response=Response(
        period=business_days(20),
        source=read("Art. 31, Art. 2 VIII LFPDPPP", TEXT),
    ),
    extension=Extension(
        total=business_days(40),
        condition="The circumstances justify it; once, by an equal period.",
        notice="Art. 31 does not say how the company must tell you.",
        source=read("Art. 31 LFPDPPP", TEXT),
    ),
    pauses=(
        Pause(
            topic="clarification",
            kind=PauseKind.RESTART,
            condition="The request is incomplete: within 5 days the company may ask once, and you have 10 days to answer.",
            effect="The period begins anew on the day after your answer.",
            source=partly("Reglamento of 2011 Art. 96", "The 5 and 10 days were read in a published notice, not in the Reglamento."),
        ),
    ),
    last_day=LastDay(roll=Roll.NONE, holidays="MX", source=read("Art. 2 VIII LFPDPPP", "Text read: days are business days.")),
    business_calendar="MX",
    doubts=("No regulation under the law of 2025 was found. dsr follows the one of 2011 for questions about an incomplete request.",),
)

LAW = Law(
    id="mx-lfpdppp",
    name="Ley Federal de Protección de Datos Personales en Posesión de los Particulares",
    short="LFPDPPP",
    citation="Diario Oficial de la Federación, 20 March 2025",
    called="Mexico's LFPDPPP",
    places=places("MX"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds private persons and companies that process data in Mexico. Credit bureaus and purely personal use are left out. There "
        "is no size threshold."
    ),
    abroad="process data there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"credit-bureau"}),
            text=(
                "It leaves credit bureaus to the Ley para Regular las Sociedades de Información Crediticia, under which you can ask them "
                "for your report."
            ),
            source=read("Art. 1 LFPDPPP", "The exclusion was read; the other law is from knowledge."),
            excludes=True,
        ),
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text=(
                "It binds private bodies. A public body has the Ley General de Protección de Datos Personales en Posesión de Sujetos "
                "Obligados."
            ),
            source=read("Ley General of 20 March 2025 Art. 1", "The beginning of the other law was read."),
            excludes=True,
        ),
    ),
    in_force_from=date(2025, 3, 21),
    status="In force. No new regulation was found; that of 2011 is used meanwhile.",
    grants=(
        grant(
            Right.ACCESS,
            "Arts. 22 and 32",
            (
                "The company must give you access to your data and to the terms of their processing, by copies, electronic documents or "
                "the means named in its privacy notice."
            ),
            read("Art. 22, 28, 32, 33 LFPDPPP", TEXT),
            (
                "You need not describe the data in detail. It may refuse on the grounds of Art. 33, with reasons, in time and by the "
                "same channel."
            ),
            EXECUTION,
        ),
        grant(
            Right.RECTIFICATION,
            "Arts. 23 and 30",
            "The company must rectify data that are inaccurate, incomplete or outdated.",
            read("Art. 23, 30 LFPDPPP", TEXT),
            "State the changes and attach the documents that prove them.",
            EXECUTION,
        ),
        grant(
            Right.ERASURE,
            "Arts. 24 and 25",
            (
                "The company must block your data for the time in which claims are possible, then delete them and tell you, and tell "
                "third parties who received them."
            ),
            read("Art. 24-25 LFPDPPP", TEXT),
            (
                "It may keep what a contract, a legal duty, tax or criminal proceedings, your own protected interests, the public "
                "interest or medical care need (Art. 25)."
            ),
            EXECUTION,
        ),
        grant(
            Right.OBJECTION,
            "Art. 26",
            (
                "You can demand that processing stop for a legitimate cause in your specific situation, or where it evaluates you by "
                "automated means without a human."
            ),
            read("Art. 26 LFPDPPP", TEXT),
            "It does not help where a legal duty demands the processing.",
            EXECUTION,
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "Arts. 15 IV and 26",
            "You can oppose advertising, and the privacy notice must name a means to limit the use of your data.",
            partly("Art. 15 IV, 26 LFPDPPP", "Texts read; the public registers against advertising (REPEP, REUS) from knowledge."),
            EXECUTION,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 7",
            "You can revoke a consent at any time, by the mechanism that the privacy notice names. It does not work backwards.",
            read("Art. 7 LFPDPPP", TEXT),
            EXECUTION,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 26 II",
            (
                "You can oppose automated processing that evaluates you without a human and has unwanted legal or significant effects on "
                "you."
            ),
            read("Art. 26 II LFPDPPP", TEXT),
            EXECUTION,
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "The request is free but for the cost of copies and shipping; nothing if you bring the medium. A repetition within 12 "
            "months may cost up to three UMA, unless the privacy notice changed substantially."
        ),
        read("Art. 34 LFPDPPP", TEXT),
    ),
    form=fact(
        (
            "Give your name, an address or other means for the answer, a proof of identity or representation, a clear description of "
            "the data (not needed for access) and of the right, and whatever helps to find the data."
        ),
        read("Art. 28 LFPDPPP", TEXT),
    ),
    requires=(
        Required(what="a document that proves who you are or whom you represent", enclosed=True, source=read("Art. 28 II LFPDPPP", TEXT)),
        Required(what="an address or another means for the answer", source=read("Art. 28 LFPDPPP", TEXT)),
    ),
    identity=fact(
        "You must attach documents that prove your identity, and prove it again before data are handed over.",
        read("Art. 28 II, 31 LFPDPPP", TEXT),
    ),
    agent=fact("A legal representative may write for you with proof.", read("Art. 21, 27, 28 II LFPDPPP", TEXT)),
    frequency=fact("No number is fixed; a repetition within 12 months may cost a fee.", read("Art. 34 LFPDPPP", TEXT)),
    complaint=Complaint(
        authority="the Secretaría Anticorrupción y Buen Gobierno",
        source=read("Art. 40-42, 50 LFPDPPP", f"{TEXT} The link was not opened."),
        urls=("https://www.gob.mx/buengobierno",),
        before=(
            "Prove the day of your request. If no answer came, you can complain as soon as the period has run out; the company then "
            "gets 10 more days to answer (Art. 50)."
        ),
        windows=(
            Window(
                period=business_days(15),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the Secretaría after a refusal or an answer that does not satisfy you",
                source=read("Art. 40, Art. 2 VIII LFPDPPP", f"{TEXT} Days are business days by Art. 2 VIII."),
            ),
        ),
        no_window=fact(
            "If no answer came you can complain from the day on which the period ran out; the law names no last day for that.",
            read("Art. 40 LFPDPPP", TEXT),
        ),
    ),
    remedies=(
        "The Secretaría decides within 50 business days, which it can extend once (Art. 42).",
        "Its decision can be challenged before specialised courts (Art. 51), and you can claim damages (Art. 53).",
    ),
    articles={
        "answer": cited("Art. 31", read("Art. 31 LFPDPPP", TEXT)),
        "carry_out": cited("Art. 31", read("Art. 31 LFPDPPP", TEXT), period=business_days(15)),
        "exceptions": cited("Art. 25", read("Art. 25 LFPDPPP", TEXT)),
    },
    not_granted=frozenset(
        {
            Right.RESTRICTION,
            Right.PORTABILITY,
            Right.OPT_OUT_SALE,
            Right.LIMIT_SENSITIVE,
            Right.SHINE_THE_LIGHT,
            Right.THIRD_PARTY_LIST,
        }
    ),
)
