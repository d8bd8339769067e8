"""Holidays: of places, and of the lists that statutes name."""

import warnings
from datetime import date, timedelta

import pytest

from dsr import laws
from dsr.domain.dates import Place
from dsr.domain.deadline import count_deadlines
from dsr.domain.law import Right
from dsr.errors import WrongInput
from dsr.laws import calendars


def holiday(day: str, name: str, place: str = "DE") -> str | None:
    return calendars.calendar(name, Place.parse(place)).holiday(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("place", "day", "name"),
    [
        ("DE", "2026-04-06", "Easter Monday"),
        ("DE-BY", "2026-01-06", "Epiphany"),
        ("FR", "2026-07-14", "National Day"),
        ("IE", "2028-05-01", "May"),
        ("NO", "2026-05-17", "Constitution Day"),
        ("GB-SCT", "2026-11-30", "Saint Andrew's Day"),
        ("GB-ENG", "2026-12-28", "Boxing Day"),
        ("AU-NSW", "2026-04-06", "Easter Monday"),
        ("MX", "2026-11-16", "Revolution Day"),
        ("TR", "2026-10-29", "Republic Day"),
        ("AR", "2026-03-24", "Truth"),
        ("ZA", "2026-09-24", "Heritage Day"),
        ("SG", "2026-08-10", "National Day"),
    ],
)
def test_public_holidays_of_a_place(place: str, day: str, name: str) -> None:
    found = holiday(day, "place", place)
    assert found is not None
    assert name in found


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("NL", "2026-05-01"),
        ("DE", "2026-01-06"),
        ("DE", "2026-12-24"),
        ("GB-ENG", "2026-11-30"),
        ("BR", "2026-02-17"),
        ("US-CA", "2026-07-03"),
        ("US-CA", "2026-11-27"),
    ],
)
def test_days_that_are_no_public_holidays(place: str, day: str) -> None:
    assert holiday(day, "place", place) is None


def test_a_code_as_a_name_wins_over_the_controllers_place() -> None:
    assert holiday("2026-04-06", "US-VA", "DE") is None
    assert holiday("2026-05-25", "US-VA", "DE") == "Memorial Day"
    assert calendars.calendar("US-VA", Place("DE")).name == "Virginia"


def test_names_are_spoken() -> None:
    names = {
        code: calendars.calendar("place", Place.parse(code)).name for code in ("DE", "DE-BY", "NL", "US", "US-TX", "GB-SCT", "NZ", "ZA")
    }
    assert names == {
        "DE": "Germany",
        "DE-BY": "Bayern",
        "NL": "the Netherlands",
        "US": "the United States",
        "US-TX": "Texas",
        "GB-SCT": "Scotland",
        "NZ": "New Zealand",
        "ZA": "South Africa",
    }


def test_an_unknown_country_or_part_is_wrong_input() -> None:
    with pytest.raises(WrongInput, match="no public holidays for “QQ”"):
        calendars.calendar("place", Place("QQ"))
    with pytest.raises(WrongInput, match="“US-ZZ” is no known part of US") as raised:
        calendars.calendar("place", Place("US", "ZZ"))
    assert "US-" in raised.value.hint


def test_a_part_of_a_country_that_is_the_same_everywhere_stands_for_the_country() -> None:
    assert holiday("2026-03-17", "place", "IE-D") == holiday("2026-03-17", "place", "IE")
    assert calendars.regional_calendars(Place("IE")) == ()


