"""`dsr request adopt`: requests that were written elsewhere become cases."""

from collections.abc import Iterable
from pathlib import Path

import click

from dsr.cli.board import summary
from dsr.cli.case_page import case_lines
from dsr.cli.grammar import OneOf, Verb
from dsr.cli.law import RIGHT, RIGHTS
from dsr.cli.output import json_option, pass_desk, print_json, say, tell
from dsr.desk import Desk
from dsr.desk.adopting import Earlier, Row
from dsr.domain.dates import in_words
from dsr.domain.followup import Outlook
from dsr.domain.request import Channel
from dsr.errors import ExitCode, WrongInput


@click.command(cls=Verb)
@click.argument("slug", metavar="[SLUG]", required=False, default="")
@click.option("--right", "rights", multiple=True, type=RIGHT, help=f"What you asked for; may be given several times. {RIGHTS}")
@click.option("--sent", metavar="DAY", default="", help="The day on which it left; the clock runs from then.")
@click.option("--law", metavar="ID", default="", help="The law on which it rested; the best one of that day unless given.")
@click.option("--by", type=OneOf(Channel, "way"), help="How it left; as the address wants it unless given.")
@click.option("--to", metavar="ADDRESS", default="", help="Where it went: a mailbox, a link, or postal lines with commas between.")
@click.option("--reference", metavar="TEXT", default="", help="The reference that your letter bore; later letters name it.")
@click.option("--message-id", metavar="ID", default="", help="The Message-ID of the e-mail.")
@click.option("--text", type=click.Path(path_type=Path), help="The letter itself, as .txt or .eml.")
@click.option("--lang", metavar="XX", default="", help="The language of the letters that follow; the company's own unless given.")
@click.option("--from", "source", type=click.Path(path_type=Path), help="Many at once, from a .csv or .yaml file.")
@click.option("--dry-run", is_flag=True, help="Show what would be taken and keep nothing.")
@json_option
@pass_desk
def adopt(  # noqa: PLR0913, PLR0917 - one option each
    desk: Desk,
    slug: str,
    rights: tuple[str, ...],
    sent: str,
    law: str,
    by: str | None,
    to: str,
    reference: str,
    message_id: str,
    text: Path | None,
    lang: str,
    source: Path | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Take a request that you wrote elsewhere as a case: it gets a clock, reminders and complaints like any other.

    SLUG is the company's short name, or its name. A file has the columns company, rights (several with “;” between), sent, law, by, to,
    reference, message_id, text, subject, language, event and event_on; the first three must be there. A bad row is named with its line,
    the good ones are taken; then the exit code is 2.

    \b
    dsr request adopt imagino --right access --sent 2026-10-05 --reference "my letter 12"
    dsr request adopt --from letters.csv --dry-run
    """  # noqa: D301 - click reads the control character
    if source:
        if slug or rights or any((sent, law, by, to, reference, message_id, text, lang)):
            raise WrongInput("The file tells everything.", "Leave the other options out, or leave --from out.")
        from dsr.desk.adopting_files import read_rows

        return _print_rows(desk.adopting.all(read_rows(source), keep=not dry_run), dry_run=dry_run, as_json=as_json)
    earlier = Earlier(
        company=slug,
        rights=rights,
        sent=sent,
        law=law,
        by=by or "",
        to=to,
        reference=reference,
        message_id=message_id,
        language=lang,
    )
    if text:
        earlier = _with_text(earlier, text)
    taken = desk.adopting.plan(earlier)
    outlook = taken.outlook if dry_run else desk.adopting.keep(taken)
    if as_json:
        print_json(_plain(outlook))
    else:
        say(*case_lines(outlook, desk.cases.authorities(outlook.case), desk.cases.elsewhere(outlook.case), why=False))
    tell("Nothing was kept." if dry_run else f"Kept as {outlook.case.reference}.")
    return ExitCode.OK


def _with_text(earlier: Earlier, path: Path) -> Earlier:
    from dataclasses import replace

    from dsr.desk.adopting_files import read_letter

    text, subject, message_id = read_letter(path)
    if not text.strip():
        raise WrongInput(f"“{path.name}” holds no text.", "Leave --text out, or give the letter as .txt.")
    return replace(earlier, text=text, subject=subject, message_id=earlier.message_id or message_id)


def _print_rows(rows: Iterable[Row], *, dry_run: bool, as_json: bool) -> int:
    """Each row with what became of it; the bad ones on standard error."""
    taken = [(row.line, row.outlook) for row in rows if row.outlook]
    skipped = [row for row in rows if row.skipped]
    bad = [(row.line, row.fault) for row in rows if row.fault]
    if as_json:
        print_json(
            {
                "adopted": [{"line": line, **_plain(outlook)} for line, outlook in taken],
                "skipped": [{"line": row.line, "reason": row.skipped} for row in skipped],
                "bad": [{"line": line, "reason": fault.message, "hint": fault.hint} for line, fault in bad],
            }
        )
    else:
        say(*(f"line {line}: {_line(outlook)}" for line, outlook in taken))
    tell(*(f"line {row.line}: left out. {row.skipped}" for row in skipped))
    tell(*(f"line {line}: {fault.message} {fault.hint}".rstrip() for line, fault in bad))
    verb = "would be taken" if dry_run else "taken"
    tell(f"{len(taken)} {verb}, {len(skipped)} left out, {len(bad)} bad.")
    return ExitCode.WRONG_INPUT if bad else ExitCode.OK


def _line(outlook: Outlook) -> str:
    case = outlook.case
    sent = f"sent on {in_words(case.sent)}" if case.sent else str(case.state)
    due = f", answer due on {in_words(outlook.due)}" if outlook.due else ""
    return f"{case.reference}, {case.request.company.called}: {', '.join(case.request.rights)}, {sent}{due}"


def _plain(outlook: Outlook) -> dict[str, object]:
    return {**summary(outlook), "to": outlook.case.contact, "adopted": outlook.case.request.adopted, "events": outlook.case.events}
