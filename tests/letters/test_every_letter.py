"""Every law, right, language and way of sending: the letter says what a sound letter says, and nothing that it must not."""

import re
from dataclasses import replace
from itertools import product

import pytest

from dsr import laws
from dsr.domain.case import EventName
from dsr.domain.dates import Period, Unit
from dsr.domain.law import COMPANY_POLICY, Clock, Right
from dsr.domain.letter import BlockKind, Letter, LetterKind
from dsr.domain.request import Channel, Claim
from tests.letters.samples import (
    BY_LETTER,
    DETAILS,
    HISTORIES,
    LAWS,
    PLAIN_DETAILS,
    REFERENCE,
    SHOP,
    day_of,
    facts,
    granted,
    later_facts,
    letters,
)

LATER = (LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT)
UNITS = {
    "en": {"days": r"(?:calendar )?days?", "business days": "business days?", "working days": "working days?", "months": "months?"},
    "fr": {"days": "jours?", "business days": "jours? ouvrés?", "working days": "jours? ouvrés?", "months": "mois"},
    "es": {
        "days": "días?(?: corridos)?",
        "business days": "días? hábil(?:es)?",
        "working days": "días? hábil(?:es)?",
        "months": "mes(?:es)?",
    },
    "de": {"days": "Tagen?", "business days": "Arbeitstagen?", "working days": "Arbeitstagen?", "months": "Monat(?:s|en?)?"},
    "pt": {"days": "dias?", "business days": "dias? út(?:il|eis)", "working days": "dias? út(?:il|eis)", "months": "m(?:ês|eses)"},
}
ONE = {"en": "one", "fr": "un", "es": "un", "de": "eine[sm]?", "pt": "um"}
NUMBERED = re.compile(
    r"(\d+) (?:calendar |business |working )?"
    r"(?:days?|months?|jours?|mois|días?|mes(?:es)?|Tage?n?|Arbeitstagen?|Monaten?|dias?|mês|meses)\b"
)
FORM = {
    ("en", Channel.EMAIL): "by reply to this e-mail",
    ("en", Channel.WEBFORM): "by e-mail to ",
    ("en", Channel.LETTER): "by post to the address",
    ("fr", Channel.EMAIL): "par retour de courriel",
    ("fr", Channel.WEBFORM): "à l’adresse ",
    ("fr", Channel.LETTER): "par courrier à l’adresse",
    ("es", Channel.EMAIL): "contestando a este mensaje",
    ("es", Channel.WEBFORM): "a la dirección ",
    ("es", Channel.LETTER): "por correo postal a la dirección",
    ("de", Channel.EMAIL): "direkt auf diese E-Mail",
    ("de", Channel.WEBFORM): "per E-Mail an ",
    ("de", Channel.LETTER): "per Post an die Anschrift",
    ("pt", Channel.EMAIL): "diretamente a este e-mail",
    ("pt", Channel.WEBFORM): "para o endereço ",
    ("pt", Channel.LETTER): "por correio para o endereço",
}
NAMES = {
    "DSGVO": {"eu-gdpr", "eea-gdpr", "uk-gdpr"},
    "RGPD": {"eu-gdpr", "eea-gdpr", "uk-gdpr"},
    "DSG": {"ch-fadp"},
    "DSV": {"ch-fadp"},
    "LPD": {"ch-fadp"},
    "OPDo": {"ch-fadp"},
    "LOPDGDD": {"eu-gdpr"},
    "Informatique et Libertés": {"eu-gdpr"},
    "Loi sur le privé": {"ca-qc-law25"},
    "renseignements personnels": {"ca-qc-law25"},
    "PAIA": {"za-popia"},
    "CASL": {"ca-pipeda"},
    "Spam Act": {"au-privacy-act"},
    "ARCO": {"mx-lfpdppp"},
    "Decreto": {"ar-25326"},
    "CCR": {"us-ca-ccpa"},
    "Court of Justice": {"eu-gdpr", "eea-gdpr", "eu-2018-1725"},
    "EuGH": {"eu-gdpr", "eea-gdpr", "eu-2018-1725"},
    "CJUE": {"eu-gdpr", "eea-gdpr", "eu-2018-1725"},
    "TJUE": {"eu-gdpr", "eea-gdpr", "eu-2018-1725"},
}
"""Names that may stand in the letters of these laws only, beside the names of the laws themselves."""
STRANGE = {
    "eu-gdpr": r"UK GDPR|britannique|Reino Unido|1798|CCPA|CCR|12A|164A|22A|ICO",
    "eea-gdpr": r"UK GDPR|britannique|Reino Unido|1798|CCPA|CCR|12A|164A|22A|ICO",
    "uk-gdpr": r"Court of Justice|CJUE|TJUE|C-\d+/\d+|LOPDGDD|Informatique et Libertés|1798|CCPA|CCR|(?<!UK )GDPR|[Aa]rt[ií]c[a-z]+ 77",
    "us-ca-ccpa": r"GDPR|Article|Art\.|1798\.83|Shine|Data Protection Act",
    "us-ca-shine-the-light": r"GDPR|Article|Art\.|1798\.(?!83)|CCPA|CCR",
    COMPANY_POLICY: r"GDPR|RGPD|CCPA|CCR|Cal\. Civ|[Aa]rticles? \d|[Aa]rt\. ?\d|artículos? \d|§|Act 20|LOPDGDD|\bloi\b|\bley\b",
}
UNSOUND = re.compile(
    r"  | [.,;](?!\w)|\(\s*\)|\bNone\b|\.\.|,,|\{\{|\{%|[\x00-\x08\x0b-\x1f]|“”|« »|«»|: \.|\n\n\n|\n \S|"
    r"[a-z)]\.(?!º)[A-ZÉ]|Undefined|True|False|\b(?!vous|Sie)(\w{3,}) \1\b"
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


def said(period: Period, language: str) -> re.Pattern[str]:
    """How a letter in that language can write the period, unit and all."""
    number = ONE[language] if period.length == 1 else str(period.length)
    return re.compile(rf"\b{number} {UNITS[language][period.unit]}\b")


def strangers(law: str) -> re.Pattern[str]:
    """The names of all other laws."""
    own = "" if law == COMPANY_POLICY else f"{laws.get(law).name} {laws.get(law).short} {laws.get(law).called}"
    names = {name for name, where in NAMES.items() if law not in where}
    names |= {other.short for other in laws.all_laws() if other.id != law and other.short not in own}
    names |= {other.name for other in laws.all_laws() if other.id != law and other.name not in own}
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in sorted(names) if name) + r")(?!\w)")


