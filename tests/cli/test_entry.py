"""The entry as a shell runs it: exit codes, what goes where, broken pipes, full disks, interrupts."""

import os
import re
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import dsr.__main__ as entry
from dsr.errors import ExitCode

ROOT = Path(__file__).parents[2]


def dsr(home: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DSR_HOME": str(home), "DSR_TODAY": "2026-11-22", **changes}
    command = [sys.executable, "-m", "dsr", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL
    )


def test_data_goes_to_standard_output_and_narration_to_standard_error(tmp_path: Path) -> None:
    done = dsr(tmp_path / "home", "due")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Nothing is waiting for an answer.\n")
    done = dsr(tmp_path / "home", "--version")
    assert done.stdout.startswith("dsr ")


def test_an_error_is_two_lines_and_its_exit_code(tmp_path: Path) -> None:
    done = dsr(tmp_path / "home", "law", "show", "eu-gdrp")
    assert done.returncode == ExitCode.NOT_FOUND
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first == "dsr: dsr knows no law “eu-gdrp”."
    assert second.startswith("Did you mean eu-gdpr")


def test_without_a_terminal_there_is_no_screen(tmp_path: Path) -> None:
    done = dsr(tmp_path / "home")
    assert done.returncode == ExitCode.WRONG_INPUT
    assert "needs a terminal" in done.stderr


def test_a_wrong_day_in_the_environment_is_wrong_input(tmp_path: Path) -> None:
    done = dsr(tmp_path / "home", "due", DSR_TODAY="soon")
    assert done.returncode == ExitCode.WRONG_INPUT
    assert "“soon” is not a date" in done.stderr


def test_a_terminal_that_knows_few_characters_still_shows_something(tmp_path: Path) -> None:
    done = dsr(tmp_path / "home", "company", "show", "imagino", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "imagino SAS" in done.stdout
    done = dsr(tmp_path / "home", "company", "show", "imagino", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "\\u2019" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="a shell of Unix")
@pytest.mark.parametrize("command", ["law list", "law show eu-gdpr", "company list", "law list --json", "--help"])
def test_a_reader_that_leaves_early_is_no_error(command: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home")}
    line = f"({sys.executable} -m dsr {command}; echo $? >{tmp_path}/code) | true"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    assert done.stderr == ""
    assert (tmp_path / "code").read_text().strip() == "0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [["law", "list"], ["--help"], ["company", "list", "--json"]])
def test_a_full_disk_behind_standard_output_is_one_sentence(command: list[str], tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home")}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dsr", *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment, cwd=ROOT
        )
    assert done.returncode == ExitCode.RECORD
    assert done.stderr.splitlines() == [
        "dsr: The system refused: No space left on device.",
        "Check the disk and the permissions; nothing that was saved is lost.",
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full and a shell of Unix")
@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full", "2>&- <&-", "2>/dev/full <&-"])
@pytest.mark.parametrize(
    ("command", "code", "out"),
    [
        ("due", 0, ""),
        ("me set country DE", 0, "country  DE (Germany)"),
        ("me", 2, ""),
        ("law show nothing", 3, ""),
        ("me set email nothing", 2, ""),
        ("frob", 2, ""),
    ],
)
def test_narration_that_nobody_hears_changes_no_exit_code(where: str, command: str, code: int, out: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home"), "DSR_TODAY": "2026-11-22"}
    line = f"{sys.executable} -m dsr {command} {where}"
    done = subprocess.run(["sh", "-c", line], stdout=subprocess.PIPE, text=True, check=False, env=environment, cwd=ROOT)
    assert done.returncode == code
    assert out in done.stdout
    assert bool(out) == bool(done.stdout)


@pytest.mark.skipif(os.name != "posix", reason="a shell of Unix")
@pytest.mark.parametrize(
    "command",
    ["company add --name Foo --email a@b.example", "me set country DE", "backup b.dsr", "calendar --out c.ics", "law list >l.txt"],
)
def test_a_limit_on_the_size_of_files_is_spoken_of(command: str, tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home"), "DSR_TODAY": "2026-11-22", "PYTHONPATH": str(ROOT)}
    line = f"ulimit -f 0; {sys.executable} -m dsr {command}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, env=environment, cwd=tmp_path)
    assert done.returncode == (ExitCode.DELIVERY if "--out" in command else ExitCode.RECORD), done.stderr
    assert "limit on the size of files" in done.stderr
    assert "disk is full" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_a_closed_stream_does_not_get_the_record(tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home"), "DSR_TODAY": "2026-11-22"}
    for command in ("me set country DE", "me show", "due"):
        line = f"{sys.executable} -m dsr {command} >&- 2>&- <&-"
        assert subprocess.run(["sh", "-c", line], check=False, env=environment, cwd=ROOT).returncode == 0
    assert "DE (Germany)" in dsr(tmp_path / "home", "me", "show").stdout


@pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
def test_ctrl_c_stops_in_one_line(tmp_path: Path) -> None:
    environment = {**os.environ, "DSR_HOME": str(tmp_path / "home")}
    code = (
        "import os, signal, dsr.desk\n"
        "dsr.desk.Desk.__init__ = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "import dsr.__main__ as entry\n"
        "entry.main()"
    )
    process = subprocess.run([sys.executable, "-c", code, "due"], capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    assert process.returncode in (ExitCode.INTERRUPTED, -signal.SIGINT)
    assert process.stderr == "dsr: Stopped.\n"


def test_a_fault_of_dsr_becomes_a_report_and_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> int:
        secret = "Ada Lovelace, 1 Secret Street"
        try:
            raise KeyError(secret)
        except KeyError as error:
            raise RuntimeError(f"no {secret}") from error

    monkeypatch.setattr("dsr.cli.run", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["dsr", "due"])
    with pytest.raises(SystemExit) as end:
        entry.main()
    assert end.value.code == 70
    caught = capsys.readouterr()
    assert caught.out == ""
    assert "a fault in dsr, not in what you did: RuntimeError." in caught.err
    assert "show it to whoever gave you dsr" in caught.err
    (report,) = tmp_path.glob("dsr-fault-*.txt")
    assert str(report) in caught.err
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    text = report.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert re.search(r"dsr/__main__\.py:\d+ in _guarded", text)
    assert "in broken" in text
    for private in ("Ada", "Secret", str(Path.home()), str(ROOT)):
        assert private not in text + caught.err


def test_a_fault_that_cannot_be_written_down_is_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("dsr.cli.run", lambda *_: 1 / 0)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr(sys, "argv", ["dsr", "due"])
    with pytest.raises(SystemExit) as end:
        entry.main()
    assert end.value.code == 70
    assert "test_entry.py" in capsys.readouterr().err


def test_a_fault_on_the_screen_is_reported_in_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    from dsr import tui

    class Broken:
        fault = ZeroDivisionError("Ada")
        return_code = 1

        def run(self) -> None:
            """Stop at once."""

    monkeypatch.setattr("dsr.tui.app.DsrApp", lambda desk: Broken())
    with pytest.raises(ZeroDivisionError):
        tui.run(None)  # type: ignore[arg-type]


def test_the_screen_opens_for_a_browser_without_a_terminal(tmp_path: Path) -> None:
    """As textual-serve starts it: the variable names its driver, and standard input and output are pipes."""
    driver = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "100", "ROWS": "30", "DSR_HOME": str(tmp_path / "home")}
    process = subprocess.Popen(
        [sys.executable, "-m", "dsr"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **driver},
        cwd=ROOT,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    watch = threading.Timer(60, process.kill)
    watch.start()
    try:
        drawn = b""
        while b"Welcome" not in drawn and (more := os.read(process.stdout.fileno(), 65_536)):
            drawn += more
        assert drawn.startswith(b"__GANGLION__\n")
        process.stdin.write(b"D\x00\x00\x00\x01\x11")  # Ctrl+Q
        process.stdin.flush()
        _, said = process.communicate()
    finally:
        watch.cancel()
        process.kill()
    assert b"Welcome" in drawn
    assert said == b""
    assert process.returncode == 0


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    done = dsr(tmp_path / "home", "me", "set", "name", "Ada")
    assert done.returncode == ExitCode.RECORD
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.stderr
