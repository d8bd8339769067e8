"""What happened, as it lies in the record: events and the letters that were kept, row by row."""

from collections import defaultdict
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from dsr.domain.case import Event, EventName, Written
from dsr.domain.letter import EVENT_AFTER, LetterKind
from dsr.store.board import Known
from dsr.store.codec import checked_row, decode, decode_day

if TYPE_CHECKING:
    import sqlite3

_ALL_EVENTS = "SELECT id, reference, name, day, recorded, note, corrects, until, ticket, sent_to FROM event ORDER BY id"
_LATER = "SELECT reference, kind, json_extract(body, '$.day'), added, json_extract(body, '$.waits_until') FROM letter"
_LATER_LETTERS = f"{_LATER} WHERE kind <> 'request' ORDER BY id"
_LATER_LETTERS_OF_ONE = f"{_LATER} WHERE reference = ? AND kind <> 'request' ORDER BY id"
_EVENTS_OF_ONE = (
    "SELECT id, reference, name, day, recorded, note, corrects, until, ticket, sent_to FROM event WHERE reference = ? ORDER BY id"
)
_ADD_EVENT = """
    INSERT INTO event (reference, name, day, recorded, note, corrects, until, ticket, sent_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def written_in(connection: "sqlite3.Connection", reference: str | None = None) -> defaultdict[str, tuple[Written, ...]]:
    """The letters after the request, of one case or of all, by reference, in the order in which they were kept."""
    rows = connection.execute(_LATER_LETTERS_OF_ONE, (reference,)) if reference else connection.execute(_LATER_LETTERS)
    found: dict[str, list[Written]] = {}
    for owner, kind, day, added, waits_until in rows:
        checked_row((owner, kind, day, added))
        event = EVENT_AFTER[decode(LetterKind, kind)]
        until = None if waits_until is None else decode_day(waits_until)
        found.setdefault(owner, []).append(Written(event, decode_day(day), decode(datetime, added), until))
    return defaultdict(tuple, {owner: tuple(letters) for owner, letters in found.items()})


def events_in(connection: "sqlite3.Connection", reference: str | None = None) -> defaultdict[str, tuple[Event, ...]]:
    """The events of one case or of all, by reference, in the order of recording."""
    rows = connection.execute(_EVENTS_OF_ONE, (reference,)) if reference else connection.execute(_ALL_EVENTS)
    found: dict[str, list[Event]] = {}
    names, days = Known(partial(decode, EventName)), Known(decode_day)
    for id_, owner, name, day, recorded, note, corrects, until, ticket, to in rows:
        checked_row((owner, note, ticket, to))
        found.setdefault(owner, []).append(
            Event(
                id=id_,
                reference=owner,
                name=names[name],
                day=days[day],
                recorded=decode(datetime, recorded),
                note=note,
                corrects=None if corrects is None else decode(int, corrects),
                until=days[until] if until else None,
                ticket=ticket,
                to=to,
            )
        )
    return defaultdict(tuple, {owner: tuple(events) for owner, events in found.items()})


def add_event(connection: "sqlite3.Connection", event: Event) -> int:
    """Add an event and return its number."""
    until = event.until.isoformat() if event.until else None
    values = (event.reference, event.name.value, event.day.isoformat(), event.recorded.isoformat(), event.note, event.corrects)
    return connection.execute(_ADD_EVENT, (*values, until, event.ticket, event.to)).lastrowid or 0
