"""Finding a company while its name is being typed: what begins so first, then what holds the words, then what was mistyped."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from math import log

from dsr.domain.text import fold

_PASTED = re.compile(r"^\s*(?:https?://)?(?:www\.)?([^\s/]+\.[^\s/]+)(?:/\S*)?\s*$", re.IGNORECASE)
_LAST = "\U0010ffff"
FEW = 100
"""So many entries are sooner looked through one by one than met with a long list."""
LONGEST_QUERY = 120
REMEMBERED = 200
"""Answers for single words that are kept."""
CLOSEST = 20
"""How many similar words are compared letter by letter."""
SHORTEST_MISTYPED = 3
"""Shorter words resemble everything."""
LEAST_SCORE = 0.45
"""The share of the query, by weight of its words, that a mistyped name must hold."""


def plain_host(text: str) -> str:
    """The host of a pasted web address ("https://www.acme.example/x" → "acme.example"); any other text unchanged."""
    pasted = _PASTED.match(text)
    return pasted.group(1) if pasted else text


@dataclass(frozen=True, slots=True)
class Entry:
    """One company as the search sees it."""

    slug: str
    name: str
    others: Sequence[str] = ()
    """Further names, brands, web addresses."""


@dataclass(slots=True)
class _Names:
    """All folded names of all entries, sorted, each with the entry that bears it and whether it is a further name."""

    rows: list[tuple[str, bool, int]]

    def beginning(self, start: str) -> list[tuple[str, bool, int]]:
        """The rows whose name begins so."""
        return self.rows[bisect_left(self.rows, (start,)) : bisect_right(self.rows, (start + _LAST,))]


@dataclass
class NameIndex:
    """An index in memory over the names of all companies; building it takes a tenth of a second for 3,000 of them."""

    entries: Sequence[Entry]
    _names: _Names = field(init=False, repr=False)
    _lengths: list[int] = field(init=False, repr=False)
    _held: list[set[str]] = field(init=False, repr=False)
    _bearers: dict[str, set[int]] = field(init=False, repr=False)
    _recent: dict[str, set[int]] = field(init=False, repr=False)
    _alike: dict[str, list[tuple[str, float]]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        rows: set[tuple[str, bool, int]] = set()
        bearers: defaultdict[str, set[int]] = defaultdict(set)
        self._lengths, self._held, self._recent, self._alike = [], [], {}, {}
        for index, entry in enumerate(self.entries):
            main = fold(entry.name)
            held: set[str] = set()
            self._lengths.append(len(main))
            self._held.append(held)
            for name in (main, *(fold(plain_host(other)) for other in (entry.slug, *entry.others))):
                further = name != main
                rows.add((name, further, index))
                rows.add((name.replace(" ", ""), further, index))
                held.update(name.split())
            for word in held:
                bearers[word].add(index)
        self._names = _Names(sorted(rows))
        self._bearers = dict(bearers)

    @cached_property
    def _words(self) -> list[str]:
        return sorted(self._bearers)

    @cached_property
    def _by_trigram(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for trigram in _trigrams(word):
                found[trigram].append(word)
        return dict(found)

    def find(self, query: str, limit: int = 20) -> list[str]:
        """The slugs of the best `limit` companies, best first; all of them by name where the query holds no letter."""
        wanted = fold(plain_host(query[:LONGEST_QUERY]))
        if not wanted:
            return [self.entries[i].slug for i in nsmallest(limit, range(len(self.entries)), key=lambda i: fold(self.entries[i].name))]
        hits = self._beginning(wanted, limit)
        if len(hits) < limit:
            hits += self._holding(wanted.split(), limit - len(hits), set(hits))
        if not hits:
            hits = self._resembling(wanted.split(), limit)
        return [self.entries[index].slug for index in hits]

    def _beginning(self, wanted: str, limit: int) -> list[int]:
        """Entries of which a name begins with the query; the whole name first, then main names, then short ones."""
        squashed = wanted.replace(" ", "")
        rows = self._names.beginning(wanted) + (self._names.beginning(squashed) if squashed != wanted else [])
        ranked = sorted(
            (name not in (wanted, squashed), further, len(name) if not further else self._lengths[index], name, index)
            for name, further, index in rows
        )
        return list(dict.fromkeys(row[-1] for row in ranked))[:limit]

    def _holding(self, words: list[str], limit: int, without: set[int]) -> list[int]:
        """Entries that hold a word for each word of the query, as its beginning."""
        longest, *rest = sorted(words, key=len, reverse=True)
        common = self._bearing(longest) - without
        for word in rest:
            if len(common) > FEW:
                common &= self._bearing(word)
            else:
                common = {index for index in common if any(held.startswith(word) for held in self._held[index])}
        return nsmallest(limit, common, key=lambda index: (self._lengths[index], index))

    def _bearing(self, start: str) -> set[int]:
        """The entries that hold a word beginning so."""
        known = self._recent.get(start)
        if known is None:
            first, last = bisect_left(self._words, start), bisect_right(self._words, start + _LAST)
            known = set().union(*(self._bearers[word] for word in self._words[first:last]))
            self._remember(start, known)
        return known

    def _remember(self, start: str, found: set[int]) -> None:
        """Keep the answer: while a query is typed, all its words but the last stay the same."""
        if len(self._recent) >= REMEMBERED:
            self._recent.clear()
        self._recent[start] = found

    def _resembling(self, words: list[str], limit: int) -> list[int]:
        """Entries that hold most of the query's words, or words that differ from them by a slip of the finger."""
        scores: defaultdict[int, float] = defaultdict(float)
        total = 0.0
        unheard = [word for word in words if not self._bearing(word)] or words
        for word in dict.fromkeys(words):
            best: dict[int, float] = {}
            for other, likeness in self._similar(word) if word in unheard else ():
                best.update(dict.fromkeys(self._bearers[other], likeness))
            best.update(dict.fromkeys(self._bearing(word), 1.0))
            weight = self._weight(len(best))
            total += weight
            for index, likeness in best.items():
                scores[index] += likeness * weight
        near = ((-score, self._lengths[index], index) for index, score in scores.items() if score >= LEAST_SCORE * total)
        return [index for _, _, index in nsmallest(limit, near)]

    def _similar(self, word: str) -> list[tuple[str, float]]:
        """The known words that resemble this one, each with its likeness from 0 to 1, the likest last."""
        known = self._alike.get(word)
        if known is None:
            if len(self._alike) >= REMEMBERED:
                self._alike.clear()
            known = self._alike[word] = sorted(self._compared(word), key=lambda match: match[1])
        return known

    def _compared(self, word: str) -> Iterator[tuple[str, float]]:
        """The known words that differ from this one, or from its beginning, by a few slips, each with its likeness."""
        if len(word) < SHORTEST_MISTYPED:
            return
        trigrams = _trigrams(word)
        shared: Counter[str] = Counter()
        for trigram in trigrams:
            shared.update(self._by_trigram.get(trigram, ()))
        closest = nsmallest(CLOSEST, shared.items(), key=lambda item: (-item[1], abs(len(item[0]) - len(word))))
        allowed = 1 if len(word) < 5 else 2 if len(word) < 9 else 3
        for other, _ in closest:
            slips = allowed + 1
            if abs(len(other) - len(word)) <= allowed:
                slips = _slips(word, other)
            if len(other) > len(word) + 1 and slips > 1:
                slips = min(slips, 1 + _slips(word, other[: len(word)]))
            if slips <= allowed:
                yield other, 1 - slips / (len(word) + 1)

    def _weight(self, count: int) -> float:
        """How much a word tells: little where many entries hold it ("gmbh")."""
        return log(1 + len(self.entries) / (1 + count))


def _trigrams(word: str) -> set[str]:
    padded = f"^{word}$"
    return {padded[i : i + 3] for i in range(len(padded) - 2)} | {padded[i : i + 2] for i in range(3)}


def _slips(one: str, other: str) -> int:
    """How many letters were left out, added, exchanged or swapped with their neighbour (optimal string alignment)."""
    before: list[int] = []
    previous = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        current = [i]
        for j, target in enumerate(other, 1):
            cost = min(previous[j - 1] + (letter != target), previous[j] + 1, current[-1] + 1)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == target and before[j - 2] + 1 < cost:
                cost = before[j - 2] + 1
            current.append(cost)
        before, previous = previous, current
    return previous[-1]
