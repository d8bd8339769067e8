"""“I already wrote to them” on the screen, a letter that came back, and a day before the letter was entered."""

from datetime import date

import pytest
from textual.widgets import Input

from dsr.desk import Desk
from dsr.domain.case import EventName, State
from dsr.domain.law import Right
from dsr.tui.screens.address import ChooseAddress
from dsr.tui.screens.adopt import AdoptDialog
from dsr.tui.screens.case import CaseScreen
from dsr.tui.screens.case_dialogs import AskDay
from dsr.tui.widgets.pick_list import PickList
from tests.tui.conftest import opened, press, said, settle, type_in

SENT, DRAFT = "DSR-CCCC-4444", "DSR-EEEE-6666"


async def fill_in(pilot, *, company: str = "imagino", sent: str = "2026-10-05", reference: str = "MY-7") -> None:
    dialog = pilot.app.screen
    assert isinstance(dialog, AdoptDialog)
    dialog.query_one("#company", Input).value = company
    rights = dialog.query_one("#rights", PickList)
    if not rights.chosen:
        rights.highlighted = list(Right).index(Right.ERASURE)
        rights.action_pick()
    dialog.query_one("#sent", Input).value = sent
    dialog.query_one("#reference", Input).value = reference
    await settle(pilot)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
async def test_an_earlier_request_is_entered_on_the_screen(desk: Desk, width: int, height: int) -> None:
    async with opened(desk, width, height) as pilot:
        pilot.app.go("company", "imagino")
        await press(pilot, "w")
        await fill_in(pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, CaseScreen)
    case = next(
        outlook.case
        for outlook in desk.cases.board()
        if outlook.case.sent == date(2026, 10, 5) and outlook.case.request.rights == (Right.ERASURE,)
    )
    whole = desk.cases.show(case.reference).case
    assert whole.request.adopted is not None
    assert whole.request.adopted.reference == "MY-7"
    assert whole.state is State.SENT


async def test_the_dialog_stays_with_what_was_typed_until_it_can_be_kept(desk: Desk) -> None:
    async with opened(desk, 100, 40) as pilot:
        pilot.app.push_screen(AdoptDialog())
        await settle(pilot)
        await fill_in(pilot, sent="2030-01-01")
        await press(pilot, "ctrl+s")
        assert "lies in the future" in said(pilot)
        assert pilot.app.screen.query_one("#reference", Input).value == "MY-7"
        await fill_in(pilot, company="Nowhere Ltd")
        await press(pilot, "ctrl+s")
        assert "There is no company “Nowhere Ltd”" in said(pilot)


async def test_the_way_is_chosen_with_the_arrows(desk: Desk) -> None:
    async with opened(desk, 100, 60) as pilot:
        pilot.app.push_screen(AdoptDialog("imagino"))
        await settle(pilot)
        pilot.app.screen.query_one("#way").focus()
        await press(pilot, "down", "down", "space")
        assert "(•) Post" in said(pilot)


@pytest.mark.parametrize("screen", ["companies", "compose"])
async def test_it_is_offered_where_companies_are_chosen(desk: Desk, screen: str) -> None:
    async with opened(desk, 100, 40) as pilot:
        pilot.app.go(screen)
        await settle(pilot)
        await type_in(pilot, "imagino")
        await press(pilot, "ctrl+g")
        assert isinstance(pilot.app.screen, AdoptDialog)
        assert pilot.app.screen.query_one("#company", Input).value == desk.companies.show("imagino").name


async def test_a_letter_that_came_back_goes_to_another_address(desk: Desk) -> None:
    before = desk.cases.letters(SENT)
    desk.cases.record(SENT, EventName.BOUNCED)
    async with opened(desk, 100, 40) as pilot:
        pilot.app.show_case(SENT)
        await settle(pilot)
        assert "send it to another address" in said(pilot)
        await press(pilot, "a")
        assert isinstance(pilot.app.screen, ChooseAddress)
        pilot.app.screen.query_one("#address", Input).value = "nowhere"
        await press(pilot, "ctrl+s")
        assert "✗" in said(pilot)
        pilot.app.screen.query_one("#address", Input).value = "new@imagino.example"
        await press(pilot, "ctrl+s")
        assert "new@imagino.example" in said(pilot), "the letter as it goes there"
    letters = desk.cases.letters(SENT)
    assert letters[:-1] == before
    assert letters[-1].recipient_email == "new@imagino.example"
    assert letters[-1].text == before[-1].text


async def test_a_day_before_the_letter_was_written_is_asked_about_and_taken(desk: Desk) -> None:
    async with opened(desk, 100, 30) as pilot:
        answers: list[date | None] = []
        pilot.app.push_screen(AskDay("When did you send it?", "", date(2026, 11, 22)), answers.append)
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = "yesterday"
        await settle(pilot)
        assert "lies before" in said(pilot)
        await press(pilot, "enter")
        assert answers == [date(2026, 11, 21)]
    assert desk.cases.record(DRAFT, EventName.SENT, date(2026, 11, 1)).case.sent == date(2026, 11, 1)
