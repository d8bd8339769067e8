"""What every screen has: a heading, keys at the bottom, the desk, and errors that are shown in words."""

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Footer

from dsr.tui.app import DsrApp
from dsr.tui.guard import Guarded
from dsr.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from datetime import date

    from dsr.desk import Desk

Result = TypeVar("Result")


def press_focused(screen: Screen[Any]) -> None:
    """Press the button that has the focus, if one has it: Textual's own buttons know only Enter."""
    if isinstance(screen.focused, Button):
        screen.focused.press()


class DsrScreen(Guarded, Screen[None]):
    """A whole screen. Give it a `heading` and a `body`; call one desk method per action, and let its DsrError pass.

    Long work goes into `@work(thread=True, exclusive=True, exit_on_error=False)`; it ends with `post_message`, and a handler
    changes the widgets.
    """

    app = getters.app(DsrApp)
    takes_letters: ClassVar[bool] = True
    """Whether letters are keys here. False where one types: a wizard, a form, a review; there letters that no field takes do nothing."""
    is_building = False
    """Whether something is being put on the screen for which keys had better wait (`ahead.py`)."""
    heading = ""
    """What the line at the top says, after the program's name."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="screen.back", tooltip="Go back to where you came from"),
        Binding("space", "press", "Press", id="screen.press", show=False, tooltip="Press the button that has the focus, as Enter does"),
    ]

    @property
    def desk(self) -> "Desk":
        """Everything that the UI can do."""
        return self.app.desk

    @property
    def today(self) -> "date":
        """The day on which the user works."""
        return self.app.desk.today

    def compose(self) -> ComposeResult:
        """The heading, the body, the keys."""
        yield TopBar(self.heading, self.today)
        yield from self.body()
        yield Footer(show_command_palette=False)

    def body(self) -> ComposeResult:
        """What stands between heading and keys."""
        yield from ()

    def day_changed(self) -> None:
        """It is another day than when this was drawn: show it. What counts days on the screen draws itself anew, too."""
        for bar in self.query(TopBar):
            bar.show_day(self.today)

    def set_heading(self, text: str) -> None:
        """Change the line at the top."""
        self.heading = text
        self.query_one(TopBar).show(text)

    def action_press(self) -> None:
        """Space on a button."""
        press_focused(self)

    def action_back(self) -> None:
        """Close this screen."""
        self.app.pop_screen()


class DsrModal(Guarded, ModalScreen[Result]):
    """A question or a page above the screen; `dismiss(value)` gives its answer, Escape gives None."""

    app = getters.app(DsrApp)
    asks_first: ClassVar[bool] = False
    """Whether Escape asks before it throws away what was typed here."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.go('help')", "Help", id="dialog.help", show=False, tooltip="The keys, the words, where your data live"),
        Binding("escape", "cancel", "Cancel", id="dialog.cancel", tooltip="Close this without doing anything"),
        Binding("space", "press", "Press", id="dialog.press", show=False, tooltip="Press the button that has the focus, as Enter does"),
    ]

    @property
    def desk(self) -> "Desk":
        """Everything that the UI can do."""
        return self.app.desk

    @property
    def today(self) -> "date":
        """The day on which the user works."""
        return self.app.desk.today

    def compose(self) -> ComposeResult:
        """The box with what is asked, and its keys instead of those of the screen below."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield from self.body()
        yield Footer(show_command_palette=False)

    def body(self) -> ComposeResult:
        """What stands in the box."""
        yield from ()

    def action_press(self) -> None:
        """Space on a button."""
        press_focused(self)

    def on_mount(self) -> None:
        """Remember what stood in the fields before anything was typed."""
        self._at_first = self._typed_texts()

    def _typed_texts(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(getattr(field, "value", getattr(field, "text", "")) for field in self.query("Input, TextArea"))

    def action_cancel(self) -> None:
        """Close it without an answer; where something was typed, after asking."""
        if not self.asks_first or self._typed_texts() == self._at_first:
            self.dismiss(None)
            return
        from dsr.tui.dialogs import Confirm

        question = Confirm("Throw away what you typed?", "It is kept nowhere else.", yes="Throw away", no="Go on", danger=True)

        def answered(yes: bool | None) -> None:
            if yes:
                self.dismiss(None)

        self.app.push_screen(question, answered)
