"""`dsr due` and `dsr calendar`: the clock."""

from pathlib import Path

import click

from dsr.cli.board import print_board, summary
from dsr.cli.grammar import Verb, refuse_to_replace
from dsr.cli.output import json_option, pass_desk, print_json, say, tell, terminal_columns
from dsr.desk import Desk
from dsr.errors import ExitCode


@click.command(cls=Verb)
@json_option
@pass_desk
def due(desk: Desk, *, as_json: bool) -> int:
    """List what waits: the most urgent first, what is written and not sent too.

    The exit code is 1 if a company is overdue with its answer or with the one to an appeal, or a last day of your own lies within a week.
    """
    outlooks = desk.cases.due()
    if not outlooks:
        tell(*filter(None, [desk.keeping.lost_record()]))
    if as_json:
        print_json([summary(outlook) for outlook in outlooks])
    elif not outlooks:
        tell("Nothing is waiting for an answer.")
    else:
        print_board(outlooks)
        if terminal_columns():
            tally = desk.cases.tally(outlooks)
            parts = (
                (tally.overdue, "overdue"),
                (tally.own_near, "with a last day of your own within a week"),
                (tally.your_turn, "waiting for you"),
                (tally.due_this_week, "due within a week"),
                (tally.unsent, "not sent"),
            )
            tell("", "; ".join([f"{tally.open} open", *(f"{number} {what}" for number, what in parts if number)]) + ".")
    return ExitCode.OVERDUE if any(outlook.is_overdue or outlook.own_is_near for outlook in outlooks) else ExitCode.OK


@click.command(cls=Verb)
@click.option("--out", type=click.Path(path_type=Path), help="Write to this file instead of standard output.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@pass_desk
def calendar(desk: Desk, out: Path | None, *, force: bool) -> None:
    """Export every coming date, with alarms, for your calendar program. Importing it again updates the dates."""
    if out is None:
        click.echo(desk.cases.calendar(), nl=False)
        return
    refuse_to_replace([out], force=force)
    say(str(desk.keeping.write_file(out, desk.cases.calendar(), overwrite=force)))
