"""All laws, and one of them beside the list."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from dsr.domain.law import Law
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.facts import Facts
from dsr.tui.widgets.law_page import law_page

PATIENCE = 0.05
"""Seconds for which the cursor rests before the page beside it changes."""


class LawsScreen(DsrScreen):
    """Search, list, page."""

    heading = "Laws"
    AUTO_FOCUS = "#laws"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="laws.search", key_display="/", tooltip="Show only the laws that hold some words"),
        Binding("enter", "open", "Open", id="laws.open", tooltip="Read the law as a page"),
        Binding("pagedown", "scroll(1)", "Read on", id="laws.down", show=False, tooltip="Scroll the page"),
        Binding("pageup", "scroll(-1)", "Read back", id="laws.up", show=False, tooltip="Scroll the page back"),
    ]
    DEFAULT_CSS = """
    LawsScreen {
        #panes { layout: vertical; height: 1fr; }
        #left { height: 11; padding: 0 1; }
        #laws { height: 1fr; }
        Facts { height: 1fr; padding: 0 2; border-top: solid $border-blurred; }
        &.-tall #left { height: 18; }
        &.-wide #panes { layout: horizontal; }
        &.-wide #left { width: 2fr; height: 1fr; max-width: 60; }
        &.-wide Facts { width: 3fr; border-top: none; border-left: solid $border-blurred; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._laws: tuple[Law, ...] = ()
        self._shown: tuple[Law, ...] = ()
        self._resting: Timer | None = None

    def body(self) -> ComposeResult:
        """The list and the page."""
        with Container(id="panes"):
            with Vertical(id="left"):
                yield Input(placeholder="Name, country or state", id="search")
                yield OptionList(id="laws")
            yield Facts()

    def on_mount(self) -> None:
        """Show all laws."""
        self._laws = self.desk.law.all()
        self._fill("")

    @on(Input.Changed, "#search")
    def typed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._fill(event.value)

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self._shown = tuple(law for law in self._laws if _holds(law, words))
        shown = self.query_one("#laws", OptionList)
        shown.set_options(Option(self._row(law), id=law.id) for law in self._shown)
        if self._shown:
            shown.highlighted = 0
        else:
            self.query_one(Facts).show(())

    def _row(self, law: Law) -> Content:
        later = "" if law.in_force(self.today) else "  not in force today"
        return Content.assemble((law.name, "bold"), (f"  {law.id}", "dim"), (later, "$text-warning"))

    @on(OptionList.OptionHighlighted)
    def look(self) -> None:
        """Show the page beside the list, once the cursor rests."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(PATIENCE, self._look)

    def _look(self) -> None:
        self._resting = None
        at = self.query_one("#laws", OptionList).highlighted
        if at is not None and at < len(self._shown):
            self.query_one(Facts).show(law_page(self._shown[at], self.today))

    @on(OptionList.OptionSelected)
    @on(Input.Submitted, "#search")
    def action_open(self) -> None:
        """Read the law as a page."""
        at = self.query_one("#laws", OptionList).highlighted
        if at is not None and at < len(self._shown):
            self.app.go("law", self._shown[at].id)

    def action_search(self) -> None:
        """To the search line."""
        self.query_one("#search").focus()

    def action_scroll(self, by: int) -> None:
        """Scroll the page by almost its height."""
        facts = self.query_one(Facts)
        facts.scroll_relative(y=by * max(1, facts.size.height - 2), animate=False)

    def on_key(self, event: events.Key) -> None:
        """The arrows lead from the search line through the list."""
        if event.key in ("down", "up") and self.query_one("#search").has_focus:
            laws = self.query_one("#laws", OptionList)
            if event.key == "down":
                laws.action_cursor_down()
            else:
                laws.action_cursor_up()
            event.stop()


def _holds(law: Law, words: list[str]) -> bool:
    text = f"{law.id} {law.name} {law.short} {law.citation}".casefold()
    return all(word in text for word in words)
