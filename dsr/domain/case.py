"""A case is the fold of its events: what happened, in order, and the state that follows."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from dsr.domain.addresses import same_address
from dsr.domain.company import Contact, PostalAddress
from dsr.domain.deadline import Happening
from dsr.domain.events import Event, EventName
from dsr.domain.request import Channel, Request, channel_of, contact_at
from dsr.domain.states import AWAITING_ANSWER, NEEDS, OPEN_STATES, UNSENT, Standing, State, can_happen
from dsr.errors import WrongInput

POST_TAKES = timedelta(days=3)
"""How long a letter is taken to travel where no proof of delivery was recorded; shown as an estimate."""
_GOES_ON = frozenset(
    {
        EventName.ANSWERED,
        EventName.PARTLY_ANSWERED,
        EventName.REFUSED,
        EventName.APPEALED,
        EventName.APPEAL_ANSWERED,
        EventName.COMPLAINED,
        EventName.AUTHORITY_DECIDED,
    }
)
"""What makes a letter that was written before it pointless."""
OF_THE_AUTHORITY = frozenset({EventName.COMPLAINED, EventName.AUTHORITY_ACKNOWLEDGED, EventName.AUTHORITY_DECIDED})
"""Events whose number is one that the authority gave, not the company."""
LETTER_EVENTS = (EventName.SENT, EventName.REMINDED, EventName.APPEALED, EventName.COMPLAINED)
"""What sending a letter is called: any of these may come back."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter that was written and kept; whether it was sent, only the events tell."""

    event: EventName
    """What sending it is called."""
    day: date
    """Its date."""
    kept: datetime | None = None
    """The moment at which it was kept, None where nobody noted it."""
    waits_until: date | None = None
    """Of a reminder: the day until which it says that it waits, None where it names none."""


