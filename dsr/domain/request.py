"""Who asks which company for what, and on which ground."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from secrets import choice

from dsr.domain.company import Company, Contact, Origin, PostalAddress, Promise, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right
from dsr.errors import WrongInput

REFERENCE_ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Letters and digits that nobody mistakes for one another on paper or on the telephone (no I, L, O, U, 0, 1)."""
_REFERENCE = re.compile(rf"DSR-[{REFERENCE_ALPHABET}]{{4}}-[{REFERENCE_ALPHABET}]{{4}}")


class Channel(StrEnum):
    """How a letter leaves."""

    EMAIL = "email"
    LETTER = "letter"
    WEBFORM = "webform"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The data subject who writes."""

    name: str = ""
    email: str = ""
    postal: PostalAddress | None = None
    """Street and town lines without the name."""
    country: str = ""
    """ISO 3166-1 alpha-2, where the person lives; "" if not told yet."""
    state: str = ""
    """ISO 3166-2 subdivision code without the country: "CA" for California."""

    @property
    def place(self) -> Place | None:
        """Where the person lives, None if not told yet."""
        return Place(self.country, self.state or None) if self.country else None


@dataclass(frozen=True, slots=True)
class Claim:
    """One right, and the law (or `company-policy`) on which it is asked for."""

    right: Right
    law: str
    also: tuple[str, ...] = ()
    """Other laws that grant the same and are named beside it."""
    by_promise: bool = False
    """Whether nothing but the company's own policy makes the law apply; the letter then relies on its word."""


ACTING_AS = ("employee", "former-employee", "applicant", "customer", "user", "patient", "tenant", "member", "student")
"""What a person can be to the company in the letter's own words; anything else is told as `relation`."""


class Relation(StrEnum):
    """In which capacity one writes for another person."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    AGENT = "agent"
    HEIR = "heir"


@dataclass(frozen=True, slots=True, kw_only=True)
class Behalf:
    """The data subject for whom somebody else writes."""

    name: str
    relation: Relation
    """What the writer is to them."""
    proof: str = ""
    """What is enclosed to show it, in the user's words: "power of attorney of 3 May 2026"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Those for whom the user writes, kept once for all letters."""

    known: tuple[Behalf, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What is known of a request that was written elsewhere."""

    reference: str = ""
    """The reference that the earlier letter bore, "" if none."""
    message_id: str = ""
    """The Message-ID of the e-mail, without angle brackets, "" if unknown."""
    to: str = ""
    """The address to which it went, "" if unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What will stand in one letter. The profile is kept as it was on that day."""

    reference: str
    created: date
    person: Person
    company: Company
    claims: tuple[Claim, ...]
    language: str
    channel: Channel
    contact: Contact | None
    """None where the policy gives no address and the user added none."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What the user says, by the keys of `domain/details.py`."""
    behalf: Behalf | None = None
    """The data subject, where somebody else writes for them."""
    acting_as: str = ""
    """What the person is to the company, where that matters to the letter: `employee`, `customer`; "" if not said."""
    reply_email: str = ""
    """The mailbox to which the answer shall come; "" for the person's own."""
    tells_postal: bool = False
    """Whether this letter tells the person's postal address although its way does not need it."""
    sent_to: str = ""
    """`elsewhere` where it went to another than the address that the company designated for such requests."""
    adopted: Adopted | None = None
    """Of a request that was written elsewhere and entered later."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of people to which the person says to belong, for what a policy says to some people only."""
        return (self.acting_as,) if self.acting_as else ()

    @property
    def promises(self) -> tuple[tuple[Promise, tuple[Right, ...]], ...]:
        """What the company's policy promised to this person for these rights: each promise with the rights for which it holds."""
        return self.company.promises_for(self.rights, self.person.place, self.groups)

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights in the order in which they were chosen."""
        return tuple(claim.right for claim in self.claims)

    @property
    def went_to(self) -> str:
        """`elsewhere` or `designated-address`, as far as the user said whether it went to the address designated for it; "" if not."""
        return self.sent_to or {"yes": "designated-address", "no": "elsewhere"}.get(self.details.get("designated", ""), "")

    @property
    def laws(self) -> tuple[str, ...]:
        """The ids of all grounds, the first claim's first."""
        return tuple(dict.fromkeys(law for claim in self.claims for law in (claim.law, *claim.also)))


def channel_of(contact: Contact | None) -> Channel:
    """The way that a letter to this contact goes; e-mail while there is none."""
    if contact and contact.postal:
        return Channel.LETTER
    return Channel.WEBFORM if contact and contact.webform else Channel.EMAIL


def contact_at(address: str) -> Contact:
    """An address that the user told, as a contact: a link is a form, one with an @ and no space a mailbox, anything else postal lines."""
    text = address.strip()
    if re.match(r"https?://", text, re.IGNORECASE):
        return Contact(role=Role.OTHER, webform=text, origin=Origin.USER)
    if re.fullmatch(r"\S+@\S+", text):
        return Contact(role=Role.OTHER, email=text, origin=Origin.USER)
    separator = "\n" if "\n" in text else ","
    lines = tuple(line for raw in text.split(separator) if (line := raw.strip()))
    return Contact(role=Role.OTHER, postal=PostalAddress(lines), origin=Origin.USER)


def new_reference() -> str:
    """A fresh reference such as `DSR-7KQM-3XPA`, from the system's source of secrets."""
    groups = ("".join(choice(REFERENCE_ALPHABET) for _ in range(4)) for _ in range(2))
    return "-".join(("DSR", *groups))


def is_reference(text: object) -> bool:
    """Whether this is a reference just as `new_reference` makes them."""
    return isinstance(text, str) and _REFERENCE.fullmatch(text) is not None


def parse_reference(text: str) -> str:
    """The reference in its normal form; small letters and missing dashes are forgiven. WrongInput where it is none."""
    plain = re.sub(r"[^A-Z0-9]", "", text.upper())
    reference = f"{plain[:3]}-{plain[3:7]}-{plain[7:]}"
    if not _REFERENCE.fullmatch(reference):
        raise WrongInput(f"“{text}” is not a reference.", "References look like DSR-7KQM-3XPA; `dsr request list` shows yours.")
    return reference
