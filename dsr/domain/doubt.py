"""What to ask oneself about a day that can be right and may be a slip. Nothing is refused here."""

from datetime import date

from dsr.domain.case import Case
from dsr.domain.dates import in_words
from dsr.domain.events import EventName


def doubt_about(case: Case, name: EventName, day: date) -> str:
    """What to ask oneself about an event that can have happened, in one sentence; "" for nothing.

    A letter that was sent before the day on which dsr wrote it was sent from elsewhere, or the day is a slip.
    """
    written = next((letter.day for letter in reversed(case.written) if letter.event is name), None)
    return day_doubt(day, case.request.created if name is EventName.SENT else written)


def day_doubt(day: date | None, written: date | None) -> str:
    """What to ask oneself about a day on which a letter of `written` is said to have been sent; "" for nothing."""
    if day is None or written is None or day >= written:
        return ""
    return f"{in_words(day)} lies before {in_words(written)}, the letter's date here: right only if you had sent it before you entered it."
