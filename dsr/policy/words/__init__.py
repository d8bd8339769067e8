"""What the reader knows of a language, as data: one file per language, each a `Words`. The engine lives elsewhere.

Patterns are regular expressions, matched without regard to case against one sentence. Every repetition in them has an upper bound,
so that no text can make them slow. `cues` are plain words of which one must stand in the sentence before a pattern is tried.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache


class Scope(StrEnum):
    """What must stand around the words of a rule before it counts."""

    RIGHT = "right"
    """A right is granted before them: in the sentence, in the words that lead into its list, or in the heading above."""
    OFFER = "offer"
    """As RIGHT, or the reader is told that he may, can, or how to ask."""
    ANY = "any"
    """Nothing: the words speak for themselves."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One reading rule: what it shows, the words that show it, and the words that forbid it."""

    id: str
    shows: str
    """The right, law, role or other value that the words show."""
    pattern: str
    cues: tuple[str, ...]
    scope: Scope = Scope.ANY
    unless: str = ""
    """Where this is found in the sentence, the rule is silent."""
    sure: bool = True
    """False gives findings of low confidence."""
    near: str = ""
    """What must also stand in the sentence, in the one before, in the words that lead in, or in the heading above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A language as the reader knows it."""

    code: str
    common: frozenset[str]
    """The most frequent small words, to tell the language of a text."""
    abbreviations: frozenset[str]
    """Words after whose full stop the sentence goes on, in lower case."""
    grant: str
    """A right is granted: "right to", "entitled to"."""
    offer: str
    """Something is offered: "you may", "ask us to", "to exercise"."""
    lead: str
    """Words at the end of a sentence that lead into a list of rights: "you may:"."""
    denial: str
    """The right is denied: "does not apply", "no right to"."""
    own: str
    """The company's own rights: "we reserve the right"."""
    rights_heading: str
    not_rights_heading: str
    """Headings over sections that only seem to be about the reader's rights ("Legal rights of third parties")."""
    rights: tuple[Rule, ...]
    laws: tuple[Rule, ...]
    regions: tuple[Rule, ...]
    """Headings that open a section for the people of a region, and the law that it stands for."""
    region_rights: str
    """Words in such a heading that promise rights."""
    section_end: str
    """Headings that end such a section, though they stand no higher than its parts."""
    authority: str
    """The words around an address that make it an authority's, court's, arbitrator's or another company's."""
    others: str
    """The words before an address that make it that of a service which the company uses."""
    partner: str
    """Words before an e-mail or postal address, in its paragraph, that make it a partner's or a processor's."""
    roles: tuple[Rule, ...]
    """From the words around a contact to its role, the most telling first."""
    request_contact: str
    """The words around a contact by which requests are asked to be sent there."""
    question_contact: str
    """The words around a contact by which questions about the policy are asked to be sent there."""
    address_lead: str
    """The words before a postal address: "write to us at"."""
    street: str
    """Words that mark a line as a street or building."""
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    """From the words for a unit of time to "days", "business days", "weeks", "months", "hours"."""
    within: str
    """Words before a time limit."""
    answer: str
    """A request is answered."""
    not_answer: str
    """Other time limits: retention, breach notices, notice of changes, payment."""
    acknowledge: str
    extension: str
    advertising: str
    """Personalised advertising, as that from which one opts out."""
    effect: str
    """An opt-out takes effect."""
    controller: tuple[Rule, ...]
    """Patterns with a group `name`: the company says who it is."""
    controller_lead: str
    """Words at the end of a line that lead to a name on the next one: "The controller is:"."""
    identity: str
    """Words by which someone's identity is proved or checked."""
    identity_asked: str
    """Words by which that belongs to the answering of a request: not to an account, a payment or the fight against fraud."""
    processor: tuple[Rule, ...]
    refusal: tuple[Rule, ...]
    form_words: str
    """Words of a link, or around it, by which a request or an opt-out is made there."""
    form_not: str
    people: tuple[Rule, ...] = ()
    """Groups of people for whom alone something is said: "California residents"."""
    for_right: tuple[Rule, ...] = ()
    dpo_named: str = ""
    question: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)


LANGUAGES = ("en", "fr", "de", "es")


@cache
def words(code: str) -> Words:
    """The words of a language; English for one that the reader does not know."""
    if code == "fr":
        from dsr.policy.words.fr import FRENCH

        return FRENCH
    if code == "de":
        from dsr.policy.words.de import GERMAN

        return GERMAN
    if code == "es":
        from dsr.policy.words.es import SPANISH

        return SPANISH
    from dsr.policy.words.en import ENGLISH

    return ENGLISH
