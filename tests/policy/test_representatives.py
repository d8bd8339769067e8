"""For whom a representative is, as the reader sees it: it serves its region alone, so the region must be read too."""

from datetime import date

import pytest

from dsr.domain.company import Role
from dsr.policy import read_bytes, read_policy

DAY = date(2026, 11, 28)
HEAD = "Acme Inc., 1 Main Street, Springfield, IL 62701, USA is the controller. Write to privacy@acme.example with any request.\n\n"


def serves(text: str) -> dict[str, tuple[str, ...]]:
    reading = read_policy(read_bytes((HEAD + text).encode()))
    company = reading.company("acme", DAY, None)
    return {one.address: one.serves for one in company.contacts if one.role is Role.REPRESENTATIVE}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("## If you live in the United Kingdom\n\nWrite to our representative at acme@rep-services.example.", ("GB",)),
        ("Our EU representative can be reached at acme@rep-services.example.", ("EU",)),
        ("Our representative in the European Union and the United Kingdom can be reached at acme@rep-services.example.", ("EU", "GB")),
        ("Our EU representative is Rep Services, 2 Harbour Quay, Dublin 2, Ireland.", ("EU",)),
        ("Our UK representative is Rep Services Ltd., 37 Albert Embankment, London SE1 7TL, United Kingdom.", ("GB",)),
        ("Our Swiss representative is Rep AG, Rue de Lausanne 37, 1201 Geneva, Switzerland.", ("CH",)),
    ],
)
def test_a_representative_is_read_with_its_region(text: str, regions: tuple[str, ...]) -> None:
    found = serves(text)
    assert list(found.values()) == [regions], found


def test_other_contacts_serve_everybody() -> None:
    reading = read_policy(read_bytes(HEAD.encode()))
    company = reading.company("acme", DAY, None)
    assert company.contacts
    assert not any(contact.serves for contact in company.contacts)
