"""Groups of countries, and the parts of a country that have a code of their own: whom a contact serves, whose law holds where."""

import re

from dsr.domain.dates import Place
from dsr.domain.text import fold

_MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"

EU = frozenset(_MEMBERS.split())
"""The Member States of the European Union (Art. 52(1) TEU, without the United Kingdom since 1 February 2020)."""
EEA = EU | {"IS", "LI", "NO"}
"""The European Economic Area: the Union and three States of EFTA (Art. 2(b) and 126(1) EEA Agreement)."""
_GROUPS = {"EU": EU, "EEA": EEA}

_PARTS_OF_THE_UNION = {"AX": "FI", "GF": "FR", "GP": "FR", "MF": "FR", "MQ": "FR", "RE": "FR", "YT": "FR"}
"""Outermost regions (Art. 349 and 355(1) TFEU) and the Åland Islands (Art. 355(4) TFEU), where Union law applies."""


def at_home(place: Place) -> Place:
    """The place whose law holds there: for a part of the Union with a country code of its own, its Member State."""
    return Place(_PARTS_OF_THE_UNION.get(place.country, place.country), place.subdivision)


def covers(region: str, place: Place) -> bool:
    """Whether a place lies in a region: `EU`, `EEA`, a country, or a country and its part (`US-CA`).

    A person of whom only the country is known does not count as living in a part of it. Outermost regions of the Union and the Åland
    Islands lie in their Member State, and may also be named by their own code.
    """
    there = at_home(place)
    if region in _GROUPS:
        return there.country in _GROUPS[region]
    named = Place.parse(region)
    return there.lies_in(named) or place.lies_in(named)


_STATES = """
    US-AL Alabama, US-AK Alaska, US-AZ Arizona, US-AR Arkansas, US-CA California, US-CO Colorado, US-CT Connecticut, US-DE Delaware,
    US-FL Florida, US-HI Hawaii, US-ID Idaho, US-IL Illinois, US-IN Indiana, US-IA Iowa, US-KS Kansas, US-KY Kentucky, US-LA Louisiana,
    US-ME Maine, US-MD Maryland, US-MA Massachusetts, US-MI Michigan, US-MN Minnesota, US-MS Mississippi, US-MO Missouri, US-MT Montana,
    US-NE Nebraska, US-NV Nevada, US-NH New Hampshire, US-NJ New Jersey, US-NM New Mexico, US-NY New York, US-NC North Carolina,
    US-ND North Dakota, US-OH Ohio, US-OK Oklahoma, US-OR Oregon, US-PA Pennsylvania, US-RI Rhode Island, US-SC South Carolina,
    US-SD South Dakota, US-TN Tennessee, US-TX Texas, US-UT Utah, US-VT Vermont, US-VA Virginia, US-WA Washington, US-WV West Virginia,
    US-WI Wisconsin, US-WY Wyoming
"""
_COUNTRIES = """
    EU European Union, EU EU, EEA European Economic Area, EEA EEA, GB United Kingdom, GB UK, GB Great Britain, CH Switzerland,
    US United States, US USA, AR Argentina, AU Australia, BR Brazil, CA Canada, CA-QC Quebec, CL Chile, CN China, DE Germany, ES Spain,
    EU Union européenne, EU Europäische Union, EU Europäischen Union, EU Unión Europea, EU Unione europea, EU União Europeia,
    EEA Espace économique européen, EEA EEE, EEA EWR, EEA Europäischen Wirtschaftsraum, EEA Espacio Económico Europeo,
    GB Royaume-Uni, GB Vereinigtes Königreich, GB Vereinigten Königreich, GB Reino Unido, GB Regno Unito,
    CH Suisse, CH Schweiz, CH Suiza, CH Svizzera, CH Swiss,
    FR France, IE Ireland, IL Israel, IN India, IS Iceland, IT Italy, JP Japan, KR Korea, LI Liechtenstein, MX Mexico, NL Netherlands,
    NO Norway, NZ New Zealand, PT Portugal, SG Singapore, TR Turkey, TR Türkiye, ZA South Africa
"""
_NAMES = {fold(name): code for entry in f"{_STATES},{_COUNTRIES}".split(",") for code, _, name in [entry.strip().partition(" ")] if name}
"""Names by which policies tell for whom a clause stands, folded, with the region that each means."""
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?=s?\b|ns?\b)")


def named_in(words: str) -> frozenset[str]:
    """The regions whose people a clause names: "California residents" is `US-CA`, "Californians" too; empty if none."""
    return frozenset(_NAMES[name] for name in _NAMED.findall(fold(words)))


def part_called(code: str) -> str:
    """The English name of a part of a country by its code, as `US-VA`: "Virginia"; "" for parts that are not listed here."""
    return next((name for entry in _STATES.split(",") for part, _, name in [entry.strip().partition(" ")] if part == code), "")
