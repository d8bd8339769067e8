"""Portuguese as it is written in Portugal and as it is written in Brazil: each under its own law, and both beside a policy."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.company import PostalAddress
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Channel, Claim, Person
from tests.letters.samples import ADA, DETAILS, HISTORIES, JOAO, PLAIN_DETAILS, QUIET, TEMPLATES, facts, granted, later_facts, letters

INES = replace(ADA, name="Inês Silva", country="PT", postal=PostalAddress(("Rua do Ouro 5", "1100-060 Lisboa"), "PT"))
FROM_PORTUGAL = re.compile(
    r"\b(?:vos|voss[oa]s?|receção|noutr[oa]s?|numa?|contactos?|registos|apagu?\w*|retir(?:o|ada)|partilh\w*|recolh\w*|junto:|comprovativo|"
    r"controlo|mo digam|porquê|leitura automática|\w*ónic[oa]s?|exmos?|os meus dados podem|a minha r\w+:)\b",
    re.IGNORECASE,
)
FROM_BRAZIL = re.compile(
    r"\b(?:vocês|compartilh\w*|recebimento|em uma?|em outr[oa]|contatos?|registros|elimin\w*|revog\w*|bloque\w*|colet\w*|anexos?|"
    r"controle|por quê|legível por máquina|\w*ônic[oa]s?|prezad[oa]s|cadastrad[oa]|meu pedido se|eu me)\b",
    re.IGNORECASE,
)
LATER = [kind for kind in LetterKind if kind is not LetterKind.REQUEST]


def every_letter(law: str, person: Person) -> list[str]:
    """Subject and text of all letters under a law: each right with and without details, each kind, each history, each channel."""
    told = []
    for right in granted(law):
        claim = Claim(right, law)
        told += [facts(claim, language="pt", person=person, details=one) for one in (PLAIN_DETAILS, DETAILS)]
        told += [facts(claim, language="pt", person=person, channel=channel) for channel in Channel]
        told += [later_facts(kind, claim, language="pt", person=person, history=name) for kind in LATER for name in HISTORIES]
    claims = [Claim(right, law) for right in granted(law)[:3]]
    told.append(facts(*claims, language="pt", person=person))
    told += [later_facts(kind, *claims, language="pt", person=person) for kind in LATER]
    return [f"{letter.subject}\n{letter.text}" for letter in map(letters().render, told)]


@pytest.mark.parametrize("law", ["br-lgpd", COMPANY_POLICY])
def test_a_letter_from_brazil_has_no_word_of_portugal(law: str) -> None:
    for text in every_letter(law, JOAO):
        assert not FROM_PORTUGAL.findall(text), text


@pytest.mark.parametrize("law", ["eu-gdpr", COMPANY_POLICY])
def test_a_letter_from_portugal_has_no_word_of_brazil(law: str) -> None:
    for text in every_letter(law, INES):
        assert not FROM_BRAZIL.findall(text), text


def test_both_searches_find_the_other_country() -> None:
    assert FROM_PORTUGAL.search(every_letter(COMPANY_POLICY, INES)[0])
    assert FROM_BRAZIL.search(every_letter(COMPANY_POLICY, JOAO)[0])


def test_the_law_of_europe_is_spelled_as_in_brazil_for_whoever_lives_there() -> None:
    """The Regulation keeps its own terms (apagamento); grammar and spelling are the writer's."""
    text = "\n".join(every_letter("eu-gdpr", JOAO))
    assert "a contar do recebimento" in text
    assert "legível por máquina" in text
    for word in ("receção", "vossa", "contacto", "eletrónic", "leitura automática", "da recebimento"):
        assert word not in text


@pytest.mark.parametrize("law", ["eu-gdpr", "eea-gdpr", "uk-gdpr", "eu-2018-1725"])
def test_a_law_of_europe_is_written_as_in_portugal_where_portuguese_is_not_spoken(law: str) -> None:
    abroad = replace(INES, country="NO", postal=None)
    text = letters().render_text(facts(Claim(Right.ACCESS, law), language="pt", person=abroad))
    assert text.startswith("Exmas. Senhoras, Exmos. Senhores,")
    assert not FROM_BRAZIL.findall(text)


@pytest.mark.parametrize(
    ("right", "portugal", "brazil"),
    [
        (Right.RECTIFICATION, "Retificação", "Correção"),
        (Right.ERASURE, "Apagamento", "Eliminação"),
        (Right.RESTRICTION, "Limitação do tratamento", "Bloqueio"),
        (Right.WITHDRAW_CONSENT, "Retirada do meu consentimento", "Revogação do meu consentimento"),
    ],
)
def test_a_right_is_called_as_its_law_calls_it(right: Right, portugal: str, brazil: str) -> None:
    """Whoever writes; beside a policy the country of the writer decides."""
    for person in (INES, JOAO):
        assert letters().render(facts(Claim(right, "eu-gdpr"), language="pt", person=person)).subject.startswith(portugal)
        assert letters().render(facts(Claim(right, "br-lgpd"), language="pt", person=person)).subject.startswith(brazil)
    for person, name in ((INES, portugal), (JOAO, brazil)):
        assert letters().render(facts(Claim(right, COMPANY_POLICY), language="pt", person=person)).subject.startswith(name)


