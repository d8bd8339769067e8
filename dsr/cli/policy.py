"""`dsr policy`: from a privacy policy to a profile."""

import click

from dsr.cli.company import clash_options, keep
from dsr.cli.grammar import FileOrLink, Noun
from dsr.cli.output import json_option, literal, pass_desk, print_json, say, tell
from dsr.desk import Desk

private_option = click.option("--allow-private", is_flag=True, help="Let a link lead into the local network.")


@click.group(cls=Noun)
def policy() -> None:
    """Read a privacy policy into a company profile."""


@policy.command()
@click.argument("source", metavar="FILE|URL|-", type=FileOrLink())
@click.option("--save", is_flag=True, help="Keep the profile among your companies.")
@click.option("--slug", metavar="SLUG", default="", help="Its short name; made from the company's name unless given.")
@click.option("--name", metavar="NAME", default="", help="The company's name, where the policy tells none or another.")
@clash_options
@private_option
@json_option
@pass_desk
def read(
    desk: Desk, source: str, slug: str, name: str, *, save: bool, replace: bool, keep_both: bool, allow_private: bool, as_json: bool
) -> None:
    """Find contacts, rights, deadlines, laws and gaps in a policy, each with the sentence that proves it.

    Prints the profile as YAML, or as JSON with --json. Nothing is sent anywhere; only a URL is fetched.
    """
    draft = desk.policies.draft(source, slug=slug, name=name, allow_private=allow_private)
    saved = keep(desk, draft, replace=replace, keep_both=keep_both) if save else None
    draft = saved.company if saved else draft
    if as_json:
        print_json(desk.companies.plain(draft))
    elif saved:
        say(str(saved.path or saved.company.slug))
    elif not save:
        click.echo(literal(desk.companies.yaml_of(draft)), nl=False)
    if saved:
        tell(f"Kept as “{draft.slug}”: see `dsr company show {draft.slug}`, and mend it with `dsr company edit {draft.slug}`.")
        tell(*(f"Missing: {gap}" for gap in draft.gaps))


@policy.command()
@click.argument("old", metavar="OLD", type=FileOrLink())
@click.argument("new", metavar="NEW", type=FileOrLink())
@json_option
@pass_desk
def diff(desk: Desk, old: str, new: str, *, as_json: bool) -> None:
    """Say what changed between two versions of a policy. OLD and NEW are files or links."""
    changes = desk.policies.diff(old, new)
    if as_json:
        print_json(changes)
    elif changes:
        say(*(change.sentence for change in changes))
    else:
        tell("Nothing that matters for a request changed.")
