"""The policy reader: a privacy policy in, a draft profile out, each fact with the sentence that proves it. No clock, no network."""

from dsr.policy.document import Document
from dsr.policy.engine import Finding
from dsr.policy.formats import read_bytes
from dsr.policy.quotes import find_quote
from dsr.policy.reading import Reading, read_policy

__all__ = ["Document", "Finding", "Reading", "find_quote", "read_bytes", "read_policy"]
