"""The person's own last days, worked by hand: every law that sets one, and what a case says before and after it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.domain.case import Case
from dsr.domain.counting import Happening
from dsr.domain.dates import Calendar, Place
from dsr.domain.deadline import count_deadlines
from dsr.domain.followup import NextKind, Outlook, look_ahead
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind
from dsr.domain.own_days import OwnDay, merged, own_days
from dsr.domain.request import Claim
from dsr.laws import calendars
from tests.domain.test_case import a_case

ALL = {law.id: law for law in laws.all_laws()}
Story = tuple[tuple[str, str], ...]


def count(law: str, right: Right, home: str, received: str, story: Story) -> tuple[OwnDay, ...]:
    events = [Happening(name, date.fromisoformat(day)) for name, day in story]
    place = Place.parse(home)
    counted = count_deadlines(ALL[law], right, date.fromisoformat(received), place, events, calendars=calendars)
    return own_days(ALL[law], counted, place, events, calendars=calendars)


# law, right, where the person lives, receipt, what happened, and then (step, counted from, last day) one by one
WORKED: list[tuple[str, Right, str, str, Story, list[tuple[str, str, str]]]] = [
    # 15 business days: 26 Aug is the first; two weekends pass, and the third begins after the 15th of September.
    ("mx-lfpdppp", Right.ACCESS, "MX", "2026-08-01", (("refused", "2026-08-25"),), [("complaint", "2026-08-25", "2026-09-15")]),
    # Independence Day, Wednesday 16 September, does not count.
    ("mx-lfpdppp", Right.ERASURE, "MX", "2026-08-01", (("refused", "2026-09-01"),), [("complaint", "2026-09-01", "2026-09-23")]),
    # Mexico names no day for silence.
    ("mx-lfpdppp", Right.ACCESS, "MX", "2026-08-01", (), []),
    ("ca-qc-law25", Right.ACCESS, "CA-QC", "2026-03-02", (("refused", "2026-03-10"),), [("complaint", "2026-03-10", "2026-04-09")]),
    # 30 days to answer end on 1 April, 30 more on 1 May.
    ("ca-qc-law25", Right.ACCESS, "CA-QC", "2026-03-02", (), [("silence", "2026-04-01", "2026-05-01")]),
    # A late refusal has its own 30 days, but those for silence began before: both stand, the earlier is the safe one.
    (
        "ca-qc-law25",
        Right.ACCESS,
        "CA-QC",
        "2026-03-02",
        (("refused", "2026-04-20"),),
        [("silence", "2026-04-01", "2026-05-01"), ("complaint", "2026-04-20", "2026-05-20")],
    ),
    ("tr-kvkk", Right.ACCESS, "TR", "2026-03-02", (("answered", "2026-03-20"),), [("complaint", "2026-03-20", "2026-04-19")]),
    # Silence in Turkey: 60 days from the receipt itself.
    ("tr-kvkk", Right.ACCESS, "TR", "2026-03-02", (), [("silence", "2026-03-02", "2026-05-01")]),
    (
        "za-popia",
        Right.ACCESS,
        "ZA",
        "2026-03-02",
        (("refused", "2026-03-10"),),
        [("complaint", "2026-03-10", "2026-09-06"), ("appeal", "2026-03-10", "2026-09-06")],
    ),
    ("za-popia", Right.RECTIFICATION, "ZA", "2026-03-02", (("refused", "2026-03-10"),), []),
    # Six months after 31 August end with February.
    ("ca-pipeda", Right.ACCESS, "CA-ON", "2026-08-10", (("refused", "2026-08-31"),), [("complaint", "2026-08-31", "2027-02-28")]),
    ("ca-pipeda", Right.ACCESS, "CA-ON", "2026-03-02", (), [("silence", "2026-04-01", "2026-10-01")]),
    # After the complaint only the Commissioner's report starts a time: a year for the Federal Court.
    (
        "ca-pipeda",
        Right.ACCESS,
        "CA-ON",
        "2026-03-02",
        (("refused", "2026-03-10"), ("complained", "2026-04-01"), ("authority-decided", "2026-10-05")),
        [("appeal", "2026-10-05", "2027-10-05")],
    ),
    ("uk-gdpr", Right.ACCESS, "GB-ENG", "2026-11-16", (("refused", "2026-11-30"),), [("complaint", "2026-11-30", "2027-02-28")]),
    # The answer to the complaint to the company starts three months of its own.
    (
        "uk-gdpr",
        Right.ACCESS,
        "GB-ENG",
        "2026-06-22",
        (("refused", "2026-07-01"), ("appealed", "2026-07-06"), ("appeal-answered", "2026-08-05")),
        [("complaint", "2026-07-01", "2026-10-01"), ("complaint", "2026-08-05", "2026-11-05")],
    ),
    # A month from Monday 2 March ends on 2 April; three more on 2 July.
    ("uk-gdpr", Right.ACCESS, "GB-ENG", "2026-03-02", (), [("silence", "2026-04-02", "2026-07-02")]),
    ("au-privacy-act", Right.ACCESS, "AU-NSW", "2028-02-01", (("refused", "2028-02-29"),), [("complaint", "2028-02-29", "2029-02-28")]),
    ("il-ppl", Right.ACCESS, "IL", "2026-03-02", (("refused", "2026-03-10"),), [("appeal", "2026-03-10", "2026-04-09")]),
    ("eu-gdpr", Right.ACCESS, "AT", "2026-03-05", (("refused", "2026-03-20"),), [("complaint", "2026-03-20", "2027-03-20")]),
    # The month ends on Easter Sunday, 5 April; that it rolls to Tuesday helps the company, not the person.
    ("eu-gdpr", Right.ACCESS, "AT", "2026-03-05", (), [("silence", "2026-04-05", "2027-04-05")]),
    # With an extension in time the company has three months.
    ("eu-gdpr", Right.ACCESS, "AT", "2026-03-05", (("extended", "2026-03-20"),), [("silence", "2026-06-05", "2027-06-05")]),
    ("eu-gdpr", Right.ACCESS, "NL", "2026-03-05", (("refused", "2026-03-20"),), [("appeal", "2026-03-20", "2026-05-01")]),
    ("eu-gdpr", Right.ACCESS, "FR", "2026-03-05", (("refused", "2026-03-20"),), []),
    ("eu-2018-1725", Right.ACCESS, "BE", "2026-03-05", (("refused", "2026-03-20"),), [("complaint", "2026-03-20", "2028-03-20")]),
    ("eu-2018-1725", Right.ACCESS, "BE", "2026-03-05", (), [("silence", "2026-04-05", "2028-04-05")]),
    # The Supervisor's decision starts the two months for the Court.
    (
        "eu-2018-1725",
        Right.ACCESS,
        "BE",
        "2026-03-05",
        (("refused", "2026-03-20"), ("complained", "2026-04-01"), ("authority-decided", "2026-08-31")),
        [("appeal", "2026-08-31", "2026-10-31")],
    ),
    # Three months without a word count as its refusal on 1 May; from then on the two months for the Court.
    (
        "eu-2018-1725",
        Right.ACCESS,
        "BE",
        "2026-10-05",
        (("refused", "2026-11-02"), ("complained", "2027-02-01")),
        [("appeal", "2027-05-01", "2027-07-01")],
    ),
    # Fifteen business days after Tuesday 2 March 2027, with Good Friday after them.
    (
        "cl-19628",
        Right.ACCESS,
        "CL",
        "2026-12-14",
        (("refused", "2027-01-05"), ("complained", "2027-01-11"), ("authority-decided", "2027-03-02")),
        [("appeal", "2027-03-02", "2027-03-23")],
    ),
    # Six weeks of business days without a holiday between.
    ("cl-19628", Right.ACCESS, "CL", "2026-12-14", (("refused", "2027-01-05"),), [("complaint", "2027-01-05", "2027-02-16")]),
    # 30 days from 14 December end on 13 January; 30 business days after it are six weeks.
    ("cl-19628", Right.ACCESS, "CL", "2026-12-14", (), [("silence", "2027-01-13", "2027-02-24")]),
    # 30 days, by the Act's own count, end on 1 April; 180 more on 28 September.
    ("za-popia", Right.ACCESS, "ZA", "2026-03-02", (), [("silence", "2026-04-01", "2026-09-28")]),
    # No number in the Australian Act: 30 days are what is expected; a year more.
    ("au-privacy-act", Right.ACCESS, "AU-NSW", "2026-03-02", (), [("silence", "2026-04-01", "2027-04-01")]),
    ("us-va", Right.ACCESS, "US-VA", "2026-03-05", (("refused", "2026-03-20"),), []),
]


@pytest.mark.parametrize(("law", "right", "home", "received", "story", "wanted"), WORKED)
def test_the_last_days_of_every_law(
    law: str, right: Right, home: str, received: str, story: Story, wanted: list[tuple[str, str, str]]
) -> None:
    found = count(law, right, home, received, story)
    assert [(own.kind.value, own.from_day.isoformat(), own.by.isoformat()) for own in found] == wanted
    for own in found:
        assert own.text.startswith("To be safe, by ")
        assert own.source.cite in own.text
        assert own.steps[0].day == own.from_day
        assert own.steps[1].cite == own.source.cite
        assert any(step.day == own.by for step in own.steps)


def test_every_law_with_a_window_has_a_worked_case() -> None:
    """Each of its windows, by step and by what it is counted from."""
    set_by_law = {
        (law.id, window.kind, window.after, window.country)
        for law in laws.all_laws()
        for right in Right
        for country in ("", "AT", "NL")
        for window in law.windows(right, country, date(2027, 1, 1))
    }
    worked = {
        (law, own.kind, own.start, home if home in {"AT", "NL"} and law == "eu-gdpr" else "")
        for law, right, home, received, story, _ in WORKED
        for own in count(law, right, home, received, story)
    }
    assert set_by_law - worked == set()


@pytest.mark.parametrize(
    "story",
    [
        (("refused", "2026-08-25"), ("complained", "2026-09-01")),
        (("refused", "2026-08-25"), ("closed", "2026-09-01")),
        (("refused", "2026-08-25"), ("complained", "2026-09-01"), ("authority-decided", "2026-10-01")),
    ],
)
def test_a_step_that_was_taken_has_no_last_day(story: Story) -> None:
    assert count("mx-lfpdppp", Right.ACCESS, "MX", "2026-08-01", story) == ()


def test_each_answer_starts_its_time_and_the_first_is_the_safe_one() -> None:
    story = (("partly-answered", "2026-08-18"), ("refused", "2026-08-25"))
    first, second = count("mx-lfpdppp", Right.ACCESS, "MX", "2026-08-01", story)
    assert (first.by, second.by) == (date(2026, 9, 8), date(2026, 9, 15))
    assert "partial answer" in str(first.steps[0])


def test_the_same_day_of_several_rights_is_told_once() -> None:
    story = (("refused", "2026-08-25"),)
    (own,) = merged(own for right in (Right.ACCESS, Right.ERASURE) for own in count("mx-lfpdppp", right, "MX", "2026-08-01", story))
    assert own.rights == (Right.ACCESS, Right.ERASURE)


def test_business_days_name_the_holidays_that_do_not_count() -> None:
    (own,) = count("mx-lfpdppp", Right.ACCESS, "MX", "2026-08-01", (("refused", "2026-09-01"),))
    assert "nor Wed 16 Sep (Independence Day in Mexico)" in " ".join(map(str, own.steps))


def test_a_day_off_does_not_move_the_last_day_and_is_named() -> None:
    (own,) = count("tr-kvkk", Right.ACCESS, "TR", "2026-08-03", (("answered", "2026-08-28"),))
    assert own.by == date(2026, 9, 27)
    assert "Sunday: whether the day then moves is not certain" in " ".join(map(str, own.steps))


class _Two:
    """Two readings of one country's holidays: the first knows one more than the other."""

    class _Days:
        def __init__(self, *off: date) -> None:
            self._off = off
            self.name = "Mexico"

        def holiday(self, day: date) -> str | None:
            return "A holiday" if day in self._off else None

    def calendar(self, name: str, place: Place) -> Calendar:
        return self._Days(date(2026, 9, 2), date(2026, 9, 3))

    def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
        return (self._Days(date(2026, 9, 2)),)

    def known_years(self, name: str, place: Place) -> range:
        return range(2000, 2100)


