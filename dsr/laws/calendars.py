"""Holiday calendars: the public holidays of a place, and the lists that statutes name themselves.

Public holidays come from the `holidays` library, which is loaded on the first question and builds years on demand. The module itself
serves as `dsr.domain.deadline.Calendars`.

A name is `place` (the controller's country and subdivision), a place itself (`NO`, `US-VA`), or one of `STATUTORY`.
"""

import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dsr.domain.dates import Calendar, Place
from dsr.errors import WrongInput

MONDAY, THURSDAY, FRIDAY, SUNDAY = 0, 3, 4, 6
HolidayOn = Callable[[date], str | None]


@dataclass(frozen=True, slots=True)
class NamedCalendar:
    """A calendar of any origin."""

    name: str
    on: HolidayOn

    def holiday(self, day: date) -> str | None:
        """The holiday's name in English, or None for an ordinary day."""
        return self.on(day)


def calendar(name: str, place: Place) -> Calendar:
    """The calendar that a law names.

    Args:
        name: `place`, a place's code, or the name of a statutory calendar.
        place: the controller's seat, used where the name is `place`.

    Raises:
        WrongInput: there are no holidays for such a place.
    """
    if name == EU_INSTITUTIONS:
        return _public_holidays(_seat_of_institution(place))
    if name in STATUTORY:
        return STATUTORY[name]()
    wanted = place if name == "place" else Place.parse(name)
    if wanted.country in _WITHOUT_LISTS:
        return NamedCalendar("that place", lambda _: None)
    own = _OWN_LISTS.get(str(wanted))
    return STATUTORY[own]() if own else _public_holidays(wanted)


def known_years(name: str, place: Place) -> range:
    """The years whose holidays the calendar of that name holds, empty where it holds none.

    Outside them the library has no holiday or, for India, only those on fixed dates. The lists of statutes are rules for every year,
    except that New Zealand has fixed Matariki up to 2052 (Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1).
    """
    if name == EU_INSTITUTIONS:
        return known_years("place", _seat_of_institution(place))
    if name in STATUTORY:
        return _every_year(_LAST_FIXED.get("NZ") if name == "new-zealand-working-days" else None)
    wanted = place if name == "place" else Place.parse(name)
    if wanted.country in _WITHOUT_LISTS:
        return range(0)
    if str(wanted) in _OWN_LISTS:
        return _every_year(None)
    import holidays

    _public_holidays(Place(wanted.country))
    entity = getattr(holidays, wanted.country)
    first = max(entity.start_year, _FIRST_FIXED.get(wanted.country, 0))
    return range(first, min(entity.end_year, _LAST_FIXED.get(wanted.country, entity.end_year)) + 1)


def _every_year(last: int | None) -> range:
    return range(1, (last or 9998) + 1)


