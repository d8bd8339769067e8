"""A `dsr` to type into, on a home of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dsr.cli import run
from dsr.desk import World
from dsr.errors import DsrError
from dsr.post.clipboard import NullClipboard
from dsr.post.opener import NullOpener
from tests.conftest import TODAY, make_world


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs commands in this process, on one home, as the entry would."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.opener, self.clipboard = NullOpener(), NullClipboard()
        self._capsys = capsys
        self._today = TODAY

    def later(self, days: int) -> None:
        """Go on so many days later."""
        self._today += timedelta(days=days)

    @property
    def today(self) -> date:
        return self._today

    def world(self) -> World:
        return replace(make_world(self.home, self._today), opener=lambda: self.opener, clipboard=lambda: self.clipboard)

    def __call__(self, *arguments: str) -> Said:
        """Run a command that must work."""
        self._capsys.readouterr()
        code = run(list(arguments), self.world)
        caught = self._capsys.readouterr()
        return Said(int(code), caught.out, caught.err)

    def refused(self, *arguments: str) -> DsrError:
        """Run a command that must be refused: a sentence, something to do, and nothing on standard output."""
        self._capsys.readouterr()
        with pytest.raises(DsrError) as error:
            run(list(arguments), self.world)
        assert self._capsys.readouterr().out == ""
        assert error.value.message
        assert error.value.hint
        return error.value

    def write(self, slug: str = "imagino", *options: str) -> str:
        """Write a request and give back its reference."""
        options = options or ("--right", "access")
        return str(self("request", "new", slug, *options, "--json").json["reference"])

    def sent(self, slug: str = "imagino", *options: str) -> str:
        """Write a request and say that it was sent today."""
        reference = self.write(slug, *options)
        self("request", "record", reference, "sent")
        return reference


@pytest.fixture
def stranger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell on an empty home: dsr does not know who writes."""
    return Shell(tmp_path / "home", capsys)


@pytest.fixture
def dsr(stranger: Shell) -> Shell:
    """A shell whose user said who they are."""
    for words in (
        ("name", "Ada Lovelace"),
        ("email", "ada@example.org"),
        ("country", "DE"),
        ("postal", "Unter den Linden 1", "10117 Berlin"),
    ):
        stranger("me", "set", *words)
    return stranger


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Pretend that the output is a terminal of so many columns."""

    def of(columns: int) -> None:
        monkeypatch.setattr("dsr.cli.output._columns", lambda _stream: columns)

    return of
