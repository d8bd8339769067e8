"""Requests that were written elsewhere, from the command line: one by one, and out of files."""

from datetime import timedelta
from pathlib import Path

import pytest

from dsr.errors import DsrError
from tests.cli.conftest import Shell

HEAD = "company;rights;sent;law;by;to;reference;message_id;text;event;event_on"


def adopt(dsr: Shell, *options: str, days: int = 40) -> dict[str, object]:
    day = (dsr.today - timedelta(days=days)).isoformat()
    found: dict[str, object] = dsr("request", "adopt", "imagino", "--right", "access", "--sent", day, *options, "--json").json
    return found


def table(dsr: Shell, *rows: str, name: str = "letters.csv", head: str = HEAD) -> str:
    path = dsr.home.parent / name
    path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    return str(path)


def test_an_earlier_request_gets_a_clock_and_a_reminder_with_its_own_reference(dsr: Shell) -> None:
    case = adopt(dsr, "--reference", "MY-12", "--message-id", "<a@b.example>", "--law", "eu-gdpr", "--by", "email")
    assert (case["state"], case["overdue"]) == ("sent", True)
    assert case["adopted"] == {"reference": "MY-12", "message_id": "a@b.example", "to": ""}
    reference = str(case["reference"])
    reminder = dsr("request", "follow-up", reference, "--json").json["text"]
    assert "MY-12" in reminder
    assert "\n> " not in reminder, "no text is kept that could be quoted"
    dsr("request", "record", reference, "reminded")
    dsr("me", "set", "state", "BE")
    complaint = dsr("request", "follow-up", reference, "--kind", "complaint", "--json").json["text"]
    assert "MY-12" in complaint
    assert any(outlook["reference"] == reference for outlook in dsr("due", "--json").json)


def test_with_its_text_it_is_quoted_and_shown(dsr: Shell) -> None:
    letter = dsr.home.parent / "sent.txt"
    letter.write_text("Subject: My data\n\nDear all,\n\nplease send me what you have.\x1b]2;X\x07\n", encoding="utf-8")
    reference = str(adopt(dsr, "--text", str(letter))["reference"])
    shown = dsr("request", "preview", reference, "--json").json
    assert (shown["subject"], shown["to"]) == ("My data", "dpo@imagino.com")
    assert "please send me what you have." in shown["text"]
    assert "\x1b" not in shown["text"]
    assert "> please send me what you have." in dsr("request", "follow-up", reference, "--json").json["text"]


def test_a_message_brings_its_subject_and_its_id(dsr: Shell) -> None:
    message = dsr.home.parent / "sent.eml"
    message.write_bytes(b"From: a@b.example\r\nSubject: My request\r\nMessage-ID: <1@b.example>\r\n\r\nDear all, my data please.\r\n")
    case = adopt(dsr, "--text", str(message))
    assert case["adopted"]["message_id"] == "1@b.example"  # type: ignore[index]
    assert dsr("request", "preview", str(case["reference"]), "--json").json["subject"] == "My request"


def test_without_its_text_nothing_claims_to_hold_one(dsr: Shell) -> None:
    reference = str(adopt(dsr)["reference"])
    for verb in ("preview", "send"):
        assert "was written elsewhere" in dsr.refused("request", verb, reference).message
    assert "elsewhere" in dsr("request", "show", reference).out


@pytest.mark.parametrize(
    ("to", "channel"),
    [
        ("post@imagino.example", "email"),
        ("https://imagino.example/form", "webform"),
        ("Imagino, Rue Haute 1, 75001 Paris", "letter"),
    ],
)
def test_the_way_follows_from_the_address(dsr: Shell, to: str, channel: str) -> None:
    case = adopt(dsr, "--to", to)
    assert case["channel"] == channel
    assert case["receipt_is_estimated"] is (channel == "letter")
    other = "email" if channel != "email" else "letter"
    ask = ("request", "adopt", "imagino", "--right", "erasure", "--sent", "today", "--to", to)
    assert "is not reached by" in dsr.refused(*ask, "--by", other).message


