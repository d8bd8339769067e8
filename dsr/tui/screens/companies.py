"""All companies: search as you type, and the profile beside it."""

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from dsr.desk.companies import names_of
from dsr.domain.company import Company
from dsr.tui.base import DsrScreen
from dsr.tui.screens.company import profile
from dsr.tui.widgets.facts import Facts

MOST = 200
"""Companies in the list; typing narrows it."""

PATIENCE = 0.05
"""Seconds for which the cursor rests before the page beside it changes."""


class CompaniesScreen(DsrScreen):
    """Search, list, profile."""

    heading = "Companies"
    AUTO_FOCUS = "#search"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="companies.search", key_display="/", tooltip="Type another name"),
        Binding("enter", "open", "Open", id="companies.open", tooltip="Open the profile as a page"),
        Binding("n", "write", "New request", id="companies.new", tooltip="Write a request to this company"),
        Binding(
            "ctrl+g",
            "adopt",
            "I wrote already",
            id="companies.adopt",
            tooltip="You already wrote to them: keep it with its day",
        ),
        Binding("ctrl+o", "app.go('policy')", "From a policy", id="companies.policy", tooltip="Add a company from its privacy policy"),
        Binding("ctrl+t", "by_hand", "By hand", id="companies.by-hand", tooltip="Add a company without a policy: a name and an address"),
        Binding("pagedown", "scroll(1)", "Read on", id="companies.down", show=False, tooltip="Scroll the profile"),
        Binding("pageup", "scroll(-1)", "Read back", id="companies.up", show=False, tooltip="Scroll the profile back"),
    ]
    DEFAULT_CSS = """
    CompaniesScreen {
        #panes { layout: vertical; height: 1fr; }
        #left { height: 11; padding: 0 1; }
        #found { height: 1fr; }
        #quiet { height: auto; max-height: 2; color: $text-warning; padding: 0 1; display: none; }
        Facts { height: 1fr; padding: 0 2; border-top: solid $border-blurred; }
        &.-tall #left { height: 16; }
        &.-wide #panes { layout: horizontal; }
        &.-wide #left { width: 2fr; height: 1fr; max-width: 52; }
        &.-wide Facts { width: 3fr; border-top: none; border-left: solid $border-blurred; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._slugs: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._resting: Timer | None = None

    def body(self) -> ComposeResult:
        """The search line with the list below, and the profile."""
        with Container(id="panes"):
            with Vertical(id="left"):
                yield Input(placeholder="Name, brand or web address", id="search")
                yield OptionList(id="found")
                yield Static("", id="quiet", markup=False)
            yield Facts()

    def on_mount(self) -> None:
        """Show all, and what could not be read."""
        faults = self.desk.companies.faults()
        quiet = self.query_one("#quiet", Static)
        quiet.display = bool(faults)
        quiet.update("\n".join(f"✗ {fault.message.splitlines()[0]}" for fault in faults))
        self._find("")

    def on_screen_resume(self) -> None:
        """A company may have been added meanwhile."""
        known = tuple(company.slug for company in self.desk.companies.all())
        if self._known and known != self._known:
            self._find(self.query_one("#search", Input).value)
        self._known = known

    @on(Input.Changed, "#search")
    def typed(self, event: Input.Changed) -> None:
        """Search with every letter."""
        self._find(event.value)

    def _find(self, text: str) -> None:
        found = self.desk.companies.search(text, MOST)
        countries, names = self.desk.keeping.countries(), names_of(found)
        self._slugs = tuple(company.slug for company in found)
        shown = self.query_one("#found", OptionList)
        shown.set_options(
            Option(Content.assemble((names[company.slug], "bold"), (f"  {self._beside(company, countries)}", "dim")), id=company.slug)
            for company in found
        )
        if found:
            shown.highlighted = 0
        else:
            self.query_one(Facts).show(())
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def look(self) -> None:
        """Show the profile beside the list, once the cursor rests."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(PATIENCE, self._look)

    def _look(self) -> None:
        self._resting = None
        if slug := self._current():
            self.query_one(Facts).show(profile(self.desk, self.desk.companies.show(slug)))

    @on(OptionList.OptionSelected)
    @on(Input.Submitted, "#search")
    def action_open(self) -> None:
        """Open the profile as a page."""
        if slug := self._current():
            self.app.go("company", slug)

    def action_write(self) -> None:
        """Begin a letter to the company under the cursor."""
        if slug := self._current():
            self.app.go("compose", slug)

    def _beside(self, company: Company, countries: Mapping[str, str]) -> str:
        """What stands dimly beside a name: the country, and whose profile it is."""
        return " · ".join(filter(None, (countries.get(company.country or "", ""), self.desk.companies.standing(company.slug))))

    def action_by_hand(self) -> None:
        """Add a company of which only the user knows something."""
        from dsr.tui.screens.company_by_hand import ask_by_hand

        def added(company: Company) -> None:
            search = self.query_one("#search", Input)
            search.value = company.name
            self._find(company.name)

        ask_by_hand(self.app, "" if self._slugs else self.query_one("#search", Input).value, added)

    def action_adopt(self) -> None:
        """Keep a request that was sent to the company under the cursor from elsewhere."""
        from dsr.tui.screens.adopt import ask_for_earlier

        meant = self.query_one("#search", Input).value.strip() or self._current() not in self._slugs[:1]
        ask_for_earlier(self.app, self._current() if meant else "")

    def action_search(self) -> None:
        """Back to the search line."""
        self.query_one("#search").focus()

    def action_scroll(self, by: int) -> None:
        """Scroll the profile by almost its height."""
        facts = self.query_one(Facts)
        facts.scroll_relative(y=by * max(1, facts.size.height - 2), animate=False)

    def on_key(self, event: events.Key) -> None:
        """The arrows lead from the search line through the list."""
        if event.key in ("down", "up") and self.query_one("#search").has_focus:
            shown = self.query_one("#found", OptionList)
            if event.key == "down":
                shown.action_cursor_down()
            else:
                shown.action_cursor_up()
            event.stop()

    def _current(self) -> str:
        at = self.query_one("#found", OptionList).highlighted
        return self._slugs[at] if at is not None and at < len(self._slugs) else ""
