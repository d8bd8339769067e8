"""A labelled line of text that says below itself what is wrong with it, and a line that offers choices while one types."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from dsr.domain.text import fold

MOST = 5
"""Choices that are shown at once."""


class Field(Horizontal):
    """A label, a line beside it, and a sentence below the line.

    Args:
        key: what the field is called in messages.
        label: what stands before it.
        about: the sentence below while all is well.
        value: what stands in it.
        lines: of how many lines it is; more than one makes it a text area.
    """

    DEFAULT_CSS = """
    Field {
        height: auto; margin-bottom: 1;
        Label { width: 20; color: $text-muted; }
        &.-active Label { color: $text; text-style: bold; }
        Vertical { width: 1fr; height: auto; }
        .said { height: auto; color: $text-muted; padding: 0 2; }
        &.-invalid .said { color: $text-error; }
    }
    """

    @dataclass
    class Changed(Message):
        """Something was typed."""

        field: "Field"
        key: str
        value: str

        @property
        def control(self) -> "Field":
            """The field, for `on`."""
            return self.field

    def __init__(self, key: str, label: str, about: str = "", value: str = "", *, lines: int = 1) -> None:
        super().__init__(id=f"field-{key}")
        self.key, self._label, self._about, self._value, self._lines = key, label, about, value, lines

    def compose(self) -> ComposeResult:
        """Label, line, sentence."""
        yield Label(self._label, markup=False)
        with Vertical():
            yield from self.right()

    def right(self) -> ComposeResult:
        """The line and the sentence."""
        if self._lines > 1:
            area = TextArea(self._value, id=f"value-{self.key}", tab_behavior="focus", show_line_numbers=False)
            area.styles.height = self._lines
            yield area
        else:
            yield Input(self._value, id=f"value-{self.key}", select_on_focus=False)
        yield Static(Content(self._about), classes="said")

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.query_one(TextArea).text if self._lines > 1 else self.query_one(Input).value

    def say(self, problem: str, *, good: str = "") -> None:
        """Say what is wrong below the field; without a problem `good`, or the help."""
        self.set_class(bool(problem), "-invalid")
        self.query_one(".said", Static).update(Content(f"✗ {problem}" if problem else good or self._about))

    @on(events.DescendantFocus)
    def entered(self) -> None:
        """Mark the label, and bring it and the sentence into view with the line."""
        self.add_class("-active")
        self.call_after_refresh(self.scroll_visible, animate=False)

    @on(events.DescendantBlur)
    def unmark(self) -> None:
        """Mark the label no more."""
        self.remove_class("-active")

    @on(Input.Changed)
    def input_changed(self, event: Input.Changed) -> None:
        """The line has another text."""
        event.stop()
        self.typed(event.value)

    @on(TextArea.Changed)
    def area_changed(self, event: TextArea.Changed) -> None:
        """The lines have another text."""
        event.stop()
        self.typed(event.text_area.text)

    def typed(self, value: str) -> None:
        """Tell it upwards."""
        self.post_message(self.Changed(self, self.key, value))


class Choice(Field):
    """A field whose value is one of many named ones: typing narrows them, Enter or a click takes one.

    Args:
        key: what the field is called in messages.
        label: what stands before it.
        about: the sentence below while all is well.
        choices: values and their names.
        chosen: the value that is chosen already, "" for none.
    """

    DEFAULT_CSS = """
    Choice OptionList { height: auto; max-height: 5; display: none; background: $panel; padding: 0 1; border-left: outer $border; }
    """

    @dataclass
    class Chosen(Message):
        """A value was chosen, or taken away ("")."""

        key: str
        value: str

    def __init__(self, key: str, label: str, about: str = "", choices: Mapping[str, str] | None = None, chosen: str = "") -> None:
        self._choices: Mapping[str, str] = choices or {}
        self.chosen = chosen
        super().__init__(key, label, about, self._choices.get(chosen, ""))

    def right(self) -> ComposeResult:
        """The line and the sentence, with the choices below."""
        yield from super().right()
        found = OptionList(markup=False)
        found.can_focus = False
        yield found

    def offer(self, choices: Mapping[str, str], chosen: str) -> None:
        """Offer other values."""
        self._choices = choices
        self.chosen = chosen
        line = self.query_one(Input)
        with self.prevent(Input.Changed):
            line.value = choices.get(chosen, "")
            line.cursor_position = len(line.value)
        self._close()

    def typed(self, value: str) -> None:
        """Offer what is called just so, then what begins so, then what holds it."""
        typed = fold(value)
        if typed == fold(self._choices.get(self.chosen, "")):
            self._close()
            return
        ranks = {code: _rank(typed, code, name) for code, name in self._choices.items()} if typed else {}
        found = sorted((code for code, rank in ranks.items() if rank is not None), key=lambda code: ranks[code] or 0)[:MOST]
        shown = self.query_one(OptionList)
        shown.set_options(Option(self._choices[code], id=code) for code in found)
        shown.display = bool(found)
        if found:
            shown.highlighted = 0
            self.say("", good="↑ ↓ and Enter choose.")
        elif value.strip():
            self.say(f"There is no “{value.strip()}” in the list.")
        else:
            self.say("")
        if self.chosen:
            self.chosen = ""
            self.post_message(self.Chosen(self.key, ""))

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the choices, Enter takes one."""
        shown = self.query_one(OptionList)
        if not shown.display:
            return
        if event.key == "down":
            shown.action_cursor_down()
        elif event.key == "up":
            shown.action_cursor_up()
        elif event.key == "escape":
            self._close()
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Input.Submitted)
    def take_highlighted(self, event: Input.Submitted) -> None:
        """Enter takes what is highlighted."""
        shown = self.query_one(OptionList)
        if shown.display and shown.highlighted is not None:
            event.stop()
            self._take(shown.get_option_at_index(shown.highlighted).id or "")

    @on(OptionList.OptionSelected)
    def clicked(self, event: OptionList.OptionSelected) -> None:
        """A click takes it."""
        event.stop()
        self._take(event.option_id or "")

    @on(events.DescendantBlur)
    def left(self) -> None:
        """Leaving the line takes what is highlighted, so that Tab is enough."""
        shown = self.query_one(OptionList)
        if shown.display and shown.highlighted is not None:
            self._take(shown.get_option_at_index(shown.highlighted).id or "")

    def _take(self, value: str) -> None:
        self.offer(self._choices, value)
        self.say("")
        self.post_message(self.Chosen(self.key, value))

    def _close(self) -> None:
        self.query_one(OptionList).display = False


def _rank(typed: str, code: str, name: str) -> int | None:
    """How well a choice fits what was typed (folded), 0 the best; None if it does not."""
    folded = fold(name)
    other = fold(name.partition("(")[2])
    if typed in (fold(code), folded, other):
        return 0
    if folded.startswith(typed) or other.startswith(typed):
        return 1
    return 2 if typed in folded else None
