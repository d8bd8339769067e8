"""A policy's text with the findings marked in it. Only the lines in the window are drawn, however long the text is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from dsr.tui.widgets.policy_lines import WrappedLines, visible

Span = tuple[int, int]
_GUTTER = 2
_MARGIN = 1


class PolicyText(ScrollView, can_focus=True):
    """The text. Arrows move from sentence to sentence; the one that is marked can be taken as the proof of a fact.

    Signs at the left say the same as the colours: `▶` the finding that is looked at, `•` other findings, `│` the marked sentence.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "policy-text--heading",
        "policy-text--finding",
        "policy-text--current",
        "policy-text--sentence",
        "policy-text--sign",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "sentence(1)", "Sentence", key_display="↑↓", id="policy.down", tooltip="Mark the next sentence"),
        Binding("up", "sentence(-1)", "Sentence", show=False, id="policy.up", tooltip="Mark the sentence before"),
        Binding("slash", "screen.find", "Find", key_display="/", id="policy.find", tooltip="Find words in the text"),
        Binding("pagedown", "page(1)", "Page", show=False, id="policy.page-down", tooltip="A page further"),
        Binding("pageup", "page(-1)", "Page", show=False, id="policy.page-up", tooltip="A page back"),
        Binding("home", "edge(0)", "Top", show=False, id="policy.top", tooltip="To the beginning"),
        Binding("end", "edge(1)", "End", show=False, id="policy.end", tooltip="To the end"),
    ]
    DEFAULT_CSS = """
    PolicyText {
        background: $background; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        & > .policy-text--heading { text-style: bold; }
        & > .policy-text--finding { color: $text-accent; text-style: underline; }
        & > .policy-text--current { color: $background; background: $primary; }
        & > .policy-text--sentence { background: $primary-muted; }
        & > .policy-text--sign { color: $primary; text-style: bold; }
    }
    """
    ALLOW_SELECT = False

    @dataclass
    class Pointed(Message):
        """The user clicked on a place in the text."""

        place: int

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self._text = ""
        self._lines = WrappedLines("", 1)
        self._headings: list[Span] = []
        self._sentences: list[Span] = []
        self._findings: list[Span] = []
        self._current: Span | None = None
        self.sentence: Span | None = None
        """The sentence that is marked."""

    def show(self, text: str, headings: Iterable[Span], sentences: Iterable[Span]) -> None:
        """Show a text.

        Args:
            text: the whole of it.
            headings: where its headings are, in order.
            sentences: where its sentences are, in order.
        """
        self._text, self._headings, self._sentences = visible(text), list(headings), list(sentences)
        self._wrap()

    def mark(self, findings: Iterable[Span]) -> None:
        """Underline these places."""
        merged: list[Span] = []
        for start, end in sorted(findings):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        if merged != self._findings:
            self._findings = merged
            self.refresh()

    def point(self, span: Span | None) -> None:
        """Highlight a place, bring it into view, and mark its sentence."""
        self._current = span
        if span:
            self.sentence = self._sentence_at(span[0]) or self.sentence
            self._bring(span)
        self.refresh()

    # Drawing ------------------------------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Another width makes other lines; what was at the top stays there."""
        self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width - _GUTTER - _MARGIN
        if width <= 0 or not self.is_attached:
            return
        top = self._lines.span(self._top)[0] if self._top < len(self._lines) else 0
        self._lines = WrappedLines(self._text, width)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        if self._current:
            self._bring(self._current)
        else:
            self._go(self._lines.line_of(top))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        width = self.size.width
        line = y + int(self.scroll_offset.y)
        base = self.rich_style
        if line >= len(self._lines):
            return Strip.blank(width, base)
        start, end = self._lines.span(line)
        styles = {name: self.get_component_rich_style(f"policy-text--{name}", partial=True) for name in self._names}
        segments = [Segment(self._sign(start, end), base + styles["sign"])]
        edges = sorted({start, end, *(edge for span in self._spans(start, end) for edge in span if start < edge < end)})
        for begin, until in pairwise(edges):
            segments.append(Segment(self._text[begin:until], base + self._style(begin, styles)))
        return Strip(segments).adjust_cell_length(width, base)

    _names = ("heading", "finding", "current", "sentence", "sign")

    def _spans(self, start: int, end: int) -> Iterable[Span]:
        """What begins or ends within a line."""
        for spans in (self._headings, self._findings):
            first = max(bisect_right(spans, (start, 1 << 62)) - 1, 0)
            yield from spans[first : bisect_left(spans, (end, 0))]
        yield from filter(None, (self._current, self.sentence))

    def _style(self, place: int, styles: dict[str, Style]) -> Style:
        style = Style.null()
        if _covers(self._headings, place):
            style += styles["heading"]
        if self.has_focus and self.sentence and self.sentence[0] <= place < self.sentence[1]:
            style += styles["sentence"]
        if self._current and self._current[0] <= place < self._current[1]:
            return style + styles["current"]
        return style + styles["finding"] if _covers(self._findings, place) else style

    def _sign(self, start: int, end: int) -> str:
        if self._current and self._current[0] < end and self._current[1] > start:
            return "▶ "
        if self.has_focus and self.sentence and self.sentence[0] < end and self.sentence[1] > start:
            return "│ "
        at = bisect_left(self._findings, (end, 0)) - 1
        return "• " if at >= 0 and self._findings[at][1] > start else "  "

    def _bring(self, span: Span) -> None:
        """Scroll a place into view, a third from the top where there is room."""
        height = self.scrollable_content_region.height
        first, last = self._lines.line_of(span[0]), self._lines.line_of(max(span[1] - 1, span[0]))
        if not (self._top <= first and last < self._top + height):
            self._go(first - max(height - (last - first + 1), 0) // 3)

    @property
    def _top(self) -> int:
        """The line at the top of the window."""
        return int(self.scroll_y)

    def _go(self, line: int) -> None:
        """Scroll so that a line is at the top, as far as the text reaches."""
        last = max(len(self._lines) - self.scrollable_content_region.height, 0)
        self.scroll_to(y=min(max(line, 0), last), animate=False, force=True, immediate=True)

    # The marked sentence --------------------------------------------------------------------------------------------------

    def action_sentence(self, by: int) -> None:
        """Mark the next sentence, or the one before."""
        if not self._sentences:
            return
        at = bisect_left(self._sentences, self.sentence) if self.sentence else -by
        self._mark_sentence(at + by)

    def action_page(self, by: int) -> None:
        """A page further or back, with the first sentence there marked."""
        before = self._top
        self._go(before + by * max(self.scrollable_content_region.height - 1, 1))
        if self._top == before:
            self.action_edge(int(by > 0))
        else:
            self.sentence = self._sentence_at(self._lines.span(self._top)[0])
            self.refresh()

    def action_edge(self, last: int) -> None:
        """To the first or last sentence."""
        self._mark_sentence(len(self._sentences) - 1 if last else 0)

    def find(self, wanted: str) -> bool:
        """Mark the next sentence that holds some words, in whatever case, from the marked one on and around; whether there is one."""
        pattern = re.compile(re.escape(wanted).replace(r"\ ", r"\s+"), re.IGNORECASE)
        found = pattern.search(self._text, self.sentence[1] if self.sentence else 0) or pattern.search(self._text)
        if found is None or (sentence := self._sentence_at(found.start())) is None:
            return False
        self.sentence = sentence
        self._bring(found.span())
        self.refresh()
        return True

    def _mark_sentence(self, number: int) -> None:
        if self._sentences:
            self.sentence = self._sentences[min(max(number, 0), len(self._sentences) - 1)]
            self._bring(self.sentence)
            self.refresh()

    def _sentence_at(self, place: int) -> Span | None:
        at = bisect_right(self._sentences, (place, 1 << 62)) - 1
        if at >= 0 and place < self._sentences[at][1]:
            return self._sentences[at]
        return self._sentences[min(at + 1, len(self._sentences) - 1)] if self._sentences else None

    def on_click(self, event: events.Click) -> None:
        """Mark the sentence under the mouse, and tell where it was."""
        line = int(event.y + self.scroll_offset.y)
        if line >= len(self._lines):
            return
        start, end = self._lines.span(line)
        place = min(start + max(event.x - _GUTTER, 0), end)
        self.sentence = self._sentence_at(place)
        self.refresh()
        self.post_message(self.Pointed(place))

    def on_focus(self) -> None:
        """Show the marked sentence."""
        if self.sentence is None:
            self.sentence = self._sentence_at(0)
        self.refresh()

    def on_blur(self) -> None:
        """Hide it again."""
        self.refresh()


def _covers(spans: list[Span], place: int) -> bool:
    at = bisect_right(spans, (place, 1 << 62)) - 1
    return at >= 0 and place < spans[at][1]
