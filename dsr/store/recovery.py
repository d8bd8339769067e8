"""What a program that was killed left half done, finished at the next start."""

import os
import shutil
from contextlib import ExitStack, suppress
from pathlib import Path

from dsr.errors import RecordError
from dsr.store.home import PLAN, holding, leftovers_beside, look_at_folder, target_of, workplaces
from dsr.store.purge import PURGING, is_unfinished, must_go_on, remove_all
from dsr.store.swap import USER_FOLDERS, carry_out
from dsr.store.trouble import clear_errors


def settle(home: Path) -> None:
    """Finish a restore or a purge that was interrupted, and remove what other interrupted work left. Costs one look at the folder.

    Raises:
        RecordError: the folder is none, another program restores or purges at this moment, or what was begun cannot be finished.
    """
    with clear_errors(home):
        look_at_folder(home)
        if not _begun(home):
            return
        with ExitStack() as stack:
            try:
                certain = stack.enter_context(holding(home, alone=True, patience=0))
            except RecordError:
                if os.path.lexists(home / PURGING) or any((place / PLAN).exists() for place in workplaces(home)):
                    raise
                return  # somebody works there, on nothing that stands in our way
            finish(home, certain=certain)


def finish(home: Path, *, certain: bool) -> None:
    """See `settle`; the caller holds the folder alone, for certain or not: only then it is known that nobody works in it."""
    if must_go_on(home):
        done = remove_all(home)
        mark = home / PURGING
        if os.path.lexists(mark):  # what is saved from now on would be deleted at the next start
            what = "; ".join(done.left) or f"“{mark}”"
            raise RecordError(
                f"Everything was to be deleted, and what is left cannot be removed: {what}.",
                "Make the folder writable, and delete it yourself.",
            )
        return
    for place in workplaces(home):
        if (place / PLAN).exists():
            carry_out(home, place)
    if not certain:
        return
    for place in workplaces(home):
        target = target_of(place)
        if target is None or target.parent.is_dir():
            _discard(*(leftovers_beside(target) if target else ()), place)
    _discard(*_unfinished(home))


def _begun(home: Path) -> bool:
    return bool(workplaces(home) or _unfinished(home) or os.path.lexists(home / PURGING))


def _unfinished(home: Path) -> list[Path]:
    found = []
    for folder in (home, *(home / name for name in USER_FOLDERS)):
        with suppress(OSError):  # not there yet
            found += [path for path in folder.iterdir() if is_unfinished(path.name)]
    return found


def _discard(*paths: Path) -> None:
    for path in paths:
        with suppress(OSError):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
