"""Nevada: opt-out from the sale of data collected online."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, Extension, Law, Reach, Response, Right
from dsr.laws import _us
from dsr.laws._shared import days, fact, grant, known, partly, places, read

TEXT = "NRS 603A.345 and 603A.346 were read."

CLOCK = Clock(
    response=Response(
        period=days(60),
        source=read("NRS 603A.345(4), 603A.346(4)", TEXT),
        counted_from="receipt of the verified request",
    ),
    extension=Extension(
        total=days(90),
        condition="It is reasonably necessary.",
        notice="The company must tell you.",
        source=read("NRS 603A.345(4), 603A.346(4)", TEXT),
    ),
    last_day=_us.last_day("US-NV", known("no statute on the last day is known")),
    business_calendar="US-NV",
    doubts=(_us.ROLL_NO_RULE,),
)

LAW = Law(
    id="us-nv",
    name="Nevada online privacy law",
    short="Nevada online privacy law",
    citation="NRS 603A.300 to 603A.360",
    called="Nevada's online privacy law",
    places=places("US-NV"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects people who get goods, services, money or credit for personal, family or household purposes. It binds operators of "
        "commercial websites and online services directed at Nevada, and data brokers that sell data about residents of Nevada."
    ),
    threshold=(
        "it runs a commercial website or online service directed at Nevada and collects your data there, or is a data broker that sells"
        " data about people in Nevada"
    ),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"bank", "health"}),
            text="It leaves out financial institutions under the Gramm-Leach-Bliley Act and entities under HIPAA.",
            source=partly("NRS 603A.338", "Read in a summary."),
        ),
    ),
    in_force_from=date(2019, 10, 1),
    status=(
        "In force; for data brokers since 1 October 2021. Health data have a law of their own since 31 March 2024, which is not covered "
        "here."
    ),
    grants=(
        grant(
            Right.OPT_OUT_SALE,
            "NRS 603A.345 and NRS 603A.346",
            "The company may not sell the information that it has collected or will collect about you online. "
            "NRS 603A.345 binds operators of websites, NRS 603A.346 data brokers.",
            read("NRS 603A.345, 603A.346, 603A.333, 603A.320, 603A.338", "Texts read; 603A.338 in a summary."),
            _us.LIMIT_SALE_MONEY,
            (
                "It covers only name, street address, e-mail address, telephone number, Social Security number, an identifier that "
                "allows contact, and what is kept together with these."
            ),
            "The request must be verified: do not write that no proof of identity is needed.",
            "Credit bureaus, financial institutions, public information, fraud prevention and health data are left out.",
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        "The law sets no fee; in practice the request is free.", partly("NRS 603A.345, 603A.346", "No rule on fees in the sections read.")
    ),
    form=fact(
        "Write to the designated request address: an e-mail address, telephone number or website.",
        read("NRS 603A.345(1)-(2), 603A.346(1)-(2)", TEXT),
    ),
    identity=fact(
        "The company must be able to verify the request and who you are by commercially reasonable means.",
        read("NRS 603A.337", "Read in a source that read the statutes of 2026."),
    ),
    agent=fact("The law says nothing about agents.", partly("NRS 603A.345, 603A.346", "No rule on agents in the sections read.")),
    frequency=fact("You can opt out at any time.", read("NRS 603A.345(2), 603A.346(2)", TEXT)),
    complaint=Complaint(
        authority="the Nevada Attorney General",
        source=partly("NRS 603A.360(1)", "Section read; the link is from knowledge."),
        urls=("https://ag.nv.gov/Complaints/File_Complaint/",),
        no_window=_us.NO_WINDOW,
    ),
    remedies=(
        "You cannot sue an operator under this law yourself (NRS 603A.360(4)).",
        "The Attorney General can seek an injunction or up to USD 5,000 for each violation (NRS 603A.360(2)-(3)).",
    ),
    not_granted=frozenset(Right) - {Right.OPT_OUT_SALE},
)
