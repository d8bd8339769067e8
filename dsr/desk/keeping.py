"""What the user keeps: who writes, settings, drafts, backups."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.desk.companies import checked_email, checked_name, checked_postal
from dsr.desk.rooms import Rooms
from dsr.domain.company import PostalAddress
from dsr.domain.request import Behalf, People, Person, Relation
from dsr.domain.text import clean, fold
from dsr.errors import NotFound, RecordError, WrongInput

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dsr.store.purge import Purged
    from dsr.store.record import Draft
    from dsr.store.settings import Settings

PERSON_FIELDS = ("name", "email", "postal", "country", "state")
REVIEW = "policy-review"
"""The name in the record under which the review of a policy waits beside the letters that were begun."""


class Keeping:
    """The person, the settings, the drafts and the file itself."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def me(self) -> Person:
        """Who writes, as far as told."""
        return self._rooms.record.person()

    def lost_record(self) -> str:
        """A word on a record that may be lost: none is there, though companies of the user's own are; "" else."""
        from dsr.store.home import FILE_NAME, has_record

        home = self._rooms.world.home
        if has_record(home / FILE_NAME) or not any((home / "companies").glob("*.yaml")):
            return ""
        return f"There is no record in {home}, only companies of your own. If you had one, bring it back: dsr restore FILE"

    def set_me(self, field: str, value: str) -> Person:
        """Change one field of the person; an empty value clears it.

        Args:
            field: `name`, `email`, `postal` (lines separated by newlines), `country` (code or English name) or `state`.
            value: the new value.
        """
        _refuse_blank(value)
        person = changed_person(self.me(), field, value)
        self._rooms.record.set_person(person)
        return person

    def set_person(self, person: Person) -> None:
        """Keep the whole person (its fields were checked with `changed_person`)."""
        self._rooms.record.set_person(person)

    def people(self) -> "tuple[Behalf, ...]":
        """Those for whom the user writes, by name."""
        return tuple(sorted(self._rooms.record.people().known, key=lambda behalf: fold(behalf.name)))

    def add_person(self, name: str, relation: str, proof: str = "") -> "tuple[Behalf, ...]":
        """Keep somebody for whom the user writes; one of the same name is replaced. WrongInput where the name or the relation is none."""
        new = checked_behalf(name, relation, proof)
        others = tuple(behalf for behalf in self.people() if fold(behalf.name) != fold(new.name))
        self._rooms.record.set_people(People(known=(*others, new)))
        return self.people()

    def drop_person(self, name: str) -> "tuple[Behalf, ...]":
        """Forget somebody. NotFound where nobody of that name is kept; letters written before stay as they are."""
        left = tuple(behalf for behalf in self.people() if fold(behalf.name) != fold(name))
        if len(left) == len(self.people()):
            names = ", ".join(behalf.name for behalf in self.people()) or "nobody yet"
            raise NotFound(f"You keep nobody called “{clean(name)}”.", f"You keep: {names}.")
        self._rooms.record.set_people(People(known=left))
        return left

    def countries(self) -> "Mapping[str, str]":
        """Every country: code and English name, in the names' order."""
        from dsr.directory.places import countries

        return countries()

    def parts(self, country: str) -> "Mapping[str, str]":
        """The parts of a country (ISO 3166-2 codes without the country, and names) for which laws or holidays differ; may be empty."""
        from dsr.directory.places import subdivisions

        return subdivisions(country) if country else {}

    def place_choices(self, country: str = "") -> "Mapping[str, str]":
        """The countries, or the parts of one, as one chooses among them: with other names in brackets, such as "Bavaria (Bayern)"."""
        from dsr.directory.places import country_choices, subdivision_choices

        return subdivision_choices(country) if country else country_choices()

    def settings(self) -> "Settings":
        """The settings."""
        return self._rooms.record.settings()

    def set_settings(self, settings: "Settings") -> None:
        """Keep the settings; WrongInput where an added holiday is none."""
        from dsr.laws.local_days import read_added_days

        read_added_days(settings.local_holidays)
        self._rooms.record.set_settings(settings)
        self._rooms.__dict__.pop("calendars", None)  # they hold the days that were added before

    def set_setting(self, key: str, value: str) -> "Settings":
        """Change one setting by its name; an empty value clears it. WrongInput where there is none, or it cannot hold that."""
        from dsr.desk.preferences import changed_settings

        _refuse_blank(value)
        changed = changed_settings(self._rooms, self.settings(), key, value)
        self.set_settings(changed)
        return changed

    def papers(self) -> "Mapping[str, str]":
        """The paper layouts: id and name."""
        from dsr.desk.preferences import papers

        return papers(self._rooms)

    def is_first_start(self) -> bool:
        """Whether somebody is to be welcomed: they never were, and the record holds nothing of theirs yet, by whatever way it came."""
        record = self._rooms.record
        if record.settings().first_start_done or record.person() != Person():
            return False
        return not record.drafts() and not record.summaries()

    def drafts(self) -> "tuple[Draft, ...]":
        """Letters that were begun and not finished, the newest first."""
        return tuple(draft for draft in self._rooms.record.drafts() if draft.id != REVIEW)

    def draft(self, draft_id: str) -> "Draft":
        """One draft; NotFound where it is gone."""
        return self._rooms.record.draft(draft_id)

    def save_draft(self, draft_id: str, content: "Mapping[str, object]") -> "Draft":
        """Keep the wizard's state, at every step."""
        return self._rooms.record.save_draft(draft_id, content)

    def drop_draft(self, draft_id: str) -> None:
        """Forget a draft."""
        self._rooms.record.drop_draft(draft_id)

    def backup(self, target: Path, *, overwrite: bool = False) -> Path:
        """Write everything into one file."""
        return self._rooms.record.backup(target, overwrite=overwrite)

    def restore(self, source: Path) -> Path | None:
        """Put a backup in the place of what is there; where the former record went, or None if there was none."""
        from dsr.store.backup import restore

        self._rooms.close()
        return restore(source, self._rooms.world.home, self._rooms.world.now)

    def write_file(self, path: Path, data: bytes, *, overwrite: bool = False) -> Path:
        """Write a file for the user, whole or not at all."""
        from dsr.post.files import write_file

        write_file(path, data, overwrite=overwrite)
        return path

    def purge(self) -> "Purged":
        """Delete everything that dsr keeps on this machine, and tell what else is in the folder.

        Raises:
            RecordError: something that holds the user's data could not be deleted; the rest is.
        """
        from dsr.store.purge import purge

        self._rooms.close()
        done = purge(self._rooms.world.home)
        if done.left:
            raise RecordError(f"Not everything is deleted; what is left: {'; '.join(done.left)}.", "Delete it yourself.")
        return done


