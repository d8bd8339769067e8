"""Israel: the Protection of Privacy Law."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import (
    Clock,
    Complaint,
    Extension,
    LastDay,
    Law,
    Reach,
    Required,
    Response,
    Right,
    Roll,
    Window,
    WindowKind,
    WindowStart,
)
from dsr.laws._shared import days, fact, grant, known, partly, places, read

OLD = "Read in an English translation from before Amendment 13."
REGULATIONS = "Inspection Regulations of 1981"

CLOCK = Clock(
    response=Response(period=days(30), source=read(f"{REGULATIONS}, reg. 2(a)", "Hebrew text read: inspection within 30 days of receipt.")),
    extension=Extension(
        total=days(45),
        condition="The Registrar allows it.",
        notice="The text of this rule was not found; ask the company for the permission.",
        source=known(REGULATIONS, "Searched for and not found; of low confidence."),
    ),
    last_day=LastDay(roll=Roll.NONE, holidays="IL", source=known("Interpretation Law 5741-1981 s. 10")),
    business_calendar="IL",
    doubts=(
        "The 15 further days with the Registrar's permission were searched for and not found. dsr shows them only as a possibility.",
        "The sections on access and correction were read as they stood before Amendment 13 of 2025. dsr uses them.",
    ),
)

LAW = Law(
    id="il-ppl",
    name="Protection of Privacy Law",
    short="Protection of Privacy Law",
    citation="Protection of Privacy Law, 5741-1981",
    called="Israel's Protection of Privacy Law",
    places=places("IL"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who="It protects every person about whom information is held in a database.",
    in_force_from=date(1981, 9, 11),
    status="In force. Amendment 13 took effect on 14 August 2025.",
    grants=(
        grant(
            Right.ACCESS,
            "s. 13",
            (
                "You can inspect the information about you that a database holds, yourself or through a representative whom you "
                "authorised in writing, or a guardian. Whoever only holds the data must tell you who the controller is."
            ),
            read("ss. 13, 13A of the Law", f"{OLD} A summary of the Amendment was read."),
            (
                "Databases of security bodies, prisons, tax authorities and some others are left out. Health data may go to your "
                "physician instead, and legal privilege is kept."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "s. 14",
            (
                "You can demand that information be amended or deleted if it is incorrect, incomplete, unclear or out of date. A "
                "refusal must be told to you, and a change to those who received the information."
            ),
            partly("s. 14 of the Law", OLD),
        ),
        grant(
            Right.ERASURE,
            "s. 14",
            (
                "You can demand the deletion of information that is incorrect, incomplete, unclear or out of date. For data from the "
                "European Economic Area, and since 1 January 2025 for everything in the same database, also of what was obtained "
                "unlawfully or is no longer needed."
            ),
            partly(
                "s. 14 of the Law; Privacy Regulations on data from the EEA, 2023",
                f"{OLD} The Regulations as described alike by five law firms.",
            ),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "s. 17F",
            (
                "On your written demand you must be deleted from a database for direct mailing, or your data must not be passed on. The "
                "owner must confirm it in writing."
            ),
            partly("s. 17F of the Law", OLD),
            clocks=(
                replace(
                    CLOCK,
                    response=Response(
                        period=days(30),
                        source=partly("s. 17F(e) of the Law", OLD),
                        counted_from="receipt of the demand",
                    ),
                    extension=None,
                    doubts=CLOCK.doubts[1:],
                ),
            ),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact("A small fee set by regulation may be asked.", partly(f"{REGULATIONS}, reg. 6", "The rule exists; its amount was not seen.")),
    form=fact(
        (
            "Write and sign, with the particulars of the form in the First Schedule. You can inspect the information in Hebrew, Arabic "
            "or English."
        ),
        read(f"{REGULATIONS}, reg. 1; s. 13(b) of the Law", f"Hebrew text of reg. 1 read. {OLD}"),
    ),
    requires=(
        Required(
            what="your signature, and the particulars of the form in the First Schedule", source=partly(f"{REGULATIONS}, reg. 1", OLD)
        ),
    ),
    identity=fact("You must give the identification particulars of the form.", partly(f"{REGULATIONS}, reg. 1", "Hebrew text read.")),
    agent=fact("A representative authorised in writing or a guardian may act for you.", read("s. 13(a) of the Law", OLD)),
    frequency=fact("No limit is known.", known("Protection of Privacy Law")),
    complaint=Complaint(
        authority="the Privacy Protection Authority",
        source=known("Protection of Privacy Law"),
        urls=("https://www.gov.il/en/departments/the_privacy_protection_authority",),
        no_window=fact(
            "No last day for a complaint to the Authority was found in the law.",
            known("Protection of Privacy Law"),
        ),
        windows=(
            Window(
                period=days(30),
                after=WindowStart.ANSWER,
                kind=WindowKind.APPEAL,
                what="appeal to the Magistrates' Court against a refusal",
                rights=frozenset({Right.ACCESS, Right.RECTIFICATION, Right.ERASURE}),
                source=known(f"Protection of Privacy Law s. 15; {REGULATIONS}", "s. 15 was read; the 30 days were not found in a text."),
            ),
        ),
    ),
    remedies=(
        "You can appeal to the Magistrates' Court against a refusal (s. 15); the 30 days for it were not checked.",
        "If a demand about direct mailing is not met within 30 days, you can go to the Magistrates' Court (s. 17F(e)).",
        "A breach is a civil wrong (s. 31B).",
    ),
    not_granted=frozenset(Right) - {Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.OPT_OUT_MARKETING},
)
