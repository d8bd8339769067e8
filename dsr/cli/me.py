"""`dsr me`: who writes."""

import click

from dsr.cli.grammar import Noun, OneOf
from dsr.cli.output import json_option, page, pass_desk, print_json, say, table, tell
from dsr.desk import Desk
from dsr.domain.request import Behalf, Person, Relation

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


@me.group("for", cls=Noun)
def for_() -> None:
    """Those for whom you write: a child, somebody who gave you a power of attorney, a dead person whose heir you are."""


@for_.command()
@click.argument("name", metavar="NAME")
@click.option("--as", "relation", required=True, type=OneOf(Relation, "relation"), help="What you are to them.")
@click.option("--proof", metavar="TEXT", default="", help="What you enclose to show it, such as: birth certificate.")
@json_option
@pass_desk
def add(desk: Desk, name: str, relation: str, proof: str, *, as_json: bool) -> None:
    """Keep somebody, for `dsr request new … --on-behalf-of NAME`. One of the same name is replaced."""
    _print_people(desk.keeping.add_person(name, relation, proof), as_json=as_json)


@for_.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> None:
    """List those whom you keep."""
    _print_people(desk.keeping.people(), as_json=as_json)


@for_.command()
@click.argument("name", metavar="NAME")
@json_option
@pass_desk
def drop(desk: Desk, name: str, *, as_json: bool) -> None:
    """Forget somebody. Letters that you wrote before stay as they are."""
    _print_people(desk.keeping.drop_person(name), as_json=as_json)


def _print_people(people: tuple[Behalf, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(people)
    elif people:
        table([(behalf.name, behalf.relation, behalf.proof) for behalf in people], ("NAME", "YOU ARE THEIR", "PROOF"))
    else:
        tell("You write for nobody but yourself. Add somebody: dsr me for add NAME --as parent")


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
