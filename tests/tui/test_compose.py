"""The wizard's habits: nothing chosen is lost, what is missing is asked in place, and a letter leaves only when told."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, TextArea

from dsr.desk.requests import Requests
from dsr.domain.case import EventName, State
from dsr.domain.law import Right
from dsr.domain.letter import Letter
from dsr.errors import DeliveryError, LetterError, RecordError
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


def on_the_way(step: Step, **choices: Any) -> Draft:
    """A draft to Onimagin that has come to a step."""
    return Draft(**{"id": "d1", "slug": "onimagin", "rights": (Right.ACCESS,), "step": step, **choices})


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
        assert "Dirección de correo electrónico: ana@old.example" in walk.text("#text")
        await walk.choose("en")
        assert "E-mail address: ana@old.example" in walk.text("#text")
        before = walk.wizard.draft
        assert marks(walk) == "✓ 1 Company ✓ 2 Rights ✓ 3 Ground ✓ 4 Details ▶ 5 Delivery · 6 Send"
        await walk.press("escape", "escape", "escape", "escape")
        assert walk.is_at(Step.COMPANY)
        assert marks(walk).startswith("▶ 1 Company · 2 Rights")
        await walk.press("enter")
        assert walk.app.screen.query_one("#rights", PickList).chosen == ("access", "rectification")
        await walk.press("enter")
        assert walk.app.screen.query_one("#grounds", PickList).chosen == ("company-policy",)
        await walk.press("enter")
        assert [area.text for area in walk.app.screen.query(TextArea)][:2] == ["my name", "Ana"]
        assert [line.value for line in walk.app.screen.query(Input) if line.value] == ["ana@old.example"]
        await walk.press("ctrl+n")
        assert walk.app.screen.query_one("#languages", PickList).chosen == ("en",)
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
        assert walk.is_at(Step.DETAILS)
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

    with pytest.raises(ZeroDivisionError):  # noqa: PT012  the crash comes out where the app ends
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
        assert walk.is_at(Step.COMPANY)
    desk = make_desk(home)
    desk.keeping.save_draft("d1", Draft(id="d1", slug="vanished", step=Step.DELIVERY, rights=(Right.ACCESS,)).to_content())
    desk.close()
    async with wizard(home, me=SPANIARD, draft_id="d1") as walk:
        assert walk.is_at(Step.COMPANY)
        assert "vanished" in walk.text("#notice")


async def test_the_country_is_asked_where_it_is_needed(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home") as walk:
        await walk.type("onimagin\n")
        assert "In which country" in walk.text(".title")
        await walk.press("escape")
        assert walk.is_at(Step.COMPANY)
        assert "in which country you live" in walk.text("#notice")
        await walk.press("enter")
        await walk.type("Spian\n\n")
        assert "not a country" in walk.text("#trouble")
        await walk.press("shift+tab", "ctrl+u")
        await walk.type("Spain\n\n")
        assert walk.is_at(Step.RIGHTS)
        assert walk.desk.keeping.me().country == "ES"


async def test_needed_answers_hold_the_letter_and_are_marked(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DETAILS, rights=(Right.OBJECTION,))) as walk:
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DETAILS)
        assert "particular about your situation" in walk.text("#notice")
        assert walk.app.screen.query_one("#question-reasons").has_class("-open")
        assert isinstance(walk.app.focused, TextArea)
        await walk.type("x")
        assert not walk.app.screen.query_one("#question-reasons").has_class("-open")
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DELIVERY)


async def test_a_processor_sends_its_contacts_elsewhere(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        await walk.type("imagino\n")
        contacts = next(key for key in walk.picks("PickList") if key.startswith("contacts"))
        await walk.take(contacts)
        assert "probably not the one to ask" in walk.text(".title")
        assert "Write to the company that sent you the message" in walk.text(".muted")
        await walk.press("enter")
        assert walk.is_at(Step.COMPANY)
        assert "company that uses your data" in walk.text("#notice")
        await walk.press("enter")
        await walk.take(contacts)
        await walk.take("stay")
        assert walk.is_at(Step.RIGHTS)
        assert walk.wizard.draft.group == contacts


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
        assert walk.is_at(Step.COMPANY)
        assert "Choose a company first" in walk.text("#notice")


async def test_keys_have_names_and_explanations(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, slug="onimagin") as walk:
        active = [binding.binding for binding in walk.app.screen.active_bindings.values()]
        own = [binding for binding in active if binding.id and binding.id.startswith(("compose.", "pick."))]
        assert {"compose.next", "compose.back", "compose.later", "pick.choose", "pick.accept"} <= {binding.id for binding in own}
        assert all(binding.tooltip for binding in own)


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


async def test_who_writes_is_asked_before_the_letter_leaves(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me={"country": "ES"}, draft=on_the_way(Step.DELIVERY)) as walk:
        assert "nobody yet" in walk.picks("#more")["change-sender"]
        await walk.press("enter")
        await walk.type("Ana\n\n")
        assert "needs your e-mail address" in walk.text("#trouble")
        await walk.paste("ana@example.org")
        await walk.press("enter")
        assert walk.is_at(Step.DONE)
        assert walk.desk.keeping.me().name == "Ana"


async def test_a_letter_that_was_saved_can_be_changed_until_it_is_sent(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DONE)) as walk:
        reference = walk.wizard.draft.reference
        await walk.take("txt")
        file = tmp_path / f"{reference}-onimagin.txt"
        assert "A la atención del equipo de privacidad" in file.read_text()
        assert walk.desk.keeping.drafts() == ()
        await walk.press("escape", "tab", "tab")
        await walk.choose("fr")
        assert len(walk.desk.keeping.drafts()) == 1
        await walk.press("enter")
        await walk.take("txt")
        assert "there already" in walk.text(".title")
        await walk.press("enter")
        assert "Madame, Monsieur" in file.read_text()
        assert walk.desk.keeping.drafts() == ()
        assert [outlook.case.request.language for outlook in walk.desk.cases.board()] == ["fr"]
        walk.desk.cases.record(reference, EventName.SENT)
        await walk.press("escape", "tab", "tab")
        await walk.choose("es")
        await walk.press("enter")
        await walk.take("today")
        assert isinstance(walk.app.screen, ErrorDialog)
        assert "was sent, so its letter stays" in walk.text("#error-message")


async def test_arrows_walk_through_the_lists_as_through_one_column(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:

        def place() -> tuple[str | None, str | None]:
            assert isinstance(walk.app.focused, PickList)
            return walk.app.focused.id, walk.app.focused.current

        first = place()
        assert first[0] == "contacts"
        seen = [first]
        for _ in range(12):
            await walk.press("down")
            seen.append(place())
        assert [list_id for list_id, _ in dict.fromkeys(seen)] == ["contacts"] * 2 + ["more"] * 4 + ["languages"] * 5
        assert seen[11] == seen[6], "the last list begins again at its top"
        await walk.press("up", "up")
        assert place()[0] == "more"
        await walk.press("up", "up", "up", "up")
        assert place()[0] == "contacts"


async def test_a_letter_for_later_waits_on_the_board(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DONE)) as walk:
        await walk.take("not-yet")
        assert len(walk.app.screen_stack) == 1
        assert [outlook.case.state for outlook in walk.desk.cases.board()] == [State.DRAFT]
        assert walk.desk.keeping.drafts() == ()


async def test_ways_out_and_their_troubles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DONE)) as walk:
        await walk.take("copy")
        assert walk.desktop.clipboard.copied[0].startswith("A la atención del equipo de privacidad")
        assert "on the clipboard" in walk.facts()

        def none(text: str) -> None:
            raise DeliveryError("There is no clipboard.", "Save it as text.")

        monkeypatch.setattr(walk.desktop.clipboard, "copy", none)
        await walk.take("copy")
        assert walk.app.clipboard.startswith("A la atención del equipo de privacidad")
        assert "terminal's clipboard" in walk.facts()
        monkeypatch.setattr(walk.desktop.opener, "open", none)
        await walk.take("mail")
        assert "That did not work" in walk.facts()
        assert "No mail program opened." in walk.facts()
        assert "The letter is in your terminal's clipboard: paste it into a new message to" in walk.facts()
        assert f"--out {walk.wizard.draft.reference}.eml" in walk.facts()
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

        await walk.press("ctrl+n")
        assert "at least one" in walk.text("#notice")
        monkeypatch.setattr(walk.desk.keeping, "save_draft", full)
        await walk.choose("access")
        assert walk.text("#notice") == "! The draft could not be kept. The disk is full. Make room."
        await walk.press("enter")
        assert walk.is_at(Step.GROUND)


async def test_the_letter_can_be_read_over_the_whole_window(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:
        small = walk.app.screen.query_one("#letter").size.height
        await walk.press("ctrl+r")
        assert walk.app.screen.query_one("#letter").size.height > small + 4
        await walk.press("escape")
        assert walk.is_at(Step.DELIVERY)
        assert walk.app.screen.query_one("#letter").size.height == small


async def test_a_change_under_about_you_reaches_the_letter(tmp_path: Path) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:
        assert "Ana Pérez Gil" in walk.text("#from")
        walk.app.go("me")
        await walk.settle()
        walk.desk.keeping.set_me("name", "Ana Gil")
        await walk.press("escape")
        await walk.settle()
        assert walk.is_at(Step.DELIVERY)
        assert "Ana Gil" in walk.text("#from")
        assert "Ana Gil" in walk.picks("#more")["change-sender"]
        await walk.press("tab")
        await walk.take("change-sender")
        await walk.press("ctrl+u")
        await walk.type("Eva\n\n")
        await walk.settle()
        assert "Eva" in walk.text("#from")


async def test_a_letter_that_cannot_be_written_leaves_the_user_where_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:

        def broken(request: object) -> Letter:
            raise LetterError("The template is broken.", "Install dsr again.")

        monkeypatch.setattr(walk.desk.requests, "preview", broken)
        await walk.press("tab", "tab")
        await walk.choose("fr")
        assert walk.text("#text") == "! The template is broken. Install dsr again."
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DELIVERY)
        assert walk.text("#notice") == "! The template is broken. Install dsr again."


async def test_a_fault_in_the_preview_is_said_there_and_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DELIVERY)) as walk:

        def broken(request: object) -> Letter:
            raise RuntimeError("unforeseen")

        monkeypatch.setattr(walk.desk.requests, "preview", broken)
        await walk.press("tab", "tab")
        await walk.choose("fr")
        assert "a fault in dsr (RuntimeError)" in walk.text("#text")
        assert walk.app.fault is None


async def test_a_draft_whose_letter_cannot_be_written_begins_at_the_company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Requests, request: object) -> Letter:
        raise LetterError("The template is broken.", "Install dsr again.")

    monkeypatch.setattr(Requests, "preview", broken)
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DONE)) as walk:
        assert walk.is_at(Step.COMPANY)
        assert "template is broken" in walk.text("#notice")


async def test_a_web_form_is_opened_with_the_letter_on_the_clipboard(tmp_path: Path) -> None:
    link = "https://imagitarium.example/privacy"
    desk = make_desk(tmp_path / "home")
    desk.companies.add_contact("imagitarium", webform=link)
    desk.close()
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.DONE, slug="imagitarium")) as walk:
        await walk.take("form")
        assert walk.desktop.opener.opened == [link]
        assert walk.desktop.clipboard.copied[0].startswith("Dear")
        assert "Nothing" not in walk.facts()


async def test_the_chosen_company_stays_chosen_where_there_are_more_than_the_list_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dsr.tui.screens.compose_clerk.MOST", 2)
    async with wizard(tmp_path / "home", me=SPANIARD, draft=on_the_way(Step.RIGHTS)) as walk:
        await walk.press("escape")
        assert walk.is_at(Step.COMPANY)
        assert "Onimagin" in walk.facts()
        await walk.press("enter")
        assert walk.is_at(Step.RIGHTS)
        assert walk.wizard.draft.slug == "onimagin"
