"""What a record's tables must look like: what the migrations up to the number that it states make of an empty file."""

from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.errors import RecordError
from dsr.store.connection import connect
from dsr.store.migrations import LEDGER, MIGRATIONS, Migration, latest
from dsr.store.trouble import clear_errors

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x64737231
"""Marks the file as a record of dsr ("dsr1")."""
Schema = frozenset[tuple[str, str, str, str, str]]
"""Each table, index, trigger and view: kind, name, table, the statement that made it, and whether it has pages of its own."""
_SCHEMA = "SELECT type, name, tbl_name, sql, coalesce(rootpage, 0) != 0 FROM sqlite_schema"


def read_version(connection: "sqlite3.Connection") -> int:
    """The number of the last migration that was run, 0 for an empty file."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").fetchone():
        return 0
    (version,) = connection.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()
    return version if isinstance(version, int) else 0


def newer_than_known(connection: "sqlite3.Connection", migrations: tuple[Migration, ...] = MIGRATIONS) -> str:
    """What a record of a newer dsr needs, as a part of a sentence; empty for a record that this dsr can use."""
    version = read_version(connection)
    known = latest(migrations)
    return f"its record has the form {version}, and this dsr knows the forms up to {known}" if version > known else ""


def fault_of(connection: "sqlite3.Connection", migrations: tuple[Migration, ...] = MIGRATIONS) -> str:
    """What a record has more or less than a record of the version that it states, such as "the trigger “x” too much"; empty if nothing.

    The record must be none of a newer dsr.
    """
    version = read_version(connection)
    ledger = connection.execute("SELECT number, name FROM migration ORDER BY number").fetchall()
    if ledger != [(migration.number, migration.name) for migration in migrations[:version]]:
        return "its list of changes is not the one of dsr"
    found, expected = _schema_of(connection), _expected(migrations[:version])
    for some, what in ((found - expected, "not one of dsr"), (expected - found, "missing")):
        for kind, name, *_ in sorted(some, key=lambda entry: (entry[0] != "table", entry)):
            return f"the {kind} “{name}” is {what}"
    return ""


def check_file(path: Path, migrations: tuple[Migration, ...] = MIGRATIONS, *, maker: str = "a newer version of dsr") -> None:
    """Hold a file against everything that makes it a sound record.

    Args:
        path: the file; nobody may be writing to it.
        migrations: the steps that this dsr knows.
        maker: the dsr that made it, as it is called where it turns out to be a newer one.

    Raises:
        RecordError: it is none, it is damaged, it holds more or less than the record of its version, or a newer dsr made it.
    """
    with clear_errors(path), closing(connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1")) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION_ID or not read_version(connection):
            raise RecordError("It holds no record of dsr.", "Choose a file that dsr backup made.")
        if newer := newer_than_known(connection, migrations):
            raise RecordError(f"It was made by {maker}: {newer}.", "Update dsr; nothing was changed.")
        if fault := fault_of(connection, migrations):
            raise RecordError(f"The record in it is not as dsr makes them: {fault}.", "Choose an older backup; nothing was changed.")
        if not is_sound(connection):
            raise RecordError("The record in it is damaged.", "Choose an older backup; nothing was changed.")


def is_sound(connection: "sqlite3.Connection") -> bool:
    """Whether every page, index and reference of a database is in order. Reads all of it."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return verdict == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _schema_of(connection: "sqlite3.Connection") -> Schema:
    # SQLite keeps statements as they were typed; only how lines are broken says nothing.
    rows = connection.execute(_SCHEMA).fetchall()
    return frozenset((str(kind), str(name), str(table), " ".join(str(sql).split()), str(pages)) for kind, name, table, sql, pages in rows)


@lru_cache(maxsize=8)
def _expected(migrations: tuple[Migration, ...]) -> Schema:
    with closing(connect(":memory:")) as connection:
        connection.execute(LEDGER)
        for migration in migrations:
            for statement in migration.statements:
                connection.execute(statement)
        return _schema_of(connection)
