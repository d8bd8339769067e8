"""One case on a page: what was asked, where it stands, its dates, what happened, and the command for what is next."""

from collections.abc import Sequence
from datetime import date

from dsr.cli.board import days_in_words
from dsr.cli.law import appeal_lines, deadline_lines, own_lines
from dsr.cli.output import page, wrapped
from dsr.domain.addresses import same_address
from dsr.domain.authority import Authority
from dsr.domain.case import AWAITING_ANSWER, Case, Event, EventName, State
from dsr.domain.company import Contact
from dsr.domain.dates import in_words
from dsr.domain.deadline import Deadlines, ExtensionState
from dsr.domain.followup import NextKind, Outlook, PromiseDay
from dsr.domain.own_days import OwnDay
from dsr.domain.request import Channel, channel_of
from dsr.domain.states import QUESTIONS

BY = {Channel.EMAIL: "by e-mail", Channel.LETTER: "by post", Channel.WEBFORM: "by web form"}


def case_lines(outlook: Outlook, authorities: Sequence[Authority], elsewhere: Sequence[Contact], *, why: bool) -> list[str]:
    """The page.

    Args:
        outlook: the case.
        authorities: whom the user can turn to, the nearest first.
        elsewhere: the other addresses to which the case can go, the best first.
        why: also how each date was counted.
    """
    case = outlook.case
    left = days_in_words(outlook)
    facts = [
        (case.reference, case.request.company.called),
        ("Asked for", ", ".join(f"{claim.right} ({', '.join((claim.law, *claim.also))})" for claim in case.request.claims)),
        ("Goes to" if case.sent is None else "Went to", _way(case)),
        ("Now goes to", _way_now(case)),
        ("Written", _written_elsewhere(case)),
        ("State", f"{case.state}, {left}" if left else str(case.state)),
        ("Received", _receipt(case)),
        *_date_facts(outlook),
        ("Their number", case.ticket),
        ("Authority's number", case.authority_ticket),
        ("Complaints", "to " + ", or ".join(authority.name for authority in authorities) if authorities else ""),
        *(("Doubt", authority.address_warning) for authority in authorities if authority.address_doubt),
        ("Next", outlook.next.text + "".join(f"\n{command}" for command in next_commands(outlook, elsewhere))),
    ]
    lines = page(facts)
    if case.events:
        lines += ["", "What happened"]
        for event in case.events:
            told = f"{event.name}{_told(event)}: {event.note}" if event.note else f"{event.name}{_told(event)}"
            first, *more = told.splitlines()
            lines.append(wrapped(f"{event.id:>5}  {in_words(event.day):<15}  {first}", hang=" " * 24))
            lines += [wrapped(line, " " * 24) for line in more]
    if why:
        for deadlines in _alike(outlook.deadlines):
            lines += ["", f"How {_rights(deadlines)} was counted under {deadlines[0].law}", *deadline_lines(deadlines[0])]
        if outlook.appeal:
            lines += ["", f"How the answer to your appeal was counted under {outlook.appeal.law}", *appeal_lines(outlook.appeal)]
        for own in outlook.own:
            lines += ["", f"Your own time under {own.law}, for {', '.join(own.rights)}", *own_lines(own)]
    return lines


def _told(event: Event) -> str:
    """What an event tells besides: the day, the number, the address."""
    told = [
        f"until {in_words(event.until)}" if event.until else "",
        f"number {event.ticket}" if event.ticket else "",
        f"{'at' if event.name is EventName.BOUNCED else 'to'} {', '.join(event.to.splitlines())}" if event.to else "",
    ]
    return "".join(f", {part}" for part in told if part)


def next_commands(outlook: Outlook, elsewhere: Sequence[Contact] = ()) -> list[str]:
    """The commands that do what is next; `elsewhere` are the other addresses to which the case can go, the best first."""
    case, step = outlook.case, outlook.next
    record = f"dsr request record {case.reference}"
    if step.kind in (NextKind.SEND, NextKind.SEND_AGAIN, NextKind.CHECK_SENDING):
        recorded = f"{record} sent --on DAY"
        if case.needs_another_address:
            to = f'"{elsewhere[0].address}"' if elsewhere else "ADDRESS"
            # Of a request from elsewhere the text may not be here: the address is changed, and the user sends it.
            moved = f"{record} address-changed" if case.request.adopted else f"dsr request send {case.reference}"
            return [f"{moved} --to {to}", recorded]
        if case.request.adopted and step.kind is NextKind.SEND_AGAIN:
            return [recorded]
        by_post = case.channel is Channel.LETTER
        send = f"dsr request preview {case.reference} --out FILE.pdf" if by_post else f"dsr request send {case.reference}"
        return [recorded, send] if step.kind is NextKind.CHECK_SENDING else [send, recorded]
    if step.kind is NextKind.CHECK_ANSWER and case.state is State.ANSWERED:
        return [f"{record} closed", f"{record} partly-answered"]
    if step.kind is NextKind.SEND_LETTER and case.unsent:
        return [f"dsr request send {case.reference}", f"{record} {case.unsent.event} --on DAY"]
    if step.kind is NextKind.READ_DECISION:
        return [f"{record} closed"]
    if case.state is State.COMPLAINED:
        confirmed = case.last(EventName.AUTHORITY_ACKNOWLEDGED)
        return [f"{record} {EventName.AUTHORITY_DECIDED if confirmed else EventName.AUTHORITY_ACKNOWLEDGED}"]
    if case.state is State.WAITING_FOR_USER:
        return [f"{record} {QUESTIONS[question]}" for question in case.questions]
    return [f"dsr request follow-up {case.reference}"] if step.letter else []


