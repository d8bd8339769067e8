"""The questions of a review: correct a fact, add one, change the head of the profile. What cannot be used is said in the dialog."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from dsr.errors import DsrError
from dsr.tui.base import DsrModal
from dsr.tui.widgets.pick_list import Pick, PickList

Values = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One field of a form: a line, some lines, one of several choices, or several of them."""

    key: str
    label: str
    value: str = ""
    about: str = ""
    """A sentence below the field."""
    hint: str = ""
    """What stands in the field while it is empty."""
    lines: int = 1
    known: tuple[str, ...] = ()
    """Values that are offered while one types."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """Values and their names; then only one of them can be given."""
    chosen: tuple[str, ...] | None = None
    """Of `choices`, where several may be chosen."""


class Several(PickList):
    """Some of the choices, or none: Enter changes nothing and goes on."""

    def action_accept(self) -> None:
        """Go on."""
        self.post_message(self.Accepted(self))


class PolicyForm(DsrModal[bool]):
    """Some fields; True once they were taken.

    Args:
        title: what is asked.
        text: what for.
        blanks: the fields.
        take: keeps the values, or raises DsrError, whose sentences are then shown in the form.
        proof: the sentence of the policy that belongs to it.
        yes: what the button says.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "take", "Save", id="policy-form.take", tooltip="Take what stands in the fields"),
    ]
    DEFAULT_CSS = """
    PolicyForm {
        & > .dialog { width: 76; }
        #rows { height: auto; margin-top: 1; }
        .row { height: auto; margin-bottom: 1; }
        .row > Label { width: 16; color: $text-muted; }
        .row:focus-within > Label { color: $text; text-style: bold; }
        .row > Vertical { width: 1fr; height: auto; }
        .row .about { color: $text-muted; height: auto; padding-left: 2; }
        TextArea { height: 5; }
        PickList { height: auto; max-height: 4; border-left: outer $border-blurred; }
        PickList:focus { border-left: outer $border; }
        Select { height: auto; border-left: outer $border-blurred; }
        Select:focus-within { border-left: outer $border; }
        .buttons { margin-top: 0; }
        #proof { color: $text-muted; text-style: italic; max-height: 4; }
        #trouble { color: $text-error; margin-bottom: 1; display: none; }
    }
    """

    def __init__(
        self,
        title: str,
        text: str,
        blanks: Iterable[Blank],
        take: Callable[[Values], None],
        *,
        proof: str = "",
        yes: str = "Save",
    ) -> None:
        super().__init__()
        self._title, self._text, self._blanks, self._take, self._proof, self._yes = title, text, tuple(blanks), take, proof, yes

    def body(self) -> ComposeResult:
        """The fields and the buttons."""
        yield Label(self._title, classes="title", markup=False)
        if self._proof:
            yield Static(Content(f"“{self._proof}”"), id="proof")
        if self._text:
            yield Static(self._text, markup=False, classes="muted")
        with Vertical(id="rows"):
            for blank in self._blanks:
                with Horizontal(classes="row"):
                    yield Label(blank.label, markup=False)
                    with Vertical():
                        yield _widget(blank)
                        if blank.about:
                            yield Static(blank.about, markup=False, classes="about")
        yield Static(id="trouble")
        with Horizontal(classes="buttons"):
            yield Button(self._yes, variant="primary", id="yes")
            yield Button("Cancel", id="no")

    def on_mount(self) -> None:
        """Begin with the first field."""
        if self._blanks:
            self.query_one(f"#blank-{self._blanks[0].key}").focus()

    def values(self) -> dict[str, str | tuple[str, ...]]:
        """What stands in the fields."""
        found: dict[str, str | tuple[str, ...]] = {}
        for blank in self._blanks:
            match self.query_one(f"#blank-{blank.key}"):
                case PickList() as several:
                    found[blank.key] = several.chosen
                case Select() as one:
                    found[blank.key] = str(one.value)
                case TextArea() as lines:
                    found[blank.key] = lines.text
                case Input() as line:
                    found[blank.key] = line.value
        return found

    @on(Input.Submitted)
    @on(PickList.Accepted)
    def submitted(self, event: Input.Submitted | PickList.Accepted) -> None:
        """Enter takes the form."""
        event.stop()
        self.action_take()

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Take the form, or leave it."""
        if event.button.id == "no":
            self.dismiss(None)
        else:
            self.action_take()

    def action_take(self) -> None:
        """Take what stands in the fields, or say what is wrong with it."""
        try:
            self._take(self.values())
        except DsrError as error:
            trouble = self.query_one("#trouble", Static)
            trouble.update(Content(f"✗ {error.message} {error.hint}".strip()))
            trouble.display = True
            self.call_after_refresh(trouble.scroll_visible, animate=False)
            return
        self.dismiss(True)


def _widget(blank: Blank) -> PickList | Select[str] | TextArea | Input:
    name = f"blank-{blank.key}"
    if blank.chosen is not None:
        picks = [Pick(value, words) for value, words in blank.choices.items()]
        return Several(picks, blank.chosen, multiple=True, id=name)
    if blank.choices:
        options = [(Content(words), value) for value, words in blank.choices.items()]
        value = blank.value if blank.value in blank.choices else next(iter(blank.choices))
        return Select(options, value=value, allow_blank=False, compact=True, id=name)
    if blank.lines > 1:
        return TextArea(blank.value, id=name, tab_behavior="focus", placeholder=blank.hint)
    suggester = SuggestFromList(blank.known, case_sensitive=False) if blank.known else None
    return Input(blank.value, id=name, placeholder=blank.hint, suggester=suggester, select_on_focus=False)
