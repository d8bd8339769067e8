"""Older records are brought up to date, with a copy first, whole or not at all."""

import sqlite3
import stat
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.case import EventName
from dsr.domain.law import Right
from dsr.errors import RecordError
from dsr.store import database
from dsr.store.backup import restore
from dsr.store.database import FILE_NAME, Database, check_file, read_version
from dsr.store.migrations import MIGRATIONS, Migration
from dsr.store.record import Record
from tests.store.examples import NOW, PERSON, REFERENCE, a_letter, a_request, an_event, now

FIRST_FORM = Path(__file__).with_name("fixtures") / "record-1.dsr"
"""A backup that was made when records had the form 1: two requests, three events, a contact and a company of one's own."""
NEXT = len(MIGRATIONS) + 1
COLOURS = Migration(NEXT, "colours", ("CREATE TABLE colour (name TEXT)", "INSERT INTO colour VALUES ('blue')"))
SHAPES = Migration(NEXT + 1, "shapes", ("CREATE TABLE shape (name TEXT)", "INSERT INTO shape SELECT name FROM colour"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Record(tmp_path, now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
        record.append(an_event())
    return tmp_path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def migrated(home: Path, *more: Migration) -> Database:
    return Database(home / FILE_NAME, now, migrations=(*MIGRATIONS, *more))


def test_the_numbers_run_without_gaps() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_each_step_stands_in_the_ledger_with_its_moment(home: Path) -> None:
    assert rows(home / FILE_NAME, "SELECT number, name, applied FROM migration") == [
        (migration.number, migration.name, NOW.isoformat()) for migration in MIGRATIONS
    ]


def test_a_new_record_is_not_copied(home: Path) -> None:
    assert [path.name for path in home.iterdir()] == [FILE_NAME]


def test_an_older_record_is_copied_and_brought_up_to_date(home: Path) -> None:
    with closing(migrated(home, COLOURS, SHAPES)) as newer, newer.read() as connection:
        assert connection.execute("SELECT name FROM shape").fetchall() == [("blue",)]
        assert read_version(connection) == NEXT + 1
    copy = home / f"record-before-{NEXT}.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    check_file(copy)
    assert rows(copy, "SELECT max(number) FROM migration") == [(NEXT - 1,)]
    assert rows(copy, "SELECT reference FROM event") == [(REFERENCE,)]
    assert sorted(path.name for path in home.iterdir()) == [copy.name, FILE_NAME], "one copy is enough for two steps"


def test_the_copy_opens_as_a_record_of_the_older_dsr(home: Path, tmp_path: Path) -> None:
    with closing(migrated(home, COLOURS)) as newer, newer.read():
        pass
    old = tmp_path / "old"
    old.mkdir()
    (home / f"record-before-{NEXT}.sqlite3").rename(old / FILE_NAME)
    with Record(old, now) as record:
        assert record.person() == PERSON
        assert record.case(REFERENCE).request == a_request()


def test_the_older_dsr_then_refuses_the_newer_record(home: Path) -> None:
    with closing(migrated(home, COLOURS)) as newer, newer.read():
        pass
    with Record(home, now) as record, pytest.raises(RecordError, match="newer version"):
        record.person()
    with pytest.raises(RecordError, match="newer version"):
        check_file(home / FILE_NAME)


def test_a_step_that_fails_leaves_the_record_as_it_was(home: Path) -> None:
    broken = replace(SHAPES, statements=("CREATE TABLE shape (name TEXT)", "INSERT INTO nowhere VALUES (1)"))
    with closing(migrated(home, COLOURS, broken)) as newer, pytest.raises(RecordError), newer.read():
        pass
    assert rows(home / FILE_NAME, "SELECT max(number) FROM migration") == [(NEXT,)], "the step before it stays"
    assert rows(home / FILE_NAME, "SELECT count(*) FROM sqlite_schema WHERE name = 'shape'") == [(0,)]
    with closing(migrated(home, COLOURS, SHAPES)) as repaired, repaired.read() as connection:
        assert connection.execute("SELECT name FROM shape").fetchall() == [("blue",)]


def test_without_a_copy_nothing_is_changed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database, "copy_database", full)
    with closing(migrated(home, COLOURS)) as newer, pytest.raises(RecordError, match="disk is full"), newer.read():
        pass
    assert rows(home / FILE_NAME, "SELECT max(number) FROM migration") == [(NEXT - 1,)]
    assert [path.name for path in home.iterdir()] == [FILE_NAME]


def test_the_first_copy_of_a_step_is_never_overwritten(home: Path) -> None:
    copy = home / f"record-before-{NEXT}.sqlite3"
    copy.write_text("an older copy")
    with closing(migrated(home, COLOURS)) as newer, newer.read():
        pass
    assert copy.read_text() == "an older copy"


def test_a_backup_of_the_first_form_is_restored_and_brought_up_to_date(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert restore(FIRST_FORM, home, now) is None
    assert sorted(path.name for path in home.iterdir()) == ["companies", FILE_NAME]
    assert rows(home / FILE_NAME, "SELECT max(number) FROM migration") == [(MIGRATIONS[-1].number,)]
    with Record(home, now) as record:
        assert record.person().name == "Zoë Example"
        sent, draft = record.cases()
        assert [event.name for event in sent.history] == [EventName.SENT, EventName.ACKNOWLEDGED, EventName.NOTE]
        assert [event.note for event in sent.history] == ["by e-mail", "", "they called"]
        assert {(event.until, event.ticket, event.to) for event in sent.history} == {(None, "", "")}
        assert [claim.right for claim in sent.request.claims] == [Right.ACCESS, Right.ERASURE]
        assert sent.request.details["identifier:Customer number"] == "4711"
        assert (draft.history, draft.request.details["reasons"]) == ((), "my reasons")
        assert "4711" in record.letter(sent.reference).text
        assert [kept.contact.email for kept in record.contacts("imagino")] == ["second@imagino.example"]
        assert [case.state for case in record.summaries()] == [sent.state, draft.state]
        record.append(replace(an_event(EventName.ANSWERED, sent.reference), day=date(2026, 11, 28)))
    assert (home / "companies" / "mine.yaml").read_text().startswith("slug: mine")


def test_a_record_of_the_first_form_is_opened_where_it_lies(tmp_path: Path) -> None:
    with zipfile.ZipFile(FIRST_FORM) as archive:
        archive.extract(FILE_NAME, tmp_path)
    with Record(tmp_path, now) as record:
        assert len(record.cases()) == 2
    check_file(tmp_path / "record-before-2.sqlite3", MIGRATIONS[:1])


def test_an_older_record_with_a_table_too_much_is_refused_before_it_is_touched(tmp_path: Path) -> None:
    with zipfile.ZipFile(FIRST_FORM) as archive:
        archive.extract(FILE_NAME, tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE extra (x)")
    before = (tmp_path / FILE_NAME).read_bytes()
    with Record(tmp_path, now) as record, pytest.raises(RecordError, match="damaged"):
        record.cases()
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [FILE_NAME]
