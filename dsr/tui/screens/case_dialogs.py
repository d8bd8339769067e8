"""The questions of a case: what happened, on which day, which letter."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar, TypedDict

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Label, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from dsr.domain.case import Case, EventName, State
from dsr.domain.dates import in_words, read_day
from dsr.domain.details import Question
from dsr.domain.doubt import day_doubt, doubt_about
from dsr.domain.followup import Outlook
from dsr.domain.letter import LetterKind
from dsr.domain.states import QUESTIONS
from dsr.errors import WrongInput
from dsr.tui.base import DsrModal
from dsr.tui.widgets.pick_list import Pick, PickList
from dsr.tui.words import EVENTS, LETTERS

_LIKELY = {
    State.DRAFT: EventName.SENT,
    State.UNCERTAIN: EventName.SENT,
    State.BOUNCED: EventName.SENT,
    State.SENT: EventName.ACKNOWLEDGED,
    State.ACKNOWLEDGED: EventName.ANSWERED,
    State.PARTLY_ANSWERED: EventName.ANSWERED,
    State.ANSWERED: EventName.CLOSED,
    State.REFUSED: EventName.APPEALED,
    State.APPEALED: EventName.APPEAL_ANSWERED,
    State.COMPLAINED: EventName.AUTHORITY_ACKNOWLEDGED,
    State.DECIDED: EventName.CLOSED,
}


_NUMBER = ("ticket", "Their number for your case, if they gave one")
_BESIDES: Mapping[EventName, tuple[str, str]] = {
    EventName.EXTENDED: ("until", "By which day do they say they will answer? Empty if they named none"),
    EventName.BOUNCED: ("to", "Which address failed? Empty for the one it was sent to"),
    EventName.ADDRESS_CHANGED: ("to", "The new address"),
    EventName.COMPLAINED: ("ticket", "The authority's number for your complaint, if it gave one"),
    EventName.AUTHORITY_ACKNOWLEDGED: ("ticket", "The authority's number for your complaint, if it gave one"),
    EventName.AUTHORITY_DECIDED: ("ticket", "The number of the decision, if it has one"),
    **dict.fromkeys(
        (
            EventName.ACKNOWLEDGED,
            EventName.IDENTITY_ASKED,
            EventName.CLARIFICATION_ASKED,
            EventName.FEE_ASKED,
            EventName.ANSWERED,
            EventName.PARTLY_ANSWERED,
            EventName.REFUSED,
            EventName.APPEAL_ANSWERED,
        ),
        _NUMBER,
    ),
}
"""What an event tells besides its day and a note, and how one asks for it."""


class _Besides(TypedDict, total=False):
    until: date
    ticket: str
    to: str


class RecordDialog(DsrModal[Outlook]):
    """What happened, when, and a note. It stays open, with all that was typed, until the record has taken it.

    Args:
        case: whose.
    """

    AUTO_FOCUS = "#events"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="record.save", tooltip="Keep the entry"),
    ]
    DEFAULT_CSS = """
    RecordDialog {
        #events { height: auto; max-height: 6; margin-top: 1; }
        #when { height: auto; margin-top: 1; }
        &.-tall #events { max-height: 20; }
        #day-box { width: 24; height: auto; margin-right: 1; }
        #note-box { width: 1fr; height: auto; }
        #besides { height: auto; }
        #besides-ask { width: 1fr; height: auto; }
    }
    """

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._names: tuple[EventName, ...] = ()

    def body(self) -> ComposeResult:
        """The list, the day, the note."""
        self._names = self.desk.cases.possible(self._case)
        yield Label(f"What happened with {self._case.request.company.called}?", classes="title", markup=False)
        yield OptionList(*(Option(EVENTS[name].choice, id=name.value) for name in self._names), id="events", markup=False)
        with Horizontal(id="when"):
            with Vertical(id="day-box"):
                yield Label("On which day?", classes="muted")
                yield Input(self.today.isoformat(), placeholder="today", id="day")
            with Vertical(id="note-box"):
                yield Label("A note, if you like", classes="muted")
                yield Input(placeholder="who wrote, what they said", id="note")
        with Vertical(id="besides"):
            yield Label("", id="besides-ask", classes="muted", markup=False)
            yield Input(id="besides-answer")
        yield Static(in_words(self.today), id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    def on_mount(self) -> None:
        """Put the cursor on what is likely to come next."""
        waits = self._case.state is State.WAITING_FOR_USER
        unsent = self._case.unsent
        after = unsent.event if unsent else _LIKELY.get(self._case.state)
        likely = QUESTIONS[self._case.questions[-1]] if waits else after
        self.query_one(OptionList).highlighted = self._names.index(likely) if likely in self._names else 0
        self._say("", self.today)

    @on(OptionList.OptionHighlighted)
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Ask for what such an event tells besides."""
        asked = _BESIDES.get(self._names[event.option_index])
        self.query_one("#besides").display = asked is not None
        if asked:
            self.query_one("#besides-ask", Label).update(asked[1])

    @on(OptionList.OptionSelected)
    def chosen(self) -> None:
        """Enter in the list goes on to the day."""
        self.query_one("#day").focus()

    @on(Input.Changed, "#day")
    def day_typed(self, event: Input.Changed) -> None:
        """Read the day back, or say what is wrong with it."""
        try:
            day = read_day(event.value, self.today)
        except WrongInput as wrong:
            self._say(str(wrong))
        else:
            name = self._names[self.query_one(OptionList).highlighted or 0]
            self._say(f"{in_words(day)} lies in the future." if day > self.today else "", day, doubt_about(self._case, name, day))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Keep the entry; say what is wrong where it cannot be."""
        events = self.query_one(OptionList)
        if events.highlighted is None:
            return
        try:
            day = read_day(self.query_one("#day", Input).value, self.today)
            name = self._names[events.highlighted]
            told = self._besides(name)
            outlook = self.desk.cases.record(self._case.reference, name, day, self.query_one("#note", Input).value, **told)
        except WrongInput as wrong:
            self._say(str(wrong))
            return
        self.dismiss(outlook)

    def _besides(self, name: EventName) -> _Besides:
        """What was typed into the last field, as what it is."""
        typed = self.query_one("#besides-answer", Input).value.strip()
        if not typed or name not in _BESIDES:
            return {}
        match _BESIDES[name][0]:
            case "until":
                return {"until": read_day(typed, self.today)}
            case "to":
                return {"to": typed}
            case _:
                return {"ticket": typed}

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Save, or close."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.dismiss(None)

    def _say(self, problem: str, day: date | None = None, doubt: str = "") -> None:
        said = self.query_one("#problem", Static)
        self.query_one("#day", Input).set_class(bool(problem), "-invalid")
        said.update(_read_back(day, problem, doubt))


class AskDay(DsrModal[date]):
    """On which day something was done.

    Args:
        title: the question.
        text: why it matters.
        written: the day on which dsr wrote the letter: an earlier one is asked about, not refused.
    """

    DEFAULT_CSS = "AskDay { Input { width: 24; } }"

    def __init__(self, title: str, text: str, written: date | None = None) -> None:
        super().__init__()
        self._title, self._text, self._written = title, text, written

    def body(self) -> ComposeResult:
        """One line, filled with today."""
        yield Label(self._title, classes="title", markup=False)
        yield Static(self._text, markup=False, classes="paragraph")
        yield Input(self.today.isoformat(), id="day", placeholder="today")
        yield Static("", id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Save", variant="primary", id="save")
            yield Button("Cancel", id="cancel")

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Read the day back."""
        day, problem = self._read(event.value)
        self._say(day, problem)

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Enter is the button."""
        self._give()

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Give the day back, or nothing."""
        if event.button.id == "save":
            self._give()
        else:
            self.dismiss(None)

    def _give(self) -> None:
        day, problem = self._read(self.query_one(Input).value)
        if day is not None and not problem:
            self.dismiss(day)
        else:
            self._say(day, problem)

    def _read(self, text: str) -> tuple[date | None, str]:
        try:
            day = read_day(text, self.today)
        except WrongInput as wrong:
            return None, str(wrong)
        return day, f"{in_words(day)} lies in the future." if day > self.today else ""

    def _say(self, day: date | None, problem: str) -> None:
        self.query_one(Input).set_class(bool(problem), "-invalid")
        self.query_one("#problem", Static).update(_read_back(day, problem, day_doubt(day, self._written)))


