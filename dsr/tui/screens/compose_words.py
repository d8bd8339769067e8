"""What the wizard says about companies, rights and grounds: the domain's values in plain sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dsr.domain.company import Capacity, Company, Contact, Origin, Role
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY, Law, Right
from dsr.domain.request import Channel, Claim, Person
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.compose_draft import channel_of, claims_for
from dsr.tui.widgets.facts import WARNING, Fact, Section

if TYPE_CHECKING:
    from dsr.desk.law import Offer

ROLE_WORDS: Mapping[Role, str] = {
    Role.DPO: "Data Protection Officer",
    Role.PRIVACY: "privacy desk",
    Role.LEGAL: "legal department",
    Role.SUPPORT: "customer support",
    Role.GENERAL: "general address",
    Role.MARKETING: "marketing department",
    Role.REPRESENTATIVE: "representative",
    Role.SECURITY: "security",
    Role.OTHER: "",
}
CHANNEL_WORDS: Mapping[Channel, str] = {Channel.EMAIL: "E-mail", Channel.LETTER: "Letter", Channel.WEBFORM: "Web form"}
MISSING_WORDS: Mapping[Channel, str] = {Channel.EMAIL: "e-mail address", Channel.LETTER: "postal address", Channel.WEBFORM: "web form"}
LANGUAGE_WORDS: Mapping[str, str] = {"en": "English", "fr": "Français", "es": "Español", "de": "Deutsch", "it": "Italiano", "nl": "Nederlands"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What the law says about one person and one company: all that the steps show."""

    company: Company
    person: Person
    offers: "tuple[Offer, ...]" = ()
    """Every right that can be used."""
    grounds: tuple[Ground, ...] = ()
    """The grounds, best first for the chosen rights."""
    laws: Mapping[str, Law] = field(default_factory=dict)
    """The laws that the grounds name, by id."""

    def cite(self, right: Right, law_id: str) -> str:
        """Article and law for a right: "Art. 15 GDPR"."""
        law = self.laws.get(law_id)
        grant = next((grant for grant in law.grants if grant.right == right), None) if law else None
        return f"{grant.article} {law.short}" if law and grant else "its own policy"


def title_of(right: Right) -> str:
    """The right's name."""
    return RIGHT_WORDS[right].title


