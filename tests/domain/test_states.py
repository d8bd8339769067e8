"""The table of states, written out once more by hand: every state, every event, and what comes next."""

from datetime import date

import pytest

from dsr import laws
from dsr.domain.case import Case, EventName, State, check_event
from dsr.domain.followup import NextKind, look_ahead
from dsr.domain.states import CHANGES, NEEDS, QUESTIONS, Standing, can_happen
from dsr.errors import WrongInput
from dsr.laws import calendars
from tests.conftest import TODAY
from tests.domain.test_case import a_case

ALL = {law.id: law for law in laws.all_laws()}

# One row an event, one column a state. A dot: the event is kept and changes nothing. A dash: it cannot happen there.
# The letters are those of the states at the head: the state that follows.
#   D draft, U uncertain, B bounced, S sent, A acknowledged, Y your turn, P partly answered, N answered, R refused, L appealed,
#   C complained, G decided (the authority), X closed
GRID = """
                         D U B S A Y P N R L C G X
sent                     S S S . . . . . . . . . S
uncertain                U . U . . . . . . . . . .
delivered                - - - . . . . . . . . . .
bounced                  - B . B . . . . . . . . .
acknowledged             - - - A . . . . . . . . .
identity-asked           - - - Y Y . Y . . Y . . .
identity-given           - - - . . . . . . . . . .
clarification-asked      - - - Y Y . Y . . Y . . .
clarification-given      - - - . . . . . . . . . .
fee-asked                - - - Y Y . Y . . Y . . .
fee-paid                 - - - . . . . . . . . . .
extended                 - - - . . . . . . . . . .
answered                 - - - N N N N . N N . . .
partly-answered          - - - P P P . P P P . . .
refused                  - - - R R R R R . R . . .
reminded                 - - - . . . . . . . . . .
appealed                 - - - L L L L L L . . . .
appeal-answered          - - - N N N N . N N . . .
complained               - - - C C C C C C C . C .
authority-acknowledged   - - - . . . . . . . . . .
authority-decided        - - - . . . . . . . G . .
address-changed          . . . . . . . . . . . . .
closed                   X X X X X X X X X X X X .
note                     . . . . . . . . . . . . .
withdrawn                . . . . . . . . . . . . .
"""
LETTERS = {
    "D": State.DRAFT,
    "U": State.UNCERTAIN,
    "B": State.BOUNCED,
    "S": State.SENT,
    "A": State.ACKNOWLEDGED,
    "Y": State.WAITING_FOR_USER,
    "P": State.PARTLY_ANSWERED,
    "N": State.ANSWERED,
    "R": State.REFUSED,
    "L": State.APPEALED,
    "C": State.COMPLAINED,
    "G": State.DECIDED,
    "X": State.CLOSED,
}
WAYS: dict[State, list[str]] = {
    State.DRAFT: [],
    State.UNCERTAIN: ["uncertain"],
    State.BOUNCED: ["sent", "bounced"],
    State.SENT: ["sent"],
    State.ACKNOWLEDGED: ["sent", "acknowledged"],
    State.WAITING_FOR_USER: ["sent", "identity-asked", "clarification-asked", "fee-asked"],
    State.PARTLY_ANSWERED: ["sent", "partly-answered"],
    State.ANSWERED: ["sent", "answered"],
    State.REFUSED: ["sent", "refused"],
    State.APPEALED: ["sent", "refused", "appealed"],
    State.COMPLAINED: ["sent", "complained"],
    State.DECIDED: ["sent", "complained", "authority-decided"],
    State.CLOSED: ["sent", "closed"],
}
"""How a case comes into each state."""


def grid() -> dict[tuple[State, EventName], State | None]:
    head, *rows = GRID.strip("\n").splitlines()
    columns = [LETTERS[letter] for letter in head.split()]
    cells: dict[tuple[State, EventName], State | None] = {}
    for row in rows:
        name, *letters = row.split()
        for state, letter in zip(columns, letters, strict=True):
            cells[state, EventName(name)] = None if letter == "-" else state if letter == "." else LETTERS[letter]
    return cells


CELLS = grid()


def story(*names: str, day: int = 1) -> Case:
    """These events, one a day."""
    return a_case(*((name, f"2026-03-{day + number:02}") for number, name in enumerate(names)))


