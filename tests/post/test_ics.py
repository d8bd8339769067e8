"""Due days in other calendars."""

import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from dsr.domain.text import clean
from dsr.post.ics import CalendarEntry, make_calendar
from tests.store.examples import REFERENCE
from tests.tools import require

MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ENTRY = CalendarEntry(REFERENCE, "answer", date(2026, 12, 21), "ACME; Widgets, SAS: answer due", "Art. 12(3) GDPR\nnow: wait\\n {{7*7}}")
PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).map(clean)


def events(content: bytes) -> list[dict[str, object]]:
    return [
        {
            "uid": str(event["uid"]),
            "day": event.decoded("dtstart"),
            "end": event.decoded("dtend"),
            "stamp": event.decoded("dtstamp"),
            "summary": str(event["summary"]),
            "description": str(event.get("description", "")),
            "alarms": [alarm.decoded("trigger") for alarm in event.walk("VALARM")],
        }
        for event in Calendar.from_ical(content).walk("VEVENT")
    ]


def test_an_entry_is_a_whole_day_with_two_alarms() -> None:
    (event,) = events(make_calendar([ENTRY], MOMENT))
    assert event == {
        "uid": f"{REFERENCE}-answer@dsr",
        "day": date(2026, 12, 21),
        "end": date(2026, 12, 22),
        "stamp": MOMENT,
        "summary": ENTRY.summary,
        "description": ENTRY.description,
        "alarms": [timedelta(days=-3, hours=9), timedelta(hours=9)],
    }


def test_the_alarms_ring_at_nine() -> None:
    content = make_calendar([ENTRY], MOMENT).decode()
    assert "TRIGGER:-P2DT15H" in content, "three days before at nine is two days and fifteen hours before the day begins"
    assert "TRIGGER:PT9H" in content
    assert "DTSTART;VALUE=DATE:20261221" in content


def test_a_later_export_replaces_the_entry() -> None:
    moved = CalendarEntry(REFERENCE, "answer", date(2027, 2, 22), "extended")
    (before,), (after,) = events(make_calendar([ENTRY], MOMENT)), events(make_calendar([moved], MOMENT + timedelta(days=1)))
    assert before["uid"] == after["uid"]
    assert before["stamp"] < after["stamp"]  # type: ignore[operator]


def test_two_entries_never_share_a_name() -> None:
    entries = [
        ENTRY,
        ENTRY,
        CalendarEntry(REFERENCE, "acknowledgement", ENTRY.day, "x"),
        CalendarEntry("DSR-AAAA-AAAA", "answer", ENTRY.day, "x"),
    ]
    found = [event["uid"] for event in events(make_calendar(entries, MOMENT))]
    assert len(set(found)) == 4


def test_a_calendar_without_entries_is_still_one() -> None:
    assert events(make_calendar([], MOMENT)) == []
    assert make_calendar([], MOMENT).startswith(b"BEGIN:VCALENDAR\r\n")


@given(PLAIN, st.lists(PLAIN, max_size=4).map("\n".join), st.dates(date(1971, 1, 1), date(2100, 1, 1)))
def test_values_are_literal(summary: str, description: str, day: date) -> None:
    content = make_calendar([CalendarEntry(REFERENCE, "answer", day, summary, description)], MOMENT)
    (event,) = events(content)
    assert event["summary"].split() == summary.split()  # type: ignore[attr-defined]
    assert event["description"].split() == description.split()  # type: ignore[attr-defined]
    assert event["day"] == day
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


@pytest.mark.parametrize(
    "nasty", ["x\r\nATTACH:http://evil.example", "x\nEND:VEVENT", "x\u2028BEGIN:VALARM", "x\x0bATTENDEE:mailto:e@evil.example"]
)
def test_no_value_can_add_a_line(nasty: str) -> None:
    content = make_calendar([CalendarEntry(REFERENCE, "answer", ENTRY.day, nasty, nasty)], MOMENT)
    starts = {line.split(b":")[0].split(b";")[0] for line in content.split(b"\r\n") if not line.startswith(b" ")}
    assert not starts & {b"ATTACH", b"ATTENDEE"}
    assert content.count(b"\r\nEND:VEVENT\r\n") == 1
    assert content.count(b"\r\nBEGIN:VALARM\r\n") == 2


def test_khal_reads_it(tmp_path: Path) -> None:
    khal = require("khal")
    (tmp_path / "ours.ics").write_bytes(make_calendar([ENTRY], MOMENT))
    (tmp_path / "config").write_text(
        f"[calendars]\n[[home]]\npath = {tmp_path}/calendar\ntype = calendar\n"
        "[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path}/khal.db\n"
    )
    environ = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [khal, "-c", str(tmp_path / "config"), *arguments],
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
            env=environ,
            cwd=tmp_path,
        )
        return done.stdout

    run("import", "--batch", "-a", "home", str(tmp_path / "ours.ics"))
    run("import", "--batch", "-a", "home", str(tmp_path / "ours.ics"))
    listed = run("list", "2026-12-21", "2026-12-22", "--format", "{title}|{description}", "--day-format", "{date}")
    assert listed.count(ENTRY.summary) == 1, "imported twice, it is there once"
    assert "Art. 12(3) GDPR" in listed
    (kept,) = (tmp_path / "calendar").glob("*.ics")
    assert kept.read_text().count("BEGIN:VALARM") == 2


def test_a_hostile_reference_or_kind_reaches_no_terminal() -> None:
    for hostile in ("DSR-P74H-Q5JB\x1b]2;PWNED\x07", "DSR-P74H-Q5JB\r\nBEGIN:VALARM", "a\u202eb", "a\x9b31mb"):
        content = make_calendar([CalendarEntry(hostile, hostile, date(2026, 12, 21), hostile, hostile)], MOMENT)
        text = content.decode().replace("\r\n", "")
        assert text.isprintable(), text
        (event,) = events(content)
        assert event["uid"] == clean(f"{hostile}-{hostile}").replace(" ", "-") + "@dsr"
