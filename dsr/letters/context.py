"""What a template sees: the outline in plain words, and a hole for each value."""

from collections.abc import Callable, Mapping
from typing import Any

from dsr.domain.company import Role
from dsr.domain.dates import Period, Unit
from dsr.domain.details import IDENTIFIER, QUESTIONS
from dsr.domain.events import EventName
from dsr.domain.law import COMPANY_POLICY, NEED_THE_DATA, Appeal, Cited, Law
from dsr.domain.letter import LetterKind
from dsr.errors import LetterError
from dsr.letters.answers import answer_under, counts_of, grounds_under, infringed, law_named, terms
from dsr.letters.finder import Finder
from dsr.letters.outline import LATER_DETAILS, OWN_CHOICES, Outline, rough_days
from dsr.letters.shape import hole
from dsr.letters.speech import spoken_day

_FAIR_TIME = Period(1, Unit.MONTHS)
"""What a letter calls fair where neither a law nor the policy names a time."""
_VALUES = (
    "reference",
    "earlier-reference",
    "day",
    "name",
    "email",
    "postal",
    "company",
    "company-contact",
    "company-address",
    "seat-country",
    "home-country",
    "policy-title",
    "policy-day",
    "policy-url",
    "authority",
    "last-year",
    "sent",
    "received",
    "courtesy",
    "appeal-due",
    "ticket",
    "authority-ticket",
    "behalf",
    "behalf-proof",
    "quoted-request",
)

_FOR_ALL_MATTERS = frozenset({Role.SUPPORT, Role.GENERAL, Role.MARKETING, Role.SECURITY, Role.OTHER})
"""Desks that handle everything: they are asked to pass the letter on."""
_SWORN_TO = frozenset({"cppa"})
"""The authorities that act only on a sworn complaint (the law's article `sworn`): the California Privacy Protection Agency."""


class Sentences:
    """Sentences by name: templates ask for `law.words.time(answer)` or `say.thanks()` and get the nearest macro of that name.

    So a law says only what is its own, and a kind of letter too; all else comes from what the laws or letters of the language share.
    """

    def __init__(self, names: tuple[str, ...], load: Callable[[str], object]) -> None:
        """Args: names: of the templates, the nearest first. load: makes a template's macros; called for each when first needed."""
        self._names = names
        self._load = load
        self._loaded: dict[str, object] = {}

    def __getattr__(self, macro: str) -> object:
        """The macro (or table of words) of that name; AttributeError, which a template reports as undefined, where nobody has it."""
        if not macro.startswith("_"):
            for name in self._names:
                if name not in self._loaded:
                    self._loaded[name] = self._load(name)
                found: object = getattr(self._loaded[name], macro, None)
                if found is not None:
                    return found
        raise AttributeError(macro)


class Named:
    """A law's values by name, for templates: `law.articles.answer`. An unknown name is undefined, which stops the letter."""

    def __init__(self, values: Mapping[str, object]) -> None:
        """Args: values: by name."""
        self._values = values

    def __getattr__(self, name: str) -> object:
        """The value of that name; AttributeError, which a template reports as undefined, where the law has none."""
        if name.startswith("_") or name not in self._values:
            raise AttributeError(name)
        return self._values[name]

    def __getitem__(self, name: str) -> object:
        """The value of that name, for names that a template computes; KeyError where the law has none."""
        return self._values[name]

    def __contains__(self, name: str) -> bool:
        """Whether the law has a value of that name: `"recipients" in law.cases`."""
        return name in self._values


