"""The line at the top."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label

from dsr.domain.dates import in_words


class TopBar(Horizontal):
    """Program, place and day.

    Args:
        heading: where the user is.
        today: the day.
    """

    DEFAULT_CSS = """
    TopBar {
        dock: top; height: 1; width: 1fr; background: $panel; color: $foreground; padding: 0 1;
        Label { height: 1; }
        #brand { color: $primary; text-style: bold; padding-right: 1; }
        #heading { width: 1fr; text-style: bold; text-overflow: ellipsis; text-wrap: nowrap; }
        #day { color: $text-muted; }
    }
    """

    def __init__(self, heading: str, today: date) -> None:
        super().__init__()
        self._heading = heading
        self._today = today

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Label("dsr", id="brand")
        yield Label(self._heading, id="heading", markup=False)
        yield Label(in_words(self._today), id="day")

    def show_day(self, today: date) -> None:
        """Change the right part: a new day has begun."""
        self._today = today
        self.query_one("#day", Label).update(in_words(today))

    def show(self, heading: str) -> None:
        """Change the middle part."""
        self.query_one("#heading", Label).update(heading)
