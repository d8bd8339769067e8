"""Holding a profile against its policy: is every quote still there?"""

from collections.abc import Iterator
from dataclasses import dataclass

from dsr.domain.company import Company
from dsr.policy.quotes import find_quote


@dataclass(frozen=True, slots=True)
class QuoteFault:
    """A quote that the policy does not hold."""

    key: str
    """Where it stands in the profile: `contacts[0].quote`."""
    quote: str

    def __str__(self) -> str:
        return f"{self.key}: “{self.quote}” is not in the policy."


def quotes_of(company: Company) -> Iterator[tuple[str, str]]:
    """Each quote of the profile with its key, in the order of the file."""
    for index, contact in enumerate(company.contacts):
        yield f"contacts[{index}].quote", contact.quote
    for stated in company.rights:
        yield f"rights.{stated.right}.quote", stated.quote
    yield "rights.complaint.quote", company.complaint_quote
    for index, promise in enumerate(company.deadlines):
        yield f"deadlines[{index}].quote", promise.quote
    if company.identity:
        yield "identity.quote", company.identity.quote
    for index, acts in enumerate(company.acts_as):
        yield f"acts_as[{index}].quote", acts.quote
    for index, refusal in enumerate(company.refusals):
        yield f"refusals[{index}].quote", refusal.quote


def check_quotes(company: Company, policy_text: str) -> list[QuoteFault]:
    """The quotes of the profile that are gone from the policy; [] if all stand there, white space folded.

    Contacts that the user added have no quote and need none.
    """
    return [QuoteFault(key, quote) for key, quote in quotes_of(company) if quote and find_quote(policy_text, quote) is None]
