"""From a case and its dates to what comes next. It names the next letter; only the desk writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dsr.domain.case import AWAITING_ANSWER, OPEN_STATES, Case, Event, EventName, State
from dsr.domain.company import Promise
from dsr.domain.counting import WHAT_IS_OWED
from dsr.domain.dates import Calendar, Place, days_off, in_words
from dsr.domain.deadline import AppealDates, Calendars, Deadlines, count_appeal, count_deadlines, promised_day
from dsr.domain.ground import place_that_counts
from dsr.domain.law import SAT_SUN, Law
from dsr.domain.letter import LetterKind


class NextKind(StrEnum):
    """What a case calls for."""

    SEND = "send"
    SEND_AGAIN = "send again"
    WAIT_FOR_ACKNOWLEDGEMENT = "wait for the acknowledgement"
    WAIT = "wait for the answer"
    YOUR_TURN = "answer the company"
    REMIND = "remind"
    COMPLAIN = "complain"
    APPEAL = "appeal"
    CHECK_ANSWER = "check the answer"
    CHECK_SENDING = "look whether it left"
    READ_DECISION = "read the decision"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What comes next, why, and by when."""

    kind: NextKind
    text: str
    """One plain sentence."""
    day: date | None = None
    """The day that it turns on."""
    letter: LetterKind | None = None
    """The letter that dsr can write for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A case with all that follows from it on one day."""

    case: Case
    today: date
    deadlines: tuple[Deadlines, ...]
    """One for each claim and each law on which it rests; empty while nothing was sent."""
    promise: Promise | None
    promise_due: date | None
    """The day by which the company itself promised to answer."""
    appeal: AppealDates | None
    next: NextStep

    @property
    def due(self) -> date | None:
        """The first day on which an answer under the law is due; without one, the day that the company promised.

        None while the clock of every law waits for the user.
        """
        days = [deadline.answer_due for deadline in self.deadlines if deadline.answer_due]
        if not days and any(deadline.waiting_for for deadline in self.deadlines):
            return None
        return min(days, default=self.promise_due)

    @property
    def overdue_from(self) -> date | None:
        """The first day on which lateness may be claimed under a law that binds, None where none does."""
        days = [deadline.overdue_from for deadline in self.deadlines if deadline.overdue_from and deadline.binding]
        return min(days, default=None)

    @property
    def is_open(self) -> bool:
        """Whether the company still owes an answer (or waits for the user's)."""
        return self.case.state in OPEN_STATES

    @property
    def is_overdue(self) -> bool:
        """Whether lateness may be claimed today."""
        return self.case.state in AWAITING_ANSWER and self.overdue_from is not None and self.overdue_from <= self.today

    @property
    def days_left(self) -> int | None:
        """Days until the case's next date, negative after it; None where none is awaited."""
        if not self.is_open or self.case.state is State.REFUSED:
            return None
        day = self.appeal.answer_by if self.appeal and self.case.state is State.APPEALED else self.due
        return (day - self.today).days if day else None


def look_ahead(
    case: Case, laws: Mapping[str, Law], today: date, *, calendars: Calendars, count: Callable[..., Deadlines] = count_deadlines
) -> Outlook:
    """Count all dates of a case and say what comes next.

    Args:
        case: the case.
        laws: the laws of its claims, by id.
        today: the day on which one asks.
        calendars: where holidays come from.
        count: what counts the dates of one right: `count_deadlines`, or a twin of it that remembers what it counted.
    """
    deadlines: tuple[Deadlines, ...] = ()
    promise_due = None
    received = case.received
    promise = min_promise(case)
    if received:
        happenings = case.happenings
        deadlines = tuple(
            count(laws[law], claim.right, received, _place(case, laws[law]), happenings, calendars=calendars)
            for claim in case.request.claims
            for law in (claim.law, *claim.also)
            if law in laws
        )
        if promise:
            calendar: Calendar = calendars.calendar("place", _place(case, None))
            promise_due = promised_day(promise, received, days_off(calendar, SAT_SUN))
    appeal = _appeal_dates(case, laws, calendars)
    outlook = Outlook(
        case=case,
        today=today,
        deadlines=deadlines,
        promise=promise,
        promise_due=promise_due,
        appeal=appeal,
        next=NextStep(kind=NextKind.NOTHING, text=""),
    )
    return replace(outlook, next=_next_step(outlook, laws))


def _place(case: Case, law: Law | None) -> Place:
    return place_that_counts(law, case.request.company, case.request.person.place)


def min_promise(case: Case) -> Promise | None:
    """The company's own promise for the first claim that has one."""
    company = case.request.company
    return next((promise for right in case.request.rights if (promise := company.promise(right))), None)


