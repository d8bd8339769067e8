from collections.abc import Sequence
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
from dsr.domain.company import ActsAs, Capacity, Company, Contact, Role, StatedRight
from dsr.domain.dates import Place
from dsr.domain.ground import NOWHERE, find_grounds, place_that_counts
from dsr.domain.kinds import BODIES
from dsr.domain.law import COMPANY_POLICY, Law, Reach, Right

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "grounds.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)
ALL = laws.all_laws()


def a_company(seat: str | None, names: list[str], states: list[str], represented: Sequence[str] = ()) -> Company:
    stated = tuple(StatedRight(right=Right(right), quote="words") for right in states)
    there = tuple(Contact(role=Role.REPRESENTATIVE, email="rep@acme.example", serves=(region,)) for region in represented)
    return Company(slug="acme", name="Acme", country=seat, laws=tuple(names), rights=stated, contacts=there)


def as_told(case: dict[str, Any]) -> str:
    told = f"{case['person']} against {case['seat']}"
    return told + "".join(f" {key} {case[key]}" for key in ("names", "states", "represented", "wants", "day") if key in case)


@pytest.mark.parametrize("case", CASES, ids=as_told)
def test_the_table(case: dict[str, Any]) -> None:
    company = a_company(case["seat"], case.get("names", []), case.get("states", []), case.get("represented", []))
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


def a_body(name: str, kind: str = "", seat: str | None = None, website: str | None = None) -> Company:
    return Company(slug="body", name=name, kind=kind, country=seat, website=website)


def grounds(person: str, company: Company) -> dict[str, str]:
    """By law, best first: what could be said against it."""
    return {ground.law: ground.doubt for ground in find_grounds(Place.parse(person), company, ALL, TODAY, place_name)}


@pytest.mark.parametrize("seat", ["BE", "LU", "DE", None])
@pytest.mark.parametrize("person", ["FR", "DE-BY", "US-NY", "GB"])
def test_an_institution_of_the_union_has_its_own_regulation_and_no_gdpr(person: str, seat: str | None) -> None:
    company = a_body("European Commission", "eu-body", seat)
    found = grounds(person, company)
    assert found["eu-2018-1725"] == ""
    assert next(iter(found)) == "eu-2018-1725"
    assert "eu-gdpr" not in found
    said = " ".join(advice(Place.parse(person), company, ALL, TODAY, place_name))
    assert ("The GDPR does not bind European Commission. It leaves the institutions" in said) == (
        seat is not None or person in ("FR", "DE-BY")
    )


@pytest.mark.parametrize(
    ("name", "website"),
    [
        ("European Commission", None),
        ("Europäisches Parlament", None),
        ("Banque centrale européenne", None),
        ("Frontex", None),
        ("European Union Agency for Asylum", None),
        ("EPSO", None),
        ("Directorate-General for Budget", "https://commission.europa.eu/about_en"),
        ("Agencia Europea de Medicamentos", None),
    ],
)
def test_by_its_name_or_site_it_is_only_probably_one(name: str, website: str | None) -> None:
    found = grounds("FR", a_body(name, seat="BE", website=website))
    assert list(found) == ["eu-2018-1725", "eu-gdpr"]
    assert "only by its name or its site" in found["eu-2018-1725"]
    assert f"By its name {name} may be an institution or body of the European Union" in found["eu-gdpr"]
    assert "2018/1725" in found["eu-gdpr"]


@pytest.mark.parametrize(
    ("name", "website"), [("Europolis GmbH", None), ("Acme Europa", "https://europa.example"), ("Acme", "https://europa.eu.example/")]
)
def test_another_company_is_no_institution_of_the_union(name: str, website: str | None) -> None:
    assert grounds("FR", a_body(name, seat="BE", website=website)) == {"eu-gdpr": ""}


def test_the_guess_gives_way_to_what_the_profile_says() -> None:
    assert grounds("FR", a_body("European Commission Fans", "non-profit", "BE")) == {"eu-gdpr": ""}


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        (
            "Polizei Berlin",
            "",
            "By its name Polizei Berlin may be an authority of police or criminal justice. The GDPR does not cover what",
        ),
        ("Bundespolizeidirektion", "", "Directive (EU) 2016/680"),
        ("Police nationale", "", "Directive (EU) 2016/680"),
        ("Guardia Civil", "", "Directive (EU) 2016/680"),
        ("Staatsanwaltschaft München I", "", "Directive (EU) 2016/680"),
        ("Präsidium Nord", "police", "Directive (EU) 2016/680"),
        ("Erzbistum Köln", "", "KDG"),
        ("Diözese Rottenburg-Stuttgart", "", "KDG"),
        ("Evangelische Kirche in Deutschland", "", "DSG-EKD"),
        ("Landeskirche Hannovers", "", "Art. 91"),
        ("Caritasverband für das Erzbistum Berlin", "", "Art. 91"),
        ("Haus am See", "church", "Art. 91"),
        ("European Patent Office", "", "immune"),
    ],
)
def test_police_churches_and_bodies_of_international_law_raise_a_doubt(name: str, kind: str, words: str) -> None:
    found = grounds("DE", a_body(name, kind, "DE"))
    assert list(found) == ["eu-gdpr"]
    assert words in found["eu-gdpr"]
    assert ("By its name" in found["eu-gdpr"]) == (not kind)


