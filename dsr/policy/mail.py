"""A saved mail (.eml) or web page (.mhtml) to a document: its HTML part, else its plain text."""

import email
import email.policy
from email.errors import MessageError
from email.message import EmailMessage

from dsr.errors import BrokenFile
from dsr.policy.document import Document
from dsr.policy.formats import decode
from dsr.policy.html import read_html
from dsr.policy.markdown import read_markdown


def read_mail(data: bytes) -> Document:
    """The document of a mail's body. BrokenFile where it has none that can be read."""
    try:
        message = email.message_from_bytes(data, _class=EmailMessage, policy=email.policy.default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        found = {kind: _content(part) for kind in ("text/plain", "text/html") for part in parts[:50] if part.get_content_type() == kind}
    except (MessageError, LookupError, ValueError, IndexError, AttributeError, TypeError):
        # The standard parser raises all of these on headers that no program should have written.
        raise BrokenFile("The mail cannot be read.", "Open it in a mail program and save its text.") from None
    body = found.get("text/html") or found.get("text/plain") or ""
    if not body.strip():
        raise BrokenFile("The mail holds no text.", "Save the policy itself, as text, HTML or PDF.")
    return read_html(body) if found.get("text/html") else read_markdown(body)


def _content(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""