@dataclass(frozen=True, slots=True)
class _Fold:
    """What the events of a case come to."""

    standing: Standing
    sending: Event | None
    """The sending from which time is counted, None while nothing was sent for good."""
    returned: Event | None
    """The bounce of the latest letter, where that is a later one than the request."""
    address: str
    """Where the case is now, as an event told it; "" for the request's own address."""
    trail: tuple[tuple[Event, str], ...]
    """Each event between the two with the address at which the case was then; "" for the request's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request and all that happened to it."""

    request: Request
    history: tuple[Event, ...]
    """Every event as it was recorded, corrections included, in the order of recording."""
    written: tuple[Written, ...] = ()
    """The letters after the request, in the order in which they were kept."""
    _standing: tuple[Event, ...] = field(init=False, repr=False, compare=False)
    _fold: _Fold = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Almost everything that is asked of a case reads its events, so they are put in order and read once.
        withdrawn = {event.corrects for event in self.history if event.name is EventName.WITHDRAWN}
        standing = [event for event in self.history if event.id not in withdrawn and event.name is not EventName.WITHDRAWN]
        events = tuple(sorted(standing, key=lambda event: (event.day, event.id)))
        object.__setattr__(self, "_standing", events)
        object.__setattr__(self, "_fold", _folded(events, address_lines(self.request.contact)))

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
    def trail(self) -> tuple[tuple[Event, str], ...]:
        """Each event between the two with the address at which the case was then; "" where the request's own is not known.

        What concerns a letter to the authority is left out.
        """
        own = address_lines(self.request.contact)
        return tuple((event, address or own) for event, address in self._fold.trail)

    @property
    def contact(self) -> Contact | None:
        """Whom the next letter of the case goes to: as the latest event with an address says, else as the request chose."""
        address = self._fold.address
        return self._contact_at(address) if address else self.request.contact

    def with_postal(self, postal: PostalAddress | None) -> "Case":
        """The case with the person's postal address, which the head of a letter on paper needs: as it was told then, else this one."""
        person = self.request.person
        return self if person.postal else replace(self, request=replace(self.request, person=replace(person, postal=postal)))

    @property
    def channel(self) -> Channel:
        """How the next letter of the case goes: as its address wants it, else as the request chose."""
        return self._channel_at(self._fold.address)

    @property
    def wrote_to(self) -> Contact | None:
        """Whom the request went to that counts; as `contact` while nothing was sent."""
        if self._fold.sending is None:
            return self.contact
        address = next(address for event, address in self._fold.trail if event is self._fold.sending)
        return self._contact_at(address) if address else self.request.contact

    @property
    def goes_elsewhere(self) -> bool:
        """Whether the case goes on at another address than the one that the request chose."""
        return bool(self._fold.address)

    @property
    def needs_another_address(self) -> bool:
        """Whether the request came back and the case has no other address since."""
        moves = (event.name for event in reversed(self.events) if event.name in (EventName.BOUNCED, EventName.ADDRESS_CHANGED))
        return self.state is State.BOUNCED and next(moves, None) is EventName.BOUNCED

    def _contact_at(self, address: str) -> Contact:
        """The contact with that address: the company's own where it has one, else one of the user's."""
        known = [*([self.request.contact] if self.request.contact else []), *self.request.company.contacts]
        return next((contact for contact in known if same_address(contact.address, address)), None) or contact_at(address)

    def _channel_at(self, address: str) -> Channel:
        own = self.request.contact
        if not address or (own and same_address(own.address, address)):
            return self.request.channel
        return channel_of(contact_at(address))

    def _channel_of_sending(self, sent: date) -> Channel:
        """How the letter went that left on that day."""
        letters = [address for event, address in self._fold.trail if event.name in LETTER_EVENTS and event.day == sent]
        return self._channel_at(letters[-1] if letters else "")

    @property
    def unsent(self) -> Written | None:
        """The letter that waits to be sent: the request, or a later one that nobody recorded as sent; None where none does.

        A later letter waits no more once the matter went on without it.
        """
        if self.state in (State.DRAFT, State.UNCERTAIN):
            return Written(EventName.SENT, self.request.created)
        if not self.written or self.state in UNSENT or self.state is State.CLOSED:
            return None
        last = self.written[-1]
        for event in self.events:
            recorded_after = last.kept is not None and event.recorded > last.kept
            if event.name is last.event and (event.day >= last.day or recorded_after):
                return None
            went_on = recorded_after and event.name in _GOES_ON
            if went_on and event.day >= last.day:
                return None
        return last

    @property
    def ticket(self) -> str:
        """The number that the company gave to the case, the latest one; "" if none."""
        return next((event.ticket for event in reversed(self.events) if event.ticket and event.name not in OF_THE_AUTHORITY), "")

    @property
    def authority_ticket(self) -> str:
        """The number that the authority gave to the complaint, the latest one; "" if none."""
        return next((event.ticket for event in reversed(self.events) if event.ticket and event.name in OF_THE_AUTHORITY), "")

    @property
    def sent(self) -> date | None:
        """The day on which the request left for good; None while it did not, or after it came back."""
        return self._fold.sending.day if self._fold.sending else None

    @property
    def received(self) -> date | None:
        """The day on which the company got it: as recorded, else the day of sending, for post an estimate."""
        return self.arrival(self.sent) if self.sent else None

    @property
    def receipt_is_estimated(self) -> bool:
        """Whether `received` is a guess: a letter whose delivery nobody recorded."""
        return self.sent is not None and self._by_post(self.sent) and self._delivered_after(self.sent) is None

    def arrival(self, sent: date) -> date:
        """The day on which a letter to the company that left on `sent` arrived: as recorded, else the same day, for post an estimate."""
        delivered = self._delivered_after(sent)
        if delivered:
            return delivered
        return sent + POST_TAKES if self._by_post(sent) else sent

    def _by_post(self, sent: date) -> bool:
        return self._channel_of_sending(sent) is Channel.LETTER

    def _delivered_after(self, sent: date) -> date | None:
        return next((event.day for event in self.events if event.name is EventName.DELIVERED and event.day >= sent), None)

    @property
    def happenings(self) -> tuple[Happening, ...]:
        """The events from the sending on that counts, as deadlines read them; what was before a case was taken up anew is left out."""
        sending = self._fold.sending
        if sending is None:
            return ()
        day = sending.day
        found = [event for event in self.events if event.day >= day]
        if found[0] is not sending:
            found = [event for event in found if event.name is not EventName.CLOSED or _is_after(event, sending)]
        return tuple([Happening(event.name, event.day, event.until) for event in found])


def check_event(case: Case, name: EventName, day: date, today: date) -> None:
    """Refuse an event that cannot have happened.

    Raises:
        WrongInput: it lies in the future or before the request was sent, nothing was sent yet, or nothing was asked. A letter may
            have been sent before it was entered here: see `domain/doubt.py`.
    """
    if day > today:
        raise WrongInput(f"{day.isoformat()} lies in the future.", "Record an event on the day it happened, at the latest today.")
    if not can_happen(name, case.state):
        raise WrongInput(
            f"{case.reference} was not sent yet.",
            f"Record first on which day it was sent: dsr request record {case.reference} sent --on DAY",
        )
    if case.sent and name not in _AT_ANY_TIME and day < case.sent:
        raise WrongInput(f"The request was sent on {case.sent.isoformat()}, {name} cannot have happened before.", "Give a later day.")
    if name in NEEDS and case.last(NEEDS[name]) is None:
        raise WrongInput(f"“{name}” answers “{NEEDS[name]}”, which is not recorded.", f"Record {NEEDS[name]} first.")