def _refuse_blank(value: str) -> None:
    """WrongInput for a value of which nothing would be left: only an empty one clears a field."""
    if value.strip("\n") and not clean(value).strip("\u2800"):  # the last is a braille cell without dots
        raise WrongInput("The value holds nothing that can be seen.", "Write it out, or give no value to clear the field.")


def checked_behalf(name: str, relation: str, proof: str = "") -> Behalf:
    """Somebody for whom one writes. WrongInput where the name is empty or the relation is none that dsr knows."""
    if not clean(name):
        raise WrongInput("The name of the person for whom you write is missing.", "Give it as the company knows them.")
    known = [str(each) for each in Relation]
    if clean(relation).casefold() not in known:
        what = f"There is no relation “{clean(relation)}”." if clean(relation) else "What you are to them is missing."
        raise WrongInput(what, f"You are their: {', '.join(known)}. On the command line: --as {known[0]}")
    return Behalf(name=checked_name(name), relation=Relation(clean(relation).casefold()), proof=clean(proof))


def changed_person(person: Person, field: str, value: str) -> Person:
    """The person with one field changed and checked; WrongInput in one sentence where the value cannot be used."""
    from dsr.directory.places import known_place, known_state

    text = clean(value)
    match field:
        case "name":
            return replace(person, name=checked_name(value))
        case "email":
            return replace(person, email=checked_email(text) if text else "")
        case "postal":
            postal: PostalAddress | None = checked_postal(value, "") if text else None
            return replace(person, postal=postal)
        case "country":
            if not text:
                return replace(person, country="", state="")
            place = known_place(text)
            state = place.subdivision or (person.state if place.country == person.country else "")
            return replace(person, country=place.country, state=state)
        case "state":
            if text and not person.country:
                raise WrongInput("A state needs its country first.", "dsr me set country US")
            return replace(person, state=known_state(person.country, text) if text else "")
        case _:
            raise WrongInput(f"There is no field “{field}”.", f"The fields are: {', '.join(PERSON_FIELDS)}.")
