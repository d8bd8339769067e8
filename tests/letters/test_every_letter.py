"""Every law, right, language and way of sending: the letter says what a sound letter says, and nothing that it must not."""

import re
from itertools import product

import pytest

from dsr import laws
from dsr.domain.case import EventName
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import BlockKind, Letter, LetterKind
from dsr.domain.request import Channel, Claim
from dsr.letters.speech import article_numbers, dotted
from tests.letters.samples import DETAILS, GDPR, HISTORIES, LATER_DAY, LAWS, PLAIN_DETAILS, REFERENCE, facts, granted, later_facts, letters

PAIRS = [(law, right, "en") for law in LAWS for right in granted(law)] + [
    (law, right, language) for law in (*GDPR, COMPANY_POLICY) for right in granted(law) for language in ("fr", "es")
]
PERIOD = {
    ("eu-gdpr", "en"): "within one month of receipt",
    ("eu-gdpr", "fr"): "un délai d’un mois à compter de la réception",
    ("eu-gdpr", "es"): "el plazo de un mes desde la recepción",
    ("us-ca-shine-the-light", "en"): "within 30 calendar days of receipt",
    (COMPANY_POLICY, "en"): "within 30 days",
    (COMPANY_POLICY, "fr"): "un délai de 30 jours",
    (COMPANY_POLICY, "es"): "el plazo de 30 días",
}
FORM = {
    ("en", Channel.EMAIL): "by reply to this e-mail",
    ("en", Channel.WEBFORM): "by e-mail to ",
    ("en", Channel.LETTER): "by post to the address",
    ("fr", Channel.EMAIL): "en réponse à ce courriel",
    ("fr", Channel.WEBFORM): "à l’adresse ",
    ("fr", Channel.LETTER): "par courrier à l’adresse",
    ("es", Channel.EMAIL): "contestando a este mensaje",
    ("es", Channel.WEBFORM): "a la dirección ",
    ("es", Channel.LETTER): "por correo postal a la dirección",
}
STRANGE = {
    "eu-gdpr": r"UK GDPR|britannique|Reino Unido|1798|CCPA|CCR|12A|164A|22A|ICO",
    "uk-gdpr": r"Court of Justice|CJUE|TJUE|C-\d+/\d+|LOPDGDD|Informatique et Libertés|1798|CCPA|CCR|(?<!UK )GDPR|[Aa]rt[ií]c[a-z]+ 77",
    "us-ca-ccpa": r"GDPR|Article|Art\.|1798\.83|Shine|Data Protection Act",
    "us-ca-shine-the-light": r"GDPR|Article|Art\.|1798\.(?!83)|CCPA|CCR",
    COMPANY_POLICY: r"GDPR|RGPD|CCPA|CCR|Cal\. Civ|[Aa]rticles? \d|[Aa]rt\. ?\d|artículos? \d|§|Act 20|LOPDGDD|\bloi\b|\bley\b",
}
UNSOUND = re.compile(
    r"  | [.,;](?!\w)|\(\s*\)|\bNone\b|\.\.|,,|\{\{|\{%|[\x00-\x08\x0b-\x1f]|“”|« »|«»|: \.|\n\n\n|\n \S|"
    r"[a-z)]\.[A-ZÉ]|Undefined|True|False|\b(?!vous)(\w{3,}) \1\b"
)


def check_sound(letter: Letter) -> None:
    """Nothing is doubled, empty or left over, and the parts agree."""
    for part in (letter.subject, letter.text, *(block.text for block in letter.body)):
        assert not UNSOUND.search(part), UNSOUND.search(part)
        assert part == part.strip()
    assert REFERENCE in letter.subject
    assert "\n" not in letter.subject
    assert "%" not in letter.text
    for block in letter.body:
        assert block.text
        assert block.text in letter.text
    numbers = [block.label for block in letter.body if block.kind is BlockKind.ITEM]
    assert numbers == [f"{n}." for n in range(1, len(numbers) + 1)]


def cited(number: str, language: str) -> str:
    if language == "en":
        return number
    return dotted(number).replace(" to ", {"fr": " à ", "es": " a "}[language])


