"""India: the Digital Personal Data Protection Act and Rules."""

from datetime import date

from dsr.domain.law import Appeal, CarveOut, Clock, Complaint, LastDay, Law, Reach, Response, Right, Roll
from dsr.laws._shared import cited, days, fact, grant, known, no_period, partly, places, read

PARAPHRASE = "A paraphrased copy of the Act was read; the wording is from knowledge."

CLOCK = Clock(
    response=Response(
        period=days(90),
        source=read("s. 13(2) DPDP Act; r. 14(3) DPDP Rules", "s. 13 was read; r. 14(3) is quoted in four sources."),
        counted_from="receipt of your request or grievance",
        at_once="The company publishes its own period for requests; the 90 days are the outer limit for redressing a grievance.",
    ),
    last_day=LastDay(
        roll=Roll.NONE,
        holidays="IN",
        source=read("General Clauses Act ss. 9-10", "Text read: it covers only acts in a court or office."),
    ),
    business_calendar="IN",
    doubts=(
        (
            "The 90 days are the limit for a grievance; for the first request the company sets its own period. dsr counts 90 days "
            "unless the policy promises less."
        ),
    ),
)

LAW = Law(
    id="in-dpdp",
    name="Digital Personal Data Protection Act",
    short="DPDP Act",
    citation="Act No. 22 of 2023; DPDP Rules 2025",
    called="India's DPDP Act",
    places=places("IN"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects people whose digital personal data are processed in India, or abroad to offer goods or services to people in India. "
        "The rights belong to data that rest on consent or that you gave voluntarily."
    ),
    abroad="process data to offer goods or services to people there",
    threshold="it processes your data in digital form, on your consent or because you gave them voluntarily",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text=(
                "It frees instruments of the State that the Government names, and the prevention and prosecution of offences, from most "
                "of it."
            ),
            source=known("s. 17 DPDP Act", "Not read."),
        ),
    ),
    in_force_from=date(2027, 5, 14),
    status=(
        "Enacted. The rights can be used from May 2027, 18 months after the Rules were published; sources name the 12th, 13th or 14th, "
        "and dsr offers the law from the last of them. A proposal of January 2026 to begin earlier was not found as adopted."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "s. 11",
            (
                "The company must give you a summary of your personal data and of what it does with them, and name the others with whom "
                "it shared them."
            ),
            partly("s. 11 DPDP Act", PARAPHRASE),
        ),
        grant(
            Right.RECTIFICATION, "s. 12", "The company must correct, complete and update your data.", partly("s. 12 DPDP Act", PARAPHRASE)
        ),
        grant(
            Right.ERASURE,
            "s. 12(3)",
            "The company must erase your data, unless the purpose or a law needs them to be kept.",
            partly("s. 12(3) DPDP Act", PARAPHRASE),
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "s. 6(4) to (6)",
            "You can withdraw a consent as easily as you gave it. The company must then stop processing within a reasonable time.",
            partly("s. 6(4)-(6) DPDP Act", "The ease of withdrawal was read; the subsections are from knowledge."),
            clocks=(
                no_period(
                    CLOCK,
                    partly("s. 6(6) DPDP Act", "Subsection from knowledge."),
                    "Processing must stop within a reasonable time.",
                    "The Act sets no number of days for this. dsr counts none.",
                ),
            ),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "s. 11(1)(b)",
            "The company must name all others with whom it shared your data, and describe the data.",
            partly("s. 11(1)(b) DPDP Act", PARAPHRASE),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact("The Act states no fee.", known("DPDP Act")),
    form=fact("Use the means that the company publishes.", known("r. 14 DPDP Rules")),
    identity=fact(
        "The company may ask for the username or another identifier that it publishes for this.",
        partly("r. 14 DPDP Rules", "Summaries were read."),
    ),
    agent=fact(
        "A consent manager may act for you; a person whom you nominate acts after your death or incapacity.",
        partly("s. 14 DPDP Act; r. 14 DPDP Rules", PARAPHRASE),
    ),
    deceased={"": fact("A person whom the dead one had nominated uses the rights.", partly("s. 14 DPDP Act", PARAPHRASE))},
    frequency=fact("No limit is set, but you must not file false or frivolous complaints.", partly("s. 15 DPDP Act", PARAPHRASE)),
    appeal=Appeal(
        to="the company's grievance officer",
        answer=days(90),
        source=read("s. 13 DPDP Act; r. 14(3) DPDP Rules", "s. 13(3) was read."),
        then="the Data Protection Board of India",
        mandatory_first=True,
    ),
    complaint=Complaint(
        authority="the Data Protection Board of India",
        source=read("s. 13(3) DPDP Act", "Text read; the link is from knowledge."),
        urls=("https://www.meity.gov.in/",),
        before="You must have gone through the company's grievance procedure first (s. 13(3)).",
        no_window=fact(
            "The Act names no last day for a complaint to the Board; the rules were not searched whole.",
            partly("s. 13(3), 27 DPDP Act", "s. 13(3) was read."),
        ),
    ),
    remedies=("The Board can impose penalties; the Act gives no damages.",),
    articles={
        "stop": cited("s. 6(6)", partly("s. 6(6) DPDP Act", "Subsection from knowledge.")),
        "appeal": cited("s. 13", read("s. 13 DPDP Act", "s. 13(3) was read.")),
        "appeal_answer": cited("r. 14(3)", read("r. 14(3) DPDP Rules", "Quoted in four sources."), act="DPDP Rules"),
    },
    not_granted=frozenset(Right) - {Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.WITHDRAW_CONSENT, Right.THIRD_PARTY_LIST},
)
