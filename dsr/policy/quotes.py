"""Finding a quote in a text: verbatim, except that white space is folded and invisible characters are passed over."""

import re
from typing import Protocol

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, joiners and the byte order mark: nobody sees them, and copying loses them."""

_SPACE = re.compile(rf"[\s{INVISIBLE}]*\s[\s{INVISIBLE}]*")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_PIECE = re.compile(rf"[^\s{INVISIBLE}]+|[\s{INVISIBLE}]+")


class HasText(Protocol):
    """Anything that carries its whole text, such as a `Document`."""

    @property
    def text(self) -> str:
        """The whole text."""


def fold(text: str) -> str:
    """The text as a reader sees it: every run of white space is one space, invisible characters are gone, ends are trimmed."""
    return _HIDDEN.sub("", _SPACE.sub(" ", text)).strip()


def folded_with_offsets(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`fold(text)`, not trimmed, and pairs (place in the folded text, place in `text`), one where each piece begins."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for piece in _PIECE.finditer(text):
        words = piece.group()
        if words[0].isspace() or words[0] in INVISIBLE:
            if not any(letter.isspace() for letter in words):
                continue
            words = " "
        marks.append((length, piece.start()))
        pieces.append(words)
        length += len(words)
    return "".join(pieces), marks


def find_quote(text: "str | HasText", quote: str) -> tuple[int, int] | None:
    """Where `quote` stands in the text: its start and end there, or None.

    White space is folded on both sides and invisible characters are ignored; nothing else is: not case, not punctuation.
    An empty quote is found nowhere.
    """
    whole = text if isinstance(text, str) else text.text
    wanted = fold(quote)
    if not wanted:
        return None
    at = whole.find(wanted)
    if at >= 0:
        return at, at + len(wanted)
    folded, marks = folded_with_offsets(whole)
    at = folded.find(wanted)
    if at < 0:
        return None
    return _back(marks, at), _back(marks, at + len(wanted) - 1) + 1


def _back(marks: list[tuple[int, int]], place: int) -> int:
    """The place in the text of a place in the folded text."""
    low, high = 0, len(marks)
    while high - low > 1:
        middle = (low + high) // 2
        if marks[middle][0] <= place:
            low = middle
        else:
            high = middle
    return marks[low][1] + place - marks[low][0]
