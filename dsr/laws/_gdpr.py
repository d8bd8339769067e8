"""What the GDPR family shares: the EU Regulation, the same Regulation in the EEA, and its British child. Values only."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from dsr.domain.law import CarveOut, Cited, Clock, Grant, News, Pause, PauseKind, Right, Source
from dsr.laws._shared import at_once, cited, fact, known, months, partly, read

EU_TEXT = "The text of the Regulation was read."
EDPB_QUOTES = "EDPB Guidelines 01/2022 were read in verbatim quotes, not in the official file."

RIGHTS_OF_ARTICLES_15_TO_21 = frozenset(
    {
        Right.ACCESS,
        Right.RECTIFICATION,
        Right.ERASURE,
        Right.RESTRICTION,
        Right.PORTABILITY,
        Right.OBJECTION,
        Right.OPT_OUT_MARKETING,
        Right.THIRD_PARTY_LIST,
    }
)
"""The rights for which Art. 12(6) lets a controller ask who is writing."""

RECTIFICATION_DUTY = (
    "The company must correct inaccurate data and complete incomplete data without undue delay. "
    "It must tell everybody to whom it disclosed the data, unless that is impossible or disproportionate, "
    "and name these recipients if you ask."
)
RECTIFICATION_LIMITS = ("An opinion or assessment is not simply inaccurate. Say what is wrong, and what the right value is.",)

ERASURE_LIMITS = (
    (
        "The company may keep what it needs for free expression, a legal obligation, public health or another public interest, "
        "archiving and research, or legal claims (Art. 17(3))."
    ),
    "Erasing an account may end the service. Ask for a copy of your data first if you want to keep it.",
)

RESTRICTION_DUTY = (
    "The company must freeze your data, that is only store them, while it checks their accuracy or your objection, "
    "when the processing is unlawful and you prefer this to erasure, or when you need the data for a legal claim."
)
RESTRICTION_LIMITS = ("A restriction is temporary. The company must tell you before it lifts it (Art. 18(3)).",)

PORTABILITY_DUTY = (
    "The company must hand over the data that you provided in a structured, commonly used and machine-readable format. "
    "Where it is technically feasible, it must send them to another company directly."
)
OBJECTION_LIMIT = (
    "Say what is particular about your situation. You may ask for a restriction while the company examines it (Art. 18(1)(d))."
)

MARKETING_DUTY = (
    "The company must stop all use of your data for direct marketing, including profiling for it. This right is absolute: nothing is "
    "weighed."
)
MARKETING_LIMITS = (
    "Ask to be put on a suppression list. If everything is erased instead, your address may come back with the next purchased list.",
)
MARKETING_AT_ONCE = "The marketing must stop at once; the month is only for the answer that says so."

CONSENT_DUTY = (
    "You may withdraw a consent at any time, as easily as you gave it. The company must then stop all processing that rested on this "
    "consent."
)
CONSENT_LIMITS = ("What was done before stays lawful. Erasure must be asked for separately (Art. 17(1)(b)).",)
CONSENT_AT_ONCE = "A withdrawal works at once; the month is only for the answer that says so."
CONSENT_DOUBT = (
    "Art. 12(3) does not name the withdrawal of consent. dsr counts the month of Art. 12(3) for the answer, "
    "although the processing must stop at once."
)

SPECIFY_EFFECT = (
    "The period may be suspended until you answer, if the company asked without undue delay. "
    "If you do not narrow the request, it must still be answered in full."
)
PAUSE_DOUBT = (
    "Art. 12(3) says nothing of a pause, and the EDPB only that there may be one. "
    "If the company asks you something, dsr adds the days from its question to your answer, so that you do not claim lateness too early."
)
EXTENSION_DOUBT = (
    "The Regulation does not say whether the two further months run from receipt or from the end of the first month. "
    "dsr counts three months from receipt, which is never the earlier of the two."
)
REGION_DOUBT = (
    "The Regulation on periods speaks of the holidays of the Member State and says nothing of regional ones. "
    "Where only the country is known, dsr counts its national holidays, and calls an answer late only once no region had a holiday. "
    "It also waits for holidays that only towns or districts keep, as far as it knows them; others you can add (the setting local_holidays)."
)

_ARTICLES: Final = {
    "answer": "Art. 12(3)",
    "extension": "Art. 12(3)",
    "reasons": "Art. 12(4)",
    "free": "Art. 12(5)",
    "identity": "Art. 12(6)",
    "confirm": "Art. 15(1)",
    "purposes": "Art. 15(1)(a) and (b)",
    "recipients": "Art. 15(1)(c)",
    "storage": "Art. 15(1)(d)",
    "informed": "Art. 15(1)(e) and (f)",
    "source": "Art. 15(1)(g)",
    "logic": "Art. 15(1)(h)",
    "safeguards": "Art. 15(2)",
    "copy": "Art. 15(3)",
    "others": "Art. 15(4)",
    "rectify": "Art. 16",
    "erase": "Art. 17(1)",
    "unneeded": "Art. 17(1)(a)",
    "withdrawn": "Art. 17(1)(b)",
    "objected": "Art. 17(1)(c)",
    "unlawful": "Art. 17(1)(d)",
    "legal_duty": "Art. 17(1)(e)",
    "childhood": "Art. 17(1)(f)",
    "child": "Art. 8(1)",
    "public": "Art. 17(2)",
    "exceptions": "Art. 17(3)",
    "disputed": "Art. 18(1)(a)",
    "unlawful_kept": "Art. 18(1)(b)",
    "claims": "Art. 18(1)(c)",
    "weighed": "Art. 18(1)(d)",
    "stored": "Art. 18(2)",
    "lifted": "Art. 18(3)",
    "notify": "Art. 19",
    "portable": "Art. 20(1)",
    "direct": "Art. 20(2)",
    "interests": "Art. 6(1)(e) and (f)",
    "object": "Art. 21(1)",
    "object_all": "Art. 21(1) and (2)",
    "marketing": "Art. 21(2) and (3)",
    "consent": "Art. 7(3)",
    "court": "Art. 79",
}
"""What letters cite of the Regulation and of its British child alike."""
_EU_ALONE: Final = {
    "permitted": "Art. 22(2)",
    "review": "Art. 22(3)",
    "complaint": "Art. 77",
    "progress": "Art. 77(2)",
    "powers": "Art. 58(2)(c)",
    "lead": "Art. 56 and Art. 60",
    "silence": "Art. 78(2)",
}

CASES: Final = {
    "recipients": cited("C-154/21", partly("Court of Justice, C-154/21, 12 January 2023", "The operative part was read in reports.")),
    "logic": cited("C-203/22", partly("Court of Justice, C-203/22, 27 February 2025", "Read in its head and in summaries.")),
    "consent": cited(
        "C-129/21",
        partly(
            "Court of Justice, C-129/21 (Proximus), 27 October 2022",
            "Its head and reports were read. It was decided for telephone directories, on Art. 5(2), 17 and 24 GDPR.",
        ),
    ),
}
"""The rulings that letters under the Regulation cite. None of them binds in the United Kingdom."""


def shared_articles(law: str, basis: str) -> dict[str, Cited]:
    """What letters cite of the Regulation and of its British child alike.

    Args:
        law: its short name.
        basis: what was read.
    """
    return {name: cited(article, read(f"{article} {law}", basis)) for name, article in _ARTICLES.items()}


def articles() -> Mapping[str, Cited]:
    """What letters cite of the Regulation, for the EU and the EEA."""
    alone = {name: cited(article, read(f"{article} GDPR", EU_TEXT)) for name, article in _EU_ALONE.items()}
    alone["silence"] = replace(alone["silence"], period=months(3))
    return shared_articles("GDPR", EU_TEXT) | alone


def pauses(law: str) -> tuple[Pause, ...]:
    """The pauses that the EDPB accepts, for the EU and the EEA."""
    edpb = "EDPB Guidelines 01/2022, para. 159"
    return (
        Pause(
            topic="identity",
            kind=PauseKind.SUSPEND,
            condition="The company has reasonable doubts about who is writing, and asked for more information without undue delay.",
            effect="The period may be suspended until the information arrives. The Regulation itself names neither a pause nor a maximum.",
            source=read(f"Art. 12(6) {law}; {edpb}", f"{EDPB_QUOTES} Adding the days from question to answer is a reading."),
            rights=RIGHTS_OF_ARTICLES_15_TO_21,
        ),
        Pause(
            topic="clarification",
            kind=PauseKind.SUSPEND,
            condition="The company processes a large quantity of information about you and asks what you mean.",
            effect=SPECIFY_EFFECT,
            source=read(f"Recital 63 {law}; {edpb}", EDPB_QUOTES),
        ),
    )


def grants(clock: Clock, law: str = "GDPR") -> tuple[Grant, ...]:
    """The rights of the Regulation, for the EU and the EEA; `clock` is the law's own month."""

    def text(cite: str, basis: str = EU_TEXT) -> Source:
        return read(f"{cite} {law}", basis)

    return (
        Grant(
            right=Right.ACCESS,
            article="Art. 15",
            duty=(
                "The company must say whether it processes your data and give you a copy. It must also tell the purposes, the kinds of "
                "data, the recipients, how long they are kept, where they came from, any automated decisions, and your further rights. "
                "You need not give a reason, and the first copy is free."
            ),
            limits=(
                (
                    "The rights of other people limit only the copy, not the rest of the answer (Art. 15(4)). "
                    "Trade secrets may not lead to a refusal of all information (Recital 63)."
                ),
                "Further copies may cost a reasonable fee (Art. 15(3)).",
                "You may demand the recipients by name (Court of Justice, C-154/21).",
                (
                    "Your motive does not matter (Court of Justice, C-307/22). Yet even a first request can be refused if the company "
                    "proves that it is abusive, for instance made only to create a claim for damages (C-526/24). Do not announce such a "
                    "claim as your aim."
                ),
                "National law may limit the right further (Art. 23).",
            ),
            source=text("Art. 15", f"{EU_TEXT} C-154/21, C-307/22 and C-526/24 were read in abstracts and reports."),
        ),
        Grant(
            right=Right.RECTIFICATION,
            article="Art. 16",
            duty=RECTIFICATION_DUTY,
            limits=RECTIFICATION_LIMITS,
            source=text("Art. 16, 19"),
        ),
        Grant(
            right=Right.ERASURE,
            article="Art. 17",
            duty=(
                "The company must erase your data without undue delay when one of the grounds of Art. 17(1) applies: they are no longer "
                "needed, you withdrew your consent, your objection succeeds, they were processed unlawfully, a law demands it, or they "
                "come from an online service used as a child. It must tell those who received the data, and take reasonable steps where "
                "it had made them public."
            ),
            limits=ERASURE_LIMITS,
            source=text("Art. 17, 19"),
        ),
        Grant(
            right=Right.RESTRICTION,
            article="Art. 18",
            duty=RESTRICTION_DUTY,
            limits=RESTRICTION_LIMITS,
            source=text("Art. 18, 19"),
        ),
        Grant(
            right=Right.PORTABILITY,
            article="Art. 20",
            duty=PORTABILITY_DUTY,
            limits=(
                (
                    "It covers only data that are processed by automated means on the ground of consent or a contract, "
                    "and no public or official tasks (Art. 20(3))."
                ),
                "It covers data observed while you used the service, but not what the company inferred from them.",
                "It must not harm the rights of others (Art. 20(4)).",
                "Name a format such as CSV or JSON. A PDF may satisfy access, but not portability.",
            ),
            source=text("Art. 20", f"{EU_TEXT} Guidelines WP 242 in a summary; inferred data from knowledge."),
        ),
        Grant(
            right=Right.OBJECTION,
            article="Art. 21(1)",
            duty=(
                "The company must stop processing that rests on a public task or on its legitimate interests, including profiling. "
                "It may go on only if it shows compelling legitimate grounds that override yours, or needs the data for legal claims."
            ),
            limits=(OBJECTION_LIMIT,),
            source=text("Art. 21"),
        ),
        Grant(
            right=Right.OPT_OUT_MARKETING,
            article="Art. 21(2) and (3)",
            duty=MARKETING_DUTY,
            limits=MARKETING_LIMITS,
            source=text("Art. 21(2)-(3)", f"{EU_TEXT} The suppression list is practice of authorities."),
            clocks=(at_once(clock, MARKETING_AT_ONCE),),
        ),
        Grant(
            right=Right.WITHDRAW_CONSENT,
            article="Art. 7(3)",
            duty=CONSENT_DUTY,
            limits=CONSENT_LIMITS,
            source=text("Art. 7(3)"),
            clocks=(at_once(clock, CONSENT_AT_ONCE, CONSENT_DOUBT),),
        ),
        Grant(
            right=Right.AUTOMATED_DECISION,
            article="Art. 22 and Art. 15(1)(h)",
            duty=(
                "The company may not decide about you solely by automated means where the decision has legal or similarly significant "
                "effect, except as Art. 22(2) allows. Where it may, you can ask for a human, give your view and contest the decision, "
                "and it must explain the logic, its significance and its likely consequences."
            ),
            limits=(
                (
                    "It may decide so where that is necessary for a contract, where a law with safeguards allows it, or with your "
                    "explicit consent. Special categories of data need more (Art. 22(4))."
                ),
                (
                    "It must explain intelligibly the procedure that it really applied. A claimed trade secret goes to the authority or "
                    "court to be weighed (Court of Justice, C-203/22)."
                ),
                "The rule on proving your identity (Art. 12(6)) does not name Art. 22.",
            ),
            source=text("Art. 22, 15(1)(h)", f"{EU_TEXT} C-203/22 was read in its head and in summaries."),
        ),
        Grant(
            right=Right.THIRD_PARTY_LIST,
            article="Art. 15(1)(c) and Art. 19",
            duty=(
                "The company must list the recipients to whom your data were or will be disclosed. If you ask for the actual recipients "
                "by name, it must name them (Court of Justice, C-154/21)."
            ),
            limits=(
                (
                    "It may name categories only if the recipients cannot be identified yet, "
                    "or if it shows that the request is manifestly unfounded or excessive."
                ),
            ),
            source=text("Art. 15(1)(c), 19", f"{EU_TEXT} C-154/21 was read in reports."),
        ),
    )


