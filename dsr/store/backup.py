"""Everything of the user in one file, and back again."""

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from dsr import __version__
from dsr.domain.request import is_reference
from dsr.errors import BrokenFile, RecordError
from dsr.store.archive import FORMAT, MANIFEST, refuse_unless_listable, unpack
from dsr.store.connection import claim_alone, connect
from dsr.store.database import Database
from dsr.store.files import PRIVATE, replacing
from dsr.store.home import FILE_NAME, REPLACED, holding, look_at_folder, noted, workplace
from dsr.store.paths import make_home
from dsr.store.recovery import finish
from dsr.store.schema import check_file, is_sound
from dsr.store.swap import FRESH, USER_FOLDERS, flush_folder, swap
from dsr.store.trouble import clear_errors, damaged

_REFERENCES = """SELECT reference FROM request
    UNION SELECT coalesce(json_extract(body, '$.reference'), reference) FROM letter WHERE json_valid(body)"""
"""Every reference by which a case or a letter is called: in commands, calendars and names of files."""


def write_backup(database: Database, home: Path, target: Path, moment: datetime, *, overwrite: bool = False) -> None:
    """Write everything into one file (see `dsr.store.archive`).

    Args:
        database: the record; others may use it meanwhile.
        home: the user's folder.
        target: the file to write, readable by the user alone.
        moment: now.
        overwrite: whether a file that is there may be replaced.

    Raises:
        RecordError: the record is damaged, the file is there already or cannot be written, or a file of the user has a name that no
            backup can hold.
    """
    with clear_errors(home):
        look_at_folder(home)
        files = dict(_user_files(home))
    refuse_unless_listable(files)
    with (
        noted(home, target),
        replacing(target, overwrite=overwrite) as fresh,
        clear_errors(target, "the backup"),
        _folder_beside(target) as folder,
    ):
        copy = folder / FILE_NAME
        database.copy_to(copy)
        _refuse_damaged(copy, database.path)
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            listed = {name: _add(archive, name, path) for name, path in {FILE_NAME: copy, **files}.items()}
            manifest = {"format": FORMAT, "dsr": __version__, "made": moment.isoformat(), "files": listed}
            archive.writestr(_plain_entry(MANIFEST), json.dumps(manifest, ensure_ascii=False, indent=1))


def restore(source: Path, home: Path, now: Callable[[], datetime]) -> Path | None:
    """Put a backup in the place of what is there.

    Everything is unpacked, checked and brought up to date before anything is touched, so a broken backup changes nothing; and a
    program that is killed meanwhile loses nothing (see `dsr.store.swap`). What is there may be damaged.

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
    record = home / FILE_NAME
    with clear_errors(record):
        look_at_folder(home)
        made = not home.exists()
        make_home(home)
        try:
            with holding(home, alone=True) as certain:
                finish(home, certain=certain)
                make_home(home)
                with workplace(home) as place:
                    _prepare(source, place / FRESH, now)
                    if record.is_file():
                        claim_alone(record)
                    return swap(home, place, f"{REPLACED}{now():%Y-%m-%d-%H%M%S}")
        finally:
            if made:
                with suppress(OSError):  # unless something is in it by now
                    home.rmdir()


def _prepare(source: Path, fresh: Path, now: Callable[[], datetime]) -> None:
    """Unpack a backup, hold it against what a sound one is, and bring its record up to date."""
    fresh.mkdir(mode=0o700)
    maker = unpack(source, fresh)
    record = fresh / FILE_NAME
    try:
        check_file(record, maker=maker)
    except RecordError as problem:
        raise BrokenFile(f"“{source}” cannot be restored. {problem.message}", problem.hint) from problem
    with closing(Database(record, now)) as database, database.read() as connection:
        if not all(is_reference(reference) for (reference,) in connection.execute(_REFERENCES)):
            raise BrokenFile(
                f"“{source}” cannot be restored: it holds a request whose reference is none of dsr's.",
                "Choose a file that `dsr backup` wrote; nothing was changed.",
            )
    for path in [*fresh.rglob("*")]:
        if path.is_dir():
            flush_folder(path)
        else:
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    flush_folder(fresh)


def _refuse_damaged(copy: Path, record: Path) -> None:
    """A damaged record makes no backup: it could not be restored, and the user would think that it can."""
    with clear_errors(record), closing(connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1")) as connection:
        if not is_sound(connection):
            raise damaged(record)


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
    """Each file in the user's own folders, with its name in a backup; links are left out. OSError where a folder cannot be read."""

    def stop(problem: OSError) -> None:
        raise problem

    for folder in USER_FOLDERS:
        if not (home / folder).is_dir():
            continue
        for above, _, names in os.walk(home / folder, onerror=stop):
            for path in sorted(Path(above, name) for name in names):
                if path.is_file() and not path.is_symlink():
                    yield path.relative_to(home).as_posix(), path


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    """A folder of our own on the same disk as `path`, private, removed afterwards; its name is that of an unfinished file."""
    folder = Path(tempfile.mkdtemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
