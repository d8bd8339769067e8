"""Numbers of law stand in the law's file alone: none is typed into a template, and a letter says whatever the file says."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dsr import laws
from dsr.domain.dates import Period
from dsr.domain.law import Cited, Clock, Grant, Law, Right, Source
from dsr.domain.letter import LetterFacts, LetterKind
from dsr.domain.request import Claim
from tests.letters.samples import DETAILS, TEMPLATES, day_of, facts, granted, later_facts, letters

SOURCES = sorted(TEMPLATES.rglob("*.j2"))
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
LITERAL = re.compile(r'"([^"]*)"')
LIST_NUMBER = re.compile(r"^\d\. ", re.MULTILINE)
COUNTS = {
    "en": r"one|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety",
    "de": r"eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|zehn|zwölf|fünfzehn|zwanzig|dreißig|sechzig|neunzig",
    "fr": r"une?|deux|trois|quatre|cinq|six|sept|dix|douze|quinze|vingt|trente|soixante",
    "es": r"una?|dos|tres|cuatro|cinco|seis|siete|diez|doce|quince|veinte|treinta|sesenta|noventa",
    "pt": r"uma?|dois|duas|três|quatro|cinco|seis|sete|dez|doze|quinze|vinte|trinta|sessenta|noventa",
}
UNITS = {
    "en": r"(?:(?:calendar|business|working|further) )?(?:hour|day|week|month|year)s?",
    "de": r"(?:weitere[nr]? )?(?:Stunde|Tag|Arbeitstag|Werktag|Woche|Monat|Jahr)(?:e[ns]?|n|s)?",
    "fr": r"(?:heure|jour|semaine|mois|an|année)s?",
    "es": r"(?:hora|día|semana|mes|año)(?:s|es)?",
    "pt": r"(?:hora|dia|semana|mês|meses|ano)s?",
}
LEVEL = re.compile(r"\((?:letter|lit\.|Bst\.|let\.|[a-zç])\s?[a-zç]?\)|\b(?:lit\.|Bst\.|let\.|alínea|fracción) [a-zçIVX]+\b")


def written(path: Path) -> str:
    """What a template itself writes: its text, and the words in its expressions; no comment, no name of a law, file or list number."""
    source = COMMENT.sub("", path.read_text("utf-8"))
    ids = set(laws.ids())
    words = [word for code in CODE.findall(source) for word in LITERAL.findall(code) if word not in ids and not word.endswith(".j2")]
    return LIST_NUMBER.sub("", CODE.sub("\n", source)) + "\n" + "\n".join(words)


def names_of(path: Path) -> set[str]:
    """The numbers that are part of the law's own name, as its file has it: a law may be the Act 4 of 2013."""
    law_id = path.stem if path.parent.name == "laws" else path.parent.name
    if law_id not in laws.ids() or law_id.startswith("us-"):
        return set()
    law = laws.get(law_id)
    return set(re.findall(r"\d[\d.,/-]*\d|\d", f"{law.name} {law.short} {law.called} {law.citation}"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_no_number_of_law_is_typed_into_a_template(path: Path) -> None:
    text = written(path)
    assert set(re.findall(r"\d[\d.,/-]*\d|\d", text)) <= names_of(path)
    language = path.relative_to(TEMPLATES).parts[0]
    if language in COUNTS and path.name != "words.j2":  # there stand the words for any period, and none of a law
        found = re.findall(rf"\b(?:{COUNTS[language]}) {UNITS[language]}\b", text, re.IGNORECASE)
        assert not found
        assert not LEVEL.findall(text)


@pytest.mark.parametrize(
    "typed",
    [
        "as Article 12 says",
        '{{ "Art. 12(3)" if uk else "" }}',
        "(§ 1798.105)",
        "{{ x }} within 30 days",
        "within one month of receipt",
        '{{ "; Court of Justice, C-154/21" }}',
        "1. Do this (section 5).",
    ],
)
def test_the_search_finds_what_is_typed(tmp_path: Path, typed: str) -> None:
    path = tmp_path / "gdpr.j2"
    path.write_text(typed, "utf-8")
    text = written(path)
    assert re.search(r"\d", text) or re.search(rf"\b(?:{COUNTS['en']}) {UNITS['en']}\b", text)


MARK = "777"
PERIOD = {"response": 71, "total": 93, "acknowledgement": 55, "appeal": 66, "cited": 44}
FURTHER = PERIOD["total"] - PERIOD["response"]


def _marked(text: str) -> str:
    """A citation with every number changed."""
    return re.sub(r"\d+", MARK, text)


def _source(source: Source) -> Source:
    return replace(source, cite=_marked(source.cite))


def _period(period: Period | None, kind: str) -> Period | None:
    return Period(PERIOD[kind], period.unit) if period else None


def _cited(cited: Cited) -> Cited:
    return replace(cited, article=_marked(cited.article), period=_period(cited.period, "cited"), source=_source(cited.source))


def _clock(clock: Clock) -> Clock:
    response, extension, receipt = clock.response, clock.extension, clock.acknowledgement
    return replace(
        clock,
        response=replace(
            response,
            period=_period(response.period, "response"),
            indicative=_period(response.indicative, "response"),
            elsewhere=_period(response.elsewhere, "total"),
            source=_source(response.source),
        ),
        extension=replace(extension, total=_period(extension.total, "total")) if extension else None,
        articles={name: _cited(cited) for name, cited in clock.articles.items()},
        acknowledgement=replace(receipt, period=Period(PERIOD["acknowledgement"], receipt.period.unit)) if receipt else None,
    )


def _grant(grant: Grant) -> Grant:
    return replace(grant, article=_marked(grant.article), clocks=tuple(_clock(clock) for clock in grant.clocks))


def changed(law: Law) -> Law:
    """The law with every article, ruling and period another one."""
    appeal = law.appeal
    return replace(
        law,
        grants=tuple(_grant(grant) for grant in law.grants),
        clocks=tuple(_clock(clock) for clock in law.clocks),
        articles={name: _cited(cited) for name, cited in law.articles.items()},
        cases={name: _cited(cited) for name, cited in law.cases.items()},
        national={country: {name: _cited(cited) for name, cited in articles.items()} for country, articles in law.national.items()},
        appeal=replace(
            appeal,
            answer=_period(appeal.answer, "appeal"),
            safe_answer=_period(appeal.safe_answer, "appeal"),
            acknowledgement=_period(appeal.acknowledgement, "acknowledgement"),
            source=_source(appeal.source),
        )
        if appeal
        else None,
    )


def under(law: Law, told: LetterFacts) -> LetterFacts:
    """The same letter under another version of its law."""
    return replace(
        told,
        asks=tuple(replace(ask, law=law, grant=law.grant(ask.right, told.day), clock=law.clock(ask.right, told.day)) for ask in told.asks),
    )


CITED = re.compile(
    r"(?:\bArt(?:icle|ículo|igo)?s?\.?|\barts?\.|\bartículos?|\barticles?|\bsections?|\bsección|§§?|\bAbs\.|\bal\.|n\.º|\bclause|"
    r"\brule|\bsubd\.|\binciso|C-)[   ]?(\d+)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(\d+)[   ](?:(?:calendar|business|working)[   ])?"
    r"(?:days?|weeks?|months?|jours?|semaines?|mois|días?|semanas?|mes(?:es)?|Tage?n?|Wochen?|Arbeitstagen?|Monaten?|dias?|mês|meses)\b"
)
NAMED = re.compile(r"\b(?:Decreto|Act|Ley|Lei|Law|Ley Orgánica|nº) [\w. ]*\d[\d./]*")


def every_letter(law: Law, language: str, right: Right) -> list[str]:
    """All kinds of letters on one right, each body as text."""
    day = day_of(law.id)
    told = [facts(Claim(right, law.id), language=language, details=DETAILS, day=day)]
    told += [later_facts(kind, Claim(right, law.id), language=language) for kind in LetterKind if kind is not LetterKind.REQUEST]
    return [letters().render_text(under(law, replace(one, day=day))) for one in told]


@pytest.mark.parametrize("law_id", [law for law in laws.ids() if not laws.get(law).only_through])
def test_a_letter_says_what_the_laws_file_says(law_id: str) -> None:
    """With every number of the law changed no letter holds an old one: neither an article nor a period."""
    law = changed(laws.get(law_id))
    for language in letters().languages():
        for right in granted(law_id, day_of(law_id)):
            if not letters().can_write(language, law_id, right):
                continue
            for text in every_letter(law, language, right):
                plain = NAMED.sub("", text)
                assert set(CITED.findall(plain)) <= {MARK}, (language, right)
                # 30 days: what the sample policy promises; 14 days of courtesy are not a number in the letter.
                assert {int(number) for number in NUMBERED.findall(plain)} <= {*PERIOD.values(), FURTHER, 30}, (language, right)


def test_the_acknowledgement_of_a_complaint_is_the_laws() -> None:
    law = laws.get("uk-gdpr")
    assert law.appeal
    assert law.appeal.acknowledgement
    later = replace(law, appeal=replace(law.appeal, acknowledgement=Period(45, law.appeal.acknowledgement.unit)))
    for language in letters().languages():
        told = later_facts(LetterKind.APPEAL, Claim(Right.ACCESS, "uk-gdpr"), language=language)
        assert re.search(r"\b30[   ]", letters().render_text(told))
        text = letters().render_text(under(later, told))
        assert re.search(r"\b45[   ]", text)
        assert not re.search(r"\b30[   ]", text)


def test_every_named_article_is_cited_by_a_template() -> None:
    """So that a law's file names nothing that no letter says, and no ruling."""
    asked = set()
    for path in SOURCES:
        source = COMMENT.sub("", path.read_text("utf-8"))
        asked |= set(re.findall(r"\b(?:at|articles|acts|periods|times|days|national)\.(\w+)", source))
        asked |= set(re.findall(r'"(\w+)" in (?:\w+\.)*(?:articles|national)\b', source))
    named = {name for law in laws.all_laws() for name in law.articles}
    assert named <= asked, sorted(named - asked)
    ruled = {name for path in SOURCES for name in re.findall(r"\bcases\.(\w+)", path.read_text("utf-8"))}
    assert {name for law in laws.all_laws() for name in law.cases} == ruled
