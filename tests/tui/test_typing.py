"""Where one types, letters type: no letter is a key there, and keys that come in a burst land where they were meant."""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest
from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from dsr.desk import Desk
from dsr.domain.law import Right
from dsr.tui import screens
from dsr.tui.base import DsrModal, DsrScreen
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens.compose_dialogs import Field, Form
from tests.tui.conftest import opened, press, settle
from tests.tui.test_policy_screen import begin, review_of
from tests.tui.wizard import wizard

TYPED = "my_user_name_99qcln?/"


def letters(pilot: Pilot[None]) -> set[str]:
    """The printable keys that would do something now, wherever the focus is; space, which ticks and presses, apart."""
    screen = pilot.app.screen
    found = set()
    for widget in (None, *screen.focus_chain):
        screen.set_focus(widget)
        found |= {
            key for key, active in screen.active_bindings.items() if key != "space" and (key_to_character(key) or "\x00").isprintable()
        }
    return found


async def hammer(pilot: Pilot[None]) -> None:
    """Type a text at every widget of the screen, fields apart."""
    screen = pilot.app.screen
    for widget in [None, *(widget for widget in screen.focus_chain if not widget.check_consume_key("q", "q"))]:
        screen.set_focus(widget)
        await pilot.press(*TYPED)
        await settle(pilot)
        assert pilot.app.screen is screen


@pytest.mark.parametrize("name", ["compose", "me", "policy", "settings", "welcome"])
async def test_no_letter_is_a_key_on_a_form(desk: Desk, name: str) -> None:
    async with opened(desk, 120, 40) as pilot:
        assert "q" in letters(pilot)
        pilot.app.go(name)
        await settle(pilot)
        assert letters(pilot) == set()
        assert {"f1", "ctrl+q"} <= set(pilot.app.screen.active_bindings)
        await hammer(pilot)
        assert pilot.app.is_running
        await press(pilot, "f1")
        assert pilot.app.screen.id == "help"
        await press(pilot, "escape")
        assert pilot.app.screen.id == name


async def test_no_letter_is_a_key_in_any_step_of_the_wizard(full_home: Path) -> None:
    draft = Draft(id="d1", slug="onimagin", rights=(Right.ACCESS,), step=Step.RIGHTS)
    async with wizard(full_home, size=(120, 40), draft=draft) as walk:
        for step in (Step.RIGHTS, Step.GROUND, Step.DETAILS, Step.DELIVERY, Step.DONE):
            if step is not Step.RIGHTS:
                await walk.press("ctrl+n")
            assert walk.is_at(step)
            assert letters(walk.pilot) == set()
            draft = walk.wizard.draft
            await hammer(walk.pilot)
            assert walk.is_at(step)
            assert walk.wizard.draft == draft


async def test_a_review_has_keys_of_its_own_and_none_that_leads_away(desk: Desk) -> None:
    async with opened(desk, 120, 40) as pilot:
        screen = await begin(pilot)
        away = [key for key, active in screen.active_bindings.items() if active.node is pilot.app and len(key) == 1]
        assert away == []
        await press(pilot, "q", "m", "c", "l", "question_mark")
        assert review_of(pilot) is screen


def modals() -> list[type[DsrModal]]:
    for module in pkgutil.iter_modules(screens.__path__):
        import_module(f"dsr.tui.screens.{module.name}")
    import_module("dsr.tui.dialogs")
    found, open_ = [], [DsrModal]
    while open_:
        kind = open_.pop()
        found.append(kind)
        open_ += kind.__subclasses__()
    return found


def test_no_dialog_has_a_letter_as_a_key() -> None:
    assert len(modals()) > 8
    for kind in modals():
        assert issubclass(kind, ModalScreen)
        bound = {key for key, _ in kind._merged_bindings}
        assert {key for key in bound if key != "space" and (key_to_character(key) or "\x00").isprintable()} == set(), kind


def test_every_screen_that_types_says_so() -> None:
    modals()
    typing = {kind.__name__ for kind in _all(DsrScreen) if not kind.takes_letters}
    assert {"Wizard", "ComposeScreen", "MeScreen", "PolicyScreen", "ReviewScreen", "SettingsScreen", "WelcomeScreen"} <= typing


def _all(kind: type[DsrScreen]) -> list[type[DsrScreen]]:
    return [kind, *(inner for sub in kind.__subclasses__() for inner in _all(sub))]


async def test_text_enter_text_in_one_burst_lands_in_the_field_that_enter_leads_to(desk: Desk) -> None:
    taken: list[Mapping[str, str]] = []
    form = Form("Who?", "For a test.", [Field(key="name", label="Name"), Field(key="town", label="Town")], taken.append)
    async with opened(desk, 120, 40) as pilot:
        pilot.app.push_screen(form)
        await settle(pilot)
        for key in [*"ada", "enter", *"paris", "enter"]:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
    assert taken == [{"name": "ada", "town": "paris"}]


class Two(DsrModal[None]):
    """Two fields and a list between them."""

    def body(self):
        yield Input(id="first", select_on_focus=False)
        yield Input(id="second", select_on_focus=False)
        yield Static("")


@pytest.mark.parametrize("screen", ["me", "two"])
async def test_text_tab_text_in_one_burst_lands_in_the_field_that_tab_leads_to(desk: Desk, screen: str) -> None:
    async with opened(desk, 120, 40) as pilot:
        if screen == "me":
            pilot.app.go("me")
        else:
            pilot.app.push_screen(Two())
        await settle(pilot)
        fields = list(pilot.app.screen.query(Input))[:2]
        for field in fields:
            field.value = ""
        fields[0].focus()
        await settle(pilot)
        keys = [*"ada", "tab", *"x@b.example", "shift+tab", *"m", "tab", *"z"]
        for key in keys:  # as a password manager sends them: all before the first is worked off
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        assert fields[0].value == "adam"
        assert fields[1].value == "x@b.examplez"
