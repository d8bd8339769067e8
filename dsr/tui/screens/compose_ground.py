"""Step 3: on what the letter rests. The best ground is chosen; the user may prefer another."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import OptionList, Static

from dsr.desk.compose import preferred
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import Matter, ground_sections
from dsr.tui.widgets.facts import Facts
from dsr.tui.widgets.pick_list import Pick, PickList


class GroundStep(StepPane):
    """Which law.

    Args:
        draft: the choices so far.
        matter: the company, and the grounds for the chosen rights.
    """

    question = "On what should the letter rest?"
    lead = "The best ground is chosen already; Enter goes on. A right that it does not grant keeps its own ground."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GroundStep .left { width: 2fr; }
    GroundStep .side { width: 3fr; height: 1fr; }
    GroundStep PickList { height: auto; }
    GroundStep .state { height: auto; color: $text-warning; padding: 0 1; }
    .-narrow GroundStep .left { width: 1fr; height: auto; max-height: 8; }
    .-narrow GroundStep .side { width: 1fr; }
    """

    def __init__(self, draft: Draft, matter: Matter) -> None:
        super().__init__(draft)
        self._matter = matter
        wanted = frozenset(draft.rights)
        self._grounds = {ground.law: ground for ground in matter.grounds if wanted & frozenset(ground.rights)}
        best = preferred(self._grounds.values(), "")
        self._best = best.law if best else ""

    def compose(self) -> ComposeResult:
        """The grounds, and why or why not."""
        chosen = preferred(self._grounds.values(), self.draft.law)
        if self._matter.state_unknown:
            yield Static(f"! {self._matter.state_unknown} You can say it in the step before.", classes="state", markup=False)
        with Container(classes="panes"):
            with Vertical(classes="left"):
                yield PickList(self._picks(), [chosen.law] if chosen else [], id="grounds")
            yield Facts(classes="side", id="ground-facts")

    def on_mount(self) -> None:
        """Show the one that is chosen."""
        grounds = self.query_one(PickList)
        if grounds.current:
            self._show(grounds.current)

    @on(PickList.Changed)
    def changed(self, event: PickList.Changed) -> None:
        """Another ground; the best one is kept as "the best", so that it follows other choices."""
        event.stop()
        law = next(iter(event.chosen), "")
        self.edit(law="" if law == self._best else law)

    @on(PickList.Accepted)
    def accepted(self, event: PickList.Accepted) -> None:
        """Enter goes on."""
        event.stop()
        self.post_message(self.GoOn())

    @on(OptionList.OptionHighlighted)
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell all about it."""
        event.stop()
        self._show(event.option_id or "")

    def _show(self, law: str) -> None:
        if law in self._grounds:
            self.query_one(Facts).show(ground_sections(self._matter, self._grounds[law], self.draft.rights))

    def _picks(self) -> Iterable[Pick]:
        total = len(self.draft.rights)
        ordered = sorted(self._grounds.values(), key=lambda ground: ground.law != self._best)
        for ground in ordered:
            yield Pick(ground.law, ground.name, "best" if ground.law == self._best else "", _below(ground, self.draft, total))


def _below(ground: Ground, draft: Draft, total: int) -> str:
    granted = len(frozenset(draft.rights) & frozenset(ground.rights))
    what = "all that you ask for" if granted == total else f"{granted} of the {total} things that you ask for"
    sure = "" if ground.certain else " · a promise, no statute" if ground.law == COMPANY_POLICY else " · with a doubt"
    return f"Grants {what}{sure}"
