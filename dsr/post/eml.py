"""A letter as an e-mail file that mail programs open as a message still to be sent."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from dsr.domain.letter import Letter
from dsr.domain.text import clean
from dsr.post.address import split_address


def make_eml(letter: Letter, *, to: str, sender_name: str, sender_email: str, moment: datetime, pdf: bytes | None = None) -> bytes:
    """The message as RFC 5322 wants it, in UTF-8, with the mark `X-Unsent: 1`.

    Args:
        letter: what it says; its reference stands in the Message-ID, so that an answer can be matched.
        to: the company's address.
        sender_name: the user's name.
        sender_email: the user's address.
        moment: now, with the user's time zone.
        pdf: the letter on paper, attached as `REFERENCE.pdf`.

    Raises:
        DeliveryError: one of the addresses cannot be used.
    """
    sender_local, sender_domain = split_address(sender_email, "your")
    local, domain = split_address(to, "the company's")
    # Only an address that is not ASCII before the @ needs headers in raw UTF-8 (RFC 6532); all else is encoded for old programs.
    policy = SMTP if (sender_local + local).isascii() else SMTPUTF8
    message = EmailMessage(policy=policy)
    message["From"] = Address(clean(sender_name), sender_local, sender_domain)
    message["To"] = Address("", local, domain)
    message["Subject"] = clean(letter.subject)
    message["Date"] = format_datetime(moment)
    message["Message-ID"] = f"<{letter.reference}.{letter.kind}.{moment:%Y%m%d%H%M%S}@{sender_domain}>"
    message["Content-Language"] = letter.language
    message["X-Unsent"] = "1"
    message.set_content(letter.text.rstrip("\n") + "\n", charset="utf-8", cte="quoted-printable")
    if pdf is not None:
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{letter.reference}.pdf")
    return message.as_bytes()
