"""How the record's tables came to be, step by step. A step that was released never changes; a new one is added at the end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step, run with its own entry in one transaction."""

    number: int
    """1 for the first; without gaps."""
    name: str
    statements: tuple[str, ...]


LEDGER = "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)"
"""Which steps were run, and when."""

MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        1,
        "requests, letters and events",
        (
            "CREATE TABLE document (name TEXT PRIMARY KEY, body TEXT NOT NULL, updated TEXT NOT NULL)",
            # Beside the whole request (body) stand the parts from which the board is drawn, so that it need not be read.
            """CREATE TABLE request (
                reference TEXT PRIMARY KEY,
                created TEXT NOT NULL,
                channel TEXT NOT NULL,
                language TEXT NOT NULL,
                country TEXT NOT NULL,
                state TEXT NOT NULL,
                claims TEXT NOT NULL,
                slug TEXT NOT NULL,
                name TEXT NOT NULL,
                seat TEXT,
                spoken TEXT NOT NULL,
                promises TEXT NOT NULL,
                laws TEXT NOT NULL,
                body TEXT NOT NULL,
                added TEXT NOT NULL
            )""",
            "CREATE INDEX request_by_slug ON request (slug)",
            """CREATE TABLE letter (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                reference TEXT NOT NULL REFERENCES request (reference),
                kind TEXT NOT NULL,
                body TEXT NOT NULL,
                added TEXT NOT NULL
            )""",
            "CREATE INDEX letter_by_reference ON letter (reference)",
            """CREATE TABLE event (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                reference TEXT NOT NULL REFERENCES request (reference),
                name TEXT NOT NULL,
                day TEXT NOT NULL,
                recorded TEXT NOT NULL,
                note TEXT NOT NULL,
                corrects INTEGER REFERENCES event (id)
            )""",
            "CREATE INDEX event_by_reference ON event (reference)",
            """CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
                BEGIN SELECT RAISE(ABORT, 'events are never changed'); END""",
            """CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
                BEGIN SELECT RAISE(ABORT, 'events are never removed'); END""",
            # INSERT OR REPLACE removes a row without asking the trigger above.
            """CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
                WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
                BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END""",
            """CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                body TEXT NOT NULL,
                updated TEXT NOT NULL
            )""",
            """CREATE TABLE contact (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                slug TEXT NOT NULL,
                body TEXT NOT NULL,
                added TEXT NOT NULL
            )""",
            "CREATE INDEX contact_by_slug ON contact (slug)",
        ),
    ),
    Migration(
        2,
        "what an event tells besides, and the name that people use",
        (
            "ALTER TABLE event ADD COLUMN until TEXT",
            "ALTER TABLE event ADD COLUMN ticket TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE event ADD COLUMN sent_to TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE request ADD COLUMN brand TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE request ADD COLUMN sent_to TEXT NOT NULL DEFAULT ''",
        ),
    ),
)


def latest(migrations: tuple[Migration, ...]) -> int:
    """The number that a record has once all steps were run."""
    return migrations[-1].number
