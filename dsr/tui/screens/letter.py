"""One letter: read it, save it, mail it, copy it; then say that it was sent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from dsr.domain.case import Case
from dsr.domain.company import Contact
from dsr.domain.dates import in_words
from dsr.domain.letter import EVENT_AFTER, Letter, LetterKind
from dsr.domain.request import Channel
from dsr.tui import dialogs
from dsr.tui.base import DsrScreen
from dsr.tui.words import CHANNELS, LETTERS, what_the_day_starts

_FILES = {".pdf": "PDF, to print or to attach", ".eml": "message for your mail program, not sent", ".txt": "plain text"}


class LetterScreen(DsrScreen):
    """A letter as it stands.

    Args:
        reference: the case.
        letter: which.
        is_kept: False for a preview that belongs to no case yet.
        languages: those in which a preview can be written.
        write: writes the preview in one of them.
    """

    heading = "Letter"
    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "language", "Other language", id="letter.language", tooltip="Write it in the next language that dsr has for it"),
        Binding("k", "keep", "Keep it", id="letter.keep", tooltip="Add the letter to the case; then it can be sent"),
        Binding("e", "hand_over", "Mail it", id="letter.mail", tooltip="Open it in your mail program, or the form in your browser"),
        Binding("p", "save('.pdf')", "PDF", id="letter.pdf", tooltip="Save it as a PDF, ready to print and fold"),
        Binding("f", "save('.eml')", "File", id="letter.eml", tooltip="Save it as an unsent message (.eml) that mail programs open"),
        Binding("t", "save('.txt')", "Text", id="letter.txt", tooltip="Save it as plain text"),
        Binding("y", "copy", "Copy", id="letter.copy", tooltip="Put the text on the clipboard"),
        Binding("d", "done", "I sent it", id="letter.done", tooltip="Say on which day you sent it; then the clock runs"),
    ]
    DEFAULT_CSS = """
    LetterScreen {
        #facts { height: auto; padding: 1 2 0 2; }
        #text { height: 1fr; margin: 1 2 0 2; padding: 0 1; border: round $border-blurred; scrollbar-size-vertical: 1; }
        #text:focus { border: round $border; }
        #text Static { max-width: 88; }
    }
    """

    @dataclass
    class Saved(Message):
        """A file was written."""

        path: Path

    def __init__(
        self,
        reference: str,
        letter: Letter,
        *,
        is_kept: bool = True,
        languages: Sequence[str] = (),
        write: Callable[[str], Letter] | None = None,
    ) -> None:
        super().__init__()
        self._languages, self._write_in = tuple(languages), write
        self._reference = reference
        self._letter = letter
        self._is_kept = is_kept
        self._sent: date | None = None
        self._came_back: date | None = None
        self._channel: Channel | None = Channel.EMAIL
        self._contact: Contact | None = None

    def body(self) -> ComposeResult:
        """To whom, about what, and the text."""
        yield Static(id="facts")
        with VerticalScroll(id="text", can_focus=True):
            yield Static(self._letter.text, markup=False, id="letter")

    def on_mount(self) -> None:
        """Say what kind of letter this is and where it goes."""
        case = self.desk.cases.show(self._reference).case
        self._channel = self.desk.requests.way_out(self._letter, case)
        self._contact = self.desk.requests.contact_for(self._letter, case)
        self._look_at(case)
        self._show()

    def _look_at(self, case: Case) -> None:
        """Ask whether the letter was sent, and whether it came back."""
        self._sent = self.desk.requests.sent_on(self._letter, case) if self._is_kept else None
        self._came_back = self.desk.requests.came_back_on(self._letter, case) if self._is_kept else None

    def _show(self) -> None:
        letter = self._letter
        kind = LETTERS[letter.kind]
        self.set_heading(kind if self._is_kept else f"{kind}: a preview, not kept yet")
        recipient = f"\n{' ' * len('To       ')}".join(letter.recipient)
        if self._channel is Channel.EMAIL and letter.recipient_email:
            recipient = f"{letter.recipient[0]} <{letter.recipient_email}>" if letter.recipient else letter.recipient_email
        elif self._channel is Channel.WEBFORM and self._contact:
            recipient = f"{self._contact.webform}"
        next_ = self._next()
        to = (("To       ", "dim"), f"{recipient} ({CHANNELS[self._channel] if self._channel else 'no way known'})\n")
        about = (("Subject  ", "dim"), (f"{letter.subject}\n", "bold"))
        self.query_one("#facts", Static).update(Content.assemble(*to, *about, (next_, "dim")))
        self.refresh_bindings()

    def _next(self) -> str:
        """What can be done with the letter, in one sentence."""
        if not self._is_kept:
            return "Press k to keep it; nothing is sent by that."
        if self._came_back:
            return f"It came back on {in_words(self._came_back)}: press Escape, then a, and let it go to another address."
        if self._sent:
            return f"You sent it on {in_words(self._sent)}."
        return _how(self._channel, self._letter.kind)

    def action_language(self) -> None:
        """Write the preview in the next language."""
        if self._write_in is None:
            return
        at = self._languages.index(self._letter.language) if self._letter.language in self._languages else -1
        self._letter = self._write_in(self._languages[(at + 1) % len(self._languages)])
        self.query_one("#letter", Static).update(Content(self._letter.text))
        self._show()

    def action_keep(self) -> None:
        """Add the letter to the case."""
        self.desk.cases.keep_letter(self._letter)
        self._is_kept = True
        self._look_at(self.desk.cases.show(self._reference).case)
        self._show()
        self.notify("The letter is kept in the case.")

    def action_save(self, ending: str) -> None:
        """Ask where to, then write the file."""
        name = f"{self._reference}{'' if self._letter.kind is LetterKind.REQUEST else f'-{self._letter.kind}'}{ending}"
        ask = dialogs.Ask(f"Save as {ending}", f"A {_FILES[ending]}. It is written to this file:", f"~/{name}")
        self.app.push_screen(ask, lambda answer: self._save_to(answer, ending))

    def _save_to(self, answer: str | None, ending: str) -> None:
        if not answer:
            return
        path = Path(answer).expanduser()
        if path.is_dir():
            path /= f"{self._reference}{ending}"
        if path.suffix.lower() not in _FILES:
            path = path.with_name(path.name + ending)
        if path.exists():
            question = dialogs.Confirm("Replace the file?", f"{path} is there already.", yes="Replace it", no="Leave it", danger=True)
            self.app.push_screen(question, lambda yes: self._write(path, overwrite=True) if yes else None)
        else:
            self._write(path, overwrite=False)

    def _write(self, path: Path, *, overwrite: bool) -> None:
        self._write_in_thread(path, overwrite=overwrite)

    @work(thread=True, exclusive=True, exit_on_error=False, group="letter")
    def _write_in_thread(self, path: Path, *, overwrite: bool) -> None:
        with_pdf = path.suffix.lower() == ".eml" and self.desk.keeping.settings().attach_pdf
        self.post_message(self.Saved(self.desk.requests.write(self._letter, path, with_pdf=with_pdf, overwrite=overwrite)))

    @on(Saved)
    def saved(self, message: Saved) -> None:
        """Say where the file is."""
        self.notify(f"Saved: {message.path}", markup=False)

    def action_copy(self) -> None:
        """Put the text on the clipboard."""
        for sentence in self.desk.requests.copy(self._letter).said:
            self.notify(sentence, markup=False)

    def action_hand_over(self) -> None:
        """Give the letter to the mail program, or to the clipboard and the browser."""
        handover = self.desk.requests.hand_over(self._letter, self._channel, self._contact)
        then = () if self._sent or self._came_back else ("Then press d here, so that the case knows it.",)
        self.app.push_screen(dialogs.Message("It is in your hands now", *handover.said, *then))

    def action_done(self) -> None:
        """Say on which day it was sent."""
        from dsr.tui.screens.case_dialogs import AskDay

        def record(day: date | None) -> None:
            if day is not None:
                self.desk.cases.record(self._reference, EVENT_AFTER[self._letter.kind], day)
                self.action_back()

        text = what_the_day_starts(self._letter.kind, self._channel)
        self.app.push_screen(AskDay("On which day did you send it?", text, self._letter.day), record)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A preview can only be kept; a kept letter can be sent."""
        del parameters
        if action == "language":
            return not self._is_kept and len(self._languages) > 1
        if action == "keep":
            return not self._is_kept
        if action == "done" and (self._sent or self._came_back):
            return False
        if action in ("save", "copy", "hand_over", "done"):
            return self._is_kept and not (action == "hand_over" and self._channel in (Channel.LETTER, None))
        return True


def _how(channel: Channel | None, kind: LetterKind) -> str:
    match channel:
        case None:
            return "dsr knows no address, mailbox or page of it: look for its site; when you have filed it, press d."
        case Channel.EMAIL:
            return "Press e to open it in your mail program; when you have sent it, press d."
        case Channel.LETTER:
            return "Press p for a PDF to print and post; when it is in the post, press d."
        case Channel.WEBFORM:
            form = "authority's page" if kind is LetterKind.COMPLAINT else "company's form"
            return f"Press e to copy the text and open the {form}; when you have sent it, press d."
