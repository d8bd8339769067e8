"""What is there moved aside and what is fresh moved in, so that a program that is killed between two moves loses nothing.

Everything fresh lies ready in a workplace. Then the plan is written down in one step, and from that moment on the moves are carried
out: now, or at the next start. Each move looks whether it was made already, so the plan may be carried out from any point on.
"""

import json
import os
import re
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from dsr.errors import RecordError
from dsr.store.home import FILE_NAME, PLAN, REPLACED, SIDE_FILES

USER_FOLDERS = ("companies", "templates")
"""Folders beside the record that belong to the user."""
NAMES = (FILE_NAME, *(FILE_NAME + suffix for suffix in SIDE_FILES), *USER_FOLDERS)
"""What is moved, as far as it is there."""
FRESH = "fresh"
"""The folder in a workplace for what is to be moved in."""
_ASIDE = re.compile(re.escape(REPLACED) + "[0-9-]{1,60}")
"""How a restore calls the folder for what it replaces: by the moment, with a number where there is one already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    aside: str
    """The folder in the user's folder for what was there."""
    old: tuple[str, ...]
    """What goes aside."""
    fresh: tuple[str, ...]
    """What comes in."""


def swap(home: Path, place: Path, aside: str) -> Path | None:
    """Move what is in the user's folder aside and what lies ready in the workplace in; if a move fails, everything goes back.

    The caller holds the folder alone.

    Args:
        home: the user's folder.
        place: a workplace in it, with the folder `fresh`.
        aside: how the folder for what was there shall be called; a number is added where there is one.

    Returns:
        Where what was there is kept, None if nothing was.

    Raises:
        OSError: a move failed.
    """
    old = tuple(name for name in NAMES if os.path.lexists(home / name))
    fresh = tuple(name for name in NAMES if os.path.lexists(place / FRESH / name))
    plan = _Plan(aside=_free(home, aside), old=old, fresh=fresh)
    _write(plan, place)
    try:
        return carry_out(home, place)
    except BaseException:
        with suppress(OSError):  # then the plan stays, and the next start carries it out
            _undo(plan, home, place)
        raise


def carry_out(home: Path, place: Path) -> Path | None:
    """Make the moves of a plan that were not made yet, and remove the workplace. Returns and errors as `swap`."""
    plan = _read(place)
    aside = home / plan.aside
    if plan.old:
        aside.mkdir(mode=0o700, exist_ok=True)
    for name in plan.old:
        _put_aside(home / name, aside / name)
    for name in plan.fresh:
        if os.path.lexists(place / FRESH / name):
            (place / FRESH / name).rename(home / name)
    flush_folder(home)
    (place / PLAN).unlink()
    shutil.rmtree(place, ignore_errors=True)
    return aside if plan.old else None


def _put_aside(source: Path, target: Path) -> None:
    if os.path.lexists(target):
        # It is aside already. What comes in is never a link: one that is still there was only copied.
        if source.is_symlink():
            source.unlink()
    elif source.is_symlink() and not source.readlink().is_absolute():
        target.symlink_to(source.parent / source.readlink())  # moved into a folder, it would lead nowhere
        source.unlink()
    elif os.path.lexists(source):
        source.rename(target)


def _undo(plan: _Plan, home: Path, place: Path) -> None:
    for name in reversed(plan.fresh):
        if os.path.lexists(home / name) and not os.path.lexists(place / FRESH / name):
            (home / name).rename(place / FRESH / name)
    for name in reversed(plan.old):
        kept = home / plan.aside / name
        if os.path.lexists(kept):
            kept.unlink() if os.path.lexists(home / name) else kept.rename(home / name)
    with suppress(OSError):
        (home / plan.aside).rmdir()
    (place / PLAN).unlink()
    shutil.rmtree(place, ignore_errors=True)


def _free(home: Path, name: str) -> str:
    free, number = name, 1
    while os.path.lexists(home / free):
        number += 1
        free = f"{name}-{number}"
    return free


def _write(plan: _Plan, place: Path) -> None:
    draft = place / f"{PLAN}.part"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(plan), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(place / PLAN)
    flush_folder(place)


def _read(place: Path) -> _Plan:
    plan = None
    if (place / PLAN).is_file():  # a pipe would never end
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            found = json.loads((place / PLAN).read_text(encoding="utf-8"))
            plan = _Plan(aside=str(found["aside"]), old=tuple(found["old"]), fresh=tuple(found["fresh"]))
    if plan is None or not _is_in_order(plan):
        raise RecordError(
            f"A restore was interrupted, and the plan in “{place}” by which it would be finished is damaged.",
            f"What belongs to you lies in that folder and in “{place.parent}”: move it into its place by hand, then remove “{place}”.",
        )
    return plan


def _is_in_order(plan: _Plan) -> bool:
    """Whether a plan moves only what a restore moves, and to where a restore moves it."""
    return _ASIDE.fullmatch(plan.aside) is not None and all(name in NAMES for name in (*plan.old, *plan.fresh))


def flush_folder(folder: Path) -> None:
    """Make sure that the names in a folder survive a power cut, where the system can do that."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
