"""Small questions above a screen; each gives its answer back and touches nothing else."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, Static

from dsr.errors import DsrError
from dsr.tui.base import DsrModal


class ErrorDialog(DsrModal[None]):
    """What is wrong, and what to do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "cancel", "Close", id="error.close", tooltip="Close this message"),
    ]

    def __init__(self, error: DsrError) -> None:
        super().__init__(classes="-error")
        self._error = error

    def body(self) -> ComposeResult:
        """Both sentences."""
        yield Label("✗ That did not work", classes="title bad")
        yield Static(self._error.message, markup=False, id="error-message")
        if self._error.hint:
            yield Static(self._error.hint, markup=False, classes="muted", id="error-hint")
        with Horizontal(classes="buttons"):
            yield Button("Close", variant="primary", id="close")

    @on(Button.Pressed)
    def close(self) -> None:
        """It was read."""
        self.dismiss(None)


class Message(DsrModal[None]):
    """Some plain sentences that should be read before going on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "cancel", "Close", id="message.close", tooltip="Close this message"),
    ]

    def __init__(self, title: str, *said: str) -> None:
        super().__init__()
        self._title = title
        self._said = said

    def body(self) -> ComposeResult:
        """The sentences, each a paragraph."""
        yield Label(self._title, classes="title", markup=False)
        for sentence in self._said:
            yield Static(sentence, markup=False, classes="paragraph")
        with Horizontal(classes="buttons"):
            yield Button("Close", variant="primary", id="close")

    @on(Button.Pressed)
    def close(self) -> None:
        """It was read."""
        self.dismiss(None)


class Confirm(DsrModal[bool]):
    """A question with yes and no; Escape is no.

    Args:
        title: the question.
        text: what follows from a yes.
        yes: what the button for it says.
        no: what the other one says.
        danger: whether a yes cannot be taken back; then the other button has the focus.
    """

    def __init__(self, title: str, text: str, *, yes: str = "Yes", no: str = "No", danger: bool = False) -> None:
        super().__init__(classes="-error" if danger else "")
        self._title, self._text, self._yes, self._no, self._danger = title, text, yes, no, danger

    def body(self) -> ComposeResult:
        """The question and its two answers."""
        yield Label(self._title, classes="title", markup=False)
        yield Static(self._text, markup=False, classes="paragraph")
        with Horizontal(classes="buttons"):
            yield Button(self._yes, variant="error" if self._danger else "primary", id="yes")
            yield Button(self._no, id="no")

    def on_mount(self) -> None:
        """Focus the answer that does no harm."""
        self.query_one("#no" if self._danger else "#yes").focus()

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Give the answer back."""
        self.dismiss(event.button.id == "yes")

    def action_cancel(self) -> None:
        """No answer is no."""
        self.dismiss(False)


class Ask(DsrModal[str]):
    """One line of text, such as a path; Escape gives None.

    Args:
        title: what is asked.
        text: what it is for.
        value: the answer that stands there already.
        yes: what the button says.
    """

    def __init__(self, title: str, text: str, value: str = "", *, yes: str = "Save") -> None:
        super().__init__()
        self._title, self._text, self._value, self._yes = title, text, value, yes

    def body(self) -> ComposeResult:
        """The line and its button."""
        yield Label(self._title, classes="title", markup=False)
        yield Static(self._text, markup=False, classes="paragraph")
        yield Input(self._value, id="answer", select_on_focus=False)
        with Horizontal(classes="buttons"):
            yield Button(self._yes, variant="primary", id="yes")
            yield Button("Cancel", id="no")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter in the line is the button."""
        self._give(event.value)

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Give the line back, or nothing."""
        if event.button.id == "no":
            self.dismiss(None)
        else:
            self._give(self.query_one(Input).value)

    def _give(self, value: str) -> None:
        if value.strip():
            self.dismiss(value.strip())
