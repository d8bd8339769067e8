"""What can happen to a request: the names of events and the value that records one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class EventName(StrEnum):
    """What can happen to a request. The names are the ones that `dsr request record` takes."""

    SENT = "sent"
    DELIVERED = "delivered"
    BOUNCED = "bounced"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity-asked"
    IDENTITY_GIVEN = "identity-given"
    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFICATION_GIVEN = "clarification-given"
    FEE_ASKED = "fee-asked"
    FEE_PAID = "fee-paid"
    EXTENDED = "extended"
    """The company said that it needs more time; `until` is the day that it named, if it named one."""
    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly-answered"
    REFUSED = "refused"
    REMINDED = "reminded"
    APPEALED = "appealed"
    APPEAL_ANSWERED = "appeal-answered"
    COMPLAINED = "complained"
    AUTHORITY_ACKNOWLEDGED = "authority-acknowledged"
    AUTHORITY_DECIDED = "authority-decided"
    ADDRESS_CHANGED = "address-changed"
    """The case goes on at another address, which stands in `to`."""
    UNCERTAIN = "uncertain"
    """A sending whose end is unknown."""
    CLOSED = "closed"
    NOTE = "note"
    WITHDRAWN = "withdrawn"
    """A correction: the event named in `corrects` did not happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened. Events are only ever added."""

    id: int
    """Its place in the record, 0 while it is not kept yet."""
    reference: str
    name: EventName
    day: date
    """The day on which it happened, as the user says."""
    recorded: datetime
    """The moment at which it was recorded."""
    note: str = ""
    corrects: int | None = None
    """Of a correction: the id of the event that is taken back."""
    until: date | None = None
    """Of an extension: the day by which the company says it will answer."""
    ticket: str = ""
    """The number that the company or the authority gave to the case."""
    to: str = ""
    """Of a sending, a bounce or a change of address: the mailbox, the link, or the postal lines separated by newlines."""
