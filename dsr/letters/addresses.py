"""Addresses as they stand in a letter: nobody is named twice, and the country is told where the letter crosses a border."""

import re
from collections.abc import Iterable

from dsr.domain.company import Company, Contact, PostalAddress, Role
from dsr.domain.text import fold, plain
from dsr.letters.speech import country_name

_FORM_WORDS = """
ab ag aps as asa bv co companies company corp corporation eg ev gbr gmbh group holding holdings inc incorporated kft kg kgaa kk limited
limitada llc llp lp ltd ltda mbh nv oy oyj plc pte pty sa sab sarl sas sasu sca se sgps sia sl slu sociedad spa spzoo srl sro uab ug
"""
_FORMS = frozenset(_FORM_WORDS.split())
"""Legal forms and what stands for one, folded."""
_STREET_WORDS = """
allee ave avenida avenue blvd boulevard building calle campus center centre drive gasse house lane park parkway pl place platz plaza quai
rd road rua rue square st str strasse street tower via way weg
"""
_STREET = frozenset(_STREET_WORDS.split())
"""Words of a line that says where a house stands, whatever the street is called after."""
_INITIALS = re.compile(r"\b(\w)\.")
_LONG_ENOUGH = 4
"""Letters of a word that two names of one group share: "Coursera" of Coursera Europe B.V."""
_NAMES = 2
"""How many lines at the head of an address can be names of a company."""


def postal_lines(name: str, postal: PostalAddress | None, from_country: str, locale: str, *, capitals: bool = True) -> tuple[str, ...]:
    """The name, clean already, and the address; the country below where the letter crosses a border and the address does not say it yet.

    Args:
        name: above the address, "" for none.
        postal: the address, None if unknown.
        from_country: where the letter comes from (ISO 3166-1 alpha-2), "" for a sender's own address, which never says its country.
        locale: in which the country is named.
        capitals: whether the country stands in capitals, as on an envelope.
    """
    lines = [name] if name else []
    if postal:
        lines += [line for raw in postal.lines if (line := plain(raw))]
    if lines and postal and from_country and postal.country and postal.country != from_country:
        names = {country_name(postal.country, code).casefold() for code in (locale, "en_GB", "fr", "es")} | {postal.country.casefold()}
        if lines[-1].casefold() not in names:
            country = country_name(postal.country, locale)
            lines.append(country.upper() if capitals else country)
    return tuple(lines)


def name_of(company: Company, *, with_brand: bool = False) -> str:
    """The company's name; where an authority reads it, with the one that people know: "XANDRIE SA (Qobuz)"."""
    known = with_brand and company.brand and fold(company.brand) not in fold(company.name)
    return f"{company.name} ({company.brand})" if known else company.name


def company_lines(company: Company, contact: Contact | None, from_country: str, locale: str) -> tuple[str, ...]:
    """The company as it stands in the window: its name once, above the contact's address unless that names it."""
    postal = contact.postal if contact else None
    name = plain(company.name)
    names = (company.name, company.brand)
    if postal and any(names_company(line, names, first=index < _NAMES) for index, line in enumerate(postal.lines)):
        name = ""
    return postal_lines(name, postal, from_country, locale)


def on_one_line(postal: PostalAddress, name: str, from_country: str, locale: str) -> str:
    """An address inside a sentence that names the person or company already: without a line that only repeats the name."""
    lines = tuple(line for line in postal.lines if fold(line) != fold(name))
    return ", ".join(postal_lines("", PostalAddress(lines, postal.country), from_country, locale, capitals=False))


def seat_of(company: Company, contact: Contact | None) -> PostalAddress | None:
    """The company's own address, as an authority needs it: the one that was written to, or its profile's first; no representative's."""
    known = ([contact] if contact else []) + list(company.contacts)
    return next((one.postal for one in known if one.postal and one.role is not Role.REPRESENTATIVE), None)


def names_company(line: str, names: Iterable[str], *, first: bool) -> bool:
    """Whether a line of an address names the company, a department of it, or another company of its group.

    Args:
        line: of the address.
        names: the company's name and brand, "" for none.
        first: whether it is one of the lines in which a name alone may stand.
    """
    words = _words(line)
    bare = _bare(words)
    if not bare or set(words) & _STREET or any(letter.isdigit() for letter in line):
        return False
    for name in names:
        core = _bare(_words(name))
        if not core:
            continue
        if any(bare[at : at + len(core)] == core for at in range(len(bare))) or (first and core[: len(bare)] == bare):
            return True
        shared = {word for word in set(bare) & set(core) if len(word) >= _LONG_ENOUGH}
        if first and shared and bare != words:
            return True
    return False


def _words(text: str) -> list[str]:
    """The words, folded; letters with full stops between, as in "S.A.S.", are one."""
    return fold(_INITIALS.sub(r"\1", text)).split()


def _bare(words: list[str]) -> list[str]:
    """A name without its article and its legal form."""
    kept = [word for word in words if word not in _FORMS]
    return kept[1:] if kept[:1] == ["the"] else kept
