"""From what a person chose for one letter to the request: the rules that hold on the screen and on the command line alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dsr.desk.addressees import ADDRESS_WORDS, Addressees, addressees, channel_of, no_address
from dsr.desk.companies import checked_email
from dsr.desk.keeping import checked_behalf
from dsr.desk.languages import best_languages
from dsr.desk.law import LawDesk
from dsr.desk.notices import Notice, Notices
from dsr.desk.rooms import Rooms
from dsr.domain.company import Capacity, Company, Contact
from dsr.domain.details import Question, checked, in_language, questions_for, with_identifiers
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY, Reach, Right
from dsr.domain.request import ACTING_AS, Behalf, Channel, Claim, Person, Request, new_reference
from dsr.domain.text import clean, fold
from dsr.errors import DeliveryError, WrongInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person chose for one letter. What is empty is chosen by the rules."""

    rights: tuple[Right, ...] = ()
    law: str = ""
    """The ground that is preferred: each right rests on it where it grants it, else on its own best one."""
    also: tuple[str, ...] = ()
    """Other laws to be named beside it, for the rights that they grant too."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """By the keys of `domain/details.py`, without identifiers."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """How the company can find the data: label and value, as typed; a label may stand several times."""
    contact: str = ""
    """The `contact_key` or the address of whom to write to."""
    belongs: tuple[str, ...] = ()
    """Groups, brands or products to which the person says to belong, for contacts that serve only these."""
    channel: Channel | None = None
    language: str = ""
    reply_to: str = ""
    """The mailbox to which the answer shall come; "" for the person's own."""
    tell_postal: bool = False
    """Whether the letter tells the person's postal address although its way does not need it."""
    on_behalf_of: str = ""
    """The name of the data subject, where somebody else writes for them."""
    relation: str = ""
    """What the writer is to them (`Relation`); "" for what is kept of that person."""
    proof: str = ""
    """What is enclosed to show it; "" for what is kept of that person."""
    acting_as: str = ""
    """What the person is to the company (`ACTING_AS`), or a group, brand or product that has addresses of its own there."""
    reference: str = ""


