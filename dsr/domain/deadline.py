"""From a law, a right, the day of receipt and what happened since, to dates that can explain themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from dsr.domain.company import Promise
from dsr.domain.dates import (
    ONE_DAY,
    Calendar,
    DayOff,
    Period,
    Place,
    Unit,
    add_counted_days,
    add_months,
    days_off,
    days_off_passed,
    in_words,
    roll_forward,
)
from dsr.domain.law import SAT_SUN, Appeal, Clock, LastDay, Law, Pause, PauseKind, Right, Roll

ELSEWHERE = "elsewhere"
"""`sent_to` of a request that went to another than the company's designated address."""
DESIGNATED_ADDRESS = "designated-address"
_COUNTED_ONE_BY_ONE = (Unit.BUSINESS_DAYS, Unit.WORKING_DAYS)
_ANSWERED_BY = {"fee": "fee-paid"}


class Calendars(Protocol):
    """Where a law's named calendar becomes the holidays of a place."""

    def calendar(self, name: str, place: Place) -> Calendar:
        """The calendar by which the law's dates are counted."""

    def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
        """Other readings of the same name, such as the holidays of each region where only the country is known."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that may move a deadline: its name as in a case (`identity-asked`, `extended`, …) and its day."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the counting, in words."""

    text: str
    day: date | None = None
    cite: str = ""

    def __str__(self) -> str:
        return f"{self.text} ({self.cite})" if self.cite else self.text


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

    @property
    def answer_due(self) -> date | None:
        """The day that counts now: the extended one once an extension was announced in time, else `due`."""
        return self.extended_due if self.extension is ExtensionState.IN_TIME and self.extended_due else self.due


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
        sent_to: `elsewhere` where the law gives more time for a request that missed the designated address.

    Returns:
        The dates with their steps in words. Rules and their sources stand in the law's own file.
    """
    clock = law.clock(right, received)
    events = sorted(happenings, key=lambda happening: happening.day)
    stopwatch = _Stopwatch(clock, right, received, place, calendars, sent_to)
    steps: list[Step] = [Step(f"received {in_words(received)}", received)]

    acknowledge_by = None
    if clock.acknowledgement:
        acknowledge_by = stopwatch.end(received, clock.acknowledgement.period, timedelta(), stopwatch.calendar())
        text = f"receipt is to be confirmed within {clock.acknowledgement.period}, so by {in_words(acknowledge_by)}"
        steps.append(Step(text, acknowledge_by, clock.acknowledgement.source.cite))

    pauses = stopwatch.read_pauses(events)
    steps += pauses.steps
    period = stopwatch.period
    if period is None or pauses.waiting_for:
        if period is None:
            steps.append(Step("the law sets no number of days for the answer", None, clock.response.source.cite))
        return Deadlines(
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
            binding=period is not None,
            waiting_for=pauses.waiting_for,
            steps=tuple(steps),
            doubts=clock.doubts + pauses.doubts,
        )

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
    if state is ExtensionState.IN_TIME and clock.extension:
        latest = stopwatch.latest_extended(pauses.start, period, pauses.extra) if clock.extension.total else None

    overdue_from = latest + ONE_DAY if latest else None
    if overdue_from and latest != (extended_due if state is ExtensionState.IN_TIME else due):
        steps.append(Step(f"other readings of the law end later, so lateness is claimed only from {in_words(overdue_from)}", overdue_from))
    return Deadlines(
        law=law.id,
        right=right,
        received=received,
        place=place,
        counted_from=pauses.start,
        acknowledge_by=acknowledge_by,
        nominal_due=nominal,
        due=due,
        extended_due=extended_due,
        extension=state,
        overdue_from=overdue_from,
        binding=clock.response.period is not None,
        waiting_for=None,
        steps=tuple(steps),
        doubts=clock.doubts + pauses.doubts,
    )


@dataclass(frozen=True, slots=True)
class _Pauses:
    start: date
    extra: timedelta
    waiting_for: str | None
    steps: list[Step]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stopwatch:
    """A clock set to one right, day and place."""

    clock: Clock
    right: Right
    received: date
    place: Place
    calendars: Calendars
    sent_to: str

    @property
    def period(self) -> Period | None:
        response = self.clock.response
        if self.sent_to == ELSEWHERE and response.elsewhere:
            return response.elsewhere
        return response.period or response.indicative

    def calendar(self) -> Calendar:
        return self.calendars.calendar(self.clock.last_day.holidays, self.place)

    def readings(self) -> Iterator[Calendar]:
        yield self.calendar()
        yield from self.calendars.stricter(self.clock.last_day.holidays, self.place)
        if self.clock.business_calendar != self.clock.last_day.holidays:
            yield from self.calendars.stricter(self.clock.business_calendar, self.place)

    def nominal(self, start: date, period: Period, extra: timedelta) -> date:
        """The end before rolling."""
        return _add(start, period, self._business_days_off()) + extra

    def end(self, start: date, period: Period, extra: timedelta, calendar: Calendar, *, off: DayOff | None = None) -> date:
        """The end after rolling by the given calendar."""
        nominal = _add(start, period, off or self._business_days_off()) + extra
        return _rolled(nominal, self.clock.last_day, calendar, period)

    def latest(self, start: date, period: Period, extra: timedelta) -> date:
        """The latest end by any reading of the calendar."""
        ends = [self.end(start, period, extra, self.calendar())]
        ends += [self.end(start, period, extra, calendar, off=days_off(calendar, SAT_SUN)) for calendar in self.readings()]
        return max(ends)

    def latest_extended(self, start: date, period: Period, extra: timedelta) -> date | None:
        """The latest extended end by any reading, also counting the added time from the first period's end."""
        extension = self.clock.extension
        if extension is None or extension.total is None:
            return None
        ends = [self.latest(start, extension.total, extra)]
        if extension.total.unit == period.unit:
            added = Period(extension.total.length - period.length, period.unit)
            first_end = _add(start, period, self._business_days_off())
            ends.append(self.latest(first_end, added, extra))
        return max(ends)

    def _business_days_off(self) -> DayOff:
        return days_off(self.calendars.calendar(self.clock.business_calendar, self.place), SAT_SUN)

    def read_pauses(self, events: list[Happening]) -> _Pauses:
        """Pair each question with its answer and add up what they do to the clock."""
        start, extra, steps, doubts = self.received, timedelta(), [], []
        waiting_for: str | None = None
        for pause in self.clock.pauses:
            if pause.rights is not None and self.right not in pause.rights:
                continue
            for asked, given in _pairs(events, pause.topic):
                if pause.kind is PauseKind.NONE:
                    steps.append(Step(f"asking for {_topic(pause)} on {in_words(asked)} does not stop the clock", asked, pause.source.cite))
                    continue
                if self.period and asked > self.end(start, self.period, extra, self.calendar()):
                    steps.append(
                        Step(f"asking for {_topic(pause)} on {in_words(asked)} came after the end of the period and changes nothing", asked)
                    )
                    continue
                if given is None:
                    waiting_for = pause.topic
                    steps.append(Step(f"the clock waits since {in_words(asked)} for your {_topic(pause)}", asked, pause.source.cite))
                    continue
                if pause.kind is PauseKind.RESTART:
                    start = max(start, given)
                    steps.append(
                        Step(f"your {_topic(pause)} came on {in_words(given)}: the period begins on that day", given, pause.source.cite)
                    )
                    continue
                both = ONE_DAY if pause.kind is PauseKind.EXCLUDE_INCLUSIVE else timedelta()
                extra += given - asked + both
                text = f"{_count_days((given - asked + both).days)} between the question ({in_words(asked)}) and your answer ({in_words(given)}) do not count"
                steps.append(Step(text, given, pause.source.cite))
                doubts.append(pause.effect)
        return _Pauses(start, extra, waiting_for, steps, tuple(dict.fromkeys(doubts)))

    def explain(self, period: Period, nominal: date, due: date, cite: str, *, binding: bool) -> Iterator[Step]:
        """The period's end and, where it rolls, over which days and why."""
        length = _spoken(period)
        what = (
            f"{length} ends {in_words(nominal)}"
            if binding
            else f"no number in the law; {length} is what is usually expected, until {in_words(nominal)}"
        )
        yield Step(what, nominal, cite)
        last_day = self.clock.last_day
        if due != nominal:
            off = days_off(self.calendar(), last_day.weekend)
            passed = [_day_off_in_words(day, why) for day, why in days_off_passed(nominal, off)]
            probably = "probably " if last_day.roll is Roll.PROBABLE else ""
            yield Step(f"{_and(passed)}, so {probably}{in_words(due)}", due, last_day.source.cite)
        elif last_day.roll is Roll.NONE and period.unit not in _COUNTED_ONE_BY_ONE:
            why = days_off(self.calendar(), SAT_SUN)(nominal)
            if why:
                yield Step(
                    f"{_day_off_in_words(nominal, why)}, but under this law the period ends all the same", nominal, last_day.source.cite
                )


