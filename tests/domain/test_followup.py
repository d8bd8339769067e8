"""What comes next, told as stories: a request is sent, things happen, a day comes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.domain.case import Case, State
from dsr.domain.company import Promise
from dsr.domain.dates import Period
from dsr.domain.followup import NextKind, Outlook, look_ahead
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Channel, Claim
from dsr.laws import calendars
from tests.domain.test_case import a_case

ALL = {law.id: law for law in laws.all_laws()}


def outlook(case: Case, on: str) -> Outlook:
    return look_ahead(case, ALL, date.fromisoformat(on), calendars=calendars)


def under(law: str, case: Case, *, country: str = "US", state: str = "CA", right: Right = Right.ACCESS) -> Case:
    person = replace(case.request.person, country=country, state=state)
    company = replace(case.request.company, country=None)
    return replace(case, request=replace(case.request, claims=(Claim(right, law),), person=person, company=company))


def promising(case: Case, period: str) -> Case:
    promise = Promise(period=Period.parse(period), quote="we answer soon")
    return replace(case, request=replace(case.request, company=replace(case.request.company, deadlines=(promise,))))


SENT = a_case(("sent", "2026-03-05"))


def test_an_unsent_letter_wants_to_be_sent() -> None:
    seen = outlook(a_case(), "2026-03-05")
    assert seen.next.kind is NextKind.SEND
    assert seen.due is None
    assert seen.days_left is None


def test_waiting_counts_the_days() -> None:
    """Sent to France on 5 March; the month ends on Easter Sunday, Easter Monday is a holiday: due on Tuesday 7 April."""
    seen = outlook(SENT, "2026-04-01")
    assert seen.next.kind is NextKind.WAIT
    assert seen.due == date(2026, 4, 7)
    assert seen.days_left == 6
    assert not seen.is_overdue


@pytest.mark.parametrize(("on", "late"), [("2026-04-07", False), ("2026-04-08", True)])
def test_overdue_begins_on_the_day_after(on: str, late: bool) -> None:
    seen = outlook(SENT, on)
    assert seen.is_overdue is late
    assert (seen.next.kind is NextKind.REMIND) is late
    assert (seen.next.letter is LetterKind.REMINDER) is late


def test_after_a_reminder_comes_the_complaint() -> None:
    seen = outlook(a_case(("sent", "2026-03-05"), ("reminded", "2026-04-08")), "2026-04-25")
    assert seen.next.kind is NextKind.COMPLAIN
    assert seen.next.letter is LetterKind.COMPLAINT


def test_an_extension_in_time_moves_the_day_and_a_late_one_does_not() -> None:
    in_time = outlook(a_case(("sent", "2026-03-05"), ("extended", "2026-04-01")), "2026-04-20")
    assert in_time.due == date(2026, 6, 5)
    assert not in_time.is_overdue
    late = outlook(a_case(("sent", "2026-03-05"), ("extended", "2026-04-09")), "2026-04-20")
    assert late.is_overdue


def test_californian_acknowledgement_comes_first() -> None:
    case = under("us-ca-ccpa", SENT)
    seen = outlook(case, "2026-03-10")
    assert seen.next.kind is NextKind.WAIT_FOR_ACKNOWLEDGEMENT
    assert seen.next.day == date(2026, 3, 19)
    assert "Mon 20 Apr 2026" in seen.next.text


def test_the_promise_stands_beside_the_law() -> None:
    seen = outlook(promising(SENT, "14 days"), "2026-03-10")
    assert seen.promise_due == date(2026, 3, 19)
    assert seen.due == date(2026, 4, 7)


def test_without_a_law_the_promise_is_all_there_is() -> None:
    case = promising(under("company-policy", SENT), "30 days")
    waiting = outlook(case, "2026-03-10")
    assert waiting.due == waiting.promise_due == date(2026, 4, 4)
    passed = outlook(case, "2026-04-05")
    assert passed.next.kind is NextKind.REMIND
    assert "promised" in passed.next.text
    assert not passed.is_overdue
    assert passed.overdue_from is None


def test_without_law_and_promise_there_is_no_day() -> None:
    seen = outlook(under("company-policy", SENT), "2026-12-01")
    assert seen.due is None
    assert seen.next.letter is LetterKind.REMINDER


def test_a_question_makes_it_the_users_turn_and_stops_the_clock() -> None:
    seen = outlook(a_case(("sent", "2026-03-05"), ("identity-asked", "2026-03-10")), "2026-05-01")
    assert seen.next.kind is NextKind.YOUR_TURN
    assert not seen.is_overdue
    assert seen.case.state is State.WAITING_FOR_USER


def test_a_refusal_leads_to_the_authority_or_first_to_an_appeal() -> None:
    refused = a_case(("sent", "2026-03-05"), ("refused", "2026-03-20"))
    assert outlook(refused, "2026-03-21").next.kind is NextKind.COMPLAIN
    virginia = under("us-va", refused, state="VA")
    step = outlook(virginia, "2026-03-21").next
    assert step.kind is NextKind.APPEAL
    assert step.letter is LetterKind.APPEAL
    assert "60 days" in step.text


def test_an_appeal_has_a_clock_of_its_own() -> None:
    story = a_case(("sent", "2026-03-05"), ("refused", "2026-03-20"), ("appealed", "2026-03-23"))
    case = under("us-va", story, state="VA")
    waiting = outlook(case, "2026-04-01")
    assert waiting.appeal is not None
    assert waiting.appeal.answer_by == date(2026, 5, 22)
    assert waiting.days_left == 51
    assert outlook(case, "2026-05-23").next.kind is NextKind.COMPLAIN


def test_a_partial_answer_asks_for_the_rest() -> None:
    story = a_case(("sent", "2026-03-05"), ("partly-answered", "2026-03-20"))
    assert outlook(story, "2026-03-21").next.kind is NextKind.REMIND
    assert outlook(story, "2026-04-08").is_overdue


def test_what_came_back_is_sent_again() -> None:
    seen = outlook(a_case(("sent", "2026-03-05"), ("bounced", "2026-03-05")), "2026-03-06")
    assert seen.next.kind is NextKind.SEND_AGAIN
    assert seen.due is None


@pytest.mark.parametrize(
    ("event", "kind"), [("answered", NextKind.CHECK_ANSWER), ("closed", NextKind.NOTHING), ("complained", NextKind.WAIT)]
)
def test_the_ends(event: str, kind: NextKind) -> None:
    seen = outlook(a_case(("sent", "2026-03-05"), (event, "2026-03-20")), "2026-08-01")
    assert seen.next.kind is kind
    assert not seen.is_overdue
    assert seen.days_left is None


def test_the_first_of_several_rights_sets_the_day() -> None:
    """Access under the CCPA takes 45 days, an opt-out 15 business days."""
    case = under("us-ca-ccpa", SENT)
    both = replace(case.request, claims=(Claim(Right.ACCESS, "us-ca-ccpa"), Claim(Right.OPT_OUT_SALE, "us-ca-ccpa")))
    seen = outlook(replace(case, request=both), "2026-03-10")
    assert len(seen.deadlines) == 2
    assert seen.due == date(2026, 3, 26)


def test_a_letter_that_rests_on_two_laws_has_the_dates_of_both() -> None:
    request = replace(SENT.request, claims=(Claim(Right.ACCESS, "eu-gdpr", also=("ch-fadp",)),))
    seen = outlook(replace(SENT, request=request), "2026-03-10")
    assert [deadline.law for deadline in seen.deadlines] == ["eu-gdpr", "ch-fadp"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ["acknowledged", "identity-asked", "identity-given", "fee-asked", "extended", "refused", "appealed", "reminded", "answered"]
            ),
            st.dates(date(2026, 3, 5), date(2026, 11, 22)),
        ),
        max_size=8,
    ),
    st.sampled_from(sorted(ALL)),
    st.sampled_from(list(Channel)),
    st.dates(date(2026, 3, 5), date(2027, 12, 31)),
)
def test_every_story_has_a_next_step_in_a_sentence(story: list[tuple[str, date]], law: str, channel: Channel, on: date) -> None:
    events = [("sent", "2026-03-05"), *((name, day.isoformat()) for name, day in story)]
    known = ALL[law]
    if not known.grants:
        return
    case = under(law, a_case(*events, channel=channel), right=known.grants[0].right)
    seen = look_ahead(case, ALL, on, calendars=calendars)
    assert seen.next.text.endswith(".")
    assert "None" not in seen.next.text
    assert not (seen.is_overdue and seen.overdue_from is None)