class Composer:
    """The choices that the rules make where the person makes none, and the checks of those that they made."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._law = LawDesk(rooms)

    def request(self, company: Company, choices: Choices, *, complete: bool = True) -> Request:
        """The request that these choices make; nothing is kept yet.

        Args:
            company: the profile, with the user's own contacts.
            choices: what was chosen.
            complete: False for a draft that may lack an address and required answers.

        Raises:
            WrongInput: no right, a right that nothing grants, a law that grants none of them or is not used by letter, a missing
                detail, an address that is not the company's or does not fit the channel, a language without letters.
            DeliveryError: the company has no contact for the channel.
        """
        return self.with_claims(company, self.claims(company, choices), choices, complete=complete)

    def with_claims(
        self, company: Company, claims: tuple[Claim, ...], choices: Choices, contact: Contact | None = None, *, complete: bool = True
    ) -> Request:
        """The same as `request` for claims that are settled already, and to a contact that need not be in the profile."""
        if not claims:
            raise WrongInput("The letter asks for nothing yet.", "Choose at least one right.")
        for law_id in dict.fromkeys(law_id for claim in claims for law_id in (claim.law, *claim.also)):
            self._refuse_what_is_not_used_by_letter(law_id)
        person = self._rooms.record.person()
        choices = replace(choices, rights=tuple(claim.right for claim in claims))
        contact = contact or self.contact(company, choices, complete=complete)
        language = self._language(company, person, claims, choices.language)
        details = with_identifiers(choices.answers, choices.identifiers)
        reply_to = checked_email(choices.reply_to) if choices.reply_to.strip() else ""
        if choices.tell_postal and person.postal is None and complete:
            raise WrongInput("dsr does not know your postal address yet.", "Say it first: dsr me set postal “STREET” “TOWN”")
        return Request(
            reference=choices.reference or new_reference(),
            created=self._rooms.today,
            person=person,
            company=company,
            claims=claims,
            language=language,
            channel=choices.channel or channel_of(contact),
            contact=contact,
            behalf=self.behalf(choices, complete=complete),
            acting_as=acting_as(company, choices),
            reply_email="" if reply_to == person.email else reply_to,
            tells_postal=choices.tell_postal and person.postal is not None,
            sent_to=ELSEWHERE if details.get("designated") == "no" else "",
            details=in_language(language, checked(details, choices.rights, residents=self.protects_residents(claims), complete=complete)),
        )

    def possible(self, company: Company, choices: Choices) -> Choices:
        """The choices without those that cannot be made any more, since something that they rest on changed: for a draft.

        WrongInput while the person's country is not known.
        """
        grounds = self._law.grounds(company, self._rooms.record.person(), choices.rights)
        granted = frozenset(right for ground in grounds for right in ground.rights)
        rights = tuple(right for right in choices.rights if right in granted)
        wanted = frozenset(rights)
        law = choices.law if any(ground.law == choices.law and wanted & frozenset(ground.rights) for ground in grounds) else ""
        kept = replace(choices, rights=rights, law=law)
        asked = {question.key for question in self.questions(company, kept)}
        kept = replace(kept, answers={key: answer for key, answer in choices.answers.items() if key in asked})
        return replace(
            kept,
            contact=choices.contact if find_contact(self.contacts(company, kept), choices.contact) else "",
            language=choices.language if choices.language in self.languages(self.claims(company, kept)) else "",
        )

    def notices(self, request: Request, choices: Choices | None = None) -> tuple[Notice, ...]:
        """What to know about a request before it leaves, the most important first; `choices` are those that it was made of."""
        return Notices(self._rooms).of(request, choices)

    def open_cases(self, company: Company) -> tuple[Notice, ...]:
        """The cases with the company that have reached no end."""
        return Notices(self._rooms).open_cases(company)

    def claims(self, company: Company, choices: Choices, on: date | None = None) -> tuple[Claim, ...]:
        """Each right on its ground of a day, today unless given, in the order of letters. WrongInput where nothing grants one of them."""
        day, rights = on or self._rooms.today, in_order(choices.rights)
        grounds = self._law.grounds(company, self._rooms.record.person(), rights, day)
        if choices.law and choices.law not in [ground.law for ground in grounds]:
            grounds = (self._forced(choices.law, company, day), *grounds)
        if choices.law and rights:
            self._refuse_what_grants_nothing(company, choices.law, grounds, rights)
        beside = {law_id: frozenset(self._forced(law_id, company, day).rights) for law_id in choices.also}
        laws = self._rooms.laws(tuple(ground.law for ground in grounds))
        found = claims_for(rights, grounds, choices.law, beside, {law.id: law.beside for law in laws.values()})
        for right in rights:
            if right not in [claim.right for claim in found]:
                raise _nothing_grants(right, company, grounds)
        return found

    def addressees(self, company: Company, choices: Choices) -> Addressees:
        """Whom the person can write to, for whom else the company has addresses, and why nobody serves the person."""
        return addressees(company, choices.rights, self._rooms.record.person().place, groups_of(choices))

    def questions(self, company: Company, choices: Choices) -> tuple[Question, ...]:
        """What the letter asks the user, in order."""
        return questions_for(choices.rights, residents=self.protects_residents(self.claims(company, choices)))

    def behalf(self, choices: Choices, *, complete: bool = True) -> Behalf | None:
        """The data subject, where somebody else writes for them; what is not said is taken from the people that are kept.

        WrongInput where the relation is said nowhere.
        """
        if not choices.on_behalf_of.strip():
            if (choices.relation or choices.proof) and complete:
                raise WrongInput("For whom you write is missing.", "Give the name: --on-behalf-of NAME")
            return None
        name = fold(choices.on_behalf_of)
        kept = next((each for each in self._rooms.record.people().known if fold(each.name) == name), None)
        relation = choices.relation or (kept.relation if kept else "")
        if not relation and not complete:
            return None
        known_proof = kept.proof if kept and relation == kept.relation else ""
        return checked_behalf(kept.name if kept else choices.on_behalf_of, relation, choices.proof or known_proof)

    def protects_residents(self, claims: Iterable[Claim]) -> bool:
        """Whether one of the grounds is a law that protects those who live in one place alone."""
        laws = self._rooms.laws(tuple(claim.law for claim in claims))
        return any(law.reach is Reach.RESIDENTS for law in laws.values())

    def contacts(self, company: Company, choices: Choices) -> tuple[Contact, ...]:
        """Whom the person can write to, best first; then those that are only for some people, brands or products."""
        found = self.addressees(company, choices)
        return (*found.serving, *found.for_some)

    def contact(self, company: Company, choices: Choices, *, complete: bool = True) -> Contact | None:
        """Whom the letter goes to: the chosen contact, else the best one for the way that serves the person.

        None where there is none and none is needed yet.
        """
        if choices.contact:
            return _fitting(company, choices)
        serving = self.addressees(company, choices).serving
        found = next((contact for contact in serving if choices.channel is None or channel_of(contact) is choices.channel), None)
        if found is None and complete:
            raise DeliveryError(
                no_address(company, self._rooms.record.person().place, groups_of(choices), choices.channel),
                f"If you know one, add it as yours: dsr company contact {company.slug} --email … (or --postal, --webform)",
            )
        return found

    def languages(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        """The languages in which a letter on these grounds can be written."""
        chosen = tuple(claims)
        letters = self._rooms.letters
        return tuple(code for code in letters.languages() if all(letters.can_write(code, claim.law, claim.right) for claim in chosen))

    def _language(self, company: Company, person: Person, claims: tuple[Claim, ...], wanted: str) -> str:
        """The language that was chosen, else the best one in which there are letters (`best_languages`)."""
        possible = self.languages(claims)
        wanted = wanted.strip().casefold()
        if not possible:
            raise WrongInput("dsr has no letter that carries all these rights on these grounds.", "Choose another ground, or fewer rights.")
        if wanted and wanted not in possible:
            raise WrongInput(f"dsr has no letter in “{wanted}” for these rights and laws.", f"It can write: {', '.join(possible)}.")
        if wanted:
            return wanted
        best = best_languages(company, person, self._rooms.record.settings().language)
        return next((code for code in best if code in possible), possible[0])

    def _forced(self, law_id: str, company: Company, day: date) -> Ground:
        """A ground that the user insists on although nothing shows that it applies."""
        if law_id == COMPANY_POLICY:
            raise WrongInput(f"The policy of {company.called} grants no right that dsr knows of.", "Choose a law instead.")
        law = self._law.show(law_id)
        rights = tuple(dict.fromkeys(grant.right for grant in law.grants if grant.in_force(day)))
        self._refuse_what_is_not_used_by_letter(law_id)
        if not law.in_force(day):
            raise WrongInput(f"{law.at_the_start} is not in force on {day.isoformat()}.", f"It begins on {law.in_force_from.isoformat()}.")
        if not rights:
            raise WrongInput(f"dsr does not know yet which rights {law.in_a_sentence} grants.", "Choose another law for the letter.")
        return Ground(
            law=law_id, name=law.name, reason="You chose it.", doubt="Nothing that dsr knows shows that it applies.", rights=rights
        )

    def _refuse_what_grants_nothing(self, company: Company, law_id: str, grounds: Iterable[Ground], rights: tuple[Right, ...]) -> None:
        """WrongInput where the preferred ground has nothing to do with what is asked."""
        ground = next(ground for ground in grounds if ground.law == law_id)
        if frozenset(ground.rights) & frozenset(rights):
            return
        name = f"The policy of {company.called}" if law_id == COMPANY_POLICY else self._law.show(law_id).at_the_start
        asked = "this right" if len(rights) == 1 else "none of these rights"
        verb = "does not grant" if len(rights) == 1 else "grants"
        raise WrongInput(f"{name} {verb} {asked}: {', '.join(rights)}.", f"It grants: {', '.join(ground.rights)}.")

    def _refuse_what_is_not_used_by_letter(self, law_id: str) -> None:
        if law_id == COMPANY_POLICY:
            return
        law = self._law.show(law_id)
        if law.only_through:
            hint = f"Use {law.only_through}, or choose another law for the letter."
            raise WrongInput(f"{law.at_the_start} is never used by letter.", hint)


# Rules without a record -----------------------------------------------------------------------------------------------


def preferred(grounds: Iterable[Ground], law: str = "") -> Ground | None:
    """The ground that the letter prefers: the chosen one, else the best statute, else the company's own policy.

    Args:
        grounds: those that apply, best first for the chosen rights.
        law: the user's choice, "" for none.
    """
    found = tuple(grounds)
    chosen = next((ground for ground in found if ground.law == law), None)
    return chosen or next((ground for ground in found if ground.law != COMPANY_POLICY), None) or next(iter(found), None)


def claims_for(
    rights: Iterable[Right],
    grounds: Iterable[Ground],
    law: str,
    beside: Mapping[str, frozenset[Right]] | None = None,
    free: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Claim, ...]:
    """Each right on the preferred ground where that grants it, else on its own best one; rights that nothing grants are left out.

    Args:
        rights: what is asked.
        grounds: those that apply, best first for these rights.
        law: the ground that the user prefers, "" for none.
        beside: other laws to be named too, with the rights that each grants.
        free: by law, those that are named beside it wherever they bind the company by its seat and grant the right too.
    """
    found = tuple(grounds)
    first = preferred(found, law)
    claims = []
    for right in rights:
        granting = sorted((ground for ground in found if right in ground.rights), key=lambda ground: ground.law == COMPANY_POLICY)
        if granting:
            best = first if first in granting and first is not None else granting[0]
            also = [other for other, granted in (beside or {}).items() if other != best.law and right in granted]
            also += [each.law for each in granting if each.by_seat and each.law in (free or {}).get(best.law, ())]
            claims.append(Claim(right, best.law, tuple(dict.fromkeys(also)), by_promise=best.only_named))
    return tuple(claims)


def in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    """The rights in the order in which a letter asks for them, each once."""
    wanted = frozenset(rights)
    return tuple(right for right in Right if right in wanted)


def contact_key(contact: Contact) -> str:
    """What is kept of a contact, to find it again in the profile."""
    return f"{channel_of(contact)}:{contact.address}"


def find_contact(contacts: Iterable[Contact], wanted: str) -> Contact | None:
    """The contact with this `contact_key` or address, or None where the profile has none."""
    folded = " ".join(wanted.split()).casefold()
    found = tuple(contacts)
    by_key = next((contact for contact in found if contact_key(contact) == wanted), None)
    return by_key or next((contact for contact in found if contact.address.casefold() == folded), None)


def lacks(person: Person, channel: Channel) -> WrongInput | None:
    """What the sender still lacks for this way, as a sentence with what to do; None if nothing."""
    if not person.name:
        return WrongInput("The letter has no sender yet: say who writes.", "On the command line: dsr me set name “…”")
    if channel is Channel.EMAIL and not person.email:
        return WrongInput("The letter needs your e-mail address for the answer.", "On the command line: dsr me set email …")
    if channel is Channel.LETTER and not person.postal:
        return WrongInput("A letter on paper needs your postal address.", "On the command line: dsr me set postal “STREET” “TOWN”")
    return None


ELSEWHERE = "elsewhere"
"""`Request.sent_to` of a letter that goes to another address than the one named for such requests."""

_GROUPS: Mapping[str, tuple[str, ...]] = {
    "employee": ("employee", "employees", "staff", "workers"),
    "former-employee": ("former employee", "former employees", "employees"),
    "applicant": ("applicant", "applicants", "job applicants", "candidates"),
}
"""How companies call those for whom they have addresses of their own."""


def groups_of(choices: Choices) -> tuple[str, ...]:
    """The groups, brands or products to which the person says to belong, in the words that companies use."""
    said = clean(choices.acting_as)
    words = _GROUPS.get(said.casefold().replace(" ", "-"), (said, f"{said}s")) if said else ()
    return (*choices.belongs, *words)


def acting_as(company: Company, choices: Choices) -> str:
    """What the letter says that the person is to the company; "" for a brand or product, which only decides the address.

    WrongInput where it is neither one of `ACTING_AS` nor anything for which the company has an address.
    """
    said = clean(choices.acting_as)
    word = said.casefold().replace(" ", "-")
    if not said or word in ACTING_AS:
        return word
    brands = tuple(dict.fromkeys(name for contact in company.contacts for name in contact.only))
    if fold(said) in map(fold, brands):
        return ""
    also = f"; or one for whom {company.called} has an address: {', '.join(brands)}" if brands else ""
    raise WrongInput(
        f"dsr does not know what “{said}” is to {company.called}.",
        f"Choose one of: {', '.join(ACTING_AS)}{also}. Or say it in your words: --detail relation=…",
    )


def works_for_others(company: Company) -> bool:
    """Whether the company holds some people's data for others, so that the user must say to whom they belong."""
    return any(acts.capacity is Capacity.PROCESSOR for acts in company.acts_as)


def _fitting(company: Company, choices: Choices) -> Contact:
    """The contact that was chosen by its key or address. WrongInput where it is not the company's, or not for the chosen way."""
    contact = find_contact(company.contacts, choices.contact)
    if contact is None:
        known = "; ".join(contact.address for contact in company.contacts) or "none"
        raise WrongInput(
            f"{company.called} has no address “{choices.contact}”.",
            f"It has: {known}. Add yours: dsr company contact {company.slug} --email …",
        )
    if choices.channel and channel_of(contact) is not choices.channel:
        raise WrongInput(
            f"“{contact.address}” is no {ADDRESS_WORDS[choices.channel]}.",
            f"Leave the way out, or give the {ADDRESS_WORDS[choices.channel]}.",
        )
    return contact


def _nothing_grants(right: Right, company: Company, grounds: Iterable[Ground]) -> WrongInput:
    possible = ", ".join(dict.fromkeys(right for ground in grounds for right in ground.rights))
    return WrongInput(
        f"Nothing that dsr knows gives you the right “{right}” against {company.called}.",
        f"You can ask for: {possible}." if possible else "Neither a law nor its own policy grants you a right there.",
    )
