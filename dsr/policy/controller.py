"""Who is responsible: the company's name as the policy gives it."""

import re
from collections import Counter
from math import log2

from dsr.policy.countries import country_code
from dsr.policy.document import Document
from dsr.policy.engine import Finding, Index, Sentence, finding, found, shown
from dsr.policy.names import GENERIC, LEGAL_FORM, has_form, names_in
from dsr.policy.words import Rule, Words

_FORM_NEAR = re.compile(rf"(?<!\w)(?:{LEGAL_FORM})(?!\w)")
_WELL_KNOWN = re.compile(r"(?:Google|Facebook|Meta|Apple|Microsoft|Amazon|Adobe|Stripe|PayPal|Twitter|Cloudflare|Hotjar|Salesforce)\b")
"""Companies whose services many policies name."""
_COPYRIGHT = re.compile(
    r"(?:©|&copy;|\bcopyright\b|\(c\)(?= ?(?:19|20)\d\d))[\s©]{0,3}(?:\(c\) ?)?(?:(?:19|20)\d\d(?:\s?[-,–]\s?(?:19|20)?\d\d)*)?"
    r",?\s?(?:by )?(?P<name>[^.;:()!?|©]{2,80}(?:\.com|Inc|Co|Ltd)?)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"privacy|confidentialit|vie privée|datenschutz|privacidad|données personnelles")
_QUOTED = re.compile(
    r"[“”\"«]|(?<!\w)['‘]|refer|collectiv|together|hereinafter|hereafter|jointly|dénomm|ci-après|ci-dessous|conjoint", re.IGNORECASE
)
"""What stands in brackets in which a company says how it calls itself, if they hold more than the bare word."""
_SEAT = (
    r"^[^.;:]{0,80}(?:société|siège|capital|immatricul|registered|incorporated|corporation|company|located|headquarter|with offices"
    r"|sitz|domicilio|inscrita)"
)
"""What follows a company's name where the text says what it is."""
_JOINTLY = r"\bjoint(?:ly)?\b|third[- ]party partners|\bsuch (?:third )?part(?:y|ies)|\bconjoint|gemeinsam|conjunt|corresponsab"
_FIRST = 3000
"""Sentences in which names are looked for."""
_OPENING = 120
"""Sentences in which a name counts that is only said to operate, provide or respect something."""
_STRENGTH = {"seat": 7.0, "is": 9.0, "colon": 9.0, "we": 7.5, "wecall": 6.5, "company": 3.5}
"""How much a rule's word for it counts."""


class _Names:
    """The names found so far, each with what speaks for it."""

    def __init__(self, document: Document, domains: Counter[str]) -> None:
        self._document = document
        self._domains = domains
        self._text = document.text[:400_000].replace("\u00a0", " ")
        self._best: dict[str, tuple[float, Finding]] = {}

    def worth(self, name: str) -> float:
        """How much a name looks like the company's own: a legal form, a word of its domain, and that the text repeats it."""
        return (
            (2.0 if has_form(name) else 0.0)
            + (2.5 if _akin(name, self._domains) else 0.0)
            + min(log2(1 + self._text.count(name)), 6) * 0.5
            - (5.0 if self._only_used(name) else 2.5 if name.lower().startswith("www.") else 0.0)
            - (1.5 if country_code(name) or (name.isupper() and len(name) < 5 and not has_form(name)) else 0.0)
        )

    def keep(self, name: str, start: int, sentence: Sentence, rule: str, strength: float, *, sure: bool) -> None:
        """Note a name that a rule found at `start` of a sentence."""
        span = (start, start + len(name))
        name = " ".join(name.split())
        if self._mere_word(name):
            return
        score = strength + self.worth(name)
        key = name.casefold()
        if key not in self._best or self._best[key][0] < score:
            self._best[key] = (score, finding(self._document, sentence, "controller", name, rule, match=span, sure=sure))

    def _only_used(self, name: str) -> bool:
        """Whether a name is that of a company whose services many use, and neither the text's beginning nor its domain says it."""
        known = _WELL_KNOWN.match(name)
        if known is None or _akin(name, self._domains):
            return False
        return known.group() not in self._text[:300] or self._text.count(known.group()) < 3

    def _mere_word(self, name: str) -> bool:
        """Whether a name is an ordinary word with a capital: the text uses it in small letters too, or shouts it in a sentence."""
        if has_form(name):
            return False
        words = name.split()
        if len(words) > 4 and name.isupper():
            return True
        if _akin(name, self._domains):
            return False
        if all(word.casefold().strip(".,'’") in GENERIC or not word[0].isalnum() for word in words):
            return True
        low = name.lower()
        if low == name or low not in self._text:
            return False
        small = len(re.findall(rf"(?<![\w@./-]){re.escape(low)}(?![\w@])", self._text))
        return small > 0 and small * 3 >= self._text.count(name)

    def __contains__(self, name: str) -> bool:
        return " ".join(name.split()).casefold() in self._best

    def ranked(self) -> list[Finding]:
        """The best names first, without those that are far behind; a further one only where something shows that it is a company's."""
        ranked = sorted(self._best.values(), key=lambda item: -item[0])
        if not ranked:
            return []
        first = ranked[0][1]
        near = [item[1] for item in ranked[1:] if item[0] >= max(ranked[0][0] - 4, 1)]
        told = [
            item for item in near if has_form(item.value) or _akin(item.value, self._domains) or first.value.startswith(item.value + " ")
        ]
        return [first, *(item for item in told if not self._only_used(item.value) and not item.value.startswith("www."))][:4]


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
    _copyright(names, index)
    _as_the_domain(names, index, domains)
    return names.ranked() or _heads_the_text(names, index)


def _copyright(names: _Names, index: Index) -> None:
    """Note the name that the line of the copyright gives."""
    for number in sorted(index.holding(("©", "copyright", "(c)"))):
        sentence = index.sents[number]
        match = _COPYRIGHT.search(sentence.text) if len(sentence.text) < 400 else None
        end = match.end("name") if match else 0
        named = names_in(sentence.text, match.start("name"), end + (sentence.text[end : end + 1] == ".")) if match else []
        if named:
            names.keep(named[0][0], named[0][1], sentence, "controller.copyright", 3.0, sure=False)


def _as_the_domain(names: _Names, index: Index, domains: Counter[str]) -> None:
    """Note the word, written with a capital, that is the policy's own domain."""
    for domain, _ in domains.most_common(2):
        label = domain.partition(".")[0]
        for number in sorted(index.holding((label,)))[:40]:
            sentence = index.sents[number]
            at = sentence.low.find(label)
            name = sentence.text[at : at + len(label)]
            around = sentence.text[max(0, at - 1) : at + len(label) + 2]
            if name != name.lower() and len(name) > 2 and not re.search(r"[\w@/-]", around.replace(name, "", 1)[:2].strip()):
                if name not in names:
                    names.keep(name, at, sentence, "controller.domain", 1.5, sure=False)
                break


def _heads_the_text(names: _Names, index: Index) -> list[Finding]:
    """The name that stands alone above the policy's title, where no other is found."""
    for number, sentence in enumerate(index.sents[:4]):
        following = index.sents[number + 1 : number + 3]
        named = names_in(sentence.text, 0, len(sentence.text)) if len(sentence.text) < 60 else []
        titled = not _ABOUT.search(sentence.low) and any(_ABOUT.search(s.low) for s in following if len(s.low) < 80)
        if titled and len(named) == 1 and len(named[0][0]) >= len(sentence.text.strip("*# ")) - 2:
            names.keep(named[0][0], named[0][1], sentence, "controller.head", 2.0, sure=False)
    return names.ranked()


def _on_the_next_line(names: _Names, index: Index, language: Words) -> None:
    """Note the names that stand alone on the line after "The controller is:"."""
    for number, sentence in enumerate(index.sents[:_FIRST]):
        following = index.sents[number + 1] if number + 1 < len(index.sents) else None
        if following is None or not sentence.low.endswith(":") or not found(language.controller_lead, sentence.low):
            continue
        named = names_in(following.text, 0, min(len(following.text), 120))
        alone = bool(named) and len(following.text) <= 100 and len(named[0][0]) >= len(following.text) * 0.6
        if named and named[0][1] < 3 and (alone or found(_SEAT, following.low[len(named[0][0]) :][:120])):
            names.keep(named[0][0], named[0][1], following, f"{language.code}.controller.lead", 7.0 - min(number, 400) / 200, sure=True)


def _by_rule(names: _Names, sentence: Sentence, rule: Rule, number: int) -> bool:
    """Note the name that a rule finds in a sentence; whether it found one."""
    match = shown(rule, sentence.low)
    if match is None:
        return False
    if rule.id.endswith(".we") and len(match.group()) > 30 and not _QUOTED.search(match.group()):
        return False
    after = "name" in match.re.groupindex
    at, end = match.span("name") if after else (max(0, match.start() - 260), match.start())
    if after and sentence.text[end : end + 1] == ".":
        end = min(end + 30, len(sentence.text))  # "S.L." and "Inc." go on after a full stop
    named = names_in(sentence.text, at, end)
    if named and rule.id.endswith(".values") and end - named[-1][1] - len(named[-1][0]) > 3:
        return False  # "Optional Premium access is": the words go on
    if not named:
        return False
    nearest = named[0] if after else named[-1]
    beside = 4.0 if rule.id.endswith(".we") else 1.0
    name, start = max(named, key=lambda item: names.worth(item[0]) + beside * (item == nearest)) if rule.sure else nearest
    strength = _STRENGTH.get(rule.id.rpartition(".")[2], 2.5) - min(number, 400) / 200
    strength -= 3.0 if found(_JOINTLY, sentence.low) else 0.0
    names.keep(name, start, sentence, rule.id, strength, sure=rule.sure)
    return True


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
        for name, _ in names_in(sentence.text, 0, len(sentence.text)):
            if has_form(name):
                count[name] += 1
    return count
