"""What a graph cannot see: which libraries a command really loads, and that the house stays small."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("textual", "jinja2", "typst", "pydantic", "holidays", "babel", "icalendar", "selectolax", "pypdfium2", "email_validator", "yaml")
SOURCES = sorted((ROOT / "dsr").rglob("*.py"))


def loaded(code: str, tmp_path: Path) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    environment = {"PATH": "", "DSR_HOME": str(tmp_path / "home"), "HOME": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    assert run.returncode == 0, run.stderr[-2000:]
    return {name.split(".")[0] for name in run.stderr.split()}


@pytest.mark.parametrize("code", ["import dsr.cli", "import dsr.desk", "from dsr.cli import run; run(['--help'], None)"])
def test_the_commands_load_nothing_heavy(code: str, tmp_path: Path) -> None:
    assert not loaded(code, tmp_path) & set(HEAVY)


def test_due_on_an_empty_record_loads_no_library_of_letters_or_screens(tmp_path: Path) -> None:
    code = "import dsr.__main__ as m; from dsr.cli import run; run(['due'], m.real_world)"
    assert not loaded(code, tmp_path) & {"textual", "jinja2", "typst", "pydantic", "babel", "icalendar", "selectolax"}


def test_the_screen_waits_for_what_only_letters_need(tmp_path: Path) -> None:
    assert not loaded("import dsr.tui.app", tmp_path) & {"jinja2", "typst", "pydantic", "icalendar", "selectolax", "pypdfium2", "babel"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_has_at_most_four_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400 or path.parent.name in ("laws", "words")


def test_the_day_is_asked_of_the_system_in_one_place() -> None:
    """`date.today` and `datetime.now` stand in the entry alone; everyone else is told."""
    asking = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(value=ast.Name(id="date" | "datetime"), attr="today" | "now" | "utcnow"):
                    asking.append(str(path.relative_to(ROOT)))
    assert set(asking) == {"dsr/__main__.py"}
