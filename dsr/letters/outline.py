"""What decides how a letter reads, apart from the values in it.

Two letters with the same outline differ only in names, dates and other values: they share one rendering of the templates.
Templates see the outline and holes, never a value.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from dsr.domain.case import EventName
from dsr.domain.company import Role
from dsr.domain.dates import Period, Unit
from dsr.domain.details import IDENTIFIER, QUESTIONS
from dsr.domain.law import Clock, Grant, Law, Right
from dsr.domain.letter import LetterFacts, LetterKind
from dsr.domain.request import Channel
from dsr.domain.text import clean
from dsr.letters.speech import locale_of, spoken_day, spoken_policy_date

LATER_DETAILS = ("missing", "contest")
"""Details of later letters: what an answer lacks (reminder, complaint), and what is wrong with a refusal (appeal, complaint)."""
COURTESY = timedelta(days=14)
"""How long a reminder still waits: a courtesy, not a legal period."""

_CHOICES = frozenset(question.key for question in QUESTIONS if question.options and question.key != "format")
_MULTILINE = frozenset({*(question.key for question in QUESTIONS if question.multiline), *LATER_DETAILS})
_TELLING = frozenset(
    {
        EventName.ACKNOWLEDGED,
        EventName.IDENTITY_ASKED,
        EventName.IDENTITY_GIVEN,
        EventName.CLARIFICATION_ASKED,
        EventName.CLARIFICATION_GIVEN,
        EventName.FEE_ASKED,
        EventName.FEE_PAID,
        EventName.EXTENDED,
        EventName.ANSWERED,
        EventName.PARTLY_ANSWERED,
        EventName.REFUSED,
        EventName.REMINDED,
        EventName.APPEALED,
        EventName.APPEAL_ANSWERED,
    }
)
"""Events that a later letter tells; notes stay with the user."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A right with the law's words on it. Compared by identity: each letter writer makes one per law, grant and clock."""

    right: Right
    law: Law | None
    grant: Grant | None
    clock: Clock | None
    also: tuple[tuple[Law, Grant], ...]
    appeal: bool
    """Whether the law's appeal was open on the letter's day."""


class Outline(NamedTuple):
    """Everything that decides how a letter reads. Hashable; no value of a person or company is in it."""

    kind: LetterKind
    language: str
    channel: Channel
    grounds: tuple[Ground, ...]
    quotes: tuple[str, ...]
    """For each ground the hole with the policy's own words on it, "" where it has none."""
    promise: Period | None
    role: Role | None
    seat: str
    """The country of the company, "" if unknown."""
    home: str
    """Where the person lives, `US-CA`, "" if unknown."""
    asks_identity: bool
    authority: str
    """The country of the named authority, "" if none is named."""
    overdue: bool
    choices: tuple[tuple[str, str], ...]
    events: tuple[EventName, ...]
    holes: tuple[str, ...]
    """The names of the values that there are."""


def is_american(facts: LetterFacts) -> bool:
    """Whether an English letter is an American one, by its first law or by where the person lives."""
    law = facts.asks[0].law if facts.asks else None
    return law.id.startswith("us-") if law else facts.person.country == "US"


def read_facts(facts: LetterFacts, grounds: tuple[Ground, ...]) -> tuple[Outline, dict[str, str]]:
    """How the letter reads, and every value that it may print: clean, by the name of its hole, empty ones left out.

    Args:
        facts: what the letter may say.
        grounds: one for each of its asks.
    """
    locale = locale_of(facts.language, american=is_american(facts))
    company, person, contact, authority = facts.company, facts.person, facts.contact, facts.authority
    policy, promise = company.policy, facts.promise
    quotes: dict[str, str] = {}
    quote_holes = []
    for ask in facts.asks:
        stated = ask.stated
        # What the policy states for some people only ("employees") is quoted only where the request rests on it.
        quotable = stated is not None and (ask.law is None or not stated.who)
        quote_holes.append(quotes.setdefault(stated.quote, f"quote{len(quotes)}") if stated and quotable else "")

    values: dict[str, str] = {"reference": facts.reference, "day": spoken_day(facts.day, locale), "last-year": str(facts.day.year - 1)}

    def put(name: str, value: str) -> None:
        if value:
            values[name] = value

    put("name", _plain(person.name))
    put("email", _plain(person.email))
    put("company", _plain(company.name))
    put("policy-title", _plain(policy.title))
    if policy.dated:
        put("policy-day", spoken_policy_date(policy.dated, locale))
    if promise:
        put("promise", _fragment(promise.quote))
    if authority:
        put("authority", _plain(authority.name))
    for quote, name in quotes.items():
        put(name, _fragment(quote))
    choices = []
    identifiers = 0
    for key, value in facts.details.items():
        if key in _CHOICES:
            choices.append((key, value))
        elif key.startswith(IDENTIFIER):
            put(f"{IDENTIFIER}{identifiers}", f"{_plain(key[len(IDENTIFIER) :])}: {_plain(value)}")
            identifiers += 1
        else:
            put(key, clean(value, lines=True) if key in _MULTILINE else _fragment(value))
    events: tuple[EventName, ...] = ()
    if facts.kind is not LetterKind.REQUEST:
        for name, day in (("sent", facts.sent), ("received", facts.received), ("due", facts.due), ("courtesy", facts.day + COURTESY)):
            put(name, spoken_day(day, locale) if day else "")
        put("company-address", _plain(contact.address) if contact else "")
        told = [event for event in facts.events if event.name in _TELLING]
        events = tuple(event.name for event in told)
        values |= {f"event{index}": spoken_day(event.day, locale) for index, event in enumerate(told)}
    outline = Outline(
        kind=facts.kind,
        language=facts.language,
        channel=facts.channel,
        grounds=grounds,
        quotes=tuple(quote_holes),
        promise=promise.period if promise else None,
        role=contact.role if contact else None,
        seat=company.country or "",
        home=f"{person.country}-{person.state}" if person.state else person.country,
        asks_identity=company.identity is not None,
        authority=authority.country if authority else "",
        overdue=facts.kind is not LetterKind.REQUEST and facts.due is not None and facts.due < facts.day,
        choices=tuple(choices),
        events=events,
        holes=tuple(values),
    )
    return outline, values


def _plain(value: str) -> str:
    """A value of one line, clean. The test is the fast way for what is clean already, as nearly all values are."""
    if value.isascii() and value.isprintable() and "  " not in value:
        return value.strip()
    return clean(value)


def _fragment(value: str) -> str:
    """A value inside a sentence of ours, which brings its own full stop."""
    return _plain(value).rstrip(" .;,:")


def rough_days(period: Period, *, month: int) -> float:
    """A period's length in days, to compare two of them; a month has as many days as told."""
    return period.length * {Unit.HOURS: 1 / 24, Unit.WEEKS: 7, Unit.MONTHS: month, Unit.BUSINESS_DAYS: 1.4, Unit.WORKING_DAYS: 1.4}.get(period.unit, 1)
