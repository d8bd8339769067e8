"""“I already wrote to them”: a request that was sent from elsewhere becomes a case."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, Static, TextArea

from dsr.desk.adopting import Earlier
from dsr.domain.followup import Outlook
from dsr.domain.law import Right
from dsr.domain.rights import RIGHT_WORDS
from dsr.errors import DsrError, WrongInput
from dsr.tui.app import DsrApp
from dsr.tui.base import DsrModal
from dsr.tui.widgets.pick_list import Pick, PickList

_WAYS = (("", "as its address wants"), ("email", "E-mail"), ("letter", "Post"), ("webform", "Web form"))


class AdoptDialog(DsrModal[Outlook]):
    """What was asked, when and how; gives the case. It stays open, with all that was typed, until the record has taken it.

    Args:
        company: the short name or the name to begin with, "" for none.
    """

    asks_first = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="adopt.save", tooltip="Take it as a request of yours; the clock runs from that day"),
    ]
    DEFAULT_CSS = """
    AdoptDialog {
        PickList { height: auto; }
        TextArea { height: 5; }
        #problem { height: auto; color: $text-error; margin-top: 1; }
    }
    """

    def __init__(self, company: str = "") -> None:
        super().__init__()
        self._company = company

    def body(self) -> ComposeResult:
        """The company, the rights, the day, the way, and what the letter bore."""
        yield Label("A request that you already sent", classes="title")
        yield Label("To which company?", classes="muted")
        yield Input(self._called(), placeholder="its name", id="company")
        yield Label("What did you ask for?", classes="muted")
        yield PickList((Pick(right, RIGHT_WORDS[right].title) for right in Right), multiple=True, id="rights")
        yield Label("On which day did you send it?", classes="muted")
        yield Input(placeholder="2026-03-05, or yesterday", id="sent")
        yield Label("How did it go?", classes="muted")
        yield PickList((Pick(way, name) for way, name in _WAYS), [""], id="way")
        yield Label("To which address? Empty for the one that dsr knows", classes="muted")
        yield Input(placeholder="mailbox, link, or postal lines with commas between", id="to")
        yield Label("The reference that your letter bore, if it had one", classes="muted")
        yield Input(id="reference")
        yield Label("The law on which it relied: its short name, such as eu-gdpr. Empty for the best one", classes="muted")
        yield Input(id="law")
        yield Label("The Message-ID of the e-mail, if you know it", classes="muted")
        yield Input(id="message-id")
        yield Label("The language of the letters that follow, such as de. Empty for the company's", classes="muted")
        yield Input(id="language")
        yield Label("Its text, if you have it: later letters can quote it", classes="muted")
        yield TextArea(id="text", tab_behavior="focus", show_line_numbers=False)
        yield Static("", id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    def on_mount(self) -> None:
        """Begin at the top, so that the whole question is read."""
        self.query_one("#company").focus()

    def _called(self) -> str:
        """What the company is called, if that names it alone; else its short name."""
        try:
            name = self.desk.companies.show(self._company).name if self._company else ""
            return name if name and self.desk.adopting.company(name).slug == self._company else self._company
        except DsrError:
            return self._company

    @on(PickList.Accepted)
    def accepted(self, event: PickList.Accepted) -> None:
        """Enter on a choice goes on to the next field."""
        event.stop()
        self.focus_next()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep it; say what is wrong where it cannot be."""
        chosen = self.query_one("#rights", PickList).chosen
        try:
            if not chosen:
                raise WrongInput("What you asked for is missing.", "Choose it in the list: Space marks a right.")
            taken = self.desk.adopting.plan(
                Earlier(
                    company=self._typed("company"),
                    rights=chosen,
                    sent=self._typed("sent"),
                    by=next(iter(self.query_one("#way", PickList).chosen), ""),
                    to=self._typed("to"),
                    reference=self._typed("reference"),
                    law=self._typed("law"),
                    message_id=self._typed("message-id"),
                    language=self._typed("language"),
                    text=self.query_one("#text", TextArea).text,
                )
            )
            outlook = self.desk.adopting.keep(taken)
        except DsrError as wrong:
            problem = self.query_one("#problem", Static)
            problem.update(f"✗ {wrong.message} {wrong.hint}".rstrip())
            problem.scroll_visible(animate=False)
            return
        self.dismiss(outlook)

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Save, or close."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss(None)

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value


def ask_for_earlier(app: DsrApp, company: str = "") -> None:
    """Ask for a request that was sent from elsewhere, and show the case that it makes."""
    app.push_screen(AdoptDialog(company), lambda outlook: app.show_case(outlook.case.reference) if outlook else None)
