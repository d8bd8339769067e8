"""Which authority takes a complaint: by law, by where the person lives and by where the controller sits."""

from functools import cached_property
from pathlib import Path
from typing import Any

from dsr.domain.authority import Authority
from dsr.domain.company import Company
from dsr.domain.dates import Place
from dsr.domain.law import COMPANY_POLICY
from dsr.domain.regions import at_home
from dsr.domain.request import Request

SHIPPED = Path(__file__).parent / "authorities.yaml"
_OF_COUNTRY = frozenset({"eu-gdpr", "eea-gdpr"})
"""The laws of one text that each country of the EEA enforces with an authority of its own; Art. 77 leads to any of them."""
_TAKES_COMPLAINTS = frozenset({"private", "both"})
"""The sectors that matter for a company. Of German companies only those of telecommunications and post belong to a federal body."""
_OF_KIND = {"public": frozenset({"public", "both"}), "police": frozenset({"public", "both"})}
"""The sectors that matter for bodies of a kind: in Bavaria the public ones have an authority of their own."""


class Authorities:
    """The authorities of one file.

    Args:
        path: the YAML file; the shipped one unless given.
    """

    def __init__(self, path: Path = SHIPPED) -> None:
        self._path = path

    @cached_property
    def all(self) -> tuple[Authority, ...]:
        """Every authority, in the file's order."""
        import yaml

        records: list[dict[str, Any]] = yaml.load(self._path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return tuple(_authority(record) for record in records)

    def for_law(self, law: str, person: Place | None, seat: Place | None = None, kind: str = "") -> tuple[Authority, ...]:
        """The authorities to which the person can turn under a law, the nearest first.

        Under the GDPR that is the authority of the habitual residence, and beside it the one of the controller's seat (Art. 77), which
        leads where the processing crosses borders (Art. 56). In Germany it is the one of the Land; while the Land is not known there
        are several, and all are given. Every other law names its authorities itself, wherever the person lives.

        Args:
            law: the law's id.
            person: where the person lives, None if not told.
            seat: where the controller sits, None if its policy does not tell.
            kind: what sort of body the controller is (`Company.kind`).
        """
        if law not in _OF_COUNTRY:
            return tuple(authority for authority in self.all if law in authority.laws)
        sectors = _OF_KIND.get(kind, _TAKES_COMPLAINTS)
        enforcing = [authority for authority in self.all if _OF_COUNTRY & set(authority.laws) and authority.sector in sectors]
        near = [authority for place in (person, seat) if place for authority in enforcing if _competent(authority, at_home(place))]
        return tuple({authority.id: authority for authority in near}.values())

    def for_request(self, request: Request) -> Authority | None:
        """The one authority that a letter names: the person's own, or else the controller's; None where several could be meant."""
        law = next((claim.law for claim in request.claims if claim.law != COMPANY_POLICY), None)
        if law is None:
            return None
        kind = request.company.kind
        here = self.for_law(law, request.person.place, kind=kind) or self.for_law(law, None, _seat(request.company), kind)
        several_of_one_country = law in _OF_COUNTRY and len(here) > 1
        return None if several_of_one_country or not here else here[0]


_LISTS = ("address", "languages", "laws")


def _authority(record: dict[str, Any]) -> Authority:
    values: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in record.items()}
    return Authority(**values)


def _competent(authority: Authority, place: Place) -> bool:
    if authority.country != place.country:
        return False
    return authority.subdivision is None or place.subdivision in (None, authority.subdivision)


def _seat(company: Company) -> Place | None:
    return Place(company.country) if company.country else None
