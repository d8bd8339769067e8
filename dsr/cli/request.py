"""`dsr request`: write, send, record, follow up."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dsr.cli.adopt import adopt
from dsr.cli.board import print_board, summary
from dsr.cli.case_page import case_lines
from dsr.cli.company import tell_faults
from dsr.cli.grammar import Noun, Number, OneOf, refuse_to_replace
from dsr.cli.law import RIGHT, RIGHTS
from dsr.cli.letter_page import handed, letter_lines, plain_letter, plain_request, record_command, what_next
from dsr.cli.output import json_option, pass_desk, print_json, say, tell
from dsr.desk import Desk
from dsr.domain.case import EventName
from dsr.domain.dates import read_day
from dsr.domain.details import LATER_QUESTIONS, from_pairs, with_identifiers
from dsr.domain.followup import Outlook
from dsr.domain.law import Right
from dsr.domain.letter import Letter, LetterKind
from dsr.domain.request import ACTING_AS, Channel, Relation, parse_reference
from dsr.errors import DeliveryError, WrongInput

if TYPE_CHECKING:
    from dsr.desk.notices import Notice

RECORDABLE = [name.value for name in EventName if name is not EventName.WITHDRAWN]
LATER_KEYS = f"Keys: {', '.join(question.key for question in LATER_QUESTIONS)}."
FOLLOWING = [kind.value for kind in LetterKind if kind is not LetterKind.REQUEST]

reference_argument = click.argument("reference", metavar="REF")
out_option = click.option(
    "--out", type=click.Path(path_type=Path), help="Write it to a .pdf, .eml or .txt file, or a folder for all that fit."
)
pdf_option = click.option("--attach-pdf", is_flag=True, help="Attach the PDF to the .eml, as the setting attach_pdf does for all.")
force_option = click.option("--force", is_flag=True, help="Replace files that are there.")
dry_option = click.option("--dry-run", is_flag=True, help="Show the letter and keep nothing.")


@click.group(cls=Noun)
def request() -> None:
    """Write requests, send them, record what happens."""


@request.command()
@click.argument("slug", metavar="SLUG")
@click.option("--right", "rights", multiple=True, required=True, type=RIGHT, help=f"May be given several times. {RIGHTS}")
@click.option(
    "--law", metavar="ID", help="The ground that you prefer; a right that it does not grant rests on its own best one (`dsr law for SLUG`)."
)
@click.option("--also", multiple=True, metavar="ID", help="Another law to name beside it, for the rights that it grants too.")
@click.option(
    "--lang",
    metavar="XX",
    help="Language of the letter: en, fr, es, …; without it the one of your settings, else one that is official where you both live, "
    "else the company's own.",
)
@click.option("--by", "channel", type=OneOf(Channel, "way"), help="How it leaves; as the best contact asks unless given.")
@click.option("--to", metavar="ADDRESS", default="", help="One of the company's addresses, instead of the best one.")
@click.option(
    "--detail",
    "details",
    multiple=True,
    metavar="KEY=VALUE",
    help="What to tell them; `identifier:Customer number=4711` names you, as often as you like.",
)
@click.option("--reply-to", metavar="ADDRESS", default="", help="The mailbox to which the answer shall come, instead of yours.")
@click.option("--tell-postal", is_flag=True, help="Tell your postal address although the way does not need it.")
@click.option(
    "--on-behalf-of", metavar="NAME", default="", help="The person whose data it is about, if it is not you; `dsr me for` keeps them."
)
@click.option("--as", "relation", type=OneOf(Relation, "relation"), help="What you are to that person.")
@click.option("--proof", metavar="TEXT", default="", help="What you enclose to show it: a birth certificate, a power of attorney.")
@click.option(
    "--i-am",
    metavar="WHAT",
    default="",
    help=f"What you are to the company: {', '.join(ACTING_AS)}; or the brand or group for which it has an address of its own.",
)
@out_option
@pdf_option
@force_option
@dry_option
@json_option
@pass_desk
def new(  # noqa: PLR0913, PLR0917 - one option each
    desk: Desk,
    slug: str,
    rights: tuple[str, ...],
    law: str | None,
    also: tuple[str, ...],
    lang: str | None,
    channel: str | None,
    to: str,
    details: tuple[str, ...],
    reply_to: str,
    on_behalf_of: str,
    relation: str | None,
    proof: str,
    i_am: str,
    out: Path | None,
    *,
    tell_postal: bool,
    attach_pdf: bool,
    force: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Write a letter to a company and keep it. It is not sent: see `dsr request send` and `dsr request record REF sent`.

    \b
    dsr request new imagino --right access --right erasure --by letter --lang fr
    dsr request new onimagin --right access --detail "identifier:Account=ada@example.org"
    dsr request new mullvad --right access --on-behalf-of "Ben Lovelace" --as parent --proof "birth certificate"
    """  # noqa: D301 - click reads the control character
    from dsr.desk.compose import Choices

    company = desk.companies.show(slug)
    tell_faults(desk, slug)
    answers, identifiers = from_pairs(_pairs(details))
    choices = Choices(
        rights=tuple(Right(right) for right in rights),
        law=law or "",
        also=also,
        answers=answers,
        identifiers=identifiers,
        contact=to,
        channel=Channel(channel) if channel else None,
        language=lang or "",
        reply_to=reply_to,
        tell_postal=tell_postal,
        on_behalf_of=on_behalf_of,
        relation=relation or "",
        proof=proof,
        acting_as=i_am,
    )
    planned = desk.compose.request(company, choices)
    notices = desk.compose.notices(planned, choices)
    letter = desk.requests.preview(planned)
    files = desk.requests.files(letter, out) if out and not dry_run else []
    refuse_to_replace(files, force=force)
    if not dry_run:
        letter = desk.requests.keep(planned)
    kept = [] if dry_run else [f"Kept as {planned.reference}.", *what_next(letter, planned.channel)]
    after = [*(_told(notice) for notice in notices), *kept]
    told = {**plain_request(planned, letter), "notices": notices} if as_json else None
    _hand_out(desk, letter, files, after, told, with_pdf=attach_pdf, force=force)


