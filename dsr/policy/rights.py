"""Which rights the policy states, for whom, and in which words."""

from dsr.policy.document import Document, Kind
from dsr.policy.engine import Finding, Index, Sentence, finding, found, hits, shown
from dsr.policy.words import Rule, Scope, Words

_SHORT = 160


def find_rights(document: Document, index: Index, language: Words) -> list[Finding]:
    """All statements of rights, in the order of the text; one right may be stated many times."""
    result: list[Finding] = []
    sents = index.sents
    for number, rules in index.of(language.rights).items():
        sentence = sents[number]
        taken_back: bool | None = None
        scope: Scope | None = None
        for rule in rules:
            match = shown(rule, sentence.low)
            if match is None:
                continue
            if rule.near and not found(rule.near, _around(sents, number)):
                continue
            if rule.scope is not Scope.ANY:
                if scope is None:
                    scope = _scope(sentence, language)
                if scope is Scope.ANY or (rule.scope is Scope.RIGHT and scope is Scope.OFFER):
                    continue
            if taken_back is None:
                taken_back = _taken_back(sentence, language)
            if taken_back:
                break
            sure = rule.sure and not (sentence.kind is Kind.HEADING and rule.scope is not Scope.RIGHT)
            result.append(
                finding(document, sentence, "right", rule.shows, rule.id, match=match.span(), sure=sure, who=people(sentence, language)),
            )
    return result


def _taken_back(sentence: Sentence, language: Words) -> bool:
    """Whether a sentence denies a right, or speaks of the company's own."""
    if found(language.denial, sentence.low):
        return True
    return found(language.own, sentence.low) and not found(r"\byour? (?:have|may)|right to object", sentence.low)


def people(sentence: Sentence, language: Words) -> tuple[str, ...]:
    """The people for whom alone a sentence speaks, by itself, by the words that lead into it or by the heading above it."""
    heading = sentence.heading.partition(" / ")[0]
    return tuple(rule.shows for rule in language.people if hits(rule, sentence.low) or hits(rule, sentence.lead) or hits(rule, heading))


def _around(sents: list[Sentence], number: int) -> str:
    sentence = sents[number]
    before = [s.low for s in sents[max(number - 2, 0) : number] if s.heading == sentence.heading]
    return " ".join([sentence.heading, sentence.lead, *before, sentence.low])


def _scope(sentence: Sentence, language: Words) -> Scope:
    """How strongly the words around a sentence grant something: RIGHT, OFFER, or ANY for not at all."""
    if found(language.grant, sentence.low):
        return Scope.RIGHT
    if sentence.lead and found(language.grant, sentence.lead):
        return Scope.RIGHT
    heading = sentence.heading.partition(" / ")[0]
    parents = sentence.heading
    under = found(language.rights_heading, heading) and not found(language.not_rights_heading, heading)
    granted = found(language.grant, parents) and not found(language.not_rights_heading, heading)
    listed = sentence.kind in (Kind.ITEM, Kind.CELL) or len(sentence.low) < _SHORT
    if granted and listed:
        return Scope.RIGHT
    if sentence.lead and found(language.lead, sentence.lead) and sentence.kind is not Kind.CELL and (under or sentence.lead.endswith(":")):
        return Scope.RIGHT if under else Scope.OFFER
    if under or granted or found(language.offer, sentence.low):
        return Scope.OFFER
    return Scope.ANY


def best_by_right(findings: list[Finding]) -> dict[str, Finding]:
    """For each right the statement that shows it best: sure before unsure, for everyone before for some, the law's word before an offer."""
    best: dict[str, tuple[tuple[bool, bool, bool, int], Finding]] = {}
    for place, item in enumerate(findings):
        rank = (
            not item.sure,
            bool(item.who),
            not item.rule.endswith((".right", ".consent", ".complaint", ".light", ".unsubscribe", ".optout")),
            place,
        )
        if item.value not in best or rank < best[item.value][0]:
            best[item.value] = (rank, item)
    return {right: item for right, (_, item) in best.items()}


def rule_ids(rules: tuple[Rule, ...]) -> set[str]:
    """The ids of some rules."""
    return {rule.id for rule in rules}
