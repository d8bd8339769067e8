"""The person's own next steps after a bad answer or none, and the time that a law leaves for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dsr.domain.dates import Period
from dsr.domain.facts import Fact, Right, Roll, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """The way back to the company after a refusal, before (or beside) the authority."""

    to: str
    answer: Period | None
    source: Source
    acknowledgement: Period | None = None
    extension_total: Period | None = None
    safe_answer: Period | None = None
    """Where the period is doubtful: the longest reading, after which lateness may be claimed."""
    file_within: Period | None = None
    """The person's own time to appeal, from the refusal; None where the law gives no number of days."""
    file_when: str = ""
    """That time in the law's words where it has no number: "a reasonable time after the refusal"."""
    then: str = ""
    mandatory_first: bool = False
    """Whether the authority must turn away a complaint that skipped the appeal."""
    since: date | None = None


class WindowStart(StrEnum):
    """The day from which the time for the person's own next step is counted; that day itself is day 0."""

    ANSWER = "answer"
    """The refusal, or the answer that does not satisfy, reached the person."""
    DUE = "due"
    """The company's time, with an extension that counts, has run out."""
    RECEIVED = "received"
    """The company received the request."""
    APPEAL = "appeal"
    """The answer to the appeal, or to the complaint to the company itself, reached the person."""
    DECISION = "decision"
    """The authority's decision or report reached the person."""
    NO_NEWS = "no-news"
    """The authority's time to tell the person something about the complaint ran out (`Complaint.news`)."""


class WindowKind(StrEnum):
    """Which step of the person's own a time limit ends."""

    COMPLAINT = "complaint"
    """To the authority, after an answer that came in time. After a late one the end for silence holds too: the earlier is safe."""
    APPEAL = "appeal"
    """Against an answer or a decision: back to the company, or to a court."""
    SILENCE = "silence"
    """To the authority, because no answer came in time."""


_STARTS = {
    WindowStart.ANSWER: "the refusal or the answer reached you",
    WindowStart.DUE: "the company's time ran out",
    WindowStart.RECEIVED: "the company received your request",
    WindowStart.APPEAL: "the answer to your appeal or complaint to the company reached you",
    WindowStart.DECISION: "the authority's decision reached you",
    WindowStart.NO_NEWS: "the authority's time to tell you something ran out",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A time limit for the person's own next step, such as a complaint after a refusal."""

    period: Period
    after: WindowStart
    kind: WindowKind
    what: str
    """The step, as words after "you can": "complain to the Commissioner about a refused access"."""
    source: Source
    binding: bool = True
    """False where a later step is only less likely to be taken up: the authority may turn it away, or advises against waiting."""
    roll: Roll = Roll.NONE
    """Only where the law itself moves the last day off a weekend or holiday. In doubt it stays: the earlier day is the safe one."""
    calendar: str = ""
    """Whose holidays interrupt a count of business days, as in `LastDay.holidays`; "" for the law's own business calendar."""
    rights: frozenset[Right] | None = None
    """Only for these rights; None for all."""
    country: str = ""
    """Only where the person turns to this country's authority or court; "" for everywhere."""
    since: date | None = None

    @property
    def limit(self) -> str:
        """The time in words: "within 15 business days after the refusal or the answer reached you"."""
        expected = "" if self.binding else ", as the authority expects"
        return f"within {self.period} after {_STARTS[self.after]}{expected}"

    def concerns(self, right: Right, country: str, day: date) -> bool:
        """Whether it is a limit for this right, for a person of this country, on that day."""
        right_fits = self.rights is None or right in self.rights
        return right_fits and self.country in ("", country) and (self.since is None or self.since <= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Within what time the authority must tell the person something about a complaint, and what its silence means."""

    within: Period
    """Counted from the complaint, to the day on which its silence counts."""
    then: str
    """What follows from silence, as words after a comma: "you can go to court against the authority"."""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Whom to turn to when the company does not do what it must."""

    authority: str
    source: Source
    urls: tuple[str, ...] = ()
    url_opened: bool = False
    """Whether somebody opened the link; false is said to the user."""
    before: str = ""
    """What must have happened first."""
    windows: tuple[Window, ...] = ()
    news: News | None = None
    """None where no time is known within which the authority must speak."""
    no_window: Fact | None = None
    """Why some or all of these steps have no last day: what the law says of it, or that no limit was found."""
