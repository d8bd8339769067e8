"""Whom to complain to: by law, by where the person lives, and by where the controller sits."""

import json
import tarfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr import laws
from dsr.directory.authorities import Authorities
from dsr.domain.company import Company
from dsr.domain.dates import Place
from dsr.domain.law import COMPANY_POLICY, Law, Right
from dsr.domain.request import Channel, Claim, Person, Request

AUTHORITIES = Authorities()
TODAY = date(2026, 11, 22)
LAENDER = {
    "BW": "debawueldb",
    "BY": "debaylda",
    "BE": "deberlbdi",
    "BB": "debralda",
    "HB": "debrelfdi",
    "HE": "dehessbdi",
    "HH": "dehmbbfdi",
    "MV": "demvldi",
    "NI": "dendslfd",
    "NW": "denrwldi",
    "RP": "derlpbdi",
    "SL": "desaarudz",
    "SN": "desaechsdsb",
    "ST": "desalbd",
    "SH": "deshuld",
    "TH": "detlfdi",
}


def ids(law: str, person: str | None, seat: str | None = None) -> list[str]:
    found = AUTHORITIES.for_law(law, Place.parse(person) if person else None, Place.parse(seat) if seat else None)
    return [authority.id for authority in found]


def a_request(law: str, person: str, seat: str | None, right: Right = Right.ACCESS) -> Request:
    place = Place.parse(person)
    return Request(
        reference="DSR-AAAA-BBBB",
        created=TODAY,
        person=Person(name="Ann Lee", country=place.country, state=place.subdivision or ""),
        company=Company(slug="acme", name="Acme", country=seat),
        claims=(Claim(right, law),),
        language="en",
        channel=Channel.EMAIL,
        contact=None,
    )


def named(law: str, person: str, seat: str | None) -> str | None:
    authority = AUTHORITIES.for_request(a_request(law, person, seat))
    return authority.id if authority else None


@pytest.mark.parametrize(("land", "authority"), LAENDER.items())
def test_each_german_land_has_its_own_for_companies(land: str, authority: str) -> None:
    assert ids("eu-gdpr", f"DE-{land}") == [authority]
    assert named("eu-gdpr", f"DE-{land}", "DE") == authority


def test_the_german_bodies_of_other_sectors_take_no_complaint_about_a_company() -> None:
    by_sector: dict[str, list[str]] = {}
    for authority in AUTHORITIES.all:
        if authority.country == "DE":
            by_sector.setdefault(authority.sector, []).append(authority.id)
    assert by_sector["public"] == ["debayldb"]
    assert by_sector["private"] == ["debaylda"]
    assert by_sector["federal"] == ["debfdi"]
    assert len(by_sector["church"]) == 6
    assert len(by_sector["broadcast"]) == 2
    assert len(by_sector["both"]) == 15
    assert set(ids("eu-gdpr", "DE")) == set(LAENDER.values())


def test_without_the_land_no_german_authority_is_named() -> None:
    assert len(ids("eu-gdpr", "DE")) == 16
    assert named("eu-gdpr", "DE", "DE") is None
    assert named("eu-gdpr", "DE", "FR") is None
    assert named("eu-gdpr", "US-NY", "DE") is None


