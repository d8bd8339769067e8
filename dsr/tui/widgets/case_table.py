"""The cases as rows. Only a window of them is in the table; more come as the cursor nears its end, so thousands cost nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable

from dsr.desk.companies import names_of
from dsr.domain.dates import in_words
from dsr.domain.followup import Outlook
from dsr.tui.widgets.tones import toned
from dsr.tui.words import STATES, bar, day_in_short, left, rights

WINDOW = 100
"""Rows that are added at a time."""


@dataclass(frozen=True)
class Layout:
    """The width of each column; a column of 0 is left out."""

    company: int
    rights: int
    state: int
    due: int
    bar: int
    left: int
    reference: int = 0
    next: int = 0


def layout_for(width: int) -> Layout:
    """What fits into so many columns."""
    if width < 100:
        spare = width - 80
        line = 6 if spare > -10 else 2
        return Layout(company=19 + spare // 2, rights=21 - line + spare - spare // 2, state=12, due=9, bar=line, left=15)
    if width < 140:
        spare = width - 100
        return Layout(company=23 + spare // 2, rights=22 + spare - spare // 2, state=13, due=16, bar=8, left=15)
    spare = width - 140
    return Layout(company=22, rights=22, state=13, due=17, bar=10, left=16, reference=15, next=21 + spare)


class CaseTable(DataTable[Text]):
    """The cases; ask `current` for the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open", id="table.open", tooltip="Open the case under the cursor"),
        Binding("home", "scroll_top", "First", show=False, id="table.first", tooltip="The first case"),
        Binding("end", "scroll_bottom", "Last", show=False, id="table.last", tooltip="The last case"),
        Binding("j", "cursor_down", "Down", show=False, id="table.down", tooltip="The next case"),
        Binding("k", "cursor_up", "Up", show=False, id="table.up", tooltip="The case before"),
    ]

    @dataclass
    class Highlighted(Message):
        """The cursor came to a case."""

        outlook: Outlook

    def __init__(self) -> None:
        super().__init__(cursor_type="row", cell_padding=0, zebra_stripes=False, header_height=1)
        self._outlooks: Sequence[Outlook] = ()
        self._names: Mapping[str, str] = {}
        self._start = 0
        self._layout = layout_for(80)

    def on_mount(self) -> None:
        """Draw again in other colours when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._draw(self._start, max(self.row_count, WINDOW), self.cursor_row))

    @property
    def current(self) -> Outlook | None:
        """The case under the cursor, None in an empty table."""
        at = self._start + self.cursor_row
        return self._outlooks[at] if self.row_count and 0 <= at < len(self._outlooks) else None

    def show(self, outlooks: Sequence[Outlook]) -> None:
        """Show these cases, in this order; the cursor stays on its case."""
        before = self.current.case.reference if self.current else ""
        self._outlooks, self._names = outlooks, names_of(outlook.case.request.company for outlook in outlooks)
        place = next((row for row, outlook in enumerate(outlooks) if outlook.case.reference == before), 0)
        self._draw(0, place + WINDOW, place)
        if outlooks:
            self.post_message(self.Highlighted(outlooks[place]))

    def on_resize(self, event: events.Resize) -> None:
        """Use the width that there is."""
        layout = layout_for(event.size.width + 2)
        if layout != self._layout:
            self._layout = layout
            self._draw(self._start, max(self.row_count, WINDOW), self.cursor_row)

    @on(DataTable.RowHighlighted)
    def moved(self, event: DataTable.RowHighlighted) -> None:
        """Add rows before the cursor reaches an end of the window."""
        event.stop()
        if self.cursor_row == 0 and self._start:  # the event itself may be older than the window
            start = max(self._start - WINDOW, 0)
            self._draw(start, self._start - start + self.row_count, self._start - start)
        elif self.cursor_row + WINDOW // 2 > self.row_count:
            self._more(self.cursor_row + WINDOW)
        if self.current is not None:
            self.post_message(self.Highlighted(self.current))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Add rows before the wheel reaches the end."""
        super().watch_scroll_y(old_value, new_value)
        if new_value + self.size.height + WINDOW // 2 > self.row_count:
            self._more(self.row_count + WINDOW)

    def action_scroll_top(self) -> None:
        """The first case, not the first of the window."""
        if self._start:
            self._draw(0, WINDOW, 0)
        super().action_scroll_top()

    def action_scroll_bottom(self) -> None:
        """The last case, not the last of the window."""
        count = len(self._outlooks)
        if count - self._start - self.row_count > WINDOW:
            self._draw(count - WINDOW, WINDOW, WINDOW - 1)
        self._more(count - self._start)
        super().action_scroll_bottom()

    def _draw(self, start: int, count: int, cursor: int) -> None:
        """Begin the window anew at a case, with so many rows, and put the cursor into one of them."""
        self._start = start
        size = self._layout
        self.clear(columns=True)
        columns = (
            ("Company", size.company),
            ("Rights", size.rights),
            ("State", size.state),
            ("Due", size.due),
            ("Left", size.bar + 1 + size.left),
            ("Reference", size.reference),
            ("Next", size.next),
        )
        for title, width in columns:
            if width:
                self.add_column(title, width=width)
        self._more(count)
        if cursor:
            self.move_cursor(row=cursor, animate=False)

    def _more(self, wanted: int) -> None:
        """Let the window have so many rows, as far as there are cases."""
        if self.columns:
            self.add_rows(map(self._row, self._outlooks[self._start + self.row_count : self._start + wanted]))

    def _row(self, outlook: Outlook) -> list[Text]:
        size, case = self._layout, outlook.case
        state = STATES[case.state]
        words, tone = left(outlook, short=True)
        day = outlook.awaited or (outlook.own_next.by if outlook.own_next else None)
        due = "" if day is None else in_words(day) if size.due > 15 else day_in_short(day, outlook.today)
        line = toned(self.app, bar(outlook, size.bar) + " ", tone or "success")
        cells = [
            _fitted(toned(self.app, self._names[case.request.company.slug], "", bold=True), size.company),
            _fitted(toned(self.app, rights(case.request.rights), ""), size.rights),
            _fitted(toned(self.app, str(state), state.tone), size.state),
            _fitted(toned(self.app, due, tone if tone != "muted" else ""), size.due),
            line.append_text(toned(self.app, words, tone, bold=tone == "bad")),
        ]
        if size.reference:
            cells.append(toned(self.app, case.reference, "muted"))
        if size.next:
            cells.append(_fitted(toned(self.app, outlook.next.text, "muted"), size.next))
        return cells


def _fitted(text: Text, width: int) -> Text:
    """Cut to the column, leaving one space to the next."""
    text.truncate(width - 1, overflow="ellipsis")
    return text
