"""The rooms as the desk finds them: each opened when it is first needed, so that a verb pays only for what it uses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsr.directory.authorities import Authorities
    from dsr.directory.catalogue import Catalogue
    from dsr.domain.deadline import Calendars
    from dsr.domain.law import Law
    from dsr.letters.render import Letters
    from dsr.post.clipboard import Clipboard
    from dsr.post.opener import Opener
    from dsr.store.record import Record


@dataclass(frozen=True)
class World:
    """What comes from outside: where the data lives, which day it is, and the user's desktop."""

    home: Path
    today: Callable[[], date]
    """Asked each time: a program that stays open over night works on the new day."""
    now: Callable[[], datetime]
    opener: "Callable[[], Opener]"
    clipboard: "Callable[[], Clipboard]"


class Rooms:
    """Everything that the use cases work with."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.terminal_clipboard: Callable[[str], None] | None = None
        """Copies by the terminal itself (OSC 52), where dsr shows its screen in one; for desktops without a clipboard."""

    @property
    def today(self) -> date:
        """The day on which the user works, now."""
        return self.world.today()

    @cached_property
    def calendars(self) -> "Calendars":
        """The holidays that laws name, each day looked up once."""
        from dsr.desk.clock import KnownCalendars
        from dsr.laws import calendars

        return KnownCalendars(calendars.WithAddedDays(lambda: self.record.settings().local_holidays))

    @cached_property
    def record(self) -> "Record":
        """The user's record, opened (and brought up to date) on first use."""
        from dsr.store.record import Record

        return Record(self.world.home, now=self.world.now)

    def close(self) -> None:
        """Close the record if it is open and forget the user's profiles; the next use opens and reads them again."""
        self.__dict__.pop("catalogue", None)
        record = self.__dict__.pop("record", None)
        if record is not None:
            record.close()

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The shipped profiles and the user's own."""
        from dsr.directory.catalogue import Catalogue
        from dsr.store.paths import shipped
        from dsr.store.recovery import settle

        settle(self.world.home)  # the user's profiles may still lie where an interrupted restore left them
        return Catalogue(shipped("companies"), self.world.home / "companies")

    @cached_property
    def letters(self) -> "Letters":
        """The letter templates."""
        from dsr.letters.render import Letters
        from dsr.store.paths import shipped

        return Letters(shipped("templates") / "letters")

    @cached_property
    def authorities(self) -> "Authorities":
        """The supervisory authorities."""
        from dsr.directory.authorities import Authorities

        return Authorities()

    @property
    def layouts(self) -> Path:
        """The paper layouts."""
        from dsr.store.paths import shipped

        return shipped("templates") / "letters" / "layouts"

    def laws(self, ids: tuple[str, ...]) -> "Mapping[str, Law]":
        """The laws among these ids, `company-policy` left out."""
        from dsr import laws
        from dsr.domain.law import COMPANY_POLICY

        return {id_: laws.get(id_) for id_ in ids if id_ != COMPANY_POLICY}
