"""`dsr law`: laws, grounds and worked deadlines."""

from dataclasses import fields
from datetime import date

import click

from dsr.cli.board import plain_own
from dsr.cli.company import tell_faults
from dsr.cli.grammar import Noun, OneOf
from dsr.cli.output import json_option, page, pass_desk, print_json, say, table, tell, wrapped
from dsr.desk import Desk
from dsr.domain.authority import Authority
from dsr.domain.counting import WHAT_IS_OWED
from dsr.domain.dates import in_words, read_day
from dsr.domain.deadline import DESIGNATED_ADDRESS, ELSEWHERE, AppealDates, Deadlines, Happening
from dsr.domain.law import Grant, Law, Right, Source, Verified
from dsr.domain.own_days import OwnDay
from dsr.errors import WrongInput

RIGHT = OneOf(Right, "right")
RIGHTS = f"One of: {', '.join(Right)}."


@click.group(cls=Noun)
def law() -> None:
    """Laws, grounds and worked deadlines."""


@law.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> None:
    """List every law: time for the answer, longest time, since when, and how far its facts were checked."""
    laws = desk.law.all()
    if as_json:
        print_json([_brief(known, desk.today) for known in laws])
        return
    rows = [
        (
            known.id,
            known.short,
            _period(known, desk.today),
            _extension(known, desk.today),
            known.in_force_from.isoformat() + ("" if known.in_force_from <= desk.today else " (not yet)"),
            _verified(known),
        )
        for known in laws
    ]
    table(rows, ("ID", "LAW", "ANSWER", "AT MOST", "SINCE", "CHECKED"))
    tell("", "CHECKED: how many of the rights were read in a public text of the law. `dsr law show ID` tells all about one.")


@law.command()
@click.argument("law_id", metavar="ID")
@click.option("--right", type=RIGHT, help=f"Only this right. {RIGHTS}")
@json_option
@pass_desk
def show(desk: Desk, law_id: str, right: str | None, *, as_json: bool) -> None:
    """Show a law: whom it binds, each right with its article and limits, periods, and what is doubtful."""
    known = desk.law.show(law_id)
    grants = [grant for grant in known.grants if right is None or grant.right == right]
    if right and not grants:
        granted = ", ".join(dict.fromkeys(grant.right for grant in known.grants))
        raise WrongInput(f"The {known.short} does not grant the right “{right}”.", f"It grants: {granted}.")
    if as_json:
        print_json(grants if right else known)
        return
    lines = [line for grant in grants for line in _grant_lines(grant)]
    told = page(_asked_back(known)) if right else [*_tail(known)]
    say(*([] if right else [*_head(known), ""]), *lines, *told)
    for authority in desk.law.authorities(law_id, desk.keeping.me()):
        say("", *authority_lines(authority))


@law.command("for")
@click.argument("slug", metavar="SLUG")
@click.option("--right", "rights", multiple=True, type=RIGHT, help=f"A right that you want to use; may be given several times. {RIGHTS}")
@json_option
@pass_desk
def for_(desk: Desk, slug: str, rights: tuple[str, ...], *, as_json: bool) -> None:
    """Say which laws you can rely on against a company, best first, each with its reason and its doubt."""
    company, person = desk.companies.show(slug), desk.keeping.me()
    tell_faults(desk, slug)
    grounds = desk.law.grounds(company, person, [Right(right) for right in rights])
    advice = desk.law.advice(company, person)
    if as_json:
        found = [
            {"law": g.law, "name": g.name, "reason": g.reason, "doubt": g.doubt, "certain": g.certain, "rights": g.rights} for g in grounds
        ]
        print_json(found)
        tell(*advice)
        return
    if not grounds:
        tell("No law that dsr knows helps you against this company, and its policy grants no right.")
    for number, ground in enumerate(grounds, 1):
        if number > 1:
            say("")
        say(wrapped(f"{number}. {ground.law}: {ground.name}", hang="   "))
        say(*page([("Why", ground.reason), ("Doubt", ground.doubt), ("Rights", ", ".join(ground.rights))], "   "))
    if advice:
        say("", *(wrapped(sentence) for sentence in advice))


