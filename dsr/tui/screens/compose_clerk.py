"""From a draft to what the desk makes of it. No widgets here."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from dsr.desk.compose import Choices
from dsr.desk.demands import demanded
from dsr.desk.notices import Notice
from dsr.domain.company import Company, Contact
from dsr.domain.details import Question
from dsr.domain.law import COMPANY_POLICY, Law
from dsr.domain.request import Claim, Request
from dsr.errors import DsrError, NotFound
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_words import Asked, Matter
from dsr.tui.widgets.company_page import company_page
from dsr.tui.widgets.facts import WARNING, Fact, Section

if TYPE_CHECKING:
    from dsr.desk import Desk


MOST = 200
"""Companies that the list shows; typing finds the others."""


class Clerk:
    """Asks the desk about a draft.

    Args:
        desk: everything that the program can do.
    """

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def search(self, text: str, chosen: str) -> tuple[Company, ...]:
        """The companies that match, best first; for an empty text the first ones, and always the one that was chosen before."""
        found = self._desk.companies.search(text, MOST)
        if chosen and not text.strip() and chosen not in [company.slug for company in found]:
            with suppress(NotFound):
                found = (self._desk.companies.show(chosen), *found)
        return found

    def matter(self, draft: Draft) -> Matter:
        """The company, the person and the law between them, for the rights chosen so far. WrongInput while no country is known."""
        company, person = self._desk.companies.show(draft.slug), self._desk.keeping.me()
        grounds = self._desk.law.grounds(company, person, draft.rights)
        laws = {ground.law: self._desk.law.show(ground.law) for ground in grounds if ground.law != COMPANY_POLICY}
        return Matter(
            company=company,
            person=person,
            offers=self._desk.law.offers(company, person),
            grounds=grounds,
            laws=laws,
            state_unknown=self._desk.law.state_unknown(person),
            today=self._desk.today,
        )

    def choices(self, draft: Draft) -> Choices:
        """What was chosen and still can be chosen."""
        return self._desk.compose.possible(self._desk.companies.show(draft.slug), draft.choices)

    def claims(self, draft: Draft) -> tuple[Claim, ...]:
        """Each chosen right on its ground."""
        return self._desk.compose.claims(self._desk.companies.show(draft.slug), self.choices(draft))

    def questions(self, draft: Draft) -> tuple[Question, ...]:
        """What the letter asks."""
        return self._desk.compose.questions(self._desk.companies.show(draft.slug), self.choices(draft))

    def contacts(self, draft: Draft) -> tuple[Contact, ...]:
        """Whom one can write to, best first; then those that are only for some people, brands or products."""
        return self._desk.compose.contacts(self._desk.companies.show(draft.slug), draft.choices)

    def gap(self, draft: Draft) -> str:
        """Why nobody at the company serves the user, in one sentence; "" where somebody does."""
        return self._desk.compose.addressees(self._desk.companies.show(draft.slug), draft.choices).gap

    def contact(self, draft: Draft) -> Contact | None:
        """Whom the letter goes to: the chosen contact, else the best one; None where there is none."""
        return self._desk.compose.contact(self._desk.companies.show(draft.slug), self.choices(draft), complete=False)

    def languages(self, draft: Draft) -> tuple[str, ...]:
        """The languages in which this letter can be written."""
        return self._desk.compose.languages(self.claims(draft))

    def request(self, draft: Draft, *, complete: bool = True) -> Request:
        """The request as it stands, under the draft's reference. DsrError where something is missing."""
        return self._desk.compose.request(self._desk.companies.show(draft.slug), self.choices(draft), complete=complete)

    def asked(self, draft: Draft) -> Asked:
        """What step 4 asks and says."""
        company = self._desk.companies.show(draft.slug)
        return Asked(
            name=self._desk.keeping.me().name,
            questions=self.questions(draft),
            demands=demanded(company),
            wanted=tuple(one.label for law in self._laws(draft) for one in law.requires if one.label),
            people=self._desk.keeping.people(),
            brands=tuple(dict.fromkeys(name for contact in company.contacts for name in contact.only)),
            is_broker=company.kind == "broker",
            notices=self.notices(draft),
        )

    def _laws(self, draft: Draft) -> tuple[Law, ...]:
        """The laws on which the letter rests."""
        ids = dict.fromkeys(claim.law for claim in self.claims(draft) if claim.law != COMPANY_POLICY)
        return tuple(self._desk.law.show(law_id) for law_id in ids)

    def page(self, slug: str) -> tuple[Section, ...]:
        """All about a company, and first whether one has written to it already."""
        company = self._desk.companies.show(slug)
        names = {law.id: law.name for law in self._desk.law.all()}
        page = company_page(company, self.seat(company), names, no_address="You can add one that you know in step 5.")
        open_cases = tuple(Fact(notice.text) for notice in self._desk.compose.open_cases(company))
        return (*([Section("You have written to it already", open_cases, WARNING)] if open_cases else []), *page)

    def notices(self, draft: Draft) -> tuple[Notice, ...]:
        """What to know about the letter before it leaves; nothing while it cannot be written."""
        try:
            choices = self.choices(draft)
            if choices.relation and not choices.on_behalf_of.strip():  # what the law says of it does not hang on the name
                choices = replace(choices, on_behalf_of="…")
            company = self._desk.companies.show(draft.slug)
            return self._desk.compose.notices(self._desk.compose.request(company, choices, complete=False), choices)
        except DsrError:
            return ()

    def country(self, company: Company) -> str:
        """The name of the company's country, for lists; "" if its policy does not tell."""
        return self._desk.keeping.countries().get(company.country, "") if company.country else ""

    def seat(self, company: Company) -> str:
        """Where the company sits, as it stands in a sentence; "" if its policy does not tell."""
        return self._desk.companies.seat(company)
