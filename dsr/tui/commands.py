"""The command palette: verbs, and a search for companies and cases."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.command import DiscoveryHit, Hit, Hits, Provider

if TYPE_CHECKING:
    from dsr.tui.app import DsrApp

MOST = 8
"""Companies and cases that a search shows."""


def verbs(app: "DsrApp") -> Iterator[SystemCommand]:
    """What can be done from anywhere."""
    yield SystemCommand("New request", "Write a letter to a company", app.action_compose)
    yield SystemCommand("Your requests", "The board: what is due, and what is next", app.home)
    yield SystemCommand("Companies", "Find a company and read what its policy says", lambda: app.go("companies"))
    yield SystemCommand("Laws", "Read the laws that dsr knows", lambda: app.go("laws"))
    yield SystemCommand("About you", "Your name and address, as they stand in letters", lambda: app.go("me"))
    yield SystemCommand("Help", "What the keys do and what the words mean", lambda: app.go("help"))
    yield SystemCommand("Quit", "Leave dsr; everything is saved already", app.action_quit)


class Finder(Provider):
    """Companies and cases by name or reference."""

    async def discover(self) -> Hits:
        """Nothing typed yet: the verbs are enough."""
        return
        yield DiscoveryHit("", lambda: None)

    async def search(self, query: str) -> Hits:
        """Companies that match, best first."""
        app = cast("DsrApp", self.app)
        for place, company in enumerate(app.desk.companies.search(query, MOST)):
            yield Hit(0.5 - place / 100, f"Company: {company.name}", lambda slug=company.slug: app.go("company", slug))
