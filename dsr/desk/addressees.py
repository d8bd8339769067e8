"""Whom a person can write to at a company, in which words that is said, and why nobody is there for them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dsr.domain.company import Company, Contact, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.domain.request import Channel, channel_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """Whom one person can write to at a company."""

    serving: tuple[Contact, ...]
    """Those that serve the person, best first."""
    for_some: tuple[Contact, ...]
    """Those only for people, brands or products to which the person did not say to belong; to be offered with their `only`."""
    gap: str
    """Why nobody serves the person, in one sentence; "" where somebody does."""


def addressees(company: Company, rights: tuple[Right, ...], place: Place | None, belongs: Collection[str] = ()) -> Addressees:
    """Whom a person can write to.

    Args:
        company: the profile, with the user's own contacts.
        rights: what the letter will ask.
        place: where the person lives, None if not told.
        belongs: the groups, brands or products to which the person says to belong ("employee").
    """
    serving = company.contacts_for(rights, place, belongs)
    gap = "" if serving else no_address(company, place, belongs)
    return Addressees(serving=serving, for_some=company.contacts_for_some(place, belongs), gap=gap)


FEW = 4
"""So many places are named one by one."""
ADDRESS_WORDS: Mapping[Channel, str] = {Channel.EMAIL: "e-mail address", Channel.LETTER: "postal address", Channel.WEBFORM: "web form"}
"""What one writes to on each way."""


def no_address(company: Company, place: Place | None, belongs: Collection[str] = (), channel: Channel | None = None) -> str:
    """Why no contact (of one channel) serves the person, in one sentence: there is none, or those that are there serve others."""
    from dsr.directory.places import place_name

    what = ADDRESS_WORDS[channel] if channel else "address"
    there = [contact for contact in company.contacts if channel in (None, channel_of(contact))]
    for_some = [contact for contact in company.contacts_for_some(place, belongs) if contact in there]
    if not there:
        if not company.by_hand:
            return f"The policy of {company.called} names no {what} for a request."
        return f"No {what} of {company.called} is known."
    if for_some:
        names = ", ".join(dict.fromkeys(name for contact in for_some for name in contact.only))
        return f"For you {company.called} names no {what}, only for some: {names}."
    whom = f"people in {place_name(place)}" if place else "people of whom no country is known"
    return f"{company.called} names no {what} for {whom}, only for people elsewhere."


def marks(contact: Contact) -> str:
    """What stands beside a contact in a list: whom it serves, and that a letter to it came back; "" for nothing."""
    from dsr.domain.dates import in_words

    bounced = f"bounced on {in_words(contact.bounced)}" if contact.bounced else ""
    return ", ".join(filter(None, (served(contact), bounced)))


def served(contact: Contact) -> str:
    """Whom a contact serves, as words: "for people in the United Kingdom, only for employees"; "" where it serves everybody."""
    from dsr.directory.places import region_name

    names = tuple(map(region_name, contact.serves)) if len(contact.serves) <= FEW else (f"{len(contact.serves)} countries",)
    where = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    untold = "without saying for whom" if contact.role is Role.REPRESENTATIVE else ""
    words = (f"for people in {where}" if where else untold, f"only for {', '.join(contact.only)}" if contact.only else "")
    return ", ".join(filter(None, words))


__all__ = ["ADDRESS_WORDS", "Addressees", "addressees", "channel_of", "marks", "no_address", "served"]