@request.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> None:
    """List all requests, the most urgent first."""
    board = desk.cases.board()
    if not board:
        tell(*filter(None, [desk.keeping.lost_record()]))
    if as_json:
        print_json([summary(outlook) for outlook in board])
    elif board:
        print_board(board)
    else:
        tell("You wrote no request yet. Begin with: dsr request new SLUG --right access")


@request.command()
@reference_argument
@click.option("--why", is_flag=True, help="Also say how each date was counted.")
@json_option
@pass_desk
def show(desk: Desk, reference: str, *, why: bool, as_json: bool) -> None:
    """Show a case: what happened, its dates, and what comes next."""
    outlook = desk.cases.show(parse_reference(reference))
    if as_json:
        print_json(
            {
                **summary(outlook),
                "to": outlook.case.contact,
                "elsewhere": desk.cases.elsewhere(outlook.case),
                "adopted": outlook.case.request.adopted,
                "events": outlook.case.events,
                "deadlines": outlook.deadlines,
                "details": outlook.case.request.details,
            }
        )
        return
    say(*case_lines(outlook, desk.cases.authorities(outlook.case), desk.cases.elsewhere(outlook.case), why=why))


@request.command()
@reference_argument
@out_option
@pdf_option
@force_option
@json_option
@pass_desk
def preview(desk: Desk, reference: str, out: Path | None, *, attach_pdf: bool, force: bool, as_json: bool) -> None:
    """Print the latest letter of a case, or write it to files."""
    letter = desk.requests.letter(parse_reference(reference))
    returned = desk.requests.came_back(letter, desk.cases.show(letter.reference).case)
    tell(*([f"! {returned}"] if returned else []))
    files = desk.requests.files(letter, out) if out else []
    refuse_to_replace(files, force=force)
    with_pdf = attach_pdf or desk.keeping.settings().attach_pdf
    written = [desk.requests.write(letter, file, with_pdf=with_pdf, overwrite=force) for file in files]
    if as_json:
        print_json({**plain_letter(letter), "files": [str(path) for path in written]})
    elif written:
        say(*(str(path) for path in written))
    else:
        say(*letter_lines(letter))


