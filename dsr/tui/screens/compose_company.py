"""Step 1: to whom. Search as you type; beside it what the company's policy says."""

from collections.abc import Iterable
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from dsr.desk.companies import names_of
from dsr.domain.company import Company
from dsr.errors import BrokenFile
from dsr.tui.app import DsrApp
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.widgets.facts import Facts, Section


class SearchInput(Input):
    """A search field from which the arrows move through the list below, and PgUp and PgDn through the page beside it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Go on", id="company.accept", tooltip="Write to the highlighted company"),
        Binding("down", "screen.move_company(1)", "Choose", key_display="↑↓", id="company.down", tooltip="The next company"),
        Binding("up", "screen.move_company(-1)", "Up", id="company.up", show=False, tooltip="The company before"),
        Binding("ctrl+o", "app.go('policy')", "From a policy", id="company.policy", tooltip="Not here? Add it from its privacy policy"),
        Binding("ctrl+t", "by_hand", "By hand", id="company.by-hand", tooltip="Not here? Add it by its name and one address"),
        Binding("ctrl+g", "adopt", "I wrote already", id="company.wrote", tooltip="You already wrote to them: keep it with its day"),
        Binding("pagedown", "screen.scroll_facts(1)", "Read on", id="company.read", tooltip="Scroll what its policy says"),
        Binding("pageup", "screen.scroll_facts(-1)", "Read back", id="company.back", show=False, tooltip="Scroll back"),
    ]

    def action_by_hand(self) -> None:
        """Add a company of which only the user knows something; what was typed is its name where nothing was found."""
        from dsr.tui.screens.company_by_hand import ask_by_hand

        step = self._step
        if step and isinstance(self.app, DsrApp):
            ask_by_hand(self.app, "" if step.found else step.typed, step.take)

    def action_adopt(self) -> None:
        """Keep a request that was sent to the highlighted company from elsewhere."""
        from dsr.tui.screens.adopt import ask_for_earlier

        step = self._step
        if step and isinstance(self.app, DsrApp):
            ask_for_earlier(self.app, step.meant)

    @property
    def _step(self) -> "CompanyStep | None":
        return next((above for above in self.ancestors if isinstance(above, CompanyStep)), None)


class CompanyStep(StepPane):
    """Who is written to.

    Args:
        draft: the choices so far.
        faults: the profiles that could not be read.
    """

    question = "Which company do you want to write to?"
    lead = "Type a part of its name. What you see beside the list is what its own privacy policy says, with its words."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    CompanyStep .left { width: 2fr; }
    CompanyStep .side { width: 3fr; height: 1fr; }
    CompanyStep OptionList { height: 1fr; }
    CompanyStep #faults { height: auto; max-height: 6; color: $text-warning; padding: 0 1; }
    CompanyStep #none { height: auto; color: $text-muted; padding: 0 1; }
    .-narrow CompanyStep .left { width: 1fr; height: auto; }
    .-narrow CompanyStep OptionList { height: auto; max-height: 5; }
    .-narrow CompanyStep .side { width: 1fr; }
    .-narrow CompanyStep #faults { max-height: 2; }
    """

    def __init__(self, draft: Draft, faults: Iterable[BrokenFile]) -> None:
        super().__init__(draft)
        self._faults = tuple(faults)
        self._slugs: tuple[str, ...] = ()
        self.wanted = draft.slug
        """The company that is highlighted; the draft is only changed when the user goes on."""

    def compose(self) -> ComposeResult:
        """Search, list, what could not be read; and the page beside it."""
        with Container(classes="panes"):
            with Vertical(classes="left"):
                yield SearchInput(placeholder="Search: name, brand, site …", id="search")
                yield OptionList(id="companies")
                yield Static(id="none")
                if self._faults:
                    yield Static(Content("\n".join(_fault_lines(self._faults))), id="faults")
            yield Facts(classes="side", id="company-facts")

    def on_mount(self) -> None:
        """The list is reached from the search field by the arrows, so Tab passes it by."""
        self.query_one("#companies").can_focus = False
        self.post_message(self.Wish("search", ""))

    def show_companies(self, companies: Iterable[Company], seats: Iterable[str], typed: str) -> None:
        """Show what was found, best first.

        Args:
            companies: what was found.
            seats: their countries in words, in the same order.
            typed: what was searched for.
        """
        found = list(zip(companies, seats, strict=True))
        names = names_of(company for company, _ in found)
        self._slugs = tuple(company.slug for company, _ in found)
        listing = self.query_one("#companies", OptionList)
        listing.set_options(Option(_row(names[company.slug], seat), id=company.slug) for company, seat in found)
        if found:
            listing.highlighted = self._slugs.index(self.wanted) if self.wanted in self._slugs and not typed.strip() else 0
        else:
            self.wanted = ""
            self.show_facts(())
        make_one = "Ctrl+O adds it from its privacy policy: a file, a link or the pasted text; Ctrl+T by its name and one address."
        none = self.query_one("#none", Static)
        none.display = not found
        none.update(
            Content(f"No company matches “{typed.strip()}”. {make_one}" if typed.strip() else f"There is no company yet. {make_one}")
        )

    def show_facts(self, sections: Iterable[Section]) -> None:
        """Show the page of the highlighted company."""
        self.query_one(Facts).show(sections)

    @property
    def meant(self) -> str:
        """The company that the user looked for or went to; "" while the list merely begins with one."""
        return self.wanted if self.typed.strip() or self.wanted not in self._slugs[:1] else ""

    @property
    def typed(self) -> str:
        """What stands in the search field."""
        return self.query_one("#search", Input).value

    @property
    def found(self) -> bool:
        """Whether a company is in the list."""
        return bool(self._slugs)

    def take(self, company: Company) -> None:
        """Look for a company that was just added, and highlight it."""
        self.wanted = company.slug
        self.query_one("#search", Input).value = company.name

    def move(self, by: int) -> None:
        """Highlight the next company, or the one before."""
        listing = self.query_one("#companies", OptionList)
        if by > 0:
            listing.action_cursor_down()
        else:
            listing.action_cursor_up()

    def scroll_facts(self, by: int) -> None:
        """Scroll the page by almost its height."""
        facts = self.query_one(Facts)
        facts.scroll_relative(y=by * max(1, facts.size.height - 2), animate=False)

    @on(Input.Changed, "#search")
    def searched(self, event: Input.Changed) -> None:
        """Search with every letter."""
        event.stop()
        self.edit(typing=True)  # what was said of the search before is settled
        self.post_message(self.Wish("search", event.value))

    @on(Input.Submitted, "#search")
    def submitted(self, event: Input.Submitted) -> None:
        """Enter takes the highlighted company and goes on."""
        event.stop()
        self.post_message(self.GoOn())

    @on(OptionList.OptionHighlighted)
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What is highlighted is chosen."""
        event.stop()
        if event.option_id in self._slugs:  # of a list that is shown no more, nothing is told
            self.wanted = event.option_id or ""
            self.post_message(self.Wish("look", self.wanted))

    @on(OptionList.OptionSelected)
    def clicked(self, event: OptionList.OptionSelected) -> None:
        """A click only highlights."""
        event.stop()

    def missing(self) -> str:
        """A company."""
        return "" if self.wanted in self._slugs else "Choose a company first: type a part of its name."

    def show_missing(self) -> None:
        """To the search field."""
        self.query_one("#search").focus()


def _row(name: str, seat: str) -> Table:
    row = Table.grid(padding=(0, 1, 0, 0), expand=True)
    row.add_column(ratio=1)
    row.add_column(justify="right")
    row.add_row(Text(name), Text(seat or "seat unknown", style="dim"))
    return row


def _fault_lines(faults: tuple[BrokenFile, ...]) -> Iterable[str]:
    many = "1 profile cannot be read and is left out" if len(faults) == 1 else f"{len(faults)} profiles cannot be read and are left out"
    yield f"! {many}:"
    yield from (f"{fault.message} {fault.hint}" for fault in faults)
