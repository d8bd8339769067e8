"""What changed between two readings of a policy, or between two profiles: each change as a value with a plain sentence."""

import re
from dataclasses import dataclass
from enum import StrEnum

from dsr.domain.company import Company, Contact, Promise
from dsr.policy.postal import same_address
from dsr.policy.reading import Reading


class What(StrEnum):
    """What happened to a fact."""

    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference."""

    what: What
    field: str
    """`name`, `country`, `contact`, `right`, `deadline`, `law`, `complaint` or `identity`."""
    value: str
    """The fact that is gone, new or changed: an address, a right's name, a period, a law's id."""
    sentence: str
    """The change in one plain English sentence."""
    quote: str = ""
    """Where the newer text shows it; the older one for what is gone."""


def diff_readings(old: Reading, new: Reading) -> tuple[Change, ...]:
    """What a newer reading says that the older one did not, and the other way round."""
    return diff_companies(old.company("old"), new.company("new"))


def diff_companies(old: Company, new: Company) -> tuple[Change, ...]:
    """What differs between two profiles of one company; contacts first, since letters go there."""
    return (*_contacts(old, new), *_deadlines(old, new), *_rights(old, new), *_laws(old, new), *_rest(old, new))


def _same(a: Contact, b: Contact) -> bool:
    if a.email and b.email:
        return a.email.casefold() == b.email.casefold()
    if a.postal and b.postal:
        return same_address(" ".join(a.postal.lines), " ".join(b.postal.lines))
    if a.webform and b.webform:
        return _page(a.webform) == _page(b.webform)
    return False


def _page(url: str) -> str:
    return re.sub(r"^https?://(www\.)?|[/#?]+$", "", url.casefold())


def _kind(contact: Contact) -> str:
    return "e-mail address" if contact.email else "postal address" if contact.postal else "web form"


def _contacts(old: Company, new: Company) -> list[Change]:
    changes = []
    for contact in old.contacts:
        if not any(_same(contact, other) for other in new.contacts):
            sentence = f"The {_kind(contact)} {contact.address} is no longer given."
            changes.append(Change(what=What.GONE, field="contact", value=contact.address, sentence=sentence, quote=contact.quote))
    for contact in new.contacts:
        before = next((other for other in old.contacts if _same(contact, other)), None)
        if before is None:
            sentence = f"The {_kind(contact)} {contact.address} is new ({contact.role})."
            changes.append(Change(what=What.NEW, field="contact", value=contact.address, sentence=sentence, quote=contact.quote))
        elif before.role != contact.role:
            sentence = f"The {_kind(contact)} {contact.address} was given for “{before.role}” and is now given for “{contact.role}”."
            changes.append(Change(what=What.CHANGED, field="contact", value=contact.address, sentence=sentence, quote=contact.quote))
    if (
        old.contacts
        and new.contacts
        and not _same(old.contacts[0], new.contacts[0])
        and any(_same(old.contacts[0], c) for c in new.contacts)
    ):
        first = new.contacts[0]
        sentence = f"Requests are now best sent to {first.address}."
        changes.append(Change(what=What.CHANGED, field="contact", value=first.address, sentence=sentence, quote=first.quote))
    return changes


def _about(promise: Promise) -> str:
    return f"a request for “{promise.right}”" if promise.right else "a request"


def _deadlines(old: Company, new: Company) -> list[Change]:
    changes = []
    before = {promise.right: promise for promise in reversed(old.deadlines)}
    after = {promise.right: promise for promise in reversed(new.deadlines)}
    for right, promise in before.items():
        later = after.get(right)
        if later is None:
            sentence = f"The promise to answer {_about(promise)} within {promise.period} is gone."
            changes.append(Change(what=What.GONE, field="deadline", value=str(promise.period), sentence=sentence, quote=promise.quote))
        elif later.period != promise.period:
            sentence = f"The time to answer {_about(promise)} was {promise.period} and is now {later.period}."
            changes.append(Change(what=What.CHANGED, field="deadline", value=str(later.period), sentence=sentence, quote=later.quote))
    for right, promise in after.items():
        if right not in before:
            sentence = f"New: {_about(promise)} is to be answered within {promise.period}."
            changes.append(Change(what=What.NEW, field="deadline", value=str(promise.period), sentence=sentence, quote=promise.quote))
    return changes


def _rights(old: Company, new: Company) -> list[Change]:
    changes = []
    for stated in old.rights:
        later = new.stated(stated.right)
        if later is None:
            sentence = f"The right “{stated.right}” is no longer stated."
            changes.append(Change(what=What.GONE, field="right", value=stated.right, sentence=sentence, quote=stated.quote))
        elif later.who and later.who != stated.who:
            sentence = f"The right “{stated.right}” is now stated only for {', '.join(later.who)}."
            changes.append(Change(what=What.CHANGED, field="right", value=stated.right, sentence=sentence, quote=later.quote))
        elif stated.who and not later.who:
            sentence = f"The right “{stated.right}” was stated only for {', '.join(stated.who)} and is now stated for everyone."
            changes.append(Change(what=What.CHANGED, field="right", value=stated.right, sentence=sentence, quote=later.quote))
    for stated in new.rights:
        if old.stated(stated.right) is None:
            sentence = f"The right “{stated.right}” is newly stated."
            changes.append(Change(what=What.NEW, field="right", value=stated.right, sentence=sentence, quote=stated.quote))
    if old.complaint_quote and not new.complaint_quote:
        sentence = "The right to complain to an authority is no longer stated."
        changes.append(Change(what=What.GONE, field="complaint", value="complaint", sentence=sentence, quote=old.complaint_quote))
    elif new.complaint_quote and not old.complaint_quote:
        sentence = "The right to complain to an authority is newly stated."
        changes.append(Change(what=What.NEW, field="complaint", value="complaint", sentence=sentence, quote=new.complaint_quote))
    return changes


def _laws(old: Company, new: Company) -> list[Change]:
    gone = [
        Change(what=What.GONE, field="law", value=law, sentence=f"The law {law} is no longer named.")
        for law in old.laws
        if law not in new.laws
    ]
    added = [
        Change(what=What.NEW, field="law", value=law, sentence=f"The law {law} is newly named.") for law in new.laws if law not in old.laws
    ]
    return gone + added


def _rest(old: Company, new: Company) -> list[Change]:
    changes = []
    if old.name and new.name and old.name != new.name and old.name not in new.also_known_as:
        sentence = f"The controller was {old.name} and is now {new.name}."
        changes.append(Change(what=What.CHANGED, field="name", value=new.name, sentence=sentence))
    if old.country != new.country and new.country:
        sentence = f"The controller's country was {old.country or 'not told'} and is now {new.country}."
        changes.append(Change(what=What.CHANGED, field="country", value=new.country, sentence=sentence))
    if new.identity and not old.identity:
        sentence = "It now asks for something to verify who writes."
        changes.append(Change(what=What.NEW, field="identity", value=new.identity.asks, sentence=sentence, quote=new.identity.quote))
    elif old.identity and not new.identity:
        sentence = "It no longer says what it asks for to verify who writes."
        changes.append(Change(what=What.GONE, field="identity", value=old.identity.asks, sentence=sentence, quote=old.identity.quote))
    return changes
