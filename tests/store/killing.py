"""Kills a program at each of its file operations in turn: run as a script, it leaves one home for each.

    killing.py VERB TEMPLATE WORK [BACKUP]

Copies the home TEMPLATE to WORK/1/home, WORK/2/home, … and runs the verb on each; the one on WORK/N is ended without any clean-up
right before the Nth time that it creates, renames, removes or opens a file to write below WORK. The last copy is the one whose verb
came to its end.
"""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

KILLED = 9
CHANGING = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "shutil.rmtree")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def verb(name: str, folder: Path, backup: Path) -> Callable[[], object]:
    from dsr.domain.request import Person
    from dsr.store.backup import restore
    from dsr.store.purge import purge
    from dsr.store.record import Record
    from dsr.store.recovery import settle

    home = folder / "home"

    def now() -> datetime:
        return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def first_use() -> None:
        with Record(home, now) as record:
            record.set_person(Person(name="Ada"))

    def back_up() -> None:
        with Record(home, now) as record:
            record.backup(folder / "elsewhere" / "all.dsr")

    return {
        "restore": lambda: restore(backup, home, now),
        "purge": lambda: purge(home),
        "settle": lambda: settle(home),
        "first-use": first_use,
        "backup": back_up,
    }[name]


def run_and_die(call: Callable[[], object], below: str, step: int) -> None:
    left = step

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        changes = event in CHANGING or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING)
        if not changes or not str(arguments[0]).startswith(below):
            return
        left -= 1
        if left == 0:
            os._exit(KILLED)

    sys.addaudithook(hook)
    call()
    os._exit(0)


def main(name: str, template: Path, work: Path, backup: Path) -> None:
    for step in range(1, 1000):
        folder = work / str(step)
        shutil.copytree(template, folder / "home", symlinks=True) if template.exists() else folder.mkdir(parents=True)
        (folder / "elsewhere").mkdir()
        call = verb(name, folder, backup)
        child = os.fork()
        if not child:
            try:
                run_and_die(call, str(work), step)
            finally:
                os._exit(1)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code != KILLED:
            sys.exit(code)
    sys.exit(2)


if __name__ == "__main__":
    main(sys.argv[1], *(Path(argument) for argument in (*sys.argv[2:], "none")[:3]))
