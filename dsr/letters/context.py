"""What a template sees: the outline in plain words, and a hole for each value."""

from collections.abc import Iterable
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from dsr.domain.details import IDENTIFIER, QUESTIONS
from dsr.domain.law import COMPANY_POLICY, Law, Right
from dsr.errors import LetterError
from dsr.letters.outline import LATER_DETAILS, Ground, Outline, rough_days
from dsr.letters.shape import hole

_VALUES = (
    "reference",
    "day",
    "name",
    "email",
    "company",
    "policy-title",
    "policy-day",
    "promise",
    "authority",
    "last-year",
    "sent",
    "received",
    "due",
    "courtesy",
    "company-address",
)


class Finder:
    """Finds template files: a law's own before its family's before the general one."""

    def __init__(self, root: Path | Traversable) -> None:
        """Args: root: the folder `templates/letters`."""
        self._root = root
        self._known: dict[str, bool] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a request, English first."""
        codes = [folder.name for folder in self._root.iterdir() if self._has(f"{folder.name}/request.j2")]
        return tuple(sorted(codes, key=lambda code: (code != "en", code)))

    def source(self, name: str) -> str | None:
        """The text of a template, None where there is none."""
        return self._root.joinpath(name).read_text("utf-8") if self._has(name) else None

    def words(self, language: str, law_id: str) -> str | None:
        """The template with a law's own sentences."""
        names = (*families(law_id), *(() if law_id == COMPANY_POLICY else ("default",)))
        return self._first(f"{language}/laws/{name}.j2" for name in names)

    def right(self, language: str, law_id: str, right: Right) -> str | None:
        """The template that asks for a right under a law."""
        return self._first((*(f"{language}/rights/{name}/{right}.j2" for name in families(law_id)), f"{language}/rights/{right}.j2"))

    def _first(self, names: Iterable[str]) -> str | None:
        return next((name for name in names if self._has(name)), None)

    def _has(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = self._root.joinpath(name).is_file()
        return self._known[name]


def families(law_id: str) -> tuple[str, ...]:
    """Where a law's templates are looked for, the nearest first: `uk-gdpr`, then `gdpr`; `us-ca-ccpa`, then `us`."""
    if law_id.endswith("-gdpr"):
        return law_id, "gdpr"
    return (law_id, "us") if law_id.startswith("us-") else (law_id,)


def context_of(outline: Outline, finder: Finder) -> dict[str, Any]:
    """Everything that the templates of this letter may use.

    Raises:
        LetterError: there are no words in that language for one of the laws or rights.
    """
    there = frozenset(outline.holes)
    law_ids = tuple(dict.fromkeys(ground.law.id if ground.law else COMPANY_POLICY for ground in outline.grounds))
    asks = [_ask(outline, index, finder) for index in range(len(outline.grounds))]
    answers = [_answer(outline, law_id, asks) for law_id in law_ids]
    values = {name.replace("-", "_"): hole(name) if name in there else "" for name in _VALUES}
    keys = (*(question.key for question in QUESTIONS), *LATER_DETAILS)
    chosen = dict(outline.choices)
    identifiers = sorted((name for name in there if name.startswith(IDENTIFIER)), key=lambda name: int(name.removeprefix(IDENTIFIER)))
    return values | {
        "kind": str(outline.kind),
        "channel": str(outline.channel),
        "role": str(outline.role) if outline.role else "",
        "seat": outline.seat,
        "asks": asks,
        "rights": [ask["right"] for ask in asks],
        "several": len(asks) > 1,
        "answers": answers,
        "main": next((answer for answer in answers if answer["law"]["id"] != COMPANY_POLICY), answers[0]),
        "statute": any(ground.law for ground in outline.grounds),
        "quotes": list(dict.fromkeys(ask["quote"] for ask in asks if ask["quote"] and ask["law"]["id"] != COMPANY_POLICY)),
        "promised": _promised(outline),
        "asks_identity": outline.asks_identity,
        "details": {key.replace("-", "_"): chosen.get(key) or (hole(key) if key in there else "") for key in keys},
        "identifiers": [hole(name) for name in identifiers],
        "events": [{"name": str(name), "day": hole(f"event{index}")} for index, name in enumerate(outline.events)],
        "overdue": outline.overdue,
    }


def _ask(outline: Outline, index: int, finder: Finder) -> dict[str, Any]:
    ground = outline.grounds[index]
    law_id = ground.law.id if ground.law else COMPANY_POLICY
    words, template = finder.words(outline.language, law_id), finder.right(outline.language, law_id, ground.right)
    if words is None or template is None or outline.language not in finder.languages:
        name = ground.law.short if ground.law else "the company's own policy"
        raise LetterError(f"There is no letter in “{outline.language}” for {ground.right} under {name}.", "Choose English.")
    earlier = [other.law for other in outline.grounds[:index]]
    return {
        "right": str(ground.right),
        "law": _law(outline, ground.law, words),
        "article": ground.grant.article if ground.grant else "",
        "template": template,
        "quote": hole(outline.quotes[index]) if outline.quotes[index] else "",
        "also": [{"law": _law(outline, law, ""), "article": grant.article} for law, grant in ground.also],
        "first": ground.law not in earlier,
    }


def _law(outline: Outline, law: Law | None, words: str) -> dict[str, Any]:
    """A law as templates see it; `authority` is the hole with the named authority if it is one of this law's countries."""
    if law is None:
        nothing = {"name": "", "short": "", "authority": "", "complaint": "", "appeal": False, "resident": False}
        return {"id": COMPANY_POLICY, "words": words, "american": outline.american} | nothing
    here = outline.authority in {place.country for place in law.places}
    return {
        "id": law.id,
        "name": law.name,
        "short": law.short,
        "american": law.id.startswith("us-"),
        "words": words,
        "authority": hole("authority") if here else "",
        "complaint": law.complaint.authority,
        "appeal": any(ground.appeal for ground in outline.grounds if ground.law is law),
        "resident": any(outline.home == str(place) or outline.home.startswith(f"{place}-") for place in law.places),
    }


def _answer(outline: Outline, law_id: str, asks: list[dict[str, Any]]) -> dict[str, Any]:
    """How and when the company must answer under one law: its rights, and each of its different periods with the rights it holds for."""
    grounds = [ground for ground in outline.grounds if (ground.law.id if ground.law else COMPANY_POLICY) == law_id]
    law = next(ask["law"] for ask in asks if ask["law"]["id"] == law_id)
    times: dict[tuple[Any, ...], list[str]] = {}
    for ground in grounds:
        times.setdefault(_time(ground), []).append(str(ground.right))
    names = ("period", "indicative", "elsewhere", "total", "acknowledged")
    return {
        "law": law,
        "rights": [str(ground.right) for ground in grounds],
        "times": [dict(zip(names, time, strict=True)) | {"rights": rights} for time, rights in times.items()],
    }


def _time(ground: Ground) -> tuple[Any, ...]:
    clock = ground.clock
    if clock is None:
        return (None,) * 5
    response, extension, acknowledgement = clock.response, clock.extension, clock.acknowledgement
    total, acknowledged = extension.total if extension else None, acknowledgement.period if acknowledgement else None
    return response.period, response.indicative, response.elsewhere, total, acknowledged


def _promised(outline: Outline) -> dict[str, Any] | None:
    """The time that the company itself promised, and whether it is longer than the shortest of the laws."""
    if outline.promise is None or "promise" not in outline.holes:
        return None
    periods = [ground.clock.response.period for ground in outline.grounds if ground.clock and ground.clock.response.period]
    shortest = min((rough_days(period, month=31) for period in periods), default=None)
    longer = shortest is not None and rough_days(outline.promise, month=30) > shortest
    return {"period": outline.promise, "longer": longer}
