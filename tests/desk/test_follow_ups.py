"""What the desk tells a later letter: the request to be quoted, a working day to wait for, an appeal that stayed unanswered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.domain.case import Case
from dsr.domain.company import Company, Contact, Role
from dsr.domain.events import EventName
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind, later_facts
from dsr.domain.request import Channel, Claim
from dsr.errors import WrongInput
from tests.conftest import make_world

SHOP = Company(
    slug="shop", name="Example Shop", country="DE", language="en", contacts=(Contact(role=Role.PRIVACY, email="privacy@shop.example"),)
)
ACCESS = Claim(Right.ACCESS, "eu-gdpr")


def kept(desk: Desk, claim: Claim = ACCESS, sent: date = date(2026, 10, 1)) -> str:
    """The reference of a request that was sent."""
    for field, values in {"name": ("Ada Byron",), "email": ("ada@example.org",), "country": ("FR",)}.items():
        desk.keeping.set_me(field, *values)
    request = desk.requests.plan(SHOP, [], claims=[claim], language="en", channel=Channel.EMAIL)
    desk.requests.keep(replace(request, created=sent))
    desk.cases.record(request.reference, EventName.SENT, sent)
    return request.reference


def test_a_reminder_quotes_the_request_and_waits_until_no_holiday(tmp_path: Path) -> None:
    desk = Desk(make_world(tmp_path / "home", today=date(2026, 12, 11)))
    reference = kept(desk)
    letter = desk.cases.follow_up(reference, LetterKind.REMINDER, keep=False)
    request = desk.requests.letter(reference)
    assert letter.text.endswith("\n".join(f"> {line}".rstrip() for line in request.text.split("\n")))
    assert "until 28 December 2026" in letter.text, "Christmas lies two weeks ahead, and a weekend after it"
    desk.close()


def test_no_complaint_rests_on_a_law_that_only_the_policy_names(desk: Desk) -> None:
    reference = kept(desk, replace(ACCESS, by_promise=True))
    with pytest.raises(WrongInput, match="No authority enforces"):
        desk.cases.follow_up(reference, LetterKind.COMPLAINT, keep=False)


def test_a_later_letter_is_written_in_the_language_that_is_asked_for(desk: Desk) -> None:
    case = desk.cases.show(kept(desk)).case
    laws = desk.cases._rooms.laws(case.request.laws)
    told = later_facts(LetterKind.REMINDER, case, laws, date(2026, 11, 22), date(2026, 11, 2))
    assert told.language == "en"
    assert replace(told, language="fr") == later_facts(
        LetterKind.REMINDER, case, laws, date(2026, 11, 22), date(2026, 11, 2), language="fr"
    )


def test_the_companys_number_is_not_the_authoritys(desk: Desk) -> None:
    case = desk.cases.show(kept(desk)).case
    sent = case.events[0]
    events = (
        sent,
        replace(sent, id=2, name=EventName.ACKNOWLEDGED, ticket="T-1"),
        replace(sent, id=3, name=EventName.PARTLY_ANSWERED, ticket="T-2"),
        replace(sent, id=4, name=EventName.AUTHORITY_ACKNOWLEDGED, ticket="CNIL-7"),
    )
    laws = desk.cases._rooms.laws(case.request.laws)
    told = later_facts(LetterKind.REMINDER, Case(request=case.request, history=events), laws, date(2026, 11, 22), None)
    assert told.ticket == "T-2"
