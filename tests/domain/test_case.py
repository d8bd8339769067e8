from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.case import Case, Event, EventName, State, check_event
from dsr.domain.company import Company, Contact, Role
from dsr.domain.law import Right
from dsr.domain.request import Channel, Claim, Person, Request
from dsr.errors import WrongInput
from tests.conftest import NOW, TODAY

CREATED = date(2026, 3, 1)


def a_case(*events: tuple[str, str] | tuple[str, str, int], channel: Channel = Channel.EMAIL) -> Case:
    """A case with these (name, day[, corrects]) events, numbered from 1."""
    request = Request(
        reference="DSR-AAAA-BBBB",
        created=CREATED,
        person=Person(name="Ada", email="ada@example.org", country="DE"),
        company=Company(slug="acme", name="Acme", country="FR"),
        claims=(Claim(Right.ACCESS, "eu-gdpr"),),
        language="en",
        channel=channel,
        contact=Contact(role=Role.PRIVACY, email="privacy@acme.example"),
    )
    history = tuple(
        Event(
            id=number,
            reference=request.reference,
            name=EventName(event[0]),
            day=date.fromisoformat(event[1]),
            recorded=NOW,
            corrects=event[2] if len(event) == 3 else None,
        )
        for number, event in enumerate(events, 1)
    )
    return Case(request=request, history=history)


def test_a_case_without_events_is_a_draft() -> None:
    case = a_case()
    assert case.state is State.DRAFT
    assert case.sent is None
    assert case.received is None


def test_an_email_is_received_on_the_day_it_is_sent() -> None:
    case = a_case(("sent", "2026-03-05"))
    assert case.received == date(2026, 3, 5)
    assert not case.receipt_is_estimated


def test_a_letter_is_taken_to_need_three_days_until_its_delivery_is_recorded() -> None:
    case = a_case(("sent", "2026-03-05"), channel=Channel.LETTER)
    assert case.received == date(2026, 3, 8)
    assert case.receipt_is_estimated
    delivered = a_case(("sent", "2026-03-05"), ("delivered", "2026-03-06"), channel=Channel.LETTER)
    assert delivered.received == date(2026, 3, 6)
    assert not delivered.receipt_is_estimated


def test_what_bounced_counts_from_the_next_sending() -> None:
    bounced = a_case(("sent", "2026-03-05"), ("bounced", "2026-03-06"))
    assert bounced.state is State.BOUNCED
    assert bounced.sent is None
    again = a_case(("sent", "2026-03-05"), ("bounced", "2026-03-06"), ("sent", "2026-03-09"))
    assert again.sent == again.received == date(2026, 3, 9)


def test_a_withdrawn_event_never_happened_but_stays_in_the_history() -> None:
    case = a_case(("sent", "2026-03-05"), ("answered", "2026-03-10"), ("withdrawn", "2026-03-11", 2))
    assert case.state is State.SENT
    assert len(case.events) == 1
    assert len(case.history) == 3


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("acknowledged", State.ACKNOWLEDGED),
        ("identity-asked", State.WAITING_FOR_USER),
        ("fee-asked", State.WAITING_FOR_USER),
        ("answered", State.ANSWERED),
        ("partly-answered", State.PARTLY_ANSWERED),
        ("refused", State.REFUSED),
        ("closed", State.CLOSED),
        ("note", State.SENT),
        ("extended", State.SENT),
    ],
)
def test_states(name: str, state: State) -> None:
    assert a_case(("sent", "2026-03-05"), (name, "2026-03-10")).state is state


@pytest.mark.parametrize(
    ("case", "name", "day", "why"),
    [
        (a_case(), EventName.SENT, TODAY + timedelta(days=1), "future"),
        (a_case(), EventName.SENT, CREATED - timedelta(days=1), "written on"),
        (a_case(), EventName.ANSWERED, TODAY, "not sent yet"),
        (a_case(("sent", "2026-03-05")), EventName.ANSWERED, date(2026, 3, 4), "cannot have happened before"),
        (a_case(("sent", "2026-03-05")), EventName.IDENTITY_GIVEN, date(2026, 3, 6), "not recorded"),
    ],
)
def test_what_cannot_have_happened_is_refused(case: Case, name: EventName, day: date, why: str) -> None:
    with pytest.raises(WrongInput, match=why) as caught:
        check_event(case, name, day, TODAY)
    assert caught.value.hint


@given(
    st.lists(
        st.tuples(st.sampled_from([n.value for n in EventName if n is not EventName.WITHDRAWN]), st.dates(CREATED, TODAY)), max_size=12
    )
)
def test_any_story_folds_into_a_state(story: list[tuple[str, date]]) -> None:
    case = a_case(*((name, day.isoformat()) for name, day in story))
    assert case.state in State
    assert [event.day for event in case.events] == sorted(event.day for event in case.events)
    assert case.sent is None or case.received is not None
