"""The user's whole way by commands, and what each prints."""

import email
from email import policy
from pathlib import Path

import pytest

from dsr.domain.case import EventName
from dsr.domain.states import NEEDS
from tests.cli.conftest import Shell


def test_who_writes_is_kept_and_said_back(stranger: Shell) -> None:
    said = stranger("me", "set", "name", "Ada", "Lovelace")
    assert "name     Ada Lovelace" in said.out
    assert "your country" in said.err
    stranger("me", "set", "country", "united states")
    assert stranger("me", "set", "state", "california").err == ""
    assert stranger("me", "show", "--json").json == {"name": "Ada Lovelace", "email": "", "postal": None, "country": "US", "state": "CA"}
    stranger("me", "set", "postal", "1 High Street", "Springfield")
    assert stranger("me", "show", "--json").json["postal"]["lines"] == ["1 High Street", "Springfield"]
    assert stranger("me", "set", "name").out.startswith("name     –")


@pytest.mark.parametrize("slug", ["imagino", "onimagin", "omni", "imgwg", "imagitarium"])
def test_every_shipped_company_has_a_page_with_its_gaps(slug: str, dsr: Shell) -> None:
    page = dsr("company", "show", slug).out
    profile = dsr("company", "show", slug, "--json").json
    flat = " ".join(page.split())
    assert profile["name"] in flat
    assert all(gap in flat for gap in profile["gaps"])
    assert all(contact["quote"] in flat for contact in profile["contacts"])
    assert max(map(len, page.splitlines())) <= 80 or "http" in page


def test_companies_are_listed_and_found(dsr: Shell) -> None:
    slugs = [row.split()[0] for row in dsr("company", "list").out.splitlines()]
    assert slugs == ["SLUG", *(found["slug"] for found in dsr("company", "list", "--json").json)]
    assert dsr("company", "search", "wimasis").out.splitlines()[1].startswith("onimagin")
    nothing = dsr("company", "search", "zzzzzz")
    assert (nothing.code, nothing.out) == (3, "")
    assert "dsr policy read" in nothing.err


def test_a_contact_of_ones_own_opens_a_company_without_address(dsr: Shell) -> None:
    assert dsr.refused("request", "new", "imagitarium", "--right", "access").exit_code == 6
    dsr("company", "contact", "imagitarium", "--email", "privacy@imagitarium.example", "--note", "its imprint")
    assert dsr("request", "new", "imagitarium", "--right", "access", "--dry-run", "--json").json["to"] == "privacy@imagitarium.example"
    assert dsr("company", "show", "imagitarium").out.count("(yours)") == 1
    (kept,) = dsr("company", "contact", "imagitarium", "--json").json
    assert dsr.refused("company", "contact", "imagitarium", "--drop", "99").exit_code == 3
    assert dsr("company", "contact", "imagitarium", "--drop", str(kept["number"])).err == "You added no contact to this company.\n"


