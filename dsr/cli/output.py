"""The only writer to standard output: plain text or JSON. Narration goes to standard error.

On a terminal text is laid out for its width; in a pipe every row of a table stays one line.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from itertools import zip_longest
from typing import TYPE_CHECKING, TextIO, TypeVar, cast

import click

from dsr.errors import HIDDEN, plain_text, with_one_stop

if TYPE_CHECKING:
    from dsr.desk import Desk

F = TypeVar("F", bound=Callable[..., object])

PIPE_WIDTH = 80
"""Columns for prose where nobody says how wide the terminal is."""
WIDEST = 100
"""Columns after which prose is hard to read."""
_TO_ESCAPE = re.compile(f"{HIDDEN}|[\x85\u2028\u2029]")
_GAP = "  "

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def pass_desk(command: F) -> F:
    """Give the command the desk as its first argument, opened when it runs."""
    from functools import update_wrapper

    @click.pass_obj
    def opened(make: "Callable[[], Desk]", /, *args: object, **kwargs: object) -> object:
        return command(make(), *args, **kwargs)

    return cast("F", update_wrapper(opened, command))


# JSON


def plain(value: object) -> object:
    """Any domain value as JSON knows it: dataclasses become objects, dates ISO text, sets sorted lists."""
    match value:
        case Enum():
            return value.value
        case str() | int() | float() | bool() | None:
            return value
        case datetime() | date():
            return value.isoformat()
        case frozenset() | set():
            return sorted((plain(item) for item in value), key=str)
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "items"):
        return {str(key): plain(item) for key, item in value.items()}
    return str(value)


def print_json(value: object) -> None:
    """Print a value as JSON; with escapes what a terminal would obey, and where the output cannot hold every character, all of those."""
    speaks_all = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    text = json.dumps(plain(value), ensure_ascii=not speaks_all, indent=2)
    click.echo(text if text.isascii() and "\x7f" not in text else _TO_ESCAPE.sub(lambda found: json.dumps(found.group())[1:-1], text))


# Lines


def say(*lines: str) -> None:
    """Print data, line by line."""
    if lines:
        click.echo("\n".join(literal(line) for line in lines))


def tell(*lines: str) -> None:
    """Print narration to standard error, wrapped where that is a terminal. Where nobody can hear it, nothing happens."""
    columns = _columns(sys.stderr)
    tell_as_it_is(*(wrapped(line, columns=min(columns, WIDEST)) if columns else with_one_stop(literal(line)) for line in lines))


def tell_as_it_is(*texts: str) -> None:
    """Print texts that are laid out already to standard error. Where nobody can hear it, nothing happens."""
    if sys.stderr is None:
        return
    try:
        for text in texts:
            click.echo(text, err=True)
    except (OSError, ValueError):  # full, gone or closed: that is no fault in what was done
        fall_silent(sys.stderr)


def fall_silent(stream: TextIO | None) -> None:
    """Lead a stream that cannot be written any more to nowhere, so that what it still holds is no error at the end of the program."""
    import os

    with suppress(OSError, ValueError):  # it is closed, or has no number
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def literal(text: str) -> str:
    """The text without characters that a terminal would obey or that nobody sees."""
    return plain_text(text)


def terminal_columns() -> int | None:
    """The width of the terminal, None where the output goes elsewhere."""
    return _columns(sys.stdout)


def width() -> int:
    """Columns for prose."""
    return min(terminal_columns() or PIPE_WIDTH, WIDEST)


def wrapped(text: str, indent: str = "", hang: str = "", *, columns: int | None = None) -> str:
    """Paragraphs in lines that fit, each with the indent; every line after a paragraph's first has `hang` besides."""
    from textwrap import fill

    return "\n".join(
        fill(
            line, columns or width(), initial_indent=indent, subsequent_indent=indent + hang, break_long_words=False, break_on_hyphens=False
        )
        for line in with_one_stop(literal(text)).splitlines()
    )


def page(pairs: Iterable[tuple[str, str]], indent: str = "") -> list[str]:
    """Facts with their names in a column of its own; a value takes as many lines as it needs, and an empty one none."""
    shown = [(name, value) for name, value in pairs if value]
    margin = indent + " " * (max((len(name) for name, _ in shown), default=0) + len(_GAP))
    lines = []
    for name, value in shown:
        first, *more = wrapped(value, margin).splitlines() or [margin]
        lines += [f"{indent}{name}{first[len(indent) + len(name) :]}".rstrip(), *more]
    return lines


# Tables


def table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> None:
    """Print rows in columns as wide as their widest cell.

    On a terminal that is too narrow the widest columns give way and their cells take several lines, broken between words.
    """
    cells = [[flat(cell) for cell in row] for row in ([header] if header else []) + [list(row) for row in rows]]
    if not cells:
        return
    columns = list(zip(*cells, strict=True))
    widths = [max(map(breadth, column)) for column in columns]
    room = terminal_columns()
    if room:
        words = [max((breadth(word) for cell in column for word in cell.split()), default=0) for column in columns]
        widths = _narrowed(widths, words, room - len(_GAP) * (len(widths) - 1))
    lines = []
    for row in cells:
        parts = [_broken(cell, size) if room else [cell] for cell, size in zip(row, widths, strict=True)]
        for line in zip_longest(*parts, fillvalue=""):
            padded = [part + " " * (size - breadth(part)) for part, size in zip(line, widths, strict=True)]
            lines.append(_GAP.join(padded).rstrip())
    click.echo("\n".join(lines))


def fits(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table of these rows needs no more columns than the terminal has; always in a pipe."""
    room = terminal_columns()
    if room is None or not rows:
        return True
    widths = [max(breadth(flat(cell)) for cell in column) for column in zip(*rows, strict=True)]
    return sum(widths) + len(_GAP) * (len(widths) - 1) <= room


def breadth(text: str) -> int:
    """The columns that a text takes; a Chinese character takes two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def flat(cell: str) -> str:
    """The text on one line."""
    return " ".join(literal(cell).split())


def _narrowed(widths: list[int], least: list[int], room: int) -> list[int]:
    """The widths, the widest made smaller until all fit, none smaller than its longest word."""
    widths = list(widths)
    while sum(widths) > room:
        givers = [place for place, size in enumerate(widths) if size > least[place]]
        if not givers:
            break
        widths[max(givers, key=lambda place: widths[place])] -= 1
    return widths


def _broken(cell: str, size: int) -> list[str]:
    from textwrap import wrap

    return wrap(cell, max(size, 1), break_long_words=False, break_on_hyphens=False) or [""]


def _columns(stream: TextIO | None) -> int | None:
    try:
        if stream is None or not stream.isatty():
            return None
    except ValueError:  # closed
        return None
    from shutil import get_terminal_size

    return max(get_terminal_size().columns, 40)