def test_of_several_readings_of_the_holidays_the_earliest_counts() -> None:
    law = ALL["mx-lfpdppp"]
    happened = [Happening("refused", date(2026, 9, 1))]
    counted = count_deadlines(law, Right.ACCESS, date(2026, 8, 3), Place("MX"), happened, calendars=calendars)
    (own,) = own_days(law, counted, Place("MX"), happened, calendars=_Two())
    assert own.by == date(2026, 9, 23)
    assert "end sooner, so to be safe it is Wed 23 Sep 2026" in " ".join(map(str, own.steps))


@pytest.mark.parametrize(
    ("law", "home", "doubt"), [("ca-qc-law25", "CA-QC", "checked in part"), ("il-ppl", "IL", "not checked against a text")]
)
def test_what_nobody_read_whole_is_said(law: str, home: str, doubt: str) -> None:
    (own,) = count(law, Right.ACCESS, home, "2026-03-02", (("refused", "2026-03-10"),))
    assert doubt in own.text
    assert own.doubts


def test_to_go_to_court_is_not_called_to_complain() -> None:
    story = (("complained", "2026-04-01"), ("authority-decided", "2026-10-05"))
    (own,) = count("ca-pipeda", Right.ACCESS, "CA-ON", "2026-03-02", story)
    assert own.advice == "To be safe, go to court by Tue 5 Oct 2027"


