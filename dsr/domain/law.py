"""The words laws are written in: a law is a frozen value, each number beside its article and how far it was verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dsr.domain.dates import SATURDAY, SUNDAY, Period, Place

SAT_SUN = frozenset({SATURDAY, SUNDAY})
SUN_ONLY = frozenset({SUNDAY})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The time in which a request must be answered."""

    period: Period | None
    """None where the law sets no number ("within a reasonable time"); `indicative` may then guide a reminder."""
    source: Source
    indicative: Period | None = None
    """What the authority or practice expects where the law sets no number; never "the deadline"."""
    elsewhere: Period | None = None
    """The period where the request went to another than the designated address (`--sent-to elsewhere`)."""
    counted_from: str = "receipt of the request"
    at_once: str = ""
    """What must happen sooner than the period's end ("without undue delay"), in one plain sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """The time in which receipt must be confirmed."""

    period: Period
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """How much longer an answer may take, if the company says so in time."""

    total: Period | None
    """The whole time, counted like the response period and from the same day; None where the law sets no bound."""
    condition: str
    notice: str
    """What the company must tell, and by when, for the extension to count."""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A provision or a ruling that letters name, with the number that it sets, if any. `domain/articles.py` lists the names."""

    article: str
    """As a letter cites it, without the law's name: "Art. 12(3)", "Art. 21(2) and (3)"; of a ruling its number: "C-154/21"."""
    source: Source
    act: str = ""
    """The act where it stands, if that is not the law itself: "Data Protection Act 2018"."""
    period: Period | None = None
    """The time that it sets, other than the law's clocks: the days in which a decision must be carried out."""
    times: int = 0
    """How often in that period: an answer free of charge twice in 12 months."""
    since: date | None = None
    """The day from which it counts, such as the oldest data that it reaches."""


class PauseKind(StrEnum):
    """What a question of the company does to the clock."""

    SUSPEND = "suspend"
    """The days from the question to the answer are added to the end of the period."""
    EXCLUDE_INCLUSIVE = "exclude-inclusive"
    """The day of the question, the day of the answer and all between are added."""
    RESTART = "restart"
    """The period begins on the day of the answer."""
    NONE = "none"
    """The clock goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """What the events `{topic}-asked` and `{topic}-given` (or `fee-paid`) do to the clock."""

    topic: str
    """`identity`, `clarification` or `fee`."""
    kind: PauseKind
    condition: str
    effect: str
    source: Source
    rights: frozenset[Right] | None = None
    """Only for these rights; None for all."""
    reflection: int = 0
    """Of a restart: the days that the user has to think it over. The period begins after them, whenever the answer came."""


class Roll(StrEnum):
    """What happens when a period ends on a day off."""

    NONE = "none"
    FORWARD = "forward"
    """It ends on the next ordinary day."""
    PROBABLE = "probable"
    """So by general law, but not certainly for this statute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """Whether, and over which days, the end of a period rolls."""

    roll: Roll
    source: Source
    weekend: frozenset[int] = SAT_SUN
    holidays: str = "place"
    """`place`: the controller's country and subdivision; else the name of a statutory calendar (`laws/calendars.py`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """All time rules that govern an answer, as they stood from `since` to `until`."""

    response: Response
    last_day: LastDay
    acknowledgement: Acknowledgement | None = None
    extension: Extension | None = None
    pauses: tuple[Pause, ...] = ()
    business_calendar: str = "place"
    """Whose holidays interrupt a count of business or working days: as in `LastDay.holidays`."""
    since: date | None = None
    until: date | None = None
    doubts: tuple[str, ...] = ()
    """What is uncertain about these dates, each in one plain sentence, with what dsr does about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One right as one law grants it."""

    right: Right
    article: str
    """As a letter cites it, without the law's name: "Art. 15"."""
    duty: str
    """What the company must do, in plain sentences."""
    source: Source
    limits: tuple[str, ...] = ()
    """What it may refuse or demand, and what the user should know before writing."""
    clocks: tuple[Clock, ...] = ()
    """Where this right has time rules of its own."""
    since: date | None = None
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether the law granted this right on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


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


class WindowKind(StrEnum):
    """Which step of the person's own a time limit ends."""

    COMPLAINT = "complaint"
    """To the authority, after an answer that came in time. After a late one the end for silence holds too: the earlier is safe."""
    APPEAL = "appeal"
    """Against an answer: back to the company, or to a court."""
    SILENCE = "silence"
    """To the authority, because no answer came in time."""


