"""Corrections and additions in a review: what the user typed, checked, and made into a fact."""

from dataclasses import dataclass, replace

from dsr.desk.companies import checked_email, checked_link, checked_name, checked_postal
from dsr.desk.review import Entry, Fact, Kind, Review, Said, Span
from dsr.desk.tidy import shown_words, slug_of
from dsr.domain.company import ActsAs, Capacity, Contact, IdentityDemand, Origin, PostalAddress, Promise, Refusal, Role, StatedRight
from dsr.domain.dates import Period
from dsr.domain.law import Right
from dsr.domain.text import clean
from dsr.errors import WrongInput

EMAIL, POSTAL, WEBFORM = "email", "postal", "webform"
_CORRECTED = "Corrected by you."


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What the form for a fact holds; a kind of fact uses some of it."""

    text: str = ""
    """The address, the period, the name, the law's id, what is asked or refused, or whose data it is."""
    way: str = EMAIL
    """Of a contact: `email`, `postal` or `webform`."""
    country: str = ""
    """Of a postal address, as a name or code."""
    role: str = Role.PRIVACY
    """Of a contact; of a capacity `controller`, `joint-controller` or `processor`."""
    rights: tuple[str, ...] = ()
    """For which rights alone; of a stated right, which one."""
    who: str = ""
    """For whom alone a right is stated, separated by commas."""
    note: str = ""
    """Of a contact, where the user found it; of a capacity, whom to write to instead."""


def typed(entry: Entry) -> Typed:
    """What the form holds at first when a fact is corrected."""
    match entry.fact:
        case Contact() as contact:
            way = EMAIL if contact.email else POSTAL if contact.postal else WEBFORM
            text = "\n".join(contact.postal.lines) if contact.postal else contact.address
            country = (contact.postal.country or "") if contact.postal else ""
            return Typed(text=text, way=way, country=country, role=contact.role, rights=contact.rights, note=contact.note)
        case StatedRight() as stated:
            return Typed(rights=(stated.right,), who=", ".join(stated.who))
        case Promise() as promise:
            return Typed(text=str(promise.period), rights=(promise.right,) if promise.right else ())
        case IdentityDemand() as identity:
            return Typed(text=identity.asks)
        case ActsAs() as acts:
            return Typed(text=acts.who, role=acts.capacity, note=acts.instead)
        case Refusal() | Said() as said:
            return Typed(text=said.text)


def correct(review: Review, entry_id: str, new: Typed) -> Review:
    """A fact corrected by the user. WrongInput in one sentence where what was typed cannot be used."""
    entry = review.entry(entry_id)
    fact = _corrected(review, entry, new)
    places = entry.places if fact.quote else ()
    if isinstance(fact, Contact) and fact.quote != entry.fact.quote and (place := _find(review, fact.address)):
        places = (place,)
    changed = entry.changed or fact != entry.fact
    return review.with_entry(replace(entry, fact=fact, places=places, sure=True, dropped=False, changed=changed))


def add(review: Review, kind: Kind, new: Typed, sentence: Span | None) -> Review:
    """A fact that the reader did not find.

    Args:
        review: what is reviewed.
        kind: a contact, a right or a deadline.
        new: what was typed.
        sentence: the sentence of the policy that is marked; it proves a right or a deadline, and a contact that it holds.
            A contact that it does not hold is kept as the user's own knowledge.
    """
    quote = shown_words(review.text[slice(*sentence)]) if sentence else ""
    section = review.section(sentence[0]) if sentence else ""
    if kind is Kind.CONTACT:
        contact = _contact(Contact(role=Role.OTHER), new)
        if sentence and holds(quote, contact):
            return review.added(kind, replace(contact, quote=quote, section=section), (sentence,))
        return review.added(kind, replace(contact, origin=Origin.USER), ())
    if not quote or not sentence:
        raise WrongInput("The policy's own sentence is missing.", "Mark the sentence in the text that says it, then add it.")
    fact: Fact = (
        StatedRight(right=_right(new), who=_who(new), quote=quote, section=section)
        if kind is Kind.RIGHT
        else Promise(period=Period.parse(new.text), right=_right(new) if new.rights else None, quote=quote, section=section)
    )
    return review.added(kind, fact, (sentence,))


