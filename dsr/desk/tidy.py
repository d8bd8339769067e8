"""What a policy says, in the form in which a profile may hold it: on one line, and without characters that no screen should get."""

import re
from dataclasses import replace
from typing import TypeVar

from dsr.domain.company import ActsAs, Company, Contact, IdentityDemand, PostalAddress, Promise, Refusal, StatedRight
from dsr.domain.text import clean, find_forbidden
from dsr.policy.quotes import fold

Quoted = TypeVar("Quoted", Contact, StatedRight, Promise, IdentityDemand, ActsAs, Refusal)

BY_MACHINE = "machine"
"""How a profile is checked that no person held against its text."""
_SPACE = re.compile(r"\s+")


def shown_words(text: str) -> str:
    """The text on one line, without what nobody sees. Of one that hides control characters, the longest stretch without.

    So it still stands in the policy, in which `dsr.policy.quotes` looks for it.
    """
    line = _SPACE.sub(" ", text).strip()
    if find_forbidden(line) is None:
        return line
    line = fold(line)
    pieces, start = [], 0
    for at, letter in enumerate(line):
        if find_forbidden(letter) is not None:
            pieces.append(line[start:at])
            start = at + 1
    return max((*pieces, line[start:]), key=len).strip()


def slug_of(name: str) -> str:
    """A short name for a company of this name, "" while it has none."""
    from dsr.directory.slugs import make_slug

    return make_slug(name) if name else ""


def tidied(company: Company) -> Company:
    """The profile with every text as it may stand in a file; nothing else is changed."""
    policy = company.policy
    return replace(
        company,
        name=clean(company.name),
        also_known_as=tuple(clean(name) for name in company.also_known_as),
        policy=replace(policy, title=clean(policy.title)[:200]),
        contacts=tuple(_contact(_quoted(contact)) for contact in company.contacts),
        rights=tuple(_quoted(stated) for stated in company.rights),
        deadlines=tuple(_quoted(promise) for promise in company.deadlines),
        complaint_quote=shown_words(company.complaint_quote),
        identity=replace(_quoted(company.identity), asks=clean(company.identity.asks)) if company.identity else None,
        acts_as=tuple(_quoted(acts) for acts in company.acts_as),
        refusals=tuple(replace(_quoted(refusal), text=clean(refusal.text)) for refusal in company.refusals),
    )


def _quoted(fact: Quoted) -> Quoted:
    return replace(fact, quote=shown_words(fact.quote), section=clean(fact.section))


def _contact(contact: Contact) -> Contact:
    if contact.postal is None:
        return contact
    lines = tuple(filter(None, map(clean, contact.postal.lines)))
    return replace(contact, postal=PostalAddress(lines, contact.postal.country))
