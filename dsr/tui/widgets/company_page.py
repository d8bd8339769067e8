"""A company's profile as a page: each fact with the words of the policy that prove it, and what is missing."""

from collections.abc import Iterator, Mapping

from dsr.desk.addressees import marks
from dsr.domain.company import Capacity, Company, Contact, Origin, Refusal
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.widgets.facts import WARNING, Fact, Section
from dsr.tui.words import ROLES, count, rights


def company_page(
    company: Company, seat: str, laws: Mapping[str, str], no_address: str = "Press a to add one that you know.", standing: str = ""
) -> Iterator[Section]:
    """The page.

    Args:
        company: the profile, with the user's own contacts.
        seat: the country in words, "" if the policy does not tell.
        laws: names of laws by id, for those that dsr knows.
        no_address: what to do where the policy names no address.
        standing: whose profile it is, "" for one that comes with dsr.
    """
    yield Section(company.called, tuple(Fact(line) for line in _about(company, seat, standing)))
    yield Section(
        "Missing in its policy" if not company.by_hand else "Missing",
        tuple(Fact(f"It {gap}.") for gap in company.gaps),
        WARNING,
    )
    processor = [acts for acts in company.acts_as if acts.capacity is Capacity.PROCESSOR]
    yield Section(
        "Not the one to ask for some people",
        tuple(Fact(f"It only works for others with the data of {acts.who}.", acts.quote, acts.instead) for acts in processor),
        WARNING,
    )
    contacts = tuple(_contact(contact) for contact in company.contacts)
    yield Section(
        "Where to write",
        contacts or (Fact(f"{'Its policy names no address.' if not company.by_hand else 'No address is known.'} {no_address}"),),
    )
    stated = tuple(
        Fact(
            RIGHT_WORDS[right.right].title + (f" (stated only for {', '.join(right.who)})" if right.who else ""),
            right.quote,
            _noted(right.note, right.section),
        )
        for right in company.rights
    )
    yield Section(
        "Rights that its policy grants",
        stated or (Fact(f"{'None by name' if not company.by_hand else 'No policy was read'}. The law may grant them all the same."),),
    )
    promises = tuple(
        Fact(
            f"{promise.words[:1].upper()}{promise.words[1:]}" + (f" ({RIGHT_WORDS[promise.right].title})" if promise.right else ""),
            promise.quote,
            _noted("", promise.section),
        )
        for promise in company.deadlines
    )
    yield Section("When it promises to answer", promises or (Fact("It promises no time."),))
    if company.identity:
        asks = Fact(f"It asks {company.identity.asks}.", company.identity.quote, _noted("", company.identity.section))
        needed = tuple(Fact(f"A request must hold {one.words}.") for one in company.identity.requires)
        yield Section("How it wants to know who you are", (asks, *needed))
    yield Section("What it says it may refuse or charge", tuple(_refusal(refusal) for refusal in company.refusals))
    yield Section("Laws that its policy names", tuple(Fact(laws.get(law, law)) for law in company.laws))
    if company.complaint_quote:
        yield Section("Complaints", (Fact("Its policy names the authority as the place for complaints.", company.complaint_quote),))
    own = [acts for acts in company.acts_as if acts.capacity is not Capacity.PROCESSOR]
    yield Section("For whom it decides itself", tuple(Fact(f"{acts.who[:1].upper()}{acts.who[1:]}", acts.quote) for acts in own))
    yield Section("Notes", (Fact(company.notes),) if company.notes else ())


def _about(company: Company, seat: str, standing: str) -> Iterator[str]:
    if standing:
        yield f"This profile is {standing}."
    if company.called != company.name:
        yield f"Its legal name is {company.name.removesuffix('.')}."
    unknown = "Its policy does not say where it sits." if not company.by_hand else "Where it sits is not known."
    yield f"Sits in {seat}." if seat else unknown
    if company.also_known_as:
        yield f"Also called {', '.join(company.also_known_as)}."
    if company.website:
        yield company.website
    policy = company.policy
    dated = f" of {policy.dated}" if policy.dated else ""
    read = f", read on {policy.read.isoformat()}" if policy.read else ""
    if policy.title or policy.dated or policy.read:
        yield f"From its policy “{policy.title or 'privacy policy'}”{dated}{read}."
    contacts = count(len(company.contacts), "address", "addresses")
    yield f"{contacts} · {count(len(company.rights), 'right')} · {count(len(company.gaps), 'gap')}"


def _contact(contact: Contact) -> Fact:
    what = "E-mail" if contact.email else "Post" if contact.postal else "Web form"
    whose = "★ yours" if contact.origin is Origin.USER else ROLES[contact.role]
    purpose = f", only for: {rights(contact.rights)}" if contact.rights else ""
    whom = f", {words}" if (words := marks(contact)) else ""
    return Fact(f"{what}: {contact.address}  ({whose}{purpose}{whom})", contact.quote, _noted(contact.note, contact.section))


def _refusal(refusal: Refusal) -> Fact:
    return Fact(refusal.text, refusal.quote, _noted("", refusal.section))


def _noted(note: str, section: str) -> str:
    return " ".join(part for part in (note, f"[{section}]" if section else "") if part)
