"""What was sent and what came of it: the board, a case, its events, and the letter that follows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dsr.desk.calendar_days import coming_days
from dsr.desk.clock import Clockwork, OwnClockwork, no_collector
from dsr.desk.rooms import Rooms
from dsr.domain.authority import Authority
from dsr.domain.case import (
    LETTER_EVENTS,
    ON_THE_WAY,
    TO_THE_COMPANY,
    UNSENT,
    Case,
    Event,
    EventName,
    State,
    Told,
    address_lines,
    check_event,
    check_told,
)
from dsr.domain.company import Contact
from dsr.domain.dates import Place, days_off, in_words
from dsr.domain.details import LATER_QUESTIONS, Question, checked_later
from dsr.domain.doubt import doubt_about
from dsr.domain.followup import Outlook, look_ahead
from dsr.domain.lateness import answer_days, too_early
from dsr.domain.law import COMPANY_POLICY, SAT_SUN
from dsr.domain.letter import Letter, LetterKind, courtesy_day, later_facts, weekend_alone
from dsr.domain.request import Channel
from dsr.domain.states import CHANGES
from dsr.errors import NotFound, RecordError, WrongInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The board in one line."""

    open: int
    overdue: int
    due_this_week: int
    own_near: int
    """With a last day of the person's own within a week."""
    your_turn: int
    unsent: int
    closed: int


