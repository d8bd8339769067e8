"""`dsr due` and `dsr calendar`: the clock."""

from pathlib import Path

import click

from dsr.cli.output import json_option, pass_desk, print_json, say, table, tell
from dsr.desk import Desk
from dsr.domain.dates import in_words
from dsr.domain.followup import Outlook
from dsr.errors import ExitCode


@click.command()
@json_option
@pass_desk
def due(desk: Desk, *, as_json: bool) -> int:
    """List the open requests, the most urgent first. The exit code is 1 if anything is overdue."""
    outlooks = desk.cases.due()
    if as_json:
        print_json([summary(outlook) for outlook in outlooks])
    elif not outlooks:
        tell("Nothing is waiting for an answer.")
    else:
        table([board_row(outlook) for outlook in outlooks], ("REFERENCE", "COMPANY", "RIGHTS", "STATE", "DUE", "", "NEXT"))
    return ExitCode.OVERDUE if any(outlook.is_overdue for outlook in outlooks) else ExitCode.OK


@click.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead of standard output.")
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@pass_desk
def calendar(desk: Desk, out: Path | None, *, force: bool) -> None:
    """Export every coming date, with alarms, for your calendar program. Importing it again updates the dates."""
    data = desk.cases.calendar()
    if out is None:
        click.echo(data, nl=False)
        return
    desk.keeping.write_file(out, data, overwrite=force)
    say(str(out))


def summary(outlook: Outlook) -> dict[str, object]:
    """What `--json` prints of a case."""
    case = outlook.case
    return {
        "reference": case.reference,
        "company": case.request.company.name,
        "slug": case.request.company.slug,
        "rights": case.request.rights,
        "laws": case.request.laws,
        "channel": case.request.channel,
        "state": case.state,
        "created": case.request.created,
        "sent": case.sent,
        "received": case.received,
        "receipt_is_estimated": case.receipt_is_estimated,
        "acknowledge_by": min((d.acknowledge_by for d in outlook.deadlines if d.acknowledge_by), default=None),
        "due": outlook.due,
        "promise_due": outlook.promise_due,
        "overdue_from": outlook.overdue_from,
        "overdue": outlook.is_overdue,
        "days_left": outlook.days_left,
        "next": outlook.next,
    }


def board_row(outlook: Outlook) -> tuple[str, ...]:
    """One line of the board."""
    case = outlook.case
    day = in_words(outlook.due) if outlook.due else "–"
    rights = ", ".join(case.request.rights)
    return case.reference, case.request.company.name, rights, case.state, day, days_in_words(outlook), outlook.next.text


def days_in_words(outlook: Outlook) -> str:
    """How long there is still time, in words."""
    days = outlook.days_left
    if days is None:
        return ""
    if outlook.is_overdue or days < 0:
        late = f"{-days} day{'s' * (days != -1)}"
        return f"{late} overdue" if outlook.is_overdue else f"{late} past"
    return "today" if days == 0 else f"{days} day{'s' * (days != 1)} left"