_IMMUNE = "A body of international law may be immune from it and have data protection rules of its own; look there first."


def carve_outs() -> tuple[CarveOut, ...]:
    """The bodies that the Regulation leaves out, in the EU and the EEA."""
    return (
        CarveOut(
            kinds=frozenset({"eu-body"}),
            text=(
                "It leaves the institutions and bodies of the Union to Regulation (EU) 2018/1725 (Art. 2(3)), which grants nearly the same "
                "rights and has an authority of its own, the European Data Protection Supervisor."
            ),
            source=read("Art. 2(3) GDPR; Regulation (EU) 2018/1725 Art. 2(1)", f"{EU_TEXT} Regulation 2018/1725 was read, too."),
            excludes=True,
        ),
        CarveOut(
            kinds=frozenset({"police"}),
            text=(
                "It does not cover what authorities do to prevent, investigate or prosecute crime or to carry out penalties (Art. 2(2)(d)): "
                "there the national law under Directive (EU) 2016/680 gives you rights of its own. It covers everything else that they do."
            ),
            source=read("Art. 2(2)(d) GDPR", EU_TEXT),
        ),
        CarveOut(
            kinds=frozenset({"church"}),
            text=(
                "A church that had comprehensive rules of its own keeps them (Art. 91). In Germany the Catholic Church has the KDG and the "
                "Protestant Church the DSG-EKD, each with a right of access in § 17 or § 19 and an authority of its own: rely on these there."
            ),
            source=partly("Art. 91 GDPR; KDG § 17; DSG-EKD § 19", f"{EU_TEXT} The acts of the churches are from knowledge."),
        ),
        CarveOut(kinds=frozenset({"international-organisation"}), text=_IMMUNE, source=known("Law on privileges and immunities")),
    )