def test_what_cannot_be_is_refused_and_nothing_is_kept(dsr: Shell) -> None:
    def refused(*options: str) -> str:
        return dsr.refused("request", "adopt", *options).message

    ask = ("imagino", "--right", "access", "--sent")
    assert "lies in the future" in refused(*ask, "2027-01-01")
    assert "no law that dsr knows gave you this" in refused(*ask, "2017-01-01")
    assert "is not a date" in refused(*ask, "soon")
    assert "is missing" in refused("imagino", "--right", "access")
    assert "at least one right" in dsr.refused("request", "adopt", "imagino", "--sent", "today").hint
    assert "company is missing" in refused("--right", "access", "--sent", "today")
    nowhere = dsr.refused("request", "adopt", "Nowhere Ltd", "--right", "access", "--sent", "today")
    assert 'dsr company add --name "Nowhere Ltd"' in nowhere.hint
    assert "tells everything" in refused("imagino", "--from", table(dsr))
    assert dsr("request", "list", "--json").json == []


def test_a_company_is_found_by_name_too_and_one_that_was_added(dsr: Shell) -> None:
    dsr("company", "add", "--name", "Dr. Weiss", "--email", "praxis@weiss.example", "--country", "DE")
    case = dsr("request", "adopt", "dr weiss", "--right", "access", "--sent", "yesterday", "--json").json
    assert case["company"] == "Dr. Weiss"
    assert case["to"]["email"] == "praxis@weiss.example"


def test_the_same_request_is_taken_once(dsr: Shell) -> None:
    reference = adopt(dsr)["reference"]
    day = (dsr.today - timedelta(days=40)).isoformat()
    assert f"{reference} is this request already" in dsr.refused("request", "adopt", "imagino", "--right", "access", "--sent", day).message
    own = dsr.sent("imagino", "--right", "erasure")
    assert own in dsr.refused("request", "adopt", "imagino", "--right", "erasure", "--sent", "today").message


def test_a_dry_run_keeps_nothing(dsr: Shell) -> None:
    assert adopt(dsr, "--dry-run")["state"] == "sent"
    dsr("request", "adopt", "--from", table(dsr, "imagino;access;2026-10-05"), "--dry-run")
    assert dsr("request", "list", "--json").json == []


ROWS = (
    "imagino;access;2026-10-05;;;;A-1;;;acknowledged;2026-10-07",
    "Nowhere Ltd;access;2026-10-05",
    'imagino;"erasure;objection";5.10.2026;eu-gdpr;email;dpo@imagino.com;;<m@x.example>;"Dear all,\n\nplease ""delete"" me.";;',
    "imagino;acess;2026-10-05",
    "imagino;access;2026-10-05",
    "",
    "imagino;access;2027-10-05",
    "imagino;portability;2026-10-06;;;;;;;acknowledged;",
    "imagino;portability;2026-10-06;;;;;;;answered;2026-10-01",
    "imagino;access;2026-10-08;;;;;;none.txt;;",
    "imagino;access;2026-10-09",
)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_bad_rows_are_named_and_the_good_ones_are_taken(dsr: Shell, separator: str, mark: str) -> None:
    rows = [row.replace(";", separator) if row != ROWS[2] else row for row in (HEAD, *ROWS)]
    rows[3] = ROWS[2].replace('"erasure;objection"', "RIGHTS").replace(";", separator).replace("RIGHTS", '"erasure;objection"')
    path = dsr.home.parent / "letters.csv"
    path.write_bytes((mark + "\r\n".join(rows) + "\r\n").encode())
    said = dsr("request", "adopt", "--from", str(path), "--json")
    assert said.code == 2
    told = said.json
    assert [case["line"] for case in told["adopted"]] == [2, 4, 14]
    assert [case["line"] for case in told["skipped"]] == [8]
    assert [case["line"] for case in told["bad"]] == [3, 7, 10, 11, 12, 13]
    assert all(fault["reason"] and fault["hint"] for fault in told["bad"])
    assert [event["name"] for event in told["adopted"][0]["events"]] == ["sent", "acknowledged"]
    text = dsr("request", "preview", told["adopted"][1]["reference"], "--json").json["text"]
    assert text == 'Dear all,\n\nplease "delete" me.'
    again = dsr("request", "adopt", "--from", str(path), "--json").json
    assert again["adopted"] == []
    assert len(dsr("request", "list", "--json").json) == 3


