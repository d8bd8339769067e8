"""The SQLite file: opened when first needed, brought up to date, and every trouble with it told in one plain sentence."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from dsr.errors import DsrError, RecordError, WrongInput
from dsr.store.files import PRIVATE, explain, replacing
from dsr.store.migrations import LEDGER, MIGRATIONS, Migration, latest
from dsr.store.paths import make_home

if TYPE_CHECKING:
    import sqlite3

FILE_NAME = "record.sqlite3"
APPLICATION_ID = 0x64737231
"""Marks the file as a record of dsr ("dsr1")."""
PATIENCE = 3.0
"""Seconds for which one program waits while another one writes."""
_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_ALSO_WHEN_FULL = ("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
_ROOM = 1 << 16
"""Bytes that SQLite needs beside the file: its shared index alone takes 32 KiB."""
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")


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
                _roll_back(connection)

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
                with _transaction(connection):
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
                if problem.sqlite_errorname.startswith(_DAMAGED):
                    raise _explained(problem, self.path) from problem
                raise

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _opened(self, *, to_write: bool) -> "sqlite3.Connection":
        if self._connection is not None and self._in_memory and (to_write or self.path.exists()):
            self.close()
        if to_write and self._read_only and self._connection is not None and not self._connection.in_transaction:
            self.close()  # by now there may be room again, or leave to write
        if self._connection is None:
            self._in_memory = not to_write and not self.path.exists()
            self._connection = self._empty() if self._in_memory else self._open()
        return self._connection

    def _empty(self) -> "sqlite3.Connection":
        connection = _connect(":memory:", self._patience)
        self._migrate(connection)
        return connection

    def _open(self) -> "sqlite3.Connection":
        import sqlite3

        make_home(self.path.parent)
        if self.path.is_dir():
            raise RecordError(f"“{self.path}” is a folder, not a record.", "Move it away, or set DSR_HOME to another folder.")
        try:
            _create_private(self.path)
            connection = _connect(f"{self.path.as_uri()}?mode=rw", self._patience)
            checked = self._checked(connection, writable=True)
        except (sqlite3.OperationalError, PermissionError) as problem:
            may_be_read = isinstance(problem, PermissionError) or problem.sqlite_errorname.startswith(_READ_ONLY)
            if not may_be_read and not _is_for_lack_of_room(problem, self.path):
                raise
            self._read_only = True
            return self._checked(_connect_read_only(self.path, self._patience, problem), writable=False)
        self._read_only = False
        return checked

    def _checked(self, connection: "sqlite3.Connection", *, writable: bool) -> "sqlite3.Connection":
        """The connection, once its file is known to be a record that this dsr can use; else it is closed."""
        try:
            # One view of the file: another program may be creating the tables at this moment.
            connection.execute("BEGIN")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            version = read_version(connection)
            connection.execute("ROLLBACK")
            if application != APPLICATION_ID and (application or tables):
                raise RecordError(f"“{self.path}” is not a record of dsr.", "Move it away, or set DSR_HOME to another folder.")
            if version > latest(self._migrations):
                raise RecordError(f"Your record “{self.path}” was made by a newer version of dsr.", "Update dsr; nothing was changed.")
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

    def _migrate(self, connection: "sqlite3.Connection") -> None:
        saved = read_version(connection) == 0  # a new record has nothing to save
        for migration in self._migrations[read_version(connection) :]:
            with _transaction(connection):
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
        target = self.path.with_name(f"{self.path.stem}-before-{number}{self.path.suffix}")
        if target.exists():
            return
        with closing(_connect(f"{self.path.as_uri()}?mode=ro", self._patience)) as reader, replacing(target) as fresh:
            copy_database(reader, fresh)


def read_version(connection: "sqlite3.Connection") -> int:
    """The number of the last migration that was run, 0 for an empty file."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").fetchone():
        return 0
    (version,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return int(version)


def copy_database(source: "sqlite3.Connection", target: Path) -> None:
    """Copy a whole database into one plain file without side files. sqlite3.Error as SQLite raises it."""
    with closing(_connect(f"{target.absolute().as_uri()}?mode=rwc", PATIENCE)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def check_file(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Hold a file against everything that makes it a sound record: RecordError if it is none, damaged, or made by a newer dsr."""
    with clear_errors(path), closing(_connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", PATIENCE)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        version = read_version(connection)
        if application != APPLICATION_ID or not version:
            raise RecordError("It holds no record of dsr.", "Choose a file that dsr backup made.")
        if version > latest(migrations):
            raise RecordError("It was made by a newer version of dsr.", "Update dsr; nothing was changed.")
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise RecordError("The record in it is damaged.", "Choose an older backup.")


def claim_alone(path: Path, patience: float = PATIENCE) -> None:
    """Make sure that no other program has the record open, and fold its side files in.

    Raises:
        RecordError: another program has it open, or it cannot be written.
    """
    import sqlite3

    with clear_errors(path):
        try:
            with closing(_connect(f"{path.absolute().as_uri()}?mode=rw", patience)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as problem:
            # Of a file that is no database nobody can have a connection.
            if not problem.sqlite_errorname.startswith(_DAMAGED):
                raise


@contextmanager
def clear_errors(path: Path, what: str = "your record") -> Iterator[None]:
    """Turn every error of SQLite and of the file system into a RecordError about `path`, which is called `what`."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as problem:
        raise _explained(problem, path, what) from problem
    except OSError as problem:
        raise explain(problem, path) from problem
    except UnicodeEncodeError as problem:
        raise WrongInput("The text holds a character that cannot be kept.", "Type it anew instead of pasting it.") from problem


_SENTENCES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "Another program is using {what}.",
        "Close the other dsr, or try again in a moment; nothing was changed.",
    ),
    (("SQLITE_FULL",), "The disk is full: {what} could not be written.", "Make room and try again; nothing was lost."),
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH"),
        "{What} is read-only.",
        "Make the file and its folder writable, or set DSR_HOME to another folder.",
    ),
    (
        ("SQLITE_CANTOPEN",),
        "{What} cannot be opened.",
        "Look whether you may read and write the file and its folder, or set DSR_HOME to another folder.",
    ),
    (
        _DAMAGED,
        "{What} is damaged or no record at all.",
        "Restore your last backup: dsr restore FILE; the damaged file is kept beside it.",
    ),
    (
        ("SQLITE_IOERR",),
        "The disk failed while {what} was used.",
        "Check the disk; a backup can be restored: dsr restore FILE",
    ),
)


