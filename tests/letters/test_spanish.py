"""What a lawyer of each country expects of a Spanish letter, where the grammar or the law's own words decide."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from dsr import laws
from dsr.directory.authorities import Authorities
from dsr.domain.details import QUESTIONS
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Behalf, Channel, Claim, Relation
from tests.letters.samples import DETAILS, PLAIN_DETAILS, day_of, facts, granted, later_facts, letters

AMERICAN = ("ar-25326", "cl-19628", "mx-lfpdppp")
SPOKEN = ("eu-gdpr", "uk-gdpr", "eu-2018-1725", *AMERICAN, COMPANY_POLICY)
NEW_TEXT = date(2026, 12, 3)
"""A day on which Chile's new text is in force."""
DATED = re.compile(r"seño(?:r|ra)s\b|cuenta con ustedes|heredera o heredero|madre o padre|[Rr]uego")


def written(
    law: str, *rights: Right, details: Mapping[str, str] = PLAIN_DETAILS, channel: Channel = Channel.EMAIL, by_promise: bool = False
) -> str:
    """The text of a Spanish request for these rights under one law."""
    claims = [Claim(right, law, by_promise=by_promise) for right in rights]
    return letters().render_text(facts(*claims, language="es", day=day_of(law), details=details, channel=channel))


@pytest.mark.parametrize("law", SPOKEN)
def test_no_letter_is_stiff_or_takes_a_reader_for_a_man(law: str) -> None:
    for right in granted(law, day_of(law)):
        if letters().can_write("es", law, right):
            for channel in Channel:
                assert not DATED.search(written(law, right, details=DETAILS, channel=channel)), right
    for kind in (LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT):
        for history in ("silence", "questions", "partial", "refused"):
            told = later_facts(kind, Claim(Right.ACCESS, law), language="es", history=history)
            assert not DATED.search(letters().render_text(told)), (kind, history)


@pytest.mark.parametrize("law", SPOKEN)
def test_consent_is_revoked_in_america_and_withdrawn_in_europe(law: str) -> None:
    declared = {**PLAIN_DETAILS, "declare-withdraw": "yes"}
    texts = [
        written(law, right, details=declared) for right in (Right.ERASURE, Right.WITHDRAW_CONSENT) if right in granted(law, day_of(law))
    ]
    assert texts
    for text in texts:
        assert bool(re.search(r"\bRevoco\b", text)) == (law in AMERICAN)
        assert bool(re.search(r"\bRetiro\b|\b[Rr]etirada\b", text)) == (law not in AMERICAN)


@pytest.mark.parametrize("law", SPOKEN)
def test_the_chosen_ground_of_an_erasure_is_said_under_every_law(law: str) -> None:
    question = next(question for question in QUESTIONS if question.key == "erasure-ground")
    texts = {written(law, Right.ERASURE, details={"erasure-ground": option.value}) for option in question.options}
    assert len(texts) == len(question.options)


@pytest.mark.parametrize("law", SPOKEN)
def test_the_erasure_of_a_part_asks_for_no_silence_and_agrees_with_itself(law: str) -> None:
    text = written(law, Right.ERASURE, details={"erasure-what": "mis fotografías"})
    assert "que indico a continuación" in text
    assert "esos datos" in text
    assert "mi dirección" not in text
    assert "parte" not in text.split("Les agradeceré")[0]


def test_what_two_numbers_share_is_said_once() -> None:
    text = written("eu-gdpr", Right.OPT_OUT_MARKETING)
    assert "en el artículo 21.2 y 3 del" in text
    assert "(art. 21.2 y 3)" in text
    assert "en los artículos 15.1.c y 19 del" in written("eu-gdpr", Right.THIRD_PARTY_LIST)


def test_an_argentine_erasure_reaches_no_further_than_its_first_sentence() -> None:
    assert "1. Que supriman esos datos, también" in written("ar-25326", Right.ERASURE)
    assert "1. Que supriman todos mis datos personales, también" in written("cl-19628", Right.ERASURE)


