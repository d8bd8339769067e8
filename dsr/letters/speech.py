"""Dates and countries as a language writes them, and article numbers as it cites them. Babel is loaded when first needed."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dsr.domain.regions import part_called

_ARTICLE = re.compile(r"\bArt\.\s*")
_FURTHER = re.compile(r"\b(\d+\w*)((?:\(\w+\))*)(\(\w+\)) and (\(\w+\))")
_LEVELS = re.compile(r"\((\d\w*)\)|\(([a-zç])\)")

_PORTUGUESE = re.compile(r"(\b[Aa]rt\. \d+\b)")
_TWO_OF_A_KIND = re.compile(r"\b(Abs\.|lit\.|Bst\.|al\.|let\.) (\w+) (und|et) \1 (\w+)")
_TWO_PARAGRAPHS = re.compile(r"n\.º (\d+) e n\.º (\d+)")
_BEFORE_ANOTHER = re.compile(r"(n\.(?:º|os) \w+|\w\)| e \d) e (?=[Aa]rt\.)")
_TWO_LETTERS = re.compile(r"alínea (\w\)) e alínea (\w\))")
_MEXICAN = re.compile(r"(\d) ([IVXL]+)\b( y)?")
_BRAZILIAN = re.compile(r"((?:\bart\.|§) [1-9])(?!\d)")
"""In Brazil the first nine articles and paragraphs are ordinals: “art. 8º, § 5º”, and “art. 18”."""

_REGIONS = {"de": {"CH": "CH", "LI": "CH"}, "fr": {"CH": "CH", "CA": "CA"}}
"""By language: in which countries it is written in a way of its own, and what that way is called."""


@dataclass(frozen=True, slots=True)
class _Citing:
    """How lawyers of one country cite: what stands before a paragraph and a letter, and the small words between."""

    paragraph: str
    letter: str
    link: str
    up_to: str


_CITING = {
    "de": _Citing(r" Abs. \1", r" lit. \2", "und", "bis"),
    "de_CH": _Citing(r" Abs. \1", r" Bst. \2", "und", "bis"),
    "fr_CH": _Citing(r", al. \1", r", let. \2", "et", "à"),
    "pt": _Citing(r", n.º \1", r", alínea \2)", "e", "a"),
    "es": _Citing(r", inciso \1", r", letra \2)", "y", "a"),
}


def locale_of(language: str, country: str) -> str:
    """The locale of a letter: `en_US`, `de_CH`, `fr`, `pt_BR`.

    English is British unless it is written in America, Portuguese that of Portugal unless it is written in Brazil.

    Args:
        language: of the letter.
        country: whose manner of writing it follows (ISO 3166-1 alpha-2), "" if none.
    """
    if language == "en":
        return "en_US" if country == "US" else "en_GB"
    if language == "pt":
        return "pt_BR" if country == "BR" else "pt_PT"
    region = _REGIONS.get(language, {}).get(country)
    return f"{language}_{region}" if region else language


@lru_cache(maxsize=4096)
def spoken_day(day: date, locale: str) -> str:
    """The date in full, as the language writes it in a letter: `5 March 2026`, `1er mars 2026`, `1º de março de 2026` in Brazil."""
    from babel.dates import format_date

    text = format_date(day, format="long", locale=locale)
    first = {"fr": "1er ", "pt_BR": "1º "}.get("fr" if locale.startswith("fr") else locale)
    return text.replace("1 ", first, 1) if first and day.day == 1 else text


@lru_cache(maxsize=512)
def spoken_policy_date(dated: str, locale: str) -> str:
    """A policy's own date, as exact as it is: `2024-02-13`, `2024-02` and `2024` are understood, all else stands as it is."""
    try:
        if len(dated) == len("2024-02"):
            from babel.dates import format_skeleton

            return str(format_skeleton("yMMMM", date.fromisoformat(f"{dated}-01"), locale=locale))
        return spoken_day(date.fromisoformat(dated), locale)
    except ValueError:
        return dated


@lru_cache(maxsize=1024)
def is_spoken(language: str, country: str, *, alone: bool = False) -> bool:
    """Whether the language is official in the whole country, in law or in fact (CLDR).

    Args:
        language: ISO 639 code.
        country: ISO 3166-1 alpha-2, "" if unknown.
        alone: whether it must be the only one.
    """
    from babel.languages import get_official_languages

    spoken = get_official_languages(country, de_facto=True) if country else ()
    return tuple(spoken) == (language,) if alone else language in spoken


@lru_cache(maxsize=512)
def country_name(country: str, locale: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2) in the language; the code where there is no name."""
    from babel import Locale

    return str(Locale.parse(locale).territories.get(country, country))


def article_numbers(article: str) -> list[str]:
    """The numbers in a citation, each whole: `Art. 21(2) and (3)` is `21(2)` and `21(3)`."""
    plain = _FURTHER.sub(r"\1\2\3 and \1\2\4", _ARTICLE.sub("", article))
    return [number for part in plain.split(" and ") for number in part.split(", ")]


def dotted(number: str) -> str:
    """`15(1)(h)` as French and Spanish lawyers write it: `15.1.h`."""
    return number.replace(")(", ".").replace("(", ".").replace(")", "")


def cite_as(article: str, manner: str) -> str:
    """A citation in a country's manner: `Art. 32(2)(c)` is `Art. 32 Abs. 2 Bst. c` in `de_CH`, and two paragraphs are `Abs. 2 und 3`.

    Args:
        article: as the law's file has it; its word for article is kept.
        manner: `de`, `de_CH`, `fr_CH`, `pt`, `pt_BR` or `es`.
    """
    if manner == "pt_BR":
        return _BRAZILIAN.sub(r"\1º", article.replace("Art. ", "art. ").replace(" and ", " e "))
    citing = _CITING[manner]
    text = _LEVELS.sub(lambda found: found.expand(citing.paragraph if found[1] else citing.letter), article)
    text = text.replace(" and ,", f" {citing.link}").replace(" and ", f" {citing.link} ").replace(" to ", f" {citing.up_to} ")
    text = text.replace(f" {citing.link}  ", f" {citing.link} ")
    if manner == "pt":
        text = _TWO_LETTERS.sub(r"alíneas \1 e \2", _TWO_PARAGRAPHS.sub(r"n.os \1 e \2", text))
        return _PORTUGUESE.sub(r"\1.º", _BEFORE_ANOTHER.sub(r"\1, e ", text))
    if manner == "es":
        return _MEXICAN.sub(lambda found: f"{found[1]}, fracción {found[2]}{', y' if found[3] else ''}", text)
    return _TWO_OF_A_KIND.sub(r"\1 \2 \3 \4", text)


def home_called(country: str, state: str, locale: str) -> str:
    """Where a person lives: the country, and in English the state whose law and authority count; "" where nobody said."""
    part = part_called(f"{country}-{state}") if state and locale.startswith("en") else ""
    return ", ".join(name for name in (part, country_name(country, locale)) if name) if country else ""
