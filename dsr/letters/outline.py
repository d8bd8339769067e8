"""What decides how a letter reads, apart from the values in it.

Two letters with the same outline differ only in names, dates and other values: they share one rendering of the templates.
Templates see the outline and holes, never a value.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dsr.domain.case import OF_THE_AUTHORITY, Event, EventName
from dsr.domain.company import Role, StatedRight
from dsr.domain.dates import Period, Unit
from dsr.domain.details import IDENTIFIER, QUESTIONS
from dsr.domain.law import Clock, Grant, Law, Right
from dsr.domain.letter import Ask, LetterFacts, LetterKind, courtesy_day, weekend_alone
from dsr.domain.request import ACTING_AS, Channel
from dsr.domain.states import QUESTIONS as QUESTIONS_OF_COMPANIES
from dsr.domain.text import clean, plain
from dsr.letters.addresses import name_of, on_one_line, seat_of
from dsr.letters.speech import country_name, home_called, is_spoken, locale_of, spoken_day, spoken_policy_date
from dsr.letters.terms import Term, owed, put_terms

LATER_DETAILS = ("missing", "contest")
"""Details of later letters: what an answer lacks (reminder, complaint), and what is wrong with a refusal (appeal, complaint)."""
ENCLOSURES = "enclosures"
"""The detail that names what is enclosed, one thing on each line."""
OWN_CHOICES = ("residence", "sworn")
"""Answers that only let a sentence be said."""
_CHOICES = frozenset({*(question.key for question in QUESTIONS if question.options and question.key != "format"), *OWN_CHOICES})
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
        EventName.COMPLAINED,
        EventName.AUTHORITY_ACKNOWLEDGED,
        EventName.AUTHORITY_DECIDED,
    }
)
"""Events that a later letter tells; notes stay with the user."""
_SETTLING = frozenset({EventName.ANSWERED, EventName.PARTLY_ANSWERED, EventName.REFUSED, EventName.APPEAL_ANSWERED})
"""After these an earlier question no longer waits: the company answered without it."""
_OF_AMERICA = re.compile(
    r"\b(?:CCPA|CPRA|California|Colorado|Connecticut|Nevada|Virginia|U\.?S\.? (?:state|privacy|residents?)|Shine the Light)", re.IGNORECASE
)
_OF_EUROPE = re.compile(r"\b(?:GDPR|RGPD|DSGVO|EEA|European|Europe|United Kingdom|UK)\b", re.IGNORECASE)
"""Words by which a clause of a policy shows that it speaks to the people of one place."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A right with the law's words on it. Compared by identity: each letter writer makes one per law, grant and clock."""

    right: Right
    law: Law | None
    grant: Grant | None
    clock: Clock | None
    also: tuple[tuple[Law, Grant], ...]
    also_clocks: tuple[Clock, ...]
    """How the time runs under each of these."""
    appeal: bool
    """Whether the law's appeal was open on the letter's day."""
    by_promise: bool
    """Whether only the company's policy makes the law apply."""


class Promised(NamedTuple):
    """A time that the company itself promised."""

    period: Period
    rights: tuple[Right, ...]
    """Those of this letter for which it holds."""
    kind: str
    """What is promised: `answer` or `opt-out`."""


