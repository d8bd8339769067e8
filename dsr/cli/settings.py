"""`dsr settings`: what holds for every new letter, and the colours of the screen."""

import click

from dsr.cli.grammar import Noun
from dsr.cli.output import json_option, page, pass_desk, print_json, say
from dsr.desk import Desk
from dsr.desk.preferences import PREFERENCES

_ABOUT = "\n".join(f"  {each.key:<16} {each.about}" for each in PREFERENCES)


@click.group(cls=Noun)
def settings() -> None:
    """Language of new letters, paper, fonts, colours."""


@settings.command()
@json_option
@pass_desk
def show(desk: Desk, *, as_json: bool) -> None:
    """Show every setting, and what holds where none is set."""
    _print(desk, as_json=as_json)


@settings.command("set", epilog=f"\b\nThe settings:\n{_ABOUT}")
@click.argument("key", metavar="KEY")
@click.argument("value", metavar="[VALUE]", default="")
@json_option
@pass_desk
def set_(desk: Desk, key: str, value: str, *, as_json: bool) -> None:
    """Change one setting; no VALUE gives the choice back to dsr.

    \b
    dsr settings set letter_language fr
    dsr settings set paper din-5008-b
    dsr settings set fonts ~/fonts
    dsr settings set attach_pdf yes
    """  # noqa: D301 - click reads the control character
    desk.keeping.set_setting(key, value)
    _print(desk, as_json=as_json)


def _print(desk: Desk, *, as_json: bool) -> None:
    kept = desk.keeping.settings()
    if as_json:
        print_json({each.key: each.read(kept) for each in PREFERENCES})
    else:
        say(*page((each.key, each.read(kept) or f"– ({each.usual})") for each in PREFERENCES))
