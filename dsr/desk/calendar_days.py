"""Which days of a case a calendar program should ring for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from dsr.domain.case import State
from dsr.domain.dates import ONE_DAY
from dsr.domain.law import WindowKind, WindowStart
from dsr.domain.next_step import given_until
from dsr.domain.outlook import DueDay, Outlook
from dsr.domain.own_days import OwnDay
from dsr.domain.states import AWAITING_ANSWER


def coming_days(outlook: Outlook) -> list[tuple[str, str, date, str]]:
    """The coming days of a case for a calendar: the name of each, its title, the day, and what there is to know.

    A second day of the same kind has a number in its name; it keeps that when the first one has passed.
    """
    seen: Counter[str] = Counter()
    found = []
    for kind, words, day, text in _dates(outlook):
        seen[kind] += 1
        if day and day >= outlook.today:
            found.append((kind if seen[kind] == 1 else f"{kind}-{seen[kind]}", words, day, text))
    return found


def _dates(outlook: Outlook) -> Iterator[tuple[str, str, date | None, str]]:
    """Every day of a case that can matter in its state, past ones too: what kind, its title, the day, and what there is to know."""
    case, text = outlook.case, outlook.next.text
    unsent = outlook.unsent_since
    if unsent:
        day = max(unsent.day + ONE_DAY, outlook.today)
        yield "unsent", "written and not recorded as sent: did you send it?", day, text
    if case.state in _OWES_AN_ANSWER:
        yield from _dates_of_an_answer(outlook)
        yield "reminder", "the day that your reminder gave them", given_until(outlook), text
    if case.state is State.APPEALED and outlook.appeal:
        appeal = outlook.appeal
        yield "appeal-acknowledge", "receipt of the appeal must be confirmed", appeal.acknowledge_by, text
        yield "appeal", "the answer to the appeal is due", appeal.answer_by, text
        yield "appeal-overdue", "lateness of the answer to the appeal can be claimed", appeal.overdue_from, text
    if outlook.news:
        news = outlook.news
        told = f"{text} To confirm the receipt alone is no such news."
        yield "news", "the authority must have told you of the progress or the outcome", news.day, told
    for own in {(own.kind, own.by): own for own in outlook.own}.values():
        yield f"own-{own.kind}", f"to be safe, your last day to {own.verb}{_if_silent(own)}", own.by, own.text


def _dates_of_an_answer(outlook: Outlook) -> Iterator[tuple[str, str, date | None, str]]:
    """The days of a company that owes an answer, for each right and each law."""
    state, text = outlook.case.state, outlook.next.text
    if state is State.SENT:
        for each in outlook.confirmation_days:
            yield "acknowledge", f"receipt must be confirmed{_of(each, outlook.confirmation_days)}", each.day, text
    for each in outlook.answer_days:
        yield "due", f"the answer is due{_of(each, outlook.answer_days)}", each.day, text
    for promised in outlook.promises:
        which = f" for {', '.join(promised.rights)}" if len(outlook.promises) > 1 else ""
        told = not any(each.day == promised.due for each in outlook.answer_days)
        yield "promise", f"{promised.what} is due as the company promised{which}", promised.due if told else None, text
    for each in outlook.announced_days:
        yield "announced", f"the day that they named for the answer{_of(each, outlook.announced_days)}", each.day, text
    if state in AWAITING_ANSWER:
        for each in outlook.late_days:
            yield "overdue", f"lateness can be claimed{_of(each, outlook.late_days)}", each.day, text


def _of(each: DueDay, days: Sequence[DueDay]) -> str:
    """For which rights a day is, where there are several days."""
    return f" for {each.what}" if len(days) > 1 else ""


_OWES_AN_ANSWER = frozenset({*AWAITING_ANSWER, State.WAITING_FOR_USER})
"""States in which the company owes an answer to the request, also where it asked something."""


def _if_silent(own: OwnDay) -> str:
    if own.start is WindowStart.NO_NEWS:
        return " if the authority told you nothing"
    return " if no answer came" if own.kind is WindowKind.SILENCE else ""
