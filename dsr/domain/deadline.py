"""From a law, a right, the day of receipt and what happened since, to dates that can explain themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from dsr.domain.company import Promise
from dsr.domain.counting import DESIGNATED_ADDRESS, ELSEWHERE, Calendars, Happening, Step, Stopwatch, add_period
from dsr.domain.dates import ONE_DAY, DayOff, Period, Place, in_words
from dsr.domain.law import Appeal, Clock, Law, Right


class ExtensionState(StrEnum):
    """What became of the longer time that a law allows."""

    NOT_ASKED = "not asked"
    IN_TIME = "in time"
    LATE = "late"
    NOT_ALLOWED = "not allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """All dates of one right under one law. A date is None where the law sets none, or where the clock waits for the user."""

    law: str
    right: Right
    received: date
    place: Place
    counted_from: date
    """The day of receipt, or the later day on which the clock began."""
    acknowledge_by: date | None
    nominal_due: date | None
    due: date | None
    """The last day on which an answer is in time."""
    extended_due: date | None
    """The last day if the company extends the time in the way that the law asks for."""
    extension: ExtensionState
    overdue_from: date | None
    """The first day on which the user may rightly claim lateness: it waits for the latest of all readings."""
    binding: bool
    """False where the law sets no number and `due` only says when a reminder is fair."""
    waiting_for: str | None
    """`identity`, `clarification` or `fee`: the clock waits until the user gives it."""
    steps: tuple[Step, ...]
    doubts: tuple[str, ...]
    announced: date | None = None
    """The day by which the company said that it would answer, when it announced that it needs longer."""
    perhaps_due: date | None = None
    """The later last day that holds if the request missed the designated address, where nobody said whether it did."""

    @property
    def answer_due(self) -> date | None:
        """The day that counts now: the extended one once an extension was announced in time, else `due`.

        Where the law sets no bound to the extension, it is the day that the company named.
        """
        if self.extension is not ExtensionState.IN_TIME:
            return self.due
        return self.extended_due or self.announced or self.due

    @property
    def announced_in_law(self) -> bool:
        """Whether the day that the company named lies within what the law allows."""
        if self.announced is None or self.extension is not ExtensionState.IN_TIME:
            return False
        return self.extended_due is None or self.announced <= self.extended_due


def count_deadlines(
    law: Law,
    right: Right,
    received: date,
    place: Place,
    happenings: Iterable[Happening] = (),
    *,
    calendars: Calendars,
    sent_to: str = "",
) -> Deadlines:
    """Count every date for one right.

    Args:
        law: the law that grants the right.
        right: the right that was used.
        received: the day on which the company got the request; it is day 0.
        place: the controller's country, and subdivision where known; its holidays count.
        happenings: what happened since; only questions, their answers and extensions matter.
        calendars: where holidays come from.
        sent_to: `elsewhere` where the law gives more time for a request that missed the designated address, `designated-address` where
            it went there; "" where nobody said, and then lateness waits for the longer time.

    Returns:
        The dates with their steps in words. Rules and their sources stand in the law's own file.
    """
    clock = law.clock(right, received)
    events = sorted(happenings, key=lambda happening: happening.day)
    stopwatch = Stopwatch(clock, right, received, place, calendars, sent_to)
    steps: list[Step] = [Step(f"received {in_words(received)}", received)]

    acknowledge_by = None
    if clock.acknowledgement:
        acknowledge_by = stopwatch.end(received, clock.acknowledgement.period, timedelta(), stopwatch.calendar())
        text = f"receipt is to be confirmed within {clock.acknowledgement.period}, so by {in_words(acknowledge_by)}"
        steps.append(Step(text, acknowledge_by, clock.acknowledgement.source.cite))

    pauses = stopwatch.read_pauses(events)
    steps += pauses.steps
    period = stopwatch.period
    counted = Deadlines(
        law=law.id,
        right=right,
        received=received,
        place=place,
        counted_from=pauses.start,
        acknowledge_by=acknowledge_by,
        nominal_due=None,
        due=None,
        extended_due=None,
        extension=ExtensionState.NOT_ASKED,
        overdue_from=None,
        binding=clock.response.period is not None,
        waiting_for=pauses.waiting_for,
        steps=tuple(steps),
        doubts=clock.doubts + pauses.doubts,
        announced=next((event.until for event in reversed(events) if event.name == "extended" and event.until), None),
    )
    if period is None:
        silence = Step("the law sets no number of days for the answer", None, clock.response.source.cite)
        return replace(counted, steps=(*steps, silence))
    if pauses.waiting_for:
        return counted

    nominal = stopwatch.nominal(pauses.start, period, pauses.extra)
    due = stopwatch.end(pauses.start, period, pauses.extra, stopwatch.calendar())
    steps += stopwatch.explain(period, nominal, due, clock.response.source.cite, binding=clock.response.period is not None)

    extended_due: date | None = None
    latest: date | None = stopwatch.latest(pauses.start, period, pauses.extra)
    state = _extension_state(clock, events, due)
    if clock.extension and clock.extension.total:
        total = clock.extension.total
        extended_due = stopwatch.end(pauses.start, total, pauses.extra, stopwatch.calendar())
        text = f"with a notice in time it may take {total} in all, until {in_words(extended_due)}"
        steps.append(Step(text, extended_due, clock.extension.source.cite))
    steps += _extension_steps(clock, events, due, state)
    steps += _announced_steps(clock, counted.announced, extended_due, state)
    if state is ExtensionState.IN_TIME and clock.extension:
        latest = stopwatch.latest_extended(pauses.start, period, pauses.extra) if clock.extension.total else None

    perhaps_due = None
    if stopwatch.perhaps and latest:
        perhaps_due = stopwatch.end(pauses.start, stopwatch.perhaps, pauses.extra, stopwatch.calendar())
        latest = max(latest, stopwatch.latest(pauses.start, stopwatch.perhaps, pauses.extra))
        text = f"if it went to another than the designated address the company has {stopwatch.perhaps}, until {in_words(perhaps_due)}"
        steps.append(Step(text, perhaps_due, clock.response.source.cite))
    overdue_from = latest + ONE_DAY if latest else None
    if overdue_from and latest != (extended_due if state is ExtensionState.IN_TIME else due):
        steps.append(Step(f"other readings of the law end later, so lateness is claimed only from {in_words(overdue_from)}", overdue_from))
    doubts = stopwatch.holiday_doubts(pauses.start, period, nominal, latest or due)
    return replace(
        counted,
        nominal_due=nominal,
        due=due,
        extended_due=extended_due,
        extension=state,
        overdue_from=overdue_from,
        perhaps_due=perhaps_due,
        steps=tuple(steps),
        doubts=(*counted.doubts, *doubts),
    )


def _extension_state(clock: Clock, events: list[Happening], due: date) -> ExtensionState:
    notice = next((event.day for event in events if event.name == "extended"), None)
    if notice is None:
        return ExtensionState.NOT_ASKED
    if clock.extension is None:
        return ExtensionState.NOT_ALLOWED
    return ExtensionState.IN_TIME if notice <= due else ExtensionState.LATE


def _extension_steps(clock: Clock, events: list[Happening], due: date, state: ExtensionState) -> Iterator[Step]:
    notice = next((event.day for event in events if event.name == "extended"), None)
    cite = clock.extension.source.cite if clock.extension else clock.response.source.cite
    if notice is None:
        return
    match state:
        case ExtensionState.IN_TIME:
            yield Step(f"the extension was announced on {in_words(notice)}, in time", notice, cite)
        case ExtensionState.LATE:
            yield Step(f"the extension was announced on {in_words(notice)}, after {in_words(due)}: it does not count", notice, cite)
        case ExtensionState.NOT_ALLOWED:
            yield Step(f"an extension was announced on {in_words(notice)}, but this law allows none for this right", notice, cite)


def _announced_steps(clock: Clock, announced: date | None, extended_due: date | None, state: ExtensionState) -> Iterator[Step]:
    """The day that the company named, and how it stands to the law."""
    if announced is None:
        return
    cite = clock.extension.source.cite if clock.extension else clock.response.source.cite
    said = f"the company named {in_words(announced)}"
    if state is not ExtensionState.IN_TIME:
        yield Step(f"{said}; that does not move the law's day", announced, cite)
    elif extended_due is None:
        yield Step(f"{said}; the law sets no bound of its own", announced, cite)
    elif announced > extended_due:
        yield Step(f"{said}, which lies beyond the law's last day, {in_words(extended_due)}: it does not count", announced, cite)
    else:
        yield Step(f"{said}; the law's last day is {in_words(extended_due)}", announced, cite)


def promised_day(promise: Promise, received: date, off: DayOff) -> date:
    """The day by which the company's own promise is due, counted as it is written and never rolled."""
    return add_period(received, promise.period, off)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDates:
    """When an appeal must be confirmed and answered, counted from its receipt."""

    law: str
    received: date
    """The day on which the company got the appeal; it is day 0."""
    acknowledge_by: date | None
    answer_by: date | None
    extended_by: date | None
    overdue_from: date | None
    steps: tuple[Step, ...]
    """How the dates were counted, in words."""


