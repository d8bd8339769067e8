"""What each state of a case calls for: the next step in one plain sentence, and the letter for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dsr.domain.case import AWAITING_ANSWER, Case, Event, EventName, State, Written
from dsr.domain.counting import WHAT_IS_OWED
from dsr.domain.dates import in_words
from dsr.domain.details import THEN_ERASE
from dsr.domain.law import Law, WindowKind
from dsr.domain.letter import COURTESY, EVENT_AFTER, LetterKind
from dsr.domain.outlook import NextKind, NextStep, Outlook


def next_step(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    """What comes next in a case, by its state; `laws` are those of its claims, by id."""
    step = _after_a_friendly_reminder(_NEXT[outlook.case.state](outlook, laws), outlook)
    unsent = outlook.case.unsent
    if unsent and outlook.case.state not in (State.DRAFT, State.UNCERTAIN, State.WAITING_FOR_USER):
        step = _send_what_was_written(outlook, unsent)
    return _within_own_time(_with_the_other_days(step, outlook), outlook)


def _after_a_friendly_reminder(step: NextStep, outlook: Outlook) -> NextStep:
    """The step once the company was reminded before lateness can be claimed: no second reminder before the day that the first gave."""
    reminded, given = outlook.case.last(EventName.REMINDED), given_until(outlook)
    if step.kind is not NextKind.REMIND or reminded is None or given is None or outlook.case.state not in AWAITING_ANSWER:
        return step
    return NextStep(kind=NextKind.WAIT, text=f"{_waits(reminded, given)}.", day=given)


def _with_the_other_days(step: NextStep, outlook: Outlook) -> NextStep:
    """The step with the coming days of the other rights and laws, where they are not all due on one day."""
    days = outlook.answer_days
    if len(days) < 2 or outlook.case.state not in (*AWAITING_ANSWER, State.WAITING_FOR_USER):
        return step
    others = sorted((each for each in days if each.day >= outlook.today and in_words(each.day) not in step.text), key=lambda each: each.day)
    told = "".join(f" For {each.what} the answer is due on {in_words(each.day)}." for each in others)
    return replace(step, text=step.text + told) if told else step


def _send_what_was_written(outlook: Outlook, unsent: Written) -> NextStep:
    kind = next(kind for kind, event in EVENT_AFTER.items() if event is unsent.event)
    wrote = f"You wrote the {kind} on {in_words(unsent.day)}"
    if unsent.day < outlook.today:
        text = f"{wrote}: did you send it? If so, record on which day; if not, send it."
    else:
        text = f"{wrote}; send it, then record on which day you sent it."
    return NextStep(kind=NextKind.SEND_LETTER, text=text, day=outlook.due)


def _within_own_time(step: NextStep, outlook: Outlook) -> NextStep:
    """The step with the person's own last day beside it: as advice while it is ahead, and what is left where it has passed."""
    if not outlook.own or outlook.case.state not in _OWN_TIME_MATTERS:
        return step
    own = outlook.own_next
    if own:
        advice = own.advice
        if advice in step.text:
            return step
        if outlook.case.state is State.ANSWERED and own.kind is not WindowKind.SILENCE:
            advice = f"If it does not satisfy you: {advice[:1].lower()}{advice[1:]}"
        turns_on = own.by if step.kind in _OWN_STEPS or step.day is None else min(step.day, own.by)
        return NextStep(kind=step.kind, text=f"{step.text} {advice}.", day=turns_on, letter=step.letter)
    passed = outlook.own_passed
    if passed is None or step.kind is NextKind.YOUR_TURN:
        return step
    when = f"the time to {passed.verb} ended on {in_words(passed.by)}, counted from {in_words(passed.from_day)} ({passed.source.cite})"
    if not passed.binding:
        late = "a later complaint may be turned away, so do not wait"
        return replace(step, text=f"{step.text} The authority expects it by {in_words(passed.by)}, which has passed: {late}.")
    if passed.kind is WindowKind.APPEAL or step.kind is not NextKind.COMPLAIN:
        anew = "" if passed.kind is WindowKind.APPEAL else " An answer that still comes, or a new request, starts a new time."
        return replace(step, text=f"{step.text} To be safe, take it that {when}.{anew}")
    left = "Ask the authority whether it takes a late complaint, or make the request anew: a new answer starts a new time"
    return NextStep(kind=NextKind.TIME_PASSED, text=f"To be safe, take it that {when}. {left}.", day=passed.by, letter=LetterKind.COMPLAINT)


_OWN_TIME_MATTERS = frozenset(
    {*AWAITING_ANSWER, State.WAITING_FOR_USER, State.ANSWERED, State.REFUSED, State.APPEALED, State.COMPLAINED, State.DECIDED}
)
_OWN_STEPS = frozenset({NextKind.COMPLAIN, NextKind.APPEAL, NextKind.CHECK_ANSWER, NextKind.READ_DECISION, NextKind.YOUR_TURN})


