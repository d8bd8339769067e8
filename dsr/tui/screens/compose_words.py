"""What the wizard says about companies, rights and grounds: the domain's values in plain sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dsr.desk.addressees import ADDRESS_WORDS, channel_of, marks
from dsr.desk.compose import claims_for
from dsr.desk.demands import Demanded
from dsr.desk.notices import Notice
from dsr.domain.company import Company, Contact, Origin
from dsr.domain.details import Question
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY, Law, Right
from dsr.domain.request import Behalf, Channel, Claim, Person
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.widgets.facts import WARNING, Fact, Section
from dsr.tui.words import ROLES

if TYPE_CHECKING:
    from dsr.desk.law import Offer

ADD_CONTACT, CHANGE_SENDER, REPLY_TO, TELL_POSTAL = "add-contact", "change-sender", "reply-to", "tell-postal"
"""The actions of step 5."""
SAY_STATE = "say-state"
"""The action of the steps that show what the law grants."""
CHANNEL_WORDS: Mapping[Channel, str] = {Channel.EMAIL: "E-mail", Channel.LETTER: "Letter", Channel.WEBFORM: "Web form"}


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
    state_unknown: str = ""
    """That the law may hang on the state, where the person did not say in which they live; "" where nothing is open."""
    today: date = date.max
    """The day on which one would rely on them."""

    def cite(self, right: Right, law_id: str) -> str:
        """Article and law for a right: "Art. 15 GDPR"."""
        law = self.laws.get(law_id)
        grant = law.grant(right, self.today) if law else None
        return f"{grant.article} {law.short}" if law and grant else "its own policy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """All that the step asks and says."""

    name: str = ""
    """Who writes, "" if not told yet."""
    questions: tuple[Question, ...] = ()
    """What the letter asks."""
    demands: tuple[Demanded, ...] = ()
    """What the company's policy wants to find in a request."""
    wanted: tuple[str, ...] = ()
    """Under which labels the letter tells what its laws want to find in a request."""
    people: tuple[Behalf, ...] = ()
    """Those for whom the user writes, as kept."""
    brands: tuple[str, ...] = ()
    """The groups, brands and products for which the company has addresses of their own."""
    is_broker: bool = False
    """Whether the company lives on data about people: then only what it lists already is asked."""
    notices: tuple[Notice, ...] = ()


def title_of(right: Right) -> str:
    """The right's name."""
    return RIGHT_WORDS[right].title


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: `a`, `a and b`, `a, b and c`."""
    parts = list(words)
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def contact_line(contact: Contact) -> str:
    """Whose a contact is and who says so."""
    whose = ROLES[contact.role] if contact.origin is not Origin.USER else "added by you"
    only = f"only for {listed(title_of(right) for right in contact.rights)}" if contact.rights else ""
    return " · ".join(part for part in (whose, only, marks(contact)) if part)


def right_sections(matter: Matter, offer: "Offer") -> Iterator[Section]:
    """All about one right that can be used."""
    company, stated = matter.company, offer.stated
    yield Section(title_of(offer.right), (Fact(RIGHT_WORDS[offer.right].sentence),))
    where = matter.cite(offer.right, offer.ground.law) if offer.grant else "Only its own policy"
    yield Section("Ground", (Fact(f"{where}, {offer.answer_within}"), Fact(offer.ground.reason)))
    if stated:
        too = " as well" if offer.grant else ""
        only = f"Stated only for {listed(stated.who)}." if stated.who else f"Its policy grants it{too}."
        yield Section("In its policy", (Fact(only, stated.quote, stated.note),))
    else:
        yield Section("In its policy", (Fact("Not mentioned; the law grants it all the same."),))
    promise = company.promise(offer.right, matter.person.place)
    if promise:
        yield Section("Its promise", (Fact(f"{promise.words[:1].upper()}{promise.words[1:]}.", promise.quote),))
    limits = offer.grant.limits[:3] if offer.grant else ()
    yield Section("Good to know", tuple(Fact(limit) for limit in limits))


def ground_sections(matter: Matter, ground: Ground, rights: tuple[Right, ...]) -> Iterator[Section]:
    """Why a ground applies, what speaks against it, and on what each right would rest."""
    yield Section(ground.name, (Fact(ground.reason),))
    yield Section("What could be said against it", (Fact(ground.doubt or "Nothing that dsr knows of."),), WARNING if ground.doubt else "")
    claims = claims_for(rights, matter.grounds, ground.law)
    yield Section("What each right rests on then", tuple(Fact(_claim_line(matter, claim, ground)) for claim in claims))


ADD_ONE = "Add one that you know: from its website, an invoice, a public register."


def missing_channels(contacts: Iterable[Contact]) -> str:
    """A sentence about the ways for which there is no contact; "" if there are all, or none (see `Addressees.gap`)."""
    there = {channel_of(contact) for contact in contacts}
    gaps = [ADDRESS_WORDS[channel] for channel in Channel if channel not in there]
    return f"No {' and no '.join(gaps)} is known." if there and gaps else ""


def _claim_line(matter: Matter, claim: Claim, ground: Ground) -> str:
    rests = f"{title_of(claim.right)}: {matter.cite(claim.right, claim.law)}"
    return rests if claim.law == ground.law else f"{rests}, because {_the(ground)} does not grant it"


def _the(ground: Ground) -> str:
    return "its policy" if ground.law == COMPANY_POLICY else "this law"
