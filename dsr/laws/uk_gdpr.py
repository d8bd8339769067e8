"""The UK GDPR and the Data Protection Act 2018, as amended by the Data (Use and Access) Act 2025."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import (
    Appeal,
    CarveOut,
    Clock,
    Complaint,
    Extension,
    Grant,
    LastDay,
    Law,
    News,
    Pause,
    PauseKind,
    Reach,
    Response,
    Right,
    Roll,
    Window,
    WindowKind,
    WindowStart,
)
from dsr.laws import _gdpr
from dsr.laws._shared import at_once, cited, days, fact, known, months, partly, places, read

EU_ARTICLE = "The EU text of the Article was read; the UK text is reported as unchanged in substance."
COMMENCED = date(2026, 2, 5)
LAST_BEFORE = date(2026, 2, 4)

CLOCK = Clock(
    since=COMMENCED,
    response=Response(
        period=months(1),
        source=read(
            "Art. 12(3), 12A(1)-(2) UK GDPR",
            "Text of section 76 of the 2025 Act read twice, and Art. 12(3) as amended on legislation.gov.uk.",
        ),
        counted_from="receipt of the request, of the identity information asked for, or of a fee, whichever is latest",
        at_once=_gdpr.UNDUE_DELAY,
    ),
    extension=Extension(
        total=months(3),
        condition="It is necessary because of the complexity or number of your requests.",
        notice="The company must tell you of the extension and of its reasons within the first month. Without that, the month stands.",
        source=read("Art. 12A(3)-(4) UK GDPR", "Text read; ICO: three months from the original start date."),
    ),
    pauses=(
        Pause(
            topic="identity",
            kind=PauseKind.RESTART,
            condition="The company has reasonable doubts about who is writing and asks for identity information.",
            effect="The month begins on the day on which the company receives it. It may wait with the request until then.",
            source=read("Art. 12(6)(b), 12A(2)(b) UK GDPR", "Text read."),
        ),
        Pause(
            topic="fee",
            kind=PauseKind.RESTART,
            condition="The company lawfully charges a fee under Art. 12(5).",
            effect="The month begins on the day on which you pay.",
            source=read("Art. 12A(2)(c) UK GDPR", "Text read."),
        ),
        Pause(
            topic="clarification",
            kind=PauseKind.EXCLUDE_INCLUSIVE,
            condition="The company reasonably needs to know which information or processing you mean, for instance because it holds a lot.",
            effect="The days from its question to your answer, both included, do not count, nor do they for the notice of an extension.",
            source=read("Art. 12A(5)-(6) UK GDPR", "Text read; it speaks of Art. 15 only."),
            rights=frozenset({Right.ACCESS, Right.THIRD_PARTY_LIST}),
        ),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=read("Art. 4A UK GDPR with Reg. 1182/71 Art. 3(4)", "Text and ICO pages read (3 September to 3 October)."),
    ),
    doubts=(
        (
            "One month beginning with the day of receipt could be read to end a day earlier. dsr counts to the date of the same number, "
            "as Art. 4A and the regulator do."
        ),
        (
            "Where only the country is known, dsr counts the holidays common to the whole United Kingdom, and calls an answer late only "
            "once no nation of it had a holiday."
        ),
    ),
)

OLD_RULE = partly("Art. 12(3) UK GDPR, as it stood until 4 February 2026", "EU text of the Article and ICO pages read.")
OLD_GUIDANCE = {
    "identity": read("ICO guidance before 5 February 2026", "ICO page read: one month from receipt of the identity information."),
    "fee": read("ICO guidance before 5 February 2026", "ICO page read: one month from receipt of the fee."),
    "clarification": partly("ICO guidance from October 2020 to 4 February 2026", "Two reports on the guidance were read."),
}
BEFORE_2026 = Clock(
    until=LAST_BEFORE,
    response=Response(period=months(1), source=OLD_RULE, at_once=_gdpr.UNDUE_DELAY),
    articles={"answer": cited("Art. 12(3)", OLD_RULE), "extension": cited("Art. 12(3)", OLD_RULE)},
    extension=Extension(
        total=months(3),
        condition="It is necessary because of the complexity or number of your requests.",
        notice="The company must tell you of the extension and of its reasons within the first month. Without that, the month stands.",
        source=OLD_RULE,
    ),
    pauses=tuple(replace(pause, source=OLD_GUIDANCE[pause.topic]) for pause in CLOCK.pauses),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=partly(
            "Reg. 1182/71 Art. 3(4), as followed by the ICO", "ICO pages read; the Act itself said so only from 5 February 2026."
        ),
    ),
    doubts=(
        (
            "Before 5 February 2026 no statute stopped the clock for a question of the company; only the regulator's guidance did. "
            "dsr follows the guidance, so that you do not claim lateness too early."
        ),
        *CLOCK.doubts[1:],
    ),
)
CLOCKS = (CLOCK, BEFORE_2026)

_ACT = "Data Protection Act 2018"
_SECTION_80 = "Text of section 80 of the 2025 Act and its commencement read."
ARTICLES = {
    "answer": cited("Art. 12(3) and Art. 12A", CLOCK.response.source),
    "extension": cited("Art. 12A(3)", CLOCK.extension.source if CLOCK.extension else CLOCK.response.source),
    "search": cited("Art. 15(1A)", read("Art. 15(1A) UK GDPR", "Text of section 78 of the 2025 Act read.")),
    "review": cited("Art. 22C", read("Art. 22C UK GDPR", _SECTION_80)),
    "permitted": cited("Art. 22B", read("Art. 22B UK GDPR", _SECTION_80)),
    "appeal": cited("s. 164A", read("Data Protection Act 2018 s. 164A", "Text, commencement and counting read."), act=_ACT),
    "complaint": cited("s. 165", partly("Data Protection Act 2018 s. 165", "Section and change of name read."), act=_ACT),
    "silence": cited("s. 166", partly("Data Protection Act 2018 s. 166", "Read in summaries."), act=_ACT),
    "court": cited("s. 167", partly("Data Protection Act 2018 s. 167", "Read in summaries."), act=_ACT),
}
"""What letters cite beside the Articles that the EU text has as well, as they stand since 19 June 2026."""

AUTOMATED_LIMITS = ("Access still gives you meaningful information on the logic of such decisions (Art. 15(1)(h)).",)

THREE_MONTHS = read(
    "Data Protection Act 2018 s. 165; ICO, “What to expect”",
    (
        "The regulator's page was read in a stored copy. That the months of silence begin with the end of the company's time is dsr's "
        "reading."
    ),
)

LAW = Law(
    id="uk-gdpr",
    name="UK General Data Protection Regulation and Data Protection Act 2018",
    short="UK GDPR",
    citation="UK GDPR; Data Protection Act 2018 c. 12; Data (Use and Access) Act 2025 c. 18",
    places=places("GB"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds companies established in the United Kingdom, and companies elsewhere that offer goods or services to people there or "
        "monitor them. There is no size threshold. Jersey, Guernsey and the Isle of Man have laws of their own."
    ),
    abroad="offer goods or services to people there or monitor them",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"police"}),
            text=(
                "It does not cover law enforcement, which has Part 3 of the Data Protection Act 2018 with a right of access in section 45."
            ),
            source=known("Data Protection Act 2018 Part 3, s. 45", "Not read."),
        ),
        CarveOut(
            kinds=frozenset({"credit-bureau"}),
            text=(
                "A request to a credit reference agency is taken to ask only for what concerns your financial standing, unless you say "
                "that you want everything (section 13 of the Act)."
            ),
            source=known("Data Protection Act 2018 s. 13", "Not read."),
        ),
        CarveOut(
            kinds=frozenset({"international-organisation"}),
            text="A body of international law may be immune from it and have data protection rules of its own; look there first.",
            source=known("Law on privileges and immunities"),
        ),
    ),
    in_force_from=date(2021, 1, 1),
    status=(
        "In force, amended by the Data (Use and Access) Act 2025. The reasonable and proportionate search counts as law since 1 January "
        "2024, the rules on time limits and automated decisions changed on 5 February 2026, the complaint to the company exists since "
        "19 June 2026, and the Information Commission took over from the Information Commissioner on 30 September 2026."
    ),
    grants=(
        Grant(
            right=Right.ACCESS,
            article="Art. 15",
            duty=(
                "The company must say whether it processes your data and give you a copy, with the purposes, the recipients, the "
                "storage period, the source, any automated decisions and your rights. It must give what a reasonable and proportionate "
                "search finds, and tell you that you can complain to it and to the regulator."
            ),
            limits=(
                (
                    "Exemptions cover crime and tax, immigration, legal proceedings, other people's data unless they consent or it is "
                    "reasonable, legal privilege, self-incrimination, corporate finance, management forecasts, negotiations, "
                    "confidential references and exam scripts (Data Protection Act 2018, Schedule 2, paras 2-5, 16, 19-25)."
                ),
                "Name systems, dates and people. This helps against the answer that a search would be disproportionate.",
                (
                    "Whoever alters, erases or conceals data after your request to keep them from you commits an offence (section 173 "
                    "of the Act)."
                ),
            ),
            source=read("Art. 15, 15(1A) UK GDPR", "Texts of the 2025 Act, section 78, and of Schedule 2 of the 2018 Act read."),
        ),
        Grant(
            right=Right.RECTIFICATION,
            article="Art. 16",
            duty=_gdpr.RECTIFICATION_DUTY,
            limits=_gdpr.RECTIFICATION_LIMITS,
            source=read("Art. 16, 19 UK GDPR", "Art. 16 was read as revised to June 2026, Art. 19 in the EU text."),
        ),
        Grant(
            right=Right.ERASURE,
            article="Art. 17",
            duty=(
                "The company must erase your data without undue delay when a ground of Art. 17(1) applies: they are no longer needed, "
                "you withdrew your consent, your objection succeeds, they were processed unlawfully, domestic law demands it, or they "
                "come from an online service used as a child. It must tell those who received the data."
            ),
            limits=_gdpr.ERASURE_LIMITS,
            source=read("Art. 17, 19 UK GDPR", "Art. 17 was read as revised to June 2026."),
        ),
        Grant(
            right=Right.RESTRICTION,
            article="Art. 18",
            duty=_gdpr.RESTRICTION_DUTY,
            limits=_gdpr.RESTRICTION_LIMITS,
            source=partly("Art. 18, 19 UK GDPR", EU_ARTICLE),
        ),
        Grant(
            right=Right.PORTABILITY,
            article="Art. 20",
            duty=_gdpr.PORTABILITY_DUTY,
            limits=(
                "It covers only data that are processed by automated means on the ground of consent or a contract, and no public tasks.",
                "It covers data observed while you used the service, but not what the company inferred from them.",
            ),
            source=partly("Art. 20 UK GDPR", EU_ARTICLE),
        ),
        Grant(
            right=Right.OBJECTION,
            article="Art. 21(1)",
            duty=(
                "The company must stop processing that rests on a public task or on legitimate interests, unless it shows compelling "
                "legitimate grounds or needs the data for legal claims."
            ),
            limits=(_gdpr.OBJECTION_LIMIT,),
            source=partly("Art. 21(1) UK GDPR", EU_ARTICLE),
        ),
        Grant(
            right=Right.OPT_OUT_MARKETING,
            article="Art. 21(2) and (3)",
            duty=_gdpr.MARKETING_DUTY,
            limits=_gdpr.MARKETING_LIMITS,
            source=read("Art. 21(2)-(3) UK GDPR", "ICO page on direct marketing and EU text of the Article read."),
            clocks=tuple(at_once(clock, _gdpr.MARKETING_AT_ONCE) for clock in CLOCKS),
        ),
        Grant(
            right=Right.WITHDRAW_CONSENT,
            article="Art. 7(3)",
            duty=_gdpr.CONSENT_DUTY,
            limits=_gdpr.CONSENT_LIMITS,
            source=partly("Art. 7(3) UK GDPR", EU_ARTICLE),
            clocks=tuple(at_once(clock, _gdpr.CONSENT_AT_ONCE, _gdpr.CONSENT_DOUBT) for clock in CLOCKS),
        ),
        Grant(
            right=Right.AUTOMATED_DECISION,
            article="Art. 22A and Art. 22C",
            duty=(
                "Where the company takes a significant decision about you solely by automated means, it must tell you, let you give "
                "your view, let a human step in and let you contest the decision (Art. 22C)."
            ),
            limits=(
                (
                    "Since 5 February 2026 such decisions are forbidden only where they rest on special categories of data or on "
                    "recognised legitimate interests (Art. 22B)."
                ),
                *AUTOMATED_LIMITS,
            ),
            source=read("Art. 22A-22D UK GDPR", "Text of section 80 of the 2025 Act and its commencement read."),
            since=COMMENCED,
        ),
        Grant(
            right=Right.AUTOMATED_DECISION,
            article="Art. 22",
            duty=(
                "The company may not decide about you solely by automated means where the decision has legal or similarly significant "
                "effect, unless a contract needs it, a law allows it or you explicitly consented. You can ask for a human, give your "
                "view and contest the decision."
            ),
            limits=AUTOMATED_LIMITS,
            source=partly("Art. 22 UK GDPR, as it stood until 4 February 2026", EU_ARTICLE),
            until=LAST_BEFORE,
        ),
        Grant(
            right=Right.THIRD_PARTY_LIST,
            article="Art. 15(1)(c) and Art. 19",
            duty=(
                "The company must list the recipients, or the categories of recipients, to whom your data were or will be disclosed. "
                "Ask for the names."
            ),
            limits=(
                (
                    "The ruling that gives you a right to the names (Court of Justice, C-154/21) is from after Brexit: it may persuade "
                    "in the UK, but does not bind."
                ),
            ),
            source=partly("Art. 15(1)(c), 19 UK GDPR", "EU text and reports of the case read; its weight in the UK from knowledge."),
        ),
    ),
    clocks=CLOCKS,
    fee=fact(
        (
            "The answer is free. A reasonable fee or a refusal is allowed only if the request is manifestly unfounded or excessive, "
            "which the company must show, and its administrative costs may be charged for further copies."
        ),
        partly("Art. 12(5), 15(3) UK GDPR; Data Protection Act 2018 s. 12", "EU text and copies of ICO guidance read."),
    ),
    form=fact(
        (
            "You may ask in writing or orally, through any channel and any part of the company, social media included. No form of words "
            "is needed, and no reason. An electronic request is answered electronically unless you want it otherwise."
        ),
        read("Art. 12, 15(3) UK GDPR; ICO guidance", "ICO page read."),
    ),
    identity=fact(
        (
            "The company may ask who you are only if it has reasonable doubts, and only for what is reasonable and proportionate. "
            "Formal identity documents may not be demanded as a matter of routine."
        ),
        read("Art. 12(6) UK GDPR; ICO guidance", "The amended Article was read, the guidance in summaries."),
    ),
    agent=fact(
        "A solicitor, friend or anybody else may write for you, and must show that you allowed it, for instance by a written authority.",
        read("ICO checklist for access requests", "Page read."),
    ),
    frequency=fact(
        (
            "No number is fixed. A request may be refused if it is manifestly excessive, for instance because it repeats an earlier one "
            "too soon."
        ),
        partly("Art. 12(5) UK GDPR; ICO guidance", "Read in a copy of the guidance."),
    ),
    appeal=Appeal(
        to="the company itself, by a complaint under section 164A of the Data Protection Act 2018",
        answer=None,
        acknowledgement=days(30),
        since=date(2026, 6, 19),
        then="the Information Commission (section 165 of the Act)",
        source=read(
            "Data Protection Act 2018 s. 164A",
            "Text, commencement and counting read. The outcome is due without undue delay, without a number of days.",
        ),
    ),
    complaint=Complaint(
        authority="the Information Commission (ICO)",
        source=partly("Data Protection Act 2018 s. 165", "Section and change of name read; the link was not opened."),
        urls=("https://ico.org.uk/make-a-complaint/",),
        before=("Complain to the company first. The statute does not demand it, but the regulator takes most complaints only afterwards."),
        windows=(
            Window(
                period=months(3),
                after=WindowStart.APPEAL,
                kind=WindowKind.COMPLAINT,
                what="complain to the regulator about the company's answer to your complaint",
                binding=False,
                source=THREE_MONTHS,
            ),
            Window(
                period=months(3),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the regulator about a refusal",
                binding=False,
                source=THREE_MONTHS,
            ),
            Window(
                period=months(3),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the regulator if no answer came",
                binding=False,
                source=THREE_MONTHS,
            ),
        ),
        news=News(
            within=months(3),
            then="a tribunal can order it to go on, but not decide the complaint itself",
            source=partly("Data Protection Act 2018 s. 166(1)(b), (2)", "The section was read in part."),
        ),
        no_window=fact(
            (
                "The Act names no last day. The regulator asks for a complaint within three months of your last contact with the company "
                "and may turn a later one away."
            ),
            THREE_MONTHS,
        ),
    ),
    remedies=(
        "A court can order the company to comply (Data Protection Act 2018, section 167).",
        "You can claim compensation, also for distress (UK GDPR Art. 82, section 168 of the Act).",
        "If the regulator reports neither progress nor an outcome within three months, a tribunal can order it to go on (section 166).",
        "Altering, erasing or concealing data to keep them from you is an offence (section 173).",
    ),
    articles=_gdpr.shared_articles("UK GDPR", EU_ARTICLE) | ARTICLES,
    not_granted=_gdpr.NOT_GRANTED,
    doubts=(
        (
            "By a public note, a request received before 5 February 2026 keeps the old rules (SI 2026/82 reg. 4), whose text itself was not "
            "read. dsr counts it so; the dates are the same."
        ),
    ),
)
