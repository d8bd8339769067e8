"""What must hold for every law: whole sentences for lay readers, a source for each right, dates that follow each other."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from dsr import laws
from dsr.domain.dates import Period, Place, Unit
from dsr.domain.law import Clock, Grant, Law, Right, Roll, Source, Verified, WindowKind, WindowStart
from dsr.laws import calendars

IDS = laws.ids()
GRANTED = [(law, grant) for law in laws.all_laws() for grant in law.grants]
NAMES = [f"{law.id}-{grant.right}-{grant.since or ''}" for law, grant in GRANTED]
TELEGRAPHIC = re.compile(
    r"->|→|\bincl\.|\be\.g\.|\bi\.e\.|\betc\.|\bw/|\bacc\.|\bresp\.|\bcf\.|\bvs\b|\bASAP\b|\+ | / |\bread\]|\(read\)|knowledge\)"
)
PROSE = frozenset({"duty", "text", "who", "status", "condition", "effect", "notice", "at_once", "before"})
LISTS = frozenset({"limits", "doubts", "remedies"})


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a law, with the field in which it stands."""
    if isinstance(value, str):
        yield path, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name), field.name)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from strings(item, path)
    elif isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from strings(item, path)


def clocks(law: Law) -> Iterator[Clock]:
    yield from law.clocks
    for grant in law.grants:
        yield from grant.clocks


@pytest.mark.parametrize("law_id", IDS)
def test_texts_are_whole_sentences(law_id: str) -> None:
    for field, text in strings(laws.get(law_id)):
        assert "[" not in text, text
        assert "?)" not in text, text
        assert "  " not in text, text
        assert "..." not in text, text
        assert text == text.strip(), text
        if field in PROSE | LISTS and text:
            assert not TELEGRAPHIC.search(text), text
            assert text[0].isupper() or text.startswith(("dsr ", "“")), text
            assert text.endswith((".", ".”")), text
            assert len(text) < 520, text


@pytest.mark.parametrize("law_id", IDS)
def test_a_doubt_says_what_dsr_does(law_id: str) -> None:
    law = laws.get(law_id)
    for doubt in (*law.doubts, *(doubt for clock in clocks(law) for doubt in clock.doubts)):
        assert "dsr" in doubt or "look again" in doubt or "give that day" in doubt, doubt


@pytest.mark.parametrize(("law", "grant"), GRANTED, ids=NAMES)
def test_each_right_has_article_duty_and_source(law: Law, grant: Grant) -> None:
    assert grant.article
    assert not re.search(r"\?|knowledge|read|\(\+|;| / ", grant.article), grant.article
    assert 20 < len(grant.duty) < 480
    assert grant.source.cite
    assert len(grant.limits) <= 8


@pytest.mark.parametrize("law_id", IDS)
def test_every_fact_has_a_source_with_a_cite(law_id: str) -> None:
    def sources(value: Any) -> Iterator[Source]:
        if isinstance(value, Source):
            yield value
        elif dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from sources(getattr(value, field.name))
        elif isinstance(value, Mapping):
            for item in value.values():
                yield from sources(item)
        elif isinstance(value, tuple):
            for item in value:
                yield from sources(item)

    found = list(sources(laws.get(law_id)))
    assert found
    assert all(source.cite for source in found)
    assert all(source.cite == source.cite.strip() and "?" not in source.cite and "[" not in source.cite for source in found)
    assert all(source.verified in Verified for source in found)
    assert all(len(source.basis) < 160 for source in found)


@pytest.mark.parametrize(("law", "grant"), GRANTED, ids=NAMES)
def test_rules_of_different_years_do_not_overlap(law: Law, grant: Grant) -> None:
    same = sorted((other for other in law.grants if other.right == grant.right), key=lambda other: other.since or date.min)
    for earlier, later in pairwise(same):
        assert earlier.until is not None
        assert later.since == earlier.until + timedelta(days=1)
    for group in (law.clocks, grant.clocks):
        ordered = sorted(group, key=lambda clock: clock.since or date.min)
        for before, after in pairwise(ordered):
            assert before.until is not None
            assert after.since == before.until + timedelta(days=1)


