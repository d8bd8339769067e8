"""Gone for good, and an honest word on what is not."""

import os
from pathlib import Path

import pytest

from dsr.errors import RecordError
from dsr.store.home import FILE_NAME, NOTE, WORKPLACES
from dsr.store.purge import PURGING, purge
from dsr.store.record import Record
from dsr.store.recovery import settle
from tests.cli.conftest import Shell
from tests.store.examples import PERSON, a_letter, a_request, now
from tests.store.test_trouble import plain_user  # noqa: F401 - a fixture

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links and permissions of Unix")
UNFINISHED = (".record-before-2.sqlite3.a1b2c3d4.part", ".all.dsr.zzzzzzzz.part")
"""What a killed dsr leaves while it writes a copy or a backup into the user's folder."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
        record.add_request(a_request(), a_letter())
    (home / "companies").mkdir()
    (home / "companies" / "mine.yaml").write_text("slug: mine\nname: Mine\n")
    return home


def with_leftovers(home: Path) -> None:
    for name in UNFINISHED:
        (home / name).write_text("Zoë Example")
    (home / f"{WORKPLACES}abc12345").mkdir()
    (home / f"{WORKPLACES}abc12345" / FILE_NAME).write_text("Zoë Example")


def test_everything_that_dsr_puts_there_goes(home: Path) -> None:
    with_leftovers(home)
    (home / "record-before-2.sqlite3").write_text("Zoë Example")
    (home / "replaced-2026-11-22-093000").mkdir()
    (home / "replaced-2026-11-22-093000" / FILE_NAME).write_text("Zoë Example")
    for suffix in ("-wal", "-shm"):
        (home / f"{FILE_NAME}{suffix}").touch()
    done = purge(home)
    assert (done.left, done.others) == ((), ())
    assert done.files >= 7
    assert not home.exists()


def test_the_next_start_clears_up_what_killed_programs_left(home: Path) -> None:
    with_leftovers(home)
    (home / "mine.part").write_text("not of dsr")
    (home / ".hidden").write_text("not of dsr")
    (home / "companies" / ".mine.yaml-a1b2c3d4.new").write_text("slug: mi")
    with Record(home, now) as record:
        assert record.person() == PERSON
    assert sorted(path.name for path in home.iterdir()) == [".hidden", "companies", "mine.part", FILE_NAME]
    assert [path.name for path in (home / "companies").iterdir()] == ["mine.yaml"]


def test_a_profile_that_is_being_saved_is_not_cleared_up(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dsr.directory import catalogue
    from dsr.domain.company import Company

    seen = []
    really = catalogue._write_whole

    def slowly(path: Path, text: str) -> None:
        path.with_name(f".{path.name}-a1b2c3d4.new").write_text("half")
        settle(home)
        seen.extend(path.parent.glob(".*.new"))
        really(path, text)

    monkeypatch.setattr(catalogue, "_write_whole", slowly)
    catalogue.Catalogue(home, home / "companies").save(Company(slug="other", name="Other"))
    assert len(seen) == 1
    settle(home)
    assert not list((home / "companies").glob(".*.new"))


def test_what_is_left_beside_a_backup_elsewhere_goes_at_the_next_start(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    place = home / f"{WORKPLACES}abc12345"
    place.mkdir()
    (place / NOTE).write_bytes(os.fsencode(stick / "all.dsr"))
    (stick / ".all.dsr.a1b2c3d4.part").mkdir()
    (stick / ".all.dsr.a1b2c3d4.part" / FILE_NAME).write_text("Zoë Example")
    (stick / ".all.dsr.e5f6g7h8.part").write_text("Zoë Example")
    for name in ("all.dsr", ".other.dsr.a1b2c3d4.part", "all.dsr.part"):
        (stick / name).write_text("not a leftover")
    settle(home)
    assert sorted(path.name for path in stick.iterdir()) == [".other.dsr.a1b2c3d4.part", "all.dsr", "all.dsr.part"]
    assert not place.exists()


def test_beside_a_disk_that_is_not_there_it_waits_and_a_purge_names_it(home: Path, tmp_path: Path) -> None:
    place = home / f"{WORKPLACES}abc12345"
    place.mkdir()
    (place / NOTE).write_bytes(os.fsencode(tmp_path / "unplugged" / "all.dsr"))
    settle(home)
    assert place.exists()
    done = purge(home)
    assert done.left == (f"what an interrupted backup may have left beside “{tmp_path / 'unplugged' / 'all.dsr'}”",)
    assert not home.exists()


def test_a_linked_record_is_named(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.sqlite3"
    (home / FILE_NAME).rename(outside)
    (home / FILE_NAME).symlink_to(outside)
    done = purge(home)
    assert done.left == (f"“{outside}”, to which “{FILE_NAME}” led",)
    assert not home.exists()
    assert b"Example" in outside.read_bytes()


def test_the_side_files_of_a_linked_record_are_named_too(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they could not be folded in, as on a full disk."""
    monkeypatch.setattr("dsr.store.purge.claim_alone", lambda _: None)
    outside = tmp_path / "outside.sqlite3"
    (home / FILE_NAME).rename(outside)
    (home / FILE_NAME).symlink_to(outside)
    outside.with_name("outside.sqlite3-wal").write_bytes(b"Zoe")
    assert [what.split("”")[0] for what in purge(home).left] == [f"“{outside}", f"“{outside}-wal"]


