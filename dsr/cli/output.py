"""The only writer to standard output: plain text or JSON. Narration goes to standard error."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from dsr.desk import Desk

F = TypeVar("F", bound=Callable[..., object])

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def pass_desk(command: F) -> F:
    """Give the command the desk as its first argument, opened when it runs."""
    from functools import update_wrapper

    @click.pass_obj
    def opened(make: "Callable[[], Desk]", /, *args: Any, **kwargs: Any) -> object:
        return command(make(), *args, **kwargs)

    return cast("F", update_wrapper(opened, command))


def plain(value: object) -> Any:
    """Any domain value as JSON knows it: dataclasses become objects, dates ISO text, sets sorted lists."""
    match value:
        case Enum():
            return value.value
        case str() | int() | float() | bool() | None:
            return value
        case datetime() | date():
            return value.isoformat()
        case frozenset() | set():
            return sorted(plain(item) for item in value)
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
    """Print a value as JSON."""
    click.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))


def say(*lines: str) -> None:
    """Print data, line by line."""
    for line in lines:
        click.echo(literal(line))


def tell(*lines: str) -> None:
    """Print narration to standard error."""
    for line in lines:
        click.echo(literal(line), err=True)


def literal(text: str) -> str:
    """The text without characters that a terminal would obey."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "", text)


def table(rows: Iterable[Sequence[str]], header: Sequence[str] = ()) -> None:
    """Print rows in columns as wide as their widest cell; the last column is left as it is."""
    from rich.cells import cell_len

    cells = [[literal(cell).replace("\n", " ") for cell in row] for row in ([header] if header else []) + [list(row) for row in rows]]
    if not cells:
        return
    widths = [max(cell_len(row[column]) for row in cells if column < len(row)) for column in range(max(map(len, cells)))]
    for row in cells:
        padded = [cell + " " * (widths[column] - cell_len(cell)) for column, cell in enumerate(row[:-1])]
        click.echo("  ".join([*padded, row[-1]]).rstrip())


def wrapped(text: str, indent: str = "") -> str:
    """A paragraph in lines of at most 100 characters, each with the indent."""
    from textwrap import fill

    return "\n".join(fill(line, 100, initial_indent=indent, subsequent_indent=indent) for line in literal(text).splitlines())
