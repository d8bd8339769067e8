"""Argentina: Ley 25.326 de Protección de los Datos Personales."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import Clock, Complaint, LastDay, Law, Reach, Required, Response, Right, Roll
from dsr.laws._shared import at_once, business_days, cited, days, fact, grant, no_period, partly, places, read

TEXT = "Text read."

CLOCK = Clock(
    response=Response(
        period=days(10),
        source=read("Art. 14(2) Ley 25.326", TEXT),
        counted_from="the day on which the request was provably received",
    ),
    last_day=LastDay(
        roll=Roll.NONE,
        holidays="AR",
        source=read(
            "Art. 6 Código Civil y Comercial", "Text read: days run on without leaving out days off, and end at midnight of the last."
        ),
    ),
    business_calendar="AR",
)
FIVE_DAYS = replace(
    CLOCK,
    response=Response(
        period=business_days(5),
        source=read("Art. 16(2) Ley 25.326", TEXT),
        counted_from="receipt of your claim",
    ),
    doubts=(
        (
            "The list of days off has bridge days for tourism, on which much business is done. dsr leaves them out, so that you do not "
            "claim lateness too early."
        ),
    ),
)


def _without_period(cite: str) -> tuple[Clock, ...]:
    return (no_period(CLOCK, read(cite, TEXT), "", "The law sets no period for this. dsr counts none."),)


LAW = Law(
    id="ar-25326",
    name="Ley de Protección de los Datos Personales",
    short="Ley 25.326",
    citation="Ley 25.326; Decreto 1558/2001",
    called="Argentina's data protection law (Ley 25.326)",
    places=places("AR"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every person, companies included, with a domicile, delegation or branch in Argentina. It binds public databases, "
        "and private ones that go beyond exclusively personal use. There is no size threshold."
    ),
    outsiders=(
        "It speaks of people with a legal domicile, a delegation or a branch in Argentina (art. 2), so the company may answer that it "
        "does not protect you."
    ),
    in_force_from=date(2000, 11, 2),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "arts. 14 and 15",
            (
                "Within 10 days the company must give you the whole record in plain language, by the means that you choose, with its "
                "sources, purposes and intended recipients. An answer is due even if there are no data."
            ),
            read("Art. 14-15 Ley 25.326; Decreto 1558/2001 art. 14-15", TEXT),
            (
                "No form is prescribed, but you must show who you are. The 10 days run from a provable notice: in person, or in writing "
                "with proof of receipt, also electronically."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "art. 16",
            (
                "The company must rectify, update, suppress or keep confidential data that are false, incomplete or not to be held, and "
                "tell those who received them."
            ),
            read("Art. 16 Ley 25.326", TEXT),
            "Recipients must be told within five business days (art. 16(4)).",
            clocks=(FIVE_DAYS,),
        ),
        grant(
            Right.ERASURE,
            "art. 16",
            "The company must suppress data that are false, incomplete or not to be held.",
            read("Art. 16 Ley 25.326", TEXT),
            "It may keep data if their suppression would harm third parties, or if a law orders them to be kept (art. 16(5)).",
            clocks=(FIVE_DAYS,),
        ),
        grant(
            Right.RESTRICTION,
            "art. 16(6)",
            "While the company checks the data, it must block the file or mark it as under review.",
            read("Art. 16(6) Ley 25.326", TEXT),
            clocks=(
                at_once(
                    CLOCK,
                    "The file must be blocked or marked while the data are being checked.",
                    "The law sets no period for blocking. dsr counts the ten days of access.",
                ),
            ),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "art. 27(3)",
            "You can have your name removed from, or blocked in, advertising databases at any time.",
            read("Art. 27(3) Ley 25.326", TEXT),
            clocks=_without_period("Art. 27(3) Ley 25.326"),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "art. 20",
            "Decisions of courts and authorities about your conduct may not rest solely on a computed profile.",
            read("Art. 20 Ley 25.326", TEXT),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "arts. 6, 14 and 15",
            "As part of access the company must tell you the intended destination of your data.",
            read("Art. 6, 14-15 Ley 25.326; Decreto 1558/2001 art. 14", TEXT),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "art. 11(2) and art. 5 of Decreto 1558/2001",
            "You can revoke a consent, also one to a transfer, at any time. It does not work backwards.",
            read("Art. 11(2) Ley 25.326; Decreto 1558/2001 art. 5", TEXT),
            clocks=_without_period("Decreto 1558/2001 art. 5"),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "Access is free once in six months, or sooner if you have a legitimate interest. Rectification and suppression are free.",
        read("Art. 14(3), 19 Ley 25.326", TEXT),
    ),
    form=fact(
        (
            "Send the request so that you can prove its receipt. The answer must be clear and explained, in writing, electronically, by "
            "telephone or otherwise as you choose."
        ),
        read("Art. 15 Ley 25.326; Decreto 1558/2001 art. 14", TEXT),
    ),
    identity=fact("You must first prove your identity.", read("Art. 14(1) Ley 25.326", TEXT)),
    agent=fact(
        "A representative may write for you; for a dead person the heirs, with proof.",
        read("Art. 14(4) Ley 25.326; Decreto 1558/2001 art. 14", "The rule on heirs was read; that on representatives is from knowledge."),
    ),
    deceased={"": fact("The heirs use the right of access for a dead person.", read("Art. 14(4) Ley 25.326", TEXT))},
    requires=(Required(what="a proof of who you are", enclosed=True, source=read("Art. 14(1) Ley 25.326", TEXT)),),
    frequency=fact("Access is free at intervals of six months.", read("Art. 14(3) Ley 25.326", TEXT)),
    complaint=Complaint(
        authority="the Agencia de Acceso a la Información Pública (AAIP)",
        source=read("Decreto 1558/2001 art. 14; Decreto 899/2017", "Texts read; the link is from knowledge."),
        urls=("https://www.argentina.gob.ar/aaip/datospersonales/reclama",),
        before="The period must have run out.",
        no_window=fact(
            "No last day for a complaint to the agency was found; the action of habeas data is open as soon as the period has run out.",
            partly("Ley 25.326 arts. 14(2), 16(3); Decreto 1558/2001 art. 14", "Texts read; the procedure of the agency was not."),
        ),
    ),
    remedies=("As soon as the period has run out you can bring the action of habeas data (arts. 14(2), 16(3), 33 and following).",),
    articles={
        "answer": cited("Art. 14(2)", CLOCK.response.source),
        "correction_answer": cited("Art. 16(2)", read("Art. 16(2) Ley 25.326", TEXT)),
    },
    not_granted=frozenset({Right.PORTABILITY, Right.OBJECTION, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
)
