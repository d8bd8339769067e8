from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dsr import laws
from dsr.directory.places import place_name
from dsr.domain.advice import advice, used_otherwise
from dsr.domain.company import ActsAs, Capacity, Company, StatedRight
from dsr.domain.dates import Place
from dsr.domain.ground import NOWHERE, find_grounds, place_that_counts
from dsr.domain.law import COMPANY_POLICY, Law, Reach, Right

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "grounds.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)
ALL = laws.all_laws()


def a_company(seat: str | None, names: list[str], states: list[str]) -> Company:
    stated = tuple(StatedRight(right=Right(right), quote="words") for right in states)
    return Company(slug="acme", name="Acme", country=seat, laws=tuple(names), rights=stated)


def as_told(case: dict[str, Any]) -> str:
    told = f"{case['person']} against {case['seat']}"
    return told + "".join(f" {key} {case[key]}" for key in ("names", "states", "wants", "day") if key in case)


@pytest.mark.parametrize("case", CASES, ids=as_told)
def test_the_table(case: dict[str, Any]) -> None:
    company = a_company(case["seat"], case.get("names", []), case.get("states", []))
    person, day = Place.parse(case["person"]), case.get("day", TODAY)
    found = find_grounds(person, company, ALL, day, place_name, [Right(right) for right in case.get("wants", [])])
    assert [ground.law for ground in found] == case["grounds"]
    assert {ground.law for ground in found if not ground.certain} == set(case["doubtful"])
    if "because" in case:
        assert case["because"] in f"{found[0].reason} {found[0].doubt}"
    if "says" in case:
        said = advice(person, company, ALL, day, place_name)
        assert len(said) == len(case["says"]), said
        for sentence, beginning in zip(said, case["says"], strict=True):
            assert sentence.startswith(beginning)


def test_the_table_is_long_and_speaks_of_every_law() -> None:
    assert len(CASES) >= 60
    assert len({as_told(case) for case in CASES}) == len(CASES)
    places = {case["person"] for case in CASES} | {case["seat"] for case in CASES}
    other_states = {law.id for law in ALL if law.id.startswith("us-")}
    told = {law for case in CASES for law in case["grounds"]}
    assert {law.id for law in ALL} - other_states <= told
    assert len(other_states & told) >= 12
    assert {None, "CH", "GB", "NO", "US"} <= places


PLACES = st.sampled_from(sorted({str(place) for law in ALL for place in law.places} | {"US", "CA", "CN", "US-NY", "US-WY", "GB-SCT", "RE"}))
COUNTRIES = st.none() | st.sampled_from(["FR", "NO", "GB", "CH", "US", "CA", "BR", "AR", "CN", "IN", "JP"])
NAMED = st.lists(st.sampled_from(laws.ids()), max_size=3, unique=True)
RIGHTS = st.lists(st.sampled_from(list(Right)), max_size=3, unique=True)
DAYS = st.dates(date(2018, 1, 1), date(2029, 12, 31))


@given(PLACES, COUNTRIES, NAMED, RIGHTS, RIGHTS, DAYS)
def test_what_holds_for_everybody(
    person: str, seat: str | None, names: list[str], states: list[Right], wants: list[Right], day: date
) -> None:
    company, place = a_company(seat, names, [str(right) for right in states]), Place.parse(person)
    found = find_grounds(place, company, ALL, day, place_name, wants)
    assert len({ground.law for ground in found}) == len(found)
    for ground in found:
        assert ground.rights
        assert ground.reason.endswith(".")
        assert not ground.doubt or ground.doubt.endswith(".")
        if ground.law == COMPANY_POLICY:
            assert states
            continue
        law = laws.get(ground.law)
        assert law.in_force(day)
        assert not law.only_through
        assert all(law.grant(right, day) for right in ground.rights)
        if law.reach is Reach.RESIDENTS:
            assert any(place.lies_in(there) for there in law.places)
        if law.threshold:
            assert not ground.certain
    useful = [bool(set(wants) & set(ground.rights)) for ground in found]
    assert useful == sorted(useful, reverse=True)
    statutes = [ground.law != COMPANY_POLICY for ground in found if not wants or set(wants) & set(ground.rights)]
    assert statutes == sorted(statutes, reverse=True)
    for sentence in advice(place, company, ALL, day, place_name):
        assert sentence[0].isupper() or sentence.startswith("dsr ")
        assert sentence.endswith(".")
        assert "  " not in sentence


