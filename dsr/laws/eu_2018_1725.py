"""Regulation (EU) 2018/1725: the data protection law of the Union's own institutions, bodies, offices and agencies."""

from datetime import date
from typing import Final

from dsr.domain.law import (
    Clock,
    Complaint,
    Extension,
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
from dsr.laws._shared import at_once, cited, fact, grant, months, partly, places, read

SHORT = "Regulation (EU) 2018/1725"
TEXT = "The text of the Regulation was read."
ALIKE = "By practice it is read like the GDPR where both say the same."

CLOCK = Clock(
    response=Response(
        period=months(1),
        source=read(f"Art. 14(3) {SHORT}", TEXT),
        counted_from="receipt of the request",
        at_once=(
            "The institution must answer without undue delay; the month is only the outer limit. If it does nothing, it must say why within "
            "the month and name the European Data Protection Supervisor and the Court (Art. 14(4))."
        ),
    ),
    extension=Extension(
        total=months(3),
        condition=_gdpr.EXTENSION_CONDITION,
        notice=_gdpr.EXTENSION_NOTICE.replace("The company", "The institution"),
        source=read(f"Art. 14(3) {SHORT}", f"{TEXT} Three months in all is the reading of the same words of the GDPR."),
    ),
    pauses=(
        Pause(
            topic="identity",
            kind=PauseKind.SUSPEND,
            condition="The institution has reasonable doubts about who is writing and asked for more information.",
            effect="The period may be suspended until the information arrives. The Regulation itself names neither a pause nor a maximum.",
            source=partly(f"Art. 14(6) {SHORT}", f"{TEXT} {ALIKE} Adding the days from question to answer is a reading."),
        ),
        Pause(
            topic="clarification",
            kind=PauseKind.SUSPEND,
            condition="The institution processes a large quantity of information about you and asks what you mean.",
            effect=_gdpr.SPECIFY_EFFECT.replace("company", "institution"),
            source=partly(f"Recital 37 {SHORT}", f"{TEXT} {ALIKE}"),
        ),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        holidays="eu-institutions",
        source=partly(
            "Reg. (EEC, Euratom) 1182/71 Art. 2(1), 3(1), 3(2)(c), 3(4)",
            "The whole text was read: the holidays of the institution count. Its yearly list is from knowledge.",
        ),
    ),
    doubts=(
        _gdpr.PAUSE_DOUBT.replace("Art. 12(3)", "Art. 14(3)").replace("company", "institution"),
        _gdpr.EXTENSION_DOUBT,
        (
            "Each institution has holidays of its own, such as the days from 24 December to 2 January. dsr counts those of its country, and "
            "calls an answer late only after the days that the institutions usually have off."
        ),
    ),
)

_ARTICLES: Final = {
    "answer": "Art. 14(3)",
    "extension": "Art. 14(3)",
    "reasons": "Art. 14(4)",
    "free": "Art. 14(5)",
    "identity": "Art. 14(6)",
    "confirm": "Art. 17(1)",
    "purposes": "Art. 17(1)(a) and (b)",
    "recipients": "Art. 17(1)(c)",
    "storage": "Art. 17(1)(d)",
    "informed": "Art. 17(1)(e) and (f)",
    "source": "Art. 17(1)(g)",
    "logic": "Art. 17(1)(h)",
    "safeguards": "Art. 17(2)",
    "copy": "Art. 17(3)",
    "others": "Art. 17(4)",
    "rectify": "Art. 18",
    "erase": "Art. 19(1)",
    "unneeded": "Art. 19(1)(a)",
    "withdrawn": "Art. 19(1)(b)",
    "objected": "Art. 19(1)(c)",
    "unlawful": "Art. 19(1)(d)",
    "legal_duty": "Art. 19(1)(e)",
    "childhood": "Art. 19(1)(f)",
    "child": "Art. 8(1)",
    "public": "Art. 19(2)",
    "exceptions": "Art. 19(3)",
    "disputed": "Art. 20(1)(a)",
    "unlawful_kept": "Art. 20(1)(b)",
    "claims": "Art. 20(1)(c)",
    "weighed": "Art. 20(1)(d)",
    "stored": "Art. 20(2)",
    "lifted": "Art. 20(3)",
    "notify": "Art. 21",
    "portable": "Art. 22(1)",
    "direct": "Art. 22(2)",
    "interests": "Art. 5(1)(a)",
    "object": "Art. 23(1)",
    "object_all": "Art. 23(1)",
    "consent": "Art. 7(3)",
    "permitted": "Art. 24(2)",
    "review": "Art. 24(3)",
    "complaint": "Art. 63",
    "progress": "Art. 63(2)",
    "powers": "Art. 58(2)(d)",
    "silence": "Art. 63(3)",
    "court": "Art. 64",
}
_TWO_YEARS = partly(
    f"Art. 63 {SHORT}; Rules of Procedure of the EDPS",
    "The text names no limit. The two years stand on a page about the former Regulation; the present Rules were not read.",
)

LAW = Law(
    id="eu-2018-1725",
    name="Regulation on the protection of personal data by the Union institutions, bodies, offices and agencies",
    short=SHORT,
    citation="Regulation (EU) 2018/1725",
    called=SHORT,
    places=places(
        *("BE", "LU", "DE", "FR", "AT", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "GR", "HU"),
        *("IE", "IT", "LV", "LT", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
    ),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds the institutions, bodies, offices and agencies of the European Union, and no company. It protects everybody whose data "
        "they process: nationality and residence do not matter. Where Union bodies fight crime, Articles 70 and following apply instead, "
        "with three months for the answer; Europol and the European Public Prosecutor's Office have acts of their own besides."
    ),
    binds_only=frozenset({"eu-body"}),
    in_force_from=date(2018, 12, 11),
    status="In force since 11 December 2018, when it replaced Regulation (EC) 45/2001.",
    grants=(
        grant(
            Right.ACCESS,
            "Art. 17",
            (
                "The institution must say whether it processes your data and give you a copy. It must also tell the purposes, the kinds of "
                "data, the recipients, how long they are kept, where they came from, any automated decisions, and your further rights."
            ),
            read(f"Art. 17 {SHORT}", TEXT),
            "The rights of other people limit the copy (Art. 17(4)).",
            "Internal rules of the institution may restrict it, for instance during an inquiry; it must then tell you why (Art. 25).",
            "Documents are another matter: for these there is Regulation (EC) 1049/2001.",
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 18",
            _gdpr.RECTIFICATION_DUTY.replace("company", "institution"),
            read(f"Art. 18, 21 {SHORT}", TEXT),
            *_gdpr.RECTIFICATION_LIMITS,
        ),
        grant(
            Right.ERASURE,
            "Art. 19",
            (
                "The institution must erase your data without undue delay when one of the grounds of Art. 19(1) applies: they are no longer "
                "needed, you withdrew your consent, your objection succeeds, they were processed unlawfully, a law demands it, or they come "
                "from an online service used as a child. It must tell those who received the data."
            ),
            read(f"Art. 19, 21 {SHORT}", TEXT),
            (
                "The institution may keep what it needs for free expression, a legal obligation or a public task, public health, archiving "
                "and research, or legal claims (Art. 19(3)). Most of what it does is a public task."
            ),
        ),
        grant(
            Right.RESTRICTION,
            "Art. 20",
            _gdpr.RESTRICTION_DUTY.replace("company", "institution"),
            read(f"Art. 20, 21 {SHORT}", TEXT),
            "A restriction is temporary. The institution must tell you before it lifts it (Art. 20(3)).",
        ),
        grant(
            Right.PORTABILITY,
            "Art. 22",
            _gdpr.PORTABILITY_DUTY.replace("another company", "another controller").replace("company", "institution"),
            read(f"Art. 22 {SHORT}", TEXT),
            (
                "It covers only data that are processed by automated means on the ground of consent or a contract, and no public or official "
                "tasks (Art. 22(3))."
            ),
            "It must not harm the rights of others (Art. 22(4)).",
        ),
        grant(
            Right.OBJECTION,
            "Art. 23(1)",
            (
                "The institution must stop processing that rests on its public task, including profiling. It may go on only if it shows "
                "compelling legitimate grounds that override yours, or needs the data for legal claims."
            ),
            read(f"Art. 23 {SHORT}", TEXT),
            "Say what is particular about your situation. You may ask for a restriction meanwhile (Art. 20(1)(d)).",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 7(3)",
            _gdpr.CONSENT_DUTY.replace("company", "institution"),
            read(f"Art. 7(3) {SHORT}", TEXT),
            "What was done before stays lawful. Erasure must be asked for separately (Art. 19(1)(b)).",
            clocks=(at_once(CLOCK, _gdpr.CONSENT_AT_ONCE, _gdpr.CONSENT_DOUBT.replace("Art. 12(3)", "Art. 14(3)")),),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 24 and Art. 17(1)(h)",
            (
                "The institution may not decide about you solely by automated means where the decision has legal or similarly significant "
                "effect, except as Art. 24(2) allows. Where it may for a contract or by your explicit consent, you can ask for a human, give "
                "your view and contest the decision."
            ),
            read(f"Art. 24, 17(1)(h) {SHORT}", TEXT),
            "Union law may allow such decisions. Special categories of data need more (Art. 24(4)).",
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "Art. 17(1)(c) and Art. 21",
            "The institution must list the recipients to whom your data were or will be disclosed.",
            read(f"Art. 17(1)(c), 21 {SHORT}", f"{TEXT} C-154/21 was decided for the GDPR."),
            "It may answer with categories; the Court of Justice gives the choice to you, for the same words of the GDPR (C-154/21).",
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "The answer is free. If a request is manifestly unfounded or excessive, above all because it is repeated, the institution may "
            "refuse it, and must prove that; it may not charge for it."
        ),
        read(f"Art. 14(5) {SHORT}", TEXT),
    ),
    form=fact(
        "No form is prescribed. Write in any official language of the Union; you can write to the data protection officer.",
        partly(f"Art. 14(1)-(3), 44(4) {SHORT}; Art. 24 TFEU", f"{TEXT} The rule on languages is from knowledge."),
    ),
    identity=fact(
        "The institution may ask for more information only if it has reasonable doubts who you are.",
        read(f"Art. 12(2), 14(6) {SHORT}", TEXT),
    ),
    agent=fact(
        "A non-profit body for data protection may complain for you and go to court; on agents for a request it says nothing.",
        read(f"Art. 67 {SHORT}", TEXT),
    ),
    frequency=fact("You may ask at reasonable intervals; no number is fixed.", read(f"Recital 37, Art. 14(5) {SHORT}", TEXT)),
    complaint=Complaint(
        authority="the European Data Protection Supervisor (EDPS)",
        source=read(f"Art. 63 {SHORT}", f"{TEXT} The link was not opened."),
        urls=("https://www.edps.europa.eu/data-protection/our-role-supervisor/complaints_en",),
        before=(
            "Write to the institution or its data protection officer first, as the EDPS advises. If the EDPS does not handle the complaint "
            "or tells you nothing within three months, that counts as a refusal (Art. 63(3))."
        ),
        news=News(
            within=months(3),
            then="that counts as a decision against you, and you can go to the Court of Justice",
            source=read(f"Art. 63(3), 64(2) {SHORT}", TEXT),
        ),
        windows=(
            Window(
                period=months(2),
                after=WindowStart.NO_NEWS,
                kind=WindowKind.APPEAL,
                what="bring an action against the Supervisor's silence before the General Court of the Union",
                source=partly(
                    f"Art. 63(3), 64(2) {SHORT}; Art. 263(6) TFEU",
                    "Art. 63 and 64 were read; the two months are counted from the end of the three. Ten days for distance are not counted.",
                ),
            ),
            Window(
                period=months(24),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the European Data Protection Supervisor about a refusal",
                source=_TWO_YEARS,
            ),
            Window(
                period=months(24),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the European Data Protection Supervisor if no answer came",
                source=_TWO_YEARS,
            ),
            Window(
                period=months(2),
                after=WindowStart.DECISION,
                kind=WindowKind.APPEAL,
                what="bring an action against the Supervisor's decision before the General Court of the Union",
                source=partly(
                    f"Art. 64(2) {SHORT}; Art. 263(6) TFEU",
                    "Art. 64 was read; the two months are from knowledge. Ten days for distance, which come on top, are not counted.",
                ),
            ),
        ),
    ),
    remedies=(
        (
            "You can go to the Court of Justice of the European Union against the institution or the EDPS (Art. 64); by Art. 263 of the "
            "Treaty on the Functioning of the Union within two months of a decision."
        ),
        "You can claim damages, also for non-material harm (Art. 65).",
        "The EDPS can order the institution to comply with your request (Art. 58(2)(d)), and fine it if it does not (Art. 66).",
    ),
    articles={name: cited(article, read(f"{article} {SHORT}", TEXT)) for name, article in _ARTICLES.items()},
    cases=_gdpr.CASES,
    not_granted=frozenset({Right.OPT_OUT_MARKETING, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
    doubts=("dsr does not tell apart the bodies that fight crime, whose operational data follow Articles 70 and following.",),
)
