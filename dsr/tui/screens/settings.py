"""What the user prefers: colours, and how letters are made. Every change is kept at once."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Label, OptionList, Static
from textual.widgets.option_list import Option

from dsr.errors import WrongInput
from dsr.tui.base import DsrScreen
from dsr.tui.themes import CHOICES
from dsr.tui.widgets.field import Field
from dsr.tui.widgets.pick_list import Pick, PickList
from dsr.tui.words import LANGUAGE_WORDS


class SettingsScreen(DsrScreen):
    """The settings."""

    heading = "Settings"
    takes_letters = False
    AUTO_FOCUS = "#themes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "back", "Done", id="settings.done", tooltip="Go back; every change is kept already"),
    ]
    DEFAULT_CSS = """
    SettingsScreen {
        #form { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
        #form > * { max-width: 76; height: auto; }
        #themes { max-height: 10; }
    }
    """

    def body(self) -> ComposeResult:
        """Colours, letters."""
        settings = self.desk.keeping.settings()
        with VerticalScroll(id="form", can_focus=False):
            yield Label("Colours", classes="section")
            yield OptionList(id="themes", markup=False)
            yield Label("Letters", classes="section")
            attach = Pick("attach", "Attach the PDF to message files (.eml)")
            yield PickList((attach,), ("attach",) if settings.attach_pdf else (), multiple=True, id="attach")
            yield Label("Language of new letters", classes="section")
            known = (Pick(code, LANGUAGE_WORDS.get(code, code)) for code in self.desk.requests.languages(()))
            picks = (Pick("", "One that is official where you both live, else the company's own"), *known)
            yield PickList(picks, (settings.language,), id="languages")
            yield Label("Paper and envelope", classes="section")
            papers = (Pick(id_, name) for id_, name in self.desk.keeping.papers().items())
            yield PickList((Pick("", "The one usual in your country"), *papers), (settings.paper,), id="papers")
            fonts = "A folder with fonts for scripts that the built-in ones lack, such as Chinese. Empty for none."
            yield Field("fonts", "Fonts", fonts, settings.font_folder)
            yield Label("Days off", classes="section")
            days = "That dsr does not know, such as a town's: 08-08 Peace Festival; DE-BY 2026-07-20 town fair. Empty for none."
            yield Field("local_holidays", "Local holidays", days, settings.local_holidays)
            yield Static("dsr honours NO_COLOR: set it, and there is no colour at all.", classes="paragraph muted")

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

    @on(PickList.Changed, "#attach")
    def attach(self, event: PickList.Changed) -> None:
        """Keep whether the PDF is attached."""
        self._keep(attach_pdf=bool(event.chosen))

    @on(PickList.Changed, "#languages")
    def language(self, event: PickList.Changed) -> None:
        """Keep the language."""
        self._keep(language=event.chosen[0] if event.chosen else "")

    @on(PickList.Changed, "#papers")
    def paper(self, event: PickList.Changed) -> None:
        """Keep the paper."""
        self._keep(paper=event.chosen[0] if event.chosen else "")

    @on(Field.Changed)
    def line_changed(self, event: Field.Changed) -> None:
        """Keep the folder with fonts, or the holidays, or say what is wrong with it."""
        try:
            self.desk.keeping.set_setting(event.key, event.value)
        except WrongInput as wrong:
            event.field.say(wrong.message)
        else:
            event.field.say("")

    def _keep(self, **changes: str | bool) -> None:
        settings = self.desk.keeping.settings()
        changed = replace(settings, **changes)  # type: ignore[arg-type]
        if changed != settings:
            self.desk.keeping.set_settings(changed)
