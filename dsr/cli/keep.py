"""`dsr backup`, `dsr restore`, `dsr purge`."""

import sys
from pathlib import Path

import click

from dsr.cli.grammar import Verb, refuse_to_replace
from dsr.cli.output import pass_desk, say, tell
from dsr.desk import Desk
from dsr.errors import WrongInput


@click.command(cls=Verb)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@pass_desk
def backup(desk: Desk, file: Path, *, force: bool) -> None:
    """Write everything that dsr keeps (requests, letters, events, your companies and settings) into FILE.

    The file can be read by you alone, but it is not encrypted. `dsr restore FILE` brings everything back.
    """
    refuse_to_replace([file], force=force)
    say(str(desk.keeping.backup(file, overwrite=force)))


@click.command(cls=Verb)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@pass_desk
def restore(desk: Desk, file: Path) -> None:
    """Put the backup FILE in the place of what is there. The former record is kept beside it."""
    former = desk.keeping.restore(file)
    tell("Restored." + (f" What was there before is now in {former}." if former else ""))


@click.command(cls=Verb)
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_desk
def purge(desk: Desk, *, yes: bool) -> None:
    """Delete everything that dsr keeps on this machine. Backups that you made elsewhere stay."""
    if not yes:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise WrongInput("Without a terminal, dsr cannot ask whether you mean it.", "Add --yes.")
        if not click.confirm(f"Delete everything in {desk.home}? This cannot be undone.", err=True):
            tell("Nothing was deleted.")
            return
    done = desk.keeping.purge()
    if done.others:
        names = ", ".join(f"“{path.name}”" for path in done.others)
        tell(f"Everything that dsr kept in {desk.home} is deleted. What dsr did not put there stays: {names}.")
    elif done.files or not desk.home.exists():
        tell(f"Everything in {desk.home} is deleted." if done.files else f"There was nothing to delete in {desk.home}.")
    else:
        tell(f"Everything in {desk.home} is deleted; the empty folder stays.")
