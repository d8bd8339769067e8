"""The board, and the words on it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from dsr.desk import Desk
from dsr.domain.case import Case, Event, EventName, State
from dsr.domain.company import Promise
from dsr.domain.dates import Period, Unit
from dsr.domain.followup import NextKind, NextStep, Outlook, PromiseDay
from dsr.tui.screens.board import BoardScreen
from dsr.tui.screens.case import CaseScreen
from dsr.tui.widgets.case_table import WINDOW, CaseTable, layout_for
from dsr.tui.words import EVENTS, STATES, bar, day_in_short, left
from tests.tui.conftest import opened, press, said, settle, told, type_in
from tests.tui.fakes import NOW, TODAY, Desktop


async def test_the_most_urgent_case_comes_first_and_says_what_is_next(desk: Desk, looks_like):
    async with opened(desk) as pilot:
        lines = said(pilot).splitlines()
        assert "1 overdue" in lines[2]
        assert "1 your turn" in lines[2]
        first = next(line for line in lines if "imagino" in line)
        assert "39 days overdue" in first
        assert "remind the company" in said(pilot)
        await looks_like(pilot, "board-80")


@pytest.mark.parametrize(("width", "height", "theme"), [(120, 40, "dsr-light"), (160, 50, "dsr-dark")])
async def test_wider_terminals_show_more(desk: Desk, looks_like, width: int, height: int, theme: str):
    async with opened(desk, width, height, theme) as pilot:
        assert ("DSR-BBBB-3333" in said(pilot)) == (width >= 140)
        assert "Wed 14 Oct 2026" in said(pilot)
        await looks_like(pilot, f"board-{width}-{theme}")


async def test_enter_opens_the_case_and_escape_comes_back(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, CaseScreen)
        assert "Onimagin" in said(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, BoardScreen)
        table = pilot.app.screen.query_one(CaseTable)
        assert table.current is not None
        assert table.current.case.reference == "DSR-BBBB-3333", "the cursor stays on its case"


async def test_a_click_opens_a_case(desk: Desk):
    async with opened(desk) as pilot:
        await pilot.click(CaseTable, offset=(5, 2))
        await settle(pilot)
        await pilot.click(CaseTable, offset=(5, 2))
        await settle(pilot)
        assert isinstance(pilot.app.screen, CaseScreen)


async def test_the_filter_takes_words_of_company_right_state_and_reference(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "slash")
        table = pilot.app.screen.query_one(CaseTable)
        await type_in(pilot, "onim eras")
        assert table.row_count == 1
        await press(pilot, "escape")
        assert table.row_count == 6
        await press(pilot, "slash")
        await type_in(pilot, "refused")
        assert table.row_count == 1
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, CaseScreen)
        assert "refused" in said(pilot)


async def test_a_filter_that_finds_nothing_says_so(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "zzz")
        assert "No case holds these words" in said(pilot)


async def test_a_broken_profile_is_named_quietly(desk: Desk):
    own = desk.home / "companies"
    own.mkdir()
    (own / "broken.yaml").write_text("slug: broken\nname: [\n")
    async with opened(desk) as pilot:
        assert "broken.yaml" in said(pilot)
        assert "39 days overdue" in said(pilot)


async def test_a_draft_is_offered(desk: Desk):
    desk.keeping.save_draft("one", {"slug": "imagino", "rights": ["access"], "step": "rights"})
    desk.keeping.save_draft("two", {"slug": "omni", "rights": [], "step": "rights"})
    async with opened(desk) as pilot:
        assert "2 unfinished letters: press d" in said(pilot)
        await press(pilot, "d")
        listed = said(pilot)
        assert "OMNI    last changed Sun 22 Nov 2026" in listed
        assert "imagino  Access  last changed Sun 22 Nov 2026" in listed
        gone = desk.keeping.drafts()[0].id
        await press(pilot, "delete")
        assert "Throw this draft away?" in said(pilot)
        await press(pilot, "enter")
        assert len(desk.keeping.drafts()) == 2, "the answer that does no harm has the focus"
        await press(pilot, "delete", "left", "shift+tab", "enter")
        assert gone not in {draft.id for draft in desk.keeping.drafts()}
        await press(pilot, "escape")
        assert "1 unfinished letter: press d" in said(pilot)


async def test_five_thousand_cases_are_a_window_of_rows(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    one = desk.cases.board()[3]
    many = tuple(
        replace(one, case=replace(one.case, request=replace(one.case.request, reference=f"DSR-{index:04}-AAAA"))) for index in range(5000)
    )
    monkeypatch.setattr(type(desk.cases), "board", lambda _: many)
    async with opened(desk) as pilot:
        table = pilot.app.screen.query_one(CaseTable)
        assert table.row_count <= 2 * WINDOW
        assert "5,000 open" in said(pilot)
        await press(pilot, "end")
        assert table.current is not None
        assert table.current.case.reference == "DSR-4999-AAAA"
        assert table.row_count <= 2 * WINDOW
        table.move_cursor(row=0)
        await settle(pilot)
        assert table.current.case.reference == "DSR-4900-AAAA"
        await press(pilot, "up")
        assert table.current.case.reference == "DSR-4899-AAAA", "the window has grown upwards"
        await press(pilot, "home")
        assert table.current.case.reference == "DSR-0000-AAAA"


@pytest.mark.parametrize("width", [60, 80, 99, 100, 120, 139, 140, 160, 220])
def test_the_columns_fit(width: int):
    size = layout_for(width)
    used = size.company + size.rights + size.state + size.due + size.bar + 1 + size.left + size.reference + size.next
    assert used <= width - 2
    assert min(size.company, size.rights) >= 7


def test_every_state_and_event_has_words_and_every_state_a_sign_of_its_own():
    assert set(STATES) == set(State)
    assert set(EVENTS) == set(EventName)
    assert len({words.sign for words in STATES.values()}) == len(STATES)


def _outlook(desk: Desk, due: date, today: date) -> Outlook:
    request = desk.cases.show("DSR-AAAA-2222").case.request
    sent = Event(id=1, reference=request.reference, name=EventName.SENT, day=date(2026, 11, 2), recorded=NOW)
    return Outlook(
        case=Case(request=request, history=(sent,)),
        today=today,
        deadlines=(),
        promises=(PromiseDay(promise=Promise(period=Period(30, Unit.DAYS), quote="within 30 days"), rights=request.rights, due=due),),
        appeal=None,
        next=NextStep(kind=NextKind.WAIT, text=""),
    )


@pytest.mark.parametrize(
    ("today", "words", "line"),
    [
        (date(2026, 11, 2), "30 days left", "━━━━━━━━━━"),
        (date(2026, 11, 17), "15 days left", "━━━━━┄┄┄┄┄"),
        (date(2026, 12, 1), "1 day left", "━┄┄┄┄┄┄┄┄┄"),
        (date(2026, 12, 2), "due today", "┄┄┄┄┄┄┄┄┄┄"),
        (date(2026, 12, 4), "2 days past", "┄┄┄┄┄┄┄┄┄┄"),
    ],
)
def test_time_left_in_words_and_as_a_line(desk: Desk, today: date, words: str, line: str):
    outlook = _outlook(desk, date(2026, 12, 2), today)
    assert left(outlook)[0] == words
    assert bar(outlook, 10) == line


def test_a_day_of_another_year_says_which():
    assert day_in_short(date(2026, 12, 18), TODAY) == "18 Dec"
    assert day_in_short(date(2027, 1, 3), TODAY) == "3 Jan 2027"


async def test_a_board_that_stays_open_over_night_shows_the_new_day_and_takes_it(full_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dsr.desk import World
    from dsr.tui import app as app_module
    from dsr.tui.screens.case_dialogs import RecordDialog

    day = [TODAY]
    desktop = Desktop()
    desk = Desk(World(full_home, lambda: day[0], lambda: NOW, lambda: desktop.opener, lambda: desktop.clipboard))
    monkeypatch.setattr(app_module, "LOOK_AT_THE_DAY", 0.02)
    async with opened(desk, 120, 40) as pilot:
        assert "Sun 22 Nov 2026" in told(pilot)
        before = told(pilot)
        pilot.app.go("case", "DSR-AAAA-2222")
        await settle(pilot)
        days = desk.cases.show("DSR-AAAA-2222").days_left
        day[0] = TODAY + timedelta(days=1)
        await pilot.pause(0.1)
        await settle(pilot)
        assert "Mon 23 Nov 2026" in told(pilot)
        assert f"{1 - days} days overdue" in told(pilot)
        await press(pilot, "r")
        dialog = pilot.app.screen
        assert isinstance(dialog, RecordDialog)
        assert dialog.query_one("#day", Input).value == "2026-11-23"
        await press(pilot, "ctrl+s")
        assert desk.cases.show("DSR-AAAA-2222").case.events[-1].day == day[0], "the new day does not lie in the future"
        await press(pilot, "escape")
        assert "Mon 23 Nov 2026" in told(pilot)
        assert told(pilot) != before
