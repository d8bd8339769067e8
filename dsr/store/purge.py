"""Everything of the user gone for good, and an honest word on what could not be removed."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dsr.errors import RecordError
from dsr.store.connection import claim_alone
from dsr.store.home import (
    BEFORE,
    FILE_NAME,
    REPLACED,
    SIDE_FILES,
    WORKPLACES,
    holding,
    leftovers_beside,
    look_at_folder,
    target_of,
    workplaces,
)
from dsr.store.swap import NAMES
from dsr.store.trouble import clear_errors

PURGING = ".dsr-purging"
"""Lies in the user's folder while everything is removed: a purge that was killed is finished at the next start."""
_OWN = re.compile(rf"{re.escape(BEFORE)}.*\.sqlite3|{re.escape(REPLACED)}[0-9].*|{re.escape(WORKPLACES)}.*", re.DOTALL)
"""Names of what dsr puts into the user's folder beside `NAMES`: older copies, what restores replaced, workplaces."""
_UNFINISHED = re.compile(r"\..+(?:\.[a-z0-9_]{8}\.part|\.yaml-[a-z0-9_]{8}\.new)", re.DOTALL)
"""Names of files that were being written (see `files.replacing`, and the profiles that the user saves)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What a purge did."""

    files: int
    """How many files and links were removed."""
    left: tuple[str, ...]
    """What holds the user's data and is still there: files that cannot be removed, and what links led to."""
    others: tuple[Path, ...]
    """What is in the folder and was not put there by dsr."""


def purge(home: Path) -> Purged:
    """Remove the record, its older copies and the user's own folders for good; each file is overwritten with zeros first.

    On flash disks, on file systems that keep old versions and in other backups traces may remain; only an encrypted disk prevents it.
    What dsr did not put into the folder stays. It works on a damaged record and on a full disk. Links are removed, never followed.

    Raises:
        RecordError: another program has the record open; then nothing was removed.
    """
    with clear_errors(home):
        look_at_folder(home)
        if not home.is_dir():
            return Purged(files=0, left=(), others=())
        with holding(home, alone=True):
            if (home / FILE_NAME).is_file():
                claim_alone(home / FILE_NAME)
            with suppress(OSError):  # on a full disk it goes without
                (home / PURGING).touch(mode=0o600)
            return remove_all(home)


def remove_all(home: Path) -> Purged:
    """See `purge`; the caller holds the folder alone."""
    left: dict[Path, str] = {}
    files = sum(_remove(path, left) for path in _unfinished_elsewhere(home, left))
    mark = home / PURGING
    mine = [path for path in home.iterdir() if _is_ours(path.name) and path != mark]
    files += sum(_remove(path, left) for path in sorted(mine))
    if os.path.lexists(mark):
        _remove(mark, left)
    others = tuple(sorted(path for path in home.iterdir() if path not in mine))
    with suppress(OSError):  # it is not empty, a link, or where a disk is mounted
        home.rmdir()
    # What a link led to may have been one of ours, and be gone by now.
    still = tuple(what for path, what in left.items() if os.path.lexists(path) or not path.parent.is_dir())
    return Purged(files=files, left=still, others=others)


def must_go_on(home: Path) -> bool:
    """Whether a purge was begun in the folder and not finished.

    Raises:
        RecordError: what lies there under the name of its mark was put there by no purge; nothing is removed because of it.
    """
    mark = home / PURGING
    try:
        there = mark.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(there.st_mode) or there.st_size:
        raise RecordError(
            f"“{mark}” is not the mark of a purge that was interrupted, though it has its name.",
            "Look what it is and move it away; nothing was deleted.",
        )
    return True


def is_unfinished(name: str) -> bool:
    """Whether a file of that name was being written by a program of ours."""
    return _UNFINISHED.fullmatch(name) is not None


def _is_ours(name: str) -> bool:
    return name in NAMES or is_unfinished(name) or _OWN.fullmatch(name) is not None


def _unfinished_elsewhere(home: Path, left: dict[Path, str]) -> Iterator[Path]:
    """What backups that were killed left beside their files."""
    for target in filter(None, map(target_of, workplaces(home))):
        if target.parent.is_dir():
            yield from leftovers_beside(target)
        else:
            left[target] = f"what an interrupted backup may have left beside “{target}”"


def _remove(path: Path, left: dict[Path, str]) -> int:
    """Overwrite a file with zeros and remove it; a folder with all in it. Returns how many files and links went."""
    gone, before = 0, len(left)
    try:
        if path.is_symlink():
            left |= {kept: f"“{kept}”, to which “{path.name}” led" for kept in _kept_by_link(path)}
        elif path.is_dir():
            with suppress(OSError):
                path.chmod(0o700)
            gone = sum(_remove(child, left) for child in list(path.iterdir()))
            if len(left) == before or not any(path.iterdir()):
                path.rmdir()
            return gone
        elif path.is_file():
            _overwrite(path)
        path.unlink()
    except OSError as problem:
        left[path] = f"“{path}” ({(problem.strerror or str(problem)).lower()})"
        return gone
    return 1


def _kept_by_link(link: Path) -> list[Path]:
    """What a link leads to, with the side files of a record: it is not ours to remove."""
    target = Path(os.path.realpath(link))
    side_files = [target.with_name(target.name + suffix) for suffix in SIDE_FILES if link.name == FILE_NAME]
    return [path for path in (target, *side_files) if path.exists()]


def _overwrite(path: Path) -> None:
    """Fill a file with zeros in its place. On a full disk or without leave to write it is only removed."""
    with suppress(OSError):
        path.chmod(0o600)
        with path.open("rb+") as file:
            for start in range(0, length := path.stat().st_size, 1 << 20):
                file.write(bytes(min(1 << 20, length - start)))
            file.flush()
            os.fsync(file.fileno())
