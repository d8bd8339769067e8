"""Names of countries and of their parts, in English and in the letter's language."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dsr.domain.dates import Place
from dsr.domain.text import fold
from dsr.errors import WrongInput

_WITH_ARTICLE = frozenset(
    {"AE", "BS", "CF", "CZ", "DO", "FK", "GB", "GM", "IM", "KM", "KY", "MH", "MV", "NL", "PH", "SB", "SC", "TC", "US", "VA", "VG", "VI"}
)
_SIGN = 3
"""Letters of a code; a local "name" as short as this is a sign of the holidays library (Burgenland is "B")."""
_OTHER_NAMES = {"CZ": "Czech Republic", "GB": "UK", "NL": "Holland", "TR": "Turkey", "US": "USA"}
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


@cache
def countries(language: str = "en") -> dict[str, str]:
    """ISO 3166-1 codes with their names in that language, in the names' order."""
    from babel import Locale

    names = Locale.parse(language).territories
    found = {code: name for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}
    return dict(sorted(found.items(), key=lambda item: item[1]))


def country_choices() -> dict[str, str]:
    """The countries as one chooses among them, with the other name by which some are known: "United Kingdom (UK)"."""
    return {code: f"{name} ({_OTHER_NAMES[code]})" if code in _OTHER_NAMES else name for code, name in countries().items()}


@cache
def subdivisions(country: str) -> dict[str, str]:
    """ISO 3166-2 codes (without the country) of the parts of a country for which holidays differ, with English names; may be empty."""
    named = {code: _english_names().get(country, {}).get(code, name) for code, name in _local_names(country).items()}
    return dict(sorted(named.items(), key=lambda item: item[1]))


@cache
def subdivision_choices(country: str) -> dict[str, str]:
    """The same parts as one chooses among them, with the local name where it is another: "Bavaria (Bayern)"."""
    local = _local_names(country)
    return {
        code: name if local[code] == name or len(local[code]) <= _SIGN else f"{name} ({local[code]})"
        for code, name in subdivisions(country).items()
    }


def _local_names(country: str) -> dict[str, str]:
    import holidays

    entity = getattr(holidays, country, None)
    if entity is None:
        return {}
    if country == "GB":
        return {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}
    aliases = {code: name for name, code in (getattr(entity, "subdivisions_aliases", None) or {}).items()}
    return {code: aliases.get(code, code) for code in entity.subdivisions if len(code) <= _SIGN}


@cache
def _english_names() -> dict[str, dict[str, str]]:
    text = files("dsr.directory").joinpath("subdivisions.json").read_text(encoding="utf-8")
    return dict(json.loads(text)["names"])


def country_name(country: str, language: str = "en") -> str:
    """The country's name in that language; the code itself where it has none."""
    return countries(language).get(country, country)


_SPOKEN_ONLY = frozenset({"gsw"})
"""Dialects that CLDR counts among the languages of a country, and in which nobody writes to an authority."""


def official_languages(country: str) -> tuple[str, ...]:
    """ISO 639 codes of the languages that are official in the whole country, the most spoken first; may be empty.

    Those that are official in fact count as those that are in law: Spanish in Mexico, English in the United States (CLDR).
    """
    from babel.languages import get_official_languages

    found = (str(code).partition("_")[0] for code in get_official_languages(country, de_facto=True)) if country else ()
    return tuple(dict.fromkeys(code for code in found if code not in _SPOKEN_ONLY))


_OF_PARTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "BE": {"BRU": ("fr", "nl"), "VLG": ("nl",), "WAL": ("fr", "de"), "Flemish": ("nl",), "French": ("fr",), "German": ("de",)},
    "CA": {"NB": ("en", "fr"), "QC": ("fr",)},
    "CH": {
        **dict.fromkeys(["AG", "AI", "AR", "BL", "BS", "GL", "LU", "NW", "OW", "SG", "SH", "SO", "SZ", "TG", "UR", "ZG", "ZH"], ("de",)),
        **dict.fromkeys(("GE", "JU", "NE", "VD"), ("fr",)),
        "BE": ("de", "fr"),
        "FR": ("fr", "de"),
        "GR": ("de", "rm", "it"),
        "TI": ("it",),
        "VS": ("fr", "de"),
    },
}
"""Official languages of parts, the most spoken first, where they are others than the country's. From knowledge, not read: art. 4 of the
Belgian Constitution (language areas), s. 1 of Québec's Charter of the French Language, s. 16(2) of the Canadian Charter for New Brunswick,
Art. 70(2) of the Swiss Constitution with the cantons' own."""


def languages_at(place: Place | None) -> tuple[str, ...]:
    """The languages that are official where somebody lives, in that part of the country; those of the country where none are known."""
    if place is None:
        return ()
    return _OF_PARTS.get(place.country, {}).get(place.subdivision or "") or official_languages(place.country)


