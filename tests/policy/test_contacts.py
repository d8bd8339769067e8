"""Whose an address is, for what, and which stands first."""

import pytest

from dsr.domain.company import Company, Role
from dsr.domain.law import Right
from dsr.policy import read_bytes, read_policy


def company(text: str, name: str = "policy.md") -> Company:
    return read_policy(read_bytes(text.encode(), name)).company("acme")


def emails(text: str) -> dict[str, str]:
    return {contact.email: contact.role.value for contact in company(text).contacts if contact.email}


@pytest.mark.parametrize(
    ("text", "address", "role"),
    [
        ("Contact our Data Protection Officer at office@acme.example.com.", "office@acme-corp.com", "dpo"),
        ("Write to privacy@acme-corp.com with questions.", "privacy@acme-corp.com", "privacy"),
        ("Write to legal@acme-corp.com with questions.", "legal@acme-corp.com", "legal"),
        ("Our customer service is at help@acme-corp.com.", "help@acme-corp.com", "support"),
        ("Send opt-outs to optout@acme-corp.com.", "optout@acme-corp.com", "marketing"),
        ("Our EU representative can be reached at acme@rep-services.eu.", "acme@rep-services.eu", "representative"),
        ("Notre délégué à la protection des données : contact@acme-corp.com", "contact@acme-corp.com", "dpo"),
        ("Unser Datenschutzbeauftragter: post@acme-corp.com", "post@acme-corp.com", "dpo"),
    ],
)
def test_the_role_is_what_the_text_says(text: str, address: str, role: str) -> None:
    text = text.replace("office@acme.example.com", "office@acme-corp.com")
    assert emails(text) == {address: role}


@pytest.mark.parametrize(
    "written",
    [
        "privacy [at] acme-corp [dot] com",
        "privacy(at)acme-corp.com",
        "privacy at acme-corp dot com",
        "[mail us](mailto:privacy@acme-corp.com)",
        "<privacy@acme-corp.com>",
        "PRIVACY@ACME-Corp.com.",
        r"privacy \[at\] acme-corp.com",
    ],
)
def test_masked_addresses_are_read(written: str) -> None:
    assert list(emails(f"Questions? Write to {written} please")) == ["privacy@acme-corp.com"]


@pytest.mark.parametrize(
    "text",
    [
        "You may complain to the supervisory authority, the Data Protection Ombudsman, tietosuoja@om.fi.",
        "Disputes go to JAMS arbitration, reachable at cases@jams-arbitration.com.",
        "Our mails come from noreply@acme-corp.com.",
        "Enter an address such as user@example.com.",
        "Follow @acme on the network acme@.",
    ],
)
def test_the_addresses_of_others_are_left_out(text: str) -> None:
    assert emails(text) == {}


def test_the_best_for_a_request_stands_first() -> None:
    text = (
        "Unsubscribe at optout@acme-corp.com. Our shop answers at info@acme-corp.com. To exercise your rights, write "
        "to privacy@acme-corp.com.\n\n"
        "Our EU representative: acme@rep-services.eu"
    )
    contacts = company(text).contacts
    assert contacts[0].email == "privacy@acme-corp.com"
    assert contacts[0].quote == "To exercise your rights, write to privacy@acme-corp.com."
    assert contacts[0].rights == ()
    assert contacts[-1].role in (Role.REPRESENTATIVE, Role.MARKETING)


def test_an_address_for_one_right_says_so() -> None:
    found = company("To unsubscribe from our newsletter write to bye@acme-corp.com.").contacts
    assert [(contact.email, contact.rights) for contact in found] == [("bye@acme-corp.com", (Right.OPT_OUT_MARKETING,))]


def test_words_glued_to_a_link_are_none_of_the_address() -> None:
    assert list(emails("Ask [dpo@acme-corp.eu](mailto:dpo@acme-corp.eu)Acme Corp Ltd")) == ["dpo@acme-corp.eu"]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (
            "To exercise your rights, use our [request form](https://acme-corp.com/privacy-request).",
            "https://acme-corp.com/privacy-request",
        ),
        ("Opt out at [Do Not Sell My Personal Information](https://acme-corp.com/donotsell).", "https://acme-corp.com/donotsell"),
        (
            "Pour exercer vos droits, remplissez [ce formulaire](https://acme-corp.fr/rgpd/formulaire).",
            "https://acme-corp.fr/rgpd/formulaire",
        ),
    ],
)
def test_forms_are_contacts(text: str, url: str) -> None:
    assert [contact.webform for contact in company(text).contacts] == [url]


@pytest.mark.parametrize(
    "text",
    [
        "See our [cookie policy](https://acme-corp.com/cookies) for more information.",
        "To exercise your rights, see the [authority's site](https://ico.org.uk/make-a-complaint).",
        "You can opt out at [the DAA](https://optout.aboutads.info).",
        "Delete it [here](/settings/account).",
    ],
)
def test_other_links_are_no_forms(text: str) -> None:
    assert [contact.webform for contact in company(text).contacts if contact.webform] == []
