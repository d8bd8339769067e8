"""`dsr request`: write, send, record, follow up."""

from pathlib import Path

import click

from dsr.cli.due import board_row, days_in_words, summary
from dsr.cli.law import deadline_lines
from dsr.cli.output import json_option, pass_desk, print_json, say, table, tell
from dsr.desk import Desk
from dsr.domain.case import EventName
from dsr.domain.dates import in_words, parse_day
from dsr.domain.followup import Outlook
from dsr.domain.law import Right
from dsr.domain.letter import Letter, LetterKind
from dsr.domain.request import Channel, Request, parse_reference
from dsr.errors import WrongInput

RECORDABLE = [name.value for name in EventName if name is not EventName.WITHDRAWN]
on_option = click.option("--on", "on", metavar="DAY", default="", help="The day, such as 2026-11-22; today unless given.")


@click.group()
def request() -> None:
    """Write requests, send them, record what happens."""


@request.command()
@click.argument("slug")
@click.option(
    "--right",
    "rights",
    multiple=True,
    required=True,
    type=click.Choice([right.value for right in Right]),
    help="May be given several times.",
)
@click.option("--law", metavar="ID", help="The ground; without it each right rests on its best one (`dsr law for SLUG`).")
@click.option("--lang", metavar="XX", help="Language of the letter.")
@click.option("--by", "channel", type=click.Choice([channel.value for channel in Channel]), help="How it leaves.")
@click.option("--to", metavar="ADDRESS", default="", help="One of the company's addresses, instead of the best one.")
@click.option(
    "--detail", "details", multiple=True, metavar="KEY=VALUE", help="What to tell them; `identifier:Customer number=4711` names you."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Also write the letter: a .pdf, .eml or .txt file, or a folder for all that fit."
)
@click.option("--attach-pdf", is_flag=True, help="Attach the PDF to the .eml.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
@click.option("--dry-run", is_flag=True, help="Show the letter and keep nothing.")
@json_option
@pass_desk
def new(  # noqa: PLR0913 - one option each
    desk: Desk,
    slug: str,
    rights: tuple[str, ...],
    law: str | None,
    lang: str | None,
    channel: str | None,
    to: str,
    details: tuple[str, ...],
    out: Path | None,
    *,
    attach_pdf: bool,
    force: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Write a letter to a company and keep it. It is not sent: see `dsr request send` and `dsr request record REF sent`.

    \b
    dsr request new imagino --right access --right erasure --by letter --lang fr
    dsr request new onimagin --right access --detail "identifier:Account=ada@example.org"
    """
    company = desk.companies.show(slug)
    contact = next((known for known in company.contacts if to and to.casefold() in known.address.casefold()), None)
    if to and contact is None:
        raise WrongInput(
            f"{company.name} has no address “{to}”.", f"It has: {'; '.join(known.address for known in company.contacts) or 'none'}."
        )
    planned = desk.requests.plan(
        company,
        [Right(right) for right in rights],
        law=law,
        language=lang,
        channel=Channel(channel) if channel else None,
        contact=contact,
        details=dict(_detail(text) for text in details),
    )
    letter = desk.requests.preview(planned) if dry_run else desk.requests.keep(planned)
    written = [] if dry_run or out is None else desk.requests.write_all(letter, out, with_pdf=attach_pdf, overwrite=force)
    if as_json:
        print_json({**_plain(planned, letter), "files": [str(path) for path in written]})
        return
    say(*_letter_lines(letter))
    for path in written:
        tell(f"Written: {path}")
    if not dry_run:
        tell(f"Kept as {planned.reference}. Once it is sent: dsr request record {planned.reference} sent")


@request.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> None:
    """List all requests, the most urgent first."""
    board = desk.cases.board()
    if as_json:
        print_json([summary(outlook) for outlook in board])
    elif board:
        table([board_row(outlook) for outlook in board], ("REFERENCE", "COMPANY", "RIGHTS", "STATE", "DUE", "", "NEXT"))
    else:
        tell("You wrote no request yet. Begin with: dsr request new SLUG --right access")


@request.command()
@click.argument("reference", metavar="REF")
@click.option("--why", is_flag=True, help="Also say how each date was counted.")
@json_option
@pass_desk
def show(desk: Desk, reference: str, *, why: bool, as_json: bool) -> None:
    """Show a case: what happened, its dates, and what comes next."""
    outlook = desk.cases.show(parse_reference(reference))
    if as_json:
        print_json(
            {**summary(outlook), "events": outlook.case.events, "deadlines": outlook.deadlines, "details": outlook.case.request.details}
        )
        return
    say(*_case_lines(outlook, why=why))


@request.command()
@click.argument("reference", metavar="REF")
@click.option("--out", type=click.Path(path_type=Path), help="Write it to a .pdf, .eml or .txt file, or a folder for all that fit.")
@click.option("--attach-pdf", is_flag=True, help="Attach the PDF to the .eml.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
@json_option
@pass_desk
def preview(desk: Desk, reference: str, out: Path | None, *, attach_pdf: bool, force: bool, as_json: bool) -> None:
    """Print the latest letter of a case, or write it to files."""
    letter = desk.requests.letter(parse_reference(reference))
    written = desk.requests.write_all(letter, out, with_pdf=attach_pdf, overwrite=force) if out else []
    if as_json:
        print_json({**_plain_letter(letter), "files": [str(path) for path in written]})
    elif written:
        say(*(str(path) for path in written))
    else:
        say(*_letter_lines(letter))


@request.command()
@click.argument("reference", metavar="REF")
@click.option("--by", "channel", type=click.Choice([Channel.EMAIL.value, Channel.WEBFORM.value]), help="Another way than the one chosen.")
@json_option
@pass_desk
def send(desk: Desk, reference: str, channel: str | None, *, as_json: bool) -> None:
    """Hand the letter to your mail program, or copy it and open the company's form. It counts as sent when you say so."""
    case = desk.cases.show(parse_reference(reference)).case
    letter = desk.requests.letter(case.reference)
    chosen = Channel(channel) if channel else case.request.channel
    handover = desk.requests.hand_over(letter, chosen, case.request.contact)
    if as_json:
        print_json({"reference": case.reference, "said": handover.said})
        return
    say(*handover.said, f"dsr request record {case.reference} sent --on DAY")


@request.command()
@click.argument("reference", metavar="REF")
@click.argument("event", metavar="EVENT", type=click.Choice(RECORDABLE))
@on_option
@click.option("--note", default="", help="Your own words.")
@json_option
@pass_desk
def record(desk: Desk, reference: str, event: str, on: str, note: str, *, as_json: bool) -> None:
    """Record what happened to a request.

    EVENT is one of: sent delivered bounced acknowledged identity-asked identity-given clarification-asked clarification-given
    fee-asked fee-paid extended answered partly-answered refused reminded appealed appeal-answered complained closed note.
    """
    outlook = desk.cases.record(parse_reference(reference), EventName(event), parse_day(on) if on else None, note)
    _print_case(outlook, as_json=as_json)


@request.command()
@click.argument("reference", metavar="REF")
@click.argument("number", type=int)
@click.option("--note", default="", help="Why.")
@json_option
@pass_desk
def withdraw(desk: Desk, reference: str, number: int, note: str, *, as_json: bool) -> None:
    """Take back the event NUMBER (see `dsr request show`) that was recorded by mistake. The record keeps both."""
    _print_case(desk.cases.withdraw(parse_reference(reference), number, note), as_json=as_json)


@request.command("follow-up")
@click.argument("reference", metavar="REF")
@click.option(
    "--kind", type=click.Choice([k.value for k in LetterKind if k is not LetterKind.REQUEST]), help="Another letter than the next one."
)
@click.option("--out", type=click.Path(path_type=Path), help="Write it to a .pdf, .eml or .txt file, or a folder for all that fit.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
@click.option("--dry-run", is_flag=True, help="Show the letter and keep nothing.")
@json_option
@pass_desk
def follow_up(desk: Desk, reference: str, kind: str | None, out: Path | None, *, force: bool, dry_run: bool, as_json: bool) -> None:  # noqa: PLR0913
    """Write the letter that comes next: a reminder, an appeal to the company, or a complaint to the authority."""
    letter = desk.cases.follow_up(parse_reference(reference), LetterKind(kind) if kind else None, keep=not dry_run)
    written = desk.requests.write_all(letter, out, overwrite=force) if out else []
    if as_json:
        print_json({**_plain_letter(letter), "files": [str(path) for path in written]})
        return
    say(*_letter_lines(letter))
    event = {LetterKind.REMINDER: "reminded", LetterKind.APPEAL: "appealed", LetterKind.COMPLAINT: "complained"}[letter.kind]
    tell(*(f"Written: {path}" for path in written), f"Once it is sent: dsr request record {letter.reference} {event}")


def _detail(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise WrongInput(f"“{text}” is not a detail.", "Write KEY=VALUE, such as --detail reasons=…")
    return key.strip(), value


def _print_case(outlook: Outlook, *, as_json: bool) -> None:
    if as_json:
        print_json(summary(outlook))
    else:
        say(*_case_lines(outlook, why=False))


def _case_lines(outlook: Outlook, *, why: bool) -> list[str]:
    case = outlook.case
    lines = [
        f"{case.reference}  {case.request.company.name}: {', '.join(case.request.rights)}",
        f"State: {case.state}" + (f", {words}" if (words := days_in_words(outlook)) else ""),
    ]
    if case.receipt_is_estimated and case.received:
        lines.append(f"Received about {in_words(case.received)}: three days by post; record “delivered” when you know the day.")
    for deadline in outlook.deadlines:
        day = in_words(deadline.answer_due) if deadline.answer_due else "no day"
        lines.append(f"{deadline.right} under {deadline.law}: {day}" + ("" if deadline.binding else " (usual, not binding)"))
    if outlook.promise and outlook.promise_due:
        lines.append(f"Promised by the company: {in_words(outlook.promise_due)} (“{outlook.promise.quote}”)")
    lines.append(f"Next: {outlook.next.text}")
    lines += ["", "What happened"] if case.events else []
    lines += [f"  {event.id:>3}  {in_words(event.day)}  {event.name}" + (f": {event.note}" if event.note else "") for event in case.events]
    if why:
        for deadline in outlook.deadlines:
            lines += ["", f"{deadline.right} under {deadline.law}", *deadline_lines(deadline)]
    return lines


def _letter_lines(letter: Letter) -> list[str]:
    to = letter.recipient_email or ", ".join(letter.recipient)
    return [f"To: {to}", f"Subject: {letter.subject}", "", letter.text]


def _plain_letter(letter: Letter) -> dict[str, object]:
    return {
        "reference": letter.reference,
        "kind": letter.kind,
        "language": letter.language,
        "date": letter.day,
        "to": letter.recipient_email or letter.recipient,
        "subject": letter.subject,
        "text": letter.text,
    }


def _plain(planned: Request, letter: Letter) -> dict[str, object]:
    claims = [{"right": claim.right, "law": claim.law} for claim in planned.claims]
    return {**_plain_letter(letter), "company": planned.company.slug, "claims": claims, "channel": planned.channel}