@pytest.mark.parametrize("law_id", IDS)
def test_a_clock_is_consistent(law_id: str) -> None:
    law = laws.get(law_id)
    for clock in clocks(law):
        response, extension = clock.response, clock.extension
        if extension and extension.total and response.period:
            assert extension.total.unit is response.period.unit
            assert extension.total.length > response.period.length
        if response.period and response.period.unit in {Unit.BUSINESS_DAYS, Unit.WORKING_DAYS}:
            assert clock.business_calendar
        if response.period is None:
            assert extension is None or not extension.total
        assert clock.last_day.roll in Roll
        for name in (clock.last_day.holidays, clock.business_calendar):
            assert calendars.calendar(name, law.places[0]).name


def test_the_union_has_27_states() -> None:
    assert len(laws.get("eu-gdpr").places) == 27
    assert {place.country for place in laws.get("eu-gdpr").places} >= {"DE", "FR", "IE", "GR", "ES"}


def test_laws_that_begin_later_are_not_in_force_yet() -> None:
    today = date(2026, 11, 22)
    assert {law.id for law in laws.all_laws() if not law.in_force(today)} == {"us-ok", "us-al", "us-la", "us-vt", "in-dpdp"}
    assert laws.get("us-ok").in_force(date(2027, 1, 1))
    assert not laws.get("in-dpdp").in_force(date(2027, 5, 13))


def test_a_law_that_nobody_read_grants_nothing_and_says_so() -> None:
    vermont = laws.get("us-vt")
    assert vermont.grants == ()
    assert "no rights" in vermont.status
    assert vermont.clock(Right.ACCESS, date(2028, 1, 1)).response.period is None


def test_marketing_and_consent_keep_the_month_and_work_at_once() -> None:
    for law_id in ("eu-gdpr", "eea-gdpr", "uk-gdpr"):
        for right in (Right.OPT_OUT_MARKETING, Right.WITHDRAW_CONSENT):
            response = laws.get(law_id).clock(right, date(2026, 11, 22)).response
            assert response.period == Period(1, Unit.MONTHS)
            assert "at once" in response.at_once


def test_california_opts_out_in_fifteen_business_days_without_more() -> None:
    ccpa = laws.get("us-ca-ccpa")
    for right in (Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.WITHDRAW_CONSENT):
        clock = ccpa.clock(right, date(2026, 11, 22))
        assert clock.response.period == Period(15, Unit.BUSINESS_DAYS)
        assert clock.extension is None
        assert clock.acknowledgement is None
    assert ccpa.clock(Right.ERASURE, date(2026, 11, 22)).acknowledgement is not None


