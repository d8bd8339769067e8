"""Brazil: Lei Geral de Proteção de Dados."""

from datetime import date

from dsr.domain.dates import Period
from dsr.domain.law import CarveOut, Clock, Complaint, LastDay, Law, Reach, Response, Right, Roll
from dsr.laws._shared import cited, days, fact, grant, no_period, partly, places, read

TEXT = "Text read."

CLOCK = Clock(
    response=Response(
        period=days(15),
        source=read("Art. 19 II LGPD", "Text read twice, in Portuguese and in English."),
        counted_from="the date of the request",
        at_once="A simplified confirmation or access is due immediately (Art. 19 I); the 15 days are for the clear and complete statement.",
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        holidays="BR",
        source=read("Código Civil art. 132 § 1", "Quoted in three sources: a holiday moves the end to the next business day."),
    ),
    business_calendar="BR",
    doubts=(
        "The Civil Code moves the end of a period from a holiday, and does not name the Saturday. dsr waits until the next business day.",
        (
            "Small firms and start-ups have twice the time: 30 days for the full statement (Resolution CD/ANPD 2/2022). dsr counts the "
            "ordinary 15 days."
        ),
        "Optional days off such as Carnival are no holidays in law. dsr counts through them, but calls an answer late only afterwards.",
    ),
)


def _without_period(cite: str, indicative: Period | None = None, sentence: str = "") -> tuple[Clock, ...]:
    source = read(f"{cite} LGPD", "Text read; no regulation that sets a period was found.")
    doubt = (
        "The law leaves the period for this right to a regulation, and none was found. There is no legal deadline; dsr only reminds you."
    )
    return (no_period(CLOCK, source, sentence, doubt, indicative=indicative),)


