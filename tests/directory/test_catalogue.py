"""The two folders together: which profile wins, how one is found, how one is saved."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.directory import form
from dsr.directory.catalogue import Catalogue
from dsr.directory.profiles import load_profile, to_yaml
from dsr.directory.slugs import LONGEST, free_slug, make_slug, slug_for
from dsr.domain.company import Company, Contact, Origin, Role
from dsr.errors import NotFound, RecordError, WrongInput

ACME = Company(slug="acme", name="ACME Widgets", website="https://www.acme.example", also_known_as=("Widgetorium",))
ZOE = Company(slug="zoe", name="Zoë & Söhne")


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for company in (ACME, ZOE):
        (shipped / f"{company.slug}.yaml").write_text(to_yaml(company), encoding="utf-8")
    return Catalogue(shipped, tmp_path / "own")


def test_all_by_name(catalogue: Catalogue) -> None:
    assert catalogue.all() == [ACME, ZOE]
    assert catalogue.faults == ()


def test_get_knows_any_case_and_names_what_is_close(catalogue: Catalogue) -> None:
    assert catalogue.get("ACME") == ACME
    with pytest.raises(NotFound, match=r"“amce”.*Did you mean “acme”"):
        catalogue.get("amce")
    with pytest.raises(NotFound, match="dsr company list"):
        catalogue.get("../../etc/passwd")


def test_the_users_own_profile_wins_and_is_private(catalogue: Catalogue, tmp_path: Path) -> None:
    mine = replace(ACME, contacts=(Contact(role=Role.PRIVACY, email="me@acme.example", origin=Origin.USER),), origin=Origin.USER)
    assert not catalogue.is_own("acme")
    path = catalogue.save(mine)
    assert catalogue.is_own("acme")
    assert path == tmp_path / "own" / "acme.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert catalogue.get("acme") == mine
    assert load_profile(path) == mine
    assert [entry.name for entry in path.parent.iterdir()] == ["acme.yaml"]
    assert load_profile(tmp_path / "shipped" / "acme.yaml") == ACME


def test_a_saved_company_is_found_at_once(catalogue: Catalogue) -> None:
    assert catalogue.search("imaginary") == []
    catalogue.save(Company(slug="imaginary", name="Imaginary Ltd"))
    assert [company.slug for company in catalogue.search("imag")] == ["imaginary"]


@pytest.mark.parametrize("slug", ["../evil", "a/b", "a\\b", "", ".hidden", "Acme", "a b", "x" * 81, "-", "a\n", "con/", "ünder"])
def test_a_slug_with_path_tricks_is_refused(catalogue: Catalogue, tmp_path: Path, slug: str) -> None:
    with pytest.raises(WrongInput, match="cannot be a short name"):
        catalogue.save(replace(ACME, slug=slug))
    assert not (tmp_path / "own").exists()
    assert not catalogue.is_own(slug)


def test_a_folder_that_cannot_be_written(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("in the way", encoding="utf-8")
    with pytest.raises(RecordError, match="ACME Widgets cannot be saved"):
        catalogue.save(ACME)


def test_a_failed_save_leaves_the_old_profile(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    path = catalogue.save(ACME)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RecordError, match="No space left on device"):
        catalogue.save(replace(ACME, name="Another"))
    assert load_profile(path) == ACME
    assert [entry.name for entry in path.parent.iterdir()] == ["acme.yaml"]


def test_a_broken_profile_is_a_fault_and_the_others_work(catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.save(ACME)
    (tmp_path / "own" / "zoe.yaml").write_text("slug: zoe\nnam: Zoë\n", encoding="utf-8")
    catalogue.reload()
    assert [fault.message for fault in catalogue.faults] == [
        "zoe.yaml:1: name: is missing\nzoe.yaml:2: nam: is not a key of a profile; did you mean “name”?"
    ]
    assert catalogue.get("zoe") == ZOE


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("imagino SAS", "imagino"),
        ("OMNI Technologies, LLC", "omni-technologies"),
        ("Müller & Söhne GmbH & Co. KG", "mueller-soehne"),
        ("Straße Łódź Ærø", "strasse-lodz-aero"),
        ("{{7*7}}", "7-7"),
        ("#import", "import"),
        ("../../etc/passwd", "etc-passwd"),
        ("evil\u202egnp.exe", "evilgnp-exe"),
        ("NUL", "nul-company"),
        ("SAS", "sas"),
        ("x" * 200, "x" * 80),
    ],
)
def test_a_slug_is_made_of_a_name(name: str, slug: str) -> None:
    assert make_slug(name) == slug


@pytest.mark.parametrize(
    ("name", "sites", "slug"),
    [
        ("Bücher", [], "buecher"),
        ("山田電機", ["https://www.yamada-denki.co.jp/privacy"], "yamada-denki"),
        ("山田電機", ["", "privacy@yamada-denki.jp"], "yamada-denki"),
        ("山田電機", ["someone@gmail.com"], "company"),
        ("山田 Denki", ["https://other.example"], "denki"),
        ("Яндекс", [], "yandeks"),
        ("Яндекс", ["https://yandex.ru/legal"], "yandex"),
        ("Ελληνικά Πετρέλαια", [], "ellinika-petrelaia"),
        ("삼성전자", [], "samseongjeonja"),
        ("トヨタ", [], "toyota"),
        ("شركة", [], "company"),
        ("🍕", [], "company"),
        ("🍕", ["https://privacy.pizza.example/x"], "pizza"),
        ("", ["https://docs.acme.example:8443/p?q"], "acme"),
        ("", [], "company"),
        ("Acme", ["https://other.example"], "acme"),
    ],
)
def test_every_company_gets_a_slug(name: str, sites: list[str], slug: str) -> None:
    assert slug_for([name], sites) == slug


@given(st.text())
def test_a_slug_that_is_made_can_be_saved(name: str) -> None:
    assert form.slug(make_slug(name)) is None
    assert form.slug(slug_for([name], [name])) is None


@given(
    st.sets(st.sampled_from(["acme", "acme-2", "acme-3", "x" * LONGEST, "x" * (LONGEST - 2) + "-2"])),
    st.sampled_from(["acme", "x" * LONGEST]),
)
def test_a_free_slug_is_free(taken: set[str], wanted: str) -> None:
    found = free_slug(wanted, taken)
    assert found not in taken
    assert form.slug(found) is None
    assert found == wanted or wanted in taken


def test_two_companies_without_a_latin_letter_get_two_slugs(catalogue: Catalogue) -> None:
    first = Company(slug="x", name="山田電機")
    saved = replace(first, slug=catalogue.slug_for(first))
    catalogue.save(saved)
    assert saved.slug == "company"
    assert catalogue.slug_for(replace(first, name="鈴木商店")) == "company-2"
    assert catalogue.slug_for(first) == "company"
    assert catalogue.slug_for(Company(slug="x", name="🍕")) == "company-2"
    catalogue.save(Company(slug="company-2", name="🍕"))
    assert catalogue.slug_for(Company(slug="x", name="🍕")) == "company-2"
    assert catalogue.slug_for(Company(slug="x", name="🍔")) == "company-3"


def test_another_company_of_the_same_slug_gets_a_number(catalogue: Catalogue) -> None:
    assert catalogue.slug_for(Company(slug="x", name="Zoë & Söhne", website="https://zoe.example")) == "zoe-soehne"
    assert catalogue.slug_for(Company(slug="x", name="Acme")) == "acme-2"
    assert catalogue.slug_for(Company(slug="x", name="ACME")) == "acme-2"


@pytest.mark.parametrize("name", ["{{7*7}}", "#import", "<b>x</b>", "$&", "NO", "null", "شركة مثال", "- x: [y", "کتاب\u200cها"])
def test_a_hostile_name_stays_as_it_is(catalogue: Catalogue, name: str) -> None:
    catalogue.save(Company(slug="hostile", name=name, also_known_as=(name,), notes=name))
    catalogue.reload()
    assert catalogue.get("hostile").name == name
    assert catalogue.faults == ()


def test_a_name_with_a_bidi_override_is_refused_when_it_is_read(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "evil.yaml").write_text("slug: evil\nname: evil\u202elive\n", encoding="utf-8")
    assert [fault.message for fault in catalogue.faults] == ["evil.yaml:2: name: holds U+202E, right-to-left override; take it out"]


def test_a_company_is_found_by_a_short_name_that_it_formerly_had(catalogue: Catalogue) -> None:
    catalogue.save(Company(slug="acme-widgets", name="Acme Widgets", formerly=("old-acme", "acme")))
    assert catalogue.get("OLD-acme").slug == "acme-widgets"
    assert catalogue.get("acme") == ACME