def check_period(text: str, clock: Clock | None, law: str, language: str) -> None:
    """The law's period is stated with its unit, and no number of days or months that is not the law's."""
    response = clock.response if clock else None
    if clock and response and response.period:
        assert said(response.period, language).search(text)
    known = [response.period, response.indicative, response.elsewhere] if response else []
    if clock and clock.extension:
        known.append(clock.extension.total)
    if clock and clock.acknowledgement:
        known.append(clock.acknowledgement.period)
    if law != COMPANY_POLICY:
        known += [cited.period for cited in laws.get(law).articles.values()]
    allowed = {period.length for period in known if period}
    assert {int(number) for number in NUMBERED.findall(text)} <= allowed


@pytest.mark.parametrize("law", BY_LETTER)
def test_every_request(law: str) -> None:
    foreign = strangers(law)
    day = day_of(law)
    silent = replace(SHOP, deadlines=())
    ways = ((Channel.EMAIL, DETAILS, None), (Channel.LETTER, PLAIN_DETAILS, None), (Channel.WEBFORM, {}, silent))
    for right, language in product(granted(law, day), letters().languages()):
        if not letters().can_write(language, law, right):
            assert language != "en"
            continue
        for channel, details, company in ways:
            told = facts(Claim(right, law), language=language, channel=channel, details=details, day=day, company=company)
            letter = letters().render(told)
            check_sound(letter)
            text = letter.text
            assert {block.text for block in letter.body if block.kind is BlockKind.QUOTE} <= set(details.values())
            assert FORM[language, channel] in text
            assert not foreign.search(text + letter.subject), foreign.search(text + letter.subject)
            assert not re.search(STRANGE.get(law, "GDPR|RGPD|DSGVO"), text + letter.subject)
            for number in re.findall(r"\d[\w.:-]*\w|\d", told.asks[0].grant.article if told.asks[0].grant else ""):
                assert number in text
            if company:
                check_period(text, told.asks[0].clock, law, language)
            elif law == COMPANY_POLICY:
                assert said(Period(30, Unit.DAYS), language).search(text)
            assert ("4711" in text) == bool(details)
            assert ("customer since 2021" in text) == (details is DETAILS)


