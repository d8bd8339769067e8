"""In which time the policy promises to answer. Retention, breach notices and notice of changes are other things."""

import re
from functools import cache
from itertools import islice

from dsr.policy.document import Document, Kind
from dsr.policy.engine import Finding, Index, Sentence, finding, found, hits
from dsr.policy.words import Words

_MOST = 6
"""Periods that are looked at in one sentence."""
_LONGEST = {"hours": 240, "days": 200, "business days": 120, "weeks": 26, "months": 6}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    from dsr.policy.words import words

    language = words(code)
    number = r"\d{1,3}|" + "|".join(sorted((re.escape(w) for w in language.numbers), key=len, reverse=True))
    unit = "|".join(sorted((re.escape(w) for w in language.units), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/-])(?:(?P<low>{number})(?: ?\(\d{{1,3}}\))? ?(?:to|-|or|à|a|ou|bis|oder|o|y|and) ?)?(?P<number>{number})"
        rf"(?: ?\((?P<paren>[\w-]{{1,15}})\))?(?: ?\(\w{{1,10}}\))?[ -]{{0,2}}(?P<unit>{unit})\b",
    )


def find_deadlines(document: Document, index: Index, language: Words) -> list[Finding]:
    """The time limits for an answer, in the order of the text; `value` is a period such as "30 days"."""
    result: list[Finding] = []
    sents = index.sents
    for number in sorted(index.holding(language.units)):
        sentence = sents[number]
        earlier = 0
        for match in islice(_pattern(language.code).finditer(sentence.low), _MOST):
            earlier, since = match.end(), earlier
            period = _period(match, language)
            if period is None:
                continue
            if sentence.kind is Kind.CELL and len(sentence.low) < 60:
                rights = _rights(sentence.lead, language)
                if rights and found(language.grant, sentence.lead) and not found(language.not_answer, sentence.low):
                    result.append(_row_finding(document, sents, number, period, rights))
                continue
            if (kind := _kind(sents, number, match, language, since)) is None:
                continue
            rights = (_opted_out_of(sentence.low, match.start(), language),) if kind == "effect" else _narrow(sents, number, language)
            result.append(
                finding(document, sentence, "deadline", period, f"{language.code}.deadline.{kind}", match=match.span(), rights=rights)
            )
    return result


def _row_finding(document: Document, sents: list[Sentence], number: int, period: str, rights: tuple[str, ...]) -> Finding:
    sentence = sents[number]
    base = finding(document, sentence, "deadline", period, "deadline.table", rights=rights)
    row = document.blocks[sentence.block].row
    first = sentence.block
    while first > 0 and document.blocks[first - 1].row == row:
        first -= 1
    start = document.blocks[first].start
    return Finding(
        field="deadline",
        value=period,
        rule=base.rule,
        quote=document.text[start : base.end],
        start=start,
        end=base.end,
        section=base.section,
        rights=rights,
    )


def _period(match: re.Match[str], language: Words) -> str | None:
    word, paren = match["number"], match["paren"]
    count = int(word) if word.isdigit() else language.numbers.get(word, 0)
    if paren and paren.isdigit():
        count = int(paren)
    unit = language.units[match["unit"]]
    if word == "le" and not (unit == "months" and match.string.endswith("dans ", 0, match.start())):
        return None  # "dans le mois" is a month; "le jour" is a day of the calendar
    if not 0 < count <= _LONGEST[unit]:
        return None
    return f"{count} {unit[:-1] if count == 1 else unit}"


def _kind(sents: list[Sentence], number: int, match: re.Match[str], language: Words, since: int) -> str | None:
    """Whether a period is a time to answer ("answer"), or one in which an opt-out takes effect ("effect"); None for others."""
    sentence = sents[number]
    low = sentence.low
    before = low[max(0, match.start() - 30) : match.start()]
    if not re.search(rf"\b{language.within}(?: (?:\w{{1,12}}|\(\w{{1,8}}\))){{0,3}} ?$", before):
        return None
    clause_start = max(low.rfind(mark, 0, match.start()) for mark in (";", ":", " but ", " however", ". "))
    clause_start = max(clause_start, 0)
    ends = [place for mark in (";", ". ", " but ") if (place := low.find(mark, match.end())) >= 0]
    clause = low[clause_start : min(ends, default=len(low))]
    if found(language.not_answer, clause):
        return None
    if found(language.acknowledge, low[max(clause_start, match.start() - 110, since) : match.end() + 70]):
        return None
    if found(language.extension, low[max(clause_start, match.start() - 90) : match.end() + 40]) and "total" not in clause:
        return None
    marketing = next((r for r in language.rights if r.id.endswith("marketing.unsubscribe")), None)
    about = low + " " + (sents[number - 1].low if number and sents[number - 1].heading == sentence.heading else "")
    opted_out = (marketing and hits(marketing, about) is not None) or (marketing and found(language.advertising, low) and "opt" in low)
    if opted_out and found(language.effect, low):
        return "effect"
    if found(language.answer, clause):
        return "answer"
    return None


def _opted_out_of(low: str, at: int, language: Words) -> str:
    """What an opt-out that takes effect in a time is from: personalised advertisements where these words stand last before the time."""
    clause = low[max(low.rfind(mark, 0, at) for mark in (";", ". ", " and for ", " and ", " et ", " und ", " y ")) + 1 : at]
    return "opt-out-sale" if found(language.advertising, clause) else "opt-out-marketing"


def _rights(text: str, language: Words) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.shows for rule in language.rights if rule.id.endswith(".right") and hits(rule, text)))


def _narrow(sents: list[Sentence], number: int, language: Words) -> tuple[str, ...]:
    """The one right for which a time limit is given: the disclosure for direct marketing, else any."""
    near = " ".join(s.low for s in sents[max(0, number - 3) : number + 1] if s.heading == sents[number].heading)
    light = next((rule for rule in language.rights if rule.shows == "shine-the-light"), None)
    return ("shine-the-light",) if light and hits(light, near) else ()
