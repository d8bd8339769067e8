"""Why this day? Every date of a case with the steps by which it was counted."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from dsr.domain.dates import in_words
from dsr.domain.deadline import Deadlines
from dsr.domain.followup import Outlook, PromiseDay
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.base import DsrScreen
from dsr.tui.widgets.facts import WARNING, Fact, Facts, Section


class WhyScreen(DsrScreen):
    """The counting, step by step.

    Args:
        outlook: the case.
    """

    heading = "Why these days?"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "back", "Close", id="why.close", show=False, tooltip="Go back to the case"),
    ]
    DEFAULT_CSS = """
    WhyScreen {
        #lead { padding: 1 2 0 2; height: auto; color: $text-muted; }
        Facts { height: 1fr; padding: 1 2; max-width: 110; }
    }
    """

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self._outlook = outlook

    def body(self) -> ComposeResult:
        """One chapter for each date, then what is doubtful."""
        yield Static("Day 0 is the day on which the company got the request. Each step names the rule that it follows.", id="lead")
        yield Facts()

    def on_mount(self) -> None:
        """Fill the page."""
        self.query_one(Facts).show(self._sections())
        self.query_one(Facts).focus()

    def _sections(self) -> Iterator[Section]:
        outlook = self._outlook
        told: dict[tuple[object, ...], list[Deadlines]] = {}
        for deadline in outlook.deadlines:
            told.setdefault((deadline.law, deadline.steps, deadline.doubts), []).append(deadline)
        for group in told.values():
            law = self.desk.law.show(group[0].law)
            titles = ", ".join(RIGHT_WORDS[deadline.right].title for deadline in group)
            steps = tuple(Fact(f"{number}. {_sentence(str(step))}") for number, step in enumerate(group[0].steps, 1))
            yield Section(f"{titles}: {law.name}", steps)
            yield Section("What is doubtful, and what dsr does about it", tuple(Fact(doubt) for doubt in group[0].doubts), WARNING)
        promised = tuple(_promise(day) for day in outlook.promises if day.due)
        if promised:
            yield Section("The company's own promise", promised)
        if outlook.appeal:
            steps = tuple(Fact(f"{number}. {_sentence(str(step))}") for number, step in enumerate(outlook.appeal.steps, 1))
            yield Section("Your appeal", steps)
        for own in outlook.own:
            steps = tuple(Fact(f"{number}. {_sentence(str(step))}") for number, step in enumerate(own.steps, 1))
            passed = " It has passed." if own.has_passed(outlook.today) else ""
            yield Section(f"Your own time to {own.verb}", (Fact(own.text + passed), *steps))
            yield Section("What is doubtful about it", tuple(Fact(doubt) for doubt in own.doubts), WARNING)


def _promise(promised: PromiseDay) -> Fact:
    promise = promised.promise
    which = ", ".join(RIGHT_WORDS[right].title for right in promised.rights)
    by = in_words(promised.due) if promised.due else ""
    text = f"{which}: it promises {promised.what} within {promise.period}, so by {by}. Weekends and holidays do not move a promise."
    return Fact(text, promise.quote, promise.section)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
