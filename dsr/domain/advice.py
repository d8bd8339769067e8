"""What a person should know beside the grounds: laws that begin later, that are missing, or that are used in another way than by letter."""

from collections.abc import Iterable, Iterator
from datetime import date

from dsr.domain.company import Capacity, Company
from dsr.domain.dates import Place
from dsr.domain.ground import PlaceName, excluding, find_grounds, home_of
from dsr.domain.kinds import told_kinds
from dsr.domain.law import Law, Reach, Right
from dsr.domain.regions import at_home


def advice(place: Place, company: Company, laws: Iterable[Law], day: date, place_name: PlaceName) -> tuple[str, ...]:
    """What `find_grounds` cannot say because it is no ground, in plain sentences; empty where there is nothing to add.

    Args:
        place: where the person lives.
        company: the profile with its seat, as far as known, and the laws that its policy names.
        laws: all laws that could apply.
        day: the day on which one would rely on them.
        place_name: names places in English.
    """
    known = tuple(laws)
    there = at_home(place)
    own = tuple(law for law in known if home_of(law, there))
    return (
        *state_unknown(there, known, place_name),
        *_no_law(there, company, known, own, day, place_name),
        *_later(own, day),
        *(sentence for _, sentence in used_otherwise(there, company, own, day)),
        *_left_out(company, known, there, day),
        *_named_in_vain(company, known, there, day, place_name),
        *_processor(company),
    )


def state_unknown(place: Place, laws: Iterable[Law], place_name: PlaceName) -> Iterator[str]:
    """That the law may hang on the part of the country in which the person lives, where they did not say in which."""
    of_parts = [law for law in laws if any(there.country == place.country and there.subdivision for there in law.places)]
    if of_parts and not place.subdivision:
        yield f"Parts of {place_name(place)} have privacy laws of their own; dsr does not know yet in which part you live."


def _no_law(place: Place, company: Company, laws: tuple[Law, ...], own: tuple[Law, ...], day: date, place_name: PlaceName) -> Iterator[str]:
    """That no law of the place gives access to one's data, and what is left. A law that only forbids sales is no general one."""
    if any(law.in_force(day) and law.grant(Right.ACCESS, day) for law in own):
        return
    if place.country == _STATES_COMPLETE and not place.subdivision:
        return
    where = place_name(place)
    if place.country == _STATES_COMPLETE:
        yield f"{where[:1].upper()}{where[1:]} has no general privacy law that dsr knows."
    else:
        yield f"dsr knows no privacy law that is in force in {where}; there may be one."
    grounds = find_grounds(place, company, laws, day, place_name)
    statutes = [law for law in laws if law.id in {ground.law for ground in grounds}]
    if statutes:
        names = [statutes[0].at_the_start, *(law.in_a_sentence for law in statutes[1:])]
        yield f"{_and(names)} may help you against {company.called} all the same."
    elif grounds:
        yield f"Against {company.called} you can rest only on what its own policy promises."
    else:
        yield f"The policy of {company.called} promises nothing either: you can ask, but nothing that dsr knows makes it answer."


_STATES_COMPLETE = "US"
"""The country of whose parts dsr knows every general privacy law that was enacted by October 2026."""


def _later(own: tuple[Law, ...], day: date) -> Iterator[str]:
    for law in own:
        if law.in_force_from > day:
            begins = f"{law.at_the_start} begins on {_in_full(law.in_force_from)}"
            yield f"{begins}; dsr knows too little of it yet to offer its rights." if not law.grants else f"{begins}."
            continue
        for since in sorted({grant.since for grant in law.grants if grant.since and grant.since > day}):
            added = [grant.right for grant in law.grants if grant.since == since and law.grant(grant.right, day) is None]
            if added and law.in_force(day):
                yield f"From {_in_full(since)} {law.in_a_sentence} also grants: {', '.join(added)}."


def used_otherwise(place: Place, company: Company, laws: Iterable[Law], day: date) -> tuple[tuple[Law, str], ...]:
    """The laws of the person's own place that are never used by letter, each with how it is used, in one or two plain sentences."""
    there = at_home(place)
    own = (law for law in laws if law.only_through and law.in_force(day) and home_of(law, there))
    return tuple((law, " ".join(_other_way(law, company, day))) for law in own)


def _other_way(law: Law, company: Company, day: date) -> Iterator[str]:
    rights = ", ".join(dict.fromkeys(grant.right for grant in law.grants if grant.in_force(day)))
    yield f"{law.at_the_start} ({rights}) is used only through {law.only_through}, never by letter."
    if law.threshold:
        yield f"It binds {company.called} only if {law.threshold}."


def _left_out(company: Company, laws: tuple[Law, ...], place: Place, day: date) -> Iterator[str]:
    """That a law which would apply to another company does not bind a body of this kind, and what there is instead."""
    seat = at_home(Place(company.country)) if company.country else None
    for law in laws:
        near = home_of(law, place) or (seat in law.places and law.reach is Reach.ESTABLISHMENT_OR_MARKET) or law.id in company.laws
        if near and law.in_force(day) and law.grants and (left := excluding(law, company, told_kinds(company))):
            yield f"{law.at_the_start} does not bind {company.called}. {left.text}"


def _named_in_vain(company: Company, laws: tuple[Law, ...], place: Place, day: date, place_name: PlaceName) -> Iterator[str]:
    for law in laws:
        if law.id in company.laws and law.reach is Reach.RESIDENTS and not home_of(law, place) and law.in_force(day):
            where = _and([place_name(there) for there in law.places])
            yield f"The policy of {company.called} names {law.in_a_sentence}, which protects only people who live in {where}."


def _processor(company: Company) -> Iterator[str]:
    for acts in company.acts_as:
        if acts.capacity is Capacity.PROCESSOR:
            yield f"{company.called} handles the data of these people only on behalf of others: {acts.who}. {acts.instead}".strip()


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _in_full(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