def _add(start: date, period: Period, off: DayOff) -> date:
    match period.unit:
        case Unit.MONTHS:
            return add_months(start, period.length)
        case Unit.WEEKS:
            return start + timedelta(weeks=period.length)
        case Unit.HOURS:
            return start + timedelta(days=-(-period.length // 24))
        case Unit.BUSINESS_DAYS | Unit.WORKING_DAYS:
            return add_counted_days(start, period.length, off)
        case Unit.DAYS:
            return start + timedelta(days=period.length)


def _rolled(nominal: date, last_day: LastDay, calendar: Calendar, period: Period) -> date:
    if last_day.roll is Roll.NONE or period.unit in _COUNTED_ONE_BY_ONE:
        return nominal
    return roll_forward(nominal, days_off(calendar, last_day.weekend))


def _pairs(events: list[Happening], topic: str) -> Iterator[tuple[date, date | None]]:
    """Each question about the topic with the first answer that follows it before the next question."""
    asked, given = f"{topic}-asked", _ANSWERED_BY.get(topic, f"{topic}-given")
    story = [event for event in events if event.name in (asked, given)]
    open_question: date | None = None
    for event in story:
        if event.name == asked and open_question is None:
            open_question = event.day
        elif event.name == given and open_question is not None:
            yield open_question, event.day
            open_question = None
    if open_question is not None:
        yield open_question, None


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


def promised_day(promise: Promise, received: date, off: DayOff) -> date:
    """The day by which the company's own promise is due, counted as it is written and never rolled."""
    return _add(received, promise.period, off)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDates:
    """When an appeal must be confirmed and answered, counted from its receipt."""

    acknowledge_by: date | None
    answer_by: date | None
    extended_by: date | None
    overdue_from: date | None


def count_appeal(law: Law, appeal: Appeal, right: Right, received: date, place: Place, *, calendars: Calendars) -> AppealDates:
    """Count the dates of an appeal (or a complaint to the controller) from the day on which the company got it."""
    stopwatch = _Stopwatch(law.clock(right, received), right, received, place, calendars, "")

    def end(period: Period | None) -> date | None:
        return stopwatch.end(received, period, timedelta(), stopwatch.calendar()) if period else None

    answer_by = end(appeal.answer)
    safe = end(appeal.safe_answer) or answer_by
    return AppealDates(
        acknowledge_by=end(appeal.acknowledgement),
        answer_by=answer_by,
        extended_by=end(appeal.extension_total),
        overdue_from=safe + ONE_DAY if safe else None,
    )


def _spoken(period: Period) -> str:
    return (
        f"one {period.unit[:-1]}"
        if period.length == 1
        else f"the {_ordinal(period.length)} {period.unit[:-1]}"
        if period.unit is not Unit.MONTHS
        else str(period)
    )


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _day_off_in_words(day: date, why: str) -> str:
    return why if why == day.strftime("%A") else f"{in_words(day, year=False)} is {why}"


def _and(parts: list[str]) -> str:
    last = ", and " if any(" is " in part for part in parts) else " and "
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{last}{parts[-1]}"


def _topic(pause: Pause) -> str:
    return {"identity": "proof of identity", "clarification": "clarification", "fee": "payment"}.get(pause.topic, pause.topic)


def _count_days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


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
