"""Homes with cases, and the comparison of screens with the pictures in `snapshots/`."""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import textual
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from textual.worker import Worker

from dsr.desk import Desk
from dsr.tui.app import DsrApp
from tests.tui.fakes import Desktop, fill, introduce, make_desk

SNAPSHOTS = Path(__file__).with_name("snapshots")
PINNED = "8.2.8"
"""The version of Textual that drew the snapshots; another one draws other files."""
REWRITE = "DSR_UPDATE_SNAPSHOTS"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    return tmp_path / "home"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a person and the cases of `STORIES`; never to be changed."""
    place = tmp_path_factory.mktemp("filled") / "home"
    desk = make_desk(place)
    introduce(desk)
    desk.close()
    fill(place)
    return place


@pytest.fixture
def full_home(filled: Path, home: Path) -> Path:
    """A home of one's own with a person and cases."""
    shutil.copytree(filled, home)
    return home


@pytest.fixture
def desktop() -> Desktop:
    """Where the program copies to and what it opens."""
    return Desktop()


@pytest.fixture
def desk(full_home: Path, desktop: Desktop) -> Iterator[Desk]:
    """A desk with cases."""
    desk = make_desk(full_home, desktop=desktop)
    yield desk
    desk.close()


@pytest.fixture
def new_desk(home: Path) -> Iterator[Desk]:
    """The desk of somebody who starts dsr for the first time."""
    desk = make_desk(home)
    yield desk
    desk.close()


QUIET_LOOKS = 4


async def settle(pilot: Pilot[None], ignoring: Callable[[Worker[Any]], bool] = lambda _: False) -> None:
    """Wait until all that was begun is done.

    Textual's own pause takes a process that gets no processor for one that is idle, so on a busy machine it may come too early:
    several looks in a row must find every message worked off, no key held back, no cursor about to rest and no worker at work.

    Args:
        pilot: who presses the keys.
        ignoring: workers that are not to be waited for.
    """
    await pilot.pause()
    app, quiet = pilot.app, 0
    while quiet < QUIET_LOOKS:
        await pilot.pause(0)
        busy = [worker for worker in app.workers if not worker.is_finished and not ignoring(worker)]
        if busy:
            await asyncio.gather(*(worker.wait() for worker in busy), return_exceptions=True)
        elif getattr(app.screen, "_resting", None) is not None or app._held or app._is_moving():
            await pilot.pause(0.01)
        else:
            quiet += 1
            continue
        quiet = 0


@asynccontextmanager
async def opened(desk: Desk, width: int = 80, height: int = 24, theme: str = "") -> AsyncIterator[Pilot[None]]:
    """The program in a terminal of that size, its first screen loaded."""
    app = DsrApp(desk)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        if theme:
            app.theme = theme
            await settle(pilot)
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each after the one before has done its work."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Put a text into the field that has the focus, at once: keys take their time in a pilot."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


def said(pilot: Pilot[None]) -> str:
    """All text on the screen, line by line, as it stands there."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def told(pilot: Pilot[None]) -> str:
    """The same as running text, so that it does not matter where a line ends."""
    return " ".join(re.sub(r"[│╭╮╰╯─▌▎]", " ", said(pilot)).split())


def _picture(pilot: Pilot[None]) -> str:
    return re.sub(r"terminal-\d+", "terminal", pilot.app.export_screenshot())


@pytest.fixture
def looks_like() -> Callable[[Pilot[None], str], Awaitable[None]]:
    """Compare the screen with a snapshot; `DSR_UPDATE_SNAPSHOTS=1` draws it anew."""

    async def compare(pilot: Pilot[None], name: str) -> None:
        if textual.__version__ != PINNED:
            pytest.skip(f"the snapshots were drawn by Textual {PINNED}")
        picture, before = _picture(pilot), ""
        while picture != before:  # a footer, for one, is drawn a little later than what it belongs to
            await settle(pilot)
            picture, before = _picture(pilot), picture
        file = SNAPSHOTS / f"{name}.svg"
        if os.environ.get(REWRITE):
            SNAPSHOTS.mkdir(exist_ok=True)
            file.write_text(picture, encoding="utf-8")
        assert file.is_file(), f"there is no snapshot {file.name}; look at the screen, then draw it with {REWRITE}=1"
        assert picture == file.read_text(encoding="utf-8"), f"{file.name} looks different; if it should, draw it with {REWRITE}=1"

    return compare


@pytest.fixture(autouse=True)
def quiet_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cursors do not blink, and no variable of the developer's shell changes the colours."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)
