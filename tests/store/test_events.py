"""Events are only ever added."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from dsr.domain.case import EventName, State
from dsr.errors import NotFound, WrongInput
from dsr.store.record import Record
from tests.store.examples import REFERENCE, a_letter, a_request, an_event, now


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path, now) as record:
        record.add_request(a_request(), a_letter())
        yield record


@pytest.fixture
def raw(record: Record) -> Iterator[sqlite3.Connection]:
    """The file as any other program can open it, without what dsr sets."""
    record.append(an_event(note="by e-mail"))
    connection = sqlite3.connect(record.home / "record.sqlite3", isolation_level=None)
    yield connection
    connection.close()


def test_an_event_gets_its_place_in_the_record(record: Record) -> None:
    first = record.append(an_event(note="by e-mail, {{7*7}}"))
    second = record.append(an_event(EventName.ACKNOWLEDGED, days=3))
    assert 0 < first.id < second.id
    assert record.case(REFERENCE).history == (first, second)
    assert record.case(REFERENCE).state is State.ACKNOWLEDGED


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET day = '2020-01-01'",
        "UPDATE event SET id = 99",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT id, reference, 'closed', day, recorded, note, corrects, until, ticket, sent_to FROM event",
        "REPLACE INTO event SELECT * FROM event",
        "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT (id) DO UPDATE SET note = 'changed'",
    ],
)
def test_the_file_itself_refuses_to_change_an_event(record: Record, raw: sqlite3.Connection, statement: str) -> None:
    before = record.case(REFERENCE).history
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        raw.execute(statement)
    assert record.case(REFERENCE).history == before


def test_a_request_with_events_cannot_be_removed(record: Record) -> None:
    record.append(an_event())
    with pytest.raises(sqlite3.IntegrityError), record._database._opened(to_write=True) as connection:
        connection.execute("DELETE FROM request")
    assert record.case(REFERENCE).sent is not None


def test_a_correction_is_an_event_of_its_own(record: Record) -> None:
    sent = record.append(an_event())
    correction = record.append(an_event(EventName.WITHDRAWN, corrects=sent.id, note="the mail program kept it"))
    case = record.case(REFERENCE)
    assert case.history == (sent, correction)
    assert case.events == ()
    assert case.state is State.DRAFT


def test_corrections_that_make_no_sense_are_refused(record: Record) -> None:
    record.add_request(a_request("DSR-AAAA-AAAA"), a_letter("DSR-AAAA-AAAA"))
    other = record.append(an_event(reference="DSR-AAAA-AAAA"))
    sent = record.append(an_event())
    with pytest.raises(NotFound, match="no event"):
        record.append(an_event(EventName.WITHDRAWN, corrects=other.id))
    with pytest.raises(NotFound, match="no event"):
        record.append(an_event(EventName.WITHDRAWN, corrects=4711))
    with pytest.raises(WrongInput):
        record.append(an_event(EventName.WITHDRAWN))
    with pytest.raises(WrongInput):
        record.append(an_event(EventName.NOTE, corrects=sent.id))
    correction = record.append(an_event(EventName.WITHDRAWN, corrects=sent.id))
    with pytest.raises(WrongInput, match="already"):
        record.append(an_event(EventName.WITHDRAWN, corrects=sent.id))
    with pytest.raises(WrongInput, match="correction cannot"):
        record.append(an_event(EventName.WITHDRAWN, corrects=correction.id))
    with pytest.raises(WrongInput, match="kept already"):
        record.append(sent)
    assert record.case(REFERENCE).history == (sent, correction)
