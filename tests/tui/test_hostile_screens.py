"""Hostile texts in every place that a text can come from: no raw control character reaches the terminal, and no markup is obeyed."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.widgets import Input

from dsr.desk import Desk
from dsr.errors import WrongInput
from dsr.tui.app import DsrApp
from dsr.tui.routes import ROUTES
from tests.hostile import ATTACKS, OBEYED, poison
from tests.tui import conftest
from tests.tui.fakes import make_desk

_OWN = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]22;[a-z-]+\x07")
"""Moves, colours and the shape of the mouse's pointer, as Textual writes them."""
_COLOUR = re.compile(r"\x1b\[31mzqx|\x9b")


class RecordingDriver(HeadlessDriver):
    """Takes what would be written to a terminal."""

    written: list[str]

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.__dict__.setdefault("written", []).append(data)


def _recording(self: DsrApp, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None) -> RecordingDriver:
    self._driver = RecordingDriver(self, debug=False, mouse=False, size=size)
    return self._driver


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing moves any more but what waits for the answer to a dialog."""
    await conftest.settle(pilot, ignoring=lambda worker: worker.group in ("walk", "ask", "way"))
    for strip in pilot.app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.style is None or "@click" not in segment.style.meta or "quit" not in str(segment.style.meta), segment.text


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def assert_plain(raw: str) -> None:
    """Only the sequences with which Textual moves and colours, and no character besides that a terminal obeys."""
    assert not _COLOUR.search(raw)
    left = _OWN.sub("", raw)
    found = OBEYED.search(left)
    assert found is None, f"{left[max(found.start() - 60, 0) : found.end() + 30]!r}"


@pytest.fixture
def hostile(desk: Desk, full_home: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose profiles, person, letters, notes, contacts and drafts are all hostile, as a restored backup may bring them."""
    monkeypatch.setattr(DsrApp, "_build_driver", _recording)
    poison(full_home, desk, monkeypatch)
    return make_desk(full_home)


@asynccontextmanager
async def terminal(desk: Desk, width: int = 120, height: int = 40) -> AsyncIterator[Pilot[None]]:
    app = DsrApp(desk)
    async with app.run_test(size=(width, height)) as pilot:
        await settle(pilot)
        yield pilot
        raw = "".join(app._driver.written)
        assert len(raw) > 1000, "the screen was drawn"
        assert_plain(raw)


@pytest.mark.parametrize("width", [80, 120])
async def test_board_cases_and_letters(hostile: Desk, width: int) -> None:
    async with terminal(hostile, width) as pilot:
        for number, outlook in enumerate(hostile.cases.board()):
            pilot.app.go("case", outlook.case.reference)
            await settle(pilot)
            for key in ("y", "r", "w", "s", "o")[number % 2 :: 2]:
                await press(pilot, key, "pagedown", "escape")
            pilot.app.home()
            await settle(pilot)
        await press(pilot, "slash", "x")
        assert pilot.app.is_running, "no text from outside was obeyed"


async def test_every_page(hostile: Desk) -> None:
    arguments = {"case": "DSR-AAAA-2222", "company": "imagino", "draft": "aaaa", "law": "eu-gdpr"}
    async with terminal(hostile) as pilot:
        for name in ROUTES:
            pilot.app.go(name, arguments.get(name, ""))
            await settle(pilot)
            for key in ("tab", "down", "enter", "escape"):
                await press(pilot, key)
            pilot.app.home()
            await settle(pilot)
        for key in ("g", "a", "p"):
            pilot.app.go("company", "imagino")
            await settle(pilot)
            await press(pilot, key, "escape")
        assert pilot.app.is_running


async def test_the_wizard_from_step_to_step(hostile: Desk) -> None:
    async with terminal(hostile) as pilot:
        pilot.app.go("compose", "imagino")
        await settle(pilot)
        for _ in range(6):
            await press(pilot, "space", "down", "ctrl+n")
            await press(pilot, "ctrl+r")
        assert pilot.app.is_running


async def test_errors_notices_menu_and_fields(hostile: Desk) -> None:
    from dsr.tui import dialogs

    async with terminal(hostile) as pilot:
        error = WrongInput("fine")
        error.args = (ATTACKS,)
        error._message = error._hint = ATTACKS  # past the cleaning, as if that had failed
        pilot.app.show_error(error)
        await press(pilot, "escape")
        for screen in (
            dialogs.Message(ATTACKS, ATTACKS),
            dialogs.Confirm(ATTACKS, ATTACKS, yes="Yes", no="No"),
            dialogs.Ask(ATTACKS, ATTACKS, ATTACKS),
        ):
            pilot.app.push_screen(screen)
            await settle(pilot)
            await press(pilot, "escape")
        pilot.app.notify(ATTACKS, title=ATTACKS, markup=False, timeout=60)
        await press(pilot, "ctrl+p", *"imagi")
        await settle(pilot)
        await press(pilot, "escape")
        pilot.app.go("companies")
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = ATTACKS
        pilot.app.screen.query_one(Input).tooltip = ATTACKS
        await settle(pilot)
        assert pilot.app.is_running


@pytest.mark.parametrize("name", ["evil\x1b]2;PWNED\x07\u202e.txt", "[@click=app.quit]x.txt"])
async def test_the_name_of_a_file_that_is_read(hostile: Desk, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(
        f"# Policy {ATTACKS}\n\nAcme{ATTACKS} Ltd is the controller. Write to privacy@acme.example.\n\n"
        "You have the right to access your data."
    )
    async with terminal(hostile) as pilot:
        for path in (tmp_path / name, tmp_path / f"no{name}"):
            pilot.app.go("policy")
            await settle(pilot)
            pilot.app.screen.query_one("#source", Input).value = str(path)
            await press(pilot, "enter", "tab", "down", "e", "escape", "escape")
            pilot.app.home()
            await settle(pilot)
        assert pilot.app.is_running


def test_the_gate_keeps_the_width_and_what_is_seen() -> None:
    from rich.cells import cell_len
    from rich.segment import Segment
    from rich.style import Style
    from textual.color import Color

    from dsr.tui.plain import PlainText

    fine = [Segment("Zoë 漢字 👩\u200d💻 شركة", None), Segment("── ▌", Style(bold=True))]
    black = Color(0, 0, 0)
    assert PlainText().apply(fine, black)[0].text == fine[0].text
    bad = [Segment(f"a{ATTACKS}\u00ad\udceb\n", Style(link="http://x\x07")), Segment("", None, [(1,)])]
    (kept,) = PlainText().apply(bad, black)
    assert cell_len(kept.text) == cell_len(bad[0].text)
    assert not OBEYED.search(kept.text)
    assert kept.style.link is None
