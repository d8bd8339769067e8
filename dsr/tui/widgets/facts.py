"""Facts with the words that prove them, as a page that scrolls."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

    sections: reactive[tuple[Section, ...]] = reactive(())

    def show(self, sections: Iterable[Section]) -> None:
        """Show these sections from their beginning; those without facts are left out."""
        self.sections = tuple(section for section in sections if section.facts)
        self.scroll_home(animate=False)

    def on_mount(self) -> None:
        """Show what was given before."""
        self._fill()

    def watch_sections(self) -> None:
        """Show other sections."""
        if self.is_mounted:
            self._fill()

    def _fill(self) -> None:
        """Put the lines into the widgets that are there, since new ones take much longer; more are added where they run out."""
        lines = list(self._lines())
        there = list(self.query_children(Static))
        for widget, (text, classes) in zip(there, lines, strict=False):
            widget.set_classes(classes)
            widget.update(Content(text))
            widget.display = True
        for widget in there[len(lines) :]:
            widget.display = False
        self.mount_all(Static(Content(text), classes=classes) for text, classes in lines[len(there) :])

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Each line with its classes."""
        for index, section in enumerate(self.sections):
            warns = section.kind == WARNING
            if section.title:
                title = f"! {section.title}" if warns else section.title
                yield title, f"facts--title {'facts--warning' if warns else ''} {'' if index else 'facts--first'}"
            for fact in section.facts:
                yield fact.text, "facts--fact"
                if fact.quote:
                    yield f"“{fact.quote}”", "facts--quote"
                if fact.note:
                    yield fact.note, "facts--note"