# What a case says ------------------------------------------------------------------------------------------------------


def a_story(law: str, country: str, *events: tuple[str, str], state: str = "") -> Case:
    case = a_case(*events)
    person = replace(case.request.person, country=country, state=state)
    company = replace(case.request.company, country=country)
    return replace(case, request=replace(case.request, claims=(Claim(Right.ACCESS, law),), person=person, company=company))


def seen(case: Case, on: str) -> Outlook:
    return look_ahead(case, ALL, date.fromisoformat(on), calendars=calendars)


MEXICO = a_story("mx-lfpdppp", "MX", ("sent", "2026-08-01"), ("refused", "2026-08-25"))


def test_before_the_last_day_it_is_advice_with_the_day() -> None:
    outlook = seen(MEXICO, "2026-09-01")
    assert outlook.next.kind is NextKind.COMPLAIN
    assert outlook.next.text.endswith("To be safe, complain by Tue 15 Sep 2026.")
    assert outlook.next.day == date(2026, 9, 15)
    assert not outlook.own_is_near


@pytest.mark.parametrize(("on", "near"), [("2026-09-07", False), ("2026-09-08", True), ("2026-09-15", True), ("2026-09-16", False)])
def test_within_a_week_it_is_urgent(on: str, near: bool) -> None:
    assert seen(MEXICO, on).own_is_near is near


