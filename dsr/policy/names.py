"""Names of companies in a text: runs of capitalised words, their legal forms, and the words that are no names."""

import itertools
import re

LEGAL_FORM = (
    r"(?:Inc(?:orporated)?|LLC|L\.L\.C|Ltd|Limited|Corp(?:oration)?|Company|Co|PLC|Plc|plc|LLP|LP|"
    r"GmbH(?: & Co\.? ?KG)?|AG|SE|KG|UG|e\.V|OHG|mbH|S\.?A\.?S\.?U?|SARL|S\.A\.R\.L|S\.?A|SNC|SCA|S\.?R\.?L|"
    r"S\.?L\.?U?|"
    r"S\.p\.A|SpA|B\.?V|N\.?V|NV/SA|AB|ASA?|A/S|ApS|Oy(?:j)?|Oü|OÜ|Sp\. z o\.o|s\.r\.o|a\.s|Pty|Pte|Kft|Lda|Ltda|KK|"
    r"K\.K|SIA|UAB|d\.o\.o|EOOD|Foundation|Association|GIE|Stiftung|Verein|Fundación|Asociación|Trust|University|"
    r"Université|Universität)"
)
NAME_WITH_FORM = re.compile(
    r"(?<![\w@.])((?:[A-ZÀ-ÝÖØ0-9][\w&.'’®™+!-]{0,40}(?:,? |,? ?& ))(?:(?:[A-ZÀ-ÝÖØ0-9(][\w&.'’®™+)-]{0,40}|of|the|"
    r"and|&|de|la|des|du|d[’']\w+|für|van|y)(?:,? )){0,6}?(?:"
    + LEGAL_FORM
    + r")(?:\.(?!\w))?(?: (?:Ltd|Limited|Inc|LLC|& Co\. KG)\b\.?)?)(?![\w-])",
)
_WORD = re.compile(r"[A-ZÀ-ÝÖØ0-9][\w&.'’®™+!-]{0,40}|[a-zà-ÿ]{1,40}[A-Z0-9.][\w.]{0,40}|of|the|and|&|de|la|des|du|van|der|für")
GENERIC = frozenset(
    [
        "every",
        "e-mail",
        "email",
        "address",
        "we",
        "you",
        "our",
        "your",
        "the",
        "this",
        "these",
        "that",
        "privacy",
        "policy",
        "notice",
        "statement",
        "it",
        "its",
        "users",
        "user",
        "all",
        "any",
        "data",
        "information",
        "personal",
        "company",
        "services",
        "service",
        "website",
        "site",
        "websites",
        "they",
        "in",
        "for",
        "by",
        "on",
        "and",
        "if",
        "as",
        "vous",
        "nous",
        "notre",
        "nos",
        "votre",
        "la",
        "le",
        "les",
        "cette",
        "ce",
        "société",
        "données",
        "personnelles",
        "politique",
        "confidentialité",
        "wir",
        "sie",
        "unsere",
        "die",
        "der",
        "das",
        "datenschutz",
        "datenschutzerklärung",
        "nosotros",
        "la",
        "política",
        "privacidad",
        "gdpr",
        "ccpa",
        "controller",
        "processor",
        "eu",
        "eea",
        "uk",
        "europe",
        "california",
        "user's",
        "please",
        "cookies",
        "cookie",
        "terms",
        "us",
        "section",
        "article",
        "our's",
        "who",
        "which",
        "what",
        "when",
        "where",
        "how",
        "welcome",
        "last",
        "updated",
        "effective",
        "date",
        "introduction",
        "overview",
        "payment",
        "payments",
        "framework",
        "consumer",
        "consumers",
        "customer",
        "customers",
        "act",
        "law",
        "rights",
        "shield",
        "programs",
        "program",
        "online",
        "internet",
        "third",
        "party",
        "parties",
        "group",
        "member",
        "members",
        "european",
        "commission",
        "union",
        "state",
        "states",
        "data",
        "digital",
        "responsable",
        "traitement",
        "verantwortlicher",
        "account",
        "accounts",
        "contact",
        "platform",
        "platforms",
        "other",
        "others",
        "some",
        "most",
        "no",
        "to",
        "further",
        "those",
        "such",
        "officer",
        "protection",
        "client",
        "clients",
        "dans",
        "des",
        "de",
        "si",
        "lors",
        "web",
        "application",
        "applications",
        "app",
        "faq",
        "faqs",
        "general",
        "overview",
        "security",
        "processing",
        "necessary",
        "finalités",
        "utilisateur",
        "utilisateurs",
        "règlement",
        "général",
        "wi-fi",
        "qui",
        "que",
        "quels",
        "quelles",
        "comment",
        "pourquoi",
        "wer",
        "wie",
        "was",
        "warum",
        "quién",
        "cómo",
        "qué",
        "why",
        "additional",
        "important",
        "copyright",
        "statement",
        "representative",
        "authority",
    ],
)
FORM_ONLY = re.compile(rf"(?:{LEGAL_FORM})\.?")
CLEAR_FORM = re.compile(r"(?:SASU?|SARL|GmbH|LLC|Inc\.?|Ltd\.?|B\.?V\.?|S\.A\.S\.?|S\.L\.U?\.?|AG|UG|AB|S\.r\.l\.?)")
_TOKEN = re.compile(r"[^\s,;:“”\"()«»*]+|[,;:“”\"()«»*]")


