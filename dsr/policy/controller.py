"""Who is responsible: the company's name as the policy gives it."""

import re
from collections import Counter
from math import log2

from dsr.policy.countries import country_code
from dsr.policy.document import Document
from dsr.policy.engine import Finding, Index, Sentence, finding, found, shown
from dsr.policy.words import Rule, Words

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


class _Names:
    """The names found so far, each with what speaks for it."""

    def __init__(self, document: Document, domains: Counter[str]) -> None:
        self._document = document
        self._domains = domains
        self._text = document.text[:400_000]
        self._best: dict[str, tuple[float, Finding]] = {}

    def worth(self, name: str) -> float:
        """How much a name looks like the company's own: a legal form, a word of its domain, and that the text repeats it."""
        return (
            (2.0 if has_form(name) else 0.0)
            + (2.5 if _akin(name, self._domains) else 0.0)
            + min(log2(1 + self._text.count(name)), 6) * 0.5
            - (1.5 if country_code(name) or (name.isupper() and len(name) < 5 and not has_form(name)) else 0.0)
        )

    def keep(self, name: str, start: int, sentence: Sentence, rule: str, strength: float, *, sure: bool) -> None:
        """Note a name that a rule found at `start` of a sentence."""
        score = strength + self.worth(name)
        key = name.casefold()
        if key not in self._best or self._best[key][0] < score:
            span = (start, start + len(name))
            self._best[key] = (score, finding(self._document, sentence, "controller", name, rule, match=span, sure=sure))

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._best

    def ranked(self) -> list[Finding]:
        """The best names first, without those that are far behind."""
        ranked = sorted(self._best.values(), key=lambda item: -item[0])
        return [item[1] for item in ranked if item[0] >= max(ranked[0][0] - 4, 1)][:4]


def find_controllers(document: Document, index: Index, language: Words, domains: Counter[str]) -> list[Finding]:
    """The names that the text gives to whom it calls responsible, the best first."""
    names = _Names(document, domains)
    for number, rules in index.of(language.controller).items():
        if number >= _FIRST:
            break
        for rule in rules:
            if (rule.sure or number < _OPENING) and _by_rule(names, index.sents[number], rule, number):
                break
    _on_the_next_line(names, index, language)
    for name, count in _names_with_form(index.sents).most_common(8):
        sentence = next((s for s in index.sents if name in s.text), None)
        if name not in names and sentence is not None:
            names.keep(name, sentence.text.index(name), sentence, f"{language.code}.controller.form", min(count, 5) * 0.3, sure=False)
    return names.ranked()


def _on_the_next_line(names: _Names, index: Index, language: Words) -> None:
    """Note the names that stand alone on the line after "The controller is:"."""
    for number, sentence in enumerate(index.sents[:_FIRST]):
        following = index.sents[number + 1] if number + 1 < len(index.sents) else None
        if (
            following is None
            or not sentence.low.endswith(":")
            or len(following.text) > 100
            or not found(language.controller_lead, sentence.low)
        ):
            continue
        named = _names(following.text, 0, len(following.text))
        if named and len(named[0][0]) >= len(following.text) * 0.6:
            names.keep(named[0][0], named[0][1], following, f"{language.code}.controller.lead", 7.0 - min(number, 400) / 200, sure=True)


def _by_rule(names: _Names, sentence: Sentence, rule: Rule, number: int) -> bool:
    """Note the name that a rule finds in a sentence; whether it found one."""
    match = shown(rule, sentence.low)
    if match is None:
        return False
    after = "name" in match.re.groupindex
    at, end = match.span("name") if after else (max(0, match.start() - 260), match.start())
    if after and sentence.text[end : end + 1] == ".":
        end = min(end + 30, len(sentence.text))  # "S.L." and "Inc." go on after a full stop
    named = _names(sentence.text, at, end)
    if not named:
        return False
    nearest = named[0] if after else named[-1]
    beside = 4.0 if rule.id.endswith(".we") else 1.0
    name, start = max(named, key=lambda item: names.worth(item[0]) + beside * (item == nearest)) if rule.sure else nearest
    strength = _STRENGTH.get(rule.id.rpartition(".")[2], 2.5) - min(number, 400) / 200
    names.keep(name, start, sentence, rule.id, strength, sure=rule.sure)
    return True


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
