"""The SQLite file: opened when first needed, brought up to date, and every trouble with it told in one plain sentence."""

import os
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from dsr.errors import RecordError
from dsr.store.connection import PATIENCE, connect, connect_read_only, copy_database, roll_back, transaction
from dsr.store.files import PRIVATE, replacing
from dsr.store.home import BEFORE, FILE_NAME, has_record, holding, workplace
from dsr.store.migrations import LEDGER, MIGRATIONS, Migration, latest
from dsr.store.paths import make_home
from dsr.store.recovery import settle
from dsr.store.schema import APPLICATION_ID, check_file, fault_of, newer_than_known, read_version
from dsr.store.trouble import READ_ONLY, clear_errors, damaged, explained, is_for_lack_of_room, name_of

if TYPE_CHECKING:
    import sqlite3

__all__ = ["FILE_NAME", "PATIENCE", "Database", "check_file", "copy_database", "read_version"]

QUICKLY_READ = 16 << 20
"""Bytes of a record up to which every page is looked at when it is opened: at most some 30 milliseconds, 2 for a usual one."""


class Database:
    """One connection to the record's file. May be used from several threads, which wait for one another.

    The file and its folder appear with the first write; until then the record is read as empty.

    Args:
        path: the file.
        now: the moment, for the entries of migrations.
        patience: seconds to wait for another program.
        migrations: the steps that this dsr knows.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime], *, patience: float = PATIENCE, migrations: tuple[Migration, ...] = MIGRATIONS
    ) -> None:
        self.path = path.absolute()
        self._now = now
        self._patience = patience
        self._migrations = migrations
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None
        self._in_memory = False
        self._read_only = False
        self._writing = False
        self._file: tuple[int, int] | None = None
        """The file that was opened; None before, and after it was closed."""

    @contextmanager
    def read(self) -> "Iterator[sqlite3.Connection]":
        """One unchanging view of the record while the block runs. RecordError where it cannot be read."""
        with self._lock, clear_errors(self.path):
            connection = self._opened(to_write=False)
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                roll_back(connection)

    @contextmanager
    def write(self) -> "Iterator[sqlite3.Connection]":
        """All that the block does is kept, or nothing if it fails. RecordError where the record cannot be written."""
        with self._lock, clear_errors(self.path):
            connection = self._opened(to_write=True)
            if connection.in_transaction:
                assert self._writing, "a view of the record is not written to"
                yield connection
                return
            self._writing = True
            try:
                with transaction(connection):
                    yield connection
            finally:
                self._writing = False

    def copy_to(self, target: Path) -> None:
        """Copy the record as it stands, also while others write, over `target`.

        Raises:
            RecordError: the record cannot be read.
            sqlite3.Error: the copy cannot be written.
        """
        import sqlite3

        with self._lock:
            with clear_errors(self.path):
                connection = self._opened(to_write=False)
            try:
                copy_database(connection, target)
            except sqlite3.DatabaseError as problem:
                if name_of(problem).startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
                    raise explained(problem, self.path) from problem
                raise

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            self._disconnect()
            self._file = None

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._finalizer()
            self._connection = None

    def _opened(self, *, to_write: bool) -> "sqlite3.Connection":
        if self._connection is not None and not self._connection.in_transaction and self._must_be_opened_anew(to_write=to_write):
            self._disconnect()
        if self._connection is None:
            self._connection = self._open_or_begin(to_write=to_write)
            # Whoever forgets to close leaves nothing open.
            self._finalizer = weakref.finalize(self, self._connection.close)
        return self._connection

    def _must_be_opened_anew(self, *, to_write: bool) -> bool:
        if self._in_memory:
            return to_write or os.path.lexists(self.path)
        # By now there may be room again, or leave to write; and another file may have come in the place of the one that is open.
        return (to_write and self._read_only) or _identity(self.path) != self._file

    def _open_or_begin(self, *, to_write: bool) -> "sqlite3.Connection":
        home = self.path.parent
        settle(home)
        with holding(home, alone=False, patience=self._patience):
            there = has_record(self.path)
            if not there and self._file is not None:
                raise RecordError(f"Your record “{self.path}” is gone since it was opened.", "Restore your last backup: dsr restore FILE")
            self._in_memory = not there and not to_write
            if self._in_memory:
                return self._empty()
        if not there:
            make_home(home)
        with holding(home, alone=False, patience=self._patience):
            if not there:
                self._begin()
            connection = self._open()
            self._file = _identity(self.path)
            return connection

    def _empty(self) -> "sqlite3.Connection":
        connection = connect(":memory:", self._patience)
        try:
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _begin(self) -> None:
        """Put a new record with all its tables in its place in one step; where another program was quicker, its record stays."""
        with workplace(self.path.parent) as place:
            fresh = place / self.path.name
            _create_private(fresh)
            with closing(connect(f"{fresh.as_uri()}?mode=rw", self._patience)) as connection:
                self._migrate(connection)
            try:
                os.link(fresh, self.path)
            except FileExistsError:
                pass
            except OSError:  # a disk without such links
                if not os.path.lexists(self.path):
                    fresh.rename(self.path)

    def _open(self) -> "sqlite3.Connection":
        import sqlite3

        try:
            _make_private(self.path)
            checked = self._checked(connect(f"{self.path.as_uri()}?mode=rw", self._patience), writable=True)
        except (sqlite3.OperationalError, PermissionError) as problem:
            may_be_read = isinstance(problem, PermissionError) or name_of(problem).startswith(READ_ONLY)
            if not may_be_read and not is_for_lack_of_room(problem, self.path):
                raise
            self._read_only = True
            return self._checked(connect_read_only(self.path, self._patience, problem), writable=False)
        self._read_only = False
        return checked

    def _checked(self, connection: "sqlite3.Connection", *, writable: bool) -> "sqlite3.Connection":
        """The connection, once its file is known to be a record that this dsr can use; else it is closed."""
        try:
            # One view of the file: another program may be changing the tables at this moment.
            connection.execute("BEGIN")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            version = read_version(connection)
            if application != APPLICATION_ID:
                raise RecordError(f"“{self.path}” is not a record of dsr.", "Move it away, or set DSR_HOME to another folder.")
            if newer := newer_than_known(connection, self._migrations):
                raise RecordError(
                    f"Your record “{self.path}” was made by a newer version of dsr: {newer}.", "Update dsr; nothing was changed."
                )
            if version < 1 or fault_of(connection, self._migrations) or not self._seems_sound(connection):
                raise damaged(self.path)
            connection.execute("ROLLBACK")
            if writable:
                connection.execute("PRAGMA journal_mode = WAL")
                self._migrate(connection)
            elif version < latest(self._migrations):
                raise RecordError(
                    f"Your record “{self.path}” was made by an older dsr and must be brought up to date, but it is read-only.",
                    "Make the file and its folder writable.",
                )
        except BaseException:
            connection.close()
            raise
        return connection

    def _seems_sound(self, connection: "sqlite3.Connection") -> bool:
        """Whether no page of the file is damaged, so that nothing in it is passed over in silence; not asked of a very large one."""
        if self.path.stat().st_size > QUICKLY_READ:
            return True
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(verdict == "ok")

    def _migrate(self, connection: "sqlite3.Connection") -> None:
        saved = read_version(connection) == 0  # a new record has nothing to save
        for migration in self._migrations[read_version(connection) :]:
            with transaction(connection):
                version = read_version(connection)
                if version >= migration.number:
                    continue  # another program was quicker
                if version and not saved:
                    self._save_before(migration.number)
                    saved = True
                if not version:
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(LEDGER)
                for statement in migration.statements:
                    connection.execute(statement)
                entry = (migration.number, migration.name, self._now().isoformat())
                connection.execute("INSERT INTO migration (number, name, applied) VALUES (?, ?, ?)", entry)

    def _save_before(self, number: int) -> None:
        """Copy the file as it is before that step; an earlier copy of the same step stays, since it is the older one."""
        target = self.path.with_name(f"{BEFORE}{number}{self.path.suffix}")
        if target.exists():
            return
        with closing(connect(f"{self.path.as_uri()}?mode=ro", self._patience)) as reader, replacing(target) as fresh:
            copy_database(reader, fresh)


def _create_private(path: Path) -> None:
    """Create an empty file that only the user can read."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))


def _make_private(path: Path) -> None:
    """Take others' rights from a file that is there."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        with suppress(OSError):  # of another user, or on a read-only disk
            path.chmod(PRIVATE)


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