def test_a_promised_law_agrees_in_number() -> None:
    assert "solicito lo previsto en los artículos 24 y 25 de la LFPDPPP" in written("mx-lfpdppp", Right.ERASURE, by_promise=True)
    assert "solicito lo previsto en el artículo 15 del RGPD" in written("eu-gdpr", Right.ACCESS, by_promise=True)


def test_a_right_under_two_laws_stands_once_in_the_subject() -> None:
    told = facts(Claim(Right.ACCESS, "eu-gdpr"), Claim(Right.ACCESS, "uk-gdpr"), language="es")
    assert letters().render(told).subject.startswith("Solicitudes sobre mis datos personales: acceso (RGPD, RGPD del Reino Unido)")


def test_an_authority_of_another_country_has_a_spanish_name_and_one_without_stands_as_it_calls_itself() -> None:
    by_id = {authority.id: authority for authority in Authorities().all}
    told = facts(Claim(Right.ACCESS, "eu-gdpr"), language="es", authority=by_id["frcnil"])
    assert "ante la autoridad de protección de datos de Francia (CNIL)." in letters().render_text(told)
    unnamed = replace(by_id["frcnil"], names={})
    told = facts(Claim(Right.ACCESS, "eu-gdpr"), language="es", authority=unnamed)
    assert f"ante la autoridad de control denominada {unnamed.name}." in letters().render_text(told)


def test_a_letter_of_a_chilean_article_has_its_bracket_and_its_comma() -> None:
    assert "en el artículo 8, letra b), de la Ley N.º 19.628" in written("cl-19628", Right.OPT_OUT_MARKETING)


def test_in_chile_only_what_is_free_is_called_free() -> None:
    assert "es gratuito" in written("cl-19628", Right.ACCESS)
    assert "gratuit" not in written("cl-19628", Right.PORTABILITY)


@pytest.mark.parametrize("law", ["ar-25326", "cl-19628"])
def test_several_periods_stand_in_one_sentence(law: str) -> None:
    rights = granted(law, NEW_TEXT)
    text = letters().render_text(facts(*[Claim(right, law) for right in rights], language="es", day=NEW_TEXT))
    (sentence,) = [line for line in text.splitlines() if "que respondan a las solicitudes de" in line]
    told = sentence.split(". ")[0]
    assert told.count("que respondan") == 1
    assert re.search(r"; y a las demás, (?:en un plazo razonable|sin demora)", told)
    clocks = [laws.get(law).clock(right, NEW_TEXT) for right in rights]
    for length in {clock.response.period.length for clock in clocks if clock and clock.response.period}:
        assert f"dentro de los {length} días" in told


RULE_ON_TIME = {
    "eu-gdpr": "estos hechos infringen los artículos 12.3 y 15 del RGPD",
    "mx-lfpdppp": "Tampoco ha respetado el plazo del artículo 31.",
    "ar-25326": "Tampoco ha respetado el plazo del artículo 14, inciso 2.",
}


@pytest.mark.parametrize("law", list(RULE_ON_TIME))
@pytest.mark.parametrize(("history", "late"), [("silence", True), ("refused", False)])
def test_a_complaint_names_the_rule_on_time_only_after_silence(law: str, history: str, late: bool) -> None:
    told = later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, law), language="es", history=history)
    assert (RULE_ON_TIME[law] in letters().render_text(told)) == late


@pytest.mark.parametrize("law", ["eu-gdpr", "mx-lfpdppp", "ar-25326"])
def test_on_behalf_of_a_child_in_the_words_of_the_country(law: str) -> None:
    told = facts(Claim(Right.ACCESS, law), language="es")
    text = letters().render_text(replace(told, behalf=Behalf(name="Ana Ruiz", relation=Relation.PARENT, proof="libro de familia")))
    assert ("responsabilidad parental" in text) == (law == "ar-25326")
    assert ("patria potestad" in text) == (law != "ar-25326")
    assert "Adjunto como prueba: libro de familia." in text
