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
from dsr.laws.local_days import easter, read_added_days


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
    assert off_somewhere("CA-ON", "2026-02-16", "canada-interpretation-act") == "Family Day"
    assert off_somewhere("CA-BC", "2026-02-16", "canada-interpretation-act") == "Family Day"
    assert off_somewhere("CA-QC", "2026-02-16", "canada-interpretation-act") is None
    assert off_somewhere("CA", "2026-02-16", "canada-interpretation-act") == "Family Day"
    assert "civic holiday" in (off_somewhere("CA-ON", "2026-08-03", "canada-interpretation-act") or "")
    assert "Regatta" in (off_somewhere("CA-NL", "2026-08-05", "canada-interpretation-act") or "")


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
    assert set(regions) <= set(calendars.stricter("place", Place("DE")))


def off_somewhere(place: str, day: str, name: str = "place") -> str | None:
    """Why a day is off by one of the other readings; None where no reading has it off."""
    when = date.fromisoformat(day)
    readings = calendars.stricter(name, Place.parse(place))
    return next((why for reading in readings if (why := reading.holiday(when))), None)


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("DE-BY", "2028-08-15"),  # Assumption Day where Catholics are the majority, Munich among them
        ("DE-BY", "2028-08-08"),  # the Peace Festival of Augsburg
        ("DE-SN", "2027-05-27"),  # Corpus Christi in Sorbian communes
        ("DE-TH", "2027-05-27"),  # Corpus Christi in the Eichsfeld
        ("DE", "2028-08-15"),
        ("DE", "2028-08-08"),
        ("DE", "2027-05-27"),
        ("CH-GR", "2027-03-26"),  # Good Friday
        ("CH-GR", "2027-05-27"),  # Corpus Christi in Catholic communes
        ("CH-SO", "2027-08-15"),  # Assumption Day outside the Bucheggberg
        ("CH-ZH", "2027-09-13"),  # Knabenschiessen in Zurich
        ("CH-ZH", "2027-04-19"),  # Sechseläuten in Zurich
        ("CH-BS", "2027-02-15"),  # Carnival Monday in Basel
        ("CH-LU", "2027-02-08"),  # Carnival Monday in Lucerne
        ("CH-FR", "2027-12-08"),
        ("AT-9", "2027-11-15"),  # Saint Leopold's Day in Vienna
        ("AT", "2027-03-26"),  # Good Friday
        ("AT-6", "2027-12-24"),
        ("ES-MD", "2026-05-15"),  # Saint Isidore's Day in Madrid
        ("ES-MD", "2026-11-09"),
        ("ES-CT", "2026-09-24"),  # Our Lady of Mercy in Barcelona
        ("ES-AN", "2026-06-04"),  # Corpus Christi in Seville
        ("ES-VC", "2026-04-13"),  # Saint Vincent Ferrer in Valencia
        ("ES-PV", "2026-07-31"),
        ("ES", "2026-05-15"),
        ("IT-MI", "2026-12-07"),  # Saint Ambrose's Day, in the list of the province itself
        ("IT-RM", "2026-06-29"),
        ("IT", "2026-12-07"),
        ("PT", "2026-06-24"),
        ("PT-11", "2026-06-13"),
        ("PT-06", "2026-07-04"),
        ("BR-SP", "2027-01-25"),  # the anniversary of São Paulo
        ("BR-RJ", "2027-01-20"),
        ("BR-RS", "2027-02-02"),
        ("BR-BA", "2027-02-09"),  # Carnival
        ("AU-NT", "2026-07-24"),  # the Show Day of Darwin
        ("AU-TAS", "2027-02-08"),
        ("GR", "2026-10-26"),  # Saint Demetrius in Thessaloniki
        ("US-AL", "2027-02-09"),  # Mardi Gras on the Gulf coast
    ],
)
def test_a_holiday_in_part_of_a_place_is_another_reading(place: str, day: str) -> None:
    where, when = Place.parse(place), date.fromisoformat(day)
    assert off_somewhere(place, day) or calendars.calendar("place", where).holiday(when)


@pytest.mark.parametrize(
    ("place", "day"),
    [
        ("DE-BY", "2028-08-16"),
        ("DE-HH", "2028-08-15"),
        ("DE-BE", "2027-05-27"),
        ("ES-CT", "2026-05-15"),
        ("GB-ENG", "2027-03-19"),
        ("US-TX", "2027-02-09"),
    ],
)
def test_an_ordinary_day_is_off_in_no_reading(place: str, day: str) -> None:
    assert off_somewhere(place, day) is None


def test_lateness_is_not_claimed_on_a_holiday_of_munich() -> None:
    gdpr = laws.get("eu-gdpr")
    counted = count_deadlines(gdpr, Right.ACCESS, date(2028, 7, 15), Place("DE", "BY"), calendars=calendars)
    assert (counted.due, counted.overdue_from) == (date(2028, 8, 15), date(2028, 8, 17))
    hamburg = count_deadlines(gdpr, Right.ACCESS, date(2028, 7, 15), Place("DE", "HH"), calendars=calendars)
    assert (hamburg.due, hamburg.overdue_from) == (date(2028, 8, 15), date(2028, 8, 16))


@pytest.mark.parametrize("year", [2024, 2025, 2026, 2027, 2028, 2030, 2038, 2049, 2076, 2099])
def test_easter_is_that_of_the_list_of_another_country(year: int) -> None:
    poland = calendars.calendar("PL", Place("PL"))
    assert "Easter Sunday" in (poland.holiday(easter(year)) or "")


def with_added(text: str) -> calendars.WithAddedDays:
    return calendars.WithAddedDays(lambda: text)


@pytest.mark.parametrize(
    ("added", "place", "overdue_from"),
    [
        ("", "DE-HH", "2026-09-11"),
        ("09-10 town fair", "DE-HH", "2026-09-12"),
        ("2026-09-10", "DE-HH", "2026-09-12"),
        ("2027-09-10", "DE-HH", "2026-09-11"),
        ("DE-HH 09-10", "DE-HH", "2026-09-12"),
        ("DE-HH 09-10", "DE", "2026-09-12"),
        ("DE 09-10", "DE-HH", "2026-09-12"),
        ("DE-BY 09-10", "DE-HH", "2026-09-11"),
        ("FR 09-10", "DE-HH", "2026-09-11"),
        ("09-10; 09-11 bridge day", "DE-HH", "2026-09-15"),
    ],
)
def test_a_person_may_add_a_local_holiday(added: str, place: str, overdue_from: str) -> None:
    counted = count_deadlines(laws.get("eu-gdpr"), Right.ACCESS, date(2026, 8, 10), Place.parse(place), calendars=with_added(added))
    assert counted.due == date(2026, 9, 10)
    assert counted.overdue_from == date.fromisoformat(overdue_from)


@pytest.mark.parametrize("text", ["8 August", "13-01", "02-30", "2026-02-29", "DE-BAVARIA 08-08", "08-08,09-09", "x"])
def test_what_is_no_holiday_is_refused(text: str) -> None:
    with pytest.raises(WrongInput) as raised:
        read_added_days(text)
    assert raised.value.hint
    with pytest.raises(WrongInput):
        with_added(text).stricter("place", Place("DE"))


def test_the_29th_of_february_can_be_added() -> None:
    (day,) = read_added_days(" 02-29 leap day ; ")
    assert day.falls_on(date(2028, 2, 29))
    assert not day.falls_on(date(2027, 2, 28))


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
