"""The command palette: verbs, and a search for companies and cases."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.app import SystemCommand
from textual.command import Hit, Hits, Provider

if TYPE_CHECKING:
    from dsr.tui.app import DsrApp

MOST = 8
"""Companies, and cases, that a search shows."""


def verbs(app: "DsrApp") -> Iterator[SystemCommand]:
    """What can be done from anywhere."""
    yield SystemCommand("New request", "Write a letter to a company", app.action_compose)
    yield SystemCommand("I already wrote to them", "Keep a request that you sent from elsewhere", partial(_adopt, app))
    yield SystemCommand("Your requests", "The board: what is due, and what is next", app.home)
    yield SystemCommand("Companies", "Find a company and read what its policy says", partial(app.go, "companies"))
    yield SystemCommand("Add a company from its privacy policy", "A file, a link, or the pasted text", partial(app.go, "policy"))
    yield SystemCommand("Laws", "Read the laws that dsr knows", partial(app.go, "laws"))
    yield SystemCommand("About you", "Your name and address, as they stand in letters", partial(app.go, "me"))
    yield SystemCommand("Calendar export", "Write every coming date into a file for your calendar", partial(_keep, "export_calendar", app))
    yield SystemCommand("Backup", "Write everything into one file", partial(_keep, "back_up", app))
    yield SystemCommand("Restore", "Put a backup in the place of what is there", partial(_keep, "restore", app))
    yield SystemCommand("Settings and theme", "Colours, and how letters are made", partial(app.go, "settings"))
    yield SystemCommand("Help", "What the keys do and what the words mean", partial(app.go, "help"))
    yield SystemCommand("Quit", "Leave dsr; everything is saved already", app.action_quit)


def _keep(name: str, app: "DsrApp") -> None:
    from dsr.tui.screens import keep

    dialog: Callable[[DsrApp], None] = getattr(keep, name)
    dialog(app)


def _adopt(app: "DsrApp") -> None:
    from dsr.tui.screens.adopt import ask_for_earlier

    ask_for_earlier(app)


class Finder(Provider):
    """Companies by name, brand or address, and cases by company, right or reference."""

    async def search(self, query: str) -> Hits:
        """What matches, best first."""
        from dsr.desk.companies import names_of
        from dsr.tui.words import rights

        app = cast("DsrApp", self.app)
        matcher = self.matcher(query)
        found = 0
        for outlook in app.board:
            case = outlook.case
            text = f"Request: {case.request.company.called}, {rights(case.request.rights)} {case.reference}"
            score = matcher.match(text)
            if score > 0:
                yield Hit(score, matcher.highlight(text), partial(app.show_case, case.reference), text=text, help=outlook.next.text)
                found += 1
                if found >= MOST:
                    break
        companies = app.desk.companies.search(query, MOST)
        names = names_of(companies)
        for place, company in enumerate(companies):
            text = f"Company: {names[company.slug]}"
            score = max(matcher.match(text), 0.5 - place / 100)
            yield Hit(score, matcher.highlight(text), partial(app.go, "company", company.slug), text=text, help="Its profile")