@law.command()
@click.argument("law_id", metavar="LAW")
@click.option("--received", required=True, metavar="DAY", help="The day on which the company got the request.")
@click.option(
    "--place",
    required=True,
    metavar="PLACE",
    help="Where the company sits, the part of the country too where known: DE, UK, Bavaria, GB-ENG, US-CA.",
)
@click.option("--right", "right", required=True, type=RIGHT, help=f"The right that was used. {RIGHTS}")
@click.option("--event", "events", multiple=True, metavar="NAME=DAY", help="What happened since, such as identity-asked=2026-03-09.")
@click.option("--sent-to", type=OneOf([DESIGNATED_ADDRESS, ELSEWHERE], "place"), help="Where the request went, for laws that care.")
@json_option
@pass_desk
def due(
    desk: Desk, law_id: str, received: str, place: str, right: str, events: tuple[str, ...], sent_to: str | None, *, as_json: bool
) -> None:
    """Count the dates of a request and say how they were counted."""
    from dsr.directory.places import any_place

    happened = [_happening(text, desk.today) for text in events]
    counted = desk.law.due(law_id, Right(right), read_day(received, desk.today), any_place(place), happened, sent_to or "")
    own, appeal = desk.law.own_days(counted, happened), desk.law.appeal(counted, happened)
    if as_json:
        dates = {field.name: getattr(counted, field.name) for field in fields(counted)}
        print_json({**dates, "appeal": appeal, "own": [plain_own(day) for day in own]})
        return
    say(*deadline_lines(counted))
    if appeal:
        say("", "The answer to your appeal", *appeal_lines(appeal))
    for day in own:
        say("", "Your own time", *own_lines(day))


def deadline_lines(counted: Deadlines) -> list[str]:
    """The dates and their counting in words."""
    ends = [";"] * (len(counted.steps) - 1) + ["."]
    lines = [wrapped(f"{step}{end}", "  ", "  ") for step, end in zip(counted.steps, ends, strict=True)]
    what = "Due" if counted.binding else "Usually answered by"
    if counted.waiting_for:
        head = f"The clock waits for your {WHAT_IS_OWED[counted.waiting_for]}."
    elif counted.answer_due:
        head = f"{what}: {in_words(counted.answer_due)}"
    else:
        head = "No day is set for the answer."
    late = [f"Lateness can be claimed from {in_words(counted.overdue_from)}."] if counted.overdue_from and counted.binding else []
    doubts = [wrapped(f"Doubt: {doubt}", "  ", "  ") for doubt in counted.doubts]
    return [head, *lines, *late, *doubts]


def appeal_lines(appeal: AppealDates) -> list[str]:
    """The dates of an appeal and their counting in words."""
    ends = [";"] * (len(appeal.steps) - 1) + ["."]
    head = f"Due: {in_words(appeal.answer_by)}" if appeal.answer_by else "No day is set for the answer to the appeal."
    late = [f"Lateness can be claimed from {in_words(appeal.overdue_from)}."] if appeal.overdue_from else []
    return [head, *(wrapped(f"{step}{end}", "  ", "  ") for step, end in zip(appeal.steps, ends, strict=True)), *late]


def own_lines(own: OwnDay) -> list[str]:
    """An own last day with its counting in words."""
    ends = [";"] * (len(own.steps) - 1) + ["."]
    steps = [wrapped(f"{step}{end}", "  ", "  ") for step, end in zip(own.steps, ends, strict=True)]
    return [wrapped(own.text), *steps, *(wrapped(f"Doubt: {doubt}", "  ", "  ") for doubt in own.doubts)]


def _happening(text: str, today: date) -> Happening:
    from dsr.domain.case import EventName

    name, sign, day = text.partition("=")
    names = [event.value for event in EventName]
    if not sign or name not in names:
        raise WrongInput(f"“{text}” is not an event with its day.", f"Write NAME=DAY; the names are: {', '.join(names)}.")
    return Happening(name, read_day(day, today))


def _brief(known: Law, today: date) -> dict[str, object]:
    clock = known.clock_on(today) if known.clocks else None
    return {
        "id": known.id,
        "name": known.name,
        "short": known.short,
        "places": [str(place) for place in known.places],
        "in_force_from": known.in_force_from,
        "in_force": known.in_force(today),
        "rights": list(dict.fromkeys(grant.right for grant in known.grants)),
        "response": str(clock.response.period) if clock and clock.response.period else None,
        "extended": str(clock.extension.total) if clock and clock.extension and clock.extension.total else None,
        "verified": {mark.value: sum(grant.source.verified is mark for grant in known.grants) for mark in Verified},
    }


def _period(known: Law, today: date) -> str:
    if not known.clocks:
        return "–"
    response = known.clock_on(today).response
    return str(response.period) if response.period else f"about {response.indicative}" if response.indicative else "no number"


def _extension(known: Law, today: date) -> str:
    extension = known.clock_on(today).extension if known.clocks else None
    return "–" if extension is None else str(extension.total) if extension.total else "open"


def _verified(known: Law) -> str:
    """How many of a law's rights were read in a public text."""
    marks = [grant.source.verified for grant in known.grants]
    return f"{marks.count(Verified.YES)} of {len(marks)}" if marks else "–"


def _head(known: Law) -> list[str]:
    return [
        wrapped(f"{known.name} ({known.id})"),
        wrapped(known.citation),
        "",
        wrapped(known.who),
        "",
        wrapped(f"Since {known.in_force_from.isoformat()}. {known.status}"),
    ]


