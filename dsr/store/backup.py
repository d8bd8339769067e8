"""Everything of the user in one file, back again, and gone for good.

A backup is a zip file: `manifest.json` (format, moment, and for each file its size and SHA-256), `record.sqlite3`, and the
user's own folders (`companies/…`, `templates/…`). Preferences and drafts are part of the record.
"""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from dsr.errors import BrokenFile, DsrError, NotFound, RecordError
from dsr.store.database import FILE_NAME, Database, check_file, claim_alone, clear_errors
from dsr.store.files import PRIVATE, replacing
from dsr.store.paths import make_home

FORMAT = 1
MANIFEST = "manifest.json"
USER_FOLDERS = ("companies", "templates")
"""Folders beside the record that belong to the user."""
_SIDE_FILES = ("-wal", "-shm", "-journal")
_REPLACED = "replaced-"


def write_backup(database: Database, home: Path, target: Path, moment: datetime, *, overwrite: bool = False) -> None:
    """Write everything into one file.

    Args:
        database: the record; others may use it meanwhile.
        home: the user's folder.
        target: the file to write, readable by the user alone.
        moment: now.
        overwrite: whether a file that is there may be replaced.

    Raises:
        RecordError: the file is there already or cannot be written.
    """
    with replacing(target, overwrite=overwrite) as fresh, clear_errors(target, "the backup"), _folder_beside(fresh) as folder:
        copy = folder / FILE_NAME
        database.copy_to(copy)
        entries = {FILE_NAME: copy, **dict(_user_files(home))}
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            listed = {name: _add(archive, name, path) for name, path in entries.items()}
            manifest = {"format": FORMAT, "made": moment.isoformat(), "files": listed}
            archive.writestr(_plain_entry(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))


def restore(source: Path, home: Path, now: Callable[[], datetime]) -> Path | None:
    """Put a backup in the place of what is there.

    Everything is unpacked and checked before anything is touched, so a broken backup changes nothing.

    Args:
        source: the file that a backup wrote.
        home: the user's folder; no record may be open on it.
        now: the moment, by which what was there before is named.

    Returns:
        The folder in `home` where what was there before is kept, None if nothing was.

    Raises:
        NotFound: there is no such file.
        BrokenFile: it is no backup, damaged, or made by a newer dsr.
        RecordError: another program has the record open, or the folder cannot be written.
    """
    if not source.exists():
        raise NotFound(f"There is no file “{source}”.", "Give the file that `dsr backup` wrote.")
    record = home / FILE_NAME
    with clear_errors(record):
        make_home(home)
        with _folder_beside(record) as fresh:
            _unpack(source, fresh)
            _check_record(source, fresh / FILE_NAME)
            if record.is_file():
                claim_alone(record)
            return _swap(home, fresh, home / f"{_REPLACED}{now():%Y-%m-%d-%H%M%S}")


def purge(home: Path) -> int:
    """Remove the record, its older copies and the user's own folders for good; each file is overwritten with zeros first.

    On flash disks, on file systems that keep old versions and in other backups traces may remain; only an encrypted disk prevents it.
    What dsr did not put into the folder stays.

    Returns:
        How many files were removed.

    Raises:
        RecordError: another program has the record open, or something cannot be removed.
    """
    with clear_errors(home):
        record = home / FILE_NAME
        if record.is_file():
            claim_alone(record)
        gone = sum(_remove(path) for path in _all_of_the_user(home))
        if home.is_dir() and not any(home.iterdir()):
            home.rmdir()
    return gone


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> dict[str, Any]:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file, archive.open(_plain_entry(name), "w") as entry:
        while piece := file.read(1 << 20):
            digest.update(piece)
            size += len(piece)
            entry.write(piece)
    return {"size": size, "sha256": digest.hexdigest()}


def _plain_entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = PRIVATE << 16
    return entry


