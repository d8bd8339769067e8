"""A case is the fold of its events: what happened, in order, and the state that follows."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from dsr.domain.deadline import Happening
from dsr.domain.events import Event, EventName
from dsr.domain.request import Channel, Request
from dsr.domain.states import AWAITING_ANSWER, NEEDS, OPEN_STATES, UNSENT, Standing, State, can_happen
from dsr.errors import WrongInput

POST_TAKES = timedelta(days=3)
"""How long a letter is taken to travel where no proof of delivery was recorded; shown as an estimate."""
LETTER_EVENTS = (EventName.SENT, EventName.REMINDED, EventName.APPEALED, EventName.COMPLAINED)
"""What sending a letter is called: any of these may come back."""


@dataclass(frozen=True, slots=True)
class _Fold:
    """What the events of a case come to."""

    standing: Standing
    sending: Event | None
    """The sending from which time is counted, None while nothing was sent for good."""
    returned: Event | None
    """The bounce of the latest letter, where that is a later one than the request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request and all that happened to it."""

    request: Request
    history: tuple[Event, ...]
    """Every event as it was recorded, corrections included, in the order of recording."""
    _standing: tuple[Event, ...] = field(init=False, repr=False, compare=False)
    _fold: _Fold = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Almost everything that is asked of a case reads its events, so they are put in order and read once.
        withdrawn = {event.corrects for event in self.history if event.name is EventName.WITHDRAWN}
        standing = [event for event in self.history if event.id not in withdrawn and event.name is not EventName.WITHDRAWN]
        events = tuple(sorted(standing, key=lambda event: (event.day, event.id)))
        object.__setattr__(self, "_standing", events)
        object.__setattr__(self, "_fold", _folded(events))

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
        """Where the case stands after all that happened, by the table in `domain/states.py`."""
        return self._fold.standing.state

    @property
    def questions(self) -> tuple[EventName, ...]:
        """What the company asked and did not get yet, in the order of asking."""
        return self._fold.standing.questions

    @property
    def returned(self) -> Event | None:
        """The bounce of a later letter (a reminder, an appeal, a complaint), None where the latest one did not come back."""
        return self._fold.returned

    @property
    def sent(self) -> date | None:
        """The day on which the request left for good; None while it did not, or after it came back."""
        return self._fold.sending.day if self._fold.sending else None

    @property
    def received(self) -> date | None:
        """The day on which the company got it: as recorded, else the day of sending, for post an estimate."""
        if self.sent is None:
            return None
        delivered = self._delivered
        if delivered:
            return delivered
        return self.sent + POST_TAKES if self.request.channel is Channel.LETTER else self.sent

    @property
    def receipt_is_estimated(self) -> bool:
        """Whether `received` is a guess: a letter whose delivery nobody recorded."""
        return self.sent is not None and self.request.channel is Channel.LETTER and self._delivered is None

    @property
    def _delivered(self) -> date | None:
        sent = self.sent
        if sent is None:
            return None
        return next((event.day for event in self.events if event.name is EventName.DELIVERED and event.day >= sent), None)

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
    if not can_happen(name, case.state):
        raise WrongInput(
            f"{case.reference} was not sent yet.",
            f"Record first on which day it was sent: dsr request record {case.reference} sent --on DAY",
        )
    if case.sent and name not in _AT_ANY_TIME and day < case.sent:
        raise WrongInput(f"The request was sent on {case.sent.isoformat()}, {name} cannot have happened before.", "Give a later day.")
    if name in NEEDS and case.last(NEEDS[name]) is None:
        raise WrongInput(f"“{name}” answers “{NEEDS[name]}”, which is not recorded.", f"Record {NEEDS[name]} first.")


_AT_ANY_TIME = frozenset(
    {EventName.SENT, EventName.UNCERTAIN, EventName.ADDRESS_CHANGED, EventName.NOTE, EventName.CLOSED, EventName.BOUNCED}
)
"""What may lie before the sending that counts."""


def _folded(events: tuple[Event, ...]) -> _Fold:
    """Read the events in their order.

    A bounce concerns the latest letter, unless it names another mailbox than the one to which that letter went: an old one that came
    back after the case had moved to a new address changes nothing.
    """
    standing, sending, returned = Standing(), None, None
    latest = address = ""
    for event in events:
        name = event.name
        if name is EventName.ADDRESS_CHANGED:
            address = event.to
        elif name in LETTER_EVENTS:
            latest, returned = name, None
            address = event.to or address
        elif name is EventName.BOUNCED:
            if event.to and address and event.to.casefold() != address.casefold():
                continue
            if latest not in ("", EventName.SENT):
                returned = event
                continue
        before = standing.state
        standing = standing.after(name)
        if before is standing.state:
            continue
        if name is EventName.SENT:
            sending = event
        elif standing.state is State.BOUNCED:
            sending = None
    return _Fold(standing, sending, returned)


__all__ = [
    "AWAITING_ANSWER",
    "LETTER_EVENTS",
    "OPEN_STATES",
    "POST_TAKES",
    "UNSENT",
    "Case",
    "Event",
    "EventName",
    "State",
    "check_event",
]
