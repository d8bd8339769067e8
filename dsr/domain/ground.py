"""Which law helps this person against this company: the grounds that apply, best first, each with its reason and its doubt.

Pure rules of conflict, nothing of one law: the laws themselves say whom they bind, whom they protect, and on what that hangs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from dsr.domain.company import Company
from dsr.domain.dates import Place
from dsr.domain.kinds import BODIES, guessed_kinds, told_kinds
from dsr.domain.law import COMPANY_POLICY, CarveOut, Law, Reach, Right
from dsr.domain.regions import at_home

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
    only_named: bool = False
    """Whether nothing but the policy's own words makes it apply: a letter then relies on the company's word."""
    by_seat: bool = False
    """Whether it binds the company by its seat, whoever writes."""

    @property
    def certain(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.doubt


class _Strength(IntEnum):
    """How strongly a ground stands, the strongest first."""

    REPRESENTED = 0
    """The person's own law, for which the company itself names a representative there."""
    CERTAIN = 1
    DOUBTED = 2
    """The person or the company belongs to the law, but it hangs on something that dsr cannot see."""
    LEFT_OUT = 3
    """By its name the company is one of the bodies that the law does not bind."""
    ONLY_NAMED = 4
    """Nothing but the policy's own words speaks for it."""


@dataclass(frozen=True, slots=True)
class _Found:
    ground: Ground
    strength: _Strength


def find_grounds(
    place: Place, company: Company, laws: Iterable[Law], day: date, place_name: PlaceName, wanted: Iterable[Right] = ()
) -> tuple[Ground, ...]:
    """The grounds on which a letter can rest, best first; a law that is not used by letter is none (see `advice`).

    What grants none of the wanted rights comes last. Then a statute comes before a promise, one that grants more of the wanted rights
    before one that grants fewer, a certain one before a doubtful one, and one that the policy names before one that it does not. The law
    of the person's own home comes before all other statutes where the company, seated elsewhere, names a representative there: only who is
    bound by it has to (Art. 27 GDPR and UK GDPR, Art. 14 FADP), and the person's own authority takes the complaint.

    Args:
        place: where the person lives.
        company: the profile with its seat, as far as known, and the laws that its policy names.
        laws: all laws that could apply.
        day: the day on which one would rely on them.
        place_name: names places in English.
        wanted: the rights that the person wants to use; without them only the grounds themselves decide the order.
    """
    usable = {law.id: law for law in laws if law.in_force(day) and not law.only_through}
    there = at_home(place)
    left = [law for law in usable.values() if not _displaced(law, usable.get(law.same_as), there, company)]
    found = [ground for law in left if (ground := _by_law(there, company, law, day, place_name))]
    if own := _by_policy(company, there):
        found.append(_Found(own, _Strength.DOUBTED))
    rights = frozenset(wanted)

    def rank(one: _Found) -> tuple[bool, bool, bool, int, int, bool, int]:
        granted = rights & frozenset(one.ground.rights)
        return (
            bool(rights) and not granted,
            one.ground.law == COMPANY_POLICY,
            one.strength is not _Strength.REPRESENTED,
            -len(granted),
            one.strength,
            one.ground.law not in company.laws,
            -len(one.ground.rights),
        )

    return tuple(one.ground for one in sorted(found, key=rank))


def _by_law(place: Place, company: Company, law: Law, day: date, place_name: PlaceName) -> _Found | None:
    rights = tuple(dict.fromkeys(grant.right for grant in law.grants if grant.in_force(day)))
    said = _why(place, company, law, place_name)
    if said is None or not rights or excluding(law, company, told_kinds(company)):
        return None
    reason, doubt, strength = said
    if left := " ".join((*_carved_out(law, company, told_kinds(company)), *_carved_out(law, company, guessed_kinds(company), guess=True))):
        guessed = bool(excluding(law, company, guessed_kinds(company)))
        doubt, strength = f"{left} {doubt}".rstrip(), max(strength, _Strength.LEFT_OUT if guessed else _Strength.DOUBTED)
    ground = Ground(
        law=law.id,
        name=law.name,
        reason=reason,
        doubt=doubt,
        rights=rights,
        only_named=strength is _Strength.ONLY_NAMED,
        by_seat=law.reach is Reach.ESTABLISHMENT_OR_MARKET and not law.outsiders and _seat(company) in law.places,
    )
    return _Found(ground, strength)


