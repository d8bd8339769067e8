"""The last gate before the terminal: whatever a widget drew, only characters that are shown go out."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from dsr.errors import plain_text


class PlainText(LineFilter):
    """Takes out of every line what a terminal would obey, whatever widget drew it and whoever's text it was.

    What takes room on the screen is replaced by spaces, so that the line stays as wide as it was measured.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  Textual's signature
        """The same segments where all is fine, which is nearly always."""
        if all(text.isprintable() and control is None and not (style and style.link) for text, style, control in segments):
            return segments
        return [Segment(_shown(text), _without_link(style)) for text, style, control in segments if control is None]


@lru_cache(4096)
def _shown(text: str) -> str:
    if text.isprintable():
        return text
    kept = plain_text(text.encode("utf-8", "replace").decode("utf-8")).replace("\n", "")
    return kept + " " * (cell_len(text) - cell_len(kept))


def _without_link(style: Style | None) -> Style | None:
    """A link that a text brought along is no link here: it would reach the terminal as a sequence of its own."""
    return style.update_link(None) if style and style.link else style
