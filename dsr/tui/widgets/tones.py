"""The theme's colours for table cells, which know no style sheet."""

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
    color = Color.parse(app.theme_variables[variable]).rich_color if variable else None
    return Text(text, style=Style(color=color, dim=tone == "muted" or None, bold=bold or None), no_wrap=True, overflow="ellipsis", end="")
