"""The screens by name. A screen's module is imported when the screen is first made."""

from importlib import import_module
from typing import Any

from textual.screen import Screen

ROUTES = {
    "case": ("case", "CaseScreen"),
    "companies": ("companies", "CompaniesScreen"),
    "company": ("company", "CompanyScreen"),
    "compose": ("compose", "ComposeScreen"),
    "draft": ("compose", "ComposeScreen"),
    "help": ("help", "HelpScreen"),
    "law": ("law", "LawScreen"),
    "laws": ("laws", "LawsScreen"),
    "me": ("me", "MeScreen"),
    "policy": ("policy", "PolicyScreen"),
    "settings": ("settings", "SettingsScreen"),
    "welcome": ("welcome", "WelcomeScreen"),
}
"""Name of the screen: module in `dsr.tui.screens`, class."""
_NAMED = {"compose": "slug", "draft": "draft_id"}
"""Screens that can be about several kinds of thing: what the argument is called."""


def key_of(name: str, argument: str) -> str:
    """The id that a screen has while it is open."""
    return f"{name}-{argument}" if argument else name


def make(name: str, argument: str) -> Screen[Any]:
    """The screen of that name. Those about one thing take it as their only argument: a reference, a slug, a law's id."""
    module, class_name = ROUTES[name]
    kind = getattr(import_module(f"dsr.tui.screens.{module}"), class_name)
    screen: Screen[Any] = kind(**{_NAMED[name]: argument}) if argument and name in _NAMED else kind(argument) if argument else kind()
    screen.id = key_of(name, argument)
    return screen
