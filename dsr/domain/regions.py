"""Groups of countries, and the parts of a country that have a code of their own: whom a contact serves, whose law holds where."""

from dsr.domain.dates import Place

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
