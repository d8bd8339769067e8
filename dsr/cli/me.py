"""`dsr me`: who writes."""

import click

from dsr.cli.grammar import Noun, OneOf
from dsr.cli.output import json_option, page, pass_desk, print_json, say, tell
from dsr.desk import Desk
from dsr.domain.request import Person

FIELDS = ("name", "email", "postal", "country", "state")


@click.group(cls=Noun)
def me() -> None:
    """Who writes: name, e-mail, postal address, country, state."""


@me.command()
@json_option
@pass_desk
def show(desk: Desk, *, as_json: bool) -> None:
    """Show what dsr knows about you. It is kept on this machine only."""
    _print(desk, desk.keeping.me(), as_json=as_json)


@me.command("set")
@click.argument("field", metavar="FIELD", type=OneOf(FIELDS, "field"))
@click.argument("value", metavar="[VALUE]...", nargs=-1)
@json_option
@pass_desk
def set_(desk: Desk, field: str, value: tuple[str, ...], *, as_json: bool) -> None:
    """Change one field; no VALUE clears it.

    FIELD is one of: name email postal country state. A postal address takes one VALUE for each line.

    \b
    dsr me set name "Ada Lovelace"
    dsr me set email ada@example.org
    dsr me set postal "12 St James's Square" "London SW1Y 4JH"
    dsr me set country GB
    dsr me set state England
    """  # noqa: D301 - click reads the control character
    separator = "\n" if field == "postal" else " "
    _print(desk, desk.keeping.set_me(field, separator.join(value)), as_json=as_json)


def _print(desk: Desk, person: Person, *, as_json: bool) -> None:
    if as_json:
        print_json(person)
        return
    country = f"{person.country} ({desk.keeping.countries().get(person.country, '')})" if person.country else ""
    part = desk.keeping.parts(person.country).get(person.state, "") if person.state else ""
    state = person.state if part in ("", person.state) else f"{person.state} ({part})"
    postal = "\n".join(person.postal.lines) if person.postal else ""
    values = zip(FIELDS, (person.name, person.email, postal, country, state), strict=True)
    say(*page((name, value or "–") for name, value in values))
    missing = [what for what, there in (("your name", person.name), ("your country", person.country)) if not there]
    if missing:
        tell(f"A letter still needs {' and '.join(missing)}: `dsr me set --help` shows how to say it.")