def test_after_it_the_case_says_that_it_passed_and_what_is_left() -> None:
    outlook = seen(MEXICO, "2026-11-28")
    assert outlook.own_next is None
    assert outlook.next.kind is NextKind.TIME_PASSED
    assert "ended on Tue 15 Sep 2026" in outlook.next.text
    assert "Art. 40" in outlook.next.text
    assert "make the request anew" in outlook.next.text
    assert outlook.next.letter is LetterKind.COMPLAINT


def test_what_the_authority_only_expects_does_not_shut_the_door() -> None:
    story = a_story(
        "uk-gdpr", "GB", ("sent", "2026-03-05"), ("refused", "2026-03-20"), ("appealed", "2026-03-25"), ("refused", "2026-04-02")
    )
    outlook = seen(story, "2026-11-28")
    assert outlook.next.kind is NextKind.COMPLAIN
    assert "which has passed: a later complaint may be turned away" in outlook.next.text


def test_an_answer_that_may_satisfy_is_told_with_an_if() -> None:
    outlook = seen(a_story("mx-lfpdppp", "MX", ("sent", "2026-08-01"), ("answered", "2026-08-25")), "2026-09-01")
    assert outlook.next.kind is NextKind.CHECK_ANSWER
    assert "If it does not satisfy you: to be safe, complain by Tue 15 Sep 2026." in outlook.next.text