@pytest.mark.parametrize("law", ALL, ids=lambda law: law.id)
def test_the_names_and_clauses_of_a_law_make_sentences(law: Law) -> None:
    for clause in (law.abroad, law.threshold, law.only_through):
        assert not clause.endswith((".", ","))
        assert not clause or clause[0].islower()
    assert not law.outsiders or law.outsiders.endswith(".")
    assert law.in_a_sentence.startswith("the ") or law.called
    assert not law.called.startswith("The ")
    assert law.at_the_start[0].isupper()
    if law.reach is Reach.RESIDENTS:
        assert not law.abroad
        assert law.threshold or not law.grants
    if law.same_as:
        assert laws.get(law.same_as).same_as == law.id


def test_only_the_delete_act_is_used_otherwise() -> None:
    assert [law.id for law in ALL if law.only_through] == ["us-ca-delete-act"]
    company = a_company("US", [], [])
    ((law, sentence),) = used_otherwise(Place("US", "CA"), company, ALL, TODAY)
    assert law.id == "us-ca-delete-act"
    assert "https://privacy.ca.gov/drop/" in sentence
    assert "never by letter" in sentence
    assert used_otherwise(Place("US", "TX"), company, ALL, TODAY) == ()
    assert used_otherwise(Place("US", "CA"), company, ALL, date(2023, 12, 31)) == ()


def test_a_processor_is_said_to_be_one() -> None:
    roles = (
        ActsAs(capacity=Capacity.CONTROLLER, who="visitors of its site", quote="words"),
        ActsAs(capacity=Capacity.PROCESSOR, who="contacts of its customers", quote="words", instead="Write to the customer."),
    )
    company = Company(slug="acme", name="Acme", country="FR", acts_as=roles)
    assert [ground.law for ground in find_grounds(Place("FR"), company, ALL, TODAY, place_name)] == ["eu-gdpr"]
    assert advice(Place("FR"), company, ALL, TODAY, place_name) == (
        "Acme handles the data of these people only on behalf of others: contacts of its customers. Write to the customer.",
    )


def test_a_right_for_some_people_only_is_said_to_be_so() -> None:
    stated = StatedRight(right=Right.PORTABILITY, quote="words", who=("employees",))
    (ground,) = find_grounds(Place("US", "NY"), Company(slug="a", name="A", rights=(stated,)), (), TODAY, place_name)
    assert ground.law == COMPANY_POLICY
    assert "employees" in ground.doubt


def test_a_law_that_protects_only_its_own_people_does_not_say_wherever_you_live() -> None:
    company = a_company("AR", [], [])
    grounds = {place: find_grounds(Place(place), company, ALL, TODAY, place_name) for place in ("AR", "CN")}
    assert "wherever you live" in grounds["AR"][0].reason
    assert "wherever you live" not in grounds["CN"][0].reason


def test_whose_holidays_count() -> None:
    gdpr, ccpa, fadp = laws.get("eu-gdpr"), laws.get("us-ca-ccpa"), laws.get("ch-fadp")
    california = Place("US", "CA")
    assert place_that_counts(gdpr, a_company("FR", [], []), Place("DE")) == Place("FR")
    assert place_that_counts(gdpr, a_company("US", [], []), Place("DE", "BY")) == Place("DE", "BY")
    assert place_that_counts(gdpr, a_company("US", [], []), Place("RE")) == Place("FR")
    assert place_that_counts(gdpr, a_company("US", [], []), Place("CN")) == Place("US")
    assert place_that_counts(gdpr, a_company(None, [], []), Place("CN")) == Place("CN")
    assert place_that_counts(fadp, a_company("US", [], []), Place("CN")) == Place("CH")
    assert place_that_counts(ccpa, a_company("FR", [], []), california) == california
    assert place_that_counts(ccpa, a_company("FR", [], []), None) == california
    assert place_that_counts(None, a_company(None, [], []), None) == NOWHERE