@pytest.mark.parametrize(
    ("law", "person", "seat", "authorities"),
    [
        ("eu-gdpr", "FR", "FR", ["frcnil"]),
        ("eu-gdpr", "FR", "IE", ["frcnil", "iedpc"]),
        ("eu-gdpr", "DE-HH", "IE", ["dehmbbfdi", "iedpc"]),
        ("eu-gdpr", "AT", "US", ["atdsb"]),
        ("eu-gdpr", "US-NY", "IE", ["iedpc"]),
        ("eu-gdpr", "CH", "FR", ["frcnil"]),
        ("eu-gdpr", "NO", "FR", ["nods", "frcnil"]),
        ("eea-gdpr", "NO", "US", ["nods"]),
        ("eea-gdpr", "SE", "NO", ["sedi", "nods"]),
        ("eu-gdpr", "RE", "FR", ["frcnil"]),
        ("eu-gdpr", "CN", "US", []),
        ("uk-gdpr", "GB-SCT", "GB", ["gbico"]),
        ("uk-gdpr", "DE", "GB", ["gbico"]),
        ("uk-gdpr", "DE", None, ["gbico"]),
        ("ch-fadp", "CH-ZH", "FR", ["chedoeb"]),
        ("ch-fadp", "FR", "CH", ["chedoeb"]),
        ("us-ca-ccpa", "US-CA", "ES", ["cppa", "ag-us-ca"]),
        ("us-ca-shine-the-light", "US-CA", "US", ["ag-us-ca"]),
        ("us-va", "US-VA", "US", ["authority-us-va"]),
        ("ca-qc-law25", "CA-QC", "CA", ["authority-ca-qc-law25"]),
        ("br-lgpd", "BR", "US", ["authority-br-lgpd"]),
        ("eu-2018-1725", "US-NY", "LU", ["edps"]),
        ("cl-19628", "CL", "US", ["authority-cl-19628"]),
    ],
)
def test_ones_own_first_and_the_home_authority_beside_it(law: str, person: str, seat: str | None, authorities: list[str]) -> None:
    assert ids(law, person, seat) == authorities


@pytest.mark.parametrize(
    ("law", "person", "seat", "authority"),
    [
        ("eu-gdpr", "FR", "IE", "frcnil"),
        ("eu-gdpr", "US-NY", "IE", "iedpc"),
        ("eu-gdpr", "CH", "FR", "frcnil"),
        ("eu-gdpr", "NO", "FR", "nods"),
        ("eu-gdpr", "CN", None, None),
        ("uk-gdpr", "GB", "US", "gbico"),
        ("ch-fadp", "CH", "US", "chedoeb"),
        ("us-ca-ccpa", "US-CA", "US", "cppa"),
        ("us-tx", "US-TX", "US", "authority-us-tx"),
        (COMPANY_POLICY, "FR", "FR", None),
    ],
)
def test_the_one_that_a_letter_names(law: str, person: str, seat: str | None, authority: str | None) -> None:
    assert named(law, person, seat) == authority


def test_the_first_statute_of_a_letter_decides() -> None:
    request = a_request("uk-gdpr", "GB", "FR")
    mixed = replace(request, claims=(Claim(Right.ACCESS, COMPANY_POLICY), Claim(Right.ERASURE, "eu-gdpr")))
    found = AUTHORITIES.for_request(mixed)
    assert found is not None
    assert found.id == "frcnil"


@pytest.mark.parametrize("law", laws.all_laws(), ids=lambda law: law.id)
def test_every_law_has_an_authority_for_its_own_people(law: Law) -> None:
    if law.id == "us-vt":
        assert not law.grants
        return
    for place in law.places:
        assert AUTHORITIES.for_law(law.id, place)


def test_every_authority_is_well_formed() -> None:
    known = set(laws.ids())
    assert len({authority.id for authority in AUTHORITIES.all}) == len(AUTHORITIES.all)
    for authority in AUTHORITIES.all:
        assert set(authority.laws) <= known
        assert authority.laws
        assert authority.source
        assert authority.name == authority.name.strip()
        assert authority.email or authority.webform or authority.web or authority.address or authority.address_doubt
        assert all(link is None or link.startswith(("https://", "http://")) for link in (authority.web, authority.webform))
        assert authority.email is None or "@" in authority.email
        assert all(line == line.strip() and line for line in authority.address)


def test_no_link_is_said_to_have_been_opened() -> None:
    assert not any(authority.opened for authority in AUTHORITIES.all)
    # Of three states the page itself was read, in a stored copy.
    assert [law.id for law in laws.all_laws() if law.complaint.url_opened] == ["us-nh", "us-tn", "us-mn"]


OF_SEVERAL_LANGUAGES = {"chedoeb": "fr", "beapd": "fr", "lucnpd": "fr"}
"""Authorities of countries with several official languages: a letter in any of them is taken."""


@pytest.mark.parametrize(("authority", "language"), OF_SEVERAL_LANGUAGES.items())
def test_an_authority_of_several_official_languages_takes_a_complaint_in_each(authority: str, language: str) -> None:
    """A complaint in French to the Swiss, Belgian or Luxembourg authority stays in French."""
    found = next(one for one in AUTHORITIES.all if one.id == authority)
    assert language in found.languages
    assert "languages by" in found.source
    assert found.called(language).startswith(("le ", "la ", "l’"))


