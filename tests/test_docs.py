"""The README names every command; what it shows is what dsr prints."""

from pathlib import Path

import pytest

from dsr.errors import ExitCode
from tests.cli.test_help import PLANNED

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(PLANNED))
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"dsr {command}" in README


@pytest.mark.parametrize("code", [code for code in ExitCode if code < 10])
def test_every_exit_code_stands_in_the_readme(code: ExitCode) -> None:
    assert f"{code.value}" in README.split("`dsr due` ends with exit code")[1].splitlines()[0]
