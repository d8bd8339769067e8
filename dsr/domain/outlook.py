"""A case as it looks on one day: its dates, the company's promises, the person's own last days, and what comes next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dsr.domain.case import AWAITING_ANSWER, OPEN_STATES, Case, State, Written
from dsr.domain.company import Promise
from dsr.domain.deadline import AppealDates, Deadlines
from dsr.domain.law import News, Right, WindowKind, WindowStart
from dsr.domain.letter import LetterKind
from dsr.domain.own_days import OwnDay

A_WEEK = 7
"""Days before an own last day from which on it is urgent."""


class NextKind(StrEnum):
    """What a case calls for."""

    SEND = "send"
    SEND_AGAIN = "send again"
    WAIT_FOR_ACKNOWLEDGEMENT = "wait for the acknowledgement"
    WAIT = "wait for the answer"
    YOUR_TURN = "answer the company"
    REMIND = "remind"
    COMPLAIN = "complain"
    APPEAL = "appeal"
    CHECK_ANSWER = "check the answer"
    CHECK_SENDING = "look whether it left"
    SEND_LETTER = "send the letter that you wrote"
    TIME_PASSED = "your own time has passed"
    READ_DECISION = "read the decision"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What comes next, why, and by when."""

    kind: NextKind
    text: str
    """One plain sentence."""
    day: date | None = None
    """The day that it turns on."""
    letter: LetterKind | None = None
    """The letter that dsr can write for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDay:
    """A time that the company itself promised, counted for this case."""

    promise: Promise
    rights: tuple[Right, ...]
    """The rights of the case for which it holds."""
    due: date | None
    """None while nothing was sent."""

    @property
    def what(self) -> str:
        """What is promised within the time, and to whom where it is not for everybody: "an answer, to California residents"."""
        what = _PROMISED.get(self.promise.kind, "an answer")
        return f"{what}, to {', '.join(self.promise.who)}" if self.promise.who else what


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """A day of the case with all the rights and laws for which it was counted."""

    day: date
    deadlines: tuple[Deadlines, ...]

    @property
    def what(self) -> str:
        """The rights with their law: "access, erasure under eu-gdpr; access under ch-fadp"."""
        by_law: dict[str, list[str]] = {}
        for counted in self.deadlines:
            by_law.setdefault(counted.law, []).append(counted.right)
        return "; ".join(f"{', '.join(rights)} under {law}" for law, rights in by_law.items())


def _days(deadlines: Iterable[Deadlines], day_of: Callable[[Deadlines], date | None]) -> tuple[DueDay, ...]:
    """Each day once, in the order of the claims."""
    groups: dict[date, list[Deadlines]] = {}
    for counted in deadlines:
        day = day_of(counted)
        if day:
            groups.setdefault(day, []).append(counted)
    return tuple(DueDay(day=day, deadlines=tuple(alike)) for day, alike in groups.items())


def _moves(counted: Deadlines) -> bool:
    """Whether the day that the company named stands beside the law's last day."""
    return counted.announced_in_law and counted.announced != counted.answer_due


