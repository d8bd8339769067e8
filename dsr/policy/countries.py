"""Names of countries in the reader's languages, and what a postal code tells of the country."""

import re
from functools import cache

from dsr.policy.words import LANGUAGES

_EXTRA = {
    "usa": "US",
    "u.s.a": "US",
    "u.s": "US",
    "us": "US",
    "united states of america": "US",
    "the united states": "US",
    "uk": "GB",
    "u.k": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "great britain": "GB",
    "angleterre": "GB",
    "grande-bretagne": "GB",
    "royaume-uni": "GB",
    "großbritannien": "GB",
    "england and wales": "GB",
    "republic of ireland": "IE",
    "éire": "IE",
    "the netherlands": "NL",
    "holland": "NL",
    "pays-bas": "NL",
    "czech republic": "CZ",
    "république tchèque": "CZ",
    "south korea": "KR",
    "republic of korea": "KR",
    "korea": "KR",
    "russia": "RU",
    "russian federation": "RU",
    "p.r. china": "CN",
    "prc": "CN",
    "people's republic of china": "CN",
    "taiwan, r.o.c": "TW",
    "taiwan": "TW",
    "hong kong": "HK",
    "macau": "MO",
    "turkey": "TR",
    "türkiye": "TR",
    "uae": "AE",
    "viet nam": "VN",
    "grand-duché de luxembourg": "LU",
    "grand duchy of luxembourg": "LU",
    "deutschland": "DE",
    "österreich": "AT",
    "schweiz": "CH",
    "suisse": "CH",
    "españa": "ES",
    "italia": "IT",
    "polska": "PL",
    "sverige": "SE",
    "norge": "NO",
    "danmark": "DK",
    "suomi": "FI",
    "nederland": "NL",
    "belgië": "BE",
    "belgique": "BE",
    "brasil": "BR",
    "méxico": "MX",
    "eeuu": "US",
    "ee.uu": "US",
    "états-unis": "US",
    "principality of monaco": "MC",
}
"""Names beside the official ones."""

US_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "DC": "District of Columbia",
    "PR": "Puerto Rico",
}

_STATE = "|".join([*US_STATES, *sorted(US_STATES.values(), key=len, reverse=True), r"D\.C\.", "Calif\\.?", "Mass\\.?", "Fla\\.?"])
_CITY_AFTER = r"(?= ?,? ?[A-ZÀ-Ý][\w'’-]{1,40})"
ZIPS: tuple[tuple[re.Pattern[str], str | None], ...] = (
    (re.compile(rf"(?<!\w)(?:{_STATE})\.?,?(?: {{1,2}}| ?- ?)\d{{5}}(?:-\d{{4}})?(?!\w)"), "US"),
    (re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)"), "GB"),
    (re.compile(r"(?<!\w)[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)"), "CA"),
    (re.compile(r"(?<!\w)[A-Z]\d\d ?[A-Z\d]{4}(?!\w)"), "IE"),
    (re.compile(rf"(?<![\w./-])\d{{4}} ?(?!(?:OF|TO|IN|BY|OR)\b)[A-Z]{{2}}(?!\w){_CITY_AFTER}"), "NL"),
    (re.compile(r"(?<![\w-])(?:D|DE)[- ]\d{5}(?!\w)"), "DE"),
    (re.compile(r"(?<![\w-])(?:A|AT)[- ]\d{4}(?!\w)"), "AT"),
    (re.compile(r"(?<![\w-])CH[- ]\d{4}(?!\w)"), "CH"),
    (re.compile(r"(?<![\w-])(?:F|FR)[- ]\d{5}(?!\w)"), "FR"),
    (re.compile(r"(?<![\w-])L[- ]\d{4}(?!\w)"), "LU"),
    (re.compile(r"(?<![\w-])B[- ]\d{4}(?!\w)"), "BE"),
    (re.compile(r"(?<![\w-])(?:I|IT)[- ]\d{5}(?!\w)"), "IT"),
    (re.compile(r"(?<![\w-])(?:SE|S)[- ]\d{3} ?\d{2}(?!\w)"), "SE"),
    (re.compile(r"(?<![\w-])(?:NO|N)[- ]\d{4}(?!\w)"), "NO"),
    (re.compile(r"(?<![\w-])(?:DK)[- ]\d{4}(?!\w)"), "DK"),
    (re.compile(r"(?<![\w-])(?:FI|FIN)[- ]\d{5}(?!\w)"), "FI"),
    (re.compile(r"(?<![\w-])(?:CY|LV|LT|MT|MC|PL|CZ|SK|SI|EE|BG|RO|HR|HU|GR)[- ]\d{3,5}(?:-\d{3})?(?!\w)"), None),
    (re.compile(r"(?<![\w/-])(?<!\) )\d{3}-\d{4}(?![\w-])"), "JP"),
    (re.compile(r"(?<![\w/-])\d{2}-\d{3}(?![\w-])(?= ?[A-ZÀ-ÝŁŚŻ])"), "PL"),
    (re.compile(r"(?<![\w/-])\d{4}-\d{3}(?![\w-])(?= ?[A-ZÀ-Ý])"), "PT"),
    (re.compile(r"(?<![\w/-])\d{5}-\d{3}(?![\w-])"), "BR"),
    (re.compile(r"(?<![\w/-])\d{3} \d{2}(?![\w-])(?= ?[A-ZÀ-ÝÅÄÖ][a-zåäö])"), "SE"),
    (re.compile(r"(?<!\w)(?:NSW|VIC|QLD|ACT|TAS|WA|SA|NT|Victoria|New South Wales|Queensland) {1,2}\d{4}(?!\w)"), "AU"),
    (re.compile(r"(?<!\w)[A-ZÀ-Ý][a-zà-ÿ-]{2,25} \((?:IT|FR|DE|ES|BE|NL|AT|CH|IE|PT|PL|GB|LU|DK|SE|NO|FI)\)"), None),
    (re.compile(r"(?<!\w)Singapore {1,2}\d{6}(?!\w)"), "SG"),
    (re.compile(r"(?<!\w)(?:Dublin|DUBLIN) {1,2}\d{1,2}W?(?!\w)"), "IE"),
    (re.compile(rf"(?<![\w./:€$£-])\d{{5}}(?![\w/:%.-]){_CITY_AFTER}"), None),
    (re.compile(rf"(?<![\w./:€$£-])(?!(?:19|20)\d\d\b)\d{{4}}(?![\w/:%.-]){_CITY_AFTER}"), None),
    (re.compile(r"(?<=[a-zà-ÿ]\W)(?<![\w./:€$£-])\d{5,6}(?![\w/:%.-])"), None),
)
"""Forms of postal codes, the surest first, and their country if the form alone tells."""