def with_head(review: Review, *, name: str, slug: str, country: str, language: str) -> Review:
    """The review with another name, short name, seat or language.

    Args:
        review: what is reviewed.
        name: the controller's name.
        slug: the short name; "" to make one of the name.
        country: where it sits, as a name or code; "" for unknown.
        language: ISO 639 code of the language in which the company is best written to.

    Raises:
        WrongInput: one of them cannot be used.
    """
    from dsr.directory import form
    from dsr.directory.places import known_place

    name, slug, language = checked_name(name), clean(slug).casefold() or slug_of(clean(name)), clean(language) or "en"
    if not name:
        raise WrongInput("The company needs a name.", "Write it as the policy gives it.")
    if wrong := form.slug(slug):
        raise WrongInput(f"The short name {wrong}.", "")
    if wrong := form.language(language):
        raise WrongInput(f"The language {wrong}.", "")
    place = known_place(country).country if country.strip() else ""
    return replace(review, name=name, slug=slug, country=place, language=language)


def holds(sentence: str, contact: Contact) -> bool:
    """Whether a sentence of the policy gives this address."""
    said = _bare(sentence)
    parts = contact.postal.lines if contact.postal else (contact.address,)
    return all(_bare(part) in said for part in parts)


def _corrected(review: Review, entry: Entry, new: Typed) -> Fact:
    match entry.fact:
        case Contact() as before:
            return _proved(review, before, _contact(before, new))
        case StatedRight() as stated:
            return replace(stated, right=_right(new), who=_who(new))
        case Promise() as promise:
            return replace(promise, period=Period.parse(new.text), right=_right(new) if new.rights else None)
        case IdentityDemand() as identity:
            return replace(identity, asks=_line(new.text, "What it asks for is missing."))
        case ActsAs() as acts:
            who = _line(new.text, "Whose data it is, is missing.")
            return replace(acts, capacity=Capacity(new.role), who=who, instead=clean(new.note))
        case Refusal() as refusal:
            return replace(refusal, text=_line(new.text, "What it refuses is missing."))
        case Said() as said:
            return replace(said, text=_line(new.text, "The text is missing."))


def _contact(before: Contact, new: Typed) -> Contact:
    address: dict[str, str | PostalAddress | None] = {EMAIL: None, POSTAL: None, WEBFORM: None}
    match new.way:
        case "postal":
            address[POSTAL] = checked_postal(new.text, new.country)
        case "webform":
            address[WEBFORM] = checked_link(new.text)
        case _:
            address[EMAIL] = checked_email(new.text)
    return replace(
        before,
        role=Role(new.role),
        rights=tuple(right for right in Right if right in new.rights),
        note=clean(new.note),
        **address,  # type: ignore[arg-type]  # each key has its own type
    )


def _proved(review: Review, before: Contact, after: Contact) -> Contact:
    """A corrected contact with a quote that shows it; without one where the policy does not hold it: then it is the user's own."""
    if after.address == before.address and after.postal == before.postal:
        return after
    if after.postal and before.postal:
        return replace(after, note=after.note or _CORRECTED)
    if holds(before.quote, after):
        return after
    if place := _find(review, after.address):
        return replace(after, quote=shown_words(review.text[slice(*place)]), section=review.section(place[0]))
    return replace(after, quote="", section="", origin=Origin.USER, note=after.note or _CORRECTED)


def _find(review: Review, address: str) -> Span | None:
    """The sentence of the policy that holds an address as it is written."""
    at = review.text.find(address)
    return review.sentence_at(at) if at >= 0 else None


def _right(new: Typed) -> Right:
    if not new.rights:
        raise WrongInput("The right is missing.", "Choose one.")
    return Right(new.rights[0])


def _who(new: Typed) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, new.who.split(","))))


def _line(text: str, missing: str) -> str:
    if line := clean(text):
        return line
    raise WrongInput(missing, "Write it, or drop the finding.")


def _bare(text: str) -> str:
    """Letters and digits alone, and what holds an e-mail address together."""
    return "".join(letter for letter in text.casefold() if letter.isalnum() or letter in "@.-_")
