"""A backup of a stranger, or one that was tampered with, is refused in one sentence, before anything is touched."""

import json
import os
import sqlite3
import warnings
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from dsr import __version__
from dsr.errors import BrokenFile, ExitCode, RecordError
from dsr.store.backup import restore
from dsr.store.home import FILE_NAME
from dsr.store.migrations import MIGRATIONS, latest
from dsr.store.record import Record
from tests.cli.test_lost_record import picture
from tests.store.examples import PERSON, a_letter, a_request, an_event, now

MANIFEST = "manifest.json"
Entries = dict[str, bytes]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
        record.append(an_event())
    (home / "companies").mkdir()
    (home / "companies" / "mine.yaml").write_text("slug: mine\nname: Mine\n")
    return home


@pytest.fixture
def entries(home: Path, tmp_path: Path) -> Entries:
    """What a sound backup holds, unpacked."""
    with Record(home, now) as record, zipfile.ZipFile(record.backup(tmp_path / "sound.dsr")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, entries: Entries, *, listed: bool = True, **more: object) -> Path:
    """A backup of these entries, with a manifest that fits them unless one is there and `listed` is not set."""
    if listed:
        files = {name: {"size": len(data), "sha256": sha256(data).hexdigest()} for name, data in entries.items() if name != MANIFEST}
        entries = entries | {MANIFEST: json.dumps({"format": 1, "made": "2026-11-22", "files": files, **more}).encode()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def refused(source: Path, home: Path) -> BrokenFile:
    before = picture(home)
    with pytest.raises(BrokenFile) as caught:
        restore(source, home, now)
    assert caught.value.exit_code is ExitCode.BROKEN_FILE
    assert "\n" not in caught.value.message
    assert caught.value.hint
    assert picture(home) == before
    return caught.value


def test_a_sound_one_is_taken(home: Path, entries: Entries, tmp_path: Path) -> None:
    """What follows is refused for what was changed in it alone."""
    assert restore(packed(tmp_path / "b", entries), home, now)
    with Record(home, now) as record:
        assert record.person() == PERSON


def changed(entries: Entries, tmp_path: Path, *statements: str) -> Entries:
    """The entries with a record on which these statements were run."""
    path = tmp_path / "changed.sqlite3"
    path.write_bytes(entries[FILE_NAME])
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return entries | {FILE_NAME: path.read_bytes()}


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["CREATE TRIGGER wipe AFTER INSERT ON event BEGIN DELETE FROM letter; END"], "trigger “wipe”"),
        (["CREATE VIEW everybody AS SELECT * FROM document"], "view “everybody”"),
        (["CREATE TABLE extra (x)"], "table “extra”"),
        (["CREATE INDEX extra ON event (note)"], "index “extra”"),
        (["CREATE VIRTUAL TABLE notes USING fts5 (note)"], "table “notes"),
        (["CREATE TEMP TABLE t (x)", "ANALYZE"], "sqlite_stat"),
        (["DROP TABLE letter"], "“letter"),
        (["DROP TABLE draft"], "table “draft”"),
        (["DROP INDEX event_by_reference"], "index “event_by_reference”"),
        (["DROP TRIGGER event_is_never_removed"], "trigger “event_is_never_removed”"),
        (["ALTER TABLE draft ADD COLUMN more TEXT"], "table “draft”"),
        (["ALTER TABLE draft RENAME COLUMN body TO content"], "table “draft”"),
        (["DROP TABLE contact", "CREATE TABLE contact (id INTEGER PRIMARY KEY, slug TEXT, body TEXT, added TEXT)"], "“contact"),
        (
            ["DROP TRIGGER event_is_never_removed", "CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event BEGIN SELECT 1; END"],
            "trigger “event_is_never_removed”",
        ),
        (["DROP TABLE draft", "CREATE VIEW draft AS SELECT 1 AS id, 2 AS body, 3 AS updated"], "“draft”"),
        (["DELETE FROM migration"], "no record of dsr"),
        (["DELETE FROM migration WHERE number = 1"], "list of changes"),
        (["UPDATE migration SET name = 'other'"], "list of changes"),
        (["INSERT INTO migration VALUES (0, 'zero', '2026-01-01')"], "list of changes"),
        (["PRAGMA application_id = 1"], "no record of dsr"),
        (
            ["PRAGMA foreign_keys = OFF", "INSERT INTO letter (reference, kind, body, added) VALUES ('DSR-XXXX-XXXX', 'request', '', '')"],
            "damaged",
        ),
    ],
    ids=lambda value: value[0][:60] if isinstance(value, list) else None,
)
def test_a_record_that_is_not_as_dsr_makes_them(statements: list[str], named: str, home: Path, entries: Entries, tmp_path: Path) -> None:
    if "fts5" in statements[0]:
        with closing(sqlite3.connect(":memory:")) as connection:
            if not connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0]:
                pytest.skip("this SQLite has no such tables")
    error = refused(packed(tmp_path / "b", changed(entries, tmp_path, *statements)), home)
    assert named in error.message


