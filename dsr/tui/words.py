"""What the screens say: events, states and days in words, each with a sign so that nothing hangs on colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from dsr.domain.case import POST_TAKES, UNSENT, EventName, State
from dsr.domain.company import Role
from dsr.domain.followup import A_WEEK, NextKind, Outlook
from dsr.domain.law import Right, Verified
from dsr.domain.letter import LetterKind
from dsr.domain.request import Channel
from dsr.domain.rights import RIGHT_WORDS


@dataclass(frozen=True, slots=True)
class EventWords:
    """An event as a choice and as a line of the timeline."""

    choice: str
    """As the user says it: "They confirmed that they got it"."""
    told: str
    """As the timeline tells it: "receipt confirmed"."""
    tone: str = ""
    """`bad`, `warning` or `success`."""


EVENTS: Mapping[EventName, EventWords] = {
    EventName.SENT: EventWords("I sent the request", "You sent the request"),
    EventName.DELIVERED: EventWords("It was delivered, and I have proof of the day", "Delivered"),
    EventName.BOUNCED: EventWords("It came back undelivered", "Came back undelivered", "bad"),
    EventName.ACKNOWLEDGED: EventWords("They confirmed that they got it", "They confirmed receipt"),
    EventName.IDENTITY_ASKED: EventWords("They asked who I am (proof of identity)", "They asked for proof of identity", "warning"),
    EventName.IDENTITY_GIVEN: EventWords("I gave proof of identity", "You gave proof of identity"),
    EventName.CLARIFICATION_ASKED: EventWords("They asked what exactly I mean", "They asked for clarification", "warning"),
    EventName.CLARIFICATION_GIVEN: EventWords("I answered their question", "You answered their question"),
    EventName.FEE_ASKED: EventWords("They asked for money", "They asked for a fee", "warning"),
    EventName.FEE_PAID: EventWords("I paid the fee", "You paid the fee"),
    EventName.EXTENDED: EventWords("They said that they need more time", "They announced more time", "warning"),
    EventName.ANSWERED: EventWords("They answered", "They answered", "success"),
    EventName.PARTLY_ANSWERED: EventWords("They answered, but something is missing", "They answered in part", "warning"),
    EventName.REFUSED: EventWords("They refused", "They refused", "bad"),
    EventName.REMINDED: EventWords("I reminded them", "You reminded them"),
    EventName.APPEALED: EventWords("I sent an appeal to the company", "You appealed"),
    EventName.APPEAL_ANSWERED: EventWords("They answered my appeal", "They answered the appeal"),
    EventName.COMPLAINED: EventWords("I complained to the authority", "You complained to the authority"),
    EventName.AUTHORITY_ACKNOWLEDGED: EventWords("The authority confirmed my complaint", "The authority confirmed the complaint"),
    EventName.AUTHORITY_DECIDED: EventWords("The authority decided", "The authority decided", "success"),
    EventName.ADDRESS_CHANGED: EventWords("The case goes on at another address", "Another address"),
    EventName.UNCERTAIN: EventWords("I do not know whether it was sent", "Perhaps sent", "warning"),
    EventName.CLOSED: EventWords("I close the case", "You closed the case"),
    EventName.NOTE: EventWords("A note for myself", "Note"),
    EventName.WITHDRAWN: EventWords("Take back an entry", "Entry taken back"),
}


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state with its sign, its short name and what it means."""

    sign: str
    short: str
    meaning: str
    tone: str = ""

    def __str__(self) -> str:
        return f"{self.sign} {self.short}"


STATES: Mapping[State, StateWords] = {
    State.DRAFT: StateWords("○", "not sent", "The letter is written; send it, then say on which day."),
    State.UNCERTAIN: StateWords("?", "uncertain", "Perhaps it left: look, and say so.", "warning"),
    State.SENT: StateWords("→", "sent", "The company has it, and the clock runs."),
    State.ACKNOWLEDGED: StateWords("✓", "confirmed", "The company said that it got the request; the clock runs."),
    State.WAITING_FOR_USER: StateWords("!", "your turn", "The company asked you something; the clock may wait for you.", "warning"),
    State.BOUNCED: StateWords("↩", "came back", "It did not arrive: send it another way.", "bad"),
    State.PARTLY_ANSWERED: StateWords("◐", "partly", "There is an answer, but something is missing.", "warning"),
    State.ANSWERED: StateWords("●", "answered", "There is an answer: read whether it is complete.", "success"),
    State.REFUSED: StateWords("✗", "refused", "The company said no; you can answer that.", "bad"),
    State.APPEALED: StateWords("⇡", "appealed", "The company has to look at its refusal again."),
    State.COMPLAINED: StateWords("⇧", "complained", "The authority has it."),
    State.DECIDED: StateWords("§", "decided", "The authority decided: read what it says.", "success"),
    State.CLOSED: StateWords("■", "closed", "Nothing more is to be done.", "muted"),
}

