"""The app: themes, keys, the ways between screens. What a screen shows and does is in its own file, loaded when it is first opened."""

from collections.abc import Iterable, Sequence
from threading import get_ident
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.filter import LineFilter
from textual.screen import Screen

from dsr.errors import DsrError
from dsr.tui.ahead import TypesAhead
from dsr.tui.guard import Guarded
from dsr.tui.plain import PlainText
from dsr.tui.themes import THEMES, first_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from dsr.desk import Desk
    from dsr.domain.followup import Outlook

SMALLEST = (60, 16)
"""Columns and rows below which a screen cannot be read."""
LOOK_AT_THE_DAY = 20.0
"""Seconds between two looks at the calendar."""
_GATE = PlainText()
"""One for all lines: Textual keeps what a filter made of a line under the filter itself."""


@runtime_checkable
class DayAware(Protocol):
    """A screen that shows days."""

    def day_changed(self) -> None:
        """Show the new day."""


def _provider() -> type[Provider]:
    from dsr.tui.commands import Finder

    return Finder


def _verbs() -> type[Provider]:
    from textual.system_commands import SystemCommandsProvider

    return SystemCommandsProvider


class DsrApp(Guarded, TypesAhead):
    """The terminal UI of dsr.

    Args:
        desk: everything that the UI can do.
    """

    TITLE = "dsr"
    CSS_PATH = "dsr.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set["type[Provider] | Callable[[], type[Provider]]"]] = {_provider, _verbs}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual declares it as an instance's
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "on_page('compose')", "New", id="app.new", show=False, tooltip="Write a new request"),
        Binding(
            "c", "on_page('companies')", "Companies", id="app.companies", show=False, tooltip="Find a company, read its policy's facts"
        ),
        Binding("l", "on_page('laws')", "Laws", id="app.laws", show=False, tooltip="Read the laws that dsr knows"),
        Binding("m", "on_page('me')", "About you", id="app.me", show=False, tooltip="Your name and address, as they stand in letters"),
        Binding(
            "question_mark,f1",
            "on_page('help')",
            "Help",
            id="app.help",
            key_display="?",
            tooltip="The keys, the words, where your data live",
        ),
        Binding("f1", "while_typing('help')", "Help", id="app.help-typing", key_display="F1", tooltip="The same where one types"),
        Binding("ctrl+p", "command_palette", "Menu", id="app.menu", key_display="^p", priority=True, tooltip="Every command, and a search"),
        Binding("q", "on_page('quit')", "Quit", id="app.quit", show=False, tooltip="Leave dsr; everything is saved already"),
    ]

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self._day = desk.today
        self.board: Sequence[Outlook] = ()
        """The cases as the board last read them, for the command palette."""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = first_theme("")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Every line of every widget passes the gate that lets only shown characters through, last of all."""
        return [*super().get_line_filters(), _GATE]

    @property
    def fault(self) -> Exception | None:
        """What no screen foresaw and ended the program; None while all is well."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without Textual's own report: it would show the values of variables, and so of letters, on the terminal."""
        self._close_messages_no_wait()

    def get_default_screen(self) -> Screen[None]:
        """The board, below everything else."""
        from dsr.tui.screens.board import BoardScreen

        return BoardScreen()

    def on_mount(self) -> None:
        """Begin, and look from time to time whether a new day has begun."""
        self.set_interval(LOOK_AT_THE_DAY, self._look_at_the_day)
        self._thread = get_ident()
        self.desk.copy_by_terminal(self._copy_by_terminal)
        self._begin()

    def _copy_by_terminal(self, text: str) -> None:
        """Ask the terminal to keep a text for pasting, from whatever thread."""
        if get_ident() == self._thread:
            self.copy_to_clipboard(text)
        else:
            self.call_from_thread(self.copy_to_clipboard, text)

    def _look_at_the_day(self) -> None:
        if self._day == self.desk.today:
            return
        self._day = self.desk.today
        for screen in self.screen_stack:
            if isinstance(screen, DayAware) and screen.is_mounted:
                screen.day_changed()

    def _begin(self) -> None:
        """Take the user's theme and greet them if they are new; leave if the record cannot be used at all."""
        try:
            settings = self.desk.keeping.settings()
        except DsrError as error:
            self.show_error(error, leave=True)
            return
        self.theme = first_theme(settings.theme, frozenset(self.available_themes))
        if self.desk.keeping.is_first_start():
            self.go("welcome")

    def on_resize(self, event: events.Resize) -> None:
        """Ask for a larger window while it is too small."""
        from dsr.tui.screens.small import TooSmall

        too_small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        if too_small and not any(isinstance(screen, TooSmall) for screen in self.screen_stack):
            self.push_screen(TooSmall())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The verbs of the command palette, the same on every screen."""
        del screen
        from dsr.tui.commands import verbs

        yield from verbs(self)

    # Ways between screens -----------------------------------------------------------------------------------------------

    def home(self) -> None:
        """Go back to the board."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def go(self, name: str, argument: str = "") -> None:
        """Open a screen by its name (see `screens.opened`), or come back to it if it is open below."""
        from dsr.tui.routes import key_of, make

        wanted = key_of(name, argument)
        if any(screen.id == wanted for screen in self.screen_stack):
            while self.screen.id != wanted:
                self.pop_screen()
        else:
            self.push_screen(make(name, argument))

    def action_on_page(self, what: str) -> None:
        """A letter on a place or a page: open a screen by its name, or leave."""
        if what == "quit":
            self.exit()
        else:
            self.go(what)

    def action_while_typing(self, what: str) -> None:
        """The key that takes a letter's place where letters are typed."""
        self.go(what)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Letters are keys on places and pages alone: where one types, letters type (`takes_letters` of the screen)."""
        if action in ("on_page", "while_typing"):
            screen = self.screen if self.screen_stack else None
            return getattr(screen, "takes_letters", True) is (action == "on_page")
        return super().check_action(action, parameters)

    def action_go(self, name: str, argument: str = "") -> None:
        """Open a screen by key."""
        self.go(name, argument)

    def action_compose(self, slug: str = "") -> None:
        """Begin a letter."""
        self.go("compose", slug)

    def show_case(self, reference: str) -> None:
        """Go back to the board and open a case."""
        self.home()
        self.go("case", reference)

    def show_error(self, error: DsrError, *, leave: bool = False) -> None:
        """Say what is wrong and what to do.

        Args:
            error: what happened.
            leave: end the program with the error's exit code once it was read.
        """
        from dsr.tui.dialogs import ErrorDialog

        self.push_screen(ErrorDialog(error), lambda _: self.exit(return_code=int(error.exit_code)) if leave else None)