FEE = fact(
    "The answer is free. Only if a request is manifestly unfounded or excessive, above all because it is repeated, may the company charge "
    "a reasonable fee or refuse, and it must prove that. For further copies it may charge its administrative costs.",
    read("Art. 12(5), 15(3) GDPR", f"{EU_TEXT} {EDPB_QUOTES}"),
)
FORM = fact(
    "No form is prescribed; you need not use the company's own. Write in a language that it serves its customers in. The answer must be "
    "concise and in plain language, and in a common electronic form if you asked electronically, unless you want it otherwise.",
    read("Art. 12(1), 12(3), 15(3) GDPR; Recital 59", f"{EU_TEXT} The advice on the language is practice."),
)
IDENTITY = fact(
    "The company may ask for more information only if it has reasonable doubts who you are. It may not ask for a copy of an identity card "
    "as a matter of routine; if it needs one, you may black out what is not needed, and it must delete the copy after the check.",
    read("Art. 11(2), 12(2), 12(6) GDPR; EDPB Guidelines 01/2022, paras 58-79", f"{EU_TEXT} {EDPB_QUOTES}"),
)
AGENT = fact(
    (
        "The Regulation does not speak of agents; national law on representation applies, and the company may ask for a proportionate "
        "proof of the mandate. You may write to any one of several joint controllers, and to the representative in the EU of a company "
        "outside it."
    ),
    read("Art. 26(3), 27(4), 80(1) GDPR; EDPB Guidelines 01/2022, paras 80-81", f"{EU_TEXT} {EDPB_QUOTES}"),
)
FREQUENCY = fact(
    "You may ask at reasonable intervals; no number is fixed. An interval of one year is never too short.",
    read("Recital 63, Art. 12(5) GDPR; EDPB Guidelines 01/2022, para. 185", f"{EU_TEXT} {EDPB_QUOTES}"),
)
NEWS: Final = News(
    within=months(3),
    then="you can go to court against the authority",
    source=read("Art. 78(2) GDPR", EU_TEXT),
)
REMEDIES = (
    (
        "You can sue the company (Art. 79), also before the courts of the place where you live, unless it is an authority using public "
        "powers."
    ),
    "You can claim damages, also for non-material harm (Art. 82), if you show a damage that you did not cause yourself (C-526/24).",
    "If the authority does not report to you within three months, you can go to court against it (Art. 78(2)).",
    "The authority can fine the company up to EUR 20 million or 4 % of its worldwide turnover, whichever is higher (Art. 83(5)(b)).",
)
NOT_GRANTED = frozenset({Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT})

EXTENSION_CONDITION = "It is necessary because of the complexity and the number of the requests. Much work alone is not complexity."
EXTENSION_NOTICE = "The company must tell you of the extension and of its reasons within the first month. Without that, the month stands."
UNDUE_DELAY = (
    "The company must answer without undue delay; the month is only the outer limit. If it refuses, also in part, it must say why within "
    "the month and name the authority and the courts (Art. 12(4))."
)
RECEIPT = "receipt through one of the company's official channels; a published general e-mail address is one"