ROLES: Mapping[Role, str] = {
    Role.DPO: "Data protection officer",
    Role.PRIVACY: "Privacy office",
    Role.LEGAL: "Legal department",
    Role.SUPPORT: "Customer service",
    Role.GENERAL: "General address",
    Role.MARKETING: "Marketing",
    Role.REPRESENTATIVE: "Representative",
    Role.SECURITY: "Security",
    Role.OTHER: "Contact",
}
LETTERS: Mapping[LetterKind, str] = {
    LetterKind.REQUEST: "Request",
    LetterKind.REMINDER: "Reminder",
    LetterKind.APPEAL: "Appeal to the company",
    LetterKind.COMPLAINT: "Complaint to the authority",
}
CHANNELS: Mapping[Channel, str] = {Channel.EMAIL: "by e-mail", Channel.LETTER: "by post", Channel.WEBFORM: "by web form"}
VERIFIED: Mapping[Verified, str] = {
    Verified.YES: "✓ checked against the law's own text",
    Verified.PARTLY: "◐ checked in part",
    Verified.KNOWLEDGE: "○ not checked against a text",
}


def what_the_day_starts(kind: LetterKind, channel: Channel | None) -> str:
    """What is counted from the day on which a letter was sent, in one sentence."""
    by_post = channel is Channel.LETTER
    match kind:
        case LetterKind.REQUEST if by_post:
            days = POST_TAKES.days
            return f"The company's time is counted from the day on which the letter arrives: dsr takes {days} days for the post."
        case LetterKind.REQUEST:
            return "From that day on the company's time is counted."
        case LetterKind.REMINDER:
            return "The reminder starts no new time: the company's time was counted from your request."
        case LetterKind.APPEAL if by_post:
            days = POST_TAKES.days
            return f"The company's time to answer is counted from the day on which the appeal arrives: dsr takes {days} days for the post."
        case LetterKind.APPEAL:
            return "From that day on the company's time to answer your appeal is counted."
        case LetterKind.COMPLAINT:
            return "It shows that you complained in time. From now on the case lies with the authority."


def day_in_short(day: date, today: date) -> str:
    """`18 Dec`, with the year where it is not this one."""
    return f"{day.day} {day:%b}" + ("" if day.year == today.year else f" {day:%Y}")


def count(number: int, one: str, many: str = "") -> str:
    """`1 day`, `2 days`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def left(outlook: Outlook, *, short: bool = False) -> tuple[str, str]:
    """How long is left, in words, and the tone of it; `short` for a column of 15."""
    state, days = outlook.case.state, outlook.days_left
    if state is State.UNCERTAIN:
        return "was it sent?", "warning"
    if state in UNSENT:
        wrote_before = outlook.unsent_since is not None
        return "was it sent?" if wrote_before else "send it", "warning" if state is State.BOUNCED or wrote_before else "muted"
    if state is State.WAITING_FOR_USER:
        return "your turn", "warning"
    own = outlook.own_next
    if own and (days is None or state is State.REFUSED):
        far = (own.by - outlook.today).days
        when = count(far, "day") if far else "today"
        words = f"you: {when}" if short else f"{when} to {own.verb}" if far else f"last day to {own.verb}"
        return words, "bad" if far <= A_WEEK else "warning"
    if state is State.REFUSED:
        return ("time has passed" if outlook.next.kind is NextKind.TIME_PASSED else "you decide"), "warning"
    if not outlook.is_open:
        return "–", "muted"
    if days is None:
        return "no date set", "muted"
    if days < 0:
        late = count(-days, "day")
        return (f"{late} overdue", "bad") if outlook.is_overdue else (f"{late} past", "warning")
    if days == 0:
        return "due today", "warning"
    return f"{count(days, 'day')} left", "warning" if days <= 7 else ""


def bar(outlook: Outlook, width: int) -> str:
    """The share of the time that is left, as a line that grows shorter; spaces where no time runs."""
    days, start = outlook.days_left, outlook.case.received
    if days is None or start is None or outlook.case.state in (State.WAITING_FOR_USER, State.REFUSED):
        return " " * width
    whole = max((outlook.today - start).days + days, 1)
    full = min(width, ceil(width * max(days, 0) / whole))
    return "━" * full + "┄" * (width - full)


def rights(chosen: tuple[Right, ...]) -> str:
    """The rights of a request: `Access, Erasure`."""
    return ", ".join(RIGHT_WORDS[right].title for right in chosen)


LANGUAGE_WORDS: Mapping[str, str] = {"de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "pt": "Português"}
"""The languages of letters, each in its own words."""
