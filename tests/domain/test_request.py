import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.details import QUESTIONS, checked, questions_for
from dsr.domain.law import Right
from dsr.domain.request import REFERENCE_ALPHABET, new_reference, parse_reference
from dsr.errors import WrongInput


def test_references_are_fresh_and_unambiguous() -> None:
    references = {new_reference() for _ in range(500)}
    assert len(references) == 500
    assert not set("ILOU01") & set(REFERENCE_ALPHABET)
    for reference in references:
        assert parse_reference(reference) == reference
        assert parse_reference(reference.lower().replace("-", " ")) == reference


@given(st.text(max_size=10))
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(WrongInput, match="is not a reference"):
        parse_reference(text)


def test_every_right_that_needs_words_asks_for_them() -> None:
    for right in (Right.OBJECTION, Right.RECTIFICATION, Right.RESTRICTION, Right.AUTOMATED_DECISION):
        with pytest.raises(WrongInput, match="still needs"):
            checked({}, [right])
        assert checked({}, [right], complete=False) == {}
    assert checked({}, [Right.ACCESS]) == {}


def test_details_are_cleaned_and_checked() -> None:
    assert checked({"reasons": "  I am\nafraid.  "}, [Right.OBJECTION]) == {"reasons": "I am\nafraid."}
    assert checked({"identifier:Customer number": " 4711\n"}, [Right.ACCESS]) == {"identifier:Customer number": "4711"}
    with pytest.raises(WrongInput, match="no detail"):
        checked({"nonsense": "x"}, [Right.ACCESS])
    with pytest.raises(WrongInput, match="no detail"):
        checked({"identifier:": "x"}, [Right.ACCESS])
    with pytest.raises(WrongInput, match="is not an answer"):
        checked({"erasure-ground": "because"}, [Right.ERASURE])
    with pytest.raises(WrongInput, match="no detail"):
        checked({"reasons": "x"}, [Right.ACCESS])


def test_questions_have_different_keys_and_are_asked_only_where_they_matter() -> None:
    assert len({question.key for question in QUESTIONS}) == len(QUESTIONS)
    asked = {question.key for question in questions_for([Right.ACCESS])}
    assert "focus" in asked
    assert "reasons" not in asked
