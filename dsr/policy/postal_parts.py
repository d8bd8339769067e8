"""The parts of a possible postal address: what stands between commas and line ends, and whether it is a street, a code, a town."""

import re
from dataclasses import dataclass
from functools import cache

from dsr.policy.countries import ZIPS, country_at_start, country_code
from dsr.policy.document import Document
from dsr.policy.engine import plain
from dsr.policy.names import LEGAL_FORM
from dsr.policy.words import LANGUAGES, words

_CONNECTORS = r"(?:of|de|la|le|les|du|des|del|den|der|van|von|am|an|im|auf|zu|zum|zur|and|&|the|sur|sous|en|et|y|di|da|do|dos|lès|lez|–|-)"
_WORD = r"(?:[A-ZÀ-ÝØŁŚŻ0-9#(][\w.'’/&(°ºª#-]{0,40}\)?|(?:d|l|D|L)['’][\w-]{1,30}|bis|ter|quater|n°|nº|c/o)"
_LEFT = re.compile(rf"(?:(?:{_WORD}|{_CONNECTORS}) ){{1,12}}$")
_RIGHT = re.compile(rf"(?: (?:{_CONNECTORS} ){{0,2}}{_WORD}){{1,8}}")
_STOP = re.compile(
    r"(?<!\w)(?:e-?mail|phone|telephone|tel|fax|vat|attn|attention|data|privacy|protection|officer|legal|department|team|dept|dpo|email|courriel|téléphone|tél|siret|rcs|"
    r"capital|datenschutz\w{0,15}|telefon|registration|company number|registered|number|policy|section|article|art|"
    r"act|gdpr|code|version|copyright|inc|ltd|llc|limited|gmbh|s\.a|"
    r"siège|société|adresse|address|contact|service|services|customer|client|clients|updated|date|website|web|www|https?|subject|please|representative|controller|responsable|delegado|"
    r"amtsgericht|hrb|handelsregister|geschäftsführer|ust-idnr|cif|nif|you|your|we|our|us|if|for|this|these|california residents)(?!\w)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_HOUSE = re.compile(
    r"\d[\dA-Za-z]{0,5},? ?[A-ZÀ-Ý(#]|[A-ZÀ-Ýa-zß.)] ?,?\d{1,6}(?:[,.; ]|$)|\d{4}|(?i:\bbox )|\d,? (?:rue|bis|ter|"
    r"avenue|boulevard|place|quai|via|calle)"
)
_PHONE = re.compile(r"[+(]?\d[\d\s().+/-]{6,22}")
_SPLIT = re.compile(r"\n|,|;| [-–—|•·] |(?<=[a-z\d])\. (?=[A-Z])|: |\t")
_TITLE = re.compile(rf"(?:(?:{_WORD}|{_CONNECTORS}) ?){{1,6}}\.?$")
_NUMBER = re.compile(r"(?:no\.?|nr\.?|n°|nº|#)? ?\d{1,5}(?:[-/]\d{1,5})?(?: ?[a-zA-Z])?(?:/[A-Z]\d{1,3})?\.?$", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?:^|(?<= at )|(?<= in ))\d{{1,5}}[A-Za-z]?(?:[-–/]\d{{1,5}}[A-Za-z]?){{0,3}}(?: bis| ter)?,? (?!(?:days?|"
    rf"months?|years?|hours?|GDPR|RGPD|DSGVO|EU|USC)\b){_WORD}(?: (?:{_WORD}|{_CONNECTORS})){{0,6}}$"
)
_COMPOUND = re.compile(
    r"(?<!\w)[A-ZÀ-ÝÅÄÖ][\w.-]{1,30}(?:weg|straat|gasse|stra(?:ß|ss)e|str\.|platz|allee|ring|damm|ufer|markt|chaussee|hof|laan|plein|kade|gracht|dreef|singel|vej|gade|gatan|vägen|gata|veien|"
    r"katu|tie|torg|utca|steig|graben|park)[ ,]{1,2}\d{1,4}(?: ?[a-zA-Z](?!\w))?(?: ?[-–/+] ?\d{1,4}[a-z]?)?(?!\w)",
)
"""Germanic and Nordic streets: one word that ends in "-straße", "-weg", "-laan", and a number."""
_NAMED = re.compile(
    rf"(?:^|(?<=[a-zà-ÿ:] ))[A-ZÀ-ÝØŁŚŻ][\w.'’-]{{1,30}}(?: (?:{_WORD}|"
    rf"{_CONNECTORS})){{0,3}} \d{{1,4}}(?: ?[a-zA-Z](?!\w))?(?: ?[-–/+] ?\d{{1,4}}[a-z]?)?$"
)
"""A name and a house number, alone between commas or on a line: "Tietotie 9"."""
_BOX = re.compile(
    r"(?<!\w)(?:P\.? ?O\.? ?Box|PO BOX|Box|Postfach|Postbus|Postboks|Boks|Apartado(?: de correos)?|Casilla|B\.?P\.?|"
    r"CS|TSA|Locked Bag|GPO Box|Private Bag) ?(?:n° ?|Nr\. ?)?\d[\d ]{1,8}(?!\w)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\w{0,6}\b"
)
_FORM = re.compile(rf"(?<!\w)(?:{LEGAL_FORM})\.?$")
_LOWER_STREET = re.compile(
    r"\b(?:rue|avenue|boulevard|bd|bld|place|allée|allées|impasse|chemin|route|quai|cours|square|passage|calle|"
    r"avenida|plaza|paseo|carrer|via|viale|piazza|rua|c/) (?:[\w.'’-]{1,30} ?){1,6}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Part:
    """A part of a text between two marks that part the lines of an address."""

    text: str
    block: int
    at: int
    end: int
    kind: str = "other"
    """`street`, `zip`, `both`, `country`, `number`, `city` (a name, perhaps a town's) or `other`."""
    clean_start: bool = True
    clean_end: bool = True
    new_line: bool = False


@cache
def _street() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words(code).street})" for code in LANGUAGES))


