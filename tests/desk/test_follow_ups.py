"""What the desk tells a later letter: the request to be quoted, a working day to wait for, an appeal that stayed unanswered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.domain.case import Case
from dsr.domain.company import Company, Contact, Role
from dsr.domain.events import EventName
from dsr.domain.law import Right
from dsr.domain.letter import LetterKind, later_facts
from dsr.domain.request import Channel, Claim
from dsr.errors import DeliveryError, WrongInput
from tests.conftest import make_world

SHOP = Company(
    slug="shop", name="Example Shop", country="DE", language="en", contacts=(Contact(role=Role.PRIVACY, email="privacy@shop.example"),)
)
ACCESS = Claim(Right.ACCESS, "eu-gdpr")


def kept(desk: Desk, claim: Claim = ACCESS, sent: date = date(2026, 10, 1)) -> str:
    """The reference of a request that was sent."""
    for field, values in {"name": ("Ada Byron",), "email": ("ada@example.org",), "country": ("FR",)}.items():
        desk.keeping.set_me(field, *values)
    request = desk.requests.plan(SHOP, [], claims=[claim], language="en", channel=Channel.EMAIL)
    desk.requests.keep(replace(request, created=sent))
    desk.cases.record(request.reference, EventName.SENT, sent)
    return request.reference


def test_a_reminder_quotes_the_request_and_waits_until_no_holiday(tmp_path: Path) -> None:
    desk = Desk(make_world(tmp_path / "home", today=date(2026, 12, 11)))
    reference = kept(desk)
    letter = desk.cases.follow_up(reference, LetterKind.REMINDER, keep=False)
    request = desk.requests.letter(reference)
    assert letter.text.endswith("\n".join(f"> {line}".rstrip() for line in request.text.split("\n")))
    assert "until 28 December 2026" in letter.text, "Christmas lies two weeks ahead, and a weekend after it"
    desk.close()


def test_no_complaint_rests_on_a_law_that_only_the_policy_names(desk: Desk) -> None:
    reference = kept(desk, replace(ACCESS, by_promise=True))
    with pytest.raises(WrongInput, match="No authority enforces"):
        desk.cases.follow_up(reference, LetterKind.COMPLAINT, keep=False)


def test_a_later_letter_is_written_in_the_language_that_is_asked_for(desk: Desk) -> None:
    case = desk.cases.show(kept(desk)).case
    laws = desk.cases._rooms.laws(case.request.laws)
    told = later_facts(LetterKind.REMINDER, case, laws, date(2026, 11, 22), ())
    assert told.language == "en"
    assert replace(told, language="fr") == later_facts(LetterKind.REMINDER, case, laws, date(2026, 11, 22), (), language="fr")


@pytest.mark.parametrize(("language", "label"), [("fr", "Numéro de client"), ("de", "Kundennummer"), ("", "Customer number")])
def test_what_finds_the_data_is_called_as_the_later_letters_language_does(desk: Desk, language: str, label: str) -> None:
    """A complaint in French after a request in English; a label that the person made up stays."""
    case = desk.cases.show(kept(desk)).case
    details = {"identifier:Customer number": "4711", "identifier:Locker": "B"}
    told = replace(case, request=replace(case.request, details=details))
    later = later_facts(LetterKind.COMPLAINT, told, desk.cases._rooms.laws(case.request.laws), date(2026, 11, 22), (), language=language)
    assert later.details == {f"identifier:{label}": "4711", "identifier:Locker": "B"}


def test_the_companys_number_is_not_the_authoritys(desk: Desk) -> None:
    case = desk.cases.show(kept(desk)).case
    sent = case.events[0]
    events = (
        sent,
        replace(sent, id=2, name=EventName.ACKNOWLEDGED, ticket="T-1"),
        replace(sent, id=3, name=EventName.PARTLY_ANSWERED, ticket="T-2"),
        replace(sent, id=4, name=EventName.AUTHORITY_ACKNOWLEDGED, ticket="CNIL-7"),
    )
    laws = desk.cases._rooms.laws(case.request.laws)
    told = later_facts(LetterKind.REMINDER, Case(request=case.request, history=events), laws, date(2026, 11, 22), ())
    assert told.ticket == "T-2"


@pytest.mark.parametrize(
    ("home", "law", "asked", "starts"),
    [
        ("FR", "eu-gdpr", "en", "fr"),  # the CNIL takes complaints in French
        ("FR", "eu-gdpr", "fr", "fr"),
        ("GB", "uk-gdpr", "en", "en"),
        ("SE", "eu-gdpr", "en", "en"),  # dsr has no Swedish
    ],
)
def test_a_complaint_starts_in_the_language_of_the_authority(home: str, law: str, asked: str, starts: str, desk: Desk) -> None:
    for field, value in (("name", "Ada Byron"), ("email", "ada@example.org"), ("country", home)):
        desk.keeping.set_me(field, value)
    request = desk.requests.plan(SHOP, [], claims=[Claim(Right.ACCESS, law)], language=asked, channel=Channel.EMAIL)
    desk.requests.keep(replace(request, created=date(2026, 9, 1)))
    desk.cases.record(request.reference, EventName.SENT, date(2026, 9, 1))
    case = desk.cases.show(request.reference).case
    assert desk.cases.languages(case, LetterKind.COMPLAINT)[0] == starts
    assert desk.cases.languages(case, LetterKind.REMINDER)[0] == asked
    assert desk.cases.follow_up(request.reference, LetterKind.COMPLAINT, keep=False).language == starts
    assert desk.cases.follow_up(request.reference, LetterKind.REMINDER, keep=False).language == asked
    assert desk.cases.follow_up(request.reference, LetterKind.COMPLAINT, language="de", keep=False).language == "de"
    with pytest.raises(WrongInput, match="no reminder in “tlh”"):
        desk.cases.follow_up(request.reference, LetterKind.REMINDER, language="tlh", keep=False)


def test_the_language_of_a_later_letter_is_remembered_by_the_letter_alone(desk: Desk) -> None:
    reference = kept(desk)
    assert desk.cases.follow_up(reference, LetterKind.REMINDER, language="es").language == "es"
    assert desk.cases.follow_up(reference, LetterKind.REMINDER, keep=False).language == "en"
    assert [letter.language for letter in desk.cases.letters(reference)] == ["en", "es"]


def test_only_a_complaint_that_must_be_sworn_asks_for_an_oath(desk: Desk) -> None:
    ordinary = desk.cases.show(kept(desk)).case
    californian = replace(ordinary, request=replace(ordinary.request, claims=(Claim(Right.ACCESS, "us-ca-ccpa"),)))

    def keys(case: Case, kind: LetterKind) -> list[str]:
        return [question.key for question in desk.cases.later_questions(case, kind)]

    assert keys(ordinary, LetterKind.COMPLAINT) == ["missing", "contest", "enclosures"]
    assert keys(californian, LetterKind.COMPLAINT) == ["missing", "contest", "sworn", "place", "enclosures"]
    assert keys(californian, LetterKind.REMINDER) == ["missing", "enclosures"]


def test_after_the_copy_the_wish_to_erase_comes_back(desk: Desk) -> None:
    for field, value in (("name", "Ada Byron"), ("email", "ada@example.org"), ("country", "FR")):
        desk.keeping.set_me(field, value)
    silent = desk.requests.plan(SHOP, [Right.ACCESS], language="en")
    request = replace(silent, details={"then-erase": "yes"})
    assert desk.requests.keep(request) == desk.requests.preview(silent), "the letter does not speak of it"
    desk.cases.record(request.reference, EventName.SENT)
    assert "erased" not in desk.cases.show(request.reference).next.text
    desk.cases.record(request.reference, EventName.ANSWERED)
    assert "dsr request new shop --right erasure" in desk.cases.show(request.reference).next.text


@pytest.mark.parametrize(
    ("home", "law", "channel"),
    [
        (("US", "TX"), "us-tx", Channel.WEBFORM),
        (("US", "CA"), "us-ca-ccpa", Channel.WEBFORM),
        (("MX", ""), "mx-lfpdppp", Channel.WEBFORM),
        (("BR", ""), "br-lgpd", Channel.WEBFORM),
        (("CA", "QC"), "ca-qc-law25", Channel.WEBFORM),
        (("GB", ""), "uk-gdpr", Channel.WEBFORM),
        (("CL", ""), "cl-19628", None),
        (("FR", ""), "eu-gdpr", Channel.LETTER),
        (("AT", ""), "eu-gdpr", Channel.EMAIL),
    ],
)
def test_a_complaint_leaves_as_its_authority_takes_it(
    home: tuple[str, str], law: str, channel: Channel | None, desk: Desk, tmp_path: Path
) -> None:
    kept(desk)
    desk.keeping.set_me("country", home[0])
    if home[1]:
        desk.keeping.set_me("state", home[1])
    desk.keeping.set_me("postal", "1 Road\nTown")
    request = desk.requests.plan(SHOP, [], claims=[Claim(Right.ACCESS, law)], language="en", channel=Channel.EMAIL)
    desk.requests.keep(replace(request, created=date(2026, 10, 1)))
    reference = request.reference
    desk.cases.record(reference, EventName.SENT, date(2026, 10, 1))
    letter = desk.cases.follow_up(reference, LetterKind.COMPLAINT)
    case = desk.cases.show(reference).case
    assert desk.requests.way_out(letter, case) is channel
    page = desk.requests.contact_for(letter, case)
    names = [path.suffix for path in desk.requests.files(letter, tmp_path)]
    if channel is Channel.WEBFORM:
        assert page is not None
        assert page.webform == letter.recipient_link
        assert f": {page.webform}" in desk.requests.filing(letter, case)
        assert names == [".txt"], "no paper without an address"
        assert desk.requests.as_pdf(letter).startswith(b"%PDF"), "to be attached to the form"
    else:
        assert page is None
        assert bool(desk.requests.filing(letter, case)) is (channel is None)
        assert (".pdf" in names) is (channel is not None)
    if channel is None:
        with pytest.raises(DeliveryError, match="dsr knows no address"):
            desk.requests.write(letter, tmp_path / "complaint.pdf")
        with pytest.raises(DeliveryError, match="dsr knows no way"):
            desk.requests.hand_over(letter, channel, page)


def test_a_complaint_on_paper_wants_the_senders_address(desk: Desk, tmp_path: Path) -> None:
    reference = kept(desk)
    letter = desk.cases.follow_up(reference, LetterKind.COMPLAINT)
    assert "needs your postal address" in desk.cases.address_warning(letter)
    with pytest.raises(DeliveryError, match="needs your postal address"):
        desk.requests.write(letter, tmp_path / "complaint.pdf")
    desk.keeping.set_me("postal", "1 Rue Haute\n75001 Paris")
    letter = desk.cases.follow_up(reference, LetterKind.COMPLAINT)
    assert not desk.cases.address_warning(letter)
    assert desk.requests.write(letter, tmp_path / "complaint.pdf").exists()
    assert "75001 Paris" in letter.sender


def test_an_oath_where_nothing_is_sworn_is_refused(desk: Desk) -> None:
    reference = kept(desk)
    for key, answer in {"sworn": "yes", "place": "Paris"}.items():
        with pytest.raises(WrongInput, match="under oath"):
            desk.cases.follow_up(reference, LetterKind.COMPLAINT, details={key: answer}, keep=False)


def test_an_authority_reads_the_name_that_people_know(desk: Desk) -> None:
    kept(desk)
    company = replace(SHOP, name="XANDRIE SA", brand="Qobuz")
    request = desk.requests.plan(company, [], claims=[ACCESS], language="en", channel=Channel.EMAIL)
    desk.requests.keep(replace(request, created=date(2026, 10, 1)))
    desk.cases.record(request.reference, EventName.SENT, date(2026, 10, 1))
    complaint = desk.cases.follow_up(request.reference, LetterKind.COMPLAINT, language="en", keep=False)
    assert "XANDRIE SA (Qobuz)" in complaint.subject
    assert "XANDRIE SA (Qobuz)" in complaint.text
    assert "Qobuz" not in desk.cases.follow_up(request.reference, LetterKind.REMINDER, keep=False).subject


def test_a_letter_with_a_dead_address_on_it_is_said_to_be_one(desk: Desk) -> None:
    reference = kept(desk)
    letter = desk.requests.letter(reference)
    assert not desk.requests.came_back(letter, desk.cases.show(reference).case)
    desk.cases.record(reference, EventName.BOUNCED, date(2026, 10, 2))
    said = desk.requests.came_back(letter, desk.cases.show(reference).case)
    assert "privacy@shop.example came back on" in said
    assert "--to ADDRESS" in said
    elsewhere = replace(letter, recipient_email="other@shop.example")
    assert not desk.requests.came_back(elsewhere, desk.cases.show(reference).case)


def test_no_appeal_is_written_where_the_law_knows_none(desk: Desk) -> None:
    with pytest.raises(WrongInput, match="knows no appeal"):
        desk.cases.follow_up(kept(desk), LetterKind.APPEAL, keep=False)


def test_a_complaint_before_its_time_says_so(desk: Desk) -> None:
    """A month from Friday 20 November ends on Sunday 20 December, and so on the Monday."""
    reference = kept(desk, sent=date(2026, 11, 20))
    letter = desk.cases.follow_up(reference, LetterKind.COMPLAINT, keep=False)
    assert "may still answer until Mon 21 Dec 2026" in desk.cases.early_warning(letter)
    assert not desk.cases.early_warning(desk.cases.follow_up(reference, LetterKind.REMINDER, keep=False))
    desk.cases.record(reference, EventName.REFUSED)
    assert not desk.cases.early_warning(letter)
