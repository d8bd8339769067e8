"""A request in short: the columns from which the board is drawn, without reading whole profiles."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from dsr.domain.company import Company, Contact, Promise
from dsr.domain.request import Channel, Claim, Person, Request
from dsr.store.codec import checked_row, decode, from_text, to_text

SELECT = """
    SELECT reference, created, channel, language, country, state, claims, slug, name, seat, spoken, promises, laws, brand, sent_to,
        CASE WHEN promises LIKE '%"who"%' THEN coalesce(json_extract(body, '$.acting_as'), '') ELSE '' END,
        CASE WHEN EXISTS (SELECT 1 FROM event WHERE event.reference = request.reference AND event.sent_to <> '')
            THEN json_extract(body, '$.contact') END
    FROM request ORDER BY rowid
"""
SELECT_WITH_CONTACTS = """
    SELECT reference, created, channel, language, country, state, claims, slug, name, seat, spoken, promises, laws, brand, sent_to, '',
        json_extract(body, '$.contact')
    FROM request ORDER BY rowid
"""
"""The same with every request's contact: reads each request whole, so it takes longer."""
_MAY_BE_EMPTY = (9, 16)
"""The places of the seat and the contact in a row of `SELECT`; they alone may be empty."""
INSERT = """
    INSERT INTO request
        (reference, created, channel, language, country, state, claims, slug, name, seat, spoken, promises, laws, brand, sent_to, body,
         added)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
UPDATE = """
    UPDATE request SET created = ?, channel = ?, language = ?, country = ?, state = ?, claims = ?, slug = ?, name = ?, seat = ?, spoken = ?,
        promises = ?, laws = ?, brand = ?, sent_to = ?, body = ?
    WHERE reference = ?
"""
"""All three name the columns in the order of `columns_of`. What a person is to the company is read where a promise asks for it, and the
contact where the case has gone to another address, or a letter came back."""


def columns_of(request: Request) -> tuple[str | None, ...]:
    """What is kept beside the whole request, from `created` to `sent_to`."""
    company = request.company
    return (
        request.created.isoformat(),
        request.channel.value,
        request.language,
        request.person.country,
        request.person.state,
        to_text(request.claims),
        company.slug,
        company.name,
        company.country,
        company.language,
        to_text(company.deadlines),
        to_text(company.laws),
        company.brand,
        request.went_to,
    )


class Reader:
    """Reads rows of the board; what is the same in many rows is read once."""

    def __init__(self) -> None:
        self._day = Known(partial(decode, date))
        self._channel = Known(partial(decode, Channel))
        self._claims = Known(partial(from_text, tuple[Claim, ...]))
        self._promises = Known(partial(from_text, tuple[Promise, ...]))
        self._laws = Known(partial(from_text, tuple[str, ...]))
        self._people: dict[tuple[str, str], Person] = {}

    def request(self, row: tuple[Any, ...]) -> Request:
        """A short request from a row of `SELECT`. RecordError where it does not hold one."""
        checked_row(row, *_MAY_BE_EMPTY)
        reference, created, channel, language, country, state, claims, slug, name, seat, spoken, promises, laws, brand, sent_to, *rest = row
        acts, contact = rest
        person = self._people.get((country, state))
        if person is None:
            person = self._people[country, state] = Person(country=country, state=state)
        return Request(
            reference=reference,
            created=self._day[created],
            person=person,
            company=Company(
                slug=slug,
                name=name,
                brand=brand,
                country=seat,
                language=spoken,
                deadlines=self._promises[promises],
                laws=self._laws[laws],
            ),
            claims=self._claims[claims],
            language=language,
            channel=self._channel[channel],
            contact=from_text(Contact, contact) if contact else None,
            sent_to=sent_to,
            acting_as=acts,
        )


class Known(dict[str, Any]):
    """Texts and what they mean, each read when it is first met."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> object:
        found = self[text] = self._read(text)
        return found
