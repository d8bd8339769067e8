"""Walks through the wizard as a user does: keys only, and no waiting for the clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.worker import Worker

from dsr.desk import Desk
from dsr.tui.app import DsrApp
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens.compose import ComposeScreen
from dsr.tui.widgets.facts import Facts
from dsr.tui.widgets.pick_list import PickList
from tests.tui.conftest import settle
from tests.tui.fakes import Desktop, make_desk

_ASKING = ("walk", "ask", "way")
"""Groups of workers that wait for the user while a dialog is open."""


@dataclass
class Walker:
    """One app with the wizard open."""

    pilot: Pilot[None]
    desk: Desk
    desktop: Desktop

    @property
    def app(self) -> DsrApp:
        app = self.pilot.app
        assert isinstance(app, DsrApp)
        return app

    @property
    def wizard(self) -> ComposeScreen:
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, ComposeScreen))

    def is_at(self, step: Step) -> bool:
        """Whether the wizard shows this step."""
        pane = self.wizard.pane
        return self.app.screen is self.wizard and pane is not None and pane.draft.step is self.wizard.draft.step is step

    async def settle(self) -> None:
        """Until nothing moves by itself any more."""
        await settle(self.pilot, ignoring=self._asks)

    def _asks(self, worker: Worker[Any]) -> bool:
        """Whether a worker only waits for the answer to a dialog."""
        return worker.group in _ASKING and isinstance(self.app.screen, ModalScreen)

    async def press(self, *keys: str) -> "Walker":
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        return self

    async def type(self, text: str) -> "Walker":
        """Type text; a line break is the Enter key."""
        names = {" ": "space", "\n": "enter"}
        await self.pilot.press(*(names.get(letter, letter) for letter in text))
        await self.settle()
        return self

    async def paste(self, text: str) -> "Walker":
        """Put a longer text where the cursor is, as a terminal pastes it."""
        self.app.post_message(Paste(text))
        await self.settle()
        return self

    async def pick(self, id_: str) -> "Walker":
        """Move the highlight of the focused list to a row."""
        picks = self.app.focused
        assert isinstance(picks, PickList), picks
        rows = [option.id for option in picks.options if not option.disabled]
        steps = rows.index(id_) - rows.index(picks.current)
        await self.pilot.press(*["down" if steps > 0 else "up"] * abs(steps))
        assert picks.current == id_
        return self

    async def choose(self, *ids: str) -> "Walker":
        """Highlight rows of the focused list and press Space on each."""
        for id_ in ids:
            await self.pick(id_)
            await self.press("space")
        return self

    async def take(self, id_: str) -> "Walker":
        """Highlight a row of the focused list and press Enter."""
        await self.pick(id_)
        return await self.press("enter")

    def text(self, selector: str) -> str:
        """What a line of the screen says."""
        return str(self.app.screen.query_one(selector, Static).render())

    def facts(self, selector: str = "Facts") -> str:
        """All that a page of facts says."""
        page = self.app.screen.query_one(selector, Facts)
        lines = [
            line
            for section in page.sections
            for line in (section.title, *(f"{fact.text} {fact.quote} {fact.note}" for fact in section.facts))
        ]
        return "\n".join(lines)

    def picks(self, selector: str) -> dict[str, str]:
        """The rows of a list by id, as plain text."""
        from rich.console import Console

        found = {}
        for option in self.app.screen.query_one(selector, PickList).options:
            console = Console(width=120, color_system=None)
            with console.capture() as capture:
                console.print(option.prompt)
            found[str(option.id)] = " ".join(capture.get().split())
        return found


@asynccontextmanager
async def wizard(
    home: Path, *, size: tuple[int, int] = (80, 24), me: dict[str, str] | None = None, draft: Draft | None = None, **arguments: str
) -> AsyncIterator[Walker]:
    """The app on a home, with the wizard open.

    Args:
        home: the user's folder.
        size: columns and rows.
        me: fields of the person to set first.
        draft: one to go on with, so that a test need not walk there.
        arguments: those of `ComposeScreen`.
    """
    desktop = Desktop()
    desk = make_desk(home, desktop=desktop)
    for field, value in (me or {}).items():
        desk.keeping.set_me(field, value)
    desk.keeping.set_settings(replace(desk.keeping.settings(), first_start_done=True))
    if draft:
        desk.keeping.save_draft(draft.id, draft.to_content())
        arguments["draft_id"] = draft.id
    app = DsrApp(desk)
    async with app.run_test(size=size) as pilot:
        walker = Walker(pilot, desk, desktop)
        await walker.settle()
        app.push_screen(ComposeScreen(**arguments))
        await walker.settle()
        yield walker
    desk.close()
