"""What can go wrong for a user: one sentence saying what is wrong, one saying what to do, one exit code by kind."""

from enum import IntEnum


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
    """Root of all errors that a user is shown; raise one of its children.

    Args:
        message: one sentence, what is wrong.
        hint: one sentence, what to do next; may be empty.
    """

    exit_code: ExitCode = ExitCode.WRONG_INPUT

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

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
