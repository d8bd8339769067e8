"""One case: where it stands, its dates, what happened, its letters, and what to do next."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from dsr.domain.authority import Authority
from dsr.domain.case import EventName, State
from dsr.domain.dates import in_words
from dsr.domain.followup import NextKind, Outlook
from dsr.domain.letter import Letter, LetterKind
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.record_lists import LetterList, Timeline, told_besides
from dsr.tui.widgets.when import dates_of
from dsr.tui.words import EVENTS, LETTERS, STATES, bar, left, rights

_TONES = {"bad": "$text-error", "warning": "$text-warning", "success": "$text-success", "muted": "dim", "": "$text-success"}
_KEYS = {
    NextKind.SEND: ("s", "send the letter"),
    NextKind.SEND_AGAIN: ("s", "send the letter again"),
    NextKind.SEND_LETTER: ("s", "send the letter that you wrote"),
    NextKind.CHECK_SENDING: ("r", "say whether you sent it"),
    NextKind.READ_DECISION: ("r", "record what you do"),
    NextKind.YOUR_TURN: ("r", "record what you answered"),
    NextKind.CHECK_ANSWER: ("r", "record what you found"),
    NextKind.WAIT: ("r", "record what they do"),
    NextKind.WAIT_FOR_ACKNOWLEDGEMENT: ("r", "record what they do"),
}

_ANSWERS = (EventName.ANSWERED, EventName.PARTLY_ANSWERED, EventName.REFUSED)
"""After these there is something to say about the company's answer."""
TWO_COLUMNS = 116
"""Columns of the terminal from which on the page has two columns."""


