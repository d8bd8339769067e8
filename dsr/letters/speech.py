"""Dates and countries as a language writes them, and article numbers as it cites them. Babel is loaded when first needed."""

import re
from datetime import date
from functools import lru_cache

_ARTICLE = re.compile(r"\bArt\.\s*")
_FURTHER = re.compile(r"\b(\d+\w*)((?:\(\w+\))*)(\(\w+\)) and (\(\w+\))")


def locale_of(language: str, *, american: bool) -> str:
    """The locale of a letter: English is British unless the letter is an American one."""
    if language == "en":
        return "en_US" if american else "en_GB"
    return language


@lru_cache(maxsize=4096)
def spoken_day(day: date, locale: str) -> str:
    """The date in full, as the language writes it in a letter: `5 March 2026`, `1er mars 2026`."""
    from babel.dates import format_date

    text = format_date(day, format="long", locale=locale)
    return text.replace("1 ", "1er ", 1) if locale == "fr" and day.day == 1 else text


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
