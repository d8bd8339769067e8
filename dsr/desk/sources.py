"""Where a policy text comes from: a file, standard input or a link."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.errors import BrokenFile, NotFound

if TYPE_CHECKING:
    from dsr.policy.document import Document

LARGEST = 20_000_000
"""Bytes that a policy may have; no real one comes near."""


def read_source(source: str, *, allow_private: bool = False) -> "Document":
    """Read a policy.

    Args:
        source: a path, `-` for standard input, or an http(s) link.
        allow_private: whether a link may lead to an address of the local network.

    Raises:
        NotFound: there is no such file.
        BrokenFile: it is too large, empty, or of a kind that cannot be read.
    """
    if source.startswith(("http://", "https://")):
        from dsr.policy.fetch import fetch_policy

        return fetch_policy(source, allow_private=allow_private)[0]
    from dsr.policy.formats import read_bytes

    if source == "-":
        return read_bytes(sys.stdin.buffer.read(LARGEST + 1)[:LARGEST], None, None)
    path = Path(source).expanduser()
    try:
        if path.stat().st_size > LARGEST:
            raise BrokenFile(f"{path} has more than {LARGEST // 1_000_000} MB.", "A privacy policy is a text; save only that.")
        return read_bytes(path.read_bytes(), path.name, None)
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", "Give the path of a saved policy, a link, or - for standard input.") from None
    except OSError as error:
        raise BrokenFile(f"{path} cannot be read: {error.strerror}.", "Check the path and its permissions.") from None
