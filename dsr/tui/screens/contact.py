"""A contact that the user found elsewhere."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Input, Label, Static, TextArea

from dsr.domain.company import Company
from dsr.errors import WrongInput
from dsr.tui.base import DsrModal

_KINDS = (("email", "E-mail"), ("postal", "Post"), ("webform", "Web form"))


class AddContact(DsrModal[Company]):
    """One address; gives the company with it. It stays open until the address can be used.

    Args:
        slug: the company.
    """

    AUTO_FOCUS = "#email"
    asks_first = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "kind(-1)", "Kind before", id="contact.before", show=False, tooltip="E-mail, post or form: the one before"),
        Binding("right", "kind(1)", "Next kind", id="contact.next", show=False, tooltip="E-mail, post or form: the next one"),
    ]
    DEFAULT_CSS = """
    AddContact {
        TextArea { height: 5; }
        #problem { color: $text-error; height: auto; }
        .field { color: $text-muted; }
        .postal, .webform { display: none; }
        &.-postal .postal { display: block; } &.-postal .email { display: none; }
        &.-webform .webform { display: block; } &.-webform .email { display: none; }
        .kinds { height: auto; margin: 1 0; }
        .kinds Button { margin-right: 1; }
    }
    """

    def __init__(self, slug: str) -> None:
        super().__init__()
        self._slug = slug
        self._kind = "email"

    def body(self) -> ComposeResult:
        """What kind, the address, where it was found."""
        yield Label(f"An address of {self.desk.companies.show(self._slug).name} that you know", classes="title", markup=False)
        with Horizontal(classes="kinds"):
            for kind, name in _KINDS:
                yield Button(name, id=f"kind-{kind}")
        yield Label("E-mail address", classes="field email")
        yield Input(id="email", classes="email", placeholder="privacy@company.example")
        yield Label("Postal address, a line each, and its country", classes="field postal")
        yield TextArea(id="postal", classes="postal", tab_behavior="focus")
        yield Input(id="country", classes="postal", placeholder="country: name or code")
        yield Label("Link of the form", classes="field webform")
        yield Input(id="webform", classes="webform", placeholder="https://")
        yield Label("Where you found it", classes="field")
        yield Input(id="note", placeholder="its imprint, an invoice, a public register")
        yield Static("", id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    def action_kind(self, step: int) -> None:
        """The arrows on the row of kinds choose the neighbour, as among any such marks."""
        names = [f"kind-{kind}" for kind, _ in _KINDS]
        if self.focused is not None and self.focused.id in names:
            kind, _ = _KINDS[(names.index(self.focused.id) + step) % len(_KINDS)]
            self._choose(kind, focus=False)
            self.query_one(f"#kind-{kind}").focus()

    def on_mount(self) -> None:
        """Begin with e-mail."""
        self._choose("email", focus=True)

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Another kind, save, or close."""
        button = event.button.id or ""
        if button.startswith("kind-"):
            self._choose(button.removeprefix("kind-"), focus=True)
        elif button == "save":
            self.save()
        else:
            self.dismiss(None)

    @on(Input.Submitted)
    def save(self) -> None:
        """Keep it; say what is wrong where it is none."""
        kind = self._kind
        country = self.query_one("#country", Input).value if kind == "postal" else ""
        value = self.query_one("#postal", TextArea).text if kind == "postal" else self.query_one(f"#{kind}", Input).value
        given = {"email": "", "postal": "", "webform": "", kind: value}
        try:
            company = self.desk.companies.add_contact(self._slug, **given, country=country, note=self.query_one("#note", Input).value)
        except WrongInput as wrong:
            self.query_one("#problem", Static).update(f"✗ {wrong}")
            return
        self.dismiss(company)

    def _choose(self, kind: str, *, focus: bool) -> None:
        self._kind = kind
        for other, name in _KINDS:
            self.set_class(other == kind, f"-{other}")
            self.query_one(f"#kind-{other}", Button).label = f"{'(•)' if other == kind else '( )'} {name}"
        if focus:
            self.query_one(f"#{kind}").focus()