_STARTS = {
    WindowStart.ANSWER: "the refusal or the answer reached you",
    WindowStart.DUE: "the company's time ran out",
    WindowStart.RECEIVED: "the company received your request",
    WindowStart.APPEAL: "the answer to your appeal or complaint to the company reached you",
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
    no_window: Fact | None = None
    """Why some or all of these steps have no last day: what the law says of it, or that no limit was found."""


class Reach(StrEnum):
    """How a law comes to apply."""

    ESTABLISHMENT_OR_MARKET = "establishment-or-market"
    """To controllers seated there, whoever asks; and to others that address or monitor people there."""
    RESIDENTS = "residents"
    """To people who live there, against companies that do business there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A statute under which a person can write to a company."""

    id: str
    name: str
    short: str
    """The name that a letter uses after an article: "GDPR"."""
    citation: str
    called: str = ""
    """The name in a sentence where "the {short}" does not read well: "California's Shine the Light law"."""
    places: tuple[Place, ...]
    reach: Reach
    who: str
    """Whom it binds and whom it protects, in plain sentences."""
    abroad: str = ""
    """When it binds a company seated elsewhere, as a clause after "companies elsewhere that": "offer goods or services to people there"."""
    threshold: str = ""
    """The size or activity test that dsr cannot check, as a plain clause ("it has revenue over …"); "" if none."""
    outsiders: str = ""
    """Why it may not protect a person who lives elsewhere, although the company sits there, in one plain sentence; "" if it does."""
    same_as: str = ""
    """The id of the law with the same text that takes its place for companies seated in that law's countries; "" if none."""
    only_through: str = ""
    """Where it is never used by letter: the one way to use it, as words after "used only through"; "" for every other law."""
    in_force_from: date
    in_force_until: date | None = None
    status: str
    grants: tuple[Grant, ...]
    clocks: tuple[Clock, ...]
    fee: Fact
    form: Fact
    """Form and language of request and answer."""
    identity: Fact
    agent: Fact
    frequency: Fact
    appeal: Appeal | None = None
    complaint: Complaint
    remedies: tuple[str, ...] = ()
    silence: Fact | None = None
    """Where the law treats silence as a refusal."""
    articles: Mapping[str, Cited] = field(default_factory=dict)
    """What letters cite beside the article of a right, by name: `law.articles.reasons` in a template."""
    cases: Mapping[str, Cited] = field(default_factory=dict)
    """The rulings that letters cite, by what they decided: `law.cases.recipients`."""
    national: Mapping[str, Mapping[str, Cited]] = field(default_factory=dict)
    """By country: the articles of its own act that letters cite beside this law, by right or name."""
    national_notes: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    """By country: what national law adds or takes away."""
    not_granted: frozenset[Right] = frozenset()
    doubts: tuple[str, ...] = ()
    """What remains uncertain about this law as a whole."""

    @property
    def in_a_sentence(self) -> str:
        """The law's name as it stands in a sentence."""
        return self.called or f"the {self.short}"

    @property
    def at_the_start(self) -> str:
        """The law's name at the start of a sentence."""
        return self.in_a_sentence[:1].upper() + self.in_a_sentence[1:]

    def in_force(self, day: date) -> bool:
        """Whether one could rely on this law on `day`."""
        return self.in_force_from <= day and (self.in_force_until is None or day <= self.in_force_until)

    def grant(self, right: Right, day: date) -> Grant | None:
        """The right as it stood on `day`, or None where the law did not grant it."""
        return next((grant for grant in self.grants if grant.right == right and grant.in_force(day)), None)

    def clock(self, right: Right, received: date) -> Clock:
        """The time rules for a request that was received on that day: the right's own where it has some, else the law's.

        A request older than the oldest rules is counted by the oldest.
        """
        grant = self.grant(right, received) or next((grant for grant in self.grants if grant.right == right), None)
        return _of_day(grant.clocks if grant and grant.clocks else self.clocks, received)

    def windows(self, right: Right, country: str, day: date) -> tuple[Window, ...]:
        """The last days for the person's own next steps, the appeal to the company among them; empty where the law sets none.

        Args:
            right: the right that was used.
            country: where the person lives (ISO 3166-1), for limits of national law; "" where that is not known.
            day: the day on which the step would be taken.
        """
        own = tuple(window for window in self.complaint.windows if window.concerns(right, country, day))
        back = self.appeal
        if back is None or back.file_within is None or (back.since and day < back.since):
            return own
        first = Window(
            period=back.file_within,
            after=WindowStart.ANSWER,
            kind=WindowKind.APPEAL,
            what=f"appeal to {back.to}",
            source=back.source,
        )
        return (first, *own)

    def clock_on(self, day: date) -> Clock:
        """The law's own time rules on that day, for rights that have none of their own."""
        return _of_day(self.clocks, day)


def _of_day(clocks: tuple[Clock, ...], day: date) -> Clock:
    current = [clock for clock in clocks if (clock.since or date.min) <= day <= (clock.until or date.max)]
    return current[0] if current else min(clocks, key=lambda clock: clock.since or date.min)
