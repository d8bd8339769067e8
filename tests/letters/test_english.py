"""Letters in English: two manners, one apostrophe, whole citations; and what holds for the letters of all languages alike."""

import re
from dataclasses import replace

import pytest

from dsr.domain.company import PostalAddress
from dsr.domain.details import QUESTIONS
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Behalf, Channel, Claim, Relation
from tests.letters.samples import ADA, BY_LETTER, QUIET, SAM, day_of, facts, granted, later_facts, letters
from tests.letters.test_every_letter import check_sound

LANGUAGES = letters().languages()
GROUNDS = next([option.value for option in question.options] for question in QUESTIONS if question.key == "erasure-ground")
DECLARATIONS = ("declare-withdraw", "declare-object", "declare-close")
BRITISH = re.compile(r"\w*(?:recognis|organis|authoris|anonymis)\w*|centre|favour|behaviour|honour")
AMERICAN = re.compile(r"recogniz\w*|organiz\w*|\bcenter\b|\bfavor\b|\bhonor\b")


@pytest.mark.parametrize("law", [law for law in BY_LETTER if Right.ERASURE in granted(law, day_of(law))])
def test_the_chosen_ground_and_each_declaration_are_said_under_every_law(law: str) -> None:
    claim = Claim(Right.ERASURE, law)
    for language in letters().languages_for([law], [Right.ERASURE]):
        for choices in ([{"erasure-ground": ground} for ground in GROUNDS], [{key: "yes"} for key in DECLARATIONS]):
            told = [facts(claim, language=language, day=day_of(law), details=chosen) for chosen in (*choices, {})]
            written = [letters().render(one) for one in told]
            assert len({letter.text for letter in written}) == len(told), language
            for letter in written:
                check_sound(letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_writes_for_a_child_was_not_the_child(language: str) -> None:
    for law in ("eu-gdpr", COMPANY_POLICY):
        told = facts(Claim(Right.ERASURE, law), language=language, details={"erasure-ground": "child"})
        for_another = replace(told, behalf=Behalf(name="Mia Byron", relation=Relation.PARENT))
        own, other = (letters().render(one).text for one in (told, for_another))
        said = [line for line in own.split("\n") if line not in other.split("\n")]
        assert any(re.search(r"child|Kind|enfant|menor|criança", line) for line in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_names_each_right_it_is_about(language: str) -> None:
    one = letters().render(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, "eu-gdpr"), language=language)).subject
    rights = (Right.ACCESS, Right.ERASURE, Right.PORTABILITY, Right.OBJECTION, Right.RECTIFICATION)
    claims = [Claim(right, "eu-gdpr") for right in rights]
    told = {n: letters().render(later_facts(LetterKind.COMPLAINT, *claims[:n], language=language)).subject for n in (2, 3, 5)}
    assert one not in told.values()
    assert len(set(told.values())) == len(told)
    assert "2" in told[5].split(" – ")[0].rsplit(",", 1)[-1], "two are counted"
    for subject in told.values():
        assert not re.search(r"\(\)|  ", subject)


@pytest.mark.parametrize(
    ("kind", "law", "word"),
    [
        ("", "eu-gdpr", "company"),
        ("bank", "uk-gdpr", "company"),
        ("public", "eu-gdpr", "organisation"),
        ("church", "eu-gdpr", "organisation"),
        ("non-profit", "ch-fadp", "organisation"),
        ("police", "za-popia", "organisation"),
        ("eu-body", "eu-2018-1725", "institution"),
        ("", "eu-2018-1725", "institution"),
        ("non-profit", "us-va", "organization"),
    ],
)
def test_nobody_is_called_a_company_who_is_none(kind: str, law: str, word: str) -> None:
    told = replace(QUIET, kind=kind)
    events = {"history": "questions"}
    complaint = letters().render(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, law), company=told, details={}, **events)).text
    assert f"the {word} a request" in complaint
    assert f"The {word}’s message" in complaint
    request = letters().render(facts(Claim(Right.ACCESS, law), company=told, day=day_of(law))).text
    if word != "company":
        assert "company" not in complaint
        assert "companies" not in request
        assert "company" not in request


@pytest.mark.parametrize(
    ("language", "company", "other"), [("de", "Unternehmen", "Stelle"), ("pt", "empresa", "entidade"), ("en", "company", "organisation")]
)
def test_other_languages_have_a_word_for_a_public_body_too(language: str, company: str, other: str) -> None:
    texts = [
        letters().render(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, "eu-gdpr"), language=language, company=one)).text
        for one in (QUIET, replace(QUIET, kind="public"))
    ]
    assert company in texts[0]
    assert other in texts[1]
    assert company not in texts[1]


