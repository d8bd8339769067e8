"""Addresses that came back: which of a company's are dead, where a case can go instead, and how its letter goes there."""

from collections.abc import Mapping
from datetime import date

from dsr.desk.companies import checked_email, checked_link, checked_postal
from dsr.desk.compose import lacks
from dsr.desk.rooms import Rooms
from dsr.domain.addresses import address_key, same_address
from dsr.domain.bounces import bounces
from dsr.domain.case import Case, Event, EventName, address_lines
from dsr.domain.company import Company, Contact
from dsr.domain.letter import Letter, LetterKind
from dsr.domain.request import Channel, channel_of, contact_at
from dsr.domain.text import clean
from dsr.errors import NotFound, WrongInput


class Mailboxes:
    """The addresses of companies as the record knows them."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def marked(self, company: Company) -> Company:
        """The company with the addresses marked, and put last, from which a letter of any case came back."""
        return company.with_bounces(self._bounces(company))

    def elsewhere(self, case: Case) -> tuple[Contact, ...]:
        """The other addresses to which a case can go, best first, without those from which a letter came back.

        Args:
            case: whole, as `Record.case` gives it.
        """
        request = case.request
        try:
            company = self._rooms.catalogue.get(request.company.slug)
        except NotFound:  # the profile is gone; the case keeps its own
            company = request.company
        own = tuple(kept.contact for kept in self._rooms.record.contacts(company.slug))
        found = self.marked(company.with_contacts(own)).contacts_for(request.rights, request.person.place, request.groups)
        now = case.contact.address if case.contact else ""
        return tuple(contact for contact in found if contact.bounced is None and not same_address(contact.address, now))

    def readdress(self, reference: str, address: str) -> Letter:
        """Let a case go on at another address: its latest letter gets that address, and an event keeps the change.

        Args:
            reference: the case.
            address: one of the company's, or any mailbox, link or postal address.

        Returns:
            The letter as it goes there, its text unchanged; the one that stands already where it goes there now.

        Raises:
            WrongInput: it is no address, it lies outside the company (a complaint goes to the authority), or the sender lacks what the way
                needs.
            NotFound: unknown reference, or the request's text is not kept here.
        """
        from dsr.letters.readdress import readdressed

        record = self._rooms.record
        case, letter = record.case(reference), record.letter(reference)
        if letter.kind is LetterKind.COMPLAINT:
            raise WrongInput("The latest letter goes to the authority, not to the company.", "Leave the address out.")
        contact = self.contact_of(case, address)
        if case.contact and same_address(case.contact.address, contact.address) and _goes_to(letter, contact):
            return letter
        person = case.request.person if case.request.person.postal else record.person()
        if trouble := lacks(person, channel_of(contact)):
            raise trouble
        new = readdressed(letter, case.request.company, contact, person)
        event = Event(
            id=0,
            reference=case.reference,
            name=EventName.ADDRESS_CHANGED,
            day=self._rooms.today,
            recorded=self._rooms.world.now(),
            to=address_lines(contact),
        )
        record.readdress(event, new)
        return new

    def contact_of(self, case: Case, address: str) -> Contact:
        """The contact of a case's company with that address, else a new one. WrongInput where it is no address."""
        known = (*([case.contact] if case.contact else []), *self.elsewhere(case))
        found = next((contact for contact in known if same_address(contact.address, address)), None)
        return found or self.contact_at(case.request.company, address)

    def contact_at(self, company: Company, address: str) -> Contact:
        """The contact of a company with that address, else a new one. WrongInput where it is no address."""
        found = next((contact for contact in company.contacts if same_address(contact.address, address)), None)
        return found or checked_contact(address)

    def _bounces(self, company: Company) -> Mapping[str, date]:
        """The days of the bounces, empty where no letter to any address of the company came back."""
        named = self._rooms.record.came_back_from()
        keys = {address_key(contact.address) for contact in company.contacts}
        if not named or ("" not in named and keys.isdisjoint(map(address_key, named))):
            return {}
        return bounces(self._rooms.record.summaries(with_contacts=True))


def checked_contact(address: str) -> Contact:
    """A mailbox, a link, or postal lines (separated by newlines or commas) as a contact; WrongInput where it is none of them."""
    contact = contact_at(address)
    if contact.email or ("@" in address and not contact.webform):
        return contact_at(checked_email(address))
    if contact.webform:
        return contact_at(checked_link(address))
    lines = address_lines(contact)
    if len(lines.splitlines()) < 2:
        raise WrongInput(
            f"“{clean(address)}” is neither a mailbox nor a link, and as a postal address it has only one line.",
            "Write a mailbox, a link that begins with https://, or street and town with a comma between.",
        )
    return contact_at("\n".join(checked_postal(lines, "").lines))


def _goes_to(letter: Letter, contact: Contact) -> bool:
    """Whether the letter has this address on it already."""
    match channel_of(contact):
        case Channel.EMAIL:
            return letter.recipient_email == contact.email
        case Channel.WEBFORM:
            return letter.recipient_link == contact.webform
        case Channel.LETTER:
            return bool(contact.postal) and letter.recipient[-1:] == contact.postal.lines[-1:] if contact.postal else False
