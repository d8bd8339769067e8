"""Opening links and files in the user's own programs."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from dsr.domain.addresses import fault_of_link
from dsr.domain.text import find_forbidden
from dsr.errors import DeliveryError

_SCHEMES = frozenset({"https", "http", "mailto"})
_PROGRAMS = {"darwin": ("open",), "linux": ("wslview", "xdg-open")}
_OTHER_PROGRAMS = ("xdg-open",)
_PATIENCE = 5.0
"""Seconds after which a program that is still running is taken to have opened what it should."""


class Opener(Protocol):
    """Something that opens links and files."""

    def open(self, target: str | Path) -> None:
        """Open a web address, a mailto link or a file in the program that the user set for it.

        Args:
            target: a link (https, http, mailto) or the path of a file.

        Raises:
            DeliveryError: there is no such program or desktop, the file is missing, or the link is of another kind.
        """


@dataclass(frozen=True, slots=True)
class SystemOpener:
    """The desktop's own way."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    """The environment, as `os.environ`."""
    platform: str = sys.platform

    def open(self, target: str | Path) -> None:
        """See `Opener.open`. What the program prints is not let into the terminal."""
        address = checked_target(target)
        if self.platform == "win32":
            _start_on_windows(address)
            return
        names = _PROGRAMS.get(self.platform, _OTHER_PROGRAMS)
        program = next((found for name in names if (found := shutil.which(name, path=self.environ.get("PATH", "")))), None)
        needs_display = program is not None and program.endswith("xdg-open")
        has_display = bool(self.environ.get("DISPLAY") or self.environ.get("WAYLAND_DISPLAY"))
        if program is None or (needs_display and not has_display):
            raise _no_program()
        try:
            running = subprocess.Popen(  # noqa: S603  # the target is a checked link or path, and no shell reads it
                [program, address],
                env=dict(self.environ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as problem:
            raise _no_program() from problem
        try:
            code = running.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            return
        if code:
            raise _no_program()


@dataclass(slots=True)
class NullOpener:
    """Opens nothing and remembers what it was asked for."""

    opened: list[str] = field(default_factory=list)

    def open(self, target: str | Path) -> None:
        """See `Opener.open`."""
        self.opened.append(checked_target(target))


class FailingOpener:
    """A desktop without programs."""

    def open(self, target: str | Path) -> None:
        """See `Opener.open`; always a DeliveryError."""
        checked_target(target)
        raise _no_program()


def checked_target(target: str | Path) -> str:
    """The link or the file's full path, as it may be handed to another program. DeliveryError for anything else."""
    if isinstance(target, Path):
        if not target.exists():
            raise DeliveryError(f"There is no file “{target}”.", "Save the letter first.")
        return str(target.absolute())
    try:
        scheme = urlsplit(target).scheme
    except ValueError:
        scheme = ""
    if scheme not in _SCHEMES or find_forbidden(target):
        raise DeliveryError(f"“{target[:80]}” is no link that dsr opens.", "It opens web pages (https, http) and mailto links.")
    if scheme != "mailto" and (fault := fault_of_link(target)):
        raise DeliveryError(f"dsr does not open this link: {fault}.", "Open the company's site yourself and look for its form there.")
    return target


def _start_on_windows(address: str) -> None:
    start = getattr(os, "startfile", None)
    if start is None:
        raise _no_program()
    try:
        start(address)
    except OSError as problem:
        raise _no_program() from problem


def _no_program() -> DeliveryError:
    return DeliveryError("No program here opens it.", "Save the letter as a file (.eml, .pdf or .txt), or copy its text.")
