"""Which rights a policy states: the sentence stands in the parameter, the rights a careful reader finds beside it."""

import pytest

from dsr.policy import read_bytes, read_policy
from dsr.policy.engine import Finding


def stated(text: str) -> dict[str, Finding]:
    reading = read_policy(read_bytes(text.encode(), "policy.md"))
    return {finding.value: finding for finding in reading.findings if finding.field == "right"}


@pytest.mark.parametrize(
    ("sentence", "rights"),
    [
        (
            "You have the right to access, correct, delete or port your personal data.",
            {"access", "rectification", "erasure", "portability"},
        ),
        ("You may ask us to restrict the processing of your data.", {"restriction"}),
        ("You can object to our processing of your information at any time.", {"objection"}),
        ("If we rely on consent, you may withdraw your consent at any time.", {"withdraw-consent"}),
        ("You can unsubscribe from our newsletter by clicking the link.", {"opt-out-marketing"}),
        ("California residents may opt out of the sale or sharing of their personal information.", {"opt-out-sale"}),
        ("You have the right not to be subject to a decision based solely on automated processing.", {"automated-decision"}),
        ("You have the right to limit the use of your sensitive personal information.", {"limit-sensitive"}),
        ("You may lodge a complaint with your local data protection authority.", {"complaint"}),
        ("Under California Civil Code Section 1798.83 you may ask for certain information.", {"shine-the-light"}),
        ("We will delete your personal data upon request.", {"erasure"}),
        ("You can request to receive an exported file of the personal data we hold about you.", {"access"}),
        ("All users can see, edit, or delete their personal information at any time.", {"access", "rectification", "erasure"}),
        ("Should you wish to report a complaint, you may contact the Information Commissioner’s Office.", {"complaint"}),
        ("Vous disposez d’un droit d’accès, de rectification et d’effacement de vos données.", {"access", "rectification", "erasure"}),
        ("Vous pouvez retirer votre consentement à tout moment.", {"withdraw-consent"}),
        ("Vous pouvez introduire une réclamation auprès de la CNIL.", {"complaint"}),
        ("Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer Daten.", {"access", "rectification", "erasure"}),
        ("Sie können sich bei einer Aufsichtsbehörde beschweren.", {"complaint"}),
        ("Usted tiene derecho de acceso, rectificación, supresión y portabilidad.", {"access", "rectification", "erasure", "portability"}),
        ("Puede darse de baja de nuestro boletín en cualquier momento.", {"opt-out-marketing"}),
    ],
)
def test_what_is_granted(sentence: str, rights: set[str]) -> None:
    assert set(stated(sentence)) == rights


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not sell your personal information.",
        "We reserve the right to delete your account at any time.",
        "This right to deletion does not apply to information that we need for security.",
        "We may update this policy from time to time.",
        "Third parties may have access to your information.",
        "We delete personal data after three years.",
        "We restrict access to your personal data to employees who need it.",
        "You can delete cookies in your browser.",
        "All rights reserved.",
        "Nous nous réservons le droit de modifier la présente politique.",
        "Wir behalten uns das Recht vor, diese Datenschutzerklärung zu ändern.",
        "Nos reservamos el derecho de modificar esta política.",
    ],
)
def test_what_is_not_granted(sentence: str) -> None:
    assert stated(sentence) == {}


def test_a_list_takes_its_meaning_from_the_words_that_lead_in() -> None:
    """The items name no right by themselves; "You have the right to:" above them does."""
    found = stated("You have the right to:\n\n* obtain a copy of your data\n* have errors corrected\n* have it erased\n")
    assert {"access", "rectification", "erasure"} <= set(found)
    assert found["erasure"].quote == "have it erased"


def test_a_heading_can_grant() -> None:
    found = stated("## Your rights\n\n* Erasure – Request deletion of your account\n* Data portability – Take your data elsewhere\n")
    assert {"erasure", "portability"} <= set(found)
    assert found["portability"].section == "Your rights"


def test_a_right_of_some_people_only_is_theirs() -> None:
    """ "Employees have the right to …" gives nobody else a right."""
    reading = read_policy(
        read_bytes(b"Employees have the right to object to the processing of their data. You have the right to access your data.")
    )
    company = reading.company("acme")
    assert {stated.right.value: stated.who for stated in company.rights} == {"access": (), "objection": ("employees",)}


def test_a_table_of_rights_is_read_by_cells() -> None:
    text = "## Your rights\n\n| Right | How |\n| --- | --- |\n| Right to erasure | Write to us |\n| Right to object | Write to us |\n"
    assert {"erasure", "objection"} <= set(stated(text))
