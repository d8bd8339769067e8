"""Counting many cases with a memory gives what counting each afresh gives."""

import gc
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.desk.clock import Clockwork, KnownCalendars, OwnClockwork, no_collector
from dsr.domain.dates import Calendar, Place
from dsr.domain.deadline import Happening, count_deadlines
from dsr.domain.law import Right
from dsr.domain.own_days import own_days
from dsr.laws import calendars

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
GROUNDS = st.sampled_from(
    [
        ("eu-gdpr", Place("DE"), (Right.ACCESS, Right.ERASURE, Right.OPT_OUT_MARKETING)),
        ("uk-gdpr", Place("GB", "SCT"), (Right.ACCESS, Right.RECTIFICATION)),
        ("us-ca-ccpa", Place("US", "CA"), (Right.ACCESS, Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE)),
        ("nz-privacy-act", Place("NZ"), (Right.ACCESS, Right.RECTIFICATION)),
    ]
)
NAMES = st.sampled_from(
    ["identity-asked", "identity-given", "clarification-asked", "clarification-given", "fee-asked", "fee-paid", "extended"]
)
STORIES = st.lists(st.tuples(NAMES, st.integers(0, 60)), max_size=4)
KNOWN, COUNT = KnownCalendars(calendars), Clockwork()
"""Shared by all examples, so that what was remembered for one is used for another."""


@given(GROUNDS, DAYS, STORIES)
def test_the_memory_changes_no_date(ground: tuple[str, Place, tuple[Right, ...]], received: date, story: list[tuple[str, int]]) -> None:
    law_id, place, rights = ground
    law = laws.get(law_id)
    events = [Happening(name, received + timedelta(days=days)) for name, days in story]
    for right in rights:
        assert COUNT(law, right, received, place, [*events, Happening("note", received)], calendars=KNOWN) == count_deadlines(
            law, right, received, place, events, calendars=calendars
        )


OWN = OwnClockwork()
TOLD = st.lists(
    st.tuples(st.sampled_from(["refused", "answered", "appealed", "appeal-answered", "extended"]), st.integers(0, 90)), max_size=4
)


@given(st.sampled_from(["uk-gdpr", "mx-lfpdppp", "ca-qc-law25", "tr-kvkk"]), st.dates(date(2026, 8, 1), date(2026, 8, 9)), TOLD)
def test_the_memory_changes_no_own_day(law_id: str, received: date, story: list[tuple[str, int]]) -> None:
    law = laws.get(law_id)
    events = tuple(Happening(name, received + timedelta(days=days)) for name, days in story)
    counted = count_deadlines(law, Right.ACCESS, received, law.places[0], events, calendars=KNOWN)
    afresh = own_days(law, counted, law.places[0], events, calendars=KNOWN)
    assert OWN(law, counted, law.places[0], events, calendars=KNOWN) == afresh
    assert OWN(law, counted, law.places[0], events, calendars=KNOWN) == afresh


def test_a_calendar_is_asked_for_each_day_once() -> None:
    asked: list[date] = []

    class Counting:
        name = "Nowhere"

        def holiday(self, day: date) -> str | None:
            asked.append(day)
            return "a holiday" if day.day == 1 else None

    class Source:
        def calendar(self, name: str, place: Place) -> Calendar:
            return Counting()

        def stricter(self, name: str, place: Place) -> tuple[Calendar, ...]:
            return (Counting(),)

        def known_years(self, name: str, place: Place) -> range:
            return range(2000, 2100)

    known = KnownCalendars(Source())
    first, again = known.calendar("place", Place("FR")), known.calendar("place", Place("FR"))
    assert first is again
    assert first.name == "Nowhere"
    assert [first.holiday(date(2026, 11, 1)) for _ in range(3)] == ["a holiday"] * 3
    assert first.holiday(date(2026, 11, 2)) is None
    assert len(asked) == 2
    assert known.stricter("place", Place("FR")) is known.stricter("place", Place("FR"))
    assert known.known_years("place", Place("FR")) == range(2000, 2100)


def test_the_collector_is_on_again_afterwards_and_stays_off_where_it_was() -> None:
    assert gc.isenabled()
    with no_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), no_collector():
        divmod(1, 0)
    assert gc.isenabled()
    gc.disable()
    try:
        with no_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
