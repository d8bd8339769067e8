"""Kinds of sentences met in policies outside the corpus, each with what must be read in it, or must not."""

import pytest

from dsr.domain.company import Company
from dsr.domain.law import Right
from dsr.policy import read_bytes, read_policy


def company(text: str, name: str = "policy.md") -> Company:
    return read_policy(read_bytes(text.encode(), name)).company("acme")


@pytest.mark.parametrize(
    "purpose",
    [
        "We use your data for these purposes:\n\n* Verifying your identity;\n* Sending newsletters;",
        "Cookies help us to authenticate your identity when you visit the website.",
        "We use your information to verify your identity and prevent fraud.",
        "Nous traitons ces données :\n\n* pour vous identifier comme partenaire contractuel ;",
    ],
)
def test_a_purpose_is_no_demand_for_identity(purpose: str) -> None:
    assert company(purpose).identity is None


@pytest.mark.parametrize(
    "demand",
    [
        "We may ask you to verify your identity before responding to your request.",
        "Your request must be accompanied by a photocopy of a valid ID card.",
        "Transmettez-nous votre demande écrite, accompagnée d’un justificatif d’identité.",
        "Für Ihre Anfrage auf Auskunft bitten wir um einen Nachweis Ihrer Identität.",
    ],
)
def test_a_demand_for_identity(demand: str) -> None:
    identity = company(demand).identity
    assert identity is not None
    assert identity.quote == demand


@pytest.mark.parametrize(
    "text",
    [
        "Acme Ltd (“we”) is the controller. No data is sold. Processing is fair, and processing needs no fee. There is no charge.",
        "Acme Ltd (“we”) is the controller. Web pages are static. We read the web.",
        "Acme Ltd (“we”) is the controller. Meta Platforms Ireland Limited and Google LLC are independent controllers.",
    ],
)
def test_words_and_other_companies_are_no_further_names(text: str) -> None:
    found = company(text)
    assert (found.name, found.also_known_as) == ("Acme Ltd", ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We keep your data safe.\n\nCopyright © 2012 Acme Media, Inc. All rights reserved.", "Acme Media, Inc."),
        ("**Acme Bros. Widgets**\n\n**Consumer Privacy Policy**\n\nwe care.", "Acme Bros. Widgets"),
        ("ACME, société dont le siège social est situé 16 rue du Bac 59100 ROUBAIX.", "ACME"),
        (
            (
                "Le responsable du traitement mis en œuvre sur le site et les applis est :\n\n"
                "ACIAM Société par actions simplifiée, au capital de 1 000 000€, dont le siège est au 2 avenue Brame à Roubaix."
            ),
            "ACIAM",
        ),
        ("The data controller is Acme\u00a0Distribution\u00a0Limited.", "Acme Distribution Limited"),
        ("This site is a service of The Acme Widgets Company.\n\nThe Acme Widgets Company is the controller.", "Acme Widgets Company"),
    ],
)
def test_names_of_other_kinds(text: str, name: str) -> None:
    assert company(text).name.removeprefix("The ") == name


@pytest.mark.parametrize(
    ("text", "lines", "country"),
    [
        ("Le siège est au 16 boulevard du Nord 59100 ROUBAIX immatriculée au RCS de Lille.", "16 boulevard du Nord 59100 ROUBAIX", "FR"),
        (
            "située au 111, quai du Port 92130 Issy-les-Moulineaux et enregistrée au RCS",
            "111, quai du Port 92130 Issy-les-Moulineaux",
            "FR",
        ),
        ("Write to us:\n\n255 Executive Drive, Suite 4,  \nPlainview, New York NY-11803", "Plainview, New York NY-11803", "US"),
        ("Acme Ltd\n70 College Ave, Suite 2\nToronto, ON, Canada\nM5J 2M4\n(416) 218-9888", "M5J 2M4", "CA"),
        (
            "Acme Limited (0110334C) of 5 New Street Square, London EC4A 3TW is the controller.",
            "5 New Street Square, London EC4A 3TW",
            "GB",
        ),
        ("Par courrier :\n\nDPO  \n42 avenue de la Porte  \n75017, Paris", "42 avenue de la Porte, 75017, Paris", "FR"),
    ],
)
def test_where_an_address_ends(text: str, lines: str, country: str) -> None:
    postal = next(contact.postal for contact in company(text).contacts if contact.postal)
    assert ", ".join(postal.lines).endswith(lines)
    assert postal.country == country


