"""What the desk says of laws: grounds, offers, advice, and the one law that no letter can use."""

from dataclasses import replace
from datetime import date

import pytest

from dsr.desk import Desk
from dsr.domain.company import Company, Contact, Role, StatedRight
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.domain.request import Claim, Person
from dsr.errors import WrongInput

ACME = Company(slug="acme", name="Acme", country="US", contacts=(Contact(role=Role.PRIVACY, email="privacy@acme.example"),))
CALIFORNIAN = Person(name="Ann Lee", country="US", state="CA")


def test_the_delete_act_is_told_of_and_never_chosen(desk: Desk) -> None:
    grounds = desk.law.grounds(ACME, CALIFORNIAN, [Right.ERASURE])
    assert "us-ca-delete-act" not in [ground.law for ground in grounds]
    offers = {offer.right: offer for offer in desk.law.offers(ACME, CALIFORNIAN)}
    for offer in offers.values():
        assert "us-ca-delete-act" not in [offer.ground.law, *(other.law for other in offer.others)]
    for right in (Right.ERASURE, Right.OPT_OUT_SALE):
        (sentence,) = offers[right].besides
        assert "https://privacy.ca.gov/drop/" in sentence
    assert offers[Right.ACCESS].besides == ()
    assert any("https://privacy.ca.gov/drop/" in sentence for sentence in desk.law.advice(ACME, CALIFORNIAN))


@pytest.mark.parametrize("also", [(), ("us-ca-ccpa",)])
def test_who_insists_on_the_delete_act_is_told_why_not(desk: Desk, also: tuple[str, ...]) -> None:
    desk.keeping.set_person(CALIFORNIAN)
    with pytest.raises(WrongInput, match="California's Delete Act is never used by letter") as raised:
        desk.requests.plan(ACME, [Right.ERASURE], law="us-ca-delete-act", also=also, complete=False)
    assert "https://privacy.ca.gov/drop/" in raised.value.hint


def test_nor_can_it_slip_in_beside_another_law(desk: Desk) -> None:
    claims = (Claim(Right.ERASURE, "us-ca-ccpa", ("us-ca-delete-act",)),)
    with pytest.raises(WrongInput, match="never used by letter"):
        desk.requests.plan(ACME, [], claims=claims, complete=False)


def test_without_a_country_nothing_is_said(desk: Desk) -> None:
    with pytest.raises(WrongInput, match="in which country you live"):
        desk.law.advice(ACME, Person(name="Ann Lee"))


def test_a_state_without_a_law_is_said_to_have_none(desk: Desk) -> None:
    promising = Company(slug="acme", name="Acme", country="US", rights=(StatedRight(right=Right.ACCESS, quote="words"),))
    said = desk.law.advice(promising, Person(name="Ann Lee", country="US", state="WY"))
    assert said[:2] == (
        "Wyoming has no general privacy law that dsr knows.",
        "Against Acme you can rest only on what its own policy promises.",
    )


def test_a_law_is_named_as_one_says_it(desk: Desk) -> None:
    with pytest.raises(WrongInput, match="Quebec's private sector Act does not grant the right “objection”"):
        desk.law.due("ca-qc-law25", Right.OBJECTION, date(2026, 11, 22), Place("CA", "QC"))


def test_an_added_holiday_is_kept_checked_and_counted_at_once(desk: Desk) -> None:
    def overdue_from() -> date | None:
        return desk.law.due("eu-gdpr", Right.ACCESS, date(2026, 8, 10), Place("DE", "HH")).overdue_from

    assert overdue_from() == date(2026, 9, 11)
    desk.keeping.set_settings(replace(desk.keeping.settings(), local_holidays="DE-HH 09-10 town fair"))
    assert overdue_from() == date(2026, 9, 12)
    with pytest.raises(WrongInput, match="not a holiday"):
        desk.keeping.set_settings(replace(desk.keeping.settings(), local_holidays="10 September"))
    assert overdue_from() == date(2026, 9, 12)
    desk.keeping.set_settings(replace(desk.keeping.settings(), local_holidays=""))
    assert overdue_from() == date(2026, 9, 11)
