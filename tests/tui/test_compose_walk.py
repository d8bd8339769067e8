"""The whole wizard for each of the five companies, by keyboard alone, from the search to the day on which the answer is due."""

import email
import email.policy
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.case import State
from dsr.domain.company import Origin
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.request import Channel
from dsr.tui.compose_draft import Step
from tests.tui.wizard import Walker, wizard

SPANIARD = {"name": "Ana Pérez Gil", "email": "ana@example.org", "country": "ES"}
CALIFORNIAN = {"name": "Joe Doe", "email": "joe@example.org", "country": "US", "state": "CA"}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go to the current folder, as there is no folder for documents."""
    monkeypatch.chdir(tmp_path)


def letter_of(walk: Walker) -> str:
    return "\n".join(walk.text(f"#{line}") for line in ("from", "to", "subject", "text"))


async def test_onimagin_by_email_in_spanish_and_english(tmp_path: Path) -> None:
    """Access from Onimagin in Spain: a month by law, beside its own promise of 30 days. Both live in Spain: Spanish comes first."""
    async with wizard(tmp_path / "home", me=SPANIARD) as walk:
        await walk.type("onim\n")
        assert walk.is_at(Step.RIGHTS)
        await walk.choose("access")
        assert "Art. 15 GDPR" in walk.facts()
        assert "within 30 days" in walk.facts()
        await walk.press("enter")
        assert walk.is_at(Step.GROUND)
        assert "Onimagin sits in Spain" in walk.facts()
        await walk.press("enter", "ctrl+n")
        assert walk.is_at(Step.DELIVERY)
        assert "To:   privacy@onimagin.com" in letter_of(walk)
        assert "artículo 15" in letter_of(walk)
        await walk.press("tab", "tab")
        await walk.choose("en")
        assert "Dear" in letter_of(walk)
        await walk.choose("es")
        assert "artículo 15" in letter_of(walk)
        await walk.press("enter")
        assert walk.is_at(Step.DONE)
        assert "Nothing was sent yet" in walk.facts()
        reference = walk.wizard.draft.reference
        await walk.take("eml")
        message = email.message_from_bytes((tmp_path / f"{reference}-onimagin.eml").read_bytes(), policy=email.policy.default)
        assert message["To"] == "privacy@onimagin.com"
        assert "artículo 15" in message.get_content()
        assert walk.desk.cases.show(reference).case.state is State.DRAFT
        await walk.take("today")
        outlook = walk.desk.cases.show(reference)
        assert (outlook.case.state, outlook.due, outlook.case.request.language) == (State.SENT, date(2026, 12, 22), "es")
        facts = walk.facts()
        assert "An answer is due on Tue 22 Dec 2026" in facts
        assert "One month ends Tue 22 Dec 2026" in facts
        assert "within 30 days, so by Tue 22 Dec 2026" in facts
        assert walk.desk.keeping.drafts() == ()
        await walk.press("enter")
        assert len(walk.app.screen_stack) == 1


async def test_imagitarium_where_the_user_adds_an_address(tmp_path: Path) -> None:
    """Five rights and a DPO, and not one address: the gap is said, and the user's own address fills it."""
    async with wizard(tmp_path / "home", me=SPANIARD, slug="imagitarium") as walk:
        assert walk.is_at(Step.RIGHTS)
        await walk.choose("access", "erasure")
        await walk.press("enter")
        assert "What could be said against it" in walk.facts()
        await walk.press("enter", "ctrl+n")
        assert walk.is_at(Step.DELIVERY)
        assert "names no address" in walk.text(".gap")
        await walk.press("ctrl+n")
        assert walk.is_at(Step.DELIVERY)
        assert "no address to write to yet" in walk.text("#notice")
        await walk.take("add-contact")
        await walk.paste("hello@imagitarium")
        await walk.press("enter")
        assert "not an e-mail address" in walk.text("#problem")
        await walk.type(".com\n")
        assert "To:   hello@imagitarium.com" in letter_of(walk)
        await walk.press("enter")
        assert walk.is_at(Step.DONE)
        await walk.take("mail")
        assert walk.desktop.opener.opened[0].startswith("mailto:hello@imagitarium.com")
        await walk.take("today")
        request = walk.desk.cases.show(walk.wizard.draft.reference).case.request
        assert request.contact is not None
        assert request.contact.origin is Origin.USER
        assert {claim.law for claim in request.claims} == {"eu-gdpr"}
        assert "An answer is due on Tue 22 Dec 2026" in walk.facts()


