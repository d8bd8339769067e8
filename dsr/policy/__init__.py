"""The policy reader: a privacy policy in, a draft profile out, each fact with the sentence that proves it. No clock, no network.

Its parts are loaded when they are first asked for: importing the room costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsr.policy.diff import Change, diff_companies, diff_readings
    from dsr.policy.document import Document
    from dsr.policy.engine import Finding
    from dsr.policy.formats import read_bytes
    from dsr.policy.quotes import find_quote
    from dsr.policy.reading import Reading, read_policy

_PARTS = {
    "Change": "diff",
    "Document": "document",
    "Finding": "engine",
    "Reading": "reading",
    "diff_companies": "diff",
    "diff_readings": "diff",
    "find_quote": "quotes",
    "read_bytes": "formats",
    "read_policy": "reading",
}

__all__ = [
    "Change",
    "Document",
    "Finding",
    "Reading",
    "diff_companies",
    "diff_readings",
    "find_quote",
    "read_bytes",
    "read_policy",
]


def __getattr__(name: str) -> object:
    """The part of that name, loaded now."""
    if name not in _PARTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PARTS[name]}"), name)
