"""A record that vanished is no new user: every verb says so, changes nothing, and the way back works."""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.errors import ExitCode, RecordError
from dsr.store.home import FILE_NAME
from dsr.store.record import Record
from tests.cli.conftest import Shell
from tests.store.examples import a_letter, a_request
from tests.store.examples import now as store_now
from tests.store.test_trouble import plain_user  # noqa: F401 - a fixture

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and permissions of Unix")

VERBS = (
    ("due",),
    ("request", "list"),
    ("request", "show", "DSR-7KQM-3XPA"),
    ("request", "new", "imagino", "--right", "access"),
    ("request", "record", "DSR-7KQM-3XPA", "sent"),
    ("me", "show"),
    ("me", "set", "name", "Eve"),
    ("company", "contact", "imagino", "--email", "a@b.example"),
    ("calendar",),
    ("backup", "somewhere.dsr"),
)
"""One of every kind that reads or writes the record."""


def dangling(record: Path) -> None:
    record.rename(record.with_name("elsewhere"))
    record.symlink_to(record.with_name("gone"))


def dangling_and_relative(record: Path) -> None:
    record.unlink()
    record.symlink_to("../gone/record.sqlite3")


def a_link_to_itself(record: Path) -> None:
    record.unlink()
    record.symlink_to(record)


def two_links_in_a_ring(record: Path) -> None:
    record.unlink()
    record.symlink_to(record.with_name("other"))
    record.with_name("other").symlink_to(record)


def emptied(record: Path) -> None:
    record.write_bytes(b"")


def emptied_behind_a_link(record: Path) -> None:
    record.rename(record.with_name("target"))
    record.with_name("target").write_bytes(b"")
    record.symlink_to("target")


def a_folder(record: Path) -> None:
    record.unlink()
    record.mkdir()


def a_pipe(record: Path) -> None:
    record.unlink()
    os.mkfifo(record)


def a_socket(record: Path) -> None:
    record.unlink()
    before = Path.cwd()
    os.chdir(record.parent)  # the names of sockets are short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(record.name)
    finally:
        os.chdir(before)


def only_its_log_is_left(record: Path) -> None:
    record.unlink()
    record.with_name(f"{FILE_NAME}-wal").write_bytes(b"something")


def only_its_index_is_left(record: Path) -> None:
    record.unlink()
    record.with_name(f"{FILE_NAME}-shm").touch()


def only_an_older_copy_is_left(record: Path) -> None:
    record.rename(record.with_name("record-before-2.sqlite3"))


def only_what_a_restore_replaced_is_left(record: Path) -> None:
    folder = record.with_name("replaced-2026-11-21-120000")
    folder.mkdir()
    record.rename(folder / FILE_NAME)


def a_pipe_for_its_log(record: Path) -> None:
    os.mkfifo(record.with_name(f"{FILE_NAME}-wal"))


def a_folder_for_its_log(record: Path) -> None:
    record.with_name(f"{FILE_NAME}-wal").mkdir()


def a_link_for_its_log(record: Path) -> None:
    record.with_name(f"{FILE_NAME}-wal").symlink_to("nowhere")


def cut_off(record: Path) -> None:
    record.write_bytes(record.read_bytes()[:100])


def zeros(record: Path) -> None:
    record.write_bytes(bytes(record.stat().st_size))


def the_folder_is_a_dangling_link(record: Path) -> None:
    home = record.parent
    home.rename(home.with_name("unplugged"))
    home.symlink_to(home.with_name("not-plugged-in"))


def the_folder_is_a_ring(record: Path) -> None:
    home = record.parent
    home.rename(home.with_name("unplugged"))
    home.symlink_to(home)


def the_folder_is_a_file(record: Path) -> None:
    home = record.parent
    home.rename(home.with_name("unplugged"))
    home.write_text("in the way")


LOSSES: tuple[Callable[[Path], None], ...] = (
    *(dangling, dangling_and_relative, a_link_to_itself, two_links_in_a_ring, emptied, emptied_behind_a_link, a_folder, a_pipe, a_socket),
    *(only_its_log_is_left, only_its_index_is_left, only_an_older_copy_is_left, only_what_a_restore_replaced_is_left, cut_off, zeros),
    *(a_pipe_for_its_log, a_folder_for_its_log, a_link_for_its_log),
    *(the_folder_is_a_dangling_link, the_folder_is_a_ring, the_folder_is_a_file),
)


def picture(folder: Path) -> list[tuple[str, str]]:
    """Everything below a folder and what kind it is, without following links."""
    found = []
    for path in sorted(folder.rglob("*")):
        what = f"-> {path.readlink()}" if path.is_symlink() else str(path.stat().st_size) if path.is_file() else "no file"
        found.append((str(path.relative_to(folder)), what))
    return found