def _user_files(home: Path) -> Iterator[tuple[str, Path]]:
    for folder in USER_FOLDERS:
        for path in sorted((home / folder).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(home).as_posix(), path


def _unpack(source: Path, target: Path) -> None:
    """Unpack a backup, every file held against the manifest."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] > FORMAT:
                raise BrokenFile(f"“{source}” was made by a newer version of dsr.", "Update dsr; nothing was changed.")
            for name, expected in manifest["files"].items():
                _unpack_one(archive, name, expected, target)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError, AttributeError) as problem:
        raise _no_backup(source) from problem
    except OSError as problem:
        raise BrokenFile(f"“{source}” cannot be read ({problem.strerror}).", "Check the file and its permissions.") from problem


def _unpack_one(archive: zipfile.ZipFile, name: str, expected: dict[str, Any], target: Path) -> None:
    parts = PurePosixPath(name).parts
    inside = parts[0] in USER_FOLDERS and len(parts) > 1 and ".." not in parts and "\\" not in name and ":" not in name
    if name != FILE_NAME and not inside:
        raise ValueError(name)
    path = target.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest = hashlib.sha256()
    left = int(expected["size"])
    with archive.open(name) as entry, path.open("xb") as file:
        while piece := entry.read(1 << 20):
            left -= len(piece)
            if left < 0:
                raise ValueError(name)
            digest.update(piece)
            file.write(piece)
    if left or digest.hexdigest() != expected["sha256"]:
        raise ValueError(name)
    path.chmod(PRIVATE)


def _check_record(source: Path, path: Path) -> None:
    if not path.is_file():
        raise _no_backup(source)
    try:
        check_file(path)
    except RecordError as problem:
        raise BrokenFile(f"“{source}” cannot be restored. {problem.message}", problem.hint) from problem


def _no_backup(source: Path) -> DsrError:
    return BrokenFile(f"“{source}” is no backup of dsr, or it is damaged.", "Choose a file that `dsr backup` wrote; nothing was changed.")


def _swap(home: Path, fresh: Path, aside: Path) -> Path | None:
    """Move what is there aside and what is fresh in; if a move fails, everything goes back. Returns where the old went."""
    names = (FILE_NAME, *(FILE_NAME + suffix for suffix in _SIDE_FILES), *USER_FOLDERS)
    old = [name for name in names if (home / name).exists()]
    kept = Path(tempfile.mkdtemp(prefix=f"{aside.name}-", dir=home)) if aside.exists() else aside
    moves = [(home / name, kept / name) for name in old]
    moves += [(fresh / name, home / name) for name in names if (fresh / name).exists()]
    done: list[tuple[Path, Path]] = []
    try:
        if old:
            kept.mkdir(mode=0o700, exist_ok=True)
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except OSError:
        for source, target in reversed(done):
            target.rename(source)
        with suppress(OSError):
            kept.rmdir()
        raise
    return kept if old else None


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """A folder of our own on the same disk as `path`, private, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=".dsr-", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _all_of_the_user(home: Path) -> list[Path]:
    if not home.is_dir():
        return []
    stem, suffix = Path(FILE_NAME).stem, Path(FILE_NAME).suffix
    exact = [home / name for name in (*(FILE_NAME + side for side in ("", *_SIDE_FILES)), *USER_FOLDERS)]
    patterns = (f"{stem}-before-*{suffix}", f"{_REPLACED}[0-9]*", ".dsr-*")
    return [path for path in exact if path.exists() or path.is_symlink()] + [path for pattern in patterns for path in home.glob(pattern)]


def _remove(path: Path) -> int:
    """Overwrite a file with zeros and remove it; a folder with all in it. Links are removed, never followed."""
    if path.is_dir() and not path.is_symlink():
        gone = sum(_remove(child) for child in list(path.iterdir()))
        path.rmdir()
        return gone
    if path.is_file() and not path.is_symlink():
        with path.open("rb+") as file:
            for start in range(0, length := path.stat().st_size, 1 << 20):
                file.write(bytes(min(1 << 20, length - start)))
            file.flush()
            os.fsync(file.fileno())
    path.unlink()
    return 1
