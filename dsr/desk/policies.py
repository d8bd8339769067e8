"""Privacy policies: from a text to a draft profile, and what changed between two of them."""

from typing import TYPE_CHECKING

from dsr.desk.rooms import Rooms
from dsr.desk.sources import read_source
from dsr.domain.company import Company

if TYPE_CHECKING:
    from dsr.policy import Change, Document, Reading


class Policies:
    """The policy reader."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def read(self, source: str, *, allow_private: bool = False) -> "tuple[Document, Reading]":
        """Read a policy from a file, a link or `-`: the text, and what it says with the proof of each fact."""
        from dsr.policy import read_policy

        document = read_source(source, allow_private=allow_private)
        return document, read_policy(document)

    def draft(self, source: str, *, slug: str = "", allow_private: bool = False) -> Company:
        """The draft profile of a policy; its slug is made from the controller's name unless one is given."""
        from dsr.directory.catalogue import make_slug

        _, reading = self.read(source, allow_private=allow_private)
        url = source if source.startswith(("http://", "https://")) else None
        company = reading.company(slug or "company", self._rooms.today, url)
        return company if slug else reading.company(make_slug(company.name), self._rooms.today, url)

    def diff(self, old: str, new: str) -> "tuple[Change, ...]":
        """What a reader must know that changed from one policy text to another."""
        from dsr.policy import diff_readings

        return tuple(diff_readings(self.read(old)[1], self.read(new)[1]))
