"""Facts with the words that prove them, as a page that scrolls."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, and the fragment that proves it."""

    text: str
    quote: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under a heading. `kind` is `warning` for what deserves attention."""

    title: str
    facts: tuple[Fact, ...]
    kind: str = ""


class Facts(VerticalScroll, can_focus=True):
    """Shows sections; give it other ones with `show`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,down", "", "Scroll", tooltip="Scroll the text with the arrows, PgUp and PgDn.", id="facts.scroll", show=False),
    ]
    DEFAULT_CSS = """
    Facts {
        padding: 0 1;
        scrollbar-size-vertical: 1;
        & > Static { width: 1fr; height: auto; }
        & > .facts--title { text-style: bold; color: $text-accent; margin-top: 1; }
        & > .facts--first { margin-top: 0; }
        & > .facts--warning { color: $text-warning; }
        & > .facts--fact { padding-left: 2; }
        & > .facts--quote { padding-left: 4; color: $text-muted; text-style: italic; }
        & > .facts--note { padding-left: 4; color: $text-muted; }
    }
    """

    sections: reactive[tuple[Section, ...]] = reactive((), recompose=True)

    def show(self, sections: Iterable[Section]) -> None:
        """Show these sections from their beginning; those without facts are left out."""
        self.sections = tuple(section for section in sections if section.facts)
        self.scroll_home(animate=False)

    def compose(self) -> ComposeResult:
        """One line after the other."""
        for index, section in enumerate(self.sections):
            warns = section.kind == WARNING
            if section.title:
                classes = f"facts--title {'facts--warning' if warns else ''} {'' if index else 'facts--first'}"
                yield Static(Content(f"! {section.title}" if warns else section.title), classes=classes)
            for fact in section.facts:
                yield Static(Content(fact.text), classes="facts--fact")
                if fact.quote:
                    yield Static(Content(f"“{fact.quote}”"), classes="facts--quote")
                if fact.note:
                    yield Static(Content(fact.note), classes="facts--note")