@pytest.mark.parametrize("kind", ["public", "non-profit"])
def test_the_ccpa_does_not_bind_who_seeks_no_profit(kind: str) -> None:
    company = a_body("University of California", kind, "US")
    assert "us-ca-ccpa" not in grounds("US-CA", company)
    said = advice(Place("US", "CA"), company, ALL, TODAY, place_name)
    assert any("The CCPA does not bind University of California. It binds only businesses that are run for profit" in line for line in said)


@pytest.mark.parametrize(
    "name", ["University of California", "Stanford University", "Mozilla Foundation", "City of Oakland", "County of Marin"]
)
def test_by_its_name_it_may_be_one_that_seeks_no_profit(name: str) -> None:
    doubt = grounds("US-CA", a_body(name, seat="US"))["us-ca-ccpa"]
    assert f"By its name {name} may be" in doubt
    assert "run for profit" in doubt


@pytest.mark.parametrize(
    ("law", "person", "kind", "words"),
    [
        ("us-ca-ccpa", "US-CA", "bank", "Gramm-Leach-Bliley"),
        ("us-va", "US-VA", "bank", "Gramm-Leach-Bliley"),
        ("us-tx", "US-TX", "credit-bureau", "Fair Credit Reporting Act"),
        ("us-ca-ccpa", "US-CA", "credit-bureau", "Fair Credit Reporting Act"),
        ("us-co", "US-CO", "health", "HIPAA"),
        ("us-nj", "US-NJ", "insurer", "licensed insurers"),
        ("uk-gdpr", "GB", "credit-bureau", "financial standing"),
        ("uk-gdpr", "GB", "police", "Part 3"),
        ("ca-pipeda", "CA-ON", "non-profit", "commercial activity only"),
        ("ch-fadp", "CH", "public", "its canton"),
        ("br-lgpd", "BR", "police", "Art. 4 III"),
    ],
)
def test_what_a_law_leaves_out_is_said(law: str, person: str, kind: str, words: str) -> None:
    assert words in grounds(person, a_body("Acme", kind, person[:2]))[law]


@pytest.mark.parametrize(
    ("law", "person", "kind"),
    [
        ("us-va", "US-VA", "public"),
        ("us-va", "US-VA", "non-profit"),
        ("us-co", "US-CO", "public"),
        ("sg-pdpa", "SG", "public"),
        ("mx-lfpdppp", "MX", "credit-bureau"),
        ("ca-qc-law25", "CA-QC", "public"),
    ],
)
def test_who_is_left_out_altogether_is_no_ground_and_one_hears_why(law: str, person: str, kind: str) -> None:
    company = a_body("Acme", kind, person[:2])
    assert law not in grounds(person, company)
    assert any("does not bind Acme" in line for line in advice(Place.parse(person), company, ALL, TODAY, place_name))


@pytest.mark.parametrize(("law", "person"), [("us-co", "US-CO"), ("us-nj", "US-NJ"), ("us-or", "US-OR"), ("us-mn", "US-MN")])
def test_a_state_that_binds_nonprofits_binds_them(law: str, person: str) -> None:
    assert law in grounds(person, a_body("Acme", "non-profit", "US"))


@pytest.mark.parametrize("law", ALL, ids=lambda law: law.id)
def test_what_is_left_out_names_kinds_that_exist_and_makes_sentences(law: Law) -> None:
    for left in law.carve_outs:
        assert left.kinds <= set(BODIES)
        assert left.text[0].isupper()
        assert left.text.endswith(".")
    assert law.binds_only <= set(BODIES)


def test_what_a_policy_grants_to_people_of_another_place_is_no_ground_for_others() -> None:
    stated = (
        StatedRight(right=Right.ACCESS, quote="words", who=("residents of the EEA",)),
        StatedRight(right=Right.ERASURE, quote="words", who=("California residents", "employees")),
        StatedRight(right=Right.OBJECTION, quote="words", who=("people in Switzerland", "residents of Norway")),
    )
    company = Company(slug="a", name="A", rights=stated)

    def granted(place: str) -> set[Right]:
        return {right for ground in find_grounds(Place.parse(place), company, (), TODAY, place_name) for right in ground.rights}

    assert granted("US-NY") == {Right.ERASURE}
    assert granted("US-CA") == {Right.ERASURE}
    assert granted("FR") == {Right.ACCESS, Right.ERASURE}
    assert granted("NO") == {Right.ACCESS, Right.ERASURE, Right.OBJECTION}
    assert company.stated_to(Right.ACCESS, Place("US", "NY")) is None
    assert company.stated_to(Right.ACCESS, Place("FR")) == stated[0]
