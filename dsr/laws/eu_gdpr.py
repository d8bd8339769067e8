"""The General Data Protection Regulation in the European Union."""

from datetime import date

from dsr.domain.law import Clock, Complaint, Extension, Fact, LastDay, Law, Reach, Response, Roll, Window, WindowKind, WindowStart
from dsr.laws import _gdpr
from dsr.laws._shared import cited, days, fact, known, months, partly, places, read

CLOCK = Clock(
    response=Response(
        period=months(1),
        source=read("Art. 12(3) GDPR; EDPB Guidelines 01/2022, paras 53-55, 157-160", f"{_gdpr.EU_TEXT} {_gdpr.EDPB_QUOTES}"),
        counted_from=_gdpr.RECEIPT,
        at_once=_gdpr.UNDUE_DELAY,
    ),
    extension=Extension(
        total=months(3),
        condition=_gdpr.EXTENSION_CONDITION,
        notice=_gdpr.EXTENSION_NOTICE,
        source=read("Art. 12(3) GDPR", f"{_gdpr.EU_TEXT} Three months in all is how CNIL and ICO count; no ruling was found."),
    ),
    pauses=_gdpr.pauses("GDPR"),
    last_day=LastDay(
        roll=Roll.FORWARD,
        source=read("Reg. (EEC, Euratom) 1182/71 Art. 2(1), 3(1), 3(2)(c), 3(4)", "The whole text was read."),
    ),
    doubts=(_gdpr.PAUSE_DOUBT, _gdpr.EXTENSION_DOUBT, _gdpr.REGION_DOUBT),
)

_LOI_1978 = "loi du 6 janvier 1978"
_LOI_READ = "A decree that names the articles by these rights was read, not the law itself."
FRENCH_ARTICLES = {
    "access": cited("Art. 49", partly(f"{_LOI_1978}, art. 49", _LOI_READ), act=_LOI_1978),
    "third-party-list": cited("Art. 49", partly(f"{_LOI_1978}, art. 49", _LOI_READ), act=_LOI_1978),
    "rectification": cited("Art. 50", partly(f"{_LOI_1978}, art. 50", _LOI_READ), act=_LOI_1978),
    "erasure": cited("Art. 51", partly(f"{_LOI_1978}, art. 51", _LOI_READ), act=_LOI_1978),
    "restriction": cited("Art. 53", partly(f"{_LOI_1978}, art. 53", _LOI_READ), act=_LOI_1978),
    "portability": cited("Art. 55", partly(f"{_LOI_1978}, art. 55", _LOI_READ), act=_LOI_1978),
    "objection": cited("Art. 56", partly(f"{_LOI_1978}, art. 56", _LOI_READ), act=_LOI_1978),
    "opt-out-marketing": cited("Art. 56", partly(f"{_LOI_1978}, art. 56", _LOI_READ), act=_LOI_1978),
    "automated-decision": cited("Art. 47", known(f"{_LOI_1978}, art. 47", "Not read."), act=_LOI_1978),
}
"""The French law's own articles, by right. It has none for the withdrawal of consent."""

_ORGANIC_LAW = "Ley Orgánica 3/2018 (LOPDGDD)"
_ORGANIC_INDEX = "Its table of contents was read."
SPANISH_ARTICLES = {
    "access": cited("Art. 13", read("LOPDGDD art. 13", "Text read."), act=_ORGANIC_LAW),
    "rectification": cited("Art. 14", read("LOPDGDD art. 14", "Text read."), act=_ORGANIC_LAW),
    "erasure": cited("Art. 15", partly("LOPDGDD art. 15", "Paragraph 2 was read."), act=_ORGANIC_LAW),
    "restriction": cited("Art. 16", partly("LOPDGDD art. 16", _ORGANIC_INDEX), act=_ORGANIC_LAW),
    "portability": cited("Art. 17", partly("LOPDGDD art. 17", _ORGANIC_INDEX), act=_ORGANIC_LAW),
    "objection": cited("Art. 18", partly("LOPDGDD art. 18", _ORGANIC_INDEX), act=_ORGANIC_LAW),
    "opt-out-marketing": cited("Art. 18", partly("LOPDGDD art. 18", _ORGANIC_INDEX), act=_ORGANIC_LAW),
    "automated-decision": cited("Art. 18", partly("LOPDGDD art. 18", _ORGANIC_INDEX), act=_ORGANIC_LAW),
    "channel": cited("Art. 12(2)", read("LOPDGDD art. 12", "Text read."), act=_ORGANIC_LAW),
    "blocked": cited("Art. 32", read("LOPDGDD art. 32", "Text read."), act=_ORGANIC_LAW),
}
"""The Spanish law's own articles, by right or name."""

