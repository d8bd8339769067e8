"""The California Consumer Privacy Act, with its regulations."""

from dataclasses import replace
from datetime import date

from dsr.domain.law import Acknowledgement, CarveOut, Clock, Complaint, Extension, Grant, Law, Pause, PauseKind, Reach, Response, Right
from dsr.laws._california import BUSINESS_DAY_DOUBT, CALIFORNIA, COMPLAINT_AG, COMPLAINT_CPPA, LAST_DAY, ROLL_DOUBT
from dsr.laws._shared import business_days, cited, days, fact, known, months, partly, places, read

CPRA = date(2023, 1, 1)
ADMT = date(2027, 1, 1)

CLOCK = Clock(
    response=Response(
        period=days(45),
        source=read("§ 1798.130(a)(2)(A) CCPA; 11 CCR § 7021(b)", "Both texts read, by two readers."),
        counted_from="receipt of the request, however long the verification takes",
    ),
    extension=Extension(
        total=days(90),
        condition="It is reasonably necessary.",
        notice="The company must tell you of the extension and explain it within the first 45 days.",
        source=read("§ 1798.130(a)(2)(A) CCPA; 11 CCR § 7021(b)", "Both texts read."),
    ),
    acknowledgement=Acknowledgement(period=business_days(10), source=read("11 CCR § 7021(a)", "Text read.")),
    pauses=(
        Pause(
            topic="identity",
            kind=PauseKind.NONE,
            condition="The company asks you to prove who you are.",
            effect="Verification does not stop the clock. If the company cannot verify you within the 45 days, it may deny the request.",
            source=read("§ 1798.130(a)(2)(A) CCPA; 11 CCR § 7021(b)", "Both texts read."),
        ),
    ),
    last_day=LAST_DAY,
    business_calendar=CALIFORNIA,
    doubts=(
        ROLL_DOUBT,
        BUSINESS_DAY_DOUBT,
        (
            "One sentence of the regulations lets the 45 days begin on the day of receipt, others count from receipt. dsr counts the "
            "day after receipt as day 1."
        ),
    ),
)


def _fifteen(source_cite: str, basis: str, *doubts: str, verified_whole: bool = True) -> Clock:
    """The 15 business days of an opt-out: no extension, no acknowledgement."""
    source = read(source_cite, basis) if verified_whole else partly(source_cite, basis)
    response = Response(period=business_days(15), source=source, at_once="The company must comply as soon as feasibly possible.")
    return replace(CLOCK, response=response, extension=None, acknowledgement=None, pauses=(), doubts=(BUSINESS_DAY_DOUBT, *doubts))


