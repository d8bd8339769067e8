"""Counting many cases at once: what was looked up or counted before is not counted again."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date

from dsr.domain.dates import Calendar, Place
from dsr.domain.deadline import Calendars, Deadlines, Happening, count_deadlines
from dsr.domain.law import Law, Right
from dsr.domain.own_days import OwnDay, own_days


@dataclass(frozen=True, slots=True)
class _KnownDays:
    """A calendar that asks for each day once."""

    calendar: Calendar
    seen: dict[date, str | None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """See `Calendar.name`."""
        return self.calendar.name

    def holiday(self, day: date) -> str | None:
        """See `Calendar.holiday`."""
        try:
            return self.seen[day]
        except KeyError:
            found = self.seen[day] = self.calendar.holiday(day)
            return found


@contextmanager
def no_collector() -> Iterator[None]:
    """Keep Python's garbage collector still: of thousands of fresh values none is garbage, and looking takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class KnownCalendars:
    """Calendars that are built once for each place; serves as `dsr.domain.deadline.Calendars`.

    Args:
        source: where they come from.
    """

    def __init__(self, source: Calendars) -> None:
        self._source = source
        self._calendars: dict[tuple[str, Place], Calendar] = {}
        self._stricter: dict[tuple[str, Place], tuple[Calendar, ...]] = {}
        self._years: dict[tuple[str, Place], range] = {}

    def calendar(self, name: str, place: Place) -> Calendar:
        """See `Calendars.calendar`."""
        found = self._calendars.get((name, place))
        if found is None:
            found = self._calendars[name, place] = _KnownDays(self._source.calendar(name, place))
        return found

    def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
        """See `Calendars.stricter`."""
        found = self._stricter.get((name, place))
        if found is None:
            found = self._stricter[name, place] = tuple(_KnownDays(calendar) for calendar in self._source.stricter(name, place))
        return found

    def known_years(self, name: str, place: Place) -> range:
        """See `Calendars.known_years`."""
        found = self._years.get((name, place))
        if found is None:
            found = self._years[name, place] = self._source.known_years(name, place)
        return found


class Clockwork:
    """`count_deadlines` with a memory: rights under one clock of a law, received on one day, share their dates."""

    def __init__(self) -> None:
        self._counted: dict[tuple[object, ...], Deadlines] = {}

    def __call__(
        self,
        law: Law,
        right: Right,
        received: date,
        place: Place,
        happenings: Iterable[Happening] = (),
        *,
        calendars: Calendars,
        sent_to: str = "",
    ) -> Deadlines:
        """See `dsr.domain.deadline.count_deadlines`."""
        clock = law.clock(right, received)
        events = tuple(event for event in happenings if event.name in _MOVING)
        pauses = tuple(pause.rights is None or right in pause.rights for pause in clock.pauses)
        key = (law.id, id(clock), pauses, received, place, events, calendars, sent_to)
        found = self._counted.get(key)
        if found is None:
            found = self._counted[key] = count_deadlines(law, right, received, place, events, calendars=calendars, sent_to=sent_to)
        return found if found.right is right else replace(found, right=right)


class OwnClockwork:
    """`own_days` with a memory: what was counted for a case is there when the board is drawn again."""

    def __init__(self) -> None:
        self._counted: dict[tuple[object, ...], tuple[OwnDay, ...]] = {}

    def __call__(
        self, law: Law, counted: Deadlines, home: Place | None, happenings: tuple[Happening, ...], *, calendars: Calendars
    ) -> tuple[OwnDay, ...]:
        """See `dsr.domain.own_days.own_days`."""
        key = (law.id, counted.right, counted.received, counted.nominal_due, counted.extended_due, home, happenings, calendars)
        found = self._counted.get(key)
        if found is None:
            found = self._counted[key] = own_days(law, counted, home, happenings, calendars=calendars)
        return found


_MOVING = frozenset({"identity-asked", "identity-given", "clarification-asked", "clarification-given", "fee-asked", "fee-paid", "extended"})
"""The events that a clock looks at; the others leave its dates alone."""
