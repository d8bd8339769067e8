"""What stands in a letter: the facts that templates may use, and the letter that comes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from dsr.domain.authority import Authority
from dsr.domain.case import Case, Event, EventName
from dsr.domain.company import Company, Contact, Promise, StatedRight
from dsr.domain.counting import ELSEWHERE
from dsr.domain.dates import ONE_DAY, WEEKDAYS, DayOff, roll_forward
from dsr.domain.deadline import Deadlines
from dsr.domain.details import IDENTIFIER, in_language
from dsr.domain.lateness import AnswerDay, answer_days
from dsr.domain.law import COMPANY_POLICY, SAT_SUN, Clock, Grant, Law, Right
from dsr.domain.request import Behalf, Channel, Person, Request


class LetterKind(StrEnum):
    """The letters that dsr writes."""

    REQUEST = "request"
    REMINDER = "reminder"
    """To the company, when the answer is late or incomplete."""
    APPEAL = "appeal"
    """To the company, after a refusal, where the law gives an appeal or a complaint to the controller."""
    COMPLAINT = "complaint"
    """To the authority."""


EVENT_AFTER: Mapping[LetterKind, EventName] = {
    LetterKind.REQUEST: EventName.SENT,
    LetterKind.REMINDER: EventName.REMINDED,
    LetterKind.APPEAL: EventName.APPEALED,
    LetterKind.COMPLAINT: EventName.COMPLAINED,
}
"""What sending a letter is called in the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One right of the letter with all that can be said about it."""

    right: Right
    law: Law | None
    """None where it rests on the company's policy alone."""
    grant: Grant | None
    clock: Clock | None
    also: tuple[tuple[Law, Grant], ...] = ()
    """Other laws that grant the same."""
    also_clocks: tuple[Clock, ...] = ()
    """How the time runs under each of these."""
    stated: StatedRight | None
    """The right as the company's own policy states it."""
    promise: Promise | None
    """The answer time that the company itself promised."""
    by_promise: bool = False
    """Whether nothing but the company's own policy makes the law apply."""

    @property
    def law_id(self) -> str:
        """The ground's id, `company-policy` where no law is named."""
        return self.law.id if self.law else COMPANY_POLICY


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """Everything that a template may say. Nothing else reaches a letter."""

    kind: LetterKind
    reference: str
    day: date
    language: str
    channel: Channel
    person: Person
    company: Company
    contact: Contact | None
    asks: tuple[Ask, ...]
    details: Mapping[str, str]
    authority: Authority | None = None
    """The authority that the letter names, and to which a complaint goes."""
    sent: date | None = None
    """Of a later letter: the day on which the request was sent."""
    received: date | None = None
    days: tuple[AnswerDay, ...] = ()
    """Of a later letter: how each right stands to its own time, under each law on which it rests."""
    events: tuple[Event, ...] = ()
    """Of a later letter: what happened so far."""
    ticket: str = ""
    """Of a later letter: the number that the company gave to the case; the authority's stands in its events."""
    appeal_due: date | None = None
    """Of a complaint: the last day for the answer to an appeal that stayed unanswered."""
    courtesy_until: date | None = None
    """Of a reminder: the last day that a courtesy may reach, since the person's own time ends then."""
    courtesy: date | None = None
    """Of a reminder: the day until which it waits, a working day where the company sits; None for two weeks, without holidays."""
    earlier: str = ""
    """Of a later letter: the text of the request, which a reminder quotes below itself; "" where it is not at hand."""
    adopted: bool = False
    """Whether the request was written elsewhere."""
    own_reference: str = ""
    """The reference that such an earlier letter bore, "" if none."""
    reply_email: str = ""
    """The mailbox to which the answer shall come."""
    tells_postal: bool = False
    """Whether the letter tells the person's postal address although its way does not need it."""
    behalf: Behalf | None = None
    acting_as: str = ""
    sent_to: str = ""
    """`elsewhere` where the request went to another than the designated address; in a later letter also where nobody knows."""

    @property
    def laws(self) -> tuple[Law, ...]:
        """The laws on which the letter rests, each once."""
        seen = {law.id: law for ask in self.asks for law in (ask.law, *(other for other, _ in ask.also)) if law}
        return tuple(seen.values())

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights in their order."""
        return tuple(ask.right for ask in self.asks)

    @property
    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """How the company can find the data: label and value, as the user chose."""
        return tuple((key.removeprefix(IDENTIFIER), value) for key, value in self.details.items() if key.startswith(IDENTIFIER))

    @property
    def promises(self) -> tuple[tuple[Promise, tuple[Right, ...]], ...]:
        """Each time that the company itself promised, with the rights of this letter for which it holds."""
        return self.company.promises_for(self.rights, self.person.place, (self.acting_as,) if self.acting_as else ())

    @property
    def stated(self) -> tuple[StatedRight, ...]:
        """What the company's own policy says about these rights, each sentence once."""
        return tuple({ask.stated.quote: ask.stated for ask in self.asks if ask.stated}.values())


