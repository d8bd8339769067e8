"""Every authority of every law can be reached: a complaint names its mailbox, its postal address or its page, and never an empty one."""

import pytest

from dsr import laws
from dsr.directory.authorities import Authorities
from dsr.domain.authority import Authority
from dsr.domain.law import Law
from dsr.domain.letter import LetterKind
from dsr.domain.request import Channel, Claim
from tests.letters.samples import granted, later_facts, letters

AUTHORITIES = Authorities()
PAIRS = [(law, authority) for law in laws.all_laws() for authority in AUTHORITIES.all if law.id in authority.laws]
UNREACHED = {"authority-cl-19628"}
"""Those of which no public text tells an address, a mailbox or a page."""


@pytest.mark.parametrize(("law", "authority"), PAIRS, ids=lambda value: value.id)
def test_the_complaint_names_a_way_to_the_authority(law: Law, authority: Authority) -> None:
    assert (authority.channel is None) == (authority.id in UNREACHED)
    rights = granted(law.id)
    if not rights:
        pytest.skip("the law grants nothing that is asked by letter")
    complaint = letters().render(later_facts(LetterKind.COMPLAINT, Claim(rights[0], law.id), authority=authority))
    name, *address = complaint.recipient
    assert authority.name.split()[0] in name
    match authority.channel:
        case Channel.EMAIL:
            assert complaint.recipient_email == authority.email
            assert not complaint.recipient_link
        case Channel.LETTER:
            assert address[: len(authority.address)] == list(authority.address)
            assert not authority.address_doubt
            assert not complaint.recipient_email
            assert not complaint.recipient_link
        case Channel.WEBFORM:
            assert complaint.recipient_link in (authority.webform, authority.web)
            assert complaint.recipient_link in authority.filing
            assert not address
        case None:
            assert not address
            assert not complaint.recipient_email
            assert not complaint.recipient_link
            assert authority.address_doubt in authority.filing


@pytest.mark.parametrize("law", [law for law in laws.all_laws() if law.complaint.urls], ids=lambda law: law.id)
def test_a_law_that_tells_a_page_has_an_authority_with_one(law: Law) -> None:
    found = [authority for authority in AUTHORITIES.all if law.id in authority.laws]
    assert all(authority.page or authority.email for authority in found)
    assert found or not law.grants


def test_a_postal_address_in_doubt_stands_in_no_letter() -> None:
    doubted = [authority for authority in AUTHORITIES.all if authority.address and authority.address_doubt]
    assert {"gbico", "edps"} <= {authority.id for authority in doubted}
    for authority in doubted:
        assert authority.channel is not Channel.LETTER
        claim = Claim(granted(authority.laws[0])[0], authority.laws[0])
        complaint = letters().render(later_facts(LetterKind.COMPLAINT, claim, authority=authority))
        assert not set(authority.address) & set(complaint.recipient)
        assert not set(authority.address) & set(complaint.text.split("\n"))