COPIES = "Read in public copies of the section."
QUOTED = "Quoted texts read."
READ_7024 = "Text of § 7024(a)-(d), (g)-(h) read."
PART_OF_110 = "§ 1798.110(a) read."
ARTICLES = {
    "answer": cited("§ 1798.130(a)(2)(A)", read("§ 1798.130(a)(2)(A) CCPA", "Text read.")),
    "decision_answer": cited("11 CCR § 7021(b)", read("11 CCR § 7021(b)", "Text read.")),
    "confirm_receipt": cited("11 CCR § 7021(a)", read("11 CCR § 7021(a)", "Text read.")),
    "defect": cited("11 CCR § 7020(e)", partly("11 CCR § 7020(e)", "Its text was read under its former number, § 999.312(e).")),
    "verification": cited("11 CCR §§ 7060 to 7062", read("11 CCR §§ 7060 to 7062", "The texts of 2026 were read.")),
    "unverified": cited("11 CCR § 7060(b)", read("11 CCR § 7060(b)", "Text read.")),
    "no_retaliation": cited("§ 1798.125", read("§ 1798.125 CCPA", "§ 1798.125(a)(1) quoted in public copies.")),
    "progress": cited("§ 1798.199.45", partly("§ 1798.199.45 CCPA", "Section read.")),
    "sworn": cited("§ 1798.199.45(a)", partly("§ 1798.199.45(a) CCPA", "Section read: the agency acts on a sworn complaint.")),
    "lookback": cited("11 CCR § 7024(h)", read("11 CCR § 7024(h)", READ_7024), period=months(12), since=date(2022, 1, 1)),
    "fallback": cited("11 CCR § 7024(a)", read("11 CCR § 7024(a)", READ_7024)),
    "pieces": cited("§ 1798.110(a)(5)", read("§ 1798.110(a)(5) CCPA", PART_OF_110)),
    "categories": cited("§ 1798.110(a)(1)", read("§ 1798.110(a)(1) CCPA", PART_OF_110)),
    "sources": cited("§ 1798.110(a)(2)", read("§ 1798.110(a)(2) CCPA", PART_OF_110)),
    "business_purposes": cited("§ 1798.110(a)(3)", read("§ 1798.110(a)(3) CCPA", PART_OF_110)),
    "third_parties": cited("§ 1798.110(a)(4)", read("§ 1798.110(a)(4) CCPA", PART_OF_110)),
    "sold": cited("§ 1798.115(a)(2)", read("§ 1798.115(a)(2) CCPA", COPIES)),
    "disclosed": cited("§ 1798.115(a)(3)", read("§ 1798.115(a)(3) CCPA", COPIES)),
    "portable": cited("§ 1798.130(a)(3)(B)(iii)", read("§ 1798.130(a)(3)(B)(iii) CCPA", "Text read.")),
    "rectify": cited("§ 1798.106(c)", partly("§ 1798.106(c) CCPA", "Read in part.")),
    "correction_passed_on": cited("11 CCR § 7023", partly("11 CCR § 7023", "The end was read, (a)-(i) from knowledge.")),
    "erase": cited("§ 1798.105(a)", read("§ 1798.105(a) CCPA", "Quoted.")),
    "erasure_passed_on": cited("§ 1798.105(c)", known("§ 1798.105(c) CCPA")),
    "exceptions": cited("§ 1798.105(d)", partly("§ 1798.105(d) CCPA", "The list was read in part.")),
    "erasure_follow_up": cited("11 CCR § 7022", read("11 CCR § 7022", "§ 7022(c)-(e) read.")),
    "erasure_told": cited("11 CCR § 7022(e)", read("11 CCR § 7022(e)", "Text read.")),
    "opt_out": cited("§ 1798.120", read("§ 1798.120 CCPA", "Read in part.")),
    "opt_out_acted": cited("11 CCR § 7026(f)", read("11 CCR § 7026(f)", "Read in sources that quote it.")),
    "opt_out_shown": cited("11 CCR § 7026(g)", read("11 CCR § 7026(g)", "Text read.")),
    "opt_out_kept": cited(
        "§ 1798.135(c)(4)",
        partly("§ 1798.135(c)(4) CCPA", "The words were read in two reports, one of which counts them as (a)(4)."),
        period=months(12),
    ),
    "signal": cited("§ 1798.135", read("§ 1798.135 CCPA", "Read in part, with 11 CCR § 7026.")),
    "limit": cited("§ 1798.121(a)", read("§ 1798.121(a) CCPA", "Read in part.")),
    "limit_rules": cited("11 CCR § 7027(m)", partly("11 CCR § 7027(m)", "§ 7027(a)-(f) read.")),
    "limit_acted": cited("11 CCR § 7027(g)", partly("11 CCR § 7027(g)", "Its opening was read, the count in a summary.")),
    "decision_opt_out": cited("11 CCR § 7221", read("11 CCR § 7221", QUOTED)),
    "decision_appeal": cited("11 CCR § 7221(b)(1)", read("11 CCR § 7221(b)(1)", QUOTED)),
    "decision_acted": cited("11 CCR § 7221(n)(1)", read("11 CCR § 7221(n)(1)", QUOTED), period=business_days(15)),
    "decision_explained": cited("11 CCR § 7222", read("11 CCR § 7222", QUOTED)),
}
"""What letters cite of the Act (Cal. Civ. Code) and of its regulations (11 CCR)."""

