"""What is shown while the window is too small."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from dsr.tui.app import SMALLEST
from dsr.tui.base import DsrModal


class TooSmall(DsrModal[None]):
    """One sentence; it goes by itself once the window is large enough, and everything below is as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "wait", "", show=False, id="small.wait", tooltip="Wait for a larger window"),
        Binding("ctrl+q", "app.quit", "Quit", id="small.quit", tooltip="Leave dsr; everything is saved already"),
    ]

    def compose(self) -> ComposeResult:
        """The sentence."""
        columns, rows = SMALLEST
        yield Static(f"This window is too small for dsr: please enlarge it to at least {columns} × {rows} characters.", id="small")

    @on(events.Resize)
    def resized(self) -> None:
        """Look again."""
        self._look()

    def on_screen_resume(self) -> None:
        """It may have grown while something else lay above."""
        self._look()

    def _look(self) -> None:
        width, height = self.app.size
        if width >= SMALLEST[0] and height >= SMALLEST[1] and self.is_current:
            self.dismiss(None)

    def action_wait(self) -> None:
        """Escape does nothing here."""
