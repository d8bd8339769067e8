"""Which law helps this person against this company: the grounds that apply, best first, each with its reason and its doubt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dsr.domain.company import Company
from dsr.domain.dates import Place
from dsr.domain.law import COMPANY_POLICY, Law, Reach, Right

PlaceName = Callable[[Place], str]
"""From a place to its English name, with the article where it has one ("the Netherlands")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A law (or the company's own policy) on which a request can rest."""

    law: str
    name: str
    reason: str
    """Why it applies, in one plain sentence."""
    doubt: str
    """What could be said against it, in one plain sentence; "" where nothing can."""
    rights: tuple[Right, ...]
    """The rights that it grants."""

    @property
    def certain(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.doubt


def find_grounds(
    place: Place, company: Company, laws: Iterable[Law], day: date, place_name: PlaceName, wanted: Iterable[Right] = ()
) -> tuple[Ground, ...]:
    """The grounds that apply, best first.

    Args:
        place: where the person lives.
        company: the profile with its seat, as far as known, and the laws that its policy names.
        laws: all laws that could apply.
        day: the day on which one would rely on them.
        place_name: names places in English.
        wanted: the rights that the person wants to use; a ground that grants more of them comes first.
    """
    found = [ground for law in laws if law.in_force(day) and law.grants and (ground := _by_law(place, company, law, day, place_name))]
    if own := _by_policy(company):
        found.append(own)
    rights = frozenset(wanted)

    def rank(ground: Ground) -> tuple[int, bool, bool, bool, int]:
        return (
            -len(rights & frozenset(ground.rights)),
            ground.law == COMPANY_POLICY,
            not ground.certain,
            ground.law not in company.laws,
            -len(ground.rights),
        )

    return tuple(sorted(found, key=rank))


def _by_law(place: Place, company: Company, law: Law, day: date, place_name: PlaceName) -> Ground | None:
    rights = tuple(dict.fromkeys(grant.right for grant in law.grants if grant.in_force(day)))
    said = _why(place, company, law, place_name)
    if said is None or not rights:
        return None
    reason, doubt = said
    return Ground(law=law.id, name=law.name, reason=reason, doubt=doubt, rights=rights)


def _why(place: Place, company: Company, law: Law, place_name: PlaceName) -> tuple[str, str] | None:
    """The reason and the doubt, or None where the law does not apply."""
    home = next((there for there in law.places if place.lies_in(there)), None)
    seat = Place(company.country) if company.country else None
    sits_there = seat is not None and seat in law.places
    named = law.id in company.laws
    name = law.in_a_sentence
    if law.reach is Reach.ESTABLISHMENT_OR_MARKET and seat and sits_there:
        return f"{company.name} sits in {place_name(seat)}, and {name} binds the companies there, wherever you live.", _size(
            company, law, named
        )
    if law.reach is Reach.ESTABLISHMENT_OR_MARKET and home:
        where = f"sits in {place_name(seat)}" if seat else "does not say where it sits"
        beyond = f", and {name} also binds companies elsewhere that {law.abroad}" if law.abroad else f", where {name} is the law"
        whether = "that it does so" if law.abroad else f"that {name} reaches it"
        return (
            f"You live in {place_name(home)}{beyond}.",
            f"{company.name} {where}; {whether} cannot be checked from outside{_but_named(law, named)}.",
        )
    if law.reach is Reach.ESTABLISHMENT_OR_MARKET and named:
        doubt = f"You do not live where {name} is the law, and nothing shows that {company.name} sits there"
        return f"The policy of {company.name} itself names {name}.", f"{doubt}: it may answer that it is not bound."
    if law.reach is Reach.RESIDENTS and home:
        return f"You live in {place_name(home)}, and {name} protects the people who live there.", _size(company, law, named)
    return None


def _size(company: Company, law: Law, named: bool) -> str:
    if not law.threshold:
        return ""
    return f"It binds {company.name} only if {law.threshold}; nobody outside can check that{_but_named(law, named)}."


def _but_named(law: Law, named: bool) -> str:
    return f", but its policy names {law.in_a_sentence}" if named else ""


def _by_policy(company: Company) -> Ground | None:
    if not company.rights:
        return None
    some_only = sorted({who for stated in company.rights for who in stated.who})
    doubt = "It is a promise and no statute: no law sets a time for the answer, and no authority enforces it as such."
    if some_only:
        doubt += f" Some rights are stated for some people only ({', '.join(some_only)})."
    return Ground(
        law=COMPANY_POLICY,
        name=f"The privacy policy of {company.name}",
        reason=f"The policy of {company.name} itself grants these rights.",
        doubt=doubt,
        rights=tuple(stated.right for stated in company.rights),
    )


def place_that_counts(law: Law | None, company: Company, home: Place | None) -> Place:
    """The place whose holidays count for a deadline.

    Under a law for residents it is the law's own place (the person's part of it); under one that binds controllers it is the
    controller's seat, or, while that is not known or lies elsewhere, the person's country. Nothing known: a place without holidays.
    """
    seat = Place(company.country) if company.country else None
    if law is None:
        return seat or home or NOWHERE
    inside = [place for place in (home, seat) if place and any(place.lies_in(there) for there in law.places)]
    if law.reach is Reach.RESIDENTS:
        return inside[0] if inside else law.places[0]
    if seat and any(seat.lies_in(there) for there in law.places):
        return seat
    return inside[0] if inside else law.places[0]


NOWHERE = Place("ZZ")
"""A place without public holidays, where nothing is known."""
