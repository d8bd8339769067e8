"""A letter as an e-mail file that mail programs open as a message still to be sent."""

from datetime import datetime
from email.charset import QP, Charset
from email.header import Header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from email.utils import format_datetime, formataddr

from dsr.domain.letter import Letter
from dsr.domain.text import clean
from dsr.errors import DeliveryError
from dsr.post.address import split_address

_POLICY = compat32.clone(linesep="\r\n", mangle_from_=False)
"""The older of Python's two ways to write headers: the newer one reads "=?utf-8?q?=0A…?=" in a name as a line break."""
_UTF8 = Charset("utf-8")
_UTF8.body_encoding = QP


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
    sender, recipient = _ascii_address(sender_email, "your"), _ascii_address(to, "the company's")
    text = MIMENonMultipart("text", "plain", charset="utf-8")
    text.set_payload(letter.text.rstrip("\n") + "\n", _UTF8)
    message: Message = text
    if pdf is not None:
        paper = MIMEApplication(pdf, "pdf")
        paper.add_header("Content-Disposition", "attachment", filename=f"{letter.reference}.pdf")
        # Neither encoding of the parts can produce "=_".
        message = MIMEMultipart("mixed", f"=_{letter.reference}", [text, paper])
    message["From"] = _named(clean(sender_name), sender)
    message["To"] = recipient
    message["Subject"] = _encoded(clean(letter.subject), "Subject")
    message["Date"] = format_datetime(moment)
    message["Message-ID"] = f"<{letter.reference}.{letter.kind}.{moment:%Y%m%d%H%M%S}@{sender.rpartition('@')[2]}>"
    message["Content-Language"] = letter.language
    message["X-Unsent"] = "1"
    return message.as_bytes(policy=_POLICY)


def _ascii_address(address: str, whose: str) -> str:
    local, domain = split_address(address, whose)
    if not local.isascii():
        raise DeliveryError(
            f"{whose.capitalize()} e-mail address “{clean(address)}” needs letters that an e-mail file cannot carry everywhere.",
            "Open the message in your mail program instead, or copy the text.",
        )
    return f"{local}@{domain}"


def _is_plain(text: str) -> bool:
    return text.isascii() and "=?" not in text


def _encoded(text: str, header: str) -> str:
    """The text as a header holds it; what looks encoded already is meant as it stands."""
    return Header(text, "us-ascii" if _is_plain(text) else "utf-8", header_name=header).encode()


def _named(name: str, address: str) -> str:
    if not name or _is_plain(name):
        return formataddr((name, address))
    return f"{_encoded(name, 'From')} <{address}>"
