"""Which law helps this person against this company, and why."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.widgets import Static

from dsr.tui.base import DsrScreen
from dsr.tui.widgets.facts import Fact, Facts, Section
from dsr.tui.words import rights


class GroundsScreen(DsrScreen):
    """The grounds, best first.

    Args:
        slug: the company.
    """

    heading = "Which law helps?"
    AUTO_FOCUS = "Facts"
    DEFAULT_CSS = """
    GroundsScreen {
        #lead { padding: 1 2 0 2; height: auto; color: $text-muted; }
        Facts { height: 1fr; padding: 1 2; max-width: 110; }
    }
    """

    def __init__(self, slug: str) -> None:
        super().__init__()
        self._slug = slug

    def body(self) -> ComposeResult:
        """The page."""
        yield Static("What you can rely on, the best first. Where you live and where the company sits decide.", id="lead")
        yield Facts()

    def on_mount(self) -> None:
        """Find the grounds; where the country is not known yet the dialog says so."""
        self.query_one(Facts).show(self._sections())

    def _sections(self) -> Iterator[Section]:
        grounds = self.desk.law.grounds(self.desk.companies.show(self._slug), self.desk.keeping.me())
        for ground in grounds:
            facts = [Fact(ground.reason)]
            if ground.doubt:
                facts.append(Fact(f"Doubt: {ground.doubt}"))
            facts.append(Fact(f"You can ask for: {rights(ground.rights)}."))
            yield Section(ground.name, tuple(facts))
        if not grounds:
            yield Section("Nothing", (Fact("No law that dsr knows helps you here, and the company's policy grants no right."),))
