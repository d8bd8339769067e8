"""How text lies on a terminal and in a pipe."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.cli.output import breadth, flat, literal, page, wrapped
from tests.cli.conftest import Shell

Terminal = Callable[[int], None]


def test_in_a_pipe_each_case_is_one_line(dsr: Shell) -> None:
    for slug in ("imagino", "onimagin"):
        dsr.sent(slug)
    dsr.later(60)
    lines = dsr("due").out.splitlines()
    assert lines[0].split() == ["REFERENCE", "COMPANY", "RIGHTS", "STATE", "DUE", "LEFT", "NEXT"]
    assert len(lines) == 3
    assert all(line.startswith("DSR-") and "overdue" in line for line in lines[1:])


@pytest.mark.parametrize("columns", [80, 60, 100])
def test_on_a_terminal_cases_and_pages_fit_its_width(columns: int, dsr: Shell, terminal: Terminal) -> None:
    reference = dsr.sent(
        "imagino", "--right", "access", "--right", "erasure", "--right", "objection", "--detail", "reasons=I am known there."
    )
    dsr.later(60)
    terminal(columns)
    for command in (
        ("due",),
        ("request", "list"),
        ("request", "show", reference, "--why"),
        ("company", "show", "imagino"),
        ("law", "for", "omni"),
    ):
        out = dsr(*command).out
        assert max(map(breadth, out.splitlines())) <= columns, command
        assert reference in out or command[0] in ("company", "law")


def test_a_wide_terminal_has_one_line_for_each_case(dsr: Shell, terminal: Terminal) -> None:
    dsr.sent()
    terminal(200)
    said = dsr("due")
    assert len(said.out.splitlines()) == 2
    assert said.err == "\n1 open.\n"


def test_a_case_on_a_narrow_terminal_shows_the_time_at_the_right(dsr: Shell, terminal: Terminal) -> None:
    reference = dsr.sent()
    terminal(80)
    first, second, third, *_ = dsr("due").out.splitlines()
    assert first == f"{reference}  imagino" + "30 days left".rjust(80 - len(f"{reference}  imagino"))
    assert second == "  access; sent; due Tue 22 Dec 2026"
    assert third == "  The answer is due on Tue 22 Dec 2026."


def test_the_list_of_laws_fits_eighty_columns(stranger: Shell, terminal: Terminal) -> None:
    terminal(80)
    lines = stranger("law", "list").out.splitlines()
    assert max(map(breadth, lines)) <= 80
    assert lines[0].split() == ["ID", "LAW", "ANSWER", "AT", "MOST", "SINCE", "CHECKED"]


def test_letters_are_wrapped_for_reading_and_whole_in_a_pipe(dsr: Shell, terminal: Terminal) -> None:
    reference = dsr.write("imagino", "--right", "access", "--lang", "en")
    piped = dsr("request", "preview", reference).out
    terminal(80)
    shown = dsr("request", "preview", reference).out
    assert max(map(len, piped.splitlines())) > 200
    assert max(map(breadth, shown.splitlines())) <= 80
    assert shown.split() == piped.split()


def test_facts_stand_in_a_column() -> None:
    assert page([("a", "one\ntwo"), ("long", "x"), ("none", "")]) == ["a     one", "      two", "long  x"]
    assert page([("a", "b")], "  ") == ["  a  b"]


@given(st.text())
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    for shown in (literal(text), flat(text), wrapped(text)):
        assert not set(shown) & {*map(chr, range(32)), "\x7f", *map(chr, range(0x80, 0xA0)), "\u202e", "\u2066"} - {"\n", "\t"}
    assert "\n" not in flat(text)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_letters_of_every_script_stay_as_they_are(text: str) -> None:
    assert literal(text) == text
