"""A law for which nobody wrote words: its facts alone make a letter that one can send."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dsr import laws
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Acknowledgement, Appeal, Clock, Complaint, Extension, Grant, LastDay, Law, Response, Right, Roll, Source
from dsr.domain.letter import LetterFacts, LetterKind
from dsr.domain.request import Claim
from tests.letters.samples import ADA, QUIET, SAM, facts, later_facts, letters
from tests.letters.test_every_letter import check_sound

SOURCE = Source("section 8")
CLOCK = Clock(
    response=Response(period=Period(20, Unit.WORKING_DAYS), source=SOURCE),
    last_day=LastDay(roll=Roll.NONE, source=SOURCE),
    acknowledgement=Acknowledgement(period=Period(5, Unit.WORKING_DAYS), source=SOURCE),
    extension=Extension(total=Period(40, Unit.WORKING_DAYS), condition="", notice="", source=SOURCE),
)
UNTIMED = Clock(response=Response(period=None, source=SOURCE, indicative=Period(1, Unit.MONTHS)), last_day=CLOCK.last_day)


def invented(law_id: str, clocks: tuple[Clock, ...] = (CLOCK,)) -> Law:
    """A law with every right, in two styles of citing."""
    grants = tuple(
        Grant(right=right, article=f"section {index}" if index % 2 else f"Art. {index}", duty="", source=SOURCE)
        for index, right in enumerate(Right, start=10)
    )
    model = laws.get("us-ca-ccpa")
    complaint = Complaint(authority="the Privacy Commissioner of Ruritania", source=SOURCE)
    appeal = Appeal(to="the company", answer=Period(60, Unit.DAYS), source=SOURCE)
    return replace(
        model,
        id=law_id,
        name="Ruritanian Privacy Act",
        short="RPA",
        grants=grants,
        clocks=clocks,
        complaint=complaint,
        appeal=appeal,
        places=(),
        in_force_from=date(2020, 1, 1),
    )


def under(law: Law, told: LetterFacts) -> LetterFacts:
    """The same letter under another law."""
    asks = [replace(ask, law=law, grant=law.grant(ask.right, told.day), clock=law.clock(ask.right, told.day)) for ask in told.asks]
    return replace(told, asks=tuple(asks))


@pytest.mark.parametrize("right", list(Right))
@pytest.mark.parametrize(
    "law", [invented("zz-rpa"), invented("us-zz"), invented("zz-rpa", (UNTIMED,))], ids=["abroad", "american", "untimed"]
)
def test_a_request_under_any_law(law: Law, right: Right) -> None:
    person = SAM if law.id.startswith("us-") else ADA
    told = under(law, facts(Claim(right, "eu-gdpr"), person=person, company=QUIET))
    letter = letters().render(told)
    check_sound(letter)
    grant = law.grant(right, told.day)
    assert grant is not None
    assert grant.article.removeprefix("Art.").strip() in letter.text
    assert "the Ruritanian Privacy Act" in letter.text
    assert re.search("(?:complain to|file a complaint with) the Privacy Commissioner of Ruritania", letter.text)
    assert "how I can appeal" in letter.text
    assert "GDPR" not in letter.text
    assert "personal information" not in letter.text
    if law.clocks == (UNTIMED,):
        assert "within a reasonable time; one month from receipt seems fair to me" in letter.text
    else:
        assert "within 20 working days of receipt" in letter.text
        assert "up to 40 working days in all" in letter.text
        assert law.id.startswith("us-") or "confirm receipt within 5 working days" in letter.text


def test_two_periods_of_one_law_are_told_apart() -> None:
    law = invented("zz-rpa")
    slow = replace(law.grants[0], clocks=(UNTIMED,))
    letter = letters().render(
        under(replace(law, grants=(slow, *law.grants[1:])), facts(Claim(Right.ACCESS, "eu-gdpr"), Claim(Right.ERASURE, "eu-gdpr")))
    )
    check_sound(letter)
    assert "Please answer my request about access within a reasonable time" in letter.text
    assert "Please answer my request about deletion within 20 working days" in letter.text


@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT])
def test_later_letters_under_any_law(kind: LetterKind) -> None:
    for history in ("silence", "refused", "partial"):
        letter = letters().render(under(invented("zz-rpa"), later_facts(kind, Claim(Right.ACCESS, "eu-gdpr"), history=history)))
        check_sound(letter)
        assert "GDPR" not in letter.text
        assert ("my appeal under the RPA" in letter.text) == (kind is LetterKind.APPEAL)
