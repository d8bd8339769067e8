"""Letters about a request that was written elsewhere: they enclose and quote only what is at hand."""

from dataclasses import replace

import pytest

from dsr.domain.law import Right
from dsr.domain.letter import BlockKind, LetterKind
from dsr.domain.request import Channel, Claim
from tests.letters.samples import later_facts, letters

LANGUAGES = letters().languages()
ACCESS = Claim(Right.ACCESS, "eu-gdpr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_from_elsewhere_is_enclosed_only_where_its_text_is_at_hand(language: str) -> None:
    """Whatever is enclosed beside the request stays; and a reminder on paper promises no copy that nobody has."""
    told = replace(later_facts(LetterKind.COMPLAINT, ACCESS, language=language), adopted=True)
    with_text, without = (letters().render(replace(told, earlier=text)) for text in ("Dear all", ""))
    items = [[block for block in letter.body if block.kind is BlockKind.SUBITEM] for letter in (with_text, without)]
    assert len(items[0]) == len(items[1]) + 1
    on_paper = replace(later_facts(LetterKind.REMINDER, ACCESS, language=language), adopted=True, channel=Channel.LETTER)
    assert letters().render(on_paper).text != letters().render(replace(on_paper, earlier="Dear all")).text
