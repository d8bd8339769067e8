"""A letter as a link that opens the user's mail program."""

from dataclasses import dataclass
from urllib.parse import quote

from dsr.domain.letter import Letter
from dsr.domain.text import clean
from dsr.post.address import split_address

LONGEST = 2_000
"""Characters; many programs cut longer links without a word."""


@dataclass(frozen=True, slots=True)
class Mailto:
    """The link, and what it carries."""

    url: str
    body_included: bool
    """False where the letter is too long for a link: the caller puts it on the clipboard and says so."""
    subject_included: bool = True
    """False where not even the subject fits."""


def make_mailto(letter: Letter, to: str) -> Mailto:
    """The link by RFC 6068, never longer than `LONGEST`; DeliveryError where the address cannot be used.

    Args:
        letter: its subject and text.
        to: the company's address.
    """
    local, domain = split_address(to, "the company's")
    address = f"mailto:{quote(local, safe='')}@{quote(domain, safe='')}"
    with_subject = f"{address}?subject={quote(clean(letter.subject), safe='')}"
    lines = letter.text.rstrip("\n").split("\n")
    whole = f"{with_subject}&body={'%0D%0A'.join(quote(line, safe='') for line in lines)}"
    if len(whole) <= LONGEST:
        return Mailto(whole, body_included=True)
    fits = len(with_subject) <= LONGEST
    return Mailto(with_subject if fits else address, body_included=False, subject_included=fits)
