"""Short questions of the wizard, asked where the answer is missing; what cannot be used is said in the dialog itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Button, Input, Label, Static, TextArea

from dsr.domain.company import ActsAs, Capacity, Company
from dsr.domain.request import Channel, Person
from dsr.errors import DsrError
from dsr.tui.base import DsrModal
from dsr.tui.widgets.pick_list import Pick, PickList

NOBODY = "nobody"
"""The group of somebody who is none of those that the policy names, or not sure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form."""

    key: str
    label: str
    value: str = ""
    hint: str = ""
    lines: int = 1
    known: tuple[str, ...] = ()
    """Values that are offered while one types."""


class Form(DsrModal[bool]):
    """Some fields; True once they were taken.

    Args:
        title: what is asked.
        text: what for.
        fields: the fields.
        take: keeps the values, or raises DsrError, whose sentences are then shown in the form.
        yes: what the button says.
    """

    DEFAULT_CSS = """
    Form .dialog > TextArea { height: 6; }
    Form #trouble { color: $text-error; margin-top: 1; display: none; }
    Form .dialog > .label { margin-top: 1; }
    """

    def __init__(
        self, title: str, text: str, fields: Iterable[Field], take: Callable[[Mapping[str, str]], None], *, yes: str = "Go on"
    ) -> None:
        super().__init__()
        self._title, self._text, self._fields, self._take, self._yes = title, text, tuple(fields), take, yes

    def body(self) -> ComposeResult:
        """The fields and the button."""
        yield Label(self._title, classes="title", markup=False)
        yield Static(self._text, markup=False, classes="muted")
        for field in self._fields:
            yield Label(field.label, classes="label", markup=False)
            if field.lines > 1:
                yield TextArea(field.value, id=f"field-{field.key}", tab_behavior="focus", placeholder=field.hint)
            else:
                yield Input(
                    field.value, id=f"field-{field.key}", placeholder=field.hint, suggester=_suggester(field), select_on_focus=False
                )
        yield Static(id="trouble")
        with Horizontal(classes="buttons"):
            yield Button(self._yes, variant="primary", id="yes")
            yield Button("Cancel", id="no")

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        found: dict[str, str] = {}
        for field in self._fields:
            widget = self.query_one(f"#field-{field.key}")
            found[field.key] = widget.text if isinstance(widget, TextArea) else widget.value if isinstance(widget, Input) else ""
        return found

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field, in the last one it takes the form."""
        widgets = [self.query_one(f"#field-{field.key}") for field in self._fields]
        place = widgets.index(event.input)
        if place + 1 < len(widgets):
            widgets[place + 1].focus()
        else:
            self._try()

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Take the form, or leave it."""
        if event.button.id == "no":
            self.dismiss(None)
        else:
            self._try()

    def _try(self) -> None:
        try:
            self._take(self.values())
        except DsrError as error:
            trouble = self.query_one("#trouble", Static)
            trouble.update(Content(f"! {error.message} {error.hint}".strip()))
            trouble.display = True
            trouble.scroll_visible()
            return
        self.dismiss(True)


class Choose(DsrModal[str]):
    """One of some choices; its id, None for Escape.

    Args:
        title: what is asked.
        text: what for.
        picks: the choices.
        chosen: the one that is highlighted at first.
    """

    DEFAULT_CSS = """
    Choose PickList { margin-top: 1; max-height: 12; }
    """

    def __init__(self, title: str, text: str, picks: Iterable[Pick], chosen: str = "") -> None:
        super().__init__()
        self._title, self._text, self._picks, self._chosen = title, text, tuple(picks), chosen

    def body(self) -> ComposeResult:
        """The choices."""
        yield Label(self._title, classes="title", markup=False)
        yield Static(self._text, markup=False, classes="muted")
        yield PickList(self._picks, [self._chosen or self._picks[0].id])

    @on(PickList.Changed)
    @on(PickList.Accepted)
    def accepted(self, event: PickList.Changed | PickList.Accepted) -> None:
        """Any choice closes it."""
        event.stop()
        if self.is_current:
            self.dismiss(next(iter(event.pick_list.chosen), ""))


def ask_group(company: Company, chosen: str) -> Choose:
    """Whose data it is about, where the company works for others too. The ones for whom it decides itself come first."""
    own = [acts for acts in company.acts_as if acts.capacity is not Capacity.PROCESSOR]
    others = [acts for acts in company.acts_as if acts.capacity is Capacity.PROCESSOR]
    picks = [
        *(Pick(acts.who, _capital(acts.who)) for acts in own),
        Pick(NOBODY, "None of these, or I am not sure" if own else "Not one of the following, or I am not sure"),
        *(Pick(acts.who, _capital(acts.who)) for acts in others),
    ]
    return Choose(
        f"Who are you to {company.called}?",
        "For some people it decides itself what happens with their data; for others it only works on the orders of another company.",
        picks,
        chosen,
    )


def warn_processor(company: Company, acts: ActsAs) -> Choose:
    """For these people another company is the one to write to."""
    return Choose(
        f"{company.called} is probably not the one to ask",
        f"For {acts.who} it only works on the orders of another company: “{acts.quote}”. {acts.instead}",
        [
            Pick("other", "Choose another company", below="If you know which one uses your data."),
            Pick(
                "stay",
                f"Write to {company.called} all the same",
                below="If you think that it decides itself, or do not know the other one.",
            ),
        ],
    )


def ask_country(person: Person, countries: Iterable[str], take: Callable[[Mapping[str, str]], None]) -> Form:
    """Where the user lives; names of countries are completed as they are typed."""
    return Form(
        "In which country do you live?",
        "Which law helps you depends on it. It stays on this computer.",
        [
            Field(key="country", label="Country", value=person.country, hint="France, Spain, US …", known=tuple(countries)),
            Field(key="state", label="State (only where laws differ by state, as in the US)", value=person.state, hint="California …"),
        ],
        take,
    )


def ask_sender(person: Person, channel: Channel | None, take: Callable[[Mapping[str, str]], None]) -> Form:
    """Who writes; the postal address for paper."""
    fields = [
        Field(key="name", label="Your name, as it should stand in the letter", value=person.name),
        Field(key="email", label="Your e-mail address, for the answer", value=person.email, hint="name@example.org"),
    ]
    if channel is Channel.LETTER:
        lines = "\n".join(person.postal.lines) if person.postal else ""
        fields.append(
            Field(key="postal", label="Your postal address, line by line without the name", value=lines, lines=5, hint="Street\nTown")
        )
    return Form(
        "Who writes?", "This stands in your letters. It stays on this computer, and you can change it under “About you”.", fields, take
    )


def ask_reply(mailbox: str, take: Callable[[Mapping[str, str]], None]) -> Form:
    """Where the answer shall come, in this letter alone."""
    return Form(
        "Where shall the answer come?",
        "In this letter alone. A mailbox that they do not know yet is new to them; empty it for your usual one.",
        [Field(key="reply", label="E-mail address", value=mailbox, hint="name@example.org")],
        take,
        yes="Use it",
    )


def ask_folder(folder: str, take: Callable[[Mapping[str, str]], None]) -> Form:
    """Where files go."""
    return Form(
        "Where should the files go?",
        "A folder that is there already.",
        [Field(key="folder", label="Folder", value=folder)],
        take,
        yes="Use it",
    )


def _suggester(field: Field) -> SuggestFromList | None:
    return SuggestFromList(field.known, case_sensitive=False) if field.known else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
