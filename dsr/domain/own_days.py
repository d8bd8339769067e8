"""The person's own last days: to complain, to appeal, to go to the authority after silence. Advice to the safe side, never a certainty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from dsr.domain.counting import Calendars, Happening, Step, add_period
from dsr.domain.dates import ONE_DAY, WEEKDAYS, Calendar, DayOff, Place, Unit, days_off, in_words, roll_forward
from dsr.domain.deadline import Deadlines, ExtensionState
from dsr.domain.events import EventName
from dsr.domain.law import SAT_SUN, Law, Right, Roll, Source, Verified, Window, WindowKind, WindowStart

_ANSWERS = frozenset({EventName.ANSWERED, EventName.PARTLY_ANSWERED, EventName.REFUSED})
_COUNTED_ONE_BY_ONE = (Unit.BUSINESS_DAYS, Unit.WORKING_DAYS)
_VERBS = {WindowKind.COMPLAINT: "complain", WindowKind.SILENCE: "complain", WindowKind.APPEAL: "appeal"}
_STARTED_BY = {
    WindowStart.ANSWER: "answer",
    WindowStart.APPEAL: "answer to your appeal",
    WindowStart.DECISION: "authority's decision",
    WindowStart.RECEIVED: "receipt of your request",
    WindowStart.DUE: "end of the company's time",
    WindowStart.NO_NEWS: "end of the authority's time to tell you something",
}
OF_THE_AUTHORITY = frozenset({WindowStart.DECISION, WindowStart.NO_NEWS})
"""What only the authority starts, by its decision or by its silence; the step is then one to a court."""
_WORDS_OF_AN_ANSWER = {EventName.REFUSED: "refusal", EventName.ANSWERED: "answer", EventName.PARTLY_ANSWERED: "partial answer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """The last day on which the person should take a step of their own, by the earliest reading of the law."""

    kind: WindowKind
    law: str
    rights: tuple[Right, ...]
    start: WindowStart
    """What it is counted from."""
    from_day: date
    """The day of that; it is day 0."""
    by: date
    """The last day, to be safe."""
    what: str
    """The step, as words after "you can"."""
    binding: bool
    """False where a later step is only less likely to be taken up."""
    source: Source
    counting: "Counting" = field(repr=False, compare=False)
    """How it was counted; `steps` tells it in words."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The counting, step by step. It is told when it is asked for: a board of thousands never asks."""
        return tuple(self.counting.steps(self.from_day, self.by))

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is uncertain about it, each in one plain sentence."""
        return tuple(_doubts(self.source))

    @property
    def verb(self) -> str:
        """The step in a word or two: "complain", "appeal", "go to court"."""
        return "go to court" if self.start in OF_THE_AUTHORITY else _VERBS[self.kind]

    @property
    def advice(self) -> str:
        """What to do by when, as advice: "To be safe, complain by Tue 15 Sep 2026"."""
        return f"To be safe, {self.verb} by {in_words(self.by)}"

    @property
    def text(self) -> str:
        """The day in one plain sentence, with the step as the law describes it and the article."""
        mark = {Verified.YES: "", Verified.PARTLY: ", checked in part", Verified.KNOWLEDGE: ", not checked against a text"}
        silent = " if no answer comes" if self.kind is WindowKind.SILENCE and "answer" not in self.what else ""
        return f"To be safe, by {in_words(self.by)}: {self.what}{silent} ({self.source.cite}{mark[self.source.verified]})."

    def has_passed(self, today: date) -> bool:
        """Whether the day lies before today."""
        return self.by < today


def own_days(
    law: Law, counted: Deadlines, home: Place | None, happenings: Iterable[Happening], *, calendars: Calendars
) -> tuple[OwnDay, ...]:
    """Count the person's own last days for one right.

    A step that was taken has no last day any more: after a complaint only the decision of the authority starts a new time. An answer
    that came again starts one more time beside the first; the first stands, since it is the safe reading.

    Args:
        law: the law that grants the right.
        counted: the dates of the right under it.
        home: where the person lives, None if unknown; some limits hold in one country only.
        happenings: what happened since the request was received.
        calendars: where holidays come from.

    Returns:
        The days, the earliest first. Rules and their sources stand in the law's own file.
    """
    country = home.country if home else ""
    if not law.has_windows(country):
        return ()
    happened = tuple(happenings)
    windows = law.windows(counted.right, country, _latest(happened, counted))
    if not windows:
        return ()
    events = sorted(happened, key=_day_of)
    names = {event.name for event in events}
    days = [
        _counted(window, law, counted, home, start, calendars)
        for window in windows
        if not _is_done(window, law, names, windows)
        for start in _starts(window, law, counted, events)
    ]
    return tuple(days) if len(days) < 2 else tuple(sorted(days, key=lambda own: own.by))


def _day_of(happening: Happening) -> date:
    return happening.day


def merged(days: Iterable[OwnDay]) -> tuple[OwnDay, ...]:
    """The days of several rights, the same day once with all its rights; the earliest first."""
    found = tuple(days)
    if len(found) < 2:  # as nearly always; grouping would cost more than all the rest
        return found
    groups: dict[tuple[object, ...], list[OwnDay]] = {}
    for own in found:
        groups.setdefault((own.law, own.kind, own.start, own.from_day, own.by, own.what), []).append(own)
    one_each = (_with_rights(group) for group in groups.values())
    return tuple(sorted(one_each, key=lambda own: own.by))


def _with_rights(group: list[OwnDay]) -> OwnDay:
    if len(group) == 1:
        return group[0]
    return replace(group[0], rights=tuple(dict.fromkeys(right for own in group for right in own.rights)))


def _latest(events: tuple[Happening, ...], counted: Deadlines) -> date:
    """The day whose limits are read: that of the last event, or of the end of the company's time."""
    return max([counted.received, *(event.day for event in events), *([counted.nominal_due] if counted.nominal_due else [])])