def context_of(outline: Outline, finder: Finder, load: Callable[[str, dict[str, Any]], object]) -> dict[str, Any]:
    """Everything that the templates of this letter may use (docs/letters.md lists it).

    Args:
        outline: what decides how the letter reads.
        finder: where templates are looked for.
        load: makes the macros of a template, which see the context.

    Raises:
        LetterError: there are no words in that language for one of the laws or rights.
    """
    context: dict[str, Any] = {}
    laws: dict[str, dict[str, Any]] = {}
    for ground in outline.grounds:
        law_id = law_named(ground)
        words = finder.words(outline.language, law_id, outline.locale)
        if not words or finder.right(outline.language, law_id, ground.right) is None or outline.language not in finder.languages:
            name = ground.law.short if ground.law else "the company's own policy"
            raise LetterError(f"There is no letter in “{outline.language}” for {ground.right} under {name}.", "Choose English.")
        if law_id not in laws:
            laws[law_id] = _law(outline, ground.law, Sentences(words, lambda name: load(name, context)))
    own = tuple(laws)
    for other in {law.id: law for ground in outline.grounds for law, _ in ground.also}.values():
        words = finder.words(outline.language, other.id, outline.locale)
        if words and outline.terms:
            laws.setdefault(other.id, _law(outline, other, Sentences(words, lambda name: load(name, context))))
    there = frozenset(outline.holes)
    asks = [_ask(outline, index, finder, laws) for index in range(len(outline.grounds))]
    answers = [answer_under(outline, laws[id_], grounds_under(outline, id_)) for id_ in own]
    values = {name.replace("-", "_"): hole(name) if name in there else "" for name in _VALUES}
    keys = (*(question.key for question in QUESTIONS), *LATER_DETAILS, *OWN_CHOICES, "place")
    chosen = dict(outline.choices)
    identifiers = sorted((name for name in there if name.startswith(IDENTIFIER)), key=lambda name: int(name.removeprefix(IDENTIFIER)))
    context |= values
    language, locale = outline.language, outline.locale
    spoken = load(f"{language}/parts/words.j2", {"locale": locale})
    context |= {
        "say": Sentences(finder.sentences(language, locale, str(outline.kind), "letter"), lambda name: load(name, context)),
        "subject": Sentences(finder.sentences(language, locale, "subject"), lambda name: load(name, context)),
        "words": spoken,
        "next_steps": lambda: _next_steps(answers),
        "kind": str(outline.kind),
        "channel": str(outline.channel),
        "role": str(outline.role) if outline.role else "",
        "seat": outline.seat,
        "locale": outline.locale,
        "asks": asks,
        "rights": [ask["right"] for ask in asks],
        "several": len(asks) > 1,
        "before_appeal": outline.kind in (LetterKind.REQUEST, LetterKind.REMINDER) and EventName.APPEALED not in outline.events,
        "fair_time": _FAIR_TIME,
        "answer_first": any(ground.right in NEED_THE_DATA for ground in outline.grounds),
        "answers": answers,
        "main": next((answer for answer in answers if answer["law"]["id"] != COMPANY_POLICY), answers[0]),
        "statute": any(ground.law for ground in outline.grounds),
        "quotes": list(dict.fromkeys(ask["quote"] for ask in asks if ask["quote"] and _stands_beside(ask))),
        "promises": [_promise(outline, index) for index in range(len(outline.promises))],
        "promised": bool(outline.promises),
        "asks_identity": outline.asks_identity,
        "meets_demand": outline.meets_demand,
        "body": outline.body,
        "foreign": outline.foreign,
        "on_paper": outline.on_paper,
        "addressed": outline.addressed,
        "for_all_matters": outline.role in _FOR_ALL_MATTERS,
        "preceded": outline.role in _FOR_ALL_MATTERS or bool(outline.relation or outline.acting_as),
        "scope_of": lambda told: _scope(told, asks, context["words"]),
        "relation_to_them": outline.relation,
        "acting_as": outline.acting_as,
        "details": {key.replace("-", "_"): chosen.get(key) or (hole(key) if key in there else "") for key in keys},
        "identifiers": [hole(name) for name in identifiers],
        "enclosures": [hole(name) for name in outline.holes if name.startswith("enclosure")],
        "events": [_event(there, index, name) for index, name in enumerate(outline.events)],
        "open_question": outline.open_question,
        "terms": terms(outline, laws, spoken),
        "counts_of": lambda term: counts_of(term, context["subject"]),
        "overdue": any(term.late for term in outline.terms),
        "owed": [ask for ask, infringed in zip(asks, outline.owed, strict=False) if infringed],
        "infringed": infringed(outline, laws),
        "sworn": outline.authority_id in _SWORN_TO and any("sworn" in answer["law"]["articles"] for answer in answers),
        "appeal_overdue": outline.appeal_overdue,
        "waits": outline.waits,
        "has_request": outline.has_request,
        "other_seat": bool(outline.authority) and outline.seat not in ("", outline.authority),
    }
    return context


def _stands_beside(ask: dict[str, Any]) -> bool:
    """Whether the right rests on a law that applies by itself, so that the policy only says it as well."""
    return ask["law"]["id"] != COMPANY_POLICY and not ask["by_promise"]


def _next_steps(answers: list[dict[str, Any]]) -> list[str]:
    """What the user can do next under each law, in words that stand after "I can", each once; nothing where the policy alone names it."""
    steps = [str(answer["law"]["words"].turn(answer)).strip() for answer in answers if not answer["by_promise"]]
    return list(dict.fromkeys(step for step in steps if step))


