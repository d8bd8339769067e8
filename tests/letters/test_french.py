"""What French asks of a letter: gender, elision, apostrophes, and the words of Québec and of the Union's institutions."""

import re
from dataclasses import replace

import pytest

from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Behalf, Channel, Claim, Relation
from tests.letters.samples import HISTORIES, TEMPLATES, facts, later_facts, letters

FRENCH = ("eu-gdpr", "uk-gdpr", "eea-gdpr", "eu-2018-1725", "ch-fadp", "ca-qc-law25", COMPANY_POLICY)
ACCESS = Claim(Right.ACCESS, "eu-gdpr")


@pytest.mark.parametrize("history", list(HISTORIES))
@pytest.mark.parametrize(
    ("law", "them", "others"),
    [
        ("ca-qc-law25", "l’entreprise", r"organisme|institution|\bil m’a|qu’il demandait|\bdonnées"),
        ("eu-2018-1725", "l’institution", r"organisme|entreprise|\bil m’a|qu’il demandait"),
        ("eu-gdpr", "l’organisme", r"entreprise|institution|\belle m’a|qu’elle demandait"),
    ],
)
def test_an_authority_reads_of_the_company_as_its_law_calls_it(law: str, them: str, others: str, history: str) -> None:
    """An enterprise in Québec, an institution of the Union, a body elsewhere; and no pronoun of the other gender takes it up."""
    text = letters().render_text(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, law), language="fr", history=history))
    assert them in text
    assert not re.search(others, text)


@pytest.mark.parametrize("relation", list(Relation))
@pytest.mark.parametrize("law", FRENCH)
def test_a_name_never_stands_behind_a_word_that_would_be_elided(law: str, relation: Relation) -> None:
    """“De Emma” and “que Emma” would be wrong, and “d’Bruno” as well; so no such word precedes a name."""
    told = replace(facts(Claim(Right.ACCESS, law), language="fr"), behalf=Behalf(name="Emma Durand", relation=relation))
    for one in (told, replace(told, kind=LetterKind.REMINDER), replace(told, kind=LetterKind.APPEAL)):
        assert not re.search(r"(?:\b(?:de|que|le|la|si|ne|se|du|au)|’) ?Emma", letters().render_text(one))


@pytest.mark.parametrize("law", ["eu-gdpr", COMPANY_POLICY])
def test_who_writes_for_a_child_does_not_say_to_have_been_one(law: str) -> None:
    told = facts(Claim(Right.ERASURE, law), language="fr", details={"erasure-ground": "child"})
    assert "j’étais enfant" in letters().render_text(told)
    for_a_child = letters().render_text(replace(told, behalf=Behalf(name="Emma Durand", relation=Relation.PARENT, proof="")))
    assert "cette personne était enfant" in for_a_child
    assert "j’étais" not in for_a_child


def test_no_french_sentence_has_a_straight_apostrophe() -> None:
    for file in sorted((TEMPLATES / "fr").rglob("*.j2")):
        assert not re.search(r"[a-zéè]'[a-zéèh]", file.read_text("utf-8")), file


@pytest.mark.parametrize(
    ("law", "now", "later"),
    [
        ("ch-fadp", (Right.ACCESS, Right.PORTABILITY), (Right.RECTIFICATION, Right.ERASURE)),
        ("ca-qc-law25", (Right.ACCESS, Right.ERASURE), (Right.OPT_OUT_MARKETING, Right.WITHDRAW_CONSENT)),
    ],
)
def test_each_of_two_times_says_for_which_rights_it_holds(law: str, now: tuple[Right, ...], later: tuple[Right, ...]) -> None:
    text = letters().render_text(facts(*[Claim(right, law) for right in (*now, *later)], language="fr"))
    period, reasonable = text.index("30 jours à compter"), text.index("dans un délai raisonnable")
    assert text.rindex("l’accès", 0, period) > text.rindex("Votre réponse\n")
    assert "En ce qui concerne" in text[period:reasonable]
    alone = letters().render_text(facts(*[Claim(right, law) for right in now[:1]], language="fr"))
    assert "En ce qui concerne" not in alone


def test_a_breach_lists_each_article_once() -> None:
    both = (Right.ERASURE, Right.RECTIFICATION)
    quebec = letters().render_text(later_facts(LetterKind.COMPLAINT, *[Claim(right, "ca-qc-law25") for right in both], language="fr"))
    assert "(articles 28 et 28.1)" in quebec
    swiss = letters().render_text(later_facts(LetterKind.COMPLAINT, *[Claim(right, "ch-fadp") for right in both], language="fr"))
    assert "contraire à l’art. 32, al. 2, let. c, à l’art. 6, al. 4, et à l’art. 32, al. 1, LPD." in swiss


@pytest.mark.parametrize(("right", "name"), [(Right.ACCESS, "demande d’examen de mésentente"), (Right.WITHDRAW_CONSENT, "plainte")])
def test_in_quebec_a_disagreement_is_about_access_or_correction_and_all_else_a_complaint(right: Right, name: str) -> None:
    letter = letters().render(later_facts(LetterKind.COMPLAINT, Claim(right, "ca-qc-law25"), language="fr"))
    assert f"Je vous saisis d’une {name}" in letter.text
    assert letter.subject.lower().startswith(name)
    assert ("l’article 42" in letter.text) == (right is Right.ACCESS)


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_letter_greets_and_closes_as_a_formal_letter_does(kind: LetterKind, channel: Channel) -> None:
    """Nobody's gender is guessed, and one presents greetings, not the expression of greetings."""
    told = facts(ACCESS, language="fr", channel=channel) if kind is LetterKind.REQUEST else later_facts(kind, ACCESS, language="fr")
    text = letters().render_text(told)
    assert "Madame, Monsieur,\n\n" in text
    assert "Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées." in text
