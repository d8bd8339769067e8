"""The wheel: built from the checkout, unpacked elsewhere, and run without it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (wheel,) = folder.glob("dsr-*.whl")
    target = folder / "site"
    zipfile.ZipFile(wheel).extractall(target)
    return target


def run(unpacked: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    start = f"import sys; sys.path.insert(0, {str(unpacked)!r}); sys.argv = ['dsr', *{list(arguments)!r}]"
    code = f"{start}; from dsr.__main__ import main; main()"
    environment = {"DSR_HOME": str(home), "HOME": str(home), "PATH": "", "DSR_TODAY": "2026-11-22"}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=home, env=environment)


def test_the_wheel_writes_a_letter(unpacked: Path, tmp_path: Path) -> None:
    where = run(unpacked, tmp_path, "--version")
    assert where.returncode == 0, where.stderr
    for field, value in (("name", "Ada Lovelace"), ("email", "ada@example.org"), ("country", "FR")):
        assert run(unpacked, tmp_path, "me", "set", field, value).returncode == 0
    letter = run(unpacked, tmp_path, "request", "new", "onimagin", "--right", "access", "--lang", "en", "--out", "letter.pdf")
    assert letter.returncode == 0, letter.stderr
    assert "privacy@onimagin.com" in letter.stdout
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")


def test_the_wheel_holds_the_data_and_no_tests(unpacked: Path) -> None:
    assert (unpacked / "dsr" / "_data" / "companies" / "imagino.yaml").is_file()
    assert any((unpacked / "dsr" / "_data" / "templates" / "letters").rglob("*.j2"))
    assert not (unpacked / "tests").exists()
    assert (unpacked / "dsr" / "py.typed").exists()