def _way(case: Case) -> str:
    contact = case.wrote_to
    to = contact.address if contact else case.request.company.called
    way = channel_of(contact) if case.goes_elsewhere else case.request.channel
    return f"{to}, {BY[way]}" + (f", on {in_words(case.sent)}" if case.sent else "")


def _way_now(case: Case) -> str:
    """Where the next letter goes, where that is not where the request went."""
    if case.contact is None or (case.wrote_to and same_address(case.wrote_to.address, case.contact.address)):
        return ""
    return f"{case.contact.address}, {BY[case.channel]}"


def _written_elsewhere(case: Case) -> str:
    adopted = case.request.adopted
    if adopted is None:
        return ""
    told = [f"with the reference {adopted.reference}" if adopted.reference else "", f"<{adopted.message_id}>" if adopted.message_id else ""]
    return ", ".join(filter(None, ("elsewhere", *told)))


def _receipt(case: Case) -> str:
    if not case.receipt_is_estimated or case.received is None:
        return ""
    return f"about {in_words(case.received)}: a letter takes some three days; record “delivered” when you know the day"


def _date_facts(outlook: Outlook) -> list[tuple[str, str]]:
    facts = []
    for alike in _alike(outlook.deadlines):
        first = alike[0]
        which = f"{_rights(alike)} under {first.law}"
        if first.waiting_for:
            facts.append(("Answer due", f"{which}: the clock waits for you"))
        elif first.answer_due is None:
            facts.append(("Answer due", f"{which}: no day is set"))
        else:
            usual = "" if first.binding else ", as is usual; the law sets no number"
            facts.append(("Answer due", f"{in_words(first.answer_due)} for {which}{usual}"))
        if first.announced:
            facts.append(("They say", _announced(first)))
    confirm = min((d.acknowledge_by for d in outlook.deadlines if d.acknowledge_by), default=None)
    if confirm and outlook.case.state is State.SENT:
        facts.insert(0, ("Confirmation", f"of receipt is due {in_words(confirm)}"))
    facts += [("Promised", _promised(promised, several=len(outlook.promises) > 1)) for promised in outlook.promises if promised.due]
    if outlook.overdue_from and outlook.case.state in AWAITING_ANSWER:
        several = len(outlook.late_days) > 1
        facts += [("Late from", in_words(each.day) + (f" for {each.what}" if several else "")) for each in outlook.late_days]
    if outlook.appeal and outlook.appeal.answer_by:
        facts.append(("Appeal", f"the answer is due {in_words(outlook.appeal.answer_by)}"))
    if outlook.news:
        until = in_words(outlook.news.day)
        facts.append(("Authority", f"must have told you of the progress or the outcome by {until} ({outlook.news.news.source.cite})"))
    return [*facts, *(("Your time", _own(own, outlook.today)) for own in outlook.own)]


def _announced(counted: Deadlines) -> str:
    """The day that the company named, and how it stands to the law."""
    assert counted.announced is not None
    day = in_words(counted.announced)
    if counted.announced_in_law:
        ends = f"; the law ends on {in_words(counted.extended_due)}" if counted.extended_due else "; the law sets no bound"
        return f"{day}{ends if counted.extended_due != counted.announced else ', the last day that the law allows'}"
    if counted.extension is ExtensionState.NOT_ALLOWED:
        return f"{day}; the law allows no extension, so that does not count"
    if counted.extension is ExtensionState.LATE:
        return f"{day}; the extension came too late, so that does not count"
    ends = f", {in_words(counted.extended_due)}" if counted.extended_due else ""
    return f"{day}, beyond the law's last day{ends}: that does not count"


def _promised(promised: PromiseDay, *, several: bool) -> str:
    which = f" for {', '.join(promised.rights)}" if several else ""
    day = in_words(promised.due) if promised.due else ""
    return f"{day}{which}, in the company's own words: “{promised.promise.quote}”" + (f" ({promised.what})" if promised.promise.who else "")


def _own(own: OwnDay, today: date) -> str:
    return f"{own.text} It has passed." if own.has_passed(today) else own.text


def _alike(deadlines: tuple[Deadlines, ...]) -> list[list[Deadlines]]:
    """The deadlines in groups that were counted in the same way."""
    groups: dict[tuple[object, ...], list[Deadlines]] = {}
    for counted in deadlines:
        groups.setdefault((counted.law, counted.answer_due, counted.waiting_for, counted.steps, counted.doubts), []).append(counted)
    return list(groups.values())


def _rights(deadlines: list[Deadlines]) -> str:
    return ", ".join(counted.right for counted in deadlines)
