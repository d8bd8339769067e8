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
    lives_there = any(place.lies_in(there) for there in law.places)
    sits_there = company.country is not None and any(there.country == company.country and not there.subdivision for there in law.places)
    named = law.id in company.laws
    match law.reach:
        case Reach.ESTABLISHMENT_OR_MARKET if sits_there:
            seat = place_name(Place(company.country or ""))
            reason, doubt = f"{company.name} sits in {seat}, and the {law.short} binds every controller there, wherever you live.", ""
        case Reach.ESTABLISHMENT_OR_MARKET if lives_there:
            home = place_name(Place(place.country))
            reason = f"You live in {home}, and the {law.short} also binds companies elsewhere that offer goods or services to people there or monitor them."
            seat = f"sits in {place_name(Place(company.country))}" if company.country else "does not say where it sits"
            doubt = f"{company.name} {seat}; that it addresses people in {home} cannot be checked from outside"
            doubt += f", but its policy names the {law.short}." if named else "."
        case Reach.ESTABLISHMENT_OR_MARKET if named:
            reason = f"The policy of {company.name} itself names the {law.short}."
            doubt = f"You do not live where the {law.short} applies, and nothing shows that {company.name} sits there: it may answer that the law does not bind it."
        case Reach.RESIDENTS if lives_there:
            reason = f"You live in {place_name(next(there for there in law.places if place.lies_in(there)))}, and the {law.short} protects the people who live there."
            doubt = f"It binds {company.name} only if {law.threshold}, which nobody outside can check" if law.threshold else ""
            if doubt:
                doubt += f"; but its policy names the {law.short}." if named else "."
        case _:
            return None
    rights = tuple(dict.fromkeys(grant.right for grant in law.grants if grant.in_force(day)))
    return Ground(law=law.id, name=law.name, reason=reason, doubt=doubt, rights=rights) if rights else None


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
