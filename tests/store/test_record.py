"""The record as the desk uses it."""

import stat
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from dsr.domain.case import EventName, State, Written
from dsr.domain.company import Contact, Origin, Promise, Role
from dsr.domain.dates import Period, Unit
from dsr.domain.letter import LetterKind
from dsr.domain.request import Person, Request
from dsr.errors import NotFound, WrongInput
from dsr.store.record import Record
from dsr.store.settings import Settings
from tests.store.examples import COMPANY, NOW, PERSON, REFERENCE, a_letter, a_request, an_event, any_value, now


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "home", now) as record:
        yield record


def reopened(record: Record) -> Record:
    """The same record as another start of the program finds it."""
    record.close()
    return Record(record.home, now)


def test_reading_an_absent_record_creates_nothing(record: Record) -> None:
    assert record.person() == Person()
    assert record.settings() == Settings()
    assert record.cases() == record.summaries() == record.drafts() == record.contacts() == ()
    assert not record.home.exists()


def test_folder_and_files_are_the_users_alone(record: Record) -> None:
    record.set_person(PERSON)
    assert stat.S_IMODE(record.home.stat().st_mode) == 0o700
    files = list(record.home.iterdir())
    assert {path.name for path in files} >= {"record.sqlite3"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_a_record_that_others_could_read_is_closed_to_them(record: Record) -> None:
    record.set_person(PERSON)
    record.close()
    path = record.home / "record.sqlite3"
    path.chmod(0o644)
    assert record.person() == PERSON
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_person_and_settings_survive_a_restart(record: Record) -> None:
    wanted = Settings(theme="dsr-dark", paper="us-10", first_start_done=True)
    record.set_person(Person(name="somebody else"))
    record.set_person(PERSON)
    record.set_settings(wanted)
    again = reopened(record)
    assert (again.person(), again.settings()) == (PERSON, wanted)
    again.close()


def test_a_request_and_its_letter_survive_a_restart(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    again = reopened(record)
    case = again.case(REFERENCE)
    assert case.request == a_request()
    assert case.state is State.DRAFT
    assert again.letter(REFERENCE) == a_letter()
    again.close()


@settings(max_examples=25)
@given(any_value(Request))
def test_any_request_comes_back_equal(request: Request) -> None:
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder), now) as record:
        record.add_request(request, a_letter(request.reference))
        assert record.case(request.reference).request == request
        (short,) = record.summaries()
        assert short.request.company.deadlines == request.company.deadlines
        assert short.request.person == Person(country=request.person.country, state=request.person.state)


