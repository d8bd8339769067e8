"""From a case and its dates to what it looks like on one day, with what comes next; only the desk writes the letter."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from dsr.domain.case import Case, EventName, State
from dsr.domain.dates import Calendar, Place, days_off
from dsr.domain.deadline import AppealDates, Calendars, Deadlines, count_appeal, count_deadlines, promised_day
from dsr.domain.ground import place_that_counts
from dsr.domain.law import SAT_SUN, Law
from dsr.domain.next_step import next_step
from dsr.domain.outlook import A_WEEK, NewsDay, NextKind, NextStep, Outlook, PromiseDay
from dsr.domain.own_days import OwnDay, merged, own_days, silent_from


def look_ahead(
    case: Case,
    laws: Mapping[str, Law],
    today: date,
    *,
    calendars: Calendars,
    count: Callable[..., Deadlines] = count_deadlines,
    count_own: Callable[..., tuple[OwnDay, ...]] = own_days,
) -> Outlook:
    """Count all dates of a case and say what comes next.

    Args:
        case: the case.
        laws: the laws of its claims, by id.
        today: the day on which one asks.
        calendars: where holidays come from.
        count: what counts the dates of one right: `count_deadlines`, or a twin of it that remembers what it counted.
        count_own: what counts the person's own last days: `own_days`, or a twin of it.
    """
    deadlines: tuple[Deadlines, ...] = ()
    own: tuple[OwnDay, ...] = ()
    received = case.received
    if received:
        happenings, home, went_to = case.happenings, case.request.person.place, case.request.went_to
        deadlines = tuple(
            count(laws[law], claim.right, received, _place(case, laws[law]), happenings, calendars=calendars, sent_to=went_to)
            for claim in case.request.claims
            for law in (claim.law, *claim.also)
            if law in laws
        )
        country = case.request.person.country
        if case.state is not State.CLOSED and any(law.has_windows(country) for law in laws.values()):
            own = merged(
                own for counted in deadlines for own in count_own(laws[counted.law], counted, home, happenings, calendars=calendars)
            )
    outlook = Outlook(
        case=case,
        today=today,
        deadlines=deadlines,
        promises=tuple(_promises(case, calendars)) if case.request.company.deadlines else (),
        appeal=_appeal_dates(case, laws, calendars),
        own=own,
        news=_news(case, laws),
        next=NextStep(kind=NextKind.NOTHING, text=""),
    )
    # The step is read from the outlook itself; a second copy of each of thousands would cost a tenth of the board.
    object.__setattr__(outlook, "next", next_step(outlook, laws))
    return outlook


def _news(case: Case, laws: Mapping[str, Law]) -> NewsDay | None:
    """When the silence of the authority counts: under the law that names it, which is the first of the case."""
    if case.state is not State.COMPLAINED:
        return None
    law = next((laws[claim.law] for claim in case.request.claims if claim.law in laws), None)
    day = silent_from(law, case.happenings) if law else None
    return NewsDay(law=law.id, day=day, news=law.complaint.news) if law and day and law.complaint.news else None


def _promises(case: Case, calendars: Calendars) -> Iterator[PromiseDay]:
    """Each promise of the company for the rights of this case, by the one rule that letters use too."""
    received = case.received
    for promise, rights in case.request.promises:
        due = None
        if received:
            calendar: Calendar = calendars.calendar("place", _place(case, None))
            due = promised_day(promise, received, days_off(calendar, SAT_SUN))
        yield PromiseDay(promise=promise, rights=rights, due=due)


def _place(case: Case, law: Law | None) -> Place:
    return place_that_counts(law, case.request.company, case.request.person.place)


def _appeal_dates(case: Case, laws: Mapping[str, Law], calendars: Calendars) -> AppealDates | None:
    appealed = case.last(EventName.APPEALED)
    claim = next((claim for claim in case.request.claims if claim.law in laws and laws[claim.law].appeal), None)
    if appealed is None or claim is None:
        return None
    law, got = laws[claim.law], case.arrival(appealed.day)
    return count_appeal(law, law.appeal, claim.right, got, _place(case, law), calendars=calendars) if law.appeal else None


__all__ = ["A_WEEK", "NextKind", "NextStep", "Outlook", "PromiseDay", "look_ahead"]