def test_california_and_the_longer_list_of_the_state() -> None:
    shared = calendars.calendar("california", Place("ES"))
    (state,) = calendars.stricter("california", Place("ES"))
    friday = date(2026, 11, 27)
    assert shared.holiday(date(2026, 11, 26)) == "Thanksgiving Day"
    assert shared.holiday(friday) is None
    assert state.holiday(friday) == "the day after Thanksgiving"
    assert shared.holiday(date(2026, 7, 3)) is state.holiday(date(2026, 7, 3)) is None
    assert shared.holiday(date(2027, 7, 5)) == "Independence Day (moved from Sunday)"
    assert shared.holiday(date(2028, 11, 10)) == "Veterans Day (moved from Saturday)"
    assert shared.holiday(date(2026, 10, 12)) == "Columbus Day"
    assert (shared.holiday(date(2026, 3, 31)), state.holiday(date(2026, 3, 31))) == (None, "Cesar Chavez Day")
    assert state.holiday(date(2026, 9, 25)) == "Native American Day"
    assert (shared.holiday(date(2020, 6, 19)), shared.holiday(date(2026, 6, 19))) == (None, "Juneteenth")
    day = date(2026, 1, 1)
    while day.year < 2030:
        assert state.holiday(day) or not shared.holiday(day)
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "off"),
    [
        ("2026-12-24", False),
        ("2026-12-25", True),
        ("2026-12-29", True),
        ("2027-01-15", True),
        ("2027-01-18", False),
        ("2026-04-03", True),
        ("2026-07-10", True),
        ("2027-02-08", False),
        ("2027-04-26", True),
        ("2026-01-26", False),
        ("2027-01-25", False),
    ],
)
def test_working_days_of_new_zealand(day: str, off: bool) -> None:
    """Waitangi Day 2027 is a Saturday: its Monday is the 8th; Auckland's anniversary at the end of January counts as a working day."""
    expected = off or day == "2027-02-08"
    assert bool(holiday(day, "new-zealand-working-days")) is expected


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-05-18", "Victoria Day"),
        ("2026-07-01", "Canada Day"),
        ("2029-07-02", "Canada Day (moved from Sunday)"),
        ("2026-09-07", "Labour Day"),
        ("2026-09-30", "National Day for Truth and Reconciliation"),
        ("2026-10-12", "Thanksgiving Day"),
        ("2026-11-11", "Remembrance Day"),
        ("2026-12-25", "Christmas Day"),
    ],
)
def test_holidays_of_canadas_interpretation_act(day: str, name: str) -> None:
    assert holiday(day, "canada-interpretation-act") == name


def test_days_that_canadas_interpretation_act_does_not_name() -> None:
    assert holiday("2026-12-26", "canada-interpretation-act") is None
    assert holiday("2020-09-30", "canada-interpretation-act") is None


def test_canadian_provinces_are_the_other_reading() -> None:
    (ontario,) = calendars.stricter("canada-interpretation-act", Place("CA", "ON"))
    assert ontario.holiday(date(2026, 2, 16)) == "Family Day"
    assert len(calendars.stricter("canada-interpretation-act", Place("CA"))) == 13


def test_holidays_of_quebecs_interpretation_act() -> None:
    assert holiday("2026-06-24", "quebec-interpretation-act") == "the National Holiday"
    assert holiday("2026-07-01", "quebec-interpretation-act") == "Canada Day"
    assert holiday("2026-05-18", "quebec-interpretation-act") == "National Patriots' Day"
    assert holiday("2026-04-06", "quebec-interpretation-act") == "Easter Monday"
    assert holiday("2026-11-11", "quebec-interpretation-act") is None


def test_where_only_the_country_is_known_each_region_is_another_reading() -> None:
    regions = calendars.regional_calendars(Place("DE"))
    assert len(regions) >= 16
    assert any(region.holiday(date(2026, 1, 6)) for region in regions)
    assert calendars.stricter("place", Place("DE")) == regions
    assert calendars.stricter("place", Place("DE", "BY")) == ()


def test_carnival_in_brazil_is_another_reading() -> None:
    assert any(reading.holiday(date(2026, 2, 17)) for reading in calendars.stricter("BR", Place("BR")))


def test_statutory_lists_have_no_third_reading() -> None:
    assert calendars.stricter("california-state", Place("US")) == ()
    assert calendars.stricter("new-zealand-working-days", Place("NZ")) == ()


def test_years_far_away_are_counted_without_noise(recwarn: pytest.WarningsRecorder) -> None:
    assert holiday("2100-12-25", "place", "DE") is not None
    assert holiday("1970-12-25", "place", "FR") is not None
    holiday("1970-01-26", "place", "IN")
    holiday("2099-01-26", "place", "IN")
    assert not recwarn.list