class CaseScreen(DsrScreen):
    """One case.

    Args:
        reference: which.
    """

    heading = "Request"
    AUTO_FOCUS = "#timeline"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "record", "Record", id="case.record", tooltip="Say what happened, and on which day"),
        Binding("s", "send", "Send", id="case.send", tooltip="Read the letter; save it, mail it, copy it; say that you sent it"),
        Binding("a", "address", "Other address", id="case.address", tooltip="It came back: let the case go on at another address"),
        Binding("w", "write", "Write", id="case.write", tooltip="Write a reminder, an appeal or a complaint"),
        Binding("y", "why", "Why?", id="case.why", tooltip="Why these days? How each date was counted, with the articles"),
        Binding("x", "correct", "Undo", id="case.correct", tooltip="Take back the entry under the cursor, if it was wrong"),
        Binding("o", "company", "Company", id="case.company", tooltip="What the company's policy says"),
        Binding("pagedown", "read_on(1)", "Read on", id="case.down", show=False, priority=True, tooltip="Go down the page"),
        Binding("pageup", "read_on(-1)", "Read back", id="case.up", show=False, priority=True, tooltip="Go up the page"),
    ]
    DEFAULT_CSS = """
    CaseScreen {
        #head { height: auto; padding: 1 2 0 2; }
        #columns { layout: vertical; height: 1fr; overflow-y: auto; scrollbar-size-vertical: 1; padding: 0 2; }
        .column { height: auto; }
        .column > * { height: auto; }
        #step { border-left: outer $primary; padding: 0 1; margin-top: 1; }
        #step.-bad { border-left: outer $error; }
        #step.-warning { border-left: outer $warning; }
        #dates, #authorities { padding-left: 1; }
        &.-two #columns { layout: horizontal; }
        &.-two .column { width: 1fr; height: 1fr; overflow-y: auto; scrollbar-size-vertical: 1; }
        &.-two #left { margin-right: 3; }
    }
    """

    def __init__(self, reference: str) -> None:
        super().__init__()
        self._reference = reference
        self._outlook: Outlook | None = None
        self._letters: tuple[Letter, ...] = ()

    def body(self) -> ComposeResult:
        """State and next step, dates, events, letters."""
        yield Static(id="head")
        with VerticalScroll(id="columns", can_focus=False):
            with Vertical(classes="column", id="left"):
                yield Static(id="step")
                yield Static("Dates", classes="section")
                yield Static(id="dates")
            with Vertical(classes="column", id="right"):
                yield Static("What happened", classes="section")
                yield Static("Nothing yet.", id="nothing", classes="muted")
                yield Timeline()
                yield Static("Letters", classes="section")
                yield LetterList()
                yield Static("Whom you can turn to", classes="section", id="turn-to")
                yield Static(id="authorities")

    @on(events.Resize)
    def fit_columns(self, event: events.Resize) -> None:
        """Two columns where both have room."""
        self.set_class(event.size.width >= TWO_COLUMNS, "-two")

    def on_screen_resume(self) -> None:
        """Show what changed elsewhere, from the top: what comes next stands there."""
        self._show(self.desk.cases.show(self._reference))
        self.call_after_refresh(self.query_one("#columns", VerticalScroll).scroll_home, animate=False)

    def day_changed(self) -> None:
        """Every number of days is another one."""
        super().day_changed()
        self._show(self.desk.cases.show(self._reference))

    def _show(self, outlook: Outlook) -> None:
        self._outlook = outlook
        case = outlook.case
        self._letters = self.desk.cases.letters(self._reference)
        self.set_heading(f"{case.request.company.called} · {rights(case.request.rights)}")
        self.query_one("#head", Static).update(_head(outlook))
        step = self.query_one("#step", Static)
        step.update(_step(outlook))
        tone = "bad" if outlook.is_overdue else left(outlook)[1]
        step.set_class(tone == "bad", "-bad")
        step.set_class(tone == "warning", "-warning")
        names = {law: self.desk.law.show(law).short for law in dict.fromkeys(d.law for d in outlook.deadlines)}
        self.query_one("#dates", Static).update(dates_of(outlook, names))
        authorities = self.desk.cases.authorities(case)
        self.query_one("#authorities", Static).update(_authorities(authorities))
        self.query_one("#turn-to").display = bool(authorities)
        timeline = self.query_one(Timeline)
        timeline.show(case.events)
        timeline.display = bool(case.events)
        self.query_one("#nothing").display = not case.events
        self.query_one(LetterList).show(self._letters)
        if not case.events:
            self.query_one(LetterList).focus()
        self.refresh_bindings()

    def action_read_on(self, pages: int) -> None:
        """Move the page: its end has nothing that the cursor could go to."""
        for part in self.query("#columns, .column"):
            part.scroll_relative(y=pages * max(part.size.height - 2, 1), animate=False)

    def action_record(self) -> None:
        """Say what happened."""
        from dsr.tui.screens.case_dialogs import RecordDialog

        if self._outlook:
            self.app.push_screen(RecordDialog(self._outlook.case), self._changed)

    def action_correct(self) -> None:
        """Take back the entry under the cursor."""
        from dsr.tui.dialogs import Confirm

        event = self.query_one(Timeline).current
        if event is None:
            return

        def take_back(yes: bool | None) -> None:
            if yes:
                self._changed(self.desk.cases.withdraw(self._reference, event.id))

        title = f"Take back “{EVENTS[event.name].told}” of {in_words(event.day)}?"
        text = "It no longer counts, and all dates are counted anew. The record remembers both, so nothing is lost."
        self.app.push_screen(Confirm(title, text, yes="Take it back", no="Leave it"), take_back)

    def action_write(self) -> None:
        """Write the letter that follows, and show it before it is kept."""
        from dsr.tui.screens.case_dialogs import AskAnswer, ChooseLetter

        outlook = self._outlook
        if outlook is None:
            return

        def chosen(kind: LetterKind | None) -> None:
            answered = any(outlook.case.last(name) for name in _ANSWERS)
            if kind is not None and (kind is LetterKind.COMPLAINT or answered):
                questions = self.desk.cases.later_questions(outlook.case, kind)
                self.app.push_screen(AskAnswer(questions, answered=answered), partial(self._preview, kind))
            elif kind is not None:
                self._preview(kind, {})

        self.app.push_screen(ChooseLetter(outlook.next.letter), chosen)

    def _preview(self, kind: LetterKind, details: dict[str, str] | None) -> None:
        from dsr.tui.screens.letter import LetterScreen

        if details is None or self._outlook is None:
            return

        def write(language: str) -> Letter:
            return self.desk.cases.follow_up(self._reference, kind, details=details, language=language, keep=False)

        languages = self.desk.cases.languages(self._outlook.case, kind)
        self.app.push_screen(LetterScreen(self._reference, write(""), is_kept=False, languages=languages, write=write))

    def action_why(self) -> None:
        """Explain the dates."""
        from dsr.tui.screens.why import WhyScreen

        if self._outlook:
            self.app.push_screen(WhyScreen(self._outlook))

    def action_address(self) -> None:
        """Ask where the case goes on, and show the letter as it goes there."""
        from dsr.tui.screens.address import ChooseAddress

        def changed(done: bool | None) -> None:
            if done:
                self._show(self.desk.cases.show(self._reference))
                self.action_send()

        if self._outlook:
            case = self._outlook.case
            self.app.push_screen(ChooseAddress(case, self.desk.cases.elsewhere(case)), changed)

    def action_company(self) -> None:
        """Read the company's profile."""
        if self._outlook:
            self.app.go("company", self._outlook.case.request.company.slug)

    def action_send(self) -> None:
        """Show the latest letter with the ways to send it."""
        if self._letters:
            self._open(self._letters[-1])

    @on(OptionList.OptionSelected, "#letters")
    def open_letter(self) -> None:
        """Show the letter under the cursor."""
        letter = self.query_one(LetterList).current
        if letter:
            self._open(letter)

    @on(OptionList.OptionSelected, "#timeline")
    def open_event(self) -> None:
        """Show the whole note of the event under the cursor."""
        from dsr.tui.dialogs import Message

        event = self.query_one(Timeline).current
        if event:
            note = "\n".join(filter(None, (told_besides(event), event.note))) or "No note."
            recorded = f"Recorded on {in_words(event.recorded.date())}."
            self.app.push_screen(Message(f"{in_words(event.day)}: {EVENTS[event.name].told}", note, recorded))

    def _open(self, letter: Letter) -> None:
        from dsr.tui.screens.letter import LetterScreen

        self.app.push_screen(LetterScreen(self._reference, letter))

    def _changed(self, outlook: Outlook | None) -> None:
        if outlook is not None:
            self._show(outlook)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide keys that have nothing to do."""
        del parameters
        case = self._outlook.case if self._outlook else None
        match action:
            case "correct":
                return bool(case and case.events)
            case "write":
                return bool(case and case.sent)
            case "address":
                return bool(case and (case.state is State.BOUNCED or case.returned))
            case "why":
                return bool(self._outlook and (self._outlook.deadlines or self._outlook.promise_due or self._outlook.own))
            case _:
                return True


def _head(outlook: Outlook) -> Content:
    case = outlook.case
    state, (words, tone) = STATES[case.state], left(outlook)
    parts: list[tuple[str, str]] = [(str(state), f"bold {_TONES[state.tone] if state.tone else ''}".strip())]
    if case.state not in (State.WAITING_FOR_USER, State.DRAFT) and words != "–":
        line = bar(outlook, 12).strip()
        parts += [("   " + line + " " if line else "   ", _TONES[tone]), (words, f"bold {_TONES[tone]}")]
    parts.append((f"   {case.reference}", "dim"))
    numbers = (("their number", case.ticket), ("the authority's", case.authority_ticket))
    parts += [(f"   {whose} {number}", "dim") for whose, number in numbers if number]
    return Content.assemble(*parts)


def _step(outlook: Outlook) -> Content:
    step = outlook.next
    key, what = ("w", f"write the {LETTERS[step.letter].lower()}") if step.letter else _KEYS.get(step.kind, ("", ""))
    if outlook.case.needs_another_address:
        key, what = "a", "send it to another address"
    parts: list[tuple[str, str]] = [("Next: ", "bold"), (step.text, "")]
    if key:
        parts += [("\n", ""), (key, "bold $accent"), (f"  {what}", "")]
    sent_other = outlook.case.last(EventName.SENT) is None and step.kind is NextKind.SEND
    if sent_other or step.kind is NextKind.SEND_LETTER:
        parts += [("\n", ""), ("r", "bold $accent"), ("  say that you sent it already", "")]
    return Content.assemble(*parts)


def _authorities(authorities: Sequence[Authority]) -> Content:
    """Each authority with its ways in; nobody opened the links."""
    lines: list[tuple[str, str]] = []
    for authority in authorities:
        lines.append((f"{authority.name}\n", "bold"))
        ways = [way for way in (authority.email, authority.webform or authority.web) if way]
        unopened = " (link not opened by dsr)" if (authority.webform or authority.web) and not authority.opened else ""
        lines.append((f"{' · '.join(ways)}{unopened}\n", "dim"))
        if authority.address_doubt:
            lines.append((f"! {authority.address_doubt}\n", "$text-warning"))
    return Content.assemble(*lines)
