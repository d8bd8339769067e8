"""In which language a letter to a company is best written."""

from collections.abc import Iterator

from dsr.directory.places import languages_at, official_languages
from dsr.domain.company import Company
from dsr.domain.dates import Place
from dsr.domain.request import Person

ENGLISH = "en"


def best_languages(company: Company, person: Person, preferred: str = "") -> Iterator[str]:
    """The languages for a letter, the best first, whether or not dsr has letters in them.

    The one of the settings; those official both where the person lives, in that part of the country, and where the company sits, its own
    before the others; those official in the country of both; the one of its policy, where a policy was read; English.

    Args:
        company: to whom.
        person: who writes.
        preferred: the language of the settings, "" for none.
    """
    if preferred:
        yield preferred
    seat = official_languages(company.country or "")
    for at_home in (languages_at(person.place), official_languages(person.country)):
        shared = [code for code in at_home if code in seat]
        yield from sorted(shared, key=lambda code: code != company.language)
    if not company.by_hand:
        yield company.language
    yield ENGLISH


def expected_languages(company: Company, place: Place | None) -> tuple[str, ...]:
    """The languages in which the company can be expected to answer without more ado.

    Those official where the person lives, if both are in one country; else those of the company's country and the one of its policy.
    """
    if place and place.country == company.country:
        return languages_at(place)
    return tuple(dict.fromkeys((company.language, *official_languages(company.country or ""))))
