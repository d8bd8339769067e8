"""Letters that were begun: go on with one, or throw it away."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from dsr.domain.dates import in_words
from dsr.domain.law import Right
from dsr.errors import NotFound
from dsr.tui.base import DsrModal
from dsr.tui.words import rights


class DraftsDialog(DsrModal[str]):
    """The drafts, the newest first; gives the id of the one to go on with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "drop", "Throw away", id="drafts.drop", tooltip="Throw the draft under the cursor away"),
    ]
    DEFAULT_CSS = "DraftsDialog OptionList { height: auto; max-height: 12; margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The list."""
        yield Label("Unfinished letters", classes="title")
        yield OptionList(id="drafts", markup=False)
        keys = (("Enter", "go on"), ("Del", "throw away"), ("Esc", "close"))
        yield Static(Content("    ").join(Content.assemble((key, "bold $accent"), f" {what}") for key, what in keys), classes="paragraph")

    def on_mount(self) -> None:
        """Fill it."""
        self._fill()

    def _fill(self) -> None:
        drafts = self.desk.keeping.drafts()
        if not drafts:
            self.dismiss(None)
            return
        shown = self.query_one(OptionList)
        shown.set_options(Option(self._row(draft.content, draft.updated), id=draft.id) for draft in drafts)
        shown.highlighted = 0

    def _row(self, content: Mapping[str, object], updated: datetime) -> Content:
        slug, chosen = content.get("slug"), content.get("rights")
        try:
            name = self.desk.companies.show(str(slug)).called if slug else "no company yet"
        except NotFound:
            name = str(slug)
        known = tuple(Right(right) for right in chosen if right in set(Right)) if isinstance(chosen, list | tuple) else ()
        changed = f"  last changed {in_words(updated.date())}, {updated:%H:%M}"
        return Content.assemble((name, "bold"), f"  {rights(known)}", (changed, "dim"))

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Go on with it."""
        self.dismiss(event.option_id)

    def action_drop(self) -> None:
        """Throw it away, after asking."""
        from dsr.tui.dialogs import Confirm

        shown = self.query_one(OptionList)
        if shown.highlighted is None:
            return
        draft_id = shown.get_option_at_index(shown.highlighted).id or ""

        def drop(yes: bool | None) -> None:
            if yes:
                self.desk.keeping.drop_draft(draft_id)
                self._fill()

        text = "What you chose and wrote in it is gone then."
        question = Confirm("Throw this draft away?", text, yes="Throw away", no="Keep", danger=True)
        self.app.push_screen(question, drop)
