"""YAML without surprises: `NO`, `01234` and dates stay text, a key stands once, nothing is referenced, typed or nested deep.

The document is built from libyaml's events instead of its node tree: its composer recurses in C, and a file of 200,000
brackets would end the whole program there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from dsr.domain.text import find_forbidden

Data: TypeAlias = "str | bool | list[Data] | dict[str, Data] | None"
Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 12
"""Deeper than any file of dsr reaches."""

_TOO_DEEP = "is nested too deep"
"""Said here, or by a libyaml that has a limit of its own (PyYAML 6.0.4: 1,000) and meets it as it reads ahead."""

_PLAIN: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
_CONTAINER_TAGS = (None, "!", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file."""

    line: int
    """Counted from 1; 0 where no line can be told."""
    key: str
    """The path of the value, such as `contacts[0].role`; "" for the file as a whole."""
    text: str
    """What is wrong, as a plain clause."""

    def at(self, file: str) -> str:
        """The fault as one line: `acme.yaml:5: contacts[0].role: …`."""
        place = f"{file}:{self.line}" if self.line else file
        return f"{place}: {self.key}: {self.text}" if self.key else f"{place}: {self.text}"


class YamlFormError(Exception):
    """The text is not YAML as dsr reads it; carries every fault that was found."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.at("") for fault in faults))
        self.faults = faults


def key_of(path: Path) -> str:
    """Write a path as a reader would: `contacts[0].role`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def read_yaml(text: str) -> Data:
    """Read one document; YamlFormError names all that is wrong with its form, with line and key."""
    reader = _Reader(None)
    data = reader.read(text)
    if reader.faults:
        raise YamlFormError(reader.faults)
    return data


@dataclass(frozen=True, slots=True)
class Survey:
    """A document as far as it can be read, with all that is wrong with its YAML."""

    data: Data
    lines: dict[Path, int]
    """The line on which each value (or its key) begins, by path."""
    faults: tuple[Fault, ...]
    whole: bool
    """Whether the text could be read to its end."""


def survey(text: str) -> Survey:
    """Read what can be read and remember where each value stands; for a text that `read_yaml` refuses, or whose data does not fit."""
    lines: dict[Path, int] = {}
    reader = _Reader(lines)
    data = reader.read(text)
    return Survey(data, lines, tuple(reader.faults), reader.whole)


class _TooDeepError(Exception):
    """The document nests deeper than MAX_DEPTH."""


@dataclass(slots=True)
class _Reader:
    """Turns one stream of YAML events into plain data."""

    lines: dict[Path, int] | None
    """Where to note the line of each value; None spares the time, as a sound file needs no lines."""
    faults: list[Fault] = field(default_factory=list)
    whole: bool = False

    def read(self, text: str) -> Data:
        data: Data = None
        documents = 0
        try:
            events: Iterator[yaml.Event] = iter(yaml.CSafeLoader(text).get_event, None)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._add(event, (), "a second document begins here; a file holds one profile")
                        break
                    data = self._value(next(events), events, ())
            self.whole = True
        except _TooDeepError:
            data = None
        except yaml.MarkedYAMLError as error:
            last = text.rstrip().count("\n") + 1  # libyaml counts one line too many at the end of the text
            line = min(error.problem_mark.line + 1, last) if error.problem_mark else 0
            problem = error.problem or error.context or ""
            self.faults.append(Fault(line, "", _TOO_DEEP if "nesting depth" in problem else f"is not YAML: {problem}"))
        except yaml.YAMLError:
            self.faults.append(_unreadable(text))
        return data

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Data:
        if self.lines is not None:
            self.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self._add(event, path, f"refers to an anchor (*{event.anchor}); write the value out")
            return None
        assert isinstance(event, yaml.NodeEvent)
        if event.anchor is not None:
            self._add(event, path, f"has an anchor (&{event.anchor}); write the value where it is needed")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if len(path) >= MAX_DEPTH:
            self._add(event, path[:3], _TOO_DEEP)
            raise _TooDeepError
        assert isinstance(event, yaml.CollectionStartEvent)
        if event.tag not in _CONTAINER_TAGS:
            self._add(event, path, f"has a tag ({event.tag}); leave it out")
        return self._sequence(events, path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(events, path)

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Data]:
        found: list[Data] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            found.append(self._value(event, events, (*path, len(found))))
        return found

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Data]:
        found: dict[str, Data] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._add(event, path, "a key here is not text")
                self._value(event, events, (*path, "?"))
                self._value(next(events), events, (*path, "?"))
                continue
            key = event.value
            inner = (*path, key)
            if key in found:
                self._add(event, inner, "stands here a second time; leave one out")
            if event.anchor is not None:
                self._add(event, inner, f"has an anchor (&{event.anchor}); write the value where it is needed")
            if forbidden := find_forbidden(key):
                self._add(event, path, f"a key holds {forbidden}; take it out")
            if self.lines is not None:
                self.lines[inner] = _line(event)
            found[key] = self._value(next(events), events, inner)
        return found

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Data:
        value: str = event.value
        if event.implicit[0]:
            return _PLAIN.get(value, value)
        if event.tag not in _TEXT_TAGS:
            self._add(event, path, f"has a tag ({event.tag}); leave it out")
        return value

    def _add(self, event: yaml.Event, path: Path, text: str) -> None:
        self.faults.append(Fault(_line(event), key_of(path), text))


def _line(event: yaml.Event) -> int:
    """The line on which the event begins, from 1; 0 if the reader does not tell."""
    return event.start_mark.line + 1 if event.start_mark else 0


def _unreadable(text: str) -> Fault:
    """What the YAML reader stumbled over: a character that no YAML text may hold."""
    for number, line in enumerate(text.split("\n"), 1):
        if forbidden := find_forbidden(line.replace("\t", " ").rstrip("\r")):
            return Fault(number, "", f"holds {forbidden}; take it out")
    return Fault(0, "", "holds a character that YAML does not allow")
