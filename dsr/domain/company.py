"""A company as its own privacy policy shows it: each fact with the fragment that proves it, and what is missing."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dsr.domain.addresses import address_key
from dsr.domain.dates import Period, Place
from dsr.domain.law import Right
from dsr.domain.regions import covers, named_in
from dsr.domain.text import fold

_ANSWER, _OPT_OUT, _APPEAL = "answer", "opt-out", "appeal"


def _group(name: str) -> str:
    """A group of people, a brand or a product as it is compared: "Employees" and "employee" are the same."""
    return fold(name).removesuffix("s")


def _is_among(words: str, place: Place | None, groups: frozenset[str]) -> bool:
    """Whether a person is one of those whom a policy's words mean: "residents of California", "employees"."""
    if regions := named_in(words):
        return place is not None and any(covers(region, place) for region in regions)
    return _group(words) in groups


class Role(StrEnum):
    """Whose mailbox or desk a contact is."""

    DPO = "dpo"
    PRIVACY = "privacy"
    LEGAL = "legal"
    SUPPORT = "support"
    GENERAL = "general"
    MARKETING = "marketing"
    REPRESENTATIVE = "representative"
    SECURITY = "security"
    OTHER = "other"


class Origin(StrEnum):
    """Who says that a contact or profile is so."""

    POLICY = "policy"
    """The company's own policy."""
    USER = "user"
    """The user added it."""
    IMPORTED = "imported"
    """An imported company database."""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address as its country writes it, the country apart."""

    lines: tuple[str, ...]
    country: str | None = None
    """ISO 3166-1 alpha-2, None if the text does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One way to reach a company: exactly one of `email`, `postal`, `webform`."""

    role: Role
    email: str | None = None
    postal: PostalAddress | None = None
    webform: str | None = None
    rights: tuple[Right, ...] = ()
    """Only for these rights; empty for all."""
    serves: tuple[str, ...] = ()
    """Only for people in these places: `EU`, `EEA`, a country, a country and its part (`US-CA`); empty for everybody.

    A representative serves nobody whom it does not name.
    """
    only: tuple[str, ...] = ()
    """Only for these people, brands or products ("employees", "Nest"); empty for all."""
    quote: str = ""
    section: str = ""
    note: str = ""
    origin: Origin = Origin.POLICY
    bounced: date | None = None
    """The day on which a letter to it came back, None where nothing shows that it does not work; the record knows, no profile does."""

    @property
    def address(self) -> str:
        """The address on one line, for lists."""
        if self.postal:
            return ", ".join(self.postal.lines)
        return self.email or self.webform or ""

    def serves_at(self, place: Place | None) -> bool:
        """Whether it serves people who live there; None for a place that is not known, which only a contact for everybody serves."""
        if not self.serves:
            return self.role is not Role.REPRESENTATIVE
        return place is not None and any(covers(region, place) for region in self.serves)

    def is_for(self, groups: frozenset[str]) -> bool:
        """Whether it is for everybody, or for one of these groups, brands or products (each in the form of `_group`)."""
        return not self.only or any(_group(name) in groups for name in self.only)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRight:
    """A right that the policy itself grants."""

    right: Right
    quote: str
    section: str = ""
    who: tuple[str, ...] = ()
    """The people for whom it is stated ("employees"); empty for everyone."""
    note: str = ""

    def can_be_of(self, place: Place) -> bool:
        """Whether it can be a right of people who live there: false where it is stated only for people of other places."""
        named = [named_in(words) for words in self.who]
        return not all(named) or not named or any(covers(region, place) for regions in named for region in regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A time in which the policy promises to answer."""

    period: Period
    quote: str
    right: Right | None = None
    """Only for this right; None for any request."""
    section: str = ""
    who: tuple[str, ...] = ()
    """The people to whom it is promised ("California residents"); empty for everyone."""
    kind: str = "answer"
    """What is promised within the period: an `answer`, that an `opt-out` takes effect, or the answer to an `appeal`."""

    @property
    def words(self) -> str:
        """What is promised, to whom and within which time: "an opt-out takes effect within 2 business days"."""
        what = {_ANSWER: "an answer", _OPT_OUT: "an opt-out takes effect", _APPEAL: "the answer to an appeal"}[self.kind]
        return f"{what} within {self.period}" + (f", for {', '.join(self.who)}" if self.who else "")

    def is_to(self, place: Place | None, groups: frozenset[str]) -> bool:
        """Whether it is made to who lives there (None if not told) and belongs to these groups (each in the form of `_group`)."""
        return not self.who or any(_is_among(words, place, groups) for words in self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that the policy wants to find in a request."""

    what: str
    """In its own words: "full name and address"."""
    kind: str = "other"
    """`name`, `address`, `email`, `account`, `phone`, `birth`, `id-document` or `other`."""
    optional: bool = False
    """Whether the policy only wishes it."""

    @property
    def words(self) -> str:
        """What it is, and whether it may be left out."""
        return f"{self.what} (if you like)" if self.optional else self.what


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDemand:
    """What the policy asks for to verify who writes."""

    asks: str
    quote: str
    section: str = ""
    requires: tuple[Requirement, ...] = ()
    """What must be in the request itself, one by one."""


class Capacity(StrEnum):
    """In which capacity a company holds data."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint-controller"
    PROCESSOR = "processor"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsAs:
    """The capacity in which the company holds the data of some people."""

    capacity: Capacity
    who: str
    """Whose data: "visitors of its site", "contacts of its customers"."""
    quote: str
    section: str = ""
    instead: str = ""
    """Of a processor: whom to write to instead, in one plain sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What the policy says it may refuse, charge or demand."""

    text: str
    quote: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySource:
    """The text that the profile was read from."""

    title: str = ""
    url: str | None = None
    dated: str | None = None
    """The policy's own date as far as it gives one: "2024-02" or "2024-02-13"."""
    text_of: date | None = None
    """The day of the text that was read, None if unknown."""
    read: date | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A profile: what its policy tells a person who wants to send a request."""

    slug: str
    name: str
    brand: str = ""
    """What people call it; "" if that is its name."""
    formerly: tuple[str, ...] = ()
    """Slugs of former versions of the profile."""
    kind: str = ""
    """What sort of body it is where a law asks for it: `eu-body`, `police`, `church`, `public`, `non-profit`, `bank`, `insurer`,
    `credit-bureau`, `health`, `broker`; "" for any other company."""
    checked: str = ""
    """`person`: somebody held every fact against the text; `machine`: only the reader did; "": nothing is known."""
    also_known_as: tuple[str, ...] = ()
    country: str | None = None
    """Where the controller sits, None if the policy does not tell."""
    website: str | None = None
    language: str = "en"
    policy: PolicySource = PolicySource()
    contacts: tuple[Contact, ...] = ()
    """Best first."""
    rights: tuple[StatedRight, ...] = ()
    deadlines: tuple[Promise, ...] = ()
    laws: tuple[str, ...] = ()
    """Ids of the laws that the policy names."""
    complaint_quote: str = ""
    """Where the policy names the right to complain to an authority."""
    identity: IdentityDemand | None = None
    acts_as: tuple[ActsAs, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    gaps: tuple[str, ...] = ()
    """What a reader looks for and does not find, each as a clause."""
    notes: str = ""
    origin: Origin = Origin.POLICY

    @property
    def by_hand(self) -> bool:
        """Whether the user entered it, with no policy to read."""
        return self.origin is Origin.USER

    @property
    def site(self) -> str:
        """The host of its website, as people write it ("acme.example"); "" if none is known."""
        return (self.website or "").partition("://")[2].partition("/")[0].casefold().removeprefix("www.")

    @property
    def called(self) -> str:
        """What people call it."""
        return self.brand or self.name

    def stated(self, right: Right) -> StatedRight | None:
        """The right as the policy states it, or None."""
        return next((stated for stated in self.rights if stated.right == right), None)

    def stated_to(self, right: Right, place: Place | None) -> StatedRight | None:
        """The right as the policy states it, or None where it does not, or only for people of other places (None: not told)."""
        stated = self.stated(right)
        return stated if stated and (place is None or stated.can_be_of(place)) else None

    def promise(self, right: Right, place: Place | None = None, belongs: Collection[str] = ()) -> Promise | None:
        """The answer time promised to this person for this right: one of its own first, then the one for any request.

        A promise to some people only is none to others: to residents of California it counts for who lives there, to employees for who
        says to be one.

        Args:
            right: what is asked.
            place: where the person lives; None if not told: then only what is promised to everyone counts.
            belongs: the groups to which the person says to belong.
        """
        groups = frozenset(map(_group, belongs))
        held = [p for p in self.deadlines if p.kind != _APPEAL and p.is_to(place, groups)]
        own = (p for p in held if p.right == right)
        general = (p for p in held if p.kind == _ANSWER and p.right is None)
        return next(own, None) or next(general, None)

    def promises_for(
        self, rights: tuple[Right, ...], place: Place | None = None, belongs: Collection[str] = ()
    ) -> tuple[tuple[Promise, tuple[Right, ...]], ...]:
        """Each promise to this person that holds for some of these rights, with those rights, in the order of the rights.

        The one rule for what a letter quotes and what the board counts: see `promise`.
        """
        found: dict[Promise, list[Right]] = {}
        for right in rights:
            if promise := self.promise(right, place, belongs):
                found.setdefault(promise, []).append(right)
        return tuple((promise, tuple(held)) for promise, held in found.items())

    def contacts_for(self, rights: tuple[Right, ...], place: Place | None, belongs: Collection[str] = ()) -> tuple[Contact, ...]:
        """The contacts to which this person can write about these rights, best first; empty where none serves them.

        First what the user added, then a contact that is named for these rights, then the general ones, and last those that are named for
        other rights only, since they are still better than none; within each one for a group to which the person belongs comes first, and
        else the profile's order counts, a representative's place in it included. An address from which a letter came back is the last.

        Args:
            rights: what the letter will ask.
            place: where the person lives; None if not told: then only contacts that serve people everywhere.
            belongs: the groups, brands or products of `Contact.only` to which the person says to belong.
        """
        groups = frozenset(map(_group, belongs))
        wanted = set(rights)

        def rank(contact: Contact) -> tuple[bool, int, bool]:
            came_back = contact.bounced is not None
            if contact.origin is Origin.USER:
                return came_back, 0, False
            named = 2 if not contact.rights else 1 if wanted <= set(contact.rights) else 3
            return came_back, named, not contact.only

        return tuple(sorted((contact for contact in self.contacts if contact.serves_at(place) and contact.is_for(groups)), key=rank))

    def contacts_for_some(self, place: Place | None, belongs: Collection[str] = ()) -> tuple[Contact, ...]:
        """The contacts that would serve this person if they belonged to the people, brands or products that `Contact.only` names.

        A front end offers them with these words; they are never chosen by themselves.
        """
        groups = frozenset(map(_group, belongs))
        return tuple(contact for contact in self.contacts if contact.serves_at(place) and not contact.is_for(groups))

    def representatives(self, place: Place) -> tuple[Contact, ...]:
        """The representatives that the company names for people in this place."""
        return tuple(contact for contact in self.contacts if contact.role is Role.REPRESENTATIVE and contact.serves_at(place))

    def with_contacts(self, extra: tuple[Contact, ...]) -> "Company":
        """The same company with the user's own contacts put first."""
        return replace(self, contacts=extra + self.contacts)

    def with_bounces(self, bounces: Mapping[str, date]) -> "Company":
        """The same company, each address from which a letter came back marked with the day and put last.

        Args:
            bounces: the days by `address_key`; an address that is not among them works, as far as anybody knows.
        """
        marked = [replace(contact, bounced=bounces.get(address_key(contact.address))) for contact in self.contacts]
        return replace(self, contacts=tuple(sorted(marked, key=lambda contact: contact.bounced is not None)))


def told_apart(companies: Iterable[Company], country_name: Callable[[str], str]) -> Mapping[str, str]:
    """By slug: what stands for each company in a list, what people call it and, where others are called the same, what tells it apart.

    Beside such a name stand the country, the site and the slug, as far as each helps: "Snap Inc. (Ireland, snap.example)".

    Args:
        companies: those of the list.
        country_name: from an ISO code to the country's name.
    """
    by_slug = {company.slug: company for company in companies}
    namesakes: dict[str, list[Company]] = {}
    for company in by_slug.values():
        namesakes.setdefault(fold(company.called) or company.called, []).append(company)
    return {company.slug: _marked(company, alike, country_name) for alike in namesakes.values() for company in alike}


def _marked(company: Company, alike: Iterable[Company], country_name: Callable[[str], str]) -> str:
    others = [other for other in alike if other.slug != company.slug]
    marks: list[str] = []
    ways: tuple[Callable[[Company], str], ...] = (lambda one: one.country or "", lambda one: one.site, lambda one: one.slug)
    for way in ways:
        if not others:
            break
        mark = way(company)
        apart = [other for other in others if way(other) != mark]
        if mark and apart:
            marks.append(country_name(mark) if mark == company.country else mark)
            others = [other for other in others if way(other) == mark]
    return f"{company.called} ({', '.join(marks)})" if marks else company.called
