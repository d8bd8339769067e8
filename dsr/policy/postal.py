"""Postal addresses, on one line or on many: found by streets, postal codes and countries, cut out of the words around them."""

import re
from dataclasses import dataclass
from functools import cache

from dsr.policy.countries import ZIPS, country_at_start, country_code, country_in
from dsr.policy.controller import LEGAL_FORM
from dsr.policy.document import Document, Kind
from dsr.policy.engine import plain
from dsr.policy.words import LANGUAGES, Words, words

_MOST = 400
_CONNECTORS = r"(?:of|de|la|le|les|du|des|del|den|der|van|von|am|an|im|auf|zu|zum|zur|and|&|the|sur|sous|en|et|y|di|da|do|dos|lès|lez|–|-)"
_WORD = r"(?:[A-ZÀ-ÝØŁŚŻ0-9#(][\w.'’/&(°ºª#-]{0,40}\)?|(?:d|l|D|L)['’][\w-]{1,30}|bis|ter|quater|n°|nº|c/o)"
_LEFT = re.compile(rf"(?:(?:{_WORD}|{_CONNECTORS}) ){{1,12}}$")
_RIGHT = re.compile(rf"(?: (?:{_CONNECTORS} ){{0,2}}{_WORD}){{1,8}}")
_STOP = re.compile(
    r"(?<!\w)(?:e-?mail|phone|telephone|tel|fax|vat|attn|attention|data|privacy|protection|officer|legal|department|team|dept|dpo|email|courriel|téléphone|tél|siret|rcs|"
    r"capital|datenschutz\w{0,15}|telefon|registration|company number|registered|number|policy|section|article|art|act|gdpr|code|version|copyright|inc|ltd|llc|limited|gmbh|s\.a|"
    r"siège|société|adresse|address|contact|service|services|customer|client|clients|updated|date|website|web|www|https?|subject|please|representative|controller|responsable|delegado|"
    r"amtsgericht|hrb|handelsregister|geschäftsführer|ust-idnr|cif|nif|you|your|we|our|us|if|for|this|these|california residents)(?!\w)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_HOUSE = re.compile(r"\d[\dA-Za-z]{0,5},? ?[A-ZÀ-Ý(#]|[A-ZÀ-Ýa-zß.)] ?,?\d{1,6}(?:[,.; ]|$)|\d{4}|(?i:\bbox )|\d,? (?:rue|bis|ter|avenue|boulevard|place|quai|via|calle)")
_SPLIT = re.compile(r"\n|,|;| [-–—|•·] |(?<=[a-z\d])\. (?=[A-Z])|: |\t")
_TITLE = re.compile(rf"(?:(?:{_WORD}|{_CONNECTORS}) ?){{1,6}}\.?$")
_NUMBER = re.compile(r"(?:no\.?|nr\.?|n°|nº|#)? ?\d{1,5}(?:[-/]\d{1,5})?(?: ?[a-zA-Z])?(?:/[A-Z]\d{1,3})?\.?$", re.IGNORECASE)
_NUMBERED = re.compile(rf"^\d{{1,5}}[A-Za-z]?(?:[-–/]\d{{1,5}}[A-Za-z]?){{0,3}}(?: bis| ter)?,? (?!(?:days?|months?|years?|hours?|GDPR|RGPD|DSGVO|EU|USC)\b){_WORD}(?: (?:{_WORD}|{_CONNECTORS})){{0,6}}$")
_COMPOUND = re.compile(
    r"(?<!\w)[A-ZÀ-ÝÅÄÖ][\w.-]{1,30}(?:weg|straat|gasse|stra(?:ß|ss)e|str\.|platz|allee|ring|damm|ufer|markt|chaussee|hof|laan|plein|kade|gracht|dreef|singel|vej|gade|gatan|vägen|gata|veien|"
    r"katu|tie|torg|utca|steig|graben|park)[ ,]{1,2}\d{1,4}(?: ?[a-zA-Z](?!\w))?(?: ?[-–/+] ?\d{1,4}[a-z]?)?(?!\w)",
)
"""Germanic and Nordic streets: one word that ends in "-straße", "-weg", "-laan", and a number."""
_NAMED = re.compile(rf"(?:^|(?<=[a-zà-ÿ:] ))[A-ZÀ-ÝØŁŚŻ][\w.'’-]{{1,30}}(?: (?:{_WORD}|{_CONNECTORS})){{0,3}} \d{{1,4}}(?: ?[a-zA-Z](?!\w))?(?: ?[-–/+] ?\d{{1,4}}[a-z]?)?$")
"""A name and a house number, alone between commas or on a line: "Tietotie 9"."""
_BOX = re.compile(r"(?<!\w)(?:P\.? ?O\.? ?Box|PO BOX|Box|Postfach|Postbus|Postboks|Boks|Apartado(?: de correos)?|Casilla|B\.?P\.?|CS|TSA|Locked Bag|GPO Box|Private Bag) ?(?:n° ?|Nr\. ?)?\d[\d ]{1,8}(?!\w)", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\w{0,6}\b")
_FORM = re.compile(rf"(?<!\w)(?:{LEGAL_FORM})\.?$")
_LOWER_STREET = re.compile(r"\b(?:rue|avenue|boulevard|bd|bld|place|allée|allées|impasse|chemin|route|quai|cours|square|passage|calle|avenida|plaza|paseo|carrer|via|viale|piazza|rua|c/) (?:[\w.'’-]{1,30} ?){1,6}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address and where it stands."""

    lines: tuple[str, ...]
    country: str | None
    before: str
    """What stands before it: the addressee's lines, the words that lead in."""
    start: int
    end: int
    block: int
    at: int
    block_end: int

    @property
    def text(self) -> str:
        """The address on one line."""
        return ", ".join(self.lines)


@dataclass(slots=True)
class _Part:
    text: str
    block: int
    at: int
    end: int
    kind: str = "other"
    clean_start: bool = True
    clean_end: bool = True
    new_line: bool = False


@cache
def _street() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words(code).street})" for code in LANGUAGES))


def find_addresses(document: Document) -> list[Address]:
    """All postal addresses of the text in order, whosever they are."""
    result: list[Address] = []
    run: list[_Part] = []
    for part in _parts(document):
        goes_on = bool(run) and run[-1].clean_end and part.clean_start and part.kind != "other" and _joins(document, run[-1], part)
        if goes_on:
            run.append(part)
            continue
        if address := _address(document, run):
            result.append(address)
            if len(result) >= _MOST:
                return result
        run = [part] if part.kind in ("street", "zip", "both", "number") else []
    if address := _address(document, run):
        result.append(address)
    return result


def _joins(document: Document, last: _Part, part: _Part) -> bool:
    if last.block == part.block:
        return True
    a, b = document.blocks[last.block], document.blocks[part.block]
    if part.block - last.block > 1 or len(a.text) >= 200 or len(b.text) >= 200 or a.row != b.row:
        return False
    # A line of an address that stands alone may look like a heading; a heading proper holds neither street nor postal code.
    return b.kind is not Kind.HEADING or part.kind in ("street", "zip", "both", "country") or len(part.text.split()) <= 2


def _parts(document: Document) -> list[_Part]:
    parts: list[_Part] = []
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
                    parts.append(part)
                    fresh = False
            else:
                parts.append(_Part(text[start : start + 1], number, start, stop))
            start = following
            fresh = fresh or text[stop:following].startswith("\n")
    return parts


def _part(text: str, block: int, start: int, stop: int) -> _Part | None:
    while start < stop and (text[start].isspace() or text[start] in "*•"):
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start >= stop:
        return None
    words_ = text[start:stop].replace("\u00a0", " ").replace("\u202f", " ")
    part = _Part(words_, block, start, stop)
    bare = words_.strip(" .()")
    if len(bare) < 45 and (code := country_code(bare)) and not (code == "US" and bare == "us"):
        part.kind = "country"
        return part
    opening = country_at_start(words_)
    if opening and words_[opening : opening + 2].strip(" ,;.)")[:1] in ("", "(", "«", "“", '"'):
        part.kind, part.clean_end = "country", False
        part.end = start + opening
        part.text = text[start : part.end]
        return part
    low = plain(words_)
    zip_ = next((m for pattern, _ in ZIPS if (m := pattern.search(words_))), None) if _DIGIT.search(words_) or words_.endswith(")") else None
    way = _best_street(words_, low)
    if zip_ and way and zip_.start() == 0 and way[0] == 0 and zip_.group().isdigit():
        if _street().search(low):
            zip_ = None  # "2300 Harrison Street" is a house number and a street
        else:
            way = None  # "01530 VANTAA" is a postal code and a town
    if zip_ is None and way is None:
        return _weak(part, words_)
    spans = [m for m in (zip_.span() if zip_ else None, way) if m]
    low_at, high_at = min(s[0] for s in spans), max(s[1] for s in spans)
    if left := _LEFT.search(words_[max(0, low_at - 90) : low_at]):
        taken = left.group()
        while taken and re.match(rf"{_CONNECTORS} ", taken):
            taken = taken.partition(" ")[2]
        if (closing := taken.rfind(")")) >= 0 and "(" not in taken[:closing]:
            taken = taken[closing + 1 :].lstrip()
        low_at -= len(taken)
    if right := _RIGHT.match(words_, high_at):
        high_at = right.end()
    if (stop_word := _STOP.search(words_, low_at)) and stop_word.start() < high_at:
        inner = [s for s in spans if s[0] > stop_word.end()]
        if stop_word.start() <= min(s[0] for s in spans):
            last = [m for m in _STOP.finditer(words_, low_at, min(s[0] for s in spans))]
            low_at = last[-1].end() + 1 if last else low_at
        elif inner:
            low_at = stop_word.end() + 1
        else:
            high_at = stop_word.start()
    while low_at < high_at and words_[low_at] in " ,.:()-–":
        low_at += 1
    while high_at > low_at and words_[high_at - 1] in " ,:(-–":
        high_at -= 1
    if high_at <= low_at:
        return part
    part.kind = "both" if zip_ and way else "zip" if zip_ else "street"
    rest = words_[high_at:].strip(" .)*")
    part.clean_start, part.clean_end = low_at == 0 or not words_[:low_at].strip(" (*"), not rest
    part.at, part.end = start + low_at, start + high_at
    part.text = words_[low_at:high_at]
    return part


def _best_street(words_: str, low: str) -> tuple[int, int] | None:
    """Where a street, building or box is named: written with a capital or a number beside it."""
    if numbered := _NUMBERED.match(words_):
        return numbered.span()
    if compound := _COMPOUND.search(words_):
        return compound.span()
    if box := _BOX.search(words_):
        return box.span()
    if len(words_) < 120 and (named := _NAMED.search(words_)) and not _STOP.search(named.group()) and not _MONTH.search(low, named.start()):
        return named.span()
    if lower := _LOWER_STREET.search(words_):
        around = words_[max(0, lower.start() - 12) : lower.end()]
        english = re.match(r"(?:place|square|passage|route|via|plaza|cours|quai)\b", lower.group())
        if words_[lower.start()].isupper() or (lower.start() == 0 and not english) or (re.search(r"\d", around) if not english else re.search(r"\d,? ?$", around[: lower.start() - max(0, lower.start() - 12)])):
            number = re.search(r"\d{1,5}(?: ?(?:bis|ter|[-/] ?\d{1,5}))?,? ?$", words_[: lower.start()])
            return (number.start() if number else lower.start()), lower.end()
    for match in _street().finditer(low):
        at, end = match.span()
        token = words_[at:end]
        nearby = words_[max(0, at - 25) : end + 12]
        if not (token[0].isupper() or token[0] in "#" or low[at:end].startswith(("p.", "po", "str")) or re.search(r"\d", token)):
            if not (re.search(r"[A-ZÀ-Ý][\w-]*$", words_[:end]) and low[at:end].startswith("stra")):
                continue
        if re.search(r"\d", nearby) or re.search(r"[A-ZÀ-Ý][\w.'’-]+ $", words_[:at]) or re.search(r"^ [A-Z0-9]", words_[end:]):
            return at, end
    return None


def _weak(part: _Part, words_: str) -> _Part:
    if _NUMBER.match(words_):
        part.kind = "number"
    elif len(words_) < 60 and _TITLE.match(words_) and not _STOP.search(words_) and not _FORM.search(words_) and "@" not in words_:
        part.kind = "city"
    return part


def _address(document: Document, run: list[_Part]) -> Address | None:
    """The address of a run of parts, if they are enough for one."""
    while run and run[-1].kind in ("number",) and len(run) > 1 and run[-1].new_line:
        run = run[:-1]
    while run and run[0].kind == "number" and (len(run) == 1 or run[1].kind not in ("street", "both")):
        run = run[1:]
    strong = [index for index, part in enumerate(run) if part.kind in ("zip", "both", "country")]
    streets = [index for index, part in enumerate(run) if part.kind in ("street", "both")]
    if not strong or not streets:
        text = ", ".join(part.text for part in run)
        if not (streets and (re.search(r"\([A-Z]{2}\)", text) or _ends_in_state(run))):
            return None
        strong = [len(run) - 1]
    last = max(strong[-1], streets[-1])
    tail = run[last + 1 : last + 2]
    if tail and tail[0].kind == "city" and run[last].kind in ("zip", "both") and len(tail[0].text.split()) <= 3 and not tail[0].new_line:
        last += 1
    elif tail and tail[0].kind == "number" and not tail[0].new_line:
        last += 1
    run = run[: last + 1]
    if len(run) > 12:
        return None
    lines: list[str] = []
    for part in run:
        text = part.text.strip(" ,;*")
        if part.kind == "number" and lines and not part.new_line:
            lines[-1] += f", {text}"
        elif lines and run[0].kind == "number" and len(lines) == 1 and part is run[1]:
            lines[0] += f", {text}"
        elif text:
            lines.append(text)
    text = ", ".join(lines)
    if sum(c.isalpha() for c in text) < 8 or not re.search(r"\d", text):
        return None
    first, final = run[0], run[-1]
    start = document.blocks[first.block].span(first.at, first.end)[0]
    end = document.blocks[final.block].span(final.at, final.end)[1]
    if end - start > 500:
        return None
    before = _before(document, first)
    lines[-1] = lines[-1].rstrip(".") if not lines[-1].endswith(("U.S.A.", "U.K.", "D.C.")) else lines[-1]
    tidy = tuple(" ".join(line.split()) for line in lines)
    return Address(
        lines=tidy, country=country_in("\n".join(tidy)), before=before, start=start, end=end, block=first.block, at=first.at,
        block_end=final.end if final.block == first.block else len(document.blocks[first.block].text),
    )


def _ends_in_state(run: list[_Part]) -> bool:
    return bool(run) and country_in(run[-1].text) is not None


def _before(document: Document, first: _Part) -> str:
    """Up to 260 characters that stand before an address, over block boundaries but not over a heading."""
    text = document.blocks[first.block].text[max(0, first.at - 260) : first.at]
    number = first.block - 1
    while number >= 0 and len(text) < 200 and number >= first.block - 4:
        block = document.blocks[number]
        if block.kind is Kind.HEADING:
            text = block.text[-100:] + "\n" + text
            break
        text = block.text[-200:] + "\n" + text
        number -= 1
    return text[-300:]


def same_address(a: str, b: str) -> bool:
    """Whether two addresses are one, but for spacing, punctuation, or a part that one leaves out."""
    one, two = (set(re.findall(r"\w+", plain(text))) for text in (a, b))
    return bool(one and two) and len(one & two) / min(len(one), len(two)) >= 0.8


def language_street(language: Words) -> str:
    """The words that mark a street in a language."""
    return language.street
