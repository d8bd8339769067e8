"""People, companies and letters that the tests of this room share. All people are invented."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from dsr import laws
from dsr.domain.authority import Authority
from dsr.domain.case import Event, EventName
from dsr.domain.company import Company, Contact, IdentityDemand, PolicySource, PostalAddress, Promise, Role, StatedRight
from dsr.domain.dates import Period, Unit
from dsr.domain.deadline import ExtensionState
from dsr.domain.lateness import AnswerDay
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterFacts, LetterKind, request_facts
from dsr.domain.request import Channel, Claim, Person, Request
from dsr.letters.render import Letters

TEMPLATES = Path(__file__).parents[2] / "templates" / "letters"
DAY = date(2026, 11, 22)
LATER_DAY = date(2027, 1, 11)
"""A day on which California's rules on automated decisions are in force."""
REFERENCE = "DSR-7KQM-3XPA"
LAWS = ("eu-gdpr", "uk-gdpr", "us-ca-ccpa", "us-ca-shine-the-light", COMPANY_POLICY)
GDPR = ("eu-gdpr", "uk-gdpr")
BY_LETTER = (*(law.id for law in laws.all_laws() if law.grants and not law.only_through), COMPANY_POLICY)
"""Everything on which a letter can rest."""

ADA = Person(name="Ada Byron", email="ada@example.org", postal=PostalAddress(("12 Hill Street", "London W1J 5NB"), "GB"), country="GB")
CAMILLE = Person(
    name="Camille Durand", email="camille@example.fr", postal=PostalAddress(("8 rue des Lilas", "69003 Lyon"), "FR"), country="FR"
)
LUCIA = Person(
    name="Lucía Ortega", email="lucia@example.es", postal=PostalAddress(("Calle Mayor 3, 2.º", "28013 Madrid"), "ES"), country="ES"
)
SAM = Person(
    name="Sam Lee", email="sam@example.com", postal=PostalAddress(("1 Main St", "Oakland, CA 94607"), "US"), country="US", state="CA"
)

HANNA = Person(name="Hanna Meier", email="hanna@example.ch", postal=PostalAddress(("Seestrasse 4", "8002 Zürich"), "CH"), country="CH")
JOAO = Person(
    name="João Lima", email="joao@example.br", postal=PostalAddress(("Rua das Flores 5", "01310-000 São Paulo SP"), "BR"), country="BR"
)

QUOTES = {
    Right.ACCESS: "you can request a copy of your personal information",
    Right.RECTIFICATION: "to correct this data if it is inaccurate",
    Right.ERASURE: "to delete such data at your request",
    Right.SHINE_THE_LIGHT: "request and obtain from us once a year, free of charge",
}
SHOP = Company(
    slug="shop",
    name="Example Shop",
    country="ES",
    policy=PolicySource(title="Privacy and cookies policy", dated="2024-02"),
    contacts=(Contact(role=Role.PRIVACY, email="privacy@shop.example"),),
    deadlines=(Promise(period=Period(30, Unit.DAYS), quote="will respond to your inquiry within 30 days."),),
)
BUREAU = Company(
    slug="bureau",
    name="Bureau SAS",
    country="FR",
    policy=PolicySource(title="Politique de confidentialité", dated="2024-02-13"),
    contacts=(Contact(role=Role.DPO, postal=PostalAddress(("Bureau SAS", "DPO", "1 avenue Exemple", "94230 Cachan"), "FR")),),
)
QUIET = Company(
    slug="quiet", name="Quiet Communications", identity=IdentityDemand(asks="to identify themselves", quote="identify themselves")
)

CNIL = Authority(
    id="fr-cnil",
    name="Commission nationale de l’informatique et des libertés (CNIL)",
    country="FR",
    names={"en": "the French data protection authority (CNIL)", "fr": "la Commission nationale de l’informatique et des libertés (CNIL)"},
    address=("3 place de Fontenoy", "TSA 80715", "75334 Paris Cedex 07"),
)
AEPD = Authority(
    id="es-aepd",
    name="Agencia Española de Protección de Datos (AEPD)",
    country="ES",
    names={"en": "the Spanish Data Protection Agency (AEPD)", "es": "la Agencia Española de Protección de Datos (AEPD)"},
    address=("C/ Jorge Juan 6", "28001 Madrid"),
    email="x@aepd.example",
)

DETAILS: Mapping[str, str] = {
    "identifier:Customer number": "4711",
    "same-mailbox": "yes",
    "residence": "yes",
    "relation": "customer since 2021.",
    "focus": "The calls of May 2026.\nThe offer that followed.",
    "wrong": "My surname is spelt Byrom.",
    "correct": "Byron",
    "proof": "a copy of an invoice",
    "erasure-ground": "no-longer-needed",
    "erasure-what": "my photographs",
    "restriction-ground": "accuracy",
    "format": "CSV",
    "transfer-to": "Other Shop, data@other.example",
    "reasons": "I work in a shelter.\nMy address must not be linked to it.",
    "consent": "newsletter",
    "consent-erase": "yes",
    "decision": "On 3 November your system refused my application.",
    "view": "My income was entered wrongly.",
}
PLAIN_DETAILS: Mapping[str, str] = {"identifier:Customer number": "4711", "same-mailbox": "yes", "residence": "yes"}


