"""Requests that were written elsewhere become cases: company, rights, law, day and way are enough, with or without the text."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from dsr.desk.cases import Cases
from dsr.desk.compose import Choices, Composer
from dsr.desk.mailboxes import Mailboxes
from dsr.desk.rooms import Rooms
from dsr.domain.case import Case, Event, EventName, address_lines, check_event, check_told
from dsr.domain.company import Company, Contact
from dsr.domain.dates import in_words, read_day
from dsr.domain.followup import Outlook
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import Letter
from dsr.domain.request import Adopted, Channel, Claim, Request, channel_of, new_reference
from dsr.domain.text import clean, fold
from dsr.errors import DsrError, NotFound, WrongInput

T = TypeVar("T", Right, Channel, EventName)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What the user tells of a request that was written elsewhere, as typed."""

    company: str
    """Short name, name or site."""
    rights: tuple[str, ...]
    sent: str
    """The day on which it left."""
    law: str = ""
    by: str = ""
    """The way; "" for the one that its address wants."""
    to: str = ""
    """The address to which it went."""
    reference: str = ""
    """The reference that the letter bore."""
    message_id: str = ""
    text: str = ""
    subject: str = ""
    language: str = ""
    events: tuple[tuple[str, str], ...] = ()
    """What happened since: event and day."""
    line: int = 0
    """Where it stands in a file, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An earlier request as a case that is not kept yet."""

    case: Case
    letter: Letter | None
    outlook: Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of one row of a file."""

    line: int
    outlook: Outlook | None = None
    """The case; None where it was not taken."""
    skipped: str = ""
    """Why it was left out although nothing is wrong with it: it is a case already."""
    fault: DsrError | None = None


class KnownAlreadyError(WrongInput):
    """The same request is in the record."""


class Adopting:
    """Takes requests that were written elsewhere into the record."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._composer = Composer(rooms)
        self._cases = Cases(rooms)

    def plan(self, earlier: Earlier, before: Collection[Request] = ()) -> Taken:
        """The case that an earlier request makes; nothing is kept yet.

        Args:
            earlier: what the user tells.
            before: requests that are taken with it and come first.

        Raises:
            NotFound: dsr knows no such company.
            KnownAlreadyError: the same rights were asked of the company on the same day in another case.
            WrongInput: anything else that is wrong with it, in one sentence.
        """
        company = self.company(earlier.company)
        rights = tuple(dict.fromkeys(_word(Right, text, "right") for text in earlier.rights if text.strip()))
        if not rights:
            raise WrongInput("What the letter asked for is missing.", f"Give at least one right: {', '.join(Right)}.")
        if not earlier.sent.strip():
            raise WrongInput("The day on which it was sent is missing.", "Give it like 2026-03-05; the clock runs from that day.")
        sent = read_day(earlier.sent, self._rooms.today)
        if sent > self._rooms.today:
            raise WrongInput(f"{in_words(sent)} lies in the future.", "A letter that you have not sent yet is a new request.")
        self._refuse_twice(company, rights, sent, before)
        request, told_to = self._request(company, rights, sent, earlier)
        case = self._with_events(request, sent, told_to, earlier.events)
        letter = self._letter(request, earlier) if earlier.text.strip() else None
        return Taken(case=case, letter=letter, outlook=self._cases.look(case))

    def keep(self, taken: Taken) -> Outlook:
        """Keep a planned case, with all that happened, in one step."""
        self._rooms.record.adopt_request(taken.case.request, taken.letter, taken.case.history)
        return self._cases.show(taken.case.reference)

    def all(self, rows: Iterable[Earlier | Row], *, keep: bool = True) -> tuple[Row, ...]:
        """Take the rows of a file, each for itself: what is wrong with one does not hold up the others.

        Args:
            rows: as `read_rows` gives them; one that could not be read stays as it is.
            keep: False to see what would become of them.

        Returns:
            One for each row, in their order.
        """
        done: list[Row] = []
        planned: list[Request] = []
        for row in rows:
            if isinstance(row, Row):
                done.append(row)
                continue
            try:
                taken = self.plan(row, planned)
                planned.append(taken.case.request)
                outlook = self.keep(taken) if keep else taken.outlook
            except KnownAlreadyError as known:
                done.append(Row(line=row.line, skipped=known.message))
            except DsrError as fault:
                done.append(Row(line=row.line, fault=fault))
            else:
                done.append(Row(line=row.line, outlook=outlook))
        return tuple(done)

    def company(self, text: str) -> Company:
        """The company of that short name, or of exactly that name, brand or site, with its addresses marked.

        NotFound where there is none, with the way to add it; BrokenFile where its profile cannot be read; WrongInput where several are
        called so.
        """
        wanted = clean(text)
        if not wanted:
            raise WrongInput("The company is missing.", "Give its short name or its name.")
        catalogue = self._rooms.catalogue
        found = catalogue.find(wanted.casefold())
        if found is None:
            folded = fold(wanted)
            named = [one for one in catalogue.all() if wanted == one.site or folded in map(fold, (one.name, one.brand, *one.also_known_as))]
            if len(named) > 1:
                slugs = ", ".join(one.slug for one in named)
                raise WrongInput(f"Several companies are called “{wanted}”.", f"Give the short name of one: {slugs}.")
            if not named:
                catalogue.refuse_broken(wanted)
                name = wanted.replace('"', "")
                raise NotFound(f"There is no company “{wanted}”.", f'Add it first: dsr company add --name "{name}" --email ADDRESS')
            found = named[0]
        own = tuple(kept.contact for kept in self._rooms.record.contacts(found.slug))
        return Mailboxes(self._rooms).marked(found.with_contacts(own) if own else found)

    def _request(self, company: Company, rights: tuple[Right, ...], sent: date, earlier: Earlier) -> tuple[Request, bool]:
        """What was asked, by the law of the day on which it left, and whether the address is what the user told."""
        channel = _word(Channel, earlier.by, "way") if earlier.by.strip() else None
        choices = Choices(rights=rights, law=clean(earlier.law), channel=channel, language=clean(earlier.language))
        claims = self._claims(company, choices, sent)
        contact = self._contact(company, choices, earlier.to)
        adopted = Adopted(
            reference=clean(earlier.reference),
            message_id=clean(earlier.message_id).strip("<>"),
            to=address_lines(contact) if earlier.to.strip() else "",
        )
        request = Request(
            reference=new_reference(),
            created=sent,
            person=self._rooms.record.person(),
            company=company,
            claims=claims,
            language=self._language(company, claims, choices.language),
            channel=channel or channel_of(contact),
            contact=contact,
            adopted=adopted,
        )
        return request, bool(adopted.to)

    def _claims(self, company: Company, choices: Choices, sent: date) -> tuple[Claim, ...]:
        now = self._composer.claims(company, choices)  # what is wrong today, too, is said as it is
        if sent == self._rooms.today:
            return now
        try:
            then = self._composer.claims(company, choices, sent)
        except WrongInput:
            then = ()
        if not then or any(claim.law == COMPANY_POLICY for claim in then if claim not in now):
            raise WrongInput(
                f"On {in_words(sent)} no law that dsr knows gave you {'this' if len(choices.rights) == 1 else 'all of this'} "
                f"against {company.called}.",
                "Look at the day again; a right that came later is asked for in a new request.",
            )
        return then

    def _contact(self, company: Company, choices: Choices, to: str) -> Contact | None:
        """Whom it went to: the address that the user told, else the company's best one for the way."""
        if not to.strip():
            return self._composer.contact(company, choices, complete=False)
        if choices.channel is Channel.WEBFORM and not re.match(r"https?://", to.strip(), re.IGNORECASE):
            raise WrongInput(f"“{clean(to)}” is not the link of a web form.", "Give the link that begins with https://, or leave it empty.")
        contact = Mailboxes(self._rooms).contact_at(company, to)
        if choices.channel and channel_of(contact) is not choices.channel:
            raise WrongInput(f"“{contact.address}” is not reached by {choices.channel}.", "Leave the way or the address out.")
        return contact

    def _language(self, company: Company, claims: tuple[Claim, ...], wanted: str) -> str:
        """The language of the letters that follow: the one that was told, else the company's, else the first that there is."""
        possible = self._composer.languages(claims)
        if wanted and wanted not in possible:
            raise WrongInput(f"dsr has no letter in “{wanted}” for these rights and laws.", f"It can write: {', '.join(possible)}.")
        return wanted or next((code for code in (company.language, *possible) if code in possible), company.language)

    def _with_events(self, request: Request, sent: date, told_to: bool, events: Iterable[tuple[str, str]]) -> Case:
        """The case with all that happened, each event checked against what was before it."""
        told = [(EventName.SENT, sent, address_lines(request.contact) if told_to else "")]
        for typed, on in events:
            if not on.strip():
                raise WrongInput(f"The day of “{typed}” is missing.", "Give the day of each event.")
            told.append((_word(EventName, typed, "event"), read_day(on, self._rooms.today), ""))
        case = Case(request=request, history=())
        for number, (name, day, to) in enumerate(told, 1):
            if name is EventName.WITHDRAWN:
                raise WrongInput("An event that did not happen is left out.", "Take it out of the row.")
            check_event(case, name, day, self._rooms.today)
            checked = check_told(name, day, until=None, ticket="", to=to)
            bounced = address_lines(request.contact) if name is EventName.BOUNCED else checked.to
            event = Event(id=number, reference=request.reference, name=name, day=day, recorded=self._rooms.world.now(), to=bounced)
            case = replace(case, history=(*case.history, event))
        return case

    def _letter(self, request: Request, earlier: Earlier) -> Letter:
        from dsr.letters.elsewhere import letter_from_text

        return letter_from_text(request, earlier.text, earlier.subject)

    def _refuse_twice(self, company: Company, rights: tuple[Right, ...], sent: date, before: Collection[Request]) -> None:
        for request in before:
            if (request.company.slug, frozenset(request.rights), request.created) == (company.slug, frozenset(rights), sent):
                raise KnownAlreadyError("The same request stands in this file before.", "Leave one of the two out.")
        slugs = {company.slug, *company.formerly}
        for case in self._rooms.record.summaries():
            same = case.request.company.slug in slugs and frozenset(case.request.rights) == frozenset(rights)
            if same and sent in [event.day for event in case.events if event.name is EventName.SENT]:
                raise KnownAlreadyError(
                    f"{case.reference} is this request already: {company.called}, {', '.join(rights)}, sent on {in_words(sent)}.",
                    f"Look at it: dsr request show {case.reference}",
                )


def _word(words: type[T], text: str, what: str) -> T:
    """The member of an enum that a word names; WrongInput with those that there are."""
    from difflib import get_close_matches

    folded = re.sub(r"[\s_]+", "-", clean(text).casefold())
    try:
        return words(folded)
    except ValueError:
        known = [str(word) for word in words if word != EventName.WITHDRAWN]
        near = get_close_matches(folded, known, 2)
        hint = f"Did you mean {' or '.join(near)}?" if near else f"Choose one of: {', '.join(known)}."
        raise WrongInput(f"There is no {what} “{clean(text)}”.", hint) from None