def test_without_a_bad_row_all_is_well(dsr: Shell) -> None:
    said = dsr("request", "adopt", "--from", table(dsr, "imagino;access;2026-10-05", "imagino;access;2026-10-05"))
    assert said.code == 0
    assert "1 taken, 1 left out, 0 bad." in said.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&a\n- company: imagino\n", "The file has an anchor (&a)"),
        ("requests: &a\n- company: imagino\n", "The file has an anchor (&a)"),
        ("- &a\n  company: imagino\n", "The entry has an anchor (&a)"),
        ("- company: &a imagino\n", "company: has an anchor (&a)"),
        ("requests:\n- company: &a imagino\n", "company: has an anchor (&a)"),
    ],
)
def test_what_is_wrong_in_yaml_is_said_of_its_place(text: str, said: str, dsr: Shell) -> None:
    path = Path(dsr.home.parent / "letters.yaml")
    path.write_text(text)
    try:
        heard = dsr("request", "adopt", "--from", str(path), "--dry-run").err
    except DsrError as error:
        heard = error.message
    assert said in heard
    assert ": :" not in heard


def test_a_yaml_file_is_read_as_strictly_as_a_profile(dsr: Shell) -> None:
    path = Path(dsr.home.parent / "letters.yaml")
    path.write_text(
        "- company: imagino\n  rights: [access, erasure]\n  sent: 2026-10-05\n  event: [acknowledged, extended]\n"
        "  event_on: [2026-10-06, 2026-10-20]\n"
        "- company: imagino\n  company: other\n  rights: access\n  sent: 2026-10-05\n"
        "- just text\n"
        "- company: imagino\n  rights: {a: b}\n  sent: 2026-10-05\n"
        "- company: imagino\n  right: objection\n  sent: 5 Oct 2026\n  text: |\n    Hallo,\n    bitte hört auf.\n"
        "- company: imagino\n  rights: access\n  sended: 2026-10-05\n  sent: 2026-10-05\n",
        encoding="utf-8",
    )
    said = dsr("request", "adopt", "--from", str(path), "--json")
    assert said.code == 2
    assert [case["line"] for case in said.json["adopted"]] == [1, 14]
    assert [fault["line"] for fault in said.json["bad"]] == [7, 10, 11, 20]
    assert dsr("request", "preview", said.json["adopted"][1]["reference"], "--json").json["text"] == "Hallo,\nbitte hört auf."


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"company;rights\nimagino;access\n", "no column “sent”"),
        ("a.csv", b"company;rights;sent;colour\n", "does not know: “colour”"),
        ("a.csv", b"company;rights;sent;law;law\n", "“law” twice"),
        ("a.csv", "company;rights;sent\nmüller;access;2026-10-05\n".encode("latin-1"), "not UTF-8"),
        ("a.yaml", b"a: [", "is not YAML"),
        ("a.yaml", b"one: two\n", "no list of requests"),
        ("a.txt", b"company", "neither a .csv nor a .yaml"),
    ],
)
def test_a_file_that_is_no_list_is_refused_whole(dsr: Shell, name: str, content: bytes, why: str) -> None:
    path = dsr.home.parent / name
    path.write_bytes(content)
    assert why in dsr.refused("request", "adopt", "--from", str(path)).message


def test_a_quote_that_never_ends_is_named_and_what_stands_before_is_taken(dsr: Shell) -> None:
    said = dsr("request", "adopt", "--from", table(dsr, "imagino;access;2026-10-05", 'imagino;"erasure;2026-10-05'), "--json")
    assert [case["line"] for case in said.json["adopted"]] == [2]
    assert [fault["line"] for fault in said.json["bad"]] == [3]


def test_there_must_be_a_file(dsr: Shell) -> None:
    assert "There is no file" in dsr.refused("request", "adopt", "--from", "nowhere.csv").message


def test_one_without_its_text_that_came_back_goes_on_elsewhere(dsr: Shell) -> None:
    reference = str(adopt(dsr, "--to", "dpo@imagino.com")["reference"])
    shown = dsr("request", "record", reference, "bounced").out
    assert f"dsr request record {reference} address-changed --to" in shown
    assert "dsr request send" not in shown
    moved = dsr("request", "record", reference, "address-changed", "--to", "new@imagino.example").out
    assert "where the case goes on now" in " ".join(moved.split())
    assert "dsr request send" not in moved
    assert dsr("request", "record", reference, "sent", "--json").json["state"] == "sent"
