"""Why nobody serves a person, and whom a contact serves, in words."""

import pytest

from dsr.desk.addressees import addressees, no_address, served
from dsr.domain.company import Company, Contact, Origin, PostalAddress, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.domain.request import Channel

ACCESS = (Right.ACCESS,)


def rep(*serves: str) -> Contact:
    return Contact(role=Role.REPRESENTATIVE, postal=PostalAddress(("Rep", "Street 1", "Town"), "IE"), serves=serves)


def box(*only: str) -> Contact:
    return Contact(role=Role.PRIVACY, email="hr@acme.example", only=only)


def acme(*contacts: Contact, origin: Origin = Origin.POLICY) -> Company:
    return Company(slug="acme", name="ACME Widgets SAS", brand="Acme", contacts=contacts, origin=origin)


@pytest.mark.parametrize(
    ("company", "place", "gap"),
    [
        (acme(), "FR", "The policy of Acme names no address for a request."),
        (acme(origin=Origin.USER), "FR", "No address of Acme is known."),
        (acme(rep("GB")), "US-CA", "Acme names no address for people in California, only for people elsewhere."),
        (acme(rep("GB")), "NL", "Acme names no address for people in the Netherlands, only for people elsewhere."),
        (acme(box("employees", "Nest")), "FR", "For you Acme names no address, only for some: employees, Nest."),
        (acme(rep("GB")), "GB-ENG", ""),
    ],
)
def test_the_gap_is_said_in_one_sentence(company: Company, place: str, gap: str) -> None:
    assert addressees(company, ACCESS, Place.parse(place)).gap == gap


def test_a_channel_that_serves_only_others_is_said_to_be_so() -> None:
    company = acme(box(), rep("EEA"))
    assert no_address(company, Place("US", "CA"), channel=Channel.LETTER) == (
        "Acme names no postal address for people in California, only for people elsewhere."
    )
    assert no_address(company, Place("US", "CA"), channel=Channel.WEBFORM) == "The policy of Acme names no web form for a request."


def test_a_contact_for_some_people_is_offered_and_not_chosen() -> None:
    found = addressees(acme(box("employees"), rep("EU")), ACCESS, Place("FR"))
    assert found.serving == (rep("EU"),)
    assert found.for_some == (box("employees"),)


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (box(), ""),
        (rep("EU", "GB"), "for people in the European Union and the United Kingdom"),
        (rep("US-CA"), "for people in California"),
        (rep(), "its policy does not say for whom"),
        (box("employees", "Nest"), "only for employees, Nest"),
        (rep("EEA", "GB", "CH", "US-NY", "JP"), "for people in 5 countries"),
    ],
)
def test_whom_a_contact_serves_in_words(contact: Contact, words: str) -> None:
    assert served(contact) == words
