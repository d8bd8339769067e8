from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.addresses import same_address
from dsr.domain.bounces import bounces
from dsr.domain.case import Case, Event, EventName, State, Written, check_event
from dsr.domain.company import Company, Contact, Role
from dsr.domain.doubt import doubt_about
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


def test_a_letter_may_have_been_sent_before_it_was_entered_and_that_is_said() -> None:
    day = CREATED - timedelta(days=40)
    check_event(a_case(), EventName.SENT, day, TODAY)
    assert "1 Mar 2026" in doubt_about(a_case(), EventName.SENT, day)
    assert not doubt_about(a_case(), EventName.SENT, CREATED)
    assert a_case(("sent", day.isoformat())).state is State.SENT


def test_a_reminder_that_was_sent_before_it_was_entered_waits_no_more() -> None:
    kept = NOW - timedelta(hours=1)
    case = a_case(("sent", "2026-03-05"), ("reminded", "2026-04-10"))
    reminder = Written(EventName.REMINDED, date(2026, 4, 20), kept)
    assert replace(case, written=(reminder,)).unsent is None
    assert replace(case, written=(replace(reminder, kept=NOW + timedelta(hours=1)),)).unsent is not None
    assert "20 Apr 2026" in doubt_about(replace(case, written=(reminder,)), EventName.REMINDED, date(2026, 4, 10))


def moved(*events: tuple[str, str, str]) -> Case:
    """A case with these (name, day, to) events."""
    case = a_case(*((name, day) for name, day, _ in events))
    return replace(case, history=tuple(replace(event, to=to) for event, (_, _, to) in zip(case.history, events, strict=True)))


@pytest.mark.parametrize(
    ("to", "channel", "address"),
    [
        ("dpo@acme.example", Channel.EMAIL, "dpo@acme.example"),
        ("https://acme.example/privacy", Channel.WEBFORM, "https://acme.example/privacy"),
        ("Acme\nRue Haute 1\n75001 Paris", Channel.LETTER, "Acme, Rue Haute 1, 75001 Paris"),
        ("PRIVACY@acme.example", Channel.EMAIL, "privacy@acme.example"),
    ],
)
def test_contact_and_way_of_a_case_follow_from_its_events(to: str, channel: Channel, address: str) -> None:
    case = moved(("sent", "2026-03-05", ""), ("bounced", "2026-03-05", ""), ("address-changed", "2026-03-06", to))
    assert case.contact is not None
    assert (case.channel, case.contact.address) == (channel, address)
    posted = replace(case, history=(*case.history, replace(case.history[0], id=9, day=date(2026, 3, 9))))
    assert posted.sent == date(2026, 3, 9)
    assert posted.receipt_is_estimated is (channel is Channel.LETTER)


def test_the_way_of_a_letter_is_that_of_its_day() -> None:
    case = moved(("sent", "2026-03-05", ""), ("address-changed", "2026-04-20", "Acme\nRue Haute 1\n75001 Paris"))
    assert case.received == date(2026, 3, 5), "it went by e-mail"
    assert case.channel is Channel.LETTER


def test_a_mailbox_is_dead_from_its_bounce_until_something_shows_that_it_works() -> None:
    dead = moved(("sent", "2026-03-05", ""), ("bounced", "2026-03-06", ""))
    assert bounces([dead]) == {"privacy@acme.example": date(2026, 3, 6)}
    other = replace(dead, history=(replace(dead.history[0], id=7), replace(dead.history[0], id=8, name=EventName.ACKNOWLEDGED)))
    assert bounces([dead, other]) == {"privacy@acme.example": date(2026, 3, 6)}, "what was before it shows nothing"
    later = replace(other.history[1], day=date(2026, 3, 20))
    assert bounces([dead, replace(other, history=(other.history[0], later))]) == {}
    on = moved(
        ("sent", "2026-03-05", ""),
        ("bounced", "2026-03-06", ""),
        ("address-changed", "2026-03-07", "dpo@acme.example"),
        ("sent", "2026-03-07", ""),
        ("answered", "2026-03-20", ""),
    )
    assert bounces([on]) == {"privacy@acme.example": date(2026, 3, 6)}, "another mailbox answered"


def test_a_bounce_may_name_another_mailbox_and_one_that_was_taken_back_is_none() -> None:
    named = moved(("sent", "2026-03-05", ""), ("bounced", "2026-03-06", "old@acme.example"))
    assert named.state is State.SENT
    assert bounces([named]) == {"old@acme.example": date(2026, 3, 6)}
    assert bounces([a_case(("sent", "2026-03-05"), ("bounced", "2026-03-06"), ("withdrawn", "2026-03-06", 2))]) == {}


def test_a_complaint_that_came_back_says_nothing_of_the_company() -> None:
    assert bounces([moved(("sent", "2026-03-05", ""), ("complained", "2026-05-05", ""), ("bounced", "2026-05-05", ""))]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [("A@B.example", "a@b.example"), ("Acme\nRue 1\nParis", "Acme, Rue 1, Paris"), ("https://a.example/X", " https://a.example/x")],
)
def test_one_address_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert same_address(one, other)
    assert not same_address(one, f"{other}x")
