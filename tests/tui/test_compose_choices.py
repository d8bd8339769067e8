"""What the wizard lets one choose beside rights and law, and what it says before a letter leaves."""

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Static

from dsr.desk import Desk
from dsr.desk.compose import Choices
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind
from dsr.domain.request import Relation
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens.compose_details import IdentifierRow
from dsr.tui.widgets.pick_list import PickList
from tests.tui.conftest import opened, press, settle, told
from tests.tui.fakes import make_desk
from tests.tui.wizard import Walker, wizard

SPANIARD = {"name": "Ana Pérez Gil", "email": "ana@example.org", "postal": "Calle Mayor 1\n28013 Madrid", "country": "ES"}
ROOMY = (120, 40)


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go to the current folder, as there is no folder for documents."""
    monkeypatch.chdir(tmp_path)


def on_the_way(step: Step, **choices: Any) -> Draft:
    """A draft to Onimagin that has come to a step."""
    return Draft(**{"id": "d1", "slug": "onimagin", "rights": (Right.ACCESS,), "step": step, **choices})


async def to(walk: Walker, selector: str) -> None:
    """Put the cursor into a list."""
    walk.app.screen.query_one(selector, PickList).focus()
    await walk.settle()


async def test_an_address_that_was_missing_is_missing_no_more_once_it_is_added(tmp_path: Path) -> None:
    draft = on_the_way(Step.DELIVERY, slug="imagitarium")
    async with wizard(tmp_path / "home", me=SPANIARD, draft=draft) as walk:
        await walk.press("ctrl+n")
        assert "no address to write to yet" in walk.text("#notice")
        await walk.take("add-contact")
        await walk.pilot.pause()
        walk.app.screen.query(Input).first().focus()
        walk.app.screen.query(Input).first().value = "privacy@imagitarium.example"
        await walk.press("ctrl+s")
        if walk.app.screen is not walk.wizard:
            await walk.press("enter")
        assert walk.app.screen is walk.wizard
        assert walk.text("#notice") == ""
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DONE)
        await walk.take("today")
        assert "It is sent" in walk.text("#question")
        assert walk.text("#notice") == ""


async def test_what_is_said_of_an_address_stands_below_that_address(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY), size=ROOMY) as walk:
        contacts = walk.desk.companies.show("onimagin").contacts_for((Right.ACCESS,), None)
        first, *_, last = walk.picks("#contacts").values()
        assert contacts[0].quote.split()[0] in first
        assert contacts[0].quote not in last
        await walk.press("down")
        first, *_, last = walk.picks("#contacts").values()
        assert contacts[0].quote.split()[0] in first, "the chosen one keeps its note"


async def test_for_whom_one_writes_is_asked_and_told(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DETAILS)) as walk:
        assert not walk.app.screen.query_one("#question-for-name").display
        await to(walk, "#question-for PickList")
        await walk.choose("heir")
        assert walk.app.screen.query_one("#question-for-name").display
        assert "LOPDGDD art. 3" in walk.text("#notices")
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DETAILS)
        assert "What is their name?" in walk.text("#notice")
        await walk.type("Luis")
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DELIVERY)
        request = walk.wizard.clerk.request(walk.wizard.draft)
        assert request.behalf is not None
        assert (request.behalf.name, request.behalf.relation) == ("Luis", Relation.HEIR)


async def test_somebody_who_is_kept_is_one_choice(tmp_path: Path) -> None:
    home = tmp_path / "home"
    desk = make_desk(home)
    desk.keeping.add_person("Luis Gil", "parent", "libro de familia")
    desk.close()
    async with wizard(home, me=SPANIARD, draft=on_the_way(Step.DETAILS)) as walk:
        await to(walk, "#question-for PickList")
        await walk.choose("kept:Luis Gil")
        assert not walk.app.screen.query_one("#question-for-name").display
        request = walk.wizard.clerk.request(walk.wizard.draft)
        assert request.behalf is not None
        assert request.behalf.proof == "libro de familia"


async def test_what_one_is_to_the_company_is_told_and_warned_of(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DETAILS)) as walk:
        await to(walk, "#question-i-am PickList")
        await walk.choose("employee")
        assert "work mailbox" in walk.text("#notices")
        assert walk.wizard.clerk.request(walk.wizard.draft).acting_as == "employee"


async def test_where_the_answer_goes_and_what_is_told_is_chosen_for_this_letter(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:
        await to(walk, "#more")
        await walk.take("reply-to")
        walk.app.screen.query_one(Input).value = "nowhere"
        await walk.press("enter")
        assert "not an e-mail address" in walk.text("#trouble")
        walk.app.screen.query_one(Input).value = "other@example.org"
        await walk.press("enter")
        assert walk.is_at(Step.DELIVERY)
        assert "other@example.org" in walk.text("#text")
        assert "Calle Mayor" not in walk.text("#text")
        await to(walk, "#more")
        await walk.take("tell-postal")
        assert "Calle Mayor" in walk.text("#text")
        await to(walk, "#more")
        await walk.take("tell-postal")
        assert "Calle Mayor" not in walk.text("#text")
        assert walk.desk.keeping.me().email == SPANIARD["email"], "the person stays as it was"


async def test_before_an_erasure_stands_what_may_be_lost(tmp_path: Path) -> None:
    draft = on_the_way(Step.DETAILS, rights=(Right.ERASURE,))
    async with wizard(tmp_path / "home", me=SPANIARD, draft=draft, size=ROOMY) as walk:
        said = walk.text("#notices")
        assert all(word in said for word in ("bought", "warranties", "evidence", "A copy first"))
        assert all(not picks.chosen for picks in walk.app.screen.query(PickList) if "declare" in str(picks.parent and picks.parent.id))
        await walk.press("ctrl+n", "ctrl+n")
        assert walk.is_at(Step.DONE)
        assert "Before you send it" in walk.facts()
        assert "warranties" in walk.facts()


async def test_an_open_case_is_said_where_the_company_is_chosen(tmp_path: Path) -> None:
    home = tmp_path / "home"
    desk = make_desk(home)
    for field, value in SPANIARD.items():
        desk.keeping.set_me(field, value)
    kept = desk.requests.keep(desk.compose.request(desk.companies.show("onimagin"), Choices(rights=(Right.ACCESS,))))
    desk.close()
    async with wizard(home) as walk:
        await walk.type("onim")
        assert "You have written to it already" in walk.facts()
        assert kept.reference in walk.facts()


async def test_a_broker_is_told_nothing_that_it_does_not_list(tmp_path: Path) -> None:
    home = tmp_path / "home"
    desk = make_desk(home)
    text = desk.companies.yaml("onimagin").replace("slug: onimagin", "slug: tracer").replace("\nname:", "\nkind: broker\nname:")
    desk.companies.save_yaml(text, "tracer")
    desk.close()
    async with wizard(home, me=SPANIARD, draft=on_the_way(Step.DETAILS, slug="tracer")) as walk:
        assert "lives on data about people" in walk.text("#notices")
        labels = [row._label for row in walk.app.screen.query(IdentifierRow)]
        assert labels == ["E-mail address", ""]


async def test_what_a_law_wants_in_a_request_has_a_field_of_its_own(tmp_path: Path) -> None:
    turk = {"name": "Ayşe Yılmaz", "email": "ayse@example.org", "country": "TR"}
    async with wizard(tmp_path / "home", me=turk, draft=on_the_way(Step.DETAILS, law="tr-kvkk")) as walk:
        assert "in Turkish" in walk.text("#notices")
        row = next(row for row in walk.app.screen.query(IdentifierRow) if "kimlik" in row._label)
        row.query_one(Input).value = "12345678901"
        await walk.settle()
        assert ("T.C. kimlik no / pasaport no", "12345678901") in walk.wizard.draft.identifiers


async def test_a_follow_up_can_be_read_in_every_language_before_it_is_kept(desk: Desk) -> None:
    async with opened(desk) as pilot:
        pilot.app.show_case("DSR-AAAA-2222")
        await settle(pilot)
        await press(pilot, "w", "enter")
        seen = {str(pilot.app.screen.query_one("#letter", Static).render())}
        for _ in range(4):
            await press(pilot, "o")
            seen.add(str(pilot.app.screen.query_one("#letter", Static).render()))
        assert len(seen) == 5
        german = desk.cases.follow_up("DSR-AAAA-2222", LetterKind.REMINDER, language="de", keep=False)
        assert german.text in seen
        await press(pilot, "k")
        assert "Other language" not in told(pilot)
    assert len(desk.cases.letters("DSR-AAAA-2222")) == 2
