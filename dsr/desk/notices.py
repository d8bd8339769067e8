"""What a person should know before a letter leaves: what it costs, what it states, what the law and the policy ask."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dsr.desk.addressees import served
from dsr.desk.demands import demanded
from dsr.desk.languages import expected_languages
from dsr.desk.law import LawDesk
from dsr.desk.rooms import Rooms
from dsr.directory.places import language_name, languages_at, place_name
from dsr.domain.addresses import host_of
from dsr.domain.case import OPEN_STATES, UNSENT, Case
from dsr.domain.company import Capacity, Company
from dsr.domain.dates import in_words
from dsr.domain.details import IDENTIFIER, QUESTIONS, THEN_ERASE
from dsr.domain.law import Law, Right
from dsr.domain.request import Channel, Relation, Request

if TYPE_CHECKING:
    from dsr.desk.compose import Choices

YES, NO = "yes", "no"


class Topic(StrEnum):
    """What a notice is about."""

    BOUNCED = "bounced"
    """A letter to the chosen address came back."""
    ADDRESSEE = "addressee"
    """The chosen address is for other people."""
    OPEN_CASE = "open-case"
    """The same was asked before."""
    LOSS = "loss"
    """What may be lost with the data."""
    COPY_FIRST = "copy-first"
    CONTRADICTION = "contradiction"
    """Two of the requests do not go together."""
    GROUND = "ground"
    """A law of which nothing shows that it applies."""
    FORM = "form"
    """What the law wants to find in a request, and in which language."""
    DEMAND = "demand"
    """What the company's policy wants to find in a request."""
    BEHALF = "behalf"
    """The law's conditions for writing for somebody else."""
    EMPLOYER = "employer"
    BROKER = "broker"
    """The company lives on data about people."""
    PROCESSOR = "processor"
    """For some people another company decides."""
    LANGUAGE = "language"
    """The language of the settings could not be taken, or the company works in another one."""
    STATEMENT = "statement"
    """What the letter states as a fact."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know, in plain sentences."""

    topic: Topic
    text: str
    command: str = ""
    """How it is done on the command line, "" where nothing is to be done there."""


class Notices:
    """Says what to know about a request before it leaves."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def of(self, request: Request, choices: "Choices | None" = None) -> tuple[Notice, ...]:
        """Everything to know about a request, the most important first.

        Args:
            request: as it would leave.
            choices: what it was made of, to say what could not be followed.
        """
        laws = self._rooms.laws(request.laws)
        settings = self._rooms.record.settings()
        wanted = "" if choices and choices.language else settings.language
        return (
            *_bounced(request),
            *addressee(request, choices),
            *self.open_cases(request.company, request.rights),
            *(Notice(Topic.LOSS, text) for text in losses(request.rights)),
            *copy_first(request),
            *contradictions(request),
            *self._doubted(request, laws),
            *form(request, laws),
            *behalf(request, laws),
            *employer(request),
            *_broker(request.company),
            *demands(request.company),
            *_processor(request.company),
            *_headless(request),
            *_language(request, wanted),
            *statements(request),
        )

    def _doubted(self, request: Request, laws: Mapping[str, Law]) -> Iterator[Notice]:
        """The laws that nothing, or nothing but the policy's own words, makes apply."""
        promised = {claim.law for claim in request.claims if claim.by_promise}
        known = {ground.law for ground in LawDesk(self._rooms).grounds(request.company, request.person, request.rights)}
        for law in laws.values():
            if law.id in promised:
                text = f"Nothing but its policy makes {law.in_a_sentence} apply: the letter relies on its word, and no authority may help."
                yield Notice(Topic.GROUND, text)
            elif law.id not in known:
                text = f"You chose {law.in_a_sentence}; nothing that dsr knows shows that it applies. The company may say so."
                yield Notice(Topic.GROUND, text)

    def open_cases(self, company: Company, rights: Iterable[Right] = ()) -> tuple[Notice, ...]:
        """The cases with the company in which one of these rights is asked already and no end is reached; without rights, any case."""
        slugs = {company.slug, *company.formerly}
        asked = frozenset(rights)
        return tuple(
            _open_case(case, asked)
            for case in self._rooms.record.cases_with(slugs)
            if (case.state in OPEN_STATES or case.state in UNSENT) and (not asked or asked & frozenset(case.request.rights))
        )