class ChooseLetter(DsrModal[LetterKind]):
    """Which letter to write.

    Args:
        best: the one that comes next, None where none does.
    """

    DEFAULT_CSS = "ChooseLetter OptionList { height: auto; margin-top: 1; }"
    _MEANING: ClassVar[dict[LetterKind, str]] = {
        LetterKind.REMINDER: "to the company: the answer is late or not complete",
        LetterKind.APPEAL: "to the company: look at your refusal again",
        LetterKind.COMPLAINT: "to the authority that watches over the company",
    }

    def __init__(self, best: LetterKind | None) -> None:
        super().__init__()
        self._best = best

    def body(self) -> ComposeResult:
        """The three letters, the best one under the cursor."""
        yield Label("Which letter do you want to write?", classes="title")
        yield OptionList(*(Option(self._row(kind), id=kind.value) for kind in self._MEANING))
        yield Static("You see it before anything is kept or sent.", classes="paragraph muted")

    def on_mount(self) -> None:
        """Put the cursor on the best one."""
        kinds = tuple(self._MEANING)
        self.query_one(OptionList).highlighted = kinds.index(self._best) if self._best in kinds else 0

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Give it back."""
        self.dismiss(LetterKind(event.option.id or ""))

    def _row(self, kind: LetterKind) -> Content:
        mark = "  ← this comes next" if kind is self._best else ""
        return Content.assemble((LETTERS[kind], "bold"), (mark, "$text-accent"), (f"\n  {self._MEANING[kind]}", "dim"))


class AskAnswer(DsrModal[dict[str, str]]):
    """What is missing or wrong in the company's answer, for the letter that follows; all may stay empty.

    Args:
        questions: what it can say besides.
        answered: whether there is an answer of which it can speak.
    """

    DEFAULT_CSS = "AskAnswer { TextArea { height: 4; } PickList { height: auto; } }"
    asks_first = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "go_on", "See the letter", id="answer.next", tooltip="Write the letter with these words"),
    ]

    def __init__(self, questions: Iterable[Question], *, answered: bool) -> None:
        super().__init__()
        self._questions, self._answered = tuple(questions), answered

    def body(self) -> ComposeResult:
        """A field for each question."""
        about = "about their answer" if self._answered else "besides"
        yield Label(f"What does the letter have to say {about}?", classes="title")
        for question in self._questions:
            yield Label(question.ask)
            if question.options:
                yield PickList((Pick(option.value, option.label) for option in question.options), optional=True, id=question.key)
            elif question.multiline:
                yield TextArea(id=question.key, tab_behavior="focus", show_line_numbers=False)
            else:
                yield Input(id=question.key)
            yield Static(question.help, classes="muted")
        with Horizontal(classes="buttons"):
            yield Button("See the letter", variant="primary", id="go-on")
            yield Button("Cancel", id="cancel")

    def action_go_on(self) -> None:
        """Give back what was written."""
        self.dismiss({question.key: self._answer(question.key) for question in self._questions})

    def _answer(self, key: str) -> str:
        match self.query_one(f"#{key}"):
            case TextArea(text=text):
                return text
            case Input(value=value):
                return value
            case PickList(chosen=chosen):
                return next(iter(chosen), "")
        return ""

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Go on, or close."""
        if event.button.id == "go-on":
            self.action_go_on()
        else:
            self.dismiss(None)


def _read_back(day: date | None, problem: str, doubt: str = "") -> Content:
    if problem:
        return Content.assemble((f"✗ {problem}", "$text-error"))
    if doubt:
        return Content.assemble((f"! {doubt}", "$text-warning"))
    return Content.assemble((in_words(day) if day else "", "dim"))
