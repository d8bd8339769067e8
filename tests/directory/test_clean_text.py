"""Text from outside: what is taken out, what stays, and how a forbidden character is named."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.text import clean, find_forbidden


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("  Zoë   Example ", "Zoë Example"),
        ("Zoe\u0308", "Zoë"),
        ("a\r\nb\tc\u2028d", "a b c d"),
        ("evil\u202elive", "evillive"),
        ("\u2067x\u2069\x07\x1b[31m", "x[31m"),
        ("\ufeffAcme", "Acme"),
        ("{{7*7}} #import <b> $&", "{{7*7}} #import <b> $&"),
        ("شركة\u200cمثال", "شركة\u200cمثال"),
    ],
)
def test_one_line(given_text: str, wanted: str) -> None:
    assert clean(given_text) == wanted


def test_line_breaks_stay_when_asked_for() -> None:
    assert clean(" a \r\n\r\n\r\n\r\n b\x0bc ", lines=True) == "a\n\nb\nc"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\u202eb", "U+202E, right-to-left override"),
        ("a\u2066b", "U+2066, left-to-right isolate"),
        ("a\x07b", "U+0007, a control character"),
        ("a\x85b", "U+0085, a control character"),
        ("a\tb", "a tab"),
        ("a\nb", "a line break"),
        ("a\ud800b", "U+D800, a control character"),
    ],
)
def test_the_forbidden_character_is_named(text: str, name: str) -> None:
    assert find_forbidden(text) == name


def test_a_newline_is_fine_where_lines_are_but_a_return_is_not() -> None:
    assert find_forbidden("a\nb", lines=True) is None
    assert find_forbidden("a\r\nb", lines=True) == "a line break"


@given(st.text(), st.booleans())
def test_clean_text_holds_nothing_forbidden_and_stays_as_it_is(text: str, lines: bool) -> None:
    cleaned = clean(text, lines=lines)
    assert find_forbidden(cleaned, lines=lines) is None
    assert clean(cleaned, lines=lines) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
