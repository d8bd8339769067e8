"""Public holidays of countries and their parts, from the `holidays` library, which is loaded on the first question."""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from dsr.domain.dates import Calendar, Place
from dsr.errors import WrongInput

HolidayOn = Callable[[date], str | None]


@dataclass(frozen=True, slots=True)
class NamedCalendar:
    """A calendar of any origin."""

    name: str
    on: HolidayOn

    def holiday(self, day: date) -> str | None:
        """The holiday's name in English, or None for an ordinary day."""
        return self.on(day)


@cache
def public_holidays(place: Place, *, widest: bool = False) -> Calendar:
    """The library's public holidays of a country or subdivision, if asked with those that are optional or kept by some only.

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
    categories = ("public", *_more(place.country)) if widest and has_more(place) else None
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
_KEPT_BY_SOME = {"catholic", "de_facto", "half_day", "optional", "protestant"}
"""The library's categories of days that are off by custom, for some, or in some districts, such as Carnival in Brazil."""
_BANK_DAYS_COUNT = frozenset({"AT"})
"""Countries whose days of this category are off for authorities too, such as the patron saint's day of an Austrian Land."""


def has_more(place: Place) -> bool:
    """Whether the library knows days there that are optional or kept by some only."""
    return bool(_more(place.country))


@cache
def _more(country: str) -> tuple[str, ...]:
    if country in _ONLY_PUBLIC:
        return ()
    import holidays

    kept = _KEPT_BY_SOME | ({"bank"} if country in _BANK_DAYS_COUNT else set())
    supported = getattr(getattr(holidays, country, None), "supported_categories", ())
    return tuple(category for category in supported if category in kept)


_ONLY_PUBLIC = frozenset({"CA", "US"})
"""Countries whose other days are off for authorities alone, or for nobody by law."""
