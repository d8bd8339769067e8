"""Connections to SQLite files: how one is opened, written in one piece, copied, and whether others have it open."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.errors import RecordError
from dsr.store.trouble import IN_USE, busy, clear_errors, name_of

if TYPE_CHECKING:
    import sqlite3

PATIENCE = 3.0
"""Seconds for which one program waits while another one writes."""


def connect(target: str, patience: float = PATIENCE) -> "sqlite3.Connection":
    """Open a file by its `file:` address, or `:memory:`, with the promises that dsr makes. sqlite3.Error as SQLite raises it."""
    import sqlite3

    connection = sqlite3.connect(target, timeout=patience, isolation_level=None, check_same_thread=False, uri=target.startswith("file:"))
    try:
        # A commit that was confirmed survives a power cut.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        # What a file's schema says is not trusted further than it must be, and a page is looked at before it is used.
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_read_only(path: Path, patience: float, problem: Exception) -> "sqlite3.Connection":
    """Read a record that cannot be written; without side files SQLite must be told that nobody changes it.

    Raises:
        Exception: `problem`, where it cannot be read either.
    """
    import sqlite3

    real = Path(os.path.realpath(path))  # a link's side files lie beside what it leads to
    side_file = real.with_name(f"{real.name}-wal")
    with_side_files = side_file.exists() and side_file.stat().st_size > 0
    for options in ("mode=ro",) if with_side_files else ("mode=ro", "mode=ro&immutable=1"):
        try:
            connection = connect(f"{path.as_uri()}?{options}", patience)
        except sqlite3.OperationalError:
            continue
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            continue
        except BaseException:
            connection.close()
            raise
        return connection
    raise problem


@contextmanager
def transaction(connection: "sqlite3.Connection") -> Iterator[None]:
    """All that the block does is kept, or nothing if it fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def roll_back(connection: "sqlite3.Connection") -> None:
    """End a transaction, if one is open, without keeping anything."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def copy_database(source: "sqlite3.Connection", target: Path) -> None:
    """Copy a whole database into one plain file without side files. sqlite3.Error as SQLite raises it."""
    with closing(connect(f"{target.absolute().as_uri()}?mode=rwc")) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def claim_alone(path: Path, patience: float = PATIENCE) -> None:
    """Make sure that no other program has the record open. Nothing is written, so it works on a full disk and on a damaged file too.

    Raises:
        RecordError: another program has it open.
    """
    import sqlite3

    try:
        # Alone from the start, SQLite needs no index that it shares with others.
        with clear_errors(path), closing(connect(f"{path.absolute().as_uri()}?mode=rw", patience)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except RecordError as problem:
        cause = problem.__cause__
        if isinstance(cause, sqlite3.Error) and name_of(cause).startswith(IN_USE):
            raise busy(path) from cause
        # Of a file that cannot be used nobody can have a connection.
