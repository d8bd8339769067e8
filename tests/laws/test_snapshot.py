"""Every law's dates over three years: a rule that changes shows as a changed line.

Each line holds one month: for each day of receipt how many days later the answer is due, after the stroke the day from which
lateness may be claimed, and after the plus the extended day. `DSR_UPDATE_SNAPSHOTS=1` writes the files anew; read the difference
before you commit it.
"""

import os
from calendar import monthrange
from datetime import date
from pathlib import Path

import pytest

from dsr import laws
from dsr.domain.deadline import count_deadlines
from dsr.domain.law import Law, Right
from dsr.laws import calendars

FOLDER = Path(__file__).parent / "snapshots"
YEARS = (2026, 2027, 2028)


def rights_by_clock(law: Law) -> dict[str, list[Right]]:
    """The rights that share their time rules, by the first of them."""
    groups: dict[tuple[object, ...], list[Right]] = {}
    for grant in law.grants:
        rights = groups.setdefault(grant.clocks or law.clocks, [])
        if grant.right not in rights:
            rights.append(grant.right)
    return {rights[0]: rights for rights in groups.values()}


def month(law: Law, right: Right, year: int, number: int) -> str:
    cells = []
    for day in range(1, monthrange(year, number)[1] + 1):
        received = date(year, number, day)
        counted = count_deadlines(law, right, received, law.places[0], calendars=calendars)
        if counted.due is None or counted.overdue_from is None:
            cells.append("-")
            continue
        extended = f"+{(counted.extended_due - received).days}" if counted.extended_due else ""
        cells.append(f"{(counted.due - received).days}/{(counted.overdue_from - received).days}{extended}")
    return f"{year}-{number:02} {' '.join(cells)}"


def table(law: Law) -> str:
    lines = [f"{law.id} in {law.places[0]}"]
    for first, rights in rights_by_clock(law).items():
        lines += ["", ", ".join(rights)]
        years = YEARS if first == law.grants[0].right else YEARS[:1]
        months = [month(law, Right(first), year, number) for year in years for number in range(1, 13)]
        lines += months if any(set(line.split()[1:]) != {"-"} for line in months) else ["no day is set"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("law_id", laws.ids())
def test_dates_of_three_years(law_id: str) -> None:
    path = FOLDER / f"{law_id}.txt"
    fresh = table(laws.get(law_id))
    if os.environ.get("DSR_UPDATE_SNAPSHOTS") == "1":
        FOLDER.mkdir(exist_ok=True)
        path.write_text(fresh, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == fresh


def test_no_snapshot_is_left_of_a_law_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(laws.ids())
