"""From a pasted policy to a saved company and on to a letter, by keyboard alone."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from dsr.desk import Desk
from dsr.desk.review import Kind
from dsr.domain.company import Contact, Origin, Role
from dsr.domain.law import Right
from dsr.tui.screens.companies import CompaniesScreen
from dsr.tui.screens.compose import ComposeScreen
from dsr.tui.screens.compose_dialogs import Choose
from dsr.tui.screens.policy import PolicyScreen
from dsr.tui.screens.policy_dialogs import PolicyForm
from dsr.tui.screens.policy_review import ReviewScreen
from dsr.tui.widgets.policy_findings import FindingList
from dsr.tui.widgets.policy_text import PolicyText
from tests.tui.conftest import opened, press, said, settle, told, type_in

FIXTURE = Path(__file__).parents[1] / "fixtures" / "lantern-privacy.md"
TEXT = FIXTURE.read_text(encoding="utf-8")
DEV = Path(__file__).parents[2] / ".." / "shared" / "policies" / "dev"


async def begin(pilot: Pilot[None], text: str = TEXT) -> ReviewScreen:
    """Paste a policy and have it read."""
    await press(pilot, "c", "ctrl+o", "tab")
    await type_in(pilot, text)
    await press(pilot, "ctrl+s")
    return review_of(pilot)


def review_of(pilot: Pilot[None]) -> ReviewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen), said(pilot)
    return screen


async def go_to(pilot: Pilot[None], words: str) -> str:
    """Walk through the list with the arrow keys to the fact that holds some words."""
    found, review = review_of(pilot).query_one(FindingList), review_of(pilot).review
    rows = [entry_id for entry_id in found._shown if entry_id]
    wanted = next(entry_id for entry_id in rows if words in str(review.entry(entry_id).fact))
    steps = rows.index(wanted) - rows.index(found.current)
    await pilot.press(*["down" if steps > 0 else "up"] * abs(steps))
    await settle(pilot)
    assert found.current == wanted
    return wanted


async def to_wizard(pilot: Pilot[None]) -> ComposeScreen:
    """Press Enter on "Write a request now"; the wizard may ask something at once, so that its worker waits for us."""
    await pilot.press("enter")
    for _ in range(20):
        await pilot.pause()
    wizards = [screen for screen in pilot.app.screen_stack if isinstance(screen, ComposeScreen)]
    assert len(wizards) == 1, said(pilot)
    assert not any(isinstance(screen, ReviewScreen | PolicyScreen) for screen in pilot.app.screen_stack)
    return wizards[0]


def shown_text(pilot: Pilot[None]) -> str:
    """What of the policy is in the window."""
    pane = review_of(pilot).query_one(PolicyText)
    return "\n".join(pane.render_line(y).text for y in range(pane.size.height))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_paste_check_save_and_write(desk: Desk, size: tuple[int, int]):
    async with opened(desk, *size) as pilot:
        screen = await begin(pilot)
        assert "Lantern Post Ltd" in said(pilot)
        assert "dpo@lantern-post.example" in said(pilot)
        await press(pilot, "ctrl+s")
        assert "Lantern Post Ltd is among your companies" in told(pilot)
        assert (await to_wizard(pilot)).draft.slug == "lantern-post"
    company = desk.companies.show("lantern-post")
    assert company == screen.review.company()
    assert company.contacts[0].email == "dpo@lantern-post.example"
    assert company.country == "GB"
    assert desk.policies.kept() is None


@pytest.mark.skipif(not DEV.is_dir(), reason="the policies are not beside the project")
async def test_a_real_policy_becomes_a_letter(desk: Desk):
    async with opened(desk) as pilot:
        await begin(pilot, (DEV / "cnn-international.md").read_text(encoding="utf-8"))
        if isinstance(pilot.app.screen, PolicyForm):  # the reader found no name: the first question is for one
            await type_in(pilot, "CNN International")
            await press(pilot, "ctrl+s")
        await press(pilot, "ctrl+s")
        slug = (await to_wizard(pilot)).draft.slug
    company = desk.companies.show(slug)
    assert company.contacts
    kept = desk.requests.keep(desk.requests.plan(company, (Right.ACCESS,)))
    assert kept == desk.requests.letter(kept.reference)


async def test_moving_through_the_findings_scrolls_the_text_to_the_sentence(desk: Desk):
    async with opened(desk) as pilot:
        screen = await begin(pilot)
        for words, quote in (
            ("1 month", "We will respond to your request"),
            ("Bristol", "4 Wharf Lane"),
            ("withdraw", "You may withdraw your consent"),
        ):
            await go_to(pilot, quote)
            assert quote in " ".join(shown_text(pilot).replace("▶", "").split()), words
            assert "▶" in shown_text(pilot)
        pane = screen.query_one(PolicyText)
        for entry in screen.review.entries:
            screen.query_one(FindingList).go_to(entry.id)
            await settle(pilot)
            assert pane._current == entry.places[0]
            first = pane._lines.line_of(entry.places[0][0])
            assert pane.scroll_y <= first < pane.scroll_y + pane.size.height, entry


async def test_a_finding_is_dropped_and_taken_back_and_unsure_ones_are_kept(desk: Desk):
    async with opened(desk) as pilot:
        screen = await begin(pilot)
        number = await go_to(pilot, "Bristol")
        await press(pilot, "x")
        assert screen.review.entry(number).dropped
        assert "✗ 4 Wharf Lane" in said(pilot)
        assert screen.query_one(FindingList).current == number, "the highlight stays"
        assert "no postal address" in " ".join(screen.review.company().gaps)
        await press(pilot, "x")
        assert not screen.review.entry(number).dropped
        assert screen.review.to_check == 2
        await press(pilot, "n")
        assert "not sure, please check" in told(pilot)
        await press(pilot, "space", "n", "space")
        assert screen.review.to_check == 0
        await press(pilot, "ctrl+s", "escape")
    assert any(contact.postal for contact in desk.companies.show("lantern-post").contacts)


async def test_a_role_is_corrected_and_an_address_put_first(desk: Desk):
    async with opened(desk) as pilot:
        await begin(pilot)
        await go_to(pilot, "help@")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PolicyForm)
        assert "For questions about your account" in told(pilot), "the form shows the proof"
        await press(pilot, "tab", "enter")  # opens the choice of desks
        for _ in range(9):
            await press(pilot, "up")
        await press(pilot, "down", "down", "down", "enter", "tab", "space", "enter")
        screen = review_of(pilot)
        entry = next(e for e in screen.review.of(Kind.CONTACT) if "help@" in e.fact.address)
        assert isinstance(entry.fact, Contact)
        assert (entry.fact.role, entry.fact.rights) == (Role.SUPPORT, (Right.ACCESS,))
        assert "✎ help@lantern-post.example" in said(pilot)
        await press(pilot, "f")
        assert screen.review.company().contacts[0].email == "help@lantern-post.example"


async def test_what_cannot_be_used_is_said_in_the_form(desk: Desk):
    async with opened(desk) as pilot:
        screen = await begin(pilot)
        await press(pilot, "enter")
        pilot.app.screen.query_one("#blank-text", Input).value = "nobody"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PolicyForm)
        assert "“nobody” is not an e-mail address" in told(pilot)
        await press(pilot, "escape")
        assert screen.review.entries[0].fact.address == "dpo@lantern-post.example"


async def test_an_address_is_added_from_the_marked_sentence(desk: Desk):
    async with opened(desk) as pilot:
        screen = await begin(pilot)
        await go_to(pilot, "byrne@")
        await press(pilot, "x", "a")
        assert "reads byrne@harbour-law.example" in told(pilot)
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#blank-text", Input).value == "byrne@harbour-law.example"
        await press(pilot, "ctrl+s")
        assert "★ byrne@harbour-law.example" in said(pilot)
        contact = screen.review.company().contacts[0]
        assert (contact.email, contact.origin) == ("byrne@harbour-law.example", Origin.POLICY)
        assert contact.quote.startswith("The lawyer who looks after")


async def test_a_postal_address_that_the_user_knows_and_a_time_from_the_text_are_added(desk: Desk):
    async with opened(desk, 120, 40) as pilot:
        screen = await begin(pilot)
        await press(pilot, "a", "down", "enter")
        assert isinstance(pilot.app.screen, PolicyForm)
        pilot.app.screen.query_one(TextArea).text = "Lantern Post Ltd\n9 Quay\nCardiff"
        pilot.app.screen.query_one("#blank-country", Input).value = "GB"
        await press(pilot, "ctrl+s")
        mine = screen.review.company().contacts[0]
        assert (mine.origin, mine.postal.lines[1]) == (Origin.USER, "9 Quay")
        assert "not in the policy" in told(pilot)
        assert "you added it" in told(pilot)
        await press(pilot, "tab", "slash")
        await type_in(pilot, "six years")
        await press(pilot, "enter")
        assert screen.review.text[slice(*screen.query_one(PolicyText).sentence)].startswith("We keep invoices")
        await press(pilot, "a", "down", "down", "down", "down", "enter")
        await type_in(pilot, "6 weeks")
        await press(pilot, "enter")
        promise = screen.review.company().deadlines[-1]
        assert (str(promise.period), promise.quote) == ("6 weeks", "We keep invoices for six years, as tax law demands.")


async def test_name_and_country_are_changed(desk: Desk):
    async with opened(desk) as pilot:
        screen = await begin(pilot)
        await press(pilot, "e")
        form = pilot.app.screen
        form.query_one("#blank-name", Input).value = "Lantern {{7*7}} [bold]"
        form.query_one("#blank-slug", Input).value = "lantern"
        form.query_one("#blank-country", Input).value = "Ireland"
        await press(pilot, "ctrl+s")
        assert "Lantern {{7*7}} [bold] · lantern · Ireland · English" in told(pilot)
        assert (screen.review.slug, screen.review.country) == ("lantern", "IE")


async def test_a_company_that_is_there_is_only_replaced_after_asking(desk: Desk):
    async with opened(desk) as pilot:
        await begin(pilot)
        await press(pilot, "e")
        pilot.app.screen.query_one("#blank-slug", Input).value = "imagino"
        await press(pilot, "ctrl+s")
        before = desk.companies.show("imagino")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, Choose)
        await press(pilot, "enter")  # what does no harm is highlighted
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert desk.companies.show("imagino") == before


@pytest.mark.parametrize(("keys", "slug"), [(["down"], "imagino-2"), (["down", "down"], "imagino")])
async def test_both_can_be_kept_or_the_new_one_replaces(desk: Desk, keys: list[str], slug: str):
    async with opened(desk) as pilot:
        await begin(pilot)
        await press(pilot, "e")
        pilot.app.screen.query_one("#blank-slug", Input).value = "imagino"
        await press(pilot, "ctrl+s", "ctrl+s", *keys, "enter")
        before = desk.companies.all()
        assert desk.companies.show(slug).name == "Lantern Post Ltd"
        assert (desk.companies.show("imagino").name == "imagino SAS") == (slug != "imagino")
        assert before
    assert desk.companies.show(slug).checked == "machine"
    expected = "yours" if slug == "imagino-2" else "yours, instead of the one that comes with dsr"
    assert desk.companies.standing(slug) == expected


async def test_the_wizard_leads_here_and_goes_on_with_the_new_company(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "no such company at all")
        assert "Ctrl+O adds it from its privacy policy" in told(pilot)
        await press(pilot, "ctrl+o", "tab")
        await type_in(pilot, TEXT)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert (await to_wizard(pilot)).draft.slug == "lantern-post"


async def test_a_saved_company_is_in_the_list_at_once(desk: Desk):
    async with opened(desk) as pilot:
        await begin(pilot)
        await press(pilot, "ctrl+s", "up", "enter")
        assert isinstance(pilot.app.screen, CompaniesScreen)
        await type_in(pilot, "lantern")
        assert "Lantern Post Ltd" in said(pilot)


@pytest.mark.parametrize("screen", [PolicyScreen, ReviewScreen, PolicyForm, FindingList, PolicyText])
def test_every_key_has_a_name_and_says_what_it_does(screen: type):
    for binding in screen.BINDINGS:
        assert binding.id, binding
        assert binding.tooltip, binding