def _is_done(window: Window, law: Law, names: set[str], windows: tuple[Window, ...]) -> bool:
    """Whether the step was taken, or its time gave way to a later one; `windows` are all those of the right."""
    if EventName.CLOSED in names:
        return True
    has_later = any(other.after is WindowStart.APPEAL for other in windows)
    if window.kind is WindowKind.SILENCE and EventName.APPEAL_ANSWERED in names and has_later:
        return True  # the company spoke after all, and its answer to the appeal has a time of its own
    if window.after in OF_THE_AUTHORITY:
        return False
    if EventName.COMPLAINED in names:
        return True
    to_the_company = window.kind is WindowKind.APPEAL and law.appeal is not None and window.source == law.appeal.source
    return to_the_company and EventName.APPEALED in names


def _starts(window: Window, law: Law, counted: Deadlines, events: list[Happening]) -> Iterator[tuple[str, date]]:
    """What starts the time, in words, and its day; one for each answer that came, none for silence where one came in time."""
    answers = [event for event in events if event.name in _ANSWERS]
    end = _run_out(law, counted)
    in_time = end is not None and any(event.day <= max(counted.answer_due or end, end) for event in answers)
    if window.kind is WindowKind.SILENCE and in_time:
        return
    match window.after:
        case WindowStart.ANSWER:
            found = [(_WORDS_OF_AN_ANSWER[EventName(event.name)], event.day) for event in answers]
        case WindowStart.APPEAL:
            appealed = next((event.day for event in events if event.name == EventName.APPEALED), None)
            told = [event.day for event in events if event.name == EventName.APPEAL_ANSWERED]
            told += [event.day for event in answers if appealed is not None and event.day > appealed]
            found = [(_STARTED_BY[window.after], day) for day in sorted(told)]
        case WindowStart.DECISION:
            found = [(_STARTED_BY[window.after], event.day) for event in events if event.name == EventName.AUTHORITY_DECIDED]
        case WindowStart.NO_NEWS:
            end = silent_from(law, events)
            found = [(_STARTED_BY[window.after], end)] if end else []
        case WindowStart.RECEIVED:
            found = [(_STARTED_BY[window.after], counted.received)]
        case WindowStart.DUE:
            found = [(_STARTED_BY[window.after], end)] if end else []
    yield from {day: (what, day) for what, day in found}.values()


def silent_from(law: Law, happenings: Iterable[Happening]) -> date | None:
    """The day on which the silence of the authority counts, from the latest complaint on; None where it spoke or the law sets no time.

    That it confirms the receipt is no news of the progress or the outcome, so a confirmation alone does not stop the time.
    """
    news = law.complaint.news
    latest: Happening | None = None
    for event in sorted(happenings, key=_day_of):
        if event.name == EventName.COMPLAINED:
            latest = event
        elif event.name == EventName.AUTHORITY_DECIDED:
            latest = None
    if news is None or latest is None:
        return None
    return add_period(latest.day, news.within, lambda _: None)


