"""The calendars that statutes name themselves: rules for every year."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from dsr.domain.dates import Calendar, Place
from dsr.laws._holiday_lists import HolidayOn, NamedCalendar, public_holidays
from dsr.laws.local_days import FRIDAY, MONDAY, THURSDAY, easter

SUNDAY = 6


def _weekday_of_month(day: date, weekday: int, which: int) -> bool:
    """Whether `day` is, say, the third Monday of its month."""
    return day.weekday() == weekday and (day.day - 1) // 7 + 1 == which


def _day_after_thanksgiving(day: date) -> bool:
    return day.month == 11 and _weekday_of_month(day - timedelta(days=1), THURSDAY, 4)


def _fixed(days: Mapping[tuple[int, int], str], *, sunday_moves: frozenset[tuple[int, int]]) -> HolidayOn:
    """Holidays on fixed dates; those of `sunday_moves` also take the Monday after a Sunday."""

    def on(day: date) -> str | None:
        if name := days.get((day.month, day.day)):
            return name
        before = day - timedelta(days=1)
        key = (before.month, before.day)
        return f"{days[key]} (moved from Sunday)" if day.weekday() == MONDAY and key in sunday_moves and key in days else None

    return on


def _california_shared() -> HolidayOn:
    """Days that are holidays both under 5 U.S.C. § 6103(a) and under Cal. Gov. Code §§ 6700-6701.

    California moves a holiday from a Sunday to the Monday, but, Veterans Day apart, none from a Saturday to the Friday.
    """
    moving = frozenset({(1, 1), (7, 4), (11, 11), (12, 25)})
    fixed = _fixed(
        {(1, 1): "New Year's Day", (6, 19): "Juneteenth", (7, 4): "Independence Day", (11, 11): "Veterans Day", (12, 25): "Christmas Day"},
        sunday_moves=moving,
    )
    weekdays = {
        (1, MONDAY, 3): "Martin Luther King Jr. Day",
        (2, MONDAY, 3): "Presidents' Day",
        (9, MONDAY, 1): "Labor Day",
        (10, MONDAY, 2): "Columbus Day",
        (11, THURSDAY, 4): "Thanksgiving Day",
    }

    def on(day: date) -> str | None:
        if name := fixed(day):
            return name if day.month != 6 or day.year >= 2021 else None
        if (day.month, day.day) == (11, 10) and day.weekday() == FRIDAY:
            return "Veterans Day (moved from Saturday)"
        if day.month == 5 and day.weekday() == MONDAY and day.day > 24:
            return "Memorial Day"
        return weekdays.get((day.month, day.weekday(), (day.day - 1) // 7 + 1))

    return on


def _easter_holidays(day: date) -> str | None:
    return {-2: "Good Friday", 1: "Easter Monday"}.get((day - easter(day.year)).days)


@cache
def _california() -> Calendar:
    return NamedCalendar("California", _california_shared())


@cache
def _california_state() -> Calendar:
    """Cal. Gov. Code § 6700 whole, with the holidays of the courts and State offices (Cal. Code Civ. Proc. § 135, Gov. Code § 19853)."""
    shared = _california_shared()
    own = _fixed(
        {
            (2, 12): "Lincoln Day",
            (3, 31): "Cesar Chavez Day",
            (4, 24): "Genocide Remembrance Day",
            (9, 9): "Admission Day",
        },
        sunday_moves=frozenset({(2, 12), (3, 31), (9, 9)}),
    )

    def on(day: date) -> str | None:
        if name := shared(day) or own(day):
            return name
        if _day_after_thanksgiving(day):
            return "the day after Thanksgiving"
        if day.month == 9 and _weekday_of_month(day, FRIDAY, 4):
            return "Native American Day"
        return None

    return NamedCalendar("the State of California", on)


@cache
def _new_zealand_working_days() -> Calendar:
    """Privacy Act 2020 (NZ), "working day": national holidays, and 25 December to 15 January; regional anniversaries are working days."""
    national = public_holidays(Place("NZ"))

    def on(day: date) -> str | None:
        if (day.month, day.day) >= (12, 25) or (day.month, day.day) <= (1, 15):
            return national.holiday(day) or "the summer recess of 25 December to 15 January"
        return national.holiday(day)

    return NamedCalendar("New Zealand", on)


@cache
def _canada_interpretation_act() -> Calendar:
    """Interpretation Act (R.S.C. 1985, c. I-21) s. 35 "holiday", without the days that a province or municipality proclaims."""

    def on(day: date) -> str | None:
        if name := _easter_holidays(day):
            return name
        return _canada_fixed(day)

    return NamedCalendar("Canada", on)


def _canada_fixed(day: date) -> str | None:
    before = day - timedelta(days=1)
    match day.month, day.day:
        case 1, 1:
            return "New Year's Day"
        case 7, 1:
            return "Canada Day"
        case 7, 2 if before.weekday() == SUNDAY:
            return "Canada Day (moved from Sunday)"
        case 9, 30 if day.year >= 2021:
            return "National Day for Truth and Reconciliation"
        case 11, 11:
            return "Remembrance Day"
        case 12, 25:
            return "Christmas Day"
        case 5, number if day.weekday() == MONDAY and 18 <= number <= 24:
            return "Victoria Day"
        case 9, number if day.weekday() == MONDAY and number <= 7:
            return "Labour Day"
        case 10, number if day.weekday() == MONDAY and 8 <= number <= 14:
            return "Thanksgiving Day"
    return None


@cache
def _quebec_interpretation_act() -> Calendar:
    """Interpretation Act (CQLR c. I-16) s. 61(23) "holidays", with the National Patriots' Day that stands for the Sovereign's birthday."""
    fixed = {(1, 1): "New Year's Day", (6, 24): "the National Holiday", (7, 1): "Canada Day", (12, 25): "Christmas Day"}
    moving = _fixed(fixed, sunday_moves=frozenset({(7, 1)}))

    def on(day: date) -> str | None:
        if name := _easter_holidays(day):
            return name
        if name := moving(day):
            return name
        match day.month, day.day:
            case 5, number if day.weekday() == MONDAY and 18 <= number <= 24:
                return "National Patriots' Day"
            case 9, number if day.weekday() == MONDAY and number <= 7:
                return "Labour Day"
            case 10, number if day.weekday() == MONDAY and 8 <= number <= 14:
                return "Thanksgiving Day"
        return None

    return NamedCalendar("Quebec", on)


_OFF_AROUND_EASTER = {
    -3: "Maundy Thursday",
    -2: "Good Friday",
    1: "Easter Monday",
    39: "Ascension Day",
    40: "the day after Ascension",
    50: "Whit Monday",
}
"""By the number of days after Easter Sunday."""


@cache
def eu_institutions() -> Calendar:
    """The days that the institutions in Brussels and Luxembourg usually have off, beside the holidays of the country.

    They publish their list each year in the Official Journal (Reg. 1182/71 Art. 2(2)); these days recur in it. They are from knowledge.
    """

    def on(day: date) -> str | None:
        if (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2):
            return "the end-of-year closure"
        if (day.month, day.day) == (5, 9):
            return "Europe Day"
        if (day.month, day.day) == (11, 2):
            return "All Souls' Day"
        return _OFF_AROUND_EASTER.get((day - easter(day.year)).days)

    return NamedCalendar("the institutions of the Union", on)


STATUTORY: Mapping[str, Callable[[], Calendar]] = {
    "california": _california,
    "california-state": _california_state,
    "canada-interpretation-act": _canada_interpretation_act,
    "new-zealand-working-days": _new_zealand_working_days,
    "quebec-interpretation-act": _quebec_interpretation_act,
}
"""The calendars that laws name, and how each is built."""
