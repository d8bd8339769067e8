"""Short ways to write what every law file writes: sources, facts, periods, rights. Values only."""

from dataclasses import replace
from datetime import date

from dsr.domain.dates import Period, Place, Unit
from dsr.domain.law import Cited, Clock, Fact, Grant, Response, Right, Source, Verified


def read(cite: str, basis: str = "") -> Source:
    """A fact of which a public text of the law or of the authority was read."""
    return Source(cite, Verified.YES, basis)


def partly(cite: str, basis: str = "") -> Source:
    """A fact of which only a part, or only a secondary text, was read."""
    return Source(cite, Verified.PARTLY, basis)


def known(cite: str, basis: str = "") -> Source:
    """A fact that nobody checked against a text."""
    return Source(cite, Verified.KNOWLEDGE, basis)


def fact(text: str, source: Source) -> Fact:
    """A rule and where it stands."""
    return Fact(text, source)


def cited(article: str, source: Source, *, act: str = "", period: Period | None = None, times: int = 0, since: date | None = None) -> Cited:
    """A provision that letters name, with the number it sets, if any."""
    return Cited(article=article, source=source, act=act, period=period, times=times, since=since)


def days(length: int) -> Period:
    """Calendar days."""
    return Period(length, Unit.DAYS)


def weeks(length: int) -> Period:
    """Calendar weeks."""
    return Period(length, Unit.WEEKS)


def months(length: int) -> Period:
    """Calendar months."""
    return Period(length, Unit.MONTHS)


def business_days(length: int) -> Period:
    """Business days."""
    return Period(length, Unit.BUSINESS_DAYS)


def working_days(length: int) -> Period:
    """Working days by a statute's own list."""
    return Period(length, Unit.WORKING_DAYS)


def places(*codes: str) -> tuple[Place, ...]:
    """`places("DE", "US-CA")`."""
    return tuple(Place.parse(code) for code in codes)


def at_once(clock: Clock, sentence: str, *doubts: str) -> Clock:
    """The same time rules, with what must happen sooner than the period's end, and what is uncertain about it."""
    return replace(clock, response=replace(clock.response, at_once=sentence), doubts=clock.doubts + doubts)


def no_period(clock: Clock, source: Source, sentence: str = "", *doubts: str, indicative: Period | None = None) -> Clock:
    """The same time rules for a right that has no statutory period: no extension, no acknowledgement, no pause."""
    response = Response(period=None, source=source, indicative=indicative, at_once=sentence)
    return replace(clock, response=response, extension=None, acknowledgement=None, pauses=(), doubts=doubts)


def grant(
    right: Right,
    article: str,
    duty: str,
    source: Source,
    *limits: str,
    clocks: tuple[Clock, ...] = (),
    since: date | None = None,
    until: date | None = None,
) -> Grant:
    """One right, with its limits as further arguments."""
    return Grant(right=right, article=article, duty=duty, source=source, limits=limits, clocks=clocks, since=since, until=until)