@pytest.mark.parametrize(("law", "right", "language"), PAIRS, ids=[f"{law}-{right}-{language}" for law, right, language in PAIRS])
def test_every_request(law: str, right: Right, language: str) -> None:
    for channel, details in product(Channel, (DETAILS, PLAIN_DETAILS, {})):
        letter = letters().render(facts(Claim(right, law), language=language, channel=channel, details=details, day=LATER_DAY))
        check_sound(letter)
        text = letter.text
        assert {block.text for block in letter.body if block.kind is BlockKind.QUOTE} <= set(details.values())
        assert FORM[language, channel] in text
        assert not re.search(STRANGE[law], text + letter.subject)
        if law == COMPANY_POLICY:
            assert "30" in text
        else:
            grant = laws.get(law).grant(right, LATER_DAY)
            assert grant is not None
            for number in article_numbers(grant.article) if grant.article.startswith("Art.") else [grant.article]:
                assert cited(number, language) in text
        key = ("eu-gdpr" if law in GDPR else law, language)
        if key in PERIOD:
            assert PERIOD[key] in text or right is Right.WITHDRAW_CONSENT
            assert {"en": "one month", "fr": "un mois", "es": "un mes"}[language] in text or law not in GDPR
        else:
            short = right in {Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.WITHDRAW_CONSENT}
            assert ("within 15 business days of receipt" if short else "within 45 calendar days of receipt") in text
        assert ("4711" in text) == bool(details)
        assert ("customer since 2021" in text) == (details is DETAILS)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT])
@pytest.mark.parametrize("history", list(HISTORIES))
def test_every_later_letter(kind: LetterKind, history: str, language: str) -> None:
    for law in LAWS if language == "en" else (*GDPR, COMPANY_POLICY):
        rights = (Right.SHINE_THE_LIGHT,) if law == "us-ca-shine-the-light" else (Right.ACCESS, Right.ERASURE)
        for channel, details in product(
            Channel, ({}, {**PLAIN_DETAILS, "missing": "The recipients.\nThe source.", "contest": "You send me invoices."})
        ):
            claims = [Claim(right, law) for right in rights]
            letter = letters().render(later_facts(kind, *claims, history=history, language=language, channel=channel, details=details))
            check_sound(letter)
            assert {block.text for block in letter.body if block.kind is BlockKind.QUOTE} <= set(details.values())
            assert "private note" not in letter.text
            assert not re.search(STRANGE[law], letter.text + letter.subject)
            assert ("The recipients.\nThe source." in letter.text) == (
                "missing" in details and (kind is not LetterKind.REMINDER or history == "partial")
            )
            assert ("5 October 2026" in letter.text or "October 5, 2026" in letter.text) == (language == "en")


@pytest.mark.parametrize("name", list(EventName))
@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT])
def test_any_event_may_have_happened(kind: LetterKind, name: EventName) -> None:
    from tests.letters.samples import SENT, event

    for language in ("en", "fr", "es"):
        happened = (SENT, event(name, SENT.day))
        check_sound(letters().render(later_facts(kind, Claim(Right.ACCESS, "eu-gdpr"), language=language, events=happened)))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_all_rights_of_a_law_fit_in_one_letter(language: str) -> None:
    for law in ("eu-gdpr", "uk-gdpr", "us-ca-ccpa") if language == "en" else GDPR:
        claims = [Claim(right, law) for right in granted(law)]
        letter = letters().render(facts(*claims, language=language, details=DETAILS, day=LATER_DAY))
        check_sound(letter)
        headings = [block.text for block in letter.body if block.kind is BlockKind.HEADING]
        assert len(headings) == len(claims) + 1
        assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_option_of_every_question_changes_the_letter(language: str) -> None:
    from dsr.domain.details import QUESTIONS

    for question in QUESTIONS:
        for right in question.rights:
            texts = {
                letters().render_text(facts(Claim(right, "eu-gdpr"), language=language, details={question.key: option.value}))
                for option in question.options
                if right in granted("eu-gdpr")
            }
            assert len(texts) == (len(question.options) if right in granted("eu-gdpr") else 0)
