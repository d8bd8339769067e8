"""Names of countries and of their parts, in English and in the letter's language."""

from functools import cache

from dsr.domain.dates import Place
from dsr.errors import WrongInput

_WITH_ARTICLE = frozenset(
    {"AE", "BS", "CF", "CZ", "DO", "FK", "GB", "GM", "IM", "KM", "KY", "MH", "MV", "NL", "PH", "SB", "SC", "TC", "US", "VA", "VG", "VI"}
)
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


@cache
def countries(language: str = "en") -> dict[str, str]:
    """ISO 3166-1 codes with their names in that language, in the names' order."""
    from babel import Locale

    names = Locale.parse(language).territories
    found = {code: name for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}
    return dict(sorted(found.items(), key=lambda item: item[1]))


@cache
def subdivisions(country: str) -> dict[str, str]:
    """ISO 3166-2 codes (without the country) of the parts of a country for which holidays differ, with their names; may be empty."""
    import holidays

    entity = getattr(holidays, country, None)
    if entity is None:
        return {}
    aliases = {code: name for name, code in (getattr(entity, "subdivisions_aliases", None) or {}).items()}
    named = {code: aliases.get(code, code) for code in entity.subdivisions if len(code) <= 3}
    if country == "GB":
        named = {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def country_name(country: str, language: str = "en") -> str:
    """The country's name in that language; the code itself where it has none."""
    return countries(language).get(country, country)


def official_languages(country: str) -> tuple[str, ...]:
    """ISO 639 codes of the languages that are official in the whole country, the most spoken first; may be empty (CLDR)."""
    from babel.languages import get_official_languages

    return tuple(str(code) for code in get_official_languages(country)) if country else ()


def place_name(place: Place) -> str:
    """The place in English as it stands in a sentence: "the Netherlands", "California", "Germany"."""
    if place.subdivision:
        return subdivisions(place.country).get(place.subdivision, str(place))
    name = countries().get(place.country, place.country)
    return f"the {name}" if place.country in _WITH_ARTICLE and not name.startswith("the ") else name


def known_place(text: str) -> Place:
    """Read a place from a code or an English name (`FR`, `France`, `US-CA`, `uk`); WrongInput with the nearest names otherwise."""
    from difflib import get_close_matches

    folded = text.strip().casefold()
    by_name = {name.casefold(): code for code, name in countries().items()} | {"uk": "GB", "usa": "US", "great britain": "GB", "el": "GR"}
    if folded in by_name:
        return Place(by_name[folded])
    near = [countries().get(by_name[name], name) for name in get_close_matches(folded, by_name, 3)]
    hint = f"Did you mean {' or '.join(near)}?" if near else "Write its two-letter code, such as DE, or its English name."
    try:
        place = Place.parse(text)
    except WrongInput:
        raise WrongInput(f"“{text}” is not a country that dsr knows.", hint) from None
    if place.country not in countries():
        raise WrongInput(f"“{text}” is not a country that dsr knows.", hint)
    parts = subdivisions(place.country)
    if place.subdivision and parts and place.subdivision not in parts:
        examples = ", ".join(list(parts)[:6])
        raise WrongInput(
            f"{place_name(Place(place.country))} has no part with the code “{place.subdivision}”.", f"Its codes are: {examples}, …"
        )
    return place


def known_state(country: str, text: str) -> str:
    """The ISO 3166-2 code (without country) of a part of a country, from a code or an English name; WrongInput otherwise."""
    from difflib import get_close_matches

    parts = subdivisions(country)
    wanted = text.strip()
    code = wanted.upper().removeprefix(f"{country}-")
    if code in parts:
        return code
    by_name = {name.casefold(): code for code, name in parts.items()}
    if wanted.casefold() in by_name:
        return by_name[wanted.casefold()]
    near = [parts[by_name[name]] for name in get_close_matches(wanted.casefold(), by_name, 3)]
    where = place_name(Place(country)) if country else "that country"
    raise WrongInput(
        f"“{text}” is not a part of {where} that dsr knows.",
        f"Did you mean {' or '.join(near)}?" if near else "Leave it empty if you are not sure.",
    )
