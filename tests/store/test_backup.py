"""Everything in one file, back again, and gone for good."""

import hashlib
import json
import os
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from dsr.domain.company import Contact, Role
from dsr.errors import BrokenFile, DsrError, ExitCode, NotFound, RecordError
from dsr.store.backup import restore
from dsr.store.connection import claim_alone
from dsr.store.purge import Purged, purge
from dsr.store.record import Record
from dsr.store.settings import Settings
from tests.store.examples import PERSON, REFERENCE, a_letter, a_request, an_event, now

PROFILE = "slug: mine\nname: My Company\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A full home: record, own profile, own template."""
    home = tmp_path / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
        record.set_settings(Settings(theme="dark"))
        record.add_request(a_request(), a_letter())
        record.append(an_event())
        record.save_draft("d", {"step": "rights"})
        record.add_contact("acme", Contact(role=Role.DPO, email="dpo@acme.example"))
    (home / "companies").mkdir()
    (home / "companies" / "mine.yaml").write_text(PROFILE)
    (home / "templates" / "en").mkdir(parents=True)
    (home / "templates" / "en" / "x.j2").write_text("{{ name }}")
    return home


@pytest.fixture
def saved(home: Path, tmp_path: Path) -> Path:
    with Record(home, now) as record:
        return record.backup(tmp_path / "all.dsr")


def everything(home: Path) -> tuple[object, ...]:
    with Record(home, now) as record:
        kept = (record.person(), record.settings(), record.cases(), record.letters(REFERENCE), record.drafts(), record.contacts())
    files = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for folder in ("companies", "templates")
        for path in sorted((home / folder).rglob("*.*"))
    }
    return (*kept, files)


def rewritten(source: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """The backup with its entries changed."""
    with zipfile.ZipFile(source) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    target = source.with_name("changed.dsr")
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target


def test_a_backup_restores_everything_on_another_machine(home: Path, saved: Path, tmp_path: Path) -> None:
    assert restore(saved, tmp_path / "new" / "home", now) is None
    assert everything(tmp_path / "new" / "home") == everything(home)
    assert stat.S_IMODE((tmp_path / "new" / "home" / "record.sqlite3").stat().st_mode) == 0o600


def test_a_backup_is_one_private_file(home: Path, saved: Path, tmp_path: Path) -> None:
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir() if path.name not in ("never-used", "user")) == ["all.dsr", "home"]
    with zipfile.ZipFile(saved) as archive:
        assert sorted(archive.namelist()) == ["companies/mine.yaml", "manifest.json", "record.sqlite3", "templates/en/x.j2"]


def test_a_backup_is_made_while_another_program_has_written_and_not_closed(home: Path, tmp_path: Path) -> None:
    with Record(home, now) as one, Record(home, now) as other:
        other.save_draft("fresh", {})
        one.backup(tmp_path / "b")
    restore(tmp_path / "b", tmp_path / "new", now)
    with Record(tmp_path / "new", now) as record:
        assert {draft.id for draft in record.drafts()} == {"d", "fresh"}