LAW = Law(
    id="br-lgpd",
    name="Lei Geral de Proteção de Dados Pessoais",
    short="LGPD",
    citation="Lei nº 13.709/2018",
    places=places("BR"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every natural person, and binds everybody who processes data in Brazil, offers goods or services to people there, "
        "or collected the data there. Private, journalistic, artistic and academic use and public security are left out. There is no "
        "size threshold."
    ),
    abroad="offer goods or services to people there, process the data of people there, or collected the data there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"police"}),
            text="It does not cover public security, defence and the investigation and prosecution of crime (Art. 4 III).",
            source=read("Art. 4 LGPD", "Text read."),
        ),
    ),
    in_force_from=date(2020, 9, 18),
    status=(
        "In force. The ANPD is a regulatory agency since 25 February 2026 (Lei nº 15.352). Its announced regulation on the rights of "
        "data subjects was not found as adopted."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "Art. 18, I and II, and Art. 19",
            (
                "The company must confirm whether it processes your data and give you access: in a simplified form immediately, or by a "
                "clear and complete statement of origin, criteria and purpose within 15 days."
            ),
            read("Art. 18 I-II, 19 LGPD; Resolution CD/ANPD 2/2022 art. 14-15", TEXT),
            "Trade secrets are protected.",
            (
                "You choose between an electronic and a printed answer. If the processing rests on consent or a contract, you can have "
                "a full electronic copy for further use."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 18, III",
            "The company must correct incomplete, inaccurate or outdated data, and tell those with whom it shared them.",
            read("Art. 18 III, §§ 4, 6 LGPD", TEXT),
            "If it cannot act at once, it must answer why, or that somebody else is responsible, and who.",
            clocks=_without_period("Art. 18 § 5", days(15), "The company must act at once."),
        ),
        grant(
            Right.ERASURE,
            "Art. 18, IV and VI",
            (
                "The company must anonymise, block or delete data that are unnecessary, excessive or unlawful, and delete data that "
                "rested on your consent."
            ),
            read("Art. 16, 18 IV, VI LGPD", TEXT),
            "It may keep what a law, research, a transfer that the law allows, or its own anonymised use needs (Art. 16).",
            clocks=_without_period("Art. 18 § 5"),
        ),
        grant(
            Right.RESTRICTION,
            "Art. 18, IV",
            "The company must block data that are unnecessary, excessive or unlawful.",
            read("Art. 18 IV LGPD", TEXT),
            clocks=_without_period("Art. 18 § 5"),
        ),
        grant(
            Right.PORTABILITY,
            "Art. 18, V",
            "On your express request the company must hand your data to another supplier, as the ANPD regulates.",
            read("Art. 18 V, § 7 LGPD", TEXT),
            "The regulation was not found. Anonymised data are left out.",
            clocks=_without_period("Art. 18 § 5"),
        ),
        grant(
            Right.OBJECTION,
            "Art. 18, § 2",
            "You can object to processing that rests on another ground than consent, if it breaks the law.",
            read("Art. 18 § 2 LGPD", TEXT),
            clocks=_without_period("Art. 18 § 5"),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 8, § 5, and Art. 18, IX",
            "You can revoke a consent at any time by an express statement, free and easily.",
            read("Art. 8 § 5, 18 IX LGPD", TEXT),
            "What was done before stays valid. Ask for deletion too if you want it (Art. 18, VI).",
            clocks=_without_period("Art. 8 § 5", sentence="A revocation works from the moment it is made."),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 20",
            (
                "You can demand the review of decisions taken solely by automated means that affect your interests, and be told their "
                "criteria and procedures."
            ),
            read("Art. 20 LGPD", TEXT),
            "The review need not be made by a human. If the company invokes trade secrets, the ANPD may audit it.",
            clocks=_without_period("Art. 20"),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "Art. 18, VII",
            "The company must name the public and private bodies with which it shared your data.",
            read("Art. 18 VII LGPD", TEXT),
            clocks=_without_period("Art. 18 § 5"),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact("The request is free.", read("Art. 18 § 5 LGPD", TEXT)),
    form=fact(
        "An express request to the company is enough; no form is prescribed. You choose between an electronic and a printed answer.",
        read("Art. 18 § 3, 19 § 2 LGPD", TEXT),
    ),
    identity=fact(
        "The law has no rule on proving your identity; what is asked must be proportionate.",
        partly("Art. 18-20 LGPD", "No rule was found in the text."),
    ),
    agent=fact("A legally constituted representative may write for you.", read("Art. 18 § 3 LGPD", TEXT)),
    frequency=fact("You can ask at any time; there is no limit.", read("Art. 18 LGPD", TEXT)),
    complaint=Complaint(
        authority="the ANPD (Agência Nacional de Proteção de Dados), or a consumer protection body",
        source=read("Art. 18 §§ 1, 8, 55-J V LGPD", "Texts read; the link is from knowledge."),
        urls=("https://www.gov.br/anpd/pt-br/canais_atendimento/cidadao-titular-de-dados",),
        before="Show that you asked the company and that it did not solve the matter (Art. 55-J, V).",
        no_window=fact(
            "No last day for a petition to the ANPD was found in the law.",
            partly("Art. 18 § 1, 55-J V LGPD", "Only the sections on the petition were read."),
        ),
    ),
    remedies=(
        "You can go to court, alone or together with others (Art. 22), and claim damages (Art. 42).",
        "The ANPD can impose sanctions (Art. 52).",
    ),
    articles={
        "number": cited("13.709/2018", read("Lei nº 13.709/2018", TEXT)),
        "confirm": cited("Art. 18, I", read("Art. 18 I LGPD", TEXT)),
        "access": cited("Art. 18, II", read("Art. 18 II LGPD", TEXT)),
        "simplified": cited("Art. 19, I", read("Art. 19 I LGPD", TEXT)),
        "statement": cited("Art. 19, II", read("Art. 19 II LGPD", TEXT)),
        "copy": cited("Art. 19, § 3", read("Art. 19 § 3 LGPD", TEXT)),
        "direct": cited("Art. 18, V", read("Art. 18 V LGPD", TEXT)),
        "free": cited("Art. 18, § 5", read("Art. 18 § 5 LGPD", TEXT)),
        "reasons": cited("Art. 18, § 4", read("Art. 18 § 4 LGPD", TEXT)),
        "notify": cited("Art. 18, § 6", read("Art. 18 § 6 LGPD", TEXT)),
        "exceptions": cited("Art. 16", read("Art. 16 LGPD", TEXT)),
        "complaint": cited("Art. 18, § 1", read("Art. 18 § 1 LGPD", TEXT)),
        "consent": cited("Art. 8, § 5", read("Art. 8 § 5 LGPD", TEXT)),
    },
    not_granted=frozenset({Right.OPT_OUT_MARKETING, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
)
