"""Whatever byte of a record is flipped: what is read is as before, or the record is said to be damaged; never a fault of dsr."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from dsr.domain.company import Contact, Role
from dsr.domain.request import Person
from dsr.errors import DsrError, ExitCode, RecordError
from dsr.store.backup import restore
from dsr.store.home import FILE_NAME, SIDE_FILES
from dsr.store.migrations import MIGRATIONS
from dsr.store.purge import purge
from dsr.store.record import Record
from tests.store.examples import PERSON, REFERENCE, a_letter, a_request, an_event, now

PAGE = 4096


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A record with something in every table."""
    with Record(tmp_path / "home", now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
        record.append(an_event(note="by e-mail"))
        record.save_draft("d", {"step": "rights"})
        record.add_contact("acme", Contact(role=Role.DPO, email="dpo@acme.example"))
    return tmp_path / "home"


def put(home: Path, content: bytes) -> None:
    for suffix in SIDE_FILES:
        (home / (FILE_NAME + suffix)).unlink(missing_ok=True)
    (home / FILE_NAME).write_bytes(content)


def outcome(home: Path, call: Callable[[Record], object]) -> str:
    """What happens: "read", or "damaged" for an error of the record. Anything else than an error of dsr's own breaks the test."""
    with Record(home, now) as record:
        try:
            call(record)
        except DsrError as error:
            return {ExitCode.RECORD: "damaged", ExitCode.NOT_FOUND: "not found"}[error.exit_code]
    return "read"


CALLS: tuple[Callable[[Record], object], ...] = (
    lambda record: record.cases(),
    lambda record: record.summaries(),
    lambda record: (record.person(), record.settings(), record.drafts(), record.contacts()),
    lambda record: (record.case(REFERENCE), record.letters(REFERENCE)),
)


def test_every_byte_of_the_first_page(home: Path) -> None:
    """It holds the head of the file and the text of the schema."""
    sound = (home / FILE_NAME).read_bytes()
    schema = sound[:PAGE].index(b"CREATE")
    chance = random.Random(1)
    seen = set()
    for place in range(PAGE):
        for how in (0x01, 0x80) if place % 7 == 0 else (chance.randrange(1, 256),):
            put(home, sound[:place] + bytes((sound[place] ^ how,)) + sound[place + 1 :])
            found = outcome(home, CALLS[place % 3])
            seen.add(found)
            text = place >= schema and 0x20 < sound[place] < 0x7F
            if text and chr(sound[place] ^ how).strip():
                assert found == "damaged", f"byte {place}"
    assert seen == {"read", "damaged"}


def test_a_sample_of_all_other_bytes(home: Path) -> None:
    sound = (home / FILE_NAME).read_bytes()
    chance = random.Random(2)
    written = [place for place in range(PAGE, len(sound)) if sound[place]]
    seen = {"read": 0, "damaged": 0, "not found": 0}
    for place in chance.sample(written, 500):
        put(home, sound[:place] + bytes((sound[place] ^ chance.randrange(1, 256),)) + sound[place + 1 :])
        for call in CALLS:
            seen[outcome(home, call)] += 1
    assert seen["damaged"] > 100
    assert seen["not found"] < seen["damaged"] / 10, "a reference that was hit is another reference"


def test_the_schema_text_that_is_no_text(home: Path, tmp_path: Path) -> None:
    with Record(home, now) as record:
        backup = record.backup(tmp_path / "all.dsr")
    sound = (home / FILE_NAME).read_bytes()
    place = sound.index(b"CREATE TABLE letter") + 7
    for byte in (0x95, 0x00, 0x1B, 0xFF):
        put(home, sound[:place] + bytes((byte,)) + sound[place + 1 :])
        for call in (*CALLS, lambda record: record.set_person(Person()), lambda record: record.backup(tmp_path / "never")):
            assert outcome(home, call) == "damaged"
        assert not (tmp_path / "never").exists()
    kept = restore(backup, home, now)
    assert kept
    assert (kept / FILE_NAME).read_bytes()[place] == 0xFF
    assert outcome(home, CALLS[0]) == "read"


@pytest.mark.parametrize("place", [18, 28, 100, 105, "CREATE TABLE letter", "CREATE TRIGGER", "sqlite_sequence"])
@pytest.mark.parametrize("byte", [0x00, 0x95, 0xFF])
def test_restore_and_purge_work_on_a_damaged_record(home: Path, tmp_path: Path, place: int | str, byte: int) -> None:
    with Record(home, now) as record:
        backup = record.backup(tmp_path / "all.dsr")
    sound = (home / FILE_NAME).read_bytes()
    at = place if isinstance(place, int) else sound.index(place.encode()) + 7
    put(home, sound[:at] + bytes((byte,)) + sound[at + 1 :])
    kept = restore(backup, home, now)
    assert kept
    with Record(home, now) as record:
        assert record.person() == PERSON
    put(home, sound[:at] + bytes((byte,)) + sound[at + 1 :])
    assert purge(home).left == ()
    assert not home.exists()


def changed(home: Path, statement: str, *parameters: object) -> None:
    with closing(sqlite3.connect(home / FILE_NAME)) as connection, connection:
        connection.execute("DROP TRIGGER IF EXISTS event_is_never_changed")
        connection.execute(statement, parameters)
        connection.execute(next(text for step in MIGRATIONS for text in step.statements if "event_is_never_changed" in text))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE request SET name = x'ff00'",
        "UPDATE request SET created = 'yesterday'",
        "UPDATE request SET claims = '[[[['",
        "UPDATE request SET claims = replace(hex(zeroblob(60000)), '0', '[')",
        "UPDATE request SET body = replace(body, 'DSR-7KQM-3XPA', 'DSR-AAAA-AAAA')",
        "UPDATE request SET body = x'95'",
        "UPDATE request SET body = CAST(x'2295' AS TEXT)",
        "UPDATE event SET day = '9999-12-31'",
        "UPDATE event SET day = '0001-01-01'",
        "UPDATE event SET note = x'95'",
        "UPDATE event SET note = CAST(x'95' AS TEXT)",
        "UPDATE event SET name = 'sennt'",
        "UPDATE event SET recorded = ''",
        "UPDATE document SET body = '{\"name\": NaN}'",
        "UPDATE document SET body = 'null'",
        "UPDATE draft SET body = '[]'",
        "UPDATE draft SET updated = 'x'",
        'UPDATE contact SET body = \'{"role": "dpo", "shoe": 43}\'',
        "UPDATE migration SET number = -5 WHERE number = 1",
        "UPDATE migration SET name = 'something else' WHERE number = 1",
        "DELETE FROM migration",
        "DELETE FROM letter",
    ],
)
def test_values_that_dsr_never_wrote(home: Path, statement: str) -> None:
    changed(home, statement)
    assert "damaged" in [outcome(home, call) for call in CALLS]


