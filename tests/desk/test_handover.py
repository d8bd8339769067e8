"""Handing a letter over: one rule for the clipboard, sentences that say what really happened, no address given away by an attachment."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.domain.company import Contact, Role
from dsr.domain.law import Right
from dsr.domain.letter import Letter
from dsr.domain.request import Channel
from dsr.errors import DeliveryError
from dsr.post.clipboard import FailingClipboard, NullClipboard
from dsr.post.opener import FailingOpener, NullOpener
from tests.conftest import make_world

FORM = Contact(role=Role.PRIVACY, webform="https://acme.example/privacy")


class Desktop:
    """A desk whose desktop, clipboard and terminal can be taken away."""

    def __init__(self, home: Path, *, clipboard: bool, opener: bool, terminal: bool) -> None:
        self.clipboard, self.opener = NullClipboard(), NullOpener()
        self.by_terminal: list[str] = []
        self.desk = Desk(
            replace(
                make_world(home),
                clipboard=lambda: self.clipboard if clipboard else FailingClipboard(),
                opener=lambda: self.opener if opener else FailingOpener(),
            )
        )
        if terminal:
            self.desk.copy_by_terminal(self.by_terminal.append)
        for field, value in (
            ("name", "Ada Lovelace"),
            ("email", "ada@example.org"),
            ("country", "FR"),
            ("postal", "1 Secret Street\n75001 Paris"),
        ):
            self.desk.keeping.set_me(field, value)

    def letter(self) -> Letter:
        company = self.desk.companies.show("onimagin")
        return self.desk.requests.keep(self.desk.requests.plan(company, (Right.ACCESS, Right.ERASURE), channel=Channel.EMAIL))


@pytest.fixture
def desktops(tmp_path: Path) -> Iterator[object]:
    made: list[Desktop] = []

    def make(*, clipboard: bool = False, opener: bool = False, terminal: bool = False) -> Desktop:
        made.append(Desktop(tmp_path / f"home{len(made)}", clipboard=clipboard, opener=opener, terminal=terminal))
        return made[-1]

    yield make
    for desktop in made:
        desktop.desk.close()


@pytest.mark.parametrize("way", ["copy", "mail", "form"])
def test_every_way_copies_to_the_desktop_else_by_the_terminal(desktops, way: str) -> None:
    for clipboard, terminal in ((True, True), (True, False), (False, True)):
        desktop = desktops(clipboard=clipboard, opener=True, terminal=terminal)
        letter, requests = desktop.letter(), desktop.desk.requests
        channel = Channel.EMAIL if way == "mail" else Channel.WEBFORM
        handover = requests.copy(letter) if way == "copy" else requests.hand_over(letter, channel, FORM)
        said = " ".join(handover.said)
        assert desktop.clipboard.copied == ([letter.text] if clipboard else [])
        assert desktop.by_terminal == ([] if clipboard else [letter.text])
        assert ("on the clipboard" in said) == clipboard
        assert ("in your terminal's clipboard" in said) == (not clipboard)


def test_without_a_desktop_the_error_says_what_happened_and_which_command_helps(desktops) -> None:
    desktop = desktops(terminal=True)
    letter = desktop.letter()
    with pytest.raises(DeliveryError) as error:
        desktop.desk.requests.hand_over(letter, Channel.EMAIL, None)
    assert error.value.message == "No mail program opened."
    assert error.value.hint == (
        f"The letter is in your terminal's clipboard: paste it into a new message to {letter.recipient_email}. "
        f"Or write it as a message that your mail program opens: dsr request preview {letter.reference} --out {letter.reference}.eml"
    )
    with pytest.raises(DeliveryError) as error:
        desktop.desk.requests.hand_over(letter, Channel.WEBFORM, FORM)
    assert error.value.message == "No browser opened."
    assert "open https://acme.example/privacy yourself and paste it there" in error.value.hint


def test_with_nothing_at_all_nothing_is_said_to_be_copied(desktops) -> None:
    desktop = desktops()
    letter = desktop.letter()
    for way in (Channel.EMAIL, Channel.WEBFORM):
        with pytest.raises(DeliveryError) as error:
            desktop.desk.requests.hand_over(letter, way, FORM)
        assert "no clipboard" in error.value.message
        assert f"dsr request preview {letter.reference} --out {letter.reference}." in error.value.hint
        assert "letter is on" not in str(error.value)
    with pytest.raises(DeliveryError, match="no clipboard"):
        desktop.desk.requests.copy(letter)


def test_a_form_at_a_site_that_hides_is_neither_copied_for_nor_opened(desktops) -> None:
    desktop = desktops(clipboard=True, opener=True)
    with pytest.raises(DeliveryError, match=r"leads to evil\.example"):
        desktop.desk.requests.hand_over(desktop.letter(), Channel.WEBFORM, replace(FORM, webform="https://acme.example@evil.example/"))
    assert desktop.opener.opened == desktop.clipboard.copied == []


def attached(message: bytes) -> str:
    """All text of the PDF that goes with a message."""
    import pypdfium2

    (paper,) = [part for part in message_from_bytes(message).walk() if part.get_content_type() == "application/pdf"]
    document = pypdfium2.PdfDocument(paper.get_payload(decode=True))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_an_attached_letter_tells_the_postal_address_only_if_the_e_mail_does(desktops) -> None:
    desktop = desktops()
    letter = desktop.letter()
    assert "Secret Street" not in letter.text
    assert "Secret Street" in "\n".join(letter.sender)
    assert "Ada Lovelace" in attached(desktop.desk.requests.as_eml(letter, with_pdf=True))
    assert "Secret" not in attached(desktop.desk.requests.as_eml(letter, with_pdf=True))
    assert b"Secret" not in desktop.desk.requests.as_eml(letter, with_pdf=True)
    told = replace(letter, text=f"{letter.text}\n1 Secret Street\n75001 Paris")
    assert "1 Secret Street" in attached(desktop.desk.requests.as_eml(told, with_pdf=True))