def test_a_reference_is_given_once(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    with pytest.raises(WrongInput, match=REFERENCE):
        record.add_request(a_request(language="es"), a_letter())
    assert record.case(REFERENCE).request.language == "fr"


def test_an_unknown_reference_names_those_that_look_alike(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    with pytest.raises(NotFound) as caught:
        record.case("DSR-7KQM-3XPB")
    assert REFERENCE in caught.value.hint
    with pytest.raises(NotFound) as caught:
        record.case("DSR-ZZZZ-ZZZZ")
    assert REFERENCE not in caught.value.hint


def test_every_way_in_refuses_an_unknown_reference(record: Record) -> None:
    for call in (
        lambda: record.letter(REFERENCE),
        lambda: record.letters(REFERENCE),
        lambda: record.add_letter(REFERENCE, a_letter()),
        lambda: record.replace_letter(REFERENCE, a_letter()),
        lambda: record.replace_request(a_request(), a_letter()),
        lambda: record.append(an_event()),
    ):
        with pytest.raises(NotFound):
            call()


def test_a_letter_changes_until_it_is_sent(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    record.replace_letter(REFERENCE, a_letter(subject="Better"))
    assert [letter.subject for _, letter in record.letters(REFERENCE)] == ["Better"]
    sent = record.append(an_event())
    with pytest.raises(WrongInput, match="was sent"):
        record.replace_letter(REFERENCE, a_letter(subject="Too late"))
    record.append(an_event(EventName.WITHDRAWN, corrects=sent.id))
    record.replace_letter(REFERENCE, a_letter(subject="It was not sent after all"))
    assert record.letter(REFERENCE).subject == "It was not sent after all"


def test_a_bounced_letter_stays_as_it_was_sent(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    record.append(an_event())
    record.append(an_event(EventName.BOUNCED, days=1))
    with pytest.raises(WrongInput):
        record.replace_letter(REFERENCE, a_letter(subject="Another"))


def test_a_request_changes_until_it_is_sent(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    changed = a_request(company=replace(COMPANY, name="ACME Gadgets"), language="en")
    record.replace_request(changed, a_letter(language="en"))
    assert record.case(REFERENCE).request == changed
    assert record.summaries()[0].request.company.name == "ACME Gadgets"
    assert record.letter(REFERENCE).language == "en"
    record.append(an_event())
    with pytest.raises(WrongInput):
        record.replace_request(a_request(), a_letter())
    assert record.case(REFERENCE).request == changed


def test_later_letters_stand_beside_the_first(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    reminder = a_letter(kind=LetterKind.REMINDER, subject="Reminder")
    record.add_letter(REFERENCE, reminder)
    assert record.letters(REFERENCE) == ((LetterKind.REQUEST, a_letter()), (LetterKind.REMINDER, reminder))
    assert record.letter(REFERENCE) == reminder


def test_summaries_fold_to_the_same_state_and_dates_as_whole_cases(record: Record) -> None:
    for number, names in enumerate(([], [EventName.SENT], [EventName.SENT, EventName.EXTENDED, EventName.REFUSED])):
        reference = f"DSR-AAAA-AAA{'ABC'[number]}"
        record.add_request(a_request(reference), a_letter(reference))
        for days, name in enumerate(names):
            record.append(an_event(name, reference, days=days, note="as told"))
    whole, short = record.cases(), record.summaries()
    assert [case.history for case in short] == [case.history for case in whole]
    for brief, full in zip(short, whole, strict=True):
        assert (brief.state, brief.sent, brief.received, brief.happenings) == (full.state, full.sent, full.received, full.happenings)
        assert brief.reference == full.reference
        assert brief.request.claims == full.request.claims
        assert brief.request.channel is full.request.channel
        assert brief.request.created == full.request.created
        assert brief.request.person.place == full.request.person.place
        for name in ("slug", "name", "country", "language", "deadlines", "laws"):
            assert getattr(brief.request.company, name) == getattr(full.request.company, name)
        assert not brief.request.person.name, "a summary carries no more than the board needs"


def test_a_draft_is_kept_changed_and_dropped(record: Record) -> None:
    moments = iter((NOW, NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)))
    record = Record(record.home, lambda: next(moments, NOW))
    record.set_person(PERSON)  # the first migration takes a moment
    record.save_draft("a", {"step": "rights", "rights": ["access"]})
    record.save_draft("b", {"step": "company"})
    record.save_draft("a", {"step": "details", "answers": {"wrong": "Zoë\n{{7*7}}"}})
    again = Record(record.home, now)
    assert again.draft("a").content == {"step": "details", "answers": {"wrong": "Zoë\n{{7*7}}"}}
    assert {draft.id for draft in again.drafts()} == {"a", "b"}
    again.drop_draft("a")
    again.drop_draft("a")
    with pytest.raises(NotFound):
        again.draft("a")
    assert [draft.id for draft in again.drafts()] == ["b"]
    again.close()
    record.close()


def test_drafts_come_with_the_last_kept_first(record: Record) -> None:
    record.save_draft("old", {})
    record.save_draft("new", {})
    record.save_draft("old", {"changed": True})
    assert [draft.id for draft in record.drafts()] == ["old", "new"]


def test_the_users_own_contacts_are_marked_as_theirs(record: Record) -> None:
    first = record.add_contact("acme", Contact(role=Role.PRIVACY, email="privacy@acme.example"))
    record.add_contact("acme", Contact(role=Role.DPO, webform="https://acme.example/dpo"))
    record.add_contact("other", Contact(role=Role.DPO, email="dpo@other.example"))
    own = record.contacts("acme")
    assert [kept.contact.address for kept in own] == ["https://acme.example/dpo", "privacy@acme.example"]
    assert {kept.contact.origin for kept in own} == {Origin.USER}
    assert {kept.slug for kept in record.contacts()} == {"acme", "other"}
    record.drop_contact(first)
    assert [kept.contact.role for kept in record.contacts("acme")] == [Role.DPO]
    with pytest.raises(NotFound):
        record.drop_contact(first)


def test_a_character_that_cannot_be_kept_is_refused_and_nothing_is_lost(record: Record) -> None:
    record.set_person(PERSON)
    with pytest.raises(WrongInput, match="cannot be kept"):
        record.set_person(Person(name="broken \ud800"))
    assert record.person() == PERSON


def test_what_an_event_tells_besides_is_kept(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    told = replace(an_event(EventName.EXTENDED), until=date(2026, 10, 15), ticket="QB-4471902", to="help@example.org")
    kept = record.append(told)
    assert record.case(REFERENCE).events == (kept,)
    assert replace(kept, id=0) == told


def test_a_case_and_its_summary_know_which_later_letters_were_written(record: Record) -> None:
    record.add_request(a_request(), a_letter())
    record.append(an_event())
    assert record.case(REFERENCE).written == ()
    reminder = a_letter(kind=LetterKind.REMINDER, day=date(2026, 3, 20))
    record.add_letter(REFERENCE, reminder)
    wanted = (Written(EventName.REMINDED, date(2026, 3, 20), NOW),)
    assert record.case(REFERENCE).written == wanted
    assert record.summaries()[0].written == record.cases()[0].written == wanted
    assert record.summaries()[0].unsent == wanted[0]


@pytest.mark.parametrize("said", ["yes", "no", ""])
def test_a_summary_knows_whether_the_request_went_to_the_designated_address(said: str, record: Record) -> None:
    record.add_request(a_request(details={"designated": said} if said else {}), a_letter())
    assert record.summaries()[0].request.went_to == record.case(REFERENCE).request.went_to
    assert bool(record.summaries()[0].request.went_to) is bool(said)


def test_a_promise_to_some_people_counts_alike_in_a_case_and_in_its_summary(record: Record) -> None:
    promise = Promise(period=Period(10, Unit.DAYS), quote="within 10 days", who=("employees",))
    company = replace(COMPANY, deadlines=(promise,))
    record.add_request(a_request(company=company, acting_as="employee"), a_letter())
    assert record.case(REFERENCE).request.promises
    assert record.summaries()[0].request.promises == record.case(REFERENCE).request.promises
