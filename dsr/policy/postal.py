"""Postal addresses, on one line or on many: found by streets, postal codes and countries, cut out of the words around them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dsr.policy.countries import country_at_start, country_in
from dsr.policy.document import Document, Kind
from dsr.policy.engine import plain
from dsr.policy.postal_parts import Part, parts

_MOST = 400
"""Addresses that are looked at."""
_HOUSE_BEFORE = re.compile(r"(?<!\w)\d{1,4}(?: ?(?:bis|ter))?, ?$")


_LOOSE_BEFORE = re.compile(r"[^\s()]{0,20}\) (?:(?:of|at|in|is|,) )?(?=\S{3})|(?:of|at|in) (?=[\dA-Z])")
"""The end of a bracket, and a small word, before an address."""
_TOWN = (
    r"[A-ZÀ-Ý][\w'’.-]*(?:[ -](?:[A-ZÀ-Ý0-9(][\w'’.)-]*"
    r"|(?:sur|sous|les|lès|la|le|de|du|des|en|am|an|der|im|bei|del|los|et)(?=[ -][A-ZÀ-Ý])))*"
)
_AFTER_CODE = re.compile(rf"\d{{5}} (?>{_TOWN})(?P<tail>,? (?:[a-zà-ÿ(].*))$")
_DANGLING = re.compile(r"(?P<tail>(?:,? (?:et|and|und|y|or|ou|par|by|at|à|au|is|with|the|le|la|de))+)$")


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


def find_addresses(document: Document) -> list[Address]:
    """All postal addresses of the text in order, whosever they are."""
    result: list[Address] = []
    run: list[Part] = []
    for part in parts(document):
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


def _joins(document: Document, last: Part, part: Part) -> bool:
    if last.block == part.block:
        return True
    a, b = document.blocks[last.block], document.blocks[part.block]
    if part.block - last.block > 1 or len(a.text) >= 200 or len(b.text) >= 200 or a.row != b.row:
        return False
    # A line of an address that stands alone may look like a heading; a heading proper holds neither street nor postal code.
    return b.kind is not Kind.HEADING or part.kind in ("street", "zip", "both", "country") or len(part.text.split()) <= 2


def _address(document: Document, run: list[Part]) -> Address | None:
    """The address of a run of parts, if they are enough for one."""
    run = _trimmed(run)
    if not 1 <= len(run) <= 12:
        return None
    first, final = run[0], run[-1]
    before = document.blocks[first.block].text[max(0, first.at - 14) : first.at]
    if (house := _HOUSE_BEFORE.search(before)) and not first.text[:1].isdigit():
        first.at -= len(before) - house.start()
        first.text = document.blocks[first.block].text[first.at : first.end]
    if loose := _LOOSE_BEFORE.match(first.text):
        first.at += loose.end()
        first.text = first.text[loose.end() :]
    for part in run:
        if kept := tail_cut(part.text):
            part.end -= len(part.text) - kept
            part.text = part.text[:kept]
            if part is not final:
                run = run[: run.index(part) + 1]
                final = part
                break
    lines = _lines(run)
    text = ", ".join(lines)
    start = document.blocks[first.block].span(first.at, first.end)[0]
    end = document.blocks[final.block].span(final.at, final.end)[1]
    if sum(c.isalpha() for c in text) < 8 or not re.search(r"\d", text) or end - start > 500:
        return None
    return Address(
        lines=lines,
        country=country_in("\n".join(lines)),
        before=_before(document, first),
        start=start,
        end=end,
        block=first.block,
        at=first.at,
        block_end=final.end if final.block == first.block else len(document.blocks[first.block].text),
    )


def tail_cut(text: str) -> int:
    """How many characters of a part are an address, where words that are none follow the town, the country or end it; else 0."""
    for pattern in (_AFTER_CODE, _DANGLING):
        if (found_ := pattern.search(text)) and found_.start("tail") > 4:
            return found_.start("tail")
    if code := re.search(r"(?<!\d)\d{5}(?:-\d{4})? ", text):
        end = country_at_start(text[code.end() :])
        if end and len(text) - code.end() - end > 2 and text[code.end() + end] == " ":
            return code.end() + end
    return 0


def _trimmed(run: list[Part]) -> list[Part]:
    """A run without loose numbers and names at its ends; empty if no street, or neither code nor country, is in it."""
    while len(run) > 1 and run[-1].kind == "number" and run[-1].new_line:
        run = run[:-1]
    while run and run[0].kind == "number" and (len(run) == 1 or run[1].kind not in ("street", "both")):
        run = run[1:]
    for part, following in pairwise(run):
        if part.kind == "number" and following.kind == "city" and len(part.text) == 5 and part.text.isdigit() and not following.new_line:
            part.kind = "zip"  # "75017, Paris"
    strong = [index for index, part in enumerate(run) if part.kind in ("zip", "both", "country")]
    streets = [index for index, part in enumerate(run) if part.kind in ("street", "both")]
    if not streets:
        return []
    if not strong:
        if country_in(run[-1].text) is None:
            return []
        strong = [len(run) - 1]
    last = max(strong[-1], streets[-1])
    after = run[last + 1] if last + 1 < len(run) else None
    if after and not after.new_line:
        town = after.kind == "city" and run[last].kind in ("zip", "both") and len(after.text.split()) <= 3
        last += town or after.kind == "number"
    return run[: last + 1]


def _lines(run: list[Part]) -> tuple[str, ...]:
    """The lines of an address: a part each, but a house number stands with its street."""
    lines: list[str] = []
    for place, part in enumerate(run):
        text = " ".join(part.text.strip(" ,;*").split())
        number_before = place == 1 and run[0].kind == "number" and bool(lines)
        if number_before or (part.kind == "number" and lines and not part.new_line):
            lines[-1] += f", {text}"
        elif text:
            lines.append(text)
    if lines and not lines[-1].endswith(("U.S.A.", "U.K.", "D.C.")):
        lines[-1] = lines[-1].rstrip(".")
    return tuple(lines)


def _before(document: Document, first: Part) -> str:
    """Up to 260 characters that stand before an address, over block boundaries but not over a heading or out of a page's footer."""
    own = document.blocks[first.block]
    text = own.text[max(0, first.at - 260) : first.at]
    number = first.block - 1
    while number >= 0 and len(text) < 200 and number >= first.block - 4:
        block = document.blocks[number]
        if own.region == "footer" and block.region != "footer":
            break
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
