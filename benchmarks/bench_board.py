"""The board with 5,000 cases: the desk's call, the whole process of `dsr due`, and the screen's first rows.

Run it: `python benchmarks/bench_board.py`. The cases are of every kind: five laws, ten countries, two years, events of all sorts.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench_screen import DSR, median_paint

from dsr.desk import Desk, World
from dsr.domain.case import Event, EventName
from dsr.domain.company import Company, Contact, Promise, Role
from dsr.domain.dates import Period, Unit
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from dsr.domain.request import Channel, Claim, Person, Request
from dsr.post.clipboard import NullClipboard
from dsr.post.opener import NullOpener
from dsr.store.record import Record
from dsr.store.settings import Settings

CASES = 5_000
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
KINDS = (
    ("eu-gdpr", ("FR", "DE", "ES", "IE", "NL", "IT"), (Right.ACCESS, Right.ERASURE)),
    ("uk-gdpr", ("GB",), (Right.ACCESS,)),
    ("us-ca-ccpa", ("US",), (Right.ACCESS, Right.OPT_OUT_SALE)),
    ("us-ca-shine-the-light", ("US",), (Right.SHINE_THE_LIGHT,)),
    (COMPANY_POLICY, ("CH", "AU"), (Right.ACCESS,)),
)
STORIES = (
    ("sent",),
    ("sent", "acknowledged"),
    ("sent", "identity-asked", "identity-given"),
    ("sent", "acknowledged", "extended"),
    ("sent", "refused"),
    ("sent", "answered", "closed"),
    (),
)
PROMISE = Promise(period=Period(30, Unit.DAYS), quote="within 30 days")


def a_case(number: int, chance: random.Random) -> tuple[Request, Letter, list[Event]]:
    """A request unlike its neighbours, with its letter and what happened."""
    law, seats, rights = KINDS[number % len(KINDS)]
    reference = f"DSR-{number // 1000 + 2}AAA-{number % 1000:04}"
    company = Company(
        slug=f"company-{number}",
        name=f"Example Company {number}",
        country=chance.choice(seats),
        contacts=(Contact(role=Role.DPO, email=f"dpo@c{number}.example"),),
        deadlines=(PROMISE,) if number % 3 == 0 else (),
    )
    written = TODAY - timedelta(days=chance.randrange(1, 700))
    request = Request(
        reference=reference,
        created=written,
        person=Person(name="Ada Example", email="ada@example.org", country="US" if law.startswith("us-") else "DE", state="CA"),
        company=company,
        claims=tuple(Claim(right, law) for right in rights),
        language="en",
        channel=(Channel.EMAIL, Channel.LETTER)[number % 2],
        contact=company.contacts[0],
    )
    letter = Letter(
        kind=LetterKind.REQUEST,
        reference=reference,
        language="en",
        day=written,
        date_line=written.isoformat(),
        sender=("Ada Example",),
        sender_email="ada@example.org",
        sender_country="DE",
        recipient=(company.name,),
        recipient_email=f"dpo@c{number}.example",
        subject="Request",
        body=(Block(BlockKind.PARAGRAPH, "I ask for a copy."),),
        text="I ask for a copy.",
    )
    story = STORIES[number % len(STORIES)]
    days = [min(written + timedelta(days=4 * place), TODAY) for place in range(len(story))]
    events = [Event(id=0, reference=reference, name=EventName(name), day=day, recorded=NOW) for name, day in zip(story, days, strict=True)]
    return request, letter, events


def fill(home: Path) -> None:
    """A record of 5,000 cases, written in one transaction."""
    chance = random.Random(2026)
    with Record(home, lambda: NOW) as record, record._database.write():
        record.set_person(Person(name="Ada Example", email="ada@example.org", country="DE"))
        record.set_settings(Settings(first_start_done=True))
        for number in range(CASES):
            request, letter, events = a_case(number, chance)
            record.add_request(request, letter)
            for event in events:
                record.append(event)


def a_desk(home: Path) -> Desk:
    return Desk(World(home=home, today=lambda: TODAY, now=lambda: NOW, opener=NullOpener, clipboard=NullClipboard))


def board_seconds(home: Path) -> tuple[float, float]:
    """The first board of a fresh desk, and a later one."""
    desk = a_desk(home)
    times = []
    for _ in range(4):
        began = time.perf_counter()
        board = desk.cases.board()
        times.append(time.perf_counter() - began)
        assert len(board) == CASES
    desk.close()
    return times[0], statistics.median(times[1:])


def process_seconds(home: Path, *command: str, runs: int = 5) -> float:
    """Median time of a whole process on that home."""
    environment = {**os.environ, "DSR_HOME": str(home), "DSR_TODAY": TODAY.isoformat()}
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Fill a record and print what it costs to look at it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(home)
        first, later = board_seconds(home)
        script = str(Path(sys.executable).parent / "dsr")
        screen = median_paint(DSR, "Example Company", home, runs=3)
        print(f"{f'{CASES} cases: the board, first time':52} {first * 1000:11.0f} ms")
        print(f"{f'{CASES} cases: the board, again':52} {later * 1000:11.0f} ms")
        print(f"{f'{CASES} cases: dsr due, whole process':52} {process_seconds(home, script, 'due') * 1000:11.0f} ms")
        print(f"{f'{CASES} cases: the screen with its first rows':52} {screen * 1000:11.0f} ms   from the start of the process")


if __name__ == "__main__":
    main()
