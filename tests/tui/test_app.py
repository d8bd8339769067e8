"""The app as a whole: first start, errors, palette, themes, terminals of all sizes."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import reduce
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from dsr.desk import Desk
from dsr.domain.law import Right
from dsr.domain.request import Person
from dsr.errors import NotFound, RecordError, WrongInput
from dsr.store.settings import Settings
from dsr.tui.app import DsrApp
from dsr.tui.base import DsrScreen
from dsr.tui.dialogs import ErrorDialog
from dsr.tui.screens.board import BoardScreen
from dsr.tui.screens.case import CaseScreen
from dsr.tui.screens.company import CompanyScreen
from dsr.tui.screens.small import TooSmall
from dsr.tui.screens.welcome import WelcomeScreen
from tests.tui.conftest import opened, press, said, settle, type_in
from tests.tui.fakes import make_desk


async def test_first_start_says_what_it_is_and_asks_who_you_are(new_desk: Desk, looks_like):
    new_desk.home = Path("/home/ada/.local/share/dsr")
    async with opened(new_desk) as pilot:
        assert isinstance(pilot.app.screen, WelcomeScreen)
        assert "/home/ada/.local/share/dsr" in said(pilot)
        assert "every letter leaves only through you" in said(pilot)
        await looks_like(pilot, "welcome-80")
        await press(pilot, "enter")
        assert "Name" in said(pilot)
        await type_in(pilot, "Ada Example")
        await press(pilot, "tab")
        await type_in(pilot, "ada@")
        assert "✗" in said(pilot), "half an address is told at once"
        await type_in(pilot, "example.org")
        assert "✗" not in said(pilot)
        await press(pilot, "tab")
        await type_in(pilot, "1 Sample Street")
        await press(pilot, "enter")
        await type_in(pilot, "10115 Berlin")
        await press(pilot, "tab")
        await type_in(pilot, "germ")
        assert "Germany" in said(pilot)
        await press(pilot, "enter")
        await looks_like(pilot, "me-80")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BoardScreen)
        assert "No request yet" in said(pilot)
        await looks_like(pilot, "board-empty-80")
    me = new_desk.keeping.me()
    assert (me.name, me.email, me.country) == ("Ada Example", "ada@example.org", "DE")
    assert me.postal is not None
    assert me.postal.lines == ("1 Sample Street", "10115 Berlin")
    assert new_desk.keeping.settings().first_start_done


@pytest.mark.parametrize("known", ["name", "email", "postal", "country", "draft", "case"])
async def test_who_came_by_commands_is_not_welcomed_as_new(new_desk: Desk, known: str) -> None:
    given = {"name": "Ada", "email": "ada@example.org", "postal": "1 Street\n10115 Berlin", "country": "DE"}
    if known in given:
        new_desk.keeping.set_me(known, given[known])
    elif known == "draft":
        new_desk.keeping.save_draft("one", {"slug": "imagino", "rights": []})
    else:
        for field, value in given.items():
            new_desk.keeping.set_me(field, value)
        new_desk.requests.keep(new_desk.requests.plan(new_desk.companies.show("imagino"), (Right.ACCESS,)))
        new_desk._rooms.record.set_person(Person())
    async with opened(new_desk) as pilot:
        assert not isinstance(pilot.app.screen, WelcomeScreen)


async def test_the_welcome_can_be_put_off_and_does_not_come_again(new_desk: Desk):
    async with opened(new_desk) as pilot:
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BoardScreen)
    async with opened(new_desk) as pilot:
        assert isinstance(pilot.app.screen, BoardScreen)


async def test_a_state_is_asked_only_where_there_are_some(new_desk: Desk):
    new_desk.keeping.set_settings(Settings(first_start_done=True))
    async with opened(new_desk, 80, 40) as pilot:
        await press(pilot, "m")
        assert "State or region" not in said(pilot)
        pilot.app.screen.query_one("#value-country", Input).focus()
        await type_in(pilot, "united st")
        await press(pilot, "enter", "tab")
        assert "State or region" in said(pilot)
        await type_in(pilot, "calif")
        await press(pilot, "tab", "escape")
    assert (new_desk.keeping.me().country, new_desk.keeping.me().state) == ("US", "CA")


@pytest.mark.parametrize(
    ("typed", "country", "part", "state"),
    [("UK", "GB", "scot", "SCT"), ("usa", "US", "calif", "CA"), ("de", "DE", "bavar", "BY"), ("deutsch", "", "", "")],
)
async def test_a_place_is_found_by_its_other_name_too(new_desk: Desk, typed: str, country: str, part: str, state: str):
    async with opened(new_desk) as pilot:
        await press(pilot, "enter")
        for key, value in (("country", typed), ("state", part)):
            if value:
                pilot.app.screen.query_one(f"#value-{key}", Input).focus()
                await type_in(pilot, value)
                await press(pilot, "enter")
        me = pilot.app.screen._person
    assert (me.country, me.state) == (country, state)


async def test_leaving_with_a_value_that_cannot_be_kept_asks_first(new_desk: Desk):
    new_desk.keeping.set_settings(Settings(first_start_done=True))
    async with opened(new_desk) as pilot:
        await press(pilot, "m")
        await type_in(pilot, "Ada Example")
        await press(pilot, "enter")
        await type_in(pilot, "nonsense")
        await press(pilot, "escape")
        assert "Leave it so?" in said(pilot)
        await press(pilot, "tab", "enter")
        assert "nonsense" in said(pilot), "nothing that was typed is gone"
        await press(pilot, "escape", "enter")
        assert isinstance(pilot.app.screen, BoardScreen)
    assert (new_desk.keeping.me().name, new_desk.keeping.me().email) == ("Ada Example", "")


async def test_what_was_typed_about_you_is_kept_when_the_program_is_closed(new_desk: Desk):
    new_desk.keeping.set_settings(Settings(first_start_done=True))
    async with opened(new_desk) as pilot:
        await press(pilot, "m")
        await type_in(pilot, "Ada")
        pilot.app.exit()
    assert new_desk.keeping.me().name == "Ada"


async def test_an_error_of_the_desk_is_a_dialog_and_nothing_is_lost(desk: Desk, looks_like):
    async with opened(desk) as pilot:
        app = pilot.app
        assert isinstance(app, DsrApp)
        await press(pilot, "enter")
        app.show_error(WrongInput("This cannot be used.", "Write something else."))
        await settle(pilot)
        await looks_like(pilot, "error-80")
        assert "This cannot be used." in said(pilot)
        assert "Write something else." in said(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, CaseScreen)


class _Failing(DsrScreen):
    """A screen whose keys fail in every way that a screen can fail."""

    BINDINGS = [("1", "handler", ""), ("2", "worker", ""), ("3", "bug", "")]  # noqa: RUF012

    def action_handler(self) -> None:
        raise NotFound("There is no such thing.", "Look elsewhere.")

    def action_worker(self) -> None:
        self.run_worker(self._fail, thread=True, exit_on_error=False)

    def action_bug(self) -> None:
        self.run_worker(self._bug, thread=True, exit_on_error=False)

    def _fail(self) -> None:
        raise RecordError("The disk is full.", "Make room.")

    def _bug(self) -> None:
        raise ZeroDivisionError


@pytest.mark.parametrize(("key", "sentence"), [("1", "There is no such thing."), ("2", "The disk is full.")])
async def test_errors_from_handlers_and_workers_look_the_same(desk: Desk, key: str, sentence: str):
    async with opened(desk) as pilot:
        await pilot.app.push_screen(_Failing())
        await pilot.press(key)
        for _ in range(3):
            await pilot.pause()
        assert isinstance(pilot.app.screen, ErrorDialog)
        assert sentence in said(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, _Failing), "the screen goes on working"


async def test_a_bug_in_a_worker_is_not_swallowed(desk: Desk):
    async def walk() -> None:
        async with opened(desk) as pilot:
            await pilot.app.push_screen(_Failing())
            await pilot.press("3")
            for _ in range(5):
                await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await walk()


@pytest.fixture(params=["no database", "empty", "a link to nothing", "only its log"])
def broken_desk(home: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk whose record is no record, or was lost."""
    home.mkdir()
    record = home / "record.sqlite3"
    match request.param:
        case "no database":
            record.write_text("this is no database, but it is long enough to look like a file of some kind")
        case "empty":
            record.touch()
        case "a link to nothing":
            record.symlink_to("gone")
        case _:
            record.with_name(f"{record.name}-wal").touch()
    desk = make_desk(home)
    yield desk
    desk.close()