@cache
def country_names() -> dict[str, str]:
    """From a country's name in lower case, in English, French, German and Spanish, to its ISO 3166-1 alpha-2 code."""
    from babel import Locale

    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
                names.setdefault(name.casefold(), code)
    names.update(_EXTRA)
    return names


def country_at_end(text: str) -> str | None:
    """The code of the country whose name, written with a capital, ends a text."""
    words = text.strip(" .,;()").split()
    for count in (6, 5, 4, 3, 2, 1):
        name = " ".join(words[-count:]) if count <= len(words) else ""
        if name and name[0].isupper() and (len(name) > 2 or name in ("UK", "US")) and (code := country_code(name)):
            return code
    return None


_WORD = re.compile(r"\S+")


def country_at_start(text: str) -> int:
    """Where the name of a country that a text begins with ends; 0 if it begins with none."""
    if not text[:1].isupper():
        return 0
    words = list(_WORD.finditer(text[:60]))[:5]
    for word in reversed(words):
        name = text[: word.end()].rstrip(" .,;)(")
        if (len(name) > 3 or name in ("UK", "USA")) and country_code(name):
            return len(name)
    return 0


def country_code(text: str) -> str | None:
    """The code of a country's name that is the whole text, or None."""
    return country_names().get(text.strip(" .,;()").casefold().removeprefix("the ")) if len(text) < 60 else None


def country_in(text: str) -> str | None:
    """The country that an address names: at its end, in one of its parts, or in brackets; else what its postal code tells."""
    for part in reversed([p for p in re.split(r"[,\n()]| [-–] ", text) if p.strip()]):
        code = country_code(part)
        if code and not (len(part.strip()) == 2 and not part.strip().isupper()):
            return code
        if ended := country_at_end(part):
            return ended
    if bracket := re.search(r"\(([A-Z]{2})\)", text):
        codes = set(country_names().values())
        return bracket[1] if bracket[1] in codes else None
    for pattern, code in ZIPS:
        if code and pattern.search(text):
            return code
    if re.search(rf"(?<!\w)(?:{'|'.join(US_STATES.values())})\s*$", text):
        return "US"
    if re.search(r"(?<![\w-])\d{5}(?![\w-])", text):
        return next((code for pattern, code in _STREETS_OF if pattern.search(text)), None)
    return None


_STREETS_OF = (
    (
        re.compile(
            r"(?i)(?<!\w)(?:rue|boulevard|bd|quai|allées?|impasse|chemin|cedex|avenue d(?:e|u|es|'|’)|place d(?:e|u|es)|faubourg)(?!\w)"
        ),
        "FR",
    ),
    (re.compile(r"(?:stra(?:ß|ss)e|str\.|platz|allee|damm)(?!\w)"), "DE"),
    (re.compile(r"(?i)(?<!\w)(?:calle|c/|avda\.?|paseo de|polígono)(?!\w)"), "ES"),
)
"""Of the countries whose codes have five digits: how the streets of each are called."""
