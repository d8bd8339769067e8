"""The clock on real laws: worked cases, what must hold for every law and day, and sentences that explain themselves."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.domain.dates import Place
from dsr.domain.deadline import ELSEWHERE, Deadlines, ExtensionState, Happening, count_deadlines
from dsr.domain.law import Law, Right, Roll
from dsr.laws import calendars

GRANTED = [(law, grant.right) for law in laws.all_laws() for grant in law.grants]
DAYS = st.dates(date(1970, 1, 1), date(2100, 6, 30))
SAMPLE = st.sampled_from(GRANTED)


def count(law: str | Law, received: str | date, place: str = "", right: str = "access", sent_to: str = "", **events: str) -> Deadlines:
    known = laws.get(law) if isinstance(law, str) else law
    day = date.fromisoformat(received) if isinstance(received, str) else received
    where = Place.parse(place) if place else known.places[0]
    happened = [Happening(name.replace("_", "-"), date.fromisoformat(on)) for name, on in events.items()]
    return count_deadlines(known, Right(right), day, where, happened, calendars=calendars, sent_to=sent_to)


def test_the_worked_cases_are_right(shared: Path) -> None:
    cases = yaml.safe_load((shared / "law" / "deadline_cases.yaml").read_text(encoding="utf-8"))
    for case in cases:
        events = [Happening(name, date.fromisoformat(on)) for event in case.get("events") or [] for name, on in event.items()]
        counted = count_deadlines(
            laws.get(case["law"]),
            Right(case["right"]),
            date.fromisoformat(case["received"]),
            Place.parse(case["place"]),
            events,
            calendars=calendars,
            sent_to=case.get("sent_to", ""),
        )
        for field in ("acknowledge_by", "due", "extended_due"):
            expected = date.fromisoformat(case[field]) if case[field] else None
            assert getattr(counted, field) == expected, f"{case['name']}: {field}; {case['why']}"
    assert len(cases) >= 28


def test_the_scorer_of_deadlines_is_content(shared: Path, tmp_path: Path) -> None:
    cases = yaml.safe_load((shared / "law" / "deadline_cases.yaml").read_text(encoding="utf-8"))
    few = tmp_path / "few.yaml"
    few.write_text(yaml.safe_dump(cases[::9]), encoding="utf-8")
    command = [sys.executable, str(shared / "tools" / "check_deadlines.py"), str(few), "--dsr", f"{sys.executable} -m dsr"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_counting_explains_itself() -> None:
    counted = count("eu-gdpr", "2026-03-05", "DE")
    words = [str(step) for step in counted.steps]
    assert words[0] == "received Thu 5 Mar 2026"
    assert words[1].startswith("one month ends Sun 5 Apr 2026 (Art. 12(3) GDPR")
    assert words[2].startswith("Sunday, and Mon 6 Apr is Easter Monday in Germany, so Tue 7 Apr 2026 (Reg.")
    assert counted.overdue_from == date(2026, 4, 8)


@given(SAMPLE, DAYS, DAYS)
def test_a_later_receipt_is_never_due_earlier(granted: tuple[Law, Right], one: date, other: date) -> None:
    law, right = granted
    first, second = sorted((one, other))
    if law.clock(right, first) is not law.clock(right, second):
        return
    earlier, later = count(law, first, right=right), count(law, second, right=right)
    for field in ("acknowledge_by", "nominal_due", "due", "extended_due", "overdue_from"):
        before, after = getattr(earlier, field), getattr(later, field)
        assert (before is None) == (after is None)
        assert before is None or before <= after, field


@given(SAMPLE, DAYS)
def test_no_date_lies_on_a_day_that_the_law_passes_over(granted: tuple[Law, Right], received: date) -> None:
    law, right = granted
    last_day = law.clock(right, received).last_day
    counted = count(law, received, right=right)
    for day in (counted.due, counted.extended_due):
        if day is not None and last_day.roll is not Roll.NONE:
            assert day.weekday() not in last_day.weekend
            assert calendars.calendar(last_day.holidays, law.places[0]).holiday(day) is None


@given(SAMPLE, DAYS)
def test_the_dates_stand_in_their_order(granted: tuple[Law, Right], received: date) -> None:
    law, right = granted
    counted = count(law, received, right=right)
    if counted.due is None:
        assert counted.overdue_from is None
        return
    assert counted.nominal_due is not None
    assert received < counted.nominal_due <= counted.due
    assert counted.overdue_from is not None
    assert counted.overdue_from > counted.due
    assert counted.extended_due is None or counted.extended_due > counted.due
    elsewhere = law.clock(right, received).response.elsewhere
    more = (
        elsewhere.length - 30 if elsewhere else 0
    )  # where it is not told to which address the request went, the longer time is waited for
    assert (counted.overdue_from - counted.due).days <= 30 + more


@pytest.mark.parametrize("year", [1972, 2000, 2024, 2028, 2096])
def test_leap_years(year: int) -> None:
    assert count("eu-gdpr", date(year, 1, 31), "DE").nominal_due == date(year, 2, 29)
    assert count("eu-gdpr", date(year - 1, 1, 31), "DE").nominal_due == date(year - 1, 2, 28)
    assert count("us-ca-ccpa", date(year, 2, 1), "US-CA").nominal_due == date(year, 3, 17)


def test_an_extension_counts_only_if_it_was_announced_in_time() -> None:
    plain = count("eu-gdpr", "2026-03-05", "DE")
    in_time = count("eu-gdpr", "2026-03-05", "DE", extended="2026-04-07")
    assert in_time.extension is ExtensionState.IN_TIME
    assert in_time.answer_due == plain.extended_due == date(2026, 6, 5)
    assert in_time.overdue_from == date(2026, 6, 6)
    late = count("eu-gdpr", "2026-03-05", "DE", extended="2026-04-08")
    assert late.extension is ExtensionState.LATE
    assert late.answer_due == plain.due
    assert late.overdue_from == plain.overdue_from
    forbidden = count("us-ca-ccpa", "2026-11-16", "US-CA", "opt-out-sale", extended="2026-11-20")
    assert forbidden.extension is ExtensionState.NOT_ALLOWED


def test_the_extension_is_late_only_by_the_latest_reading() -> None:
    """31 January: three months from receipt end on 30 April, two months after the first end on 28 April."""
    counted = count("eu-gdpr", "2026-01-31", "DE", extended="2026-02-20")
    assert counted.answer_due == date(2026, 4, 30)
    assert counted.overdue_from == date(2026, 5, 1)


def test_identity_in_the_union_adds_the_days_between() -> None:
    counted = count("eu-gdpr", "2026-03-02", "FR", identity_asked="2026-03-09", identity_given="2026-03-16")
    assert counted.due == date(2026, 4, 9)


def test_identity_in_the_kingdom_starts_the_clock_anew() -> None:
    counted = count("uk-gdpr", "2026-06-01", "GB-ENG", identity_asked="2026-06-03", identity_given="2026-06-10")
    assert counted.counted_from == date(2026, 6, 10)
    assert counted.due == date(2026, 7, 10)


def test_clarification_in_the_kingdom_leaves_out_both_days() -> None:
    """1 June, asked on the 3rd, answered on the 10th: eight days do not count, and 9 July is a Thursday."""
    counted = count("uk-gdpr", "2026-06-01", "GB-ENG", clarification_asked="2026-06-03", clarification_given="2026-06-10")
    assert counted.due == date(2026, 7, 9)
    erasure = count("uk-gdpr", "2026-06-01", "GB-ENG", "erasure", clarification_asked="2026-06-03", clarification_given="2026-06-10")
    assert erasure.due == date(2026, 7, 1)


def test_identity_in_california_stops_nothing() -> None:
    plain = count("us-ca-ccpa", "2026-03-02", "US-CA")
    asked = count("us-ca-ccpa", "2026-03-02", "US-CA", identity_asked="2026-03-09", identity_given="2026-03-16")
    assert asked.due == plain.due
    assert any("does not stop the clock" in step.text for step in asked.steps)


def test_the_clock_waits_for_an_answer_that_the_user_owes() -> None:
    counted = count("uk-gdpr", "2026-06-01", "GB-ENG", identity_asked="2026-06-03")
    assert counted.waiting_for == "identity"
    assert counted.due is None
    assert counted.overdue_from is None


def test_a_share_of_the_costs_in_switzerland_gives_ten_days_to_think() -> None:
    """Asked on 10 March, confirmed on the 12th: the 30 days begin after the 20th and end on Sunday 19 April, so Monday the 20th."""
    counted = count("ch-fadp", "2026-03-06", "CH-ZH", fee_asked="2026-03-10", fee_paid="2026-03-12")
    assert counted.counted_from == date(2026, 3, 20)
    assert counted.due == date(2026, 4, 20)
    assert count("ch-fadp", "2026-03-06", "CH-ZH", fee_asked="2026-03-10").waiting_for == "fee"


def test_a_question_after_the_end_of_the_period_changes_nothing() -> None:
    counted = count("eu-gdpr", "2026-03-02", "FR", identity_asked="2026-04-09", identity_given="2026-04-16")
    assert counted.due == count("eu-gdpr", "2026-03-02", "FR").due
    assert counted.waiting_for is None


def test_shine_the_light_takes_longer_at_another_address() -> None:
    designated = count("us-ca-shine-the-light", "2026-02-01", "US-CA", "shine-the-light")
    other = count("us-ca-shine-the-light", "2026-02-01", "US-CA", "shine-the-light", sent_to=ELSEWHERE)
    assert designated.due == date(2026, 3, 3)
    assert other.due == date(2026, 7, 1)


def test_lateness_waits_for_the_last_holiday_of_any_region() -> None:
    """6 January is a holiday in Bavaria, not in all of Germany: due on the 6th, late from the 8th."""
    counted = count("eu-gdpr", "2026-12-06", "DE")
    assert counted.due == date(2027, 1, 6)
    assert counted.overdue_from == date(2027, 1, 8)
    assert count("eu-gdpr", "2026-12-06", "DE-HH").overdue_from == date(2027, 1, 7)
    assert count("eu-gdpr", "2026-12-06", "DE-BY").due == date(2027, 1, 7)


def test_scotland_and_england_have_different_holidays() -> None:
    assert count("uk-gdpr", "2026-10-30", "GB-ENG").due == date(2026, 11, 30)
    assert count("uk-gdpr", "2026-10-30", "GB-SCT").due == date(2026, 12, 1)


@pytest.mark.parametrize("received", [date(2026, 1, 1) + timedelta(days=n) for n in range(0, 365, 13)])
def test_thirty_and_thirty_one_days_are_not_a_month(received: date) -> None:
    counted = count("eu-gdpr", received, "DE")
    assert counted.nominal_due is not None
    assert 28 <= (counted.nominal_due - received).days <= 31
    assert counted.nominal_due.day == received.day or received.day > 28


@pytest.mark.parametrize(
    ("received", "place", "happened", "due", "overdue_from", "extended"),
    [
        ("2026-03-10", "BE", {}, "2026-04-10", "2026-04-11", "2026-06-10"),
        ("2026-01-31", "BE", {}, "2026-03-02", "2026-03-03", "2026-04-30"),  # the last day of February is a Saturday
        ("2026-11-24", "BE", {}, "2026-12-24", "2027-01-05", "2027-02-24"),  # the institutions close from 24 December to 2 January
        ("2026-03-02", "LU", {}, "2026-04-02", "2026-04-08", "2026-06-02"),  # Maundy Thursday to Easter Monday
        ("2026-04-01", "BE", {}, "2026-05-04", "2026-05-05", "2026-07-01"),  # 1 May is a Friday
        ("2026-10-02", "DE", {}, "2026-11-02", "2026-11-04", "2027-01-04"),  # All Souls' Day is one of the institutions alone
        ("2026-03-10", "BE", {"extended": "2026-04-01"}, "2026-04-10", "2026-06-11", "2026-06-10"),
        ("2026-03-10", "BE", {"extended": "2026-04-20"}, "2026-04-10", "2026-04-11", "2026-06-10"),  # too late to count
        ("2026-03-10", "BE", {"identity_asked": "2026-03-12", "identity_given": "2026-03-17"}, "2026-04-15", "2026-04-16", "2026-06-15"),
    ],
)
def test_worked_dates_of_the_unions_institutions(
    received: str, place: str, happened: dict[str, str], due: str, overdue_from: str, extended: str
) -> None:
    counted = count("eu-2018-1725", received, place, **happened)
    assert (str(counted.due), str(counted.overdue_from), str(counted.extended_due)) == (due, overdue_from, extended)


@pytest.mark.parametrize(
    ("received", "right", "happened", "due", "overdue_from"),
    [
        ("2026-11-26", "access", {}, "2026-11-30", "2026-12-01"),  # the former text: two business days, and no Saturday
        ("2026-11-30", "access", {}, "2026-12-02", "2026-12-03"),  # the last day of the former text
        ("2026-12-04", "access", {}, "2027-01-04", "2027-01-05"),  # thirty calendar days end on a Sunday
        ("2026-12-01", "access", {}, "2026-12-31", "2027-01-01"),
        ("2026-12-02", "access", {}, "2027-01-04", "2027-01-05"),  # New Year's Day, then a weekend
        ("2026-12-10", "access", {"extended": "2027-01-05"}, "2027-01-11", "2027-02-09"),
        ("2026-12-10", "access", {"extended": "2027-01-20"}, "2027-01-11", "2027-01-12"),
        ("2026-12-10", "restriction", {}, "2026-12-14", "2026-12-15"),  # a temporary block: two business days
        ("2026-12-23", "restriction", {}, "2026-12-28", "2026-12-29"),  # Christmas and a weekend
        ("2026-12-10", "access", {"identity_asked": "2026-12-12", "identity_given": "2026-12-20"}, "2027-01-11", "2027-01-12"),
        ("2027-08-18", "access", {}, "2027-09-20", "2027-09-21"),  # 17 to 19 September are off
    ],
)
def test_worked_dates_of_chile(received: str, right: str, happened: dict[str, str], due: str, overdue_from: str) -> None:
    counted = count("cl-19628", received, "CL", right, **happened)
    assert (str(counted.due), str(counted.overdue_from)) == (due, overdue_from)


def test_chile_extends_by_thirty_days_once_and_not_under_the_former_text() -> None:
    assert str(count("cl-19628", "2026-12-10", "CL").extended_due) == "2027-02-08"
    assert count("cl-19628", "2026-11-20", "CL").extended_due is None
    assert count("cl-19628", "2026-12-10", "CL", "restriction").extended_due is None