def language_name(code: str) -> str:
    """The English name of a language ("French"); the code itself where it has none."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def place_name(place: Place) -> str:
    """The place in English as it stands in a sentence: "the Netherlands", "California", "Germany"."""
    if place.subdivision:
        return subdivisions(place.country).get(place.subdivision, str(place))
    name = countries().get(place.country, place.country)
    return f"the {name}" if place.country in _WITH_ARTICLE and not name.startswith("the ") else name


_REGIONS = {"EU": "the European Union", "EEA": "the European Economic Area"}


def region_name(region: str) -> str:
    """Whom a contact serves, as it stands in a sentence: "the European Union", "the United Kingdom", "California"."""
    return _REGIONS.get(region) or place_name(Place.parse(region))


def known_place(text: str) -> Place:
    """Read a place from a code or a name (`FR`, `France`, `US-CA`, `uk`); WrongInput with the nearest names otherwise.

    A country's name can be in English, in its own languages or in those of the letters: `Deutschland`, `Allemagne`, `日本`.
    """
    from difflib import get_close_matches

    folded = fold(text).removeprefix("the ")
    names = {code: (name, _OTHER_NAMES.get(code, name)) for code, name in countries().items()}
    by_name = {fold(name): code for code, both in names.items() for name in both} | {"great britain": "GB", "el": "GR"}
    if folded in by_name:
        return Place(by_name[folded])
    abroad = {} if len(folded) <= _SIGN and folded.isascii() else _foreign_names()
    if folded in abroad:
        return Place(abroad[folded])
    by_name = abroad | by_name
    near = list(dict.fromkeys(countries()[by_name[name]] for name in get_close_matches(folded, by_name, 3)))
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


@cache
def _foreign_names() -> dict[str, str]:
    """Codes of countries by their folded names in the languages of letters and in their own; a name of two countries is left out."""
    from babel import Locale, UnknownLocaleError
    from babel.languages import get_official_languages

    named: dict[str, set[str]] = {}
    for language in ("de", "fr", "es", "pt"):
        for code, name in countries(language).items():
            named.setdefault(fold(name), set()).add(code)
    for code in countries():
        for language in get_official_languages(code, regional=True, de_facto=True):
            try:
                name = Locale.parse(str(language)).territories.get(code, "")
            except (UnknownLocaleError, ValueError):
                continue
            named.setdefault(fold(name), set()).add(code)
    return {name: next(iter(codes)) for name, codes in named.items() if name and len(codes) == 1}


def any_place(text: str) -> Place:
    """Read a country or a part of one as people write it: `FR`, `UK`, `US-CA`, `Bavaria`, `Bayern`, `Germany, Bavaria`.

    WrongInput, with what is meant instead, where it is none or where parts of several countries have that name.
    """
    country, comma, part = (piece.strip() for piece in text.partition(","))
    if comma and part:
        place = known_place(country)
        return Place(place.country, known_state(place.country, part))
    try:
        return known_place(text)
    except WrongInput as wrong:
        found = _parts_called(text)
        if len(found) == 1:
            return found[0]
        if not found:
            unknown = "is not a country that dsr knows" in wrong.message
            raise WrongInput(f"“{text.strip()}” is no country or part of one that dsr knows.", wrong.hint) if unknown else wrong from None
    codes = " or ".join(f"{place} ({place_name(place)}, {country_name(place.country)})" for place in found)
    raise WrongInput(f"Several countries have a part called “{text.strip()}”.", f"Write {codes}.")


_WITH_PARTS = frozenset({"AU", "FR", "GB", "JP", "MX", "US"})
"""Countries whose parts are looked through by their names, beside those of the list of English names."""


def _parts_called(text: str) -> list[Place]:
    """The parts of countries with that English or local name."""
    wanted, found = fold(text), []
    for country in sorted(_WITH_PARTS | set(_english_names())):
        names = (subdivisions(country), _local_names(country))
        codes = {code for by_code in names for code, name in by_code.items() if len(name) > _SIGN and fold(name) == wanted}
        found += [Place(country, code) for code in sorted(codes)]
    return found


def known_state(country: str, text: str) -> str:
    """The ISO 3166-2 code (without country) of a part of a country, from a code or its name, English or local; WrongInput otherwise."""
    from difflib import get_close_matches

    parts = subdivisions(country)
    wanted = text.strip()
    code = wanted.upper().removeprefix(f"{country}-")
    if code in parts:
        return code
    by_name = {fold(name): code for names in (_local_names(country), parts) for code, name in names.items()}
    if fold(wanted) in by_name:
        return by_name[fold(wanted)]
    near = list(dict.fromkeys(parts[by_name[name]] for name in get_close_matches(fold(wanted), by_name, 3)))
    where = place_name(Place(country)) if country else "that country"
    raise WrongInput(
        f"“{text}” is not a part of {where} that dsr knows.",
        f"Did you mean {' or '.join(near)}?" if near else "Leave it empty if you are not sure.",
    )
