"""Hostile texts in every place that a text can come from: no command writes a character that a terminal obeys."""

from pathlib import Path

import click
import pytest

from dsr.cli import dsr as root
from dsr.cli import run
from dsr.cli.output import tell
from dsr.desk import Desk
from dsr.domain.case import EventName
from dsr.errors import DsrError
from tests.cli.conftest import Shell
from tests.hostile import ATTACKS, OBEYED, poison

TEXT = ATTACKS.replace("[/]", "").replace("[/link]", "").replace("//", "")
"""The same as a file may be called."""


def heard(shell: Shell, *arguments: str) -> str:
    """All that a command writes, a refusal told as the entry tells it."""
    shell._capsys.readouterr()
    try:
        run(list(arguments), shell.world)
    except DsrError as error:
        tell(f"dsr: {error.message}", error.hint)
    caught = shell._capsys.readouterr()
    return caught.out + caught.err


@pytest.fixture
def hostile(dsr: Shell, monkeypatch: pytest.MonkeyPatch) -> tuple[Shell, list[str]]:
    """A shell on a hostile home with a draft and a sent request, and their references."""
    references = [dsr.write(), dsr.sent("onimagin")]
    desk = Desk(dsr.world())
    desk.cases.record(references[1], EventName.NOTE, None, ATTACKS)
    poison(dsr.home, desk, monkeypatch)
    desk.close()
    return dsr, references


def walk(folder: Path, policy: Path, profile: Path, draft: str, sent: str) -> list[tuple[str, ...]]:
    """Every command, with attacks in whatever can be given to it."""
    return [
        ("me", "show"),
        ("request", "adopt", "imagino", "--right", "access", "--sent", "2026-10-05", "--reference", ATTACKS),
        ("request", "adopt", ATTACKS, "--right", ATTACKS, "--sent", ATTACKS),
        ("request", "adopt", "--from", str(folder / "none.csv")),
        ("me", "set", "name", ATTACKS),
        ("me", "set", "email", ATTACKS),
        ("me", "set", ATTACKS, "x"),
        ("company", "list"),
        ("company", "search", ATTACKS),
        ("company", "search", "imagino"),
        ("company", "show", "imagino"),
        ("company", "show", "imagino", "--yaml"),
        ("company", "show", ATTACKS),
        ("company", "contact", "imagino"),
        ("company", "contact", "imagino", "--email", ATTACKS),
        ("company", "contact", "imagino", "--webform", f"https://x.example/{ATTACKS}"),
        ("company", "add", str(profile)),
        ("company", "add", str(folder / "none.yaml")),
        ("company", "check", "imagino", "--policy", str(policy)),
        ("policy", "read", str(policy)),
        ("policy", "read", str(policy), "--name", ATTACKS, "--save"),
        ("policy", "read", str(folder / "none.txt")),
        ("policy", "read", f"https://x.example/{ATTACKS}"),
        ("policy", "diff", str(policy), str(policy)),
        ("company", "import", str(profile)),
        ("company", "import", str(folder)),
        ("me", "for", "list"),
        ("me", "for", "add", ATTACKS, "--as", "parent"),
        ("me", "for", "drop", ATTACKS),
        ("settings", "show"),
        ("settings", "set", "font_folder", str(folder)),
        ("settings", "set", ATTACKS, ATTACKS),
        ("law", "list"),
        ("law", "show", ATTACKS),
        ("law", "for", "imagino"),
        ("law", "due", "eu-gdpr", "--received", ATTACKS, "--place", "DE", "--right", "access"),
        ("law", "due", "eu-gdpr", "--received", "2026-03-05", "--place", ATTACKS, "--right", "access"),
        ("request", "new", "imagino", "--right", "access", "--detail", f"identifier:{ATTACKS}={ATTACKS}"),
        ("request", "new", "imagino", "--right", ATTACKS),
        ("request", "new", "imagino", "--right", "access", "--to", ATTACKS),
        ("request", "list"),
        *(("request", verb, reference) for verb in ("show", "preview", "send") for reference in (draft, sent)),
        ("request", "show", sent, "--why"),
        ("request", "show", ATTACKS),
        ("request", "preview", sent, "--out", str(folder / f"letter{TEXT}.txt")),
        ("request", "preview", sent, "--out", str(folder / f"letter{TEXT}.pdf")),
        ("request", "preview", sent, "--out", str(folder / f"letter{TEXT}.eml")),
        ("request", "record", sent, "note", "--note", ATTACKS),
        ("request", "record", sent, "refused", "--note", ATTACKS),
        ("request", "withdraw", sent, "1", "--note", ATTACKS),
        ("request", "follow-up", sent, "--kind", "complaint", "--dry-run"),
        ("request", "adopt", "imagino", "--right", "access", "--sent", "2026-10-05", "--reference", ATTACKS, "--to", ATTACKS),
        ("request", "adopt", ATTACKS, "--right", "access", "--sent", ATTACKS),
        ("request", "adopt", "--from", str(policy)),
        ("request", "adopt", "--from", str(folder / "none.csv")),
        ("due",),
        ("calendar",),
        ("calendar", "--out", str(folder / f"c{TEXT}.ics")),
        ("backup", str(folder / f"b{TEXT}.dsr")),
        ("backup", str(folder / f"b{TEXT}.dsr")),
        ("restore", str(folder / "none.dsr")),
        ("restore", str(policy)),
        ("restore", str(folder / f"b{TEXT}.dsr")),
        ("request", "list"),
        (ATTACKS,),
        ("due", f"--{ATTACKS}"),
    ]


def test_no_command_passes_on_what_a_terminal_obeys(hostile: tuple[Shell, list[str]], tmp_path: Path) -> None:
    shell, (draft, sent) = hostile
    folder = tmp_path / TEXT
    folder.mkdir()
    policy = folder / f"policy{TEXT}.txt"
    policy.write_text(
        f"# Policy {ATTACKS}\n\nAcme{ATTACKS} Ltd is the controller. Write to privacy@acme.example.\n\nYou may access your data."
    )
    profile = folder / f"profile{TEXT}.yaml"
    profile.write_text(f"slug: acme\nname: {ATTACKS!r}\n", encoding="utf-8", errors="replace")
    commands = walk(folder, policy, profile, draft, sent)
    spoken = 0
    for words in commands:
        for more in ((), ("--json",)):
            text = heard(shell, *words, *more)
            found = OBEYED.search(text.replace("\r\n", "\n"))
            assert found is None, (words, text[max(found.start() - 80, 0) : found.end() + 40])
            spoken += bool(text)
    assert spoken > len(commands)


def test_the_walk_knows_every_command() -> None:
    """A new command must be walked, too."""

    def names(group: click.Group, before: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
        context = click.Context(group)
        found: set[tuple[str, ...]] = set()
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            found |= names(command, (*before, name)) if isinstance(command, click.Group) else {(*before, name)}
        return found

    here = Path()
    walked = walk(here, here, here, "", "")
    left = {words for words in names(root) if not any(one[: len(words)] == words for one in walked)}
    assert left == {("company", "edit"), ("purge",)}, "these two need a terminal"