def count_appeal(law: Law, appeal: Appeal, right: Right, received: date, place: Place, *, calendars: Calendars) -> AppealDates:
    """Count the dates of an appeal (or a complaint to the controller) from the day on which the company got it."""
    stopwatch = Stopwatch(law.clock(right, received), right, received, place, calendars, "")

    def end(period: Period | None) -> date | None:
        return stopwatch.end(received, period, timedelta(), stopwatch.calendar()) if period else None

    answer_by = end(appeal.answer)
    safe = end(appeal.safe_answer) or answer_by
    dates = AppealDates(
        law=law.id,
        received=received,
        acknowledge_by=end(appeal.acknowledgement),
        answer_by=answer_by,
        extended_by=end(appeal.extension_total),
        overdue_from=safe + ONE_DAY if safe else None,
        steps=(),
    )
    return replace(dates, steps=tuple(_appeal_steps(appeal, dates, safe)))


def _appeal_steps(appeal: Appeal, dates: AppealDates, safe: date | None) -> Iterator[Step]:
    """How the dates of an appeal were counted; `safe` is the end by the longest reading."""
    cite = appeal.source.cite
    yield Step(f"the appeal was received {in_words(dates.received)}", dates.received)
    if appeal.acknowledgement and dates.acknowledge_by:
        text = f"its receipt is to be confirmed within {appeal.acknowledgement}, so by {in_words(dates.acknowledge_by)}"
        yield Step(text, dates.acknowledge_by, cite)
    if appeal.answer is None or dates.answer_by is None:
        yield Step("the law sets no number of days for the answer to an appeal", None, cite)
        return
    yield Step(f"{appeal.answer} after it end on {in_words(dates.answer_by)}", dates.answer_by, cite)
    if appeal.extension_total and dates.extended_by:
        text = f"with a notice in time it may take {appeal.extension_total} in all, until {in_words(dates.extended_by)}"
        yield Step(text, dates.extended_by, cite)
    if safe and safe != dates.answer_by:
        text = f"other readings of the law end later, so lateness is claimed only from {in_words(safe + ONE_DAY)}"
        yield Step(text, safe + ONE_DAY)


__all__ = [
    "DESIGNATED_ADDRESS",
    "ELSEWHERE",
    "AppealDates",
    "Calendars",
    "Deadlines",
    "ExtensionState",
    "Happening",
    "Step",
    "count_appeal",
    "count_deadlines",
    "promised_day",
]