def test_a_damaged_record_makes_no_backup(home: Path, tmp_path: Path) -> None:
    """It could not be restored."""
    with Record(home, now) as record:
        with record._database.write() as connection:
            connection.execute("PRAGMA writable_schema = ON")
        for draft in range(200):
            record.save_draft(str(draft), {"text": "x" * 2000})
    content = bytearray((home / FILE_NAME).read_bytes())
    content[len(content) // 2 : len(content) // 2 + PAGE] = b"\xa5" * PAGE
    put(home, bytes(content))
    with Record(home, now) as record, pytest.raises(RecordError, match="damaged"):
        record.backup(tmp_path / "all.dsr")
    assert not (tmp_path / "all.dsr").exists()


def test_all_fields_of_an_event_are_read(home: Path) -> None:
    """A field that is added is looked at, too: each column of text is refused where it holds bytes."""
    with closing(sqlite3.connect(home / FILE_NAME)) as connection:
        columns = [name for _, name, kind, *_ in connection.execute("PRAGMA table_info(event)") if kind == "TEXT"]
    assert len(columns) >= len(fields(an_event())) - 2
    sound = (home / FILE_NAME).read_bytes()
    for column in columns:
        put(home, sound)
        with closing(sqlite3.connect(home / FILE_NAME)) as connection, connection:
            connection.execute("PRAGMA foreign_keys = OFF")
        changed(home, f"UPDATE event SET {column} = x'95'")
        assert outcome(home, CALLS[0]) == "damaged", column
