"""The text of a letter that was written elsewhere, in the form in which letters are kept. Nothing is added to it."""

import re

from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from dsr.domain.request import Request
from dsr.domain.text import clean, plain
from dsr.letters.addresses import company_lines, postal_lines
from dsr.letters.speech import is_spoken, locale_of, spoken_day

_SUBJECT = re.compile(r"(?:subject|betreff|objet|asunto|assunto)\s*:\s*(.+)", re.IGNORECASE)


def letter_from_text(request: Request, text: str, subject: str = "") -> Letter:
    """The letter of an adopted request.

    Args:
        request: what was asked, dated on the day on which it was sent.
        text: the letter as the user has it; characters that a terminal obeys are left out. A first line “Subject: …” is its subject.
        subject: of the message, where it stood apart from the text.
    """
    person, contact = request.person, request.contact
    locale = locale_of(request.language, person.country if is_spoken(request.language, person.country) else "")
    first, _, rest = clean(text, lines=True).partition("\n")
    named = _SUBJECT.fullmatch(first.strip())
    body = rest.strip() if named else clean(text, lines=True)
    own = request.adopted.reference if request.adopted else ""
    return Letter(
        kind=LetterKind.REQUEST,
        reference=request.reference,
        language=request.language,
        day=request.created,
        date_line=spoken_day(request.created, locale),
        sender=postal_lines(plain(person.name), person.postal, "", locale),
        sender_email=person.email,
        sender_country=person.country,
        recipient=company_lines(request.company, contact, person.country, locale),
        recipient_email=contact.email if contact else None,
        recipient_link=plain((contact.webform if contact else None) or ""),
        subject=plain(subject) or (plain(named.group(1)) if named else "") or own or request.reference,
        body=tuple(Block(BlockKind.PARAGRAPH, part.strip()) for part in body.split("\n\n") if part.strip()),
        text=body,
    )