def _send(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    written = outlook.unsent_since
    if written is None:
        return NextStep(kind=NextKind.SEND, text="Send the letter, then say on which day you sent it.")
    text = f"You wrote it on {in_words(written.day)}: did you send it? If so, record on which day; if not, send it."
    return NextStep(kind=NextKind.SEND, text=text)


def _send_again(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    case = outlook.case
    bounce = case.last(EventName.BOUNCED)
    where = f" at {', '.join(bounce.to.splitlines())}" if bounce and bounce.to else ""
    if case.needs_another_address or case.contact is None:
        return NextStep(kind=NextKind.SEND_AGAIN, text=f"It did not arrive{where}: send it to another address.")
    text = f"It did not arrive{where}: send it to {case.contact.address}, where the case goes on now."
    return NextStep(kind=NextKind.SEND_AGAIN, text=text)


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
    request = outlook.case.request
    if request.details.get(THEN_ERASE) == "yes":
        text += f" If the copy is complete, ask for the erasure that you wanted: dsr request new {request.company.slug} --right erasure"
    return NextStep(kind=NextKind.CHECK_ANSWER, text=text)


def _read_decision(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    decided = outlook.case.last(EventName.AUTHORITY_DECIDED)
    of = f" of {in_words(decided.day)}" if decided else ""
    by = "" if outlook.own_running else " and by when; that time is often short, so look at once"
    return NextStep(
        kind=NextKind.READ_DECISION,
        text=f"Read the authority's decision{of}: it says what the company must do, and how you can challenge it{by}. "
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
    if case.returned:
        text = f"Your complaint came back on {in_words(case.returned.day)}: send it to the authority another way."
        return NextStep(kind=NextKind.COMPLAIN, text=text, letter=LetterKind.COMPLAINT)
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
    text = "The authority has your complaint: record when it confirms it, and what it decides."
    if confirmed:
        number = f" under the number {confirmed.ticket}" if confirmed.ticket else ""
        text = f"The authority confirmed your complaint on {in_words(confirmed.day)}{number}: wait for its decision."
    news = outlook.news
    if news is None:
        return NextStep(kind=NextKind.WAIT, text=text, day=confirmed.day if confirmed else None)
    on, so = in_words(news.day), f"{news.news.then} ({news.news.source.cite})"
    if outlook.today <= news.day:
        silent = f"If it tells you nothing of the progress or the outcome by {on}, {so}."
    else:
        silent = f"Its time to tell you of the progress or the outcome ended on {on}: if it told you nothing, {so}."
    return NextStep(kind=NextKind.WAIT, text=f"{text} {silent}", day=news.day)


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
        return _late(outlook, f"The answer{_of_what_is_late(outlook)} is overdue")
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
    if outlook.announced:
        return _announced(outlook, outlook.announced, outlook.due)
    return NextStep(kind=NextKind.WAIT, text=f"The answer is due on {in_words(outlook.due)}.", day=outlook.due)


def _announced(outlook: Outlook, announced: date, due: date) -> NextStep:
    """The company asked for more time and named a day, and the law's own end has not passed."""
    says = f"They say {in_words(announced)}"
    if not outlook.announced_in_law:
        text = f"{says}, which is later than the law allows: it ends on {in_words(due)}."
        return NextStep(kind=NextKind.WAIT, text=text, day=due)
    if announced == due:
        return NextStep(kind=NextKind.WAIT, text=f"The answer is due on {in_words(due)}, the day that they named.", day=due)
    if outlook.today > announced:
        text = (
            f"{in_words(announced)}, the day that they named, has passed; the law ends on {in_words(due)}: a friendly reminder is in order."
        )
        return NextStep(kind=NextKind.REMIND, text=text, day=announced, letter=LetterKind.REMINDER)
    return NextStep(kind=NextKind.WAIT, text=f"{says}; the law ends on {in_words(due)}.", day=announced)


def _past_due(outlook: Outlook) -> NextStep:
    """The day has passed, but lateness cannot (yet) be claimed under a law."""
    due = outlook.due
    assert due is not None
    if outlook.overdue_from:
        text = f"It was due on {in_words(due)}; to be safe, claim lateness only from {in_words(outlook.overdue_from)}."
        return NextStep(kind=NextKind.WAIT, text=text, day=outlook.overdue_from)
    if outlook.promise_due == due:
        whose = "by which the company itself promised to answer"
    elif outlook.announced == due:
        whose = "that the company named"
    else:
        whose = "by which an answer is usually expected"
    text = f"{in_words(due)}, the day {whose}, has passed: a friendly reminder is in order."
    return NextStep(kind=NextKind.REMIND, text=text, day=due, letter=LetterKind.REMINDER)


def given_until(outlook: Outlook) -> date | None:
    """The day that the user's reminder gave the company, while it is ahead and waiting for it does not cost the user's own time."""
    until, own = _named_by_reminder(outlook.case), outlook.own_next
    if until is None or until < outlook.today or (own is not None and own.by <= until):
        return None
    return until


def _named_by_reminder(case: Case) -> date | None:
    """The day that the latest reminder named, as its letter was kept; None where it named none, came back, or the company spoke since."""
    reminded = case.last(EventName.REMINDED)
    if reminded is None or case.returned or any(event.name in _ANSWERS and _is_after(event, reminded) for event in case.events):
        return None
    for written in reversed(case.written):
        before = written.day <= reminded.day or (written.kept is not None and written.kept <= reminded.recorded)
        if written.event is EventName.REMINDED and before:
            return written.waits_until
    return None


def _waits(reminded: Event, given: date) -> str:
    return f"You reminded on {in_words(reminded.day)} and gave them until {in_words(given)}: wait for that day"


def _of_what_is_late(outlook: Outlook) -> str:
    """For which rights the answer is late, where another one is still in time."""
    late = [each for each in outlook.late_days if each.day <= outlook.today]
    if len(late) == len(outlook.answer_days):
        return ""
    return f" for {'; '.join(each.what for each in late)}"


def _late(outlook: Outlook, what: str) -> NextStep:
    due = outlook.due
    since = f" since {in_words(outlook.overdue_from)}" if outlook.overdue_from else ""
    was = f" (it was due on {in_words(due)})" if due else ""
    case = outlook.case
    reminded = None if case.returned else case.last(EventName.REMINDED)
    given = given_until(outlook)
    if reminded and given:
        text = f"{what}{since}{was}. {_waits(reminded, given)}."
        return NextStep(kind=NextKind.WAIT, text=text, day=given)
    if reminded:
        text = f"{what}{since}{was}, and you reminded on {in_words(reminded.day)}: you can complain to the authority."
        return NextStep(kind=NextKind.COMPLAIN, text=text, day=due, letter=LetterKind.COMPLAINT)
    own = outlook.own_next
    if own and own.by <= outlook.today + COURTESY:
        text = f"{what}{since}{was}, and no time is left to wait for a reminder. {own.advice}."
        return NextStep(kind=NextKind.COMPLAIN, text=text, day=own.by, letter=LetterKind.COMPLAINT)
    again = f" Your reminder came back on {in_words(case.returned.day)}: send it to another address." if case.returned else ""
    return NextStep(kind=NextKind.REMIND, text=f"{what}{since}{was}: remind the company.{again}", day=due, letter=LetterKind.REMINDER)


def _after_refusal(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    case = outlook.case
    refused = case.last(EventName.REFUSED)
    also = f" The company also asked for {_asked(case)}." if case.questions else ""
    claimed = [laws[claim.law] for claim in case.request.claims if claim.law in laws]
    for law in claimed:
        appeal = law.appeal
        if appeal and not case.last(EventName.APPEALED) and (appeal.since is None or (refused and refused.day >= appeal.since)):
            answer = f" It must be answered within {appeal.answer}." if appeal.answer else ""
            first = "Before the authority, the law wants an appeal" if appeal.mandatory_first else "You can appeal"
            return NextStep(kind=NextKind.APPEAL, text=f"{first} to the company.{answer}{also}", letter=LetterKind.APPEAL)
    if not claimed:
        return NextStep(
            kind=NextKind.REMIND,
            text=f"No statute backs this request: hold the company to its own words, or close the case.{also}",
            letter=LetterKind.REMINDER,
        )
    text = f"You can complain to the authority about the refusal.{also}"
    return NextStep(kind=NextKind.COMPLAIN, text=text, letter=LetterKind.COMPLAINT)


def _after_appeal(outlook: Outlook, laws: Mapping[str, Law]) -> NextStep:
    del laws
    dates, case = outlook.appeal, outlook.case
    if case.returned:
        text = f"Your appeal came back on {in_words(case.returned.day)}: send it to another address."
        return NextStep(kind=NextKind.APPEAL, text=text, letter=LetterKind.APPEAL)
    own = outlook.own_next
    if own and own.by <= (dates.answer_by if dates and dates.answer_by else outlook.today + COURTESY):
        text = f"Waiting for the answer to your appeal could cost you your own time. {own.advice}."
        return NextStep(kind=NextKind.COMPLAIN, text=text, day=own.by, letter=LetterKind.COMPLAINT)
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
