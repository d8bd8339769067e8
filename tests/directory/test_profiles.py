"""Profiles as files: the round trip, and what a broken one says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsr.directory import form
from dsr.directory.convert import MisfitError, from_plain
from dsr.directory.profiles import BrokenProfile, load_folder, load_profile, parse_profile, to_plain, to_yaml
from dsr.directory.schema import faults_of
from dsr.domain.company import Company, Contact, Origin, PostalAddress, Requirement, Role
from dsr.domain.law import Right
from dsr.errors import ExitCode, NotFound

from .companies import TRICKY, companies, lines

GOOD = """\
slug: acme
name: ACME Widgets SAS
also_known_as: [acme, acme.example]
country: NO
website: https://www.acme.example
language: fr
policy: {title: Privacy, url: https://www.acme.example/privacy, dated: 2024-02, text_of: 2026-11-20, read: 2026-11-22}
contacts:
  - {role: dpo, email: dpo@acme.example, quote: "reached at dpo@acme.example", section: Dispute resolution}
  - role: dpo
    postal: {lines: ["ACME Widgets SAS", "DPO", "1 rue Exemple", "01234 Exemple"], country: FR}
    for: [access]
    note: Only for access.
  - {role: privacy, webform: https://acme.example/form, origin: user, serves: [EU, GB, US-CA], only: [employees]}
rights:
  access: {quote: "right to access, modify", section: Rights, who: [employees]}
  complaint: {quote: "contact the authority"}
deadlines:
  - {period: 30 days, for: any, who: [residents], kind: opt-out, quote: "within 30 days"}
laws: [eu-gdpr]
identity: {asks: a copy of a passport, quote: "send a copy", requires: [{what: full name, kind: name, optional: true}]}
acts_as: [{capacity: processor, who: contacts, quote: "is a processor", instead: Write to the customer.}]
refusals: [{text: It may refuse., quote: "may decline"}]
gaps: [names no time in which it answers]
notes: one line
brand: Acme
formerly: [acme-widgets]
kind: bank
checked: person
"""


def faults(text: str) -> list[str]:
    """The lines of the message that a broken profile gives."""
    with pytest.raises(BrokenProfile) as caught:
        parse_profile(text, "acme.yaml")
    assert caught.value.exit_code is ExitCode.BROKEN_FILE
    assert caught.value.hint
    return caught.value.message.splitlines()


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def test_every_key_reaches_the_company() -> None:
    company = parse_profile(GOOD, "acme.yaml")
    assert (company.country, company.language, company.policy.dated) == ("NO", "fr", "2024-02")
    assert company.policy.read
    assert company.policy.read.isoformat() == "2026-11-22"
    assert [contact.address for contact in company.contacts] == [
        "dpo@acme.example",
        "ACME Widgets SAS, DPO, 1 rue Exemple, 01234 Exemple",
        "https://acme.example/form",
    ]
    assert company.contacts[1].rights == (Right.ACCESS,)
    assert company.contacts[2].origin is Origin.USER
    stated = company.stated(Right.ACCESS)
    assert stated
    assert stated.who == ("employees",)
    assert company.complaint_quote == "contact the authority"
    assert str(company.deadlines[0].period) == "30 days"
    assert company.acts_as[0].instead == "Write to the customer."
    assert company.identity
    assert company.identity.asks == "a copy of a passport"
    assert company.identity.requires == (Requirement(what="full name", kind="name", optional=True),)
    assert (company.contacts[2].serves, company.contacts[2].only) == (("EU", "GB", "US-CA"), ("employees",))
    assert (company.deadlines[0].who, company.deadlines[0].kind) == (("residents",), "opt-out")
    assert (company.brand, company.formerly, company.kind, company.checked) == ("Acme", ("acme-widgets",), "bank", "person")
    assert company.policy.text_of
    assert company.policy.text_of.isoformat() == "2026-11-20"


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(companies)
def test_a_company_survives_the_way_to_yaml_and_json_and_back(company: Company) -> None:
    assert parse_profile(to_yaml(company), f"{company.slug}.yaml") == company
    assert from_plain(json.loads(json.dumps(to_plain(company)))) == company


@given(st.sampled_from(TRICKY) | lines)
def test_what_dsr_writes_any_yaml_reader_takes_for_the_same_text(name: str) -> None:
    import yaml

    assert yaml.safe_load(to_yaml(Company(slug="acme", name=name)))["name"] == name


def test_yaml_is_written_in_order_and_without_empty_keys() -> None:
    company = Company(
        slug="acme", name="ACME", gaps=("no address",), contacts=(Contact(role=Role.DPO, postal=PostalAddress(("ACME", "Oslo"), "NO")),)
    )
    assert to_yaml(company) == (
        "slug: acme\nname: ACME\ncountry: null\nlanguage: en\n"
        "contacts:\n  - role: dpo\n    postal:\n      lines: [ACME, Oslo]\n      country: 'NO'\n"
        "gaps: [no address]\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("name: ACME Widgets SAS", "nam: ACME Widgets SAS", "acme.yaml:2: nam: is not a key of a profile; did you mean “name”?"),
        ("name: ACME Widgets SAS", "nam: ACME Widgets SAS", "acme.yaml:1: name: is missing"),
        ("slug: acme\n", "slug: ../acme\n", "acme.yaml:1: slug: “../acme” cannot be a short name; "),
        ("country: NO", "country: UK", "acme.yaml:4: country: “UK” is not a country code; did you mean “GB”?"),
        ("country: NO", "country: fr", "acme.yaml:4: country: “fr” is not a country code; did you mean “FR”?"),
        ("website: https://www.acme.example", "website: javascript:alert(1)", "acme.yaml:5: website: “javascript:alert(1)” is not a web"),
        ("language: fr", "language: French", "acme.yaml:6: language: “French” is not a language code; "),
        ("read: 2026-11-22", "read: 2026-13-01", "acme.yaml:7: policy.read: “2026-13-01” is not a date; "),
        ("read: 2026-11-22", "read: 20261122", "acme.yaml:7: policy.read: “20261122” is not a date; "),
        ("dated: 2024-02", "dated: 2024-13", "acme.yaml:7: policy.dated: “2024-13” is not a date; "),
        ("read: 2026-11-22", "sha256: abc", "acme.yaml:7: policy.sha256: is not a SHA-256 sum; "),
        ("title: Privacy", "titel: Privacy", "acme.yaml:7: policy.titel: is not a key of a policy; did you mean “title”?"),
        ("{role: dpo, email", "{role: privcy, email", "acme.yaml:9: contacts[0].role: “privcy” is not a role; did you mean “privacy”?"),
        ("{role: dpo, email", "{role: true, email", "acme.yaml:9: contacts[0].role: is not text; put it in quotes if you mean the word: "),
        ("email: dpo@acme.example,", "email: dpo at acme,", "acme.yaml:9: contacts[0].email: “dpo at acme” is not an e-mail address"),
        ("email: dpo@acme.example,", "", "acme.yaml:9: contacts[0]: has none of email, postal, webform"),
        (
            "privacy, webform",
            "privacy, email: a@b.example, webform",
            "acme.yaml:14: contacts[2]: has email and webform; make each a contact of",
        ),
        ("for: [access]", "for: access", "acme.yaml:12: contacts[1].for: is not a list; "),
        ("for: [access]", "for: [acess]", "acme.yaml:12: contacts[1].for[0]: “acess” is not a right; did you mean “access”?"),
        ("country: FR}", "country: FR, zip: 01234}", "acme.yaml:11: contacts[1].postal.zip: is not a key of an address; its keys are: "),
        ("  access: {quote", "  acess: {quote", "acme.yaml:16: rights.acess: “acess” is not a right; did you mean “access”?"),
        ("who: [employees]", "who: employees", "acme.yaml:16: rights.access.who: is not a list; "),
        ('{quote: "contact the authority"}', "contact the authority", "acme.yaml:17: rights.complaint: holds no keys; it needs quote"),
        ("period: 30 days", "period: soon", "acme.yaml:19: deadlines[0].period: “soon” is not a period; "),
        ("for: any", "for: all", "acme.yaml:19: deadlines[0].for: “all” is not a right; it is one of: any, access, "),
        ("[eu-gdpr]", "[GDPR]", "acme.yaml:20: laws[0]: “GDPR” is not the id of a law; "),
        ('quote: "send a copy"', "qoute: x", "acme.yaml:21: identity.qoute: is not a key of an identity demand; did you mean “quote”?"),
        (
            "capacity: processor",
            "capacity: procesor",
            "acme.yaml:22: acts_as[0].capacity: “procesor” is not a capacity; did you mean “processor”?",
        ),
        ("text: It may refuse.", 'text: ""', "acme.yaml:23: refusals[0].text: is empty"),
        ("[names no time in which it answers]", "none", "acme.yaml:24: gaps: is not a list; "),
        ("notes: one line", 'notes: "a\\u202eb"', "acme.yaml:25: notes: holds U+202E, right-to-left override; take it out"),
        ("notes: one line", "notes: one\u2067line", "acme.yaml:25: notes: holds U+2067, right-to-left isolate; take it out"),
        ("notes: one line", "notes: one\x07line", "acme.yaml:25: holds U+0007, a control character; take it out"),
        ("name: ACME Widgets SAS", "name: >\n  ACME\n", "acme.yaml:2: name: holds a line break; write >- for a long value"),
        ("name: ACME Widgets SAS", "name:", "acme.yaml:2: name: is empty"),
        ("notes: one line", "slug: other", "acme.yaml:25: slug: stands here a second time; leave one out"),
        ("notes: one line", "notes: *x", "acme.yaml:25: notes: refers to an anchor (*x); write the value out"),
        ("notes: one line", "notes: &x one", "acme.yaml:25: notes: has an anchor (&x); "),
        (
            "notes: one line",
            "notes: !!python/name:os.system x",
            "acme.yaml:25: notes: has a tag (tag:yaml.org,2002:python/name:os.system); ",
        ),
        ("notes: one line", "<<: {notes: x}", "acme.yaml:25: <<: is not a key of a profile; "),
        ("notes: one line", "[a, b]: x", "acme.yaml:25: a key here is not text"),
        ("notes: one line", "notes: a: b", "acme.yaml:25: is not YAML: mapping values are not allowed in this context"),
        ("notes: one line", "--- b", "acme.yaml:25: a second document begins here; a file holds one profile"),
        ("notes: one line", "notes: " + "[" * 200, "acme.yaml:25: notes[0][0]: is nested too deep"),
    ],
)
def test_each_fault_names_file_line_key_and_what_is_wrong(old: str, new: str, wanted: str) -> None:
    assert any(line.startswith(wanted) for line in faults(changed(old, new))), faults(changed(old, new))


def test_brackets_without_end_are_a_fault_whichever_yaml_library_meets_them_first() -> None:
    (fault,) = faults(changed("notes: one line", "notes: " + "[" * 200_000))
    assert fault in {"acme.yaml:25: is nested too deep", "acme.yaml:25: notes[0][0]: is nested too deep"}


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    broken = changed("country: NO", "country: Norway").replace("role: privacy", "role: emial").replace("30 days, for", "soon, for")
    told = faults(broken + "slug: twice\n")
    assert [line.split(": ")[0] for line in told] == ["acme.yaml:4", "acme.yaml:14", "acme.yaml:19", "acme.yaml:30"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "acme.yaml: is empty"),
        ("# nothing\n", "acme.yaml: is empty"),
        ("just text", "acme.yaml:1: holds no profile; write keys such as slug and name"),
        ("- a\n- b\n", "acme.yaml:1: holds no profile; write keys such as slug and name"),
    ],
)
def test_a_text_that_is_no_profile(text: str, wanted: str) -> None:
    assert faults(text) == [wanted]


@pytest.mark.parametrize("value", [None, True, [], {}, "", "x", "a\u202eb", ["x"], [None], {"quote": "x"}, [{"role": "dpo"}], {"x": {}}])
@pytest.mark.parametrize(
    "path", ["slug", "name", "country", "policy", "contacts", "rights", "deadlines", "laws", "identity", "acts_as", "notes"]
)
def test_the_quick_way_in_and_the_thorough_one_agree(path: str, value: object) -> None:
    data = to_plain(parse_profile(GOOD, "acme.yaml")) | {path: value}
    try:
        from_plain(data)
        fits = True
    except MisfitError:
        fits = False
    assert (not faults_of(data, {})) is fits


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_they_agree_on_values_deep_inside(data: st.DataObject) -> None:
    plain = to_plain(parse_profile(GOOD, "acme.yaml"))
    node: object = plain
    while True:
        assert isinstance(node, dict | list)
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = data.draw(st.sampled_from(keys))
        inner = node[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        node = inner
    value = data.draw(
        st.sampled_from([None, True, "", " ", "x", "any", "access", "FR", "a@b.example", "a\tb", [], ["x"], {}, {"quote": "x"}, "DROP"])
    )
    if value == "DROP" and isinstance(node, dict):
        del node[key]
    else:
        node[key] = value
    try:
        from_plain(plain)
        fits = True
    except MisfitError:
        fits = False
    assert (not faults_of(plain, {})) is fits


def test_a_folder_gives_the_sound_ones_and_names_the_broken(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bom.yaml").write_text("\ufeffslug: bom\r\nname: Bom\r\n", encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("slug: broken\nname: [", encoding="utf-8")
    (tmp_path / "latin.yaml").write_bytes(b"slug: latin\nname: M\xfcller\n")
    (tmp_path / "other.yaml").write_text("slug: another\nname: Other\n", encoding="utf-8")
    (tmp_path / "huge.yaml").write_text("# " + "x" * 600_000, encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / ".hidden.yaml").write_text("x", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    sound, broken = load_folder(tmp_path)
    assert [company.slug for company in sound] == ["acme", "bom"]
    assert [fault.message for fault in broken] == [
        "broken.yaml:2: is not YAML: did not find expected node content",
        "folder.yaml: cannot be read (Is a directory)",
        "huge.yaml: is larger than 512 KiB; a profile is not",
        "latin.yaml:2: is not UTF-8 text; save the file as UTF-8",
        "other.yaml: slug: is “another”, but the file is called other.yaml; make both the same",
    ]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert load_folder(tmp_path / "nowhere") == ([], [])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        load_profile(tmp_path / "nowhere.yaml")


def test_sound_profiles_load_without_pydantic(tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text(GOOD, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from dsr.directory.profiles import load_folder;"
        f"sound, broken = load_folder(Path({str(tmp_path)!r})); assert len(sound) == 1 and not broken;"
        "assert not {'pydantic', 'sqlite3', 'babel'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=30)


def test_the_country_codes_are_those_of_the_standard() -> None:
    from babel import Locale

    regions_that_are_no_countries = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    known = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()}
    assert known - regions_that_are_no_countries == form.COUNTRIES