GERMANY = (
    fact(
        (
            "Access is excluded for data that are kept only because a statute or by-law demands it, or only for backup or "
            "data-protection control, if an answer would need disproportionate effort and any other use is ruled out. Other exclusions "
            "protect secrets of third parties, research, archives and security. A refusal must give its reasons."
        ),
        read("BDSG §§ 27(2), 28(2), 29(1), 33, 34(1)-(3)", "Text read."),
    ),
    fact(
        (
            "Data that are not processed by automated means may be restricted instead of erased where erasure needs disproportionate "
            "effort and your interest is low. So may data that must be kept under a contract or by-law."
        ),
        read("BDSG § 35", "Text read."),
    ),
    fact(
        "Against a public body an objection does not help where an overriding public interest or a legal duty demands the processing. "
        "Insurers may decide on benefits by automated means, and scoring has its own limits.",
        read("BDSG §§ 31, 36, 37", "Text read."),
    ),
    fact(
        (
            "The authority for a private company is that of the Land of its main establishment; churches and broadcasters have their "
            "own, and the federal commissioner is in charge of federal bodies, telecommunications and post. You can sue where the "
            "company is or where you live."
        ),
        read("BDSG §§ 9, 40, 44", "Text read; post, churches and broadcasters from knowledge."),
    ),
    fact(
        "The Civil Code counts periods and holidays in the same way as the European rules.",
        partly("BGB §§ 187(1), 188(2)-(3), 193", "§ 193 was read; Reg. 1182/71 governs anyway."),
    ),
)
FRANCE = (
    fact(
        (
            "You may prove your identity by any means; the account that you use with the service is enough if the company accepts it. A "
            "copy of an identity card may be asked only on reasonable doubt. The month is suspended while the company waits for this "
            "information."
        ),
        partly("Décret 2019-536 art. 77", "Its predecessor and two sister articles of the same words were read, not art. 77 itself."),
    ),
    fact(
        "If a request is incomplete, the company must ask for what is missing before the period ends. An agent needs a special mandate.",
        partly("Décret 2019-536 art. 77-79", "The same wording was read in art. 135 and in a summary; the numbers are from knowledge."),
    ),
    fact(
        (
            "The rights end at death. You may leave directives about your data; without them, heirs may act only to settle the estate "
            "and close accounts."
        ),
        read("Loi Informatique et Libertés art. 84-86", "Quoted and described in a public report."),
    ),
    fact(
        "The CNIL takes a complaint about a right once the company was asked and did not answer, or not satisfactorily, within a month. "
        "Write it in French and add the evidence.",
        read("Practice of the CNIL", "Pages of cnil.fr were read."),
    ),
)
SPAIN = (
    fact(
        (
            "Periods in days are counted in working days; weeks, months and years end on the same date as the day they began, and a "
            "period that ends on a day off ends on the next working day. This also holds between private parties."
        ),
        read("LOPDGDD disposición adicional 3.ª", "The whole provision was read."),
    ),
    fact(
        (
            "A company with much data may ask what you want to see, and a permanent secure online access is enough. A second request "
            "for access within six months may count as repetitive, unless you have a legitimate cause."
        ),
        read("LOPDGDD art. 13", "Text read."),
    ),
    fact(
        (
            "The company may not refuse because you used another way than its own, and must prove that it answered. You may, but need "
            "not, write to its data protection officer first, who has two months. The AEPD tells you within three months whether it "
            "takes your complaint, and decides within six months; silence then means that you were right."
        ),
        read("LOPDGDD art. 12, 37, 64, 65", "Text read."),
    ),
    fact(
        (
            "After rectification or erasure the data are blocked, for courts and authorities only, until liability has lapsed. Then "
            "they are destroyed."
        ),
        read("LOPDGDD art. 32", "Text read."),
    ),
    fact("Relatives and heirs may ask for access, rectification or erasure of a dead person's data.", read("LOPDGDD art. 3", "Text read.")),
    fact(
        (
            "A request for rectification must name the data and the correction, with documents where needed. After an objection to "
            "marketing the company may keep what it needs to block further marketing."
        ),
        read("LOPDGDD art. 14, 15.2", "Text read."),
    ),
)
ITALY = (
    fact(
        (
            "The rights are limited where their use would really harm, for instance, the fight against money laundering, whistleblowers "
            "or a defence in court. They may then be used through the Garante."
        ),
        partly("Codice privacy (d.lgs. 196/2003) art. 2-undecies, 160", "The list was seen in a public notice; art. 160 from knowledge."),
    ),
    fact(
        (
            "A complaint to the Garante and a court action about the same matter exclude each other. Whether that agrees with European "
            "law is disputed, so choose the way before you file."
        ),
        read("Codice privacy art. 140-bis", "Text read; the doubt stems from Court of Justice, C-132/21."),
    ),
    fact(
        (
            "The rights in a dead person's data belong to whoever has an own interest, acts for that person, or has family reasons "
            "worth protecting, unless the dead person forbade it in writing."
        ),
        partly("Codice privacy art. 2-terdecies", "Described in public pages; the code itself was not read."),
    ),
)
DECEASED = {
    "FR": fact(
        "The rights end with death. Heirs can use them as far as the estate must be settled or the company must take note of the death, "
        "unless the dead person left other instructions. Prove that you are an heir.",
        read("loi du 6 janvier 1978, art. 84-85", "Texts of notaries that quote both articles and decree 2019-536, art. 124, were read."),
    ),
    "IT": fact(
        "Whoever has an interest of their own, acts for the dead person as their agent, or has family reasons worth protecting can use "
        "Articles 15 to 22, unless the dead person forbade it to an online service in writing.",
        read("Codice privacy art. 2-terdecies", "Text read in a commentary."),
    ),
    "ES": fact(
        "Relatives, partners and heirs can ask for access, rectification and erasure, unless the dead person or a law forbade it; heirs "
        "always for what concerns the estate. For online content see art. 96.",
        read("LOPDGDD art. 3", "Text read."),
    ),
    "DK": fact(
        "The Regulation and the Danish act hold for a dead person's data for ten years after the death.",
        read("databeskyttelsesloven § 2, stk. 5", "Text read. Who may use the rights is not said there."),
    ),
    "PT": fact(
        "For sensitive data, private life, pictures and communications whoever the dead person named, or else the heirs, can use the "
        "rights, unless the dead person ruled it out.",
        read("Lei 58/2019, art. 17", "Text read in the parliament's journal."),
    ),
    "HU": fact(
        "For five years after the death a person whom the dead one named, or else a close relative, can use the rights.",
        partly("Act CXII of 2011, s. 25", "Two comparative papers were read; the section's number is from knowledge."),
    ),
    "EE": fact(
        "A consent outlives its giver by ten years; the act speaks of the rights of the successors.",
        partly("isikuandmete kaitse seadus § 9", "A law firm's guide was read; the section's number is from knowledge."),
    ),
    "SK": fact(
        "A close person can consent for the dead, unless another close person disagrees; on the other rights nothing was found.",
        partly("Act 18/2018, § 78(7)", "A law firm's table was read."),
    ),
}
"""The countries whose law gives rights in the data of the dead, which the Regulation leaves to them (recital 27)."""
NETHERLANDS = (
    fact(
        (
            "The answer of a government body is a decision: you can object within six weeks. If a private company refuses, you can "
            "petition the district court within six weeks of its answer, without a lawyer and without any limit if no answer came in "
            "time; or ask the AP to mediate."
        ),
        read("UAVG art. 34-36", "Text read; the six weeks against a government body are from knowledge (Awb art. 6:7)."),
    ),
    fact(
        "General exceptions cover security, crime, inspection, the protection of you or others, and civil claims, as far as necessary "
        "and proportionate.",
        read("UAVG art. 40, 41", "Text read."),
    ),
)
AUSTRIA = (
    fact(
        (
            "A complaint to the Datenschutzbehörde lapses one year after you learnt of the matter, and three years after it happened at "
            "the latest. Attach your request and any answer. The company can still put things right during the procedure."
        ),
        read("DSG § 24(2)-(4), (6)", "Paragraphs 1 to 4 were read; paragraph 6 was seen applied by a court."),
    ),
    fact("Access is limited for sovereign tasks and for trade secrets.", known("DSG § 4(5)-(6)", "Searched and not found.")),
)
ONE_YEAR = read("DSG § 24(4)", "Text read. That the year begins with the refusal, or with the end of the company's time, is dsr's reading.")
NATIONAL_NOTES: dict[str, tuple[Fact, ...]] = {
    "DE": GERMANY,
    "FR": FRANCE,
    "ES": SPAIN,
    "IT": ITALY,
    "NL": NETHERLANDS,
    "AT": AUSTRIA,
}

