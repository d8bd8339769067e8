"""Letters given to other programs: the mail program, the browser, the clipboard. Told as what really happened."""

from dataclasses import dataclass

from dsr.desk.rooms import Rooms
from dsr.domain.company import Contact
from dsr.domain.letter import Letter, LetterKind
from dsr.errors import DeliveryError


@dataclass(frozen=True, slots=True)
class Handover:
    """What happened when a letter was handed to another program, in plain sentences."""

    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Copied:
    """Where a copied text lies now."""

    where: str
    """As the end of a sentence: "on the clipboard"."""
    doubt: str = ""
    """What to do if it is not there after all."""


class HandingOver:
    """One rule for every way that needs a clipboard: the desktop's own, else the terminal's where dsr shows its screen, else none."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def copy(self, letter: Letter) -> Handover:
        """Copy the letter's text. DeliveryError where there is no clipboard at all."""
        copied = self._copied(letter.text)
        if copied is None:
            raise DeliveryError("There is no clipboard here that dsr can use.", f"Write the letter to a file: {_command(letter, 'txt')}")
        return Handover(tuple(filter(None, (f"The text of the letter is {copied.where}.", copied.doubt))))

    def to_mail_program(self, letter: Letter, address: str) -> Handover:
        """Open a message in the mail program, with the letter in it or beside it on the clipboard.

        Raises:
            DeliveryError: no mail program opened, or the letter is too long for a link and there is no clipboard; nothing was opened then.
        """
        from dsr.post.mailto import make_mailto

        mailto = make_mailto(letter, address)
        as_file = f"write it as a message that your mail program opens: {_command(letter, 'eml')}"
        copied = None if mailto.body_included else self._copied(letter.text)
        if copied is None and not mailto.body_included:
            raise DeliveryError("The letter is too long for a mail link, and there is no clipboard here.", f"W{as_file[1:]}")
        try:
            self._rooms.world.opener().open(mailto.url)
        except DeliveryError:
            copied = copied or self._copied(letter.text)
            hint = f"The letter is {copied.where}: paste it into a new message to {address}. Or {as_file}" if copied else f"W{as_file[1:]}"
            raise DeliveryError("No mail program opened.", hint) from None
        said = [f"Your mail program has a new message to {address}."]
        if copied:
            said += [f"The letter is too long for a link, so it is {copied.where}: paste it into the message.", copied.doubt]
        return Handover((*filter(None, said), "Send it there, then say here on which day you sent it."))

    def to_web_form(self, letter: Letter, contact: Contact | None) -> Handover:
        """Copy the letter and open the company's form in the browser.

        Raises:
            DeliveryError: no form is known, there is no clipboard, or no browser opened; the hint says what was done.
        """
        from dsr.post.opener import checked_target

        if contact is None or not contact.webform:
            raise DeliveryError("No web form is known for this company.", "Choose e-mail or post, or add the form's link to the company.")
        link = checked_target(contact.webform)
        copied = self._copied(letter.text)
        if copied is None:
            raise DeliveryError(
                "There is no clipboard here that dsr can use.",
                f"Write the letter to a file ({_command(letter, 'txt')}), and paste it into the form: {contact.webform}",
            )
        try:
            self._rooms.world.opener().open(link)
        except DeliveryError:
            hint = f"The letter is {copied.where}: open {contact.webform} yourself and paste it there."
            raise DeliveryError("No browser opened.", hint) from None
        page = (
            "its page is open in your browser: file it there"
            if letter.kind is LetterKind.COMPLAINT
            else ("the form is open in your browser: paste it there and send it")
        )
        return Handover(
            (
                f"The letter is {copied.where} and {page}.",
                *filter(None, (copied.doubt,)),
                "Keep a picture of the page that confirms it, then say here on which day you sent it.",
            )
        )

    def _copied(self, text: str) -> _Copied | None:
        """Copy a text; None where there is nothing to copy it to."""
        try:
            self._rooms.world.clipboard().copy(text)
        except DeliveryError:
            if self._rooms.terminal_clipboard is None:
                return None
            self._rooms.terminal_clipboard(text)
            return _Copied("in your terminal's clipboard", "If pasting brings nothing, your terminal has none: save the letter as a file.")
        return _Copied("on the clipboard")


def _command(letter: Letter, ending: str) -> str:
    """The command that writes the letter to a file."""
    return f"dsr request preview {letter.reference} --out {letter.reference}.{ending}"
