"""One law as a page."""

from textual.app import ComposeResult

from dsr.tui.base import DsrScreen
from dsr.tui.widgets.facts import Facts
from dsr.tui.widgets.law_page import law_page


class LawScreen(DsrScreen):
    """A law.

    Args:
        law_id: which.
    """

    heading = "Law"
    AUTO_FOCUS = "Facts"
    DEFAULT_CSS = "LawScreen Facts { height: 1fr; padding: 1 2; max-width: 110; }"

    def __init__(self, law_id: str) -> None:
        super().__init__()
        self._law_id = law_id

    def body(self) -> ComposeResult:
        """The page."""
        yield Facts()

    def on_mount(self) -> None:
        """Read the law."""
        law = self.desk.law.show(self._law_id)
        self.set_heading(law.name)
        self.query_one(Facts).show(law_page(law, self.today))