def has_form(name: str) -> bool:
    """Whether a name ends with a legal form ("Inc.", "GmbH")."""
    return re.search(rf"(?<![\w])(?:{LEGAL_FORM})\.?$", name) is not None


def names_in(text: str, at: int, end: int) -> list[tuple[str, int]]:
    """The names inside a span, each a run of capitalised words, with their places."""
    words = [(m.group(), m.start() + at, m.end() + at) for m in _TOKEN.finditer(text[at:end])]
    runs: list[list[tuple[str, int, int]]] = [[]]
    for position, word in enumerate(words):
        said = word[0]
        form_follows = said == "," and position + 1 < len(words) and FORM_ONLY.fullmatch(words[position + 1][0]) is not None
        if (
            not runs[-1]
            and position
            and CLEAR_FORM.fullmatch(said)
            and words[position - 1][0].isalpha()
            and words[position - 1][0].casefold() not in GENERIC
        ):
            runs[-1] += [words[position - 1], word]  # a name in small letters: "imagino SAS"
        elif (form_follows and runs[-1]) or _WORD.fullmatch(said.rstrip(".")) or FORM_ONLY.fullmatch(said):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    result = []
    for run in itertools.chain.from_iterable(map(_parted, runs)):
        kept = _trim(run)
        if not kept:
            continue
        place = run.index(kept[0])
        goes_before = text[: run[0][1]].rstrip()
        if place == 1 and run[0][0] == "The" and goes_before[-1:].isalpha():
            kept = run[: 1 + len(kept)]  # in the midst of a sentence "The" is a part of the name
        name = text[kept[0][1] : kept[-1][2]]
        if not has_form(name) or re.search(r"(?:AS|AB|AG|SE|Oy|KG|GmbH|LLC|SAS|Limited|PLC|plc|Foundation)\.$", name):
            name = name.rstrip(".’'")
        name = re.sub(r"(?:'s|’s)$", "", name)
        if 2 <= len(name) <= 90 and not FORM_ONLY.fullmatch(name) and any(c.isalpha() for c in name):
            result.append((name, kept[0][1]))
    return result


def _parted(run: list[tuple[str, int, int]]) -> list[list[tuple[str, int, int]]]:
    """Two companies joined by "and", each with its legal form, are two."""
    for place, (word, _, _) in enumerate(run):
        two = (
            word in ("and", "&") and 1 < place < len(run) - 2 and FORM_ONLY.fullmatch(run[place - 1][0]) and FORM_ONLY.fullmatch(run[-1][0])
        )
        if two and not run[place + 1][0].startswith(("Co", "KG")):
            return [run[:place], *_parted(run[place + 1 :])]
    return [run]


_SMALL = frozenset(["of", "the", "and", "&", "de", "la", "des", "du", "van", "der", "für", ","])


def _trim(run: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    while run and (run[0][0] in _SMALL or run[0][0].casefold().rstrip(".") in GENERIC or run[0][0].isdigit()):
        run = run[1:]
    while run and (run[-1][0] in _SMALL or (run[-1][0].casefold().rstrip(".") in GENERIC and not FORM_ONLY.fullmatch(run[-1][0]))):
        run = run[:-1]
    return run
