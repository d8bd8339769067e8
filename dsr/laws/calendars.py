"""Holiday calendars: the public holidays of a place, and the lists that statutes name themselves.

Public holidays come from the `holidays` library, which is loaded on the first question and builds years on demand. The module itself
serves as `dsr.domain.deadline.Calendars`.

A name is `place` (the controller's country and subdivision), a place itself (`NO`, `US-VA`), or one of `STATUTORY`.
"""

from collections.abc import Callable
from datetime import date

from dsr.domain.dates import Calendar, Place
from dsr.laws._holiday_lists import HolidayOn, NamedCalendar, has_more, public_holidays
from dsr.laws._statutory_calendars import STATUTORY, eu_institutions
from dsr.laws.local_days import added_on, local_days, read_added_days


def calendar(name: str, place: Place) -> Calendar:
    """The calendar that a law names.

    Args:
        name: `place`, a place's code, or the name of a statutory calendar.
        place: the controller's seat, used where the name is `place`.

    Raises:
        WrongInput: there are no holidays for such a place.
    """
    if name == EU_INSTITUTIONS:
        return public_holidays(_seat_of_institution(place))
    if name in STATUTORY:
        return STATUTORY[name]()
    wanted = place if name == "place" else Place.parse(name)
    if wanted.country in _WITHOUT_LISTS:
        return NamedCalendar("that place", lambda _: None)
    own = _OWN_LISTS.get(str(wanted))
    return STATUTORY[own]() if own else public_holidays(wanted)


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

    public_holidays(Place(wanted.country))
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

    For California, the State's own list; for Canada's federal list, the holidays of the provinces and municipalities; where only a country
    is known, the holidays of each of its subdivisions; and of every place those that are kept in a part of it, by some of its people, or
    only as optional days off: Assumption Day in Catholic Bavaria, the Peace Festival in Augsburg, a patron saint's day of a town.
    """
    if name == "canada-interpretation-act":
        within = place if place.country == "CA" else Place("CA")
        return (*regional_calendars(within), *_of_parts(within), *((public_holidays(within),) if within.subdivision else ()))
    if name in _STRICTER:
        return (STATUTORY[_STRICTER[name]](),)
    if name == EU_INSTITUTIONS:
        seat = _seat_of_institution(place)
        return (eu_institutions(), *stricter("place", seat))
    if name in STATUTORY:
        return ()
    wanted = place if name == "place" else Place.parse(name)
    if wanted.country in _WITHOUT_LISTS:
        return ()
    if own := _OWN_LISTS.get(str(wanted)):
        return stricter(own, place)
    return (*_of_parts(wanted), *regional_calendars(wanted))


def _of_parts(place: Place) -> tuple[Calendar, ...]:
    """The holidays of a place that are kept only in parts of it or by some, each list with the place's own."""
    towns = tuple(public_holidays(Place(place.country, town), widest=True) for town in _TOWNS.get(str(place), ()))
    days = local_days(place)
    if not has_more(place) and not days:
        return towns
    widest = public_holidays(place, widest=True)

    def on(day: date) -> str | None:
        return widest.holiday(day) or next((local.name for local in days if local.falls_on(day)), None)

    return (NamedCalendar(f"parts of {widest.name}", on), *towns)


_TOWNS = {
    "AU-NSW": ("NSW Western",),
    "BR-SP": ("São Paulo Capital",),
    "CH-ZH": ("Stadt Zurich",),
    "DE-BY": ("Augsburg",),
    "ES-CT": ("Barcelona",),
}
"""Towns and districts that the library holds beside the part in which they lie."""


class WithAddedDays:
    """The calendars with holidays that a person added, as other readings: they make dsr wait, and move no date itself.

    Serves as `dsr.domain.deadline.Calendars`.

    Args:
        added: the holidays as the person wrote them, asked for at the first question; see `local_days.read_added_days`.
    """

    def __init__(self, added: Callable[[], str]) -> None:
        self._added = added

    def calendar(self, name: str, place: Place) -> Calendar:
        """See `calendar`."""
        return calendar(name, place)

    def known_years(self, name: str, place: Place) -> range:
        """See `known_years`."""
        return known_years(name, place)

    def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
        """See `stricter`."""
        others, added = stricter(name, place), read_added_days(self._added())
        if not added:
            return others
        on = added_on(added, place)
        return (*others, *(_joined(each, on) for each in (calendar(name, place), *others)))


def _joined(listed: Calendar, on: HolidayOn) -> Calendar:
    def either(day: date) -> str | None:
        return listed.holiday(day) or on(day)

    return NamedCalendar(listed.name, either)


def regional_calendars(place: Place) -> tuple[Calendar, ...]:
    """The calendars of each subdivision of a country; none where the subdivision is known or the country has none."""
    if place.subdivision:
        return ()
    return tuple(public_holidays(Place(place.country, code), widest=True) for code in _subdivisions(place.country))


def _subdivisions(country: str) -> tuple[str, ...]:
    import holidays

    return tuple(holidays.list_supported_countries(include_aliases=False).get(country, ()))


EU_INSTITUTIONS = "eu-institutions"
"""The calendar of Union institutions: the holidays of the country where one sits, and in the stricter reading the institution's own."""


def _seat_of_institution(place: Place) -> Place:
    """Its country; Belgium, where most of them sit, while that is not known."""
    return Place("BE") if place.country in _WITHOUT_LISTS else place


_STRICTER = {"california": "california-state"}
_OWN_LISTS = {"US-CA": "california"}
"""Places whose list in the library holds days that are no holidays there, such as 3 July 2026."""
