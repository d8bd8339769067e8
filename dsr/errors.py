"""What can go wrong for a user: one sentence saying what is wrong, one saying what to do, one exit code by kind.

What an error says may hold words of a server, a file or a stranger's profile. It is made plain text here, once, for every place that
shows it; the same rule serves all other text from outside (`domain/text.py`, the commands and the screens).
"""

import re
from enum import IntEnum

_OBEYED = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters of ASCII and ISO 6429, line ends and tab apart
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what is read
    "\ud800-\udfff"  # halves of characters, which no output can encode
)
"""Characters that a terminal or a text layout obeys instead of showing."""
_UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
)
"""Characters that take no room and mean nothing: Unicode's Default_Ignorable_Code_Point, the selectors and joiners below apart."""
_JOINERS = "\u200c\u200d"
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINING = (
    "\u0620-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u064b-\u0655\u0670\u0710-\u077f\u07ca-\u07ea\u0840-\u0858\u0860-\u08c9"
    "\ufb50-\ufdcf\ufe70-\ufefc"  # Arabic, Syriac and their like
    "\u0900-\u0dff\u0f00-\u0fff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff\u1820-\u18aa\ua840-\ua877\ua8e0-\ua8ff"  # of India and around
)
"""Letters of the scripts in which a joiner or non-joiner between two letters changes what is read."""
_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u103a\u17d2"
_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u27bf\u2900-\u29ff\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_NEEDED = (  # each two characters: the one before, and the joiner or selector itself
    f"[{_JOINING}][{_JOINERS}](?=[{_JOINING}])",
    f"[{_VIRAMAS}][{_JOINERS}]",
    f"[{_PICTURES}\ufe0f]\u200d(?=[{_PICTURES}])",
    f"[{_PICTURES}][\ufe0e\ufe0f]",
    "[0-9#*]\ufe0f(?=\u20e3)",
    f"[{_IDEOGRAPHS}][\ufe00-\ufe02\U000e0100-\U000e01ef]",
    "[\u1820-\u18aa][\u180b-\u180d\u180f]",
)
HIDDEN = f"[{_OBEYED}{_UNSEEN}{_JOINERS}{_SELECTORS}](?<!{'|'.join(_NEEDED)})"
"""A pattern for one character that no text from outside may carry on: obeyed by a terminal, or not seen by a reader.

Joiners and variation selectors stay where a script needs them (between letters of Arabic and Indic scripts, inside emoji, after an
ideograph). Line ends and tabs are not in it: what becomes of them depends on the place.
"""
_HIDDEN = re.compile(HIDDEN)
_UNDECODED = re.compile("[\udc80-\udcff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


_TWO_STOPS = re.compile(r"(?<=[^\W_])\.\.(?=\s|$)")


def with_one_stop(text: str) -> str:
    """The text, no sentence of which ends in two full stops, as it would after a name with one: “… of Snap Inc..” has one too many."""
    return _TWO_STOPS.sub(".", text) if ".." in text else text


def plain_text(text: str) -> str:
    r"""The text without what a terminal obeys and without what nobody sees; every line end becomes "\n", a tab a space.

    A byte that is no UTF-8, as a file's name may hold it, is shown as "\xeb", so that it does not vanish.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNDECODED.sub(lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", _LINE_ENDS.sub("\n", text))
    return _HIDDEN.sub("", text.replace("\t", " "))


def holds_undecoded(text: str) -> bool:
    """Whether the text holds bytes that are no UTF-8, as Python passes them on from the command line and from file names."""
    return not text.isascii() and _UNDECODED.search(text) is not None


class ExitCode(IntEnum):
    """Exit codes of the `dsr` command."""

    OK = 0
    OVERDUE = 1
    """`dsr due`: something is overdue."""
    WRONG_INPUT = 2
    """An argument, date, country, right or e-mail address that cannot be used."""
    NOT_FOUND = 3
    """No such company, law, request or file."""
    BROKEN_FILE = 4
    """A profile, policy or backup that cannot be read."""
    RECORD = 5
    """The record cannot be read or written: full or read-only disk, locked, or made by a newer version."""
    DELIVERY = 6
    """A letter could not be handed over: no address, no mail program, no clipboard."""
    LETTER = 7
    """A letter could not be made."""
    INTERRUPTED = 130


class DsrError(Exception):
    """Root of all errors that a user is shown; raise one of its children. What it says is plain text.

    Args:
        message: one sentence, what is wrong.
        hint: one sentence, what to do next; may be empty.
    """

    exit_code: ExitCode = ExitCode.WRONG_INPUT

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """What is wrong."""
        return self._message

    @message.setter
    def message(self, text: str) -> None:
        self._message = with_one_stop(plain_text(text))

    @property
    def hint(self) -> str:
        """What to do next; may be empty."""
        return self._hint

    @hint.setter
    def hint(self, text: str) -> None:
        self._hint = with_one_stop(plain_text(text))

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class WrongInput(DsrError):
    """Something that the user typed cannot be used."""


class NotFound(DsrError):
    """There is no such thing."""

    exit_code = ExitCode.NOT_FOUND


class BrokenFile(DsrError):
    """A file is there, but does not hold what it should."""

    exit_code = ExitCode.BROKEN_FILE


class RecordError(DsrError):
    """The user's record cannot be read or written."""

    exit_code = ExitCode.RECORD


class DeliveryError(DsrError):
    """A letter cannot be handed over in the way that was asked."""

    exit_code = ExitCode.DELIVERY


class LetterError(DsrError):
    """A letter cannot be made."""

    exit_code = ExitCode.LETTER
