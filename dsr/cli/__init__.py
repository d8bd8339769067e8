"""The commands: arguments in, one desk call, value out. The accessible front end, with everything that the screens can do."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from dsr import __version__

if TYPE_CHECKING:
    from dsr.desk import World

# Where each command lives and what it is for: help needs no module, so that it stays fast.
NOUNS = {
    "me": ("dsr.cli.me", "Who writes: name, e-mail, postal address, country, state."),
    "company": ("dsr.cli.company", "Companies and what their privacy policies say."),
    "policy": ("dsr.cli.policy", "Read a privacy policy into a company profile."),
    "law": ("dsr.cli.law", "Laws, grounds and worked deadlines."),
    "request": ("dsr.cli.request", "Write requests, send them, record what happens."),
    "due": ("dsr.cli.due", "What is due or overdue; exit code 1 if anything is overdue."),
    "calendar": ("dsr.cli.due", "Export every coming date as an iCalendar file."),
    "backup": ("dsr.cli.keep", "Write everything into one file."),
    "restore": ("dsr.cli.keep", "Put a backup in the place of what is there."),
    "purge": ("dsr.cli.keep", "Delete everything that dsr keeps on this machine."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the user's way."""
        return list(NOUNS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module."""
        if cmd_name not in NOUNS:
            return None
        command: click.Command = getattr(import_module(NOUNS[cmd_name][0]), cmd_name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest commands for a wrong one."""
        if args and args[0] not in NOUNS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], NOUNS, 2)
            hint = f"Did you mean {' or '.join(near)}?" if near else "`dsr --help` lists the commands."
            raise click.UsageError(f"There is no command “{args[0]}”. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in NOUNS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="dsr %(version)s")
def dsr() -> None:
    """Take back your data: write a letter under privacy law, send it, and see the day by which it must be answered.

    Without a command, dsr opens its screen. Exit codes: 0 done, 1 something is overdue (`dsr due`), 2 wrong input, 3 not found,
    4 a broken file, 5 the record cannot be read or written, 6 a letter could not be handed over, 7 it could not be written.
    """


def run(arguments: list[str], world: "Callable[[], World]") -> int:
    """Run one command.

    Args:
        arguments: the words after `dsr`.
        world: makes the world that the desk needs; called only by commands that need a desk.

    Returns:
        The exit code.

    Raises:
        DsrError: what the user did cannot be done; the entry prints it.
    """
    from dsr.errors import WrongInput

    opened: list[object] = []

    def desk() -> object:
        from dsr.desk import Desk

        opened.append(Desk(world()))
        return opened[0]

    try:
        result = dsr.main(arguments, prog_name="dsr", standalone_mode=False, obj=desk)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "dsr"
        raise WrongInput(error.format_message(), f"`{command} --help` shows how it is used.") from None
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    finally:
        for open_desk in opened:
            open_desk.close()  # type: ignore[attr-defined]
    return result if isinstance(result, int) else 0
