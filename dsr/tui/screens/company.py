"""One company: its profile as a page, and the user's own contacts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from dsr.domain.company import Company
from dsr.errors import NotFound
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.company_page import company_page
from dsr.tui.widgets.facts import Facts, Section

if TYPE_CHECKING:
    from dsr.desk import Desk


def profile(desk: "Desk", company: Company) -> Iterator[Section]:
    """The page of a company, with its country and the laws that it names in words."""
    seat = desk.companies.seat(company)
    laws = {law_id: _name(desk, law_id) for law_id in company.laws}
    return company_page(company, seat, laws, standing=desk.companies.standing(company.slug))


def _name(desk: "Desk", law_id: str) -> str:
    """A law's name; its id where a profile names one that dsr does not know."""
    try:
        return desk.law.show(law_id).name
    except NotFound:
        return law_id


class CompanyScreen(DsrScreen):
    """A profile.

    Args:
        slug: whose.
    """

    heading = "Company"
    AUTO_FOCUS = "Facts"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "write", "New request", id="company.new", tooltip="Write a request to this company"),
        Binding("a", "add_contact", "Add an address", id="company.contact", tooltip="Add an address that you know, marked as yours"),
        Binding("w", "adopt", "I wrote already", id="company.adopt", tooltip="You already wrote to them: keep it with its day"),
        Binding("p", "check", "Newer policy?", id="company.check", tooltip="Hold it against the policy as it stands now"),
        Binding("g", "grounds", "Which law helps?", id="company.grounds", tooltip="What you can rely on against it, and why"),
    ]
    DEFAULT_CSS = "CompanyScreen Facts { height: 1fr; padding: 1 2; max-width: 110; }"

    def __init__(self, slug: str) -> None:
        super().__init__()
        self._slug = slug

    def body(self) -> ComposeResult:
        """The page."""
        yield Facts()

    def on_mount(self) -> None:
        """Read the profile."""
        self._show(self.desk.companies.show(self._slug))

    def _show(self, company: Company) -> None:
        self.set_heading(company.called)
        self.query_one(Facts).show(profile(self.desk, company))

    def action_write(self) -> None:
        """Begin a letter to this company."""
        self.app.go("compose", self._slug)

    def action_adopt(self) -> None:
        """Keep a request that was sent to this company from elsewhere."""
        from dsr.tui.screens.adopt import ask_for_earlier

        ask_for_earlier(self.app, self._slug)

    def action_add_contact(self) -> None:
        """Ask for a contact and show the profile with it."""
        from dsr.tui.screens.contact import AddContact

        self.app.push_screen(AddContact(self._slug), lambda company: self._show(company) if company else None)

    def action_check(self) -> None:
        """Ask for the policy as it stands now, and show what changed."""
        from dsr.tui.screens.policy_check import ask_for_policy

        ask_for_policy(self.app, self.desk.companies.show(self._slug))

    def action_grounds(self) -> None:
        """Show the grounds."""
        from dsr.tui.screens.grounds import GroundsScreen

        self.app.push_screen(GroundsScreen(self._slug))