class BlockKind(StrEnum):
    """What a piece of a letter's text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """A numbered point."""
    SUBITEM = "subitem"
    """A point below a numbered one, with a letter or a dash."""
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a letter's body."""

    kind: BlockKind
    text: str
    label: str = ""
    """Of items: "1.", "(a)", "–"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A finished letter. `text` is what an e-mail or a web form carries; the rest is what paper needs besides."""

    kind: LetterKind
    reference: str
    language: str
    day: date
    date_line: str
    """The date in the letter's language."""
    sender: tuple[str, ...]
    """Name and address lines."""
    sender_email: str
    sender_country: str
    recipient: tuple[str, ...]
    """Name and address lines as they stand in the window; only the name where no postal address is known."""
    recipient_email: str | None
    recipient_link: str = ""
    """The web form into which it goes, "" for any other way."""
    subject: str
    body: tuple[Block, ...] = field(repr=False)
    """From the salutation to the signature."""
    text: str = field(repr=False)
    """The body as plain text."""
    waits_until: date | None = None
    """Of a reminder: the day until which it says that it waits, None where it says no such day."""


def request_facts(request: Request, laws: Mapping[str, Law], day: date, authority: Authority | None = None) -> LetterFacts:
    """The facts of a first letter.

    Args:
        request: what is asked.
        laws: the laws that its claims name, by id.
        day: the letter's date; rights and periods are those in force on it.
        authority: the one to be named, if known.
    """
    return LetterFacts(
        kind=LetterKind.REQUEST,
        reference=request.reference,
        day=day,
        language=request.language,
        channel=request.channel,
        person=request.person,
        company=request.company,
        contact=request.contact,
        asks=asks_of(request, laws, day),
        details=request.details,
        authority=authority,
        behalf=request.behalf,
        acting_as=request.acting_as,
        reply_email=request.reply_email or request.person.email,
        tells_postal=request.tells_postal,
        sent_to=request.went_to,
    )


COURTESY = timedelta(days=14)
"""How long a reminder still waits: a courtesy, not a legal period."""


def weekend_alone(day: date) -> str | None:
    """The weekend, where no holidays are known (a `DayOff`)."""
    return WEEKDAYS[day.weekday()] if day.weekday() in SAT_SUN else None


def courtesy_day(day: date, until: date | None, off: DayOff) -> date | None:
    """The day until which a reminder waits: a working day two weeks later, or the last one that the person's own time leaves.

    Args:
        day: the reminder's date.
        until: the last day on which the person can still take the next step, None where no law names one.
        off: the weekends and holidays where the company sits.

    Returns:
        None where that time leaves no day to wait.
    """
    last = roll_forward(day + COURTESY, off)
    if until is None or last < until:
        return last
    last = until - ONE_DAY
    while off(last) is not None:
        last -= ONE_DAY
    return last if last > day else None


def later_facts(  # noqa: PLR0913 - each is one fact of its own
    kind: LetterKind,
    case: Case,
    laws: Mapping[str, Law],
    day: date,
    deadlines: Iterable[Deadlines],
    authority: Authority | None = None,
    details: Mapping[str, str] | None = None,
    *,
    language: str = "",
    appeal_due: date | None = None,
    courtesy_until: date | None = None,
    courtesy: date | None = None,
    earlier: str = "",
) -> LetterFacts:
    """The facts of a letter that follows in a case: reminder, appeal or complaint.

    Args:
        kind: which letter.
        case: the case so far.
        laws: the laws of its claims, by id.
        day: the new letter's date.
        deadlines: the dates that were counted, one for each claim and each law on which it rests.
        authority: the one to be named, or to be written to.
        details: what the user adds, by the keys of `LATER_QUESTIONS`.
        language: of this letter; "" for the request's.
        appeal_due: the last day for the answer to an appeal that stayed unanswered.
        courtesy_until: the last day on which the person can still take the next step.
        courtesy: the day until which a reminder waits (`courtesy_day`).
        earlier: the text of the request, which a reminder quotes; "" where it is not at hand.
    """
    request = case.request
    spoken = language or request.language
    asks = asks_of(request, laws, case.received or day)
    longest = ELSEWHERE if any(ask.clock and ask.clock.response.elsewhere for ask in asks) else ""
    return LetterFacts(
        kind=kind,
        reference=request.reference,
        day=day,
        language=spoken,
        channel=case.channel,
        person=request.person,
        company=request.company,
        contact=case.contact,
        asks=asks,
        details={**in_language(spoken, request.details), **(details or {})},
        authority=authority,
        sent=case.sent,
        received=case.received,
        days=answer_days(case, deadlines, day),
        events=case.events,
        ticket=case.ticket,
        appeal_due=appeal_due,
        courtesy_until=courtesy_until,
        courtesy=courtesy,
        earlier=earlier,
        adopted=request.adopted is not None,
        own_reference=request.adopted.reference if request.adopted else "",
        behalf=request.behalf,
        acting_as=request.acting_as,
        reply_email=request.reply_email or request.person.email,
        tells_postal=request.tells_postal,
        sent_to=request.went_to or longest,
    )


def asks_of(request: Request, laws: Mapping[str, Law], day: date) -> tuple[Ask, ...]:
    """The claims with the law's words of that day beside them."""
    asks = []
    for claim in request.claims:
        law = laws.get(claim.law)
        others = [(laws[id_], grant) for id_ in claim.also if (grant := laws[id_].grant(claim.right, day))]
        asks.append(
            Ask(
                right=claim.right,
                law=law,
                grant=law.grant(claim.right, day) if law else None,
                clock=law.clock(claim.right, day) if law else None,
                also=tuple(others),
                also_clocks=tuple(other.clock(claim.right, day) for other, _ in others),
                stated=request.company.stated_to(claim.right, request.person.place),
                promise=request.company.promise(claim.right, request.person.place, request.groups),
                by_promise=claim.by_promise,
            )
        )
    return tuple(asks)