def _appeal_dates(case: Case, laws: Mapping[str, Law], calendars: Calendars) -> AppealDates | None:
    appealed = case.last(EventName.APPEALED)
    claim = next((claim for claim in case.request.claims if claim.law in laws and laws[claim.law].appeal), None)
    if appealed is None or claim is None:
        return None
    law = laws[claim.law]
    return count_appeal(law, law.appeal, claim.right, appealed.day, _place(case, law), calendars=calendars) if law.appeal else None


def _next_step(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    return _NEXT[outlook.case.state](outlook, laws)


def _send(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del outlook, laws
    return NextStep(kind=NextKind.SEND, text="Send the letter, then say on which day you sent it.")


def _send_again(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del outlook, laws
    return NextStep(kind=NextKind.SEND_AGAIN, text="It did not arrive: check the address and send it another way.")


def _answer_the_company(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    text = (
        f"The company asked for {_asked(outlook.case)}. Give what is needed and no more, or say why it is not; the clock may wait for you."
    )
    return NextStep(kind=NextKind.YOUR_TURN, text=text)


def _ask_for_the_rest(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    if outlook.is_overdue:
        return _late(outlook, "The rest of the answer is overdue")
    rest = f" All of it is due on {in_words(outlook.due)}." if outlook.due else ""
    text = f"Say what is missing and ask for the rest.{rest}"
    return NextStep(kind=NextKind.REMIND, text=text, day=outlook.due, letter=LetterKind.REMINDER)


def _check_answer(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    also = f" The company also asked for {_asked(outlook.case)}." if outlook.case.questions else ""
    text = f"Read whether the answer is complete: close the case, or record it as partly answered.{also}"
    return NextStep(kind=NextKind.CHECK_ANSWER, text=text)


def _read_decision(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    decided = outlook.case.last(EventName.AUTHORITY_DECIDED)
    of = f" of {in_words(decided.day)}" if decided else ""
    return NextStep(
        kind=NextKind.READ_DECISION,
        text=f"Read the authority's decision{of}: it says what the company must do, and how you can challenge it. "
        "Close the case when nothing is left to do.",
        day=decided.day if decided else None,
    )


def _closed(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del outlook, laws
    return NextStep(kind=NextKind.NOTHING, text="Closed.")


def _look_whether_it_left(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    tried = outlook.case.last(EventName.UNCERTAIN)
    on = f" on {in_words(tried.day)}" if tried else ""
    return NextStep(
        kind=NextKind.CHECK_SENDING,
        text=f"Nobody knows whether the letter left{on}: look among your sent messages. If it left, record on which day; if not, send it.",
        day=tried.day if tried else None,
    )


def _at_the_authority(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    case = outlook.case
    complained = case.last(EventName.COMPLAINED)
    spoken = [event for event in case.events if event.name in _ANSWERS and complained and _is_after(event, complained)]
    if spoken:
        return NextStep(
            kind=NextKind.CHECK_ANSWER,
            text=f"The company spoke on {in_words(spoken[-1].day)}, after your complaint: read whether that is all, and tell the "
            "authority. Its procedure goes on until it decides or you take the complaint back.",
            day=spoken[-1].day,
        )
    confirmed = case.last(EventName.AUTHORITY_ACKNOWLEDGED)
    if confirmed:
        number = f" under the number {confirmed.ticket}" if confirmed.ticket else ""
        text = f"The authority confirmed your complaint on {in_words(confirmed.day)}{number}: wait for its decision."
        return NextStep(kind=NextKind.WAIT, text=text, day=confirmed.day)
    return NextStep(kind=NextKind.WAIT, text="The authority has your complaint: record when it confirms it, and what it decides.")


_ANSWERS = (EventName.ANSWERED, EventName.PARTLY_ANSWERED, EventName.REFUSED, EventName.APPEAL_ANSWERED)
"""What the company can say to the matter itself."""


def _is_after(event: Event, other: Event) -> bool:
    return (event.day, event.id) > (other.day, other.id)


def _while_waiting(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    case, today = outlook.case, outlook.today
    waiting = next((deadline.waiting_for for deadline in outlook.deadlines if deadline.waiting_for), None)
    if waiting:
        return NextStep(kind=NextKind.YOUR_TURN, text=f"The clock waits for your {WHAT_IS_OWED[waiting]}.")
    if outlook.is_overdue:
        return _late(outlook, "The answer is overdue")
    acknowledge_by = min((deadline.acknowledge_by for deadline in outlook.deadlines if deadline.acknowledge_by), default=None)
    if acknowledge_by and case.state is State.SENT and today <= acknowledge_by:
        return NextStep(
            kind=NextKind.WAIT_FOR_ACKNOWLEDGEMENT,
            text=f"Receipt must be confirmed by {in_words(acknowledge_by)}; the answer is due on {in_words(outlook.due)}."
            if outlook.due
            else f"Receipt must be confirmed by {in_words(acknowledge_by)}.",
            day=acknowledge_by,
        )
    if outlook.due is None:
        return NextStep(
            kind=NextKind.WAIT,
            text="No law and no promise sets a day for the answer; remind the company when you find it takes too long.",
            letter=LetterKind.REMINDER,
        )
    if today > outlook.due:
        return _past_due(outlook)
    return NextStep(kind=NextKind.WAIT, text=f"The answer is due on {in_words(outlook.due)}.", day=outlook.due)


def _past_due(outlook: Outlook) -> NextStep:
    """The day has passed, but lateness cannot (yet) be claimed under a law."""
    due = outlook.due
    assert due is not None
    if outlook.overdue_from:
        text = f"It was due on {in_words(due)}; to be safe, claim lateness only from {in_words(outlook.overdue_from)}."
        return NextStep(kind=NextKind.WAIT, text=text, day=outlook.overdue_from)
    whose = "by which the company itself promised to answer" if outlook.promise_due == due else "by which an answer is usually expected"
    text = f"{in_words(due)}, the day {whose}, has passed: a friendly reminder is in order."
    return NextStep(kind=NextKind.REMIND, text=text, day=due, letter=LetterKind.REMINDER)


def _late(outlook: Outlook, what: str) -> NextStep:
    due = outlook.due
    since = f" since {in_words(outlook.overdue_from)}" if outlook.overdue_from else ""
    was = f" (it was due on {in_words(due)})" if due else ""
    reminded = outlook.case.last(EventName.REMINDED)
    if reminded:
        text = f"{what}{since}{was}, and you reminded on {in_words(reminded.day)}: you can complain to the authority."
        return NextStep(kind=NextKind.COMPLAIN, text=text, day=due, letter=LetterKind.COMPLAINT)
    return NextStep(kind=NextKind.REMIND, text=f"{what}{since}{was}: remind the company.", day=due, letter=LetterKind.REMINDER)


def _after_refusal(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    case = outlook.case
    refused = case.last(EventName.REFUSED)
    for law in (laws[claim.law] for claim in case.request.claims if claim.law in laws):
        appeal = law.appeal
        if appeal and (appeal.since is None or (refused and refused.day >= appeal.since)):
            answer = f" It must be answered within {appeal.answer}." if appeal.answer else ""
            first = "Before the authority, the law wants an appeal" if appeal.mandatory_first else "You can appeal"
            return NextStep(kind=NextKind.APPEAL, text=f"{first} to the company.{answer}", letter=LetterKind.APPEAL)
    if not any(claim.law in laws for claim in case.request.claims):
        return NextStep(
            kind=NextKind.REMIND,
            text="No statute backs this request: hold the company to its own words, or close the case.",
            letter=LetterKind.REMINDER,
        )
    return NextStep(kind=NextKind.COMPLAIN, text="You can complain to the authority about the refusal.", letter=LetterKind.COMPLAINT)


def _after_appeal(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    dates = outlook.appeal
    if dates is None or dates.answer_by is None:
        confirm = f" Receipt must be confirmed by {in_words(dates.acknowledge_by)}." if dates and dates.acknowledge_by else ""
        return NextStep(
            kind=NextKind.WAIT,
            text=f"Wait for the answer to your appeal.{confirm}",
            day=dates.acknowledge_by if dates else None,
            letter=LetterKind.COMPLAINT,
        )
    if dates.overdue_from and outlook.today >= dates.overdue_from:
        text = f"The answer to your appeal was due on {in_words(dates.answer_by)}: you can complain to the authority."
        return NextStep(kind=NextKind.COMPLAIN, text=text, day=dates.answer_by, letter=LetterKind.COMPLAINT)
    return NextStep(kind=NextKind.WAIT, text=f"The answer to your appeal is due on {in_words(dates.answer_by)}.", day=dates.answer_by)


def _asked(case: Case) -> str:
    """What the company asked for and did not get yet: "proof of identity and a fee"."""
    return " and ".join(_TOPICS[question] for question in case.questions)


_TOPICS = {
    EventName.IDENTITY_ASKED: "proof of identity",
    EventName.CLARIFICATION_ASKED: "clarification",
    EventName.FEE_ASKED: "a fee",
}
_NEXT: Mapping[State, Callable[[Outlook, Mapping[str, Law]], NextStep]] = {
    State.DRAFT: _send,
    State.UNCERTAIN: _look_whether_it_left,
    State.BOUNCED: _send_again,
    State.SENT: _while_waiting,
    State.ACKNOWLEDGED: _while_waiting,
    State.WAITING_FOR_USER: _answer_the_company,
    State.PARTLY_ANSWERED: _ask_for_the_rest,
    State.ANSWERED: _check_answer,
    State.REFUSED: _after_refusal,
    State.APPEALED: _after_appeal,
    State.COMPLAINED: _at_the_authority,
    State.DECIDED: _read_decision,
    State.CLOSED: _closed,
}
"""What each state calls for."""
