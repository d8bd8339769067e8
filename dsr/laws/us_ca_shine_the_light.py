"""California's "Shine the Light" law."""

from datetime import date

from dsr.domain.law import CarveOut, Clock, Complaint, Grant, Law, Reach, Response, Right
from dsr.laws._california import CALIFORNIA, COMPLAINT_AG, LAST_DAY, ROLL_DOUBT
from dsr.laws._shared import cited, days, fact, known, partly, places, read

CLOCK = Clock(
    response=Response(
        period=days(30),
        elsewhere=days(150),
        source=read("§ 1798.83(b)(1)", "30 and 150 days were read on three pages and in a note that compared the official text."),
        counted_from="receipt at the address that the company designated for such requests",
    ),
    last_day=LAST_DAY,
    business_calendar=CALIFORNIA,
    doubts=(ROLL_DOUBT,),
)

LIMITS = (
    "A business with fewer than 20 employees is exempt, and so are financial institutions under California's own financial privacy law.",
    "Use by charities and religious bodies and for political fundraising is no direct marketing.",
    (
        "A business that publishes an opt-in or opt-out policy against such disclosure may answer by telling you how to use it, free of "
        "charge."
    ),
    (
        "Write to the address that the company designated, often behind the link “Your Privacy Rights”; elsewhere the answer may take "
        "150 days."
    ),
    "The answer may be one standard list for all customers; it need not be about you alone (§ 1798.83(b)(3)).",
)

LAW = Law(
    id="us-ca-shine-the-light",
    name="California “Shine the Light” law",
    short="California Civil Code",
    code="Cal. Civ. Code",
    citation="Cal. Civ. Code § 1798.83, with the remedies of § 1798.84",
    called="California's “Shine the Light” law",
    places=places("US-CA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of California who are customers of a business for personal, family or household purposes. It binds "
        "businesses that, in the preceding calendar year, disclosed their customers' data to third parties for the direct marketing of "
        "these third parties."
    ),
    threshold=(
        "it has 20 or more employees and disclosed customers' data to third parties for their direct marketing in the preceding "
        "calendar year"
    ),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"bank"}),
            text="It leaves out financial institutions that are subject to California's Financial Information Privacy Act.",
            source=known("§ 1798.83(h)", "Not read."),
        ),
    ),
    in_force_from=date(2005, 1, 1),
    status="In force.",
    grants=(
        Grant(
            right=Right.SHINE_THE_LIGHT,
            article="§ 1798.83(a)",
            duty=(
                "The company must list the categories of personal information that it disclosed to third parties for their direct "
                "marketing in the preceding calendar year, and the names and addresses of these third parties. If a name does not tell "
                "what the third party does, it must give examples of its products."
            ),
            limits=LIMITS,
            source=read(
                "§ 1798.83(a)(1)-(2)",
                "(a) was read in quotes; (b)(1), (b)(3), (c) and § 1798.84 in a note that compared the text, and in a guide.",
            ),
        ),
        Grant(
            right=Right.THIRD_PARTY_LIST,
            article="§ 1798.83(a)(2)",
            duty=(
                "The company must give the names and addresses of the third parties to whom it disclosed your personal information for "
                "their direct marketing in the preceding calendar year."
            ),
            limits=LIMITS,
            source=read("§ 1798.83(a)(2)", "Text read."),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact("The answer is free of charge.", read("§ 1798.83(a)", "Text read.")),
    form=fact(
        (
            "Write by post or e-mail to the address that the company designated; telephone and fax only if it accepts them. The answer "
            "comes in writing or by e-mail."
        ),
        read("§ 1798.83(a), (b)(1)", "Text read."),
    ),
    identity=fact("The law demands no proof of identity.", partly("§ 1798.83", "Nothing was found in the parts read.")),
    agent=fact("The law says nothing about agents.", partly("§ 1798.83", "Nothing was found in the parts read.")),
    frequency=fact("You can ask each business once in a calendar year.", read("§ 1798.83(c)(1)", "Read in a note that compared the text.")),
    complaint=Complaint(
        authority="the California Attorney General",
        source=known("§ 1798.84"),
        urls=(COMPLAINT_AG,),
        no_window=fact(
            "No last day for a complaint was found in the law.",
            known("§ 1798.84", "Not searched whole."),
        ),
    ),
    remedies=(
        "An injured customer can sue for damages and an injunction (§ 1798.84(b) and (e)).",
        (
            "A court can award up to USD 500 for each violation, up to USD 3,000 if it was wilful, intentional or reckless (§ 1798.84(c)), "
            "and the costs of a successful claimant (§ 1798.84(g))."
        ),
        (
            "A business that did not act wilfully has a complete defence if it puts things right within 90 days of learning of them (§ "
            "1798.84(d))."
        ),
    ),
    articles={
        "section": cited("§ 1798.83", read("§ 1798.83", "Read in part, and in a note that compared the official text.")),
        "answer": cited("§ 1798.83(b)(1)", CLOCK.response.source),
        "free": cited("§ 1798.83(c)(1)", read("§ 1798.83(c)(1)", "Read in a note that compared the text.")),
    },
    not_granted=frozenset(Right) - {Right.SHINE_THE_LIGHT, Right.THIRD_PARTY_LIST},
)
