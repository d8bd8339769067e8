"""A backup as a file: what may stand in one, and reading one as strictly as a stranger's.

A backup is a zip file: `manifest.json` (format, moment, version of dsr, and for each file its size and SHA-256), `record.sqlite3`,
and the user's own folders (`companies/…`, `templates/…`). Preferences and drafts are part of the record.
"""

import hashlib
import json
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from dsr import __version__
from dsr.errors import BrokenFile, DsrError, NotFound, RecordError
from dsr.store.files import PRIVATE
from dsr.store.home import FILE_NAME
from dsr.store.swap import USER_FOLDERS

FORMAT = 1
MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 16 << 20
"""Bytes that a manifest may have."""
_MOST_FILES = 20_000
_ALWAYS = 64 << 20
"""Bytes that a backup may unpack to, however small it is."""
_MOST_TIMES = 100
"""How many times its own size a larger one may unpack to; a real record shrinks to a fifth or tenth."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FORBIDDEN = frozenset('\\:*?"<>|')
"""Characters that no name of a file may have on some system."""
_HEAD = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the manifest lists it."""

    size: int
    """Bytes."""
    sha256: str


def fault_of_name(name: str) -> str:
    """Why a file of that name, with `/` between folders, cannot be part of a backup; empty if it can."""
    if name == FILE_NAME:
        return ""
    folder, *parts = name.split("/")
    if folder not in USER_FOLDERS or not parts:
        return "is no place of dsr's"
    if any(part in ("", ".", "..") for part in parts):
        return "leads elsewhere"
    if not name.isprintable() or _FORBIDDEN & set(name) or any(part != part.strip(" ") or part.endswith(".") for part in parts):
        return "holds a character that names of files cannot have everywhere"
    if any(len(part.encode()) > 255 for part in parts) or len(parts) > 16:
        return "is too long"
    return ""


def twins(names: Mapping[str, object] | list[str]) -> tuple[str, str] | None:
    """Two names that are one on some system (they differ only in case, or one is a folder of the other); None if there are none."""
    seen: dict[str, str] = {}
    for name in names:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        if folded in seen:
            return seen[folded], name
        seen[folded] = name
    for folded, name in seen.items():
        parts = folded.split("/")
        for length in range(1, len(parts)):
            if above := seen.get("/".join(parts[:length])):
                return above, name
    return None


def unpack(source: Path, target: Path) -> str:
    """Unpack a backup into an empty folder, every file held against the manifest; what is not listed must not be there.

    Returns:
        Which dsr made it, in words for the case that it is a newer one.

    Raises:
        NotFound: there is no such file.
        BrokenFile: it is no backup, damaged, made by a newer dsr, or unpacks to more than a backup does.
        OSError: the folder cannot be written.
    """
    if not source.exists():
        raise NotFound(f"There is no file “{source}”.", "Give the file that `dsr backup` wrote.")
    if not source.is_file():
        raise _no_backup(source)
    with _reading(source):
        archive = zipfile.ZipFile(source)
    with archive:
        with _reading(source):
            manifest = _manifest(archive, source)
            listed = _listed(archive, manifest, source)
        for name, expected in listed.items():
            path = target.joinpath(*name.split("/"))
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with path.open("xb") as file:
                for piece in _pieces(archive, name, expected, source):
                    file.write(piece)
            path.chmod(PRIVATE)
    return _maker(manifest)


def _pieces(archive: zipfile.ZipFile, name: str, expected: Listed, source: Path) -> Iterator[bytes]:
    digest, left, first = hashlib.sha256(), expected.size, True
    with _reading(source):
        entry = archive.open(name)
    with entry:
        while True:
            with _reading(source):
                piece = entry.read(1 << 20)
                left -= len(piece)
                digest.update(piece)
                if left < 0 or (first and name == FILE_NAME and not piece.startswith(_HEAD)):
                    _refuse(name)
            if not piece:
                break
            first = False
            yield piece
    with _reading(source):
        if left or digest.hexdigest() != expected.sha256:
            _refuse(name)


def _manifest(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    """The manifest, in a format that this dsr knows."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    if MANIFEST not in entries or entries[MANIFEST].file_size > _LARGEST_MANIFEST or len(entries) != len(archive.infolist()):
        _refuse(MANIFEST)
    if any(entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries.values()):
        _refuse("packed in another way")
    with archive.open(MANIFEST) as file:
        text = file.read(_LARGEST_MANIFEST + 1)
    manifest: dict[str, Any] = json.loads(text, object_pairs_hook=_once_each, parse_constant=_refuse)
    form = manifest["format"]
    if type(form) is int and form > FORMAT:
        raise BrokenFile(f"“{source}” was made by {_maker(manifest)}.", "Update dsr to that version; nothing was changed.")
    if type(form) is not int or form != FORMAT:
        _refuse("format")
    return manifest


def _listed(archive: zipfile.ZipFile, manifest: dict[str, Any], source: Path) -> dict[str, Listed]:
    """What the manifest lists, once it is known to be what the archive holds."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    listed = {name: _listed_file(file) for name, file in manifest["files"].items()}
    if FILE_NAME not in listed or len(listed) > _MOST_FILES or {*listed, MANIFEST} != set(entries):
        _refuse("not as listed")
    if any(map(fault_of_name, listed)) or twins(listed):
        _refuse("names")
    total = sum(file.size for file in listed.values())
    if total > max(_ALWAYS, _MOST_TIMES * source.stat().st_size) or any(
        entries[name].file_size != file.size for name, file in listed.items()
    ):
        _refuse("sizes")
    return listed


def _listed_file(found: dict[str, Any]) -> Listed:
    size, digest = found["size"], found["sha256"]
    if type(size) is not int or size < 0 or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        _refuse("size or digest")
    return Listed(size, digest)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse("a name twice")
    return found


def _maker(manifest: dict[str, Any]) -> str:
    """The version of dsr that made a backup, in words."""
    version = manifest.get("dsr")
    said = isinstance(version, str) and version != __version__ and re.fullmatch(r"[0-9A-Za-z.+-]{1,40}", version)
    return f"a newer version of dsr ({version})" if said else "a newer version of dsr"


def _refuse(what: str) -> NoReturn:
    raise ValueError(what)


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    """Everything that can be wrong with a zip file and a manifest, in one sentence."""
    try:
        yield
    except OSError as problem:
        raise BrokenFile(f"“{source}” cannot be read ({problem.strerror}).", "Check the file and its permissions.") from problem
    except (
        *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, MemoryError, RuntimeError),
        *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    ) as problem:
        raise _no_backup(source) from problem


def _no_backup(source: Path) -> DsrError:
    return BrokenFile(f"“{source}” is no backup of dsr, or it is damaged.", "Choose a file that `dsr backup` wrote; nothing was changed.")


def refuse_unless_listable(files: Mapping[str, Path]) -> None:
    """RecordError where a file of the user cannot be part of a backup, so that no backup is written that could not be restored."""
    for name, path in files.items():
        if fault := fault_of_name(name):
            raise RecordError(f"“{path}” cannot be part of a backup: its name {fault}.", "Rename it, or move it away.")
    if pair := twins(list(files)):
        raise RecordError(
            f"“{files[pair[0]]}” and “{files[pair[1]]}” cannot both be part of a backup: their names differ only in case.", "Rename one."
        )