def parts(document: Document) -> list[Part]:
    """The parts of all blocks in order; of blocks that can hold no address, none."""
    result: list[Part] = []
    for number, block in enumerate(document.blocks):
        text = block.text
        # An address holds a digit; a long text without a postal code or a house number beside a name holds no address.
        if len(text) > 80 and not _DIGIT.search(text):
            continue
        if len(text) > 250 and not _HOUSE.search(text):
            continue
        start = 0
        fresh = True
        cuts = [(m.start(), m.end()) for m in _SPLIT.finditer(text)] + [(len(text), len(text))]
        for stop, following in cuts:
            if stop - start <= 400:
                part = _part(text, number, start, stop)
                if part is not None:
                    part.new_line = fresh
                    result.append(part)
                    fresh = False
            else:
                result.append(Part(text[start : start + 1], number, start, stop))
            start = following
            fresh = fresh or text[stop:following].startswith("\n")
    return result


def _part(text: str, block: int, start: int, stop: int) -> Part | None:
    """The part between two places of a block's text: its kind, and how far an address reaches in it."""
    while start < stop and (text[start].isspace() or text[start] in "*•"):
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start >= stop:
        return None
    words_ = text[start:stop].replace("\u00a0", " ").replace("\u202f", " ")
    part = Part(words_, block, start, stop)
    if _PHONE.fullmatch(words_) and (words_[0] in "(+" or sum(c.isdigit() for c in words_) > 8):
        return part
    if _country(part, words_):
        return part
    code, way = _evidence(words_)
    spans = [span for span in (code, way) if span]
    if not spans:
        return _weak(part, words_)
    low, high = _reach(words_, spans)
    if high <= low:
        return part
    part.kind = "both" if code and way else "zip" if code else "street"
    part.clean_start = not words_[:low].strip(" (*")
    part.clean_end = not words_[high:].strip(" .)*")
    part.at, part.end, part.text = start + low, start + high, words_[low:high]
    return part


def _country(part: Part, words_: str) -> bool:
    """Whether a part is a country's name, or begins with one and goes on with something else."""
    bare = words_.strip(" .()")
    if len(bare) < 45 and bare != "us" and country_code(bare):
        part.kind = "country"
        return True
    end = country_at_start(words_)
    if not end or words_[end : end + 2].strip(" ,;.)")[:1] not in ("", "(", "«", "“", '"'):
        return False
    part.kind, part.clean_end = "country", False
    part.end, part.text = part.at + end, words_[:end]
    return True