def listed(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    parts = list(words)
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def contact_line(contact: Contact) -> str:
    """Whose a contact is and who says so."""
    whose = ROLE_WORDS[contact.role] if contact.origin is not Origin.USER else "added by you"
    only = f"only for {listed(title_of(right) for right in contact.rights)}" if contact.rights else ""
    return " · ".join(part for part in (whose, only) if part)


def company_sections(company: Company, seat: str) -> Iterator[Section]:
    """The profile in the order in which it matters to somebody who is about to write.

    Args:
        company: the profile.
        seat: the country in words, "" if the policy does not tell.
    """
    counts = [
        _count(len(company.contacts), "address", "addresses"),
        f"{_count(len(company.rights), 'right', 'rights')} granted",
        f"answers promised in {company.deadlines[0].period}" if company.deadlines else "",
        _count(len(company.gaps), "gap", "gaps"),
    ]
    dated = f" Its policy is of {company.policy.dated}." if company.policy.dated else ""
    where = f"Sits in {seat}." if seat else "Its policy does not say where it sits."
    summary = " · ".join(part for part in counts if part)
    yield Section(company.name, (Fact(f"{where}{dated}"), Fact(summary)))
    yield from _capacity_sections(company)
    contacts = tuple(Fact(_contact_fact(contact), contact.quote, contact.note) for contact in company.contacts)
    yield Section("Where to write", contacts or (Fact("Its policy gives no address. You can add one that you know in step 5."),))
    yield Section("Missing in its policy", tuple(Fact(f"It {gap}.") for gap in company.gaps), WARNING)
    yield Section("Rights that its policy grants", tuple(_stated_fact(company, right) for right in _stated(company)))
    promises = tuple(
        Fact(f"Within {promise.period}{f' for {title_of(promise.right)}' if promise.right else ''}", promise.quote)
        for promise in company.deadlines
    )
    yield Section("When it promises to answer", promises)
    if company.identity:
        yield Section("What it asks of you", (Fact(f"It asks {company.identity.asks}.", company.identity.quote),))
    yield Section("What it may refuse", tuple(Fact(refusal.text, refusal.quote) for refusal in company.refusals))
    yield Section("Notes", (Fact(company.notes),) if company.notes else ())


def right_sections(matter: Matter, offer: "Offer") -> Iterator[Section]:
    """All about one right that can be used."""
    company, stated = matter.company, offer.stated
    yield Section(title_of(offer.right), (Fact(RIGHT_WORDS[offer.right].sentence),))
    law = [Fact(f"{matter.cite(offer.right, offer.ground.law)}, {offer.answer_within}" if offer.grant else f"Only its own policy, {offer.answer_within}")]
    law += [Fact(offer.ground.reason)]
    yield Section("Ground", tuple(law))
    if stated:
        only = f"Stated only for {listed(stated.who)}." if stated.who else "Its policy grants it as well." if offer.grant else "Its policy grants it."
        yield Section("In its policy", (Fact(only, stated.quote, stated.note),))
    else:
        yield Section("In its policy", (Fact("Not mentioned; the law grants it all the same."),))
    promise = company.promise(offer.right)
    if promise:
        yield Section("Its promise", (Fact(f"An answer within {promise.period}.", promise.quote),))
    limits = offer.grant.limits[:3] if offer.grant else ()
    yield Section("Good to know", tuple(Fact(limit) for limit in limits))


def ground_sections(matter: Matter, ground: Ground, rights: tuple[Right, ...]) -> Iterator[Section]:
    """Why a ground applies, what speaks against it, and on what each right would rest."""
    yield Section(ground.name, (Fact(ground.reason),))
    yield Section("What could be said against it", (Fact(ground.doubt or "Nothing that dsr knows of."),), WARNING if ground.doubt else "")
    claims = claims_for(rights, matter.grounds, ground.law)
    yield Section("What each right rests on then", tuple(Fact(_claim_line(matter, claim, ground)) for claim in claims))


def claims_line(matter: Matter, claims: Iterable[Claim]) -> str:
    """On what a letter rests, in one line."""
    return "; ".join(f"{title_of(claim.right)}: {matter.cite(claim.right, claim.law)}" for claim in claims)


def strangers(matter: Matter, claims: Iterable[Claim], ground: Ground) -> tuple[Claim, ...]:
    """The claims that rest on another ground than the preferred one, because that does not grant them."""
    return tuple(claim for claim in claims if claim.law != ground.law)


def missing_channels(contacts: Iterable[Contact]) -> str:
    """A sentence about the ways for which there is no contact, "" if there are all."""
    there = {channel_of(contact) for contact in contacts}
    gaps = [MISSING_WORDS[channel] for channel in Channel if channel not in there]
    if not there:
        return "Its policy gives no address to write to. Add one that you know: from its website, an invoice, a public register."
    return f"No {' and no '.join(gaps)} is known." if gaps else ""


def _claim_line(matter: Matter, claim: Claim, ground: Ground) -> str:
    rests = f"{title_of(claim.right)}: {matter.cite(claim.right, claim.law)}"
    return rests if claim.law == ground.law else f"{rests}, because {_the(ground)} does not grant it"


def _the(ground: Ground) -> str:
    return "its policy" if ground.law == COMPANY_POLICY else "this law"


def _stated(company: Company) -> tuple[Right, ...]:
    return tuple(dict.fromkeys(stated.right for stated in company.rights))


def _stated_fact(company: Company, right: Right) -> Fact:
    stated = company.stated(right)
    assert stated is not None
    only = f" (only for {listed(stated.who)})" if stated.who else ""
    return Fact(f"{title_of(right)}{only}", stated.quote, stated.note)


def _contact_fact(contact: Contact) -> str:
    line = contact_line(contact)
    return f"{CHANNEL_WORDS[channel_of(contact)]}: {contact.address}" + (f" ({line})" if line else "")


def _capacity_sections(company: Company) -> Iterator[Section]:
    facts = tuple(
        Fact(f"For {acts.who} it only works on the orders of others.", acts.quote, acts.instead)
        for acts in company.acts_as
        if acts.capacity is Capacity.PROCESSOR
    )
    yield Section("Not the one to ask for some people", facts, WARNING)


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'no'} {one if number == 1 else many}"