def _bounced(request: Request) -> Iterator[Notice]:
    contact = request.contact
    if contact and contact.bounced:
        how = f"dsr company contact {request.company.slug} --email … (or --postal, --webform)"
        yield Notice(
            Topic.BOUNCED,
            f"A letter to {contact.address} came back on {in_words(contact.bounced)}: choose another address, or add one: {how}",
        )


def addressee(request: Request, choices: "Choices | None" = None) -> Iterator[Notice]:
    """That the chosen address is for people elsewhere, or for a group to which the person did not say to belong."""
    from dsr.desk.compose import groups_of

    contact, company = request.contact, request.company
    if contact is None:
        return
    groups = groups_of(choices) if choices else request.groups
    home = request.person.place
    if not contact.serves_at(home):
        live = f"you live in {place_name(home)}" if home else "dsr does not know where you live"
        yield Notice(Topic.ADDRESSEE, f"{company.called} gives {contact.address} {served(contact)}; {live}. It may turn the letter away.")
    elif contact not in company.contacts_for(request.rights, home, groups) and contact in company.contacts_for_some(home, groups):
        yield Notice(Topic.ADDRESSEE, f"{company.called} gives {contact.address} {served(contact)}.")


def _open_case(case: Case, asked: frozenset[Right]) -> Notice:
    request = case.request
    same = [right for right in request.rights if right in asked] or list(request.rights)
    if case.sent is None:
        stands = f"was written on {in_words(request.created)} and is not sent yet: send it instead"
        command = f"dsr request send {case.reference}"
    else:
        stands = f"was sent on {in_words(case.sent)} and is still open: look at it first"
        command = f"dsr request show {case.reference}"
    text = f"{case.reference} asks {request.company.called} for {_and(same)} already; it {stands}."
    return Notice(Topic.OPEN_CASE, text, command)


def losses(rights: Iterable[Right]) -> tuple[str, ...]:
    """What may be lost with the data, one thing a line; empty where nothing is to be erased."""
    return _LOSSES if Right.ERASURE in tuple(rights) else ()


_LOSSES = (
    "An erasure can cost what you bought there: books, films, games, tickets, credit, the account itself.",
    "Running contracts, open orders and warranties may stop being served: settle them first.",
    "Invoices, messages and records that you may need as evidence, for taxes or a dispute, are gone for you too.",
)


def copy_first(request: Request) -> Iterator[Notice]:
    """That one can have a copy before the data is gone."""
    if Right.ERASURE not in request.rights:
        return
    if Right.ACCESS in request.rights or Right.PORTABILITY in request.rights:
        text = "The letter asks for the copy first and the erasure after it. To look at the copy in peace, ask for it alone now"
    else:
        text = "A copy first, then erase: ask for access alone now"
    how = f"dsr request new {request.company.slug} --right access --detail {THEN_ERASE}=yes"
    yield Notice(Topic.COPY_FIRST, f"{text}, and say that you want the erasure after it. When the answer is there, dsr reminds you.", how)


def contradictions(request: Request) -> Iterator[Notice]:
    """The requests of one letter that do not go together."""
    rights, details = frozenset(request.rights), request.details
    if Right.ERASURE not in rights:
        return
    if Right.RESTRICTION in rights:
        why = {
            "claims": "You ask to keep the data for a legal claim, and to erase it.",
            "unlawful": "You ask to keep the data from being erased, and to erase it.",
        }.get(details.get("restriction-ground", ""), "You ask to keep the data frozen, and to erase it.")
        yield Notice(
            Topic.CONTRADICTION, f"{why} Ask for the restriction alone; for the erasure when it has served, or of other data only."
        )
    if Right.OBJECTION in rights:
        yield Notice(
            Topic.CONTRADICTION,
            "While your objection is weighed, the letter asks that the data is only stored, and beside it that it is erased. "
            "Ask for one of the two, or say which data is to be erased.",
        )
    if Right.OPT_OUT_MARKETING in rights:
        yield Notice(
            Topic.CONTRADICTION,
            "To keep advertising away from you, the company must keep your address on a list. If everything is erased, it can come back.",
        )
    if Right.RECTIFICATION in rights and not details.get("erasure-what"):
        yield Notice(Topic.CONTRADICTION, "You ask to correct the data, and to erase all of it. Say which data is to be erased.")
    if Right.WITHDRAW_CONSENT in rights and details.get("consent-erase") == NO and not details.get("erasure-what"):
        yield Notice(Topic.CONTRADICTION, "You ask to keep what rested on your consent, and to erase everything.")


