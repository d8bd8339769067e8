"""For whom a representative is: it serves its region alone, so the region is read with it."""

from dsr.domain.regions import EEA, EU, named_in
from dsr.policy.contacts import Found
from dsr.policy.document import Document

_REPRESENTED = ("EU", "EEA", "GB", "CH")
"""Where laws ask companies from elsewhere for a representative (Art. 27 GDPR and UK GDPR, Art. 14 FADP)."""
_BEFORE = 260
"""Letters before an address in which its people are named."""


def people_of(document: Document, item: Found, span: tuple[int, int]) -> tuple[str, ...]:
    """Regions as in `Contact.serves`: those that the heading or the words around name, else that of the place where it sits.

    Args:
        document: the policy.
        item: a representative's mailbox, address or form.
        span: where its sentence begins and ends in the text.
    """
    mention = item.best or item.mentions[0]
    start, end = span
    told = [document.heading(mention.block), item.value]
    if item.address is None:
        told.append(document.text[start:end])
    for words in told:
        if regions := _named(words):
            return regions
    if item.address and item.address.country:
        country = item.address.country
        return ("EU",) if country in EU else ("EEA",) if country in EEA else (country,)
    return _named(document.text[max(0, start - _BEFORE) : start].rpartition("\n#")[2])


def _named(words: str) -> tuple[str, ...]:
    there = named_in(words)
    return tuple(region for region in _REPRESENTED if region in there)
