"""Singapore: the Personal Data Protection Act 2012."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import SUN_ONLY, CarveOut, Clock, Complaint, Extension, LastDay, Law, Pause, PauseKind, Reach, Response, Right, Roll
from dsr.laws._shared import business_days, cited, days, fact, grant, known, months, no_period, partly, places, read

TEXT = "Text of April 2026 read."
GUIDELINES = "The guidelines of the PDPC were read in quotes."

CLOCK = Clock(
    response=Response(
        period=days(30),
        source=read("ss. 21(1), 22(2) PDPA; PDPC guidelines 15.18, 15.52", f"{TEXT} {GUIDELINES}"),
        at_once="The organisation must answer as soon as reasonably possible.",
    ),
    extension=Extension(
        total=None,
        condition="It cannot comply within 30 days.",
        notice="Within the 30 days it must tell you in writing when it will.",
        source=read("Regulation 5; PDPC guidelines 15.18", GUIDELINES),
    ),
    pauses=(
        Pause(
            topic="fee",
            kind=PauseKind.SUSPEND,
            condition="The organisation gave a written estimate of a fee for access.",
            effect="It need not answer unless you agree to pay the fee, as estimated or reviewed.",
            source=read("Regulation 7(3)", "Text read; adding the days until you agree is a reading."),
            rights=frozenset({Right.ACCESS, Right.THIRD_PARTY_LIST}),
        ),
    ),
    last_day=LastDay(roll=Roll.FORWARD, weekend=SUN_ONLY, holidays="SG", source=read("Interpretation Act 1965 s. 50", GUIDELINES)),
    business_calendar="SG",
)

LAW = Law(
    id="sg-pdpa",
    name="Personal Data Protection Act 2012",
    short="PDPA",
    citation="Personal Data Protection Act 2012; Personal Data Protection Regulations 2021",
    called="Singapore's PDPA",
    places=places("SG"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds private organisations that collect, use or disclose personal data in Singapore. Public agencies, people acting "
        "privately and business contact data are left out."
    ),
    abroad="collect, use or disclose personal data there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text="It does not bind public agencies, which have the Public Sector (Governance) Act 2018.",
            source=partly("s. 4(1)(c) PDPA", "The reach was read; the other Act is from knowledge."),
            excludes=True,
        ),
    ),
    in_force_from=date(2014, 7, 2),
    status="In force. The part on portability was not in the consolidated text of April 2026, so it had not begun then.",
    grants=(
        grant(
            Right.ACCESS,
            "s. 21",
            (
                "The organisation must give you your personal data, and tell how it used and disclosed them in the past year, as soon "
                "as reasonably possible."
            ),
            read("ss. 21, 22A PDPA; Regulations 3-5, 7, 8", f"{TEXT} Regulations 3, 4, 7 and 8 read."),
            (
                "It must refuse what would reveal another person or endanger somebody, and may refuse repetitive, disproportionate or "
                "frivolous requests (Fifth Schedule); the rest must be given. It need not tell where the data came from."
            ),
            "It must keep a refused copy for at least 30 days.",
        ),
        grant(
            Right.RECTIFICATION,
            "s. 22",
            (
                "The organisation must correct the data as soon as practicable and send the correction to those who got them in the "
                "past year. If it refuses, it must note your request beside the data."
            ),
            read("s. 22 PDPA; Regulation 3", f"{TEXT} {GUIDELINES}"),
            "Opinions and derived data are left out. It is free of charge.",
        ),
        grant(
            Right.WITHDRAW_CONSENT,
            "s. 16",
            "You can withdraw a consent on reasonable notice. The organisation must tell you what follows.",
            read("s. 16 PDPA; PDPC guidelines 12.41", f"{TEXT} {GUIDELINES}"),
            clocks=(
                no_period(
                    CLOCK,
                    read("s. 16 PDPA; PDPC guidelines 12.41", GUIDELINES),
                    "",
                    (
                        "The Act asks for reasonable notice and sets no number of days. The PDPC takes ten business days as a rule of "
                        "thumb; dsr reminds you then."
                    ),
                    indicative=business_days(10),
                ),
            ),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "s. 16 and s. 47",
            "The organisation must stop marketing to you. The Do Not Call Register protects your telephone number.",
            partly("ss. 16, 43, 47(3) PDPA", "Text read; the 21 days are from knowledge."),
            clocks=(
                replace(
                    CLOCK,
                    response=Response(
                        period=days(21), source=partly("s. 47(3) PDPA", "“The prescribed period” was read; the 21 days are from knowledge.")
                    ),
                    extension=None,
                    pauses=(),
                    doubts=(
                        (
                            "The Act speaks of a prescribed period, and the 21 days were not checked against the regulation. dsr counts "
                            "them."
                        ),
                    ),
                ),
            ),
        ),
        grant(
            Right.THIRD_PARTY_LIST,
            "s. 21(1)(b)",
            "The organisation must tell you how your data were or may have been disclosed in the year before your request.",
            read("s. 21(1)(b) PDPA", TEXT),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "A reasonable fee for access is allowed after a written estimate; a higher one only after a further notice. Correction is free.",
        read("Regulation 7", "Text read."),
    ),
    form=fact(
        "Write to the data protection officer or the registered office, with enough detail to find you and the data.",
        read("Regulation 3", "Text read."),
    ),
    identity=fact(
        "You must give enough detail to be identified, and the organisation should verify who you are.",
        read("Regulation 3(1); PDPC guidelines 15.12", GUIDELINES),
    ),
    agent=fact("An authorised third party may write for you with proof.", known("PDPA")),
    frequency=fact(
        "No number is fixed; repetitive, unreasonable, trivial, frivolous or vexatious requests may be refused.",
        read("Fifth Schedule to the PDPA", GUIDELINES),
    ),
    complaint=Complaint(
        authority="the Personal Data Protection Commission (PDPC)",
        source=read("s. 48H PDPA", f"{TEXT} The link is from knowledge."),
        urls=("https://www.pdpc.gov.sg/complaints-and-reviews",),
        before="You can ask the Commission to review a refusal, a failure to answer within a reasonable time, or a fee.",
        no_window=fact(
            "No last day for an application for review was found in the Act; the regulations under it were not read.",
            partly("s. 48H PDPA", "The section was read."),
        ),
    ),
    remedies=(
        "The Commission can give directions after a review (s. 48H(2)).",
        "You can sue (s. 48O); if the Commission has decided, only once its decision is final.",
    ),
    articles={
        "history": cited("s. 21(1)(b)", read("s. 21(1)(b) PDPA", TEXT), period=months(12)),
        "correction_passed_on": cited("s. 22(2)(b)", read("s. 22(2)(b) PDPA", TEXT), period=months(12)),
        "withheld": cited("s. 22A", read("s. 22A PDPA; Regulation 8", TEXT), period=days(30)),
    },
    not_granted=frozenset(Right)
    - {Right.ACCESS, Right.RECTIFICATION, Right.WITHDRAW_CONSENT, Right.OPT_OUT_MARKETING, Right.THIRD_PARTY_LIST},
)
