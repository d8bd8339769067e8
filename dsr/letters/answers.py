"""When the company must answer under each law, and what it broke, as templates see it."""

from typing import Any

from dsr.domain.dates import Period
from dsr.domain.deadline import ExtensionState
from dsr.domain.law import COMPANY_POLICY, Extension, Response
from dsr.domain.letter import LetterKind
from dsr.letters.outline import Ground, Outline
from dsr.letters.shape import hole
from dsr.letters.terms import Term


def law_named(ground: Ground) -> str:
    """The id of the law on which a right rests, `company-policy` where there is none."""
    return ground.law.id if ground.law else COMPANY_POLICY


def grounds_under(outline: Outline, law_id: str) -> list[Ground]:
    """The rights of a letter that rest on one law."""
    return [ground for ground in outline.grounds if law_named(ground) == law_id]


def terms(outline: Outline, laws: dict[str, dict[str, Any]], words: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a module that Jinja makes
    """The ends of the time for the answer; a complaint names those of the laws on which the rights themselves rest."""
    told = []
    for term in outline.terms:
        pairs = [(index, which) for index, which in term.holds_for if which == 0 or outline.kind is not LetterKind.COMPLAINT]
        grounds: dict[str, list[Ground]] = {}
        for index, which in pairs:
            ground = _ground_under(outline.grounds[index], which)
            if law_named(ground) in laws:
                grounds.setdefault(law_named(ground), []).append(ground)
        if grounds:
            answers = [answer_under(outline, laws[id_], held) for id_, held in grounds.items()]
            names = [str(words.short(outline.grounds[index].right, laws[law_named(outline.grounds[index])])) for index, _ in pairs]
            of_all = len({index for index, _ in pairs}) == len(outline.grounds)
            told.append(
                {
                    "due": hole(term.hole),
                    "late": term.late,
                    "extension": str(term.extension),
                    "extendable": any(time["extendable"] for answer in answers for time in answer["times"]),
                    "names": [] if of_all else list(dict.fromkeys(names)),
                    "answers": answers,
                    "several_laws": len({id_ for other in outline.terms for id_ in _laws_of(outline, other)}) > 1,
                }
            )
    return told


def _laws_of(outline: Outline, term: Term) -> set[str]:
    return {law_named(_ground_under(outline.grounds[index], which)) for index, which in term.holds_for}


def _ground_under(ground: Ground, which: int) -> Ground:
    """The same right under one of its laws: 0 for its own, 1 for the first other one."""
    if which == 0:
        return ground
    law, grant = ground.also[which - 1]
    clock = ground.also_clocks[which - 1] if which <= len(ground.also_clocks) else None
    return Ground(ground.right, law, grant, clock, (), (), appeal=False, by_promise=False)


def counts_of(term: dict[str, Any], subject: Any) -> list[str]:  # noqa: ANN401 - a module that Jinja makes
    """How the time was counted under each law; of one that was extended only the law, where there are several."""
    if term["extension"] != ExtensionState.IN_TIME:
        counts = [str(answer["law"]["words"].counted(answer)).strip() for answer in term["answers"]]
    else:
        counts = [str(subject.law(answer["law"])).strip() for answer in term["answers"] if term["several_laws"]]
    return list(dict.fromkeys(count for count in counts if count))


def infringed(outline: Outline, laws: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """For each law of which something is infringed: its late rights with their times or, where none is late, those infringed otherwise."""
    late_ones = {index for term in outline.terms if term.late for index, which in term.holds_for if which == 0}
    found: dict[str, tuple[list[Ground], list[Ground]]] = {}
    for index, ground in enumerate(outline.grounds):
        if index < len(outline.owed) and outline.owed[index]:
            broken, late = found.setdefault(law_named(ground), ([], []))
            broken.append(ground)
            if index in late_ones:
                late.append(ground)
    return [answer_under(outline, laws[id_], late or broken) | {"late": bool(late)} for id_, (broken, late) in found.items()]


def answer_under(outline: Outline, law: dict[str, Any], grounds: list[Ground]) -> dict[str, Any]:
    """How and when the company must answer under one law: its rights, and each of its different periods with the rights it holds for."""
    times: dict[tuple[Any, ...], dict[str, Any]] = {}
    for ground in grounds:
        told = _time(ground, elsewhere=outline.elsewhere and outline.kind is not LetterKind.REQUEST)
        time = times.setdefault(tuple(told.values()), told | {"rights": [], "cites": []})
        time["rights"].append(str(ground.right))
        if ground.clock and ground.clock.response.source.cite not in time["cites"]:
            time["cites"].append(ground.clock.response.source.cite)
    return {
        "law": law,
        "rights": [str(ground.right) for ground in grounds],
        "times": list(times.values()),
        "by_promise": all(ground.by_promise for ground in grounds),
    }


def _time(ground: Ground, *, elsewhere: bool) -> dict[str, Any]:
    """The time for one right; where the request went to another than the designated address, the one that holds then."""
    clock = ground.clock
    response, extension = (clock.response, clock.extension) if clock else (None, None)
    acknowledgement = clock.acknowledgement if clock else None
    return {
        "period": (response.elsewhere if elsewhere else None) or response.period if response else None,
        "indicative": response.indicative if response else None,
        "elsewhere": response.elsewhere if response and not elsewhere else None,
        "total": extension.total if extension else None,
        "further": _further(response, extension),
        "extendable": extension is not None,
        "acknowledged": acknowledgement.period if acknowledgement else None,
    }


def _further(response: Response | None, extension: Extension | None) -> Period | None:
    """By how much an extension prolongs the time; None where it does not, or where the two are counted in different units."""
    first, total = response.period if response else None, extension.total if extension else None
    if first is None or total is None or first.unit != total.unit or total.length <= first.length:
        return None
    return Period(total.length - first.length, total.unit)
