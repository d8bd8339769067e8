"""Policies that nobody meant well: huge, wide, full of markup; and the text pane's arithmetic."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dsr.desk import Desk
from dsr.tui.screens.policy import PasteArea
from dsr.tui.widgets.policy_findings import FindingList
from dsr.tui.widgets.policy_lines import WrappedLines, visible
from dsr.tui.widgets.policy_text import PolicyText
from tests.tui.conftest import opened, press, said, told, type_in
from tests.tui.test_policy_screen import TEXT, begin, review_of

EVIL = """# {{7*7}} [bold]Policy[/bold] $(touch x) {% raw %}

[red]Evil[/red] Corp\u202e is the data controller of your personal data. \x1b[31mred\x1b[0m \x07

You have the right to access your data [link=https://evil.example]here[/link] and {{ config }}.

\u05e9\u05dc\u05d5\u05dd \u0639\u0644\u064a\u0643\u0645 \u6f22\u5b57 \U0001f469\u200d\U0001f4bb

Write to privacy@evil.example, [@click=app.quit]our officer[/], or to the address below.

We will respond to your request within 30 days.
"""


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_markup_and_control_characters_are_only_text(desk: Desk, size: tuple[int, int]):
    async with opened(desk, *size) as pilot:
        screen = await begin(pilot, EVIL)
        text = screen.query_one(PolicyText)
        await press(pilot, "tab", "home")
        shown = "\n".join(text.render_line(y).text for y in range(text.size.height))
        assert "{{7*7}} [bold]Policy[/bold] $(touch x) {% raw %}" in shown
        assert "[red]Evil[/red] Corp· is" in shown
        assert not any(character in said(pilot) for character in "\x1b\x07\u202e")
        await press(pilot, "tab", "enter", "escape", "a", "escape")
        await press(pilot, "e")
        pilot.app.screen.query_one("#blank-name").value = "[red]Evil[/red] {{7*7}}"
        pilot.app.screen.query_one("#blank-slug").value = "evil"
        await press(pilot, "ctrl+s", "ctrl+s")
        assert "[red]Evil[/red] {{7*7}} is among your companies" in told(pilot)
        await press(pilot, "down", "enter")
        assert "privacy@evil.example" in told(pilot)
    assert desk.companies.show("evil").name == "[red]Evil[/red] {{7*7}}"


async def test_two_megabytes_are_read_shown_and_walked_through(desk: Desk):
    filler = "We tell you at great length, without saying anything at all, how much your privacy means to us and to our partners. "
    text = TEXT + "\n\n".join(filler * 8 for _ in range(2_000_000 // (len(filler) * 8)))
    async with opened(desk, 120, 40) as pilot:
        await press(pilot, "c", "ctrl+o", "tab")
        await type_in(pilot, text)
        assert "only the beginning is shown. Backspace clears all of it." in told(pilot)
        assert pilot.app.screen.query_one(PasteArea).whole == text
        await press(pilot, "ctrl+s")
        screen = review_of(pilot)
        assert len(screen.review.text) > 1_900_000
        pane = screen.query_one(PolicyText)
        begun = time.perf_counter()
        await press(pilot, "tab", "end", "pageup", "up", "home", "pagedown", "down")
        for y in range(pane.size.height):
            pane.render_line(y)
        assert time.perf_counter() - begun < 10, "walking does not depend on the length of the text"
        await press(pilot, "tab", "down", "x", "ctrl+s")
        assert "is among your companies" in told(pilot)


async def test_a_held_text_is_cleared_by_backspace(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+o", "tab")
        await type_in(pilot, "x " * 150_000)
        area = pilot.app.screen.query_one(PasteArea)
        assert len(area.whole) == 300_000
        assert len(area.text) < 3_000
        await press(pilot, "backspace")
        assert (area.whole, area.read_only) == ("", False)
        await type_in(pilot, "short")
        assert area.whole == "short"


async def test_ten_thousand_addresses_stay_a_list_that_can_be_read(desk: Desk):
    text = TEXT + "\n\n".join(f"Write to person{number}@company{number}.example." for number in range(10_000))
    async with opened(desk, 120, 40) as pilot:
        screen = await begin(pilot, text)
        assert "only the 60 likeliest were taken" in told(pilot)
        assert screen.query_one(FindingList).option_count < 120


async def test_the_pane_follows_a_new_size(desk: Desk):
    async with opened(desk, 120, 40) as pilot:
        screen = await begin(pilot)
        for size in ((80, 24), (61, 16), (140, 50)):
            await pilot.resize_terminal(*size)
            await press(pilot, "down")
            pane = screen.query_one(PolicyText)
            first = pane._lines.line_of(pane._current[0])
            assert pane.scroll_y <= first < pane.scroll_y + pane.size.height
            assert all(pane.render_line(y).cell_length == pane.size.width for y in range(pane.size.height))


@given(st.text(alphabet=st.sampled_from("ab \n\u6f22\u0301\u200b\u202e\t\u00e9\u05d0") | st.characters(), max_size=300), st.integers(1, 40))
def test_lines_hold_the_whole_text_and_fit(text: str, width: int):
    shown = visible(text)
    assert len(shown) == len(text)
    lines = WrappedLines(shown, width)
    end = 0
    for number in range(len(lines)):
        start, until = lines.span(number)
        assert shown[end:start] in ("", " ", "\n"), "only a space or a line's end is left out between two lines"
        assert lines.line_of(start) == number or lines.span(lines.line_of(start))[0] == start
        assert "\n" not in shown[start:until]
        assert cell_len(shown[start:until]) <= max(width, 2)
        end = until
    assert end == len(shown)


def test_a_megabyte_without_a_space_is_cut():
    lines = WrappedLines("x" * 1_000_000, 76)
    assert len(lines) == -(-1_000_000 // 76)


def test_nothing_that_a_terminal_obeys_is_shown():
    assert visible("a\x1b[31mb\u202ec\td\x00") == "a·[31mb·c d·"
