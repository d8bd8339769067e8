"""Text from outside: what is taken out, what stays, and how a forbidden character is named."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.text import clean, find_forbidden
from dsr.errors import BrokenFile, DeliveryError, DsrError, LetterError, NotFound, RecordError, WrongInput


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
        ("क्\u200dष", "क्\u200dष"),
        ("\U0001f469\u200d\U0001f4bb \u260e\ufe0f 1\ufe0f\u20e3", "\U0001f469\u200d\U0001f4bb \u260e\ufe0f 1\ufe0f\u20e3"),
        ("\u845b\U000e0100\u57ce", "\u845b\U000e0100\u57ce"),
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


UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2064\u2065\u206a\u206f\u3164"
    "\ufe00\ufe0f\ufeff\uffa0\ufff9\U0001d173\U000e0001\U000e0061\U000e007f\U000e0100\U000e01ef"
)


@pytest.mark.parametrize("character", UNSEEN)
def test_what_nobody_sees_is_taken_out_between_latin_letters_and_named(character: str) -> None:
    assert clean(f"A{character}da") == "Ada"
    assert clean(f"{character}Ada{character}{character}") == "Ada"
    assert find_forbidden(f"A{character}da").startswith(("a byte order mark", f"U+{ord(character):04X}"))


@pytest.mark.parametrize("kind", [DsrError, WrongInput, NotFound, BrokenFile, RecordError, DeliveryError, LetterError])
def test_an_error_says_plain_text_whatever_it_was_made_of(kind: type[DsrError]) -> None:
    error = kind("404 \x1b]2;X\x07\x9b31m\u202eevil\u2066\r\nb\u2028c\td\ud800", "\x1b[31mred\x1b\\ A\u200bda")
    assert error.message == "404 ]2;X31mevil\nb\nc d"
    assert error.hint == "[31mred\\ Ada"
    assert str(error) == f"{error.message} {error.hint}"
    assert error.args == (error.message,)


@given(st.text(), st.booleans())
def test_clean_text_holds_nothing_forbidden_and_stays_as_it_is(text: str, lines: bool) -> None:
    cleaned = clean(text, lines=lines)
    assert find_forbidden(cleaned, lines=lines) is None
    assert clean(cleaned, lines=lines) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
