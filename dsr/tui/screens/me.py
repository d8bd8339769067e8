"""About you: who writes, as it stands in letters. Every field is checked while it is typed, and kept by itself."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from dsr.domain.request import Person
from dsr.errors import WrongInput
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.field import Choice, Field

_HELP = {
    "name": "As companies know you.",
    "email": "Best the one under which you are known there.",
    "postal": "For letters on paper: the street, then the town.",
    "country": "It decides which law protects you.",
    "state": "Some laws and holidays hold only there.",
}


class MeScreen(DsrScreen):
    """Name, e-mail, address, country, state."""

    heading = "About you"
    takes_letters = False
    AUTO_FOCUS = "#value-name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Next field", id="me.next", tooltip="Go to the next field"),
        Binding("escape,ctrl+s", "back", "Done", id="me.done", tooltip="Keep it and go back"),
    ]
    DEFAULT_CSS = """
    MeScreen {
        #form { height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
        #form > * { max-width: 76; }
        #lead { height: auto; color: $text-muted; margin-bottom: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._person = Person()
        self._kept = Person()

    def body(self) -> ComposeResult:
        """The five fields."""
        person = self._person = self._kept = self.desk.keeping.me()
        postal = "\n".join(person.postal.lines) if person.postal else ""
        with VerticalScroll(id="form", can_focus=False):
            yield Static("This stands in your letters, and it stays on this machine.", id="lead")
            yield Field("name", "Name", _HELP["name"], person.name)
            yield Field("email", "E-mail", _HELP["email"], person.email)
            yield Field("postal", "Postal address", _HELP["postal"], postal, lines=3)
            yield Choice("country", "Country", _HELP["country"], self.desk.keeping.place_choices(), person.country)
            yield Choice("state", "State or region", _HELP["state"])

    def on_mount(self) -> None:
        """Ask for a state only where the country has parts that matter."""
        self._offer_states()

    @on(Field.Changed)
    def typed(self, event: Field.Changed) -> None:
        """Check what was typed, and say in words what is wrong."""
        self._change(event.field, event.key, event.value)

    @on(Choice.Chosen)
    def chosen(self, event: Choice.Chosen) -> None:
        """Take the country, or the part of it."""
        self._change(self.query_one(f"#field-{event.key}", Field), event.key, event.value)
        if event.key == "country":
            self._offer_states()
        self._keep()

    def _change(self, field: Field, name: str, value: str) -> None:
        from dsr.desk.keeping import changed_person

        try:
            self._person = changed_person(self._person, name, value)
        except WrongInput as wrong:
            field.say(f"{wrong.hint or wrong.message}" if name == "email" else str(wrong))
        else:
            field.say("")

    def _offer_states(self) -> None:
        parts = self.desk.keeping.place_choices(self._person.country) if self._person.country else {}
        state = self.query_one("#field-state", Choice)
        state.display = bool(parts)
        state.offer(parts, self._person.state)

    @on(Input.Submitted)
    def entered(self) -> None:
        """Enter goes to the next field, as Tab does."""
        self.focus_next()

    @on(events.DescendantBlur)
    def field_left(self) -> None:
        """Keep what is there when a field is left."""
        self._keep()

    def action_back(self) -> None:
        """Go back; ask first where something stands there that cannot be kept."""
        from dsr.tui.dialogs import Confirm

        self._keep()
        if not self.query("Field.-invalid"):
            super().action_back()
            return
        text = "What is marked with ✗ cannot be used, so it is not kept. All else is."
        question = Confirm("Leave it so?", text, yes="Leave it so", no="Go on writing")

        def answered(yes: bool | None) -> None:
            if yes:
                self.app.pop_screen()

        self.app.push_screen(question, answered)

    def on_unmount(self) -> None:
        """Keep what is there when the screen or the program is closed."""
        self._keep()

    def _keep(self) -> None:
        if self._person != self._kept:
            self.desk.keeping.set_person(self._person)
            self._kept = self._person
