"""A policy under review: every fact that the reader found, kept, corrected or dropped by the user, and the profile that is left."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING

from dsr.desk.tidy import BY_MACHINE, shown_words, tidied
from dsr.domain.company import (
    ActsAs,
    Company,
    Contact,
    IdentityDemand,
    PolicySource,
    Promise,
    Refusal,
    Role,
    StatedRight,
)
from dsr.domain.law import Right
from dsr.errors import NotFound

if TYPE_CHECKING:
    from dsr.policy import Document, Finding, Reading

MOST_CONTACTS = 60
"""Addresses that are taken from one policy, the likeliest first; real ones have fewer than thirty."""
COMPLAINT = "complaint"


class Kind(StrEnum):
    """What a fact is about; in the order in which facts are shown."""

    CONTACT = "contact"
    RIGHT = "right"
    COMPLAINT = "complaint"
    DEADLINE = "deadline"
    LAW = "law"
    NAME = "name"
    IDENTITY = "identity"
    CAPACITY = "capacity"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A plain fact: the id of a law, the name of a controller, the place for complaints."""

    text: str
    quote: str = ""
    section: str = ""


Fact = Contact | StatedRight | Promise | IdentityDemand | ActsAs | Refusal | Said
Span = tuple[int, int]
"""Where something begins and ends in the policy's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One fact, and what the user thinks of it."""

    id: str
    kind: Kind
    fact: Fact
    places: tuple[Span, ...] = ()
    """Where the text says it, the sentence that is quoted first; empty for what the user knows from elsewhere."""
    rule: str = ""
    """Which of the reader's rules saw it."""
    sure: bool = True
    """False while a person should look."""
    dropped: bool = False
    changed: bool = False
    """Whether the user corrected it."""
    own: bool = False
    """Whether the user added it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A policy's text, the facts, and the head of the profile."""

    name: str
    slug: str
    country: str = ""
    """ISO 3166-1 alpha-2, "" for unknown."""
    language: str = "en"
    entries: tuple[Entry, ...]
    gaps: tuple[str, ...] = ()
    """What the reader looked for and did not find."""
    policy: PolicySource
    text: str
    sentences: tuple[Span, ...] = field(default=(), repr=False)
    headings: tuple[Span, ...] = field(default=(), repr=False)

    def entry(self, entry_id: str) -> Entry:
        """One fact; NotFound where there is none of that id."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise NotFound("This finding is gone.", "Choose another one.")

    def with_entry(self, changed: Entry) -> "Review":
        """The same review with one fact in its new form."""
        return replace(self, entries=tuple(changed if entry.id == changed.id else entry for entry in self.entries))

    def kept(self, entry_id: str) -> "Review":
        """A fact that was looked at and is right; one that was dropped is taken back."""
        return self.with_entry(replace(self.entry(entry_id), dropped=False, sure=True))

    def dropped(self, entry_id: str) -> "Review":
        """A fact left out of the profile."""
        return self.with_entry(replace(self.entry(entry_id), dropped=True))

    def first(self, entry_id: str) -> "Review":
        """A contact put before all others: letters go there unless the user chooses another."""
        chosen = replace(self.entry(entry_id), dropped=False)
        return replace(self, entries=(chosen, *(entry for entry in self.entries if entry.id != entry_id)))

    def turned(self, entry_id: str) -> "Review":
        """A fact with its next place in the text quoted as its proof."""
        entry = self.entry(entry_id)
        if len(entry.places) < 2:
            return self
        places = (*entry.places[1:], entry.places[0])
        quote = shown_words(self.text[places[0][0] : places[0][1]])
        fact = entry.fact
        if isinstance(fact, IdentityDemand):
            fact = replace(fact, asks=quote)
        return self.with_entry(replace(entry, places=places, fact=replace(fact, quote=quote, section=self.section(places[0][0]))))

    def added(self, kind: Kind, fact: Fact, places: tuple[Span, ...]) -> "Review":
        """The same review with a fact of the user's own; a contact comes first, other facts last of their kind."""
        known = {entry.id for entry in self.entries}
        new_id = next(name for number in count(1) if (name := f"own-{number}") not in known)
        entry = Entry(id=new_id, kind=kind, fact=fact, places=places, own=True)
        return replace(self, entries=(entry, *self.entries) if kind is Kind.CONTACT else (*self.entries, entry))

    def of(self, kind: Kind) -> tuple[Entry, ...]:
        """The facts of one kind, the dropped ones included."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def sentence_at(self, place: int) -> Span | None:
        """The sentence that holds a place in the text, else the next one."""
        from bisect import bisect_right

        at = bisect_right(self.sentences, (place, len(self.text) + 1)) - 1
        if at >= 0 and place < self.sentences[at][1]:
            return self.sentences[at]
        return self.sentences[at + 1] if at + 1 < len(self.sentences) else None

    def section(self, place: int) -> str:
        """The heading above a place in the text, "" if there is none."""
        from bisect import bisect_right

        at = bisect_right(self.headings, (place, len(self.text) + 1)) - 1
        return shown_words(self.text[slice(*self.headings[at])].strip("#* \t\n")) if at >= 0 else ""

    @property
    def to_check(self) -> int:
        """How many facts a person should still look at."""
        return sum(not entry.sure and not entry.dropped for entry in self.entries)

    def company(self) -> Company:
        """The profile as it would be saved."""
        facts = [(entry.kind, entry.fact) for entry in self.entries if not entry.dropped]

        def said(kind: Kind) -> list[str]:
            return [fact.text for its, fact in facts if its is kind and isinstance(fact, Said)]

        rights = {fact.right: fact for _, fact in reversed(facts) if isinstance(fact, StatedRight)}
        complaints = [fact.quote for kind, fact in facts if kind is Kind.COMPLAINT]
        company = Company(
            slug=self.slug,
            name=self.name,
            checked=BY_MACHINE,
            also_known_as=tuple(dict.fromkeys(name for name in said(Kind.NAME) if name != self.name)),
            country=self.country or None,
            language=self.language,
            policy=self.policy,
            contacts=tuple(fact for _, fact in facts if isinstance(fact, Contact)),
            rights=tuple(rights[right] for right in Right if right in rights),
            deadlines=tuple(fact for _, fact in facts if isinstance(fact, Promise)),
            laws=tuple(dict.fromkeys(said(Kind.LAW))),
            complaint_quote=complaints[0] if complaints else "",
            identity=next((fact for _, fact in facts if isinstance(fact, IdentityDemand)), None),
            acts_as=tuple(fact for _, fact in facts if isinstance(fact, ActsAs)),
            refusals=tuple(fact for _, fact in facts if isinstance(fact, Refusal)),
        )
        return replace(company, gaps=tuple(self._gaps_of(company)))

    def _gaps_of(self, company: Company) -> Iterable[str]:
        """What is still missing: a gap that the user filled is gone, one that a dropped fact leaves is there."""
        missing = {
            "no postal address found": not any(contact.postal for contact in company.contacts),
            "no e-mail address found": not any(contact.email for contact in company.contacts),
            "no way to send a request found": not company.contacts,
            "no rights stated": not company.rights,
            "neither access nor deletion is stated": bool(company.rights)
            and not any(stated.right in (Right.ACCESS, Right.ERASURE) for stated in company.rights),
        }
        for gap in self.gaps:
            filled = "Data Protection Officer" in gap and any(contact.role is Role.DPO for contact in company.contacts)
            if gap not in missing and not filled:
                yield gap
        yield from (gap for gap, is_missing in missing.items() if is_missing)


def from_reading(document: "Document", reading: "Reading", today: date, url: str | None = None) -> Review:
    """The review of a policy that was just read, nothing decided yet.

    Args:
        document: the text.
        reading: what the reader found in it.
        today: the day on which it was read.
        url: where it came from, if from the web.
    """
    from dsr.desk.tidy import slug_of
    from dsr.policy.document import Kind as BlockKind
    from dsr.policy.engine import sentences
    from dsr.policy.words import words

    raw = reading.company("company", today, url)
    draft = tidied(raw)
    entries = _Entries(reading.findings)
    for before, contact in zip(raw.contacts[:MOST_CONTACTS], draft.contacts, strict=False):
        kind = "email" if contact.email else "postal" if contact.postal else "webform"
        value = "" if contact.postal else before.address
        entries.add(Kind.CONTACT, contact, kind, value, before.quote)
    for right, stated in zip(raw.rights, draft.rights, strict=True):
        entries.add(Kind.RIGHT, stated, "right", right.right.value, right.quote)
    if raw.complaint_quote:
        entries.add(Kind.COMPLAINT, Said(text=COMPLAINT, quote=draft.complaint_quote), "right", COMPLAINT, raw.complaint_quote)
    for promised, promise in zip(raw.deadlines, draft.deadlines, strict=True):
        entries.add(Kind.DEADLINE, promise, "deadline", str(promised.period), promised.quote)
    for law in raw.laws:
        entries.add(Kind.LAW, Said(text=law), "law", law)
    for name, tidy_name in zip((raw.name, *raw.also_known_as), (draft.name, *draft.also_known_as), strict=True):
        if tidy_name:
            entries.add(Kind.NAME, Said(text=tidy_name), "controller", name)
    if raw.identity and draft.identity:
        entries.add(Kind.IDENTITY, draft.identity, "identity", "", raw.identity.quote)
    for capacity, acts in zip(raw.acts_as, draft.acts_as, strict=True):
        entries.add(Kind.CAPACITY, acts, "capacity", capacity.who, capacity.quote)
    for refused, refusal in zip(raw.refusals, draft.refusals, strict=True):
        entries.add(Kind.REFUSAL, refusal, "refusal", refused.text, refused.quote)
    gaps = draft.gaps
    if len(raw.contacts) > MOST_CONTACTS:
        gaps = (*gaps, f"of very many addresses only the {MOST_CONTACTS} likeliest were taken")
    blocks = document.blocks
    return Review(
        name=draft.name,
        slug=slug_of(draft.name),
        country=draft.country or "",
        language=draft.language,
        entries=tuple(entries.made),
        gaps=gaps,
        policy=draft.policy,
        text=document.text,
        sentences=tuple(
            sorted({blocks[s.block].span(s.at, s.at + len(s.text)) for s in sentences(reading.document, words(reading.language))})
        ),
        headings=tuple((block.start, block.end) for block in blocks if block.kind is BlockKind.HEADING),
    )


class _Entries:
    """Facts with the findings that they rest on."""

    def __init__(self, findings: "Iterable[Finding]") -> None:
        self._by_value: dict[tuple[str, str], list[Finding]] = {}
        self._by_field: dict[str, list[Finding]] = {}
        for finding in findings:
            self._by_value.setdefault((finding.field, finding.value), []).append(finding)
            self._by_field.setdefault(finding.field, []).append(finding)
        self.made: list[Entry] = []

    def add(self, kind: Kind, fact: Fact, field_name: str, value: str, quote: str = "") -> None:
        """A fact that rests on the findings of a field (and of a value, unless that is empty); the one quoted comes first."""
        found = self._by_value.get((field_name, value), []) if value else self._by_field.get(field_name, [])
        if kind is Kind.CONTACT and not value:
            found = [finding for finding in found if finding.quote == quote]
        found = sorted(found, key=lambda finding: finding.quote != quote) if quote else found
        best = found[0] if found else None
        if best and isinstance(fact, Said) and not fact.quote:
            fact = replace(fact, quote=shown_words(best.quote), section=shown_words(best.section))
        number = sum(entry.kind is kind for entry in self.made) + 1
        self.made.append(
            Entry(
                id=f"{kind}-{number}",
                kind=kind,
                fact=fact,
                places=tuple(dict.fromkeys((finding.start, finding.end) for finding in found)),
                rule=best.rule if best else "",
                sure=best.sure if best else True,
            )
        )
