"""Türkiye: Law No. 6698 on the Protection of Personal Data."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, LastDay, Law, Reach, Required, Response, Right, Roll, Window, WindowKind, WindowStart
from dsr.laws._shared import cited, days, fact, grant, known, no_period, partly, places, read

TEXT = "Text read."
BOARD = read("Art. 14(1) KVKK; Board decision 2019/9 of 24 January 2019", TEXT)

CLOCK = Clock(
    response=Response(
        period=days(30),
        source=read(
            "Art. 13(2) KVKK; Communiqué Art. 5", "Art. 13 and the Board's decision 2019/9 were read; the Communiqué in a summary."
        ),
        counted_from="the day on which the application is served on the controller or its representative, or reaches it in another way",
        at_once="The controller must answer as soon as possible; the 30 days are the outer limit.",
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        holidays="TR",
        source=partly("Code of Obligations (Law No. 6098) Art. 92-93", "Texts read; applied to this Law by analogy."),
    ),
    business_calendar="TR",
    doubts=(
        (
            "The rule that moves an end from a holiday speaks of days that are holidays by law, and the Saturday is doubtful. dsr waits "
            "until the later day. It never moves the end of your own time to complain."
        ),
    ),
)

LAW = Law(
    id="tr-kvkk",
    name="Law on the Protection of Personal Data (Kişisel Verilerin Korunması Kanunu)",
    short="KVKK",
    citation="Law No. 6698; Communiqué on the procedures of application to the data controller (Official Gazette 30356 of 10 March 2018)",
    places=places("TR"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every natural person whose data are processed. The text does not speak of controllers abroad; the Authority "
        "applies it to processing that affects people in Türkiye. There is no size threshold."
    ),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"police"}),
            text="It does not cover what authorities do for security, investigation and prosecution (Art. 28).",
            source=read("Art. 28 KVKK", TEXT),
        ),
    ),
    in_force_from=date(2016, 4, 7),
    status="In force since 7 April 2016; the rights and complaints (Art. 11 and 13 to 15) since 7 October 2016.",
    grants=(
        grant(
            Right.ACCESS,
            "Art. 11(1)(a) to (ç)",
            (
                "The controller must tell you whether it processes your data, what it does with them, for what purpose and whether they "
                "are used accordingly, and to whom it transferred them at home or abroad."
            ),
            read("Art. 11, 28 KVKK", "Read in English."),
            "The Law does not name a copy of the data. Ask for it as information on the processing (b).",
            (
                "The Law does not apply to households, official statistics, art, science and expression, national security and the "
                "courts. No right but that to damages exists for crime prevention, data that you made public yourself, authorised "
                "supervision, and the State's economic interests (Art. 28)."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 11(1)(d) and (f)",
            "The controller must correct incomplete or wrong data and tell third parties to whom it transferred them.",
            read("Art. 11(1)(d), (f) KVKK", TEXT),
        ),
        grant(
            Right.ERASURE,
            "Art. 11(1)(e) and (f) and Art. 7",
            (
                "The controller must delete or destroy data once the reasons for processing them have ceased, and tell third parties. "
                "It must act and tell you within 30 days, or refuse with reasons in the same time."
            ),
            read("Art. 7, 11(1)(e)-(f) KVKK; Erasure By-law Art. 12", "Read in English."),
        ),
        grant(
            Right.OBJECTION,
            "Art. 11(1)(g)",
            "You can object to a result against you that comes exclusively from an analysis by automated systems.",
            read("Art. 11(1)(g) KVKK", TEXT),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 11(1)(g)",
            "You can object to a result against you that comes exclusively from an analysis by automated systems.",
            read("Art. 11(1)(g) KVKK", TEXT),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "Art. 11(1)(ç)",
            "The controller must name the third parties at home or abroad to whom it transferred your data.",
            read("Art. 11(1)(ç) KVKK", TEXT),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 3 and Art. 5",
            "An explicit consent can be revoked.",
            known("Art. 3, 5 KVKK", "No express clause was found in the Law."),
            clocks=(
                no_period(
                    CLOCK,
                    known("Art. 3, 5 KVKK"),
                    "A revocation works at once.",
                    "The Law has no express clause on revoking a consent and no period for it. dsr counts none.",
                ),
            ),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "The answer is free. For extra cost the Board's tariff applies: ten pages are free, each further page costs TRY 1, a data "
            "carrier its price. If the controller was at fault, the fee is refunded."
        ),
        read("Art. 13(2) KVKK; Communiqué Art. 7", TEXT),
    ),
    form=fact(
        (
            "Apply in Turkish: in writing, by registered e-mail, with a secure electronic or mobile signature, from the e-mail address "
            "that the controller has on record for you, or through its own application software. Give your name, signature on paper, "
            "identity or passport number, nationality if foreign, address, and the subject."
        ),
        read("Communiqué Art. 4-5", TEXT),
    ),
    languages=("tr",),
    requires=(
        Required(
            what="your Turkish identity number, or as a foreigner your passport number and nationality",
            label="T.C. kimlik no / pasaport no",
            source=read("Communiqué Art. 5", TEXT),
        ),
        Required(what="your address", source=read("Communiqué Art. 5", TEXT)),
        Required(what="on paper, your signature", source=read("Communiqué Art. 5", TEXT)),
    ),
    identity=fact(
        "The application must hold the data that the Communiqué lists, an identity or passport number among them.",
        read("Communiqué Art. 5", TEXT),
    ),
    agent=fact(
        "A lawyer or another person may apply for you with a special power, which is notarised in practice.",
        partly("Communiqué Art. 4", "A note of the Authority and companies' texts were read."),
    ),
    frequency=fact("The text sets no limit.", read("Art. 13-14 KVKK", TEXT)),
    complaint=Complaint(
        authority="the Personal Data Protection Board (Kişisel Verileri Koruma Kurulu)",
        source=read("Art. 14 KVKK; Board decision 2019/9", "Texts read; the link was not opened."),
        urls=("https://sikayet.kvkk.gov.tr/",),
        before="You must have applied to the controller first (Art. 14(2)).",
        windows=(
            Window(
                period=days(30),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the Board if the controller answered within its 30 days",
                source=BOARD,
            ),
            Window(
                period=days(60),
                after=WindowStart.RECEIVED,
                kind=WindowKind.SILENCE,
                what="complain to the Board if no answer or a late one came",
                source=BOARD,
            ),
        ),
    ),
    remedies=("You can claim damages under general law (Art. 11(1)(ğ), 14(3)).",),
    articles={
        "confirm": cited("Art. 11(1)(a)", read("Art. 11(1)(a) KVKK", TEXT)),
        "access": cited("Art. 11(1)(b)", read("Art. 11(1)(b) KVKK", TEXT)),
        "purposes": cited("Art. 11(1)(c)", read("Art. 11(1)(c) KVKK", TEXT)),
        "recipients": cited("Art. 11(1)(ç)", read("Art. 11(1)(ç) KVKK", TEXT)),
        "complaint": cited("Art. 14", read("Art. 14 KVKK; Board decision 2019/9", "Texts read.")),
    },
    not_granted=frozenset(
        {
            Right.RESTRICTION,
            Right.PORTABILITY,
            Right.OPT_OUT_MARKETING,
            Right.OPT_OUT_SALE,
            Right.LIMIT_SENSITIVE,
            Right.SHINE_THE_LIGHT,
        }
    ),
)
