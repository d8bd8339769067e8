"""A company without a website or a policy, entered on the screen."""

from textual.widgets import Input, TextArea

from dsr.desk import Desk
from dsr.desk.companies import Clash
from dsr.tui.screens.companies import CompaniesScreen
from dsr.tui.screens.compose import ComposeScreen
from dsr.tui.screens.policy_dialogs import PolicyForm
from tests.tui.conftest import opened, press, said, type_in


def fill(form: PolicyForm, **values: str) -> None:
    for key, value in values.items():
        field = form.query_one(f"#blank-{key}")
        if isinstance(field, TextArea):
            field.text = value
        elif isinstance(field, Input):
            field.value = value


async def test_from_the_companies_a_name_and_a_mailbox_are_enough(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c")
        await type_in(pilot, "Praxis Dr. Weiß")
        await press(pilot, "ctrl+t")
        form = pilot.app.screen
        assert isinstance(form, PolicyForm)
        assert form.query_one("#blank-name", Input).value == "Praxis Dr. Weiß"
        await press(pilot, "ctrl+s")
        assert "nowhere to write to" in said(pilot)
        fill(form, email="praxis@weiss", country="Germany")
        await press(pilot, "ctrl+s")
        assert "is not an e-mail address" in said(pilot)
        fill(form, email="praxis@weiss-arzt.de")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, CompaniesScreen)
        assert "Praxis Dr. Weiß" in said(pilot)
    company = desk.companies.show("praxis-dr-weiss")
    assert (company.country, company.language, company.contacts[0].email) == ("DE", "de", "praxis@weiss-arzt.de")
    assert company.gaps == ("is known only by what you entered: no policy was read",)


async def test_from_the_first_step_of_the_wizard(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Turnverein Hintertupfing")
        assert "Ctrl+T" in said(pilot)
        await press(pilot, "ctrl+t")
        fill(pilot.app.screen, postal="Hauptstraße 1\n12345 Hintertupfing", country="DE")
        await press(pilot, "ctrl+s")
        screen = pilot.app.screen
        assert isinstance(screen, ComposeScreen)
        assert screen.pane.wanted == "turnverein-hintertupfing"


async def test_a_second_one_of_the_same_name_replaces_nothing(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c", "ctrl+t")
        fill(pilot.app.screen, name="imagino", email="hello@imagino.example")
        await press(pilot, "ctrl+s")
    assert desk.companies.show("imagino").name == "imagino SAS"
    assert desk.companies.show("imagino-2").name == "imagino"


async def test_the_list_and_the_page_say_whose_a_profile_is(desk: Desk):
    desk.companies.save(desk.companies.new("Evil Qobuz", slug="qobuz", country="FR"), Clash.REPLACE)
    async with opened(desk, width=120, height=40) as pilot:
        await press(pilot, "c")
        await type_in(pilot, "evil qobuz")
        assert "France · yours" in said(pilot)
        await press(pilot, "enter")
        assert "This profile is yours, instead of the one that comes with dsr." in said(pilot)
        assert "No policy was read." in said(pilot)
