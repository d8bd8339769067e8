"""A program that is killed at any of its file operations loses nothing, and the next start finishes or undoes what it did."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dsr.domain.request import Person
from dsr.errors import RecordError
from dsr.store.backup import restore
from dsr.store.record import Record
from dsr.store.recovery import settle
from tests.conftest import make_world
from tests.store.examples import PERSON, REFERENCE, a_letter, a_request, an_event, now

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied right before it is killed")
ROOT = Path(__file__).parents[2]


def killed(verb: str, template: Path, work: Path, backup: Path = Path("none")) -> list[Path]:
    """The folders that kills at each step left, in the order of the steps; in the last one the verb came to its end."""
    work.mkdir()
    command = [sys.executable, "-m", "tests.store.killing", verb, str(template), str(work), str(backup)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    folders = sorted(work.iterdir(), key=lambda folder: int(folder.name))
    assert len(folders) > 2
    return folders


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in use: a record with a case and a draft, a company and a template of one's own, and an older copy."""
    home = tmp_path / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
        record.append(an_event())
        record.save_draft("mine", {})
    (home / "companies").mkdir()
    (home / "companies" / "mine.yaml").write_text("slug: mine\nname: Mine\n")
    (home / "templates").mkdir()
    (home / "templates" / "x.j2").write_text("{{ name }}")
    return home


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of another home."""
    other = tmp_path / "other"
    with Record(other, now) as record:
        record.set_person(Person(name="Bea"))
        record.save_draft("theirs", {})
    (other / "companies").mkdir()
    (other / "companies" / "theirs.yaml").write_text("slug: theirs\nname: Theirs\n")
    with Record(other, now) as record:
        return record.backup(tmp_path / "all.dsr")


def everything(home: Path) -> tuple[object, ...]:
    with Record(home, now) as record:
        kept = (record.person(), record.cases(), record.drafts())
    files = {str(path.relative_to(home)): path.read_text() for name in ("companies", "templates") for path in (home / name).rglob("*.*")}
    return (*kept, files)


def leftovers(home: Path) -> list[str]:
    return [path.name for path in home.iterdir() if path.name.startswith(".")]


def test_a_restore_is_finished_or_was_not_begun(home: Path, backup: Path, tmp_path: Path) -> None:
    before = everything(home)
    restore(backup, tmp_path / "fresh", now)
    after = everything(tmp_path / "fresh")
    seen = []
    for folder in killed("restore", home, tmp_path / "work", backup):
        found = everything(folder / "home")
        assert found in (before, after), folder.name
        seen.append(found == after)
        assert not leftovers(folder / "home")
        kept = sorted((folder / "home").glob("replaced-*"))
        assert len(kept) == (found == after), "what was there before is kept"
        if kept:
            assert everything(kept[0]) == before
    assert seen == sorted(seen), "from one step on it is finished"
    assert len(set(seen)) == 2
    assert seen.count(True) > 5, "the moves are among the steps"


def test_the_companies_are_there_too_for_a_verb_that_asks_for_no_record(home: Path, backup: Path, tmp_path: Path) -> None:
    from dsr.desk import Desk

    for folder in killed("restore", home, tmp_path / "work", backup):
        desk = Desk(make_world(folder / "home"))
        slugs = {company.slug for company in desk.companies.all()} & {"mine", "theirs"}
        desk.close()
        assert len(slugs) == 1
        assert (everything(folder / "home")[0] == PERSON) == (slugs == {"mine"})


def test_a_restore_that_is_finished_may_be_killed_again(home: Path, backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "fresh", now)
    after = everything(tmp_path / "fresh")
    planned = [folder for folder in killed("restore", home, tmp_path / "work", backup) if list((folder / "home").glob(".dsr-*/plan.json"))]
    assert len(planned) > 5
    for folder in (planned[0], planned[len(planned) // 2], planned[-1]):
        for again in killed("settle", folder / "home", tmp_path / f"again-{folder.name}"):
            assert everything(again / "home") == after
            assert not leftovers(again / "home")
            assert len(list((again / "home").glob("replaced-*"))) == 1


def test_a_linked_record_is_kept_whatever_the_moment(home: Path, backup: Path, tmp_path: Path) -> None:
    """The link is one to a file beside the folder, so it must be written anew in the folder for what was replaced."""
    outside = tmp_path / "outside.sqlite3"
    (home / "record.sqlite3").rename(outside)
    work = tmp_path / "work"
    (home / "record.sqlite3").symlink_to("../outside.sqlite3")
    content = outside.read_bytes()
    for folder in killed("restore", home, work, backup):
        shutil.copy(outside, folder / "outside.sqlite3")
        name = everything(folder / "home")[0]
        (kept,) = list((folder / "home").glob("replaced-*/record.sqlite3")) or [folder / "home" / "record.sqlite3"]
        assert kept.is_symlink()
        assert name == (Person(name="Bea") if "replaced-" in str(kept) else PERSON)
        assert kept.resolve() == folder / "outside.sqlite3"
    assert outside.read_bytes() == content


class Killed(BaseException):
    """Stands for the end of the program: whatever it does from then on fails."""


@pytest.mark.parametrize("failing", range(1, 9))
@pytest.mark.parametrize(
    "problem", [Killed(), KeyboardInterrupt(), OSError(28, "No space left on device"), OSError(5, "I/O error")], ids=repr
)
def test_a_disk_that_fails_from_one_move_on(
    problem: BaseException, failing: int, home: Path, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Undoing fails then as well; the next start, with a disk that works, finds everything."""
    before = everything(home)
    restore(backup, tmp_path / "fresh", now)
    after = everything(tmp_path / "fresh")
    left = failing

    def broken(really: Callable[..., object]) -> Callable[..., object]:
        def move(*arguments: object, **more: object) -> object:
            nonlocal left
            left -= 1
            if left <= 0:
                raise problem
            return really(*arguments, **more)

        return move

    with monkeypatch.context() as patch:
        for name in ("rename", "replace", "unlink", "symlink_to"):
            patch.setattr(Path, name, broken(getattr(Path, name)))
        for name in ("rename", "replace", "link"):
            patch.setattr(os, name, broken(getattr(os, name)))
        with pytest.raises((RecordError, Killed, KeyboardInterrupt)):
            restore(backup, home, now)
    assert everything(home) in (before, after)
    assert not leftovers(home)
    if everything(home) == after:
        (kept,) = home.glob("replaced-*")
        assert everything(kept) == before


