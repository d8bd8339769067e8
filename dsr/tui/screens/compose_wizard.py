"""What the wizard keeps: the draft, the step that is shown, and the line that says what is missing."""

from dataclasses import replace
from functools import cached_property

from textual import on
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from dsr.errors import DsrError
from dsr.tui.base import DsrScreen
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_clerk import Clerk
from dsr.tui.screens.compose_step import StepPane

PAUSE = 0.3
"""Seconds without a key after which what was typed is kept."""


class Wizard(DsrScreen):
    """A draft that is never lost.

    Args:
        draft: what to begin with.
    """

    takes_letters = False

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.sent = False
        """Whether the letter was sent, so that nothing is left to keep."""
        self._saved: dict[str, object] = {}
        self._timer: Timer | None = None
        self.is_typing = False
        """Whether the last change was one letter of several."""

    @cached_property
    def clerk(self) -> Clerk:
        """Asks the desk about the draft."""
        return Clerk(self.desk)

    @property
    def pane(self) -> StepPane | None:
        """The step that is shown."""
        return next(iter(self.query(StepPane)), None)

    @property
    def is_saved(self) -> bool:
        """Whether the record holds a draft that the board can offer."""
        return bool(self._saved) and not self.sent

    def resume(self, draft: Draft) -> None:
        """Take a draft from the record."""
        self.draft = draft
        self._saved = _kept_part(draft)

    def change(self, **changes: object) -> None:
        """Change fields of the draft, here and in the step that is shown."""
        self.draft = replace(self.draft, **changes)  # type: ignore[arg-type]  # the names are those of `Draft`
        for pane in self.query(StepPane):
            pane.draft = self.draft

    @on(StepPane.Edited)
    def edited(self, event: StepPane.Edited) -> None:
        """Take over what was chosen or typed; what is typed is kept once the fingers rest."""
        event.stop()
        self.change(**event.changes)
        self.notice("")
        if self._timer:
            self._timer.stop()
            self._timer = None
        if event.typing:
            self._timer = self.set_timer(PAUSE, self.keep_draft)
        else:
            self.keep_draft()
        self.is_typing = event.typing
        self.draft_changed()

    def draft_changed(self) -> None:
        """Called after each choice."""

    def keep_draft(self) -> None:
        """Write the draft into the record, unless nothing changed or nothing was chosen yet."""
        kept = _kept_part(self.draft)
        if self.sent or kept == self._saved or not self.draft.slug:
            return
        try:
            self.desk.keeping.save_draft(self.draft.id, self.draft.to_content())
        except DsrError as error:
            self.notice(f"The draft could not be kept. {error}")
        else:
            self._saved = kept

    def drop_draft(self) -> None:
        """Forget the draft: the letter itself is in the record."""
        self.desk.keeping.drop_draft(self.draft.id)
        self._saved = _kept_part(self.draft)

    def on_unmount(self) -> None:
        """Whatever ends the screen, the draft is kept."""
        self.keep_draft()

    def notice(self, text: str) -> None:
        """Say at the bottom what is missing or went wrong; "" for nothing."""
        for line in self.query("#notice").results(Static):
            line.update(Content(f"! {text}" if text else ""))


def _kept_part(draft: Draft) -> dict[str, object]:
    """What is worth keeping: once the record holds the letter, only a change of the letter is."""
    content = draft.to_content()
    if draft.kept:
        del content["step"]
    return content
