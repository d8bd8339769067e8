"""No connection stays open: not after an error, not where a record is forgotten instead of closed."""

import gc
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.errors import DsrError
from dsr.store import database
from dsr.store.backup import restore
from dsr.store.home import FILE_NAME
from dsr.store.purge import purge
from dsr.store.record import Record
from tests.conftest import make_world
from tests.store.examples import PERSON, a_letter, a_request, now

OPEN: set[int] = set()


class Counted(sqlite3.Connection):
    """A connection that is in `OPEN` from its making until it is closed."""

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)  # type: ignore[arg-type]
        OPEN.add(id(self))

    def close(self) -> None:
        OPEN.discard(id(self))
        super().close()


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    really = sqlite3.connect
    OPEN.clear()
    monkeypatch.setattr(sqlite3, "connect", lambda *arguments, **more: really(*arguments, **more, factory=Counted))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Record(tmp_path / "home", now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
    return tmp_path / "home"


def garbage(home: Path) -> None:
    (home / FILE_NAME).write_bytes(b"Dear diary, " * 1000)


def flipped(home: Path) -> None:
    content = (home / FILE_NAME).read_bytes()
    place = content.index(b"CREATE TABLE letter") + 7
    (home / FILE_NAME).write_bytes(content[:place] + b"\x95" + content[place + 1 :])


def newer(home: Path) -> None:
    connection = sqlite3.connect(home / FILE_NAME)
    connection.execute("INSERT INTO migration VALUES (999, 'future', '2030-01-01')")
    connection.commit()
    connection.close()


def emptied(home: Path) -> None:
    (home / FILE_NAME).write_bytes(b"")


def gone(home: Path) -> None:
    (home / FILE_NAME).unlink()


def as_it_was(home: Path) -> None:
    pass


@pytest.mark.parametrize("harm", [as_it_was, garbage, flipped, newer, emptied, gone], ids=lambda harm: harm.__name__)
def test_whatever_the_record_is_like(harm: Callable[[Path], None], home: Path, tmp_path: Path) -> None:
    with Record(home, now) as record:
        backup = record.backup(tmp_path / "all.dsr")
    assert not OPEN
    harm(home)
    calls: tuple[Callable[[Record], object], ...] = (
        lambda record: record.cases(),
        lambda record: record.set_person(PERSON),
        lambda record: record.case("DSR-AAAA-AAAA"),
        lambda record: record.backup(tmp_path / "again.dsr", overwrite=True),
        lambda record: record.backup(tmp_path / "nowhere" / "again.dsr"),
    )
    for call in calls:
        with Record(home, now) as record:
            try:
                call(record)
            except DsrError as error:
                del error
        gc.collect()
        assert not OPEN
    restore(backup, home, now)
    assert not OPEN
    harm(home)
    purge(home)
    assert not OPEN


def test_a_record_that_is_forgotten_is_closed(home: Path) -> None:
    """As with a program that ends by an error, or a test that does not close."""
    desk = Desk(make_world(home))
    assert desk.keeping.me() == PERSON
    record = Record(home, now)
    record.set_person(PERSON)
    empty = Record(home / "below", now)
    empty.person()
    assert len(OPEN) == 3
    del desk, record, empty
    gc.collect()
    assert not OPEN


def test_what_fails_while_it_is_opened(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("_migrate", "_seems_sound"):
        with monkeypatch.context() as patch:
            patch.setattr(database.Database, name, broken)
            for folder in (home, tmp_path / "new") if name == "_migrate" else (home,):
                record = Record(folder, now)
                with pytest.raises(DsrError, match="disk is full"):
                    record.set_person(PERSON)
                assert not OPEN, name


def test_a_restore_of_what_is_no_record(home: Path, tmp_path: Path) -> None:
    for content in (b"", b"PK", b"SQLite format 3\0" + bytes(5000)):
        (tmp_path / "b").write_bytes(content)
        with pytest.raises(DsrError):
            restore(tmp_path / "b", home, now)
        assert not OPEN


def test_a_file_that_comes_in_the_place_of_an_open_one_is_opened(home: Path, tmp_path: Path) -> None:
    with Record(home, now) as record:
        assert record.person() == PERSON
        with Record(tmp_path / "other", now) as other:
            other.save_draft("theirs", {})
        (tmp_path / "other" / FILE_NAME).replace(home / FILE_NAME)
        assert [draft.id for draft in record.drafts()] == ["theirs"]
        assert len(OPEN) == 1


def test_a_file_that_is_removed_while_it_is_open_is_missed(home: Path) -> None:
    with Record(home, now) as record:
        assert record.person() == PERSON
        for path in home.iterdir():
            path.unlink()
        for call in (record.person, lambda: record.set_person(PERSON)):
            with pytest.raises(DsrError, match="is gone"):
                call()
        assert not OPEN
    with Record(home, now) as record:
        assert record.person().name == "", "who begins anew may"
