"""Where a policy comes from, what is kept of it on leaving, and a profile held against a newer one."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from dsr.desk import Desk
from dsr.desk.review import Kind
from dsr.errors import BrokenFile, WrongInput
from dsr.tui.dialogs import Confirm
from dsr.tui.screens.companies import CompaniesScreen
from dsr.tui.screens.company import CompanyScreen
from dsr.tui.screens.policy import PolicyScreen
from tests.tui.conftest import opened, press, said, settle, told, type_in
from tests.tui.fakes import Desktop, FakeClipboard, introduce, make_desk
from tests.tui.test_policy_screen import FIXTURE, TEXT, begin, go_to, review_of


async def test_what_was_decided_outlives_leaving_and_quitting(desk: Desk, full_home: Path):
    async with opened(desk) as pilot:
        await begin(pilot)
        await go_to(pilot, "Bristol")
        await press(pilot, "x", "escape")
        assert isinstance(pilot.app.screen, PolicyScreen)
        assert "You began with “Lantern Post Ltd”" in told(pilot)
        await press(pilot, "ctrl+g")
        await go_to(pilot, "byrne@")
        await press(pilot, "x", "ctrl+q")
    later = make_desk(full_home)
    async with opened(later) as pilot:
        assert "unfinished letter" not in told(pilot), "it is none"
        await press(pilot, "c", "ctrl+o", "ctrl+g")
        dropped = [entry.fact.address for entry in review_of(pilot).review.of(Kind.CONTACT) if entry.dropped]
        assert dropped == ["4 Wharf Lane, Bristol BS1 5TR", "byrne@harbour-law.example"]
    later.close()


async def test_another_policy_takes_its_place_only_after_asking(desk: Desk):
    async with opened(desk) as pilot:
        await begin(pilot)
        await press(pilot, "escape", "ctrl+s")
        assert isinstance(pilot.app.screen, Confirm)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PolicyScreen)
        assert desk.policies.kept() is not None
        await pilot.click("#forget")
        await settle(pilot)
        await pilot.click("#yes")
        await settle(pilot)
        assert desk.policies.kept() is None
        assert "You began with" not in told(pilot)


async def test_a_pasted_text_is_not_lost_by_escape(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o", "tab")
        await type_in(pilot, TEXT)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Confirm)
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(TextArea).text == TEXT
        await press(pilot, "escape", "tab", "tab")
        await pilot.click("#yes")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CompaniesScreen)


async def test_a_file_is_read_and_a_missing_one_is_said(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o")
        await type_in(pilot, "/no/such/policy.html")
        await press(pilot, "enter")
        assert "There is no file /no/such/policy.html" in told(pilot)
        pilot.app.screen.query_one(Input).value = str(FIXTURE)
        await press(pilot, "enter")
        assert "Lantern Post Ltd" in str(review_of(pilot).review.name)


@pytest.mark.parametrize(
    "error",
    [
        BrokenFile("The page shows its text only with JavaScript, which dsr does not run.", "Save the page."),
        WrongInput("“intranet” lies in a private network.", "Save the page and read the file."),
        BrokenFile("The page is larger than 10 MB.", "Save the part with the policy, and read that."),
    ],
)
async def test_a_link_says_whom_it_contacts_and_errors_are_sentences(desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception):
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("dsr.policy.fetch.fetch", refuse)
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o")
        await type_in(pilot, "https://www.lantern-post.example/privacy")
        assert "dsr will ask www.lantern-post.example for this page" in told(pilot)
        assert "sees your internet address" in told(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PolicyScreen)
        assert error.message in told(pilot)


async def test_a_fetched_policy_keeps_its_link(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    from dsr.policy.fetch import Page

    link = "https://www.lantern-post.example/privacy"
    monkeypatch.setattr("dsr.policy.fetch.fetch", lambda url, **_: Page(url, FIXTURE.read_bytes(), "text/markdown"))
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o")
        await type_in(pilot, link)
        await press(pilot, "enter", "ctrl+s", "down", "enter")
        if not isinstance(pilot.app.screen, CompanyScreen):
            raise AssertionError(said(pilot))
    assert desk.companies.show("lantern-post").policy.url == link


async def test_ctrl_v_pastes_from_the_desktop(full_home: Path):
    class Clipboard(FakeClipboard):
        def paste(self) -> str:
            return TEXT

    desk = make_desk(full_home, desktop=Desktop(clipboard=Clipboard()))
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o", "ctrl+v")  # a text of many lines does not fit the first field
        assert pilot.app.screen.query_one(TextArea).text == TEXT
        assert pilot.app.screen.query_one(TextArea).has_focus
        await press(pilot, "ctrl+s")
        assert review_of(pilot).review.name == "Lantern Post Ltd"
    desk.close()


async def test_the_menu_leads_here(home: Path):
    desk = make_desk(home)
    introduce(desk)
    async with opened(desk) as pilot:
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        commands["Add a company from its privacy policy"].callback()
        await settle(pilot)
        assert isinstance(pilot.app.screen, PolicyScreen)
        await press(pilot, "ctrl+s")
        assert "There is nothing to read yet" in told(pilot)
    desk.close()


async def test_a_company_is_held_against_a_newer_policy(desk: Desk, tmp_path: Path):
    desk.policies.save(desk.policies.review(str(FIXTURE)))
    newer = tmp_path / "newer.md"
    newer.write_text(TEXT.replace("dpo@lantern", "data@lantern").replace("within one month", "within two months"), encoding="utf-8")
    async with opened(desk, 100, 40) as pilot:
        pilot.app.go("company", "lantern-post")
        await settle(pilot)
        for file, words in (
            (newer, ["data@lantern-post.example is new", "was 1 month and is now 2 months", "no longer there"]),
            (FIXTURE, ["Nothing changed"]),
        ):
            await press(pilot, "p")
            pilot.app.screen.query_one(Input).value = str(file)
            await press(pilot, "enter")
            for word in words:
                assert word in told(pilot)
            await press(pilot, "escape")
        await press(pilot, "p")
        pilot.app.screen.query_one(Input).value = "/no/such/file"
        await press(pilot, "enter")
        assert "There is no file" in told(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CompanyScreen)
