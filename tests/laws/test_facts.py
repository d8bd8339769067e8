"""Each law against the table of facts beside the project: rights, articles, periods, dates, and how far each was verified."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from dsr import laws
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Law, Right, Verified

IDS = laws.ids()
GRANTING = [law_id for law_id in IDS if laws.get(law_id).grants]
UNITS = {"days": Unit.DAYS, "months": Unit.MONTHS, "business_days": Unit.BUSINESS_DAYS, "working_days": Unit.WORKING_DAYS}
LATER = date(2026, 11, 22)
"""The day on which the facts were compiled."""

SHARPER = {
    ("us-ca-delete-act", "response"): "the outer limit of 90 days, which is what a user can wait for, stands for its two halves",
    ("us-ca-ccpa", "automated-decision"): "access and opt-out have two periods; the letter asks for both",
}
"""Where a law file says on purpose more than the one number of the table."""


@cache
def table(shared: Path) -> dict[str, dict[str, Any]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    whole = yaml.load((shared / "law" / "laws.yaml").read_text(encoding="utf-8"), Loader=loader)
    more = yaml.load((Path(__file__).parent / "more_laws.yaml").read_text(encoding="utf-8"), Loader=loader)
    return {law["id"]: law for law in (*whole["laws"], *more)}


def period(entry: dict[str, Any] | None) -> Period | None:
    return Period(entry["length"], UNITS[entry["unit"]]) if entry and entry.get("length") else None


def mark(text: str) -> Verified:
    return next(kind for kind in Verified if str(text).startswith(str(kind.value)))


def day_for(law: Law) -> date:
    return max(law.in_force_from, LATER)


def test_the_table_and_the_laws_are_the_same_set(shared: Path) -> None:
    assert set(IDS) == set(table(shared))


@pytest.mark.parametrize("law_id", IDS)
def test_places_and_dates(shared: Path, law_id: str) -> None:
    law, facts = laws.get(law_id), table(shared)[law_id]
    assert {str(place) for place in law.places} == set(facts["jurisdiction"])
    assert law.in_force_from.isoformat() == facts["in_force_from"]
    assert law.in_force_until is None
    assert facts["in_force_until"] is None


@pytest.mark.parametrize("law_id", IDS)
def test_the_rights(shared: Path, law_id: str) -> None:
    law, facts = laws.get(law_id), table(shared)[law_id]
    granted = {grant.right for grant in law.grants}
    assert {str(right) for right in granted} == set(facts["rights"])
    assert {str(right) for right in law.not_granted} == set(facts.get("not_available", []))
    assert not granted & law.not_granted
    if law.grants:
        assert granted | law.not_granted == set(Right)


@pytest.mark.parametrize("law_id", GRANTING)
def test_each_right_cites_its_article_and_carries_its_mark(shared: Path, law_id: str) -> None:
    law, facts = laws.get(law_id), table(shared)[law_id]
    for name, said in facts["rights"].items():
        day = max(day_for(law), date.fromisoformat(said.get("available_from", "1970-01-01")))
        grant = law.grant(Right(name), day)
        assert grant is not None, name
        number = re.search(r"\d[\w:.-]*\w|\d", said["article"].replace("Act 2026-552 ", "").partition("-")[0])
        number = number or re.search(r"\d[\w:.-]*\w|\d", said["article"])
        assert number is not None
        assert number.group() in grant.article, f"{name}: {said['article']} / {grant.article}"
        assert grant.source.verified is mark(said["verified"]), name
        if "available_from" in said:
            assert grant.since is not None
            assert grant.since.isoformat() == said["available_from"], name


@pytest.mark.parametrize("law_id", GRANTING)
def test_the_clock(shared: Path, law_id: str) -> None:
    law, said = laws.get(law_id), table(shared)[law_id]["deadline"]
    right = Right.ACCESS if law.grant(Right.ACCESS, day_for(law)) else law.grants[0].right
    clock = law.clock(right, day_for(law))
    if (law_id, "response") in SHARPER:
        assert clock.response.period == period(said["outer_limit"])
    else:
        assert clock.response.period == period(said["response"])
        assert clock.response.source.verified is mark(said["response"]["verified"])
    assert clock.response.indicative == period(said["response"].get("indicative"))
    assert clock.response.elsewhere == period(said.get("alternative"))
    extension = said.get("extension")
    assert (clock.extension is None) == (extension is None)
    if clock.extension:
        assert clock.extension.total == period(extension.get("max_total"))
    acknowledgement = clock.acknowledgement.period if clock.acknowledgement else None
    assert acknowledgement == period(said.get("acknowledgement"))
    weekend = {"sat": 5, "sun": 6}
    if "weekend" in said["last_day"]:
        assert clock.last_day.weekend == {weekend[day] for day in said["last_day"]["weekend"]}
    kinds = {"roll_forward": "forward", "roll_forward_probable": "probable"}
    assert clock.last_day.roll.value == kinds.get(said["last_day"]["rule"], "none")
    assert {pause.topic for pause in clock.pauses} == {pause["id"] for pause in said.get("pauses") or []}


@pytest.mark.parametrize("law_id", GRANTING)
def test_the_clocks_of_single_rights(shared: Path, law_id: str) -> None:
    law, facts = laws.get(law_id), table(shared)[law_id]
    for name, said in facts["rights"].items():
        if "deadline_override" not in said or (law_id, name) in SHARPER:
            continue
        grant = law.grant(Right(name), day_for(law)) or next(grant for grant in law.grants if grant.right == name)
        override = said["deadline_override"]
        response = law.clock(Right(name), day_for(law)).response
        if override.get("length"):
            assert grant.clocks, name
            assert period(override) in {response.period, response.indicative}, name
        elif "length" in override:
            assert response.period is None, name


@pytest.mark.parametrize("law_id", GRANTING)
def test_the_appeal(shared: Path, law_id: str) -> None:
    law, said = laws.get(law_id), table(shared)[law_id].get("appeal")
    expected = said if said and said.get("to") else None
    assert (law.appeal is None) == (expected is None)
    if law.appeal and expected:
        answer = expected["answer_within"]
        assert law.appeal.answer == (period(answer) if isinstance(answer, dict) else None)
        assert law.appeal.acknowledgement == period(expected.get("acknowledge_within"))
        extension = period(expected.get("extension"))
        if extension and law.appeal.answer:
            assert law.appeal.extension_total == Period(law.appeal.answer.length + extension.length, Unit.DAYS)
        else:
            assert law.appeal.extension_total is None


@pytest.mark.parametrize("law_id", GRANTING)
def test_the_links_of_the_authority_are_those_of_the_table(shared: Path, law_id: str) -> None:
    law, said = laws.get(law_id), table(shared)[law_id]["complaint"]
    links = [said["url"], said.get("url2")] if not isinstance(said["url"], dict) else list(said["url"].values())
    assert list(law.complaint.urls) == [link for link in links if link]


def test_silence_is_a_refusal_where_the_table_says_so(shared: Path) -> None:
    deemed = {law_id for law_id, law in table(shared).items() if "refus" in str(law.get("deadline", {}).get("silence", ""))}
    assert {law_id for law_id in IDS if laws.get(law_id).silence} == deemed