async def test_imgwg_shine_the_light_and_access_by_post(tmp_path: Path) -> None:
    """Rights on different grounds in one letter, to an address that the user found; the postal address of the sender is asked for."""
    async with wizard(tmp_path / "home", me=CALIFORNIAN) as walk:
        await walk.type("imgwg\n")
        assert "Who are you to imgwg" in walk.text(".title")
        await walk.press("enter")
        await walk.choose("access", "shine-the-light")
        assert "once a year" in walk.facts()
        await walk.press("enter")
        assert "Shine the Light: § 1798.83(a)" in walk.facts()
        await walk.press("enter", "ctrl+n")
        await walk.take("add-contact")
        await walk.press("shift+tab", "shift+tab", "enter")
        await walk.paste("imgwg Communications\n1 Sample Way\nSan Jose CA 95110")
        await walk.press("tab")
        await walk.type("US\n")
        assert "To:   imgwg Communications, 1 Sample Way" in letter_of(walk)
        await walk.press("ctrl+n")
        assert "Who writes" in walk.text(".title")
        await walk.press("tab", "tab")
        await walk.paste("2 Oak Street\nFresno CA 93701")
        await walk.press("tab", "enter")
        assert walk.is_at(Step.DONE)
        await walk.take("pdf")
        assert (tmp_path / f"{walk.wizard.draft.reference}-imgwg.pdf").read_bytes().startswith(b"%PDF")
        await walk.take("today")
        outlook = walk.desk.cases.show(walk.wizard.draft.reference)
        assert outlook.case.request.channel is Channel.LETTER
        laws = {claim.right: claim.law for claim in outlook.case.request.claims}
        assert laws[Right.SHINE_THE_LIGHT] == "us-ca-shine-the-light"
        assert laws[Right.ACCESS] in ("us-ca-ccpa", COMPANY_POLICY)
        assert "taken to arrive on Wed 25 Nov 2026" in walk.facts()
        assert outlook.due is not None
        assert f"{outlook.due:%-d %b %Y}" in walk.facts()


async def test_omni_shine_the_light_by_email(tmp_path: Path) -> None:
    """The only address is named for this right alone; 30 days, rolled off the holiday."""
    async with wizard(tmp_path / "home", me=CALIFORNIAN) as walk:
        await walk.type("omni\n")
        await walk.press("enter")
        await walk.take("shine-the-light")
        await walk.press("enter", "ctrl+n")
        assert "legal@teamomni.com" in letter_of(walk)
        assert "only for Shine the Light" in walk.picks("#contacts")["email:legal@teamomni.com"]
        await walk.press("enter")
        await walk.take("today")
        outlook = walk.desk.cases.show(walk.wizard.draft.reference)
        assert outlook.due == date(2026, 12, 22)
        assert "An answer is due on Tue 22 Dec 2026" in walk.facts()


async def test_imagino_by_letter_in_french(tmp_path: Path) -> None:
    """A visitor of a French company, on paper, sent on another day."""
    person = {**SPANIARD, "postal": "Calle Mayor 1\n28013 Madrid"}
    async with wizard(tmp_path / "home", me=person) as walk:
        await walk.type("imagino\n")
        assert "Visitors of its site" in walk.picks("PickList")["visitors of its site and users of its software"]
        await walk.press("enter")
        await walk.choose("access")
        await walk.press("enter", "enter", "ctrl+n")
        assert "Français" in walk.picks("#languages")["fr"]
        assert "imagino" in letter_of(walk)
        await walk.choose(next(key for key in walk.picks("#contacts") if "DPO" in key))
        assert "To:   imagino, DPO, 45-47 avenue Carnot, 94230 Cachan" in letter_of(walk)
        await walk.press("tab", "tab")
        await walk.choose("fr")
        assert "article 15 du" in letter_of(walk)
        await walk.press("enter")
        await walk.take("other-day")
        await walk.press("ctrl+u")
        await walk.type("2026-11-23\n")
        assert "future" in walk.text("#problem")
        await walk.press("ctrl+u")
        await walk.type("today\n")
        outlook = walk.desk.cases.show(walk.wizard.draft.reference)
        assert outlook.case.request.language == "fr"
        assert (outlook.case.received, outlook.due) == (date(2026, 11, 25), date(2026, 12, 28))
        assert "Fri 25 Dec is Christmas Day in France" in walk.facts()