class Outline(NamedTuple):
    """Everything that decides how a letter reads. Hashable; no value of a person or company is in it."""

    kind: LetterKind
    language: str
    channel: Channel
    grounds: tuple[Ground, ...]
    quotes: tuple[str, ...]
    """For each ground the hole with the policy's own words on it, "" where it has none."""
    promises: tuple[Promised, ...]
    locale: str
    """In whose manner it is written: `en_US`, `de_CH`."""
    role: Role | None
    seat: str
    """The country of the company, "" if unknown."""
    home: str
    """Where the person lives, `US-CA`, "" if unknown."""
    asks_identity: bool
    meets_demand: bool
    """Whether the letter holds all that the policy wants to find in a request."""
    body: str
    """What the other side is: `company`, `institution` (of the Union), `organisation` (a public body, a church, a society)."""
    foreign: bool
    """Whether the company may well answer in another language, so that the letter names its own."""
    on_paper: bool
    """Whether the letter has a head with the sender's address, day and reference."""
    addressed: bool
    """Whether the person's postal address stands in the letter or in its head."""
    authority: str
    """The country of the named authority, "" if none is named."""
    authority_id: str
    authority_spoken: bool
    """Whether it has a name in the letter's language, with its article; its own name stands without one."""
    terms: tuple[Term, ...]
    """The ends of the time for the answer, the earliest first."""
    owed: tuple[bool, ...]
    """For each ground whether a complaint may call it infringed."""
    appeal_overdue: bool
    """Whether the time for the answer to an appeal has run out."""
    open_question: str
    """What the company asked and was not given: `identity-asked`, `clarification-asked`, `fee-asked`; "" for nothing."""
    waits: bool
    """Whether a reminder leaves time before the next step."""
    elsewhere: bool
    """Whether the request went to another than the designated address."""
    has_request: bool
    """Whether the text of the request is at hand, to be enclosed: of one that was written elsewhere it may not be."""
    relation: str
    """What the writer is to the person for whom the letter is written, "" for oneself."""
    acting_as: str
    """What the person is to the company, "" if not said."""
    choices: tuple[tuple[str, str], ...]
    events: tuple[EventName, ...]
    holes: tuple[str, ...]
    """The names of the values that there are."""


def letter_locale(facts: LetterFacts) -> str:
    """In whose manner the letter is written: that of the sender's country where its language is spoken there, else that of the law's."""
    home = facts.person.country
    if is_spoken(facts.language, home):
        return locale_of(facts.language, home)
    law = facts.asks[0].law if facts.asks else None
    countries = {place.country for place in law.places} if law else set()
    return locale_of(facts.language, countries.pop() if len(countries) == 1 else "")


def read_facts(facts: LetterFacts, grounds: tuple[Ground, ...]) -> tuple[Outline, dict[str, str]]:
    """How the letter reads, and every value that it may print: clean, by the name of its hole, empty ones left out.

    Args:
        facts: what the letter may say.
        grounds: one for each of its asks.
    """
    locale = letter_locale(facts)
    company, person, contact, authority = facts.company, facts.person, facts.contact, facts.authority
    later = facts.kind is not LetterKind.REQUEST
    on_paper = _is_on_paper(facts)
    policy_day = company.policy.dated or (company.policy.text_of.isoformat() if company.policy.text_of else "")
    values = {
        "reference": facts.reference,
        "earlier-reference": plain(facts.own_reference) if facts.adopted else facts.reference,
        "day": spoken_day(facts.day, locale),
        "last-year": str(facts.day.year - 1),
        "name": plain(person.name),
        "email": plain(facts.reply_email or person.email),
        "company": plain(name_of(company, with_brand=facts.kind is LetterKind.COMPLAINT)),
        "policy-title": plain(company.policy.title),
        "policy-day": plain(spoken_policy_date(policy_day, locale)) if policy_day else "",
        "policy-url": plain(company.policy.url or ""),
        "authority": plain(authority.called(facts.language)) if authority else "",
        "behalf": plain(facts.behalf.name) if facts.behalf else "",
        "behalf-proof": _fragment(facts.behalf.proof) if facts.behalf else "",
        "postal": "" if on_paper else _told_postal(facts, locale),
    }
    promises = _put_promises(values, facts)
    quotes = _put_quotes(values, facts)
    choices = _put_details(values, facts)
    events = _put_history(values, facts, locale) if later else ()
    terms = put_terms(values, facts, locale) if later else ()
    if not all(values.values()):
        values = {name: value for name, value in values.items() if value}
    outline = Outline(
        kind=facts.kind,
        language=facts.language,
        channel=facts.channel,
        grounds=grounds,
        quotes=quotes,
        promises=promises,
        locale=locale,
        role=contact.role if contact else None,
        seat=company.country or "",
        home=f"{person.country}-{person.state}" if person.state else person.country,
        asks_identity=company.identity is not None,
        meets_demand=_meets_demand(facts, values),
        body=_body(facts),
        foreign=not _of_america(facts) and not is_spoken(facts.language, company.country or "", alone=True),
        on_paper=on_paper,
        addressed="postal" in values or (on_paper and person.postal is not None),
        authority=authority.country if authority else "",
        authority_id=authority.id if authority else "",
        authority_spoken=authority is not None and facts.language in authority.names,
        terms=terms,
        owed=owed(facts) if later else (),
        appeal_overdue=facts.appeal_due is not None and facts.appeal_due < facts.day,
        open_question=_open_question(facts) if later else "",
        waits="courtesy" in values,
        elsewhere=facts.sent_to == ELSEWHERE,
        has_request=not facts.adopted or bool(facts.earlier),
        relation=str(facts.behalf.relation) if facts.behalf else "",
        acting_as=facts.acting_as if facts.acting_as in ACTING_AS else "",
        choices=choices,
        events=events,
        holes=tuple(values),
    )
    return outline, values