def test_the_57_records_of_the_public_domain_data_are_there(shared: Path) -> None:
    ours = {authority.id: authority for authority in AUTHORITIES.all}
    with tarfile.open(shared / "datenanfragen" / "data.tar.gz") as archive:
        members = [member for member in archive if "/supervisory-authorities/" in member.name and member.name.endswith(".json")]
        records = [json.load(file) for member in members if (file := archive.extractfile(member))]
    assert len(records) == 57
    moved = {authority.id for authority in AUTHORITIES.all if "newer address" in authority.source}
    assert moved == {"iedpc", "plgiodo", "hrazop", "skunoou", "isdpa"}
    for record in records:
        authority = ours[record["slug"]]
        *lines, country = record["address"].split("\n")
        assert (list(authority.address) == lines) == (record["slug"] not in moved), record["slug"]
        assert country
        assert authority.country == record["relevant-countries"][0].upper()
        assert (authority.email, authority.web, authority.webform) == (record.get("email"), record.get("web"), record.get("webform"))
        told = (record["complaint-language"],) if "complaint-language" in record else ()
        assert authority.languages[:1] == told or authority.id in OF_SEVERAL_LANGUAGES
        assert len(authority.languages) <= 1 or authority.id in OF_SEVERAL_LANGUAGES
        assert authority.name in record["name"] or authority.id in ("gbico", "frcnil")
        assert "CC0" in authority.source
    assert ours["gbico"].name == "Information Commission (ICO)"
    assert ours["frcnil"].name == "Commission nationale de l’informatique et des libertés (CNIL)", (
        "as it writes its name, with a real apostrophe"
    )


def test_each_authority_has_a_name_for_an_english_sentence_and_for_one_in_its_own_language() -> None:
    for authority in AUTHORITIES.all:
        assert authority.called("en").startswith("the "), authority.id
        assert "'" not in authority.called("fr"), authority.id
        if authority.languages[:1] in (("de",), ("fr",), ("es",), ("pt",)):
            assert authority.called(authority.languages[0]).split()[0].split("’")[0] in (
                "das",
                "den",
                "der",
                "die",
                "la",
                "le",
                "l",
                "a",
                "el",
            ), authority.id
    by_id = {authority.id: authority for authority in AUTHORITIES.all}
    assert by_id["iedpc"].called("en") == "the Irish Data Protection Commission"
    assert by_id["frcnil"].called("fr") == "la Commission nationale de l’informatique et des libertés (CNIL)"
    assert by_id["sedi"].called("de") == "Integritetsskyddsmyndigheten"
    for authority in ("atdsb", "sedi", "czcuooz"):
        assert by_id[authority].called("en") != by_id[authority].name


def test_an_address_in_doubt_is_said_to_be_so_and_there_is_another_way() -> None:
    doubted = {authority.id: authority for authority in AUTHORITIES.all if authority.address_doubt}
    assert set(doubted) == {"gbico", "isdpa", "edps", "authority-cl-19628"}
    assert "Circle Square" in doubted["gbico"].address_doubt
    assert doubted["gbico"].webform
    for authority in doubted.values():
        assert authority.address_doubt.endswith(".")
        assert authority.webform or authority.email or not authority.address


@pytest.mark.parametrize(
    ("kind", "place", "authority"),
    [
        ("public", "DE-BY", "debayldb"),
        ("police", "DE-BY", "debayldb"),
        ("bank", "DE-BY", "debaylda"),
        ("", "DE-BY", "debaylda"),
        ("public", "DE-HH", "dehmbbfdi"),
        ("public", "FR", "frcnil"),
    ],
)
def test_a_public_body_has_the_authority_for_public_bodies(kind: str, place: str, authority: str) -> None:
    assert [found.id for found in AUTHORITIES.for_law("eu-gdpr", Place.parse(place), None, kind)] == [authority]
    request = a_request("eu-gdpr", place, None)
    named = AUTHORITIES.for_request(replace(request, company=replace(request.company, kind=kind)))
    assert named is not None
    assert named.id == authority
