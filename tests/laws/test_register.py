"""The register of laws: it equals the folder, is lazy, and names what it does not know."""

import subprocess
import sys
from pathlib import Path

import pytest

from dsr import laws
from dsr.domain.law import Law, Reach
from dsr.errors import NotFound

FOLDER = Path(laws.__file__).parent
NO_LAWS = {"__init__", "calendars", "local_days"}


def test_the_register_equals_the_folder() -> None:
    files = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_") and path.stem not in NO_LAWS}
    assert {law_id.replace("-", "_") for law_id in laws.ids()} == files
    assert len(laws.ids()) == len(set(laws.ids()))


@pytest.mark.parametrize("law_id", laws.ids())
def test_each_file_holds_the_law_of_its_name(law_id: str) -> None:
    law = laws.get(law_id)
    assert isinstance(law, Law)
    assert law.id == law_id
    assert law.places
    if law_id.startswith("us-"):
        assert law.reach is Reach.RESIDENTS
        assert all(place.country == "US" and place.subdivision == law_id.split("-")[1].upper() for place in law.places)


def test_all_laws_come_in_the_order_of_the_register() -> None:
    assert tuple(law.id for law in laws.all_laws()) == laws.ids()


def test_an_unknown_law_is_not_found_and_the_nearest_are_named() -> None:
    with pytest.raises(NotFound) as raised:
        laws.get("us-ca-cpa")
    assert "us-ca-ccpa" in raised.value.hint
    with pytest.raises(NotFound) as raised:
        laws.get("__init__")
    assert "dsr law list" in raised.value.hint


def test_importing_the_room_loads_no_law_and_no_holidays() -> None:
    code = "import sys, dsr.laws, dsr.laws.calendars as c; print(*(m for m in sys.modules if m.startswith(('dsr.laws.', 'holidays'))))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "dsr.laws.calendars" in loaded
    assert not {name for name in loaded if name.startswith("holidays")}
    assert not loaded & {f"dsr.laws.{law_id.replace('-', '_')}" for law_id in laws.ids()}
