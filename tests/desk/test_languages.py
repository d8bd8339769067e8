"""The language in which a letter starts, and what is said where it is not the one of the place."""

from dataclasses import replace

import pytest

from dsr.desk import Desk
from dsr.desk.languages import best_languages, expected_languages
from dsr.desk.notices import Topic
from dsr.domain.company import Company, Contact, Origin, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.domain.request import Channel, Claim, Person

SHOP = Company(slug="shop", name="Shop", country="US", contacts=(Contact(role=Role.PRIVACY, email="privacy@shop.example"),))
WRITTEN = ("en", "de", "fr", "es", "pt")


@pytest.mark.parametrize(
    ("home", "seat", "policy", "by_hand", "preferred", "language"),
    [
        ("MX", "MX", "en", True, "", "es"),
        ("BE", "BE", "nl", True, "", "fr"),
        ("BE-WAL", "BE", "nl", False, "", "fr"),
        ("CA-QC", "CA", "en", False, "", "fr"),
        ("CA-ON", "CA", "en", False, "", "en"),
        ("CA-QC", "US", "en", False, "", "en"),
        ("CH-GE", "CH", "de", False, "", "fr"),
        ("CH-TI", "CH", "de", False, "", "de"),
        ("CH", "CH", "fr", False, "", "fr"),
        ("CH-ZH", "FR", "fr", False, "", "fr"),
        ("BR", "BR", "en", False, "", "pt"),
        ("BR", "PT", "en", False, "", "pt"),
        ("US-TX", "ES", "es", False, "", "es"),
        ("US-TX", "ES", "es", True, "", "en"),
        ("NL", "NL", "nl", False, "", "en"),
        ("NL", "US", "en", False, "de", "de"),
        ("", "FR", "fr", False, "", "fr"),
    ],
)
def test_the_best_language_that_there_is(home: str, seat: str, policy: str, by_hand: bool, preferred: str, language: str) -> None:
    place = Place.parse(home) if home else None
    person = Person(country=place.country if place else "", state=(place.subdivision or "") if place else "")
    company = replace(SHOP, country=seat, language=policy, origin=Origin.USER if by_hand else Origin.POLICY)
    assert next(code for code in best_languages(company, person, preferred) if code in WRITTEN) == language


def test_what_the_other_side_expects() -> None:
    canadian = replace(SHOP, country="CA", language="en")
    assert expected_languages(canadian, Place("CA", "QC")) == ("fr",)
    assert expected_languages(canadian, Place("US", "TX")) == ("en", "fr")
    assert expected_languages(replace(SHOP, country=None, language="de"), None) == ("de",)


@pytest.mark.parametrize(
    ("country", "state", "seat", "law", "language", "told"),
    [
        ("CA", "QC", "CA", "ca-qc-law25", "en", "French is official in Québec"),
        ("CA", "QC", "CA", "ca-qc-law25", "fr", ""),
        ("CA", "QC", "US", "ca-qc-law25", "en", "is applied in French"),
        ("BR", "", "US", "br-lgpd", "en", "is applied in Portuguese"),
        ("FR", "", "US", "eu-gdpr", "en", ""),
        ("MX", "", "MX", "mx-lfpdppp", "en", "Spanish is official in Mexico"),
        ("BE", "", "BE", "eu-gdpr", "en", "are official in Belgium"),
        ("BE", "", "BE", "eu-gdpr", "de", ""),
        ("US", "TX", "US", "us-tx", "en", ""),
    ],
)
def test_a_letter_in_a_language_that_is_not_that_of_the_place(
    country: str, state: str, seat: str, law: str, language: str, told: str, desk: Desk
) -> None:
    for field, value in {"name": "Ada", "email": "ada@example.org", "country": country, "state": state}.items():
        if value:
            desk.keeping.set_me(field, value)
    company = replace(SHOP, country=seat)
    request = desk.requests.plan(company, [], claims=[Claim(Right.ACCESS, law)], language=language, channel=Channel.EMAIL)
    said = [notice.text for notice in desk.compose.notices(request) if notice.topic is Topic.LANGUAGE and "The letter is in" in notice.text]
    assert bool(said) == bool(told)
    assert all(told in text for text in said)