def test_a_record_that_is_older_than_it_looks(home: Path, entries: Entries, tmp_path: Path) -> None:
    """The tables of today, but the number of an earlier form."""
    statement = f"DELETE FROM migration WHERE number = {latest(MIGRATIONS)}"
    assert "not one of dsr" in refused(packed(tmp_path / "b", changed(entries, tmp_path, statement)), home).message


def test_two_names_for_the_same_pages(home: Path, entries: Entries, tmp_path: Path) -> None:
    statements = (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event') WHERE name = 'letter'",
    )
    refused(packed(tmp_path / "b", changed(entries, tmp_path, *statements)), home)


def test_a_newer_one_says_which_version_it_needs(home: Path, entries: Entries, tmp_path: Path) -> None:
    newer = changed(entries, tmp_path, "INSERT INTO migration VALUES (999, 'future', '2030-01-01')")
    error = refused(packed(tmp_path / "b", newer), home)
    assert "form 999" in error.message
    assert "Update dsr" in error.hint
    assert "newer version of dsr (7.1)" in refused(packed(tmp_path / "c", newer, dsr="7.1"), home).message
    assert "newer version of dsr (7.1)" in refused(packed(tmp_path / "d", entries, format=2, dsr="7.1"), home).message
    assert "newer version" in refused(packed(tmp_path / "e", entries, format=2), home).message


def test_a_backup_says_which_version_made_it(home: Path, entries: Entries) -> None:
    assert json.loads(entries[MANIFEST])["dsr"] == __version__


def of_size(size: str) -> str:
    """A manifest that states this size of the record."""
    return '{"format":1,"files":{"record.sqlite3":{"size":' + size + ',"sha256":"' + "0" * 64 + '"}}}'


MANIFESTS = [
    "",
    "null",
    "[]",
    '"text"',
    "[" * 100_000,
    '{"format":1,"files":' + '{"a":' * 50_000,
    '{"files":{"":{}}}',
    '{"format":1,"files":{"":{}}}',
    '{"format":1,"files":{}}',
    '{"format":1,"files":[]}',
    '{"format":1,"files":null}',
    '{"format":1,"files":{"record.sqlite3":null}}',
    of_size("1e400"),
    of_size("-1e400"),
    of_size("NaN"),
    of_size("Infinity"),
    of_size("-1"),
    of_size("9" * 4000),
    of_size("9" * 10_000),
    of_size("true"),
    of_size('"4096"'),
    '{"format":1,"files":{"record.sqlite3":{"size":4096,"sha256":null}}}',
    '{"format":1,"files":{"record.sqlite3":{"size":4096,"sha256":"\\ud800"}}}',
    '{"format":NaN,"files":{}}',
    '{"format":1e400,"files":{}}',
    '{"format":true,"files":{}}',
    '{"format":-1,"files":{}}',
    '{"format":null,"files":{}}',
    '{"format":' + "9" * 10_000 + ',"files":{}}',
    '{"format":1,"format":1,"files":{}}',
    "\ufeff{}",
    "\x00",
]


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda text: text[:50])
def test_odd_manifests(manifest: str, home: Path, entries: Entries, tmp_path: Path) -> None:
    refused(packed(tmp_path / "b", entries | {MANIFEST: manifest.encode()}, listed=False), home)


