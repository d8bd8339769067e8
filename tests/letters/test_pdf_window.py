"""The address stands in the window of the envelope, whatever the address."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dsr.errors import BrokenFile, LetterError, NotFound
from dsr.letters.layout import Rect, load_layouts, pick_layout
from dsr.letters.pdf import make_pdf
from tests.letters.paper import LAYOUTS, LETTER, words

ALL = load_layouts(LAYOUTS)
SLACK = 0.05
SHORT = "Line-{}"
LONG = "Line-{} Department-of-Privacy Questions and Complaints Desk"


def on_first_page(pdf: bytes, address: tuple[str, ...]) -> list[Rect]:
    """Where the words of the address stand, in points; they follow one another in the file."""
    wanted = " ".join(address).split()
    found = [word for word in words(pdf) if word.page == 1]
    texts = [word.text for word in found]
    start = next(at for at in range(len(texts)) if texts[at : at + len(wanted)] == wanted)
    return [Rect(word.left, word.top, word.right - word.left, word.bottom - word.top) for word in found[start : start + len(wanted)]]


def grown(area: Rect) -> Rect:
    return Rect(area.x - SLACK, area.y - SLACK, area.width + 2 * SLACK, area.height + 2 * SLACK)


@pytest.mark.parametrize("layout", sorted(ALL))
@pytest.mark.parametrize("pattern", [SHORT, LONG])
@pytest.mark.parametrize("count", range(1, 8))
def test_one_to_seven_lines_stand_in_the_window(layout: str, pattern: str, count: int) -> None:
    address = tuple(pattern.format(number) for number in range(count))
    pdf = make_pdf(replace(LETTER, recipient=address), LAYOUTS, layout=layout)
    window = grown(ALL[layout].window.scaled(ALL[layout].points))
    placed = on_first_page(pdf, address)
    assert len(placed) == count * len(pattern.split())
    assert all(window.holds(word) for word in placed)


@pytest.mark.parametrize("layout", sorted(ALL))
def test_very_long_lines_are_broken_inside_the_window(layout: str) -> None:
    address = ("Société européenne pour la protection des renseignements personnels et la gestion des archives, direction juridique",) * 2
    pdf = make_pdf(replace(LETTER, recipient=address), LAYOUTS, layout=layout)
    window = grown(ALL[layout].window.scaled(ALL[layout].points))
    assert all(window.holds(word) for word in on_first_page(pdf, address))


@pytest.mark.parametrize("layout", sorted(ALL))
@pytest.mark.parametrize("line", ["Abteilung " * 25, "W" * 90])
def test_an_address_that_cannot_fit_is_refused(layout: str, line: str) -> None:
    with pytest.raises(LetterError, match="address does not fit"):
        make_pdf(replace(LETTER, recipient=(line.strip(),) * 7), LAYOUTS, layout=layout)


@pytest.mark.parametrize("count", range(1, 5))
def test_an_american_address_survives_folding_in_plain_thirds(count: int) -> None:
    address = ("OMNI Technologies, LLC", "Attn: Privacy", "1200 Long Boulevard", "Austin, TX 78701")[:count]
    pdf = make_pdf(replace(LETTER, recipient=address, sender_country="US"), LAYOUTS)
    sure = Rect(0.875 * 72, 2.5 * 72, 3.5 * 72, (3.167 - 2.5) * 72)
    assert all(sure.holds(word) for word in on_first_page(pdf, address))


def test_the_return_line_stands_small_above_the_address() -> None:
    found = [word for word in words(make_pdf(LETTER, LAYOUTS)) if word.page == 1]
    jane = [word for word in found if word.text == "Jane"]
    acme = next(word for word in found if word.text == "ACME")
    small = min(jane, key=lambda word: word.bottom - word.top)
    area = ALL["din-5008-b"].return_line.scaled(ALL["din-5008-b"].points)
    assert grown(area).holds(Rect(small.left, small.top, small.right - small.left, small.bottom - small.top))
    assert small.bottom <= acme.top
    assert small.bottom - small.top < 0.8 * (acme.bottom - acme.top)


def test_a_sender_too_long_for_the_return_line_is_refused() -> None:
    with pytest.raises(LetterError, match="Your own address"):
        make_pdf(replace(LETTER, sender=("Jane Doe", *["A street with quite a long name 123"] * 12)), LAYOUTS)


@pytest.mark.parametrize(
    ("country", "layout"),
    [("US", "us-10"), ("ca", "us-10"), ("MX", "us-10"), ("DE", "din-5008-b"), ("GB", "din-5008-b"), ("", "din-5008-b")],
)
def test_the_senders_country_chooses_the_paper(country: str, layout: str) -> None:
    assert pick_layout(ALL, country).id == layout


def test_an_unknown_layout_is_named_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match=r"no letter layout “a5”.*din-5008-b, us-10"):
        make_pdf(LETTER, LAYOUTS, layout="a5")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"unit": "cm"}, "unit is “cm”"),
        ({"window": {"x": 25, "y": 63, "width": 10, "height": 10}}, "does not lie inside the window"),
        ({"info": {"x": 200, "y": 50, "width": 75, "height": 10}}, "info does not lie on the paper"),
        ({"body_y": 60}, "body_y lies above"),
        ({"id": "other"}, "not the file's name"),
        ({"address": []}, "names no area"),
        ({"folds": ["x"]}, "no letter layout"),
        ({"paper": {"width": 210}}, "no letter layout"),
        ({"paper": None}, "no letter layout"),
    ],
)
def test_a_broken_layout_is_named(tmp_path: Path, change: dict[str, object], message: str) -> None:
    folder = tmp_path / "layouts"
    shutil.copytree(LAYOUTS, folder)
    file = folder / "din-5008-b.json"
    file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), **change}), encoding="utf-8")
    with pytest.raises(BrokenFile, match=r"din-5008-b\.json") as caught:
        load_layouts(folder)
    assert message in str(caught.value)


def test_a_layout_without_a_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "half.json").write_text('{"id": "half"}', encoding="utf-8")
    with pytest.raises(BrokenFile, match=r"half\.json: name is missing"):
        load_layouts(tmp_path)
