"""A list of cases: one line for each in a pipe or a wide terminal, a few short lines for each in a narrow one."""

from collections.abc import Mapping, Sequence
from datetime import date

from dsr.cli.output import breadth, fits, flat, say, table, terminal_columns, width, wrapped
from dsr.desk.companies import names_of
from dsr.domain.case import State
from dsr.domain.dates import in_words
from dsr.domain.outlook import NextKind, Outlook
from dsr.domain.own_days import OwnDay

HEADER = ("REFERENCE", "COMPANY", "RIGHTS", "STATE", "DUE", "LEFT", "NEXT")


def print_board(outlooks: Sequence[Outlook]) -> None:
    """Print the cases in the order in which they come."""
    names = names_of(outlook.case.request.company for outlook in outlooks)
    rows = [HEADER, *(row(outlook, names) for outlook in outlooks)]
    if terminal_columns() is None or fits(rows):
        table(rows[1:], HEADER)
        return
    say(*(line for outlook in outlooks for line in (*card(outlook, names), "")))


def row(outlook: Outlook, names: Mapping[str, str]) -> tuple[str, ...]:
    """One case on one line; `names` are those of `names_of`."""
    case = outlook.case
    due = day_that_counts(outlook)
    day = in_words(due) if due else "–"
    rights = ", ".join(case.request.rights)
    return case.reference, names[case.request.company.slug], rights, case.state, day, days_in_words(outlook) or "–", outlook.next.text


def card(outlook: Outlook, names: Mapping[str, str]) -> list[str]:
    """One case on a few lines: who and how long; what and when; what is next."""
    case = outlook.case
    head = f"{case.reference}  {flat(names[case.request.company.slug])}"
    left = days_in_words(outlook)
    gap = width() - breadth(head) - breadth(left)
    lines = [head + " " * gap + left] if left and gap > 1 else [head, *([f"  {left}"] if left else [])]
    day = day_that_counts(outlook)
    of_the_authority = outlook.news is not None and day == outlook.news.day
    what = "news due" if of_the_authority else "due" if day in (outlook.awaited, outlook.due) else "your last day"
    due = f"; {what} {in_words(day)}" if day else ""
    return [*lines, wrapped(f"{', '.join(case.request.rights)}; {case.state}{due}", "  "), wrapped(outlook.next.text, "  ")]


def day_that_counts(outlook: Outlook) -> date | None:
    """The day of a case in a list: the person's own last day where the company owes nothing more, else the day for the answer."""
    if outlook.is_open and outlook.case.state is not State.REFUSED:
        return outlook.awaited
    own = outlook.own_next or outlook.own_passed
    if own is None and outlook.case.state is State.COMPLAINED:
        return outlook.news.day if outlook.news else None
    return own.by if own else outlook.due


def days_in_words(outlook: Outlook) -> str:
    """How long there is still time, in words; nothing where no day is awaited."""
    own = outlook.own_next
    if own and (outlook.days_left is None or outlook.case.state is State.REFUSED):
        return own_days_in_words(own, outlook.today)
    if outlook.next.kind is NextKind.TIME_PASSED:
        return "your time has passed"
    days = outlook.days_left
    if days is None or (days < 0 and outlook.case.state in (State.REFUSED, State.WAITING_FOR_USER)):
        return ""
    if outlook.is_overdue or days < 0:
        late = f"{-days} day{'s' * (days != -1)}"
        return f"{late} overdue" if outlook.is_overdue else f"{late} past"
    return "due today" if days == 0 else f"{days} day{'s' * (days != 1)} left"


def own_days_in_words(own: OwnDay, today: date) -> str:
    """How long the person's own time still is: "5 days to complain"."""
    days = (own.by - today).days
    return f"last day to {own.verb}" if days == 0 else f"{days} day{'s' * (days != 1)} to {own.verb}"


def plain_own(own: OwnDay) -> dict[str, object]:
    """What `--json` prints of an own last day."""
    return {
        "kind": own.kind,
        "law": own.law,
        "rights": own.rights,
        "after": own.start,
        "from": own.from_day,
        "by": own.by,
        "what": own.what,
        "binding": own.binding,
        "text": own.text,
        "steps": own.steps,
        "source": own.source,
        "doubts": own.doubts,
    }


def summary(outlook: Outlook) -> dict[str, object]:
    """What `--json` prints of a case."""
    case = outlook.case
    return {
        "reference": case.reference,
        "company": case.request.company.name,
        "brand": case.request.company.called,
        "slug": case.request.company.slug,
        "rights": case.request.rights,
        "laws": case.request.laws,
        "channel": case.channel,
        "state": case.state,
        "created": case.request.created,
        "sent": case.sent,
        "received": case.received,
        "receipt_is_estimated": case.receipt_is_estimated,
        "acknowledge_by": min((d.acknowledge_by for d in outlook.deadlines if d.acknowledge_by), default=None),
        "due": outlook.due,
        "promise_due": outlook.promise_due,
        "promises": outlook.promises,
        "announced": outlook.announced,
        "answer_days": [{"due": each.day, "for": [(d.right, d.law) for d in each.deadlines]} for each in outlook.answer_days],
        "overdue_from": outlook.overdue_from,
        "overdue": outlook.is_overdue,
        "days_left": outlook.days_left,
        "own": [plain_own(own) for own in outlook.own],
        "news": outlook.news,
        "questions": case.questions,
        "ticket": case.ticket,
        "authority_ticket": case.authority_ticket,
        "unsent": case.unsent,
        "next": outlook.next,
    }