@pytest.mark.parametrize("law", ["eu-gdpr", "uk-gdpr", "eu-2018-1725", "br-lgpd"])
def test_no_bracket_or_comma_is_doubled(law: str) -> None:
    grounds = ("child", "objection", "consent-withdrawn", "unlawful", "legal-duty", "no-longer-needed")
    told = [facts(Claim(Right.ERASURE, law), language="pt", details={**DETAILS, "erasure-ground": one}) for one in grounds]
    for text in [*every_letter(law, INES), *map(letters().render_text, told)]:
        assert not re.findall(r"\)\)|,,|, ,|\( | \)|  ", re.sub(r"\n +", "\n", text)), text


def test_a_complaint_names_each_article_with_its_own_word() -> None:
    """Never “viola o art. 12.º, n.º 3, art. 15.º”; and the comma of a paragraph is closed."""
    claims = [Claim(right, "eu-gdpr") for right in (Right.ACCESS, Right.ERASURE, Right.OBJECTION)]
    text = letters().render_text(later_facts(LetterKind.COMPLAINT, *claims, language="pt", person=INES))
    assert "isso viola o art. 12.º, n.º 3, o art. 15.º, o art. 17.º e o art. 21.º, n.º 1, do RGPD." in text
    two = letters().render_text(later_facts(LetterKind.COMPLAINT, claims[1], language="pt", person=INES))
    assert "isso viola o art. 12.º, n.º 3, e o art. 17.º do RGPD." in two
    brazil = letters().render_text(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, "br-lgpd"), language="pt"))
    assert "isso viola a LGPD (art. 18, I e II, e art. 19)." in brazil


@pytest.mark.parametrize(
    ("ground", "said"),
    [
        ("consent-withdrawn", "Revogo o meu consentimento"),
        ("objection", "Eu me oponho"),
        ("unlawful", "ilícita"),
        ("legal-duty", "a lei obriga a eliminar"),
        ("child", "quando eu era criança"),
        ("no-longer-needed", "já não são necessários"),
    ],
)
@pytest.mark.parametrize("law", ["br-lgpd", COMPANY_POLICY])
def test_the_chosen_reason_of_an_erasure_stands_in_the_letter(law: str, ground: str, said: str) -> None:
    """A revocation that was chosen is made; without a choice nothing is declared."""
    claim = Claim(Right.ERASURE, law)
    assert said in letters().render_text(facts(claim, language="pt", details={"erasure-ground": ground}))
    assert said not in letters().render_text(facts(claim, language="pt", details={}))


def test_an_institution_is_not_called_a_company() -> None:
    for history in HISTORIES:
        told = later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, "eu-2018-1725"), language="pt", person=INES, history=history)
        text = letters().render_text(told)
        assert "à instituição" in text
        assert "empresa" not in text


def test_a_copy_for_oneself_cites_its_own_rule_everywhere() -> None:
    """Brazil: Art. 18 V hands data to another supplier, the copy rests on Art. 19 § 3º."""
    claim = Claim(Right.PORTABILITY, "br-lgpd")
    own = letters().render(facts(claim, language="pt", company=QUIET))
    other = letters().render(facts(claim, language="pt", company=QUIET, details={"transfer-to": "Outra Loja"}))
    assert "art. 19, § 3º" in own.subject
    assert "art. 18, V" not in own.text
    assert "art. 18, V" in other.subject


def test_the_first_of_a_month() -> None:
    day = date(2026, 11, 1)
    assert "1º de novembro de 2026" in letters().render_text(facts(Claim(Right.ACCESS, "br-lgpd"), language="pt", day=day))
    assert "\n1 de novembro de 2026" in letters().render_text(facts(Claim(Right.ACCESS, "eu-gdpr"), language="pt", person=INES, day=day))


@pytest.mark.parametrize("region", sorted(path for path in TEMPLATES.glob("*/*") if re.fullmatch("[A-Z]{2}", path.name)))
def test_a_country_says_in_its_own_way_what_the_language_says(region: Path) -> None:
    """So that no sentence lies there that no letter asks for."""
    defined = re.compile(r"{% (?:macro|set) (\w+)")
    for path in sorted(region.rglob("*.j2")):
        general = region.parent / path.relative_to(region)
        assert general.is_file(), path
        shared = general.parent / "letter.j2"
        known = set(defined.findall(general.read_text("utf-8")))
        known |= set(defined.findall(shared.read_text("utf-8"))) if shared.is_file() else set()
        if path.parts[-2] == "laws":
            known |= set(defined.findall((general.parent / "base.j2").read_text("utf-8")))
        if path.parts[-2] != "rights":
            assert set(defined.findall(path.read_text("utf-8"))) <= known, path
