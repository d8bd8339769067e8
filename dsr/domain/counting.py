"""Counting one period: a clock set to one right, day and place, and what questions do to it. `deadline` puts the dates together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dsr.domain.dates import (
    ONE_DAY,
    WEEKDAYS,
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
from dsr.domain.law import SAT_SUN, Clock, LastDay, PauseKind, Right, Roll

ELSEWHERE = "elsewhere"
"""`sent_to` of a request that went to another than the company's designated address."""
DESIGNATED_ADDRESS = "designated-address"
_COUNTED_ONE_BY_ONE = (Unit.BUSINESS_DAYS, Unit.WORKING_DAYS)
_ANSWERED_BY = {"fee": "fee-paid"}
WHAT_IS_OWED = {"identity": "proof of identity", "clarification": "clarification", "fee": "payment"}
"""By a pause's topic: what the company waits for, after "your"."""


class Calendars(Protocol):
    """Where a law's named calendar becomes the holidays of a place."""

    def calendar(self, name: str, place: Place) -> Calendar:
        """The calendar by which the law's dates are counted."""

    def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
        """Other readings of the same name, such as the holidays of each region where only the country is known."""

    def known_years(self, name: str, place: Place) -> range:
        """The years whose holidays that calendar holds; for others it may lack some or all, and an empty range means that it has none."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that may move a deadline: its name as in a case (`identity-asked`, `extended`, …) and its day."""

    name: str
    day: date
    until: date | None = None
    """Of an extension: the day by which the company says it will answer."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the counting, in words."""

    text: str
    day: date | None = None
    cite: str = ""

    def __str__(self) -> str:
        return f"{self.text} ({self.cite})" if self.cite else self.text


