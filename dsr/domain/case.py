"""A case is the fold of its events: what happened, in order, and the state that follows."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from dsr.domain.deadline import Happening
from dsr.domain.events import Event, EventName
from dsr.domain.request import Channel, Request
from dsr.errors import WrongInput

POST_TAKES = timedelta(days=3)
"""How long a letter is taken to travel where no proof of delivery was recorded; shown as an estimate."""


class State(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    """A letter is there, but nothing was sent."""
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    WAITING_FOR_USER = "your turn"
    """The company asked something."""
    BOUNCED = "bounced"
    PARTLY_ANSWERED = "partly answered"
    ANSWERED = "answered"
    REFUSED = "refused"
    APPEALED = "appealed"
    COMPLAINED = "complained"
    CLOSED = "closed"


OPEN_STATES = frozenset({State.SENT, State.ACKNOWLEDGED, State.WAITING_FOR_USER, State.PARTLY_ANSWERED, State.APPEALED, State.REFUSED})
"""States in which the company (or the user) still owes something."""

_STATE_AFTER: dict[EventName, State] = {
    EventName.SENT: State.SENT,
    EventName.BOUNCED: State.BOUNCED,
    EventName.ACKNOWLEDGED: State.ACKNOWLEDGED,
    EventName.IDENTITY_ASKED: State.WAITING_FOR_USER,
    EventName.CLARIFICATION_ASKED: State.WAITING_FOR_USER,
    EventName.FEE_ASKED: State.WAITING_FOR_USER,
    EventName.IDENTITY_GIVEN: State.SENT,
    EventName.CLARIFICATION_GIVEN: State.SENT,
    EventName.FEE_PAID: State.SENT,
    EventName.ANSWERED: State.ANSWERED,
    EventName.PARTLY_ANSWERED: State.PARTLY_ANSWERED,
    EventName.REFUSED: State.REFUSED,
    EventName.APPEALED: State.APPEALED,
    EventName.APPEAL_ANSWERED: State.ANSWERED,
    EventName.COMPLAINED: State.COMPLAINED,
    EventName.CLOSED: State.CLOSED,
}
_NEEDS = {
    EventName.IDENTITY_GIVEN: EventName.IDENTITY_ASKED,
    EventName.CLARIFICATION_GIVEN: EventName.CLARIFICATION_ASKED,
    EventName.FEE_PAID: EventName.FEE_ASKED,
    EventName.APPEAL_ANSWERED: EventName.APPEALED,
}
_BEFORE_SENDING = frozenset({EventName.SENT, EventName.NOTE, EventName.CLOSED, EventName.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request and all that happened to it."""

    request: Request
    history: tuple[Event, ...]
    """Every event as it was recorded, corrections included, in the order of recording."""
    _standing: tuple[Event, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Almost everything that is asked of a case reads its events, so they are put in order once.
        withdrawn = {event.corrects for event in self.history if event.name is EventName.WITHDRAWN}
        standing = [event for event in self.history if event.id not in withdrawn and event.name is not EventName.WITHDRAWN]
        object.__setattr__(self, "_standing", tuple(sorted(standing, key=lambda event: (event.day, event.id))))

    @property
    def reference(self) -> str:
        """The request's reference."""
        return self.request.reference

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened, without what was taken back, in the order of days."""
        return self._standing

    def last(self, name: EventName) -> Event | None:
        """The latest event of that name, or None."""
        return next((event for event in reversed(self.events) if event.name is name), None)

    def first(self, name: EventName) -> Event | None:
        """The first event of that name, or None."""
        return next((event for event in self.events if event.name is name), None)

    @property
    def state(self) -> State:
        """Where the case stands after its last event that changes anything."""
        return next((_STATE_AFTER[event.name] for event in reversed(self.events) if event.name in _STATE_AFTER), State.DRAFT)

    @property
    def sent(self) -> date | None:
        """The day on which the request left for good: the first after the last bounce, if it bounced."""
        bounced = self.last(EventName.BOUNCED)
        sent = [e for e in self.events if e.name is EventName.SENT and (bounced is None or (e.day, e.id) > (bounced.day, bounced.id))]
        return sent[0].day if sent else None

    @property
    def received(self) -> date | None:
        """The day on which the company got it: as recorded, else the day of sending, for post an estimate."""
        if self.sent is None:
            return None
        delivered = next((event.day for event in self.events if event.name is EventName.DELIVERED and event.day >= self.sent), None)
        if delivered:
            return delivered
        return self.sent + POST_TAKES if self.request.channel is Channel.LETTER else self.sent

    @property
    def receipt_is_estimated(self) -> bool:
        """Whether `received` is a guess: a letter whose delivery nobody recorded."""
        return self.sent is not None and self.request.channel is Channel.LETTER and self.last(EventName.DELIVERED) is None

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """The events as deadlines read them."""
        return tuple(Happening(event.name, event.day) for event in self.events)


def check_event(case: Case, name: EventName, day: date, today: date) -> None:
    """Refuse an event that cannot have happened.

    Raises:
        WrongInput: it lies in the future or before the request was sent, nothing was sent yet, or nothing was asked.
    """
    if day > today:
        raise WrongInput(f"{day.isoformat()} lies in the future.", "Record an event on the day it happened, at the latest today.")
    if name is EventName.SENT and day < case.request.created:
        created = case.request.created.isoformat()
        raise WrongInput(f"The letter was written on {created}, it cannot have been sent before.", "Give a later day.")
    if case.sent is None and name not in _BEFORE_SENDING:
        raise WrongInput(
            f"{case.reference} was not sent yet.",
            f"Record first on which day it was sent: dsr request record {case.reference} sent --on DAY",
        )
    if case.sent and name not in (*_BEFORE_SENDING, EventName.BOUNCED) and day < case.sent:
        raise WrongInput(f"The request was sent on {case.sent.isoformat()}, {name} cannot have happened before.", "Give a later day.")
    if name in _NEEDS and case.last(_NEEDS[name]) is None:
        raise WrongInput(f"“{name}” answers “{_NEEDS[name]}”, which is not recorded.", f"Record {_NEEDS[name]} first.")


__all__ = ["OPEN_STATES", "POST_TAKES", "Case", "Event", "EventName", "State", "check_event"]
