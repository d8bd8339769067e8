"""How each right of a case stands to its own time on the day of a letter: what a letter may call late, and what it may call a breach."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dsr.domain.case import Case
from dsr.domain.dates import ONE_DAY
from dsr.domain.deadline import Deadlines, ExtensionState
from dsr.domain.events import EventName
from dsr.domain.law import Right

FAIR_TIME = timedelta(days=31)
"""How long a letter waits where the law sets no day, before it says that a right was not met."""
_OUTCOMES = frozenset({EventName.ANSWERED, EventName.REFUSED})
"""What ends the company's time. A part of an answer does not: the rest is still owed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDay:
    """The time for the answer to one right under one law."""

    law: str
    right: Right
    last: date | None
    """The last day on which an answer is in time by every reading; None where the law sets no day, or where the clock waits."""
    late: bool
    """Whether the letter may say that the time ended without an answer, or before the answer came."""
    owed: bool
    """Whether the letter may call the right infringed: it is late, or refused, or answered in a way that the person contests."""
    extension: ExtensionState
    """What became of a notice that the company needs more time."""


def answer_days(case: Case, deadlines: Iterable[Deadlines], day: date) -> tuple[AnswerDay, ...]:
    """How each right stands to its time under each law.

    Args:
        case: the case so far.
        deadlines: the dates that were counted, one for each claim and law.
        day: the letter's date.
    """
    return tuple(_answer_days(case, deadlines, day))


def _answer_days(case: Case, deadlines: Iterable[Deadlines], day: date) -> Iterator[AnswerDay]:
    ended = min((event.day for event in case.events if event.name in _OUTCOMES), default=None)
    until = ended if ended and ended < day else day
    for counted in deadlines:
        late = counted.binding and counted.overdue_from is not None and counted.overdue_from <= until
        passed = late if counted.binding or counted.waiting_for else (counted.due or counted.received + FAIR_TIME) < day
        yield AnswerDay(
            law=counted.law,
            right=counted.right,
            last=_last_day(counted) if counted.binding else None,
            late=late,
            owed=passed or ended is not None,
            extension=counted.extension,
        )


def _last_day(counted: Deadlines) -> date | None:
    """The last day by the longest reading: lateness begins on the day after it."""
    return counted.overdue_from - ONE_DAY if counted.overdue_from else counted.answer_due


def too_early(days: Iterable[AnswerDay]) -> date | None:
    """The first last day for an answer, where nothing may be called infringed yet; None where something may, or no law sets a day."""
    told = tuple(days)
    return None if any(day.owed for day in told) else min((day.last for day in told if day.last), default=None)
