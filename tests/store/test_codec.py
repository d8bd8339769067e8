"""What goes into the record comes out equal, and what is not understood is refused."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.case import Event
from dsr.domain.company import Company, Contact
from dsr.domain.letter import Letter
from dsr.domain.request import Person, Request
from dsr.errors import RecordError
from dsr.store.codec import decode, encode, from_text, to_text
from dsr.store.settings import Settings
from tests.store.examples import COMPANY, a_request, any_value

KEPT = (Request, Person, Company, Contact, Letter, Event, Settings)


@given(st.data())
@pytest.mark.parametrize("type_", KEPT)
def test_every_value_comes_back_equal(type_: type, data: st.DataObject) -> None:
    value = data.draw(any_value(type_))
    assert from_text(type_, to_text(value)) == value


def test_an_empty_value_that_is_not_the_default_is_kept() -> None:
    """`language` defaults to "en": an empty one must not come back as English."""
    company = replace(COMPANY, language="")
    assert decode(Company, encode(company)).language == ""


def test_empty_defaults_take_no_room() -> None:
    assert encode(Person(name="Zoë")) == {"name": "Zoë"}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"colour": "blue"}, "Request.colour"),
        ({"created": "yesterday"}, "a date"),
        ({"created": 5}, "a date"),
        ({"channel": "pigeon"}, "Channel"),
        ({"channel": ["email"]}, "Channel"),
        ({"claims": "access"}, "tuple"),
        ({"language": 5}, "str"),
        ({"person": ["Zoë"]}, "Person"),
        ({"details": {"key": 5}}, "str"),
        ({"details": []}, "mapping"),
    ],
)
def test_what_a_newer_dsr_wrote_is_refused_by_name(change: dict[str, Any], named: str) -> None:
    data = {**encode(a_request()), **change}
    with pytest.raises(RecordError) as caught:
        decode(Request, data)
    assert named in caught.value.message
    assert "update dsr" in caught.value.hint


def test_a_missing_field_is_named() -> None:
    data = encode(a_request())
    del data["created"]
    with pytest.raises(RecordError, match="created"):
        decode(Request, data)


def test_a_missing_field_with_a_default_takes_the_default() -> None:
    """So that a field added later does not make older requests unreadable."""
    data = encode(a_request())
    del data["details"]
    assert decode(Request, data).details == {}


def test_damaged_text_is_a_clear_error() -> None:
    with pytest.raises(RecordError, match="damaged"):
        from_text(Person, '{"name": "Zo')


def test_text_is_plain_json_with_its_letters_readable() -> None:
    text = to_text(Person(name="Ζωή"))
    assert "Ζωή" in text
    assert json.loads(text) == {"name": "Ζωή"}


@dataclass(frozen=True)
class _Odd:
    weight: float


def test_a_kind_of_value_without_a_form_is_a_mistake_in_the_program() -> None:
    with pytest.raises(TypeError):
        encode(_Odd(1.5))
    with pytest.raises(TypeError):
        decode(_Odd, {"weight": 1.5})
    with pytest.raises(TypeError):
        encode({1: "one"})
