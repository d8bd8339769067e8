"""Step 2: what to ask for. Each right with one sentence, its ground, its time, and whether the policy states it."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import OptionList, Static

from dsr.desk.compose import in_order
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import SAY_STATE, Matter, right_sections, title_of
from dsr.tui.widgets.facts import Facts
from dsr.tui.widgets.pick_list import Pick, PickList

ROOMY = 100
"""Columns from which on each right has its sentence in the list."""


_SAY_STATE = (Pick(SAY_STATE, "Say in which state you live …", is_action=True),)


class RightsStep(StepPane):
    """What is asked.

    Args:
        draft: the choices so far.
        matter: the company, and what can be asked of it.
    """

    question = "What do you want to ask for?"
    lead = "Space chooses; one letter can ask for several things. “Stated” means that the company's own policy grants it too."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    RightsStep .left { width: 3fr; }
    RightsStep .side { width: 2fr; height: 1fr; }
    RightsStep #rights { height: 1fr; }
    RightsStep #more { height: auto; }
    RightsStep .state { height: auto; color: $text-warning; padding: 0 1; }
    RightsStep #no-rights { padding: 1 2; }
    .-narrow RightsStep .left { width: 1fr; height: 1fr; }
    .-narrow RightsStep .side { width: 1fr; }
    """

    def __init__(self, draft: Draft, matter: Matter) -> None:
        super().__init__(draft)
        self._matter = matter
        self._offers = {offer.right: offer for offer in matter.offers}

    def compose(self) -> ComposeResult:
        """The rights, and all about the highlighted one."""
        unknown = self._matter.state_unknown
        if unknown:
            yield Static(f"! {unknown}", classes="state", markup=False)
        if not self._offers:
            if unknown:
                yield PickList(_SAY_STATE, id="more")
            yield Static(
                f"Where you live, no law that dsr knows gives you a right against {self._matter.company.called}, "
                "and its own policy grants none. If you moved, change your country under “About you”; else choose another company.",
                markup=False,
                id="no-rights",
            )
            return
        with Container(classes="panes"):
            with Vertical(classes="left"):
                yield PickList(multiple=True, title_width=20, id="rights")
                if unknown:
                    yield PickList(_SAY_STATE, id="more")
            yield Facts(classes="side", id="right-facts")

    def on_mount(self) -> None:
        """Fill the list; a right that cannot be used any more is dropped."""
        possible = tuple(right for right in self.draft.rights if right in self._offers)
        if possible != self.draft.rights:
            self.edit(rights=possible)
        self._fill()

    def on_resize(self) -> None:
        """The sentences come and go with the width."""
        self._fill()

    @on(PickList.Changed, "#rights")
    def changed(self, event: PickList.Changed) -> None:
        """Other rights."""
        event.stop()
        self.edit(rights=in_order(Right(right) for right in event.chosen))

    @on(PickList.Accepted)
    def accepted(self, event: PickList.Accepted) -> None:
        """Enter goes on."""
        event.stop()
        self.post_message(self.GoOn())

    @on(PickList.Asked)
    def asked(self, event: PickList.Asked) -> None:
        """To say in which state one lives."""
        event.stop()
        self.post_message(self.Wish(event.action))

    @on(OptionList.OptionHighlighted, "#rights")
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell all about the right."""
        event.stop()
        self.query_one(Facts).show(right_sections(self._matter, self._offers[Right(event.option_id or "")]))

    def missing(self) -> str:
        """At least one right."""
        return "" if self.draft.rights else "Choose at least one thing to ask for: Space chooses what is highlighted."

    def show_missing(self) -> None:
        """To the list."""
        if self._offers:
            self.query_one("#rights").focus()

    def _fill(self) -> None:
        for rights in self.query("#rights").results(PickList):
            rights.set_picks(self._picks(with_sentence=self.app.size.width >= ROOMY), self.draft.rights)

    def _picks(self, *, with_sentence: bool) -> Iterable[Pick]:
        for right, offer in self._offers.items():
            words = [self._matter.cite(right, offer.ground.law), offer.answer_within]
            if offer.stated and (offer.stated.who or offer.ground.law != COMPANY_POLICY):
                words.append("stated for some" if offer.stated.who else "stated")
            yield Pick(right, title_of(right), " · ".join(words), RIGHT_WORDS[right].sentence if with_sentence else "")
