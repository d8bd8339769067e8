"""A list of choices, one or several, whose marks can be read without colour: (•) and ( ), [x] and [ ]."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Pick:
    """One choice."""

    id: str
    title: str
    beside: str = ""
    """A few words at the right."""
    below: str = ""
    """A sentence below the title."""
    is_action: bool = False
    """Something to do rather than a choice: Enter, Space or a click asks for it."""
    is_heading: bool = False
    """A line above what follows, which cannot be chosen."""


class PickList(OptionList):
    """Choices with marks. Arrows move, Space picks, Enter picks (in a single list) and goes on.

    Args:
        picks: the choices in their order.
        chosen: the ids that are picked already.
        multiple: whether several may be picked.
        optional: of a single list: whether Space takes the pick back.
        title_width: columns for the titles, so that what stands beside them is aligned; 0 to align it at the right.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", "Choose", tooltip="Choose what is highlighted, or take the choice back.", id="pick.choose"),
        Binding("enter", "accept", "Go on", tooltip="Accept and go on.", id="pick.accept"),
    ]
    DEFAULT_CSS = """
    PickList {
        border: none;
        padding: 0;
        background: transparent;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted { text-style: none; }
        & > .option-list--option-disabled { color: $text-accent; }
        &:blur > .option-list--option-highlighted { background: transparent; }
    }
    """

    class Changed(Message):
        """The picks are others now."""

        def __init__(self, pick_list: "PickList", chosen: tuple[str, ...]) -> None:
            super().__init__()
            self.pick_list = pick_list
            self.chosen = chosen

        @property
        def control(self) -> "PickList":
            """The list, for `on`."""
            return self.pick_list

    class Accepted(Message):
        """Enter was pressed on a choice: the user wants to go on."""

        def __init__(self, pick_list: "PickList") -> None:
            super().__init__()
            self.pick_list = pick_list

        @property
        def control(self) -> "PickList":
            """The list, for `on`."""
            return self.pick_list

    class Asked(Message):
        """A row that is an action was chosen."""

        def __init__(self, pick_list: "PickList", action: str) -> None:
            super().__init__()
            self.pick_list = pick_list
            self.action = action

        @property
        def control(self) -> "PickList":
            """The list, for `on`."""
            return self.pick_list

    def __init__(
        self,
        picks: Iterable[Pick] = (),
        chosen: Iterable[str] = (),
        *,
        multiple: bool = False,
        optional: bool = False,
        title_width: int = 0,
        id: str | None = None,  # noqa: A002  Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._picks: tuple[Pick, ...] = ()
        self._chosen: set[str] = set()
        self._multiple = multiple
        self._optional = optional or multiple
        self._title_width = title_width
        self.set_picks(picks, chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are picked, in the order of the list."""
        return tuple(pick.id for pick in self._picks if pick.id in self._chosen)

    @property
    def current(self) -> str | None:
        """The id that is highlighted."""
        return self._picks[self.highlighted].id if self.highlighted is not None and self.highlighted < len(self._picks) else None

    def set_picks(self, picks: Iterable[Pick], chosen: Iterable[str] = (), at: str | None = None) -> None:
        """Show other choices.

        Args:
            picks: the new choices.
            chosen: the ids that are picked.
            at: the id to highlight; without it the one that was, else the first that is picked, else the first.
        """
        before = at or self.current
        self._picks = tuple(picks)
        self._chosen = set(chosen) & {pick.id for pick in self._picks}
        self.set_options(self._option(pick) for pick in self._picks)
        ids = [pick.id for pick in self._picks]
        free = [pick.id for pick in self._picks if not pick.is_heading]
        wanted = next((id_ for id_ in (before, *self.chosen, *free) if id_ in free), None)
        self.highlighted = ids.index(wanted) if wanted is not None else None

    def say_below(self, id_: str, text: str) -> None:
        """Put another sentence below one choice; where the highlight stands does not change."""
        for index, pick in enumerate(self._picks):
            if pick.id == id_ and pick.below != text:
                changed = replace(pick, below=text)
                self._picks = (*self._picks[:index], changed, *self._picks[index + 1 :])
                self.replace_option_prompt_at_index(index, self._prompt(changed))
                return

    def action_cursor_down(self) -> None:
        """Move down; from the last row into the list below, if one follows at once."""
        if not self._leave(1):
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Move up; from the first row into the list above, if one stands right before."""
        if not self._leave(-1):
            super().action_cursor_up()

    def _leave(self, step: int) -> bool:
        """Hand the cursor to the neighbouring list: to the eye both are one column. False if there is more to go here, or no such list."""
        rows = [index for index, pick in enumerate(self._picks) if not pick.is_heading]
        if rows and self.highlighted != rows[-1 if step > 0 else 0]:
            return False
        chain = self.screen.focus_chain
        at = chain.index(self) + step if self in chain else -1
        neighbour = chain[at] if 0 <= at < len(chain) else None
        if not isinstance(neighbour, PickList) or neighbour.parent is not self.parent:
            return False
        neighbour.focus()
        if step > 0:
            neighbour.action_first()
        else:
            neighbour.action_last()
        return True

    def action_pick(self) -> None:
        """Pick what is highlighted, or take it back."""
        pick = self._current_pick()
        if pick is None:
            return
        if pick.is_action:
            self.post_message(self.Asked(self, pick.id))
        elif pick.id not in self._chosen:
            self._change(self._chosen | {pick.id} if self._multiple else {pick.id})
        elif self._optional:
            self._change(self._chosen - {pick.id})

    def action_accept(self) -> None:
        """Pick what is highlighted where nothing was picked yet, and go on."""
        pick = self._current_pick()
        if pick is None:
            return
        if pick.is_action:
            self.post_message(self.Asked(self, pick.id))
            return
        if not self._multiple or not self._chosen:
            self._change({pick.id})
        self.post_message(self.Accepted(self))

    def action_select(self) -> None:
        """A click picks."""
        self.action_pick()

    def _current_pick(self) -> Pick | None:
        return next((pick for pick in self._picks if pick.id == self.current), None)

    def _change(self, chosen: set[str]) -> None:
        if chosen == self._chosen:
            return
        changed = chosen ^ self._chosen
        self._chosen = chosen
        for index, pick in enumerate(self._picks):
            if pick.id in changed:
                self.replace_option_prompt_at_index(index, self._prompt(pick))
        self.post_message(self.Changed(self, self.chosen))

    def _option(self, pick: Pick) -> Option:
        return Option(self._prompt(pick), id=pick.id, disabled=pick.is_heading)

    def _prompt(self, pick: Pick) -> Table:
        """Mark and words in columns, so that long texts wrap below themselves. All texts are literal."""
        row = Table.grid(padding=(0, 1, 0, 0), expand=True)
        if pick.is_heading:
            row.add_row(Text(pick.title, style="bold"))
            return row
        picked = pick.id in self._chosen
        marks = ("[x]", "[ ]") if self._multiple else ("(•)", "( )")
        aligned = bool(self._title_width)
        words = Text(pick.title, style="bold" if picked else "")
        beside = Text(pick.beside, style="dim")
        if aligned and pick.below:
            words.pad_right(self._title_width + 1 - len(pick.title))
            words.append(beside)
            beside = Text()
        if pick.below:
            words.append(f"\n{pick.below}", style="not bold dim")
        row.add_column(width=3, no_wrap=True)
        row.add_column(width=self._title_width if aligned and beside else None, ratio=None if aligned and beside else 1)
        if beside:
            row.add_column(ratio=1 if aligned else None, justify="left" if aligned else "right")
        row.add_row(Text(" › " if pick.is_action else marks[0] if picked else marks[1]), words, *([beside] if beside else []))
        return row