@request.command()
@reference_argument
@click.option("--by", "channel", type=OneOf([Channel.EMAIL, Channel.WEBFORM], "way"), help="Another way than the one chosen.")
@click.option("--to", metavar="ADDRESS", default="", help="Another address of the company: the case goes on there, its text stays.")
@json_option
@pass_desk
def send(desk: Desk, reference: str, channel: str | None, to: str, *, as_json: bool) -> None:
    """Hand the latest letter to your mail program, or copy it and open the company's form. It counts as sent when you say so."""
    if to:
        desk.requests.readdress(parse_reference(reference), to)
    case = desk.cases.show(parse_reference(reference)).case
    letter = desk.requests.letter(case.reference)
    chosen = Channel(channel) if channel else desk.requests.way_out(letter, case)
    record = record_command(letter)
    returned = desk.requests.came_back(letter, case)
    tell(*([f"! {returned}"] if returned else []))
    if to and chosen is Channel.LETTER:
        said = (
            f"The {letter.kind} in {case.reference} goes by post now, to {', '.join(letter.recipient)}.",
            f"Print it: dsr request preview {case.reference} --out FILE.pdf",
        )
        if as_json:
            print_json({**handed(letter, chosen, record), "said": said})
        else:
            say(*said, record)
        return
    if chosen is None:
        raise DeliveryError(
            f"dsr knows no way to reach {letter.recipient[0]}.", desk.requests.filing(letter, case) or "Write the complaint anew."
        )
    if chosen is Channel.LETTER:
        raise DeliveryError(
            f"The {letter.kind} in {case.reference} goes by post.",
            f"Print it with `dsr request preview {case.reference} --out FILE.pdf`, post it, then `{record}`.",
        )
    handover = desk.requests.hand_over(letter, chosen, desk.requests.contact_for(letter, case))
    if as_json:
        print_json({**handed(letter, chosen, record), "said": handover.said})
        return
    say(*handover.said, record)


@request.command()
@reference_argument
@click.argument("event", metavar="EVENT", type=OneOf(RECORDABLE, "event"))
@click.option("--on", "on", metavar="DAY", default="", help="The day, such as 2026-11-22 or yesterday; today unless given.")
@click.option("--note", metavar="TEXT", default="", help="Your own words.")
@click.option("--until", metavar="DAY", default="", help="Of “extended”: the day by which they say they will answer.")
@click.option("--ticket", metavar="TEXT", default="", help="The number that they, or the authority, gave to the case.")
@click.option("--to", metavar="ADDRESS", default="", help="Of “bounced”: the address that failed; of “address-changed”: the new one.")
@json_option
@pass_desk
def record(desk: Desk, reference: str, event: str, on: str, note: str, until: str, ticket: str, to: str, *, as_json: bool) -> None:
    """Record what happened to a request.

    EVENT is one of: sent delivered bounced acknowledged identity-asked identity-given clarification-asked clarification-given
    fee-asked fee-paid extended answered partly-answered refused reminded appealed appeal-answered complained authority-acknowledged
    authority-decided address-changed uncertain closed note.
    """
    if event == EventName.NOTE and not note.strip():
        raise WrongInput("A note needs words.", "Add them: --note “…”")
    day = read_day(on, desk.today) if on else desk.today
    doubt = desk.cases.doubt(parse_reference(reference), EventName(event), day)
    outlook = desk.cases.record(
        parse_reference(reference),
        EventName(event),
        day,
        note,
        until=read_day(until, desk.today) if until else None,
        ticket=ticket,
        to=to,
    )
    tell(*([f"! {doubt}"] if doubt else []))
    _print_case(desk, outlook, as_json=as_json)