@dataclass(frozen=True, slots=True)
class Told:
    """What an event tells besides its day and a note; see `Event`."""

    until: date | None = None
    ticket: str = ""
    to: str = ""


def check_told(name: EventName, day: date, *, until: date | None, ticket: str, to: str) -> Told:
    """What an event tells besides, refused where such an event does not tell it.

    Raises:
        WrongInput: a day named by anything but an extension, or before it; a number of nobody; an address of what goes nowhere.
    """
    if until and name is not EventName.EXTENDED:
        raise WrongInput(f"Only “extended” names a day until which the company takes time, “{name}” does not.", "Leave the day out.")
    if until and until < day:
        raise WrongInput(f"{until.isoformat()} lies before the day on which they said so.", "Give the day by which they will answer.")
    if ticket and name in _OF_THE_USER:
        raise WrongInput(f"A number is given by the company or the authority, “{name}” comes from you.", "Put it into a note.")
    if to and name not in _GOES_SOMEWHERE:
        names = ", ".join(sorted(_GOES_SOMEWHERE))
        raise WrongInput(f"“{name}” has no address.", f"These have one: {names}.")
    if name is EventName.ADDRESS_CHANGED and not to:
        raise WrongInput("The new address is missing.", "Give it: --to ADDRESS")
    return Told(until, ticket, to)


_OF_THE_USER = frozenset(
    {
        EventName.IDENTITY_GIVEN,
        EventName.CLARIFICATION_GIVEN,
        EventName.FEE_PAID,
        EventName.REMINDED,
        EventName.ADDRESS_CHANGED,
        EventName.CLOSED,
        EventName.UNCERTAIN,
        EventName.BOUNCED,
    }
)
_GOES_SOMEWHERE = frozenset({*LETTER_EVENTS, EventName.BOUNCED, EventName.ADDRESS_CHANGED, EventName.UNCERTAIN, EventName.DELIVERED})
_AT_ANY_TIME = frozenset(
    {EventName.SENT, EventName.UNCERTAIN, EventName.ADDRESS_CHANGED, EventName.NOTE, EventName.CLOSED, EventName.BOUNCED}
)
"""What may lie before the sending that counts."""


def _is_after(event: Event, other: Event) -> bool:
    return (event.day, event.id) > (other.day, other.id)


_UNTOUCHED = Standing()


def address_lines(contact: Contact | None) -> str:
    """The address of a contact as events tell it: postal lines one below the other; "" for none."""
    if contact is None:
        return ""
    return "\n".join(contact.postal.lines) if contact.postal else contact.address


def _folded(events: tuple[Event, ...], own: str) -> _Fold:
    """Read the events in their order; `own` is the address that the request chose, "" if unknown.

    A bounce concerns the latest letter, unless it names another mailbox than the one to which that letter went: an old one that came
    back after the case had moved to a new address changes nothing.
    """
    standing, sending, returned = _UNTOUCHED, None, None
    latest: EventName | None = None
    address = ""
    trail: list[tuple[Event, str]] = []
    for event in events:
        name = event.name
        if name is EventName.ADDRESS_CHANGED or (name in TO_THE_COMPANY and event.to):
            address = event.to
        if event.to or latest is not EventName.COMPLAINED or name not in ON_THE_WAY:
            trail.append((event, address))
        if name in LETTER_EVENTS:
            latest, returned = name, None
        elif name is EventName.BOUNCED:
            goes_to = event.to and (address or own)
            if goes_to and not same_address(event.to, goes_to):
                continue
            if latest not in (None, EventName.SENT):
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
    return _Fold(standing, sending, returned, address, tuple(trail))


TO_THE_COMPANY = frozenset({EventName.SENT, EventName.UNCERTAIN, EventName.REMINDED, EventName.APPEALED})
"""Letters whose address is the company's; a complaint goes to the authority."""
ON_THE_WAY = frozenset({EventName.BOUNCED, EventName.DELIVERED})
"""What happens to the latest letter, whomever it went to."""


__all__ = [
    "AWAITING_ANSWER",
    "LETTER_EVENTS",
    "OF_THE_AUTHORITY",
    "ON_THE_WAY",
    "OPEN_STATES",
    "POST_TAKES",
    "TO_THE_COMPANY",
    "UNSENT",
    "Case",
    "Event",
    "EventName",
    "State",
    "Told",
    "Written",
    "address_lines",
    "check_event",
    "check_told",
]
