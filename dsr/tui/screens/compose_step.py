"""What all steps of the wizard have in common: values go in, edits and wishes come out as messages."""

from collections.abc import Mapping
from dataclasses import replace

from textual.containers import Container
from textual.message import Message

from dsr.tui.compose_draft import Draft


class StepPane(Container):
    """One step. It edits its own copy of the draft and tells the screen, which keeps it; it never calls the desk.

    Args:
        draft: the choices so far.
    """

    question = ""
    """What the step asks, as its heading."""
    lead = ""
    """One sentence below the heading, for large windows."""
    SCOPED_CSS = False  # the rules look at the width of the screen, which is a class of the screen
    DEFAULT_CSS = """
    StepPane { height: 1fr; padding: 0; }
    StepPane .side { border-left: solid $border-blurred; }
    StepPane .left { width: 1fr; height: 1fr; }
    StepPane .panes { layout: horizontal; height: 1fr; }
    .-narrow StepPane .panes { layout: vertical; }
    .-narrow StepPane .side { border-left: none; border-top: solid $border-blurred; }
    """

    class Edited(Message):
        """Some choices are others now."""

        def __init__(self, changes: Mapping[str, object], *, typing: bool = False) -> None:
            super().__init__()
            self.changes = changes
            """Fields of the draft with their new values."""
            self.typing = typing
            """Whether more letters are likely to follow at once."""

    class GoOn(Message):
        """The user pressed Enter where that means: next."""

    class Wish(Message):
        """The user wants something that only the screen can do.

        Args:
            what: the name of the wish.
            value: what it is about.
        """

        def __init__(self, what: str, value: str = "") -> None:
            super().__init__()
            self.what = what
            self.value = value

    def __init__(self, draft: Draft) -> None:
        super().__init__(id=f"step-{draft.step}")
        self.draft = draft

    def edit(self, *, typing: bool = False, **changes: object) -> None:
        """Change fields of the draft and tell the screen, which keeps them."""
        self.draft = replace(self.draft, **changes)  # type: ignore[arg-type]  # the names are those of `Draft`
        self.post_message(self.Edited(changes, typing=typing))

    def missing(self) -> str:
        """One sentence on what is needed before going on, "" if nothing is."""
        return ""

    def show_missing(self) -> None:
        """Lead the user to what is missing."""
