"""What the law says: laws, the grounds that help a person against a company, and worked deadlines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dsr import laws
from dsr.desk.rooms import Rooms
from dsr.domain.advice import advice, state_unknown, used_otherwise
from dsr.domain.authority import Authority
from dsr.domain.company import Company, StatedRight
from dsr.domain.dates import Place
from dsr.domain.deadline import AppealDates, Deadlines, Happening, count_appeal, count_deadlines
from dsr.domain.events import EventName
from dsr.domain.ground import Ground, find_grounds
from dsr.domain.law import COMPANY_POLICY, Clock, Grant, Law, Right
from dsr.domain.own_days import OwnDay, own_days
from dsr.domain.request import Person
from dsr.errors import WrongInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One right that a person can use against one company."""

    right: Right
    ground: Ground
    """The best ground for it."""
    others: tuple[Ground, ...]
    """The other grounds that grant it, best first."""
    grant: Grant | None
    """How the best ground grants it; None where it is the company's policy."""
    clock: Clock | None
    stated: StatedRight | None
    """What the company's own policy says about it."""
    besides: tuple[str, ...] = ()
    """Laws that grant it too, but are never used by letter: each with the way to use it, in one plain sentence."""

    @property
    def answer_within(self) -> str:
        """The time for the answer in words."""
        return within(self.clock)


class LawDesk:
    """Laws, grounds and deadlines."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def all(self) -> tuple[Law, ...]:
        """Every law that dsr knows, those that are not yet in force included."""
        return laws.all_laws()

    def show(self, law_id: str) -> Law:
        """One law; NotFound with the nearest ids otherwise."""
        return laws.get(law_id)

    def grounds(self, company: Company, person: Person, wanted: Iterable[Right] = (), day: date | None = None) -> tuple[Ground, ...]:
        """The grounds on which a letter can rest, best first, as they were on `day`, today unless given.

        WrongInput while the person's country is not known.
        """
        from dsr.directory.places import place_name

        return find_grounds(_home(person), company, laws.all_laws(), day or self._rooms.today, place_name, wanted)

    def advice(self, company: Company, person: Person) -> tuple[str, ...]:
        """What to know beside the grounds, in plain sentences: that one's own state has no law, that one begins later, and the like.

        WrongInput while the person's country is not known.
        """
        from dsr.directory.places import place_name

        return advice(_home(person), company, laws.all_laws(), self._rooms.today, place_name)

    def state_unknown(self, person: Person) -> str:
        """That more laws may help once the person says in which part of the country they live, in one sentence; "" where nothing is open.

        WrongInput while the person's country is not known.
        """
        from dsr.directory.places import place_name

        return " ".join(state_unknown(_home(person), laws.all_laws(), place_name))

    def offers(self, company: Company, person: Person) -> tuple[Offer, ...]:
        """Every right that the person can use against the company by letter, in the order of `Right`."""
        grounds = self.grounds(company, person)
        otherwise = used_otherwise(_home(person), company, laws.all_laws(), self._rooms.today)
        offers = []
        for right in Right:
            granting = sorted((ground for ground in grounds if right in ground.rights), key=lambda ground: ground.law == COMPANY_POLICY)
            if not granting:
                continue
            best = granting[0]
            law = None if best.law == COMPANY_POLICY else laws.get(best.law)
            offers.append(
                Offer(
                    right=right,
                    ground=best,
                    others=tuple(granting[1:]),
                    grant=law.grant(right, self._rooms.today) if law else None,
                    clock=law.clock(right, self._rooms.today) if law else None,
                    stated=company.stated_to(right, person.place),
                    besides=tuple(sentence for law, sentence in otherwise if law.grant(right, self._rooms.today)),
                )
            )
        return tuple(offers)

    def authorities(self, law_id: str, person: Person, company: Company | None = None) -> tuple[Authority, ...]:
        """Whom the person can turn to under a law: the nearest authority first, then the one of the controller's seat."""
        seat = Place(company.country) if company and company.country else None
        return self._rooms.authorities.for_law(law_id, person.place, seat, company.kind if company else "")

    def due(
        self, law_id: str, right: Right, received: date, place: Place, happenings: Iterable[Happening] = (), sent_to: str = ""
    ) -> Deadlines:
        """Count every date of one right under one law. WrongInput where the law does not grant the right."""
        law = laws.get(law_id)
        if not any(grant.right == right for grant in law.grants):
            granted = ", ".join(dict.fromkeys(grant.right for grant in law.grants))
            raise WrongInput(f"{law.at_the_start} does not grant the right “{right}”.", f"It grants: {granted}.")
        return count_deadlines(law, right, received, place, happenings, calendars=self._rooms.calendars, sent_to=sent_to)

    def appeal(self, counted: Deadlines, happenings: Iterable[Happening]) -> AppealDates | None:
        """The dates of the latest appeal among what happened, from its own day; None without one, or where the law knows no appeal."""
        law = laws.get(counted.law)
        appealed = max((happened.day for happened in happenings if happened.name == EventName.APPEALED), default=None)
        if law.appeal is None or appealed is None:
            return None
        return count_appeal(law, law.appeal, counted.right, appealed, counted.place, calendars=self._rooms.calendars)

    def own_days(self, counted: Deadlines, happenings: Iterable[Happening]) -> tuple[OwnDay, ...]:
        """The person's own last days beside the dates of `due`, the earliest first.

        Where the record does not tell in which country the person lives, they are taken to live where the company sits.
        """
        home = self._rooms.record.person().place or counted.place
        return own_days(laws.get(counted.law), counted, home, happenings, calendars=self._rooms.calendars)


def _home(person: Person) -> Place:
    if person.place is None:
        raise WrongInput("dsr does not know yet in which country you live.", "Say so first: dsr me set country CODE")
    return person.place


def within(clock: Clock | None) -> str:
    """The time for an answer in words: "within 1 month", "no number in the law; 30 days are usual"."""
    if clock is None:
        return "no time set by law"
    if clock.response.period:
        return f"within {clock.response.period}"
    if clock.response.indicative:
        return f"no number in the law; {clock.response.indicative} are usual"
    return clock.response.at_once or "no time set by law"