@pytest.mark.parametrize("manifest", [b"\xff\xfe", b"\x95" * 100, "{}".encode("utf-16"), "{}".encode("utf-32")])
def test_a_manifest_that_is_no_text(manifest: bytes, home: Path, entries: Entries, tmp_path: Path) -> None:
    refused(packed(tmp_path / "b", entries | {MANIFEST: manifest}, listed=False), home)


NAMES = [
    "/",
    "record.sqlite3/",
    "./record.sqlite3",
    "companies",
    "companies/",
    "companies//x.yaml",
    "companies/./x.yaml",
    "companies/../x.yaml",
    "companies/../../evil.yaml",
    "../evil.yaml",
    "/tmp/evil.yaml",
    "companies/x\\..\\..\\evil.yaml",
    "C:/evil.yaml",
    "companies/C:evil.yaml",
    "companies/x.yaml:stream",
    "companies/a\nb.yaml",
    "companies/a\x1b]2;PWNED\x07.yaml",
    "companies/a\u202eb.yaml",
    "companies/a\u200bb.yaml",
    "companies/a\u2028b.yaml",
    "companies/x.yaml.",
    "companies/x.yaml ",
    "companies/a?.yaml",
    "companies/" + "x" * 300 + ".yaml",
    "companies/" + "é" * 200 + ".yaml",
    "companies/" + "d/" * 40 + "x.yaml",
    "Companies/x.yaml",
    "cases/x",
    ".bashrc",
    "record.sqlite3-wal",
    "replaced-1/x",
]


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_that_lead_elsewhere_or_are_no_names(name: str, home: Path, entries: Entries, tmp_path: Path) -> None:
    error = refused(packed(tmp_path / "b", entries | {name: b"x"}), home)
    assert error.message.isprintable()
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize(
    "pair",
    [
        ("companies/a.yaml", "companies/A.yaml"),
        ("companies/straße.yaml", "companies/STRASSE.yaml"),
        ("companies/\u00e9.yaml", "companies/e\u0301.yaml"),
        ("templates/En/x", "templates/en/y/../x"),
        ("companies/a", "companies/a/b.yaml"),
        ("companies/a", "companies/A/b.yaml"),
    ],
)
def test_names_that_are_one_on_some_system(pair: tuple[str, str], home: Path, entries: Entries, tmp_path: Path) -> None:
    refused(packed(tmp_path / "b", entries | dict.fromkeys(pair, b"x")), home)


def test_a_name_twice_in_the_archive_and_in_the_manifest(home: Path, entries: Entries, tmp_path: Path) -> None:
    source = packed(tmp_path / "b", entries)
    with warnings.catch_warnings(), zipfile.ZipFile(source, "a") as archive:
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr("companies/mine.yaml", "slug: other\n")
    refused(source, home)
    manifest = packed(tmp_path / "c", entries)
    with zipfile.ZipFile(manifest) as archive:
        text = archive.read(MANIFEST).decode().replace('"companies/mine.yaml"', '"record.sqlite3"')
    refused(packed(tmp_path / "d", entries | {MANIFEST: text.encode()}, listed=False), home)


def test_more_than_is_listed(home: Path, entries: Entries, tmp_path: Path) -> None:
    source = packed(tmp_path / "b", entries)
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("companies/more.yaml", "slug: more\n")
    refused(source, home)


