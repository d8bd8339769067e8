"""Companies and laws as pages, the user's own contacts, and whole files in and out."""

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, TextArea

from dsr.desk import Desk
from dsr.domain.company import Capacity, Company, Origin
from dsr.tui.dialogs import ErrorDialog
from dsr.tui.screens.companies import CompaniesScreen
from dsr.tui.screens.company import CompanyScreen
from dsr.tui.screens.law import LawScreen
from dsr.tui.widgets.company_page import company_page
from dsr.tui.widgets.law_page import law_page
from tests.tui.conftest import opened, press, said, settle, type_in
from tests.tui.fakes import TODAY


def _all_words(sections) -> str:
    facts = (fact for section in sections for fact in section.facts)
    titles = " ".join(section.title for section in sections)
    return titles + " ".join(f"{fact.text} {fact.quote} {fact.note}" for fact in facts)


def test_the_page_holds_every_fact_of_every_profile_with_its_quote(desk: Desk):
    for company in desk.companies.all():
        words = _all_words(tuple(company_page(company, "France", {})))
        quotes = [contact.quote for contact in company.contacts] + [right.quote for right in company.rights]
        quotes += [promise.quote for promise in company.deadlines] + [refusal.quote for refusal in company.refusals]
        quotes += [acts.quote for acts in company.acts_as] + [company.complaint_quote]
        for text in (*quotes, *company.gaps, *company.laws, company.notes, *(contact.address for contact in company.contacts)):
            assert text in words, f"{company.slug}: {text} is not on the page"
        for acts in company.acts_as:
            if acts.capacity is Capacity.PROCESSOR:
                assert acts.instead in words


def test_an_empty_profile_says_what_is_missing():
    words = _all_words(tuple(company_page(Company(slug="x", name="X"), "", {})))
    assert "does not say where it sits" in words
    assert "names no address" in words
    assert "promises no time" in words


def test_the_page_of_a_law_names_articles_and_how_far_they_were_checked(desk: Desk):
    for law in desk.law.all():
        words = _all_words(tuple(law_page(law, TODAY)))
        assert law.name in words
        assert any(mark in words for mark in ("✓ checked", "◐ checked", "○ not checked"))
        for grant in law.grants:
            assert not grant.in_force(TODAY) or grant.duty in words


async def test_companies_are_found_while_typing_and_shown_beside(desk: Desk):
    async with opened(desk, 120, 40) as pilot:
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CompaniesScreen)
        await type_in(pilot, "onima")
        assert "Sits in Spain" in said(pilot)
        assert "Missing in its policy" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CompanyScreen)
        await press(pilot, "escape", "escape")


async def test_arrows_move_through_the_companies_from_the_search_line(desk: Desk):
    async with opened(desk) as pilot:
        await press(pilot, "c", "down", "down")
        assert pilot.app.screen.query_one("#found", OptionList).highlighted == 2
        await press(pilot, "up")
        assert pilot.app.screen.query_one("#found", OptionList).highlighted == 1


async def test_a_contact_of_ones_own_is_added_and_marked(desk: Desk):
    async with opened(desk) as pilot:
        pilot.app.go("company", "imagitarium")
        await settle(pilot)
        await press(pilot, "a")
        await type_in(pilot, "privacy")
        await press(pilot, "enter")
        assert "✗" in said(pilot)
        await type_in(pilot, "@imagitarium.example")
        await press(pilot, "tab")
        await type_in(pilot, "imprint")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CompanyScreen)
        pilot.app.screen.query_one("Facts").scroll_end(animate=False)
    contact = desk.companies.show("imagitarium").contacts[0]
    assert (contact.email, contact.note, contact.origin) == ("privacy@imagitarium.example", "imprint", Origin.USER)
    assert "★ yours" in _all_words(tuple(company_page(desk.companies.show("imagitarium"), "", {})))


async def test_a_postal_address_can_be_added(desk: Desk):
    async with opened(desk) as pilot:
        pilot.app.go("company", "imgwg")
        await settle(pilot)
        await press(pilot, "a", "shift+tab", "shift+tab")
        assert "(•) Web form" not in said(pilot)
        await press(pilot, "right")
        assert "(•) Web form" in said(pilot)
        await press(pilot, "left", "left", "right")
        assert "(•) Post" in said(pilot)
        await press(pilot, "shift+tab", "space")
        assert "(•) E-mail" in said(pilot)
        await pilot.click("#kind-postal")
        await settle(pilot)
        pilot.app.screen.query_one(TextArea).text = "imgwg\n1 Main Street\nSpringfield"
        pilot.app.screen.query_one("#country", Input).value = "US"
        pilot.app.screen.query_one("#note", Input).focus()
        await press(pilot, "enter")
    postal = desk.companies.show("imgwg").contacts[0].postal
    assert postal is not None
    assert (postal.lines, postal.country) == (("imgwg", "1 Main Street", "Springfield"), "US")


async def test_which_law_helps_says_why(desk: Desk):
    async with opened(desk, 100, 40) as pilot:
        pilot.app.go("company", "imagino")
        await settle(pilot)
        await press(pilot, "g")
        assert "sits in France" in said(pilot)


async def test_which_law_helps_needs_a_country(new_desk: Desk):
    async with opened(new_desk) as pilot:
        await press(pilot, "escape")
        pilot.app.go("company", "imagino")
        await settle(pilot)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, ErrorDialog)
        assert "in which country you live" in said(pilot)


async def test_laws_are_listed_and_one_is_read(desk: Desk):
    async with opened(desk, 120, 40) as pilot:
        await press(pilot, "l")
        await press(pilot, "slash")
        await type_in(pilot, "eu-gdpr")
        assert "Time for the answer" in said(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LawScreen)
        assert "Regulation (EU) 2016/679" in said(pilot)


@pytest.mark.parametrize(("verb", "name", "start"), [("Calendar export", "a.ics", b"BEGIN:VCALENDAR"), ("Backup", "b.dsr", b"")])
async def test_whole_files_are_written(desk: Desk, tmp_path: Path, verb: str, name: str, start: bytes):
    async with opened(desk) as pilot:
        command = next(command for command in pilot.app.get_system_commands(pilot.app.screen) if command.title == verb)
        command.callback()
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = str(tmp_path / name)
        await press(pilot, "enter")
        assert "is written" in said(pilot)
    assert (tmp_path / name).read_bytes().startswith(start)
    assert (tmp_path / name).stat().st_size > 100


async def test_a_backup_is_put_back(desk: Desk, tmp_path: Path):
    backup = desk.keeping.backup(tmp_path / "all.dsr")
    desk.keeping.set_me("name", "Somebody Else")
    async with opened(desk) as pilot:
        command = next(command for command in pilot.app.get_system_commands(pilot.app.screen) if command.title == "Restore")
        command.callback()
        await settle(pilot)
        pilot.app.screen.query_one(Input).value = str(tmp_path / "all.dsr")
        await press(pilot, "enter")
        assert "Put this backup back?" in said(pilot)
        await press(pilot, "shift+tab", "enter")
        assert "The backup is back" in said(pilot)
        await press(pilot, "enter")
        assert "39 days overdue" in said(pilot)
    assert desk.keeping.me().name == "Ada Example"
    assert backup is None or (tmp_path / "all.dsr").is_file()
