"""The dates of a case as a small table in text."""

from collections.abc import Iterator, Mapping
from datetime import date

from textual.content import Content

from dsr.domain.counting import WHAT_IS_OWED
from dsr.domain.dates import in_words
from dsr.domain.deadline import Deadlines, ExtensionState
from dsr.domain.followup import Outlook, PromiseDay
from dsr.domain.law import WindowKind
from dsr.domain.own_days import OwnDay
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.words import count

_WIDTH = 27


def dates_of(outlook: Outlook, names: Mapping[str, str]) -> Content:
    """Every date of the case, one a line, with how far it is.

    Args:
        outlook: the case.
        names: the short names of its laws by id.
    """
    lines = list(_lines(outlook, names))
    parts: list[tuple[str, str]] = []
    for label, words, far, style in lines:
        parts += [(f"{label:<{_WIDTH}} ", "dim"), (words, style), (f"  {far}\n" if far else "\n", "dim")]
    if outlook.case.receipt_is_estimated:
        parts.append(("The day of receipt is a guess: three days by post. Record the delivery if you can prove it.\n", "dim"))
    if outlook.deadlines or outlook.promise_due:
        parts += [("y", "bold $accent"), ("  how these days were counted", "dim")]
    return Content.assemble(*parts)


def _lines(outlook: Outlook, names: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    case, today = outlook.case, outlook.today
    if case.sent is None:
        yield "Answer due", "counted from the day on which you send it", "", ""
    for deadline, whose in _merged(outlook.deadlines, names):
        yield from _law_lines(deadline, whose, today)
    if case.sent is not None and not outlook.deadlines:
        yield "Answer due by law", "no law sets a day", "", ""
    if not outlook.promises:
        yield "Its own promise", "none in its policy", "", ""
    for promised in outlook.promises:
        yield from _promise_line(promised, today, several=len(outlook.promises) > 1)
    if outlook.appeal and outlook.appeal.answer_by:
        yield "Answer to your appeal", in_words(outlook.appeal.answer_by), _far(outlook.appeal.answer_by, today), "bold"
    for own in outlook.own:
        yield _own_label(own), f"by {in_words(own.by)}, to be safe", _far(own.by, today), "bold"


def _own_label(own: OwnDay) -> str:
    silent = ", if no answer" if own.kind is WindowKind.SILENCE else ""
    return f"You: {own.verb}{silent}"


def _promise_line(promised: PromiseDay, today: date, *, several: bool) -> Iterator[tuple[str, str, str, str]]:
    period = str(promised.promise.period)
    which = f"{', '.join(RIGHT_WORDS[right].title for right in promised.rights)}, {period}" if several else period
    whom = f", for {', '.join(promised.promise.who)}" if promised.promise.who else ""
    if promised.due is None:
        label = f"Its own promise ({which})" if several else "Its own promise"
        yield label, f"within {period}{whom}", "", ""
    else:
        yield f"Its own promise ({which})", f"{in_words(promised.due)}{whom}", _far(promised.due, today), "bold"


def _law_lines(deadline: Deadlines, whose: str, today: date) -> Iterator[tuple[str, str, str, str]]:
    if deadline.acknowledge_by:
        yield "Receipt to be confirmed", in_words(deadline.acknowledge_by), _far(deadline.acknowledge_by, today), ""
    due = deadline.answer_due
    label = f"Answer due ({whose})" if deadline.binding else f"Usual by ({whose})"
    if due:
        yield label, in_words(due), _far(due, today), "bold"
    elif deadline.waiting_for:
        yield label, f"the clock waits for your {WHAT_IS_OWED[deadline.waiting_for]}", "", ""
    else:
        yield label, "the law names no number of days", "", ""
    if deadline.announced:
        counts = "" if deadline.announced_in_law else "; that does not count"
        yield "They say", f"{in_words(deadline.announced)}{counts}", _far(deadline.announced, today), ""
    match deadline.extension:
        case ExtensionState.NOT_ASKED if deadline.extended_due and (due is None or today <= due):
            yield "If they extend it in time", in_words(deadline.extended_due), "", ""
        case ExtensionState.LATE | ExtensionState.NOT_ALLOWED:
            yield "Their extension", f"does not count ({deadline.extension})", "", ""
    if deadline.overdue_from and deadline.binding:
        yield "Lateness can be claimed", f"from {in_words(deadline.overdue_from)}", "", ""


def _merged(deadlines: tuple[Deadlines, ...], names: Mapping[str, str]) -> Iterator[tuple[Deadlines, str]]:
    """Deadlines with the same days once, each with the law's name, and the right's where the days differ."""
    groups: dict[tuple[object, ...], list[Deadlines]] = {}
    for deadline in deadlines:
        groups.setdefault((deadline.law, deadline.answer_due, deadline.overdue_from, deadline.waiting_for), []).append(deadline)
    for group in groups.values():
        several = sum(key[0] == group[0].law for key in groups) > 1
        right = f"{RIGHT_WORDS[group[0].right].title}, " if several else ""
        yield group[0], f"{right}{names.get(group[0].law, group[0].law)}"


def _far(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return "today"
    return f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"
