"""The ways on which a finished letter leaves, told in plain sentences. No widgets here: it runs beside the screen."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.domain.company import Contact
from dsr.domain.letter import Letter
from dsr.domain.request import Channel
from dsr.tui.screens.compose_done import COPY, EML, EML_PDF, FORM, MAIL, PDF, TEXT

if TYPE_CHECKING:
    from dsr.desk.requests import Requests

_ENDINGS = {EML: ".eml", EML_PDF: ".eml", PDF: ".pdf", TEXT: ".txt"}
_THEN = {
    EML: "Open it with your mail program and send it there.",
    EML_PDF: "Open it with your mail program and send it there.",
    PDF: "Print it, sign it if you like, and post it; recorded delivery proves the day.",
    TEXT: "",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What happened: a heading, and sentences."""

    title: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """One letter and where its files go."""

    requests: "Requests"
    letter: Letter
    contact: Contact
    channel: Channel
    slug: str
    folder: Path

    def file_for(self, what: str) -> Path | None:
        """The file that a way writes, None where it writes none."""
        ending = _ENDINGS.get(what)
        return self.folder / f"{self.letter.reference}-{self.slug}{ending}" if ending else None

    def take(self, what: str, *, overwrite: bool = False) -> Told:
        """Go one way; DsrError where it is closed.

        Args:
            what: one of the ways that step 6 offers.
            overwrite: whether a file of that name may be replaced.
        """
        path = self.file_for(what)
        if path:
            self.requests.write(self.letter, path, with_pdf=what == EML_PDF, overwrite=overwrite)
            then = _THEN[what] if what != PDF or self.channel is Channel.LETTER else ""
            return Told("Saved", tuple(filter(None, (str(path), then))))
        if what == COPY:
            return Told("Copied", (*self.requests.copy(self.letter).said, "Paste it wherever you need it."))
        channel = {MAIL: Channel.EMAIL, FORM: Channel.WEBFORM}[what]
        return Told("Handed over", self.requests.hand_over(self.letter, channel, self.contact).said)


def usual_folder() -> Path:
    """Where files go unless the user says otherwise: the documents folder, or the current one where there is none."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() and os.access(documents, os.W_OK) else Path.cwd()


def shown(folder: Path) -> str:
    """The folder as one says it: `~/Documents`."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder != home and folder.is_relative_to(home) else str(folder)
