"""The theme's colours for table cells, which know no style sheet."""

from functools import lru_cache

from rich.style import Style
from rich.text import Text
from textual.app import App
from textual.color import Color

_VARIABLES = {"bad": "error", "warning": "warning", "success": "success", "primary": "primary"}


def toned(app: App[object], text: str, tone: str, *, bold: bool = False) -> Text:
    """A cell's text in one of the tones `bad`, `warning`, `success`, `primary`, `muted` or none.

    Args:
        app: whose theme counts.
        text: taken literally.
        tone: the tone; "" for plain text.
        bold: whether it is bold.
    """
    variable = _VARIABLES.get(tone)
    style = _style(app.theme_variables[variable] if variable else "", dim=tone == "muted", bold=bold)
    return Text(text, style=style, no_wrap=True, overflow="ellipsis", end="")


@lru_cache(maxsize=64)
def _style(color: str, *, dim: bool, bold: bool) -> Style:
    return Style(color=Color.parse(color).rich_color if color else None, dim=dim or None, bold=bold or None)