LAW = Law(
    id="eu-gdpr",
    name="General Data Protection Regulation",
    short="GDPR",
    citation="Regulation (EU) 2016/679",
    places=places(
        *[
            "AT",
            "BE",
            "BG",
            "HR",
            "CY",
            "CZ",
            "DK",
            "EE",
            "FI",
            "FR",
            "DE",
            "GR",
            "HU",
            "IE",
            "IT",
            "LV",
            "LT",
            "LU",
            "MT",
            "NL",
            "PL",
            "PT",
            "RO",
            "SK",
            "SI",
            "ES",
            "SE",
        ]
    ),
    reach=Reach.ESTABLISHMENT_OR_MARKET,
    who=(
        "It binds companies established in the EU, and companies elsewhere that offer goods or services to people in the EU or monitor "
        "them (Art. 3). It protects everybody whose data they process: nationality and residence do not matter, and there is no size "
        "threshold. It does not cover purely private use; police and courts have a law of their own."
    ),
    abroad="offer goods or services to people there or monitor them",
    same_as="eea-gdpr",
    carve_outs=_gdpr.carve_outs(),
    in_force_from=date(2018, 5, 25),
    status=(
        "In force. The Court of Justice lets a company refuse an access request that it proves to be abusive (C-526/24 of 19 March 2026). "
        "The Commission's proposal of 19 November 2025 (Digital Omnibus) would go further, but was not adopted when this was last checked. "
        "Regulation (EU) 2025/2518 on complaints across borders applies from 2 April 2027."
    ),
    grants=_gdpr.grants(CLOCK),
    clocks=(CLOCK,),
    fee=_gdpr.FEE,
    form=_gdpr.FORM,
    identity=_gdpr.IDENTITY,
    agent=_gdpr.AGENT,
    frequency=_gdpr.FREQUENCY,
    complaint=Complaint(
        authority="the data protection authority of the place where you live or work, or where the infringement happened",
        source=read("Art. 77 GDPR; Reg. (EU) 2025/2518 Art. 4", "Texts read."),
        urls=("https://www.edpb.europa.eu/about-edpb/about-edpb/members_en",),
        before=(
            "The Regulation sets no waiting time, but many authorities want to see that the month has passed. From 2 April 2027, in "
            "cases across borders, a complaint about a right must follow a request to the company."
        ),
        windows=(
            Window(
                period=months(12),
                after=WindowStart.ANSWER,
                kind=WindowKind.COMPLAINT,
                what="complain to the Austrian Datenschutzbehörde",
                country="AT",
                source=ONE_YEAR,
            ),
            Window(
                period=months(12),
                after=WindowStart.DUE,
                kind=WindowKind.SILENCE,
                what="complain to the Austrian Datenschutzbehörde if no answer came",
                country="AT",
                source=ONE_YEAR,
            ),
            Window(
                period=days(42),
                after=WindowStart.ANSWER,
                kind=WindowKind.APPEAL,
                what="petition the district court against a private company's refusal, or ask the Autoriteit Persoonsgegevens to mediate",
                country="NL",
                source=read("UAVG art. 35(2), 36", "Text read: six weeks from the answer; none where no answer came in time."),
            ),
        ),
        news=_gdpr.NEWS,
        no_window=fact(
            (
                "The Regulation names no last day for a complaint. National law may: dsr knows the limits of Austria and the Netherlands, "
                "and none of another Member State."
            ),
            partly("Art. 77 GDPR", "Text read; the rules on procedure of the Member States were not searched whole."),
        ),
    ),
    remedies=_gdpr.REMEDIES,
    articles=_gdpr.articles(),
    cases=_gdpr.CASES,
    national={"ES": SPANISH_ARTICLES, "FR": FRENCH_ARTICLES},
    national_notes=NATIONAL_NOTES,
    deceased=DECEASED,
    not_granted=_gdpr.NOT_GRANTED,
    doubts=(
        "The Digital Omnibus may change the access right. dsr treats it as not in force; look again when a new version of dsr appears.",
    ),
)
