from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.dates import (
    SATURDAY,
    SUNDAY,
    Period,
    Place,
    Unit,
    add_counted_days,
    add_months,
    days_off,
    parse_day,
    read_day,
    roll_forward,
)
from dsr.errors import WrongInput

WEEKEND = frozenset({SATURDAY, SUNDAY})
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))


class OneHoliday:
    name = "Nowhere"

    def holiday(self, day: date) -> str | None:
        return "New Year" if (day.month, day.day) == (1, 1) else None


OFF = days_off(OneHoliday(), WEEKEND)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-03-05", 1, "2026-04-05"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 1, "2028-03-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
    ],
)
def test_a_month_ends_on_the_day_of_the_same_number_or_the_last_of_the_month(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(DAYS, st.integers(1, 36))
def test_adding_months_keeps_the_day_of_month_or_clips_it(start: date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@given(DAYS, DAYS, st.integers(1, 24))
def test_a_later_start_never_ends_earlier(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert add_months(first, months) <= add_months(second, months)
    assert add_counted_days(first, months, OFF) <= add_counted_days(second, months, OFF)
    assert roll_forward(first, OFF) <= roll_forward(second, OFF)


@given(DAYS)
def test_rolling_ends_on_an_ordinary_day_and_skips_none(day: date) -> None:
    rolled = roll_forward(day, OFF)
    assert OFF(rolled) is None
    assert all(OFF(day + timedelta(days=n)) for n in range((rolled - day).days))


@given(DAYS, st.integers(1, 40))
def test_counted_days_are_exactly_the_ordinary_days_after_the_start(start: date, count: int) -> None:
    end = add_counted_days(start, count, OFF)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(OFF(day) is None for day in between) == count
    assert OFF(end) is None


def test_a_day_off_names_its_reason() -> None:
    assert OFF(date(2026, 11, 22)) == "Sunday"
    assert OFF(date(2027, 1, 1)) == "New Year in Nowhere"
    assert OFF(date(2026, 11, 23)) is None


@pytest.mark.parametrize("text", ["", "soon", "30", "30 moons", "0 days", "-3 days", "30.5 days", "١٠ days", "99999 days"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(WrongInput, match="is not a period"):
        Period.parse(text)


@given(st.integers(1, 9999), st.sampled_from(list(Unit)))
def test_a_period_reads_back_what_it_prints(length: int, unit: Unit) -> None:
    assert Period.parse(str(Period(length, unit))) == Period(length, unit)


@pytest.mark.parametrize("text", ["2026-13-01", "05.03.2026", "", "tomorrow", "1969-12-31", "2101-01-01", "2026-02-29"])
def test_what_is_no_day_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(WrongInput) as caught:
        parse_day(text)
    assert caught.value.hint


TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", TODAY),
        (" Today ", TODAY),
        ("yesterday", date(2026, 11, 21)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20.11.2026", date(2026, 11, 20)),
        ("1. 2. 2026", date(2026, 2, 1)),
        ("20 November 2026", date(2026, 11, 20)),
        ("Fri 20 Nov 2026", date(2026, 11, 20)),
        ("3rd Sept. 2026", date(2026, 9, 3)),
        ("March 5, 2026", date(2026, 3, 5)),
    ],
)
def test_a_day_is_read_as_people_type_it(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@given(DAYS, st.sampled_from(["{0:%d}.{0:%m}.{0:%Y}", "{0:%d} {0:%B} {0:%Y}", "{0:%b} {0:%d}, {0:%Y}", "{0:%a} {0:%d} {0:%b} {0:%Y}"]))
def test_every_way_of_writing_gives_the_day_back(day: date, form: str) -> None:
    assert read_day(form.format(day), TODAY) == day


@pytest.mark.parametrize("text", ["tomorrow", "5/3/2026", "26-1-1", "31.2.2026", "5 Foo 2026", "5 2026", "31.13.2026", "٥.٣.2026"])
def test_a_wrong_day_says_how_to_write_it(text: str) -> None:
    with pytest.raises(WrongInput, match="is not a date") as wrong:
        read_day(text, TODAY)
    assert "2026-11-22 or 22 Nov 2026" in wrong.value.hint


@pytest.mark.parametrize("text", ["Mon 20 Nov 2026", "foo 20 November 2026", "monday, November 20, 2026"])
def test_a_weekday_that_is_another_is_a_mistake_somewhere(text: str) -> None:
    with pytest.raises(WrongInput, match="that day is a Friday"):
        read_day(text, TODAY)


def test_a_day_that_is_none_is_named_as_such() -> None:
    with pytest.raises(WrongInput, match="“2026-02-30” is not a date"):
        read_day("2026-02-30", TODAY)


def test_places() -> None:
    assert Place.parse("us-ca") == Place("US", "CA")
    assert str(Place("GB", "ENG")) == "GB-ENG"
    assert Place("US", "CA").lies_in(Place("US"))
    assert not Place("US").lies_in(Place("US", "CA"))
    for wrong in ("", "U", "USA", "US-", "US-CALIFORNIA", "1-2", "ÄÖ"):
        with pytest.raises(WrongInput):
            Place.parse(wrong)
