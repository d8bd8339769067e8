"""A letter as the command line shows it: its page, and what `--json` prints of it."""

from dsr.cli.case_page import BY
from dsr.cli.output import page, terminal_columns, wrapped
from dsr.domain.letter import EVENT_AFTER, Letter, LetterKind
from dsr.domain.request import Channel, Request


def letter_lines(letter: Letter) -> list[str]:
    """The letter; wrapped for reading on a terminal, else with its lines as they are."""
    to = letter.recipient_email or letter.recipient_link or "\n".join(letter.recipient)
    if letter.kind is LetterKind.COMPLAINT and to == letter.recipient_link:
        to = f"{letter.recipient[0]}\n{to}"
    text = wrapped(letter.text) if terminal_columns() else letter.text
    return [*page([("To", to), ("Subject", letter.subject)]), "", text]


def plain_letter(letter: Letter) -> dict[str, object]:
    """What `--json` prints of a letter."""
    return {
        "reference": letter.reference,
        "kind": letter.kind,
        "language": letter.language,
        "date": letter.day,
        "to": recipient(letter),
        "subject": letter.subject,
        "text": letter.text,
    }


def plain_request(planned: Request, letter: Letter) -> dict[str, object]:
    """What `--json` prints of a new request."""
    claims = [{"right": claim.right, "law": claim.law, "also": claim.also} for claim in planned.claims]
    return {**plain_letter(letter), "company": planned.company.slug, "claims": claims, "channel": planned.channel}


def handed(letter: Letter, way: Channel, record: str) -> dict[str, object]:
    """What `--json` prints of a letter that is handed to the user's programs."""
    return {"reference": letter.reference, "letter": letter.kind, "way": way, "to": recipient(letter), "record": record}


def recipient(letter: Letter) -> object:
    """Whom it goes to: a mailbox, a link, or address lines."""
    return letter.recipient_email or letter.recipient_link or letter.recipient


def what_next(letter: Letter, way: Channel | None, filing: str = "") -> list[str]:
    """The commands by which a letter leaves and is recorded; `filing` says how a complaint reaches its authority by a page."""
    if way is None:
        send = f"{filing} Keep it as text: dsr request preview {letter.reference} --out FILE.txt".strip()
    elif way is Channel.LETTER:
        send = f"Print and post it: dsr request preview {letter.reference} --out FILE.pdf"
    elif filing:
        send = f"{filing}\nTo copy the text and open the page: dsr request send {letter.reference}"
    else:
        send = f"Send it {BY[way]}: dsr request send {letter.reference}"
    return [send, f"Once it is sent: {record_command(letter)}"]


def record_command(letter: Letter) -> str:
    """The command that tells that a letter was sent."""
    return f"dsr request record {letter.reference} {EVENT_AFTER[letter.kind]} --on DAY"