ELSEWHERE = "elsewhere"
"""`LetterFacts.sent_to` of a request that went to another than the designated address."""


_ORGANISATIONS = frozenset({"public", "police", "church", "non-profit"})
"""The kinds of `Company` that nobody calls a company."""


def _body(facts: LetterFacts) -> str:
    """What a letter calls the other side; Regulation (EU) 2018/1725 binds institutions only."""
    if facts.company.kind == "eu-body" or any(ask.law and ask.law.id == "eu-2018-1725" for ask in facts.asks):
        return "institution"
    return "organisation" if facts.company.kind in _ORGANISATIONS else "company"


def _of_america(facts: LetterFacts) -> bool:
    """Whether an American law is relied on: who owes something under it answers in English without being asked."""
    return facts.language == "en" and any(ask.law and ask.law.id.startswith("us-") for ask in facts.asks)


def _is_on_paper(facts: LetterFacts) -> bool:
    """Whether the letter has a head. A complaint goes to the authority by post only where no mailbox of it is known."""
    if facts.kind is LetterKind.COMPLAINT and facts.authority:
        return facts.authority.channel is Channel.LETTER
    return facts.channel is Channel.LETTER


def _told_postal(facts: LetterFacts, locale: str) -> str:
    """The person's postal address on one line, where the letter tells it: the person chose so, or an authority needs it."""
    postal = facts.person.postal
    if postal is None or not (facts.tells_postal or facts.kind is LetterKind.COMPLAINT):
        return ""
    reader = facts.authority.country if facts.kind is LetterKind.COMPLAINT and facts.authority else facts.company.country
    return on_one_line(postal, facts.person.name, reader or "", locale)


def _meets_demand(facts: LetterFacts, values: dict[str, str]) -> bool:
    """Whether the letter holds each thing that the policy says a request must hold."""
    required = [one.kind for one in facts.company.identity.requires if not one.optional] if facts.company.identity else []
    told = {"name": "name" in values, "email": "email" in values, "address": _is_on_paper(facts) or "postal" in values}
    given = bool(facts.identifiers)
    return bool(required) and all(told.get(kind, False) or given for kind in required)


def _put_promises(values: dict[str, str], facts: LetterFacts) -> tuple[Promised, ...]:
    """Put the policy's words on times among the values, where they are in the letter's language, and return the times."""
    told = []
    for index, (promise, rights) in enumerate(facts.promises):
        if facts.company.language == facts.language:
            values[f"promise{index}"] = _fragment(promise.quote)
        told.append(Promised(promise.period, rights, promise.kind))
    return tuple(told)


def _put_quotes(values: dict[str, str], facts: LetterFacts) -> tuple[str, ...]:
    """Put the policy's words among the values, each sentence once, and name the hole of each ask's, "" where it has none."""
    holes: dict[str, str] = {}
    names = []
    for ask in facts.asks:
        quote = _fragment(ask.stated.quote) if ask.stated and _may_quote(facts, ask, ask.stated) else ""
        name = holes.setdefault(quote, f"quote{len(holes)}") if quote else ""
        if name:
            values[name] = quote
        names.append(name)
    return tuple(names)


