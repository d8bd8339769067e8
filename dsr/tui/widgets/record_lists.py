"""What happened in a case, and the letters of it, as lists."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from dsr.domain.case import Event
from dsr.domain.dates import in_words
from dsr.domain.letter import Letter
from dsr.tui.words import EVENTS, LETTERS

_TONES = {"bad": "$text-error", "warning": "$text-warning", "success": "$text-success", "": ""}


class Timeline(OptionList):
    """The events of a case, the first one first; what was taken back is left out."""

    DEFAULT_CSS = "Timeline { height: auto; max-height: 100%; }"

    def __init__(self) -> None:
        super().__init__(id="timeline", markup=False)
        self._events: Sequence[Event] = ()

    def show(self, events: Sequence[Event]) -> None:
        """Show these events; the cursor goes to the one that was entered last, whatever its day."""
        self._events = events
        self.set_options(Option(_told(event), id=str(event.id)) for event in events)
        self.highlighted = max(range(len(events)), key=lambda at: events[at].id) if events else None

    @property
    def current(self) -> Event | None:
        """The event under the cursor."""
        return self._events[self.highlighted] if self.highlighted is not None and self._events else None


class LetterList(OptionList):
    """The letters of a case, the first one first."""

    DEFAULT_CSS = "LetterList { height: auto; max-height: 100%; }"

    def __init__(self) -> None:
        super().__init__(id="letters", markup=False)
        self._letters: Sequence[Letter] = ()

    def show(self, letters: Sequence[Letter]) -> None:
        """Show these letters; the cursor goes to the last one."""
        self._letters = letters
        self.set_options(
            Option(
                Content.assemble(
                    (f"{in_words(letter.day):<16} ", "dim"),
                    (LETTERS[letter.kind], "bold"),
                    (f" · {letter.language} · {letter.subject}", "dim"),
                )
            )
            for letter in letters
        )
        self.highlighted = len(letters) - 1 if letters else None

    @property
    def current(self) -> Letter | None:
        """The letter under the cursor."""
        return self._letters[self.highlighted] if self.highlighted is not None and self._letters else None


def _told(event: Event) -> Content:
    words = EVENTS[event.name]
    parts: list[tuple[str, str]] = [(f"{in_words(event.day):<16} ", "dim"), (words.told, f"bold {_TONES[words.tone]}".strip())]
    if besides := told_besides(event):
        parts.append((f"\n{'':17}{besides}", "dim"))
    if event.note:
        parts.append((f"\n{'':17}{event.note.splitlines()[0]}", "dim italic"))
    return Content.assemble(*parts)


def told_besides(event: Event) -> str:
    """What an event tells besides its day and note: the day that was named, the number, the address."""
    told = [
        f"by {in_words(event.until)}, they say" if event.until else "",
        f"number {event.ticket}" if event.ticket else "",
        ", ".join(event.to.splitlines()),
    ]
    return " · ".join(filter(None, told))
