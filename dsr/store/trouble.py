"""Every trouble with the record, told in one plain sentence: the one place where errors of SQLite and of the disk become ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.errors import DsrError, RecordError, WrongInput
from dsr.store.files import explain, is_limited, too_large

if TYPE_CHECKING:
    import sqlite3

RESTORE = "Restore your last backup: dsr restore FILE; the damaged file is kept beside it."
IN_USE = ("SQLITE_BUSY", "SQLITE_LOCKED")
READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_ALSO_WHEN_FULL = ("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
_WHEN_LIMITED = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHMSIZE")
_ROOM = 1 << 16
"""Bytes that SQLite needs beside the file: its shared index alone takes 32 KiB."""


@contextmanager
def clear_errors(path: Path, what: str = "your record") -> Iterator[None]:
    """Turn every error of SQLite, of the file system and of damaged content into a RecordError about `path`, which is called `what`."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as problem:
        raise explained(problem, path, what) from problem
    except OSError as problem:
        raise explain(problem, path) from problem
    except UnicodeEncodeError as problem:
        raise WrongInput("The text holds a character that cannot be kept.", "Type it anew instead of pasting it.") from problem
    except (UnicodeDecodeError, OverflowError, RecursionError, MemoryError) as problem:
        # What SQLite hands over is no text, or of an absurd size: it reads whatever stands in the file.
        raise damaged(path, what) from problem


def damaged(path: Path, what: str = "your record") -> RecordError:
    """The error for a file that does not hold what dsr wrote into it."""
    return RecordError(f"{what.capitalize()} “{path}” is damaged or no record at all.", RESTORE)


def busy(path: Path, what: str = "your record") -> RecordError:
    """The error for a file that another program uses."""
    return RecordError(f"Another program is using {what} “{path}”.", "Close the other dsr, or try again in a moment; nothing was changed.")


def name_of(problem: Exception) -> str:
    """SQLite's own name of an error, such as SQLITE_BUSY; empty where it has none."""
    return str(getattr(problem, "sqlite_errorname", "") or "")


_SENTENCES: tuple[tuple[tuple[str, ...], str, str], ...] = (
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
        ("SQLITE_IOERR",),
        "The disk failed while {what} was used.",
        "Check the disk; a backup can be restored: dsr restore FILE",
    ),
)


def explained(problem: "sqlite3.Error", path: Path, what: str = "your record") -> DsrError:
    """An error of SQLite as one plain sentence about `path`, and what to do."""
    import sqlite3

    name = "SQLITE_FULL" if is_for_lack_of_room(problem, path) else name_of(problem)
    if name.startswith(IN_USE):
        return busy(path, what)
    if name_of(problem).startswith(_WHEN_LIMITED) and is_limited():
        return too_large(path)
    for kinds, message, hint in _SENTENCES:
        if name.startswith(kinds):
            return RecordError(message.format(what=f"{what} “{path}”", What=f"{what.capitalize()} “{path}”"), hint)
    if isinstance(problem, (sqlite3.ProgrammingError, sqlite3.IntegrityError)):
        return RecordError(f"{what.capitalize()} “{path}” could not be used ({problem}).", RESTORE)
    # A table or column that is not there, text that is none, a value of an absurd size: nothing that dsr wrote.
    return damaged(path, what)


def is_for_lack_of_room(problem: Exception, path: Path) -> bool:
    """Whether a full disk explains the error: SQLite's side files then fail as if the disk were broken."""
    from shutil import disk_usage

    try:
        return name_of(problem).startswith(_ALSO_WHEN_FULL) and disk_usage(path.parent).free < _ROOM
    except OSError:
        return False
