"""Where a case goes on after a letter came back."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, OptionList, Static

from dsr.domain.case import Case, EventName
from dsr.domain.company import Contact
from dsr.errors import DsrError, NotFound
from dsr.tui.base import DsrModal


class ChooseAddress(DsrModal[bool]):
    """Another address of the company, or one that the user knows; True once the case goes on there.

    Args:
        case: whose letter came back.
        elsewhere: the company's other addresses, the best first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="address.save", tooltip="Let the case, and its letter, go to this address"),
    ]
    DEFAULT_CSS = """
    ChooseAddress {
        OptionList { height: auto; max-height: 8; margin-top: 1; }
        #problem { height: auto; color: $text-error; }
    }
    """

    def __init__(self, case: Case, elsewhere: Sequence[Contact]) -> None:
        super().__init__()
        self._case, self._elsewhere = case, tuple(elsewhere)

    def body(self) -> ComposeResult:
        """The addresses, and a line for another one."""
        yield Label(f"Where does the request to {self._case.request.company.called} go now?", classes="title", markup=False)
        if self._elsewhere:
            yield OptionList(*(contact.address for contact in self._elsewhere), id="addresses", markup=False)
        yield Label("Another address that you know" if self._elsewhere else "An address that you know", classes="muted")
        yield Input(placeholder="mailbox, link, or postal lines with commas between", id="address")
        yield Static("The letter's text stays as it is; the old version is kept, too.", classes="muted")
        yield Static("", id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    def on_mount(self) -> None:
        """Begin with the best one."""
        if self._elsewhere:
            self.query_one(OptionList).highlighted = 0

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Take that one."""
        self._go_to(self._elsewhere[event.option_index].address)

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Take the address that was typed, else the highlighted one."""
        typed = self.query_one(Input).value.strip()
        lists = self.query(OptionList)
        at = lists.first().highlighted if lists else None
        if typed or at is not None:
            self._go_to(typed or self._elsewhere[at or 0].address)

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Save, or close."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss(None)

    def _go_to(self, address: str) -> None:
        try:
            try:
                self.desk.requests.readdress(self._case.reference, address)
            except NotFound:  # written elsewhere, and its text is not kept
                self.desk.cases.record(self._case.reference, EventName.ADDRESS_CHANGED, to=address)
        except DsrError as wrong:
            self.query_one("#problem", Static).update(f"✗ {wrong.message} {wrong.hint}".rstrip())
            return
        self.dismiss(True)