def test_a_file_that_is_there_is_replaced_only_when_told(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.dsr"
    target.write_text("holiday pictures")
    with Record(home, now) as record:
        with pytest.raises(RecordError, match="is there already"):
            record.backup(target)
        assert target.read_text() == "holiday pictures"
        record.backup(target, overwrite=True)
    assert zipfile.is_zipfile(target)


def test_a_backup_that_cannot_be_written_leaves_nothing(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record(home, now) as record:
        with pytest.raises(RecordError, match="no folder"):
            record.backup(tmp_path / "absent" / "all.dsr")

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
        with pytest.raises(RecordError, match="disk is full"):
            record.backup(tmp_path / "all.dsr")

        def full_database(*_: object) -> None:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise error

        monkeypatch.setattr("dsr.store.database.copy_database", full_database)
        with pytest.raises(RecordError, match=r"disk is full: the backup .*all\.dsr"):
            record.backup(tmp_path / "all.dsr")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name not in ("never-used", "user")) == ["home"]


def test_what_was_there_before_is_kept_aside(home: Path, saved: Path) -> None:
    with Record(home, now) as record:
        record.save_draft("later", {})
    (home / "companies" / "later.yaml").write_text(PROFILE)
    kept = restore(saved, home, now)
    assert kept is not None
    assert kept.parent == home
    assert (kept / "companies" / "later.yaml").exists()
    assert not (home / "companies" / "later.yaml").exists()
    with Record(kept, now) as record:
        assert {draft.id for draft in record.drafts()} == {"d", "later"}
    with Record(home, now) as record:
        assert [draft.id for draft in record.drafts()] == ["d"]
    again = restore(saved, home, now)
    assert again not in (None, kept), "a second restore in the same second keeps its own"


def test_a_damaged_record_can_be_replaced(home: Path, saved: Path) -> None:
    before = everything(home)
    (home / "record.sqlite3").write_bytes(b"garbage " * 1000)
    kept = restore(saved, home, now)
    assert kept
    assert (kept / "record.sqlite3").read_bytes().startswith(b"garbage")
    assert everything(home) == before


def test_a_record_in_use_is_not_replaced(home: Path, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("backup", "purge"):
        monkeypatch.setattr(f"dsr.store.{room}.claim_alone", partial(claim_alone, patience=0.05))
    with Record(home, now) as record:
        assert record.person() == PERSON
        with pytest.raises(RecordError, match="Another program"):
            restore(saved, home, now)
        with pytest.raises(RecordError, match="Another program"):
            purge(home)
        record.save_draft("still", {})
    assert not list(home.glob("replaced-*"))


def _drop_manifest(entries: dict[str, bytes]) -> None:
    del entries["manifest.json"]


def _drop_record(entries: dict[str, bytes]) -> None:
    del entries["record.sqlite3"]


def _unlist_record(entries: dict[str, bytes]) -> None:
    manifest = json.loads(entries["manifest.json"])
    del manifest["files"]["record.sqlite3"]
    entries["manifest.json"] = json.dumps(manifest).encode()


def _change_record(entries: dict[str, bytes]) -> None:
    entries["record.sqlite3"] = entries["record.sqlite3"][:-1] + b"?"


def _list_as(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(entries: dict[str, bytes]) -> None:
        manifest = json.loads(entries["manifest.json"])
        manifest["files"][name] = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        entries["manifest.json"] = json.dumps(manifest).encode()
        entries[name] = content

    return change


def _manifest(text: str) -> Callable[[dict[str, bytes]], None]:
    return lambda entries: entries.update({"manifest.json": text.encode()})


@pytest.mark.parametrize(
    "change",
    [
        _drop_manifest,
        _drop_record,
        _unlist_record,
        _change_record,
        _manifest("not json"),
        _manifest("[]"),
        _manifest('{"format": 1}'),
        _manifest('{"format": "1", "files": {}}'),
        _manifest('{"format": 99, "made": "2030-01-01", "files": {}}'),
        _list_as("../evil.yaml", b"x"),
        _list_as("companies/../../evil.yaml", b"x"),
        _list_as("/tmp/evil.yaml", b"x"),
        _list_as("companies\\..\\evil.yaml", b"x"),
        _list_as("evil.yaml", b"x"),
        _list_as("companies", b"x"),
        _list_as("record.sqlite3", b"not a database"),
        _list_as("record.sqlite3", b""),
    ],
)
def test_a_broken_backup_changes_nothing(home: Path, saved: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    before = everything(home)
    with pytest.raises(BrokenFile) as caught:
        restore(rewritten(saved, change), home, now)
    assert caught.value.hint
    assert everything(home) == before
    assert sorted(path.name for path in home.iterdir()) == ["companies", "record.sqlite3", "templates"]
    assert not list(tmp_path.rglob("evil*"))


def test_no_zip_at_all(home: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with pytest.raises(BrokenFile, match="no backup of dsr"):
        restore(tmp_path / "picture.png", home, now)
    with pytest.raises(BrokenFile):
        restore(tmp_path, home, now)
    with pytest.raises(NotFound):
        restore(tmp_path / "absent", home, now)


def test_a_cut_off_backup(home: Path, saved: Path) -> None:
    before = everything(home)
    saved.write_bytes(saved.read_bytes()[:-200])
    with pytest.raises(BrokenFile):
        restore(saved, home, now)
    assert everything(home) == before


def test_a_backup_of_a_newer_dsr(home: Path, tmp_path: Path) -> None:
    with Record(home, now) as record:
        with record._database.write() as connection:
            connection.execute("INSERT INTO migration VALUES (999, 'future', '2030-01-01')")
        record.backup(tmp_path / "future.dsr")
    with pytest.raises(BrokenFile, match="newer version"):
        restore(tmp_path / "future.dsr", tmp_path / "new", now)


@pytest.mark.parametrize("failing", range(1, 7))
def test_a_restore_that_fails_half_way_puts_everything_back(home: Path, saved: Path, monkeypatch: pytest.MonkeyPatch, failing: int) -> None:
    before = everything(home)
    calls, real = 0, Path.rename

    def rename(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        with pytest.raises(RecordError, match="disk is full"):
            restore(saved, home, now)
    assert everything(home) == before
    assert sorted(path.name for path in home.iterdir()) == ["companies", "record.sqlite3", "templates"]


def test_purge_leaves_nothing_of_the_user(home: Path, saved: Path) -> None:
    restore(saved, home, now)
    assert purge(home) == Purged(files=6, left=(), others=()), "record, profile and template, each twice"
    assert not home.exists()
    assert purge(home) == Purged(files=0, left=(), others=())


def test_purge_overwrites_what_it_removes(home: Path, tmp_path: Path) -> None:
    os.link(home / "record.sqlite3", tmp_path / "same-bytes")
    assert b"Example" in (tmp_path / "same-bytes").read_bytes()
    purge(home)
    assert set((tmp_path / "same-bytes").read_bytes()) == {0}


def test_purge_spares_what_is_not_ours(home: Path, tmp_path: Path) -> None:
    (home / "thesis.odt").write_text("years of work")
    outside = tmp_path / "outside.yaml"
    outside.write_text("stays")
    (home / "companies" / "link.yaml").symlink_to(outside)
    done = purge(home)
    assert done.others == (home / "thesis.odt",)
    assert done.left == (f"“{outside}”, to which “link.yaml” led",)
    assert [path.name for path in home.iterdir()] == ["thesis.odt"]
    assert outside.read_text() == "stays"


def test_links_do_not_enter_a_backup(home: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("not part of it")
    (home / "companies" / "link.yaml").symlink_to(secret)
    with Record(home, now) as record:
        record.backup(tmp_path / "b")
    with zipfile.ZipFile(tmp_path / "b") as archive:
        assert "companies/link.yaml" not in archive.namelist()


def test_every_error_is_one_of_ours(home: Path, tmp_path: Path) -> None:
    with pytest.raises(DsrError):
        restore(home / "companies", home, now)


def test_paths_may_be_relative_to_where_one_works(home: Path, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep").mkdir()
    for name in ("here.dsr", "deep/there.dsr", "deep/../up.dsr"):
        with Record(Path("home"), now) as record:
            record.backup(Path(name))
        restore(Path(name), Path("elsewhere"), now)
        assert everything(tmp_path / "elsewhere") == everything(home)


@pytest.mark.parametrize(
    "hostile", ["DSR-P74H-Q5JB\x1b]2;PWNED\x07", "DSR-P74H-Q5JB\r\nSUMMARY:x", "DSR-P74H-Q5JB\n", "../../x", "", "DSR-P74H-Q5J"]
)
def test_a_backup_whose_references_are_none_is_refused(home: Path, tmp_path: Path, hostile: str) -> None:
    with Record(home, now) as record:
        record.add_request(replace(a_request(), reference=hostile), replace(a_letter(), reference=hostile))
        record.backup(tmp_path / "hostile.dsr")
    with pytest.raises(BrokenFile, match="reference") as caught:
        restore(tmp_path / "hostile.dsr", tmp_path / "new", now)
    assert caught.value.exit_code is ExitCode.BROKEN_FILE
    assert not (tmp_path / "new").exists()


def test_a_backup_whose_letter_has_another_reference_is_refused(home: Path, tmp_path: Path) -> None:
    with Record(home, now) as record:
        record.add_letter(REFERENCE, replace(a_letter(), reference="../../x"))
        record.backup(tmp_path / "hostile.dsr")
    with pytest.raises(BrokenFile, match="reference"):
        restore(tmp_path / "hostile.dsr", tmp_path / "new", now)
