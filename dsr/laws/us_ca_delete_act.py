"""California's Delete Act, with the state's platform DROP."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import Clock, Complaint, Law, Reach, Response, Right
from dsr.laws._california import CALIFORNIA, COMPLAINT_CPPA, LAST_DAY, ROLL_DOUBT
from dsr.laws._shared import days, fact, grant, known, partly, places, read

PLATFORM = "https://privacy.ca.gov/drop/"
LAST_BEFORE = date(2026, 12, 31)
CHANGED = date(2027, 1, 1)

CLOCK = Clock(
    until=LAST_BEFORE,
    response=Response(
        period=days(90),
        source=read("§ 1798.99.86(c)-(d); 11 CCR § 7612(a)", "The two periods of 45 days were read; their sum is the outer limit."),
        counted_from="submission of the request on the platform, or 1 August 2026 if that is later",
        at_once=(
            "Each broker must fetch requests at least every 45 days and delete within 45 days of fetching yours; 90 days is the outer "
            "limit."
        ),
    ),
    last_day=LAST_DAY,
    business_calendar=CALIFORNIA,
    doubts=(
        ROLL_DOUBT,
        "Brokers had to begin on 1 August 2026. A request made before counts from that day; give that day as the day of receipt.",
        "It is not said which period a request has that straddles 1 January 2027. dsr uses the longer one.",
    ),
)
FROM_2027 = replace(
    CLOCK,
    since=CHANGED,
    until=None,
    response=Response(
        period=days(60),
        source=partly(
            "§ 1798.99.86(c)-(d) as amended by AB 883 (Stats. 2026, ch. 507)", "Two public notes were read, not the chaptered text."
        ),
        counted_from="submission of the request on the platform",
        at_once=(
            "Each broker must fetch requests at least every 30 days and delete within 30 days of fetching yours; 60 days is the outer "
            "limit."
        ),
    ),
    doubts=(ROLL_DOUBT,),
)

LAW = Law(
    id="us-ca-delete-act",
    name="California Delete Act",
    short="Delete Act",
    citation="Cal. Civ. Code § 1798.99.80 et seq.; 11 CCR § 7600 et seq.",
    called="California's Delete Act",
    places=places("US-CA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of California. It binds all registered data brokers: businesses that sell personal information of people "
        f"with whom they have no direct relationship. One request on the state's platform ({PLATFORM}) reaches all of them."
    ),
    threshold="it is a data broker: a business that sells personal information of people with whom it has no direct relationship",
    only_through=f"the platform of the State at {PLATFORM}",
    in_force_from=date(2024, 1, 1),
    status=(
        "In force. The platform is open since 1 January 2026, and brokers must process its requests since 1 August 2026. From 1 January "
        "2027 every step of 45 days becomes one of 30 days (AB 883)."
    ),
    grants=(
        grant(
            Right.ERASURE,
            "§ 1798.99.86(c) and (d)",
            (
                "Each broker must delete all data about you that are not exempt, inferences included, and go on deleting at every later "
                "round. It may not sell or share data that it collects about you afterwards."
            ),
            read(
                "§ 1798.99.80(c), § 1798.99.86(a)-(d)",
                "Texts of § 1798.99.80(c) and § 1798.99.86(a)-(b) and the platform's page for brokers read.",
            ),
            "Data that the CCPA lets a business keep, and credit, financial, insurance and health data under their own laws, are exempt.",
            "Give several identifiers for the matching: e-mail addresses, telephone numbers, name with date of birth and ZIP code.",
            "You may leave out single brokers. You can change the request after 45 days, from 2027 after 30.",
        ),
        grant(
            Right.OPT_OUT_SALE,
            "§ 1798.99.86(c)(1)(B)",
            "If a broker cannot verify or match your request, it must treat it as an opt-out from the sale and sharing of your data.",
            read("§ 1798.99.86(c)(1)(B)", "Text read."),
        ),
    ),
    clocks=(FROM_2027, CLOCK),
    fee=fact("The request is free.", read("§ 1798.99.86(b)", "Read in a list of the section's contents, and on the platform.")),
    form=fact(
        (
            f"The request is made on the platform only: {PLATFORM}. A letter to a broker rests on the CCPA instead; it is useful for the "
            "opt-out from sale, because the right to deletion under the CCPA does not reach data that the broker did not collect from "
            "you."
        ),
        partly("§ 1798.99.86", "The platform's pages were read."),
    ),
    identity=fact(
        "The state verifies that you live in California. Brokers may not ask for more.",
        partly("§ 1798.99.86(b)(3)", "Brokers may not get more than they need for the matching."),
    ),
    agent=fact(
        "The platform must let an authorised agent help you.",
        read("§ 1798.99.80(b), § 1798.99.86(b)", "Digest of AB 883 and § 1798.99.80(b) read."),
    ),
    frequency=fact(
        "One request stands until you change it. You can change it after 45 days, from 2027 after 30.",
        read("§ 1798.99.86(a)(4)", "Text read."),
    ),
    complaint=Complaint(
        authority="the California Privacy Protection Agency (CalPrivacy)",
        source=known("§ 1798.99.82"),
        urls=(COMPLAINT_CPPA,),
        no_window=fact(
            "No last day for a complaint was found in the law.",
            known("§ 1798.99.82", "Not searched whole."),
        ),
    ),
    remedies=(
        "The agency can fine a broker USD 200 for each request and day (§ 1798.99.82(d)), and USD 200 for each day without registration.",
    ),
    not_granted=frozenset(Right) - {Right.ERASURE, Right.OPT_OUT_SALE},
)
