"""What the user prefers: colours, and how letters and calendars are made. Every change is kept at once."""

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Checkbox, Label, OptionList, Static
from textual.widgets.option_list import Option

from dsr.tui.base import DsrScreen
from dsr.tui.themes import CHOICES
from dsr.tui.widgets.field import Field


class SettingsScreen(DsrScreen):
    """The settings."""

    heading = "Settings"
    AUTO_FOCUS = "#themes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "back", "Done", id="settings.done", tooltip="Go back; every change is kept already"),
    ]
    DEFAULT_CSS = """
    SettingsScreen {
        #form { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
        #form > * { max-width: 76; height: auto; }
        #themes { max-height: 10; }
        Checkbox { border: none; background: transparent; padding: 0; }
    }
    """

    def body(self) -> ComposeResult:
        """Colours, e-mail, calendar."""
        settings = self.desk.keeping.settings()
        with VerticalScroll(id="form", can_focus=False):
            yield Label("Colours", classes="section")
            yield OptionList(id="themes", markup=False)
            yield Label("Letters", classes="section")
            yield Checkbox("Attach the PDF to e-mail files", settings.attach_pdf, id="attach")
            yield Label("Calendar", classes="section")
            yield Field("alarm", "Days before a due day on which the calendar rings", "0 to 60", str(settings.alarm_days))
            yield Static("dsr honours NO_COLOR: set it, and there is no colour at all.", classes="muted")

    def on_mount(self) -> None:
        """List the themes: ours first, then all others."""
        named = dict(CHOICES)
        names = [*named, *sorted(name for name in self.app.available_themes if name not in named)]
        themes = self.query_one("#themes", OptionList)
        with self.prevent(OptionList.OptionHighlighted):
            themes.set_options(Option(named.get(name, name), id=name) for name in names)
            themes.highlighted = names.index(self.app.theme)

    @on(OptionList.OptionHighlighted, "#themes")
    def try_theme(self, event: OptionList.OptionHighlighted) -> None:
        """Show the theme under the cursor, and keep it."""
        name = event.option_id or ""
        if name != self.app.theme:
            self.app.theme = name
            self._keep(theme=name)

    @on(Checkbox.Changed)
    def attach(self, event: Checkbox.Changed) -> None:
        """Keep whether the PDF is attached."""
        self._keep(attach_pdf=event.value)

    @on(Field.Changed)
    def alarm(self, event: Field.Changed) -> None:
        """Keep the days of the alarm."""
        text = event.value.strip()
        if text.isascii() and text.isdigit() and int(text) <= 60:
            event.field.say("")
            self._keep(alarm_days=int(text))
        else:
            event.field.say("Write a number from 0 to 60.")

    def _keep(self, **changes: Any) -> None:
        settings = self.desk.keeping.settings()
        changed = replace(settings, **changes)
        if changed != settings:
            self.desk.keeping.set_settings(changed)
