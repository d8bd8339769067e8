"""The clipboard of the user's desktop."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dsr.errors import DeliveryError

_LINUX_TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy", "--type", "text/plain;charset=utf-8")),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
"""The variable that shows the desktop, and the program that copies what it reads."""
_LINUX_READERS = (
    ("WAYLAND_DISPLAY", ("wl-paste", "--no-newline")),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-out")),
    ("DISPLAY", ("xsel", "--clipboard", "--output")),
)
"""The same for the program that writes out what was copied."""
_PATIENCE = 5.0
"""Seconds for a clipboard program."""


class Clipboard(Protocol):
    """Something that keeps a text for pasting."""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard. DeliveryError where there is none."""

    def paste(self) -> str:
        """The text that lies there, "" for none. DeliveryError where it cannot be read."""


@dataclass(frozen=True, slots=True)
class SystemClipboard:
    """The desktop's own clipboard.

    On Linux its programs are called directly, since pyperclip (used everywhere else) neither notices when they fail nor keeps their
    messages out of the terminal, and the helper that they leave behind would keep a pipe of dsr open.
    """

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    """The environment, as `os.environ`."""
    platform: str = sys.platform

    def copy(self, text: str) -> None:
        """See `Clipboard.copy`."""
        if self.platform.startswith("linux") and self._copy_on_linux(text):
            return
        import pyperclip  # type: ignore[import-untyped]

        try:
            pyperclip.copy(text)
        except (pyperclip.PyperclipException, OSError, subprocess.SubprocessError) as problem:
            raise _no_clipboard(self.platform) from problem

    def _copy_on_linux(self, text: str) -> bool:
        """Whether a program took the text; False where none is there for this desktop. DeliveryError where all failed."""
        present = self._present(_LINUX_TOOLS)
        if any(self._fed(command, text) for command in present):
            return True
        if present:
            raise _no_clipboard(self.platform)
        return False

    def paste(self) -> str:
        """See `Clipboard.paste`."""
        present = self._present(_LINUX_READERS) if self.platform.startswith("linux") else []
        for command in present:
            if (text := self._written(command)) is not None:
                return text
        if present:
            raise _nothing_to_paste()
        import pyperclip

        try:
            return str(pyperclip.paste())
        except (pyperclip.PyperclipException, OSError, subprocess.SubprocessError) as problem:
            raise _nothing_to_paste() from problem

    def _present(self, tools: tuple[tuple[str, tuple[str, ...]], ...]) -> list[tuple[str, ...]]:
        """The programs of a table that are there for this desktop, each with its options."""
        path = self.environ.get("PATH", "")
        found = [(shutil.which(command[0], path=path), command[1:]) for variable, command in tools if self.environ.get(variable)]
        return [(program, *options) for program, options in found if program]

    def _written(self, command: tuple[str, ...]) -> str | None:
        """What a program writes out; None where it fails."""
        try:
            done = subprocess.run(  # noqa: S603  # a program of the table above, without a shell
                command, env=dict(self.environ), stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None

    def _fed(self, command: tuple[str, ...], text: str) -> bool:
        try:
            done = subprocess.run(  # noqa: S603  # a program of the table above, without a shell
                command,
                input=text.encode("utf-8", "replace"),
                env=dict(self.environ),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0


@dataclass(slots=True)
class NullClipboard:
    """Remembers the texts, touches nothing."""

    copied: list[str] = field(default_factory=list)

    def copy(self, text: str) -> None:
        """See `Clipboard.copy`."""
        self.copied.append(text)

    def paste(self) -> str:
        """See `Clipboard.paste`."""
        return self.copied[-1] if self.copied else ""


class FailingClipboard:
    """A desktop without a clipboard."""

    def copy(self, text: str) -> None:  # noqa: ARG002  # the protocol's argument
        """See `Clipboard.copy`; always a DeliveryError."""
        raise _no_clipboard("linux")

    def paste(self) -> str:
        """See `Clipboard.paste`; always a DeliveryError."""
        raise _nothing_to_paste()


def _no_clipboard(platform: str) -> DeliveryError:
    hint = "Save the letter as a file and copy it from there."
    if platform.startswith("linux"):
        hint = "Install wl-clipboard (Wayland) or xclip (X11), or save the letter as a file and copy it from there."
    return DeliveryError("There is no clipboard here that dsr can use.", hint)


def _nothing_to_paste() -> DeliveryError:
    return DeliveryError("dsr cannot read the clipboard here.", "Paste with the key of your terminal, often Ctrl+Shift+V.")
