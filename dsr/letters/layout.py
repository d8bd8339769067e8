"""Layouts of paper letters: paper, envelope window, fold marks and margins as data, one JSON file each."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from dsr.errors import BrokenFile, NotFound

DEFAULT_LAYOUT = "din-5008-b"
"""Where no layout names the sender's country."""
_POINTS = {"mm": 72 / 25.4, "in": 72.0}
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the first page, from the paper's top left corner, in the layout's unit."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, other: "Rect") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x <= other.x + _SLACK
            and self.y <= other.y + _SLACK
            and other.x + other.width <= self.x + self.width + _SLACK
            and other.y + other.height <= self.y + self.height + _SLACK
        )

    def scaled(self, factor: float) -> "Rect":
        """The same rectangle in another unit."""
        return Rect(self.x * factor, self.y * factor, self.width * factor, self.height * factor)


@dataclass(frozen=True, slots=True)
class AddressArea:
    """A part of the window in which the address may stand, and the smallest type that is worth trying there."""

    area: Rect
    smallest_pt: float


@dataclass(frozen=True, slots=True)
class Margins:
    """The text's distance from the paper's edges."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything stands on the paper. All lengths in `unit`."""

    id: str
    name: str
    source: str
    """Where the measures come from."""
    unit: str
    """"mm" or "in"."""
    paper: Paper
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2 codes of the senders whose paper this is."""
    margins: Margins
    letterhead: Rect
    """The sender's name and address."""
    return_line: Rect
    """The sender on one small line above the address; it stands at the bottom of this area."""
    window: Rect
    """What the envelope's window shows wherever the folded sheet lies in it."""
    address: tuple[AddressArea, ...]
    """Areas for the address, tried in this order; all lie inside the window."""
    info: Rect
    """Reference and date."""
    body_y: float
    """Where the subject begins."""
    folds: tuple[float, ...]
    punch: float | None

    @property
    def points(self) -> float:
        """Points (1/72 inch) in one unit of this layout."""
        return _POINTS[self.unit]


def load_layouts(folder: Path | Traversable) -> dict[str, Layout]:
    """All layouts of a folder by id.

    Raises:
        BrokenFile: a file is no layout, or its areas do not fit one another.
    """
    return dict(_load(Path(str(folder))))


def pick_layout(layouts: dict[str, Layout], country: str) -> Layout:
    """The layout for a sender's country (ISO 3166-1 alpha-2), the default one where none names it.

    Raises:
        NotFound: there is not even the default one.
    """
    named = next((layout for layout in layouts.values() if country.upper() in layout.countries), None)
    return named or get_layout(layouts, DEFAULT_LAYOUT)


def get_layout(layouts: dict[str, Layout], id_: str) -> Layout:
    """The layout with this id. NotFound where there is none."""
    if id_ not in layouts:
        raise NotFound(f"There is no letter layout “{id_}”.", f"Choose one of: {', '.join(sorted(layouts))}.")
    return layouts[id_]


@cache
def _load(folder: Path) -> tuple[tuple[str, Layout], ...]:
    layouts = [_read(file) for file in sorted(folder.glob("*.json"))]
    return tuple((layout.id, layout) for layout in layouts)


def _read(file: Path) -> Layout:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        layout = _layout(data)
    except KeyError as error:
        raise BrokenFile(f"{file.name}: {error.args[0]} is missing.", "Compare the file with the other layouts.") from error
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise BrokenFile(f"{file.name} is no letter layout: {error}.", "Compare the file with the other layouts.") from error
    if problem := _problem(layout, file.stem):
        raise BrokenFile(f"{file.name}: {problem}.", "Correct the measures in that file.")
    return layout


def _layout(data: dict[str, Any]) -> Layout:
    return Layout(
        id=data["id"],
        name=data["name"],
        source=data["source"],
        unit=data["unit"],
        paper=Paper(**_numbers(data["paper"])),
        countries=tuple(data["countries"]),
        margins=Margins(**_numbers(data["margins"])),
        letterhead=Rect(**_numbers(data["letterhead"])),
        return_line=Rect(**_numbers(data["return_line"])),
        window=Rect(**_numbers(data["window"])),
        address=tuple(AddressArea(Rect(**_numbers(one["area"])), float(one["smallest_pt"])) for one in data["address"]),
        info=Rect(**_numbers(data["info"])),
        body_y=float(data["body_y"]),
        folds=tuple(float(fold) for fold in data["folds"]),
        punch=None if data["punch"] is None else float(data["punch"]),
    )


def _numbers(data: dict[str, Any]) -> dict[str, float]:
    return {key: float(value) for key, value in dict(data).items()}


def _problem(layout: Layout, stem: str) -> str | None:
    """What is wrong with the measures, None if nothing."""
    if layout.id != stem:
        return f"the id “{layout.id}” is not the file's name"
    if layout.unit not in _POINTS:
        return f"the unit is “{layout.unit}”, not mm or in"
    paper = Rect(0, 0, layout.paper.width, layout.paper.height)
    for name in ("letterhead", "return_line", "window", "info"):
        if not paper.holds(getattr(layout, name)):
            return f"{name} does not lie on the paper"
    if not layout.address:
        return "address names no area"
    if not all(layout.window.holds(one.area) for one in layout.address):
        return "an address area does not lie inside the window"
    if layout.body_y < layout.window.y + layout.window.height:
        return "body_y lies above the window's lower edge"
    return None