_PROMISED = {"answer": "an answer", "opt-out": "that it takes effect", "appeal": "an answer to an appeal"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsDay:
    """The day by which the authority must have told the person something about the complaint."""

    law: str
    day: date
    news: News


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A case with all that follows from it on one day."""

    case: Case
    today: date
    deadlines: tuple[Deadlines, ...]
    """One for each claim and each law on which it rests; empty while nothing was sent."""
    promises: tuple[PromiseDay, ...]
    """What the company itself promised, each time once with its rights."""
    appeal: AppealDates | None
    own: tuple[OwnDay, ...] = ()
    """The person's own last days, by the earliest reading, the earliest first."""
    news: NewsDay | None = None
    """When the silence of the authority counts, once it has the complaint; None where it spoke or no law says so."""
    next: NextStep

    @property
    def promise_due(self) -> date | None:
        """The first day that the company itself promised for one of the rights, None where it promised none."""
        return min((promised.due for promised in self.promises if promised.due), default=None)

    @property
    def due(self) -> date | None:
        """The first day on which an answer under the law is due; without one, the day that the company promised.

        None while the clock of every law waits for the user.
        """
        days = [deadline.answer_due for deadline in self.deadlines if deadline.answer_due]
        if not days and any(deadline.waiting_for for deadline in self.deadlines):
            return None
        return min(days, default=self.promise_due)

    @property
    def answer_days(self) -> tuple[DueDay, ...]:
        """Each day on which an answer is due under a law, in the order of the claims; rights under one day stand together."""
        return _days(self.deadlines, lambda counted: counted.answer_due)

    @property
    def late_days(self) -> tuple[DueDay, ...]:
        """Each first day on which lateness may be claimed under a law that binds, in the order of the claims."""
        return _days(self.deadlines, lambda counted: counted.overdue_from if counted.binding else None)

    @property
    def announced_days(self) -> tuple[DueDay, ...]:
        """Each day that the company named within what a law allows and that is not the law's own last day."""
        return _days(self.deadlines, lambda counted: counted.announced if _moves(counted) else None)

    @property
    def confirmation_days(self) -> tuple[DueDay, ...]:
        """Each day by which receipt must be confirmed, in the order of the claims."""
        return _days(self.deadlines, lambda counted: counted.acknowledge_by)

    @property
    def due_for_certain(self) -> date | None:
        """The last day that a letter may name as the end of the company's time: `due`, or the longer time that perhaps holds.

        The longer one is that of a request that missed the address designated for it, where nobody said whether it did.
        """
        return max((self.due, *(d.perhaps_due for d in self.deadlines if d.perhaps_due))) if self.due else None

    @property
    def announced(self) -> date | None:
        """The day that the company named when it asked for more time, None where it named none."""
        return next((deadline.announced for deadline in self.deadlines if deadline.announced), None)

    @property
    def announced_in_law(self) -> bool:
        """Whether every law of the case lets the company take the time that it named."""
        return bool(self.deadlines) and all(deadline.announced_in_law for deadline in self.deadlines)

    @property
    def own_running(self) -> tuple[OwnDay, ...]:
        """The own last days whose time has begun: after silence only once the time of the company, or of the authority, is up."""
        if not self.own:
            return ()
        up = {counted.law for counted in self.deadlines if counted.answer_due and counted.answer_due < self.today}
        begun = (own for own in self.own if own.kind is not WindowKind.SILENCE or own.law in up)
        return tuple(own for own in begun if own.start is not WindowStart.NO_NEWS or own.from_day < self.today)

    @property
    def own_next(self) -> OwnDay | None:
        """The own last day that comes first, None where none is running or all have passed."""
        return next((own for own in self.own_running if not own.has_passed(self.today)), None)

    @property
    def own_passed(self) -> OwnDay | None:
        """The own last day that passed, None while another one is still ahead."""
        return None if self.own_next else next(reversed(self.own_running), None)

    @property
    def own_is_near(self) -> bool:
        """Whether an own last day lies within a week."""
        own = self.own_next if self.own else None
        return own is not None and (own.by - self.today).days <= A_WEEK

    @property
    def unsent_since(self) -> Written | None:
        """The letter that was written before today and that nobody recorded as sent, None where there is none."""
        unsent = self.case.unsent
        return unsent if unsent and unsent.day < self.today else None

    @property
    def is_waiting(self) -> bool:
        """Whether something is to be done or awaited: by the company, the user or the authority, or where an own last day passed."""
        if self.is_open or self.case.state in _TO_BE_LOOKED_AT or self.unsent_since is not None:
            return True
        return self.case.state is not State.CLOSED and bool(self.own_running)

    @property
    def overdue_from(self) -> date | None:
        """The first day on which lateness may be claimed under a law that binds, None where none does.

        While the company has an appeal, it is the answer to that which can be late.
        """
        if self.case.state is State.APPEALED and self.appeal:
            return self.appeal.overdue_from
        days = [deadline.overdue_from for deadline in self.deadlines if deadline.overdue_from and deadline.binding]
        return min(days, default=None)

    @property
    def is_open(self) -> bool:
        """Whether the company still owes an answer (or waits for the user's)."""
        return self.case.state in OPEN_STATES

    @property
    def is_overdue(self) -> bool:
        """Whether lateness may be claimed today: of the answer to the request, or of the one to an appeal."""
        can_be_late = self.case.state in AWAITING_ANSWER or self.case.state is State.APPEALED
        return can_be_late and self.overdue_from is not None and self.overdue_from <= self.today

    @property
    def days_left(self) -> int | None:
        """Days until the case's next date, negative after it; None where none is awaited."""
        day = self.awaited
        return (day - self.today).days if day else None

    @property
    def awaited(self) -> date | None:
        """The day by which the company owes its next answer, to the appeal or else to the request; None if it owes none."""
        if not self.is_open or self.case.state is State.REFUSED:
            return None
        return self.appeal.answer_by if self.appeal and self.case.state is State.APPEALED else self.due


_TO_BE_LOOKED_AT = frozenset({State.UNCERTAIN, State.BOUNCED, State.COMPLAINED, State.DECIDED})
"""States in which nothing is awaited of the company, and the user has something to do or the authority to say."""
