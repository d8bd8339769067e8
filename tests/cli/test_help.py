"""Help: every command and option explains itself, and every command of the house's plan is there."""

from collections.abc import Iterator

import click
import pytest

from dsr.cli import NOUNS, dsr
from tests.cli.conftest import Shell

PLANNED = {
    *("me for add", "me for list", "me for drop"),
    *("me show", "me set", "settings show", "settings set"),
    *(
        "company list",
        "company search",
        "company show",
        "company contact",
        "company add",
        "company edit",
        "company check",
        "company import",
    ),
    *("policy read", "policy diff"),
    *("law list", "law show", "law for", "law due"),
    *(
        "request new",
        "request adopt",
        "request list",
        "request show",
        "request preview",
        "request send",
        "request record",
        "request withdraw",
    ),
    *("request follow-up", "due", "calendar", "backup", "restore", "purge"),
}


def commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{path}{name} ")
        else:
            yield f"{path}{name}", command


COMMANDS = dict(commands(dsr))


def test_every_planned_command_is_there_and_no_other() -> None:
    assert set(COMMANDS) == PLANNED


@pytest.mark.parametrize("path", sorted(PLANNED))
def test_a_command_and_each_of_its_options_say_what_they_are_for(path: str, stranger: Shell) -> None:
    command = COMMANDS[path]
    assert command.help
    first = command.help.splitlines()[0]
    assert first.endswith((".", ":")), "the first line is a whole sentence"
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{path} {option.opts}"
            assert option.help.endswith((".", "?")), f"{path} {option.opts}"
    said = stranger(*path.split(), "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: dsr {path}")
    assert not stranger.home.exists(), "help touches nothing"


@pytest.mark.parametrize("noun", [name for name, (module, _) in NOUNS.items() if module.split(".")[-1] == name and name != "due"])
def test_a_noun_lists_its_commands_with_whole_sentences(noun: str, stranger: Shell) -> None:
    out = stranger(noun, "--help").out
    assert "..." not in out.split("Commands:")[1]
    assert all(path.split()[1] in out for path in PLANNED if path.startswith(f"{noun} "))
    assert max(map(len, out.splitlines())) <= 80


def test_a_noun_alone_shows_its_help_and_is_wrong_input(stranger: Shell) -> None:
    said = stranger("request")
    assert said.code == 2
    assert said.out == ""
    assert "follow-up" in said.err


def test_the_help_of_all_names_each_noun_in_the_order_of_the_way_and_the_exit_codes(stranger: Shell) -> None:
    out = stranger("--help").out
    listed = [line.split()[0] for line in out.split("Commands:")[1].splitlines() if line.strip()]
    assert listed == list(NOUNS)
    assert "1  something is overdue" in out
    assert max(map(len, out.splitlines())) <= 84


def test_commands_that_print_data_offer_json() -> None:
    without = {path for path, command in COMMANDS.items() if not any("--json" in param.opts for param in command.params)}
    assert without == {"company edit", "company import", "calendar", "backup", "restore", "purge"}