def test_the_grid_holds_every_pair() -> None:
    assert set(CELLS) == {(state, name) for state in State for name in EventName}
    assert set(CHANGES) == set(EventName)


@pytest.mark.parametrize("state", list(State))
def test_each_state_is_reached(state: State) -> None:
    assert story(*WAYS[state]).state is state


@pytest.mark.parametrize("name", list(EventName))
@pytest.mark.parametrize("state", list(State))
def test_every_pair(state: State, name: EventName) -> None:
    """The table and a case that lives it say the same as the grid; what is impossible is refused, and changes nothing where it stands."""
    wanted = CELLS[state, name]
    assert can_happen(name, state) is (wanted is not None)
    assert CHANGES[name].get(state, state) is (wanted or state)
    if name is EventName.WITHDRAWN:
        return
    lived = story(*WAYS[state], name.value)
    assert lived.state is (wanted or state)
    before = story(*WAYS[state])
    needed = NEEDS.get(name)
    if wanted is None or (needed and before.last(needed) is None):
        with pytest.raises(WrongInput):
            check_event(before, name, TODAY, TODAY)
    else:
        check_event(before, name, TODAY, TODAY)


@pytest.mark.parametrize(
    "weak", ["acknowledged", "extended", "reminded", "delivered", "note", "address-changed", "bounced", "uncertain", "sent"]
)
@pytest.mark.parametrize("strong", ["refused", "appealed", "complained", "answered", "partly-answered"])
def test_a_weaker_event_wipes_nothing_out(strong: str, weak: str) -> None:
    assert story("sent", strong, weak, weak).state is story("sent", strong).state


@pytest.mark.parametrize("name", [name.value for name in EventName if name not in {EventName.SENT, EventName.WITHDRAWN}])
def test_a_closed_case_stays_closed(name: str) -> None:
    assert story("sent", "closed", name).state is State.CLOSED
    assert story("sent", "complained", "closed", name).state is State.CLOSED


def test_sending_anew_takes_a_closed_case_up_again_from_its_own_day() -> None:
    case = story("sent", "identity-asked", "closed", "acknowledged", "sent")
    assert case.state is State.SENT
    assert case.sent == date(2026, 3, 5)
    assert case.questions == ()


@pytest.mark.parametrize("answer", ["answered", "partly-answered", "refused", "appeal-answered"])
def test_the_authoritys_procedure_outlives_an_answer(answer: str) -> None:
    case = story("sent", "appealed", "complained", answer)
    assert case.state is State.COMPLAINED


@pytest.mark.parametrize("between", ["reminded", "acknowledged", "extended", "note", "delivered", "bounced", "address-changed", "sent"])
@pytest.mark.parametrize("question", [name.value for name in QUESTIONS])
def test_it_stays_your_turn_until_the_question_is_answered(question: str, between: str) -> None:
    waiting = story("sent", question, between)
    assert waiting.state is State.WAITING_FOR_USER
    assert waiting.questions == (EventName(question),)
    answered = story("sent", question, between, QUESTIONS[EventName(question)].value)
    assert answered.state is (State.ACKNOWLEDGED if between == "acknowledged" else State.SENT)
    assert answered.questions == ()


@pytest.mark.parametrize(
    ("names", "open_"),
    [
        (["identity-asked", "fee-asked"], ["identity-asked", "fee-asked"]),
        (["identity-asked", "fee-asked", "fee-paid"], ["identity-asked"]),
        (["identity-asked", "fee-asked", "identity-given"], ["fee-asked"]),
        (["identity-asked", "identity-given", "identity-asked"], ["identity-asked"]),
        (["identity-asked", "clarification-asked", "identity-asked"], ["clarification-asked", "identity-asked"]),
        (["identity-asked", "clarification-given"], ["identity-asked"]),
    ],
)
def test_several_questions_are_open_until_each_is_answered(names: list[str], open_: list[str]) -> None:
    case = story("sent", *names)
    assert case.state is State.WAITING_FOR_USER
    assert list(case.questions) == open_


@pytest.mark.parametrize("state", [State.ACKNOWLEDGED, State.PARTLY_ANSWERED, State.APPEALED])
def test_after_the_answer_to_a_question_the_case_stands_where_it_stood(state: State) -> None:
    assert story(*WAYS[state], "identity-asked", "fee-asked", "fee-paid").state is State.WAITING_FOR_USER
    assert story(*WAYS[state], "identity-asked", "fee-asked", "fee-paid", "identity-given").state is state


