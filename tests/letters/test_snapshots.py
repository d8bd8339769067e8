"""Letters that one can read. A change of wording shows as a diff; DSR_UPDATE_SNAPSHOTS=1 writes them anew."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.authority import Authority
from dsr.domain.company import Contact, PostalAddress, Role
from dsr.domain.events import EventName
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterFacts, LetterKind
from dsr.domain.request import Behalf, Channel, Claim, Relation
from tests.letters.samples import ADA, AEPD, BUREAU, CNIL, QUIET, SAM, SENT, SHOP, event, facts, later_facts, letters, promising

FOLDER = Path(__file__).parent / "snapshots"
EU, UK, CCPA, SHINE = "eu-gdpr", "uk-gdpr", "us-ca-ccpa", "us-ca-shine-the-light"
R = Right
REASONS = {"identifier:Customer number": "4711", "reasons": "I work in a shelter.\nMy address must not be linked to it."}
CAI = Authority(
    id="ca-qc-cai",
    name="Commission d’accès à l’information du Québec",
    country="CA",
    names={"fr": "la Commission d’accès à l’information du Québec (CAI)"},
)
COMMISSION = replace(QUIET, slug="commission", name="European Commission", country="BE", kind="eu-body", identity=None)
EDPS = Authority(id="edps", name="European Data Protection Supervisor", country="BE", address=("Rue Wiertz 60", "1047 Brussels"))
WRONG = {"wrong": "My surname is spelt Byrom.", "correct": "Byron", "identifier:Customer number": "4711"}
GERMAN = replace(ADA, name="Anna Schmidt", postal=PostalAddress(("Hauptstraße 4", "10115 Berlin"), "DE"), country="DE")
MAIL = {"identifier:Dirección de correo": "lucia@example.es", "same-mailbox": "yes"}
DESK = replace(SHOP, contacts=(Contact(role=Role.SUPPORT, email="help@shop.example"),))
CALPRIVACY = Authority(id="cppa", name="California Privacy Protection Agency (CalPrivacy)", country="US", subdivision="CA")
SECRETARIA = Authority(id="mx-secretaria", name="Secretaría Anticorrupción y Buen Gobierno", country="MX")
ICO = Authority(id="uk-ico", name="Information Commission (ICO)", country="GB", email="complaints@ico.example")
ASKED = (SENT, event(EventName.IDENTITY_ASKED, date(2026, 10, 9)))
LETTERS: dict[str, Callable[[], LetterFacts]] = {
    "en-eu-access": lambda: facts(Claim(R.ACCESS, EU), company=promising(SHOP, [R.ACCESS]), authority=AEPD),
    "en-eu-three-rights": lambda: facts(Claim(R.ACCESS, EU), Claim(R.OPT_OUT_MARKETING, EU), Claim(R.ERASURE, EU), company=SHOP),
    "en-eu-objection": lambda: facts(Claim(R.OBJECTION, EU), details=REASONS, company=SHOP),
    "en-uk-access": lambda: facts(Claim(R.ACCESS, UK), channel=Channel.LETTER, company=BUREAU, details={}),
    "en-ccpa-know": lambda: facts(Claim(R.ACCESS, CCPA), company=promising(QUIET, [R.ACCESS])),
    "en-ccpa-opt-outs-and-deletion": lambda: facts(
        Claim(R.OPT_OUT_SALE, CCPA), Claim(R.LIMIT_SENSITIVE, CCPA), Claim(R.ERASURE, CCPA), company=QUIET
    ),
    "en-shine-the-light": lambda: facts(
        Claim(R.SHINE_THE_LIGHT, SHINE), company=promising(QUIET, [R.SHINE_THE_LIGHT]), channel=Channel.WEBFORM
    ),
    "en-policy-deletion": lambda: facts(Claim(R.ERASURE, COMPANY_POLICY), company=promising(QUIET, [R.ERASURE]), person=SAM),
    "fr-eu-acces": lambda: facts(Claim(R.ACCESS, EU), language="fr", company=BUREAU, channel=Channel.LETTER, authority=CNIL, details={}),
    "fr-eu-opposition": lambda: facts(Claim(R.OBJECTION, EU), language="fr", company=BUREAU, details=REASONS),
    "es-eu-acceso": lambda: facts(Claim(R.ACCESS, EU), language="es", company=promising(SHOP, [R.ACCESS]), authority=AEPD, details=MAIL),
    "es-eu-supresion": lambda: facts(Claim(R.ERASURE, EU), language="es", company=SHOP, details=MAIL),
    "en-reminder": lambda: later_facts(LetterKind.REMINDER, Claim(R.ACCESS, EU), company=SHOP),
    "en-uk-complaint-to-the-company": lambda: later_facts(
        LetterKind.APPEAL,
        Claim(R.ERASURE, UK),
        history="refused",
        details={"contest": "You keep sending me offers."},
        received=date(2026, 10, 5),
    ),
    "fr-reclamation-cnil": lambda: later_facts(
        LetterKind.COMPLAINT, Claim(R.ACCESS, EU), language="fr", history="partial", company=BUREAU, channel=Channel.LETTER
    ),
    "en-virginia-access": lambda: facts(Claim(R.ACCESS, "us-va"), company=QUIET),
    "en-oregon-recipients": lambda: facts(Claim(R.THIRD_PARTY_LIST, "us-or"), company=QUIET),
    "en-connecticut-opt-out": lambda: facts(Claim(R.OPT_OUT_SALE, "us-ct"), company=QUIET, details={}),
    "en-nevada-sale": lambda: facts(Claim(R.OPT_OUT_SALE, "us-nv"), company=QUIET),
    "en-texas-appeal": lambda: later_facts(
        LetterKind.APPEAL, Claim(R.ERASURE, "us-tx"), history="refused", details={"contest": "You sold my data last year."}
    ),
    "en-pipeda-access": lambda: facts(Claim(R.ACCESS, "ca-pipeda"), company=QUIET),
    "en-australia-correction": lambda: facts(Claim(R.RECTIFICATION, "au-privacy-act"), company=QUIET, details=WRONG),
    "en-new-zealand-access": lambda: facts(Claim(R.ACCESS, "nz-privacy-act"), company=QUIET),
    "en-south-africa-access": lambda: facts(Claim(R.ACCESS, "za-popia"), company=QUIET),
    "en-korea-decision": lambda: facts(Claim(R.AUTOMATED_DECISION, "kr-pipa"), company=QUIET, details={"decision": "No credit."}),
    "de-schweiz-auskunft": lambda: facts(Claim(R.ACCESS, "ch-fadp"), language="de", company=BUREAU, channel=Channel.LETTER, details={}),
    "de-eu-auskunft": lambda: facts(Claim(R.ACCESS, EU), language="de", company=QUIET, person=GERMAN),
    "de-eu-loeschung": lambda: facts(Claim(R.ERASURE, EU), language="de", company=SHOP, person=GERMAN, channel=Channel.LETTER),
    "de-beschwerde": lambda: later_facts(LetterKind.COMPLAINT, Claim(R.ACCESS, EU), language="de", company=SHOP, person=GERMAN),
    "fr-suisse-opposition": lambda: facts(Claim(R.OBJECTION, "ch-fadp"), language="fr", company=BUREAU, details=REASONS),
    "fr-quebec-acces": lambda: facts(Claim(R.ACCESS, "ca-qc-law25"), language="fr", company=QUIET),
    "fr-quebec-mesentente": lambda: later_facts(
        LetterKind.COMPLAINT, Claim(R.ACCESS, "ca-qc-law25"), language="fr", company=QUIET, authority=CAI
    ),
    "es-argentina-rectificacion": lambda: facts(Claim(R.RECTIFICATION, "ar-25326"), language="es", company=QUIET, details=WRONG),
    "es-mexico-cancelacion": lambda: facts(Claim(R.ERASURE, "mx-lfpdppp"), language="es", company=QUIET, details=MAIL),
    "es-chile-supresion-y-bloqueo": lambda: facts(
        Claim(R.ERASURE, "cl-19628"), Claim(R.RESTRICTION, "cl-19628"), language="es", company=QUIET, details=MAIL, day=date(2026, 12, 3)
    ),
    "es-chile-texto-anterior": lambda: facts(Claim(R.ACCESS, "cl-19628"), language="es", company=QUIET, details=MAIL),
    "de-eu-organ-auskunft": lambda: facts(Claim(R.ACCESS, "eu-2018-1725"), language="de", company=COMMISSION, person=GERMAN),
    "en-eu-institution-objection": lambda: facts(Claim(R.OBJECTION, "eu-2018-1725"), company=COMMISSION, details=REASONS),
    "fr-institution-reclamation": lambda: later_facts(
        LetterKind.COMPLAINT, Claim(R.ACCESS, "eu-2018-1725"), language="fr", company=COMMISSION, authority=EDPS
    ),
    "pt-brasil-acesso": lambda: facts(Claim(R.ACCESS, "br-lgpd"), language="pt", company=QUIET),
    "pt-brasil-lembrete": lambda: later_facts(LetterKind.REMINDER, Claim(R.ACCESS, "br-lgpd"), language="pt", company=QUIET),
    "pt-brasil-portabilidade": lambda: facts(Claim(R.PORTABILITY, "br-lgpd"), language="pt", company=QUIET),
    "pt-brasil-eliminacao-politica": lambda: facts(Claim(R.ERASURE, COMPANY_POLICY), language="pt", company=SHOP),
    "pt-brasil-peticao": lambda: later_facts(
        LetterKind.COMPLAINT, Claim(R.ACCESS, "br-lgpd"), Claim(R.ERASURE, "br-lgpd"), language="pt", history="partial"
    ),
    "pt-portugal-reclamacao": lambda: later_facts(
        LetterKind.COMPLAINT,
        Claim(R.ACCESS, EU),
        Claim(R.OBJECTION, EU),
        language="pt",
        person=replace(ADA, name="Inês Silva", country="PT"),
    ),
    "pt-portugal-oposicao": lambda: facts(
        Claim(R.OPT_OUT_MARKETING, EU), language="pt", company=SHOP, person=replace(ADA, name="Inês Silva", country="PT")
    ),
    "en-policy-names-the-law": lambda: facts(
        Claim(R.ACCESS, EU, by_promise=True), company=promising(replace(SHOP, country="US"), [R.ACCESS]), person=replace(SAM, state="NY")
    ),
    "en-for-a-child": lambda: replace(
        facts(Claim(R.ERASURE, EU), company=DESK, details={"enclosures": "a copy of my identity card"}),
        behalf=Behalf(name="Emma Byron", relation=Relation.PARENT, proof="birth certificate of 3 May 2015"),
        tells_postal=True,
    ),
    "en-california-complaint": lambda: later_facts(LetterKind.COMPLAINT, Claim(R.ACCESS, CCPA), company=DESK, authority=CALPRIVACY),
    "en-uk-complaint-after-silence": lambda: later_facts(
        LetterKind.COMPLAINT,
        Claim(R.ERASURE, UK),
        history="refused",
        company=SHOP,
        authority=ICO,
        appeal_due=date(2026, 11, 20),
        ticket="T-99",
    ),
    "de-erinnerung": lambda: later_facts(
        LetterKind.REMINDER,
        Claim(R.ACCESS, EU),
        language="de",
        company=DESK,
        person=GERMAN,
        ticket="T-99",
        earlier="Sehr geehrte Damen und Herren,\n\nich bitte Sie um Auskunft …",
    ),
    "fr-rappel-apres-une-question": lambda: later_facts(
        LetterKind.REMINDER, Claim(R.ACCESS, EU), language="fr", company=BUREAU, due=None, events=ASKED, channel=Channel.LETTER
    ),
    "fr-pour-un-enfant": lambda: replace(
        facts(Claim(R.ERASURE, EU), language="fr", company=DESK, authority=CNIL, details={"erasure-ground": "child"}),
        behalf=Behalf(name="Emma Durand", relation=Relation.PARENT, proof="copie du livret de famille"),
    ),
    "fr-suisse-deux-delais": lambda: facts(
        Claim(R.ACCESS, "ch-fadp"), Claim(R.ERASURE, "ch-fadp"), language="fr", company=replace(SHOP, country="CH"), details={}
    ),
    "es-reclamacion": lambda: later_facts(
        LetterKind.COMPLAINT, Claim(R.ACCESS, EU), language="es", history="partial", company=BUREAU, authority=AEPD
    ),
    "pt-em-nome-de-outra-pessoa": lambda: replace(
        facts(Claim(R.ACCESS, EU), Claim(R.ERASURE, EU), language="pt", company=DESK, person=replace(ADA, name="Inês Silva", country="PT")),
        behalf=Behalf(name="Rui Silva", relation=Relation.AGENT),
        acting_as="employee",
    ),
    "es-mexico-solicitud-de-proteccion": lambda: later_facts(
        LetterKind.COMPLAINT,
        Claim(R.ACCESS, "mx-lfpdppp"),
        Claim(R.ERASURE, "mx-lfpdppp"),
        language="es",
        company=SHOP,
        authority=SECRETARIA,
    ),
    "es-argentina-por-una-hija": lambda: replace(
        facts(Claim(R.ACCESS, "ar-25326"), Claim(R.ERASURE, "ar-25326"), language="es", company=DESK),
        behalf=Behalf(name="Ana Ortega", relation=Relation.PARENT, proof="partida de nacimiento"),
    ),
    "es-recordatorio": lambda: later_facts(LetterKind.REMINDER, Claim(R.ERASURE, EU), language="es", company=SHOP, authority=AEPD),
}


@pytest.mark.parametrize("name", list(LETTERS))
def test_letter(name: str) -> None:
    letter = letters().render(LETTERS[name]())
    head = [
        f"From: {', '.join(letter.sender)}",
        f"To: {', '.join(letter.recipient)}",
        f"Date: {letter.date_line}",
        f"Subject: {letter.subject}",
    ]
    found = "\n".join((*head, "", letter.text, ""))
    path = FOLDER / f"{name}.txt"
    if os.environ.get("DSR_UPDATE_SNAPSHOTS"):
        path.write_text(found, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == found


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(LETTERS)
