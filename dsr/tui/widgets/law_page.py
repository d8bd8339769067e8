"""A law as a page: each rule with its article, and how far it was checked."""

from collections.abc import Iterator
from datetime import date

from dsr.domain.dates import in_words
from dsr.domain.law import Clock, Law, Right, Source
from dsr.domain.law import Fact as Rule
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.widgets.facts import WARNING, Fact, Section
from dsr.tui.words import VERIFIED


def law_page(law: Law, today: date) -> Iterator[Section]:
    """The page.

    Args:
        law: which.
        today: rights and periods are those of this day.
    """
    until = f" until {in_words(law.in_force_until)}" if law.in_force_until else ""
    begins = "In force since" if law.in_force_from <= today else "Begins on"
    since = f"{begins} {in_words(law.in_force_from)}{until}."
    about = [Fact(law.citation), Fact(since), Fact(law.status), Fact(law.who)]
    if law.threshold:
        about.append(Fact(f"Only if {law.threshold}; dsr cannot check that."))
    yield Section(law.name, tuple(fact for fact in about if fact.text))
    granted = [grant for grant in law.grants if grant.in_force(today)]
    if granted:
        yield from _clock("Time for the answer", law.clock(granted[0].right, today))
    for grant in granted:
        facts = [Fact(grant.duty, note=sourced(grant.source)), *(Fact(f"But: {limit}") for limit in grant.limits)]
        if grant.clocks:
            facts += [fact for section in _clock("", law.clock(grant.right, today)) for fact in section.facts]
        yield Section(f"{RIGHT_WORDS[grant.right].title} ({grant.article})", tuple(facts))
    if law.not_granted:
        missing = ", ".join(RIGHT_WORDS[right].title for right in Right if right in law.not_granted)
        yield Section("Not granted", (Fact(missing),))
    rules = (("Cost", law.fee), ("Form", law.form), ("Proof of identity", law.identity), ("Somebody who acts for you", law.agent))
    for title, rule in (*rules, ("How often", law.frequency)):
        yield Section(title, (_rule(rule),))
    wanted = tuple(Fact(f"It wants {required.what}.", note=sourced(required.source)) for required in law.requires)
    yield Section("What must be in the letter or with it", wanted)
    yield Section("Whom it leaves out", tuple(Fact(left.text, note=sourced(left.source)) for left in law.carve_outs))
    yield Section("The data of the dead", tuple(Fact(rule.text, note=sourced(rule.source)) for rule in law.deceased.values()))
    if law.silence:
        yield Section("If they say nothing", (_rule(law.silence),))
    if law.appeal:
        answer = f" It must be answered within {law.appeal.answer}." if law.appeal.answer else ""
        facts = [Fact(f"To {law.appeal.to}.{answer}", note=sourced(law.appeal.source))]
        when = f"Within {law.appeal.file_within} after the refusal." if law.appeal.file_within else law.appeal.file_when
        facts += [Fact(text) for text in (when, law.appeal.then and f"If it does not help: {law.appeal.then}") if text]
        yield Section("Appeal to the company", tuple(facts))
    complaint = law.complaint
    facts = [Fact(complaint.authority, note=sourced(complaint.source))]
    facts += [Fact(complaint.before)] if complaint.before else []
    facts += [Fact(f"You can {window.what}: {window.limit}.", note=sourced(window.source)) for window in complaint.windows]
    facts += [_rule(complaint.no_window)] if complaint.no_window else []
    facts += [Fact(url + ("" if complaint.url_opened else "  (nobody opened this link to check it)")) for url in complaint.urls]
    yield Section("Complaint to the authority", tuple(facts))
    yield Section("What else you can do", tuple(Fact(remedy) for remedy in law.remedies))
    yield Section("What is doubtful", tuple(Fact(doubt) for doubt in law.doubts), WARNING)


def sourced(source: Source) -> str:
    """Where a rule stands, and how far it was checked."""
    return f"{source.cite} · {VERIFIED[source.verified]}" + (f": {source.basis}" if source.basis else "")


def _rule(rule: Rule) -> Fact:
    return Fact(rule.text, note=sourced(rule.source))


def _clock(title: str, clock: Clock) -> Iterator[Section]:
    response = clock.response
    facts = []
    if response.period:
        facts.append(Fact(f"{response.period}, counted from the {response.counted_from}", note=sourced(response.source)))
    elif response.indicative:
        facts.append(Fact(f"No number in the law; {response.indicative} are what is usually expected", note=sourced(response.source)))
    else:
        facts.append(Fact("No number in the law", note=sourced(response.source)))
    facts += [Fact(response.at_once)] if response.at_once else []
    if clock.acknowledgement:
        facts.append(Fact(f"Receipt is to be confirmed within {clock.acknowledgement.period}", note=sourced(clock.acknowledgement.source)))
    if clock.extension:
        total = f"up to {clock.extension.total} in all" if clock.extension.total else "without a bound"
        facts.append(Fact(f"May be extended {total}: {clock.extension.condition}", note=sourced(clock.extension.source)))
        facts += [Fact(clock.extension.notice)] if clock.extension.notice else []
    facts += [Fact(f"{pause.condition} {pause.effect}".strip(), note=sourced(pause.source)) for pause in clock.pauses]
    facts += [Fact(f"Doubt: {doubt}") for doubt in clock.doubts]
    yield Section(title, tuple(facts))
