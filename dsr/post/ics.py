"""Due days as a calendar that other programs read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dsr.domain.text import clean

ALARMS = (timedelta(days=-3, hours=9), timedelta(hours=9))
"""When it rings, counted from the day's first minute: three days before and on the day itself, at nine."""
_PRODUCT = "-//dsr//data subject requests//EN"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One day to be reminded of."""

    reference: str
    kind: str
    """What is due ("answer", "acknowledgement"); with the reference it names the entry, so that a later export replaces it."""
    day: date
    summary: str
    """The line that the calendar shows."""
    description: str = ""
    """What there is to know; may have several lines."""


def make_calendar(entries: Iterable[CalendarEntry], moment: datetime) -> bytes:
    """An iCalendar file (RFC 5545) with a whole-day event and its alarms for each entry.

    Args:
        entries: what is due; the second one of the same reference and kind gets a number.
        moment: now, with its time zone; a calendar that has an entry already takes the one with the later moment.
    """
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Data requests")
    seen: Counter[str] = Counter()
    for entry in entries:
        name = clean(f"{entry.reference}-{entry.kind}").replace(" ", "-")
        seen[name] += 1
        event = Event()
        event.add("uid", f"{name}{'' if seen[name] == 1 else f'-{seen[name]}'}@dsr")
        event.add("dtstamp", moment)
        event.add("last-modified", moment)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", clean(entry.summary))
        if entry.description:
            event.add("description", clean(entry.description, lines=True))
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        for trigger in ALARMS:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", clean(entry.summary))
            alarm.add("trigger", trigger)
            event.add_component(alarm)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
