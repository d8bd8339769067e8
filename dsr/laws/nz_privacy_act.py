"""New Zealand: the Privacy Act 2020."""

from datetime import date

from dsr.domain.law import Clock, Complaint, Extension, LastDay, Law, Reach, Response, Right, Roll
from dsr.laws._shared import cited, fact, grant, known, partly, places, read, working_days

CALENDAR = "new-zealand-working-days"
WORKING_DAY = partly(
    "Privacy Act 2020 s. 7, “working day”", "The Commissioner's pages and the same list in a sister Act were read, not s. 7 itself."
)

CLOCK = Clock(
    response=Response(
        period=working_days(20),
        source=read("Privacy Act 2020 ss. 44, 63", "The Commissioner's knowledge base was read."),
        at_once=(
            "The agency must decide as soon as reasonably practicable; the 20 working days are for the decision, and the information "
            "must follow without undue delay."
        ),
    ),
    extension=Extension(
        total=None,
        condition="There is a large quantity of information, or consultations or the complexity of the request need more time.",
        notice="Within the 20 working days the agency must tell the period of the extension, its reasons and your right to complain.",
        source=read("Privacy Act 2020 ss. 48, 65", "Text read."),
    ),
    last_day=LastDay(roll=Roll.NONE, holidays=CALENDAR, source=WORKING_DAY),
    business_calendar=CALENDAR,
    doubts=(
        (
            "The list of working days was read in a sister Act. dsr leaves out the national holidays and the days from 25 December to "
            "15 January; regional anniversary days count."
        ),
    ),
)

LAW = Law(
    id="nz-privacy-act",
    name="Privacy Act 2020",
    short="Privacy Act 2020 (NZ)",
    citation="2020 No 31",
    called="New Zealand's Privacy Act",
    places=places("NZ"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every individual, inside and outside New Zealand. It binds public and private agencies there, and agencies "
        "overseas that carry on business in New Zealand. There is no size threshold."
    ),
    abroad="carry on business there",
    in_force_from=date(2020, 12, 1),
    status="In force. A new principle on telling people about indirect collection (IPP 3A) applies since 1 May 2026.",
    grants=(
        grant(
            Right.ACCESS,
            "information privacy principle 6 and ss. 40 to 57",
            "The agency must confirm whether it holds information about you and give you access to it.",
            read("IPP 6; Privacy Act 2020 ss. 40-57", "ss. 45, 48 and 57 and the Commissioner's guidance were read."),
            (
                "It may refuse on the grounds of ss. 49 to 53. Be specific, because information that is not readily retrievable may be "
                "refused."
            ),
            "You may ask for urgency if you give your reasons (s. 41).",
        ),
        grant(
            Right.RECTIFICATION,
            "information privacy principle 7 and ss. 58 to 65",
            (
                "The agency must correct the information, or attach a statement of the correction that you sought, and tell those to "
                "whom it gave it."
            ),
            read("IPP 7; Privacy Act 2020 ss. 58-65", "s. 65 and a page of the Commissioner were read."),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "Public agencies answer free of charge. A private agency may make a reasonable charge for giving the information and for "
            "attaching a statement, never for deciding or correcting; urgency may cost extra."
        ),
        read("Privacy Act 2020 ss. 66-67", "s. 66 and the Commissioner's guidance were read."),
    ),
    form=fact(
        "No form is prescribed, and the agency must help you.", partly("Privacy Act 2020 ss. 42, 56", "The Commissioner's pages were read.")
    ),
    identity=fact(
        "The agency must be satisfied who you are, and take reasonable precautions.", read("Privacy Act 2020 s. 57", "Text read.")
    ),
    agent=fact(
        "An agent may write for you with your written authority; an e-mail is enough.",
        read("Privacy Act 2020 s. 57", "Text and a guideline read."),
    ),
    frequency=fact("No number is fixed; frivolous and vexatious requests may be refused.", known("Privacy Act 2020 s. 53")),
    complaint=Complaint(
        authority="the Office of the Privacy Commissioner",
        source=read("Privacy Act 2020 s. 45, Part 5", "The Commissioner's knowledge base was read; the link is from knowledge."),
        urls=("https://www.privacy.org.nz/your-rights/making-a-complaint/",),
        before="The Commissioner can order access to be given.",
        no_window=fact(
            "The Act names no last day, but the Commissioner may decide not to investigate what you knew of for more than 12 months.",
            known("Privacy Act 2020 s. 74", "Not read. Complain within a year."),
        ),
    ),
    remedies=("You can go on to the Human Rights Review Tribunal.",),
    silence=fact(
        "No answer in time counts as a refusal, and you can complain to the Commissioner.",
        partly("Privacy Act 2020 s. 69", "A law firm's note was read."),
    ),
    articles={
        "answer": cited("s. 44", read("Privacy Act 2020 s. 44", "The Commissioner's knowledge base was read.")),
        "extension": cited("s. 48", read("Privacy Act 2020 s. 48", "Text read.")),
        "correction_answer": cited("s. 63", read("Privacy Act 2020 s. 63", "The Commissioner's knowledge base was read.")),
        "correction_extension": cited("s. 65", read("Privacy Act 2020 s. 65", "Text read.")),
        "withholding": cited("ss. 49 to 53", partly("Privacy Act 2020 ss. 49 to 53", "The Commissioner's guidance was read.")),
    },
    not_granted=frozenset(Right) - {Right.ACCESS, Right.RECTIFICATION},
)