def form(request: Request, laws: Mapping[str, Law]) -> Iterator[Notice]:
    """What the laws want to find in the request, and the language in which they or the company's country want it."""
    for law in laws.values():
        if law.languages and request.language not in law.languages:
            told = " or ".join(map(language_name, law.languages))
            text = f"{law.at_the_start} wants the request in {told} ({law.form.source.cite}), and the letter is in "
            yield Notice(Topic.FORM, f"{text}{language_name(request.language)}: the company may turn it away. Send a translation with it.")
        for required in law.requires:
            if required.label and IDENTIFIER + required.label in request.details:
                continue
            if required.enclosed and "enclosures" in request.details:
                continue
            text = f"{law.at_the_start} wants {required.what} ({required.source.cite})."
            if required.enclosed:
                yield Notice(Topic.FORM, f"{text} Enclose it, and say so in the letter.", "--detail enclosures=…")
            else:
                yield Notice(Topic.FORM, text, f"--detail “identifier:{required.label}=…”" if required.label else "")
    home, company = request.person.place, request.company
    expected = expected_languages(company, home)
    if expected and request.language not in expected and not any(law.languages for law in laws.values()):
        there = " or ".join(map(language_name, expected))
        if home and home.country == company.country:
            said = f"{there} {'is' if len(expected) == 1 else 'are'} official in {place_name(home)}, where you both are."
        else:
            said = f"{company.called} works in {there}."
        yield Notice(
            Topic.LANGUAGE,
            f"The letter is in {language_name(request.language)}; {said} The answer may take longer, or ask for a translation.",
        )
        return
    for law in laws.values():
        own = frozenset(code for place in law.places for code in languages_at(place))
        if own and request.language not in own and not law.languages:
            told = " or ".join(sorted(map(language_name, own)))
            text = f"The letter is in {language_name(request.language)}, and {law.in_a_sentence} is applied in {told}"
            yield Notice(Topic.LANGUAGE, f"{text}: an authority that reads the letter later may ask for a translation.")


def behalf(request: Request, laws: Mapping[str, Law]) -> Iterator[Notice]:
    """What the laws say about those who write for others, each with its source; and of the dead, which law gives rights at all."""
    if request.behalf is None:
        return
    if not request.behalf.proof:
        yield Notice(Topic.BEHALF, "The letter names no proof that you may write for them. Say what you enclose.")
    for law in laws.values():
        if request.behalf.relation is Relation.HEIR:
            seat = request.company.country or ""
            home = request.person.country
            found = law.deceased_in(home) or law.deceased_in(seat)
            if found:
                yield Notice(Topic.BEHALF, f"{law.short}, of the dead ({found.source.cite}): {found.text}")
            else:
                yield Notice(
                    Topic.BEHALF,
                    f"{law.at_the_start} protects the living. dsr knows no rule there on the data of the dead: "
                    "the company may refuse, or answer out of courtesy. Say what you need it for, and enclose proof.",
                )
        else:
            yield Notice(Topic.BEHALF, f"{law.short}, of those who write for others ({law.agent.source.cite}): {law.agent.text}")


