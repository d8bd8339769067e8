"""Who is responsible: the company's name as the policy gives it."""

import re
from collections import Counter
from math import log2

from dsr.policy.countries import country_code
from dsr.policy.document import Document
from dsr.policy.engine import Finding, Index, Sentence, finding, shown
from dsr.policy.words import Words

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
    ],
)
FORM_ONLY = re.compile(rf"(?:{LEGAL_FORM})\.?")
_CLEAR_FORM = re.compile(r"(?:SASU?|SARL|GmbH|LLC|Inc\.?|Ltd\.?|B\.?V\.?|S\.A\.S\.?|S\.L\.U?\.?|AG|UG|AB|S\.r\.l\.?)")
_FORM_NEAR = re.compile(rf"(?<!\w)(?:{LEGAL_FORM})(?!\w)")
_TOKEN = re.compile(r"[^\s,;:“”\"()«»*]+|[,;:“”\"()«»*]")
_FIRST = 3000
"""Sentences in which names are looked for."""
_OPENING = 120
"""Sentences in which a name counts that is only said to operate, provide or respect something."""
_STRENGTH = {"is": 9.0, "colon": 9.0, "we": 7.5, "wecall": 6.5, "company": 3.5}
"""How much a rule's word for it counts."""


def find_controllers(document: Document, index: Index, language: Words, domains: Counter[str]) -> list[Finding]:
    """The names that the text gives to whom it calls responsible, the best first."""
    scores: dict[str, tuple[float, Finding]] = {}
    sents = index.sents
    forms = _names_with_form(sents)
    whole = document.text[:400_000]

    def worth(name: str) -> float:
        often = whole.count(name)
        return (
            (2.0 if has_form(name) else 0.0)
            + (2.5 if _akin(name, domains) else 0.0)
            + min(log2(1 + often), 6) * 0.5
            - (1.5 if country_code(name) or (name.isupper() and len(name) < 5 and not has_form(name)) else 0.0)
        )

    def keep(name: str, score: float, sentence: Sentence, start: int, rule: str, *, sure: bool) -> None:
        key = name.casefold()
        if key not in scores or scores[key][0] < score:
            shown = finding(document, sentence, "controller", name, rule, match=(start, start + len(name)), sure=sure)
            scores[key] = (score, shown)

    for number, rules in index.of(language.controller).items():
        if number >= _FIRST:
            break
        sentence = sents[number]
        for rule in rules:
            if not rule.sure and number >= _OPENING:
                continue
            match = shown(rule, sentence.low)
            if match is None:
                continue
            after = "name" in match.re.groupindex
            at, end = match.span("name") if after else (max(0, match.start() - 260), match.start())
            if after and sentence.text[end : end + 1] == ".":
                end = min(end + 30, len(sentence.text))  # "S.L." and "Inc." go on after a full stop
            named = _names(sentence.text, at, end)
            if not named:
                continue
            nearest = named[0] if after else named[-1]
            name, start = (
                max(named, key=lambda item: worth(item[0]) + (4.0 if rule.id.endswith(".we") else 1.0) * (item == nearest))
                if rule.sure
                else nearest
            )
            score = _STRENGTH.get(rule.id.rpartition(".")[2], 2.5) + worth(name) - min(number, 400) / 200
            keep(name, score, sentence, start, rule.id, sure=rule.sure)
            break
    for name, count in forms.most_common(8):
        if name.casefold() not in scores:
            sentence = next(s for s in sents if name in s.text)
            keep(
                name, min(count, 5) * 0.3 + worth(name), sentence, sentence.text.index(name), f"{language.code}.controller.form", sure=False
            )
    ranked = sorted(scores.values(), key=lambda item: -item[0])
    return [item[1] for item in ranked if item[0] >= max(ranked[0][0] - 4, 1)][:4] if ranked else []


def has_form(name: str) -> bool:
    """Whether a name ends with a legal form ("Inc.", "GmbH")."""
    return re.search(rf"(?<![\w])(?:{LEGAL_FORM})\.?$", name) is not None


def _akin(name: str, domains: Counter[str]) -> bool:
    """Whether a name and one of the policy's own domains share a word."""
    folded = re.sub(r"\W", "", name.casefold())
    words = [re.sub(r"\W", "", w.casefold()) for w in name.split() if len(w) > 2 and w.casefold() not in GENERIC]
    return any(
        (label := d.rpartition(".")[0].replace("-", "").replace(".", ""))
        and (label in folded or any(w and len(w) > 3 and w in label for w in words))
        for d, _ in domains.most_common(3)
    )


def _names_with_form(sents: list[Sentence]) -> Counter[str]:
    count: Counter[str] = Counter()
    for sentence in sents[:_FIRST]:
        if not _FORM_NEAR.search(sentence.text):
            continue
        for name, _ in _names(sentence.text, 0, len(sentence.text)):
            if has_form(name):
                count[name] += 1
    return count


def _names(text: str, at: int, end: int) -> list[tuple[str, int]]:
    """The names inside a span, each a run of capitalised words, with their places."""
    words = [(m.group(), m.start() + at, m.end() + at) for m in _TOKEN.finditer(text[at:end])]
    runs: list[list[tuple[str, int, int]]] = [[]]
    for position, word in enumerate(words):
        said = word[0]
        form_follows = said == "," and position + 1 < len(words) and FORM_ONLY.fullmatch(words[position + 1][0]) is not None
        if (
            not runs[-1]
            and position
            and _CLEAR_FORM.fullmatch(said)
            and words[position - 1][0].isalpha()
            and words[position - 1][0].casefold() not in GENERIC
        ):
            runs[-1] += [words[position - 1], word]  # a name in small letters: "imagino SAS"
        elif (form_follows and runs[-1]) or _WORD.fullmatch(said.rstrip(".")) or FORM_ONLY.fullmatch(said):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    result = []
    for run in runs:
        kept = _trim(run)
        if not kept:
            continue
        name = text[kept[0][1] : kept[-1][2]]
        if not has_form(name) or re.search(r"(?:AS|AB|AG|SE|Oy|KG|GmbH|LLC|SAS|Limited|PLC|plc|Foundation)\.$", name):
            name = name.rstrip(".’'")
        name = re.sub(r"(?:'s|’s)$", "", name)
        if 2 <= len(name) <= 90 and not FORM_ONLY.fullmatch(name) and any(c.isalpha() for c in name):
            result.append((name, kept[0][1]))
    return result


_SMALL = frozenset(["of", "the", "and", "&", "de", "la", "des", "du", "van", "der", "für", ","])


def _trim(run: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    while run and (run[0][0] in _SMALL or run[0][0].casefold().rstrip(".") in GENERIC or run[0][0].isdigit()):
        run = run[1:]
    while run and (run[-1][0] in _SMALL or (run[-1][0].casefold().rstrip(".") in GENERIC and not FORM_ONLY.fullmatch(run[-1][0]))):
        run = run[:-1]
    return run
