"""Whatever is chosen, on the screen or on the command line, makes the same letter, byte for byte."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dsr.cli import dsr as command_line
from dsr.desk import Desk, compose
from dsr.desk.addressees import channel_of
from dsr.desk.compose import Choices, contact_key
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import Letter
from dsr.domain.request import Channel
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens.compose_clerk import Clerk
from tests.conftest import make_world
from tests.tui.wizard import wizard

REFERENCE = "DSR-AAAA-2222"
HOMES = (("FR", ""), ("DE", "BE"), ("GB", ""), ("US", "CA"), ("US", "TX"), ("CH", "ZH"), ("ES", ""), ("BR", ""), ("CA", "QC"), ("JP", ""))
SETS = (
    (Right.ACCESS,),
    (Right.ERASURE, Right.ACCESS),
    (Right.OPT_OUT_MARKETING,),
    (Right.RECTIFICATION, Right.OBJECTION, Right.PORTABILITY),
    (Right.OPT_OUT_SALE, Right.LIMIT_SENSITIVE, Right.SHINE_THE_LIGHT),
    (Right.WITHDRAW_CONSENT, Right.RESTRICTION, Right.AUTOMATED_DECISION),
)
ANSWERS = {
    "relation": "customer since 2021",
    "focus": "my calls\n\nand my letters",
    "wrong": "my name",
    "correct": "Ada",
    "reasons": "I am known there",
    "restriction-ground": "accuracy",
    "decision": "no loan",
    "erasure-what": "my photographs",
}
PERSONAL = (
    ({}, "", False),
    ({"for": "parent", "for-name": "Ben Example", "for-proof": "birth certificate"}, "answers@example.org", False),
    ({"i-am": "employee", "residence": "yes", "enclosures": "a copy\na receipt"}, "", True),
    ({"for": "kept:Cleo Example", "i-am": "customer", "erasure-ground": "unlawful", "declare-close": "yes"}, "ada@example.org", True),
)
"""For whom one writes and what one is to the company, where the answer goes, and whether the postal address is told."""
IDENTIFIERS = (
    ("Customer number", "4711"),
    ("E-mail address", "ada@old.example"),
    ("E-mail address", "ada@new.example"),
    ("Shoe size", " 42 "),
)


@pytest.fixture
def fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every letter has the same reference."""
    monkeypatch.setattr(compose, "new_reference", lambda: REFERENCE)


def introduce(desk: Desk, country: str, state: str) -> None:
    for field, value in (
        ("name", "Ada Example"),
        ("email", "ada@example.org"),
        ("postal", "1 Sample Street\nSample Town"),
        ("country", country),
        ("state", state),
    ):
        desk.keeping.set_me(field, value)


def drafts(desk: Desk) -> Iterator[Draft]:
    """Many companies, laws, languages and ways: for each home every second company with one set of rights, each choice in turn."""
    clerk = Clerk(desk)
    person = desk.keeping.me()
    for number, company in list(enumerate(desk.companies.all()))[ord(person.country[0]) % 2 :: 2]:
        wanted = SETS[number % len(SETS)]
        offered = {offer.right for offer in desk.law.offers(company, person)}
        rights = tuple(right for right in Right if right in wanted and right in offered)
        if not rights:
            continue
        empty = Draft(id="d1", slug=company.slug, rights=rights, answers=ANSWERS, identifiers=IDENTIFIERS, reference=REFERENCE)
        contacts = clerk.contacts(empty)
        if not contacts:
            continue
        laws = ("", *(ground.law for ground in clerk.matter(empty).grounds if frozenset(ground.rights) & frozenset(rights)))
        keys = ("", *map(contact_key, contacts))
        for turn in range(max(len(laws), len(keys))):
            answers, reply_to, tell_postal = PERSONAL[(turn + number) % len(PERSONAL)]
            draft = replace(
                empty,
                law=laws[turn % len(laws)],
                contact=keys[(turn + number) % len(keys)],
                answers={**ANSWERS, **answers},
                reply_to=reply_to,
                tell_postal=tell_postal,
            )
            languages = ("", *clerk.languages(draft))
            yield replace(draft, language=languages[(turn + number) % len(languages)])


