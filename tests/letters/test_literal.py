"""Whatever a person or a company is called is printed as it stands, and never becomes a mark, a heading or a line of its own."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dsr.domain.company import Contact, PostalAddress, Role
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import BlockKind, LetterKind
from dsr.domain.request import Behalf, Channel, Claim, Relation
from dsr.domain.text import clean
from dsr.letters.outline import _OF_AMERICA
from tests.letters.samples import ADA, SHOP, facts, later_facts, letters, promising

NASTY = [
    "{{7*7}}",
    "{% raw %}",
    "#import",
    '#panic("x")',
    "<b>bold</b>",
    "$&",
    "%s %(name)s 100%",
    "1. first",
    "## heading",
    "> quote",
    "- dash",
    "@ tail",
    "(a) letter",
    "\\n\\1",
    "عبد الله",
    "שלום",
    "Ελένη",
    "Zoë O’Neill-Šmíd",
    "a_b*c`d`",
    "@x \\ <lab>",
    "",
]
words = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@pytest.mark.parametrize("value", NASTY)
def test_a_name_stands_as_it_is(value: str) -> None:
    company = replace(promising(SHOP, [Right.ACCESS]), name=value or "Shop")
    for channel in Channel:
        letter = letters().render(facts(Claim(Right.ACCESS, "eu-gdpr"), person=replace(ADA, name=value), company=company, channel=channel))
        plain = letters().render(
            facts(Claim(Right.ACCESS, "eu-gdpr"), person=ADA, company=promising(SHOP, [Right.ACCESS]), channel=channel)
        )
        expected = [block if block.text != "Ada Byron" else replace(block, text=value) for block in plain.body]
        assert list(letter.body) == [block for block in expected if block.text]
        assert value in letter.text
        assert not value or letter.sender[0] == value


@pytest.mark.parametrize("value", [*NASTY[:-1], "Ada\x1b]2;X\x07Byron", "a\u202eb", "one\ntwo"])
def test_what_a_letter_tells_besides_stands_as_it_is(value: str) -> None:
    """The number of the case, an earlier reference, a child's name, enclosures, an address, a link, the request that is quoted."""
    shown = clean(value)
    link = "https://shop.example/?q=" + value
    form = replace(SHOP, contacts=(Contact(role=Role.SUPPORT, webform=link),), policy=replace(SHOP.policy, url=link))
    person = replace(ADA, postal=PostalAddress((value, "London"), "GB"))
    told = later_facts(LetterKind.REMINDER, Claim(Right.ACCESS, "eu-gdpr"), company=form, person=person, channel=Channel.WEBFORM)
    told = replace(
        told,
        ticket=value,
        adopted=True,
        own_reference=value,
        behalf=Behalf(name=value, relation=Relation.HEIR, proof=value),
        tells_postal=True,
        earlier=value,
        details={"enclosures": value},
    )
    plain = letters().render(replace(told, ticket="T", own_reference="T", behalf=Behalf(name="T", relation=Relation.HEIR, proof="T")))
    letter = letters().render(told)
    assert [block.kind for block in letter.body] == [block.kind for block in plain.body]
    assert [block.label for block in letter.body] == [block.label for block in plain.body]
    for part in (letter.subject, letter.text, letter.recipient_link):
        assert shown.rstrip(" .;,:") in part.replace("\n> ", " ") or value == "one\ntwo"
        assert not any(character in part for character in "\x1b\x07\u202e")
    assert "\n" not in letter.subject + letter.recipient_link


@given(name=words, quote=words, identifier=words, reasons=words)
def test_values_change_no_structure(name: str, quote: str, identifier: str, reasons: str) -> None:
    """The same blocks, kinds and labels as with plain values, and each value inside its own block.

    A clause that speaks to Americans is left out of a European letter, so no such quote is tried.
    """
    assume(not _OF_AMERICA.search(quote))
    company = promising(SHOP, [Right.OBJECTION])
    company = replace(company, rights=(replace(company.rights[0], quote=quote),))
    details = {"identifier:Number": identifier, "identifier:Name": "Ada", "reasons": reasons}
    letter = letters().render(facts(Claim(Right.OBJECTION, "eu-gdpr"), person=replace(ADA, name=name), company=company, details=details))
    kept = {
        kind: clean(value, lines=kind == "reasons")
        for kind, value in (("name", name), ("quote", quote), ("identifier", identifier), ("reasons", reasons))
    }
    fragment = kept["quote"].rstrip(" .;,:")
    quotes = [block for block in letter.body if block.kind is BlockKind.QUOTE]
    assert [block.text for block in quotes] == ([kept["reasons"]] if kept["reasons"] else [])
    number = kept["identifier"].rstrip(" .;,:")
    assert [block.text for block in letter.body if block.kind is BlockKind.SUBITEM] == (
        [f"Number: {number}", "Name: Ada"] if number else []
    )
    assert [block.label for block in letter.body if block.kind is BlockKind.ITEM] == ["1.", "2.", "3.", "4."]
    assert not [block for block in letter.body if block.kind is BlockKind.HEADING]
    assert not fragment or sum(f"“{fragment}”" in block.text for block in letter.body) >= 1
    assert not kept["name"] or letter.body[-1].text == kept["name"]
    lines = sum(block.text.count("\n") for block in letter.body)
    assert lines == kept["reasons"].count("\n")


@given(st.sampled_from("\x00\x02\x03\x07\x1b\x7f\x85\u200e\u202e\u2066\u2028\ufeff"))
def test_no_control_or_bidi_character_gets_in(character: str) -> None:
    value = f"Ada{character}Byron"
    details = {"identifier:Number": value, "relation": value, "reasons": value}
    company = replace(promising(SHOP, [Right.OBJECTION]), name=value)
    letter = letters().render(facts(Claim(Right.OBJECTION, "eu-gdpr"), person=replace(ADA, name=value), company=company, details=details))
    printed = letter.text + letter.subject + "".join(letter.sender + letter.recipient)
    assert character == "\u200e" or character not in printed


def test_line_breaks_of_reasons_are_kept_and_those_of_a_name_are_not() -> None:
    details = {"reasons": "First.\r\n\r\n\r\nSecond.\n1. Third."}
    letter = letters().render(facts(Claim(Right.OBJECTION, "eu-gdpr"), person=replace(ADA, name="Ada\nByron"), details=details))
    assert "First.\n\nSecond.\n1. Third." in letter.text
    assert letter.body[-1].text == "Ada Byron"


def test_a_quote_brings_no_second_full_stop() -> None:
    letter = letters().render(facts(Claim(Right.ACCESS, COMPANY_POLICY)))
    assert "“will respond to your inquiry within 30 days”." in letter.text
