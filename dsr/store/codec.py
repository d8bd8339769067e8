"""The domain's values as JSON and back, faithfully: what comes out equals what went in.

Empty values (None, "", an empty list) that are a field's default are left out. A key or word that this dsr does not know was
written by a newer one and is refused, never dropped.
"""

import json
import types
from collections.abc import Callable, KeysView, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, NoReturn, TypeVar, Union, get_args, get_origin, get_type_hints

from dsr.domain.dates import EARLIEST, LATEST
from dsr.errors import RecordError

T = TypeVar("T")
Json = Any
"""What `json` reads and writes: text, number, truth value, None, list or dict."""
Hint = Any
"""A type as annotations write it: a class, `tuple[str, ...]`, `date | None`."""
Value = Any
"""What a hint stands for."""
_RESTORE = "Restore your last backup: dsr restore FILE"
_NEWER = "It was probably written by a newer dsr: update dsr."


def to_text(value: object) -> str:
    """A frozen value as compact JSON text."""
    return json.dumps(encode(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_text(type_: type[T], text: str) -> T:
    """The value of that type from JSON text. RecordError where the text does not hold one."""
    return decode(type_, from_json(text))


def from_json(text: str) -> Json:
    """Plain data from JSON text. RecordError where the text is none."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, TypeError, RecursionError) as problem:
        raise RecordError("An entry of your record is damaged.", _RESTORE) from problem


def checked_row(row: tuple[Any, ...], *optional: int) -> None:
    """Make sure that every column of a row holds text; those at the places `optional` may be empty. RecordError where one does not.

    SQLite keeps any value in any column, so a damaged file may hold bytes or numbers where dsr wrote text.
    """
    for place, value in enumerate(row):
        if type(value) is not str and (value is not None or place not in optional):
            raise RecordError("An entry of your record is damaged: it holds no text where text must be.", _RESTORE)


def decode_day(data: Json) -> date:
    """A day on which something happened. RecordError where it is none, or lies outside the years that dsr can count."""
    day = decode(date, data)
    if not EARLIEST <= day <= LATEST:
        raise _misfit("a day", data)
    return day


def encode(value: object) -> Json:
    """A value as plain JSON data.

    Args:
        value: a dataclass, enum, date, datetime, mapping with text keys, tuple or plain value, nested as one likes.

    Raises:
        TypeError: it holds something else, which is a mistake in the program.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {_text_key(key): encode(item) for key, item in value.items()}
    if is_dataclass(value):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: encode(item) for field, item in pairs if not _is_empty_default(field, item)}
    raise TypeError(f"no JSON for {type(value)}")


def decode(type_: type[T], data: Json) -> T:
    """The value of that type from plain JSON data. RecordError where it does not fit."""
    hint: Hint = type_
    found: T = _decoder(hint)(data)
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _text_key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"no JSON for a mapping with the key {key!r}")
    return str(key)


def _is_empty_default(field: "Field[Any]", value: object) -> bool:
    return (value is None or value in ("", ())) and field.default is not MISSING and field.default == value


def _misfit(what: str, data: Json) -> RecordError:
    return RecordError(
        f"The record holds something that this dsr does not understand: {what} as {json.dumps(data, default=repr)[:60]}.", _NEWER
    )


@cache
def _decoder(type_: Hint) -> Callable[[Json], Value]:
    """How to read one type; built once for each."""
    origin: Hint = get_origin(type_)
    arguments = get_args(type_)
    if origin in (Union, types.UnionType):
        return _optional(type_, arguments)
    if origin is tuple:
        return _tuple(type_, arguments)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(arguments)
    if isinstance(type_, type) and is_dataclass(type_):
        return _dataclass(type_)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return _enum(type_)
    if type_ in (date, datetime):
        return _moment(type_)
    if type_ in (str, int, bool):
        return _plain(type_)
    raise TypeError(f"no JSON for {type_}")


def _plain(type_: type) -> Callable[[Json], Value]:
    def read(data: Json) -> Value:
        if type(data) is not type_:
            raise _misfit(type_.__name__, data)
        return data

    return read


def _moment(type_: type[date]) -> Callable[[Json], date]:
    def read(data: Json) -> date:
        try:
            return type_.fromisoformat(data)
        except (TypeError, ValueError):
            raise _misfit("a date", data) from None

    return read


def _enum(type_: type[Enum]) -> Callable[[Json], Enum]:
    members = {member.value: member for member in type_}

    def read(data: Json) -> Enum:
        member = members.get(data) if isinstance(data, (str, int)) else None
        if member is None:
            raise _misfit(type_.__name__, data)
        return member

    return read


def _optional(type_: Hint, arguments: tuple[Hint, ...]) -> Callable[[Json], Value]:
    present = [argument for argument in arguments if argument is not types.NoneType]
    if len(present) != 1 or len(present) == len(arguments):
        raise TypeError(f"no JSON for {type_}")
    inner = _decoder(present[0])
    return lambda data: None if data is None else inner(data)


def _tuple(type_: Hint, arguments: tuple[Any, ...]) -> Callable[[Json], tuple[Any, ...]]:
    each = _decoder(arguments[0]) if len(arguments) == 2 and arguments[1] is Ellipsis else None
    parts = [] if each else [_decoder(argument) for argument in arguments]

    def read(data: Json) -> tuple[Any, ...]:
        if not isinstance(data, list) or (each is None and len(data) != len(parts)):
            raise _misfit(str(type_), data)
        return tuple([each(item) for item in data]) if each else tuple([part(item) for part, item in zip(parts, data, strict=True)])

    return read


def _mapping(arguments: tuple[Any, ...]) -> Callable[[Json], dict[str, Any]]:
    key_type, value_type = arguments
    if key_type is not str:
        raise TypeError(f"no JSON for a mapping from {key_type}")
    value = _decoder(value_type)

    def read(data: Json) -> dict[str, Any]:
        if not isinstance(data, dict):
            raise _misfit("a mapping", data)
        return {key: value(item) for key, item in data.items()}

    return read


def _dataclass(type_: type) -> Callable[[Json], Value]:
    hints = get_type_hints(type_)
    kept = [field for field in fields(type_) if field.init]
    readers = {field.name: _decoder(hints[field.name]) for field in kept}
    needed = {field.name for field in kept if field.default is MISSING and field.default_factory is MISSING}

    def read(data: Json) -> Value:
        try:
            return type_(**{key: readers[key](item) for key, item in data.items()})
        except (AttributeError, KeyError, TypeError) as problem:
            raise _dataclass_misfit(type_, readers.keys(), needed, data) from problem

    return read


def _dataclass_misfit(type_: type, known: KeysView[str], needed: set[str], data: Json) -> RecordError:
    if not isinstance(data, dict):
        return _misfit(type_.__name__, data)
    unknown, missing = data.keys() - known, needed - data.keys()
    if unknown:
        return _misfit(f"{type_.__name__}.{min(unknown)}", data[min(unknown)])
    return _misfit(f"{type_.__name__} without “{min(missing, default='')}”", data)