SILENT = a_story("ca-qc-law25", "CA", ("sent", "2026-03-02"), state="QC")


def test_silence_runs_only_once_the_companys_time_is_up() -> None:
    assert seen(SILENT, "2026-03-20").own_next is None
    assert seen(SILENT, "2026-03-20").own
    late = seen(SILENT, "2026-04-10")
    assert late.own_next is not None
    assert late.next.kind is NextKind.REMIND
    assert "To be safe, complain by Fri 1 May 2026." in late.next.text


def test_no_reminder_is_proposed_where_waiting_for_it_would_cost_the_own_time() -> None:
    """A reminder waits for two weeks: from 17 April on it would reach the last day, 1 May."""
    assert seen(SILENT, "2026-04-16").next.kind is NextKind.REMIND
    outlook = seen(SILENT, "2026-04-17")
    assert outlook.next.kind is NextKind.COMPLAIN
    assert outlook.next.letter is LetterKind.COMPLAINT
    assert "no time is left to wait for a reminder" in outlook.next.text


def test_after_silence_a_passed_day_is_said_beside_the_reminder() -> None:
    outlook = seen(SILENT, "2026-05-02")
    assert outlook.next.kind is NextKind.REMIND
    assert "ended on Fri 1 May 2026" in outlook.next.text
    reminded = a_story("ca-qc-law25", "CA", ("sent", "2026-03-02"), ("reminded", "2026-04-10"), state="QC")
    assert seen(reminded, "2026-05-02").next.kind is NextKind.TIME_PASSED


def test_waiting_for_the_answer_to_an_appeal_must_not_cost_the_own_time() -> None:
    """The UK's company has 30 days and more for a complaint to it; the regulator wants to hear within three months of the refusal."""
    early = a_story("uk-gdpr", "GB", ("sent", "2026-07-01"), ("refused", "2026-07-20"), ("appealed", "2026-07-22"))
    assert seen(early, "2026-07-23").next.kind is NextKind.WAIT
    assert seen(early, "2026-10-15").next.kind is NextKind.COMPLAIN


def test_a_complaint_ends_the_own_time() -> None:
    case = a_story("mx-lfpdppp", "MX", ("sent", "2026-08-01"), ("refused", "2026-08-25"), ("complained", "2026-09-10"))
    outlook = seen(case, "2026-09-11")
    assert outlook.own == ()
    assert outlook.next.kind is NextKind.WAIT


def test_a_decision_starts_the_time_for_the_court() -> None:
    events = (("sent", "2026-03-02"), ("complained", "2026-05-02"), ("authority-decided", "2026-10-05"))
    outlook = seen(a_story("ca-pipeda", "CA", *events, state="ON"), "2026-11-01")
    assert outlook.next.kind is NextKind.READ_DECISION
    assert outlook.next.text.endswith("To be safe, go to court by Tue 5 Oct 2027.")


def test_a_case_taken_up_anew_forgets_the_time_of_the_first_round() -> None:
    events = (("sent", "2026-03-02"), ("refused", "2026-03-10"), ("closed", "2026-06-01"), ("sent", "2026-08-01"))
    outlook = seen(a_story("mx-lfpdppp", "MX", *events), "2026-08-02")
    assert outlook.own == ()
    assert outlook.next.kind is NextKind.WAIT


@given(
    st.sampled_from([row for row in WORKED if row[5]]),
    st.dates(date(2026, 12, 20), date(2029, 12, 31)),
)
def test_no_own_day_lies_before_its_start_or_after_the_usual_end(
    row: tuple[str, Right, str, str, Story, list[object]], answered: date
) -> None:
    law, right, home, received, _, _ = row
    for own in count(law, right, home, received, (("refused", answered.isoformat()),)):
        usual = own.steps[1].day
        assert usual is not None
        assert own.from_day < own.by <= usual


