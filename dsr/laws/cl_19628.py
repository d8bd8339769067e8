"""Chile: Ley 19.628, by its former text until 30 November 2026 and as Ley 21.719 replaced it from 1 December 2026."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import (
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
from dsr.laws._shared import business_days, cited, days, fact, grant, known, no_period, partly, places, read

NEW, LAST_OLD_DAY = date(2026, 12, 1), date(2026, 11, 30)
QUOTES = "Read in verbatim quotes from the official text of Ley 21.719, with omissions."
DIGEST = "Read in quotes and in a digest of the official text of Ley 21.719."
FORMER = "The former text: read in a scholarly article and public notices, not in the official file."
FORMER_UNREAD = "The former text: from knowledge."

LAST_DAY = LastDay(
    roll=Roll.PROBABLE,
    holidays="CL",
    source=known("Código Civil arts. 48-50; Ley 19.880 art. 25", "Not read. Only procedures of the administration surely move a last day."),
)
ROLL_DOUBT = (
    "The law counts calendar days and does not say what happens if the last one is a day off. dsr waits until the next business day."
)
SATURDAY_DOUBT = (
    "Whether a Saturday is a business day is doubtful in Chile: in civil matters it is, before the administration it is not. dsr leaves "
    "Saturdays out of the company's time."
)
IDENTITY = Pause(
    topic="identity",
    kind=PauseKind.NONE,
    condition="The request does not show who you are.",
    effect="The request must identify and authenticate you; the text does not suspend the period while the company asks.",
    source=partly("Art. 11 Ley 19.628", DIGEST),
)
CLOCK = Clock(
    since=NEW,
    response=Response(
        period=days(30),
        source=read("Art. 11 Ley 19.628", QUOTES),
        counted_from="the day on which the request came in; the company must confirm its receipt",
    ),
    extension=Extension(
        total=days(60),
        condition="Once, by up to 30 calendar days.",
        notice="The words that were read do not say how the company must tell you.",
        source=read("Art. 11 Ley 19.628", QUOTES),
    ),
    pauses=(IDENTITY,),
    last_day=LAST_DAY,
    business_calendar="CL",
    doubts=(ROLL_DOUBT,),
)
BLOCKING = replace(
    CLOCK,
    response=replace(
        CLOCK.response,
        period=business_days(2),
        counted_from="receipt of the request to block",
        at_once="Until the company answers it may not use the data.",
    ),
    extension=None,
    doubts=(SATURDAY_DOUBT,),
)
OLD_CLOCK = Clock(
    until=LAST_OLD_DAY,
    response=Response(
        period=business_days(2),
        source=partly("Former art. 16 Ley 19.628", "Read in a public notice: two business days, then the civil judge."),
    ),
    last_day=replace(LAST_DAY, roll=Roll.NONE),
    business_calendar="CL",
    doubts=(
        SATURDAY_DOUBT,
        "Which text governs a request that was received before 1 December 2026 and not answered by then is not settled. dsr counts the former.",
    ),
)
CONSENT_CLOCKS = (
    no_period(
        CLOCK,
        partly("Art. 12 Ley 19.628", DIGEST),
        "A revocation works at once; consent must be as easy to revoke as to give.",
        "The law names no time for following a revocation. dsr counts none.",
    ),
)

LAW = Law(
    id="cl-19628",
    name="Ley sobre Protección de los Datos Personales",
    short="Ley 19.628",
    citation="Ley 19.628 of 28 August 1999, as replaced in most parts by Ley 21.719 (Diario Oficial, 13 December 2024)",
    called="Chile's Ley 19.628",
    places=places("CL"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "From 1 December 2026 it binds persons, companies and public bodies that are established in Chile, or that act for one established "
        "there, or that offer goods or services to people in Chile or monitor them (art. 1 bis). Purely personal activities and the freedom "
        "of opinion and information are left out. There is no size threshold."
    ),
    abroad="offer goods or services to people there or monitor them (from 1 December 2026)",
    in_force_from=date(1999, 10, 27),
    status=(
        "In force. The former text ends on 30 November 2026; Ley 21.719 takes its place on 1 December 2026, with new rights, a longer time "
        "for the answer and an authority. In the first twelve months smaller companies are only admonished."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "art. 12",
            (
                "Whoever keeps a register of data must tell you the data about you, their source and recipients, the purpose of keeping "
                "them, and to whom they are regularly sent."
            ),
            partly("Former art. 12 Ley 19.628", FORMER),
            "This is the former text. From 1 December 2026 the right is wider, and the company then has 30 days.",
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.RECTIFICATION,
            "art. 12",
            "Data that are shown to be wrong, inexact, equivocal or incomplete must be changed.",
            partly("Former art. 12 Ley 19.628", FORMER),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.ERASURE,
            "art. 12",
            (
                "Data must be eliminated where their storage lacks a legal ground or they are out of date, and where you gave them freely "
                "or they serve commercial messages and you no longer wish that."
            ),
            partly("Former art. 12 Ley 19.628", FORMER),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.RESTRICTION,
            "art. 12",
            "Instead of having data eliminated you can have them blocked.",
            partly("Former art. 12 Ley 19.628", FORMER),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "arts. 3 and 12",
            "You can object to the use of your data for advertising, market research or opinion polls, and be taken off for good or a time.",
            known("Former arts. 3, 12 Ley 19.628", FORMER_UNREAD),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "art. 4",
            "You can revoke a consent in writing. It does not work backwards.",
            known("Former art. 4 Ley 19.628", FORMER_UNREAD),
            clocks=(
                no_period(
                    OLD_CLOCK,
                    known("Former art. 4 Ley 19.628", FORMER_UNREAD),
                    "A revocation works at once.",
                    "The law names no time for following a revocation. dsr counts none.",
                ),
            ),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "art. 12",
            "The company must name the persons and bodies to whom your data are regularly sent.",
            partly("Former art. 12 Ley 19.628", FORMER),
            until=LAST_OLD_DAY,
        ),
        grant(
            Right.ACCESS,
            "art. 5",
            (
                "The company must say whether it processes your data and give you access to them and their source, the purposes, the kinds "
                "of recipients, how long they are processed, its legitimate interests, and the logic of automated decisions."
            ),
            read("Art. 5 Ley 19.628", QUOTES),
            "It may refuse only where a law expressly says so.",
            since=NEW,
        ),
        grant(
            Right.RECTIFICATION,
            "art. 6",
            (
                "The company must rectify data that are inexact, outdated or incomplete, and tell those to whom it disclosed them, unless "
                "that is impossible or disproportionate."
            ),
            read("Art. 6 Ley 19.628", QUOTES),
            "State the changes and add what proves them (art. 11).",
            since=NEW,
        ),
        grant(
            Right.ERASURE,
            "art. 7",
            (
                "The company must delete your data if they are no longer needed, you revoked your consent, they were obtained or processed "
                "unlawfully, they are out of date, a judgment or duty demands it, or your objection succeeded."
            ),
            read("Art. 7 Ley 19.628", QUOTES),
            "Name the ground (art. 11).",
            (
                "The company may keep what it needs for free expression, a legal duty or a contract with you, public functions, public "
                "health, research, or claims."
            ),
            since=NEW,
        ),
        grant(
            Right.RESTRICTION,
            "art. 8 ter",
            (
                "While it decides on a rectification, erasure or objection the company must suspend the use of the data if you ask for it; "
                "you can also ask for this instead of erasure. It may go on storing them."
            ),
            read("Art. 8 ter, 11 Ley 19.628", QUOTES),
            "Ask for it together with a rectification, an erasure or an objection.",
            clocks=(BLOCKING,),
            since=NEW,
        ),
        grant(
            Right.PORTABILITY,
            "art. 9",
            (
                "The company must give you a copy of your data in a structured, generic and commonly used electronic format, and send them "
                "to another company where that is technically possible."
            ),
            read("Art. 9 Ley 19.628", QUOTES),
            "It covers data that are processed by automated means and on your consent.",
            since=NEW,
        ),
        grant(
            Right.OBJECTION,
            "art. 8",
            (
                "The company must stop a processing that rests on its legitimate interests, unless it shows compelling grounds or needs it "
                "for claims, and one that rests on public sources without another legal ground."
            ),
            read("Art. 8 Ley 19.628", QUOTES),
            "Name the ground and explain it briefly (art. 11).",
            since=NEW,
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "art. 8(b)",
            "The company must stop processing that serves only direct marketing, profiling for it included. You need give no reason.",
            read("Art. 8(b) Ley 19.628", QUOTES),
            since=NEW,
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "art. 8 bis",
            (
                "You can object to decisions by automated processing, profiling included, that have legal or significant effects on you. "
                "Where they are allowed, you can ask for an explanation, a human, your say and a review."
            ),
            read("Art. 8 bis Ley 19.628", QUOTES),
            "They are allowed for a contract, with your express consent, or where a law says so.",
            since=NEW,
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "art. 12",
            "You can revoke a consent at any time without giving a reason, by means like those by which you gave it.",
            partly("Art. 12 Ley 19.628", DIGEST),
            "It does not work backwards.",
            clocks=CONSENT_CLOCKS,
            since=NEW,
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "art. 5(c)",
            "As part of access the company must tell you the categories, classes or types of recipients.",
            read("Art. 5(c) Ley 19.628", QUOTES),
            "The words that were read do not give you their names; ask for them all the same.",
            since=NEW,
        ),
    ),
    clocks=(CLOCK, OLD_CLOCK),
    fee=fact(
        (
            "Rectification, erasure and objection are free. Access is free at least once a quarter; beyond that, and for portability, the "
            "direct cost may be charged."
        ),
        read("Art. 10 Ley 19.628", f"{QUOTES} {DIGEST}"),
    ),
    form=fact(
        (
            "Write by e-mail, form or another electronic means that the company offers. Say who you are, an address for the answer, which "
            "data and which right you mean, and what the right needs: the changes with proofs, or the ground."
        ),
        partly("Art. 11 Ley 19.628", DIGEST),
    ),
    requires=(
        Required(
            what="that the request identifies and authenticates you",
            label="RUN",
            source=partly("Art. 11 Ley 19.628", DIGEST),
        ),
        Required(what="an address or mailbox for the answer", source=partly("Art. 11 Ley 19.628", DIGEST)),
    ),
    identity=fact("The request must identify and authenticate you or your representative.", partly("Art. 11 Ley 19.628", DIGEST)),
    agent=fact(
        "A legal representative or agent may write for you; after a death the heirs, unless the dead person or a law forbade it.",
        read("Art. 4 Ley 19.628", QUOTES),
    ),
    deceased={
        "": fact("The heirs use the rights of a dead person, unless that person or a law forbade it.", read("Art. 4 Ley 19.628", QUOTES)),
    },
    frequency=fact("Access is free once a quarter.", read("Art. 10 Ley 19.628", QUOTES)),
    complaint=Complaint(
        authority="the Agencia de Protección de Datos Personales",
        source=read("Art. 41 Ley 19.628", QUOTES),
        before=(
            "The agency acts from 1 December 2026; no address of it was found yet. Under the former text you go to the civil judge of the "
            "company's seat instead (former art. 16)."
        ),
        windows=(
            Window(
                period=business_days(30),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the agency about a refusal",
                source=read("Art. 11, 41 Ley 19.628", QUOTES),
                since=NEW,
            ),
            Window(
                period=business_days(30),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the agency if no answer came",
                source=partly("Art. 11, 41 Ley 19.628", "That one can complain was read; that the 30 days count here too was not."),
                since=NEW,
            ),
            Window(
                period=business_days(15),
                after=WindowStart.DECISION,
                kind=WindowKind.APPEAL,
                what="challenge the agency's decision at the Court of Appeal",
                source=read("Art. 41, 43 Ley 19.628", QUOTES),
                since=NEW,
            ),
        ),
        no_window=fact(
            "Under the former text no last day for going to the judge was found.",
            known("Former art. 16 Ley 19.628", FORMER_UNREAD),
        ),
    ),
    remedies=(
        "The agency decides within six months (art. 41); a decision can be challenged at the Court of Appeal within 15 business days (art. 43).",
        "You can claim damages once an infringement has been finally established (art. 47).",
    ),
    articles={
        "answer": cited("art. 11", CLOCK.response.source),
        "extension": cited("art. 11", read("Art. 11 Ley 19.628", QUOTES)),
        "reasons": cited("art. 11", read("Art. 11 Ley 19.628", QUOTES)),
        "free": cited("art. 10", read("Art. 10 Ley 19.628", QUOTES)),
        "complaint": cited("art. 41", read("Art. 41 Ley 19.628", QUOTES)),
        "blocked": cited("art. 8 ter", read("Art. 8 ter Ley 19.628", QUOTES)),
    },
    not_granted=frozenset({Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
    doubts=(
        "The agency had issued no rules that dsr could read when this was last checked; its forms and its address may exist by now.",
        "dsr was written from quotes and a digest of the official text, which itself was not opened.",
    ),
)
