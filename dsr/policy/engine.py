"""Sentences with their context, and the one way in which rules are run over them."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dsr.policy.document import Block, Document, Kind
from dsr.policy.words import Rule, Words

LONGEST_SENTENCE = 1500
"""Characters; a longer run without an end is cut, so that no rule meets an unbounded text."""
LONGEST_QUOTE = 240
MOST_SENTENCES = 40_000
"""Sentences that are read: twenty times the longest real policy."""

_END = re.compile(r"[.!?;…][\"”’»)\]]{0,3}(?=\s)|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fact that the text shows, where, and which rule saw it."""

    field: str
    """`right`, `email`, `postal`, `webform`, `deadline`, `law`, `controller`, `country`,
    `identity`, `capacity`, `refusal`, `role` or `gap`."""
    value: str
    """The fact in its plain form: a right's name, an address, "30 days"."""
    rule: str
    quote: str
    start: int
    """Where the quote begins in `Document.text`."""
    end: int
    section: str
    sure: bool = True
    """False where the reader could not decide, and a person should look."""
    who: tuple[str, ...] = ()
    """The people of whom alone it is said."""
    rights: tuple[str, ...] = ()
    """The rights for which alone it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and what leads up to it."""

    text: str
    low: str
    """The text in lower case, apostrophes and white space made plain, character for character as long as `text`."""
    block: int
    at: int
    """Where it begins in the block's text."""
    kind: Kind
    lead: str
    """The words that lead into the list it stands in, in lower case."""
    heading: str
    """The headings above it, nearest first, in lower case, joined by " / "."""


_PLAIN = (
    ("’", "'"),
    ("‘", "'"),
    ("`", "'"),
    ("´", "'"),
    ("\n", " "),
    ("\t", " "),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2011", "-"),
    ("‐", "-"),
    ("–", "-"),
)


def plain(text: str) -> str:
    """Lower case with plain apostrophes, hyphens and spaces; exactly as long as `text`."""
    for letter, simple in _PLAIN:
        text = text.replace(letter, simple)
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled once; the texts it meets are in lower case already."""
    return re.compile(pattern)


def found(pattern: str, text: str) -> bool:
    """Whether a pattern of a language is found; an empty pattern never is."""
    return bool(pattern) and compiled(pattern).search(text) is not None


def hits(rule: Rule, low: str) -> re.Match[str] | None:
    """Where the rule's words stand in a text in lower case, or None where they do not or something forbids them."""
    for cue in rule.cues:
        if cue in low:
            return shown(rule, low)
    return None if rule.cues else shown(rule, low)


def shown(rule: Rule, low: str) -> re.Match[str] | None:
    """As `hits`, where one of the rule's cues is known to stand in the text."""
    match = compiled(rule.pattern).search(low)
    if match is None or (rule.unless and compiled(rule.unless).search(low)):
        return None
    return match


class Index:
    """The sentences of a text with a quick way to those in which a rule can hold: by the plain words that it needs."""

    def __init__(self, sents: list[Sentence]) -> None:
        self.sents = sents
        self._text = "\n".join(s.low for s in sents)
        self._starts: list[int] = []
        at = 0
        for sentence in sents:
            self._starts.append(at)
            at += len(sentence.low) + 1
        self._known: dict[str, list[int]] = {}

    def of(self, rules: tuple[Rule, ...]) -> dict[int, list[Rule]]:
        """For each sentence in which one of the rules may hold: these rules, in their order; sentences in the order of the text."""
        result: dict[int, list[Rule]] = {}
        for rule in rules:
            for number in self.holding(rule.cues) if rule.cues else range(len(self.sents)):
                result.setdefault(number, []).append(rule)
        return dict(sorted(result.items()))

    def holding(self, cues: Iterable[str]) -> set[int]:
        """The numbers of the sentences that hold one of some plain words."""
        return set().union(*(self._with(cue) for cue in cues))

    def _with(self, cue: str) -> list[int]:
        """The numbers of the sentences that hold some plain words."""
        if cue not in self._known:
            numbers: list[int] = []
            at = self._text.find(cue)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                numbers.append(number)
                following = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
                at = self._text.find(cue, following)
            self._known[cue] = numbers
        return self._known[cue]


