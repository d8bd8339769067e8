"""One table of states: what each event does to a case in each state. Everything that asks where a case stands reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dsr.domain.events import EventName


class State(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    """A letter is there, but nothing was sent."""
    UNCERTAIN = "uncertain"
    """A sending was begun, and nobody knows whether the letter left."""
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    WAITING_FOR_USER = "your turn"
    """The company asked something."""
    BOUNCED = "bounced"
    PARTLY_ANSWERED = "partly answered"
    ANSWERED = "answered"
    REFUSED = "refused"
    APPEALED = "appealed"
    COMPLAINED = "complained"
    """The authority has it."""
    DECIDED = "decided"
    """The authority gave its decision."""
    CLOSED = "closed"


OPEN_STATES = frozenset({State.SENT, State.ACKNOWLEDGED, State.WAITING_FOR_USER, State.PARTLY_ANSWERED, State.APPEALED, State.REFUSED})
"""States in which the company (or the user) still owes something."""
AWAITING_ANSWER = frozenset({State.SENT, State.ACKNOWLEDGED, State.PARTLY_ANSWERED})
"""States in which the company owes an answer to the request, so that it can be late."""
UNSENT = frozenset({State.DRAFT, State.UNCERTAIN, State.BOUNCED})
"""States in which the company does not have the request, as far as anybody knows."""

QUESTIONS: Mapping[EventName, EventName] = {
    EventName.IDENTITY_ASKED: EventName.IDENTITY_GIVEN,
    EventName.CLARIFICATION_ASKED: EventName.CLARIFICATION_GIVEN,
    EventName.FEE_ASKED: EventName.FEE_PAID,
}
"""Each question that a company can ask, and what answers it."""
NEEDS: Mapping[EventName, EventName] = {
    **{answer: question for question, answer in QUESTIONS.items()},
    EventName.APPEAL_ANSWERED: EventName.APPEALED,
    EventName.AUTHORITY_ACKNOWLEDGED: EventName.COMPLAINED,
    EventName.AUTHORITY_DECIDED: EventName.COMPLAINED,
}
"""Events that answer another one, which must have happened before."""

_AT_THE_COMPANY = (State.SENT, State.ACKNOWLEDGED, State.WAITING_FOR_USER, State.PARTLY_ANSWERED)
_ANSWERABLE = (*_AT_THE_COMPANY, State.ANSWERED, State.REFUSED, State.APPEALED)
"""The matter lies between the two; after that it lies with the authority, or is at its end."""
_ASKABLE = (State.SENT, State.ACKNOWLEDGED, State.PARTLY_ANSWERED, State.APPEALED)

CHANGES: Mapping[EventName, Mapping[State, State]] = {
    # What the user does. A closed case is taken up again by sending it anew, and by nothing else.
    EventName.SENT: dict.fromkeys((State.DRAFT, State.UNCERTAIN, State.BOUNCED, State.CLOSED), State.SENT),
    EventName.UNCERTAIN: dict.fromkeys((State.DRAFT, State.BOUNCED), State.UNCERTAIN),
    EventName.REMINDED: {},
    EventName.APPEALED: dict.fromkeys(_ANSWERABLE, State.APPEALED),
    EventName.COMPLAINED: dict.fromkeys((*_ANSWERABLE, State.DECIDED), State.COMPLAINED),
    EventName.CLOSED: dict.fromkeys(State, State.CLOSED),
    EventName.ADDRESS_CHANGED: {},
    EventName.NOTE: {},
    # What happens on the way. A bounce counts as long as nothing shows that the company has the request.
    EventName.DELIVERED: {},
    EventName.BOUNCED: dict.fromkeys((State.UNCERTAIN, State.SENT), State.BOUNCED),
    # What the company does. The weaker never takes away the stronger: a confirmation or a question changes nothing once there is an
    # answer, and nothing that a company says takes the case from the authority or opens it again.
    EventName.ACKNOWLEDGED: {State.SENT: State.ACKNOWLEDGED},
    EventName.EXTENDED: {},
    **{question: dict.fromkeys(_ASKABLE, State.WAITING_FOR_USER) for question in QUESTIONS},
    EventName.ANSWERED: dict.fromkeys(_ANSWERABLE, State.ANSWERED),
    EventName.PARTLY_ANSWERED: dict.fromkeys(_ANSWERABLE, State.PARTLY_ANSWERED),
    EventName.REFUSED: dict.fromkeys(_ANSWERABLE, State.REFUSED),
    EventName.APPEAL_ANSWERED: dict.fromkeys(_ANSWERABLE, State.ANSWERED),
    # What answers a question: from “your turn” the case goes back to where it stood, once nothing is open any more (`Standing.after`).
    **{answer: {} for answer in QUESTIONS.values()},
    # What the authority does.
    EventName.AUTHORITY_ACKNOWLEDGED: {},
    EventName.AUTHORITY_DECIDED: {State.COMPLAINED: State.DECIDED},
    # A correction takes an event away before anything is counted, so it changes nothing itself.
    EventName.WITHDRAWN: {},
}
"""For each event the states that it changes, and into which. In every other state it is kept and changes nothing."""

_BEFORE_SENDING = frozenset(
    {
        EventName.SENT,
        EventName.UNCERTAIN,
        EventName.BOUNCED,
        EventName.ADDRESS_CHANGED,
        EventName.NOTE,
        EventName.CLOSED,
        EventName.WITHDRAWN,
    }
)
"""What can happen while the company does not have the request."""


def can_happen(name: EventName, state: State) -> bool:
    """Whether the event can happen to a case in that state. What answers another event needs that one too, see `NEEDS`."""
    if name is EventName.BOUNCED and state is State.DRAFT:
        return False
    return state not in UNSENT or name in _BEFORE_SENDING


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, with the company's questions that are open."""

    state: State = State.DRAFT
    questions: tuple[EventName, ...] = ()
    """What the company asked and did not get yet, in the order of asking."""
    underneath: State = State.DRAFT
    """Of “your turn”: the state to which the case returns when the last question is answered."""

    def after(self, name: EventName) -> "Standing":
        """The standing after one more event."""
        if name in QUESTIONS.values():
            return self._without(name)
        state = CHANGES[name].get(self.state, self.state)
        if name in QUESTIONS and self.state is not State.CLOSED and can_happen(name, self.state):
            questions = (*(question for question in self.questions if question is not name), name)
            return Standing(state, questions, self.underneath if self.state is State.WAITING_FOR_USER else self.state)
        if self.state is State.WAITING_FOR_USER and name is EventName.ACKNOWLEDGED:
            return replace(self, underneath=CHANGES[name].get(self.underneath, self.underneath))
        if self.questions and state is not State.WAITING_FOR_USER and name in _SETTLE_QUESTIONS:
            return Standing(state, (), state)
        return self if state is self.state else Standing(state, self.questions, state)

    def _without(self, answer: EventName) -> "Standing":
        """The standing once the user gave what was asked."""
        left = tuple(question for question in self.questions if QUESTIONS[question] is not answer)
        is_answered = self.state is State.WAITING_FOR_USER and not left
        return replace(self, questions=left, state=self.underneath if is_answered else self.state)


_SETTLE_QUESTIONS = frozenset(
    {EventName.ANSWERED, EventName.PARTLY_ANSWERED, EventName.REFUSED, EventName.APPEAL_ANSWERED, EventName.CLOSED}
)
"""After these the company's earlier questions no longer wait: it answered without them, or the matter ended."""