SENT_ON = {"en": "October 5, 2026|5 October 2026", "fr": "5 octobre", "es": "5 de octubre", "de": r"5\. Oktober", "pt": "5 de outubro"}


@pytest.mark.parametrize("law", BY_LETTER)
def test_every_later_letter(law: str) -> None:
    foreign = strangers(law)
    rights = [right for right in granted(law, day_of(law)) if right is not Right.THIRD_PARTY_LIST][:2]
    histories = list(HISTORIES) if law in LAWS else ["silence", "refused"]
    more = {**PLAIN_DETAILS, "missing": "The recipients.\nThe source.", "contest": "You send me invoices."}
    ways = tuple(zip(Channel, ({}, more, {"relation": "reader"}), strict=True))
    for language, kind, (turn, history) in product(letters().languages_for([law], rights), LATER, enumerate(histories)):
        channel, details = ways[turn % len(ways)]
        claims = [Claim(right, law) for right in rights]
        told = later_facts(kind, *claims, history=history, language=language, channel=channel, details=details)
        if law != COMPANY_POLICY:
            statute = laws.get(law)
            day = day_of(law)
            asks = [replace(ask, grant=statute.grant(ask.right, day), clock=statute.clock(ask.right, day)) for ask in told.asks]
            told = replace(told, asks=tuple(asks))
        letter = letters().render(told)
        check_sound(letter)
        text = letter.text + letter.subject
        assert {block.text for block in letter.body if block.kind is BlockKind.QUOTE} <= set(details.values())
        assert "private note" not in text
        assert not foreign.search(text), foreign.search(text)
        assert not re.search(STRANGE.get(law, "GDPR|RGPD|DSGVO"), text)
        assert re.search(SENT_ON[language], letter.text)
        shown = "missing" in details and (kind is not LetterKind.REMINDER or history == "partial")
        assert ("The recipients.\nThe source." in letter.text) == shown


@pytest.mark.parametrize("name", list(EventName))
@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT])
def test_any_event_may_have_happened(kind: LetterKind, name: EventName) -> None:
    from tests.letters.samples import SENT, event

    for language in letters().languages():
        happened = (SENT, event(name, SENT.day))
        check_sound(letters().render(later_facts(kind, Claim(Right.ACCESS, "eu-gdpr"), language=language, events=happened)))


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "pt"])
def test_all_rights_of_a_law_fit_in_one_letter(language: str) -> None:
    for law in BY_LETTER[:-1]:
        claims = [Claim(right, law) for right in granted(law, day_of(law))]
        if language not in letters().languages_for([law], [claim.right for claim in claims]) or len(claims) == 1:
            continue
        letter = letters().render(facts(*claims, language=language, details=DETAILS, day=day_of(law)))
        check_sound(letter)
        headings = [block.text for block in letter.body if block.kind is BlockKind.HEADING]
        assert len(headings) == len(claims) + 1
        assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "pt"])
def test_every_option_of_every_question_changes_the_letter(language: str) -> None:
    from dsr.domain.details import QUESTIONS

    for question in QUESTIONS:
        for right in () if question.silent else question.rights:
            texts = {
                letters().render_text(facts(Claim(right, "eu-gdpr"), language=language, details={question.key: option.value}))
                for option in question.options
                if right in granted("eu-gdpr")
            }
            assert len(texts) == (len(question.options) if right in granted("eu-gdpr") else 0)
