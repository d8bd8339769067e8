"""Text from outside made safe to print: nothing that a terminal obeys or that nobody sees reaches a letter, a screen or a file."""

import re
import unicodedata

from dsr.errors import HIDDEN, plain_text

_FORBIDDEN = re.compile(f"{HIDDEN}|[\t\n\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN_BUT_NEWLINE = re.compile(f"{HIDDEN}|[\t\r\x0b\x0c\x85\u2028\u2029]")
_HIDDEN = re.compile(HIDDEN)
_SPACES = re.compile(" +")
_WORDS = re.compile(r"[^\W_]+")
_BLANK_LINES = re.compile("\n{3,}")
_PLAIN_NAMES = {"\t": "a tab", "\n": "a line break", "\r": "a line break", "\ufeff": "a byte order mark"}


def clean(text: str, *, lines: bool = False) -> str:
    r"""The text as it may be printed: NFC, without control, bidi control and unseen characters, runs of spaces folded, trimmed.

    Args:
        text: what a user typed or a file holds.
        lines: keep line breaks (as "\n", two at most in a row); else each becomes a space.
    """
    text = unicodedata.normalize("NFC", plain_text(text))
    if not lines:
        return _SPACES.sub(" ", text.replace("\n", " ")).strip()
    kept = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", kept).strip()


def plain(value: str) -> str:
    """A value of one line, clean. The test is the fast way for what is clean already, as nearly all values are."""
    if value.isprintable() and "  " not in value and (value.isascii() or unicodedata.is_normalized("NFC", value)):
        return value.strip()
    return clean(value)


def find_forbidden(text: str, *, lines: bool = False) -> str | None:
    r"""Name the first character that no value may hold ("U+202E, right-to-left override"), or None if all are fine.

    Args:
        text: the value to check.
        lines: whether "\n" is allowed.
    """
    if text.isascii() and text.isprintable():  # far quicker to ask
        return None
    found = (_FORBIDDEN_BUT_NEWLINE if lines else _FORBIDDEN).search(text)
    if found is None:
        return None
    return _told(found.group())


def find_hidden(text: str) -> str | None:
    """Name the first character that a terminal obeys or that nobody sees, as `find_forbidden`; line breaks and tabs are none."""
    if text.isascii() and text.isprintable():
        return None
    found = _HIDDEN.search(text)
    return _told(found.group()) if found else None


def _told(character: str) -> str:
    """A forbidden character by its number and name."""
    name = unicodedata.name(character, "a control character").lower()
    return _PLAIN_NAMES.get(character) or f"U+{ord(character):04X}, {name}"


def fold(text: str) -> str:
    """The words of a text without case, accents and punctuation: "Müller & Söhne" is "muller sohne", "ß" is "ss"."""
    if text.isascii():
        return " ".join(_WORDS.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(_WORDS.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))
