"""What sort of body a company is where a law asks for it: told by its profile, or only guessed from its name."""

import re
from functools import cache

from dsr.domain.company import Company

INTERNATIONAL = "international-organisation"
"""A kind that is only ever guessed: a body of international law, such as the United Nations."""

BODIES = {
    "eu-body": "an institution or body of the European Union",
    "police": "an authority of police or criminal justice",
    "church": "a church or one of its bodies",
    "public": "a public body",
    "non-profit": "a non-profit body",
    "bank": "a bank or another financial institution",
    "insurer": "an insurer",
    "credit-bureau": "a credit bureau",
    "health": "a health care provider",
    "broker": "a data broker",
    INTERNATIONAL: "an international organisation",
}
"""By kind: the words after "it may be"."""

_NAMES = {
    "eu-body": """
        european commission, european parliament, european council, european central bank, european court of auditors
        european external action service, european ombudsman, european investment bank, european investment fund
        european economic and social committee, european committee of the regions, council of the european union
        european data protection supervisor, european data protection board, court of justice of the european union
        european public prosecutor*, european personnel selection office, european anti-fraud office
        european union agency *, european union intellectual property office, publications office of the european union
        european medicines agency, european chemicals agency, european environment agency, european defence agency
        european food safety authority, european banking authority, european labour authority, european training foundation
        european maritime safety agency, european securities and markets authority, european border and coast guard agency
        european insurance and occupational pensions authority, european research council executive agency
        europäische kommission, europäischen kommission, europäisches parlament, europäische zentralbank, europäischer rat
        europäischer rechnungshof, europäische investitionsbank, rat der europäischen union, europäische arzneimittel-agentur
        commission européenne, parlement européen, banque centrale européenne, conseil européen, cour des comptes européenne
        banque européenne d’investissement, conseil de l’union européenne, agence européenne des médicaments
        comisión europea, parlamento europeo, banco central europeo, consejo europeo, agencia europea de medicamentos
        comissão europeia, parlamento europeu, banco central europeu, commissione europea, banca centrale europea
        europese commissie, europees parlement, europese centrale bank, komisja europejska
        europol, eurojust, frontex, euipo, enisa, eu-lisa, cedefop, eurofound, eiopa, cepol, olaf, epso
    """,
    "police": """
        *polizei*, police, policía, polícia, polizia, politie, policja, polismyndigheten, politi, poliisi, policie, poliția, rendőrség
        gendarmerie, guardia civil, carabinieri, constabulary, garda síochána, sheriff*, mossos d’esquadra
        bundeskriminalamt, landeskriminalamt, *staatsanwaltschaft, justizvollzugsanstalt, crown prosecution service, public prosecutor*
        fiscalía, procureur, ministério público, national crime agency, federal bureau of investigation, prison service
    """,
    "church": """
        *bistum, *diözese, *diocese, *diocèse, *diócesis, *diocesi, *kirche, kirchengemeinde*, kirchenkreis*, kirchenamt, kirchspiel
        church, churches, église, iglesia, igreja, chiesa, kościół, pfarrei, pfarramt, pfarrgemeinde, parish, paroisse, parroquia
        caritas*, diakonie*, diakonisches werk, generalvikariat, ordinariat, jehovas zeugen, jehovah’s witnesses, jüdische gemeinde
    """,
    "public": """
        universit*, hochschule*, college, school district, city of, town of, county of, commonwealth of, village of
        ministry, ministère, ministerio, ministério, ministero, *ministerium*, department of, bundesamt*, landratsamt, landkreis, stadt
        stadtverwaltung, ville de, mairie, préfecture, ayuntamiento, municipality, município, comune di, gemeente, kommun, government
        gobierno, governo, council, *behörde, bezirksamt, finanzamt, jobcenter, agentur für arbeit
        nhs, hm revenue, internal revenue service, social security administration, dmv
    """,
    "non-profit": """
        universit*, college, foundation, *stiftung, fondation, fundación, fundação, fondazione, charity, charities, nonprofit, non-profit
        e.v, e. v, *verein, association, asociación, associação, red cross, *rotes kreuz, croix-rouge, amnesty, greenpeace, wwf, unicef
    """,
    "bank": """
        *bank, banque, banco, banca, bancorp, *sparkasse*, raiffeisen*, caixa*, crédit agricole, crédit mutuel, credit union
        building society, savings, jpmorgan*, chase, citi, citigroup, wells fargo, goldman sachs, morgan stanley, capital one
        american express, barclays, hsbc, santander, bbva, fidelity, charles schwab, robinhood, paypal, venmo, mortgage, lending
    """,
    "insurer": """
        *insurance, insurer, insurers, assurance, assurances, *versicherung*, seguros, assicurazioni, verzekeringen, mutual of omaha
        allianz, axa, geico, allstate, state farm, aetna, cigna, humana, unitedhealth*, metlife, prudential, liberty mutual
    """,
    "credit-bureau": """
        equifax, experian, transunion, trans union, innovis, chexsystems, lexisnexis risk, schufa, creditreform*, crif*, boniversum
        infoscore, credit bureau, credit reporting, credit reference, *auskunftei*, buró de crédito, círculo de crédito, serasa
        boa vista scpc, ksv 1870, ksv1870
    """,
    "health": """
        hospital*, *klinik*, clinic, clinics, clinique, clínica, hôpital, *krankenhaus, healthcare, health care, health system
        medical center, medical centre, medical group, pharmac*, apotheke*, kaiser permanente, cvs, walgreens, dental, physicians
    """,
    INTERNATIONAL: """
        united nations, world health organization, world trade organization, world bank, international monetary fund, council of europe
        european patent office, european space agency, european court of human rights, european free trade association
        europäisches patentamt, europarat, vereinte nationen, office européen des brevets
        agence spatiale européenne, conseil de l’europe, nations unies, efta, interpol, cern, eurocontrol, nato
    """,
}
"""By kind: whole words in the names of such bodies; `*` is the rest of a word. They prove nothing, and only raise doubts."""
_UNION_SITE = re.compile(r"https?://(?:[^/]+\.)?europa\.eu(?:[:/]|$)", re.IGNORECASE)


def told_kinds(company: Company) -> frozenset[str]:
    """What its profile says that the company is; empty where it says nothing."""
    return frozenset({company.kind}) - {""}


def guessed_kinds(company: Company) -> frozenset[str]:
    """What the company may be by its names or its site on europa.eu; empty where its profile tells the kind."""
    if company.kind:
        return frozenset()
    names = " | ".join((company.name, company.brand, *company.also_known_as)).casefold().replace("'", "’")
    found = {kind for kind, pattern in _patterns().items() if pattern.search(names)}
    if company.website and _UNION_SITE.match(company.website):
        found.add("eu-body")
    return frozenset(found - {"bank", "public"} if found & {"eu-body", INTERNATIONAL} else found)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(rf"(?<!\w)(?:{'|'.join(_words(names))})(?!\w)") for kind, names in _NAMES.items()}


def _words(names: str) -> list[str]:
    """The patterns of the names in a list of them, by lines and commas."""
    each = (name.strip() for line in names.splitlines() for name in line.split(","))
    return [re.escape(name).replace(r"\*", r"\w*") for name in each if name]
