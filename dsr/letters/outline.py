"""What decides how a letter reads, apart from the values in it.

Two letters with the same outline differ only in names, dates and other values: they share one rendering of the templates.
Templates see the outline and holes, never a value.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple
from unicodedata import is_normalized

from dsr.domain.case import EventName
from dsr.domain.company import Contact, Role
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
    locale: str
    """In whose manner it is written: `en_US`, `de_CH`."""
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


def letter_locale(facts: LetterFacts) -> str:
    """In whose manner the letter is written: that of the first law's country where it has but one, else of the person's.

    Only English asks the person just where no law is named, so that a letter under the GDPR is not an American one.
    """
    law = facts.asks[0].law if facts.asks else None
    countries = {place.country for place in law.places} if law else set()
    if len(countries) == 1:
        return locale_of(facts.language, countries.pop())
    return locale_of(facts.language, "" if law and facts.language == "en" else facts.person.country)


def read_facts(facts: LetterFacts, grounds: tuple[Ground, ...]) -> tuple[Outline, dict[str, str]]:
    """How the letter reads, and every value that it may print: clean, by the name of its hole, empty ones left out.

    Args:
        facts: what the letter may say.
        grounds: one for each of its asks.
    """
    locale = letter_locale(facts)
    company, person, contact, authority, promise = facts.company, facts.person, facts.contact, facts.authority, facts.promise
    later = facts.kind is not LetterKind.REQUEST
    values = {
        "reference": facts.reference,
        "day": spoken_day(facts.day, locale),
        "last-year": str(facts.day.year - 1),
        "name": plain(person.name),
        "email": plain(person.email),
        "company": plain(company.name),
        "policy-title": plain(company.policy.title),
        "policy-day": plain(spoken_policy_date(company.policy.dated, locale)) if company.policy.dated else "",
        "promise": _fragment(promise.quote) if promise else "",
        "authority": plain(authority.name) if authority else "",
    }
    quotes = _put_quotes(values, facts)
    choices = _put_details(values, facts)
    events = _put_history(values, facts, locale) if later else ()
    if not all(values.values()):
        values = {name: value for name, value in values.items() if value}
    outline = Outline(
        kind=facts.kind,
        language=facts.language,
        channel=facts.channel,
        grounds=grounds,
        quotes=quotes,
        promise=promise.period if promise else None,
        locale=locale,
        role=contact.role if contact else None,
        seat=company.country or "",
        home=f"{person.country}-{person.state}" if person.state else person.country,
        asks_identity=company.identity is not None,
        authority=authority.country if authority else "",
        overdue=later and facts.due is not None and facts.due < facts.day,
        choices=choices,
        events=events,
        holes=tuple(values),
    )
    return outline, values


def _put_quotes(values: dict[str, str], facts: LetterFacts) -> tuple[str, ...]:
    """Put the policy's words among the values, each sentence once, and name the hole of each ask's, "" where it has none.

    What the policy states for some people only ("employees") is quoted only where the request rests on it.
    """
    holes: dict[str, str] = {}
    names = []
    for ask in facts.asks:
        stated = ask.stated
        quote = _fragment(stated.quote) if stated and (ask.law is None or not stated.who) else ""
        name = holes.setdefault(quote, f"quote{len(holes)}") if quote else ""
        if name:
            values[name] = quote
        names.append(name)
    return tuple(names)


def _put_details(values: dict[str, str], facts: LetterFacts) -> tuple[tuple[str, str], ...]:
    """Put the user's answers among the values, and return those that choose between sentences."""
    choices = []
    identifiers = 0
    colon = "\N{NO-BREAK SPACE}:" if facts.language == "fr" else ":"
    for key, value in facts.details.items():
        if key in _CHOICES:
            choices.append((key, value))
        elif key.startswith(IDENTIFIER):
            if identifier := _fragment(value):
                values[f"{IDENTIFIER}{identifiers}"] = f"{plain(key[len(IDENTIFIER) :])}{colon} {identifier}"
                identifiers += 1
        elif key in _MULTILINE:
            values[key] = clean(value, lines=True)
        else:
            values[key] = _fragment(value)
    return tuple(choices)


def _put_history(values: dict[str, str], facts: LetterFacts, locale: str) -> tuple[EventName, ...]:
    """Put what happened so far among the values, and return the events that the letter tells."""
    days = {"sent": facts.sent, "received": facts.received, "due": facts.due, "courtesy": facts.day + COURTESY}
    values |= {name: spoken_day(day, locale) for name, day in days.items() if day}
    values["company-address"] = plain(_address(facts.contact, facts.company.name)) if facts.contact else ""
    told = [event for event in facts.events if event.name in _TELLING]
    values |= {f"event{index}": spoken_day(event.day, locale) for index, event in enumerate(told)}
    return tuple([event.name for event in told])


def _address(contact: Contact, company: str) -> str:
    """The contact's address on one line, without the company's name that stands before it."""
    return ", ".join([line for line in contact.postal.lines if line != company]) if contact.postal else contact.address


def plain(value: str) -> str:
    """A value of one line, clean. The test is the fast way for what is clean already, as nearly all values are."""
    if value.isprintable() and "  " not in value and (value.isascii() or is_normalized("NFC", value)):
        return value.strip()
    return clean(value)


def _fragment(value: str) -> str:
    """A value inside a sentence of ours, which brings its own full stop."""
    return plain(value).rstrip(" .;,:")


def rough_days(period: Period, *, month: int) -> float:
    """A period's length in days, to compare two of them; a month has as many days as told."""
    days = {Unit.HOURS: 1 / 24, Unit.WEEKS: 7, Unit.MONTHS: month, Unit.BUSINESS_DAYS: 1.4, Unit.WORKING_DAYS: 1.4}
    return period.length * days.get(period.unit, 1)