@pytest.mark.parametrize(
    ("name", "place", "first", "last"),
    [
        ("place", "IN", 2001, 2035),
        ("place", "DE", 1991, 2100),
        ("place", "DE-BY", 1991, 2100),
        ("place", "JP", 1949, 2099),
        ("place", "NZ", 1894, 2052),
        ("place", "ES-MD", 2008, 2100),
        ("NO", "US", 1901, 2100),
    ],
)
def test_the_years_whose_holidays_are_known(name: str, place: str, first: int, last: int) -> None:
    years = calendars.known_years(name, Place.parse(place))
    assert (years[0], years[-1]) == (first, last)


def test_statutes_know_every_year_and_an_unknown_place_none() -> None:
    for name in ("california", "california-state", "canada-interpretation-act", "quebec-interpretation-act"):
        assert {1970, 2026, 2101} <= set(calendars.known_years(name, Place("CA")))
    assert {1970, 2101} <= set(calendars.known_years("place", Place("US", "CA")))
    assert 2053 not in calendars.known_years("new-zealand-working-days", Place("NZ"))
    assert not calendars.known_years("place", Place("ZZ"))
    assert holiday("2026-12-25", "place", "ZZ") is None
    assert calendars.stricter("place", Place("ZZ")) == ()
    with pytest.raises(WrongInput):
        calendars.known_years("place", Place("QQ"))


def test_holidays_are_really_missing_outside_the_known_years() -> None:
    assert holiday("1990-05-01", "place", "DE") is None
    assert holiday("2036-01-26", "place", "IN") == "Republic Day"
    diwali = [day for day in (date(2036, 1, 1) + timedelta(days=n) for n in range(366)) if "Diwali" in (holiday(str(day), "IN") or "")]
    assert diwali == []


def doubts(law: str, right: str, received: str, place: str) -> str:
    counted = count_deadlines(laws.get(law), Right(right), date.fromisoformat(received), Place.parse(place), calendars=calendars)
    return " ".join(counted.doubts)


def test_a_year_without_holidays_is_said() -> None:
    assert "dsr knows all public holidays of Germany only from 1991 on" in doubts("eu-gdpr", "access", "1985-03-01", "DE")
    assert "dsr knows all public holidays of India only up to 2035" in doubts("eu-gdpr", "access", "2036-03-01", "IN")
    assert "of New Zealand only up to 2052" in doubts("nz-privacy-act", "access", "2060-06-01", "NZ")
    assert "dsr knows no public holidays of that place" in doubts("eu-gdpr", "access", "2026-03-01", "ZZ")
    for place, day in (("DE", "2026-03-01"), ("NZ", "2026-06-01"), ("IN", "2026-03-01")):
        assert "public holidays of" not in doubts("eu-gdpr", "access", day, place)


def test_where_no_day_rolls_a_missing_holiday_is_no_doubt() -> None:
    assert "public holidays of" not in doubts("in-dpdp", "access", "2040-03-01", "IN")


def test_a_holiday_that_is_only_expected_is_said_to_be_so() -> None:
    expected = next(day for day in days_of(2031) if (name := holiday(str(day), "SG")) and name == "Eid al-Fitr (estimated)")
    received = expected - timedelta(days=30)
    counted = count_deadlines(laws.get("sg-pdpa"), Right.ACCESS, received, Place("SG"), calendars=calendars)
    assert counted.due is not None
    assert counted.due > expected
    assert any("Eid al-Fitr (estimated) in Singapore" in step.text for step in counted.steps)
    assert any(doubt.startswith("The day of Eid al-Fitr (estimated) is fixed only shortly before; dsr counts") for doubt in counted.doubts)
    later = count_deadlines(laws.get("sg-pdpa"), Right.ACCESS, received + timedelta(days=20), Place("SG"), calendars=calendars)
    assert not any("Eid" in doubt for doubt in later.doubts)


def days_of(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=number) for number in range(365)]


@pytest.mark.parametrize("place", ["IN", "MY", "LK", "SG", "TR", "IL", "KR", "NP"])
def test_no_warning_of_the_library_leaks(place: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for day in ("1970-01-01", "2000-05-05", "2026-11-22", "2040-02-29", "2100-12-31", "2101-03-31"):
            holiday(day, "place", place)
        calendars.stricter("place", Place(place[:2]))
