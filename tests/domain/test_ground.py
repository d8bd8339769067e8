from datetime import date
from pathlib import Path

import pytest
import yaml

from dsr import laws
from dsr.directory.places import place_name
from dsr.domain.company import Company, StatedRight
from dsr.domain.dates import Place
from dsr.domain.ground import NOWHERE, find_grounds, place_that_counts
from dsr.domain.law import COMPANY_POLICY, Right

CASES = yaml.safe_load((Path(__file__).parent / "grounds.yaml").read_text(encoding="utf-8"))
# The table speaks of these laws; others of the register may add grounds of their own for the same people.
TOLD = {"eu-gdpr", "uk-gdpr", "us-ca-ccpa", "us-ca-shine-the-light", "company-policy"}
TODAY = date(2026, 11, 22)


def a_company(seat: str | None, names: list[str], states: list[str]) -> Company:
    stated = tuple(StatedRight(right=Right(right), quote="words") for right in states)
    return Company(slug="acme", name="Acme", country=seat, laws=tuple(names), rights=stated)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['person']} against {case['seat']} naming {case['names']} for {case.get('wants', 'any')}"
)
def test_grounds(case: dict) -> None:
    company = a_company(case["seat"], case["names"], case["states"])
    wanted = [Right(right) for right in case.get("wants", [])]
    found = find_grounds(Place.parse(case["person"]), company, laws.all_laws(), TODAY, place_name, wanted)
    told = [ground for ground in found if ground.law in case.get("told", TOLD)]
    assert [ground.law for ground in told] == case["grounds"]
    assert {ground.law for ground in told if not ground.certain} == set(case["doubtful"])
    for ground in told:
        assert ground.reason.endswith(".")
        assert not ground.doubt or ground.doubt.endswith(".")
        assert ground.rights


def test_a_law_is_no_ground_before_it_is_in_force() -> None:
    company = a_company("FR", [], [])
    before = find_grounds(Place("FR"), company, laws.all_laws(), date(2018, 5, 24), place_name)
    after = find_grounds(Place("FR"), company, laws.all_laws(), date(2018, 5, 25), place_name)
    assert "eu-gdpr" not in [ground.law for ground in before]
    assert "eu-gdpr" in [ground.law for ground in after]


def test_a_right_for_some_people_only_is_said_to_be_so() -> None:
    stated = StatedRight(right=Right.PORTABILITY, quote="words", who=("employees",))
    (ground,) = find_grounds(Place("US", "NY"), Company(slug="a", name="A", rights=(stated,)), (), TODAY, place_name)
    assert ground.law == COMPANY_POLICY
    assert "employees" in ground.doubt


def test_whose_holidays_count() -> None:
    gdpr, ccpa = laws.get("eu-gdpr"), laws.get("us-ca-ccpa")
    california = Place("US", "CA")
    assert place_that_counts(gdpr, a_company("FR", [], []), Place("DE")) == Place("FR")
    assert place_that_counts(gdpr, a_company("US", [], []), Place("DE", "BY")) == Place("DE", "BY")
    assert place_that_counts(ccpa, a_company("FR", [], []), california) == california
    assert place_that_counts(None, a_company(None, [], []), None) == NOWHERE
