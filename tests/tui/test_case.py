"""A case: its timeline and dates, recording, correcting, the letters that follow, and ways to send them."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from dsr.desk import Desk
from dsr.domain.case import Event, EventName, State
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Channel
from dsr.tui.dialogs import Ask, ErrorDialog
from dsr.tui.screens.case import CaseScreen
from dsr.tui.screens.case_dialogs import RecordDialog
from dsr.tui.screens.company import CompanyScreen
from dsr.tui.screens.letter import LetterScreen
from dsr.tui.words import what_the_day_starts
from tests.tui.conftest import opened, press, said, settle, told, type_in
from tests.tui.fakes import NOW, Desktop

LATE, ASKED, SENT, REFUSED, DRAFT = "DSR-AAAA-2222", "DSR-BBBB-3333", "DSR-CCCC-4444", "DSR-DDDD-5555", "DSR-EEEE-6666"


async def _open(pilot, reference: str) -> None:
    pilot.app.show_case(reference)
    await settle(pilot)


@pytest.mark.parametrize(("width", "height", "theme"), [(80, 24, "dsr-dark"), (120, 40, "dsr-light")])
async def test_a_case_shows_state_dates_events_and_letters(desk: Desk, looks_like, width: int, height: int, theme: str):
    async with opened(desk, width, height, theme) as pilot:
        await _open(pilot, LATE)
        text = said(pilot)
        assert "✓ confirmed" in text
        assert "39 days overdue" in text
        assert "write the reminder" in text
        assert "Wed 14 Oct 2026" in text
        assert "Its own promise" in text
        assert "none in its policy" in text
        assert "They confirmed receipt" in text
        assert "By e-mail, from the DPO." in text
        assert "Request" in text
        await looks_like(pilot, f"case-{width}")


async def test_the_companys_own_promise_stands_beside_the_laws_date(desk: Desk):
    async with opened(desk, 120, 40) as pilot:
        await _open(pilot, ASKED)
        assert "Its own promise (30 days)" in said(pilot)
        assert "Wed 2 Dec 2026" in said(pilot)


async def test_a_small_window_shows_the_end_of_the_page_too(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        assert "link not opened by dsr" not in told(pilot)
        await press(pilot, "pagedown", "pagedown")
        assert "link not opened by dsr" in told(pilot)
        await press(pilot, "pageup", "pageup")
        assert "write the reminder" in told(pilot)


async def test_why_explains_every_step_with_its_article(desk: Desk):
    async with opened(desk, 120, 60) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "y")
        text = said(pilot)
        assert "1. Received Mon 14 Sep 2026" in text
        assert "Art. 12(3) GDPR" in text
        assert "doubtful" in text
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CaseScreen)


async def test_recording_an_event(desk: Desk, looks_like):
    async with opened(desk) as pilot:
        await _open(pilot, SENT)
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, RecordDialog)
        shown = pilot.app.screen.query_one(OptionList)
        offered = {shown.get_option_at_index(index).id for index in range(shown.option_count)}
        assert "identity-given" not in offered, "nothing was asked"
        assert "sent" not in offered, "it was sent already"
        assert {"acknowledged", "answered", "refused"} <= offered
        await looks_like(pilot, "record-80")
        await press(pilot, "enter")
        day = pilot.app.screen.query_one("#day", Input)
        assert day.has_focus
        day.value = ""
        await type_in(pilot, "2026-11-31")
        assert "is not a date" in said(pilot)
        day.value = "2027-01-01"
        await settle(pilot)
        assert "lies in the future" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, RecordDialog), "a wrong day keeps the dialog and all that was typed"
        day.value = "yesterday"
        await settle(pilot)
        assert "Sat 21 Nov 2026" in said(pilot)
        await press(pilot, "tab")
        await type_in(pilot, "By letter.")
        await press(pilot, "enter")
        assert "They confirmed receipt" in said(pilot)
    events = desk.cases.show(SENT).case.events
    assert [(event.name, event.day, event.note) for event in events][1:] == [(EventName.ACKNOWLEDGED, date(2026, 11, 21), "By letter.")]


async def test_an_event_before_the_sending_is_refused_in_the_dialog(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, SENT)
        await press(pilot, "r")
        pilot.app.screen.query_one("#day", Input).value = "2026-11-01"
        pilot.app.screen.query_one("#day", Input).focus()
        await press(pilot, "enter")
        assert "✗ The request was sent on 2026-11-16, acknowledged cannot have" in told(pilot)
        await press(pilot, "escape")
    assert len(desk.cases.show(SENT).case.events) == 1


async def test_a_wrong_entry_is_taken_back_and_the_record_keeps_both(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, REFUSED)
        assert "✗ refused" in said(pilot)
        await press(pilot, "x")
        assert "Take back “They refused”" in said(pilot)
        await press(pilot, "enter")
        assert "→ sent" in said(pilot)
    case = desk.cases.show(REFUSED).case
    assert case.state is State.SENT
    assert [event.name for event in case.history] == [EventName.SENT, EventName.REFUSED, EventName.WITHDRAWN]


async def test_a_later_letter_says_what_is_missing_in_the_answer(desk: Desk):
    desk.cases.record(SENT, EventName.PARTLY_ANSWERED, date(2026, 11, 20))
    async with opened(desk) as pilot:
        await _open(pilot, SENT)
        await press(pilot, "w", "enter")
        await type_in(pilot, "The recipients are missing.")
        await press(pilot, "ctrl+n")
        assert "a preview, not kept yet" in said(pilot)
        await press(pilot, "k")
    kept = desk.cases.letters(SENT)
    assert len(kept) == 2
    assert "The recipients are missing." in kept[1].text


async def test_the_reminder_is_previewed_kept_and_sent(desk: Desk, desktop: Desktop):
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "w")
        assert "Reminder" in said(pilot)
        assert "← this comes next" in said(pilot)
        await press(pilot, "enter")
        assert "a preview, not kept yet" in said(pilot)
        assert len(desk.cases.letters(LATE)) == 1, "a preview leaves nothing behind"
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, LetterScreen), "what is not kept cannot have been sent"
        await press(pilot, "k")
        assert [letter.kind for letter in desk.cases.letters(LATE)] == [LetterKind.REQUEST, LetterKind.REMINDER]
        await press(pilot, "e")
        assert "It is in your hands now" in said(pilot)
        assert desktop.opener.opened[0].startswith("mailto:dpo@imagino.com")
        await press(pilot, "escape", "d")
        assert "On which day did you send it?" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CaseScreen)
        assert "You reminded them" in said(pilot)
    assert desk.cases.show(LATE).case.events[-1].name is EventName.REMINDED


async def test_a_draft_is_sent_and_the_clock_starts(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, DRAFT)
        assert "○ not sent" in said(pilot)
        assert "counted from the day on which you send it" in said(pilot)
        await press(pilot, "s", "d")
        pilot.app.screen.query_one(Input).value = "2026-11-21"
        await press(pilot, "enter")
        assert "→ sent" in said(pilot)
        assert "days left" in said(pilot)
    assert desk.cases.show(DRAFT).case.sent == date(2026, 11, 21)


async def test_a_letter_is_saved_copied_and_never_overwritten_unasked(desk: Desk, desktop: Desktop, tmp_path: Path):
    target = tmp_path / "letter.txt"
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "s", "t")
        assert isinstance(pilot.app.screen, Ask)
        pilot.app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        first = target.read_text(encoding="utf-8")
        assert LATE in first
        target.write_text("mine")
        await press(pilot, "t")
        pilot.app.screen.query_one(Input).value = str(target)
        await press(pilot, "enter")
        assert "Replace the file?" in said(pilot)
        await press(pilot, "enter")
        assert target.read_text() == "mine"
        await press(pilot, "y")
        assert desktop.clipboard.copied
        assert desktop.clipboard.copied[0] in first


async def test_a_pdf_and_a_message_are_written(desk: Desk, tmp_path: Path):
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "s")
        for key, name, start in (("p", "a.pdf", b"%PDF"), ("f", "b.eml", b"")):
            await press(pilot, key)
            pilot.app.screen.query_one(Input).value = str(tmp_path / name)
            await press(pilot, "enter")
            assert (tmp_path / name).read_bytes().startswith(start)
    assert b"X-Unsent: 1" in (tmp_path / "b.eml").read_bytes()


async def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path):
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "s", "t")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "nowhere" / "a.txt")
        await pilot.press("enter")
        for _ in range(5):
            await pilot.pause()
        assert isinstance(pilot.app.screen, ErrorDialog)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LetterScreen)


async def test_the_company_is_one_key_away(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, CompanyScreen)


async def test_an_extension_keeps_the_day_that_they_named(desk: Desk):
    async with opened(desk) as pilot:
        await _open(pilot, SENT)
        await press(pilot, "r")
        shown = pilot.app.screen.query_one("#events", OptionList)
        shown.highlighted = next(i for i in range(shown.option_count) if shown.get_option_at_index(i).id == "extended")
        await settle(pilot)
        assert "By which day do they say they will answer?" in told(pilot)
        save = pilot.app.screen.query_one("#save")
        assert pilot.app.screen.region.contains_region(save.region), "all of it is seen at 80 by 24"
        pilot.app.screen.query_one("#besides-answer", Input).value = "15 January 2027"
        pilot.app.screen.query_one("#note", Input).value = "They have much to do."
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, CaseScreen)
        text = told(pilot)
        assert "They say Fri 15 Jan 2027" in text
        assert "by Fri 15 Jan 2027, they say" in text
    case = desk.cases.show(SENT).case
    assert case.events[-1].until == date(2027, 1, 15)


async def test_the_number_that_the_authority_gave_stands_in_the_case(desk: Desk):
    desk.cases.record(LATE, EventName.COMPLAINED, date(2026, 11, 20))
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        await press(pilot, "r")
        events = pilot.app.screen.query_one("#events", OptionList)
        assert events.get_option_at_index(events.highlighted or 0).id == "authority-acknowledged"
        pilot.app.screen.query_one("#besides-answer", Input).value = "2026/4711"
        await press(pilot, "ctrl+s")
        assert "number 2026/4711" in told(pilot)
        assert "under the number 2026/4711: wait for its decision" in told(pilot)
    assert desk.cases.show(LATE).case.authority_ticket == "2026/4711"


@pytest.mark.parametrize(
    ("kind", "says", "not_"),
    [
        (LetterKind.COMPLAINT, "the case lies with the authority", "company's time is counted"),
        (LetterKind.REMINDER, "starts no new time", "From that day on"),
        (LetterKind.APPEAL, "to answer your appeal is counted", "From that day on the company's time is counted."),
        (LetterKind.REQUEST, "From that day on the company's time is counted.", "appeal"),
    ],
)
def test_what_the_day_of_sending_starts_is_said_for_each_letter(kind: LetterKind, says: str, not_: str):
    words = what_the_day_starts(kind, Channel.EMAIL)
    assert says in words
    assert not_ not in words
    by_post = what_the_day_starts(kind, Channel.LETTER)
    assert ("3 days for the post" in by_post) is (kind in {LetterKind.REQUEST, LetterKind.APPEAL})


async def test_a_letter_that_was_written_waits_to_be_sent(desk: Desk):
    desk.cases.follow_up(LATE, LetterKind.REMINDER)
    async with opened(desk) as pilot:
        await _open(pilot, LATE)
        assert "You wrote the reminder on Sun 22 Nov 2026; send it" in told(pilot)
        assert "write the reminder" not in told(pilot)
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, LetterScreen)


def _refused_in_mexico(desk: Desk) -> str:
    """Sent on 2 and refused on 10 November 2026: 15 business days, without the third Monday of November, end on 2 December."""
    desk.keeping.set_me("country", "MX")
    request = desk.requests.plan(desk.companies.show("imagino"), [Right.ACCESS], law="mx-lfpdppp")
    desk.requests.keep(request)
    desk._rooms.record.append(_event(request.reference, EventName.SENT, date(2026, 11, 2)))
    desk._rooms.record.append(_event(request.reference, EventName.REFUSED, date(2026, 11, 10)))
    return request.reference


def _event(reference: str, name: EventName, day: date) -> Event:
    return Event(id=0, reference=reference, name=name, day=day, recorded=NOW)


async def test_the_own_last_day_stands_on_board_case_and_why(desk: Desk):
    reference = _refused_in_mexico(desk)
    async with opened(desk, 160, 50) as pilot:
        row = next(line for line in said(pilot).splitlines() if reference in line)
        assert "2 Dec 2026" in row
        assert "you: 10 days" in row
        await pilot.resize_terminal(100, 60)
        await _open(pilot, reference)
        text = told(pilot)
        assert "✗ refused 10 days to complain" in text
        assert "To be safe, complain by Wed 2 Dec 2026." in text
        assert "You: complain by Wed 2 Dec 2026, to be safe in 10 days" in text
        await press(pilot, "y")
        text = told(pilot)
        assert "Your own time to complain" in text
        assert "15 business days after it end on Wed 2 Dec 2026" in text
        assert "Mon 16 Nov" in text, "a holiday that does not count is named"
