"""The policy reader: a privacy policy in, a draft profile out, each fact with the sentence that proves it. No clock, no network."""

from dsr.policy.diff import Change, diff_companies, diff_readings
from dsr.policy.document import Document
from dsr.policy.engine import Finding
from dsr.policy.formats import read_bytes
from dsr.policy.quotes import find_quote
from dsr.policy.reading import Reading, read_policy

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
