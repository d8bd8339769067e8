"""A board with 5,000 cases."""

import time
from pathlib import Path

from dsr.domain.case import EventName
from dsr.store.record import Record
from tests.store.examples import REFERENCE, a_letter, a_request, an_event, now

CASES = 5_000
GENEROUS = 1.5
"""Seconds of one processor; about 0.2 are used on a quiet machine."""
COPY_CASES = """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
    INSERT INTO request
        (reference, created, channel, language, country, state, claims, slug, name, seat, spoken, promises, laws, body, added)
    SELECT printf('DSR-AAAA-%04d', n), created, channel, language, country, state, claims, slug || n, name || n, seat, spoken,
           replace(promises, '30', 1 + n % 90), laws, body, added
    FROM request, number
"""
COPY_EVENTS = """
    INSERT INTO event (reference, name, day, recorded, note)
    SELECT request.reference, event.name, event.day, event.recorded, event.note
    FROM event, request WHERE request.reference != event.reference
"""


def test_five_thousand_cases_are_read_at_once(tmp_path: Path) -> None:
    with Record(tmp_path, now) as record:
        record.add_request(a_request(), a_letter())
        for days, name in enumerate((EventName.SENT, EventName.ACKNOWLEDGED, EventName.IDENTITY_ASKED)):
            record.append(an_event(name, days=days))
        with record._database.write() as connection:
            connection.execute(COPY_CASES, (CASES - 1,))
            connection.execute(COPY_EVENTS)
        times = []
        for _ in range(3):
            start = time.process_time()
            cases = record.summaries()
            times.append(time.process_time() - start)
        assert len(cases) == CASES
        assert {len(case.history) for case in cases} == {3}
        assert cases[0].reference == REFERENCE
        assert min(times) < GENEROUS
