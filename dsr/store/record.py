"""The user's record: who writes, what was asked, what happened. One method for each thing that is kept or read."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from dsr.domain.case import Case, Event, EventName
from dsr.domain.company import Contact, Origin
from dsr.domain.letter import Letter, LetterKind
from dsr.domain.request import People, Person, Request
from dsr.errors import NotFound, RecordError, WrongInput
from dsr.store import board
from dsr.store.board import Reader, columns_of
from dsr.store.codec import checked_row, decode, from_json, from_text, to_text
from dsr.store.database import FILE_NAME, PATIENCE, Database
from dsr.store.history import add_event, events_in, written_in
from dsr.store.settings import Settings
from dsr.store.trouble import damaged

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter that is still being put together, as the front end left it."""

    id: str
    content: Mapping[str, object]
    """Plain JSON data; what it means is the front end's affair."""
    updated: datetime
    """When it was last kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnContact:
    """A contact that the user added to a company."""

    id: int
    slug: str
    contact: Contact


class Record:
    """The record in the user's folder. The file is opened with the first use and created with the first thing kept.

    Every method raises RecordError where the file cannot be used: damaged, locked by another program, read-only, on a full disk, or
    made by a newer dsr. May be used from several threads.

    Args:
        home: the user's folder.
        now: the moment, with its time zone.
        patience: seconds for which to wait while another program writes.
    """

    def __init__(self, home: Path, now: Callable[[], datetime], *, patience: float = PATIENCE) -> None:
        self.home = home
        self._now = now
        self._database = Database(home / FILE_NAME, now, patience=patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. A later call opens it again."""
        self._database.close()

    # Who writes, and preferences

    def person(self) -> Person:
        """Who writes; an empty person before "About you" was filled in."""
        return self._document("person", Person())

    def set_person(self, person: Person) -> None:
        """Keep who writes. Requests made before keep the person of their day."""
        self._set_document("person", person)

    def settings(self) -> Settings:
        """The preferences; the defaults before any was set."""
        return self._document("settings", Settings())

    def set_settings(self, settings: Settings) -> None:
        """Keep the preferences."""
        self._set_document("settings", settings)

    def people(self) -> People:
        """Those for whom the user writes."""
        return self._document("people", People())

    def set_people(self, people: People) -> None:
        """Keep those for whom the user writes. Requests made before keep the person of their day."""
        self._set_document("people", people)

    # Requests and letters

    def add_request(self, request: Request, letter: Letter) -> None:
        """Keep a request with its letter. WrongInput where its reference is taken."""
        with self._database.write() as connection:
            self._insert_request(connection, request)
            self._insert_letter(connection, request.reference, letter)

    def adopt_request(self, request: Request, letter: Letter | None, events: Iterable[Event]) -> None:
        """Keep a request that was written elsewhere with all that happened to it, in one step.

        Args:
            request: what was asked, with `adopted`.
            letter: its text; None where the user does not have it.
            events: what happened, in order.

        Raises:
            WrongInput: its reference is taken.
        """
        with self._database.write() as connection:
            self._insert_request(connection, request)
            if letter:
                self._insert_letter(connection, request.reference, letter)
            for event in events:
                add_event(connection, event)

    def replace_request(self, request: Request, letter: Letter) -> None:
        """Put a changed request and its letter in the place of the one with the same reference. WrongInput once it was sent."""
        with self._database.write() as connection:
            self._refuse_if_sent(connection, request.reference)
            connection.execute(board.UPDATE, (*columns_of(request), to_text(request), request.reference))
            self._swap_letter(connection, request.reference, letter)

    def replace_letter(self, reference: str, letter: Letter) -> None:
        """Put a changed letter in the place of the request's. WrongInput once it was sent, NotFound for an unknown reference."""
        with self._database.write() as connection:
            self._refuse_if_sent(connection, reference)
            self._swap_letter(connection, reference, letter)

    def readdress(self, event: Event, letter: Letter) -> None:
        """Keep that a case goes on at another address, with its latest letter as it goes there, in one step.

        A letter that nobody sent yet is replaced; one that was sent stays, and the new version stands beside it.
        """
        with self._database.write() as connection:
            self._need(connection, event.reference)
            was_sent = self._case(connection, event.reference).first(EventName.SENT)
            add_event(connection, event)
            if was_sent or letter.kind is not LetterKind.REQUEST:
                self._insert_letter(connection, event.reference, letter)
            else:
                self._swap_letter(connection, event.reference, letter)

    def add_letter(self, reference: str, letter: Letter) -> None:
        """Keep a later letter of the case: a reminder, an appeal, a complaint. NotFound for an unknown reference."""
        with self._database.write() as connection:
            self._need(connection, reference)
            self._insert_letter(connection, reference, letter)

    def letter(self, reference: str) -> Letter:
        """The latest letter of the case. NotFound for an unknown reference, and where a request from elsewhere has no text here."""
        letters = self.letters(reference)
        if not letters:
            raise NotFound(f"{reference} was written elsewhere, and its text is not kept here.", "Look among your own sent messages.")
        return letters[-1][1]

    def letters(self, reference: str) -> tuple[tuple[LetterKind, Letter], ...]:
        """All letters of the case, oldest first; of a request from elsewhere there may be none. NotFound for an unknown reference."""
        with self._database.read() as connection:
            self._need(connection, reference)
            rows = connection.execute("SELECT kind, body FROM letter WHERE reference = ? ORDER BY id", (reference,)).fetchall()
            adopted = connection.execute("SELECT json_extract(body, '$.adopted') FROM request WHERE reference = ?", (reference,)).fetchone()
        if not rows and adopted[0] is None:  # every request that dsr wrote is kept with its letter
            raise damaged(self._database.path)
        return tuple((decode(LetterKind, kind), from_text(Letter, body)) for kind, body in rows)

    # What happened

    def append(self, event: Event) -> Event:
        """Add an event; it is never changed or removed. A mistake is taken back by a WITHDRAWN event with `corrects`.

        Returns:
            The event with its id.

        Raises:
            NotFound: unknown reference, or `corrects` names no event of this case.
            WrongInput: it is kept already, or the correction corrects a correction, or an event that was taken back before.
        """
        if event.id:
            raise WrongInput(f"Event {event.id} is kept already.", "Events are only added; take one back with a correction.")
        if (event.name is EventName.WITHDRAWN) != (event.corrects is not None):
            raise WrongInput("A correction names the event that it takes back, and nothing else does.", "Give the number of the event.")
        with self._database.write() as connection:
            self._need(connection, event.reference)
            if event.corrects is not None:
                self._check_correction(connection, event)
            return replace(event, id=add_event(connection, event))

    def case(self, reference: str) -> Case:
        """The whole case. NotFound, with the references that look alike, where there is none."""
        with self._database.read() as connection:
            self._need(connection, reference)
            return self._case(connection, reference)

    def cases(self) -> tuple[Case, ...]:
        """All cases whole, oldest first: for exports. For lists `summaries` is twenty times faster."""
        with self._database.read() as connection:
            bodies = connection.execute("SELECT reference, body FROM request ORDER BY rowid").fetchall()
            events, written = events_in(connection), written_in(connection)
        return tuple(
            Case(request=self._request(reference, body), history=events[reference], written=written[reference])
            for reference, body in bodies
        )

    def came_back_from(self) -> frozenset[str]:
        """The addresses that bounces name, those that were taken back or overtaken included; "" for one that names none."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT DISTINCT sent_to FROM event WHERE name = ?", (EventName.BOUNCED.value,)).fetchall()
        return frozenset(decode(str, address) for (address,) in rows)

    def cases_with(self, slugs: Collection[str]) -> tuple[Case, ...]:
        """The cases with a company under one of these slugs, whole, oldest first."""
        with self._database.read() as connection:
            marks = ", ".join("?" * len(slugs))
            rows = connection.execute(f"SELECT reference FROM request WHERE slug IN ({marks}) ORDER BY rowid", tuple(slugs)).fetchall()  # noqa: S608 - only question marks
            return tuple(self._case(connection, reference) for (reference,) in rows)

    def summaries(self, *, with_contacts: bool = False) -> tuple[Case, ...]:
        """All cases, oldest first, as lists and deadlines need them.

        Their events are whole. Of the person only the place is there, of the company the slug, name, seat, language, the laws that
        it names and the times that it promises; details are left out, and so is the contact, unless an event tells an address beside it or
        it is asked for. Never write a letter from one: take `case`.
        """
        reader = Reader()
        with self._database.read() as connection:
            rows = connection.execute(board.SELECT_WITH_CONTACTS if with_contacts else board.SELECT).fetchall()
            events, written = events_in(connection), written_in(connection)
        return tuple([Case(request=reader.request(row), history=events[row[0]], written=written[row[0]]) for row in rows])

    # Drafts

    def save_draft(self, draft_id: str, content: Mapping[str, object]) -> Draft:
        """Keep a draft, a new one or a changed one.

        Args:
            draft_id: any text that names it; the one kept under the same name is replaced.
            content: plain JSON data.
        """
        draft = Draft(id=draft_id, content=dict(content), updated=self._now())
        values = (draft_id, json.dumps(draft.content, ensure_ascii=False), draft.updated.isoformat())
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO draft (id, body, updated) VALUES (?, ?, ?)", values)
        return draft

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, the one last kept first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id, body, updated FROM draft ORDER BY updated DESC, rowid DESC").fetchall()
        return tuple(_draft(row) for row in rows)

    def draft(self, draft_id: str) -> Draft:
        """One draft. NotFound where it is gone."""
        with self._database.read() as connection:
            row = connection.execute("SELECT id, body, updated FROM draft WHERE id = ?", (draft_id,)).fetchone()
        if row is None:
            raise NotFound("This draft is gone.", "It was finished or dropped; begin a new request.")
        return _draft(row)

    def drop_draft(self, draft_id: str) -> None:
        """Remove a draft; one that is gone is no error."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))

    # The user's own contacts

    def add_contact(self, slug: str, contact: Contact) -> int:
        """Keep a contact that the user adds to a company, marked as the user's. Returns its id."""
        body = to_text(replace(contact, origin=Origin.USER))
        with self._database.write() as connection:
            values = (slug, body, self._now().isoformat())
            return connection.execute("INSERT INTO contact (slug, body, added) VALUES (?, ?, ?)", values).lastrowid or 0

    def contacts(self, slug: str | None = None) -> tuple[OwnContact, ...]:
        """The user's own contacts of one company, or of all; the last added first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, slug, body FROM contact WHERE ? IS NULL OR slug = ? ORDER BY id DESC", (slug, slug)
            ).fetchall()
        return tuple(OwnContact(id=id_, slug=decode(str, owner), contact=from_text(Contact, body)) for id_, owner, body in rows)

    def drop_contact(self, contact_id: int) -> None:
        """Remove one of the user's own contacts. NotFound where there is none; requests made with it keep it."""
        with self._database.write() as connection:
            if not connection.execute("DELETE FROM contact WHERE id = ?", (contact_id,)).rowcount:
                raise NotFound(f"There is no contact {contact_id} of yours.", "Look at the company's page for those that are.")

    # Backups

    def backup(self, target: Path, *, overwrite: bool = False) -> Path:
        """Write everything into one file, readable by the user alone; see `dsr.store.backup`. Returns the file.

        Raises:
            RecordError: the file is there already and `overwrite` is not set, or it cannot be written.
        """
        from dsr.store.backup import write_backup

        write_backup(self._database, self.home, target, self._now(), overwrite=overwrite)
        return target

    # Inside

    def _document(self, name: str, empty: T) -> T:
        with self._database.read() as connection:
            row = connection.execute("SELECT body FROM document WHERE name = ?", (name,)).fetchone()
        return from_text(type(empty), row[0]) if row else empty

    def _set_document(self, name: str, value: object) -> None:
        with self._database.write() as connection:
            values = (name, to_text(value), self._now().isoformat())
            connection.execute("INSERT OR REPLACE INTO document (name, body, updated) VALUES (?, ?, ?)", values)

    def _case(self, connection: "sqlite3.Connection", reference: str) -> Case:
        (body,) = connection.execute("SELECT body FROM request WHERE reference = ?", (reference,)).fetchone()
        events, written = events_in(connection, reference)[reference], written_in(connection, reference)[reference]
        return Case(request=self._request(reference, body), history=events, written=written)

    def _request(self, reference: str, body: str) -> Request:
        request = from_text(Request, body)
        if request.reference != reference:
            raise damaged(self._database.path)
        return request

    def _need(self, connection: "sqlite3.Connection", reference: str) -> None:
        if connection.execute("SELECT 1 FROM request WHERE reference = ?", (reference,)).fetchone():
            return
        known = [row[0] for row in connection.execute("SELECT reference FROM request")]
        from difflib import get_close_matches

        alike = get_close_matches(reference, known, n=3, cutoff=0.6)
        hint = f"Did you mean {' or '.join(alike)}?" if alike else "`dsr request list` shows the ones you have."
        raise NotFound(f"There is no request {reference} in your record.", hint)

    def _refuse_if_sent(self, connection: "sqlite3.Connection", reference: str) -> None:
        self._need(connection, reference)
        if self._case(connection, reference).first(EventName.SENT):
            raise WrongInput(
                f"{reference} was sent, so its letter stays as it is.", "Take the sending back if it did not happen, or make a new request."
            )

    def _check_correction(self, connection: "sqlite3.Connection", event: Event) -> None:
        row = connection.execute("SELECT name FROM event WHERE id = ? AND reference = ?", (event.corrects, event.reference)).fetchone()
        if row is None:
            raise NotFound(f"{event.reference} has no event {event.corrects}.", f"`dsr request show {event.reference}` lists its events.")
        if row[0] == EventName.WITHDRAWN:
            raise WrongInput("A correction cannot be taken back.", "Record the event once more instead.")
        if connection.execute("SELECT 1 FROM event WHERE corrects = ?", (event.corrects,)).fetchone():
            raise WrongInput(f"Event {event.corrects} was taken back already.", "Nothing is left to do.")

    def _insert_request(self, connection: "sqlite3.Connection", request: Request) -> None:
        if connection.execute("SELECT 1 FROM request WHERE reference = ?", (request.reference,)).fetchone():
            raise WrongInput(f"{request.reference} is in your record already.", "Make the request anew; it gets another reference.")
        values = (request.reference, *columns_of(request), to_text(request), self._now().isoformat())
        connection.execute(board.INSERT, values)

    def _insert_letter(self, connection: "sqlite3.Connection", reference: str, letter: Letter) -> None:
        values = (reference, letter.kind.value, to_text(letter), self._now().isoformat())
        connection.execute("INSERT INTO letter (reference, kind, body, added) VALUES (?, ?, ?, ?)", values)

    def _swap_letter(self, connection: "sqlite3.Connection", reference: str, letter: Letter) -> None:
        connection.execute("DELETE FROM letter WHERE reference = ? AND kind = ?", (reference, LetterKind.REQUEST.value))
        self._insert_letter(connection, reference, letter)


def _draft(row: tuple[str, str, str]) -> Draft:
    checked_row(row)
    draft_id, body, updated = row
    content = from_json(body)
    if not isinstance(content, dict):
        raise RecordError("A draft in your record is damaged.", "Restore your last backup: dsr restore FILE")
    return Draft(id=draft_id, content=content, updated=decode(datetime, updated))
