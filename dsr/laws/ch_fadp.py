"""Switzerland: the Federal Act on Data Protection and its Ordinance."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, Extension, LastDay, Law, Pause, PauseKind, Reach, Response, Right, Roll
from dsr.laws._shared import cited, days, fact, grant, known, no_period, partly, places, read

TEXT = "Text read."

CLOCK = Clock(
    response=Response(period=days(30), source=read("Art. 25(7) FADP; Art. 18(1) DPO", TEXT)),
    extension=Extension(
        total=None,
        condition="The information cannot be given within 30 days.",
        notice="Within the 30 days the company must say so, and by when the answer will come.",
        source=read("Art. 18(2) DPO", TEXT),
    ),
    pauses=(
        Pause(
            topic="fee",
            kind=PauseKind.RESTART,
            condition="The company announces a share of the costs, at most CHF 300, because of a disproportionate effort.",
            effect=(
                "You have 10 days to confirm, else the request counts as withdrawn. The 30 days begin after these 10 days, on whichever of "
                "them you confirm."
            ),
            reflection=10,
            source=read("Art. 19(3) DPO", TEXT),
        ),
        Pause(
            topic="identity",
            kind=PauseKind.NONE,
            condition="The company must identify you, and you must help.",
            effect="The text does not suspend the period.",
            source=read("Art. 16(5) DPO", TEXT),
        ),
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=read(
            "Art. 77-78 Code of Obligations; Federal Act of 21 June 1963 (SR 173.110.3)", "Texts read; applied to this period by analogy."
        ),
    ),
    doubts=(
        (
            "The general rules on periods apply to the 30 days by analogy. dsr follows them, and where only the country is known, it "
            "calls an answer late only once no canton had a holiday."
        ),
    ),
)


def _without_period(cite: str, sentence: str = "") -> tuple[Clock, ...]:
    source = read(f"{cite} FADP", "The Act was read: it sets no period.")
    return (
        no_period(
            CLOCK, source, sentence, "The Act sets no period for this right. dsr counts none; ask for an answer within a reasonable time."
        ),
    )


ORDINANCE = "Data Protection Ordinance"

LAW = Law(
    id="ch-fadp",
    name="Federal Act on Data Protection",
    short="FADP",
    citation="SR 235.1 (FADP); SR 235.11 (Data Protection Ordinance, DPO)",
    called="the Swiss FADP",
    places=places("CH"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every natural person whose data a private person or a federal body processes with effect in Switzerland, even if "
        "that begins abroad. Cantonal bodies have cantonal law; purely personal use is not covered. There is no size threshold."
    ),
    abroad="process data with an effect in Switzerland",
    beside=("eu-gdpr", "eea-gdpr"),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"police", "public"}),
            text=(
                "It binds federal bodies and private persons. A body of a canton or a commune has the data protection law of its canton, "
                "and criminal proceedings have the Criminal Procedure Code."
            ),
            source=partly("Art. 2 FADP", "Art. 2(1) was read; the rest is from knowledge."),
        ),
        CarveOut(
            kinds=frozenset({"international-organisation"}),
            text="It does not bind institutional beneficiaries of immunity, such as the United Nations in Geneva.",
            source=known("Art. 2(2)(c) FADP", "Not read."),
        ),
    ),
    in_force_from=date(2023, 9, 1),
    status="In force.",
    grants=(
        grant(
            Right.ACCESS,
            "Art. 25",
            (
                "The company must say whether it processes your data, and give you the data, its identity, the purpose, the storage "
                "period, the source, any automated decision with its logic, and the recipients or their categories with the countries."
            ),
            read("Art. 25-27 FADP; Art. 16-19 DPO", TEXT),
            (
                "It may refuse, limit or delay the answer where a law demands secrecy, where interests of third parties override, or "
                "where the request is manifestly unfounded or frivolous. A private company may also invoke its own overriding interests "
                "if it does not pass the data on. It must give its reasons."
            ),
            "You cannot waive the right in advance. Health data may be given through a professional if you agree.",
            "If several companies are responsible together, ask any of them.",
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 32(1)",
            (
                "The company must correct inaccurate data, unless a law forbids it or they are archived in the public interest. If "
                "neither accuracy nor inaccuracy can be shown, you can demand a note that the data are disputed, and that third parties "
                "are told."
            ),
            read("Art. 32 FADP", TEXT),
            clocks=_without_period("Art. 32"),
        ),
        grant(
            Right.ERASURE,
            "Art. 32(2)(c) and Art. 6(4)",
            "You can demand that your data be deleted or destroyed, as a protection of your personality.",
            read("Art. 6(4), 32(2)(c), 41 FADP", TEXT),
            (
                "If the company refuses, you must go to a civil court. Federal bodies may restrict data instead of deleting them in "
                "some cases."
            ),
            clocks=_without_period("Art. 32"),
        ),
        grant(
            Right.PORTABILITY,
            "Art. 28",
            (
                "The company must give you the data that you provided, observed data included, in a common electronic format, or send "
                "them to another company if that needs no disproportionate effort."
            ),
            read("Art. 28-29 FADP; Art. 20-22 DPO", TEXT),
            (
                "It covers only data that are processed by automated means on the ground of consent or a contract, and not what the "
                "company inferred."
            ),
            "The grounds for refusing access apply here too.",
        ),
        grant(
            Right.OBJECTION,
            "Art. 30(2)(b) and Art. 32(2)",
            (
                "A private company may not process your data against your express declaration without a justification. You can demand "
                "that a certain processing or disclosure be forbidden."
            ),
            read("Art. 30-32, 37, 41 FADP", TEXT),
            (
                "Consent, an overriding interest or a law can justify the processing, for instance a contract or a credit check of data "
                "not older than 10 years."
            ),
            "Say it expressly: data that you made public yourself may otherwise be used.",
            clocks=_without_period("Art. 30-32"),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "Art. 30(2)(b)",
            (
                "The company must stop using your data for advertising once you declare so. A star in the telephone directory protects "
                "you against calls."
            ),
            partly("Art. 30(2)(b) FADP; Art. 3(1)(o), (u) Unfair Competition Act", "The FADP was read, the other Act is from knowledge."),
            clocks=_without_period("Art. 30"),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 30(2)(b)",
            (
                "A withdrawal is not written in the Act. It works as an express declaration against the processing, which then needs "
                "another justification."
            ),
            read("Art. 6(6)-(7), 30(2)(b), 31(1) FADP", "Texts read: there is no clause on withdrawal."),
            clocks=_without_period("Art. 30", "Your declaration works at once."),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 21",
            (
                "The company must tell you of automated individual decisions, let you give your view, and have a human review the "
                "decision if you ask."
            ),
            read("Art. 21 FADP", TEXT),
            (
                "This does not hold where the decision is directly connected with a contract and grants what you asked for, nor where "
                "you expressly consented to an automated decision."
            ),
            clocks=_without_period("Art. 21"),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "Art. 25(2)(g)",
            (
                "The company must tell the recipients or the categories of recipients, and for recipients abroad the countries and "
                "safeguards."
            ),
            read("Art. 19(4), 25(2)(g) FADP", TEXT),
            "The company may choose to name categories only; no Swiss ruling to the contrary was found.",
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "The answer is free. If it needs a disproportionate effort, the company may charge up to CHF 300, and must say so before.",
        read("Art. 25(6) FADP; Art. 19 DPO", TEXT),
    ),
    form=fact(
        (
            "Write; an electronic request is enough, an oral one if the company agrees. The answer comes in writing or in the form in "
            "which the data exist, and must be understandable."
        ),
        read("Art. 16 DPO", TEXT),
    ),
    identity=fact(
        (
            "The company must take reasonable measures to identify you, and you must help. A copy of an identity card is no general "
            "requirement."
        ),
        read("Art. 16(5) DPO", TEXT),
    ),
    agent=fact("The Act says nothing about agents; a general power of attorney is enough.", known("Code of Obligations Art. 32")),
    frequency=fact("No number is fixed; manifestly frivolous requests may be refused.", read("Art. 26(1)(c) FADP", TEXT)),
    complaint=Complaint(
        authority="the Federal Data Protection and Information Commissioner (FDPIC, EDÖB)",
        source=read("Art. 49 FADP", "Text read; the link was not opened."),
        urls=("https://www.edoeb.admin.ch",),
        before=(
            "The Commissioner opens an investigation if there are enough signs of a breach, but does not decide your own case; that is "
            "for the civil court."
        ),
        no_window=fact(
            (
                "The Act names no last day for telling the Commissioner. A criminal complaint about wilfully false or incomplete "
                "information must be filed within three months (Art. 31 Criminal Code)."
            ),
            partly("Art. 49, 60 FADP", "Texts read; the three months are from knowledge."),
        ),
    ),
    remedies=(
        (
            "You can sue where you or the company live or sit (Art. 20(d) Civil Procedure Code), without court costs; a simplified "
            "procedure exists only for the right of access (Art. 243(2)(d))."
        ),
        (
            "Wilfully false or incomplete information can cost a private person up to CHF 250,000, if you file a criminal complaint "
            "within three months (Art. 60 FADP). Mere silence on a request is not listed."
        ),
        "A federal body must decide formally, and you can appeal (Art. 41 FADP).",
    ),
    articles={
        "answer": cited("Art. 25(7)", read("Art. 25(7) FADP", TEXT)),
        "portable_answer": cited("Art. 18(1) and Art. 22", read("Art. 18(1), 22 DPO", TEXT), act=ORDINANCE),
        "extension": cited("Art. 18(2)", read("Art. 18(2) DPO", TEXT), act=ORDINANCE),
        "complaint": cited("Art. 49(1)", read("Art. 49(1) FADP", TEXT)),
        "progress": cited("Art. 49(4)", read("Art. 49(4) FADP", TEXT)),
        "powers": cited("Art. 51", read("Art. 51 FADP", TEXT)),
        "access": cited("Art. 25(2)", read("Art. 25(2) FADP", TEXT)),
        "controller": cited("Art. 25(2)(a)", read("Art. 25(2)(a) FADP", TEXT)),
        "copy": cited("Art. 25(2)(b)", read("Art. 25(2)(b) FADP", TEXT)),
        "purposes": cited("Art. 25(2)(c)", read("Art. 25(2)(c) FADP", TEXT)),
        "storage": cited("Art. 25(2)(d)", read("Art. 25(2)(d) FADP", TEXT)),
        "source": cited("Art. 25(2)(e)", read("Art. 25(2)(e) FADP", TEXT)),
        "logic": cited("Art. 25(2)(f)", read("Art. 25(2)(f) FADP", TEXT)),
        "recipients": cited("Art. 25(2)(g)", read("Art. 25(2)(g) FADP", TEXT)),
    },
    not_granted=frozenset({Right.RESTRICTION, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT}),
)
