"""Whatever is typed, broken or missing: one clear sentence, what to do, an exit code by kind, nothing lost, no traceback."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click
import pytest

from dsr.cli import dsr as root
from dsr.cli.grammar import Verb
from dsr.errors import DsrError, ExitCode
from dsr.post.clipboard import FailingClipboard, NullClipboard
from dsr.post.opener import FailingOpener
from dsr.store.database import FILE_NAME
from dsr.store.record import Record
from tests.cli.conftest import Shell
from tests.store.test_trouble import plain_user  # noqa: F401 - a fixture

WRONG, MISSING, BROKEN, RECORD, DELIVERY = 2, 3, 4, 5, 6
DUE = ("law", "due", "eu-gdpr", "--received", "2026-03-05", "--place", "DE", "--right", "access")


def changed(*words: str, **new: str) -> tuple[str, ...]:
    """The words with each option's value changed."""
    found = list(words)
    for option, value in new.items():
        found[found.index(f"--{option}") + 1] = value
    return tuple(found)


@pytest.mark.parametrize(
    ("arguments", "code", "message", "hint"),
    [
        (("foo",), WRONG, "no command “dsr foo”", "`dsr --help`"),
        (("requst",), WRONG, "no command “dsr requst”", "Did you mean request"),
        (("request", "nwe"), WRONG, "no command “dsr request nwe”", "new"),
        (("--bogus",), WRONG, "no option “--bogus”", "dsr --help"),
        (("due", "--jsn"), WRONG, "no option “--jsn”", "Did you mean --json?"),
        (("due", "extra"), WRONG, "too many: extra.", "dsr due --help"),
        (("request", "new"), WRONG, "SLUG is missing", "dsr request new --help"),
        (("request", "new", "imagino"), WRONG, "--right is missing", "access, rectification"),
        (("request", "new", "imagino", "--right"), WRONG, "--right needs a value", "--help"),
        (("request", "new", "imagino", "--right", "acess"), WRONG, "no right “acess”", "Did you mean access?"),
        (("request", "new", "imagino", "--right", "jump"), WRONG, "no right “jump”", "Choose one of: access"),
        (("request", "new", "imagio", "--right", "access"), MISSING, "no company “imagio”", "“imagino”"),
        (("request", "new", "imagino", "--right", "access", "--law", "eu-gdrp"), MISSING, "“eu-gdrp”", "eu-gdpr"),
        (("request", "new", "imagino", "--right", "access", "--lang", "xx"), WRONG, "“xx”", "en"),
        (("request", "new", "imagino", "--right", "access", "--by", "pigeon"), WRONG, "no way “pigeon”", "email"),
        (("request", "new", "imagino", "--right", "access", "--by", "webform"), DELIVERY, "web form", "dsr company contact imagino"),
        (("request", "new", "imagino", "--right", "access", "--to", "x@y.example"), WRONG, "no address “x@y.example”", "dpo@imagino.com"),
        (("request", "new", "imagino", "--right", "access", "--detail", "colour"), WRONG, "“colour” is not a detail", "KEY=VALUE"),
        (("request", "new", "imagino", "--right", "access", "--detail", "colour=red"), WRONG, "no detail “colour”", "identifier:NAME"),
        (("request", "new", "imagino", "--right", "objection"), WRONG, "reasons", "--detail reasons="),
        (("request", "new", "imagino", "--right", "access", "--out", "letter.doc"), WRONG, ".pdf", "name a file"),
        (("me", "set", "name", "Ada Lovel\u0430ce"), WRONG, "U+0430, cyrillic small letter a", "one alphabet"),
        (("me", "for", "add", "B\u043eb", "--as", "parent"), WRONG, "U+043E, cyrillic small letter o", "one alphabet"),
        (("me", "set", "email", "ada@ex\u0430mple.org"), WRONG, "xn--exmple-4nf.org", "letter by letter"),
        (("company", "contact", "imagino", "--webform", "https://a@evil.example/"), WRONG, "leads to evil.example", "yourself"),
        (("company", "contact", "imagino", "--webform", "https://\u0430pple.com/"), WRONG, "xn--pple-43d.com", "yourself"),
        (("company", "contact", "imagino", "--email", "dp\u043e@imagino.com"), WRONG, "U+043E", "letter by letter"),
        (("policy", "read", "https://imagino.com@evil.example/"), WRONG, "no web address that can be read", "https://"),
        (("policy", "read", "https://\u0430pple.com/"), WRONG, "xn--pple-43d.com", "in a browser"),
        (("request", "show", "FOO"), WRONG, "“FOO” is not a reference", "DSR-7KQM-3XPA"),
        (("request", "show", "DSR-AAAA-BBBB"), MISSING, "no request DSR-AAAA-BBBB", "dsr request list"),
        (("request", "record", "DSR-AAAA-BBBB"), WRONG, "EVENT is missing", "sent, delivered"),
        (("request", "record", "DSR-AAAA-BBBB", "sennt"), WRONG, "no event “sennt”", "Did you mean sent"),
        (("request", "record", "DSR-AAAA-BBBB", "note"), WRONG, "A note needs words", "--note"),
        (("request", "withdraw", "DSR-AAAA-BBBB", "first"), WRONG, "first", "dsr request withdraw --help"),
        (("me", "set", "shoe", "43"), WRONG, "no field “shoe”", "name"),
        (("me", "set", "email", "ada at example"), WRONG, "not an e-mail address", "@"),
        (("me", "set", "country", "Narnia"), WRONG, "“Narnia” is not a country", "Did you mean"),
        (("me", "set", "state", "ZZ"), WRONG, "“ZZ” is not a part of Germany", "Leave it empty"),
        (("me", "set", "postal", "Nowhere"), WRONG, "two to seven lines", "lines of their own"),
        (("company", "contact", "imagino", "--email", "a@b.example", "--webform", "https://b.example"), WRONG, "one thing", "e-mail"),
        (("company", "contact", "imagino", "--webform", "javascript:alert(1)"), WRONG, "is not a link", "https://"),
        (("company", "search", "x", "--limit", "0"), WRONG, "--limit", "dsr company search --help"),
        (("company", "add", "nowhere.yaml"), MISSING, "no file", "Check"),
        (("company", "import", "nowhere"), MISSING, "no file or folder", "YAML"),
        (("company", "edit", "imagino"), WRONG, "needs a terminal", "--yaml"),
        (("policy", "read", "nowhere.html"), MISSING, "no file", "path"),
        (("restore", "nowhere.zip"), MISSING, "no file", "dsr backup"),
        (("backup", "/nowhere/at/all.zip"), RECORD, "no folder", "Create it"),
        (("calendar", "--out", "/nowhere/at/all.ics"), DELIVERY, "no folder", "Create it"),
        (("purge",), WRONG, "cannot ask", "--yes"),
        (("law", "show", "eu-gdrp"), MISSING, "“eu-gdrp”", "eu-gdpr"),
        (("law", "show", "us-ca-shine-the-light", "--right", "erasure"), WRONG, "does not grant", "shine-the-light"),
        (changed(*DUE, received="2026-13-01"), WRONG, "“2026-13-01” is not a date", "2026-03-05"),
        (changed(*DUE, received="1066-10-14"), WRONG, "outside the years", "1970"),
        (changed(*DUE, place="Germanee"), WRONG, "“Germanee” is no country or part of one", "Germany"),
        (changed(*DUE, place="XX"), WRONG, "“XX” is no country", "two-letter code"),
        (changed(*DUE, right="opt-out-sale"), WRONG, "does not grant", "access"),
        ((*DUE, "--event", "identity-asked"), WRONG, "not an event with its day", "NAME=DAY"),
        ((*DUE, "--event", "identity-asked=soon"), WRONG, "“soon” is not a date", "22 Nov 2026"),
        ((*DUE, "--sent-to", "mars"), WRONG, "no place “mars”", "elsewhere"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_used_is_named(arguments: tuple[str, ...], code: int, message: str, hint: str, dsr: Shell) -> None:
    error = dsr.refused(*arguments)
    assert error.exit_code == code
    assert message in error.message
    assert hint in error.hint
    assert error.message.endswith(".")
    assert "\n" not in error.message
    assert dsr("request", "list", "--json").json == []


def test_who_does_not_say_where_they_live_or_who_they_are_is_told_how(stranger: Shell) -> None:
    assert "dsr me set country" in stranger.refused("law", "for", "imagino").hint
    assert "dsr me set country" in stranger.refused("request", "new", "imagino", "--right", "access").hint
    stranger("me", "set", "country", "DE")
    assert "dsr me set name" in stranger.refused("request", "new", "imagino", "--right", "access").hint


def test_events_that_cannot_have_happened(dsr: Shell) -> None:
    reference = dsr.write()
    assert "was not sent yet" in dsr.refused("request", "record", reference, "answered").message
    assert "was not sent yet" in dsr.refused("request", "follow-up", reference).message
    assert "lies in the future" in dsr.refused("request", "record", reference, "sent", "--on", "2026-12-24").message
    dsr("request", "record", reference, "sent")
    assert "Record identity-asked first" in dsr.refused("request", "record", reference, "identity-given").hint
    assert "no event 99" in dsr.refused("request", "withdraw", reference, "99").message
    assert "No letter is called for" in dsr.refused("request", "follow-up", reference).message
    assert [event["name"] for event in dsr("request", "show", reference, "--json").json["events"]] == ["sent"]


def test_a_broken_profile_is_named_with_file_line_and_key_and_the_others_work(dsr: Shell) -> None:
    folder = dsr.home / "companies"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("slug: bad\nnam: Bad\ncontacts:\n  - {role: dppo, email: nowhere}\n", encoding="utf-8")
    (folder / "worse.yaml").write_text("slug: [worse\n", encoding="utf-8")
    listed = dsr("company", "list")
    assert "imagino" in listed.out
    assert "bad.yaml:2: nam: is not a key" in listed.err
    assert "bad.yaml:4: contacts[0].role: “dppo”" in listed.err
    assert "worse.yaml:1:" in listed.err
    assert dsr("company", "show", "imagino").err == ""
    assert dsr.refused("company", "add", str(folder / "bad.yaml")).exit_code == BROKEN
    imported = dsr("company", "import", str(folder))
    assert (imported.code, imported.out) == (BROKEN, "")
    (folder / "imagino.yaml").write_text("slug: imagino\n", encoding="utf-8")
    assert "imagino.yaml:" in dsr("company", "show", "imagino").err, "the shipped profile stands in, and that is said"


def test_a_broken_profile_of_ones_own_is_said_by_every_command_that_asks_for_it(dsr: Shell) -> None:
    folder = dsr.home / "companies"
    folder.mkdir(parents=True)
    (folder / "evil-00.yaml").write_text("slug: evil-00\nnam: Evil\n", encoding="utf-8")
    (folder / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    for slug in ("evil-00", "EVIL-00", "binary"):
        for words in (
            ("law", "for", slug),
            ("company", "show", slug),
            ("company", "show", slug, "--yaml"),
            ("company", "contact", slug, "--email", "a@b.example"),
            ("request", "new", slug, "--right", "access"),
            ("request", "adopt", slug, "--right", "access", "--sent", "2026-10-05"),
        ):
            error = dsr.refused(*words)
            assert error.exit_code == BROKEN, words
            assert error.message.startswith(f"{slug.casefold()}.yaml"), error.message
    (folder / "imagino.yaml").write_text("slug: imagino\n", encoding="utf-8")
    assert "imagino.yaml:" in dsr("law", "for", "imagino").err


@pytest.mark.parametrize("name", ["imagino", "Imagino", "imagino SAS", " IMAGINO "])
def test_a_company_by_hand_of_a_shipped_ones_name_is_said(name: str, dsr: Shell) -> None:
    error = dsr.refused("company", "add", "--name", name, "--email", "a@b.example")
    assert error.exit_code == WRONG
    assert "“imagino” is a company that comes with dsr" in error.message
    assert "--keep-both" in error.hint
    kept = dsr("company", "add", "--name", name, "--email", "a@b.example", "--keep-both")
    assert "imagino-2" in kept.out
    assert dsr("company", "add", "--name", name, "--slug", "my-imagino", "--email", "a@b.example").out.strip().endswith("my-imagino.yaml")


def test_no_sentence_ends_in_two_full_stops(dsr: Shell, tmp_path: Path) -> None:
    dsr("company", "add", "--name", "Snap Inc.", "--slug", "own-snap", "--email", "a@b.example")
    error = dsr.refused("company", "add", "--name", "Other Inc.", "--slug", "own-snap", "--email", "a@b.example")
    assert error.message == "You already have a company “own-snap” of your own, Snap Inc."
    assert DsrError("Of Snap Inc.. It is there.", "Ask S.A..").message == "Of Snap Inc. It is there."
    assert DsrError("x", "Ask S.A..").hint == "Ask S.A."
    assert DsrError("Wait… and so on... then ../x and `..` stay.").message == "Wait… and so on... then ../x and `..` stay."


NAMES = ["{{7*7}}", '#import "x"', "<b>Ada</b>", "$& \\1 %s", "آدا لوفلايس", "Łukasz 李", "`rm`; ls"]


@pytest.mark.parametrize("name", NAMES)
def test_names_are_literal_everywhere(name: str, dsr: Shell, tmp_path: Path) -> None:
    dsr("me", "set", "name", name)
    reference = dsr.write("imagino", "--right", "access", "--lang", "en", "--detail", f"identifier:Customer={name}")
    letter = dsr("request", "preview", reference).out
    assert letter.count(name) == 2
    dsr("request", "record", reference, "sent", "--note", name)
    assert name in dsr("request", "show", reference).out
    dsr("request", "preview", reference, "--out", str(tmp_path / "letter.eml"))


@pytest.mark.parametrize("name", ["{{7*7}}", "#import Ltd", "<script>", "شركة"])
def test_a_company_of_any_name_gets_its_letter(name: str, dsr: Shell, tmp_path: Path) -> None:
    file = tmp_path / "odd.yaml"
    quoted = name.replace("'", "''")
    file.write_text(
        f"slug: odd\nname: '{quoted}'\ncountry: FR\ncontacts:\n  - {{role: dpo, email: dpo@odd.example, quote: 'x'}}\n", encoding="utf-8"
    )
    dsr("company", "add", str(file))
    reference = dsr.sent("odd", "--right", "access", "--lang", "en")
    assert name in dsr("due").out
    assert name in dsr("request", "show", reference).out
    assert dsr("request", "preview", reference, "--out", str(tmp_path)).code == 0
    assert name in dsr("calendar").out.replace("\\,", ",").replace("\r\n ", "")


ESCAPES = "\x1b[2J\x1b]0;owned\x07a\x00b\u202ec\u2066d\x9be"


HIDDEN_CHARACTERS = ["\x1b[31m", "\x1b]2;P\x07", "\x00", "\x9b", "\x7f", "\u202e", "\u2066", "\u200b", "\u3164\u115f", "\ufeff", "\u00ad"]


@pytest.mark.parametrize("hidden", HIDDEN_CHARACTERS)
def test_characters_that_nobody_sees_are_refused_and_not_dropped(hidden: str, dsr: Shell) -> None:
    reference = dsr.sent()
    contact = ("company", "contact", "imagino")
    for words, place in (
        (("me", "set", "name", f"Ada{hidden} Lovelace"), "Argument 4, VALUE"),
        (("me", "set", "country", hidden), "Argument 4, VALUE"),
        (("me", "set", "postal", "1 Street", hidden), "Argument 5, VALUE"),
        (("me", "for", "add", f"Ben{hidden}", "--as", "parent"), "Argument 4, NAME"),
        (("settings", "set", "letter_language", hidden), "Argument 4, VALUE"),
        ((*contact, "--webform", f"https://a.example/{hidden}x"), "Argument 5, --webform"),
        ((*contact, "--email", "x@y.example", f"--note={hidden}"), "Argument 6, --note"),
        (("company", "add", "--name", "A", "--webform", f"https://a.example/{hidden}x"), "Argument 6, --webform"),
        (("request", "record", reference, "note", "--note", f"one{hidden}\ntwo"), "Argument 6, --note"),
        (("request", "withdraw", reference, hidden), "Argument 4, NUMBER"),
        (("request", "new", "imagino", "--right", "objection", "--detail", f"reasons={hidden}"), "Argument 7, --detail"),
        (("request", "adopt", "imagino", "--right", "access", "--sent", "2026-10-05", "--message-id", hidden), "Argument 9, --message-id"),
        (("policy", "read", "x.txt", "--name", f"A{hidden}"), "Argument 5, --name"),
    ):
        error = dsr.refused(*words)
        assert error.exit_code == WRONG, words
        assert error.message.startswith((f"{place}, holds U+", f"{place}, holds a byte order mark")), error.message
        assert error.message.isprintable()
    me = dsr("me", "show", "--json").json
    assert (me["name"], me["country"], len(me["postal"]["lines"])) == ("Ada Lovelace", "DE", 2)
    assert dsr("company", "contact", "imagino", "--json").json == []
    assert len(dsr("request", "show", reference, "--json").json["events"]) == 1


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", "\u2003 ", "\u2800"])
def test_only_an_empty_value_clears(blank: str, dsr: Shell) -> None:
    for words in (("me", "set", "country"), ("me", "set", "name"), ("me", "set", "postal"), ("settings", "set", "letter_language")):
        assert dsr.refused(*words, blank).exit_code == WRONG
    assert dsr("me", "show", "--json").json["country"] == "DE"
    dsr("me", "set", "country", "")
    dsr("me", "set", "name")
    assert dsr("me", "show", "--json").json == {**dsr("me", "show", "--json").json, "country": "", "name": ""}


def test_notes_keep_their_lines_and_joiners(dsr: Shell) -> None:
    reference = dsr.sent()
    note = "one\n\ttwo \U0001f469\u200d\U0001f52c می\u200cخواهم"
    dsr("request", "record", reference, "note", "--note", note)
    assert dsr("request", "show", reference, "--json").json["events"][-1]["note"] == note.replace("\n\t", "\n")


@pytest.mark.parametrize("number", ["abc", "1.5", "-1", "0", "1" * 30, "٣"])
def test_a_number_is_asked_for_in_words(number: str, dsr: Shell) -> None:
    reference = dsr.sent()
    for words in (("request", "withdraw", reference, "--", number), ("company", "contact", "imagino", f"--drop={number}")):
        error = dsr.refused(*words)
        assert error.exit_code == WRONG
        assert f"“{number}” is not a whole number" in error.message
    assert "from 1 to 1000" in dsr.refused("company", "search", "x", "--limit", "1001").message


def test_what_was_stored_with_escapes_by_others_is_shown_without(dsr: Shell) -> None:
    reference = dsr.sent()
    with closing(sqlite3.connect(dsr.home / FILE_NAME)) as connection:
        connection.execute("UPDATE request SET name = ?", (f"Evil {ESCAPES}\nDSR-FAKE-CASE",))
        connection.commit()
    out = dsr("due").out
    assert not set(out) & set("\x1b\x07\x00\x9b\u202e")
    assert len(out.splitlines()) == 2
    assert reference in out


# The record


def test_a_record_that_is_none_or_from_the_future(dsr: Shell) -> None:
    dsr.sent()
    file = dsr.home / FILE_NAME
    sound = file.read_bytes()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO migration (number, name, applied) VALUES (9999, 'tomorrow', '2030-01-01')")
        connection.commit()
    error = dsr.refused("due")
    assert error.exit_code == RECORD
    assert "newer version" in error.message
    file.write_bytes(b"Dear diary, " * 500)
    error = dsr.refused("request", "list")
    assert error.exit_code == RECORD
    assert "dsr restore" in error.hint
    file.write_bytes(sound)
    assert len(dsr("due").out.splitlines()) == 2


def test_two_programs_at_once(dsr: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dsr.desk.rooms.Rooms.record", property(lambda rooms: Record(rooms.world.home, now=rooms.world.now, patience=0.05)))
    reference = dsr.write()
    with closing(sqlite3.connect(dsr.home / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = dsr.refused("request", "record", reference, "sent")
        assert error.exit_code == RECORD
        assert "Another program" in error.message
        assert reference in dsr("request", "list").out, "reading goes on"
        other.execute("ROLLBACK")
    dsr("request", "record", reference, "sent")


@pytest.mark.skipif(os.name != "posix", reason="permissions of Unix")
def test_a_home_that_can_only_be_read(plain_user: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: F811 - the fixture
    shell = Shell(plain_user / "home", capsys)
    shell("me", "set", "name", "Ada")
    for path in (shell.home, *shell.home.iterdir()):
        path.chmod(0o500 if path.is_dir() else 0o400)
    error = shell.refused("me", "set", "name", "Eve")
    assert error.exit_code == RECORD
    assert "read-only" in error.message
    assert shell("me", "show", "--json").json["name"] == "Ada"


def full_disk(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("place", ["dsr.store.files.tempfile.mkstemp", "dsr.store.files._flush"])
def test_a_full_disk_loses_nothing_and_says_what_was_kept(place: str, dsr: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, full_disk)
    file = tmp_path / "letter.txt"
    with pytest.raises(Exception, match="The disk is full") as error:
        dsr("request", "new", "imagino", "--right", "access", "--out", str(file))
    assert getattr(error.value, "exit_code", None) is ExitCode.DELIVERY
    assert not file.exists()
    assert not list(tmp_path.glob(".letter*"))
    (case,) = dsr("request", "list", "--json").json
    assert case["state"] == "draft"


def test_files_that_cannot_be_written_are_refused_before_anything_is_kept(dsr: Shell, tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("mine", encoding="utf-8")
    for out in ("there.txt", "letter.doc", "no/such/folder"):
        dsr.refused("request", "new", "imagino", "--right", "access", "--out", str(tmp_path / out))
    assert dsr("request", "list", "--json").json == []
    assert (tmp_path / "there.txt").read_text(encoding="utf-8") == "mine"


def test_an_eml_for_a_letter_on_paper_is_refused(dsr: Shell, tmp_path: Path) -> None:
    error = dsr.refused("request", "new", "imagino", "--right", "access", "--by", "letter", "--out", str(tmp_path / "letter.eml"))
    assert error.exit_code == DELIVERY


# Handing over


def test_no_mail_program_no_clipboard_no_letter_box(dsr: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    reference = dsr.write("imagino", "--right", "access", "--right", "erasure", "--to", "dpo@imagino.com")
    dsr.clipboard = FailingClipboard()  # type: ignore[assignment]
    error = dsr.refused("request", "send", reference)
    assert error.exit_code == DELIVERY
    assert "no clipboard" in error.message
    assert f"dsr request preview {reference} --out {reference}.eml" in error.hint
    assert dsr.opener.opened == [], "a message without its letter helps nobody"
    dsr.opener = FailingOpener()  # type: ignore[assignment]
    dsr.clipboard = NullClipboard()
    error = dsr.refused("request", "send", reference)
    assert error.message == "No mail program opened."
    assert error.hint.startswith("The letter is on the clipboard: paste it into a new message to dpo@imagino.com. Or write it as a message")
    assert len(dsr.clipboard.copied) == 1
    on_paper = dsr.write("imagino", "--right", "access", "--by", "letter")
    error = dsr.refused("request", "send", on_paper)
    assert "goes by post" in error.message
    assert f"dsr request record {on_paper} sent --on DAY" in error.hint


# Prompts and editors


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("dsr.cli.keep.sys", type("System", (), {"stdin": Terminal(), "stderr": Terminal()}))
    monkeypatch.setattr("dsr.cli.company.sys", type("System", (), {"stdin": Terminal(), "stdout": Terminal()}))


@pytest.mark.usefixtures("at_a_terminal")
@pytest.mark.parametrize(("answer", "left"), [(True, 0), (False, 1)])
def test_purging_asks_and_obeys(answer: bool, left: int, dsr: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    dsr.sent()
    monkeypatch.setattr(click, "confirm", lambda *_, **__: answer)
    assert dsr("purge").code == 0
    assert len(dsr("request", "list", "--json").json) == left


@pytest.mark.usefixtures("at_a_terminal")
def test_a_faulty_edit_is_not_taken_and_not_lost(dsr: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def edits(change: Callable[[str], str | None]) -> None:
        monkeypatch.setattr(click, "edit", lambda text, **_: change(text))

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    edits(lambda text: text.replace("name:", "nam:", 1))
    error = dsr.refused("company", "edit", "omni")
    assert error.exit_code == BROKEN
    (kept,) = tmp_path.glob("omni-*.yaml")
    assert str(kept) in error.hint
    assert "nam:" in kept.read_text(encoding="utf-8")
    assert not (dsr.home / "companies").exists()
    edits(lambda text: None)
    assert dsr("company", "edit", "omni").err == "Nothing was changed.\n"
    edits(lambda text: text.replace("OMNI Technologies, LLC", "OMNI"))
    assert dsr("company", "edit", "omni").out.strip() == str(dsr.home / "companies" / "omni.yaml")
    assert dsr("company", "show", "omni", "--json").json["name"] == "OMNI"

    def no_editor(*_: object, **__: object) -> None:
        raise click.ClickException("Editing failed")

    monkeypatch.setattr(click, "edit", no_editor)
    assert "EDITOR" in dsr.refused("company", "edit", "omni").hint


UNDECODED = "Zo\udceb"
"""How Python passes on an ë that a terminal set to Latin-1 sends."""


@pytest.mark.parametrize(
    ("arguments", "place", "what"),
    [
        (("me", "set", "name", UNDECODED), 4, "VALUE"),
        (("me", "set", "postal", "1 Street", UNDECODED), 5, "VALUE"),
        (("company", "search", "x", UNDECODED), 4, "TEXT"),
        (("company", "contact", "imagino", "--email", "a@b.example", f"--note={UNDECODED}"), 6, "--note"),
        (("company", "contact", "imagino", "--postal", "a", "--postal", UNDECODED), 7, "--postal"),
        (("request", "new", "imagino", "--right", "objection", "--detail", f"reasons={UNDECODED}"), 7, "--detail"),
        (("request", "new", UNDECODED, "--right", "access"), 3, "SLUG"),
        (("policy", "read", "x.txt", "--name", UNDECODED), 5, "--name"),
        (("request", "adopt", "imagino", "--right", "access", "--sent", "2026-10-05", "--reference", UNDECODED), 9, "--reference"),
        (("request", "adopt", "imagino", "--right", "access", "--sent", "2026-10-05", f"--message-id={UNDECODED}"), 8, "--message-id"),
        (("law", "due", "eu-gdpr", "--received", "2026-03-05", "--place", UNDECODED, "--right", "access"), 7, "--place"),
    ],
)
def test_bytes_that_are_no_utf_8_are_refused_by_their_place(stranger: Shell, arguments: tuple[str, ...], place: int, what: str) -> None:
    error = stranger.refused(*arguments)
    assert error.exit_code == WRONG
    assert error.message.startswith(f"Argument {place}, {what}")
    assert "Zo\\xeb" in error.message
    assert stranger("me", "show", "--json").json["name"] == ""


def test_every_command_reads_its_words_as_text() -> None:
    def commands(group: click.Group) -> list[click.Command]:
        found = [group.get_command(click.Context(group), name) for name in group.list_commands(click.Context(group))]
        return [inner for one in found if one for inner in (commands(one) if isinstance(one, click.Group) else [one])]

    assert len(commands(root)) > 20
    assert [command.name for command in commands(root) if not isinstance(command, Verb)] == []


def test_a_file_may_have_a_name_that_is_no_utf_8(dsr: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "caf\udce9"
    folder.mkdir()
    policy = folder / "p\udcff.txt"
    policy.write_text("Acme Ltd is the controller. Write to privacy@acme.example. You have the right to access your data.")
    assert "privacy@acme.example" in dsr("policy", "read", str(policy), "--name", "Acme").out
    reference = dsr.write()
    said = dsr("request", "preview", reference, "--out", str(folder / "l\udcff.txt"))
    assert (folder / "l\udcff.txt").is_file()
    assert said.out.strip().endswith("caf\\xe9/l\\xff.txt"), "no byte vanishes from what is shown"
    dsr("backup", str(folder / "b\udcff.dsr"))
    assert dsr("restore", str(folder / "b\udcff.dsr")).code == 0
    assert "p\\xfe.txt" in dsr.refused("company", "add", str(folder / "p\udcfe.txt")).message


def every_option() -> list[tuple[tuple[str, ...], str]]:
    """Each option that takes one value, with its command."""
    found: list[tuple[tuple[str, ...], str]] = []

    def walk(command: click.Command, words: tuple[str, ...]) -> None:
        if isinstance(command, click.Group):
            with click.Context(command) as context:
                for name in command.list_commands(context):
                    below = command.get_command(context, name)
                    assert below is not None
                    walk(below, (*words, name))
            return
        options = (option for option in command.params if isinstance(option, click.Option))
        found.extend((words, max(option.opts, key=len)) for option in options if not (option.is_flag or option.multiple))

    walk(root, ())
    return found


@pytest.mark.parametrize(("words", "option"), every_option())
def test_an_option_that_takes_one_value_is_refused_twice(words: tuple[str, ...], option: str, dsr: Shell) -> None:
    error = dsr.refused(*words, option, "a", option, "b")
    assert error.exit_code == WRONG
    assert error.message == f"{option} is given 2 times."


def test_a_detail_that_is_told_twice_is_refused_and_an_identifier_is_not(dsr: Shell) -> None:
    ask = ("request", "new", "imagino", "--right", "access", "--dry-run", "--lang", "en")
    error = dsr.refused(*ask, "--detail", "focus=a", "--detail", "focus=b")
    assert (error.exit_code, "focus" in error.message) == (WRONG, True)
    text = dsr(*ask, "--detail", "identifier:E-mail=a@x.example", "--detail", "identifier:E-mail=b@x.example").out
    assert "E-mail: a@x.example, b@x.example" in text
