"""What every room's tests share: a fixed day, a home in a temporary folder, and the real desk on it."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from dsr.desk import Desk, World

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SHARED = Path(__file__).parent / ".." / ".." / "shared"

settings.register_profile("dsr", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("dsr")


@pytest.fixture(autouse=True)
def no_real_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads or writes the user's own data."""
    monkeypatch.setenv("DSR_HOME", str(tmp_path / "never-used"))
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.delenv("DSR_TODAY", raising=False)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def shared() -> Path:
    """The folder of facts beside the project; a checkout without it skips the test."""
    if not SHARED.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("../shared is missing under CI")
        pytest.skip("the folder ../shared is not there")
    return SHARED.resolve()


def make_world(home: Path, today: date = TODAY) -> World:
    from dsr.post.clipboard import NullClipboard
    from dsr.post.opener import NullOpener

    return World(home=home, today=lambda: today, now=lambda: NOW, opener=NullOpener, clipboard=NullClipboard)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The real desk on an empty home, on 22 November 2026."""
    desk = Desk(make_world(tmp_path / "home"))
    yield desk
    desk.close()