def employer(request: Request) -> Iterator[Notice]:
    """What somebody should know who writes to the one for whom they work."""
    mailbox = (request.reply_email or request.person.email).rpartition("@")[2].casefold()
    theirs = _domains(request.company)
    if request.acting_as == "employee":
        yield Notice(
            Topic.EMPLOYER,
            "You write to the one for whom you work: not from the work mailbox, not on its device, and no date in its calendar. "
            "It can read all three, and you may lose them.",
        )
    if mailbox and any(mailbox == domain or mailbox.endswith(f".{domain}") for domain in theirs):
        yield Notice(
            Topic.EMPLOYER,
            f"The answer would go to a mailbox of {request.company.called} itself. Choose one of your own.",
            "--reply-to ADDRESS",
        )


def demands(company: Company) -> Iterator[Notice]:
    """What the policy wants to find in a request, each thing with whether it is new to the company, and what is too much."""
    for demand in demanded(company):
        wish = "would like" if demand.optional else "asks for"
        yield Notice(Topic.DEMAND, f"Its policy {wish}: {demand.what}. {demand.advice}", demand.command)


def statements(request: Request) -> Iterator[Notice]:
    """What the letter states as a fact, because the person said so."""
    said = [_STATED[key] for key in _STATED if request.details.get(key) == YES]
    ground = request.details.get("erasure-ground", "")
    said += [_label("erasure-ground", ground)] if ground else []
    restriction = request.details.get("restriction-ground", "")
    said += [_label("restriction-ground", restriction)] if restriction else []
    if request.behalf:
        said.append(f"you write for {request.behalf.name} as {request.behalf.relation}")
    if request.acting_as:
        said.append(ROLE_WORDS.get(request.acting_as, f"you belong to: {request.acting_as}"))
    if said:
        yield Notice(Topic.STATEMENT, f"The letter states as facts: {'; '.join(said)}. Send it only if all of it is true.")


ROLE_WORDS: Mapping[str, str] = {
    "employee": "you work there",
    "former-employee": "you worked there",
    "applicant": "you applied for work there",
    "customer": "you are a customer",
    "user": "you are a user",
    "patient": "you are a patient",
    "tenant": "you are a tenant",
    "member": "you are a member",
    "student": "you are a student",
}
"""What a letter states of a person who writes as one of `ACTING_AS`."""
_STATED: Mapping[str, str] = {
    "residence": "you live where the law protects you",
    "same-mailbox": "it comes from the mailbox that your account uses",
}


def _label(key: str, value: str) -> str:
    question = next(question for question in QUESTIONS if question.key == key)
    label = next((option.label for option in question.options if option.value == value), value)
    return label[:1].lower() + label[1:] if not label.startswith("I ") else label


def _broker(company: Company) -> Iterator[Notice]:
    if company.kind == "broker":
        yield Notice(
            Topic.BROKER,
            f"{company.called} lives on data about people: tell it nothing that it does not list about you already. "
            "Your e-mail address may be new to it; answers can go to another one.",
            "--reply-to ADDRESS",
        )


def _processor(company: Company) -> Iterator[Notice]:
    for acts in company.acts_as:
        if acts.capacity is Capacity.PROCESSOR:
            yield Notice(
                Topic.PROCESSOR,
                f"For {acts.who} it works only on the orders of others. {acts.instead}".strip(),
            )


def _headless(request: Request) -> Iterator[Notice]:
    """That a letter on paper has no address of its sender at its head."""
    if request.channel is Channel.LETTER and request.person.postal is None:
        yield Notice(
            Topic.FORM, "A letter on paper needs your postal address: there is none at its head yet.", "dsr me set postal “STREET” “TOWN”"
        )


def _language(request: Request, wanted: str) -> Iterator[Notice]:
    if wanted and wanted != request.language:
        yield Notice(
            Topic.LANGUAGE,
            f"Your settings ask for “{wanted}”, but dsr has no such letter for these rights and laws: it is in “{request.language}”.",
        )


def _domains(company: Company) -> frozenset[str]:
    """The domains of the company's own mailboxes and site."""
    site = host_of(company.website or "").removeprefix("www.")
    mailboxes = (contact.email.rpartition("@")[2].casefold() for contact in company.contacts if contact.email)
    return frozenset(filter(None, (site.casefold(), *mailboxes)))


def _and(words: Iterable[str]) -> str:
    parts = [str(word) for word in words]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