class Cases:
    """The record of requests and the clock on each."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._count, self._count_own = Clockwork(), OwnClockwork()

    def board(self) -> tuple[Outlook, ...]:
        """All cases, the most urgent first."""
        with no_collector():
            return tuple(sorted(map(self._outlook, self._rooms.record.summaries()), key=_urgency))

    def show(self, reference: str) -> Outlook:
        """One case whole. NotFound with the nearest references otherwise."""
        return self._outlook(self._rooms.record.case(reference))

    def look(self, case: Case) -> Outlook:
        """A case that need not be kept, as it looks today."""
        return self._outlook(case)

    def letters(self, reference: str) -> tuple[Letter, ...]:
        """Every letter of the case, the first one first."""
        return tuple(letter for _, letter in self._rooms.record.letters(reference))

    def due(self) -> tuple[Outlook, ...]:
        """What waits, the most urgent first: open cases, letters written and not sent, own last days that are still ahead."""
        with no_collector():
            cases = [case for case in self._rooms.record.summaries() if case.state is not State.CLOSED]
            return tuple(sorted((outlook for outlook in map(self._outlook, cases) if outlook.is_waiting), key=_urgency))

    def tally(self, board: Iterable[Outlook]) -> Tally:
        """Count what the board's first line says."""
        outlooks = tuple(board)
        waiting = [outlook for outlook in outlooks if outlook.is_open]
        return Tally(
            open=len(waiting),
            overdue=sum(outlook.is_overdue for outlook in waiting),
            due_this_week=sum(0 <= outlook.days_left <= 7 for outlook in waiting if outlook.days_left is not None),
            own_near=sum(outlook.own_is_near for outlook in outlooks),
            your_turn=sum(outlook.case.state is State.WAITING_FOR_USER for outlook in waiting),
            unsent=sum(outlook.case.state in UNSENT or outlook.case.unsent is not None for outlook in outlooks),
            closed=sum(outlook.case.state in (State.CLOSED, State.ANSWERED, State.COMPLAINED, State.DECIDED) for outlook in outlooks),
        )

    def record(
        self,
        reference: str,
        name: EventName,
        day: date | None = None,
        note: str = "",
        *,
        until: date | None = None,
        ticket: str = "",
        to: str = "",
    ) -> Outlook:
        """Add an event to a case.

        Args:
            reference: the case.
            name: what happened.
            day: when; today unless given.
            note: the user's own words.
            until: of an extension, the day by which the company says it will answer.
            ticket: the number that the company or the authority gave to the case.
            to: of a sending, a bounce or a change of address: the mailbox, the link, or the postal lines.

        Raises:
            WrongInput: it cannot have happened then, or it tells what such an event does not tell.
        """
        from dsr.domain.text import clean

        case = self._rooms.record.case(reference)
        day = day or self._rooms.today
        if name is EventName.WITHDRAWN:
            raise WrongInput("A correction names the event that it takes back.", f"dsr request withdraw {reference} NUMBER")
        check_event(case, name, day, self._rooms.today)
        told = check_told(name, day, until=until, ticket=clean(ticket), to=clean(to, lines=True))
        told = replace(told, to=self._address_told(case, name, told.to))
        self._append(case, name, day, clean(note, lines=True), told=told)
        return self.show(case.reference)

    def doubt(self, reference: str, name: EventName, day: date) -> str:
        """What to ask oneself about an event before it is recorded, in one sentence; "" for nothing."""
        return doubt_about(self._rooms.record.case(reference), name, day)

    def elsewhere(self, case: Case) -> tuple[Contact, ...]:
        """The other addresses to which a case can go, best first; see `Mailboxes.elsewhere`."""
        from dsr.desk.mailboxes import Mailboxes

        return Mailboxes(self._rooms).elsewhere(case)

    def possible(self, case: Case) -> tuple[EventName, ...]:
        """The events that can have happened to the case by today; a correction is made with `withdraw`."""
        found = []
        for name in EventName:
            try:
                check_event(case, name, self._rooms.today, self._rooms.today)
            except WrongInput:
                continue
            changes = CHANGES[name].get(case.state, case.state) is not case.state
            if name is not EventName.WITHDRAWN and (changes or name not in _ONCE):
                found.append(name)
        return tuple(found)

    def withdraw(self, reference: str, event_id: int, note: str = "") -> Outlook:
        """Take back an event that was recorded by mistake; the record keeps both."""
        from dsr.domain.text import clean

        case = self._rooms.record.case(reference)
        event = next((event for event in case.events if event.id == event_id), None)
        if event is None:
            numbers = ", ".join(str(event.id) for event in case.events) or "none yet"
            raise NotFound(f"{case.reference} has no event {event_id}.", f"Its events have the numbers: {numbers}.")
        self._append(case, EventName.WITHDRAWN, self._rooms.today, clean(note, lines=True), corrects=event_id)
        return self.show(case.reference)

    def follow_up(
        self,
        reference: str,
        kind: LetterKind | None = None,
        *,
        details: Mapping[str, str] | None = None,
        language: str = "",
        keep: bool = True,
    ) -> Letter:
        """Write the letter that the case calls for: reminder, appeal or complaint.

        Args:
            reference: the case.
            kind: another letter than the one that comes next.
            details: what is missing or contested, by the keys of `LATER_QUESTIONS`.
            language: of this letter; "" for the first of `languages`.
            keep: whether the letter is added to the case.

        Raises:
            WrongInput: nothing was sent yet, no letter is called for, or there is none in that language.
        """
        outlook = self.show(reference)
        case = outlook.case
        kind = kind or outlook.next.letter
        if case.sent is None:
            raise WrongInput(f"{case.reference} was not sent yet.", "Send the request first.")
        if kind is None or kind is LetterKind.REQUEST:
            raise WrongInput(f"No letter is called for in {case.reference} now.", outlook.next.text)
        law_ids = [claim.law for claim in case.request.claims if claim.law != COMPANY_POLICY and not claim.by_promise]
        if kind is LetterKind.COMPLAINT and not law_ids:
            raise WrongInput("No authority enforces a company's own promise.", "Hold the company to its words with a reminder.")
        if kind is LetterKind.APPEAL and not any(law.appeal for law in self._rooms.laws(tuple(law_ids)).values()):
            raise WrongInput("The law of this request knows no appeal to the company.", "Remind it, or complain to the authority.")
        authority = self._authority(case)
        if kind is LetterKind.COMPLAINT and authority is None:
            raise WrongInput(
                "dsr cannot tell to which of several authorities this complaint goes.",
                "Say in which part of your country you live: dsr me set state CODE",
            )
        if kind is LetterKind.COMPLAINT and authority and authority.channel is Channel.LETTER:
            case = case.with_postal(self._rooms.record.person().postal)
        laws = self._rooms.laws(case.request.laws)
        added = checked_later(details or {})
        asked = {question.key for question in self.later_questions(case, kind)}
        idle = next((key for key in added if key in ("sworn", "place") and key not in asked), None)
        if idle:
            raise WrongInput(f"This letter says nothing under oath: “{idle}” has no place in it.", "Leave that detail out.")
        possible = self.languages(case, kind)
        if language and language not in possible:
            raise WrongInput(f"dsr has no {kind} in “{language}” for this case.", f"It can write: {', '.join(possible)}.")
        appeal_due = outlook.appeal.answer_by if outlook.appeal and case.last(EventName.APPEAL_ANSWERED) is None else None
        courtesy = self._courtesy(outlook) if kind is LetterKind.REMINDER else None
        facts = later_facts(
            kind,
            case,
            laws,
            self._rooms.today,
            outlook.deadlines,
            authority,
            added,
            language=language or next(iter(possible), ""),
            appeal_due=appeal_due,
            courtesy_until=outlook.own_next.by if outlook.own_next else None,
            courtesy=courtesy,
            earlier=self._request_text(case),
        )
        letter = self._rooms.letters.render(facts)
        if keep:
            self._rooms.record.add_letter(case.reference, letter)
        return letter

    def languages(self, case: Case, kind: LetterKind) -> tuple[str, ...]:
        """The languages in which a letter of the case can be written, the one in which it starts first.

        A letter to the company starts in the language of the request. A complaint does so where the authority takes it, else in the
        authority's own language, else in English.
        """
        claims = case.request.claims
        letters = self._rooms.letters
        possible = [code for code in letters.languages() if all(letters.can_write(code, claim.law, claim.right) for claim in claims)]
        asked = case.request.language
        authority = self._authority(case) if kind is LetterKind.COMPLAINT else None
        spoken = authority.languages if authority else ()
        best = (asked,) if kind is not LetterKind.COMPLAINT or asked in spoken else (*spoken, "en")
        first = next((code for code in best if code in possible), asked)
        return tuple(dict.fromkeys((*([first] if first in possible else []), *possible)))

    def later_questions(self, case: Case, kind: LetterKind) -> tuple[Question, ...]:
        """What a later letter can say besides: the company's answer is contested only after one, and only some complaints are sworn."""
        laws = self._rooms.laws(case.request.laws)
        sworn = kind is LetterKind.COMPLAINT and any("sworn" in law.articles for law in laws.values())
        left_out = {*(["contest"] if kind is LetterKind.REMINDER else []), *([] if sworn else ["sworn", "place"])}
        return tuple(question for question in LATER_QUESTIONS if question.key not in left_out)

    def keep_letter(self, letter: Letter) -> None:
        """Add a letter that `follow_up` wrote as a preview to its case, as it stands."""
        self._rooms.record.add_letter(letter.reference, letter)

    def authorities(self, case: Case) -> tuple[Authority, ...]:
        """Whom the person can turn to in this case: the one that a letter names, and under the GDPR the controller's own beside it.

        Where several authorities of one country could be meant, as in Germany without a Land, none of them is named.
        """
        law = next((claim.law for claim in case.request.claims if claim.law != COMPANY_POLICY), None)
        if law is None:
            return ()
        named = self._authority(case)
        seat = case.request.company.country
        at_the_seat = self._rooms.authorities.for_law(law, None, Place(seat), case.request.company.kind) if seat else ()
        found = [*([named] if named else []), *(at_the_seat if len(at_the_seat) == 1 else ())]
        return tuple({authority.id: authority for authority in found}.values())

    def calendar(self) -> bytes:
        """Every coming date that can still matter as an iCalendar file with alarms; what has passed is left out."""
        from dsr.post.ics import CalendarEntry, make_calendar

        entries = [
            CalendarEntry(
                reference=outlook.case.reference,
                kind=kind,
                day=day,
                summary=f"{outlook.case.request.company.called}: {words} ({outlook.case.reference})",
                description=text,
            )
            for outlook in self.due()
            for kind, words, day, text in coming_days(outlook)
        ]
        return make_calendar(entries, self._rooms.world.now())

    def _courtesy(self, outlook: Outlook) -> date | None:
        """The day until which a reminder waits: a working day where the company sits, or else where the person lives.

        None where a last day of the person's own leaves no day to wait.
        """
        case = outlook.case
        seat = case.request.company.country
        place = Place(seat) if seat else case.request.person.place
        off = days_off(self._rooms.calendars.calendar("place", place), SAT_SUN) if place else weekend_alone
        return courtesy_day(self._rooms.today, outlook.own_next.by if outlook.own_next else None, off)

    def address_warning(self, letter: Letter) -> str:
        """Why a postal address of a complaint may be wrong or is missing; "" for other letters and where nothing is in doubt."""
        authority = self._authority(self.show(letter.reference).case) if letter.kind is LetterKind.COMPLAINT else None
        if authority and authority.channel is Channel.LETTER and not letter.sender[1:]:
            return "A complaint on paper needs your postal address: dsr me set postal “STREET” “TOWN”, then write it again."
        return authority.address_warning if authority else ""

    def early_warning(self, letter: Letter) -> str:
        """Why an appeal or a complaint comes before its time, so that it claims no infringement; "" where it does not."""
        outlook = self.show(letter.reference)
        later = letter.kind in (LetterKind.APPEAL, LetterKind.COMPLAINT)
        last = too_early(answer_days(outlook.case, outlook.deadlines, letter.day)) if later else None
        said = "this letter claims no infringement, and may be turned away as too early"
        return f"The company may still answer until {in_words(last)}: {said}." if last else ""

    def _request_text(self, case: Case) -> str:
        """The text of the request, "" where only its facts are known."""
        return next((letter.text for letter in self.letters(case.reference) if letter.kind is LetterKind.REQUEST), "")

    def _authority(self, case: Case) -> Authority | None:
        """The authority for the case, by where the person lived when they wrote, or, where that says too little, by where they live."""
        authorities = self._rooms.authorities
        request = replace(case.request, person=self._rooms.record.person())
        return authorities.for_request(case.request) or authorities.for_request(request)

    def _address_told(self, case: Case, name: EventName, to: str) -> str:
        """The address that an event tells, in the form in which the record keeps it; what is not said is the one in force."""
        from dsr.desk.mailboxes import Mailboxes

        latest = next((event.name for event in reversed(case.events) if event.name in LETTER_EVENTS), None)
        to_authority = name is EventName.COMPLAINED or (name in ON_THE_WAY and latest is EventName.COMPLAINED)
        if to:
            return to if to_authority else address_lines(Mailboxes(self._rooms).contact_of(case, to))
        kept = name is EventName.BOUNCED or (name in TO_THE_COMPANY and case.goes_elsewhere)
        return address_lines(case.contact) if kept and not to_authority else ""

    def _append(self, case: Case, name: EventName, day: date, note: str, corrects: int | None = None, told: Told | None = None) -> None:
        told = told or Told()
        event = Event(
            id=0,
            reference=case.reference,
            name=name,
            day=day,
            recorded=self._rooms.world.now(),
            note=note,
            corrects=corrects,
            until=told.until,
            ticket=told.ticket,
            to=told.to,
        )
        self._rooms.record.append(event)

    def _outlook(self, case: Case) -> Outlook:
        try:
            laws = self._rooms.laws(case.request.laws)
        except NotFound as unknown:
            message = f"{case.reference} in your record rests on a law that this dsr does not know."
            raise RecordError(message, "Update dsr, or restore your last backup: dsr restore FILE") from unknown
        return look_ahead(case, laws, self._rooms.today, calendars=self._rooms.calendars, count=self._count, count_own=self._count_own)


_ONCE = frozenset({EventName.SENT, EventName.UNCERTAIN, EventName.CLOSED})
"""What is offered only where it changes the state."""


def _urgency(outlook: Outlook) -> tuple[int, date, str]:
    """Overdue first, then what waits for the user, then by day; unsent letters before the finished cases."""
    if outlook.is_overdue or outlook.own_is_near:
        rank = 0
    elif outlook.case.state in (State.WAITING_FOR_USER, State.BOUNCED, State.UNCERTAIN):
        rank = 1
    elif outlook.is_open or outlook.own_next or outlook.case.state in (State.COMPLAINED, State.DECIDED):
        rank = 2
    elif outlook.case.state is State.DRAFT:
        rank = 3
    else:
        rank = 4
    return rank, outlook.next.day or outlook.due or date.max, outlook.case.reference