def _ask(outline: Outline, index: int, finder: Finder, laws: dict[str, dict[str, Any]]) -> dict[str, Any]:
    ground = outline.grounds[index]
    law_id = law_named(ground)
    return {
        "right": str(ground.right),
        "law": laws[law_id],
        "article": ground.grant.article if ground.grant else "",
        "since": ground.grant.since.isoformat() if ground.grant and ground.grant.since else "",
        "template": finder.right(outline.language, law_id, ground.right, outline.locale),
        "quote": hole(outline.quotes[index]) if outline.quotes[index] else "",
        "also": [{"law": _law(outline, law, None), "article": grant.article} for law, grant in ground.also],
        "by_promise": ground.by_promise,
        "first": ground.law not in [other.law for other in outline.grounds[:index]],
    }


def _law(outline: Outline, law: Law | None, words: Sentences | None) -> dict[str, Any]:
    """A law as templates see it; `authority` is the hole with the named authority if it is one of this law's countries."""
    if law is None:
        told: dict[str, Any] = dict.fromkeys(("name", "short", "called", "code", "authority", "complaint"), "")
        other: dict[str, Any] = {"appeal": None, "resident": False, "covers_seat": False, "authority_spoken": False}
        told |= {"id": COMPANY_POLICY, "words": words, "american": outline.locale == "en_US"}
        return told | other | _cited({}, {}, {}, outline.locale)
    here = outline.authority in {place.country for place in law.places}
    rules = next((ground.clock for ground in outline.grounds if ground.law is law and ground.clock), None)
    articles = {**law.articles, **(rules.articles if rules else {})}
    open_to_appeal = any(ground.appeal for ground in outline.grounds if ground.law is law)
    return {
        "id": law.id,
        "name": law.name,
        "short": law.short,
        "called": law.in_a_sentence.replace("'", "’"),
        "code": law.code,
        "american": law.id.startswith("us-"),
        "words": words,
        "authority": hole("authority") if here else "",
        "authority_spoken": here and outline.authority_spoken,
        "complaint": law.complaint.authority,
        "appeal": _appeal(law.appeal) if law.appeal and open_to_appeal else None,
        "covers_seat": outline.seat in {place.country for place in law.places},
        "resident": any(outline.home == str(place) or outline.home.startswith(f"{place}-") for place in law.places),
    } | _cited(articles, law.cases, law.national.get(outline.seat, {}), outline.locale)


def _cited(articles: Mapping[str, Cited], cases: Mapping[str, Cited], national: Mapping[str, Cited], locale: str) -> dict[str, Named]:
    """The provisions and rulings that the law's file names, and the numbers they set; `national` are those of the company's country."""
    return {
        "articles": Named({name: cited.article for name, cited in articles.items()}),
        "acts": Named({name: cited.act for name, cited in articles.items() if cited.act}),
        "periods": Named({name: cited.period for name, cited in articles.items() if cited.period}),
        "times": Named({name: cited.times for name, cited in articles.items() if cited.times}),
        "days": Named({name: spoken_day(cited.since, locale) for name, cited in articles.items() if cited.since}),
        "cases": Named({name: cited.article for name, cited in cases.items()}),
        "national": Named({name: cited.article for name, cited in national.items()}),
        "national_acts": Named({name: cited.act for name, cited in national.items()}),
    }


def _appeal(appeal: Appeal) -> dict[str, Any]:
    """The way back to the company; `answer` is None also where its length is doubtful."""
    doubtful = appeal.safe_answer is not None and appeal.safe_answer != appeal.answer
    return {"answer": None if doubtful else appeal.answer, "acknowledgement": appeal.acknowledgement, "cite": appeal.source.cite}


def _scope(told: dict[str, Any], asks: list[dict[str, Any]], words: Any) -> str:  # noqa: ANN401 - a module that Jinja makes
    """For which of the letter's rights a promise holds, in a few words; "" where it is all of them."""
    names = [str(words.short(ask["right"], ask["law"])) for ask in asks if ask["right"] in told["rights"]]
    return "" if told["of_all"] else ", ".join(dict.fromkeys(names))


def _promise(outline: Outline, index: int) -> dict[str, Any]:
    """A time that the company itself promised: for which rights, in which words, and whether it is longer than the law's for them."""
    told = outline.promises[index]
    clocks = [ground.clock for ground in outline.grounds if ground.right in told.rights and ground.clock]
    periods = [clock.response.period for clock in clocks if clock.response.period]
    shortest = min((rough_days(period, month=31) for period in periods), default=None)
    name = f"promise{index}"
    return {
        "period": told.period,
        "rights": [str(right) for right in told.rights],
        "of_all": len(told.rights) == len({ground.right for ground in outline.grounds}),
        "kind": told.kind,
        "quote": hole(name) if name in outline.holes else "",
        "longer": shortest is not None and rough_days(told.period, month=30) > shortest,
    }


def _event(there: frozenset[str], index: int, name: EventName) -> dict[str, str]:
    until = f"until{index}"
    return {"name": str(name), "day": hole(f"event{index}"), "until": hole(until) if until in there else ""}
