"""Australia: the Privacy Act 1988 with the Australian Privacy Principles (APP)."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import Appeal, CarveOut, Clock, Complaint, LastDay, Law, Reach, Response, Right, Roll, Window, WindowKind, WindowStart
from dsr.laws._shared import business_days, cited, days, fact, grant, known, months, partly, places, read

CLOCK = Clock(
    response=Response(
        period=None,
        indicative=days(30),
        source=read("APP 12.4, 13.5; OAIC guidelines ch. 12-13", "Pages of the OAIC and APP 13.5 read."),
        at_once="An organisation must answer within a reasonable period, which the OAIC takes to be 30 calendar days as a rule.",
    ),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=read("Acts Interpretation Act 1901 s. 36", "A letter of the OAIC that applies it was read."),
    ),
    doubts=(
        (
            "For organisations the law sets no number of days; the 30 days are what the OAIC expects. They bind government agencies. "
            "dsr counts 30 days for a reminder."
        ),
    ),
)

TWELVE_MONTHS = partly("Privacy Act 1988 (Cth) s. 41(1)(c)", "Pages of the OAIC were read, not the section.")

LAW = Law(
    id="au-privacy-act",
    name="Privacy Act 1988",
    short="Privacy Act 1988 (Cth)",
    citation="Privacy Act 1988 (Cth), Schedule 1 (Australian Privacy Principles)",
    called="Australia's Privacy Act",
    places=places("AU"),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It protects every individual. It binds Australian Government agencies and organisations with a link to Australia, "
        "which those abroad have that carry on business there (section 5B). "
        "Employee records and most small businesses are left out."
    ),
    threshold="it has an annual turnover over AUD 3 million, or works in health, data trading, credit reporting or the like",
    abroad="carry on business there",
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "police"}),
            text=(
                "It binds agencies of the Commonwealth. Those of a state or territory, most public hospitals, schools and universities "
                "among them, have the law of their state."
            ),
            source=known("Privacy Act 1988 (Cth) s. 6, 6C", "Not read."),
        ),
    ),
    in_force_from=date(2014, 3, 12),
    status=(
        "In force. The reforms of 2024 come in stages: a claim for serious invasions of privacy since 10 June 2025, notices on "
        "automated decisions from 10 December 2026."
    ),
    grants=(
        grant(
            Right.ACCESS,
            "APP 12",
            (
                "The organisation must give you access to the personal information that it holds about you, in the manner that you ask "
                "for if that is reasonable."
            ),
            read("APP 12", "The OAIC's guidelines and two of its pages were read."),
            (
                "It may refuse, with written reasons, for instance for a threat to life, the privacy of others, frivolous requests, "
                "litigation or negotiations (APP 12.3)."
            ),
        ),
        grant(
            Right.RECTIFICATION,
            "APP 13",
            (
                "The organisation must take reasonable steps to correct the information and to tell others to whom it gave it. If it "
                "refuses, it must attach your statement. This is free of charge."
            ),
            read("APP 13.1-13.5", "Quoted from the OAIC's page."),
        ),
        grant(
            Right.OPT_OUT_MARKETING,
            "APP 7.6 and 7.7",
            "The organisation must stop direct marketing to you, and tell you where it got your data if you ask.",
            read("APP 7.6-7.7; Spam Act 2003 Sch. 2 cl. 6", "The 5 business days were read on three pages; APP 7 from knowledge."),
            clocks=(
                replace(
                    CLOCK,
                    response=Response(
                        period=business_days(5),
                        source=read("Spam Act 2003 (Cth) Sch. 2 cl. 6", "A notice of the ACMA and two law pages were read."),
                        counted_from="the day on which you unsubscribe from commercial e-mail or text messages",
                    ),
                    doubts=(
                        "The 5 business days are those for commercial e-mail and text messages. dsr counts them for other marketing too.",
                    ),
                ),
            ),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "Asking is free. An organisation may charge an amount that is not excessive for giving access; an agency may not. "
            "Correction is free."
        ),
        read("APP 12.7-12.8, 13.5", "A page of the OAIC was read, APP 13.5 quoted."),
    ),
    form=fact("No form is prescribed; it is better to write.", known("APP 12")),
    identity=fact("The organisation must be satisfied who you are, and ask for no more than it needs for that.", known("APP 12")),
    agent=fact("An authorised representative may write for you.", known("APP 12")),
    frequency=fact("No number is fixed; frivolous and vexatious requests may be refused.", known("APP 12.3")),
    appeal=Appeal(
        to="the organisation, by a complaint",
        answer=days(30),
        source=read("Privacy Act 1988 (Cth) s. 40(1A); OAIC guidance", "Pages of the OAIC were read."),
        then="the Office of the Australian Information Commissioner (OAIC)",
        mandatory_first=True,
    ),
    complaint=Complaint(
        authority="the Office of the Australian Information Commissioner (OAIC)",
        source=read("Privacy Act 1988 (Cth) s. 36, 40(1A)", "Pages of the OAIC were read; the link is from knowledge."),
        urls=("https://www.oaic.gov.au/privacy/privacy-complaints/lodge-a-privacy-complaint-with-us",),
        before="Complain to the organisation first. The OAIC may decline if you knew of the matter for more than 12 months.",
        windows=(
            Window(
                period=months(12),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the OAIC about a refusal, after a complaint to the organisation",
                binding=False,
                source=TWELVE_MONTHS,
            ),
            Window(
                period=months(12),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the OAIC if no answer came, after a complaint to the organisation",
                binding=False,
                source=TWELVE_MONTHS,
            ),
        ),
        no_window=fact(
            (
                "The Act names no last day, but the OAIC may decline a complaint that is made more than 12 months after you knew of the "
                "matter."
            ),
            TWELVE_MONTHS,
        ),
    ),
    remedies=(
        "The Commissioner can make a determination (s. 52).",
        "You can sue for a serious invasion of privacy.",
    ),
    articles={
        "principles": cited(
            "Schedule 1", read("Privacy Act 1988 (Cth) Schedule 1", "The Principles stand there, as the OAIC's pages say.")
        ),
        "appeal": cited("s. 40(1A)", read("Privacy Act 1988 (Cth) s. 40(1A); OAIC guidance", "Pages of the OAIC were read.")),
    },
    not_granted=frozenset(Right) - {Right.ACCESS, Right.RECTIFICATION, Right.OPT_OUT_MARKETING},
)
