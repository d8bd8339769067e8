"""The wizard's habits: nothing chosen is lost, what is missing is asked in place, and a letter leaves only when told."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from dsr.domain.case import EventName, State
from dsr.domain.law import Right
from dsr.errors import DeliveryError, RecordError
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.dialogs import ErrorDialog
from dsr.tui.screens.compose import ComposeScreen
from dsr.tui.widgets.pick_list import PickList
from dsr.tui.widgets.step_bar import StepMark
from tests.tui.fakes import make_desk
from tests.tui.wizard import Walker, wizard

SPANIARD = {"name": "Ana Pérez Gil", "email": "ana@example.org", "country": "ES"}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go to the current folder, as there is no folder for documents."""
    monkeypatch.chdir(tmp_path)


def marks(walk: Walker) -> str:
    return " ".join(str(mark.render()) for mark in walk.app.screen.query(StepMark))


async def test_back_and_forth_nothing_is_lost(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("access", "rectification")
        await walk.press("enter")
        await walk.choose("company-policy")
        await walk.press("enter")
        await walk.type("my name")
        await walk.press("tab")
        await walk.type("Ana")
        await walk.press("tab")
        await walk.paste("ana@old.example")
        await walk.press("ctrl+n", "tab", "tab")
        await walk.choose("es")
        before = walk.wizard.draft
        assert marks(walk) == "✓ 1 Company ✓ 2 Rights ✓ 3 Ground ✓ 4 Details ▶ 5 Delivery · 6 Send"
        await walk.press("escape", "escape", "escape", "escape")
        assert walk.step is Step.COMPANY
        assert marks(walk).startswith("▶ 1 Company · 2 Rights")
        await walk.press("enter")
        assert walk.app.screen.query_one("#rights", PickList).chosen == ("access", "rectification")
        await walk.press("enter")
        assert walk.app.screen.query_one("#grounds", PickList).chosen == ("company-policy",)
        await walk.press("enter")
        assert [area.text for area in walk.app.screen.query(TextArea)][:2] == ["my name", "Ana"]
        assert [line.value for line in walk.app.screen.query(Input) if line.value] == ["ana@old.example"]
        await walk.press("ctrl+n")
        assert walk.app.screen.query_one("#languages", PickList).chosen == ("es",)
        assert replace(walk.wizard.draft, step=before.step) == before


async def test_a_draft_survives_quitting_and_the_board_can_go_on_with_it(tmp_path: Path) -> None:
    """What was typed last is there too, though its pause was not over when the program ended."""
    home = tmp_path / "home"
    async with wizard(home, me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("rectification")
        await walk.press("enter", "enter")
        await walk.pilot.press(*"half a wo")
        walk.app.exit()
    (kept,) = make_desk(home).keeping.drafts()
    assert kept.content["answers"] == {"wrong": "half a wo"}
    async with wizard(home, draft_id=kept.id) as walk:
        assert walk.step is Step.DETAILS
        assert walk.app.screen.query(TextArea).first().text == "half a wo"
        await walk.type("rd")
        await walk.press("escape", "escape", "escape", "escape")
        assert not isinstance(walk.app.screen, ComposeScreen)
        (again,) = walk.desk.keeping.drafts()
        assert (again.id, again.content["answers"]) == (kept.id, {"wrong": "half a word"})


async def test_a_draft_survives_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"

    def crash(self: ComposeScreen) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        async with wizard(home, me=SPANIARD, slug="onimagin") as walk:
            await walk.choose("rectification")
            await walk.press("enter", "enter")
            await walk.pilot.press(*"typed")
            monkeypatch.setattr(ComposeScreen, "action_leave", crash)
            await walk.pilot.press("ctrl+l")
            await walk.pilot.pause()
    (kept,) = make_desk(home).keeping.drafts()
    assert kept.content["answers"] == {"wrong": "typed"}


async def test_looking_at_companies_leaves_no_draft(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        await walk.press("down", "down", "up", "pagedown", "escape")
        assert not isinstance(walk.app.screen, ComposeScreen)
        assert walk.desk.keeping.drafts() == ()


async def test_a_draft_that_is_gone_and_a_company_that_is_gone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with wizard(home, draft_id="lost") as walk:
        assert isinstance(walk.app.screen, ErrorDialog)
        await walk.press("enter")
        assert walk.step is Step.COMPANY
    desk = make_desk(home)
    desk.keeping.save_draft("d1", Draft(id="d1", slug="vanished", step=Step.DELIVERY, rights=(Right.ACCESS,)).to_content())
    desk.close()
    async with wizard(home, me=SPANIARD, draft_id="d1") as walk:
        assert walk.step is Step.COMPANY
        assert "vanished" in walk.text("#notice")


async def test_the_country_is_asked_where_it_is_needed(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home") as walk:
        await walk.type("onimagin\n")
        assert "In which country" in walk.text(".title")
        await walk.press("escape")
        assert walk.step is Step.COMPANY
        assert "in which country you live" in walk.text("#notice")
        await walk.press("enter")
        await walk.type("Spian\n\n")
        assert "not a country" in walk.text("#trouble")
        await walk.press("shift+tab", "ctrl+u")
        await walk.type("Spain\n\n")
        assert walk.step is Step.RIGHTS
        assert walk.desk.keeping.me().country == "ES"


async def test_who_writes_is_asked_before_the_letter_leaves(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me={"country": "ES"}, slug="onimagin") as walk:
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n")
        assert "nobody yet" in walk.picks("#more")["change-sender"]
        await walk.press("enter")
        await walk.type("Ana\n\n")
        assert "needs your e-mail address" in walk.text("#trouble")
        await walk.paste("ana@example.org")
        await walk.press("enter")
        assert walk.step is Step.DONE
        assert walk.desk.keeping.me().name == "Ana"


async def test_needed_answers_hold_the_letter_and_are_marked(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.press("ctrl+n")
        assert walk.step is Step.RIGHTS
        assert "at least one" in walk.text("#notice")
        await walk.choose("objection")
        assert walk.text("#notice") == ""
        await walk.press("enter", "enter", "ctrl+n")
        assert walk.step is Step.DETAILS
        assert "particular about your situation" in walk.text("#notice")
        assert walk.app.screen.query_one("#question-reasons").has_class("-open")
        assert isinstance(walk.app.focused, TextArea)
        await walk.type("x")
        assert not walk.app.screen.query_one("#question-reasons").has_class("-open")
        await walk.press("ctrl+n")
        assert walk.step is Step.DELIVERY


async def test_a_processor_sends_its_contacts_elsewhere(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        await walk.type("imagino\n")
        contacts = next(key for key in walk.picks("PickList") if key.startswith("contacts"))
        await walk.take(contacts)
        assert "probably not the one to ask" in walk.text(".title")
        assert "Write to the company that sent you the message" in walk.text(".muted")
        await walk.press("enter")
        assert walk.step is Step.COMPANY
        assert "company that uses your data" in walk.text("#notice")
        await walk.press("enter")
        await walk.take(contacts)
        await walk.take("stay")
        assert walk.step is Step.RIGHTS
        assert walk.wizard.draft.group == contacts


async def test_a_letter_that_was_saved_can_be_changed_until_it_is_sent(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n", "enter")
        reference = walk.wizard.draft.reference
        await walk.take("txt")
        file = tmp_path / f"{reference}-onimagin.txt"
        assert "Dear" in file.read_text()
        assert walk.desk.keeping.drafts() == ()
        await walk.press("escape", "tab", "tab")
        await walk.choose("fr")
        assert len(walk.desk.keeping.drafts()) == 1
        await walk.press("enter")
        await walk.take("txt")
        assert "there already" in walk.text(".title")
        await walk.press("enter")
        assert "Dear" not in file.read_text()
        assert walk.desk.keeping.drafts() == ()
        assert [outlook.case.request.language for outlook in walk.desk.cases.board()] == ["fr"]
        await walk.take("not-yet")
        assert len(walk.app.screen_stack) == 1
        assert walk.desk.cases.show(reference).case.state is State.DRAFT


async def test_a_letter_that_was_sent_elsewhere_meanwhile_stays_as_it_is(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n", "enter")
        reference = walk.wizard.draft.reference
        await walk.take("txt")
        walk.desk.cases.record(reference, EventName.SENT)
        await walk.press("escape", "tab", "tab")
        await walk.choose("es")
        await walk.press("enter")
        await walk.take("today")
        assert isinstance(walk.app.screen, ErrorDialog)
        assert "was sent, so its letter stays" in walk.text("#error-message")


async def test_ways_out_and_their_troubles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n", "enter")
        await walk.take("copy")
        assert walk.desktop.clipboard.copied[0].startswith("Dear")
        assert "on the clipboard" in walk.facts()

        def none(text: str) -> None:
            raise DeliveryError("There is no clipboard.", "Save it as text.")

        monkeypatch.setattr(walk.desktop.clipboard, "copy", none)
        await walk.take("copy")
        assert walk.app.clipboard.startswith("Dear")
        assert "terminal's clipboard" in walk.facts()
        await walk.take("mail")
        assert "There is no clipboard." in walk.facts() or walk.desktop.opener.opened
        await walk.take("folder")
        await walk.press("ctrl+u")
        await walk.paste(str(tmp_path / "nowhere"))
        await walk.press("enter")
        assert "There is no folder" in walk.text("#trouble")
        (tmp_path / "nowhere").mkdir()
        await walk.press("enter")
        await walk.take("eml-pdf")
        (file,) = (tmp_path / "nowhere").iterdir()
        assert b"application/pdf" in file.read_bytes()
        assert "Saved" in walk.facts()


async def test_trouble_with_the_record_is_said_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:

        def full(draft_id: str, content: object) -> None:
            raise RecordError("The disk is full.", "Make room.")

        monkeypatch.setattr(walk.desk.keeping, "save_draft", full)
        await walk.choose("access")
        assert walk.text("#notice") == "! The draft could not be kept. The disk is full. Make room."
        await walk.press("enter")
        assert walk.step is Step.GROUND


async def test_a_broken_profile_is_named_and_the_others_still_work(tmp_path: Path) -> None:
    companies = tmp_path / "home" / "companies"
    companies.mkdir(parents=True)
    (companies / "broken.yaml").write_text("slug: broken\nnam: Broken\n")
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        assert "broken.yaml" in walk.text("#faults")
        await walk.type("onimagin")
        assert "Sits in Spain" in walk.facts()
        await walk.type("zzzzzz\n")
        assert "No company matches" in walk.text("#none")
        assert walk.step is Step.COMPANY
        assert "Choose a company first" in walk.text("#notice")


async def test_keys_have_names_and_explanations(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        active = [binding.binding for binding in walk.app.screen.active_bindings.values()]
        own = [binding for binding in active if binding.id and binding.id.startswith(("compose.", "pick."))]
        assert {"compose.next", "compose.back", "compose.later", "pick.choose", "pick.accept"} <= {binding.id for binding in own}
        assert all(binding.tooltip for binding in own)


async def test_the_letter_can_be_read_over_the_whole_window(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n")
        small = walk.app.screen.query_one("#letter").size.height
        await walk.press("ctrl+r")
        assert walk.app.screen.query_one("#letter").size.height > small + 4
        await walk.press("escape")
        assert walk.step is Step.DELIVERY
        assert walk.app.screen.query_one("#letter").size.height == small


@pytest.mark.parametrize("chosen", [(), ("a",), ("a", "b")])
def test_choices_are_marked_by_signs_and_not_by_colour(chosen: tuple[str, ...]) -> None:
    from rich.console import Console

    from dsr.tui.widgets.pick_list import Pick

    picks = PickList([Pick("a", "One [b]"), Pick("b", "Two")], chosen, multiple=True)
    console = Console(width=40, color_system=None)
    with console.capture() as capture:
        for option in picks.options:
            console.print(option.prompt)
    one, two = capture.get().splitlines()
    assert one.rstrip() == f"{'[x]' if 'a' in chosen else '[ ]'} One [b]"
    assert two.rstrip() == f"{'[x]' if 'b' in chosen else '[ ]'} Two"


