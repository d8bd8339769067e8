"""A desk on a temporary home with cases in every state, made of real rooms; the user's desktop is a fake."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from dsr.desk import Desk, World
from dsr.domain.case import EventName
from dsr.domain.law import Right
from dsr.store.settings import Settings

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@dataclass
class FakeClipboard:
    """Remembers what was copied."""

    copied: list[str] = field(default_factory=list)

    def copy(self, text: str) -> None:
        """Keep the text."""
        self.copied.append(text)


@dataclass
class FakeOpener:
    """Remembers what was opened."""

    opened: list[str] = field(default_factory=list)

    def open(self, url: str) -> None:
        """Keep the link."""
        self.opened.append(url)


@dataclass
class Desktop:
    """What the tests look at afterwards."""

    clipboard: FakeClipboard = field(default_factory=FakeClipboard)
    opener: FakeOpener = field(default_factory=FakeOpener)


def make_desk(home: Path, today: date = TODAY, desktop: Desktop | None = None) -> Desk:
    """A desk of its own; nothing is kept in it."""
    desktop = desktop or Desktop()
    return Desk(World(home=home, today=lambda: today, now=lambda: NOW, opener=lambda: desktop.opener, clipboard=lambda: desktop.clipboard))


def introduce(desk: Desk) -> None:
    """Say who writes, and that the welcome was seen."""
    for name, value in (
        ("name", "Ada Example"),
        ("email", "ada@example.org"),
        ("postal", "1 Sample Street\n75001 Paris"),
        ("country", "FR"),
    ):
        desk.keeping.set_me(name, value)
    desk.keeping.set_settings(Settings(first_start_done=True))


STORIES: tuple[tuple[str, str, tuple[Right, ...], date, tuple[tuple[EventName, date, str], ...]], ...] = (
    (
        "DSR-AAAA-2222",
        "imagino",
        (Right.ACCESS,),
        date(2026, 9, 14),
        ((EventName.SENT, date(2026, 9, 14), ""), (EventName.ACKNOWLEDGED, date(2026, 9, 16), "By e-mail, from the DPO.")),
    ),
    (
        "DSR-BBBB-3333",
        "onimagin",
        (Right.ACCESS, Right.ERASURE),
        date(2026, 11, 2),
        ((EventName.SENT, date(2026, 11, 2), ""), (EventName.IDENTITY_ASKED, date(2026, 11, 12), "They want a copy of my passport.")),
    ),
    ("DSR-CCCC-4444", "imagino", (Right.OPT_OUT_MARKETING,), date(2026, 11, 16), ((EventName.SENT, date(2026, 11, 16), ""),)),
    (
        "DSR-DDDD-5555",
        "onimagin",
        (Right.PORTABILITY,),
        date(2026, 10, 26),
        ((EventName.SENT, date(2026, 10, 26), ""), (EventName.REFUSED, date(2026, 11, 9), "“No data.”")),
    ),
    ("DSR-EEEE-6666", "onimagin", (Right.ACCESS,), date(2026, 11, 20), ()),
    (
        "DSR-FFFF-7777",
        "imagino",
        (Right.ERASURE,),
        date(2026, 8, 3),
        ((EventName.SENT, date(2026, 8, 3), ""), (EventName.ANSWERED, date(2026, 8, 20), ""), (EventName.CLOSED, date(2026, 8, 21), "")),
    ),
)
"""Reference, company, rights, day of the letter, events."""


def fill(home: Path) -> None:
    """Keep the cases of `STORIES`, each written on its own day."""
    from dsr.desk import compose

    given = compose.new_reference
    for reference, slug, rights, written, events in STORIES:
        desk = make_desk(home, written)
        compose.new_reference = lambda reference=reference: reference
        try:
            company = desk.companies.show(slug)
            request = desk.requests.plan(company, rights)
            desk.requests.keep(request)
        finally:
            compose.new_reference = given
            desk.close()
        later = make_desk(home)
        for name, day, note in events:
            later.cases.record(reference, name, day, note)
        later.close()
