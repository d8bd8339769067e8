"""The use cases, one method a verb. The only place that knows all rooms; both front ends call nothing else."""

from dsr.desk.cases import Cases
from dsr.desk.companies import Companies
from dsr.desk.keeping import Keeping
from dsr.desk.law import LawDesk
from dsr.desk.policies import Policies
from dsr.desk.requests import Requests
from dsr.desk.rooms import Rooms, World


class Desk:
    """The whole program, without a screen.

    Args:
        world: where the data lives, which day it is, and the user's desktop.
    """

    def __init__(self, world: World) -> None:
        rooms = Rooms(world)
        self.today = world.today
        self.home = world.home
        self.keeping = Keeping(rooms)
        self.companies = Companies(rooms)
        self.law = LawDesk(rooms)
        self.policies = Policies(rooms)
        self.requests = Requests(rooms)
        self.cases = Cases(rooms)

    def close(self) -> None:
        """Close the record."""
        self.keeping.close()


__all__ = ["Desk", "World"]
