"""What each right means, in the words of a person who never heard of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dsr.domain.law import Right


@dataclass(frozen=True, slots=True)
class RightWords:
    """A right's title and one plain sentence."""

    title: str
    sentence: str


RIGHT_WORDS: Mapping[Right, RightWords] = {
    Right.ACCESS: RightWords(
        "Access", "See what they hold about you: a copy of your data, where it came from, why they have it and who got it."
    ),
    Right.RECTIFICATION: RightWords("Rectification", "Have wrong data corrected and incomplete data completed."),
    Right.ERASURE: RightWords("Erasure", "Have your data deleted, as far as no law makes them keep it."),
    Right.RESTRICTION: RightWords("Restriction", "Have your data frozen: kept, but not used, while a dispute about it goes on."),
    Right.PORTABILITY: RightWords(
        "Portability", "Get the data you gave them as a file that another program can read, or have it sent to another company."
    ),
    Right.OBJECTION: RightWords(
        "Objection", "Say why your situation weighs against a use of your data that they base on their own interests, and make them stop."
    ),
    Right.OPT_OUT_MARKETING: RightWords(
        "No marketing", "Stop advertising by e-mail, post and telephone, and the profiling for it. No reasons needed."
    ),
    Right.OPT_OUT_SALE: RightWords("No sale or sharing", "Forbid them to sell your data or share it for advertising on other sites."),
    Right.LIMIT_SENSITIVE: RightWords(
        "Limit sensitive data", "Have sensitive data, such as health, location or beliefs, used only for what you asked them to do."
    ),
    Right.WITHDRAW_CONSENT: RightWords("Withdraw consent", "Take back a consent that you once gave; what rested on it must stop."),
    Right.AUTOMATED_DECISION: RightWords("Automated decision", "Have a person look again at a decision that a computer made about you."),
    Right.SHINE_THE_LIGHT: RightWords(
        "Shine the Light", "Learn to which other companies they gave your data for those companies' own marketing last year."
    ),
    Right.THIRD_PARTY_LIST: RightWords("List of recipients", "Learn who received your data."),
}
