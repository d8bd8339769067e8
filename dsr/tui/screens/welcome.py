"""The first start: what this is, where the data lives, and who the user is."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from dsr.tui.base import DsrScreen

_TEXT = """\
[b]Welcome.[/b]

Companies hold data about you. Privacy law lets you see them, correct them, have them erased, and say no to their use.

[b]dsr[/b] writes the letter, with the right law and the right address. It counts the days that the company has. And it tells \
you what to do when no answer comes.

[b $primary]Your data stay here.[/]
All of it lies in [b]$home[/b] and nowhere else. dsr sends nothing by itself: every letter leaves only through you.

[b $primary]It helps, but it is no lawyer.[/]
Every date shows how it was counted, and every law how far it was checked."""


class WelcomeScreen(DsrScreen):
    """What a new user should know."""

    heading = "Take back your data"
    takes_letters = False
    AUTO_FOCUS = "#begin"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "later", "Later", id="welcome.later", tooltip="Look around first; you can say who you are at any time with m"),
    ]
    DEFAULT_CSS = """
    WelcomeScreen {
        #page { padding: 1 4; height: 1fr; scrollbar-size-vertical: 1; }
        #page > * { max-width: 76; height: auto; }
    }
    """

    def body(self) -> ComposeResult:
        """The text and the two ways on."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(Content.from_markup(_TEXT, home=str(self.desk.home)))
            with Horizontal(classes="buttons"):
                yield Button("Say who you are", variant="primary", id="begin")
                yield Button("Look around first", id="later")

    @on(Button.Pressed, "#begin")
    def begin(self) -> None:
        """Go to "About you"; it leads to the board."""
        self._seen()
        self.app.pop_screen()
        self.app.go("me")

    @on(Button.Pressed, "#later")
    def action_later(self) -> None:
        """Go to the board."""
        self._seen()
        self.app.pop_screen()

    def _seen(self) -> None:
        keeping = self.desk.keeping
        keeping.set_settings(replace(keeping.settings(), first_start_done=True))
