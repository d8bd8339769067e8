"""What comes next, told as stories: a request is sent, things happen, a day comes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.domain.case import Case, EventName, State, Written
from dsr.domain.company import Promise
from dsr.domain.dates import Period, Unit
from dsr.domain.followup import NextKind, Outlook, look_ahead
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind, later_facts
from dsr.domain.request import Channel, Claim
from dsr.laws import calendars
from tests.conftest import NOW
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
    assert waiting.awaited == date(2026, 5, 22)
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


# Promises --------------------------------------------------------------------------------------------------------------

FORTY_FIVE = Promise(period=Period(45, Unit.DAYS), quote="within 45 days", right=Right.ACCESS)
TEN = Promise(period=Period(10, Unit.DAYS), quote="within 10 days", right=Right.ERASURE)


def asking(case: Case, *rights: Right, law: str = "eu-gdpr", deadlines: tuple[Promise, ...] = ()) -> Case:
    company = replace(case.request.company, deadlines=deadlines)
    return replace(case, request=replace(case.request, claims=tuple(Claim(right, law) for right in rights), company=company))


@pytest.mark.parametrize("rights", [(Right.ACCESS, Right.ERASURE), (Right.ERASURE, Right.ACCESS)])
def test_two_promises_are_two_lines_and_the_order_of_rights_changes_nothing(rights: tuple[Right, ...]) -> None:
    seen = outlook(asking(SENT, *rights, law="company-policy", deadlines=(FORTY_FIVE, TEN)), "2026-03-10")
    assert {(promised.rights, promised.due) for promised in seen.promises} == {
        ((Right.ACCESS,), date(2026, 4, 19)),
        ((Right.ERASURE,), date(2026, 3, 15)),
    }
    assert seen.promise_due == seen.due == date(2026, 3, 15)


def test_one_promise_for_any_request_is_one_line_with_all_its_rights() -> None:
    any_request = Promise(period=Period(30, Unit.DAYS), quote="within 30 days")
    seen = outlook(asking(SENT, Right.ACCESS, Right.ERASURE, deadlines=(any_request,)), "2026-03-10")
    assert [promised.rights for promised in seen.promises] == [(Right.ACCESS, Right.ERASURE)]


def test_a_promise_that_an_opt_out_takes_effect_counts_for_the_opt_out_alone() -> None:
    effect = Promise(period=Period(10, Unit.DAYS), quote="within 10 days", right=Right.OPT_OUT_MARKETING, kind="opt-out")
    seen = outlook(asking(SENT, Right.ACCESS, Right.OPT_OUT_MARKETING, deadlines=(effect,)), "2026-03-10")
    (promised,) = seen.promises
    assert promised.rights == (Right.OPT_OUT_MARKETING,)
    assert promised.what == "that it takes effect"


def test_the_board_and_the_letter_count_from_the_same_promises() -> None:
    case = asking(SENT, Right.ACCESS, Right.ERASURE, deadlines=(FORTY_FIVE, TEN))
    facts = later_facts(LetterKind.REMINDER, case, ALL, date(2026, 3, 10), ())
    assert [(promised.promise, promised.rights) for promised in outlook(case, "2026-03-10").promises] == list(facts.promises)


# A day that the company named ------------------------------------------------------------------------------------------


def extended(until: str | None, on: str = "2026-04-01") -> Case:
    case = a_case(("sent", "2026-03-05"), ("extended", on))
    sent, told = case.history
    return replace(case, history=(sent, replace(told, until=date.fromisoformat(until) if until else None)))


@pytest.mark.parametrize(
    ("until", "on", "kind", "says"),
    [
        ("2026-05-15", "2026-04-20", NextKind.WAIT, "They say Fri 15 May 2026; the law ends on Fri 5 Jun 2026."),
        ("2026-05-15", "2026-05-15", NextKind.WAIT, "They say Fri 15 May 2026; the law ends on Fri 5 Jun 2026."),
        ("2026-05-15", "2026-05-16", NextKind.REMIND, "the day that they named, has passed; the law ends on Fri 5 Jun 2026"),
        ("2026-06-05", "2026-04-20", NextKind.WAIT, "The answer is due on Fri 5 Jun 2026, the day that they named."),
        (
            "2026-07-01",
            "2026-04-20",
            NextKind.WAIT,
            "They say Wed 1 Jul 2026, which is later than the law allows: it ends on Fri 5 Jun 2026.",
        ),
        ("2026-07-01", "2026-06-06", NextKind.REMIND, "The answer is overdue since Sat 6 Jun 2026"),
        (None, "2026-04-20", NextKind.WAIT, "The answer is due on Fri 5 Jun 2026."),
    ],
)
def test_the_day_that_they_named_stands_beside_the_laws_end(until: str | None, on: str, kind: NextKind, says: str) -> None:
    seen = outlook(extended(until), on)
    assert seen.next.kind is kind
    assert says in seen.next.text
    assert seen.due == date(2026, 6, 5)


def test_a_day_named_too_late_or_where_no_extension_is_allowed_moves_nothing() -> None:
    late = outlook(extended("2026-05-15", on="2026-04-09"), "2026-04-20")
    assert late.is_overdue
    assert not late.announced_in_law
    assert "does not move the law's day" in " ".join(str(step) for deadline in late.deadlines for step in deadline.steps)
    shine = under("us-ca-shine-the-light", extended("2026-06-15", on="2026-03-20"), right=Right.SHINE_THE_LIGHT)
    told = outlook(shine, "2026-03-25")
    assert not told.announced_in_law
    assert "later than the law allows" in told.next.text


def test_without_a_bound_in_the_law_the_day_that_they_named_is_the_day() -> None:
    """Singapore lets a company name a day of its own."""
    singapore = ALL["sg-pdpa"]
    extension = singapore.clocks[0].extension
    assert extension is not None
    assert extension.total is None
    story = under("sg-pdpa", extended("2026-05-15", on="2026-03-20"), country="SG", state="")
    seen = outlook(story, "2026-04-20")
    assert seen.due == date(2026, 5, 15)
    assert "the day that they named" in seen.next.text
    passed = outlook(story, "2026-05-20")
    assert passed.next.kind is NextKind.REMIND
    assert "the day that the company named, has passed" in passed.next.text


# What was written and not sent -----------------------------------------------------------------------------------------


def test_a_draft_asks_from_the_next_day_on_whether_it_was_sent() -> None:
    same_day = outlook(a_case(), "2026-03-01")
    assert (same_day.unsent_since, same_day.is_waiting) == (None, False)
    next_day = outlook(a_case(), "2026-03-02")
    assert next_day.unsent_since is not None
    assert next_day.is_waiting
    assert "You wrote it on Sun 1 Mar 2026: did you send it?" in next_day.next.text
    assert not next_day.is_overdue


def having_written(event: str, day: str, *events: tuple[str, str]) -> Case:
    case = a_case(*events)
    return replace(case, written=(Written(EventName(event), date.fromisoformat(day), NOW - timedelta(hours=1)),))


def test_a_letter_that_was_written_is_sent_and_not_written_again() -> None:
    case = having_written("reminded", "2026-04-10", ("sent", "2026-03-05"))
    today = outlook(case, "2026-04-10")
    assert today.next.kind is NextKind.SEND_LETTER
    assert today.next.letter is None
    assert today.next.text.startswith("You wrote the reminder on Fri 10 Apr 2026; send it")
    assert today.unsent_since is None
    later = outlook(case, "2026-04-11")
    assert "did you send it?" in later.next.text
    assert later.unsent_since is not None


@pytest.mark.parametrize(
    ("event", "events"),
    [
        ("reminded", [("sent", "2026-03-05"), ("reminded", "2026-04-10")]),
        ("reminded", [("sent", "2026-03-05"), ("answered", "2026-04-12")]),
        ("reminded", [("sent", "2026-03-05"), ("closed", "2026-04-12")]),
        ("appealed", [("sent", "2026-03-05"), ("refused", "2026-03-20"), ("appealed", "2026-04-10")]),
    ],
)
def test_what_was_sent_or_became_pointless_waits_no_more(event: str, events: list[tuple[str, str]]) -> None:
    assert having_written(event, "2026-04-10", *events).unsent is None


@pytest.mark.parametrize("event", ["note", "delivered", "extended"])
def test_what_changes_nothing_leaves_the_written_letter_waiting(event: str) -> None:
    assert having_written("reminded", "2026-04-10", ("sent", "2026-03-05"), (event, "2026-04-12")).unsent is not None


def test_a_question_comes_before_the_letter_that_was_written() -> None:
    case = having_written("reminded", "2026-04-10", ("sent", "2026-03-05"), ("identity-asked", "2026-04-12"))
    assert outlook(case, "2026-04-13").next.kind is NextKind.YOUR_TURN


# Numbers and the designated address ------------------------------------------------------------------------------------


def test_the_companys_number_and_the_authoritys_are_kept_apart() -> None:
    case = a_case(("sent", "2026-03-05"), ("acknowledged", "2026-03-06"), ("refused", "2026-03-20"), ("complained", "2026-03-25"))
    numbers = ("", "A-1", "B-2", "AUT-9")
    case = replace(case, history=tuple(replace(event, ticket=number) for event, number in zip(case.history, numbers, strict=True)))
    assert (case.ticket, case.authority_ticket) == ("B-2", "AUT-9")


@pytest.mark.parametrize(
    ("details", "sent_to", "due", "late", "named"),
    [
        ({"designated": "yes"}, "", date(2026, 4, 6), date(2026, 4, 7), date(2026, 4, 6)),
        ({"designated": "no"}, "", date(2026, 8, 3), date(2026, 8, 4), date(2026, 8, 3)),
        ({}, "elsewhere", date(2026, 8, 3), date(2026, 8, 4), date(2026, 8, 3)),
        ({}, "", date(2026, 4, 6), date(2026, 8, 4), date(2026, 8, 3)),
    ],
)
def test_shine_the_light_waits_longer_unless_it_went_to_the_designated_address(
    details: dict[str, str], sent_to: str, due: date, late: date, named: date
) -> None:
    """30 days from 5 March end on Saturday 4 April, 150 on Sunday 2 August; both move to Monday. In doubt nobody is called late early."""
    case = under("us-ca-shine-the-light", SENT, right=Right.SHINE_THE_LIGHT)
    case = replace(case, request=replace(case.request, details=details, sent_to=sent_to))
    seen = outlook(case, "2026-03-10")
    assert (seen.due, seen.overdue_from, seen.due_for_certain) == (due, late, named)
    facts = later_facts(LetterKind.REMINDER, case, ALL, date(2026, 9, 1), seen.deadlines)
    assert facts.sent_to == ("designated-address" if details.get("designated") == "yes" else "elsewhere")


# Lateness of an appeal, and several days ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("law", "country", "state", "late_from"),
    [("us-va", "US", "VA", "2026-06-02"), ("us-tx", "US", "TX", "2026-06-02"), ("us-co", "US", "CO", "2026-05-19")],
)
def test_an_appeal_can_be_overdue_and_says_how_it_was_counted(law: str, country: str, state: str, late_from: str) -> None:
    events = (("sent", "2026-03-05"), ("refused", "2026-03-20"), ("appealed", "2026-04-02"))
    case = under(law, a_case(*events), country=country, state=state)
    day = date.fromisoformat(late_from)
    before, after = outlook(case, (day - timedelta(days=1)).isoformat()), outlook(case, late_from)
    assert (before.is_overdue, after.is_overdue) == (False, True)
    assert after.appeal is not None
    assert after.overdue_from == day == after.appeal.overdue_from
    assert str(after.appeal.steps[0]) == "the appeal was received Thu 2 Apr 2026"
    assert any(step.day == after.appeal.answer_by and step.cite for step in after.appeal.steps)


@pytest.mark.parametrize("after", ["appeal-answered", "complained", "closed"])
def test_an_answered_appeal_is_late_no_more(after: str) -> None:
    events = (("sent", "2026-03-05"), ("refused", "2026-03-20"), ("appealed", "2026-04-02"), (after, "2026-07-01"))
    assert not outlook(under("us-va", a_case(*events), state="VA"), "2026-07-02").is_overdue


def test_every_right_has_its_own_day_in_what_comes_next() -> None:
    """California: 15 business days for the sale, 45 days for access."""
    case = under("us-ca-ccpa", a_case(("sent", "2026-10-05")))
    claims = (Claim(Right.ACCESS, "us-ca-ccpa"), Claim(Right.OPT_OUT_SALE, "us-ca-ccpa"))
    case = replace(case, request=replace(case.request, claims=claims))
    seen = outlook(case, "2026-11-03")
    assert [(each.day, each.what) for each in seen.answer_days] == [
        (date(2026, 11, 19), "access under us-ca-ccpa"),
        (date(2026, 10, 27), "opt-out-sale under us-ca-ccpa"),
    ]
    assert "For access under us-ca-ccpa the answer is due on Thu 19 Nov 2026." in seen.next.text
    late = outlook(case, "2026-11-10")
    assert late.is_overdue
    assert late.next.text.startswith("The answer for opt-out-sale under us-ca-ccpa is overdue")
    assert "For access under us-ca-ccpa the answer is due on Thu 19 Nov 2026." in late.next.text


# A reminder names a day ------------------------------------------------------------------------------------------------


def reminding(case: Case, written: str, until: str | None) -> Case:
    letter = Written(EventName.REMINDED, date.fromisoformat(written), waits_until=date.fromisoformat(until) if until else None)
    return replace(case, written=(letter,))


def test_after_a_reminder_the_next_step_turns_on_the_day_that_it_named() -> None:
    case = reminding(a_case(("sent", "2026-03-05"), ("reminded", "2026-04-08")), "2026-04-08", "2026-04-22")
    for on in ("2026-04-08", "2026-04-22"):
        seen = outlook(case, on)
        assert seen.is_overdue
        assert seen.next.kind is NextKind.WAIT
        assert seen.next.day == date(2026, 4, 22)
        assert "gave them until Wed 22 Apr 2026" in seen.next.text
        assert seen.next.letter is None
    assert outlook(case, "2026-04-23").next.kind is NextKind.COMPLAIN


@pytest.mark.parametrize(
    ("events", "until", "kind"),
    [
        # It came back, so it gave nothing.
        ([("reminded", "2026-04-08"), ("bounced", "2026-04-09")], "2026-04-22", NextKind.REMIND),
        # A part came after it: the rest is asked for anew, or the authority.
        ([("reminded", "2026-04-08"), ("partly-answered", "2026-04-10")], "2026-04-22", NextKind.COMPLAIN),
        # Nobody knows which day it named.
        ([("reminded", "2026-04-08")], None, NextKind.COMPLAIN),
    ],
)
def test_a_day_that_was_not_given_is_not_waited_for(events: list[tuple[str, str]], until: str | None, kind: NextKind) -> None:
    assert outlook(reminding(a_case(("sent", "2026-03-05"), *events), "2026-04-08", until), "2026-04-12").next.kind is kind


def test_no_waiting_for_a_reminder_costs_the_own_time() -> None:
    """Québec: the person's own time ends on 1 May; a reminder that names a later day is not waited for."""
    sent = under("ca-qc-law25", a_case(("sent", "2026-03-02"), ("reminded", "2026-04-14")), country="CA", state="QC")
    assert outlook(reminding(sent, "2026-04-14", "2026-04-30"), "2026-04-20").next.kind is NextKind.WAIT
    assert outlook(reminding(sent, "2026-04-14", "2026-05-04"), "2026-04-20").next.kind is NextKind.COMPLAIN


def test_a_friendly_reminder_is_not_repeated_before_its_day() -> None:
    case = reminding(
        under("company-policy", promising(a_case(("sent", "2026-03-05"), ("reminded", "2026-03-20")), "10 days")),
        "2026-03-20",
        "2026-04-03",
    )
    assert outlook(case, "2026-04-03").next.kind is NextKind.WAIT
    assert outlook(case, "2026-04-04").next.kind is NextKind.REMIND
