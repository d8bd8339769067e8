"""The user's folder: whether a record is there, who works in it, and what a program that was killed left behind."""

import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dsr.errors import RecordError
from dsr.store.connection import PATIENCE
from dsr.store.trouble import busy

FILE_NAME = "record.sqlite3"
SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a record, as endings of its name."""
WORKPLACES = ".dsr-"
"""How the names of folders begin in which dsr prepares something."""
REPLACED = "replaced-"
"""How the names of folders begin in which what a restore replaced is kept."""
BEFORE = "record-before-"
"""How the names of copies begin that were made before a record was brought up to date."""
NOTE = "beside"
"""In a workplace: the file beside which something is written outside of the user's folder."""
_TRY_AGAIN = 0.05
"""Seconds between two looks whether another program is done."""


# Whether a record is there


def has_record(path: Path) -> bool:
    """Whether the record's file is there; False for a user who has none yet.

    Args:
        path: the record's file in the user's folder.

    Raises:
        RecordError: it was there and is gone, or what is there can be no record: an empty file, a folder, a link to nothing.
    """
    look_at_folder(path.parent)
    try:
        there = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        _refuse_if_it_vanished(path)
        return False
    if stat.S_ISLNK(there.st_mode):
        there = _target(path)
    if stat.S_ISDIR(there.st_mode):
        raise RecordError(f"“{path}” is a folder, not a record.", "Move it away, or set DSR_HOME to another folder.")
    if not stat.S_ISREG(there.st_mode):
        raise RecordError(f"“{path}” is no file.", "Move it away, or set DSR_HOME to another folder.")
    if not there.st_size:
        raise RecordError(
            f"Your record “{path}” is empty: what was in it is gone.",
            "Restore your last backup: dsr restore FILE. To begin anew, move the empty file away.",
        )
    _look_at_side_files(Path(os.path.realpath(path)))
    return True


def _look_at_side_files(record: Path) -> None:
    """What SQLite would write beside the record, and lose there, is refused: a folder, a pipe, a link."""
    for suffix in SIDE_FILES:
        side = record.with_name(record.name + suffix)
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(side.lstat().st_mode):
                raise RecordError(f"“{side}” is no file, so your record beside it cannot be used.", "Move it away.")


def look_at_folder(home: Path) -> None:
    """Make sure that the user's folder is one, or is not there yet: RecordError for a file, or for a link to nothing, in its way."""
    for place in (home, *home.parents):
        try:
            there = place.lstat()
        except (FileNotFoundError, NotADirectoryError):
            continue
        if stat.S_ISLNK(there.st_mode):
            there = _target(place)
        if not stat.S_ISDIR(there.st_mode):
            raise RecordError(
                f"The folder “{home}” for your record cannot be used: “{place}” is no folder.", "Set DSR_HOME to another folder."
            )
        return


def _target(link: Path) -> os.stat_result:
    try:
        return link.stat()
    except (FileNotFoundError, NotADirectoryError) as problem:
        message = f"“{link}” is a link to “{link.readlink()}”, and there is nothing."
        raise RecordError(message, "Bring back the disk or folder that it leads to, or remove the link.") from problem
    except (OSError, RuntimeError) as problem:
        if isinstance(problem, OSError) and problem.errno != errno.ELOOP:
            raise
        raise RecordError(f"“{link}” is a link that leads back to itself.", "Remove it, and restore your last backup.") from problem


def _refuse_if_it_vanished(path: Path) -> None:
    """A record that is not there, though its traces are, was lost; a new one in its place would hide that."""
    for suffix in SIDE_FILES:
        if os.path.lexists(side := path.with_name(path.name + suffix)):
            raise _vanished(path, side)
    for trace in sorted(_named(path.parent, REPLACED, BEFORE)):
        if trace.is_file() or os.path.lexists(trace / path.name):
            raise _vanished(path, trace)


def _vanished(path: Path, trace: Path) -> RecordError:
    kept = trace / path.name if trace.is_dir() else trace
    bring = f"Move “{kept}” back to “{path}”" if trace.name.startswith((REPLACED, BEFORE)) else "Bring the file back"
    return RecordError(
        f"Your record “{path}” is gone, but “{trace.name}” beside it is left.",
        f"{bring}, or restore a backup: dsr restore FILE. To begin anew, move “{trace}” away.",
    )


def _named(home: Path, *beginnings: str) -> list[Path]:
    try:
        return [home / name for name in os.listdir(home) if name.startswith(beginnings)]  # noqa: PTH208 - names alone, at every start
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []


# Who works in it


@contextmanager
def holding(home: Path, *, alone: bool, patience: float = PATIENCE) -> Iterator[bool]:
    """Hold the user's folder while the block runs: alone, or beside others that do not hold it alone. A killed program holds nothing.

    Yields:
        Whether it is held for certain; False on systems and disks that cannot hold a folder, where everything goes on without.

    Raises:
        RecordError: another program holds it, also after `patience` seconds.
    """
    try:
        import fcntl

        number = os.open(home, os.O_RDONLY)
    except (ImportError, OSError):
        yield False
        return
    try:
        yield _hold(fcntl.LOCK_EX if alone else fcntl.LOCK_SH, number, home, patience)
    finally:
        os.close(number)


def _hold(how: int, number: int, home: Path, patience: float) -> bool:
    import fcntl

    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(number, how | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            if time.monotonic() >= until:
                raise busy(home / FILE_NAME) from problem
            time.sleep(_TRY_AGAIN)
        except OSError:
            return False
        else:
            return True


# Workplaces, and what is left of them


PLAN = "plan.json"
"""In a workplace: what is moved where; once it is there, it is carried out."""


@contextmanager
def workplace(home: Path) -> Iterator[Path]:
    """A folder of our own in the user's folder, private; removed afterwards unless a plan in it must still be carried out.

    The caller holds the user's folder meanwhile.
    """
    place = Path(tempfile.mkdtemp(prefix=WORKPLACES, dir=home))
    try:
        yield place
    finally:
        if not (place / PLAN).exists():
            shutil.rmtree(place, ignore_errors=True)


def workplaces(home: Path) -> list[Path]:
    """The workplaces in the user's folder, of programs that run or were killed; a link is none."""
    return [path for path in sorted(_named(home, WORKPLACES)) if path.is_dir() and not path.is_symlink()]


@contextmanager
def noted(home: Path, target: Path) -> Iterator[None]:
    """Leave word in the user's folder, while the block runs, that something is written beside a file elsewhere.

    Where that cannot be noted (a full disk, no folder yet) the block runs without.
    """
    place: Path | None = None
    with holding(home, alone=False):
        try:
            with suppress(OSError):
                place = Path(tempfile.mkdtemp(prefix=WORKPLACES, dir=home))
                (place / NOTE).write_bytes(os.fsencode(target.absolute()))
            yield
        finally:
            if place is not None:
                shutil.rmtree(place, ignore_errors=True)


def target_of(place: Path) -> Path | None:
    """The file beside which the program of a workplace was writing, None if it was writing in the user's folder alone."""
    try:
        noted_down = (place / NOTE).read_bytes()
    except OSError:
        return None
    return Path(os.fsdecode(noted_down)) if noted_down.strip() and b"\0" not in noted_down else None


def leftovers_beside(target: Path) -> list[Path]:
    """What a killed program left beside a file that it was writing (see `files.replacing`)."""
    begin, end = f".{target.name[:40]}.", ".part"
    return [path for path in _named(target.parent, begin) if path.name.endswith(end)]
