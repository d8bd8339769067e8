"""A long text cut into the lines of a window: where each begins and ends, found once for a width, whatever the text's size."""

import re
from array import array
from bisect import bisect_right

from rich.cells import get_character_cell_size

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
"""What a terminal would obey, or what nobody would see; each is shown as one sign, so that places in the text stay the same."""
_ODD = re.compile("[^ -~\u00a0-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n]")
"""A letter that may be wider or narrower than one cell."""


def visible(text: str) -> str:
    """The text, exactly as long, without anything that a terminal obeys or hides."""
    return _CONTROL.sub(lambda found: " " if found.group() in "\t\r\x0b\x0c\u2028\u2029" else "·", text)


class WrappedLines:
    """The lines of a text in a window of some width.

    Args:
        text: made visible before.
        width: in cells; at least 1.
    """

    def __init__(self, text: str, width: int) -> None:
        self._text, self._width = text, max(width, 1)
        self._starts, self._ends = array("Q"), array("Q")
        at, short = 0, self._width // 2  # as short as that, a line fits whatever its letters are
        for line in text.split("\n"):
            if len(line) <= short:
                self._starts.append(at)
                self._ends.append(at + len(line))
            else:
                self._wrap(at, at + len(line))
            at += len(line) + 1

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends in the text."""
        return self._starts[line], self._ends[line]

    def line_of(self, place: int) -> int:
        """The line that holds a place in the text."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def _wrap(self, start: int, end: int) -> None:
        if _ODD.search(self._text, start, end):
            self._wrap_by_cells(start, end)
        else:
            while end - start > self._width:
                cut = self._text.rfind(" ", start + 1, start + self._width + 1)
                cut = cut if cut > start else start + self._width
                self._add(start, cut)
                start = cut + (self._text[cut] == " ")
            self._add(start, end)

    def _wrap_by_cells(self, start: int, end: int) -> None:
        """Where letters differ in width each is measured."""
        cells, space = 0, -1
        at = start
        while at < end:
            cells += get_character_cell_size(self._text[at])
            if self._text[at] == " ":
                space = at
            if cells > self._width and at > start:
                cut = space if space > start else at
                self._add(start, cut)
                start = at = cut + (self._text[cut] == " ")
                cells, space = 0, -1
            else:
                at += 1
        self._add(start, end)

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