def words(draft: Draft, choices: Choices) -> list[str]:
    """The same choices as a command; the rights in the opposite order."""
    found = ["request", "new", draft.slug, "--dry-run", "--json"]
    for right in reversed(choices.rights):
        found += ["--right", right]
    for option, value in (("--law", choices.law), ("--lang", choices.language), ("--to", choices.contact.partition(":")[2])):
        found += [option, value] if value else []
    for option, value in (
        ("--reply-to", choices.reply_to),
        ("--on-behalf-of", choices.on_behalf_of),
        ("--as", choices.relation),
        ("--proof", choices.proof),
        ("--i-am", choices.acting_as),
    ):
        found += [option, value] if value else []
    found += ["--tell-postal"] if choices.tell_postal else []
    for key, value in choices.answers.items():
        found += ["--detail", f"{key}={value}"]
    for label, value in choices.identifiers:
        found += ["--detail", f"identifier:{label}={value}"]
    return found


def by_command(desk: Desk, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[str, str, str]:
    """Language, subject and text of the letter that a command prints."""
    capsys.readouterr()
    with command_line.make_context("dsr", arguments, obj=lambda: desk) as context:
        command_line.invoke(context)
    said = json.loads(capsys.readouterr().out)
    return said["language"], said["subject"], said["text"]


def shown(letter: Letter) -> tuple[str, str, str]:
    return letter.language, letter.subject, letter.text


@pytest.mark.usefixtures("fixed")
@pytest.mark.parametrize(("country", "state"), HOMES)
def test_the_same_choices_make_the_same_letter(country: str, state: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(make_world(tmp_path / "home"))
    introduce(desk, country, state)
    desk.keeping.add_person("Cleo Example", "agent", "power of attorney of 3 May 2026")
    clerk = Clerk(desk)
    seen = set()
    try:
        for draft in drafts(desk):
            request = clerk.request(draft)
            letter = desk.requests.preview(request)
            assert by_command(desk, words(draft, clerk.choices(draft)), capsys) == shown(letter), draft
            seen.add((request.language, request.channel, request.claims[0].law, request.acting_as, request.behalf))
    finally:
        desk.close()
    assert len(seen) > 3


SCREENS = (
    ("FR", "", "imagino", (Right.ACCESS, Right.ERASURE), "", "", ""),
    ("DE", "BE", "imagino", (Right.RECTIFICATION,), COMPANY_POLICY, "de", ""),
    ("US", "CA", "coursera", (Right.ACCESS, Right.SHINE_THE_LIGHT), "us-ca-shine-the-light", "", ""),
    ("CH", "ZH", "mullvad", (Right.ACCESS,), "", "fr", ""),
    ("ES", "", "onimagin", (Right.OBJECTION,), "", "es", Channel.LETTER),
)


@pytest.mark.usefixtures("fixed")
@pytest.mark.parametrize(("country", "state", "slug", "rights", "law", "language", "way"), SCREENS)
async def test_the_screen_shows_the_letter_that_the_command_writes(
    country: str,
    state: str,
    slug: str,
    rights: tuple[Right, ...],
    law: str,
    language: str,
    way: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk = Desk(make_world(tmp_path / "home"))
    introduce(desk, country, state)
    contacts = desk.companies.show(slug).contacts
    contact = next((contact_key(found) for found in contacts if channel_of(found) == way), "")
    draft = Draft(
        id="d1",
        step=Step.DELIVERY,
        slug=slug,
        group="nobody",
        rights=rights,
        law=law,
        language=language,
        contact=contact,
        answers=ANSWERS,
        identifiers=IDENTIFIERS,
        reference=REFERENCE,
    )
    language, subject, text = by_command(desk, words(draft, Clerk(desk).choices(draft)), capsys)
    desk.close()
    async with wizard(tmp_path / "home", draft=draft) as walk:
        assert walk.is_at(Step.DELIVERY)
        assert (walk.text("#subject"), walk.text("#text")) == (subject, text)