def _explained(problem: "sqlite3.Error", path: Path, what: str = "your record") -> DsrError:
    name = "SQLITE_FULL" if _is_for_lack_of_room(problem, path) else getattr(problem, "sqlite_errorname", "")
    for kinds, message, hint in _SENTENCES:
        if name.startswith(kinds):
            return RecordError(message.format(what=f"{what} “{path}”", What=f"{what.capitalize()} “{path}”"), hint)
    return RecordError(f"{what.capitalize()} “{path}” could not be used ({problem}).", "Restore your last backup: dsr restore FILE")


def _is_for_lack_of_room(problem: Exception, path: Path) -> bool:
    """Whether a full disk explains the error: SQLite's side files then fail as if the disk were broken."""
    from shutil import disk_usage

    name = getattr(problem, "sqlite_errorname", "")
    try:
        return name.startswith(_ALSO_WHEN_FULL) and disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def _connect(target: str, patience: float) -> "sqlite3.Connection":
    import sqlite3

    connection = sqlite3.connect(target, timeout=patience, isolation_level=None, check_same_thread=False, uri=target.startswith("file:"))
    try:
        # A commit that was confirmed survives a power cut.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _connect_read_only(path: Path, patience: float, problem: Exception) -> "sqlite3.Connection":
    """Read a record that cannot be written; without side files SQLite must be told that nobody changes it.

    Raises:
        Exception: `problem`, where it cannot be read either.
    """
    import sqlite3

    side_file = path.with_name(f"{path.name}-wal")
    with_side_files = side_file.exists() and side_file.stat().st_size > 0
    for options in ("mode=ro",) if with_side_files else ("mode=ro", "mode=ro&immutable=1"):
        try:
            connection = _connect(f"{path.as_uri()}?{options}", patience)
        except sqlite3.OperationalError:
            continue
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            continue
        return connection
    raise problem


@contextmanager
def _transaction(connection: "sqlite3.Connection") -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: "sqlite3.Connection") -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _create_private(path: Path) -> None:
    """Create an empty file that only the user can read; take others' rights from one that is there."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
    except FileExistsError:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            with suppress(OSError):  # of another user, or on a read-only disk
                path.chmod(PRIVATE)
