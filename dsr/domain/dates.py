"""Counting days: named atoms that compose. No rule here belongs to one law; laws say which atoms they use."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from dsr.errors import WrongInput

SATURDAY, SUNDAY = 5, 6
ONE_DAY = timedelta(days=1)
EARLIEST, LATEST = date(1970, 1, 1), date(2100, 12, 31)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAY = r"(?:(?P<weekday>[a-z]{3,9}),? )?"
_DOTTED = re.compile(r"(?P<weekday>)(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})", re.ASCII)
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{{3,9}})\.?,? (?P<year>\d{{4}})", re.ASCII)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}(?P<month>[a-z]{{3,9}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})", re.ASCII)


class Unit(StrEnum):
    """The unit in which a period is stated."""

    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    BUSINESS_DAYS = "business days"
    WORKING_DAYS = "working days"
    """Days counted by a statute's own list (New Zealand)."""
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as a text states it: `Period(30, Unit.DAYS)`."""

    length: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.length} {self.unit[:-1] if self.length == 1 else self.unit}"

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `"30 days"`, `"1 month"`, `"10 business days"`; WrongInput for anything else."""
        number, _, word = text.strip().partition(" ")
        word = word.strip().lower().replace("_", " ")
        unit = next((unit for unit in Unit if word in (unit, unit[:-1])), None)
        if unit is None or not number.isascii() or not number.isdigit() or not 0 < int(number) < 10_000:
            raise WrongInput(f"“{text}” is not a period.", 'Write a number and a unit, such as "30 days", "1 month" or "10 business days".')
        return cls(int(number), unit)


@dataclass(frozen=True, slots=True)
class Place:
    """A country (ISO 3166-1 alpha-2) and, where it matters, a subdivision of it (ISO 3166-2): `US-CA`, `GB-ENG`, `DE`."""

    country: str
    subdivision: str | None = None

    def __str__(self) -> str:
        return f"{self.country}-{self.subdivision}" if self.subdivision else self.country

    @classmethod
    def parse(cls, text: str) -> "Place":
        """Read `"US-CA"`; only the form is checked. WrongInput where it is none."""
        country, dash, subdivision = text.strip().upper().partition("-")
        form_is_right = len(country) == 2 and country.isascii() and country.isalpha()
        if not form_is_right or (dash and not (subdivision.isascii() and subdivision.isalnum() and len(subdivision) <= 3)):
            raise WrongInput(f"“{text}” is not a place.", "Write a country code, or country and subdivision: FR, US-CA, GB-ENG.")
        return cls(country, subdivision or None)

    def lies_in(self, other: "Place") -> bool:
        """Whether this place is the other one or a part of it."""
        return self.country == other.country and other.subdivision in (None, self.subdivision)


class Calendar(Protocol):
    """The public holidays of one place, as a law names it."""

    @property
    def name(self) -> str:
        """Whose holidays: "Germany", "California"."""

    def holiday(self, day: date) -> str | None:
        """The holiday's name in English, or None for an ordinary day."""


DayOff = Callable[[date], str | None]
"""Why a day does not count ("Saturday", "Easter Monday in Germany"), or None where it does."""


def days_off(calendar_: Calendar, weekend: frozenset[int]) -> DayOff:
    """The days that a law passes over: its weekend and the public holidays of the calendar, each with its name."""

    def why(day: date) -> str | None:
        if day.weekday() in weekend:
            return WEEKDAYS[day.weekday()]
        holiday = calendar_.holiday(day)
        return f"{holiday} in {calendar_.name}" if holiday else None

    return why


def parse_day(text: str) -> date:
    """Read `2026-03-05`; WrongInput where it is no day between 1970 and 2100."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise WrongInput(f"“{text}” is not a date.", "Write it as year-month-day, such as 2026-03-05.") from None
    if not EARLIEST <= day <= LATEST:
        raise WrongInput(f"“{text}” lies outside the years that dsr can count.", "Give a day from 1970 to 2100.")
    return day


def read_day(text: str, today: date) -> date:
    """A day as a person types it: `2026-03-05`, `5.3.2026`, `5 March 2026`, `March 5, 2026`, `today`, `yesterday`; empty is today.

    `5/3/2026` is refused: half of the world reads May in it. WrongInput where it is no day, or none between 1970 and 2100.
    """
    words = text.strip().casefold()
    if words in ("", "today"):
        return today
    if words == "yesterday":
        return today - ONE_DAY
    form = _DOTTED.fullmatch(words) or _DAY_FIRST.fullmatch(words) or _MONTH_FIRST.fullmatch(words)
    try:
        day = parse_day(_as_iso(form) if form else words)
    except WrongInput as wrong:
        if _ISO.fullmatch(words):
            raise
        hint = f"Write it like {today.isoformat()} or {today.day} {MONTHS[today.month - 1]} {today.year}, or today, or yesterday."
        raise WrongInput(f"“{text.strip()}” is not a date.", hint) from wrong
    named = form["weekday"] if form else None
    if named and not WEEKDAYS[day.weekday()].casefold().startswith(named):
        raise WrongInput(f"“{text.strip()}” is not a date: that day is a {WEEKDAYS[day.weekday()]}.", "Leave the weekday out.")
    return day


def _as_iso(form: re.Match[str]) -> str:
    """The day that `5.3.2026` or `thu 5 mar 2026` names, as `2026-03-05`; an unknown month is the month 0."""
    month = form["month"]
    if not month.isdecimal():
        month = next((str(number) for number, name in enumerate(MONTH_NAMES, 1) if name.casefold().startswith(month)), "0")
    return f"{form['year']}-{int(month):02}-{int(form['day']):02}"


def add_months(start: date, months: int) -> date:
    """The day of the same number `months` later, or that month's last day where there is none (Reg. 1182/71 Art. 3(2)(c))."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def add_counted_days(start: date, count: int, off: DayOff) -> date:
    """The `count`-th day after `start` that is not off; `start` itself is day 0 even if it is an ordinary day."""
    day = start
    while count:
        day += ONE_DAY
        count -= off(day) is None
    return day


def roll_forward(day: date, off: DayOff) -> date:
    """The first day, from `day` on, that is not off."""
    while off(day) is not None:
        day += ONE_DAY
    return day


def days_off_passed(day: date, off: DayOff) -> Iterator[tuple[date, str]]:
    """The days off that `roll_forward` passes over, each with its reason."""
    while (why := off(day)) is not None:
        yield day, why
        day += ONE_DAY


def in_words(day: date, *, year: bool = True) -> str:
    """`Thu 5 Mar 2026`, the short English form used in explanations."""
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words
