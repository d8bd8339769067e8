"""What somebody meets who uses the screens for the first time: nothing is hidden, cut, said twice, or thrown away unasked."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Footer, Input, OptionList, Static

from dsr.desk import Desk
from dsr.domain.case import EventName
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind
from dsr.errors import WrongInput
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens.adopt import AdoptDialog
from dsr.tui.screens.case_dialogs import AskAnswer, RecordDialog
from dsr.tui.screens.contact import AddContact
from dsr.tui.widgets.pick_list import PickList
from dsr.tui.widgets.record_lists import Timeline
from tests.tui.conftest import opened, press, said, settle, told, type_in
from tests.tui.wizard import wizard

LATE, SENT, DRAFT = "DSR-AAAA-2222", "DSR-CCCC-4444", "DSR-EEEE-6666"
SPANIARD = {"name": "Ana Pérez Gil", "email": "ana@example.org", "country": "ES"}


def on_the_way(step: Step, **choices: Any) -> Draft:
    """A draft to Onimagin that has come to a step."""
    return Draft(**{"id": "d1", "slug": "onimagin", "rights": (Right.ACCESS,), "step": step, **choices})


async def _case(pilot: Any, reference: str) -> None:
    pilot.app.show_case(reference)
    await settle(pilot)


async def test_a_letter_that_was_sent_says_so_and_is_not_sent_again(desk: Desk) -> None:
    async with opened(desk) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "s")
        assert "You sent it on Mon 14 Sep 2026." in told(pilot)
        assert "I sent it" not in said(pilot)
        await press(pilot, "d")
        assert "On which day did you send it?" not in said(pilot)
    assert [event.name for event in desk.cases.show(LATE).case.events] == [EventName.SENT, EventName.ACKNOWLEDGED]


async def test_a_later_letter_waits_until_it_is_sent_itself(desk: Desk) -> None:
    desk.cases.follow_up(LATE, LetterKind.REMINDER)
    async with opened(desk) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "s")
        assert "You sent it" not in told(pilot), "the request was, the reminder was not"
        await press(pilot, "d", "enter")
        await press(pilot, "s")
        assert "You sent it on Sun 22 Nov 2026." in told(pilot)


async def test_a_letter_that_came_back_says_so(desk: Desk) -> None:
    desk.cases.record(SENT, EventName.BOUNCED, date(2026, 11, 18))
    async with opened(desk) as pilot:
        await _case(pilot, SENT)
        await press(pilot, "s")
        assert "It came back on Wed 18 Nov 2026: press Escape, then a" in told(pilot)
        assert "when you have sent it, press d" not in told(pilot)


@pytest.mark.parametrize(("kind", "event"), [(LetterKind.REMINDER, "reminded"), (LetterKind.COMPLAINT, "complained")])
async def test_recording_begins_with_the_letter_that_waits(desk: Desk, kind: LetterKind, event: str) -> None:
    desk.cases.follow_up(LATE, kind)
    async with opened(desk) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "r")
        events = pilot.app.screen.query_one("#events", OptionList)
        assert events.get_option_at_index(events.highlighted or 0).id == event


async def test_undo_begins_at_what_was_entered_last(desk: Desk) -> None:
    desk.cases.record(LATE, EventName.EXTENDED, date(2026, 11, 20))
    desk.cases.record(LATE, EventName.IDENTITY_ASKED, date(2026, 11, 10))
    async with opened(desk) as pilot:
        await _case(pilot, LATE)
        current = pilot.app.screen.query_one(Timeline).current
        assert current is not None
        assert current.name is EventName.IDENTITY_ASKED


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40)])
async def test_a_dialog_shows_its_own_keys_alone(desk: Desk, width: int, height: int) -> None:
    async with opened(desk, width, height) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, RecordDialog)
        assert pilot.app.screen.query(Footer)
        last = told(pilot).splitlines()[-1]
        assert "Save" in last
        assert "Cancel" in last
        assert "Record" not in last
        assert "Company" not in last


async def test_a_roomy_window_lists_all_that_can_have_happened_and_cuts_no_question(desk: Desk) -> None:
    async with opened(desk, 120, 40) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "r")
        events = pilot.app.screen.query_one("#events", OptionList)
        assert events.size.height == events.option_count
        events.highlighted = next(i for i in range(events.option_count) if events.get_option_at_index(i).id == "extended")
        await settle(pilot)
        assert "if they named none" in told(pilot)


async def test_a_complaint_without_an_answer_speaks_of_none(desk: Desk) -> None:
    async with opened(desk) as pilot:
        await _case(pilot, LATE)
        await press(pilot, "w", "down", "down", "enter")
        assert isinstance(pilot.app.screen, AskAnswer)
        assert str(pilot.app.screen.query_one(".title", Static).render()) == "What does the letter have to say besides?"
        await type_in(pilot, "They never wrote.")
        await press(pilot, "escape")
        assert "Throw away what you typed?" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AskAnswer), "the answer that does no harm has the focus"


async def test_an_address_that_was_typed_is_not_thrown_away_unasked(desk: Desk) -> None:
    async with opened(desk) as pilot:
        pilot.app.push_screen(AddContact("imagino"))
        await settle(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, AddContact), "nothing was typed, nothing is asked"
        pilot.app.push_screen(AddContact("imagino"))
        await settle(pilot)
        await type_in(pilot, "new@imagino.example")
        await press(pilot, "escape")
        assert "Throw away what you typed?" in said(pilot)


@pytest.mark.parametrize("typed", ["Main Street 1", "nowhere", "imagino.com/privacy"])
def test_an_address_that_is_none_is_answered_in_one_line(desk: Desk, typed: str) -> None:
    with pytest.raises(WrongInput, match="neither a mailbox nor a link") as wrong:
        desk.requests.readdress(SENT, typed)
    assert "comma between" in wrong.value.hint
    assert "lines of their own" not in str(wrong.value)


@pytest.mark.parametrize("screen", ["companies", "compose"])
async def test_the_first_company_of_the_list_is_not_taken_for_the_one_meant(desk: Desk, screen: str) -> None:
    async with opened(desk, 120, 40) as pilot:
        pilot.app.go(screen)
        await settle(pilot)
        await press(pilot, "ctrl+g")
        assert isinstance(pilot.app.screen, AdoptDialog)
        assert pilot.app.screen.query_one("#company", Input).value == ""
        title = pilot.app.screen.query_one(".title")
        assert pilot.app.screen.region.contains_region(title.region), "it begins at its top"


async def test_an_earlier_request_tells_its_rights_by_marks_and_what_is_missing_in_words(desk: Desk) -> None:
    async with opened(desk, 80, 60) as pilot:
        pilot.app.push_screen(AdoptDialog("onimagin"))
        await settle(pilot)
        dialog = pilot.app.screen
        assert dialog.query_one("#company", Input).value == desk.companies.show("onimagin").name
        assert "Web form" in told(pilot)
        await press(pilot, "ctrl+s")
        assert "What you asked for is missing. Choose it in the list" in told(pilot)
        assert "opt-out-marketing" not in told(pilot)
        assert "[x]" not in told(pilot)
        dialog.query_one("#rights").focus()
        await press(pilot, "space")
        assert "[x]" in told(pilot)


async def test_the_link_of_a_web_form_is_wanted_where_one_was_chosen(desk: Desk) -> None:
    from dsr.desk.adopting import Earlier

    earlier = Earlier(company="imagino", rights=("access",), sent="2026-10-05", by="webform", to="Main Street 1, Paris")
    with pytest.raises(WrongInput, match="not the link of a web form"):
        desk.adopting.plan(earlier)


async def test_what_is_typed_straight_after_a_choice_lands_in_its_field(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DETAILS)) as walk:
        walk.app.screen.query_one("#question-for OptionList").focus()
        await walk.settle()
        await walk.pick("parent")
        await walk.pilot.press("space", "tab", *"Ben")
        await walk.settle()
        assert walk.app.screen.query_one("#question-for-name Input", Input).value == "Ben"


async def test_a_warning_goes_with_its_cause_and_no_match_describes_nobody(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        await walk.type("zzzz")
        assert walk.facts() == ""
        await walk.press("enter")
        assert "Choose a company first" in walk.text("#notice")
        await walk.press("ctrl+u")
        await walk.type("onimagin")
        assert walk.text("#notice") == ""
        assert "onimagin" in walk.facts().casefold()


async def test_an_address_has_its_whole_line_in_a_small_window(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:
        contact = walk.desk.companies.show("onimagin").contacts_for((Right.ACCESS,), None)[0]
        shown = said(walk.pilot)
        assert contact.address in shown
        line = next(line for line in shown.splitlines() if contact.address in line)
        assert "·" not in line


async def test_who_did_not_say_in_which_state_they_live_is_told_and_can_say_it(tmp_path: Path) -> None:
    american = {**SPANIARD, "country": "US"}
    async with wizard(tmp_path / "home", me=american, draft=on_the_way(Step.RIGHTS), size=(120, 40)) as walk:
        assert "dsr does not know yet in which part you live" in told(walk.pilot)
        walk.app.screen.query_one("#more").focus()
        await walk.press("enter")
        assert "In which country do you live?" in said(walk.pilot)
        await walk.press("tab")
        await walk.type("CA\n")
        await walk.settle()
        assert walk.desk.keeping.me().state == "CA"
        assert "does not know yet in which part" not in told(walk.pilot)


async def test_erasing_afterwards_is_not_asked_where_the_erasure_is_asked_for(tmp_path: Path) -> None:
    both = on_the_way(Step.DETAILS, rights=(Right.ACCESS, Right.ERASURE))
    async with wizard(tmp_path / "home", me=SPANIARD, draft=both) as walk:
        assert not walk.app.screen.query("#question-then-erase")
    async with wizard(tmp_path / "other", me=SPANIARD, draft=on_the_way(Step.DETAILS)) as walk:
        assert walk.app.screen.query("#question-then-erase")


async def test_what_one_is_to_the_company_is_said_in_words(tmp_path: Path) -> None:
    worked = on_the_way(Step.DONE, answers={"i-am": "former-employee"})
    async with wizard(tmp_path / "home", me=SPANIARD, draft=worked) as walk:
        assert "you worked there" in walk.facts()
        assert "former-employee" not in walk.facts()


async def test_all_choices_of_the_last_step_are_reached_in_a_small_window(tmp_path: Path) -> None:
    child = on_the_way(Step.DONE, answers={"for": "parent", "for-name": "Ben Quick"})
    async with wizard(tmp_path / "home", me=SPANIARD, draft=child) as walk:
        await walk.pick("not-yet")
        await walk.settle()
        assert "Not yet: keep it on the board" in told(walk.pilot)


async def test_a_company_is_added_by_hand_with_the_link_of_its_form_alone(desk: Desk) -> None:
    from dsr.tui.screens.company_by_hand import ask_by_hand

    added: list[str] = []
    async with opened(desk, 100, 40) as pilot:
        ask_by_hand(pilot.app, "Praxis Weiss", lambda company: added.append(company.slug))  # type: ignore[arg-type]
        await settle(pilot)
        pilot.app.screen.query_one("#blank-webform", Input).value = "https://weiss.example/form"
        await press(pilot, "ctrl+s")
    assert [contact.webform for contact in desk.companies.show(added[0]).contacts] == ["https://weiss.example/form"]


async def test_local_holidays_are_kept_in_the_settings_or_refused_in_words(desk: Desk) -> None:
    async with opened(desk, 100, 60) as pilot:
        pilot.app.go("settings")
        await settle(pilot)
        field = pilot.app.screen.query_one("#field-local_holidays Input", Input)
        field.value = "08-08 Peace Festival"
        await settle(pilot)
        assert desk.keeping.settings().local_holidays == "08-08 Peace Festival"
        field.value = "99-99 Nowhere"
        await settle(pilot)
        assert pilot.app.screen.query_one("#field-local_holidays").has_class("-invalid")
        assert desk.keeping.settings().local_holidays == "08-08 Peace Festival"


async def test_an_earlier_request_tells_its_law_language_and_message(desk: Desk) -> None:
    async with opened(desk, 100, 60) as pilot:
        pilot.app.push_screen(AdoptDialog("imagino"))
        await settle(pilot)
        dialog = pilot.app.screen
        dialog.query_one("#rights", PickList).action_pick()
        for name, value in (("sent", "2026-10-06"), ("law", "eu-gdpr"), ("language", "de"), ("message-id", "<a@b.example>")):
            dialog.query_one(f"#{name}", Input).value = value
        await press(pilot, "ctrl+s")
        assert not isinstance(pilot.app.screen, AdoptDialog)
    request = next(outlook.case.request for outlook in desk.cases.board() if outlook.case.sent == date(2026, 10, 6))
    whole = desk.cases.show(request.reference).case.request
    assert whole.language == "de"
    assert whole.laws == ("eu-gdpr",)
    assert whole.adopted is not None
    assert whole.adopted.message_id == "a@b.example"
