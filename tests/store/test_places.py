"""Where things lie, and files written whole."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dsr.errors import BrokenFile, DeliveryError, RecordError
from dsr.store.files import explain, write_atomically
from dsr.store.paths import make_home, shipped, user_home

ROOT = Path(__file__).parents[2]


def test_shipped_folders_are_found_in_the_checkout() -> None:
    assert shipped("companies") == ROOT / "companies"


def test_shipped_folders_are_found_in_a_wheel(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "dsr"
    (package / "_data" / "companies").mkdir(parents=True)
    (tmp_path / "site-packages" / "companies").mkdir()
    assert shipped("companies", package) == package / "_data" / "companies", "another package's folder is not ours"


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="templates") as caught:
        shipped("templates", tmp_path / "dsr")
    assert "Install" in caught.value.hint


def test_the_home_that_the_user_chose(tmp_path: Path) -> None:
    assert user_home({"DSR_HOME": str(tmp_path / "mine")}) == tmp_path / "mine"
    assert user_home({"DSR_HOME": "relative"}) == Path.cwd() / "relative"
    assert user_home({"DSR_HOME": "~/mine"}) == Path("~/mine").expanduser()
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("environ", [{}, {"DSR_HOME": ""}, {"DSR_HOME": "  "}])
def test_the_platforms_own_home(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    home = user_home(environ)
    assert home.name == "dsr"
    assert home.is_absolute()
    if sys.platform == "linux":
        assert home == tmp_path / "dsr"


def test_the_home_is_the_users_alone_and_an_old_one_stays_as_it_is(tmp_path: Path) -> None:
    make_home(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    (tmp_path / "open").mkdir(mode=0o755)
    make_home(tmp_path / "open")
    assert stat.S_IMODE((tmp_path / "open").stat().st_mode) == 0o755


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    write_atomically(path, b"one")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"one", 0o600)
    with pytest.raises(RecordError, match="is there already"):
        write_atomically(path, b"two")
    write_atomically(path, b"three", overwrite=True)
    assert path.read_bytes() == b"three"
    assert [file.name for file in tmp_path.glob("*.p*")] == ["letter.pdf"]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dsr.store.files.os.fsync", full)
    with pytest.raises(DeliveryError, match="disk is full"):
        write_atomically(path, b"new", overwrite=True, error=DeliveryError)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


@pytest.mark.parametrize(
    ("name", "said"), [("absent/x.pdf", "no folder"), ("", "is a folder"), ("file/x.pdf", "no folder"), ("x" * 300 + ".pdf", "too long")]
)
def test_places_that_cannot_be_written(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RecordError, match=said):
        write_atomically(tmp_path / name, b"x")


def test_every_error_of_the_system_becomes_a_sentence(tmp_path: Path) -> None:
    for problem, said in (
        (PermissionError(13, "Permission denied"), "read-only"),
        (OSError(30, "Read-only file system"), "read-only"),
        (OSError(28, "No space left on device"), "full"),
        (OSError(5, "Input/output error"), "could not be written"),
    ):
        error = explain(problem, tmp_path / "x")
        assert said in error.message
        assert error.hint


def test_the_rooms_load_nothing_heavy() -> None:
    heavy = ("sqlite3", "platformdirs", "icalendar", "pyperclip", "idna", "zipfile", "textual", "jinja2", "typst", "pydantic")
    code = (
        "import sys, dsr.store.record, dsr.store.paths, dsr.store.settings, dsr.post.files, dsr.post.mailto, dsr.post.opener, "
        "dsr.post.clipboard, dsr.post.ics\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(os.name != "posix", reason="pipes and limits of Unix")
def test_only_a_regular_file_is_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        for overwrite in (True, False):
            with pytest.raises(RecordError, match="a device or a pipe"):
                write_atomically(path, b"new", overwrite=overwrite)
        assert not path.is_file()


@pytest.mark.skipif(os.name != "posix", reason="pipes and limits of Unix")
def test_a_limit_on_the_size_of_files_is_named(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from dsr.errors import DsrError\n"
        "from dsr.store.files import write_atomically; from dsr.store.trouble import clear_errors\n"
        "import sqlite3; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "def sql():\n"
        "    with clear_errors(Path(sys.argv[2])):\n"
        "        base = sqlite3.connect(sys.argv[2]); base.execute('CREATE TABLE a (b)')\n"
        "        base.execute('INSERT INTO a VALUES (?)', ('x' * 90000,)); base.commit()\n"
        "for call in (lambda: write_atomically(Path(sys.argv[1]), bytes(90000)), sql):\n"
        "    try: call()\n"
        "    except DsrError as error: print(int(error.exit_code), error.message, error.hint)\n"
    )
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.sqlite3")]
    done = subprocess.run([sys.executable, "-c", code, *names], capture_output=True, text=True, check=True, encoding="utf-8")
    lines = done.stdout.splitlines()
    assert len(lines) == 2, done.stdout
    for line in lines:
        assert line.startswith("5 ")
        assert "larger than files may be" in line
        assert "ulimit -f" in line
        assert "disk is full" not in line