@request.command()
@reference_argument
@click.argument("number", metavar="NUMBER", type=Number())
@click.option("--note", metavar="TEXT", default="", help="Why.")
@json_option
@pass_desk
def withdraw(desk: Desk, reference: str, number: int, note: str, *, as_json: bool) -> None:
    """Take back the event NUMBER (see `dsr request show`) that was recorded by mistake. The record keeps both."""
    _print_case(desk, desk.cases.withdraw(parse_reference(reference), number, note), as_json=as_json)


@request.command("follow-up")
@reference_argument
@click.option("--kind", type=OneOf(FOLLOWING, "letter"), help="Another letter than the next one.")
@click.option(
    "--detail",
    "details",
    multiple=True,
    metavar="KEY=VALUE",
    help=f"What to say besides. {LATER_KEYS}",
)
@click.option(
    "--lang",
    metavar="XX",
    default="",
    help="Language of this letter; without it that of the request, and of a complaint the authority's own where dsr has it.",
)
@out_option
@pdf_option
@force_option
@dry_option
@json_option
@pass_desk
def follow_up(  # noqa: PLR0913 - one option each
    desk: Desk,
    reference: str,
    kind: str | None,
    details: tuple[str, ...],
    lang: str,
    out: Path | None,
    *,
    attach_pdf: bool,
    force: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Write the letter that comes next: a reminder, an appeal to the company, or a complaint to the authority.

    It is not sent: see `dsr request send`, which hands over the latest letter.
    """
    chosen = LetterKind(kind) if kind else None
    case = desk.cases.show(parse_reference(reference)).case
    answers, identifiers = from_pairs(_pairs(details))
    added = with_identifiers(answers, identifiers)
    letter = desk.cases.follow_up(case.reference, chosen, details=added, language=lang, keep=False)
    files = desk.requests.files(letter, out) if out and not dry_run else []
    refuse_to_replace(files, force=force)
    if not dry_run:
        letter = desk.cases.follow_up(case.reference, chosen, details=added, language=lang)
    kept = (
        []
        if dry_run
        else [f"Kept with {case.reference}.", *what_next(letter, desk.requests.way_out(letter, case), desk.requests.filing(letter, case))]
    )
    warnings = (desk.cases.early_warning(letter), desk.cases.address_warning(letter))
    after = [*(f"! {warning}" for warning in warnings if warning), *kept]
    _hand_out(desk, letter, files, after, plain_letter(letter) if as_json else None, with_pdf=attach_pdf, force=force)


request.add_command(adopt)


def _told(notice: "Notice") -> str:
    return f"! {notice.text}" + (f" ({notice.command})" if notice.command else "")


def _pairs(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    pairs = []
    for text in texts:
        key, sign, value = text.partition("=")
        if not sign:
            raise WrongInput(f"“{text}” is not a detail.", "Write KEY=VALUE, such as --detail reasons=…")
        pairs.append((key, value))
    return pairs


def _hand_out(
    desk: Desk, letter: Letter, files: list[Path], after: list[str], as_json: dict[str, object] | None, *, with_pdf: bool, force: bool
) -> None:
    """Write the files, print the letter, and say what was kept even if a file could not be written."""
    written: list[Path] = []
    with_pdf = with_pdf or desk.keeping.settings().attach_pdf
    try:
        written += [desk.requests.write(letter, file, with_pdf=with_pdf, overwrite=force) for file in files]
        if as_json is None:
            say(*letter_lines(letter))
        else:
            print_json({**as_json, "files": [str(path) for path in written]})
    finally:
        tell(*(f"Written: {path}" for path in written), *after)


def _print_case(desk: Desk, outlook: Outlook, *, as_json: bool) -> None:
    if as_json:
        print_json(summary(outlook))
    else:
        say(*case_lines(outlook, desk.cases.authorities(outlook.case), desk.cases.elsewhere(outlook.case), why=False))
