"""A policy under review: from what the reader found to the profile that the user wants, each fact with a quote that stands in the text."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.desk import Desk
from dsr.desk.companies import Clash
from dsr.desk.review import Entry, Kind, Review
from dsr.desk.review_edits import POSTAL, WEBFORM, Typed, add, correct, typed, with_head
from dsr.desk.review_keeping import from_content, to_content
from dsr.desk.tidy import shown_words
from dsr.directory.quotes import check_quotes
from dsr.domain.company import Capacity, Contact, IdentityDemand, Origin, Promise, Requirement, Role
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Right
from dsr.domain.text import find_forbidden
from dsr.errors import BrokenFile, DsrError, NotFound, WrongInput

FIXTURE = Path(__file__).parents[1] / "fixtures" / "lantern-privacy.md"
DEV = Path(__file__).parents[2] / ".." / "shared" / "policies" / "dev"


@pytest.fixture
def review(desk: Desk) -> Review:
    return desk.policies.review(str(FIXTURE))


def by_address(review: Review, address: str) -> str:
    return next(e.id for e in review.of(Kind.CONTACT) if isinstance(e.fact, Contact) and e.fact.address.startswith(address))


def sentence(review: Review, words: str) -> tuple[int, int]:
    found = review.sentence_at(review.text.index(words))
    assert found is not None
    return found


def test_every_fact_has_a_place_where_the_text_says_it(review: Review) -> None:
    assert {entry.kind for entry in review.entries} == set(Kind)
    for entry in review.entries:
        assert entry.places, entry
        start, end = entry.places[0]
        assert shown_words(review.text[start:end]) == entry.fact.quote
    assert (review.name, review.slug, review.country, review.language) == ("Lantern Post Ltd", "lantern-post", "GB", "en")


def test_undecided_it_makes_the_profile_of_the_reader(desk: Desk, review: Review) -> None:
    drafted = desk.policies.draft(str(FIXTURE))
    made = review.company()
    assert made == drafted


def test_what_was_dropped_is_not_in_the_profile_and_can_be_taken_back(review: Review) -> None:
    number = by_address(review, "4 Wharf Lane")
    without = review.dropped(number)
    assert not any(contact.postal for contact in without.company().contacts)
    assert "no postal address found" in without.company().gaps
    assert without.kept(number).company() == review.company()


def test_an_unsure_fact_counts_until_it_is_kept_or_dropped(review: Review) -> None:
    unsure = [entry.id for entry in review.entries if not entry.sure]
    assert review.to_check == len(unsure) > 1
    assert review.kept(unsure[0]).dropped(unsure[1]).to_check == len(unsure) - 2


def test_a_contact_is_put_first(review: Review) -> None:
    number = by_address(review, "https://")
    assert review.company().contacts[0].email == "dpo@lantern-post.example"
    assert review.first(number).company().contacts[0].webform == "https://www.lantern-post.example/privacy-request"


def test_another_sentence_that_says_the_same_is_quoted(review: Review) -> None:
    right = next(e for e in review.of(Kind.RIGHT) if e.fact.right is Right.ACCESS)
    place = sentence(review, "You may withdraw your consent")
    more = review.with_entry(replace(right, places=(*right.places, place)))
    turned = more.turned(right.id).entry(right.id)
    assert turned.fact.quote == "You may withdraw your consent at any time."
    assert turned.places[0] == place
    assert more.turned(right.id).turned(right.id) == more
    assert review.turned(right.id) == review, "one place cannot be changed for another"


def test_a_role_and_rights_are_corrected_and_the_quote_stays(review: Review) -> None:
    number = by_address(review, "help@")
    before = typed(review.entry(number))
    changed = correct(review, number, Typed(text=before.text, role="support", rights=("access", "erasure")))
    contact = changed.entry(number).fact
    assert isinstance(contact, Contact)
    assert (contact.role, contact.rights, contact.origin) == (Role.SUPPORT, (Right.ACCESS, Right.ERASURE), Origin.POLICY)
    assert contact.quote == review.entry(number).fact.quote
    assert changed.entry(number).changed
    assert not correct(review, number, before).entry(number).changed


def test_a_corrected_address_is_proved_by_the_sentence_that_holds_it(review: Review) -> None:
    number = by_address(review, "byrne@")
    contact = correct(review, number, Typed(text="help@lantern-post.example", role="support")).entry(number)
    assert contact.fact.quote.startswith("For questions about your account")
    assert review.text[slice(*contact.places[0])].startswith("For questions about your account")


def test_a_corrected_address_that_the_policy_does_not_hold_is_the_users_own(review: Review) -> None:
    number = by_address(review, "byrne@")
    contact = correct(review, number, Typed(text="aoife@harbour-law.example", role="legal")).entry(number)
    assert isinstance(contact.fact, Contact)
    assert (contact.fact.quote, contact.fact.origin, contact.places) == ("", Origin.USER, ())


def test_lines_and_country_of_an_address_are_corrected(review: Review) -> None:
    number = by_address(review, "4 Wharf Lane")
    held = typed(review.entry(number))
    assert (held.text, held.country) == ("4 Wharf Lane\nBristol BS1 5TR", "GB")
    contact = correct(review, number, Typed(way=POSTAL, text=f"Lantern Post Ltd\n{held.text}", country="United Kingdom", role="dpo"))
    postal = contact.entry(number).fact.postal
    assert (postal.lines, postal.country) == (("Lantern Post Ltd", "4 Wharf Lane", "Bristol BS1 5TR"), "GB")


@pytest.mark.parametrize(
    ("kind", "new", "wrong"),
    [
        (Kind.CONTACT, Typed(text="not an address"), "is not an e-mail address"),
        (Kind.DEADLINE, Typed(text="soon"), "is not a period"),
        (Kind.NAME, Typed(text="  "), "missing"),
        (Kind.RIGHT, Typed(), "The right is missing"),
    ],
)
def test_what_cannot_be_used_is_said_and_changes_nothing(review: Review, kind: Kind, new: Typed, wrong: str) -> None:
    with pytest.raises(WrongInput, match=wrong):
        correct(review, review.of(kind)[0].id, new)


def test_each_kind_of_fact_is_corrected(review: Review) -> None:
    for kind, new in (
        (Kind.DEADLINE, Typed(text="30 days", rights=("access",))),
        (Kind.RIGHT, Typed(rights=("objection",), who="employees, parents")),
        (Kind.LAW, Typed(text="eu-gdpr")),
        (Kind.IDENTITY, Typed(text="for the number of the club card")),
        (Kind.CAPACITY, Typed(text="pupils", role="processor", note="Write to the school.")),
        (Kind.REFUSAL, Typed(text="may charge for copies")),
    ):
        review = correct(review, review.of(kind)[0].id, new)
    company = review.company()
    assert (str(company.deadlines[0].period), company.deadlines[0].right) == ("30 days", Right.ACCESS)
    assert company.stated(Right.OBJECTION).who == ("employees", "parents")
    assert company.laws == ("eu-gdpr",)
    assert company.identity.asks == "for the number of the club card"
    assert (company.acts_as[0].capacity, company.acts_as[0].who, company.acts_as[0].instead) == (
        Capacity.PROCESSOR,
        "pupils",
        "Write to the school.",
    )
    assert company.refusals[0].text == "may charge for copies"


def test_an_added_address_is_proved_by_the_marked_sentence_or_ones_own(review: Review) -> None:
    review = review.dropped(by_address(review, "dpo@"))
    place = sentence(review, "dpo@lantern-post")
    proved = add(review, Kind.CONTACT, Typed(text="dpo@lantern-post.example", role="dpo"), place).company().contacts[0]
    assert (proved.origin, proved.quote) == (Origin.POLICY, shown_words(review.text[slice(*place)]))
    own = add(review, Kind.CONTACT, Typed(way=WEBFORM, text="https://lantern.example/f", note="its app"), place).company().contacts[0]
    assert (own.origin, own.quote, own.note) == (Origin.USER, "", "its app")


def test_an_added_right_and_time_rest_on_the_marked_sentence(review: Review) -> None:
    place = sentence(review, "We keep invoices")
    more = add(add(review, Kind.RIGHT, Typed(rights=("third-party-list",)), place), Kind.DEADLINE, Typed(text="6 weeks"), place)
    company = more.company()
    assert company.stated(Right.THIRD_PARTY_LIST).quote == "We keep invoices for six years, as tax law demands."
    assert company.stated(Right.THIRD_PARTY_LIST).section == "What we collect"
    assert [str(promise.period) for promise in company.deadlines] == ["1 month", "6 weeks"]
    with pytest.raises(WrongInput, match="own sentence is missing"):
        add(review, Kind.RIGHT, Typed(rights=("access",)), None)


def test_the_head_is_checked(review: Review) -> None:
    changed = with_head(review, name="Lantern", slug="", country="Ireland", language="fr").company()
    assert (changed.name, changed.slug, changed.country, changed.language) == ("Lantern", "lantern", "IE", "fr")
    assert "Lantern Post Ltd" in changed.also_known_as
    for wrong in ({"name": " "}, {"slug": "a b"}, {"country": "Atlantis"}, {"language": "english"}):
        with pytest.raises(DsrError):
            with_head(review, **{"name": "L", "slug": "l", "country": "", "language": "en"} | wrong)


def test_it_is_kept_and_found_again_as_it_was(desk: Desk, review: Review) -> None:
    assert desk.policies.kept() is None
    changed = add(review.dropped("law-1"), Kind.CONTACT, Typed(text="a@b.example"), None)
    desk.policies.keep(changed)
    assert desk.policies.kept() == changed
    assert desk.keeping.drafts() == (), "it is no unfinished letter"
    desk.policies.forget()
    assert desk.policies.kept() is None


def test_a_kept_review_of_another_version_is_no_error(desk: Desk, review: Review) -> None:
    content = to_content(review)
    assert from_content(json.loads(json.dumps(content))) == review
    from dsr.desk.keeping import REVIEW

    desk.keeping.save_draft(REVIEW, {**content, "entries": [{"id": "x", "kind": "unheard-of"}]})
    assert desk.policies.kept() is None


def test_the_saved_profile_is_read_back_equal_and_asks_before_it_replaces(desk: Desk, review: Review) -> None:
    desk.policies.keep(review)
    company = desk.policies.save(review)
    assert desk.companies.show("lantern-post") == company
    assert desk.policies.kept() is None
    assert desk.policies.taken("lantern-post") == company
    assert desk.policies.taken("no-such-company") is None
    with pytest.raises(WrongInput, match="already have"):
        desk.policies.save(review.dropped("law-1"))
    assert desk.companies.show("lantern-post") == company
    both = desk.policies.save(review.dropped("law-1"), Clash.KEEP_BOTH)
    assert (both.slug, both.laws) == ("lantern-post-2", ())
    assert desk.companies.show("lantern-post") == company
    desk.policies.save(review.dropped("law-1"), Clash.REPLACE)
    assert desk.companies.show("lantern-post").laws == ()


def test_a_policy_without_a_name_cannot_be_saved_before_it_has_one(desk: Desk) -> None:
    nameless = desk.policies.review_text("You have the right to access your data.\n\nWrite to us by pigeon.")
    assert nameless.name == ""
    with pytest.raises(WrongInput, match="needs a name"):
        desk.policies.save(nameless)
    desk.policies.save(with_head(nameless, name="Pigeon", slug="", country="", language="en"))
    assert desk.companies.show("pigeon").stated(Right.ACCESS)


@pytest.mark.parametrize("source", ["", "  ", "-", "/no/such/file.md"])
def test_nothing_to_read_is_said_in_a_sentence(desk: Desk, source: str) -> None:
    with pytest.raises((WrongInput, NotFound)):
        desk.policies.review(source)


def test_a_folder_and_an_empty_file_are_said_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    for place in (tmp_path, tmp_path / "empty.txt"):
        with pytest.raises(BrokenFile):
            desk.policies.review(str(place))


@pytest.mark.parametrize("hidden", ["\u202e", "\x1b[31m", "\x07"])
def test_no_hidden_character_reaches_a_profile_and_quotes_stay_verbatim(desk: Desk, hidden: str) -> None:
    text = f"Evil{hidden} Corp is the controller.\n\nYou have the right to access{hidden} your data.\n\nWrite to a@evil.example{hidden}.\n"
    review = with_head(desk.policies.review_text(text), name="Evil", slug="evil", country="", language="en")
    company = desk.policies.save(review)
    assert find_forbidden(desk.companies.yaml_of(company), lines=True) is None
    assert check_quotes(company, text) == []
    assert desk.companies.show("evil") == company


@pytest.mark.skipif(not DEV.is_dir(), reason="the policies are not beside the project")
def test_every_real_policy_makes_a_profile_that_can_be_read_back(desk: Desk) -> None:
    for path in sorted(DEV.glob("*.md"))[::5]:
        review = desk.policies.review(str(path))
        if not review.name:
            review = with_head(review, name=path.stem, slug=path.stem, country="", language="en")
        company = desk.policies.save(review, Clash.REPLACE)
        assert desk.companies.show(company.slug) == company, path.name
        assert check_quotes(company, review.text) == [], path.name
        assert from_content(json.loads(json.dumps(to_content(review)))) == review


@given(st.text())
def test_shown_words_stand_in_the_text_and_can_be_printed(text: str) -> None:
    words = shown_words(text)
    assert find_forbidden(words) is None
    assert words in " ".join(text.split())


def test_what_a_profile_says_beyond_the_forms_outlives_the_review(review: Review) -> None:
    """Whom a contact serves, what a request must hold and to whom a promise is made have no field in the review, and are kept."""
    contact = Contact(role=Role.REPRESENTATIVE, email="rep@acme.example", serves=("GB", "US-CA"), only=("Nest",), quote="words")
    identity = IdentityDemand(asks="your name", quote="words", requires=(Requirement(what="your name", kind="name", optional=True),))
    promise = Promise(period=Period(45, Unit.DAYS), quote="words", who=("California residents",), kind="opt-out")
    facts = ((Kind.CONTACT, contact), (Kind.IDENTITY, identity), (Kind.DEADLINE, promise))
    full = replace(review, entries=tuple(Entry(id=f"e-{n}", kind=kind, fact=fact) for n, (kind, fact) in enumerate(facts)))
    assert from_content(json.loads(json.dumps(to_content(full)))) == full
    for number, changes in enumerate(({"text": "other@acme.example"}, {"text": "your whole name"}, {"text": "30 days"})):
        full = correct(full, f"e-{number}", replace(typed(full.entry(f"e-{number}")), **changes))
    made = full.company()
    assert (made.contacts[0].email, made.contacts[0].serves, made.contacts[0].only) == ("other@acme.example", ("GB", "US-CA"), ("Nest",))
    assert made.identity == replace(identity, asks="your whole name")
    assert made.deadlines == (replace(promise, period=Period(30, Unit.DAYS)),)


def test_a_contact_of_ones_own_and_an_edit_keep_every_field_of_a_shipped_profile(desk: Desk) -> None:
    before = desk.companies.show("national-geographic")
    with_own = desk.companies.add_contact("national-geographic", email="me@acme.example")
    assert with_own.contacts[1:] == before.contacts
    desk.companies.save_yaml(
        desk.companies.yaml("national-geographic").replace(f"website: {before.website}", "website: https://x.example"), before.slug
    )
    after = desk.companies.show("national-geographic")
    assert after.website == "https://x.example"
    assert replace(after, website=before.website, contacts=after.contacts[1:]) == before
