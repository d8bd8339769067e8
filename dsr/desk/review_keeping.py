"""A review in the form in which it outlives the program: plain JSON data and back."""

from collections.abc import Mapping
from typing import Any

from dsr.desk.review import Entry, Fact, Kind, Review, Said
from dsr.domain.company import ActsAs, Contact, IdentityDemand, PolicySource, Promise, Refusal, StatedRight
from dsr.errors import RecordError
from dsr.store.codec import decode, encode

_FACTS: Mapping[Kind, type[Fact]] = {
    Kind.CONTACT: Contact,
    Kind.RIGHT: StatedRight,
    Kind.DEADLINE: Promise,
    Kind.IDENTITY: IdentityDemand,
    Kind.CAPACITY: ActsAs,
    Kind.REFUSAL: Refusal,
}
"""What the fact of an entry is; of the other kinds it is `Said`."""
_HEAD = ("name", "slug", "country", "language", "text")


def to_content(review: Review) -> dict[str, object]:
    """The whole review, its text included."""
    return {
        **{key: getattr(review, key) for key in _HEAD},
        "gaps": list(review.gaps),
        "policy": encode(review.policy),
        "sentences": [list(span) for span in review.sentences],
        "headings": [list(span) for span in review.headings],
        "entries": [_entry_content(entry) for entry in review.entries],
    }


def from_content(content: Mapping[str, object]) -> Review:
    """The review as it was kept. RecordError where it cannot be understood."""
    data: dict[str, Any] = dict(content)
    try:
        return Review(
            **{key: decode(str, data[key]) for key in _HEAD},
            gaps=decode(tuple[str, ...], data["gaps"]),
            policy=decode(PolicySource, data["policy"]),
            sentences=decode(tuple[tuple[int, int], ...], data["sentences"]),
            headings=decode(tuple[tuple[int, int], ...], data["headings"]),
            entries=tuple(_entry(entry) for entry in data["entries"]),
        )
    except (KeyError, TypeError, ValueError) as problem:
        raise RecordError("The review that you began cannot be read.", "Read the policy again.") from problem


def _entry_content(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "fact": encode(entry.fact),
        "places": [list(span) for span in entry.places],
        "rule": entry.rule,
        **{key: getattr(entry, key) for key in ("sure", "dropped", "changed", "own")},
    }


def _entry(data: dict[str, Any]) -> Entry:
    kind = Kind(data["kind"])
    fact: Fact = decode(_FACTS.get(kind, Said), data["fact"])
    return Entry(
        id=decode(str, data["id"]),
        kind=kind,
        fact=fact,
        places=decode(tuple[tuple[int, int], ...], data["places"]),
        rule=decode(str, data["rule"]),
        sure=decode(bool, data["sure"]),
        dropped=decode(bool, data["dropped"]),
        changed=decode(bool, data["changed"]),
        own=decode(bool, data["own"]),
    )
