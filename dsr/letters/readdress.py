"""A letter that is written already, with another address on it: its text stays as it is."""

from dataclasses import replace

from dsr.domain.company import Company, Contact
from dsr.domain.letter import Letter
from dsr.domain.request import Person
from dsr.domain.text import plain
from dsr.letters.addresses import company_lines, postal_lines
from dsr.letters.speech import is_spoken, locale_of


def readdressed(letter: Letter, company: Company, contact: Contact, person: Person) -> Letter:
    """The letter as it goes to another contact of the company; every word of its text is kept.

    Args:
        letter: to the company, as it was written.
        company: to whom.
        contact: the mailbox, the form or the postal address to which it goes now.
        person: who writes, with the address that stands in the head of a letter on paper.
    """
    locale = locale_of(letter.language, person.country if is_spoken(letter.language, person.country) else "")
    name = letter.sender[0] if letter.sender else plain(person.name)
    return replace(
        letter,
        sender=letter.sender if len(letter.sender) > 1 or not contact.postal else postal_lines(name, person.postal, "", locale),
        recipient=company_lines(company, contact, person.country, locale),
        recipient_email=contact.email,
        recipient_link=plain(contact.webform or ""),
    )
