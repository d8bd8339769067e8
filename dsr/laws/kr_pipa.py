"""Korea: the Personal Information Protection Act and its Enforcement Decree."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import Appeal, CarveOut, Clock, Complaint, Extension, LastDay, Law, Reach, Required, Response, Right, Roll
from dsr.laws._shared import cited, days, fact, grant, known, no_period, partly, places, read

TEXT = "Korean text of September 2026 read."

CLOCK = Clock(
    response=Response(
        period=days(10),
        source=read(
            "Art. 35(3), 36, 37 PIPA; Enforcement Decree Art. 41(4), 42(2), 43(3), 44(2)", f"{TEXT} Decree Art. 43-44 on a secondary page."
        ),
    ),
    extension=Extension(
        total=None,
        condition="There is a justifiable ground to postpone the access; it ends when the ground ends.",
        notice="The controller must tell you of the postponement within the 10 days.",
        source=read("Art. 35(3) PIPA; Enforcement Decree Art. 42(2)", TEXT),
    ),
    last_day=LastDay(roll=Roll.FORWARD, holidays="KR", source=read("Civil Act of Korea Art. 157, 161", "Quoted in several sources.")),
    business_calendar="KR",
)
WITHOUT_POSTPONEMENT = replace(CLOCK, extension=None)

LAW = Law(
    id="kr-pipa",
    name="Personal Information Protection Act",
    short="PIPA",
    citation="Act No. 10465 of 2011; Enforcement Decree",
    called="Korea's PIPA",
    places=places("KR"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects everybody whose data a public or private controller in Korea processes, or, by the guidance of its authority, a "
        "controller abroad that serves people in Korea. There is no size threshold."
    ),
    abroad="serve people there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"police"}),
            text="It lets public bodies refuse much that concerns crime, taxes and audits.",
            source=known("Art. 35(4), 58 PIPA", "Not read whole."),
        ),
    ),
    in_force_from=date(2011, 9, 30),
    status=(
        "In force. The rights on automated decisions exist since 15 March 2024, portability since 13 March 2025, and the transfer of "
        "your own data to yourself was widened to all sectors by a decree of 19 February 2026."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "Art. 35",
            (
                "Within 10 days the controller must make your data, their purposes, the storage period, the disclosures to third "
                "parties and your consents accessible, or tell you when and where. A postponement or refusal must come in the same 10 "
                "days, with its grounds and how to object."
            ),
            read("Art. 35, 38 PIPA; Enforcement Decree Art. 41-42", TEXT),
            (
                "It may refuse only where a law forbids access, where it would harm life or body or unfairly harm others, or for listed "
                "public tasks."
            ),
            "Public bodies can also be asked through the PIPC.",
        ),
        grant(
            Right.RECTIFICATION,
            "Art. 36",
            "The controller must look into the matter without delay, correct the data and tell you within 10 days.",
            read("Art. 36 PIPA; Enforcement Decree Art. 43", TEXT),
            "You must have accessed the data first.",
            clocks=(WITHOUT_POSTPONEMENT,),
        ),
        grant(
            Right.ERASURE,
            "Art. 36",
            "The controller must delete the data so that they cannot be restored, and tell you within 10 days.",
            read("Art. 36 PIPA; Enforcement Decree Art. 43", TEXT),
            "You must have accessed the data first. Data that another law orders to be collected need not be deleted.",
            clocks=(WITHOUT_POSTPONEMENT,),
        ),
        grant(
            Right.RESTRICTION,
            "Art. 37",
            "The controller must suspend the processing, tell you within 10 days, and then destroy the data or take a similar step.",
            read("Art. 37 PIPA; Enforcement Decree Art. 44", TEXT),
            (
                "It may refuse for a legal duty, harm to others, a public task, or a contract that cannot be performed and that you "
                "have not clearly ended."
            ),
            clocks=(WITHOUT_POSTPONEMENT,),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "Art. 37",
            (
                "You can withdraw a consent. The controller must then destroy the data without delay, unless a ground of Art. 37(2) "
                "applies, which it must tell you."
            ),
            read("Art. 37(1), (3), (4) PIPA", TEXT),
            clocks=(WITHOUT_POSTPONEMENT,),
        ),
        grant(
            Right.PORTABILITY,
            "Art. 35-2",
            (
                "Large controllers must send your data to you, and those in health, telecommunications and energy also to a third party "
                "that you name."
            ),
            read(
                "Art. 35-2 PIPA; Enforcement Decree Art. 42-2 to 42-6",
                f"{TEXT} The day on which the widening of 2026 took effect was not seen.",
            ),
            (
                "Large means average sales above KRW 180 billion, and data of one million people, or sensitive data or identity numbers "
                "of 50,000. Schools and clinics are left out."
            ),
            since=date(2025, 3, 13),
            clocks=(
                no_period(
                    CLOCK,
                    read("Enforcement Decree Art. 42-6(1)", TEXT),
                    "The controller must send the data without delay, and may postpone that only with reasons.",
                    "The decree says “without delay” and sets no number of days. dsr counts none.",
                ),
            ),
        ),
        grant(
            Right.AUTOMATED_DECISION,
            "Art. 37-2",
            (
                "You can refuse a fully automated decision that significantly affects you, and ask for an explanation or a review of "
                "any such decision."
            ),
            read("Art. 37-2 PIPA; Enforcement Decree Art. 44-2, 44-3", TEXT),
            "You cannot refuse a decision that rests on consent, a law or a contract. Automatic administrative acts are left out.",
            since=date(2024, 3, 15),
            clocks=(
                replace(
                    CLOCK,
                    response=Response(period=days(30), source=read("Enforcement Decree Art. 44-3(5)", TEXT)),
                    extension=Extension(
                        total=days(90),
                        condition="There is a justifiable ground; the time can be extended twice, by up to 30 days each.",
                        notice="The controller must tell you of each extension and its reasons before the time ends.",
                        source=read("Enforcement Decree Art. 44-3(5)", TEXT),
                    ),
                    doubts=(
                        (
                            "Each extension needs a notice of its own. dsr shows the end of both together, 90 days; if only one was "
                            "announced, the answer is due after 60."
                        ),
                    ),
                ),
            ),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "The actual costs and postage may be charged, unless the controller caused the request.",
        read("Art. 38(3) PIPA; Enforcement Decree Art. 47", TEXT),
    ),
    form=fact(
        (
            "Use the procedure that the controller publishes: in writing, by telephone, e-mail or internet. It may not be harder than "
            "the collection of the data was. Write in Korean if you can."
        ),
        read("Art. 38(4) PIPA; Enforcement Decree Art. 41(2)", f"{TEXT} The advice on the language is from knowledge."),
    ),
    identity=fact("The controller must verify that you, or a proper agent, are writing.", read("Enforcement Decree Art. 46", TEXT)),
    requires=(
        Required(
            what="the procedure that the company publishes for such requests",
            source=read("Art. 38(4) PIPA; Enforcement Decree Art. 41(2)", TEXT),
        ),
    ),
    agent=fact(
        (
            "A legal representative may write, or an agent with a power of attorney on the form of the PIPC; for children under 14 the "
            "legal representative."
        ),
        read("Art. 38(1)-(2) PIPA; Enforcement Decree Art. 45", TEXT),
    ),
    frequency=fact("No limit is known.", known("PIPA")),
    appeal=Appeal(
        to="the controller, by the objection procedure that it must offer",
        answer=None,
        source=read("Art. 38(5) PIPA", TEXT),
        then="the PIPC, the privacy centre of KISA (telephone 118) or the dispute mediation committee",
    ),
    complaint=Complaint(
        authority="the Personal Information Protection Commission (PIPC) or the privacy centre of KISA (telephone 118)",
        source=read("Art. 43, 62 PIPA; Enforcement Decree Art. 59", f"{TEXT} The number and the link are from knowledge."),
        urls=("https://privacy.go.kr/",),
        no_window=fact(
            "No last day for mediation or a report was found in the law.",
            partly("Art. 43, 62 PIPA", "Only the sections on mediation and reports were read."),
        ),
    ),
    remedies=(
        "The mediation committee makes a proposal within 60 days; no answer within 15 days counts as acceptance (Art. 44, 47).",
        (
            "You can claim damages, for intent or gross negligence in a leak up to five times the loss (Art. 39), or up to KRW 3 "
            "million without proof of it (Art. 39-2)."
        ),
    ),
    articles={
        "suspension": cited("Art. 37(2)", read("Art. 37(2) PIPA", TEXT)),
        "destroyed": cited("Art. 37(3)", read("Art. 37(3) PIPA", TEXT)),
        "appeal": cited("Art. 38(5)", read("Art. 38(5) PIPA", TEXT)),
    },
    not_granted=frozenset(
        {
            Right.OBJECTION,
            Right.OPT_OUT_MARKETING,
            Right.OPT_OUT_SALE,
            Right.LIMIT_SENSITIVE,
            Right.SHINE_THE_LIGHT,
            Right.THIRD_PARTY_LIST,
        }
    ),
)