def test_a_representatives_country_is_not_the_companys() -> None:
    text = (
        "Acme SAS, 53 rue du Bac, 75009 Paris, France is the controller.\n\nIn the United Kingdom write to our representative:\n\n"
        "Prighter Group  \n20 Mortlake High Street  \nLondon, SW14 8JN  \nUnited Kingdom"
    )
    found = company(text)
    assert found.country == "FR"
    assert [contact.role.value for contact in found.contacts if contact.postal] == ["general", "representative"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            (
                "Write to dpo@acme-corp.com. The newsletter is sent.\n\nL’envoi de la newsletter est effectué par la société NSP, "
                "1 Traverse des Brucs 06560 Valbonne, support@smartp.example.org."
            ),
            ["dpo@acme-corp.com"],
        ),
        (
            "Mail support@acme-corp.com, or to our Data Protection Officer at dpo@acme-corp.com.",
            ["dpo@acme-corp.com", "support@acme-corp.com"],
        ),
    ],
)
def test_whose_mail_it_is(text: str, kept: list[str]) -> None:
    assert [contact.email for contact in company(text.replace("example.org", "com")).contacts if contact.email][: len(kept)] == kept


def test_a_form_for_flaws_is_none_for_requests() -> None:
    text = "To submit reports on vulnerabilities, please use this [form](https://hackerone.com/acme/new). Thank you."
    assert company(text).contacts == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Vous pouvez obtenir copie des données vous concernant, les faire rectifier.", Right.RECTIFICATION),
        ("Vous pouvez, sous certaines conditions, vous opposez à leur traitement ou les faire effacer.", Right.ERASURE),
        ("Vous pouvez, sous certaines conditions, vous opposez à leur traitement ou les faire effacer.", Right.OBJECTION),
        ("À votre demande, nous mettrons à disposition les données personnelles vous concernant.", Right.ACCESS),
    ],
)
def test_rights_in_other_words(text: str, right: Right) -> None:
    assert right in {stated.right for stated in company(f"Vos données sont à vous et nous les gardons avec soin. {text}").rights}


def test_a_sale_that_is_only_imagined_gives_no_right() -> None:
    text = "If this position changes, you will be given notice and an opportunity to opt out of further sales of your data."
    assert company(text).rights == ()


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        ("We will confirm your request within 10 days and try to fulfill your request within 45 days.", [("45 days", None)]),
        ("Votre demande sera prise en compte dans le mois suivant sa réception.", [("1 month", None)]),
        (
            (
                "If you opt out, we will no longer send you marketing emails and you will no longer see our personalised advertisements, "
                "effective for emails immediately and for personalised advertisements within 24 hours."
            ),
            [("24 hours", "opt-out-sale")],
        ),
    ],
)
def test_times_of_other_kinds(text: str, deadlines: list[tuple[str, str | None]]) -> None:
    assert [(str(d.period), d.right.value if d.right else None) for d in company(text).deadlines] == deadlines


def test_wrapped_lines_are_one_sentence() -> None:
    text = "We take requests seriously, and in every case of that kind we will respond to\nyour inquiry within 30 days of its receipt."
    for written in (text, "* " + text):
        assert [str(deadline.period) for deadline in company(written, "policy.txt").deadlines] == ["30 days"]


def test_double_spaced_lines_are_one_sentence() -> None:
    filler = "This is a line of a policy that was set with double spacing and so it\n\ngoes on here.\n\n" * 12
    text = (
        filler
        + "We take requests seriously, and in every case of that kind we will respond to\n\nyour inquiry within 30 days of its receipt."
    )
    assert [str(deadline.period) for deadline in company(text, "policy.txt").deadlines] == ["30 days"]


def test_eu_residents_alone() -> None:
    stated = company("EU residents have certain rights: the right to restrict the processing of their data.").rights
    assert [(item.right, item.who) for item in stated] == [(Right.RESTRICTION, ("people in the EEA",))]


def test_laws_of_the_south() -> None:
    assert company("The Australian Privacy Act has rules around how we handle your information.").laws == ("au-privacy-act",)
