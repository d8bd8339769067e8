"""Whole files in and out: the calendar, a backup, and putting a backup back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.tui.dialogs import Ask, Confirm, Message

if TYPE_CHECKING:
    from dsr.tui.app import DsrApp


def export_calendar(app: "DsrApp") -> None:
    """Ask where to, and write every coming date as an iCalendar file."""

    def write(path: Path, overwrite: bool) -> None:
        app.desk.keeping.write_file(path, app.desk.cases.calendar(), overwrite=overwrite)
        then = "Open it with your calendar program. Export again when dates change."
        app.push_screen(Message("The calendar is written", str(path), then))

    _ask_for_file(app, Ask("Export the calendar", "Every coming date with an alarm, as an iCalendar file:", "~/dsr.ics"), write)


def back_up(app: "DsrApp") -> None:
    """Ask where to, and write everything into one file."""

    def write(path: Path, overwrite: bool) -> None:
        app.desk.keeping.backup(path, overwrite=overwrite)
        care = "It holds your name, addresses and letters: keep it where only you can read it."
        app.push_screen(Message("The backup is written", str(path), care))

    name = f"~/dsr-backup-{app.desk.today.isoformat()}.dsr"
    text = "All requests, letters, companies of your own and settings go into one file:"
    _ask_for_file(app, Ask("Back up everything", text, name), write)


def restore(app: "DsrApp") -> None:
    """Ask for a backup and put it in the place of what is there."""

    def ask(answer: str | None) -> None:
        if answer:
            path = Path(answer).expanduser()
            text = f"Everything that dsr keeps now is replaced by {path}. What was there before is kept beside it."
            question = Confirm("Put this backup back?", text, yes="Replace", no="Leave it", danger=True)
            app.push_screen(question, lambda yes: put_back(path) if yes else None)

    def put_back(path: Path) -> None:
        before = app.desk.keeping.restore(path)
        app.home()
        said = [f"What was there before is kept in {before}."] if before else []
        app.push_screen(Message("The backup is back", f"Everything is as it was in {path}.", *said))

    app.push_screen(Ask("Restore a backup", "The file that a backup was written to:", "~/", yes="Go on"), ask)


def _ask_for_file(app: "DsrApp", dialog: Ask, write: Callable[[Path, bool], None]) -> None:
    """Ask for a path, and before replacing a file."""

    def answered(answer: str | None) -> None:
        if not answer:
            return
        path = Path(answer).expanduser()
        if path.exists():
            question = Confirm("Replace the file?", f"{path} is there already.", yes="Replace it", no="Leave it", danger=True)
            app.push_screen(question, lambda yes: write(path, True) if yes else None)
        else:
            write(path, False)

    app.push_screen(dialog, answered)
