"""Settings on the command line: named, checked, and obeyed by new letters."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

KEYS = ("letter_language", "paper", "fonts", "attach_pdf", "local_holidays", "theme")


def test_a_language_of_the_settings_is_that_of_new_letters_until_another_is_named(dsr: Shell) -> None:
    ask = ("request", "new", "mullvad", "--right", "access", "--dry-run", "--json")
    assert dsr(*ask).json["language"] == "en"
    assert dsr("settings", "set", "letter-language", "FR", "--json").json["letter_language"] == "fr"
    assert dsr(*ask).json["language"] == "fr"
    assert dsr(*ask, "--lang", "de").json["language"] == "de"
    assert dsr("settings", "set", "letter_language").out.startswith("letter_language  – (")
    assert dsr(*ask).json["language"] == "en"


def test_a_language_that_cannot_be_had_gives_way(dsr: Shell) -> None:
    dsr("settings", "set", "letter_language", "es")
    said = dsr("request", "new", "coursera", "--right", "access", "--law", "us-ca-ccpa", "--dry-run", "--json")
    assert said.json["language"] == "en"


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("letter_language", "tlh", "It writes: en, "),
        ("language", "fr", "letter_language"),
        ("paper", "a5", "din-5008-b"),
        ("fonts", "/nowhere", "Make it"),
        ("attach_pdf", "maybe", "attach_pdf yes"),
        ("local_holidays", "8 August", "08-08 Peace Festival"),
        ("theme", "plaid", "dsr-dark"),
        ("colour", "red", "letter_language, paper"),
    ],
)
def test_what_a_setting_cannot_hold_is_refused_with_what_it_can(key: str, value: str, says: str, dsr: Shell) -> None:
    error = dsr.refused("settings", "set", key, value)
    assert (error.exit_code, says in error.hint) == (2, True), error.hint
    assert dsr("settings", "show", "--json").json == dict.fromkeys(KEYS, "")


def test_paper_fonts_and_the_attached_pdf_are_kept(dsr: Shell, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "fonts"
    empty.mkdir()
    full.mkdir()
    (full / "a.ttf").touch()
    assert "holds no fonts" in dsr.refused("settings", "set", "fonts", str(empty)).message
    dsr("settings", "set", "fonts", str(full))
    dsr("settings", "set", "paper", "us-10")
    dsr("settings", "set", "theme", "nord")
    kept = dsr("settings", "set", "attach-pdf", "yes", "--json").json
    assert kept == dict.fromkeys(KEYS, "") | {"paper": "us-10", "fonts": str(full), "attach_pdf": "yes", "theme": "nord"}
    dsr("settings", "set", "fonts")
    reference = dsr.write()
    file = tmp_path / "letter.eml"
    dsr("request", "preview", reference, "--out", str(file))
    assert b"application/pdf" in file.read_bytes()
    dsr("settings", "set", "attach_pdf", "no")
    dsr("request", "preview", reference, "--out", str(file), "--force")
    assert b"application/pdf" not in file.read_bytes()


def test_an_added_holiday_makes_lateness_wait(dsr: Shell) -> None:
    ask = ("law", "due", "eu-gdpr", "--received", "2026-08-10", "--place", "DE-HH", "--right", "access", "--json")
    assert dsr(*ask).json["overdue_from"] == "2026-09-11"
    dsr("settings", "set", "local_holidays", "DE-HH 09-10 town fair")
    assert dsr(*ask).json["overdue_from"] == "2026-09-12"
    dsr("settings", "set", "local_holidays")
    assert dsr(*ask).json["overdue_from"] == "2026-09-11"
