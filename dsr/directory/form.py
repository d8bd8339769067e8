"""What each value of a profile must look like: one check per kind, each saying in a clause what is wrong, or None.

The quick conversion (`profiles.py`) and the thorough report (`schema.py`) use the same checks, so they cannot disagree on a value.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches

from dsr.domain.addresses import fault_of_link, fault_of_mailbox, fault_of_name
from dsr.domain.company import Capacity, Origin, Role
from dsr.domain.dates import Period, parse_day
from dsr.domain.law import Right
from dsr.domain.text import find_forbidden
from dsr.errors import WrongInput

Check = Callable[[str], str | None]

_ISO_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
    CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
    GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
    KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
    NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
    SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT
    ZA ZM ZW
    XK
"""
COUNTRIES = frozenset(_ISO_CODES.split())
"""ISO 3166-1 alpha-2, and XK, the code in use for Kosovo."""

COMPLAINT = "complaint"
"""The key under `rights` for the right to complain to an authority, which no letter to the company can exercise."""
ANY = "any"
"""Of a deadline: for a request of whatever kind."""

BODY_KINDS = (
    "eu-body",
    "police",
    "church",
    "public",
    "non-profit",
    "bank",
    "insurer",
    "credit-bureau",
    "health",
    "broker",
)
"""The sorts of bodies for which some law makes an exception; a profile without one is of an ordinary company."""
REQUIREMENT_KINDS = ("name", "address", "email", "account", "phone", "birth", "id-document", "other")
REGIONS = ("EU", "EEA")
"""Groups of countries that a contact can serve, beside single countries."""

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_URL = re.compile(r"https?://[^\s<>\"\\]+\.[^\s<>\"\\]+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@[^\s@<>()\[\],;:\"\\.]+(?:\.[^\s@<>()\[\],;:\"\\.]+)+")
_DATED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LAW = re.compile(r"[a-z]{2}(?:-[a-z0-9]+)+|other:\S.*")


def meant(word: str, known: Iterable[str]) -> str:
    """`; did you mean “email”?` where one of the known words is close, else ""."""
    close = get_close_matches(word.casefold(), list(known), n=1, cutoff=0.7)
    return f"; did you mean “{close[0]}”?" if close else ""


def optional_line(text: str) -> str | None:
    """Any text on one line, without characters that a screen or letter must not get."""
    if forbidden := find_forbidden(text):
        advice = "write >- for a long value" if forbidden == "a line break" else "take it out"
        return f"holds {forbidden}; {advice}"
    return None


def line(text: str) -> str | None:
    """Like `optional_line`, but not empty."""
    return optional_line(text) if text.strip() else "is empty"


def lines(text: str) -> str | None:
    """Text that may run over several lines."""
    forbidden = find_forbidden(text, lines=True)
    return f"holds {forbidden}; take it out" if forbidden else None


def slug(text: str) -> str | None:
    """A name that can be a file name everywhere."""
    if _SLUG.fullmatch(text):
        return None
    return f"“{text}” cannot be a short name; write small letters a to z, digits and hyphens, at most 80"


def country(text: str) -> str | None:
    """ISO 3166-1 alpha-2."""
    if text in COUNTRIES:
        return None
    better = {"UK": "GB", "EL": "GR"}.get(text.upper(), text.upper())
    guess = f"; did you mean “{better}”?" if better in COUNTRIES else "; write two capital letters, such as FR"
    return f"“{text}” is not a country code{guess}"


def language(text: str) -> str | None:
    """ISO 639, with a country where it matters."""
    return None if _LANGUAGE.fullmatch(text) else f"“{text}” is not a language code; write en, fr or pt-BR"


def name(text: str) -> str | None:
    """What a company is called."""
    return line(text) or fault_of_name(text)


def optional_name(text: str) -> str | None:
    """Like `name`, but may be empty."""
    return optional_line(text) or fault_of_name(text)


def url(text: str) -> str | None:
    """A web address that shows to which site it leads."""
    return line(text) or (fault_of_link(text) if _URL.fullmatch(text) else f"“{text}” is not a web address; it begins with https://")


def email(text: str) -> str | None:
    """An e-mail address, as far as its form goes; nothing is asked of the network."""
    return line(text) or (fault_of_mailbox(text) if _EMAIL.fullmatch(text) else f"“{text}” is not an e-mail address")


def dated(text: str) -> str | None:
    """A policy's own date: a year, a month or a day."""
    try:
        if _DATED.fullmatch(text):
            date.fromisoformat((text + "-01-01")[:10])
            return None
    except ValueError:
        pass
    return f"“{text}” is not a date; write 2024, 2024-02 or 2024-02-13"


def day(text: str) -> str | None:
    """A day as `2026-11-22`."""
    if not _DAY.fullmatch(text):
        return f"“{text}” is not a date; write it as year-month-day, such as 2026-03-05"
    return _refusal(parse_day, text)


def period(text: str) -> str | None:
    """A number and a unit."""
    return _refusal(Period.parse, text)


def sha256(text: str) -> str | None:
    """64 hexadecimal digits in small letters."""
    return None if _SHA256.fullmatch(text) else "is not a SHA-256 sum; it has 64 digits from 0 to 9 and a to f"


def law(text: str) -> str | None:
    """The id of a law, or `other:NAME`; whether dsr knows the law is not asked here."""
    return line(text) or (None if _LAW.fullmatch(text) else f"“{text}” is not the id of a law; ids look like eu-gdpr, or other:NAME")


def _one_of(kind: str, known: Iterable[str]) -> Check:
    """A check for one of a few words."""
    words = [str(word) for word in known]
    accepted = frozenset(words)
    listed = f"; it is one of: {', '.join(words)}"

    def check(text: str) -> str | None:
        if text in accepted:
            return None
        return f"“{text}” is not a {kind}{meant(text, words) or listed}"

    return check


role = _one_of("role", Role)
right = _one_of("right", Right)
right_or_any = _one_of("right", [ANY, *Right])
kind = _one_of("kind of body", BODY_KINDS)
checked = _one_of("way of checking", ("person", "machine"))
promise_kind = _one_of("kind of promise", ("answer", "opt-out", "appeal"))
requirement = _one_of("kind of requirement", REQUIREMENT_KINDS)
capacity = _one_of("capacity", Capacity)
origin = _one_of("origin", Origin)


def region(text: str) -> str | None:
    """People of which place a contact serves: `EU`, `EEA`, a country, or a country and its part."""
    land, dash, part = text.partition("-")
    if text in REGIONS or (land in COUNTRIES and (not dash or (part.isalnum() and part.isupper() and len(part) <= 3))):
        return None
    return f"“{text}” is not a place that a contact can serve; write EU, EEA, a country code such as GB, or a part of it such as US-CA"


def _refusal(parse: Callable[[str], object], text: str) -> str | None:
    try:
        parse(text)
    except WrongInput as error:
        return f"{error.message.rstrip('.')}; {error.hint[:1].lower()}{error.hint[1:].rstrip('.')}"
    return None