def _run_out(law: Law, counted: Deadlines) -> date | None:
    """The earliest reading of the end of the company's time: before any rolling, since only the law says that an end moves."""
    if counted.extension is not ExtensionState.IN_TIME:
        return counted.nominal_due
    extension = law.clock(counted.right, counted.received).extension
    if extension is None or extension.total is None or extension.total.unit in _COUNTED_ONE_BY_ONE:
        return counted.extended_due
    end = add_period(counted.counted_from, extension.total, lambda _: None)
    return min(end, counted.extended_due) if counted.extended_due else end


def _counted(window: Window, law: Law, counted: Deadlines, home: Place | None, start: tuple[str, date], calendars: Calendars) -> OwnDay:
    what, first = start
    place = _place(law, home)
    name = window.calendar or law.clock(counted.right, counted.received).business_calendar
    main = calendars.calendar(name, place)
    usual = by = _end(window, first, main)
    if window.period.unit in _COUNTED_ONE_BY_ONE or window.roll is Roll.FORWARD:
        by = min((usual, *(_end(window, first, calendar) for calendar in calendars.stricter(name, place))))
    return OwnDay(
        kind=window.kind,
        law=law.id,
        rights=(counted.right,),
        start=window.after,
        from_day=first,
        by=by,
        what=window.what,
        binding=window.binding,
        source=window.source,
        counting=Counting(window, what, usual, main),
    )


@dataclass(frozen=True, slots=True)
class Counting:
    """How an own last day was counted."""

    window: Window
    started_by: str
    usual: date
    """The end by the first reading of the holidays."""
    calendar: Calendar

    def steps(self, first: date, by: date) -> Iterator[Step]:
        """The steps in words, from the first day to the last."""
        window, usual = self.window, self.usual
        yield Step(f"your own time is counted from the {self.started_by} ({in_words(first)})", first)
        yield Step(f"{window.period} after it end on {in_words(usual)}", usual, window.source.cite)
        off = days_off(self.calendar, SAT_SUN)
        if window.period.unit in _COUNTED_ONE_BY_ONE:
            passed = [f"{in_words(day, year=False)} ({why})" for day, why in _holidays(first, usual, off)]
            holidays = f"nor {_and(passed)}" if passed else "and no public holiday lies between"
            yield Step(f"weekends do not count, {holidays}", usual)
        if by != usual:
            yield Step(f"other readings of the holidays end sooner, so to be safe it is {in_words(by)}", by)
        closed = off(by)
        if closed:
            yield Step(f"{closed}: whether the day then moves is not certain, so be there before it", by)
        if not window.binding:
            yield Step("a later step is not barred, but the authority may turn it away", by)


def _place(law: Law, home: Place | None) -> Place:
    """The place whose holidays count: the person's where the law holds there, else the law's first one."""
    if home and any(home.lies_in(place) or place.lies_in(home) for place in law.places):
        return home
    return law.places[0]


def _end(window: Window, first: date, calendar: Calendar) -> date:
    """The last day by one reading of the holidays; it moves off a day off only where the law itself says so."""
    off = _certain(days_off(calendar, SAT_SUN))
    end = add_period(first, window.period, off)
    return roll_forward(end, off) if window.roll is Roll.FORWARD and window.period.unit not in _COUNTED_ONE_BY_ONE else end


def _certain(off: DayOff) -> DayOff:
    """Days off without those whose day is only expected: an earlier end is the safe one."""

    def why(day: date) -> str | None:
        reason = off(day)
        return None if reason and "estimated" in reason else reason

    return why


def _holidays(first: date, last: date, off: DayOff) -> Iterator[tuple[date, str]]:
    day = first + ONE_DAY
    certain = _certain(off)
    while day <= last:
        why = certain(day)
        if why and why not in WEEKDAYS:
            yield day, why
        day += ONE_DAY


def _doubts(source: Source) -> Iterator[str]:
    if source.verified is Verified.KNOWLEDGE:
        yield f"This time was not checked against a text of the law: {source.basis or source.cite}"
    elif source.verified is Verified.PARTLY:
        yield f"This time was checked in part only: {source.basis or source.cite}"


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
