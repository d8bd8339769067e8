"""The e-mail file, as Python and neomutt read it."""

import subprocess
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.letter import LetterKind
from dsr.domain.text import clean
from dsr.errors import DeliveryError
from dsr.post.eml import make_eml
from tests.store.examples import REFERENCE, a_letter
from tests.tools import require

MOMENT = datetime(2026, 11, 22, 9, 30, 15, tzinfo=timezone(timedelta(hours=1)))
NASTY = (
    "A\r\nBcc: evil@evil.example",
    "A\nX-Evil: 1\n\nbody",
    "A\x00B",
    "A\u2028Bcc: x",
    "A\u202eB",
    "\r\n\r\nhello",
    "=?utf-8?q?=0ABcc:_x?=",
)
PLAIN_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120).map(clean)


def made(**changes: object) -> bytes:
    facts = {"to": "dpo@acme.example", "sender_name": "Zoë Example", "sender_email": "zoe@home.example", "moment": MOMENT, **changes}
    letter = facts.pop("letter", a_letter())
    return make_eml(letter, **facts)  # type: ignore[arg-type]


def read(eml: bytes) -> EmailMessage:
    message = message_from_bytes(eml, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def body(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_reads_back_as_it_was_written() -> None:
    message = read(made())
    assert message["From"].addresses[0].display_name == "Zoë Example"
    assert message["From"].addresses[0].addr_spec == "zoe@home.example"
    assert [address.addr_spec for address in message["To"].addresses] == ["dpo@acme.example"]
    assert message["Subject"] == a_letter().subject
    assert message["Date"].datetime == MOMENT
    assert message["X-Unsent"] == "1"
    assert message["Content-Language"] == "fr"
    assert message.get_content_charset() == "utf-8"
    assert body(message) == a_letter().text


def test_the_reference_stands_in_the_message_id_and_each_letter_has_its_own() -> None:
    first = read(made())["Message-ID"]
    later = read(made(letter=a_letter(kind=LetterKind.REMINDER)))["Message-ID"]
    assert first == f"<{REFERENCE}.request.20261122093015@home.example>"
    assert later != first
    assert REFERENCE in later


def test_the_pdf_is_attached_under_the_reference() -> None:
    pdf = b"%PDF-1.7\n" + bytes(range(256)) * 40
    message = read(made(pdf=pdf))
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == f"{REFERENCE}.pdf"
    assert attachment.get_content_type() == "application/pdf"
    assert attachment.get_content() == pdf
    assert body(message) == a_letter().text


@given(PLAIN_TEXT, PLAIN_TEXT, st.lists(PLAIN_TEXT, max_size=6).map("\n".join))
def test_values_are_literal(name: str, subject: str, text: str) -> None:
    eml = made(letter=a_letter(subject=subject, text=text + "\n"), sender_name=name)
    message = read(eml)
    assert body(message).rstrip("\n") == text.rstrip("\n")
    assert " ".join(str(message["Subject"]).split()) == " ".join(subject.split())
    assert [address.addr_spec for address in message["From"].addresses] == ["zoe@home.example"]
    assert eml.isascii()
    assert all(len(line) <= 998 and not set(b"\r\n") & set(line) for line in eml.split(b"\r\n"))


@pytest.mark.parametrize("nasty", NASTY)
def test_no_value_can_add_a_header(nasty: str) -> None:
    expected = set(read(made()).keys())
    for eml in (made(sender_name=nasty), made(letter=a_letter(subject=nasty))):
        message = read(eml)
        assert set(message.keys()) == expected
        assert message["Bcc"] is None
        assert body(message) == a_letter().text


def test_a_name_that_looks_encoded_is_meant_as_it_stands() -> None:
    """Python's newer way to write headers turns this one into a line of its own."""
    nasty = "=?utf-8?q?=0ABcc:_evil=40evil.example?="
    message = message_from_bytes(made(sender_name=nasty, letter=a_letter(subject=nasty)))
    for name, found in (("From", parseaddr(message["From"])[0]), ("Subject", message["Subject"])):
        assert str(make_header(decode_header(found))) == nasty, name
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "  ",
        "nobody",
        "@acme.example",
        "dpo@",
        "dpo@localhost",
        "a@b@acme.example",
        "dpo@acme.example, evil@evil.example",
        "dpo@acme.example\r\nBcc: evil@evil.example",
        "dpo@acme.example\n",
        "DPO <dpo@acme.example>",
        "d po@acme.example",
        "dpo@ac\u202eme.example",
        "dpo@\u2488.example",
    ],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    if address == "dpo@acme.example\n":
        assert read(made(to=address))["To"] == "dpo@acme.example"
        return
    with pytest.raises(DeliveryError) as caught:
        made(to=address)
    assert caught.value.hint
    with pytest.raises(DeliveryError):
        made(sender_email=address)


def test_a_domain_in_another_script_is_written_in_ascii() -> None:
    eml = made(to="dpo@bücher.example")
    assert read(eml)["To"] == "dpo@xn--bcher-kva.example"


def test_an_address_that_ascii_cannot_write() -> None:
    with pytest.raises(DeliveryError) as caught:
        made(to="дпо@acme.example")
    assert "mail program" in caught.value.hint


def test_a_long_line_is_folded_and_a_line_that_looks_like_the_start_of_a_mail_stays() -> None:
    text = "word " * 400 + "\nFrom here on it is yours.\n.\n--=_DSR-7KQM-3XPA\n"
    for pdf in (None, b"%PDF-1.7"):
        eml = made(letter=a_letter(text=text), pdf=pdf)
        assert body(read(eml)) == text
        assert max(map(len, eml.split(b"\r\n"))) <= 78


def test_the_same_letter_gives_the_same_file() -> None:
    assert made(pdf=b"%PDF-1.7") == made(pdf=b"%PDF-1.7")


def test_neomutt_reads_it(tmp_path: Path) -> None:
    neomutt = require("neomutt")
    sent = tmp_path / "sent"
    sendmail = tmp_path / "sendmail"
    sendmail.write_text(f"#!/bin/sh\ncat > {sent}\n")
    sendmail.chmod(0o755)
    (tmp_path / "rc").write_text(
        f'set sendmail="{sendmail}"\nset sendmail_wait=0\nset folder="{tmp_path}"\nset record=""\nset charset=utf-8\n'
    )
    eml = tmp_path / "letter.eml"
    eml.write_bytes(made(pdf=b"%PDF-1.7 test"))
    subprocess.run(
        [neomutt, "-n", "-F", str(tmp_path / "rc"), "-H", str(eml)],
        input=b"x\n",
        capture_output=True,
        check=True,
        timeout=20,
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8", "TERM": "dumb"},
    )
    message = message_from_bytes(sent.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message["Subject"] == a_letter().subject
    assert message["To"] == "dpo@acme.example"
    assert message["X-Unsent"] == "1"
    assert [part.get_filename() for part in message.iter_attachments()] == [f"{REFERENCE}.pdf"]
    assert body(message).strip() == a_letter().text.strip() + "\nx", "what was typed comes after the letter"
