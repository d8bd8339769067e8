"""How arguments are read: groups that list their commands whole, words to choose from, and clear sentences for what is wrong."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from dsr.cli.output import tell_as_it_is
from dsr.domain.text import find_hidden
from dsr.errors import ExitCode, WrongInput, holds_undecoded

WORDS = "dsr.words"
"""Under this name the outermost context keeps the words after `dsr`."""


class FileOrLink(click.ParamType[str]):
    """The path of a file, a link, or `-`; what it is, is asked by who opens it."""

    name = "file"


class Verb(click.Command):
    """A command that loses nothing: it refuses an option that stands twice, and in words that name no file what cannot be kept.

    That are bytes that are no UTF-8, and characters that a terminal obeys or that nobody sees. Line breaks and tabs are taken.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and refuse what cannot be read as text or would be lost."""
        if not ctx.resilient_parsing:
            given, _, order = self.make_parser(ctx).parse_args(list(args))
            for option, times in Counter(parameter for parameter in order if isinstance(parameter, click.Option)).items():
                if times > 1 and not (option.multiple or option.is_flag or option.count):
                    raise WrongInput(f"{_name(option)} is given {times} times.", "Give it once: only one value can count.")
            for parameter in self.params:
                if not isinstance(parameter.type, (click.Path, FileOrLink)):
                    for text in _texts(given.get(parameter.name or "")):
                        _refuse_unless_plain(text, ctx, parameter)
        return super().parse_args(ctx, args)


class Noun(click.Group):
    """A group of commands, listed in their order with their whole first sentence."""

    command_class = Verb

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order in which they are written."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.sentence(ctx, name)) for name in self.list_commands(ctx)])

    def sentence(self, ctx: click.Context, name: str) -> str:
        """What a command is for, in one sentence."""
        command = self.get_command(ctx, name)
        return command.get_short_help_str(limit=200) if command else ""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest commands for a wrong one."""
        name = args[0]
        if name not in self.list_commands(ctx) and not name.startswith("-"):
            raise WrongInput(
                f"There is no command “{ctx.command_path} {name}”.",
                _did_you_mean(name, self.list_commands(ctx)) or f"`{ctx.command_path} --help` lists the commands.",
            )
        return super().resolve_command(ctx, args)


class Number(click.ParamType[int]):
    """A whole number.

    Args:
        least: the smallest one.
        most: the largest one, None for any.
    """

    name = "number"

    def __init__(self, least: int = 1, most: int | None = None) -> None:
        self.least = least
        self.most = most

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; WrongInput for what is none, or out of bounds."""
        text = str(value).strip()
        number = int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text) else None
        if number is None or number < self.least or (self.most is not None and number > self.most):
            bounds = f"from {self.least} to {self.most}" if self.most is not None else f"of at least {self.least}"
            called = f"{_name(param)}: " if param else ""
            usage = f"`{ctx.command_path} --help` shows how it is used." if ctx else ""
            raise WrongInput(f"{called}“{value}” is not a whole number {bounds}.", usage)
        return number


class OneOf(click.Choice[str]):
    """A word out of a list.

    Args:
        choices: the words.
        what: what they are, for the sentence about a wrong one: "right", "event".
    """

    def __init__(self, choices: Iterable[str], what: str) -> None:
        super().__init__([str(choice) for choice in choices], case_sensitive=False)
        self.what = what

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """The words themselves where they are few; else what they are, and the help lists them."""
        return super().get_metavar(param, ctx) if len(self.choices) <= 4 else self.what.upper()

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """The word; WrongInput with the nearest ones, or all, otherwise."""
        folded = value.strip().casefold().replace("_", "-")
        if folded in self.choices:
            return folded
        hint = _did_you_mean(folded, self.choices) or f"Choose one of: {', '.join(self.choices)}."
        raise WrongInput(f"There is no {self.what} “{value}”.", hint)


def refuse_to_replace(files: Iterable[Path], *, force: bool) -> None:
    """WrongInput where one of the files is there already, unless the user said that it may be replaced."""
    for file in files:
        if not force and file.exists() and not file.is_dir():
            raise WrongInput(f"“{file}” is there already.", "Choose another name, or add --force to replace it.")


def in_words(error: click.ClickException) -> WrongInput:
    """What click found wrong, as one clear sentence and what to do."""
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "dsr"
    usage = f"`{command} --help` shows how it is used."
    match error:
        case click.NoSuchOption():
            near = _did_you_mean(error.option_name, error.possibilities or ())
            return WrongInput(f"`{command}` has no option “{error.option_name}”.", near or usage)
        case click.MissingParameter(param=click.Parameter() as missing):
            choices = missing.type.choices if isinstance(missing.type, click.Choice) else ()
            return WrongInput(f"{_name(missing)} is missing.", f"It is one of: {', '.join(map(str, choices))}." if choices else usage)
        case click.BadOptionUsage():
            return WrongInput(f"The option {error.option_name} needs a value.", usage)
        case click.BadParameter(param=click.Parameter() as wrong):
            return WrongInput(f"{_name(wrong)}: {error.message}", usage)
    message = error.format_message()
    if message.startswith("Got unexpected extra argument"):
        return WrongInput(f"`{command}` does not take all these words; too many: {message.partition('(')[2].rstrip(').')}.", usage)
    return WrongInput(message if message.endswith(".") else f"{message}.", usage)


def help_for(error: click.exceptions.NoArgsIsHelpError) -> ExitCode:
    """Show the help of a group that was called without a command."""
    tell_as_it_is(error.format_message())
    return ExitCode.WRONG_INPUT


def _refuse_unless_plain(text: str, ctx: click.Context, parameter: click.Parameter) -> None:
    """WrongInput, naming the place, where a text holds what could not be kept as it is."""
    what = "bytes that are no UTF-8" if holds_undecoded(text) else find_hidden(text)
    if what:
        hint = "Type it again in a terminal that is set to UTF-8." if holds_undecoded(text) else "Type it again without that character."
        raise WrongInput(f"{_place(ctx, text)}, {_name(parameter).strip('[].')}, holds {what}: “{' '.join(text.split())}”.", hint)


def _texts(value: object) -> Iterator[str]:
    """Every text in the value of a parameter, which may be given several times."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _texts(part)


def _place(ctx: click.Context, text: str) -> str:
    """Which word after `dsr` holds a text: “Argument 4”."""
    words: Sequence[str] = ctx.find_root().meta.get(WORDS, ())
    return next((f"Argument {number}" for number, word in enumerate(words, 1) if text in word), "An argument")


def _name(parameter: click.Parameter) -> str:
    """The parameter as the help calls it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.metavar or (parameter.name or "").upper()


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), 2)
    return f"Did you mean {' or '.join(near)}?" if near else ""
