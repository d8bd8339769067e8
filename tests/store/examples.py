"""Invented people, companies and letters, and strategies that make any value of the domain."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from dsr.domain.case import Event, EventName
from dsr.domain.company import Company, Contact, PostalAddress, Promise, Role, StatedRight
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Right
from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from dsr.domain.request import Channel, Claim, Person, Request

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = date(2026, 11, 20)
REFERENCE = "DSR-7KQM-3XPA"
PERSON = Person(
    name="Zoë Example", email="zoe@home.example", postal=PostalAddress(("1 Some Street", "Town"), "FR"), country="US", state="CA"
)
COMPANY = Company(
    slug="acme",
    name="ACME Widgets SAS",
    country="FR",
    language="fr",
    contacts=(Contact(role=Role.DPO, email="dpo@acme.example", quote="reached at dpo@acme.example", section="Dispute resolution"),),
    rights=(StatedRight(right=Right.ACCESS, quote="right to access, modify", who=("employees",)),),
    deadlines=(Promise(period=Period(30, Unit.DAYS), quote="respond to your inquiry within 30 days"),),
    laws=("eu-gdpr",),
    gaps=("names no postal address",),
)


def now() -> datetime:
    return NOW


def a_request(reference: str = REFERENCE, **changes: Any) -> Request:
    request = Request(
        reference=reference,
        created=DAY,
        person=PERSON,
        company=COMPANY,
        claims=(Claim(Right.ACCESS, "eu-gdpr"), Claim(Right.ERASURE, "eu-gdpr", ("uk-gdpr",))),
        language="fr",
        channel=Channel.EMAIL,
        contact=COMPANY.contacts[0],
        details={"relation": "customer since 2021", "identifier:Customer number": "{{7*7}}"},
    )
    return replace(request, **changes)


def a_letter(reference: str = REFERENCE, **changes: Any) -> Letter:
    letter = Letter(
        kind=LetterKind.REQUEST,
        reference=reference,
        language="fr",
        day=DAY,
        date_line="20 novembre 2026",
        sender=("Zoë Example", "1 Some Street", "Town"),
        sender_email="zoe@home.example",
        sender_country="FR",
        recipient=("ACME Widgets SAS",),
        recipient_email="dpo@acme.example",
        subject="Demande d’accès à mes données (DSR-7KQM-3XPA)",
        body=(Block(BlockKind.PARAGRAPH, "Madame, Monsieur,"), Block(BlockKind.ITEM, "une copie", "1.")),
        text="Madame, Monsieur,\n\n1. une copie de mes données\n\nZoë Example\n",
    )
    return replace(letter, **changes)


def an_event(name: EventName = EventName.SENT, reference: str = REFERENCE, *, days: int = 0, **changes: Any) -> Event:
    event = Event(id=0, reference=reference, name=name, day=DAY + timedelta(days=days), recorded=NOW)
    return replace(event, **changes)


def any_value(type_: Any) -> st.SearchStrategy[Any]:
    """Every field of every value is drawn, optional ones included."""
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (Union, types.UnionType):
        return st.one_of([any_value(argument) for argument in arguments])
    if type_ is types.NoneType:
        return st.none()
    if origin is tuple:
        return st.lists(any_value(arguments[0]), max_size=2).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(st.text(max_size=5), any_value(arguments[1]), max_size=2)
    if is_dataclass(type_):
        hints = get_type_hints(type_)
        return st.deferred(lambda: st.builds(type_, **{field.name: any_value(hints[field.name]) for field in fields(type_)}))
    if issubclass(type_, Enum):
        return st.sampled_from(type_)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(max_size=8),
        int: st.integers(-9999, 9999),
        bool: st.booleans(),
        date: st.dates(),
        datetime: st.datetimes(timezones=st.just(UTC)),
    }
    return simple[type_]
