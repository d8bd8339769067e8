"""Whatever is wrong with the file or the disk: one clear sentence, what to do, nothing lost."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier
from types import SimpleNamespace

import pytest

from dsr.domain.case import EventName
from dsr.domain.request import Person
from dsr.errors import ExitCode, RecordError
from dsr.store.database import Database
from dsr.store.record import Record
from tests.store.examples import PERSON, REFERENCE, a_letter, a_request, an_event, now

NOBODY = 65534


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A record with one case, closed."""
    with Record(tmp_path / "home", now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
        record.append(an_event())
    return tmp_path / "home"


@pytest.fixture
def plain_user() -> Iterator[Path]:
    """A folder of one's own, used without the rights of root (to whom nothing is read-only)."""
    folder = Path(tempfile.mkdtemp(prefix="dsr-test-", dir="/tmp" if os.name == "posix" else None))
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()


def refused(call: Callable[[], object]) -> RecordError:
    with pytest.raises(RecordError) as caught:
        call()
    error = caught.value
    assert error.exit_code is ExitCode.RECORD
    assert error.message.endswith(".")
    assert error.hint
    return error


def test_something_else_than_a_database(home: Path) -> None:
    path = home / "record.sqlite3"
    path.write_bytes(b"Dear diary, " * 400)
    with Record(home, now) as record:
        error = refused(record.cases)
        refused(lambda: record.set_person(PERSON))
    assert "damaged or no record" in error.message
    assert "dsr restore" in error.hint
    assert path.read_bytes().startswith(b"Dear diary"), "the file is left as it is"


def test_the_database_of_another_program(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with Record(tmp_path, now) as record:
        assert "is not a record of dsr" in refused(record.person).message
        refused(lambda: record.set_person(PERSON))
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("bookmarks",)]


def test_a_damaged_record(home: Path) -> None:
    path = home / "record.sqlite3"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with Record(home, now) as record:
        assert "damaged" in refused(record.cases).message


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite3").mkdir()
    with Record(tmp_path, now) as record:
        assert "is a folder" in refused(record.person).message


def test_a_home_that_cannot_be_created(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for home in (tmp_path / "file", tmp_path / "file" / "below"):
        with Record(home, now) as record:
            error = refused(lambda record=record: record.set_person(PERSON))
        assert str(home) in error.message
        assert "DSR_HOME" in error.hint


def test_a_record_of_a_newer_dsr(home: Path) -> None:
    with closing(sqlite3.connect(home / "record.sqlite3")) as connection, connection:
        connection.execute("INSERT INTO migration VALUES (999, 'from the future', '2030-01-01')")
    before = (home / "record.sqlite3").read_bytes()
    with Record(home, now) as record:
        error = refused(record.person)
        refused(lambda: record.set_person(Person()))
    assert "made by a newer version" in error.message
    assert "Update dsr" in error.hint
    assert (home / "record.sqlite3").read_bytes() == before


def test_a_read_only_folder_can_be_read_and_says_why_it_cannot_be_written(plain_user: Path) -> None:
    home = plain_user / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
    (home / "record.sqlite3").chmod(0o400)
    home.chmod(0o500)
    with Record(home, now) as record:
        assert record.person() == PERSON
        assert record.case(REFERENCE).request == a_request()
        error = refused(lambda: record.set_person(Person()))
        assert "read-only" in error.message
        assert record.person() == PERSON
    assert [path.name for path in home.iterdir()] == ["record.sqlite3"]


def test_a_folder_in_which_nothing_can_be_created(plain_user: Path) -> None:
    plain_user.chmod(0o500)
    with Record(plain_user, now) as record:
        assert record.person() == Person()
        refused(lambda: record.set_person(PERSON))
    with Record(plain_user / "below", now) as record:
        assert "cannot be created: permission denied" in refused(lambda: record.set_person(PERSON)).message


def test_a_record_that_may_not_be_read(plain_user: Path) -> None:
    with Record(plain_user, now) as record:
        record.set_person(PERSON)
    (plain_user / "record.sqlite3").chmod(0)
    plain_user.chmod(0o500)
    with Record(plain_user, now) as record:
        refused(record.person)


def test_a_full_disk_loses_nothing(home: Path) -> None:
    with Record(home, now) as record:
        with record._database.read() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        long = a_letter("DSR-AAAA-AAAA", text="never kept " * 20_000)
        error = refused(lambda: record.add_request(a_request("DSR-AAAA-AAAA"), long))
        assert "disk is full" in error.message
        assert [case.reference for case in record.cases()] == [REFERENCE]
        with record._database.read() as connection:
            connection.execute(f"PRAGMA max_page_count = {pages * 100}")
        record.add_request(a_request("DSR-AAAA-AAAA"), long)
        assert len(record.cases()) == 2


def test_on_a_full_disk_the_record_is_still_read_and_later_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite then cannot make its side files, and reports a failing disk."""
    full = [True]
    really_checked = Database._checked

    def checked(self: Database, connection: sqlite3.Connection, *, writable: bool) -> sqlite3.Connection:
        if writable and full:
            connection.close()
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
            raise error
        return really_checked(self, connection, writable=writable)

    monkeypatch.setattr(Database, "_checked", checked)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=0 if full else 1 << 30))
    with Record(home, now) as record:
        assert record.person() == PERSON
        assert "disk is full" in refused(lambda: record.set_person(Person())).message
        full.clear()
        record.set_person(Person(name="later"))
        assert record.person().name == "later"


def test_a_failing_disk_with_room_is_no_full_one(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(self: Database, connection: sqlite3.Connection, *, writable: bool) -> sqlite3.Connection:
        connection.close()
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_READ"
        raise error

    monkeypatch.setattr(Database, "_checked", failing)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1 << 30))
    with Record(home, now) as record:
        assert "disk failed" in refused(record.person).message


def test_another_program_that_writes_is_waited_for_and_then_named(home: Path) -> None:
    with closing(sqlite3.connect(home / "record.sqlite3", isolation_level=None)) as other, Record(home, now, patience=0.05) as record:
        assert record.person() == PERSON
        other.execute("BEGIN IMMEDIATE")
        assert record.person() == PERSON, "reading goes on"
        error = refused(lambda: record.set_person(Person()))
        assert "Another program" in error.message
        other.execute("ROLLBACK")
        record.set_person(Person(name="later"))
        assert record.person().name == "later"


def test_two_programs_see_what_the_other_wrote(home: Path) -> None:
    with Record(home, now) as one, Record(home, now) as other:
        one.append(an_event(EventName.ACKNOWLEDGED, days=1))
        other.append(an_event(EventName.ANSWERED, days=2))
        assert one.case(REFERENCE) == other.case(REFERENCE)
        assert [event.name for event in one.case(REFERENCE).history] == ["sent", "acknowledged", "answered"]


def test_many_writers_at_once_lose_no_event(home: Path) -> None:
    with Record(home, now) as shared:

        def write(number: int) -> None:
            record = shared if number % 2 else Record(home, now)
            for _ in range(10):
                record.append(an_event(EventName.NOTE, note=str(number)))
            if record is not shared:
                record.close()

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(write, range(6)))
        notes = [event for event in shared.case(REFERENCE).history if event.name is EventName.NOTE]
        assert len(notes) == 60
        assert len({event.id for event in notes}) == 60


def test_several_programs_that_begin_the_same_record_at_once(tmp_path: Path) -> None:
    begin = Barrier(5)

    def start(number: int) -> None:
        with Record(tmp_path / "home", now, patience=10) as record:
            begin.wait()
            record.save_draft(str(number), {"number": number})

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(start, range(5)))
    with Record(tmp_path / "home", now) as record:
        assert len(record.drafts()) == 5


def test_a_record_begun_by_another_program_is_noticed(tmp_path: Path) -> None:
    with Record(tmp_path / "home", now) as waiting, Record(tmp_path / "home", now) as busy:
        assert waiting.person() == Person()
        busy.set_person(PERSON)
        assert waiting.person() == PERSON


def test_a_failed_step_undoes_the_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record(home, now) as record:
        monkeypatch.setattr(record, "_insert_letter", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        assert "disk is full" in refused(lambda: record.add_request(a_request("DSR-AAAA-AAAA"), a_letter())).message
        assert [case.reference for case in record.cases()] == [REFERENCE]