LAW = Law(
    id="us-ca-ccpa",
    name="California Consumer Privacy Act",
    short="CCPA",
    code="Cal. Civ. Code",
    citation="Cal. Civ. Code § 1798.100 et seq.; 11 CCR § 7000 et seq.",
    places=places("US-CA"),
    reach=Reach.RESIDENTS,
    who=(
        "It protects residents of California, also as employees, applicants and business contacts. "
        "It binds for-profit businesses that do business in California and pass one of three size tests."
    ),
    threshold=(
        "it does business in California for profit and passes one of three tests: it had gross revenue over USD 26,625,000 in the "
        "preceding calendar year, or buys, sells or shares personal information of 100,000 or more consumers or households a year, or "
        "makes half or more of its revenue from selling or sharing it"
    ),
    carve_outs=(
        CarveOut(
            kinds=frozenset({"public", "non-profit", "police", "church"}),
            text=(
                "It binds only businesses that are run for profit, so no public body or university and no non-profit, unless such a "
                "business controls it. California's public bodies have the Information Practices Act of 1977."
            ),
            source=read("§ 1798.140(d) CCPA", "The words on profit were read; the other Act is from knowledge."),
            excludes=True,
        ),
        CarveOut(
            kinds=frozenset({"bank"}),
            text=(
                "It leaves out the data that the Gramm-Leach-Bliley Act or California's Financial Information Privacy Act covers, such as "
                "those of your accounts; for the rest, such as marketing and website data, it binds a bank."
            ),
            source=known("§ 1798.145(e) CCPA", "Not read."),
        ),
        CarveOut(
            kinds=frozenset({"credit-bureau"}),
            text=(
                "It leaves out what the Fair Credit Reporting Act covers. That Act gives you your file free of charge and its correction "
                "(15 U.S.C. §§ 1681g, 1681i, 1681j)."
            ),
            source=known("§ 1798.145(d) CCPA; 15 U.S.C. § 1681 et seq.", "Not read."),
        ),
        CarveOut(
            kinds=frozenset({"health"}),
            text=(
                "It leaves out medical information under HIPAA or California's Confidentiality of Medical Information Act, which give you "
                "access to your record."
            ),
            source=known("§ 1798.145(c) CCPA; 45 CFR § 164.524", "Not read."),
        ),
        CarveOut(
            kinds=frozenset({"insurer"}),
            text="It leaves out what California's Insurance Code governs.",
            source=known("11 CCR § 7271", "Not read."),
        ),
    ),
    in_force_from=date(2020, 1, 1),
    status=(
        "In force, widened by the CPRA on 1 January 2023. The regulations were amended on 1 January 2026. A business that uses "
        "automated decisionmaking technology for significant decisions must follow the new rules on it by 1 January 2027."
    ),
    grants=(
        Grant(
            right=Right.ACCESS,
            article="§ 1798.110, § 1798.115 and § 1798.130(a)",
            duty=(
                "The company must tell you the categories, sources and purposes of your personal information and the third parties that "
                "got it, and give you the specific pieces in a portable form."
            ),
            limits=(
                (
                    "The answer covers the last 12 months unless you ask for more. Then it covers everything since 1 January 2022, "
                    "unless that is impossible or disproportionate, which must be explained in detail."
                ),
                (
                    "Since 1 January 2026 a business that keeps data longer than 12 months must let you choose a date range or ask for "
                    "everything."
                ),
                (
                    "Social Security, identity and account numbers, passwords, security answers and biometric templates are described, "
                    "not disclosed."
                ),
                "If you cannot be verified for the specific pieces, the request must be treated as one for categories.",
                "Data that are not searchable, kept only for legal reasons and neither sold nor used commercially need not be searched.",
                "You can ask twice in 12 months.",
            ),
            source=read("§ 1798.110, § 1798.130(a)(2)(A) CCPA; 11 CCR § 7024", "Texts read; the change of 2026 on a law firm's page."),
        ),
        Grant(
            right=Right.RECTIFICATION,
            article="§ 1798.106",
            duty=(
                "The company must correct inaccurate information, weighing all circumstances, and tell its service providers to correct "
                "it too."
            ),
            limits=(
                "You may be asked for documents. The company may delete the information instead if that does not harm you.",
                "Seeing your data to check a correction does not count against the two requests in 12 months.",
            ),
            source=partly(
                "§ 1798.106 CCPA; 11 CCR § 7023", "§ 1798.130(a)(2)(A) and the end of § 7023 were read; § 7023(a)-(i) from knowledge."
            ),
            since=CPRA,
        ),
        Grant(
            right=Right.ERASURE,
            article="§ 1798.105",
            duty=(
                "The company must delete the personal information that it collected from you, and pass the request on to service "
                "providers, contractors and the third parties to whom it sold or shared it. It must tell you whether it complied."
            ),
            limits=(
                (
                    "It may keep what it needs to complete a transaction, for security, debugging, free speech, a legal duty, research, "
                    "or internal uses that you would expect (§ 1798.105(d))."
                ),
                "Data from other sources are not covered. Against data brokers use the Delete Act.",
                "Archived and backup copies may wait until they are restored or used.",
            ),
            source=read("§ 1798.105 CCPA; 11 CCR § 7022", "§ 1798.105(a) quoted, § 7022(c)-(e) read; the list of (d) in part."),
        ),
        Grant(
            right=Right.PORTABILITY,
            article="§ 1798.130(a)(2)(A) and § 1798.130(a)(3)(B)(iii)",
            duty=(
                "The company must give you the specific pieces in a readily useable format that lets you pass them on without "
                "hindrance: structured, commonly used and machine-readable as far as that is technically feasible."
            ),
            source=read(
                "§ 1798.130(a)(2)(A), (a)(3)(B)(iii) CCPA", "The first text was read; the wording of the second is from knowledge."
            ),
        ),
        Grant(
            right=Right.OPT_OUT_SALE,
            article="§ 1798.120 and § 1798.135",
            duty=(
                "The company must stop selling your personal information, and stop sharing it for advertising across other websites and "
                "apps. It must honour the Global Privacy Control, and since 1 January 2026 give you a way to see that your opt-out was "
                "processed."
            ),
            limits=(
                "It may not ask you to verify who you are; give only what it needs to find you.",
                "For people under 16 a sale needs their own or their parents' opt-in.",
                (
                    "It may deny the request only on a good-faith, reasonable and documented belief that it is fraudulent, and must "
                    "explain that."
                ),
            ),
            source=read("§ 1798.120, § 1798.135 CCPA; 11 CCR § 7026", "§ 7026(a), (d), (g), (j) and § 7060(b) read."),
            clocks=(_fifteen("11 CCR § 7026(f)", "Read in sources that quote it, and in its predecessor § 999.315(e)."),),
        ),
        Grant(
            right=Right.LIMIT_SENSITIVE,
            article="§ 1798.121",
            duty="The company may use your sensitive personal information only for the necessary purposes that the regulations list.",
            limits=(
                (
                    "The right exists only if the company uses such information to infer characteristics about you, or beyond the "
                    "purposes of § 7027(m)."
                ),
                "It may require neither a verification nor an account.",
            ),
            source=read("§ 1798.121 CCPA; 11 CCR § 7027", "§ 7027(a)-(f) read."),
            since=CPRA,
            clocks=(
                _fifteen(
                    "11 CCR § 7027(g)(1)",
                    "The 15 business days were read only in a summary.",
                    "The 15 business days to limit sensitive information were read only in a summary of the regulations. dsr uses them.",
                    verified_whole=False,
                ),
            ),
        ),
        Grant(
            right=Right.WITHDRAW_CONSENT,
            article="§ 1798.120 and § 1798.125(b)",
            duty="You may take back a consent to the sale of your information, or to a financial incentive, at any time.",
            source=known("§ 1798.120, § 1798.125(b) CCPA"),
            clocks=(
                _fifteen(
                    "11 CCR § 7026(f)",
                    "Used for a withdrawal by analogy.",
                    "No rule sets a period for taking back a consent. dsr counts the 15 business days of an opt-out.",
                    verified_whole=False,
                ),
            ),
        ),
        Grant(
            right=Right.AUTOMATED_DECISION,
            article="11 CCR §§ 7220 to 7222",
            duty=(
                "Where the company uses automated technology for significant decisions about you, it must tell you before, let you opt "
                "out or appeal to a human who can change the decision, and explain the logic and the outcome if you ask."
            ),
            limits=(
                "An opt-out needs no verification; an explanation of the logic needs a high degree of it.",
                (
                    "No opt-out is due where a human appeal is offered, nor for certain tools of hiring, admission, work allocation and "
                    "pay that do not unlawfully discriminate (§ 7221(b))."
                ),
            ),
            source=read("11 CCR §§ 7021(b), 7200, 7220-7222", "Quoted texts read."),
            since=ADMT,
            clocks=(
                replace(
                    CLOCK,
                    acknowledgement=None,
                    response=Response(
                        period=days(45),
                        source=read("11 CCR § 7021(b)", "Text read; it names access to the logic and the appeal."),
                        at_once="An opt-out from the automated decision must take effect within 15 business days (11 CCR § 7221(n)(1)).",
                    ),
                    doubts=(
                        ROLL_DOUBT,
                        (
                            "An opt-out from automated decisions must be followed within 15 business days, an explanation may take 45 "
                            "days. One letter asks for both, so dsr counts the longer period."
                        ),
                    ),
                ),
            ),
        ),
        Grant(
            right=Right.THIRD_PARTY_LIST,
            article="§ 1798.110(a)(4) and § 1798.115",
            duty=(
                "The company must name the categories of third parties to whom it sold, shared or disclosed your personal information, "
                "for each category of information."
            ),
            limits=("It need not name the third parties themselves. For direct marketing, Shine the Light gives you the names.",),
            source=read("§ 1798.110(a)(4), § 1798.115 CCPA", "§ 1798.110(a)(4) read."),
        ),
    ),
    clocks=(CLOCK,),
    fee=fact(
        (
            "The answer is free. A fee or a refusal is allowed only if the request is manifestly unfounded or excessive, which the "
            "company must show. It may not charge for the verification, nor ask for a notarised paper unless it pays for it."
        ),
        read("§ 1798.130(a)(2)(A), § 1798.145(h)(3) CCPA; 11 CCR § 7060(e)", "§ 1798.145(h)(3) from knowledge, the others read."),
    ),
    form=fact(
        (
            "Use the way that the company names: a web form, a toll-free number or an e-mail address. If you use another, it must treat "
            "the request as properly made or tell you how to make it. You choose whether the answer comes by your account, by post or "
            "electronically."
        ),
        read("§ 1798.130(a)(2)(A) CCPA; 11 CCR § 7020(e)", "The Act was read; § 7020(e) from knowledge."),
    ),
    identity=fact(
        (
            "For categories the company may match two pieces of data; for specific pieces three, with a signed declaration under "
            "penalty of perjury. It must first use what it has, delete what you gave for the check, and may not demand a new account. "
            "Opt-outs need no verification."
        ),
        read("§ 1798.140(ak) CCPA; 11 CCR §§ 7060(b), (d), (e), 7061, 7062", "The texts of 2026 were read."),
    ),
    agent=fact(
        (
            "An agent may write for you in every matter. The company may ask for your signed permission, and ask you to verify your "
            "identity or confirm the permission yourself, unless the agent has a power of attorney under the Probate Code."
        ),
        read("§ 1798.140(ak) CCPA; 11 CCR §§ 7026(j), 7063", "Texts read."),
    ),
    frequency=fact(
        "You can ask to know twice in 12 months. Deletion, correction and opt-outs have no such limit.",
        read("§ 1798.130(b) CCPA", "Read on a secondary page; 11 CCR § 7023(j) refers to it."),
    ),
    complaint=Complaint(
        authority="the California Privacy Protection Agency (CalPrivacy) or the California Attorney General",
        source=partly(
            "§ 1798.199.45 CCPA", "Section read: the agency tells a sworn complainant in writing what it does. Links from knowledge."
        ),
        urls=(COMPLAINT_CPPA, COMPLAINT_AG),
        no_window=fact(
            "The law names no last day for a complaint; the agency may act for five years after the violation.",
            partly("§ 1798.199.45, 1798.199.70 CCPA", "§ 1798.199.45 was read; the five years are from knowledge."),
        ),
    ),
    remedies=(
        "The agency can impose fines of USD 2,500, or USD 7,500 for intent or minors, adjusted to prices, for each violation.",
        "You can sue yourself only after a data breach (§ 1798.150).",
    ),
    articles=ARTICLES,
    not_granted=frozenset({Right.RESTRICTION, Right.OBJECTION, Right.OPT_OUT_MARKETING, Right.SHINE_THE_LIGHT}),
    doubts=("The revenue threshold is adjusted to prices in January 2027; look again then.",),
)
