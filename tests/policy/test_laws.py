"""The laws that a policy names, or has a section for."""

import pytest

from dsr.policy import read_bytes, read_policy


def laws(text: str) -> set[str]:
    return set(read_policy(read_bytes(text.encode(), "policy.md")).company("acme").laws)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We comply with the General Data Protection Regulation (GDPR).", {"eu-gdpr"}),
        ("We are bound by the UK GDPR and the Data Protection Act 2018.", {"uk-gdpr", "uk-dpa"}),
        ("Under the EU and UK GDPR we need a legal basis.", {"eu-gdpr", "uk-gdpr"}),
        ("The California Consumer Privacy Act gives you rights.", {"us-ca-ccpa"}),
        ("Your Shine the Light request under Civil Code 1798.83.", {"us-ca-shine-the-light"}),
        ("We obey COPPA and the LGPD.", {"us-coppa", "br-lgpd"}),
        ("Conformément au RGPD et à la loi Informatique et Libertés.", {"eu-gdpr", "fr-lil"}),
        ("Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO, und wir beachten sie.", {"eu-gdpr"}),
        ("Según el Reglamento General de Protección de Datos usted tiene derechos.", {"eu-gdpr"}),
        ("Your data are processed under Regulation (EU) 2018/1725 by the Agency.", {"eu-2018-1725"}),
        ("Vos données sont traitées au titre du règlement (UE) 2018/1725 par l’agence.", {"eu-2018-1725"}),
        ("Tratamos sus datos conforme a la Ley N° 19.628 y a la Ley 21.719 de Chile.", {"cl-19628"}),
        ("We process personal data under Law No. 21.719 of Chile.", {"cl-19628"}),
        ("We follow the law, and consumer protection statutes.", set()),
    ],
)
def test_laws_named(text: str, expected: set[str]) -> None:
    assert laws(text) == expected


def test_a_section_for_a_region_that_gives_rights_stands_for_its_law() -> None:
    text = "## Notice for residents of the European Economic Area and Switzerland\n\nYou have the right to access your data.\n"
    assert laws(text) == {"eu-gdpr", "ch-fadp"}


def test_a_section_on_transfers_stands_for_none() -> None:
    assert (
        laws("## Transfers out of the European Union\n\nYou have the right to a copy of the clauses, and to access your data.\n") == set()
    )