@pytest.mark.parametrize("lose", LOSSES, ids=lambda lose: lose.__name__)
def test_every_verb_says_that_the_record_was_lost(
    lose: Callable[[Path], None], dsr: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    lose(dsr.home / FILE_NAME)
    before = picture(tmp_path)
    for verb in VERBS:
        error = dsr.refused(*verb)
        assert error.exit_code is ExitCode.RECORD, verb
        assert str(dsr.home) in error.message, verb
        assert "\n" not in error.message
        assert "folder for your record cannot be created" not in error.message
    assert picture(tmp_path) == before


@pytest.mark.parametrize("lose", [lose for lose in LOSSES if not lose.__name__.startswith("the_folder")], ids=lambda lose: lose.__name__)
def test_a_backup_brings_it_back_and_what_was_there_is_kept(lose: Callable[[Path], None], dsr: Shell, tmp_path: Path) -> None:
    backup = tmp_path / "all.dsr"
    dsr("backup", str(backup))
    lose(dsr.home / FILE_NAME)
    assert "Restored." in dsr("restore", str(backup)).err
    assert dsr("me", "show", "--json").json["name"] == "Ada Lovelace"


@pytest.mark.parametrize("lose", [lose for lose in LOSSES if not lose.__name__.startswith("the_folder")], ids=lambda lose: lose.__name__)
def test_a_purge_ends_it_and_dsr_begins_anew(lose: Callable[[Path], None], dsr: Shell) -> None:
    lose(dsr.home / FILE_NAME)
    with suppress(RecordError):  # it names what a link led to
        dsr("purge", "--yes")
    assert not os.path.lexists(dsr.home / FILE_NAME)
    assert dsr("me", "show", "--json").json["name"] == ""


@pytest.mark.parametrize(
    "lose", [the_folder_is_a_dangling_link, the_folder_is_a_ring, the_folder_is_a_file], ids=lambda lose: lose.__name__
)
def test_without_the_folder_companies_of_ones_own_are_not_passed_over(lose: Callable[[Path], None], dsr: Shell, tmp_path: Path) -> None:
    backup = tmp_path / "all.dsr"
    dsr("backup", str(backup))
    lose(dsr.home / FILE_NAME)
    for verb in (("company", "list"), ("company", "show", "imagino"), ("restore", str(backup)), ("purge", "--yes")):
        assert dsr.refused(*verb).exit_code is ExitCode.RECORD


def test_a_folder_below_a_link_to_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").symlink_to(tmp_path / "not-plugged-in")
    shell = Shell(tmp_path / "data" / "dsr", capsys)
    error = shell.refused("due")
    assert error.exit_code is ExitCode.RECORD
    assert str(tmp_path / "not-plugged-in") in error.message


def test_a_link_to_a_record_is_used(dsr: Shell) -> None:
    (dsr.home / FILE_NAME).rename(dsr.home / "on-another-disk")
    (dsr.home / FILE_NAME).symlink_to("on-another-disk")
    dsr("me", "set", "name", "Eve")
    assert dsr("me", "show", "--json").json["name"] == "Eve"
    assert (dsr.home / FILE_NAME).is_symlink()


def test_who_is_new_is_welcome(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No folder, an empty one, and one that holds a company of one's own and nothing else."""
    for home in (tmp_path / "none" / "below", tmp_path / "empty", tmp_path / "company"):
        if home.name != "below":
            home.mkdir()
        if home.name == "company":
            (home / "companies").mkdir()
            (home / "companies" / "mine.yaml").write_text("slug: mine\nname: Mine\n")
        shell = Shell(home, capsys)
        assert shell("request", "list", "--json").json == []
        shell("me", "set", "name", "Ada")
        assert shell("me", "show", "--json").json["name"] == "Ada"


def test_a_record_that_may_not_be_read(plain_user: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: F811 - the fixture
    shell = Shell(plain_user / "home", capsys)
    shell("me", "set", "name", "Ada")
    (shell.home / FILE_NAME).chmod(0)
    for rights in (0o500, 0):
        shell.home.chmod(rights)
        for verb in (("due",), ("request", "list"), ("me", "show"), ("me", "set", "name", "Eve"), ("backup", "somewhere.dsr")):
            assert shell.refused(*verb).exit_code is ExitCode.RECORD


@pytest.mark.parametrize("command", [("due",), ("request", "list"), ("due", "--json"), ("request", "list", "--json")])
def test_companies_of_ones_own_without_a_record_are_a_word_worth(command: tuple[str, ...], dsr: Shell) -> None:
    dsr.sent()
    dsr("company", "add", "--name", "Dr. Weiss", "--email", "praxis@weiss.example", "--country", "DE")
    assert "There is no record" not in dsr(*command).err
    for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
        (dsr.home / name).unlink(missing_ok=True)
    said = dsr(*command)
    assert said.code == 0
    assert f"There is no record in {dsr.home}" in said.err
    assert "dsr restore FILE" in said.err
    for profile in (dsr.home / "companies").iterdir():
        profile.unlink()
    assert "There is no record" not in dsr(*command).err


def test_a_record_with_a_hostile_reference_is_read_safely(dsr: Shell, tmp_path: Path) -> None:
    hostile = "../../x\x1b]2;PWNED\x07\r\ny"
    with Record(dsr.home, store_now) as record:
        record.add_request(replace(a_request(), reference=hostile), replace(a_letter(), reference=hostile))
        letter = record.letter(hostile)
    for command in (("due",), ("request", "list"), ("request", "list", "--json"), ("calendar",)):
        out = dsr(*command).out
        assert not set(out.replace("\r\n", "\n")) & set("\x1b\x07\r"), command
    out_folder = tmp_path / "out" / "deep"
    out_folder.mkdir(parents=True)
    desk = Desk(dsr.world())
    assert {file.resolve().parent for file in desk.requests.files(letter, out_folder)} == {out_folder.resolve()}
    desk.close()