def _why(place: Place, company: Company, law: Law, place_name: PlaceName) -> tuple[str, str, _Strength] | None:
    """The reason, the doubt and how strong it is, or None where the law does not apply."""
    if law.binds_only:
        return _of_its_kind(company, law)
    home = home_of(law, place)
    if law.reach is Reach.RESIDENTS:
        if not home:
            return None
        reason = f"You live in {place_name(home)}, and {law.in_a_sentence} protects the people who live there."
        return _doubted(reason, _hangs_on(company, law))
    seat = _seat(company)
    if seat in law.places:
        outsiders = "" if home else law.outsiders
        whom = "binds the companies there" if outsiders else "binds the companies there, wherever you live"
        reason = f"{company.called} sits in {place_name(seat)}, and {law.in_a_sentence} {whom}."
        doubts = (outsiders, _hangs_on(company, law))
        return _doubted(reason, " ".join(doubt for doubt in doubts if doubt))
    if home and law.abroad and company.representatives(place):
        reason = (
            f"You live in {place_name(home)}, where {company.called} names a representative: it counts itself among the companies "
            f"elsewhere that {law.abroad}, and {law.in_a_sentence} binds these too."
        )
        return reason, _hangs_on(company, law), _Strength.REPRESENTED
    if home:
        return (*_from_elsewhere(home, company, law, place_name), _Strength.DOUBTED)
    if law.id in company.laws:
        doubt = f"You do not live where {law.in_a_sentence} is the law, and nothing shows that {company.called} sits there"
        reason = f"The policy of {company.called} itself names {law.in_a_sentence}."
        return reason, f"{doubt}: it may answer that it is not bound.", _Strength.ONLY_NAMED
    return None


def _of_its_kind(company: Company, law: Law) -> tuple[str, str, _Strength] | None:
    """The reason and the doubt under a law that binds only bodies of one kind, wherever these sit and whoever writes."""
    for kinds, doubt in ((told_kinds(company), ""), (guessed_kinds(company), "dsr takes it for one only by its name or its site.")):
        if kind := next(iter(sorted(kinds & law.binds_only)), ""):
            bound = f"{law.at_the_start} binds {_PLURALS[kind]}, wherever you live"
            return _doubted(f"{bound}, and {company.called} is {'probably ' if doubt else ''}one.", doubt)
    if law.id in company.laws:
        named = f"The policy of {company.called} itself names {law.in_a_sentence}."
        return named, f"It binds only {', '.join(_PLURALS[kind] for kind in sorted(law.binds_only))}.", _Strength.ONLY_NAMED
    return None


_PLURALS = {"eu-body": "the institutions and bodies of the European Union"}


def excluding(law: Law, company: Company, kinds: frozenset[str]) -> CarveOut | None:
    """The words with which a law leaves out bodies of these kinds altogether, None where it does not."""
    return next((left for left in _left(law, company, kinds) if left.excludes), None)


def _left(law: Law, company: Company, kinds: frozenset[str]) -> tuple[CarveOut, ...]:
    seat = _seat(company)
    here = (left for left in law.carve_outs if not left.countries or seat is None or seat.country in left.countries)
    return tuple(left for left in here if left.kinds & kinds)


def _carved_out(law: Law, company: Company, kinds: frozenset[str], *, guess: bool = False) -> tuple[str, ...]:
    """What could be said against a law because of the sort of body that the company is, or may be by its name."""
    found = []
    for left in _left(law, company, kinds):
        what = " or ".join(BODIES[kind] for kind in sorted(left.kinds & kinds))
        text = f"{law.at_the_start}{left.text.removeprefix('It')}" if left.text.startswith("It ") else left.text
        found.append(f"By its name {company.called} may be {what}. {text}" if guess else text)
    return tuple(found)


