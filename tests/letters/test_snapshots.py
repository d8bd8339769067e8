"""Letters that one can read. A change of wording shows as a diff; DSR_UPDATE_SNAPSHOTS=1 writes them anew."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import LetterFacts, LetterKind
from dsr.domain.request import Channel, Claim
from tests.letters.samples import AEPD, BUREAU, CNIL, QUIET, SAM, SHOP, facts, later_facts, letters, promising

FOLDER = Path(__file__).parent / "snapshots"
EU, UK, CCPA, SHINE = "eu-gdpr", "uk-gdpr", "us-ca-ccpa", "us-ca-shine-the-light"
R = Right
REASONS = {"identifier:Customer number": "4711", "reasons": "I work in a shelter.\nMy address must not be linked to it."}
MAIL = {"identifier:Dirección de correo": "lucia@example.es", "same-mailbox": "yes"}
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
