"""The progress line of the wizard: every step named, the current one marked by a symbol."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from dsr.tui.compose_draft import Step

CURRENT, PASSED, AHEAD = "▶", "✓", "·"


class StepMark(Static):
    """One step in the line."""

    class Clicked(Message):
        """The user clicked on the step."""

        def __init__(self, step: Step) -> None:
            super().__init__()
            self.step = step

    def __init__(self, step: Step) -> None:
        super().__init__(id=f"mark-{step}")
        self.step = step

    def mark(self, current: Step) -> None:
        """Show how this step stands to the current one."""
        is_current, is_passed = self.step is current, self.step.number < current.number
        symbol = CURRENT if is_current else PASSED if is_passed else AHEAD
        self.set_class(is_current, "-current")
        self.set_class(is_passed, "-passed")
        self.update(Content(f"{symbol} {self.step.number} {self.step.label}"))

    def on_click(self, event: Click) -> None:
        """Ask for this step."""
        event.stop()
        self.post_message(self.Clicked(self.step))


class StepBar(Horizontal):
    """All steps; `current` says which one is marked."""

    DEFAULT_CSS = """
    StepBar {
        height: 1;
        padding: 0 1;
        & > StepMark { width: auto; margin-right: 2; color: $text-muted; }
        & > StepMark.-passed { color: $text-success; }
        & > StepMark.-current { text-style: bold; color: $text-primary; }
    }
    """

    current: reactive[Step] = reactive(Step.COMPANY)

    def compose(self) -> ComposeResult:
        """One mark a step."""
        for step in Step:
            yield StepMark(step)

    def on_mount(self) -> None:
        """Mark the current step."""
        self.watch_current(self.current)

    def watch_current(self, current: Step) -> None:
        """Mark another step."""
        for mark in self.query(StepMark):
            mark.mark(current)
