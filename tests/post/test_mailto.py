"""The link to the user's mail program."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.errors import DeliveryError
from dsr.post.mailto import LONGEST, make_mailto
from tests.store.examples import a_letter

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=200)


def fields(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    assert parts.scheme == "mailto"
    return {"to": unquote(parts.path), **{key: value[0] for key, value in parse_qs(parts.query, strict_parsing=bool(parts.query)).items()}}


def test_a_short_letter_goes_into_the_link() -> None:
    mailto = make_mailto(a_letter(), "dpo@acme.example")
    assert mailto.body_included
    found = fields(mailto.url)
    assert (found["to"], found["subject"]) == ("dpo@acme.example", a_letter().subject)
    assert found["body"] == a_letter().text.rstrip("\n").replace("\n", "\r\n")


def test_the_link_is_built_as_rfc_6068_wants_it() -> None:
    url = make_mailto(a_letter(subject="A+B & C=50% ?", text="one\ntwo"), "a+b&c=d@acme.example").url
    assert url == "mailto:a%2Bb%26c%3Dd@acme.example?subject=A%2BB%20%26%20C%3D50%25%20%3F&body=one%0D%0Atwo"


def test_the_limit_is_exact() -> None:
    start = make_mailto(a_letter(text=""), "dpo@acme.example").url
    room = LONGEST - len(start)
    fits, too_long = (
        make_mailto(a_letter(text="x" * room), "dpo@acme.example"),
        make_mailto(a_letter(text="x" * (room + 1)), "dpo@acme.example"),
    )
    assert (len(fits.url), fits.body_included) == (LONGEST, True)
    assert not too_long.body_included
    assert fields(too_long.url) == {"to": "dpo@acme.example", "subject": a_letter().subject}


@given(WORDS, st.text(st.characters(exclude_categories=("Cs",)), max_size=1500))
def test_the_link_is_never_too_long_and_never_cut(subject: str, text: str) -> None:
    mailto = make_mailto(a_letter(subject=subject, text=text), "dpo@acme.example")
    assert len(mailto.url) <= LONGEST
    assert mailto.url.isascii()
    assert mailto.url.count("?") <= 1
    if mailto.body_included:
        _, _, query = mailto.url.partition("&body=")
        assert unquote(query).replace("\r\n", "\n") == text.rstrip("\n").replace("\r\n", "\n") or "\r" in text
    elif mailto.subject_included:
        assert "&body=" not in mailto.url


def test_a_subject_that_is_too_long_is_left_out_rather_than_cut() -> None:
    mailto = make_mailto(a_letter(subject="漢" * 300), "dpo@acme.example")
    assert (mailto.url, mailto.body_included, mailto.subject_included) == ("mailto:dpo@acme.example", False, False)


@pytest.mark.parametrize("to", ["", "x", "dpo@acme.example?cc=evil@evil.example&body=x y", "a@b.example,c@d.example"])
def test_an_address_cannot_bring_more_fields(to: str) -> None:
    with pytest.raises(DeliveryError):
        make_mailto(a_letter(), to)


def test_an_odd_address_stays_one_address() -> None:
    url = make_mailto(a_letter(), "dpo?cc=evil@evil.example").url
    assert fields(url)["to"] == "dpo?cc=evil@evil.example"
    assert "cc" not in fields(url)