@cache
def letters() -> Letters:
    """One writer for all tests, as a program has one."""
    return Letters(TEMPLATES)


def day_of(law: str) -> date:
    """A day on which the law's rights can be used: a later one where it is not in force before."""
    return LATER_DAY if law == COMPANY_POLICY else max(LATER_DAY, laws.get(law).in_force_from + timedelta(days=30))


def granted(law: str, day: date = LATER_DAY) -> tuple[Right, ...]:
    """The rights that a law grants on that day; a policy may promise any."""
    if law == COMPANY_POLICY:
        return tuple(Right)
    return tuple(dict.fromkeys(grant.right for grant in laws.get(law).grants if grant.in_force(day)))


def promising(company: Company, rights: Iterable[Right], **more: object) -> Company:
    """The company with a policy that states these rights, as somebody checked."""
    stated = tuple(StatedRight(right=right, quote=QUOTES.get(right, f"we honour your right: {right}")) for right in rights)
    return replace(company, **({"rights": stated, "checked": "person"} | more))


def facts(
    *claims: Claim,
    language: str = "en",
    channel: Channel = Channel.EMAIL,
    person: Person | None = None,
    company: Company | None = None,
    details: Mapping[str, str] = PLAIN_DETAILS,
    authority: Authority | None = None,
    day: date = DAY,
    kind: LetterKind = LetterKind.REQUEST,
    **later: object,
) -> LetterFacts:
    """The facts of a letter; what is not told is filled in."""
    if person is None:
        by_language = {"fr": CAMILLE, "es": LUCIA, "de": HANNA, "pt": JOAO}
        american = claims[0].law.startswith("us-")
        person = replace(SAM, state=claims[0].law[3:5].upper()) if american else by_language.get(language, ADA)
        if claims[0].law == "ca-qc-law25" and language == "fr":
            person = replace(CAMILLE, country="CA", state="QC", postal=PostalAddress(("8 rue des Lilas", "Québec QC  G1R 1A1"), "CA"))
    if company is None:
        company = promising(SHOP, [claim.right for claim in claims if claim.law == COMPANY_POLICY])
    request = Request(
        reference=REFERENCE,
        created=day,
        person=person,
        company=company,
        claims=claims,
        language=language,
        channel=channel,
        contact=company.contacts[0] if company.contacts else None,
        details=details,
    )
    known = {law: laws.get(law) for law in request.laws if law != COMPANY_POLICY}
    return replace(request_facts(request, known, day, authority), kind=kind, **later)


def event(name: EventName, day: date, note: str = "") -> Event:
    """Something that happened."""
    return Event(id=1, reference=REFERENCE, name=name, day=day, recorded=datetime(2026, 11, 22, tzinfo=UTC), note=note)


SENT = event(EventName.SENT, date(2026, 10, 5))
HISTORIES = {
    "silence": (SENT,),
    "questions": (
        SENT,
        event(EventName.ACKNOWLEDGED, date(2026, 10, 7)),
        event(EventName.IDENTITY_ASKED, date(2026, 10, 8)),
        event(EventName.IDENTITY_GIVEN, date(2026, 10, 9)),
        event(EventName.CLARIFICATION_ASKED, date(2026, 10, 10)),
        event(EventName.CLARIFICATION_GIVEN, date(2026, 10, 11)),
        event(EventName.FEE_ASKED, date(2026, 10, 12)),
        event(EventName.FEE_PAID, date(2026, 10, 13)),
        event(EventName.EXTENDED, date(2026, 10, 20)),
    ),
    "partial": (
        SENT,
        event(EventName.PARTLY_ANSWERED, date(2026, 11, 1), note="a private note"),
        event(EventName.REMINDED, date(2026, 11, 10)),
    ),
    "refused": (SENT, event(EventName.REFUSED, date(2026, 11, 1)), event(EventName.APPEALED, date(2026, 11, 3))),
}


def later_facts(kind: LetterKind, *claims: Claim, history: str = "silence", **more: object) -> LetterFacts:
    """The facts of a reminder, appeal or complaint. `due` is the last day for the answer to each right under each law, or None."""
    values = {"sent": date(2026, 10, 5), "received": date(2026, 10, 7), "due": date(2026, 11, 9), "events": HISTORIES[history]}
    if kind is LetterKind.COMPLAINT:
        values["authority"] = CNIL
    values |= more
    due = values.pop("due")
    told = facts(*claims, kind=kind, **values)
    return told if "days" in more else replace(told, days=days_until(due, told))


def days_until(due: date | None, told: LetterFacts) -> tuple[AnswerDay, ...]:
    """One last day for all rights of a letter under all their laws."""
    names = [event.name for event in told.events]
    extension = ExtensionState.IN_TIME if EventName.EXTENDED in names else ExtensionState.NOT_ASKED
    ended = min((event.day for event in told.events if event.name in (EventName.ANSWERED, EventName.REFUSED)), default=told.day)
    late = due is not None and due < ended
    return tuple(
        AnswerDay(law=law, right=ask.right, last=due, late=late, owed=late or due is None or ended < told.day, extension=extension)
        for ask in told.asks
        for law in (ask.law_id, *(other.id for other, _ in ask.also))
        if law != COMPANY_POLICY
    )