@pytest.mark.parametrize(
    ("story", "wanted"),
    [
        # Nothing came in a month, and the answer to the complaint to the company came: that alone has a time now.
        ((("appealed", "2026-08-03"), ("appeal-answered", "2026-08-20")), [("complaint", "2026-08-20")]),
        # A late refusal keeps its own three months beside it, the time for silence goes all the same.
        (
            (("refused", "2026-08-10"), ("appealed", "2026-08-12"), ("appeal-answered", "2026-09-01")),
            [("complaint", "2026-08-10"), ("complaint", "2026-09-01")],
        ),
        # While the company has it, the time for silence stands.
        ((("appealed", "2026-08-03"),), [("silence", "2026-07-22")]),
    ],
)
def test_an_answered_appeal_ends_the_time_for_silence(story: Story, wanted: list[tuple[str, str]]) -> None:
    found = count("uk-gdpr", Right.ACCESS, "GB-ENG", "2026-06-22", story)
    assert [(own.kind.value, own.from_day.isoformat()) for own in found] == wanted


# After the complaint ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("law", "country", "complained", "day", "so"),
    [
        ("eu-gdpr", "FR", "2026-05-02", "Sun 2 Aug 2026", "you can go to court against the authority (Art. 78(2) GDPR)"),
        ("eu-gdpr", "DE", "2026-11-30", "Sun 28 Feb 2027", "you can go to court against the authority (Art. 78(2) GDPR)"),
        ("eea-gdpr", "NO", "2026-05-02", "Sun 2 Aug 2026", "you can go to court against the authority (Art. 78(2) GDPR)"),
        ("uk-gdpr", "GB", "2026-05-02", "Sun 2 Aug 2026", "a tribunal can order it to go on"),
    ],
)
@pytest.mark.parametrize("confirmed", [False, True])
def test_the_silence_of_the_authority_has_a_day(law: str, country: str, complained: str, day: str, so: str, confirmed: bool) -> None:
    events = [("sent", "2026-03-02"), ("complained", complained), *([("authority-acknowledged", complained)] if confirmed else [])]
    case = a_story(law, country, *events)
    before, after = seen(case, complained), seen(case, "2027-03-01")
    assert f"If it tells you nothing of the progress or the outcome by {day}, {so}" in before.next.text
    assert f"ended on {day}: if it told you nothing, {so}" in after.next.text
    assert before.news is not None
    assert before.next.day == before.news.day
    assert before.is_waiting
    assert after.is_waiting
    decided = seen(a_story(law, country, *events, ("authority-decided", "2027-01-10")), "2027-03-01")
    assert decided.news is None
    assert "by when; that time is often short" in decided.next.text


def test_the_supervisors_silence_is_a_decision_that_can_be_challenged() -> None:
    case = a_story("eu-2018-1725", "BE", ("sent", "2026-10-05"), ("refused", "2026-11-02"), ("complained", "2027-02-01"))
    early = seen(case, "2027-04-30")
    assert early.own_next is None, "its time is not up"
    assert "by Sat 1 May 2027, that counts as a decision against you" in early.next.text
    later = seen(case, "2027-05-10")
    assert later.is_waiting
    assert later.next.text.endswith("To be safe, go to court by Thu 1 Jul 2027.")
    assert seen(case, "2027-06-26").own_is_near
    assert "the time to go to court ended on Thu 1 Jul 2027" in seen(case, "2027-07-02").next.text


@pytest.mark.parametrize("last", ["answered", "appeal-answered"])
def test_what_waits_is_shown_after_the_own_time_passed_too(last: str) -> None:
    events = (("sent", "2026-03-02"), ("appealed", "2026-03-10"), (last, "2026-03-20"))
    assert seen(a_story("uk-gdpr", "GB", *events), "2026-11-28").is_waiting
    assert not seen(a_story("uk-gdpr", "GB", *events, ("closed", "2026-03-21")), "2026-11-28").is_waiting