async def test_a_record_that_cannot_be_read_is_told_and_ends_the_program(broken_desk: Desk):
    app = DsrApp(broken_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(5):
            await pilot.pause()
        assert isinstance(app.screen, ErrorDialog)
        while isinstance(app.screen, ErrorDialog) and app._exit is False:
            await pilot.press("enter")
            await pilot.pause()
    assert app.return_code == RecordError.exit_code


async def test_a_small_terminal_gets_one_sentence_and_comes_back(desk: Desk, looks_like):
    async with opened(desk) as pilot:
        await press(pilot, "enter")
        await pilot.resize_terminal(50, 12)
        await settle(pilot)
        assert isinstance(pilot.app.screen, TooSmall)
        await looks_like(pilot, "small-50")
        await press(pilot, "escape", "r")
        assert isinstance(pilot.app.screen, TooSmall), "no key acts on what cannot be seen"
        await pilot.resize_terminal(80, 24)
        await _until(pilot, lambda: isinstance(pilot.app.screen, CaseScreen))


async def test_it_may_even_start_in_a_small_terminal(desk: Desk):
    async with opened(desk, 40, 10) as pilot:
        assert "too small" in said(pilot)
        await pilot.resize_terminal(80, 24)
        await _until(pilot, lambda: isinstance(pilot.app.screen, BoardScreen))


async def test_the_palette_finds_companies_and_cases(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "ctrl+p")
        await _until(pilot, lambda: "Backup" in said(pilot))
        await type_in(pilot, "omni")
        await _until(pilot, lambda: "Company: OMNI" in said(pilot))
        await press(pilot, "enter")
        await _until(pilot, lambda: isinstance(pilot.app.screen, CompanyScreen))
        await press(pilot, "ctrl+p")
        await type_in(pilot, "BBBB")
        await _until(pilot, lambda: "DSR-BBBB-3333" in said(pilot))
        await press(pilot, "enter")
        await _until(pilot, lambda: isinstance(pilot.app.screen, CaseScreen))


async def test_every_verb_of_the_palette_opens_something(desk: Desk):
    async with opened(desk) as pilot:
        seen = []
        for command in pilot.app.get_system_commands(pilot.app.screen):
            if command.title in ("Quit", "Your requests"):
                continue
            command.callback()
            await settle(pilot)
            assert not isinstance(pilot.app.screen, BoardScreen | ErrorDialog), command.title
            seen.append(command.title)
            pilot.app.home()
            await settle(pilot)
    assert {"New request", "Companies", "Laws", "About you", "Calendar export", "Backup", "Restore", "Help"} <= set(seen)


async def test_a_theme_is_kept_and_used_again(desk: Desk):
    async with opened(desk) as pilot:
        pilot.app.go("settings")
        await settle(pilot)
        await press(pilot, "down")
        assert pilot.app.theme == "dsr-light"
    async with opened(desk) as pilot:
        assert pilot.app.theme == "dsr-light"


async def test_every_kind_of_theme_can_be_drawn(desk: Desk):
    async with opened(desk) as pilot:
        seen = set()
        for theme in ("dsr-dark", "dsr-light", "ansi-dark", "ansi-light", "nord"):
            pilot.app.theme = theme
            await settle(pilot)
            assert "39 days overdue" in said(pilot)
            seen.add(pilot.app.export_screenshot())
        assert len(seen) == 5


async def test_no_color_draws_no_colour_and_every_state_stays_a_word(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(desk) as pilot:
        assert pilot.app.no_color
        for word in ("39 days overdue", "! your turn", "✗ refused", "→ sent", "○ not sent", "■ closed", "29 days left"):
            assert word in said(pilot)
        filters = [line_filter for line_filter in pilot.app._filters if line_filter.enabled]
        background = pilot.app.screen.styles.background
        for strip in pilot.app.screen._compositor.render_strips():
            for segment in reduce(lambda line, line_filter: line.apply_filter(line_filter, background), filters, strip):
                for color in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    if color is not None and color.triplet is not None:
                        assert len(set(color.triplet)) == 1, f"{segment} is neither black, white nor grey"


async def test_every_binding_can_be_remapped_and_explains_itself():
    from importlib import import_module
    from pkgutil import iter_modules

    from textual.binding import Binding
    from textual.dom import DOMNode

    import dsr.tui.screens

    seen = 0
    for module in iter_modules(dsr.tui.screens.__path__):
        for thing in vars(import_module(f"dsr.tui.screens.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, DOMNode) and thing.__module__.startswith("dsr.tui"):
                for binding in thing.__dict__.get("BINDINGS", ()):
                    assert isinstance(binding, Binding)
                    assert binding.id, f"{thing.__name__}: {binding.key} has no id"
                    assert binding.tooltip, f"{thing.__name__}: {binding.key} does not explain itself"
                    seen += 1
    assert seen > 30


async def test_help_names_the_home_and_the_states(desk: Desk):
    async with opened(desk, 120, 100) as pilot:
        await press(pilot, "question_mark")
        await pilot.resize_terminal(120, 140)
        await settle(pilot)
        text = said(pilot)
        assert str(desk.home)[-20:] in text.replace("\n", "").replace(" ", "") or str(desk.home) in text
        assert "Say what happened, and on which day" in text
        assert "your turn: The company asked you something" in text


def test_importing_the_package_loads_no_textual():
    code = "import sys, dsr.tui; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(Path.cwd())}, check=False).returncode == 0


def test_the_app_loads_nothing_that_the_first_paint_does_not_need():
    heavy = ["jinja2", "pydantic", "typst", "holidays", "babel", "icalendar", "selectolax", "pypdfium2", "email_validator", "yaml"]
    code = f"import sys, dsr.tui.app, dsr.tui.screens.board; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    assert found.stdout.strip() == "[]"


async def _until(pilot, condition) -> None:
    """Wait until something is so; the resize and the palette work with timers of their own."""
    for _ in range(200):
        if condition():
            return
        await asyncio.sleep(0.01)
        await pilot.pause()
    raise AssertionError(said(pilot))


@pytest.mark.parametrize(("opens", "where"), [("n", "#search"), ("c", "#search")])
async def test_what_is_typed_while_a_screen_opens_waits_for_it(desk: Desk, opens: str, where: str):
    """All keys are there before the first is worked off: “m” is no “About you”, and “q” does not leave."""
    async with opened(desk) as pilot:
        for key in (opens, *"imqgwg"):
            pilot.app.post_message(events.Key(key, key))
        for _ in range(60):
            await settle(pilot)
            if pilot.app.screen.query(where) and pilot.app.screen.query_one(where, Input).value == "imqgwg":
                break
            await pilot.pause(0.02)
        assert pilot.app.screen.query_one(where, Input).value == "imqgwg"
        assert len(pilot.app.screen_stack) == 2


async def test_a_click_beside_everything_makes_no_key_wait(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("dsr.tui.ahead.PATIENCE", 3600)
    async with opened(desk) as pilot:
        await press(pilot, "tab")
        pilot.app.screen.set_focus(None)
        await press(pilot, "l")
        assert pilot.app.screen.id == "laws"
