"""The board: every case, the most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import DataTable, Input, Static

from dsr.domain.followup import Outlook
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.case_table import CaseTable
from dsr.tui.words import STATES, count, rights

WELCOME = """\
[b]No request yet[/b]

Companies hold data about you, and the law lets you ask for them: a copy, a correction, an end to it.

Press [b $accent]n[/] to write your first letter. dsr finds the address and the law, counts the days, and tells you what to do when no \
answer comes. Nothing is sent before you send it yourself.

Or look around first:

  [b $accent]c[/]  the companies, and what their privacy policies say
  [b $accent]l[/]  the laws
  [b $accent]m[/]  what dsr knows about you
  [b $accent]?[/]  help"""


class BoardScreen(DsrScreen):
    """All cases, with what is due and what is next."""

    heading = "Your requests"
    AUTO_FOCUS = "CaseTable"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "app.compose", "New", id="board.new", tooltip="Write a new request"),
        Binding("slash", "filter", "Filter", id="board.filter", key_display="/", tooltip="Show only the cases that hold some words"),
        Binding("d", "draft", "Draft", id="board.draft", tooltip="Go on with a letter that you began"),
        Binding("c", "app.go('companies')", "Companies", id="board.companies", tooltip="Find a company and read what its policy says"),
        Binding("l", "app.go('laws')", "Laws", id="board.laws", tooltip="Read the laws that dsr knows"),
        Binding("q", "app.quit", "Quit", id="board.quit", tooltip="Leave dsr; everything is saved already"),
    ]
    DEFAULT_CSS = """
    BoardScreen {
        #sums { height: auto; padding: 1 2 0 2; }
        #quiet { height: auto; padding: 0 2; color: $text-muted; display: none; }
        #filter { margin: 0 1; display: none; }
        #empty { display: none; height: 1fr; align: center middle; }
        #welcome { width: 76; max-width: 96%; height: auto; padding: 1 3; border: round $border; }
        CaseTable { height: 1fr; margin: 1 1 0 1; }
        #next { height: 4; padding: 0 2; border-top: solid $border-blurred; color: $text-muted; }
        &.-empty { #empty { display: block; } CaseTable, #next, #sums { display: none; } }
    }
    """
    table = getters.query_one(CaseTable)

    @dataclass
    class Loaded(Message):
        """The cases came from the record."""

        board: Sequence[Outlook]
        texts: Sequence[str]
        """What can be searched of each case."""
        drafts: tuple[str, ...]

    @dataclass
    class Read(Message):
        """The profiles were read; these could not be."""

        faults: tuple[str, ...]

    def __init__(self) -> None:
        super().__init__()
        self._board: Sequence[Outlook] = ()
        self._texts: Sequence[str] = ()
        self._drafts: tuple[str, ...] = ()
        self._faults: tuple[str, ...] = ()

    def body(self) -> ComposeResult:
        """The sums, the cases, and what is next for the one under the cursor."""
        yield Static("", id="sums", markup=False)
        yield Static("", id="quiet", markup=False)
        yield Input(placeholder="Company, right, state or reference", id="filter")
        with Vertical(id="empty"):
            yield Static(WELCOME, id="welcome")
        yield CaseTable()
        with Vertical(id="next"):
            yield Static("", id="next-step", markup=False)

    def on_screen_resume(self) -> None:
        """Show what changed elsewhere."""
        self.load()

    def day_changed(self) -> None:
        """Every number of days is another one."""
        super().day_changed()
        self.load()

    @work(thread=True, exclusive=True, exit_on_error=False, group="board")
    def load(self) -> None:
        """Read all cases; this may take a moment when there are thousands."""
        board = self.desk.cases.board()
        drafts = tuple(draft.id for draft in self.desk.keeping.drafts())
        self.post_message(self.Loaded(board, tuple(map(_searched, board)), drafts))
        self.post_message(self.Read(tuple(fault.message for fault in self.desk.companies.faults())))

    @on(Loaded)
    def show(self, message: Loaded) -> None:
        """Fill the screen."""
        self._board, self._texts, self._drafts = message.board, message.texts, message.drafts
        self.app.board = message.board
        self.set_class(not message.board, "-empty")
        if not message.board:
            self.set_focus(None)
        elif self.focused is None:
            self.table.focus()
        self.query_one("#sums", Static).update(self._sums())
        self._show_quiet()
        self._fill()
        self.refresh_bindings()

    @on(Read)
    def name_faults(self, message: Read) -> None:
        """Name the profiles that could not be read."""
        self._faults = message.faults
        self._show_quiet()

    def _sums(self) -> str:
        tally = self.desk.cases.tally(self._board)
        parts = [
            f"‼ {tally.overdue:,} overdue" if tally.overdue else "",
            f"! {tally.your_turn:,} your turn" if tally.your_turn else "",
            f"{tally.due_this_week:,} this week" if tally.due_this_week else "",
            f"{tally.open:,} open",
            f"{tally.unsent:,} to be sent" if tally.unsent else "",
            f"{tally.closed:,} done" if tally.closed else "",
        ]
        return " · ".join(filter(None, parts))

    def _show_quiet(self) -> None:
        said = []
        if self._drafts:
            said.append(f"{count(len(self._drafts), 'unfinished letter')}: press d to go on.")
        if self._faults:
            first = self._faults[0].splitlines()[0]
            more = f" (and {len(self._faults) - 1} more)" if len(self._faults) > 1 else ""
            said.append(f"A company profile cannot be read: {first}{more}")
        quiet = self.query_one("#quiet", Static)
        quiet.update("\n".join(said))
        quiet.display = bool(said)

    def _fill(self) -> None:
        wanted = self.query_one("#filter", Input).value.casefold().split()
        found = zip(self._board, self._texts, strict=True)
        shown = [outlook for outlook, text in found if all(word in text for word in wanted)]
        self.table.show(shown)
        if not shown and self._board:
            self.query_one("#next-step", Static).update("No case holds these words. Escape shows all again.")

    @on(CaseTable.Highlighted)
    def highlighted(self, message: CaseTable.Highlighted) -> None:
        """Say what is next for the case under the cursor."""
        outlook = message.outlook
        case = outlook.case
        self.query_one("#next-step", Static).update(f"{outlook.next.text}\n{case.reference} · {rights(case.request.rights)}")

    @on(DataTable.RowSelected)
    def action_open(self) -> None:
        """Open the case under the cursor."""
        outlook = self.table.current
        if outlook is not None:
            self.app.go("case", outlook.case.reference)

    def action_filter(self) -> None:
        """Show the filter line."""
        line = self.query_one("#filter", Input)
        line.display = True
        line.focus()

    @on(Input.Changed, "#filter")
    def filtered(self) -> None:
        """Show the cases that hold what was typed."""
        self._fill()

    @on(Input.Submitted, "#filter")
    def to_table(self) -> None:
        """Go to what was found."""
        self.table.focus()

    def on_key(self, event: events.Key) -> None:
        """Down leaves the filter line for the table."""
        if event.key == "down" and self.query_one("#filter", Input).has_focus:
            self.table.focus()
            event.stop()

    def action_draft(self) -> None:
        """Go on with a letter that was begun; choose one where there are several."""
        if len(self._drafts) == 1:
            self.app.go("draft", self._drafts[0])
            return
        from dsr.tui.screens.drafts import DraftsDialog

        def go_on(draft_id: str | None) -> None:
            if draft_id:
                self.app.go("draft", draft_id)

        self.app.push_screen(DraftsDialog(), go_on)

    def action_back(self) -> None:
        """Put the filter away; the board itself is the last screen."""
        line = self.query_one("#filter", Input)
        line.value = ""
        line.display = False
        self.table.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that have nothing to do."""
        del parameters
        match action:
            case "back":
                return bool(self.is_mounted and self.query_one("#filter", Input).display)
            case "open" | "filter":
                return bool(self._board)
            case "draft":
                return bool(self._drafts)
            case _:
                return True


def _searched(outlook: Outlook) -> str:
    """What the board shows of the case, for the filter."""
    case, request = outlook.case, outlook.case.request
    return f"{request.company.called} {rights(request.rights)} {case.state} {STATES[case.state].short} {request.reference}".casefold()
