"""The words laws are written in: a law is a frozen value, each number beside its article and how far it was verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dsr.domain.dates import SATURDAY, SUNDAY, Period, Place
from dsr.domain.facts import COMPANY_POLICY, NEED_THE_DATA, Fact, Right, Roll, Source, Verified
from dsr.domain.redress import Appeal, Complaint, News, Window, WindowKind, WindowStart

SAT_SUN = frozenset({SATURDAY, SUNDAY})
SUN_ONLY = frozenset({SUNDAY})


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
    articles: Mapping[str, Cited] = field(default_factory=dict, hash=False)
    """What letters cite for a request under these rules, where it is not what the law has today."""


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
class CarveOut:
    """Bodies that a law leaves out, wholly or for some of what they do."""

    kinds: frozenset[str]
    """Kinds of `Company.kind`."""
    text: str
    """What is left out, and what there is instead, in plain sentences of which "it" is the law."""
    source: Source
    excludes: bool = False
    """Whether such a body is not bound at all; else it is a doubt."""
    countries: frozenset[str] = frozenset()
    """Only for bodies that sit there, or whose seat is not known; empty for all."""


class Reach(StrEnum):
    """How a law comes to apply."""

    ESTABLISHMENT_OR_MARKET = "establishment-or-market"
    """To controllers seated there, whoever asks; and to others that address or monitor people there."""
    RESIDENTS = "residents"
    """To people who live there, against companies that do business there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """One thing that a law wants to find in a request, or enclosed with it."""

    what: str
    """As it stands after "it must hold": "your identity or passport number"."""
    source: Source
    label: str = ""
    """The identifier under which a letter tells it, "" where it stands there anyway or is enclosed."""
    enclosed: bool = False
    """Whether it is a document to be enclosed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A statute under which a person can write to a company."""

    id: str
    name: str
    short: str
    """The name that a letter uses after an article: "GDPR"."""
    citation: str
    code: str = ""
    """What a letter puts before an article, where this file leaves it out: "Va. Code"."""
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
    binds_only: frozenset[str] = frozenset()
    """The kinds of bodies (`Company.kind`) that alone it binds; empty for a law that binds companies in general."""
    carve_outs: tuple[CarveOut, ...] = ()
    """The bodies that it leaves out."""
    beside: tuple[str, ...] = ()
    """Ids of laws that a letter names beside this one, for the rights that they grant too, where they bind the company by its seat."""
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
    languages: tuple[str, ...] = ()
    """ISO 639 codes of the languages in which a request must be written; empty where the law prescribes none."""
    requires: tuple[Required, ...] = ()
    """What must be in the request or enclosed with it, beside the name and what is asked."""
    identity: Fact
    agent: Fact
    deceased: Mapping[str, Fact] = field(default_factory=dict)
    """Who can use the rights in a dead person's data, by the country whose law says so; "" for the law itself."""
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

    def deceased_in(self, country: str) -> Fact | None:
        """Who can use the rights in a dead person's data under the law of that country, None where dsr knows no such rule."""
        return self.deceased.get(country) or self.deceased.get("")

    def grant(self, right: Right, day: date) -> Grant | None:
        """The right as it stood on `day`, or None where the law did not grant it."""
        return next((grant for grant in self.grants if grant.right == right and grant.in_force(day)), None)

    def clock(self, right: Right, received: date) -> Clock:
        """The time rules for a request that was received on that day: the right's own where it has some, else the law's.

        A request older than the oldest rules is counted by the oldest.
        """
        grant = self.grant(right, received) or next((grant for grant in self.grants if grant.right == right), None)
        return _of_day(grant.clocks if grant and grant.clocks else self.clocks, received)

    def has_windows(self, country: str) -> bool:
        """Whether it sets a last day for any step of the person's own, for one who lives in that country ("" if not known)."""
        if self.appeal is not None and self.appeal.file_within is not None:
            return True
        return any(window.country in ("", country) for window in self.complaint.windows)

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


__all__ = [
    "COMPANY_POLICY",
    "NEED_THE_DATA",
    "SAT_SUN",
    "SUN_ONLY",
    "Acknowledgement",
    "Appeal",
    "CarveOut",
    "Cited",
    "Clock",
    "Complaint",
    "Extension",
    "Fact",
    "Grant",
    "LastDay",
    "Law",
    "News",
    "Pause",
    "PauseKind",
    "Reach",
    "Response",
    "Right",
    "Roll",
    "Source",
    "Verified",
    "Window",
    "WindowKind",
    "WindowStart",
]
