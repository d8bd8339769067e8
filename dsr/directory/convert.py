"""Plain data (dicts, lists, text) to `Company` and back. The quick way in: it stops at the first misfit; `schema.py` names them all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from dsr.directory import form
from dsr.directory.yaml_strict import Data
from dsr.domain.company import (
    ActsAs,
    Capacity,
    Company,
    Contact,
    IdentityDemand,
    Origin,
    PolicySource,
    PostalAddress,
    Promise,
    Refusal,
    Requirement,
    Role,
    StatedRight,
)
from dsr.domain.dates import Period, parse_day
from dsr.domain.law import Right

T = TypeVar("T")


class MisfitError(Exception):
    """The data is not a profile; says the first reason only."""


@dataclass(slots=True)
class _Keys:
    """One mapping that is being taken apart; each `take` removes a key, and `done` refuses what is left."""

    left: dict[str, Data]

    @classmethod
    def of(cls, data: Data) -> "_Keys":
        if not isinstance(data, dict):
            raise MisfitError("holds no keys")
        return cls(dict(data))

    def text(self, key: str, check: form.Check = form.optional_line) -> str:
        """An optional text; "" where it is absent."""
        value = self.left.pop(key, None)
        return "" if value is None else _text(value, check)

    def needed(self, key: str, check: form.Check = form.line) -> str:
        """A text that must be there."""
        return _text(self.left.pop(key, None), check)

    def maybe(self, key: str, check: form.Check) -> str | None:
        """A text, or None where it is absent."""
        value = self.left.pop(key, None)
        return None if value is None else _text(value, check)

    def truth(self, key: str) -> bool:
        """A truth value; False where it is absent."""
        value = self.left.pop(key, False)
        if not isinstance(value, bool):
            raise MisfitError(f"{key} is neither true nor false")
        return value

    def list(self, key: str, make: Callable[[Data], T]) -> tuple[T, ...]:
        """A list, each entry made into a value; () where it is absent."""
        value = self.left.pop(key, None)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise MisfitError(f"{key} is not a list")
        return tuple(map(make, value))

    def part(self, key: str, make: Callable[["_Keys"], T]) -> T | None:
        """A mapping made into a value, or None where it is absent."""
        value = self.left.pop(key, None)
        return None if value is None else _whole(make)(value)

    def done(self) -> None:
        """Refuse keys that nobody asked for."""
        if self.left:
            raise MisfitError(f"unknown keys: {', '.join(self.left)}")


def _text(value: Data, check: form.Check) -> str:
    if not isinstance(value, str):
        raise MisfitError(f"{value!r} is not text")
    if wrong := check(value):
        raise MisfitError(wrong)
    return value


def _line(value: Data) -> str:
    return _text(value, form.line)


def _whole(make: Callable[[_Keys], T]) -> Callable[[Data], T]:
    """A maker that takes plain data and refuses leftover keys."""

    def made(data: Data) -> T:
        keys = _Keys.of(data)
        value = make(keys)
        keys.done()
        return value

    return made


def from_plain(data: Data) -> Company:
    """The company that the data describes; MisfitError where it has not the form of a profile."""
    return _whole(_company)(data)


def _company(keys: _Keys) -> Company:
    rights, complaint = keys.part("rights", _rights) or ((), "")
    return Company(
        slug=keys.needed("slug", form.slug),
        name=keys.needed("name", form.name),
        brand=keys.text("brand", form.optional_name),
        formerly=keys.list("formerly", lambda value: _text(value, form.slug)),
        kind=keys.maybe("kind", form.kind) or "",
        checked=keys.maybe("checked", form.checked) or "",
        also_known_as=keys.list("also_known_as", lambda value: _text(value, form.name)),
        country=keys.maybe("country", form.country),
        website=keys.maybe("website", form.url),
        language=keys.maybe("language", form.language) or "en",
        policy=keys.part("policy", _policy) or PolicySource(),
        contacts=keys.list("contacts", _whole(_contact)),
        rights=rights,
        deadlines=keys.list("deadlines", _whole(_promise)),
        laws=keys.list("laws", lambda value: _text(value, form.law)),
        complaint_quote=complaint,
        identity=keys.part("identity", _identity),
        acts_as=keys.list("acts_as", _whole(_acts_as)),
        refusals=keys.list("refusals", _whole(_refusal)),
        gaps=keys.list("gaps", _line),
        notes=keys.text("notes", form.lines),
        origin=Origin(keys.maybe("origin", form.origin) or Origin.POLICY),
    )


def _policy(keys: _Keys) -> PolicySource:
    read, text_of = keys.maybe("read", form.day), keys.maybe("text_of", form.day)
    return PolicySource(
        title=keys.text("title"),
        url=keys.maybe("url", form.url),
        dated=keys.maybe("dated", form.dated),
        text_of=parse_day(text_of) if text_of else None,
        read=parse_day(read) if read else None,
        sha256=keys.maybe("sha256", form.sha256),
    )


def _contact(keys: _Keys) -> Contact:
    contact = Contact(
        role=Role(keys.needed("role", form.role)),
        email=keys.maybe("email", form.email),
        postal=keys.part("postal", _postal),
        webform=keys.maybe("webform", form.url),
        rights=keys.list("for", _right),
        serves=keys.list("serves", lambda value: _text(value, form.region)),
        only=keys.list("only", _line),
        quote=keys.text("quote"),
        section=keys.text("section"),
        note=keys.text("note"),
        origin=Origin(keys.maybe("origin", form.origin) or Origin.POLICY),
    )
    if sum(way is not None for way in (contact.email, contact.postal, contact.webform)) != 1:
        raise MisfitError("a contact has exactly one of email, postal, webform")
    return contact


def _postal(keys: _Keys) -> PostalAddress:
    lines = keys.list("lines", _line)
    if not lines:
        raise MisfitError("an address has lines")
    return PostalAddress(lines, keys.maybe("country", form.country))


def _right(value: Data) -> Right:
    return Right(_text(value, form.right))


def _rights(keys: _Keys) -> tuple[tuple[StatedRight, ...], str]:
    complaint = keys.part(form.COMPLAINT, lambda part: part.needed("quote")) or ""
    stated = tuple(_stated(_right(name), _Keys.of(data)) for name, data in keys.left.items())
    keys.left.clear()
    return stated, complaint


def _stated(right: Right, keys: _Keys) -> StatedRight:
    stated = StatedRight(
        right=right,
        quote=keys.needed("quote"),
        section=keys.text("section"),
        who=keys.list("who", _line),
        note=keys.text("note"),
    )
    keys.done()
    return stated


def _promise(keys: _Keys) -> Promise:
    right = keys.maybe("for", form.right_or_any)
    return Promise(
        period=Period.parse(keys.needed("period", form.period)),
        quote=keys.needed("quote"),
        right=None if right in (None, form.ANY) else Right(right),
        section=keys.text("section"),
        who=keys.list("who", _line),
        kind=keys.maybe("kind", form.promise_kind) or "answer",
    )


def _identity(keys: _Keys) -> IdentityDemand:
    return IdentityDemand(
        asks=keys.needed("asks"),
        quote=keys.needed("quote"),
        section=keys.text("section"),
        requires=keys.list("requires", _whole(_requirement)),
    )


def _requirement(keys: _Keys) -> Requirement:
    return Requirement(what=keys.needed("what"), kind=keys.maybe("kind", form.requirement) or "other", optional=keys.truth("optional"))


def _acts_as(keys: _Keys) -> ActsAs:
    return ActsAs(
        capacity=Capacity(keys.needed("capacity", form.capacity)),
        who=keys.needed("who"),
        quote=keys.needed("quote"),
        section=keys.text("section"),
        instead=keys.text("instead"),
    )


def _refusal(keys: _Keys) -> Refusal:
    return Refusal(text=keys.needed("text"), quote=keys.needed("quote"), section=keys.text("section"))


def to_plain(company: Company) -> dict[str, Any]:
    """The profile as JSON-ready data, in the order of a profile file; `from_plain` makes the same company of it.

    Every key of the first level is there, empty or not; inner ones only where they hold something.
    """
    policy = company.policy
    rights: dict[str, Any] = {
        str(stated.right): _filled(quote=stated.quote, section=stated.section, who=list(stated.who), note=stated.note)
        for stated in company.rights
    }
    if company.complaint_quote:
        rights[form.COMPLAINT] = {"quote": company.complaint_quote}
    return {
        "slug": company.slug,
        "name": company.name,
        **_filled(brand=company.brand, formerly=list(company.formerly), kind=company.kind, checked=company.checked),
        "also_known_as": list(company.also_known_as),
        "country": company.country,
        "website": company.website,
        "language": company.language,
        "origin": str(company.origin),
        "policy": _filled(
            title=policy.title,
            url=policy.url,
            dated=policy.dated,
            text_of=policy.text_of.isoformat() if policy.text_of else None,
            read=policy.read.isoformat() if policy.read else None,
            sha256=policy.sha256,
        ),
        "contacts": [_plain_contact(contact) for contact in company.contacts],
        "rights": rights,
        "deadlines": [
            _filled(period=str(p.period), quote=p.quote, section=p.section, who=list(p.who), kind="" if p.kind == "answer" else p.kind)
            | {"for": str(p.right or form.ANY)}
            for p in company.deadlines
        ],
        "laws": list(company.laws),
        "identity": _plain_identity(company.identity),
        "acts_as": [
            _filled(capacity=str(a.capacity), who=a.who, quote=a.quote, section=a.section, instead=a.instead) for a in company.acts_as
        ],
        "refusals": [_filled(text=r.text, quote=r.quote, section=r.section) for r in company.refusals],
        "gaps": list(company.gaps),
        "notes": company.notes,
    }


def _plain_contact(contact: Contact) -> dict[str, Any]:
    postal = contact.postal
    return _filled(
        role=str(contact.role),
        email=contact.email,
        postal={"lines": list(postal.lines), "country": postal.country} if postal else None,
        webform=contact.webform,
        **{"for": [str(right) for right in contact.rights]},
        serves=list(contact.serves),
        only=list(contact.only),
        quote=contact.quote,
        section=contact.section,
        note=contact.note,
        origin=None if contact.origin is Origin.POLICY else str(contact.origin),
    )


def _plain_identity(identity: IdentityDemand | None) -> dict[str, Any] | None:
    if identity is None:
        return None
    requires = [_filled(what=r.what, kind=r.kind, optional=r.optional or None) for r in identity.requires]
    return _filled(asks=identity.asks, quote=identity.quote, section=identity.section, requires=requires)


def _filled(**values: object) -> dict[str, Any]:
    """The values that hold something."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
