"""The settings by name: what each is for, what it holds, and what may be put into it. The same for both front ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.domain.text import clean
from dsr.errors import WrongInput

if TYPE_CHECKING:
    from dsr.desk.rooms import Rooms
    from dsr.store.settings import Settings

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Preference:
    """One setting."""

    key: str
    about: str
    """What it is for, in one plain sentence."""
    usual: str
    """What holds while it is empty."""
    read: "Callable[[Settings], str]"
    """Its value as text, "" where it is not set."""
    change: "Callable[[Rooms, Settings, str], Settings]"
    """The settings with another value, which is cleaned text and not empty; WrongInput where it cannot be used."""
    empty: "Callable[[Settings], Settings]"
    """The settings without it."""


def find_preference(key: str) -> Preference:
    """The setting of that name; dashes stand for underscores. WrongInput with the names otherwise."""
    wanted = clean(key).casefold().replace("-", "_")
    if wanted == "language":
        raise WrongInput("dsr itself speaks English only.", "The language of new letters is: dsr settings set letter_language CODE")
    found = next((preference for preference in PREFERENCES if preference.key == _FORMER.get(wanted, wanted)), None)
    if found is None:
        raise WrongInput(f"There is no setting “{clean(key)}”.", f"The settings are: {', '.join(each.key for each in PREFERENCES)}.")
    return found


def changed_settings(rooms: "Rooms", settings: "Settings", key: str, value: str) -> "Settings":
    """The settings with one of them changed and checked; an empty value clears it."""
    preference = find_preference(key)
    text = clean(value)
    return preference.change(rooms, settings, text) if text else preference.empty(settings)


def papers(rooms: "Rooms") -> "Mapping[str, str]":
    """The paper layouts: id and name."""
    from dsr.letters.layout import load_layouts

    return {id_: layout.name for id_, layout in load_layouts(rooms.layouts).items()}


def _language(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":
    known = rooms.letters.languages()
    if text.casefold() not in known:
        raise WrongInput(f"dsr writes no letters in “{text}”.", f"It writes: {', '.join(known)}.")
    return replace(settings, language=text.casefold())


def _paper(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":
    known = papers(rooms)
    if text.casefold() not in known:
        raise WrongInput(f"There is no paper “{text}”.", f"There are: {', '.join(f'{id_} ({name})' for id_, name in known.items())}.")
    return replace(settings, paper=text.casefold())


def _fonts(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":  # noqa: ARG001 - one shape for all
    folder = Path(text).expanduser()
    if not folder.is_dir():
        raise WrongInput(f"There is no folder “{text}”.", "Make it, put .ttf or .otf files into it, and give its path.")
    if not any(file.suffix.casefold() in (".ttf", ".otf", ".ttc", ".otc") for file in folder.rglob("*")):
        raise WrongInput(f"“{text}” holds no fonts.", "Fonts are files that end in .ttf, .otf or .ttc.")
    return replace(settings, font_folder=str(folder.resolve()))


def _attach(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":  # noqa: ARG001 - one shape for all
    if text.casefold() not in (YES, NO):
        raise WrongInput(f"“{text}” is neither yes nor no.", "dsr settings set attach_pdf yes")
    return replace(settings, attach_pdf=text.casefold() == YES)


def _holidays(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":  # noqa: ARG001 - one shape for all
    from dsr.laws.local_days import read_added_days

    read_added_days(text)
    return replace(settings, local_holidays=text)


def _theme(rooms: "Rooms", settings: "Settings", text: str) -> "Settings":  # noqa: ARG001 - one shape for all
    from textual.theme import BUILTIN_THEMES

    known = (*OWN_THEMES, *sorted(BUILTIN_THEMES))
    if text.casefold() not in known:
        raise WrongInput(f"There is no theme “{text}”.", f"There are: {', '.join(known)}.")
    return replace(settings, theme=text.casefold())


OWN_THEMES = ("dsr-dark", "dsr-light")
"""The names of the themes that dsr brings beside those of Textual."""
_FORMER: Mapping[str, str] = {"font_folder": "fonts"}
"""Other names under which a setting is found."""

PREFERENCES: tuple[Preference, ...] = (
    Preference(
        "letter_language",
        "The language of new letters, where they can be written in it.",
        "one that is official where you both live, else the company's own",
        lambda settings: settings.language,
        _language,
        lambda settings: replace(settings, language=""),
    ),
    Preference(
        "paper",
        "The paper and envelope for which a PDF is laid out.",
        "the one usual in your country",
        lambda settings: settings.paper,
        _paper,
        lambda settings: replace(settings, paper=""),
    ),
    Preference(
        "fonts",
        "A folder with fonts for scripts that the built-in ones lack.",
        "none",
        lambda settings: settings.font_folder,
        _fonts,
        lambda settings: replace(settings, font_folder=""),
    ),
    Preference(
        "attach_pdf",
        "Whether an e-mail file carries the letter as a PDF too: yes or no.",
        "no",
        lambda settings: YES if settings.attach_pdf else "",
        _attach,
        lambda settings: replace(settings, attach_pdf=False),
    ),
    Preference(
        "local_holidays",
        "Holidays that dsr does not know, such as those of a town: “08-08 Peace Festival; DE-BY 2026-07-20 town fair”.",
        "none",
        lambda settings: settings.local_holidays,
        _holidays,
        lambda settings: replace(settings, local_holidays=""),
    ),
    Preference(
        "theme",
        "The colours of the screen.",
        "dark",
        lambda settings: settings.theme,
        _theme,
        lambda settings: replace(settings, theme=""),
    ),
)