@dataclass(frozen=True, slots=True)
class Pauses:
    """What all questions together did to the clock."""

    start: date
    extra: timedelta
    waiting_for: str | None
    steps: list[Step]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """A clock set to one right, day and place."""

    clock: Clock
    right: Right
    received: date
    place: Place
    calendars: Calendars
    sent_to: str

    @property
    def period(self) -> Period | None:
        """The time for the answer, or what is usual where the law sets none; None where nothing is known."""
        response = self.clock.response
        if self.sent_to == ELSEWHERE and response.elsewhere:
            return response.elsewhere
        return response.period or response.indicative

    @property
    def perhaps(self) -> Period | None:
        """The longer time that holds if the request missed the designated address, where nobody said whether it did."""
        return self.clock.response.elsewhere if not self.sent_to else None

    def calendar(self) -> Calendar:
        """The calendar by which the end of the period rolls."""
        return self.calendars.calendar(self.clock.last_day.holidays, self.place)

    def readings(self) -> Iterator[Calendar]:
        """That calendar and every other reading of it."""
        yield self.calendar()
        yield from self.calendars.stricter(self.clock.last_day.holidays, self.place)
        if self.clock.business_calendar != self.clock.last_day.holidays:
            yield from self.calendars.stricter(self.clock.business_calendar, self.place)

    def nominal(self, start: date, period: Period, extra: timedelta) -> date:
        """The end before rolling."""
        return add_period(start, period, self._business_days_off()) + extra

    def end(self, start: date, period: Period, extra: timedelta, calendar: Calendar, *, off: DayOff | None = None) -> date:
        """The end after rolling by the given calendar."""
        nominal = add_period(start, period, off or self._business_days_off()) + extra
        return _rolled(nominal, self.clock.last_day, calendar, period)

    def latest(self, start: date, period: Period, extra: timedelta) -> date:
        """The latest end by any reading of the calendar."""
        end = self.end(start, period, extra, self.calendar())
        if period.unit in _COUNTED_ONE_BY_ONE:
            others = [self.end(start, period, extra, calendar, off=days_off(calendar, SAT_SUN)) for calendar in self.readings()]
        else:  # no calendar changes the day on which it ends before rolling, and most such days are off in none
            nominal = self.nominal(start, period, extra)
            off = tuple(self.readings())
            if nominal.weekday() not in self.clock.last_day.weekend:
                off = tuple(calendar for calendar in off if calendar.holiday(nominal))
            others = [_rolled(nominal, self.clock.last_day, calendar, period) for calendar in off]
        return max((end, *others))

    def latest_extended(self, start: date, period: Period, extra: timedelta) -> date | None:
        """The latest extended end by any reading, also counting the added time from the first period's end."""
        extension = self.clock.extension
        if extension is None or extension.total is None:
            return None
        ends = [self.latest(start, extension.total, extra)]
        if extension.total.unit == period.unit:
            added = Period(extension.total.length - period.length, period.unit)
            first_end = add_period(start, period, self._business_days_off())
            ends.append(self.latest(first_end, added, extra))
        return max(ends)

    def _business_days_off(self) -> DayOff:
        return days_off(self.calendars.calendar(self.clock.business_calendar, self.place), SAT_SUN)

    def read_pauses(self, events: list[Happening]) -> Pauses:
        """Pair each question with its answer and add up what they do to the clock."""
        start, extra, steps, doubts = self.received, timedelta(), [], []
        waiting_for: str | None = None
        for pause in self.clock.pauses:
            if pause.rights is not None and self.right not in pause.rights:
                continue
            owed = WHAT_IS_OWED[pause.topic]
            for asked, given in _pairs(events, pause.topic):
                if pause.kind is PauseKind.NONE:
                    steps.append(Step(f"asking for {owed} on {in_words(asked)} does not stop the clock", asked, pause.source.cite))
                    continue
                if self.period and asked > self.end(start, self.period, extra, self.calendar()):
                    steps.append(
                        Step(
                            f"asking for {owed} on {in_words(asked)} came after the end of the period and changes nothing",
                            asked,
                        )
                    )
                    continue
                if given is None:
                    waiting_for = pause.topic
                    steps.append(Step(f"the clock waits since {in_words(asked)} for your {owed}", asked, pause.source.cite))
                    continue
                if pause.kind is PauseKind.RESTART and pause.reflection:
                    start = max(start, asked + timedelta(days=pause.reflection))
                    thought = f"the {pause.reflection} days for thinking it over ended on {in_words(start)}: the period begins after them"
                    steps.append(Step(thought, start, pause.source.cite))
                    continue
                if pause.kind is PauseKind.RESTART:
                    start = max(start, given)
                    steps.append(
                        Step(
                            f"your {owed} came on {in_words(given)}: the period begins on that day",
                            given,
                            pause.source.cite,
                        )
                    )
                    continue
                both = ONE_DAY if pause.kind is PauseKind.EXCLUDE_INCLUSIVE else timedelta()
                left_out = given - asked + both
                extra += left_out
                between = f"between the question ({in_words(asked)}) and your answer ({in_words(given)})"
                text = f"{_count_days(left_out.days)} {between} {'does' if left_out == ONE_DAY else 'do'} not count"
                steps.append(Step(text, given, pause.source.cite))
                doubts.append(pause.effect)
        return Pauses(start, extra, waiting_for, steps, tuple(dict.fromkeys(doubts)))

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

    def holiday_doubts(self, start: date, period: Period, nominal: date, end: date) -> Iterator[str]:
        """What is uncertain about the holidays that this count met: years that no calendar holds, and days that are only expected."""
        last_day, one_by_one = self.clock.last_day, period.unit in _COUNTED_ONE_BY_ONE
        if not one_by_one and last_day.roll is Roll.NONE:
            return
        name = self.clock.business_calendar if one_by_one else last_day.holidays
        calendar, years = self.calendars.calendar(name, self.place), self.calendars.known_years(name, self.place)
        first, last = (start if one_by_one else nominal) - ONE_DAY, end + ONE_DAY
        if not years:
            yield f"dsr knows no public holidays of {calendar.name}, so only weekends are left out here."
        elif first.year not in years or last.year not in years:
            span = f"only up to {years[-1]}" if last.year > years[-1] else f"only from {years[0]} on"
            yield f"dsr knows all public holidays of {calendar.name} {span}, so one may be missing here."
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        names = dict.fromkeys(holiday for day in days if (holiday := calendar.holiday(day)) and "estimated" in holiday)
        for holiday in names:
            yield f"The day of {holiday} is fixed only shortly before; dsr counts the one that is expected in {calendar.name}."


def add_period(start: date, period: Period, off: DayOff) -> date:
    """The last day of a period that begins after `start`; hours are taken as whole days begun."""
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
    return why if why == WEEKDAYS[day.weekday()] else f"{in_words(day, year=False)} is {why}"


def _and(parts: list[str]) -> str:
    last = ", and " if any(" is " in part for part in parts) else " and "
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{last}{parts[-1]}"


def _count_days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