def test_a_plan_that_is_damaged_is_said_and_nothing_is_moved(home: Path, backup: Path, tmp_path: Path) -> None:
    folder = next(
        folder for folder in killed("restore", home, tmp_path / "work", backup) if list((folder / "home").glob(".dsr-*/plan.json"))
    )
    (plan,) = (folder / "home").glob(".dsr-*/plan.json")
    for text in (
        "",
        "{}",
        "[" * 100_000,
        '{"aside": "../x", "old": [], "fresh": []}',
        '{"aside": "replaced-1", "old": ["../x"], "fresh": []}',
        '{"aside": "replaced-1", "old": [["x"]], "fresh": []}',
        '{"aside": "replaced-\\u0000", "old": ["companies"], "fresh": []}',
        '{"aside": "replaced-\\ud800", "old": ["companies"], "fresh": []}',
        None,
    ):
        plan.unlink()
        plan.mkdir() if text is None else plan.write_text(text)
        with Record(folder / "home", now) as record, pytest.raises(RecordError, match="interrupted") as caught:
            record.person()
        assert caught.value.hint
        assert plan.exists()


def test_a_purge_is_finished_or_was_not_begun(home: Path, backup: Path, tmp_path: Path) -> None:
    restore(backup, home, now)
    before = everything(home)
    seen = []
    for folder in killed("purge", home, tmp_path / "work"):
        settle(folder / "home")
        begun = not (folder / "home").exists() or not any((folder / "home").iterdir())
        seen.append(begun)
        assert begun or everything(folder / "home") == before
    assert seen == sorted(seen)
    assert len(set(seen)) == 2


def test_the_first_use_leaves_a_record_or_none(tmp_path: Path) -> None:
    names = []
    for folder in killed("first-use", tmp_path / "none", tmp_path / "work"):
        with Record(folder / "home", now) as record:
            names.append(record.person().name)
            record.set_person(Person(name="later"))
        assert not leftovers(folder / "home")
    assert names[-1] == "Ada"
    assert set(names) == {"", "Ada"}


def test_a_backup_is_whole_or_not_there_and_the_next_start_clears_up_beside_it(home: Path, tmp_path: Path) -> None:
    whole = []
    for folder in killed("backup", home, tmp_path / "work"):
        settle(folder / "home")
        assert not leftovers(folder / "home")
        left = [path.name for path in (folder / "elsewhere").iterdir()]
        assert left in ([], ["all.dsr"]), folder.name
        whole.append(bool(left))
        if left:
            restore(folder / "elsewhere" / "all.dsr", folder / "again", now)
            assert everything(folder / "again") == everything(home)
    assert whole[-1]
    assert not whole[0]


def test_what_a_running_backup_needs_is_not_cleared_up(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dsr.store import backup as room

    seen = []
    really = room._refuse_damaged

    def meanwhile(copy: Path, record: Path) -> None:
        settle(home)
        seen.append(copy.exists())
        really(copy, record)

    monkeypatch.setattr(room, "_refuse_damaged", meanwhile)
    with Record(home, now) as record:
        record.backup(tmp_path / "all.dsr")
    assert seen == [True]
    assert REFERENCE in str(everything(home))