_FIRST_FIXED, _LAST_FIXED = {"IN": 2001}, {"IN": 2035, "NZ": 2052}
"""Years before and after which the library lacks holidays of a country whose days are found in tables."""
_WITHOUT_LISTS = frozenset({"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "ZZ"})
"""Codes of places for which the library has no list; ZZ is the place that nobody knows."""


def stricter(name: str, place: Place) -> tuple[Calendar, ...]:
    """Other readings of the same name that may have more days off.

    For California, the State's own list; for Canada's federal list, the holidays of the provinces; for Brazil, its optional days off; and
    where only a country is known, the holidays of each of its subdivisions.
    """
    if name == "canada-interpretation-act":
        return regional_calendars(Place("CA")) if place.country != "CA" or not place.subdivision else (_public_holidays(place),)
    if name in _STRICTER:
        return (STATUTORY[_STRICTER[name]](),)
    if name == EU_INSTITUTIONS:
        seat = _seat_of_institution(place)
        return (_eu_institutions(), *stricter("place", seat))
    if name in STATUTORY:
        return ()
    wanted = place if name == "place" else Place.parse(name)
    if wanted.country in _WITHOUT_LISTS:
        return ()
    if own := _OWN_LISTS.get(str(wanted)):
        return stricter(own, place)
    optional = (_public_holidays(wanted, with_optional=True),) if wanted.country in _WITH_OPTIONAL_DAYS else ()
    return (*optional, *regional_calendars(wanted))


def regional_calendars(place: Place) -> tuple[Calendar, ...]:
    """The calendars of each subdivision of a country; none where the subdivision is known or the country has none."""
    if place.subdivision:
        return ()
    return tuple(_public_holidays(Place(place.country, code)) for code in _subdivisions(place.country))


def _subdivisions(country: str) -> tuple[str, ...]:
    import holidays

    return tuple(holidays.list_supported_countries(include_aliases=False).get(country, ()))


@cache
def _public_holidays(place: Place, *, with_optional: bool = False) -> Calendar:
    """The library's public holidays of a country or subdivision, if asked with the days that are only optional.

    A country whose holidays are the same everywhere has no subdivisions in the library: then any subdivision stands for the country.
    """
    import holidays
    from holidays.registry import COUNTRIES

    known = holidays.list_supported_countries(include_aliases=False)
    if place.country not in known:
        hint = "Give the two letters of the country where the company sits, such as FR, US or JP."
        raise WrongInput(f"dsr knows no public holidays for “{place.country}”.", hint)
    subdivision = place.subdivision if known[place.country] else None
    if subdivision and subdivision not in known[place.country]:
        from difflib import get_close_matches

        near = get_close_matches(subdivision, known[place.country], n=3, cutoff=0.3) or sorted(known[place.country])[:3]
        raise WrongInput(
            f"“{place}” is no known part of {place.country}.",
            f"Write, for instance, {', '.join(f'{place.country}-{part}' for part in near)}.",
        )
    categories = ("public", "optional") if with_optional else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a few codes of subdivisions that were renamed
        language = "en_US" if "en_US" in getattr(holidays, place.country).supported_languages else None
        days = holidays.country_holidays(place.country, subdiv=subdivision, categories=categories, language=language)
    class_name = next(entry[0] for entry in COUNTRIES.values() if entry[1] == place.country)
    spoken = _COUNTRY_NAMES.get(place.country) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", class_name)
    if subdivision:
        spoken = next((alias for alias, code in days.subdivisions_aliases.items() if code == subdivision), f"{spoken} ({subdivision})")

    def on(day: date) -> str | None:
        if day.year not in days.years:
            with warnings.catch_warnings():
                # Some countries publish their holidays for some years only; the library then warns on the standard error stream.
                warnings.simplefilter("ignore", UserWarning)
                days.get(day)
        name: str | None = days.get(day)
        return name

    return NamedCalendar(spoken, on)


_COUNTRY_NAMES = {
    "CZ": "the Czech Republic",
    "GB": "the United Kingdom",
    "NL": "the Netherlands",
    "PH": "the Philippines",
    "US": "the United States",
}


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
    national = _public_holidays(Place("NZ"))

    def on(day: date) -> str | None:
        if (day.month, day.day) >= (12, 25) or (day.month, day.day) <= (1, 15):
            return national.holiday(day) or "the summer recess of 25 December to 15 January"
        return national.holiday(day)

    return NamedCalendar("New Zealand", on)


@cache
def _canada_interpretation_act() -> Calendar:
    """Interpretation Act (R.S.C. 1985, c. I-21) s. 35 "holiday", without the days that a province or municipality proclaims."""
    easter = _public_holidays(Place("NZ"))
    """Has Good Friday and Easter Monday of every year."""

    def on(day: date) -> str | None:
        if day.month in (3, 4) and (name := easter.holiday(day)) and ("Good Friday" in name or "Easter Monday" in name):
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
    easter = _public_holidays(Place("NZ"))
    fixed = {(1, 1): "New Year's Day", (6, 24): "the National Holiday", (7, 1): "Canada Day", (12, 25): "Christmas Day"}
    moving = _fixed(fixed, sunday_moves=frozenset({(7, 1)}))

    def on(day: date) -> str | None:
        if day.month in (3, 4) and (name := easter.holiday(day)) and ("Good Friday" in name or "Easter Monday" in name):
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


EU_INSTITUTIONS = "eu-institutions"
"""The calendar of Union institutions: the holidays of the country where one sits, and in the stricter reading the institution's own."""


def _seat_of_institution(place: Place) -> Place:
    """Its country; Belgium, where most of them sit, while that is not known."""
    return Place("BE") if place.country in _WITHOUT_LISTS else place


@cache
def _eu_institutions() -> Calendar:
    """The days that the institutions in Brussels and Luxembourg usually have off, beside the holidays of the country.

    They publish their list each year in the Official Journal (Reg. 1182/71 Art. 2(2)); these days recur in it. They are from knowledge.
    """
    easter = _public_holidays(Place("NZ"))

    def good_friday(day: date) -> bool:
        return day.month in (3, 4) and "Good Friday" in (easter.holiday(day) or "")

    def on(day: date) -> str | None:
        if (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2):
            return "the end-of-year closure"
        if (day.month, day.day) == (5, 9):
            return "Europe Day"
        if (day.month, day.day) == (11, 2):
            return "All Souls' Day"
        if good_friday(day) or good_friday(day + timedelta(days=1)):
            return "Good Friday" if good_friday(day) else "Maundy Thursday"
        if any(good_friday(day - timedelta(days=after)) for after in (41, 42)):
            return "Ascension Day and the day after"
        return None

    return NamedCalendar("the institutions of the Union", on)


STATUTORY: Mapping[str, Callable[[], Calendar]] = {
    "california": _california,
    "california-state": _california_state,
    "canada-interpretation-act": _canada_interpretation_act,
    "new-zealand-working-days": _new_zealand_working_days,
    "quebec-interpretation-act": _quebec_interpretation_act,
}
"""The calendars that laws name, and how each is built."""

_STRICTER = {"california": "california-state"}
_WITH_OPTIONAL_DAYS = frozenset({"BR"})
"""Countries where days such as Carnival are optional, and yet widely kept."""
_OWN_LISTS = {"US-CA": "california"}
"""Places whose list in the library holds days that are no holidays there, such as 3 July 2026."""
