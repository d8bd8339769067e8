"""Japan: the Act on the Protection of Personal Information."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, LastDay, Law, Reach, Response, Right, Roll
from dsr.laws._shared import cited, days, fact, grant, known, partly, places, read, weeks

TEXT = "Text read."

CLOCK = Clock(
    response=Response(
        period=None,
        indicative=days(14),
        source=read("Art. 33-35, 39 APPI", TEXT),
        counted_from="arrival of the request, which is taken to be when it would normally have arrived",
        at_once="The business must act without delay; the Act sets no number of days.",
    ),
    last_day=LastDay(
        roll=Roll.PROBABLE, holidays="JP", source=read("Civil Code of Japan Art. 140-142", "Art. 142 quoted from the text of 2026.")
    ),
    business_calendar="JP",
    doubts=(
        (
            "The Act says “without delay” and sets no number of days. You can sue two weeks after the request arrived, so dsr reminds "
            "you after two weeks."
        ),
        (
            "The Civil Code moves the end of a period from a Sunday or holiday only where no business is usually done that day, and "
            "does not name the Saturday. dsr waits until the next business day."
        ),
    ),
)

LAW = Law(
    id="jp-appi",
    name="Act on the Protection of Personal Information",
    short="APPI",
    citation="Act No. 57 of 2003",
    called="Japan's APPI",
    places=places("JP"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects the person identified by personal data that a business keeps in a database in Japan, or abroad when it supplies "
        "goods or services to people in Japan. There is no size threshold."
    ),
    abroad="supply goods or services to people there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text="Public bodies have a chapter of their own, with other articles and times.",
            source=known("APPI ch. 5", "Not read."),
        ),
    ),
    in_force_from=date(2005, 4, 1),
    status="In force. A reform was prepared for the Diet of 2026; its outcome was not found.",
    grants=(
        grant(
            Right.ACCESS,
            "Art. 33",
            (
                "The business must disclose the personal data that it keeps about you without delay, by the method that you ask for; on "
                "paper if that method is very costly or difficult. You may also ask for the purpose of use."
            ),
            read("Art. 32-33 APPI", TEXT),
            (
                "It may refuse if disclosure would harm life, body, property or rights, seriously hinder its business, or break another "
                "law. A refusal must be told without delay; it need only try to give reasons."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 34",
            (
                "The business must correct, add or delete data that are not factual. It must look into the matter without delay and "
                "tell you the result."
            ),
            read("Art. 34 APPI", TEXT),
        ),
        grant(
            Right.ERASURE,
            "Art. 35(1) and (5)",
            (
                "The business must stop using or delete data that it handled beyond the purpose, used improperly or acquired "
                "improperly; also if they are no longer needed, were leaked, or are likely to harm your rights or legitimate interests."
            ),
            read("Art. 35(1), (5) APPI", TEXT),
            "It may choose another measure that protects your interests if this is very costly or difficult.",
        ),
        grant(
            Right.OBJECTION,
            "Art. 35(3) and (5)",
            (
                "The business must stop giving your data to third parties without your consent, or abroad unlawfully. It must stop "
                "using them where they are no longer needed, were leaked, or are likely to harm your rights."
            ),
            read("Art. 35(3), (5) APPI", TEXT),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "Art. 33(5)",
            (
                "The business must disclose its records of giving your data to third parties and receiving them from third parties, "
                "under the rules for access."
            ),
            read("Art. 33(5) APPI", TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "A reasonable fee is allowed for disclosure and for telling the purpose; none for correction, deletion or stopping the use.",
        read("Art. 38 APPI", TEXT),
    ),
    form=fact(
        "If the business sets a method for requests, you must follow it. Write in Japanese if you can.",
        read("Art. 37(1) APPI", "Text read; the advice on the language is from knowledge."),
    ),
    identity=fact(
        (
            "The business may ask for what it needs to find your data, and check who you are as it has laid down, without an excessive "
            "burden."
        ),
        read("Art. 37(2), (4) APPI", "Text read; the check of identity from knowledge."),
    ),
    agent=fact("A legal representative or an agent whom you appoint may write for you.", read("Art. 37(3) APPI", TEXT)),
    frequency=fact("No limit is set.", partly("Art. 32-39 APPI", "No limit was found in the text.")),
    complaint=Complaint(
        authority="the Personal Information Protection Commission (PPC), or a certified organisation",
        source=partly("Art. 40 APPI", "Art. 40 was read; the rest and the link are from knowledge."),
        urls=("https://www.ppc.go.jp/en/",),
        before="Complain to the business first, which must try to settle the matter. The Commission gives no orders in single cases.",
        no_window=fact(
            "No last day for a complaint was found in the law.",
            partly("Art. 40 APPI", "Only Art. 40 was read."),
        ),
    ),
    remedies=("You can sue two weeks after the request arrived, or as soon as it is refused (Art. 39).",),
    articles={
        "court": cited("Art. 39", read("Art. 39 APPI", TEXT), period=weeks(2)),
    },
    not_granted=frozenset(
        {
            Right.RESTRICTION,
            Right.PORTABILITY,
            Right.OPT_OUT_MARKETING,
            Right.OPT_OUT_SALE,
            Right.LIMIT_SENSITIVE,
            Right.WITHDRAW_CONSENT,
            Right.AUTOMATED_DECISION,
            Right.SHINE_THE_LIGHT,
        }
    ),
)
