"""The entry: builds the real world and hands it to a front end. No arguments open the TUI."""

import errno
import io
import sys
from typing import TYPE_CHECKING

from dsr import __version__

if TYPE_CHECKING:
    from dsr.desk import World


SCREEN_DRIVER = "TEXTUAL_DRIVER"
"""The variable by which textual-serve says that it shows the screen in a browser; then there is no terminal."""


def main() -> None:
    """Run dsr as the user's shell does."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _fill_standard_streams()
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a character that the terminal cannot show is no reason to stop
    if arguments in (["--version"], ["-V"]):
        print(f"dsr {__version__}")
        return
    sys.exit(_guarded(arguments))


def _guarded(arguments: list[str]) -> int:
    """Run a front end; every error that a user can meet ends in one sentence and an exit code."""
    from dsr.errors import DsrError, ExitCode

    try:
        if not arguments:
            return _open_tui()
        from dsr.cli import run

        code = run(arguments, real_world)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told from a fault
    except DsrError as error:
        _tell(f"dsr: {error.message}", error.hint)
        return error.exit_code
    except KeyboardInterrupt:
        _tell("dsr: Stopped.")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return ExitCode.OK
    except OSError as error:
        _forget_stdout()
        what = "the limit on the size of files" if error.errno == errno.EFBIG else "the disk and the permissions"
        _tell(f"dsr: The system refused: {error.strerror or error}.", f"Check {what}; nothing that was saved is lost.")
        return ExitCode.RECORD
    except Exception as error:  # noqa: BLE001 - the outermost edge: a fault of dsr becomes a report and a sentence
        return _report(error)
    else:
        return code


def _tell(*lines: str) -> None:
    """Say something on standard error, in the way of the commands."""
    from dsr.cli.output import tell

    tell(*filter(None, lines))


def _open_tui() -> int:
    import os

    from dsr.errors import WrongInput

    if not (os.environ.get(SCREEN_DRIVER) or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise WrongInput("The screen of dsr needs a terminal.", "Use its commands instead; `dsr --help` lists them.")
    from dsr.desk import Desk
    from dsr.tui import run

    desk = Desk(real_world())
    try:
        run(desk)
    finally:
        desk.close()
    return 0


def real_world() -> "World":
    """The user's own machine: data folder, the day (`DSR_TODAY` holds it still), desktop."""
    import os
    from datetime import UTC, date, datetime

    from dsr.desk import World
    from dsr.domain.dates import parse_day
    from dsr.store.paths import user_home

    def now() -> datetime:
        return datetime.now(UTC).astimezone()

    pinned = os.environ.get("DSR_TODAY")
    day = parse_day(pinned) if pinned else None

    def today() -> date:
        return day or date.today()  # noqa: DTZ011 - the one place; the user's own calendar day is meant

    return World(
        home=user_home(os.environ),
        today=today,
        now=now,
        opener=_opener,
        clipboard=_clipboard,
    )


def _opener():  # type: ignore[no-untyped-def]  # noqa: ANN202 - typed where it is used; importing the type would load the room
    from dsr.post.opener import SystemOpener

    return SystemOpener()


def _clipboard():  # type: ignore[no-untyped-def]  # noqa: ANN202 - as above
    from dsr.post.clipboard import SystemClipboard

    return SystemClipboard()


def _fill_standard_streams() -> None:
    """Let the numbers of closed standard streams lead to nowhere: else the next file that is opened, such as the record, takes them."""
    import os

    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    os.close(number)


def _forget_stdout() -> None:
    """The reader of our output has gone: say nothing more, not even at exit."""
    from dsr.cli.output import fall_silent

    fall_silent(sys.stdout)


def _report(error: Exception) -> int:
    """Write down where dsr failed, in a file that only the user can read, and tell them in two sentences what it holds."""
    import platform
    import tempfile

    lines = [f"dsr {__version__}, Python {platform.python_version()}, {platform.system()}", *_where(error)]
    kept = ""
    try:
        with tempfile.NamedTemporaryFile("w", prefix="dsr-fault-", suffix=".txt", delete=False, encoding="utf-8") as file:  # mode 0600
            file.write("\n".join(lines) + "\n")
            kept = file.name
    except OSError:
        where = "; ".join(line.strip() for line in lines[-2:])
        hint = f"Nothing that was saved is lost. No file could be written about it; tell whoever gave you dsr: {where}."
    else:
        hint = (
            f"Nothing that was saved is lost. {kept} says at which lines of dsr it happened, and holds nothing of you or your letters: "
            "keep it, and show it to whoever gave you dsr."
        )
    _tell(f"dsr: This is a fault in dsr, not in what you did: {type(error).__name__}.", hint)
    return 70


def _where(error: BaseException) -> list[str]:
    """The kinds of the errors and the lines of code that they went through; no words of theirs, no values, no folders of the user."""
    from traceback import extract_tb

    lines = []
    found: BaseException | None = error
    while found is not None:
        lines.append(type(found).__name__)
        lines += [f"  {_module_path(frame.filename)}:{frame.lineno} in {frame.name}" for frame in extract_tb(found.__traceback__)]
        found = found.__cause__ or found.__context__
    return lines


def _module_path(path: str) -> str:
    """The path of a module below the folder in which packages lie: `dsr/desk/cases.py`."""
    from pathlib import Path

    parts = Path(path).parts
    for root in ("site-packages", "dist-packages", "dsr"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root != "dsr") :])
    return Path(path).name


if __name__ == "__main__":
    main()