def every_english_text(person: object = None) -> list[str]:
    """One letter of each kind for each law, with all of its rights."""
    texts = []
    for law in BY_LETTER:
        claims = [Claim(right, law) for right in granted(law, day_of(law))]
        for kind in LetterKind:
            make = facts if kind is LetterKind.REQUEST else later_facts
            told = make(*claims, company=QUIET, day=day_of(law)) if make is facts else later_facts(kind, *claims, company=QUIET)
            told = replace(told, person=person or told.person)
            letter = letters().render(told)
            texts.append(f"{letter.subject}\n{letter.text}")
    return texts


def test_english_letters_have_typographic_apostrophes_and_whole_citations() -> None:
    for text in every_english_text():
        assert "'" not in text
        assert not re.search(r"\b(?:Article|section) [^ ]+(?: and|,) (?:Article|section) [^ ]+ (?:of the|GDPR|UK)", text), text
        assert not re.search(r"\d+ (?:days|working days|business days)[^.;]{0,14} seem\b", text)


def test_english_is_written_as_the_writer_writes_it() -> None:
    for text in every_english_text(SAM):
        assert not BRITISH.search(text), BRITISH.search(text)
        assert not re.search(r"On [A-Z][a-z]+ \d+, \d{4} ", text), "a comma stands after the year"
        assert re.search(r"^Dear [\w ]+:$", text, re.MULTILINE)
        assert "Sincerely," in text
    for text in every_english_text(ADA):
        assert not AMERICAN.search(text), AMERICAN.search(text)
        assert re.search(r"^Dear [\w ]+,$", text, re.MULTILINE)
        assert "Yours " in text


def test_a_value_keeps_its_own_spelling_and_apostrophes() -> None:
    odd = replace(SAM, name="Pat O'Neil", postal=PostalAddress(("1 Centre St", "Oakland, CA 94607"), "US"))
    told = facts(Claim(Right.ERASURE, "us-va"), person=odd, channel=Channel.LETTER, details={"erasure-what": "my Organiser's notes"})
    letter = letters().render(told)
    assert "Pat O'Neil" in letter.text
    assert "my Organiser's notes" in letter.text
    assert "1 Centre St" in letter.sender


def test_brazil_asks_for_the_other_rights_once() -> None:
    rights = (Right.ACCESS, Right.ERASURE, Right.WITHDRAW_CONSENT, Right.AUTOMATED_DECISION)
    text = letters().render_text(facts(*[Claim(right, "br-lgpd") for right in rights]))
    assert text.count("Please act on my other requests at once") == 1


def test_each_time_names_its_rights_in_a_sentence() -> None:
    rights = (Right.ACCESS, Right.RECTIFICATION, Right.WITHDRAW_CONSENT)
    text = letters().render_text(facts(*[Claim(right, "ch-fadp") for right in rights]))
    assert "Please answer my request about access within 30 days" in text
    assert "my requests about correction and the withdrawal of my consent within a reasonable time" in text


def test_a_law_of_information_is_not_answered_with_data() -> None:
    for law, word in (("ca-pipeda", "information"), ("us-ca-ccpa", "information"), ("sg-pdpa", "data"), ("ch-fadp", "data")):
        right = Right.ERASURE if Right.ERASURE in granted(law) else Right.WITHDRAW_CONSENT
        details = {"erasure-ground": "unlawful", "declare-withdraw": "yes", "consent-erase": "yes"}
        text = letters().render_text(facts(Claim(right, law), Claim(Right.ACCESS, law), details=details))
        assert f"my own {word}" in text or law == "us-ca-ccpa"
        other = {"information": "data", "data": "information"}[word]
        assert f"this {other}" not in text
        assert f"personal {other}" not in text


@pytest.mark.parametrize(("channel", "word"), [(Channel.EMAIL, "message"), (Channel.WEBFORM, "message"), (Channel.LETTER, "letter")])
def test_who_writes_for_another_declares_for_them(channel: Channel, word: str) -> None:
    told = facts(Claim(Right.WITHDRAW_CONSENT, "uk-gdpr"), channel=channel, person=ADA)
    for relation in Relation:
        text = letters().render_text(replace(told, behalf=Behalf(name="Mia Byron", relation=relation)))
        assert f"This {word} is about their personal data" in text
        assert "whatever I declare here, I declare for them" in text
        assert ("as an heir of Mia Byron, who has died" in text) == (relation is Relation.HEIR)


def test_a_report_to_the_swiss_commissioner_names_its_articles() -> None:
    text = letters().render_text(later_facts(LetterKind.COMPLAINT, Claim(Right.ACCESS, "ch-fadp"), Claim(Right.ERASURE, "ch-fadp")))
    assert "under Article 49(1) of the Swiss Federal Act on Data Protection (FADP)" in text
    assert "Articles 25, 32(2)(c) and 6(4) of the Swiss Federal Act" in text
    for article in ("Article 51 FADP", "Article 49(4) FADP", "30 days from receipt, Article 25"):
        assert article in text
