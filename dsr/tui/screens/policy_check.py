"""A profile held against the policy as it stands now: what it no longer says, and what it says otherwise."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from dsr.domain.company import Company
from dsr.errors import DsrError
from dsr.tui.base import DsrScreen
from dsr.tui.dialogs import Ask
from dsr.tui.widgets.facts import WARNING, Fact, Facts, Section

if TYPE_CHECKING:
    from dsr.directory.quotes import QuoteFault
    from dsr.policy import Change
    from dsr.tui.app import DsrApp

_KEYS = {
    "contacts": "an address",
    "rights": "a right",
    "deadlines": "a time to answer",
    "identity": "the proof of identity",
    "acts_as": "for whom it decides",
    "refusals": "what it may refuse",
}


def ask_for_policy(app: "DsrApp", company: Company) -> None:
    """Ask for a file or a link, and show what changed."""

    def answered(source: str | None) -> None:
        if source and source != "-":  # the terminal itself cannot be read from
            app.push_screen(CheckScreen(company, source))

    text = (
        f"Give a file with the policy as it stands now, or its link. A link is fetched from the server of {company.called}, "
        "which then sees your internet address."
    )
    app.push_screen(Ask("Is the profile still right?", text, company.policy.url or "", yes="Compare"), answered)


class CheckScreen(DsrScreen):
    """What changed.

    Args:
        company: whose profile.
        source: a file or a link with the newer policy.
    """

    heading = "A newer policy"
    AUTO_FOCUS = "Facts"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "app.go('policy')", "Read it anew", id="check.policy", tooltip="Make a new profile from the newer policy"),
    ]
    DEFAULT_CSS = """
    CheckScreen {
        #lead { padding: 1 2 0 2; height: auto; color: $text-muted; }
        Facts { height: 1fr; padding: 1 2; max-width: 110; }
    }
    """

    class Checked(Message):
        """Both lists, or why there are none."""

        def __init__(self, result: "tuple[Sequence[QuoteFault], Sequence[Change]] | DsrError") -> None:
            super().__init__()
            self.result = result

    def __init__(self, company: Company, source: str) -> None:
        super().__init__()
        self._company, self._source = company, source

    def body(self) -> ComposeResult:
        """One line, and the page."""
        yield Static(f"Reading {self._source} …", id="lead", markup=False)
        yield Facts()

    def on_mount(self) -> None:
        """Begin to read."""
        self.set_heading(f"A newer policy of {self._company.called}")
        self._check()

    @work(thread=True, exclusive=True, group="check", exit_on_error=False)
    def _check(self) -> None:
        try:
            self.post_message(self.Checked(self.desk.companies.check(self._company.slug, self._source)))
        except DsrError as error:
            self.post_message(self.Checked(error))

    @on(Checked)
    def checked(self, event: Checked) -> None:
        """Show it; an error goes back to the profile."""
        if isinstance(event.result, DsrError):
            self.app.pop_screen()
            self.app.show_error(event.result)
            return
        gone, changes = event.result
        self.query_one("#lead", Static).update(f"Compared with {self._source}. The profile itself is not changed by this.")
        self.query_one(Facts).show(_sections(gone, changes))


def _sections(gone: "Sequence[QuoteFault]", changes: "Sequence[Change]") -> Iterator[Section]:
    yield Section("What changed", tuple(Fact(change.sentence, change.quote) for change in changes))
    missing = tuple(Fact(f"About {_KEYS.get(fault.key.partition('[')[0].partition('.')[0], fault.key)}:", fault.quote) for fault in gone)
    yield Section("Sentences that are no longer there word for word", missing, WARNING)
    if not gone and not changes:
        yield Section("Nothing changed", (Fact("Every sentence that the profile quotes is still there, and nothing new was found."),))