def _from_elsewhere(home: Place, company: Company, law: Law, place_name: PlaceName) -> tuple[str, str]:
    """The reason and the doubt where only the person belongs to a law that binds companies by their seat or their market."""
    seat = _seat(company)
    if law.abroad:
        reason = f"You live in {place_name(home)}, and {law.in_a_sentence} also binds companies elsewhere that {law.abroad}."
        open_question = "dsr cannot see whether it is one of them"
    else:
        reason = f"You live in {place_name(home)}, where {law.in_a_sentence} is the law."
        open_question = "dsr cannot see whether it is bound from there" if seat else "dsr cannot see whether it is bound"
    if seat and seat.country == home.country:  # the law is one of a part of the country, and a profile knows only the country
        open_question = "dsr does not know in which part of it"
    where = f"sits in {place_name(seat)}" if seat else "does not say where it sits"
    doubt = f"{company.called} {where}, and {open_question}{_but_named(company, law)}."
    return reason, " ".join((doubt, _hangs_on(company, law))).strip()


def _doubted(reason: str, doubt: str) -> tuple[str, str, _Strength]:
    return reason, doubt, _Strength.DOUBTED if doubt else _Strength.CERTAIN


def _hangs_on(company: Company, law: Law) -> str:
    if not law.threshold:
        return ""
    return f"It binds {company.called} only if {law.threshold}; dsr cannot check that{_but_named(company, law)}."


def _but_named(company: Company, law: Law) -> str:
    return f", but its policy names {law.in_a_sentence}" if _named(company, law) else ""


def _named(company: Company, law: Law) -> bool:
    return law.id in company.laws or (bool(law.same_as) and law.same_as in company.laws)


def _displaced(law: Law, other: Law | None, place: Place, company: Company) -> bool:
    """Whether the law with the same text applies instead: by the company's seat, or, where that tells nothing, by the person's home."""
    if other is None or _seat(company) in law.places:
        return False
    return _seat(company) in other.places or home_of(other, place) is not None


def home_of(law: Law, place: Place) -> Place | None:
    """The place of the law in which the person lives, None where it is none of theirs."""
    return next((there for there in law.places if place.lies_in(there)), None)


def _seat(company: Company) -> Place | None:
    return at_home(Place(company.country)) if company.country else None


def _by_policy(company: Company, place: Place) -> Ground | None:
    rights = [stated for stated in company.rights if stated.can_be_of(place)]
    if not rights:
        return None
    some_only = sorted({who for stated in rights for who in stated.who})
    doubt = "It is a promise and no statute: no law sets a time for the answer, and no authority enforces it as such."
    if some_only:
        doubt += f" Some rights are stated for some people only ({', '.join(some_only)})."
    return Ground(
        law=COMPANY_POLICY,
        name=f"The privacy policy of {company.called}",
        reason=f"The policy of {company.called} itself grants these rights.",
        doubt=doubt,
        rights=tuple(stated.right for stated in rights),
    )


def place_that_counts(law: Law | None, company: Company, home: Place | None) -> Place:
    """The place whose holidays count for a deadline.

    Under a law for residents it is the law's own place (the person's part of it); under one that binds controllers it is the
    controller's seat, or, while that is not known or lies elsewhere, the person's country. Where neither belongs to the law it is the
    seat, since there the answer is written. Nothing known: a place without holidays.
    """
    seat = _seat(company)
    home = at_home(home) if home else None
    if law is None:
        return seat or home or NOWHERE
    if law.reach is Reach.RESIDENTS:
        return home if home and home_of(law, home) else law.places[0]
    if law.binds_only:
        return seat if seat and home_of(law, seat) else law.places[0]
    for place in (seat, home):
        if place and home_of(law, place):
            return place
    return law.places[0] if len(law.places) == 1 else seat or home or NOWHERE


NOWHERE = Place("ZZ")
"""A place without public holidays, where nothing is known."""