@pytest.mark.parametrize("name", [FILE_NAME, "companies/big.yaml"])
def test_what_unpacks_to_far_more_than_it_is(name: str, home: Path, entries: Entries, tmp_path: Path) -> None:
    bomb = bytes(80 << 20)
    source = packed(tmp_path / "b", entries | {name: bomb})
    assert source.stat().st_size < 1 << 20
    refused(source, home)


def test_a_size_that_is_not_true(home: Path, entries: Entries, tmp_path: Path) -> None:
    """The archive says of the entry what the manifest says, but it unpacks to more."""
    content = bytes(1 << 20)
    source = packed(tmp_path / "b", entries | {"companies/big.yaml": content})
    lying = source.read_bytes().replace(len(content).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    source.write_bytes(lying.replace(b'"size": 1048576', b'"size": 10     '))
    refused(source, home)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packed_in_another_way(method: int, home: Path, entries: Entries, tmp_path: Path) -> None:
    source = packed(tmp_path / "b", entries)
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(tmp_path / "c", "w", method) as other:
        for name in archive.namelist():
            other.writestr(name, archive.read(name))
    refused(tmp_path / "c", home)


def test_encrypted_or_of_an_unknown_method(home: Path, entries: Entries, tmp_path: Path) -> None:
    source = packed(tmp_path / "b", entries)
    sound = source.read_bytes()
    central = sound.index(b"PK\x01\x02")
    for offset, value in ((8, 1), (8, 0x41), (10, 99), (10, 12)):
        changed_one = bytearray(sound)
        changed_one[central + offset] = value
        source.write_bytes(bytes(changed_one))
        refused(source, home)


def test_every_byte_of_a_backup_matters_or_does_no_harm(home: Path, entries: Entries, tmp_path: Path) -> None:
    """Cut off or flipped anywhere: restored as it was, or refused; never a fault."""
    source = packed(tmp_path / "b", entries)
    sound = source.read_bytes()
    for place in range(0, len(sound), max(1, len(sound) // 150)):
        for content in (sound[:place], sound[:place] + bytes((sound[place] ^ 0x95,)) + sound[place + 1 :]):
            source.write_bytes(content)
            try:
                restore(source, home, now)
            except BrokenFile as error:
                refusal = error
                continue
            with Record(home, now) as record:
                assert record.person() == PERSON
    assert refusal.hint


@pytest.mark.skipif(os.name != "posix", reason="pipes of Unix")
def test_a_pipe_is_not_waited_for(home: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", home)


def test_a_full_disk_is_no_fault_of_the_backup(home: Path, entries: Entries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = picture(home)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    source = packed(tmp_path / "b", entries)
    monkeypatch.setattr(Path, "chmod", full)
    with pytest.raises(RecordError, match="disk is full"):
        restore(source, home, now)
    monkeypatch.undo()
    assert picture(home) == before


@pytest.mark.parametrize("name", ["A.yaml", "a\nb.yaml", "x.yaml."])
def test_what_no_backup_can_hold_is_said_when_it_is_made(name: str, home: Path, tmp_path: Path) -> None:
    """So that no backup is made that would be refused."""
    (home / "companies" / "a.yaml").write_text("slug: a\n")
    try:
        (home / "companies" / name).write_text("slug: b\n")
    except OSError:
        pytest.skip("this disk does not have such names")
    with Record(home, now) as record, pytest.raises(RecordError, match="part of a backup") as caught:
        record.backup(tmp_path / "all.dsr")
    assert "Rename" in caught.value.hint
    assert not (tmp_path / "all.dsr").exists()


def test_restoring_twice_and_into_nothing_makes_no_folder_when_refused(entries: Entries, tmp_path: Path) -> None:
    source = packed(tmp_path / "b", entries | {"evil": b"x"})
    with pytest.raises(BrokenFile):
        restore(source, tmp_path / "new", now)
    assert not (tmp_path / "new").exists()
