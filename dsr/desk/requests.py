"""Writing a request: from a company, rights and answers to a letter that is kept and can be sent."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from dsr.desk.compose import Choices, Composer, lacks
from dsr.desk.handover import HandingOver, Handover
from dsr.desk.rooms import Rooms
from dsr.domain.addresses import same_address
from dsr.domain.authority import Authority
from dsr.domain.case import LETTER_EVENTS, UNSENT, Case, EventName
from dsr.domain.company import Company, Contact, Role
from dsr.domain.dates import in_words
from dsr.domain.law import Right
from dsr.domain.letter import EVENT_AFTER, Letter, LetterKind, request_facts
from dsr.domain.request import Channel, Claim, Request
from dsr.errors import DeliveryError, WrongInput


class Requests:
    """New requests and their letters."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._composer = Composer(rooms)

    def plan(  # noqa: PLR0913 - each is one choice of the wizard
        self,
        company: Company,
        rights: Iterable[Right],
        *,
        law: str | None = None,
        also: Iterable[str] = (),
        claims: Iterable[Claim] = (),
        language: str | None = None,
        channel: Channel | None = None,
        contact: Contact | None = None,
        details: Mapping[str, str] | None = None,
        complete: bool = True,
    ) -> Request:
        """Put a request together; nothing is kept yet.

        Args:
            company: the profile, with the user's own contacts.
            rights: what is asked.
            law: the ground that is preferred: each right rests on it where it grants it, else on its own best one.
            also: other laws to be named beside it, for the rights that they grant too.
            claims: rights with their grounds, instead of `rights` and `law`.
            language: of the letter; without it the one of the settings, else one that is official where both live, else the
                company's, else English, as far as the letters exist in it.
            channel: how it leaves; without it the one of the best contact.
            contact: whom to write to; without it the best one that serves the person for these rights.
            details: the user's answers (`domain/details.py`), identifiers among them.
            complete: False for a draft that may lack required answers.

        Raises:
            WrongInput: no right, a right that the ground does not grant, a law that is not used by letter, a missing detail, a
                language without letters.
            DeliveryError: the company has no contact for the channel.
        """
        choices = Choices(
            rights=tuple(rights),
            law=law or "",
            also=tuple(also),
            answers=details or {},
            channel=channel,
            language=language or "",
        )
        settled = tuple(claims) or self._composer.claims(company, choices)
        return self._composer.with_claims(company, settled, choices, contact, complete=complete)

    def languages(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The languages in which a letter on these grounds can be written."""
        return self._composer.languages(claims)

    def preview(self, request: Request) -> Letter:
        """The letter as it would be written today."""
        laws = self._rooms.laws(request.laws)
        return self._rooms.letters.render(request_facts(request, laws, self._rooms.today, self.authority_for(request)))

    def keep(self, request: Request, *, again: bool = False) -> Letter:
        """Write the letter and keep both.

        Args:
            request: what is asked.
            again: it was kept before under this reference and not sent yet; the changed one takes its place.

        Raises:
            WrongInput: the sender lacks a name or what the way needs, or the letter was sent meanwhile.
        """
        if trouble := lacks(request.person, request.channel):
            raise trouble
        letter = self.preview(request)
        if again:
            self._rooms.record.replace_request(request, letter)
        else:
            self._rooms.record.add_request(request, letter)
        return letter

    def copy(self, letter: Letter) -> Handover:
        """Put the letter's text on the clipboard. DeliveryError where there is none."""
        return HandingOver(self._rooms).copy(letter)

    def authority_for(self, request: Request) -> Authority | None:
        """The authority that the letter names: that of the country where the person lives, for laws that know one there."""
        return self._rooms.authorities.for_request(request)

    # Ways out ---------------------------------------------------------------------------------------------------------

    def letter(self, reference: str) -> Letter:
        """The latest letter of a case. NotFound where it was written elsewhere and its text is not kept."""
        return self._rooms.record.letter(reference)

    def as_pdf(self, letter: Letter) -> bytes:
        """A letter on paper: PDF/UA-1 and PDF/A-2a."""
        from dsr.letters.pdf import make_pdf

        settings = self._rooms.record.settings()
        fonts = Path(settings.font_folder) if settings.font_folder else None
        return make_pdf(letter, self._rooms.layouts, layout=settings.paper or None, font_folder=fonts)

    def as_eml(self, letter: Letter, *, with_pdf: bool = False) -> bytes:
        """A letter as an unsent message. DeliveryError where no e-mail address is known."""
        from dsr.post.eml import make_eml

        return make_eml(
            letter,
            to=_email_of(letter),
            sender_name=letter.sender[0],
            sender_email=letter.sender_email,
            moment=self._rooms.world.now(),
            pdf=self.as_pdf(_as_told_by_mail(letter)) if with_pdf else None,
        )

    def write(self, letter: Letter, path: Path, *, with_pdf: bool = False, overwrite: bool = False) -> Path:
        """Write a letter to a file; the ending says as what: `.pdf`, `.eml` or `.txt`."""
        from dsr.post.files import write_file

        makers: dict[str, Callable[[], bytes]] = {
            ".pdf": partial(self.as_pdf, letter),
            ".eml": partial(self.as_eml, letter, with_pdf=with_pdf),
            ".txt": f"{letter.subject}\n\n{letter.text}\n".encode,
        }
        maker = makers.get(path.suffix.lower())
        if maker is None:
            raise WrongInput(f"“{path.name}” has none of the endings that dsr writes.", "End the name in .pdf, .eml or .txt.")
        if path.suffix.lower() == ".pdf":
            _refuse_paper_to_nowhere(letter)
        write_file(path, maker(), overwrite=overwrite)
        return path

    def files(self, letter: Letter, out: Path) -> list[Path]:
        """The files that `write_all` makes. WrongInput for a wrong ending, DeliveryError for an .eml without an address."""
        if out.suffix.lower() in (".pdf", ".eml", ".txt") and not out.is_dir():
            if out.suffix.lower() == ".eml":
                _email_of(letter)
            if out.suffix.lower() == ".pdf":
                _refuse_paper_to_nowhere(letter)
            return [out]
        if not out.is_dir():
            raise WrongInput(f"“{out}” is neither a folder nor a .pdf, .eml or .txt file.", "Make the folder first, or name a file.")
        on_paper = letter.kind is not LetterKind.COMPLAINT or letter.recipient[1:] or letter.recipient_email
        endings = [*([".pdf"] if on_paper else []), ".txt", *([".eml"] if letter.recipient_email else [])]
        reference = re.sub(r"[^A-Za-z0-9-]", "", letter.reference)  # of a record that somebody else made it may lead out of the folder
        name = reference if letter.kind is LetterKind.REQUEST else f"{reference}-{letter.kind}"
        return [out / f"{name}{ending}" for ending in endings]

    def write_all(self, letter: Letter, out: Path, *, with_pdf: bool = False, overwrite: bool = False) -> list[Path]:
        """Write a letter to one file, or, where `out` is a folder, in every form that fits: PDF, text, and e-mail if it has an address."""
        return [self.write(letter, file, with_pdf=with_pdf, overwrite=overwrite) for file in self.files(letter, out)]

    def way_out(self, letter: Letter, case: Case) -> Channel | None:
        """How a letter of a case leaves: as the case goes; a complaint as its authority takes it (`Authority.channel`).

        None for a complaint to an authority of which no mailbox, postal address or page is known.
        """
        if letter.kind is not LetterKind.COMPLAINT:
            return case.channel
        if letter.recipient_email:
            return Channel.EMAIL
        if self._page_of_authority(letter, case.request):
            return Channel.WEBFORM
        return Channel.LETTER if letter.recipient[1:] else None

    def came_back(self, letter: Letter, case: Case) -> str:
        """That a letter still has an address on it from which one came back, as a sentence; "" where it has none."""
        address = letter.recipient_email or letter.recipient_link
        bounce = next((event for event in reversed(case.events) if event.name is EventName.BOUNCED), None)
        if not address or bounce is None or not same_address(bounce.to, address):
            return ""
        return f"A letter to {address} came back on {in_words(bounce.day)}: dsr request send {case.reference} --to ADDRESS"

    def sent_on(self, letter: Letter, case: Case) -> date | None:
        """The day on which a letter of a case was sent, as the record tells it; None where it still waits, or came back."""
        name, latest = EVENT_AFTER[letter.kind], next((event.name for event in reversed(case.events) if event.name in LETTER_EVENTS), None)
        waits = case.unsent is not None and (case.unsent.event, case.unsent.day) == (name, letter.day)
        came_back = case.state in UNSENT if letter.kind is LetterKind.REQUEST else case.returned is not None and latest is name
        if waits or came_back:
            return None
        days = [event.day for event in case.events if event.name is name]
        return next((day for day in days if day >= letter.day), days[-1] if days else None)

    def came_back_on(self, letter: Letter, case: Case) -> date | None:
        """The day on which this letter of a case came back, None where it did not or where the case has another address since."""
        latest = next((event.name for event in reversed(case.events) if event.name in LETTER_EVENTS), None)
        moved = any(event.name is EventName.ADDRESS_CHANGED for event in case.events[-1:])
        if latest is not EVENT_AFTER[letter.kind] or moved or not (case.needs_another_address or case.returned):
            return None
        return next((event.day for event in reversed(case.events) if event.name is EventName.BOUNCED), None)

    def contact_for(self, letter: Letter, case: Case) -> Contact | None:
        """Whose web form a letter of a case goes to, if it goes to one: the company's, or the authority's for a complaint."""
        return self._page_of_authority(letter, case.request) if letter.kind is LetterKind.COMPLAINT else case.contact

    def filing(self, letter: Letter, case: Case) -> str:
        """How to file a complaint that goes to a page, or what to know where no way is known; "" for every other letter."""
        authority = self.authority_for(case.request) if letter.kind is LetterKind.COMPLAINT else None
        return authority.filing if authority else ""

    def _page_of_authority(self, letter: Letter, request: Request) -> Contact | None:
        """The page that the complaint names; of one kept without it, the authority's as it is known now."""
        authority = self.authority_for(request)
        known = authority.page if authority and authority.channel is Channel.WEBFORM else ""
        page = letter.recipient_link or known
        return Contact(role=Role.OTHER, webform=page) if page else None

    def readdress(self, reference: str, address: str) -> Letter:
        """Let a case and its latest letter go to another address; see `Mailboxes.readdress`."""
        from dsr.desk.mailboxes import Mailboxes

        return Mailboxes(self._rooms).readdress(reference, address)

    def hand_over(self, letter: Letter, channel: Channel | None, contact: Contact | None) -> Handover:
        """Hand a letter to the user's own programs: mail program, or clipboard and browser. It does not count as sent.

        Raises:
            DeliveryError: no address, no mail program or no clipboard.
        """
        match channel:
            case Channel.EMAIL:
                return HandingOver(self._rooms).to_mail_program(letter, _email_of(letter))
            case Channel.WEBFORM:
                return HandingOver(self._rooms).to_web_form(letter, contact)
            case Channel.LETTER:
                raise DeliveryError("A letter on paper is printed and posted.", "Save it as a PDF and print it.")
            case None:
                raise DeliveryError(f"dsr knows no way to reach {letter.recipient[0]}.", "Look for its site, and save the letter as text.")


def _as_told_by_mail(letter: Letter) -> Letter:
    """The letter on paper that goes with an e-mail: it tells the sender's postal address only if the e-mail itself does."""
    name, *address = letter.sender
    told = all(line in letter.text for line in address)
    return letter if told else replace(letter, sender=(name,))


def _refuse_paper_to_nowhere(letter: Letter) -> None:
    """DeliveryError for a complaint that lacks an address: every way to its authority, or, in an envelope, its sender's own."""
    if letter.kind is LetterKind.COMPLAINT and not (letter.recipient[1:] or letter.recipient_email or letter.recipient_link):
        raise DeliveryError(f"dsr knows no address of {letter.recipient[0]}.", "Save the complaint as text: end the name in .txt")
    if letter.kind is LetterKind.COMPLAINT and letter.recipient[1:] and not letter.recipient_email and not letter.sender[1:]:
        how = f"dsr me set postal “STREET” “TOWN”, then write it again: dsr request follow-up {letter.reference} --kind complaint"
        raise DeliveryError("A complaint on paper needs your postal address.", how)


def _email_of(letter: Letter) -> str:
    if not letter.recipient_email:
        raise DeliveryError("No e-mail address is known for this letter.", "Send it by post or web form, or add an address to the company.")
    return letter.recipient_email
