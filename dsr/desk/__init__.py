"""The use cases, one method a verb. The only place that knows all rooms; both front ends call nothing else."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from dsr.desk.rooms import Rooms, World

if TYPE_CHECKING:
    from collections.abc import Callable

    from dsr.desk.adopting import Adopting
    from dsr.desk.cases import Cases
    from dsr.desk.companies import Companies
    from dsr.desk.compose import Composer
    from dsr.desk.keeping import Keeping
    from dsr.desk.law import LawDesk
    from dsr.desk.policies import Policies
    from dsr.desk.requests import Requests


class Desk:
    """The whole program, without a screen. Each part is loaded when it is first used.

    Args:
        world: where the data lives, which day it is, and the user's desktop.
    """

    def __init__(self, world: World) -> None:
        self._rooms = Rooms(world)
        self.home = world.home

    @property
    def today(self) -> date:
        """The day on which the user works, now; another one after midnight."""
        return self._rooms.today

    def copy_by_terminal(self, copy: "Callable[[str], None]") -> None:
        """Let texts be copied by the terminal where the desktop has no clipboard; whoever shows a screen gives the way."""
        self._rooms.terminal_clipboard = copy

    @cached_property
    def keeping(self) -> "Keeping":
        """The person, the settings, drafts and backups."""
        from dsr.desk.keeping import Keeping

        return Keeping(self._rooms)

    @cached_property
    def companies(self) -> "Companies":
        """Companies and what their policies say."""
        from dsr.desk.companies import Companies

        return Companies(self._rooms)

    @cached_property
    def law(self) -> "LawDesk":
        """Laws, grounds and worked deadlines."""
        from dsr.desk.law import LawDesk

        return LawDesk(self._rooms)

    @cached_property
    def policies(self) -> "Policies":
        """The policy reader."""
        from dsr.desk.policies import Policies

        return Policies(self._rooms)

    @cached_property
    def compose(self) -> "Composer":
        """What a person chose for one letter, made a request."""
        from dsr.desk.compose import Composer

        return Composer(self._rooms)

    @cached_property
    def requests(self) -> "Requests":
        """New requests, their letters and the ways out."""
        from dsr.desk.requests import Requests

        return Requests(self._rooms)

    @cached_property
    def adopting(self) -> "Adopting":
        """Requests that were written elsewhere, made cases."""
        from dsr.desk.adopting import Adopting

        return Adopting(self._rooms)

    @cached_property
    def cases(self) -> "Cases":
        """The board, cases, events and the letters that follow."""
        from dsr.desk.cases import Cases

        return Cases(self._rooms)

    def close(self) -> None:
        """Close the record."""
        self._rooms.close()


__all__ = ["Desk", "World"]