def test_a_linked_folder_is_named_and_a_link_to_what_goes_anyway_is_not(home: Path, tmp_path: Path) -> None:
    (home / "companies").rename(tmp_path / "outside")
    (home / "companies").symlink_to(tmp_path / "outside")
    (home / "templates").mkdir()
    (home / "templates" / "link").symlink_to(home / FILE_NAME)
    (home / "templates" / "to-nothing").symlink_to(tmp_path / "nothing")
    assert purge(home).left == (f"“{tmp_path / 'outside'}”, to which “companies” led",)
    assert (tmp_path / "outside" / "mine.yaml").exists()


@pytest.mark.parametrize("broken", ["write", "fsync", "touch", "mkdir"])
def test_it_needs_no_room_on_the_disk(broken: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    def full_to_write(path: Path, mode: str = "r", *_: object, **__: object) -> object:
        return full() if mode != "r" else None

    match broken:
        case "write":
            monkeypatch.setattr(Path, "open", full_to_write)
        case "fsync":
            monkeypatch.setattr(os, "fsync", full)
        case "touch":
            monkeypatch.setattr(Path, "touch", full)
        case _:
            monkeypatch.setattr("tempfile.mkdtemp", full)
    assert purge(home).left == ()
    assert not home.exists()


def test_it_does_not_write_to_the_record_before_it_deletes(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folding the log in needs room that a full disk does not have."""
    with Record(home, now) as record:
        record.save_draft("d", {})
        log = (home / f"{FILE_NAME}-wal").read_bytes()
        content = (home / FILE_NAME).read_bytes()
    (home / FILE_NAME).write_bytes(content)
    (home / f"{FILE_NAME}-wal").write_bytes(log)
    (home / FILE_NAME).chmod(0o400)
    assert purge(home).left == ()
    assert not home.exists()


def test_what_cannot_be_removed_is_named_and_the_rest_goes(plain_user: Path) -> None:  # noqa: F811 - the fixture
    home = plain_user / "home"
    with Record(home, now) as record:
        record.set_person(PERSON)
    (home / "companies").mkdir()
    (home / "companies" / "mine.yaml").write_text("slug: mine\n")
    home.chmod(0o500)
    done = purge(home)
    assert [what.split("”")[0] for what in done.left] == [f"“{home}/companies", f"“{home}/{FILE_NAME}"]
    assert set((home / FILE_NAME).read_bytes()) == {0}, "at least nothing can be read of it"
    assert not any((home / "companies").iterdir())


def test_the_command_says_so(dsr: Shell, tmp_path: Path) -> None:
    outside = tmp_path / "outside.sqlite3"
    (dsr.home / FILE_NAME).rename(outside)
    (dsr.home / FILE_NAME).symlink_to(outside)
    error = dsr.refused("purge", "--yes")
    assert error.exit_code == RecordError.exit_code
    assert str(outside) in error.message
    assert "everything" not in error.message.lower().replace("not everything", "")


def test_the_command_names_what_is_not_of_dsr(dsr: Shell) -> None:
    (dsr.home / "thesis.odt").write_text("years of work")
    said = dsr("purge", "--yes")
    assert said.code == 0
    assert "Everything that dsr kept" in said.err
    assert "thesis.odt" in said.err
    assert "stays" in said.err


def test_the_command_on_nothing(stranger: Shell) -> None:
    assert "nothing to delete" in stranger("purge", "--yes").err


@pytest.mark.parametrize("kind", ["folder", "link", "pipe", "written"])
def test_only_a_mark_that_a_purge_made_is_obeyed(kind: str, home: Path, tmp_path: Path) -> None:
    mark = home / PURGING
    match kind:
        case "folder":
            mark.mkdir()
        case "link":
            mark.symlink_to(tmp_path / "nothing")
        case "pipe":
            os.mkfifo(mark)
        case _:
            mark.write_text("mine")
    for _ in range(2):
        with pytest.raises(RecordError, match="not the mark of a purge"):
            settle(home)
    assert (home / FILE_NAME).exists()
    assert (home / "companies" / "mine.yaml").exists()
    assert os.path.lexists(mark)
    purge(home)
    assert not home.exists()


def test_a_mark_of_a_purge_is_obeyed_and_goes(home: Path) -> None:
    (home / PURGING).touch()
    settle(home)
    assert not home.exists()


def test_while_the_mark_cannot_be_removed_dsr_stops(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / PURGING).touch()
    unlink = Path.unlink

    def stuck(path: Path, missing_ok: bool = False) -> None:
        if path.name == PURGING:
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", stuck)
    for _ in range(2):
        with pytest.raises(RecordError, match=f"cannot be removed: .*{PURGING}"):
            settle(home)
    with pytest.raises(RecordError, match="cannot be removed"), Record(home, now) as record:
        record.set_person(PERSON)
    assert not (home / FILE_NAME).exists()
