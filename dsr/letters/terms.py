"""The ends of the company's time that a later letter names: equal ones together, with the rights for which they hold."""

from datetime import date
from typing import NamedTuple

from dsr.domain.deadline import ExtensionState
from dsr.domain.letter import LetterFacts
from dsr.letters.speech import spoken_day


class Term(NamedTuple):
    """One end of the time for an answer."""

    hole: str
    """The name of the value with its day."""
    late: bool
    """Whether it may be said that the time ended; else it still runs."""
    extension: ExtensionState
    holds_for: tuple[tuple[int, int], ...]
    """Which ask, and under which of its laws: 0 for its own, 1 for the first other one that grants the same."""


def put_terms(values: dict[str, str], facts: LetterFacts, locale: str) -> tuple[Term, ...]:
    """Put the last days for the answer among the values, and return what they hold for, the earliest first.

    A day that has passed without being late stands in no letter: the answer came in time, or one reading of the law ends later.
    """
    days = {(day.law, day.right): day for day in facts.days}
    found: dict[tuple[date, bool, ExtensionState], list[tuple[int, int]]] = {}
    for index, ask in enumerate(facts.asks):
        for which, law in enumerate((ask.law_id, *(other.id for other, _ in ask.also))):
            day = days.get((law, ask.right))
            if day and day.last and (day.late or day.last >= facts.day):
                found.setdefault((day.last, day.late, day.extension), []).append((index, which))
    terms = []
    for number, (last, late, extension) in enumerate(sorted(found)):
        values[f"due{number}"] = spoken_day(last, locale)
        terms.append(Term(f"due{number}", late, extension, tuple(found[last, late, extension])))
    return tuple(terms)


def owed(facts: LetterFacts) -> tuple[bool, ...]:
    """For each ask whether the letter may call it infringed; what rests on the company's policy alone goes with the others."""
    days = {(day.law, day.right): day.owed for day in facts.days}
    return tuple(days.get((ask.law_id, ask.right), any(days.values())) for ask in facts.asks)
