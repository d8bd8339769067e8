"""“I already wrote to them”: a request that was sent from elsewhere becomes a case."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, SelectionList, Static, TextArea
from textual.widgets.selection_list import Selection

from dsr.desk.adopting import Earlier
from dsr.domain.followup import Outlook
from dsr.domain.law import Right
from dsr.domain.rights import RIGHT_WORDS
from dsr.errors import DsrError
from dsr.tui.app import DsrApp
from dsr.tui.base import DsrModal

_WAYS = (("", "as its address wants"), ("email", "E-mail"), ("letter", "Post"), ("webform", "Web form"))


class AdoptDialog(DsrModal[Outlook]):
    """What was asked, when and how; gives the case. It stays open, with all that was typed, until the record has taken it.

    Args:
        company: the short name or the name to begin with, "" for none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="adopt.save", tooltip="Take it as a request of yours; the clock runs from that day"),
        Binding("left", "way(-1)", "Way before", id="adopt.before", show=False, tooltip="E-mail, post or form: the one before"),
        Binding("right", "way(1)", "Next way", id="adopt.next", show=False, tooltip="E-mail, post or form: the next one"),
    ]
    DEFAULT_CSS = """
    AdoptDialog {
        SelectionList { height: 7; border: none; padding: 0; }
        TextArea { height: 5; }
        .ways { height: auto; }
        .ways Button { margin-right: 1; }
        #problem { height: auto; color: $text-error; margin-top: 1; }
    }
    """

    def __init__(self, company: str = "") -> None:
        super().__init__()
        self._company = company
        self._way = ""

    def body(self) -> ComposeResult:
        """The company, the rights, the day, the way, and what the letter bore."""
        yield Label("A request that you already sent", classes="title")
        yield Label("To which company?", classes="muted")
        yield Input(self._company, placeholder="its name or short name", id="company")
        yield Label("What did you ask for?", classes="muted")
        yield SelectionList(*(Selection(RIGHT_WORDS[right].title, right.value) for right in Right), id="rights")
        yield Label("On which day did you send it?", classes="muted")
        yield Input(placeholder="2026-03-05, or yesterday", id="sent")
        yield Label("How did it go?", classes="muted")
        with Horizontal(classes="ways"):
            for way, _ in _WAYS:
                yield Button(id=f"way-{way or 'any'}")
        yield Label("To which address? Empty for the one that dsr knows", classes="muted")
        yield Input(placeholder="mailbox, link, or postal lines with commas between", id="to")
        yield Label("The reference that your letter bore, if it had one", classes="muted")
        yield Input(id="reference")
        yield Label("Its text, if you have it: later letters can quote it", classes="muted")
        yield TextArea(id="text", tab_behavior="focus", show_line_numbers=False)
        yield Static("", id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    def on_mount(self) -> None:
        """Begin with what is not known yet."""
        self._choose("")
        self.query_one("#rights" if self._company else "#company").focus()

    def action_way(self, step: int) -> None:
        """The arrows on the row of ways choose the neighbour."""
        ways = [way for way, _ in _WAYS]
        if self.focused is not None and (self.focused.id or "").startswith("way-"):
            self._choose(ways[(ways.index(self._way) + step) % len(ways)])
            self.query_one(f"#way-{self._way or 'any'}").focus()

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep it; say what is wrong where it cannot be."""
        chosen = frozenset(self.query_one(SelectionList).selected)
        try:
            taken = self.desk.adopting.plan(
                Earlier(
                    company=self._typed("company"),
                    rights=tuple(right.value for right in Right if right.value in chosen),
                    sent=self._typed("sent"),
                    by=self._way,
                    to=self._typed("to"),
                    reference=self._typed("reference"),
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
        """Another way, save, or close."""
        button = event.button.id or ""
        if button.startswith("way-"):
            way = button.removeprefix("way-")
            self._choose("" if way == "any" else way)
        elif button == "save":
            self.action_save()
        else:
            self.dismiss(None)

    def _choose(self, chosen: str) -> None:
        self._way = chosen
        for way, name in _WAYS:
            self.query_one(f"#way-{way or 'any'}", Button).label = f"{'(•)' if way == chosen else '( )'} {name}"

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value


def ask_for_earlier(app: DsrApp, company: str = "") -> None:
    """Ask for a request that was sent from elsewhere, and show the case that it makes."""
    app.push_screen(AdoptDialog(company), lambda outlook: app.show_case(outlook.case.reference) if outlook else None)
