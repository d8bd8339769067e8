"""Letters that came back, from the command line: the dead mailbox is remembered, and the case goes on elsewhere."""

from datetime import timedelta

import pytest

from tests.cli.conftest import Shell

POST = "Testfirma, Lange Gasse 3, 10115 Berlin"


def bounced(dsr: Shell, *options: str) -> str:
    reference = dsr.sent("imagino")
    dsr("request", "record", reference, "bounced", *options)
    return reference


def to_of(dsr: Shell, reference: str) -> object:
    return dsr("request", "preview", reference, "--json").json["to"]


def test_a_dead_mailbox_is_marked_and_comes_last_for_every_case(dsr: Shell) -> None:
    before = dsr("company", "show", "imagino", "--json").json["contacts"]
    assert before[0]["email"] == "dpo@imagino.com"
    bounced(dsr)
    after = dsr("company", "show", "imagino", "--json").json["contacts"]
    assert after[-1]["email"] == "dpo@imagino.com"
    assert after[-1]["bounced"] == dsr.today.isoformat()
    assert [contact for contact in after if "bounced" not in contact] == before[1:]
    assert "bounced on Sun 22 Nov 2026" in dsr("company", "show", "imagino").out
    new = dsr("request", "new", "imagino", "--right", "erasure", "--json").json
    assert new["to"] != "dpo@imagino.com"


def test_who_chooses_a_dead_mailbox_is_told(dsr: Shell) -> None:
    bounced(dsr)
    said = dsr("request", "new", "imagino", "--right", "erasure", "--to", "dpo@imagino.com")
    assert "came back on Sun 22 Nov 2026" in said.err


@pytest.mark.parametrize("proof", ["delivered", "acknowledged", "answered", "identity-asked"])
def test_a_mailbox_that_works_later_is_marked_no_more(dsr: Shell, proof: str) -> None:
    bounced(dsr)
    dsr.later(3)
    other = dsr.write("imagino", "--right", "erasure", "--to", "dpo@imagino.com")
    dsr("request", "record", other, "sent")
    assert any("bounced" in contact for contact in dsr("company", "show", "imagino", "--json").json["contacts"])
    dsr("request", "record", other, proof)
    assert not any("bounced" in contact for contact in dsr("company", "show", "imagino", "--json").json["contacts"])


def test_a_bounce_that_was_recorded_by_mistake_marks_nothing(dsr: Shell) -> None:
    reference = bounced(dsr)
    dsr("request", "withdraw", reference, "2")
    assert not any("bounced" in contact for contact in dsr("company", "show", "imagino", "--json").json["contacts"])


def test_the_case_offers_the_next_contact_and_its_letter_goes_there(dsr: Shell) -> None:
    reference = dsr.sent("imagino")
    text = dsr("request", "preview", reference, "--json").json["text"]
    dsr("request", "record", reference, "bounced")
    shown = dsr("request", "show", reference)
    other = dsr("request", "show", reference, "--json").json["elsewhere"][0]
    assert other["email"] != "dpo@imagino.com"
    address = other["email"] or ", ".join(other["postal"]["lines"])
    assert f'dsr request send {reference} --to "' in shown.out
    sent = dsr("request", "send", reference, "--to", address, "--json").json
    assert sent["to"] == to_of(dsr, reference)
    assert dsr("request", "preview", reference, "--json").json["text"] == text
    assert "where the case goes on now" in dsr("request", "show", reference).out
    dsr("request", "record", reference, "sent")
    case = dsr("request", "show", reference, "--json").json
    assert case["state"] == "sent"
    assert case["channel"] == ("email" if other["email"] else "letter")
    assert case["receipt_is_estimated"] is not bool(other["email"])


@pytest.mark.parametrize(
    ("to", "channel", "goes_to"),
    [
        ("privacy@imagino.example", "email", "privacy@imagino.example"),
        ("https://imagino.example/privacy", "webform", "https://imagino.example/privacy"),
    ],
)
def test_a_letter_can_go_to_an_address_that_no_profile_knows(dsr: Shell, to: str, channel: str, goes_to: str) -> None:
    reference = bounced(dsr)
    said = dsr("request", "send", reference, "--to", to, "--json").json
    assert (said["way"], said["to"]) == (channel, goes_to)
    case = dsr("request", "show", reference, "--json").json
    assert [event["name"] for event in case["events"]] == ["sent", "bounced", "address-changed"]
    assert case["channel"] == channel
    assert dsr("request", "list", "--json").json[0]["channel"] == channel, "the board says the same"


def test_by_post_it_is_printed(dsr: Shell) -> None:
    dsr("me", "set", "postal", "Hauptstrasse 1", "1010 Wien")
    reference = bounced(dsr)
    said = dsr("request", "send", reference, "--to", POST)
    assert "goes by post now" in said.out
    letter = dsr("request", "preview", reference, "--json").json
    assert letter["to"][-2:] == ["Lange Gasse 3", "10115 Berlin"]
    out = dsr.home.parent / "letter.pdf"
    dsr("request", "preview", reference, "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")


def test_an_eml_of_the_new_version_goes_to_the_new_mailbox(dsr: Shell) -> None:
    reference = bounced(dsr)
    dsr("request", "send", reference, "--to", "privacy@imagino.example")
    out = dsr.home.parent / "letter.eml"
    dsr("request", "preview", reference, "--out", str(out))
    assert b"To: privacy@imagino.example" in out.read_bytes() or b"<privacy@imagino.example>" in out.read_bytes()


def test_the_letter_that_was_sent_stays_beside_its_new_version(dsr: Shell) -> None:
    from dsr.desk import Desk

    reference = bounced(dsr)
    dsr("request", "send", reference, "--to", "privacy@imagino.example")
    dsr("request", "send", reference, "--to", "privacy@imagino.example")
    desk = Desk(dsr.world())
    letters = desk.cases.letters(reference)
    desk.close()
    assert [letter.recipient_email for letter in letters] == ["dpo@imagino.com", "privacy@imagino.example"]
    assert len({letter.text for letter in letters}) == 1


def test_later_letters_go_where_the_case_goes(dsr: Shell) -> None:
    reference = dsr.sent("imagino")
    dsr("request", "record", reference, "address-changed", "--to", "privacy@imagino.example")
    dsr.later(60)
    assert dsr("request", "follow-up", reference, "--kind", "reminder", "--json").json["to"] == "privacy@imagino.example"


def test_what_is_no_address_is_refused_and_nothing_changes(dsr: Shell) -> None:
    reference = bounced(dsr)
    for nothing in ("nowhere", "a@b@c", "http://", "x"):
        dsr.refused("request", "send", reference, "--to", nothing)
        dsr.refused("request", "record", reference, "address-changed", "--to", nothing)
    case = dsr("request", "show", reference, "--json").json
    assert [event["name"] for event in case["events"]] == ["sent", "bounced"]


def test_a_letter_by_post_needs_the_senders_address(dsr: Shell) -> None:
    dsr("me", "set", "postal", "")
    reference = bounced(dsr)
    assert "postal address" in dsr.refused("request", "send", reference, "--to", POST).message


def test_a_letter_may_have_been_sent_before_it_was_entered(dsr: Shell) -> None:
    reference = dsr.write()
    day = dsr.today - timedelta(days=40)
    said = dsr("request", "record", reference, "sent", "--on", day.isoformat(), "--json")
    assert said.json["sent"] == day.isoformat()
    assert said.json["overdue"] is True
    assert "lies before" in said.err
    assert "lies before" not in dsr("request", "record", reference, "acknowledged").err
