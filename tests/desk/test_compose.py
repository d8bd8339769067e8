"""From choices to a request: on which ground each right comes to rest, and that nothing that was told is lost."""

import pytest

from dsr.desk import Desk
from dsr.desk.compose import Choices, claims_for, preferred
from dsr.domain.details import from_pairs, in_language, with_identifiers
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.request import Channel, Claim
from dsr.errors import WrongInput


def ground(law: str, *rights: Right) -> Ground:
    return Ground(law=law, name=law, reason="It applies.", doubt="", rights=rights)


def test_each_right_rests_on_the_preferred_ground_or_on_its_own_best_one() -> None:
    gdpr, ccpa, policy = ground("eu-gdpr", Right.ACCESS, Right.ERASURE), ground("us-ca-ccpa", Right.ACCESS), ground(COMPANY_POLICY, *Right)
    grounds = (policy, gdpr, ccpa)
    wanted = (Right.ACCESS, Right.ERASURE, Right.OBJECTION)
    assert claims_for(wanted, grounds, "") == (
        Claim(Right.ACCESS, "eu-gdpr"),
        Claim(Right.ERASURE, "eu-gdpr"),
        Claim(Right.OBJECTION, COMPANY_POLICY),
    )
    assert claims_for(wanted, grounds, "us-ca-ccpa")[:2] == (Claim(Right.ACCESS, "us-ca-ccpa"), Claim(Right.ERASURE, "eu-gdpr"))
    assert {claim.law for claim in claims_for(wanted, grounds, COMPANY_POLICY)} == {COMPANY_POLICY}
    assert claims_for((Right.OBJECTION,), (gdpr,), "") == ()


@pytest.mark.parametrize(("law", "expected"), [("", "eu-gdpr"), ("gone", "eu-gdpr"), (COMPANY_POLICY, COMPANY_POLICY)])
def test_a_statute_is_preferred_to_a_promise_unless_the_user_says_otherwise(law: str, expected: str) -> None:
    found = preferred((ground(COMPANY_POLICY, Right.ACCESS), ground("eu-gdpr", Right.ACCESS)), law)
    assert found is not None
    assert found.law == expected


def test_the_preferred_law_is_taken_where_it_grants_and_each_other_right_keeps_its_own_ground(desk: Desk) -> None:
    desk.keeping.set_me("country", "US")
    desk.keeping.set_me("state", "CA")
    company = desk.companies.show("coursera")
    choices = Choices(rights=(Right.SHINE_THE_LIGHT, Right.ACCESS), law="us-ca-shine-the-light")
    assert desk.compose.claims(company, choices) == (
        Claim(Right.ACCESS, "us-ca-ccpa"),
        Claim(Right.SHINE_THE_LIGHT, "us-ca-shine-the-light"),
    )
    with pytest.raises(WrongInput, match="does not grant this right: access"):
        desk.compose.claims(company, Choices(rights=(Right.ACCESS,), law="us-ca-shine-the-light"))


def test_a_law_that_nothing_speaks_for_is_taken_when_the_user_insists(desk: Desk) -> None:
    desk.keeping.set_me("country", "FR")
    company = desk.companies.show("imagino")
    (claim,) = desk.compose.claims(company, Choices(rights=(Right.ACCESS,), law="br-lgpd"))
    assert claim.law == "br-lgpd"


def test_the_order_of_the_choices_changes_nothing(desk: Desk) -> None:
    desk.keeping.set_me("country", "FR")
    company = desk.companies.show("imagino")
    one = desk.compose.claims(company, Choices(rights=(Right.ERASURE, Right.ACCESS)))
    assert one == desk.compose.claims(company, Choices(rights=(Right.ACCESS, Right.ERASURE, Right.ACCESS)))


def test_what_cannot_be_chosen_any_more_is_dropped_from_a_draft(desk: Desk) -> None:
    desk.keeping.set_me("country", "FR")
    company = desk.companies.show("imagino")
    stale = Choices(
        rights=(Right.ACCESS, Right.SHINE_THE_LIGHT),
        law="us-ca-ccpa",
        contact="email:gone@imagino.com",
        language="ja",
        answers={"focus": "x"},
    )
    kept = desk.compose.possible(company, stale)
    assert (kept.rights, kept.law, kept.contact, kept.language) == ((Right.ACCESS,), "", "", "")
    assert kept.answers == stale.answers
    good = Choices(rights=(Right.ACCESS,), law="eu-gdpr", contact="email:dpo@imagino.com", language="en")
    assert desk.compose.possible(company, good) == good


def test_an_address_must_be_the_companys_and_fit_the_way(desk: Desk) -> None:
    desk.keeping.set_me("country", "FR")
    company = desk.companies.show("imagino")
    request = desk.compose.request(company, Choices(rights=(Right.ACCESS,), contact=" DPO@imagino.com "))
    assert (request.channel, request.contact and request.contact.email) == (Channel.EMAIL, "dpo@imagino.com")
    with pytest.raises(WrongInput, match="has no address"):
        desk.compose.request(company, Choices(rights=(Right.ACCESS,), contact="x@example.org"))
    with pytest.raises(WrongInput, match="is no postal address"):
        desk.compose.request(company, Choices(rights=(Right.ACCESS,), contact="dpo@imagino.com", channel=Channel.LETTER))


def test_offered_labels_stand_in_the_language_of_the_letter() -> None:
    details = {"relation": "cliente", "identifier:Customer number": "17", "identifier:Shoe size": "42"}
    assert in_language("es", details) == {"relation": "cliente", "identifier:Número de cliente": "17", "identifier:Shoe size": "42"}
    assert in_language("en", details) == details
    assert in_language("fr", {"identifier:kundennummer": "17"}) == {"identifier:Numéro de client": "17"}


def test_labels_that_become_one_in_the_letter_keep_both_values() -> None:
    details = {"identifier:Customer number": "17", "identifier:Kundennummer": "18"}
    assert in_language("de", details) == {"identifier:Kundennummer": "17, 18"}


def test_an_identifier_may_be_told_twice_and_all_else_once() -> None:
    answers, identifiers = from_pairs([("identifier:E-mail", "a"), ("focus", "calls"), (" identifier:E-mail", "b")])
    assert with_identifiers(answers, identifiers) == {"focus": "calls", "identifier:E-mail": "a, b"}
    with pytest.raises(WrongInput, match="focus"):
        from_pairs([("focus", "calls"), ("focus ", "letters")])