def _may_quote(facts: LetterFacts, ask: Ask, stated: StatedRight) -> bool:
    """Whether a clause of the policy helps: in the letter's language, and, beside a statute, one that a person checked and that fits.

    What is stated for some people only ("employees"), or for the people of another place, is quoted only where the request rests on it.
    """
    if facts.company.language != facts.language:
        return False
    if ask.law is None:
        return True
    where = f"{stated.section} {stated.quote}"
    other = _OF_EUROPE if ask.law.id.startswith("us-") else _OF_AMERICA
    fits = not stated.who and not other.search(where)
    return fits and (ask.by_promise or facts.company.checked == CHECKED_BY_A_PERSON)


CHECKED_BY_A_PERSON = "person"
"""`Company.checked` of a profile of which somebody held every fact against the text."""


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
        elif key == ENCLOSURES:
            lines = [line for raw in clean(value, lines=True).split("\n") if (line := _fragment(raw.removeprefix("- ")))]
            values |= {f"enclosure{index}": line for index, line in enumerate(lines)}
        elif key in _MULTILINE:
            values[key] = clean(value, lines=True)
        else:
            values[key] = _fragment(value)
    return tuple(choices)


def _put_history(values: dict[str, str], facts: LetterFacts, locale: str) -> tuple[EventName, ...]:
    """Put what happened so far among the values, and return the events that the letter tells."""
    days = {"sent": facts.sent, "received": facts.received, "courtesy": _courtesy(facts), "appeal-due": facts.appeal_due}
    values |= {name: spoken_day(day, locale) for name, day in days.items() if day}
    values["company-contact"] = plain(facts.contact.address) if facts.contact and not facts.contact.postal else ""
    values["ticket"] = plain(facts.ticket)
    values["authority-ticket"] = plain(next((event.ticket for event in reversed(facts.events) if _is_ticket_of_authority(event)), ""))
    if facts.kind is LetterKind.COMPLAINT:
        _put_parties(values, facts, locale)
    if facts.kind is LetterKind.REMINDER and facts.earlier:
        values["quoted-request"] = "\n" + "\n".join(f"> {line}".rstrip() for line in clean(facts.earlier, lines=True).split("\n"))
    told = [event for event in facts.events if event.name in _TELLING]
    values |= {f"event{index}": spoken_day(event.day, locale) for index, event in enumerate(told)}
    values |= {f"until{index}": spoken_day(event.until, locale) for index, event in enumerate(told) if event.until}
    return tuple([event.name for event in told])


def _put_parties(values: dict[str, str], facts: LetterFacts, locale: str) -> None:
    """Put where both parties are among the values: it decides which authority is competent."""
    company, contact, authority = facts.company, facts.contact, facts.authority
    seat = seat_of(company, contact)
    from_country = authority.country if authority else ""
    values["company-address"] = on_one_line(seat, company.name, from_country, locale) if seat else ""
    values["seat-country"] = country_name(company.country, locale) if company.country else ""
    values["home-country"] = home_called(facts.person.country, facts.person.state or "", locale)


def _is_ticket_of_authority(event: Event) -> bool:
    return bool(event.ticket) and event.name in OF_THE_AUTHORITY


def _courtesy(facts: LetterFacts) -> date | None:
    """The day until which the letter waits; None where the person's own time leaves none."""
    return facts.courtesy or courtesy_day(facts.day, facts.courtesy_until, weekend_alone)


def _open_question(facts: LetterFacts) -> str:
    """The last thing that the company asked and that nobody has answered since, "" for none."""
    waiting: EventName | None = None
    for event in facts.events:
        if event.name in QUESTIONS_OF_COMPANIES:
            waiting = event.name
        elif waiting and event.name in (QUESTIONS_OF_COMPANIES[waiting], *_SETTLING):
            waiting = None
    return str(waiting) if waiting else ""


def _fragment(value: str) -> str:
    """A value inside a sentence of ours, which brings its own full stop."""
    return plain(value).rstrip(" .;,:")


def rough_days(period: Period, *, month: int) -> float:
    """A period's length in days, to compare two of them; a month has as many days as told."""
    days = {Unit.HOURS: 1 / 24, Unit.WEEKS: 7, Unit.MONTHS: month, Unit.BUSINESS_DAYS: 1.4, Unit.WORKING_DAYS: 1.4}
    return period.length * days.get(period.unit, 1)
