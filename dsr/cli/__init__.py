"""The commands: arguments in, one desk call, value out. The accessible front end, with everything that the screens can do."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import click

from dsr import __version__
from dsr.cli.grammar import WORDS, Noun, help_for, in_words

if TYPE_CHECKING:
    from dsr.desk import Desk, World

# Where each command lives and what it is for: help needs no module, so that it stays fast.
NOUNS = {
    "me": ("dsr.cli.me", "Who writes: name, e-mail, postal address, country, state."),
    "settings": ("dsr.cli.settings", "Language of new letters, paper, fonts, colours."),
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


class LazyGroup(Noun):
    """A group that imports a command's module only when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the user's way."""
        return list(NOUNS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command's module."""
        if cmd_name not in NOUNS:
            return None
        command: click.Command = getattr(import_module(NOUNS[cmd_name][0]), cmd_name)
        return command

    def sentence(self, ctx: click.Context, name: str) -> str:  # noqa: ARG002 - the signature of `Noun`
        """What a command is for, without importing it."""
        return NOUNS[name][1]


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="dsr %(version)s")
def dsr() -> None:
    """Take back your data: write a letter under privacy law, send it, and see the day by which it must be answered.

    Without a command, dsr opens its screen.

    \b
    The usual way:
      dsr me set name "Ada Lovelace"           who writes; also email, postal, country
      dsr company list                         whom to write to
      dsr request new SLUG --right access      write the letter
      dsr request send REF                     hand it to your mail program
      dsr request record REF sent              say that it left: the clock begins
      dsr due                                  see what is due, and what to do next

    \b
    Exit codes:
      0  done                       4  a broken file
      1  something is overdue       5  the record cannot be read or written
      2  wrong input                6  a letter could not be handed over or saved
      3  not found                  7  a letter could not be made
    """  # noqa: D301 - click reads the control character


def run(arguments: list[str], world: "Callable[[], World]") -> int:
    """Run one command.

    Args:
        arguments: the words after `dsr`.
        world: makes the world that the desk needs; called only by commands that need a desk.

    Returns:
        The exit code.

    Raises:
        DsrError: what the user did cannot be done; the entry prints it.
        OSError: the output cannot be written.
    """
    opened: list[Desk] = []

    def desk() -> "Desk":
        from dsr.desk import Desk

        opened.append(Desk(world()))
        return opened[0]

    try:
        # Not `dsr.main`: it would end a broken pipe with the exit code of something overdue.
        with dsr.make_context("dsr", list(arguments), obj=desk) as context:
            context.meta[WORDS] = tuple(arguments)
            result = dsr.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        return help_for(error)
    except click.ClickException as error:
        raise in_words(error) from None
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    finally:
        for open_desk in opened:
            open_desk.close()
    return result if isinstance(result, int) else 0