def test_rights_that_begin_or_change() -> None:
    ccpa, utah, delaware, connecticut = (laws.get(law_id) for law_id in ("us-ca-ccpa", "us-ut", "us-de", "us-ct"))
    assert ccpa.grant(Right.AUTOMATED_DECISION, date(2026, 12, 31)) is None
    assert ccpa.grant(Right.AUTOMATED_DECISION, date(2027, 1, 1)) is not None
    assert utah.grant(Right.RECTIFICATION, date(2026, 6, 30)) is None
    assert utah.grant(Right.RECTIFICATION, date(2026, 7, 1)) is not None
    assert connecticut.grant(Right.THIRD_PARTY_LIST, date(2026, 6, 30)) is None
    before, after = (delaware.grant(Right.THIRD_PARTY_LIST, day) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert before is not None
    assert after is not None
    assert "categories" in before.duty
    assert "specific" in after.duty


def test_the_delete_act_changes_its_periods_in_2027() -> None:
    act = laws.get("us-ca-delete-act")
    assert act.clock(Right.ERASURE, date(2026, 12, 31)).response.period == Period(90, Unit.DAYS)
    assert act.clock(Right.ERASURE, date(2027, 1, 1)).response.period == Period(60, Unit.DAYS)


def test_the_kingdom_counts_by_its_statute_since_february_2026() -> None:
    kingdom = laws.get("uk-gdpr")
    old, new = (kingdom.clock(Right.ACCESS, day) for day in (date(2026, 2, 4), date(2026, 2, 5)))
    assert old.since is None
    assert new.since == date(2026, 2, 5)
    assert all("ICO guidance" in pause.source.cite for pause in old.pauses)
    assert {pause.source.verified for pause in new.pauses} == {Verified.YES}
    assert kingdom.appeal is not None
    assert kingdom.appeal.since == date(2026, 6, 19)


def test_new_jersey_is_called_late_only_after_the_longer_reading() -> None:
    appeal = laws.get("us-nj").appeal
    assert appeal is not None
    assert (appeal.answer, appeal.safe_answer) == (Period(45, Unit.DAYS), Period(60, Unit.DAYS))


@pytest.mark.parametrize(
    ("law_id", "windows"),
    [
        ("ca-qc-law25", {("complaint", "answer", "30 days"), ("silence", "due", "30 days")}),
        ("tr-kvkk", {("complaint", "answer", "30 days"), ("silence", "received", "60 days")}),
        ("mx-lfpdppp", {("complaint", "answer", "15 business days")}),
        ("ca-pipeda", {("complaint", "answer", "6 months"), ("silence", "due", "6 months"), ("appeal", "decision", "12 months")}),
        ("za-popia", {("complaint", "answer", "180 days"), ("silence", "due", "180 days"), ("appeal", "answer", "180 days")}),
        ("uk-gdpr", {("complaint", "appeal", "3 months"), ("complaint", "answer", "3 months"), ("silence", "due", "3 months")}),
        ("au-privacy-act", {("complaint", "answer", "12 months"), ("silence", "due", "12 months")}),
        ("il-ppl", {("appeal", "answer", "30 days")}),
        ("eu-gdpr", {("complaint", "answer", "12 months"), ("silence", "due", "12 months"), ("appeal", "answer", "42 days")}),
    ],
)
def test_the_windows_for_the_users_own_step(law_id: str, windows: set[tuple[str, str, str]]) -> None:
    said = {(window.kind.value, window.after.value, str(window.period)) for window in laws.get(law_id).complaint.windows}
    assert said == windows


@pytest.mark.parametrize("law_id", laws.ids())
def test_every_law_says_how_long_one_can_complain_or_that_it_names_no_day(law_id: str) -> None:
    complaint = laws.get(law_id).complaint
    kinds = {window.kind for window in complaint.windows}
    both = {WindowKind.COMPLAINT, WindowKind.SILENCE} <= kinds
    assert both or complaint.no_window is not None
    assert all(window.binding for window in complaint.windows) or complaint.no_window is not None


@pytest.mark.parametrize(
    ("law_id", "right", "country", "kinds"),
    [
        ("eu-gdpr", Right.ACCESS, "AT", ["complaint", "silence"]),
        ("eu-gdpr", Right.ACCESS, "NL", ["appeal"]),
        ("eu-gdpr", Right.ACCESS, "FR", []),
        ("eu-gdpr", Right.ACCESS, "", []),
        ("ca-pipeda", Right.ACCESS, "CA", ["complaint", "silence", "appeal"]),
        ("ca-pipeda", Right.WITHDRAW_CONSENT, "CA", ["appeal"]),
        ("za-popia", Right.RECTIFICATION, "ZA", []),
        ("mx-lfpdppp", Right.OBJECTION, "US", ["complaint"]),
        ("us-va", Right.ACCESS, "US", []),
    ],
)
def test_a_window_holds_for_its_rights_and_its_country(law_id: str, right: Right, country: str, kinds: list[str]) -> None:
    assert [window.kind for window in laws.get(law_id).windows(right, country, date(2026, 11, 28))] == kinds


def test_a_number_of_days_for_the_appeal_is_a_window_of_its_own() -> None:
    virginia = laws.get("us-va")
    assert virginia.appeal is not None
    numbered = replace(virginia, appeal=replace(virginia.appeal, file_within=Period(90, Unit.DAYS), since=date(2027, 1, 1)))
    assert numbered.windows(Right.ACCESS, "US", date(2026, 12, 31)) == ()
    (window,) = numbered.windows(Right.ACCESS, "US", date(2027, 1, 1))
    assert (window.kind, window.after, str(window.period)) == (WindowKind.APPEAL, WindowStart.ANSWER, "90 days")


def test_an_appeal_without_a_number_says_so_in_words() -> None:
    for law in laws.all_laws():
        if law.appeal and law.id.startswith("us-"):
            assert law.appeal.file_within is None
            assert law.appeal.file_when == "a reasonable time after the refusal"


def test_national_notes_are_there_for_the_states_that_were_read() -> None:
    assert set(laws.get("eu-gdpr").national_notes) == {"DE", "FR", "ES", "IT", "NL", "AT"}
    assert set(laws.get("eea-gdpr").national_notes) == {"NO"}


def test_a_us_law_counts_by_the_holidays_of_its_own_state() -> None:
    for law in laws.all_laws():
        if law.id.startswith("us-"):
            for clock in clocks(law):
                elsewhere = calendars.calendar(clock.last_day.holidays, Place("ES")).name
                assert elsewhere == calendars.calendar(clock.last_day.holidays, law.places[0]).name
