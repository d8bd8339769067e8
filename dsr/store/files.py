"""Files written whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dsr.errors import DsrError, RecordError

_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})
PRIVATE = 0o600


def write_atomically(path: Path, data: bytes, *, overwrite: bool = False, mode: int = PRIVATE, error: type[DsrError] = RecordError) -> None:
    """Write a file so that at any moment either the old one or the whole new one is there.

    Args:
        path: the file; its folder must exist.
        data: what it shall hold.
        overwrite: whether one that is there may be replaced.
        mode: its permissions.
        error: the kind of error to raise.

    Raises:
        DsrError: as `error`: it is there already, its folder is missing or read-only, or the disk is full.
    """
    with replacing(path, overwrite=overwrite, mode=mode, error=error) as fresh:
        fresh.write_bytes(data)


@contextmanager
def replacing(path: Path, *, overwrite: bool = False, mode: int = PRIVATE, error: type[DsrError] = RecordError) -> Iterator[Path]:
    """Fill an empty file beside `path`; when the block ends well it takes the place of `path`, else it vanishes.

    Args and errors as in `write_atomically`. Yields the file to fill; nobody but the user can read it meanwhile.
    """
    fresh: Path | None = None
    try:
        if path.is_dir():
            raise error(f"“{path}” is a folder.", "Give the name of a file.")
        if path.exists() and not path.is_file():
            raise error(f"“{path}” is no file that could be replaced, but a device or a pipe.", "Give the name of a file.")
        if path.exists() and not overwrite:
            raise error(f"“{path}” is there already.", "Choose another name, or say that it may be replaced.")
        number, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        os.close(number)
        fresh = Path(name)
        yield fresh
        fresh.chmod(mode)
        _flush(fresh)
        fresh.replace(path)
    except OSError as problem:
        raise explain(problem, path, error) from problem
    finally:
        if fresh is not None:
            fresh.unlink(missing_ok=True)


def explain(problem: OSError, path: Path, error: type[DsrError] = RecordError) -> DsrError:
    """The system's error as one plain sentence about `path`, and what to do."""
    if problem.errno in _DISK_FULL:
        return error(f"The disk is full: “{path}” could not be written.", "Make room and try again; nothing was lost.")
    if problem.errno == errno.EFBIG:
        return too_large(path, error)
    if problem.errno == errno.EROFS or (isinstance(problem, PermissionError) and path.parent.is_dir()):
        return error(
            f"“{path}” cannot be written: the file or its folder is read-only.", "Choose another folder, or change its permissions."
        )
    if isinstance(problem, PermissionError):
        return error(f"“{path}” cannot be reached with your permissions.", "Choose another folder.")
    if isinstance(problem, (FileNotFoundError, NotADirectoryError)):
        return error(f"There is no folder “{path.parent}”.", "Create it first, or choose another one.")
    if problem.errno == errno.ENAMETOOLONG:
        return error(f"The name “{path.name[:40]}…” is too long for a file.", "Choose a shorter one.")
    return error(f"“{path}” could not be written ({problem.strerror or problem}).", "Check the disk, or choose another folder.")


def too_large(path: Path, error: type[DsrError] = RecordError) -> DsrError:
    """The error for a file that may not grow as it would have to: a limit of the shell, or of the kind of disk."""
    return error(
        f"“{path}” could not be written: it would be larger than files may be here.",
        "Raise the limit on the size of files (ulimit -f unlimited), or choose another disk; nothing was lost.",
    )


def is_limited() -> bool:
    """Whether the system limits the size of the files that this program writes (`ulimit -f`)."""
    try:
        import resource
    except ImportError:  # not on this system
        return False
    return resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