def _grant_lines(grant: Grant) -> list[str]:
    dated = f" (from {grant.since})" if grant.since else f" (until {grant.until})" if grant.until else ""
    lines = [wrapped(f"{grant.right}: {grant.article}{dated}{_mark(grant.source)}", hang="  "), wrapped(grant.duty, "  ")]
    return [*lines, *(wrapped(f"– {limit}", "  ", "  ") for limit in grant.limits), ""]


def _tail(known: Law) -> list[str]:
    facts: list[tuple[str, str]] = []
    for clock in known.clocks:
        dated = f" (since {clock.since})" if clock.since else f" (until {clock.until})" if clock.until else ""
        response = clock.response
        length = response.period or (f"about {response.indicative}" if response.indicative else "no number in the law")
        facts.append((f"Answer{dated}", f"{length}, from {response.counted_from}{_mark(response.source)}"))
        if clock.extension:
            total = clock.extension.total or "no bound in the law"
            facts.append(("Longer", f"{total} in all. {clock.extension.notice}{_mark(clock.extension.source)}"))
        if clock.acknowledgement:
            facts.append(("Confirmation", f"within {clock.acknowledgement.period}{_mark(clock.acknowledgement.source)}"))
        facts += [(f"Clock: {pause.topic}", f"{pause.effect}{_mark(pause.source)}") for pause in clock.pauses]
    facts += _asked_back(known)
    facts += [("Leaves out", f"{left.text}{_mark(left.source)}") for left in known.carve_outs]
    facts += [("It wants", f"{required.what}{_mark(required.source)}") for required in known.requires]
    facts += [("Of the dead", f"{_where(country)}{rule.text}{_mark(rule.source)}") for country, rule in known.deceased.items()]
    if known.silence:
        facts.append(("Silence", f"{known.silence.text}{_mark(known.silence.source)}"))
    if known.appeal:
        back = known.appeal
        when = f"within {back.file_within} after the refusal" if back.file_within else back.file_when
        answer = f", to be answered within {back.answer}" if back.answer else ""
        to = ", ".join(part for part in (f"to {back.to}", when) if part)
        then = f" If it does not help: {back.then}." if back.then else ""
        facts.append(("Appeal", f"{to}{answer}.{then}{_mark(back.source)}"))
    complaint = known.complaint
    facts.append(("Complaint", f"to {complaint.authority}. {complaint.before}".rstrip() + _mark(complaint.source)))
    facts += [("Your time", f"You can {window.what}: {window.limit}.{_mark(window.source)}") for window in complaint.windows]
    if complaint.news:
        news = complaint.news
        facts.append(("Its silence", f"If the authority tells you nothing within {news.within}, {news.then}.{_mark(news.source)}"))
    if complaint.no_window:
        facts.append(("Your time", f"{complaint.no_window.text}{_mark(complaint.no_window.source)}"))
    facts += [("", f"{url}{'' if complaint.url_opened else ' (link not opened by dsr)'}") for url in complaint.urls]
    facts += [("Remedy", remedy) for remedy in known.remedies]
    facts += [(country, f"{note.text}{_mark(note.source)}") for country, notes in known.national_notes.items() for note in notes]
    if known.not_granted:
        facts.append(("Not granted", ", ".join(sorted(known.not_granted))))
    doubts = dict.fromkeys(doubt for clock in known.clocks for doubt in clock.doubts)
    return page([*facts, *(("Doubt", doubt) for doubt in (*known.doubts, *doubts))])


def _where(country: str) -> str:
    """Before a rule of one country: its name."""
    from dsr.directory.places import country_name

    return f"{country_name(country)}: " if country else ""


def _asked_back(known: Law) -> list[tuple[str, str]]:
    """What the company may ask of the user, and how often and through whom the user may ask."""
    told = (("Fee", known.fee), ("Form", known.form), ("Identity", known.identity), ("Agent", known.agent), ("How often", known.frequency))
    return [(name, f"{fact.text}{_mark(fact.source)}") for name, fact in told]


def authority_lines(authority: Authority) -> list[str]:
    """An authority with its ways in; nobody opened its links, unless it says so."""
    unopened = "" if authority.opened else " (link not opened by dsr)"
    facts = [
        ("Authority", authority.name + (f" ({authority.english})" if authority.english else "")),
        ("Address", ", ".join(authority.address)),
        ("Doubt", authority.address_doubt),
        ("E-mail", authority.email or ""),
        ("Form", f"{authority.webform}{unopened}" if authority.webform else ""),
        ("Site", f"{authority.web}{unopened}" if authority.web else ""),
        ("Languages", ", ".join(authority.languages)),
    ]
    return page([(name, text) for name, text in facts if text])


def _mark(source: Source) -> str:
    """The citation, and how far it was checked against a public text."""
    checked = {Verified.YES: "; checked", Verified.PARTLY: "; checked in part", Verified.KNOWLEDGE: "; not checked against a text"}
    return f" [{source.cite}{checked[source.verified]}]"
