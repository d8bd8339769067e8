"""Why nobody serves a person, and whom a contact serves, in words."""

from datetime import date

import pytest

from dsr.desk.addressees import addressees, no_address, served
from dsr.desk.notices import addressee
from dsr.domain.company import Company, Contact, Origin, PostalAddress, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.domain.request import Channel, Claim, Person, Request

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
        (rep(), "without saying for whom"),
        (box("employees", "Nest"), "only for employees, Nest"),
        (rep("EEA", "GB", "CH", "US-NY", "JP"), "for people in 5 countries"),
    ],
)
def test_whom_a_contact_serves_in_words(contact: Contact, words: str) -> None:
    assert served(contact) == words


def request(contact: Contact, place: str, acting_as: str = "") -> Request:
    home = Place.parse(place)
    return Request(
        reference="DSR-7KQM-3XPA",
        created=date(2026, 11, 28),
        person=Person(name="Ada", country=home.country, state=home.subdivision or ""),
        company=acme(box(), box("employees"), rep("GB", "CH"), rep()),
        claims=(Claim(Right.ACCESS, "eu-gdpr"),),
        language="en",
        channel=Channel.EMAIL,
        contact=contact,
        acting_as=acting_as,
    )


@pytest.mark.parametrize(
    ("contact", "place", "acting_as", "notice"),
    [
        (
            rep("GB", "CH"),
            "US-CA",
            "",
            "Acme gives Rep, Street 1, Town for people in the United Kingdom and Switzerland; you live in California.",
        ),
        (rep(), "FR", "", "Acme gives Rep, Street 1, Town without saying for whom; you live in France."),
        (box("employees"), "FR", "", "Acme gives hr@acme.example only for employees."),
        (box("employees"), "FR", "employee", ""),
        (rep("GB", "CH"), "GB-SCT", "", ""),
        (box(), "FR", "", ""),
    ],
)
def test_who_chooses_an_address_for_others_is_told(contact: Contact, place: str, acting_as: str, notice: str) -> None:
    found = [one.text for one in addressee(request(contact, place, acting_as))]
    assert len(found) == bool(notice)
    assert "".join(found).startswith(notice)