def _evidence(words_: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where a postal code and where a street stand."""
    low = plain(words_)
    code = None
    if _DIGIT.search(words_) or words_.endswith(")"):
        code = next((match for pattern, _ in ZIPS if (match := pattern.search(words_))), None)
    way = _best_street(words_, low)
    if code and way and code.start() == 0 == way[0] and code.group().isdigit():
        if _street().search(low):
            return None, way  # "2300 Harrison Street" is a house number and a street
        return code.span(), None  # "01530 VANTAA" is a postal code and a town
    return (code.span() if code else None), way


def _reach(words_: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """How far the words of an address reach around its code and street: over capitals and numbers, not over words that are none of it."""
    first, low, high = (min(span[0] for span in spans),) * 2 + (max(span[1] for span in spans),)
    if left := _LEFT.search(words_[max(0, low - 90) : low]):
        taken = left.group()
        while taken and re.match(rf"{_CONNECTORS} ", taken):
            taken = taken.partition(" ")[2]
        if (closing := taken.rfind(")")) >= 0 and "(" not in taken[:closing]:
            taken = taken[closing + 1 :].lstrip()
        low -= len(taken)
    if right := _RIGHT.match(words_, high):
        high = right.end()
    stop = _STOP.search(words_, low, high)
    if stop and stop.start() <= first:
        before = list(_STOP.finditer(words_, low, first))
        low = before[-1].end() + 1 if before else low
    elif stop and any(span[0] > stop.end() for span in spans):
        low = stop.end() + 1
    elif stop:
        high = stop.start()
    while low < high and words_[low] in " ,.:()-–":
        low += 1
    while high > low and words_[high - 1] in " ,:(-–":
        high -= 1
    return low, high


def _best_street(words_: str, low: str) -> tuple[int, int] | None:
    """Where a street, building or box is named: written with a capital or a number beside it."""
    if numbered := _NUMBERED.search(words_):
        return numbered.span()
    if compound := _COMPOUND.search(words_):
        return compound.span()
    if box := _BOX.search(words_):
        return box.span()
    if (named := _NAMED.search(words_)) and not _STOP.search(named.group()) and not _MONTH.search(low, named.start()):
        return named.span()
    if lower := _LOWER_STREET.search(words_):
        around = words_[max(0, lower.start() - 12) : lower.end()]
        english = re.match(r"(?:place|square|passage|route|via|plaza|cours|quai)\b(?! (?:du|de la|des|de l['’])\b)", lower.group())
        if (
            words_[lower.start()].isupper()
            or (lower.start() == 0 and not english)
            or (re.search(r"\d", around) if not english else re.search(r"\d,? ?$", around[: lower.start() - max(0, lower.start() - 12)]))
        ):
            number = re.search(r"\d{1,5}(?: ?(?:bis|ter|[-/] ?\d{1,5}))?,? ?$", words_[: lower.start()])
            return (number.start() if number else lower.start()), lower.start() + len(lower.group().rstrip())
    # Inside a sentence the words that lead in come first, so the last street counts; alone, the first.
    matches = list(_street().finditer(low))
    for match in reversed(matches) if len(words_) > 60 else matches:
        at, end = match.span()
        token = words_[at:end]
        nearby = words_[max(0, at - 25) : end + 12]
        marked = token[0].isupper() or token[0] == "#" or low[at:end].startswith(("p.", "po", "str")) or re.search(r"\d", token)
        if marked and (
            re.search(r"\d", nearby) or re.search(r"[A-ZÀ-Ý][\w.'’-]+ $", words_[:at]) or re.search(r"^ [A-Z0-9]", words_[end:])
        ):
            return at, end
    return None


def _weak(part: Part, words_: str) -> Part:
    if _NUMBER.match(words_):
        part.kind = "number"
    elif len(words_) < 60 and _TITLE.match(words_) and not _STOP.search(words_) and not _FORM.search(words_) and "@" not in words_:
        part.kind = "city"
    return part
