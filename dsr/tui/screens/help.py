"""Help: the keys, what the words mean, where the data lives."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding

from dsr.tui.base import DsrScreen
from dsr.tui.widgets.facts import Fact, Facts, Section
from dsr.tui.words import STATES

_KEYS = {"pagedown": "PgDn", "pageup": "PgUp", "enter": "Enter", "escape": "Esc", "ctrl+p": "Ctrl+P", "ctrl+s": "Ctrl+S"}


class HelpScreen(DsrScreen):
    """One page."""

    heading = "Help"
    AUTO_FOCUS = "Facts"
    DEFAULT_CSS = "HelpScreen Facts { height: 1fr; padding: 1 2; max-width: 100; }"

    def body(self) -> ComposeResult:
        """The page."""
        yield Facts()

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one(Facts).show(self._sections())

    def _sections(self) -> Iterator[Section]:
        from dsr.tui.app import DsrApp
        from dsr.tui.screens.board import BoardScreen
        from dsr.tui.screens.case import CaseScreen
        from dsr.tui.screens.companies import CompaniesScreen
        from dsr.tui.screens.company import CompanyScreen
        from dsr.tui.screens.letter import LetterScreen

        yield Section(
            "How it goes",
            (
                Fact("1. n: choose a company and what you want from it. dsr writes the letter."),
                Fact("2. Send it yourself, by e-mail, post or web form, and say on which day."),
                Fact("3. The board counts the days. Record what the company does: r in the case."),
                Fact("4. No answer? w in the case writes the reminder, and later the complaint."),
                Fact("A company is not there? c, then Ctrl+O: dsr reads its privacy policy, and you check what it found."),
            ),
        )
        yield Section("Keys everywhere", tuple(_keys(DsrApp)))
        for title, screen in (
            ("Keys on the board", BoardScreen),
            ("Keys in a case", CaseScreen),
            ("Keys at a letter", LetterScreen),
            ("Keys in the list of companies", CompaniesScreen),
            ("Keys at a company", CompanyScreen),
        ):
            yield Section(title, tuple(_keys(screen)))
        moving = "Arrows, Page Up and Page Down move. Tab goes to the next field or list. Escape goes back. A mouse works too."
        typing = "Where you type (a new request, a form, a review, a question) letters type: F1 is this help there, and Ctrl+Q leaves."
        yield Section("Moving", (Fact(moving), Fact(typing)))
        yield Section("What the states mean", tuple(Fact(f"{words}: {words.meaning}") for words in STATES.values()))
        line = "━━━┄┄┄ shows how much of the company's time is left; the words beside it say it in days."
        yield Section("The line on the board", (Fact(line),))
        yield Section(
            "Where your data live",
            (
                Fact(str(self.desk.home)),
                Fact("Nothing leaves this machine unless you send it. The menu (Ctrl+P) has a backup of everything in one file."),
                Fact("Everything can also be done without this screen: dsr --help lists the commands."),
            ),
        )


def _keys(owner: type) -> Iterator[Fact]:
    """The keys that a class adds, with what they do."""
    for binding in owner.__dict__.get("BINDINGS", ()):
        if isinstance(binding, Binding) and binding.tooltip and not binding.action.startswith("app."):
            key = binding.key.split(",")[0]
            yield Fact(f"{binding.key_display or _KEYS.get(key, key):<8} {binding.tooltip}")
