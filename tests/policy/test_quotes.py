"""A quote is found as a reader would find it: by its words, whatever the white space between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.policy.quotes import find_quote, fold


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("Write to privacy@acme.example now.", "privacy@acme.example", "privacy@acme.example"),
        ("You have\nthe   right\u00a0to erasure.", "the right to erasure", "the   right\u00a0to erasure"),
        ("a de\u00adlete\u200bd account", "deleted account", "de\u00adlete\u200bd account"),
        ("\ufeffHello you", "Hello you", "Hello you"),
    ],
)
def test_found_whatever_the_white_space(text: str, quote: str, shown: str) -> None:
    span = find_quote(text, quote)
    assert span is not None
    assert text[span[0] : span[1]] == shown


@pytest.mark.parametrize("quote", ["Right to erasure", "right to erasure!", "right of erasure", "", "  \n"])
def test_other_words_are_not_found(quote: str) -> None:
    assert find_quote("You have the right to erasure.", quote) is None


@given(st.text(max_size=60), st.text(min_size=1, max_size=40), st.text(max_size=60))
def test_what_stands_in_a_text_is_found_there(before: str, quote: str, after: str) -> None:
    text = f"{before} {quote} {after}"
    span = find_quote(text, quote)
    if not fold(quote):
        assert span is None
    else:
        assert span is not None
        assert fold(text[span[0] : span[1]]) == fold(quote)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1, max_size=8))
def test_only_white_space_may_differ(words: list[str]) -> None:
    assert find_quote("x\n" + " \t\n".join(words) + "\u00a0y", " ".join(words)) is not None
