"""Postal addresses on one line or six, in any of many countries; other numbers beside capitals are none."""

import pytest

from dsr.policy import read_bytes, read_policy
from dsr.policy.countries import country_in
from dsr.policy.postal import find_addresses, same_address


@pytest.mark.parametrize(
    ("text", "lines", "country"),
    [
        (
            "You can write to Acme Inc., 580 California Street, No. 400, San Francisco, CA 94104.",
            ("580 California Street", "No. 400", "San Francisco", "CA 94104"),
            "US",
        ),
        ("Acme Inc\n\n580 California Street  \nSan Francisco, CA 94104", ("580 California Street", "San Francisco", "CA 94104"), "US"),
        ("Write to Acme, P.O. Box 60989, Nashville, TN 37206 please.", ("P.O. Box 60989", "Nashville", "TN 37206"), "US"),
        ("Acme Limited, Kings Place, 90 York Way, London N1 9GU is the controller.", ("Kings Place", "90 York Way", "London N1 9GU"), "GB"),
        (
            "La société Acme SAS, dont le siège est situé 23, rue du Mail, 75002 Paris, France.",
            ("23, rue du Mail", "75002 Paris", "France"),
            "FR",
        ),
        ("*Acme GmbH*  \n*Musterstraße 12*  \n*10115 Berlin*", ("Musterstraße 12", "10115 Berlin"), "DE"),
        ("Acme Oy, Tietotie 9, 01530 Vantaa, Finland", ("Tietotie 9", "01530 Vantaa", "Finland"), "FI"),
        ("Acme B.V.\n\nSchiphol Boulevard 195\n\n1118BG Schiphol", ("Schiphol Boulevard 195", "1118BG Schiphol"), "NL"),
        ("Acme, S.L., Calle Mayor 25, 28013 Madrid, España", ("Calle Mayor 25", "28013 Madrid", "España"), "ES"),
        ("Acme AB, Box 53049, 400 14 Gothenburg, Sweden", ("Box 53049", "400 14 Gothenburg", "Sweden"), "SE"),
        ("registered office in Rome (IT), Via Bolzano, 15, VAT 11", ("Rome (IT)", "Via Bolzano, 15"), "IT"),
        ("Our office is at 1-7-1 Konan, Minato-ku, Tokyo, 108-0075 Japan.", ("1-7-1 Konan", "Minato-ku", "Tokyo", "108-0075 Japan"), "JP"),
    ],
)
def test_addresses(text: str, lines: tuple[str, ...], country: str | None) -> None:
    found = find_addresses(read_bytes(text.encode(), "policy.md"))
    assert [(address.lines, address.country) for address in found] == [(lines, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Under Regulation (EU) 2016/679 of the European Parliament, Article 28, France has its own rules.",
        "We keep data for 30 days. California residents have rights.",
        "In 2023, Google LLC, Meta Platforms and 15 others joined the Privacy Shield, United States.",
        "Last updated 12 March 2024, United Kingdom.",
        "Your IP address, postal address and telephone number are collected.",
        "Call +1 415 555 0100, Monday to Friday, 9 AM.",
    ],
)
def test_no_addresses(text: str) -> None:
    assert find_addresses(read_bytes(text.encode(), "policy.md")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Acme GmbH is the controller. The supervisory authority is the Data Protection Agency, Lintulahdenkuja 4, 00530 Helsinki, Finland.",
        "Acme GmbH is the controller. We host with Hoster Rechenzentren AG, Rechenweg 3, 80331 München, Germany.",
    ],
)
def test_the_addresses_of_others_are_not_the_companys(text: str) -> None:
    assert [contact for contact in read_policy(read_bytes(text.encode())).contacts if contact.postal] == []


def test_the_addressee_gives_the_role() -> None:
    text = (
        "Acme Ltd is the controller.\n\nData Protection Officer\n\nAcme Ltd, 1 High Street, London N1 9GU\n\n"
        "Our EU representative is Rep Services, 2 Harbour Quay, Dublin 2, Ireland."
    )
    contacts = read_policy(read_bytes(text.encode())).contacts
    assert {contact.role.value: contact.postal.country for contact in contacts if contact.postal} == {"dpo": "GB", "representative": "IE"}


def test_one_address_in_two_spellings_is_one() -> None:
    assert same_address("90 York Way, London N1 9GU", "90, York Way London, N1 9GU, UK")
    assert not same_address("90 York Way, London N1 9GU", "1 High Street, Leeds LS1 4AB")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1 Rue X\n75001 Paris\nFrance", "FR"),
        ("Deutschland", "DE"),
        ("Baker Street, London NW1 6XE", "GB"),
        ("1 Main St, NY 10001", "US"),
        ("Wien (AT)", "AT"),
        ("nowhere", None),
    ],
)
def test_countries(text: str, code: str | None) -> None:
    assert country_in(text) == code
