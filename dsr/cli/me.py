"""`dsr me`: who writes."""

import click

from dsr.cli.output import json_option, pass_desk, print_json, table
from dsr.desk import Desk
from dsr.domain.request import Person


@click.group()
def me() -> None:
    """Who writes: name, e-mail, postal address, country, state."""


@me.command()
@json_option
@pass_desk
def show(desk: Desk, *, as_json: bool) -> None:
    """Show what dsr knows about you. It is kept on this machine only."""
    _print(desk.keeping.me(), as_json=as_json)


@me.command("set")
@click.argument("field", type=click.Choice(["name", "email", "postal", "country", "state"]))
@click.argument("value", nargs=-1)
@json_option
@pass_desk
def set_(desk: Desk, field: str, value: tuple[str, ...], *, as_json: bool) -> None:
    """Change one field. A postal address takes one VALUE for each line; no VALUE clears the field.

    \b
    dsr me set name "Ada Lovelace"
    dsr me set postal "12 St James's Square" "London SW1Y 4JH"
    dsr me set country GB
    """
    separator = "\n" if field == "postal" else " "
    _print(desk.keeping.set_me(field, separator.join(value)), as_json=as_json)


def _print(person: Person, *, as_json: bool) -> None:
    if as_json:
        print_json(person)
        return
    postal = ", ".join(person.postal.lines) if person.postal else ""
    rows = [("name", person.name), ("email", person.email), ("postal", postal), ("country", person.country), ("state", person.state)]
    table([(name, value or "–") for name, value in rows])