class _Leads:
    """The words that lead into what follows: the sentence before a list, the item around an inner list, the first cell of a row."""

    def __init__(self) -> None:
        self._lead = ""
        self._items: dict[int, str] = {}
        self._row = -1
        self._row_lead = ""

    def around(self, block: Block) -> str:
        """The words that lead into a block."""
        if block.kind is Kind.HEADING:
            self._lead, self._items = "", {}
        if block.kind is Kind.CELL:
            if block.row != self._row:
                self._row, self._row_lead = block.row, ""
            return self._row_lead
        if block.kind is Kind.ITEM:
            outer = [self._items[level] for level in sorted(self._items) if level < block.level]
            return " ".join(filter(None, [self._lead, *outer]))
        return self._lead

    def note(self, block: Block, said: list[Sentence]) -> None:
        """Take note of a block's sentences."""
        last = said[-1].low.rstrip()
        if block.kind is Kind.PARAGRAPH:
            self._paragraph(last, alone=len(said) == 1 and len(last) <= 200)
        elif block.kind is Kind.ITEM:
            self._items = {level: words for level, words in self._items.items() if level < block.level}
            self._items[block.level] = last[-200:] if last.endswith(":") else ""
        elif block.kind is Kind.CELL and not self._row_lead:
            self._row_lead = said[0].low[:200]

    def _paragraph(self, last: str, *, alone: bool) -> None:
        """A short paragraph leaves a lead that ends with a colon in force: lists are often written as paragraphs."""
        if last.endswith((":", "following", "suivants", "folgende")):
            self._lead, self._items = last[-300:], {}
        elif not alone:
            self._lead, self._items = "", {}
        elif not self._lead.endswith(":"):
            self._lead, self._items = ("" if last.endswith(".") else last[-300:]), {}


def sentences(document: Document, language: Words) -> list[Sentence]:
    """The sentences of a document in order, each with the words that lead into it."""
    result: list[Sentence] = []
    leads = _Leads()
    headings: dict[int, str] = {}
    for number, block in enumerate(document.blocks):
        section = document.section_of[number] if document.section_of else -1
        if section not in headings:
            headings[section] = " / ".join(plain(h) for h in document.headings(number)[:4])[:400]
        lead = leads.around(block)
        said = [
            Sentence(
                text=block.text[at:end],
                low=plain(block.text[at:end]),
                block=number,
                at=at,
                kind=block.kind,
                lead=lead,
                heading=headings[section],
            )
            for at, end in _cuts(block.text, language)
        ]
        if said:
            leads.note(block, said)
            result += said
        if len(result) >= MOST_SENTENCES:
            break
    return result[:MOST_SENTENCES]


def _cuts(text: str, language: Words) -> list[tuple[int, int]]:
    """Where the sentences of a block begin and end."""
    cuts: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        mark = text[end.start()]
        place = end.end()
        if mark == ".":
            before = text[max(start, end.start() - 20) : end.start()]
            word = re.split(r"[\s(“\"]", before)[-1].lower()
            following = text[place : place + 12].lstrip()
            if word in language.abbreviations or (len(word) == 1 and word.isalpha()) or following[:1].islower():
                continue
            if word.isdigit() and end.start() - start < 5:
                continue
        elif mark == ";" and place - start < 25:
            continue
        _add(cuts, text, start, place)
        start = place
    _add(cuts, text, start, len(text))
    return cuts


def _add(cuts: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        cuts.append((start, cut))
        start = cut
    if end > start:
        cuts.append((start, end))


def quote(document: Document, block: int, at: int, end: int, *, within: tuple[int, int] | None = None) -> tuple[str, int, int]:
    """A quote that shows the words from `at` to `end` of a block, with its span in the document's text.

    It is the sentence `within`, if that is short enough, else a part of it around the words. It ends beside whole words and whole
    links, and is one unbroken run of the document's text.
    """
    body = document.blocks[block]
    low, high = within or (at, end)
    if high - low > LONGEST_QUOTE:
        room = max(LONGEST_QUOTE - (end - at), 0)
        low, high = max(low, at - room // 2), min(high, max(end, at) + room // 2)
        low, high = max(low, min(at, end - LONGEST_QUOTE)), min(high, low + LONGEST_QUOTE + 40)
        while low and low < at and body.text[low - 1 : low].strip():
            low += 1
        while high < len(body.text) and high > end and body.text[high : high + 1].strip():
            high -= 1
    while low < high and body.text[low].isspace():
        low += 1
    while high > low and body.text[high - 1].isspace():
        high -= 1
    start, stop = body.span(low, high)
    for number in _links_at(document, block):
        link = document.links[number]
        if link.start_in_text < start < link.end_in_text:
            start = link.start_in_text
        if link.start_in_text < stop < link.end_in_text and link.end_in_text - stop < 300:
            stop = link.end_in_text
    return document.text[start:stop], start, stop


def _links_at(document: Document, block: int) -> range:
    low = bisect_right(document.links, block - 1, key=lambda link: link.block)
    high = bisect_right(document.links, block, key=lambda link: link.block)
    return range(low, min(high, low + 200))


def finding(
    document: Document,
    sentence: Sentence,
    field: str,
    value: str,
    rule: str,
    *,
    match: tuple[int, int] | None = None,
    sure: bool = True,
    who: tuple[str, ...] = (),
    rights: tuple[str, ...] = (),
) -> Finding:
    """A finding in a sentence; `match` is the span in the sentence of the words that show it."""
    at, end = match or (0, len(sentence.text))
    text, start, stop = quote(
        document,
        sentence.block,
        sentence.at + at,
        sentence.at + end,
        within=(sentence.at, sentence.at + len(sentence.text)),
    )
    return Finding(
        field=field,
        value=value,
        rule=rule,
        quote=text,
        start=start,
        end=stop,
        section=document.heading(sentence.block),
        sure=sure,
        who=who,
        rights=rights,
    )
