"""Draw the pictures of README.md: the real program on an invented person's record. Run it with `.venv/bin/python docs/screenshots.py`."""

import asyncio
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from dsr.desk import Desk, World
from dsr.domain.case import EventName
from dsr.domain.law import Right
from dsr.domain.request import Channel
from dsr.post.clipboard import NullClipboard
from dsr.post.opener import NullOpener
from dsr.store.settings import Settings

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)

ADA = {"name": "Ada Lovelace", "email": "ada@lovelace.fr", "postal": "12 rue des Lilas\n69003 Lyon", "country": "FR"}
# Company, rights, channel, the day it was written and sent, and what happened since.
STORIES = [
    ("imagino", ["access", "erasure"], "letter", "2026-10-08", [("delivered", "2026-10-12"), ("reminded", "2026-11-17")]),
    ("onimagin", ["access"], "email", "2026-10-26", [("acknowledged", "2026-10-27")]),
    ("the-guardian", ["access", "portability"], "email", "2026-11-02", [("identity-asked", "2026-11-16")]),
    ("coursera", ["erasure"], "email", "2026-11-16", []),
    ("qwant", ["access"], "email", "2026-10-19", [("answered", "2026-11-10"), ("closed", "2026-11-12")]),
    ("vimeo", ["opt-out-marketing"], "email", "", []),
]


def world(home: Path, today: date) -> World:
    return World(
        home=home, today=lambda: today, now=lambda: datetime(2026, 11, 22, 9, 30, tzinfo=UTC), opener=NullOpener, clipboard=NullClipboard
    )


def fill(home: Path) -> None:
    """Make the record: a person, and the stories above."""
    desk = Desk(world(home, TODAY))
    for field, value in ADA.items():
        desk.keeping.set_me(field, value)
    desk.keeping.set_settings(Settings(first_start_done=True))
    desk.close()
    for slug, rights, channel, sent, happened in STORIES:
        then = Desk(world(home, date.fromisoformat(sent) if sent else TODAY))
        planned = then.requests.plan(then.companies.show(slug), [Right(right) for right in rights], channel=Channel(channel), language="en")
        then.requests.keep(planned)
        then.close()
        now = Desk(world(home, TODAY))
        for name, day in ([("sent", sent)] if sent else []) + happened:
            now.cases.record(planned.reference, EventName(name), date.fromisoformat(day))
        now.close()


async def draw(home: Path) -> None:
    """Open the program on the record and draw what it shows."""
    from dsr.tui.app import DsrApp

    desk = Desk(world(home, TODAY))
    app = DsrApp(desk)
    async with app.run_test(size=(110, 30)) as pilot:
        for _ in range(3):
            await pilot.pause()
            await app.workers.wait_for_complete()
        (HERE / "board.svg").write_text(app.export_screenshot(title="dsr"), encoding="utf-8")
    desk.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        asyncio.run(draw(Path(folder)))


if __name__ == "__main__":
    main()