def test_a_profile_goes_out_as_yaml_and_comes_back_under_its_name(dsr: Shell, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(dsr("company", "show", "omni", "--yaml").out.replace("brand: OMNI", "brand: Mine"), encoding="utf-8")
    assert "comes with dsr" in dsr.refused("company", "add", str(file)).message
    added = dsr("company", "add", str(file), "--replace").out
    assert Path(added.strip()) == dsr.home / "companies" / "omni.yaml"
    assert "Mine" in dsr("company", "list").out
    assert "just the same" in dsr("company", "add", str(file)).err
    file.write_text(file.read_text(encoding="utf-8").replace("brand: Mine", "brand: Ours"), encoding="utf-8")
    assert "already" in dsr.refused("company", "add", str(file)).message
    dsr("company", "add", str(file), "--force")
    assert dsr("company", "import", str(file)).code == 0


def test_grounds_come_with_reason_and_doubt(dsr: Shell) -> None:
    grounds = dsr("law", "for", "omni", "--json").json
    assert grounds[0]["law"] == "eu-gdpr"
    assert not grounds[0]["certain"]
    out = " ".join(dsr("law", "for", "omni").out.split())
    assert all(ground["reason"] in out and ground["doubt"] in out for ground in grounds)


def test_every_law_is_listed_and_shown(dsr: Shell) -> None:
    laws = dsr("law", "list", "--json").json
    assert [row.split()[0] for row in dsr("law", "list").out.splitlines()] == ["ID", *(law["id"] for law in laws)]
    for law in laws:
        page = dsr("law", "show", law["id"]).out
        assert all(f"{right}: " in page for right in law["rights"])
        assert dsr("law", "show", law["id"], "--json").json["id"] == law["id"]
        assert law["verified"].keys() == {"yes", "partly", "from knowledge"}
    only = dsr("law", "show", "eu-gdpr", "--right", "access").out
    assert only.startswith("access: Art. 15")
    assert "erasure" not in only.splitlines()[0]


def test_worked_deadlines_have_the_promised_keys(stranger: Shell) -> None:
    arguments = ("law", "due", "eu-gdpr", "--received", "2026-03-05", "--place", "DE", "--right", "access")
    counted = stranger(*arguments, "--event", "extended=2026-03-20", "--json").json
    assert {"acknowledge_by", "nominal_due", "due", "extended_due", "overdue_from", "steps"} <= counted.keys()
    assert (counted["nominal_due"], counted["due"], counted["extended_due"]) == ("2026-04-05", "2026-04-07", "2026-06-05")
    out = stranger(*arguments).out
    assert out.startswith("Due: Tue 7 Apr 2026\n  received Thu 5 Mar 2026;")
    assert "Easter Monday in Germany" in out
    assert not stranger.home.exists(), "counting keeps nothing"
    elsewhere = ("law", "due", "us-ca-shine-the-light", "--received", "2026-03-05", "--place", "US-CA", "--right", "shine-the-light")
    assert stranger(*elsewhere, "--json").json["due"] < stranger(*elsewhere, "--sent-to", "elsewhere", "--json").json["due"]


@pytest.mark.parametrize(("place", "code"), [("UK", "GB"), ("Germany", "DE"), ("Bavaria", "DE-BY"), ("Germany, Bayern", "DE-BY")])
def test_a_deadline_takes_places_and_days_as_they_are_set_and_recorded(stranger: Shell, place: str, code: str) -> None:
    def due(where: str, received: str, asked: str) -> object:
        event = f"identity-asked={asked}"
        given = ("law", "due", "eu-gdpr", "--received", received, "--place", where, "--right", "access", "--event", event, "--json")
        return stranger(*given).json

    assert due(place, "25.10.2026", "1 Nov 2026") == due(code, "2026-10-25", "2026-11-01")


def test_from_the_letter_to_the_complaint(dsr: Shell, tmp_path: Path) -> None:
    reference = dsr.write("imagino", "--right", "access", "--right", "erasure", "--to", "dpo@imagino.com", "--lang", "en")
    assert dsr("due").err == "Nothing is waiting for an answer.\n"
    sending = dsr("request", "send", reference)
    assert dsr.opener.opened
    assert dsr.opener.opened[0].startswith("mailto:dpo@imagino.com")
    assert f"dsr request record {reference} sent --on DAY" in sending.out

    page = dsr("request", "record", reference.lower().replace("-", ""), "sent").out
    assert "Answer due" in page
    assert dsr("due").code == 0
    why = dsr("request", "show", reference, "--why").out
    assert "How access, erasure was counted under eu-gdpr" in why
    assert why.count("received Sun 22 Nov 2026") == 1, "what was counted alike is told once"

    dsr.later(40)
    due = dsr("due")
    assert due.code == 1
    assert "overdue" in due.out
    assert f"dsr request follow-up {reference}" in dsr("request", "show", reference).out
    reminder = dsr("request", "follow-up", reference, "--out", str(tmp_path))
    assert reminder.out.startswith("To       dpo@imagino.com\nSubject  Reminder")
    assert {file.name for file in tmp_path.glob("DSR*")} == {f"{reference}-reminder{end}" for end in (".pdf", ".txt", ".eml")}
    assert f"dsr request record {reference} reminded" in dsr("request", "send", reference).out
    dsr("request", "record", reference, "reminded")

    dsr.later(20)
    assert "dsr me set state" in dsr.refused("request", "follow-up", reference).hint, "Germany has an authority in each Land"
    dsr("me", "set", "state", "Berlin")
    complaint = dsr("request", "follow-up", reference, "--detail", "contest=Nobody answered me.", "--json").json
    assert complaint["kind"] == "complaint"
    assert complaint["to"] == "mailbox@datenschutz-berlin.de"
    assert "Nobody answered me." in complaint["text"]
    assert f"dsr request record {reference} complained" in dsr("request", "send", reference).out
    assert dsr.opener.opened[-1].replace("%40", "@").startswith("mailto:mailbox@datenschutz-berlin.de")
    assert "complained" in dsr("request", "record", reference, "complained").out
    assert dsr("request", "show", reference, "--json").json["state"] == "complained"
    assert dsr("request", "list", "--json").json[0]["reference"] == reference


def test_an_appeal_where_the_law_has_one(stranger: Shell) -> None:
    for words in (("name", "Ada"), ("email", "ada@example.org"), ("country", "US"), ("state", "VA")):
        stranger("me", "set", *words)
    reference = stranger.sent("omni", "--right", "access", "--law", "us-va", "--to", "legal@teamomni.com")
    stranger("request", "record", reference, "refused")
    letter = stranger("request", "follow-up", reference, "--kind", "appeal", "--json").json
    assert letter["kind"] == "appeal"
    page = stranger("request", "record", reference, "appealed").out
    assert "Appeal" in page


@pytest.mark.parametrize("name", [name for name in EventName if name is not EventName.WITHDRAWN])
def test_every_event_can_be_recorded_and_withdrawn(name: EventName, dsr: Shell) -> None:
    reference = dsr.sent()
    needed = {"appeal-answered": ["refused", "appealed"]}.get(name, [NEEDS[name]] if name in NEEDS else [])
    for before in needed:
        dsr("request", "record", reference, before)
    to = ["--to", "new@imagino.example"] if name == "address-changed" else []
    state = dsr("request", "record", reference, name, "--note", "as they say", *to, "--json").json["state"]
    shown = dsr("request", "show", reference)
    told = {"bounced": ", at dpo@imagino.com", "address-changed": ", to new@imagino.example"}.get(name, "")
    assert f"{name}{told}: as they say" in shown.out
    number = dsr("request", "show", reference, "--json").json["events"][-1]["id"]
    dsr("request", "withdraw", reference, str(number), "--note", "by mistake")
    after = dsr("request", "show", reference, "--json").json
    assert number not in [event["id"] for event in after["events"]]
    assert after["state"] != state or name in (
        "note",
        "delivered",
        "reminded",
        "extended",
        "sent",
        *("identity-given", "clarification-given", "fee-paid"),
        *("address-changed", "uncertain", "authority-acknowledged"),
    )


def test_letters_go_to_files_that_programs_read(dsr: Shell, tmp_path: Path) -> None:
    reference = dsr.write("onimagin", "--right", "access", "--lang", "en", "--detail", "identifier:Account=ada@example.org")
    eml, pdf, text = (tmp_path / f"letter.{ending}" for ending in ("eml", "pdf", "txt"))
    for file in (eml, pdf, text):
        assert dsr("request", "preview", reference, "--out", str(file)).out == f"{file}\n"
    message = email.message_from_bytes(eml.read_bytes(), policy=policy.default)
    assert message["To"] == "privacy@onimagin.com"
    assert "ada@example.org" in message.get_content()
    assert pdf.read_bytes().startswith(b"%PDF")
    assert reference in text.read_text(encoding="utf-8")
    assert "--force" in dsr.refused("request", "preview", reference, "--out", str(text)).hint
    dsr("request", "preview", reference, "--out", str(text), "--force")


def test_the_calendar_names_the_dates_and_the_backup_brings_everything_back(dsr: Shell, tmp_path: Path) -> None:
    reference = dsr.sent()
    calendar = dsr("calendar").out
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert reference in calendar
    dsr("calendar", "--out", str(tmp_path / "dates.ics"))
    assert "--force" in dsr.refused("calendar", "--out", str(tmp_path / "dates.ics")).hint
    backup = tmp_path / "all.zip"
    assert dsr("backup", str(backup)).out == f"{backup}\n"
    assert "--force" in dsr.refused("backup", str(backup)).hint
    assert dsr("purge", "--yes").out == ""
    assert dsr("request", "list", "--json").json == []
    dsr("restore", str(backup))
    assert [case["reference"] for case in dsr("request", "list", "--json").json] == [reference]


def test_a_policy_becomes_a_company(dsr: Shell, shared: Path) -> None:
    policy_file = shared / "policies" / "seeds" / "onimagin.md"
    draft = dsr("policy", "read", str(policy_file), "--json").json
    assert any(contact.get("email") == "privacy@onimagin.com" for contact in draft["contacts"])
    assert dsr("policy", "read", str(policy_file)).out.startswith("slug: ")
    kept = dsr("policy", "read", str(policy_file), "--save", "--slug", "mine")
    assert kept.out == f"{dsr.home / 'companies' / 'mine.yaml'}\n"
    assert "dsr company show mine" in kept.err
    assert "privacy@onimagin.com" in dsr("company", "show", "mine").out
    assert "just the same" in dsr("policy", "read", str(policy_file), "--save", "--slug", "mine").err
    other = shared / "policies" / "seeds" / "omni.md"
    assert dsr.refused("policy", "read", str(other), "--save", "--slug", "mine").exit_code == 2


def test_a_shipped_profile_stands_in_its_policy(dsr: Shell, shared: Path) -> None:
    seeds = shared / "policies" / "seeds"
    checked = dsr("company", "check", "onimagin", "--policy", str(seeds / "onimagin.md"), "--json")
    assert (checked.code, checked.json["gone"]) == (0, [])
    other = dsr("company", "check", "onimagin", "--policy", str(seeds / "omni.md"))
    assert other.code == 4
    assert "gone: " in other.out
    assert dsr("policy", "diff", str(seeds / "onimagin.md"), str(seeds / "onimagin.md")).out == ""
    assert dsr("policy", "diff", str(seeds / "onimagin.md"), str(seeds / "omni.md"), "--json").json


def test_an_authority_whose_address_is_in_doubt_is_said_to_be_so(dsr: Shell) -> None:
    dsr("me", "set", "country", "UK")
    reference = dsr.write("mullvad", "--right", "access", "--law", "uk-gdpr", "--lang", "en")
    dsr("request", "record", reference, "sent")
    dsr.later(60)
    assert "Circle Square" in dsr("request", "show", reference).out
    assert "Circle Square" not in dsr("request", "follow-up", reference, "--kind", "reminder", "--dry-run").err
    complaint = dsr("request", "follow-up", reference, "--kind", "complaint", "--detail", "contest=Nobody answered.", "--dry-run")
    assert "Circle Square" in complaint.err
    assert "https://ico.org.uk/make-a-complaint/" in complaint.err
    dsr("request", "follow-up", reference, "--kind", "complaint", "--detail", "contest=Nobody answered.")
    dsr("request", "send", reference)
    assert dsr.opener.opened[-1].startswith("https://ico.org.uk/make-a-complaint/"), "its form, since its address is in doubt"
