"""Colours: one dark and one light theme of our own, beside those of Textual. A state is always also a word or a sign."""

from textual.theme import Theme

DARK = Theme(
    name="dsr-dark",
    primary="#8ab8d8",
    secondary="#6f8ea6",
    accent="#e0b36a",
    warning="#e0b36a",
    error="#e88a80",
    success="#93c39a",
    foreground="#dfe3e8",
    background="#15181d",
    surface="#1c2027",
    panel="#252b34",
    dark=True,
    variables={
        "footer-key-foreground": "#e0b36a",
        "block-cursor-background": "#34506a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#2a3440",
        "border-blurred": "#39424e",
        "border": "#8ab8d8",
        "scrollbar": "#39424e",
        "scrollbar-hover": "#56626f",
        "scrollbar-active": "#8ab8d8",
        "scrollbar-background": "#15181d",
        "scrollbar-background-hover": "#15181d",
        "scrollbar-background-active": "#15181d",
        "input-selection-background": "#8ab8d8 30%",
    },
)
LIGHT = Theme(
    name="dsr-light",
    primary="#1f5c85",
    secondary="#5b7386",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a8322a",
    success="#2c6e3a",
    foreground="#22272e",
    background="#fbfaf7",
    surface="#f4f2ec",
    panel="#e7e4db",
    dark=False,
    variables={
        "footer-key-foreground": "#8a5a00",
        "block-cursor-background": "#cfe1ee",
        "block-cursor-foreground": "#10151b",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e3e8ea",
        "border-blurred": "#c9c5b8",
        "border": "#1f5c85",
        "scrollbar": "#c9c5b8",
        "scrollbar-hover": "#a9a494",
        "scrollbar-active": "#1f5c85",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "input-selection-background": "#1f5c85 25%",
    },
)
THEMES = (DARK, LIGHT)
CHOICES = (
    ("dsr-dark", "Dark"),
    ("dsr-light", "Light"),
    ("ansi-dark", "The terminal's own colours, on dark"),
    ("ansi-light", "The terminal's own colours, on light"),
)
"""The themes that the settings offer first, with their names in words."""


def first_theme(wanted: str, known: frozenset[str] = frozenset()) -> str:
    """The theme to begin with.

    Args:
        wanted: the user's choice; "" for none.
        known: the themes that there are; a choice that is gone falls back to the dark one.
    """
    return wanted if wanted and (not known or wanted in known) else DARK.name
