"""A whole policy read: the profile, its gaps, and that every quote stands in the text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.company import Capacity, Role
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Right
from dsr.policy import find_quote, read_bytes, read_policy

ENGLISH = """# Privacy Policy

Last updated: February 13, 2024

Acme Widgets Ltd (“we”, “us”) is the data controller. We are at 1 High Street, London N1 9GU, United Kingdom.

## How long we keep data

We keep invoices for 7 years.

## Your rights

You have the right to:

*   **access** your personal data;
*   have it corrected or erased;
*   lodge a complaint with the Information Commissioner's Office.

We reply within one month. We may ask for proof of your identity. We may refuse requests that are manifestly unfounded.

## Contact

Write to our Data Protection Officer at [dpo@acme-widgets.co.uk](mailto:dpo@acme-widgets.co.uk).
"""

GERMAN = """# Datenschutzerklärung

Verantwortlicher im Sinne der DSGVO ist die Beispiel Handels GmbH, Musterstraße 12, 10115 Berlin, Deutschland, info (at) beispiel-handel.de.
Unseren Datenschutzbeauftragten erreichen Sie unter datenschutz@beispiel-handel.de.

## Ihre Rechte

Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit.
Sie können Ihre Einwilligung jederzeit widerrufen. Wir beantworten Ihre Anfrage innerhalb eines Monats.
"""

SPANISH = """Política de privacidad

El responsable del tratamiento es Ejemplo Viajes, S.L., con domicilio en Calle Mayor 25, 28013 Madrid, España.

Sus derechos

Usted tiene derecho a acceder a sus datos, solicitar su rectificación y su supresión, y oponerse al tratamiento.
Escriba a privacidad@ejemploviajes.es adjuntando copia de su DNI. Responderemos a su solicitud en el plazo de un mes.
"""

FRENCH = """# Politique de confidentialité

Le responsable du traitement est la société Acme Voyages SAS, dont le siège social est situé 23, rue du Mail, 75002 Paris, France.

## Vos droits

Vous disposez d’un droit d’accès, de rectification et d’effacement. Vous pouvez saisir la CNIL d’une réclamation.
Écrivez à notre délégué à la protection des données : dpo@acme-voyages.fr. Nous répondons dans un délai d’un mois.
"""


def test_the_profile_of_a_policy() -> None:
    company = read_policy(read_bytes(ENGLISH.encode(), "acme.md")).company("acme", date(2026, 11, 22), "https://acme.example/privacy")
    assert (company.slug, company.name, company.country, company.language) == ("acme", "Acme Widgets Ltd", "GB", "en")
    assert (company.policy.title, company.policy.dated, company.policy.read) == ("Privacy Policy", "2024-02-13", date(2026, 11, 22))
    assert company.policy.sha256
    assert len(company.policy.sha256) == 64
    assert company.contacts[0].email == "dpo@acme-widgets.co.uk"
    assert company.contacts[0].role is Role.DPO
    assert company.contacts[0].section == "Contact"
    assert [contact.postal.lines for contact in company.contacts if contact.postal] == [("1 High Street", "London N1 9GU")]
    assert {stated.right for stated in company.rights} == {Right.ACCESS, Right.RECTIFICATION, Right.ERASURE}
    assert company.complaint_quote
    assert [(promise.period, promise.right) for promise in company.deadlines] == [(Period(1, Unit.MONTHS), None)]
    assert company.identity
    assert "proof of your identity" in company.identity.quote
    assert [refusal.text for refusal in company.refusals] == ["may decline"]
    assert company.gaps == ()


@pytest.mark.parametrize(
    ("text", "language", "country", "first", "rights"),
    [
        (GERMAN, "de", "DE", "datenschutz@beispiel-handel.de", 6),
        (SPANISH, "es", "ES", "privacidad@ejemploviajes.es", 4),
        (FRENCH, "fr", "FR", "dpo@acme-voyages.fr", 3),
    ],
)
def test_other_languages(text: str, language: str, country: str, first: str, rights: int) -> None:
    company = read_policy(read_bytes(text.encode(), "policy.md")).company("x")
    assert (company.language, company.country) == (language, country)
    assert company.contacts[0].email == first
    assert len(company.rights) == rights
    assert [str(promise.period) for promise in company.deadlines] == ["1 month"]


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, SPANISH, FRENCH])
def test_every_quote_stands_in_the_text_where_the_finding_says(text: str) -> None:
    document = read_bytes(text.encode(), "policy.md")
    findings = [finding for finding in read_policy(document).findings if finding.field != "gap"]
    assert len(findings) > 8
    for finding in findings:
        assert document.text[finding.start : finding.end] == finding.quote
        assert find_quote(document, finding.quote) is not None
        assert finding.rule


def test_what_is_missing_is_a_gap() -> None:
    company = read_policy(read_bytes(b"Acme Inc respects you. Our Data Protection Officer answers your questions.")).company("x")
    assert company.gaps == (
        "names a Data Protection Officer, but no address for one",
        "no postal address found",
        "no e-mail address found",
        "no way to send a request found",
        "no rights stated",
    )


def test_hidden_mail_addresses_are_named_as_such() -> None:
    company = read_policy(read_bytes(b"Write to [email protected] to access your personal data.")).company("x")
    assert any("hidden" in gap for gap in company.gaps)


def test_a_processor_says_so() -> None:
    text = "For the contacts of our customers, Acme Inc acts as a processor on behalf of our customers."
    acts = read_policy(read_bytes(text.encode())).company("x").acts_as
    assert [act.capacity for act in acts] == [Capacity.PROCESSOR]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Effective date: 2024-02-13", "2024-02-13"),
        ("Version du 3 mars 2023. Mise à jour le 4 avril 2023", "2023-03-03"),
        ("Stand: Mai 2024", "2024-05"),
        ("Updated on May 5th, 2021.", "2021-05-05"),
        ("No date in 2024 here", None),
    ],
)
def test_the_policys_own_date(text: str, dated: str | None) -> None:
    assert read_policy(read_bytes(text.encode())).company("x").policy.dated == dated


WORDS = st.sampled_from(
    [
        "you",
        "may",
        "have",
        "the",
        "right",
        "to",
        "access",
        "delete",
        "correct",
        "object",
        "opt-out",
        "sale",
        "data",
        "privacy@acme.com",
        "within",
        "30",
        "days",
        "request",
        "controller",
        "Acme",
        "Inc.",
        "75001",
        "Paris",
        "GDPR",
        "complaint",
        "authority",
        "vos",
        "droits",
        "Auskunft",
        "derecho",
        "[link](https://a.example/opt-out)",
        "**",
        "|",
        "#",
        "*",
        "\n",
        "\n\n",
        ":",
        ".",
        ";",
        "(",
        ")",
        "“we”",
        "é",
        "\u200b",
        "\ufeff",
    ],
)


@given(st.lists(WORDS, min_size=1, max_size=60))
def test_whatever_the_words_each_quote_is_verbatim(words: list[str]) -> None:
    text = " ".join(["x", *words])
    document = read_bytes(text.encode(), "policy.md")
    reading = read_policy(document)
    for finding in reading.findings:
        assert document.text[finding.start : finding.end] == finding.quote
    company = reading.company("x")
    for contact in company.contacts:
        assert sum(value is not None for value in (contact.email, contact.postal, contact.webform)) == 1


@given(st.text(min_size=1, max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    if "\x00" not in text and any(c.isalnum() for c in text):
        document = read_bytes(b"x " + text.encode("utf-8", "replace"), "policy.txt")
        assert read_policy(document).company("x").slug == "x"
