"""Step 4: what to tell the company. What must be said first, then how it finds the data, then what may help."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static, TextArea

from dsr.desk.notices import Notice, Topic
from dsr.domain.details import LABELS, Option, Question
from dsr.domain.request import ACTING_AS, Relation
from dsr.tui.compose_draft import FOR, FOR_NAME, FOR_PROOF, I_AM, KEPT, Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import Asked
from dsr.tui.widgets.pick_list import Pick, PickList

BROKER_LABELS = ("E-mail address",)
"""What is asked to find the data at a company that lives on data about people: nothing that it may not list already."""


_SAID_ELSEWHERE = (Topic.DEMAND, Topic.STATEMENT, Topic.LANGUAGE)
"""What the policy wants stands beside the fields; the language is chosen in the next step, and what is stated is read with the letter."""


class IdentifierRow(Horizontal):
    """One thing by which the company can find the data: what it is, and its value.

    Args:
        label: what it is; "" for a row in which the user says it.
        value: the value.
        free: whether the user can say what it is.
    """

    DEFAULT_CSS = """
    IdentifierRow { height: 3; }
    IdentifierRow > .label { width: 2fr; }
    IdentifierRow > Label.label { padding: 1 1; }
    IdentifierRow > .value { width: 3fr; }
    """

    def __init__(self, label: str = "", value: str = "", *, free: bool = False) -> None:
        super().__init__()
        self._label, self._value, self._free = label, value, free

    def compose(self) -> ComposeResult:
        """Label and value."""
        if self._free:
            yield Input(self._label, placeholder="Anything else: what?", classes="label", select_on_focus=False)
        else:
            yield Label(f"{self._label} that they know" if self._is_email else self._label, classes="label", markup=False)
        hint = "name@example.org" if self._is_email else "its value" if self._free else ""
        yield Input(self._value, placeholder=hint, classes="value", select_on_focus=False)

    @property
    def _is_email(self) -> bool:
        return self._label.startswith("E-mail")

    @property
    def pair(self) -> tuple[str, str]:
        """Label and value as typed."""
        label = self.query_one(".label", Input).value if self._free else self._label
        return label, self.query_one(".value", Input).value


class QuestionField(Vertical):
    """One question with its answer: a line, several lines, or one of some choices."""

    DEFAULT_CSS = """
    QuestionField { height: auto; margin-bottom: 1; }
    QuestionField > .ask { text-style: bold; width: 1fr; }
    QuestionField > .help { color: $text-muted; width: 1fr; }
    QuestionField > .open { color: $text-warning; display: none; }
    QuestionField.-open > .open { display: block; }
    QuestionField > TextArea { height: 5; }
    QuestionField > PickList { height: auto; margin-left: 1; }
    """

    def __init__(self, question: Question, answer: str) -> None:
        super().__init__(id=f"question-{question.key}")
        self.question = question
        self._answer = answer

    def compose(self) -> ComposeResult:
        """The question, its help, the field."""
        question = self.question
        need = "  (needed)" if question.required and all(option.value for option in question.options) else ""
        yield Label(f"{question.ask}{need}", classes="ask", markup=False)
        if question.help:
            yield Static(question.help, classes="help", markup=False)
        yield Static("! Still needed", classes="open")
        if question.options:
            picks = [Pick(option.value, option.label) for option in question.options]
            yield PickList(picks, [self._answer], optional=not question.required)
        elif question.multiline:
            yield TextArea(self._answer, tab_behavior="focus", show_line_numbers=False, soft_wrap=True)
        else:
            yield Input(self._answer, select_on_focus=False)

    def on_mount(self) -> None:
        """Go on writing where one stopped."""
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)

    def focus_field(self) -> None:
        """Put the cursor into the answer."""
        next(widget for widget in self.children if widget.focusable).focus()


FOR_WHOM = Question(
    key=FOR,
    ask="For whom do you write?",
    options=(
        Option("", "For myself"),
        Option(Relation.PARENT, "For my child"),
        Option(Relation.GUARDIAN, "For somebody whose guardian I am"),
        Option(Relation.AGENT, "For somebody who gave me a power of attorney"),
        Option(Relation.HEIR, "For somebody who died, as an heir"),
    ),
    required=True,
)
NAME_OF = Question(key=FOR_NAME, ask="What is their name?", help="As the company knows them.")
PROOF_OF = Question(key=FOR_PROOF, ask="What do you enclose to show it?", help="Such as: birth certificate, power of attorney of 3 May.")
_ROLES: Mapping[str, str] = {
    "employee": "I work there",
    "former-employee": "I worked there",
    "applicant": "I applied for work there",
    "customer": "A customer",
    "user": "A user",
    "patient": "A patient",
    "tenant": "A tenant",
    "member": "A member",
    "student": "A student",
}


class DetailsStep(StepPane):
    """The answers.

    Args:
        draft: the choices so far.
        asked: what the step asks and says.
    """

    question = "What should the letter tell them?"
    lead = "Give only what they need to find your data. Everything not marked as needed may stay empty."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    DetailsStep VerticalScroll { padding: 0 2 0 1; scrollbar-size-vertical: 1; }
    DetailsStep .group { text-style: bold; color: $text-accent; }
    DetailsStep #notices { color: $text-warning; margin-bottom: 1; }
    DetailsStep .about { color: $text-muted; margin-bottom: 1; }
    DetailsStep #identifiers { height: auto; margin-bottom: 1; }
    DetailsStep .form { height: auto; max-width: 110; }
    """

    def __init__(self, draft: Draft, asked: Asked) -> None:
        super().__init__(draft)
        self._asked = asked
        questions = asked.questions
        self._needed = tuple(question for question in questions if question.required)
        people = tuple(Option(f"{KEPT}{behalf.name}", f"For {behalf.name}") for behalf in asked.people)
        self._for_whom = replace(FOR_WHOM, options=(FOR_WHOM.options[0], *people, *FOR_WHOM.options[1:]))
        roles = (*(Option(role, _ROLES[role]) for role in ACTING_AS), *(Option(brand, brand) for brand in asked.brands))
        self._i_am = Question(key=I_AM, ask="What are you to the company?", options=roles, help="If it matters. The letter says it.")
        self._others = tuple(question for question in questions if not question.required)

    def compose(self) -> ComposeResult:
        """The form."""
        with VerticalScroll(can_focus=False), Vertical(classes="form"):
            yield Static(id="notices", classes="open", markup=False)
            yield from self._fields(self._needed)
            yield Label("How can they find your data?", classes="group")
            name = self._asked.name
            who = f"Your name, {name}, stands in the letter. " if name else "Your name will stand in the letter. "
            yield Static(f"{who}Add what they know you by; empty rows are left out.", classes="about", markup=False)
            for demand in self._asked.demands:
                wish = "would like" if demand.optional else "asks for"
                yield Static(f"Its policy {wish}: {demand.what}. {demand.advice}", classes="about", markup=False)
            with Vertical(id="identifiers"):
                yield from self._rows()
            yield from self._fields((self._for_whom, NAME_OF, PROOF_OF, self._i_am))
            yield from self._fields(self._others)

    def on_mount(self) -> None:
        """Ask for the other person only where there is one, and say what is to be known."""
        self._ask_of_the_other()
        self.show_notices(self._asked.notices)

    def show_notices(self, notices: Iterable[Notice]) -> None:
        """Say what is to be known before the letter leaves; what the policy wants stands beside the fields."""
        lines = [f"! {notice.text}" for notice in notices if notice.topic not in _SAID_ELSEWHERE]
        said = self.query_one("#notices", Static)
        said.update(Content("\n".join(lines)))
        said.display = bool(lines)

    def _ask_of_the_other(self) -> None:
        chosen = self.draft.answers.get(FOR, "")
        for key in (FOR_NAME, FOR_PROOF):
            self.query_one(f"#question-{key}").display = bool(chosen) and not chosen.startswith(KEPT)

    def missing(self) -> str:
        """The needed answers."""
        open_ = self.draft.unanswered
        if not open_:
            return ""
        asked = next(question.ask for question in (*self._needed, NAME_OF) if question.key in open_)
        return f"{asked} The letter needs an answer." if len(open_) == 1 else f"The letter needs {len(open_)} more answers. {asked}"

    def show_missing(self) -> None:
        """To the first needed answer that is empty; all of them are marked."""
        open_ = self.draft.unanswered
        for field in self.query(QuestionField):
            field.set_class(field.question.key in open_, "-open")
        if open_:
            self.query_one(f"#question-{open_[0]}", QuestionField).focus_field()

    @on(TextArea.Changed)
    def text_changed(self, event: TextArea.Changed) -> None:
        """Several lines."""
        event.stop()
        self._answer(event.text_area, event.text_area.text)

    @on(PickList.Changed)
    def picked(self, event: PickList.Changed) -> None:
        """A choice."""
        event.stop()
        self._answer(event.pick_list, next(iter(event.chosen), ""))

    @on(Input.Changed)
    async def line_changed(self, event: Input.Changed) -> None:
        """A line: an answer, or an identifier; a new free row appears once all rows are used."""
        event.stop()
        if isinstance(event.input.parent, QuestionField):
            self._answer(event.input, event.value)
            return
        rows = [row.pair for row in self.query(IdentifierRow)]
        kept = tuple((label, value) for label, value in rows if value.strip())
        if kept != self.draft.identifiers:
            self.edit(identifiers=kept, typing=True)
        if rows and rows[-1][1].strip():
            await self.query_one("#identifiers").mount(IdentifierRow(free=True))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field; from the last one, to the next step."""
        event.stop()
        self._leave(event.input)

    @on(PickList.Accepted)
    def accepted(self, event: PickList.Accepted) -> None:
        """The same after a choice."""
        event.stop()
        self._leave(event.pick_list)

    def _leave(self, widget: Input | PickList) -> None:
        fields = [field for field in self.query("Input, TextArea, PickList") if field.focusable and getattr(field.parent, "display", True)]
        if widget is fields[-1]:
            self.post_message(self.GoOn())
        else:
            fields[fields.index(widget) + 1].focus()

    def _answer(self, widget: Input | TextArea | PickList, value: str) -> None:
        field = widget.parent
        if not isinstance(field, QuestionField) or self.draft.answers.get(field.question.key, "") == value:
            return
        self.edit(answers={**self.draft.answers, field.question.key: value}, typing=not isinstance(widget, PickList))
        if field.question.key not in self.draft.unanswered:
            field.remove_class("-open")
        if field.question.key == FOR:
            self._ask_of_the_other()

    def _fields(self, questions: Iterable[Question]) -> ComposeResult:
        for question in questions:
            yield QuestionField(question, self.draft.answers.get(question.key, ""))

    def _rows(self) -> Iterable[IdentifierRow]:
        own = list(self.draft.identifiers)
        demanded = (demand.label for demand in self._asked.demands if demand.label)
        usual = BROKER_LABELS if self._asked.is_broker else tuple(LABELS)
        for label in dict.fromkeys((*usual, *demanded, *self._asked.wanted)):
            told = next((pair for pair in own if pair[0] == label), (label, ""))
            if told in own:
                own.remove(told)
            yield IdentifierRow(*told)
        for label, value in own:
            yield IdentifierRow(label, value, free=True)
        yield IdentifierRow(free=True)