@pytest.mark.parametrize("answer", ["answered", "partly-answered", "refused"])
def test_an_answer_settles_the_questions_before_it_and_not_those_after(answer: str) -> None:
    assert story("sent", "identity-asked", answer).questions == ()
    later = story("sent", answer, "fee-asked")
    assert later.questions == (EventName.FEE_ASKED,)


def test_events_count_in_the_order_of_their_days_not_of_their_recording() -> None:
    case = a_case(("sent", "2026-03-05"), ("refused", "2026-03-20"), ("identity-asked", "2026-03-10"))
    assert case.state is State.REFUSED
    assert case.questions == ()


def test_a_bounce_concerns_the_latest_letter() -> None:
    reminder = story("sent", "reminded", "bounced")
    assert reminder.state is State.SENT
    assert reminder.sent is not None
    assert reminder.returned is not None
    assert story("sent", "reminded", "bounced", "reminded").returned is None
    appeal = story("sent", "refused", "appealed", "bounced")
    assert (appeal.state, appeal.returned is not None) == (State.APPEALED, True)


def test_a_bounce_of_the_old_mailbox_after_a_new_sending_changes_nothing() -> None:
    from dataclasses import replace

    case = story("sent", "bounced", "sent", "bounced")
    first, second, third, fourth = case.history
    moved = replace(case, history=(first, second, replace(third, to="new@acme.example"), replace(fourth, to="Old@acme.example")))
    assert moved.state is State.SENT
    same = replace(case, history=(first, second, replace(third, to="new@acme.example"), replace(fourth, to="NEW@acme.example")))
    assert same.state is State.BOUNCED


NEXT = {
    State.DRAFT: NextKind.SEND,
    State.UNCERTAIN: NextKind.CHECK_SENDING,
    State.BOUNCED: NextKind.SEND_AGAIN,
    State.SENT: NextKind.WAIT,
    State.ACKNOWLEDGED: NextKind.WAIT,
    State.WAITING_FOR_USER: NextKind.YOUR_TURN,
    State.PARTLY_ANSWERED: NextKind.REMIND,
    State.ANSWERED: NextKind.CHECK_ANSWER,
    State.REFUSED: NextKind.COMPLAIN,
    State.APPEALED: NextKind.WAIT,
    State.COMPLAINED: NextKind.WAIT,
    State.DECIDED: NextKind.READ_DECISION,
    State.CLOSED: NextKind.NOTHING,
}


NEXT_AFTER = {
    # The company speaks while the authority has the complaint: the user reads it and tells the authority.
    (State.COMPLAINED, EventName.ANSWERED): NextKind.CHECK_ANSWER,
    (State.COMPLAINED, EventName.PARTLY_ANSWERED): NextKind.CHECK_ANSWER,
    (State.COMPLAINED, EventName.REFUSED): NextKind.CHECK_ANSWER,
    (State.COMPLAINED, EventName.APPEAL_ANSWERED): NextKind.CHECK_ANSWER,
    # A later letter came back: it is sent again.
    (State.APPEALED, EventName.BOUNCED): NextKind.APPEAL,
    (State.COMPLAINED, EventName.BOUNCED): NextKind.COMPLAIN,
}
"""Where the state stays and yet something else is to be done."""


@pytest.mark.parametrize("name", list(EventName))
@pytest.mark.parametrize("state", list(State))
def test_every_pair_has_a_next_step(state: State, name: EventName) -> None:
    """Before anything is late the next step is the one of the state that follows, apart from six pairs."""
    if name is EventName.WITHDRAWN:
        return
    seen = look_ahead(story(*WAYS[state], name.value), ALL, date(2026, 3, 12), calendars=calendars)
    after = CELLS[state, name] or state
    assert seen.next.kind is NEXT_AFTER.get((state, name), NEXT[after])
    assert seen.next.text.endswith(".")


def test_standing_is_a_value() -> None:
    assert Standing().after(EventName.SENT).after(EventName.ACKNOWLEDGED).state is State.ACKNOWLEDGED
    assert Standing().after(EventName.ACKNOWLEDGED) == Standing()
