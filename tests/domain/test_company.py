"""Whom a person can write to: contacts serve places and groups, and a representative its region alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.company import Company, Contact, Origin, PostalAddress, Promise, Role, told_apart
from dsr.domain.dates import Period, Place, Unit
from dsr.domain.law import Right
from dsr.domain.regions import EEA, EU, covers, named_in

ACCESS = (Right.ACCESS,)


def mailbox(name: str, **rest: object) -> Contact:
    return replace(Contact(role=Role.PRIVACY, email=f"{name}@acme.example"), **rest)  # type: ignore[arg-type]


def representative(country: str, *serves: str) -> Contact:
    return Contact(role=Role.REPRESENTATIVE, postal=PostalAddress(("Rep", "Street 1", "Town"), country), serves=serves)


def acme(*contacts: Contact) -> Company:
    return Company(slug="acme", name="Acme", contacts=contacts)


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("EU", ["FR", "DE-BY", "GR", "RE", "GP", "YT", "AX", "CY"], ["GB", "NO", "CH", "US-CA", "GL", "NC", "GG", "UA"]),
        ("EEA", ["FR", "NO", "IS", "LI", "MQ", "AX"], ["CH", "GB", "FO", "SJ", "TR"]),
        ("GB", ["GB", "GB-SCT", "GB-NIR"], ["IE", "JE", "IM", "GI"]),
        ("US-CA", ["US-CA"], ["US", "US-NY", "CA", "MX"]),
        ("US", ["US", "US-CA", "US-NY"], ["CA", "PR"]),
        ("FR", ["FR", "RE", "GF"], ["BE", "NC", "MC"]),
        ("RE", ["RE"], ["FR", "GP"]),
        ("CH", ["CH", "CH-ZH"], ["LI"]),
    ],
)
def test_what_lies_in_a_region(region: str, inside: list[str], outside: list[str]) -> None:
    assert [place for place in inside if not covers(region, Place.parse(place))] == []
    assert [place for place in outside if covers(region, Place.parse(place))] == []


def test_the_union_has_27_members_and_the_area_three_more() -> None:
    assert len(EU) == 27
    assert {"IS", "LI", "NO"} == EEA - EU


def test_a_representative_serves_its_region_alone() -> None:
    irish, british = representative("IE", "EEA"), representative("GB", "GB")
    company = acme(irish, british)
    assert company.contacts_for(ACCESS, Place("GB", "ENG")) == (british,)
    assert company.contacts_for(ACCESS, Place("NO")) == (irish,)
    assert company.contacts_for(ACCESS, Place("US", "CA")) == ()
    assert company.contacts_for(ACCESS, None) == ()
    assert company.representatives(Place("FR")) == (irish,)
    assert company.representatives(Place("CH")) == ()


def test_a_representative_that_names_no_region_serves_nobody() -> None:
    company = acme(representative("IE"))
    for place in ("IE", "GB", "US-CA"):
        assert company.contacts_for(ACCESS, Place.parse(place)) == ()
        assert company.representatives(Place.parse(place)) == ()


def test_the_companys_own_desk_comes_before_its_representative_as_the_profile_has_it() -> None:
    own, abroad = mailbox("privacy"), representative("GB", "GB")
    assert acme(own, abroad).contacts_for(ACCESS, Place("GB")) == (own, abroad)


def test_a_form_for_people_elsewhere_is_never_chosen() -> None:
    british = Contact(role=Role.PRIVACY, webform="https://uk.acme.example/privacy", serves=("GB",))
    general = mailbox("privacy")
    company = acme(british, general)
    assert company.contacts_for(ACCESS, Place("FR")) == (general,)
    assert company.contacts_for(ACCESS, Place("GB")) == (british, general)
    assert company.contacts_for(ACCESS, None) == (general,)


def test_a_contact_named_for_the_right_comes_first_and_the_users_own_before_all() -> None:
    erasing = mailbox("erase", rights=(Right.ERASURE,))
    general, own = mailbox("privacy"), mailbox("own", origin=Origin.USER)
    company = acme(general, erasing).with_contacts((own,))
    assert company.contacts_for((Right.ERASURE,), Place("FR")) == (own, erasing, general)
    assert company.contacts_for(ACCESS, Place("FR")) == (own, general, erasing)


@pytest.mark.parametrize("said", ["employees", "Employee", "EMPLOYEES"])
def test_a_contact_for_some_people_is_only_for_those_who_say_so(said: str) -> None:
    staff, general = mailbox("hr", only=("employees", "applicants")), mailbox("privacy")
    company = acme(staff, general)
    assert company.contacts_for(ACCESS, Place("FR")) == (general,)
    assert company.contacts_for_some(Place("FR")) == (staff,)
    assert company.contacts_for(ACCESS, Place("FR"), [said]) == (staff, general)
    assert company.contacts_for_some(Place("FR"), [said]) == ()
    assert company.contacts_for(ACCESS, Place("FR"), ["customers"]) == (general,)


def test_a_brand_is_known_whatever_its_accents() -> None:
    nest = mailbox("nest", only=("Café Nest",))
    assert acme(nest).contacts_for(ACCESS, Place("US"), ["cafe nest"]) == (nest,)


def test_who_belongs_is_still_served_only_in_their_place() -> None:
    staff = mailbox("hr", only=("employees",), serves=("FR",))
    assert acme(staff).contacts_for(ACCESS, Place("DE"), ["employees"]) == ()
    assert acme(staff).contacts_for_some(Place("DE")) == ()


PLACES = st.sampled_from(["FR", "GB-ENG", "US-CA", "US", "NO", "CH", "RE", "JP"])
SERVES = st.lists(st.sampled_from(["EU", "EEA", "GB", "US-CA", "CH"]), max_size=2, unique=True).map(tuple)
ONLY = st.lists(st.sampled_from(["employees", "Nest"]), max_size=1).map(tuple)


@given(st.lists(st.tuples(st.sampled_from(Role), SERVES, ONLY), max_size=6), PLACES, st.lists(st.sampled_from(["employee", "nest"])))
def test_nobody_is_sent_to_a_contact_that_does_not_serve_them(
    kinds: list[tuple[Role, tuple[str, ...], tuple[str, ...]]], place: str, belongs: list[str]
) -> None:
    contacts = [mailbox(f"m{n}", role=role, serves=serves, only=only) for n, (role, serves, only) in enumerate(kinds)]
    found = acme(*contacts).contacts_for(ACCESS, Place.parse(place), belongs)
    for contact in found:
        assert not contact.serves or any(covers(region, Place.parse(place)) for region in contact.serves)
        assert contact.serves or contact.role is not Role.REPRESENTATIVE
        assert not contact.only or {name.casefold().removesuffix("s") for name in contact.only} & set(belongs)
    everybody = [one for one in contacts if not one.serves and not one.only and one.role is not Role.REPRESENTATIVE]
    assert set(everybody) <= set(found)


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("California residents", {"US-CA"}),
        ("Californians", {"US-CA"}),
        ("residents of the EU, the United Kingdom, Liechtenstein, Norway or Iceland", {"EU", "GB", "LI", "NO", "IS"}),
        ("people in the European Economic Area and Switzerland", {"EEA", "CH"}),
        ("residents of West Virginia", {"US-WV"}),
        ("residents of Virginia", {"US-VA"}),
        ("employees", set()),
        ("users who accuse us", set()),
        ("", set()),
    ],
)
def test_the_people_whom_a_clause_names(words: str, regions: set[str]) -> None:
    assert named_in(words) == regions


def promised(days: int, *who: str, right: Right | None = None, kind: str = "answer") -> Promise:
    return Promise(period=Period(days, Unit.DAYS), quote="words", right=right, who=who, kind=kind)


def test_a_promise_to_some_people_is_none_to_others() -> None:
    californian, general = promised(45, "California residents", right=Right.ACCESS), promised(60)
    company = Company(slug="a", name="A", deadlines=(californian, general))
    assert company.promise(Right.ACCESS, Place("US", "CA")) == californian
    for place in (Place("FR"), Place("US"), Place("US", "NY"), None):
        assert company.promise(Right.ACCESS, place) == general
    assert company.promises_for((Right.ACCESS, Right.ERASURE), Place("US", "CA")) == (
        (californian, (Right.ACCESS,)),
        (general, (Right.ERASURE,)),
    )
    assert company.promises_for((Right.ACCESS, Right.ERASURE), Place("FR")) == ((general, (Right.ACCESS, Right.ERASURE)),)


def test_a_promise_to_employees_is_for_who_says_to_be_one() -> None:
    company = Company(slug="a", name="A", deadlines=(promised(10, "employees"),))
    assert company.promise(Right.ACCESS, Place("FR")) is None
    assert company.promise(Right.ACCESS, Place("FR"), ["employee"])


def test_the_time_for_an_appeal_is_no_time_for_an_answer() -> None:
    company = Company(slug="a", name="A", deadlines=(promised(60, kind="appeal"), promised(2, kind="opt-out")))
    assert company.promise(Right.ACCESS, Place("FR")) is None


def named(slug: str, name: str, country: str | None = None, website: str | None = None, brand: str = "") -> Company:
    return Company(slug=slug, name=name, country=country, website=website, brand=brand)


def shown(*companies: Company) -> list[str]:
    names = told_apart(companies, {"US": "United States", "FR": "France", "GB": "United Kingdom"}.__getitem__)
    return [names[company.slug] for company in companies]


def test_a_company_alone_of_its_name_is_shown_by_it() -> None:
    assert shown(named("qobuz", "XANDRIE SA", "FR", brand="Qobuz"), named("snap", "Snap Inc.", "US")) == ["Qobuz", "Snap Inc."]


@pytest.mark.parametrize(
    ("companies", "names"),
    [
        ([named("a", "Snap Inc.", "US"), named("b", "SNAP INC", "GB")], ["Snap Inc. (United States)", "SNAP INC (United Kingdom)"]),
        ([named("a", "Snap", "US"), named("b", "Snap")], ["Snap (United States)", "Snap (b)"]),
        (
            [named("a", "Snap", "US", "https://www.snap.com/x"), named("b", "Snap", "US", "https://snap.example")],
            ["Snap (snap.com)", "Snap (snap.example)"],
        ),
        (
            [named("a", "Snap", "US", "https://snap.com"), named("b", "Snap", "FR", "https://snap.com"), named("c", "Snap", "US")],
            ["Snap (United States, snap.com)", "Snap (France)", "Snap (United States, c)"],
        ),
        (
            [named("snapchat", "Snap Inc.", brand="Snapchat"), named("snapchat-fr", "Snapchat")],
            ["Snapchat (snapchat)", "Snapchat (snapchat-fr)"],
        ),
        ([named("a", "🍕"), named("b", "🍕"), named("c", "🍔")], ["🍕 (a)", "🍕 (b)", "🍔"]),
        ([named("a", "山田電機", "US"), named("b", "山田電機", "FR")], ["山田電機 (United States)", "山田電機 (France)"]),
    ],
)
def test_namesakes_are_told_apart(companies: list[Company], names: list[str]) -> None:
    assert shown(*companies) == names


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Snap", "SNAP", "Zap"]),
            st.sampled_from([None, "US", "FR"]),
            st.sampled_from([None, "https://s.com", "https://t.com"]),
        ),
        max_size=6,
    )
)
def test_no_two_companies_of_a_list_look_alike(rows: list[tuple[str, str | None, str | None]]) -> None:
    companies = [named(f"c{n}", name, country, site) for n, (name, country, site) in enumerate(rows)]
    names = [name.casefold() for name in shown(*companies)]
    assert len(set(names)) == len(names)
