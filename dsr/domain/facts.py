"""The smallest words of a law: the rights, whether an end moves off a day off, and where a fact stands."""

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """What a data subject can ask for."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    OPT_OUT_MARKETING = "opt-out-marketing"
    OPT_OUT_SALE = "opt-out-sale"
    LIMIT_SENSITIVE = "limit-sensitive"
    WITHDRAW_CONSENT = "withdraw-consent"
    AUTOMATED_DECISION = "automated-decision"
    SHINE_THE_LIGHT = "shine-the-light"
    THIRD_PARTY_LIST = "third-party-list"


NEED_THE_DATA = frozenset({Right.ACCESS, Right.PORTABILITY, Right.AUTOMATED_DECISION, Right.SHINE_THE_LIGHT, Right.THIRD_PARTY_LIST})
"""The rights that a company can only answer with the data at hand: beside an erasure they come first."""

COMPANY_POLICY = "company-policy"
"""The id of the ground of a request that rests on the company's own promise and on no statute."""


class Verified(StrEnum):
    """How far a legal fact was checked."""

    YES = "yes"
    """A public text of the law or of the authority was read."""
    PARTLY = "partly"
    """Some of it was read, or only a secondary text."""
    KNOWLEDGE = "from knowledge"
    """Nobody checked it against a text."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a legal fact stands, and how far it was verified."""

    cite: str
    """Article as one cites it: "Art. 12(3) GDPR"."""
    verified: Verified = Verified.KNOWLEDGE
    basis: str = ""
    """What was read, or what remains doubtful."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A legal rule in one or two plain sentences, with its source."""

    text: str
    source: Source


class Roll(StrEnum):
    """What happens when a period ends on a day off."""

    NONE = "none"
    FORWARD = "forward"
    """It ends on the next ordinary day."""
    PROBABLE = "probable"
    """So by general law, but not certainly for this statute."""
