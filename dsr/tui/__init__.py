"""The terminal UI. Importing this package loads nothing; `run` loads Textual."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsr.desk import Desk


def run(desk: "Desk") -> int:
    """Show the UI until the user leaves it.

    Args:
        desk: everything that the UI can do.

    Returns:
        The exit code: 0, or the one of the error that made it stop.

    Raises:
        Exception: a fault of dsr ended the UI; the entry reports it as for any command.
    """
    from dsr.tui.app import DsrApp

    app = DsrApp(desk)
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
