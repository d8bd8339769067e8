"""The profiles that come with dsr: each loads, says only what its policy says, and names what is missing."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dsr.desk.sources import read_source
from dsr.directory.profiles import load_folder, load_profile, parse_profile, to_yaml
from dsr.directory.quotes import QuoteFault, check_quotes, quotes_of
from dsr.domain.company import Capacity, Company, Role
from dsr.domain.dates import Place
from dsr.domain.law import Right

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "companies"
SEEDS = ROOT / ".." / "shared" / "policies" / "seeds"
FILES = sorted(FOLDER.glob("*.yaml"))
FIVE = ("imagino", "imagitarium", "imgwg", "omni", "onimagin")
LONGEST_QUOTE = 12
"""In words: enough to prove a fact, too little to copy a text."""


def company(slug: str) -> Company:
    return load_profile(FOLDER / f"{slug}.yaml")


def policy_of(slug: str) -> Path:
    path = SEEDS / f"{slug}.md"
    if not path.exists():
        pytest.skip("the policies are not at hand")
    return path


def test_all_profiles_are_sound() -> None:
    sound, broken = load_folder(FOLDER)
    assert broken == []
    assert {one.slug for one in sound} >= set(FIVE)
    assert len(sound) == len(FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_stated_fact_has_a_short_quote(file: Path) -> None:
    profile = load_profile(file)
    for key, quote in quotes_of(profile):
        if key != "rights.complaint.quote":
            assert quote, f"{key} has no quote"
        assert len(quote.split()) <= LONGEST_QUOTE, f"{key}: {quote}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_profile_says_when_and_what_was_read(file: Path) -> None:
    policy = load_profile(file).policy
    assert policy.title
    assert policy.read
    assert policy.sha256


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_profile_can_be_written_and_read_again(file: Path) -> None:
    profile = load_profile(file)
    assert parse_profile(to_yaml(profile), file.name) == profile


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_gaps_are_clauses_that_follow_the_companys_name(file: Path) -> None:
    for gap in load_profile(file).gaps:
        assert gap[0].islower(), gap
        assert gap[-1] not in ".;,", gap


@pytest.mark.parametrize("slug", FIVE)
def test_quotes_addresses_and_sections_stand_in_the_policy(slug: str) -> None:
    path = policy_of(slug)
    text = path.read_text(encoding="utf-8")
    profile = company(slug)
    assert check_quotes(profile, text) == []
    assert profile.policy.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert profile.name.removesuffix(" SAS") in text
    for contact in profile.contacts:
        assert contact.email is None or contact.email in text
        for line in contact.postal.lines if contact.postal else ():
            assert all(word in text for word in line.split()), line
    facts = (*profile.contacts, *profile.rights, *profile.deadlines, *profile.acts_as, *profile.refusals)
    for fact in facts:
        assert fact.section, fact
        for heading in fact.section.split(": "):
            assert heading in text, heading


def test_a_quote_that_is_gone_is_named_with_its_key() -> None:
    profile = company("imagino")
    changed = replace(profile.contacts[1], quote="never said")
    profile = replace(profile, contacts=(profile.contacts[0], changed), complaint_quote="nor this")
    text = " \n".join(quote for _, quote in quotes_of(company("imagino")))
    assert check_quotes(profile, text) == [
        QuoteFault("contacts[1].quote", "never said"),
        QuoteFault("rights.complaint.quote", "nor this"),
    ]
    assert str(check_quotes(profile, text)[0]) == "contacts[1].quote: “never said” is not in the policy."


def test_white_space_and_line_breaks_do_not_matter() -> None:
    profile = Company(slug="a", name="A", complaint_quote="contact the authority directly")
    assert check_quotes(profile, "please contact\n  the authority\u00a0directly.") == []


def test_onimagin_has_two_addresses_with_their_own_uses() -> None:
    profile = company("onimagin")
    assert profile.contacts_for((Right.ACCESS,), None)[0].email == "privacy@onimagin.com"
    assert profile.contacts_for((Right.OPT_OUT_MARKETING,), None)[0].email == "hello@onimagin.com"
    promise = profile.promise(Right.ACCESS)
    assert promise
    assert str(promise.period) == "30 days"
    assert profile.country == "ES"
    assert profile.acts_as[0].capacity is Capacity.JOINT_CONTROLLER
    assert "gives no postal address" in profile.gaps


def test_imagitarium_grants_rights_and_has_no_address() -> None:
    profile = company("imagitarium")
    assert profile.contacts == ()
    assert {Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION, Right.PORTABILITY} <= {s.right for s in profile.rights}
    assert profile.gaps[0] == "names a Data Protection Officer, but no address to write to"
    assert (profile.country, profile.laws) == (None, ())
    assert profile.refusals


def test_imgwg_points_to_an_address_that_does_not_follow() -> None:
    profile = company("imgwg")
    assert profile.contacts == ()
    assert "says “contact us at the address below”, but no address follows" in profile.gaps
    assert profile.identity
    assert profile.laws == ("us-ca-shine-the-light",)
    assert profile.country is None
    assert len(profile.refusals) == 6


def test_omni_names_its_one_address_for_california_only() -> None:
    profile = company("omni")
    assert [(contact.email, contact.role, contact.rights) for contact in profile.contacts] == [
        ("legal@teamomni.com", Role.LEGAL, (Right.SHINE_THE_LIGHT,))
    ]
    assert [stated.right for stated in profile.rights] == [Right.SHINE_THE_LIGHT]
    assert (profile.country, profile.website) == (None, None)


def test_imagino_tells_whose_data_it_controls_and_whose_it_only_processes() -> None:
    profile = company("imagino")
    assert [contact.role for contact in profile.contacts] == [Role.DPO, Role.DPO, Role.MARKETING]
    assert profile.contacts[1].postal
    assert profile.contacts[1].postal.country == "FR"
    processor = next(acts for acts in profile.acts_as if acts.capacity is Capacity.PROCESSOR)
    assert "contacts" in processor.who
    assert processor.instead
    for right in (Right.RESTRICTION, Right.OBJECTION, Right.PORTABILITY):
        stated = profile.stated(right)
        assert stated
        assert stated.who == ("employees",)
    access = profile.stated(Right.ACCESS)
    assert access
    assert access.who == ("visitors", "users", "employees")
    assert (profile.language, profile.policy.dated, profile.laws) == ("en", "2024-02", ("eu-gdpr", "fr-lil"))
    assert profile.complaint_quote


@pytest.mark.parametrize(
    ("slug", "place", "best", "by_post"),
    [
        ("meetup", "GB-ENG", "privacy@meetup.com", "VeraSafe United Kingdom Ltd."),
        ("meetup", "DE", "privacy@meetup.com", "VeraSafe Ireland Ltd."),
        ("meetup", "US-CA", "privacy@meetup.com", None),
        ("match", "FR", "Data Protection Officer", "Data Protection Officer"),
        ("match", "GB", "https://uk.match.com/faq/#privacyRequest", "Prighter Group"),
        ("match", "US-NY", "https://uk.match.com/faq/#privacyRequest", "Meetic S.A.S."),
        ("coursera", "FR", "privacy@coursera.org", "Coursera Europe B.V."),
        ("coursera", "GB", "privacy@coursera.org", "Coursera UK Limited"),
        ("coursera", "BR", "privacy@coursera.org", "Coursera, Inc."),
        ("vimeo", "CH", "privacy@vimeo.com", "Vimeo.com, Inc."),
        ("national-geographic", "BR", "https://privacy.thewaltdisneycompany.com", "The Walt Disney Company (Argentina) S.A."),
        ("national-geographic", "US-CA", "https://privacy.thewaltdisneycompany.com", "Disney DTC LLC"),
        ("national-geographic", "FR", "https://privacy.thewaltdisneycompany.com", "The Walt Disney Company Limited"),
        ("okcupid", "RE", "support@okcupid.com", "MTCH Technology Services Limited"),
        ("okcupid", "US", "support@okcupid.com", "Humor Rainbow, Inc."),
        ("okcupid", "NO", "support@okcupid.com", "Humor Rainbow, Inc."),
        ("wild-sky-media", "US-CA", "https://privacyportal-cdn.onetrust.com", "Wild Sky Media"),
        ("wild-sky-media", "FR", "privacy@wildskymedia.com", "Wild Sky Media"),
        ("apple", "IE", "https://privacy.apple.com/", None),
    ],
)
def test_each_person_is_sent_to_a_contact_that_serves_them(slug: str, place: str, best: str, by_post: str | None) -> None:
    contacts = company(slug).contacts_for((Right.ACCESS,), Place.parse(place))
    assert contacts[0].address.startswith(best)
    posts = [contact.postal.lines[0] for contact in contacts if contact.postal]
    assert (posts[0] if posts else None) == by_post


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_representative_names_whom_it_serves(file: Path) -> None:
    for contact in load_profile(file).contacts:
        assert contact.role is not Role.REPRESENTATIVE or contact.serves, contact.address


SOME_ALONE = re.compile(
    r"^(?:For|Only for|Of .*, for) (?:people|residents|users|subscribers) ?(?:who live )?(?:in|of|outside)?", re.IGNORECASE
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_note_that_speaks_of_some_people_alone_has_a_field_that_says_so(file: Path) -> None:
    for contact in load_profile(file).contacts:
        if SOME_ALONE.match(contact.note):
            assert contact.serves or contact.only, contact.note


TEXTS = SEEDS.parent


@pytest.fixture(scope="session")
def texts() -> dict[str, Path]:
    """The policy texts at hand by their SHA-256."""
    files = [*SEEDS.glob("*.md"), *(TEXTS / "dev").glob("*.md")]
    if not files:
        pytest.skip("the policies are not at hand")
    return {hashlib.sha256(file.read_bytes()).hexdigest(): file for file in files}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_a_person_checked_stands_in_the_text(file: Path, texts: dict[str, Path]) -> None:
    profile = load_profile(file)
    assert profile.checked == "person"
    assert check_quotes(profile, read_source(str(texts[profile.policy.sha256 or ""])).text) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_profile_shows_what_people_say_and_no_legal_form(file: Path) -> None:
    called = load_profile(file).called
    assert not re.search(r"(?i)\b(?:inc|llc|ltd|limited|gmbh|sas|s\.a\.s|sa|s\.a|plc|ab|as|s\.r\.l|corporation)\.?$", called), called


@pytest.mark.parametrize(
    ("slug", "requires"),
    [
        ("qobuz", [("name", False), ("address", False)]),
        ("air-caraibes", [("name", False), ("email", False), ("id-document", False)]),
        ("commentcamarche", [("id-document", False)]),
        ("marcel", [("email", False), ("id-document", False)]),
        ("caroll", [("id-document", True)]),
        ("streamable", [("name", False), ("email", False)]),
    ],
)
def test_what_a_policy_wants_in_a_request_is_told_one_by_one(slug: str, requires: list[tuple[str, bool]]) -> None:
    identity = company(slug).identity
    assert identity
    assert [(one.kind, one.optional) for one in identity.requires] == requires


def test_what_is_promised_to_californians_is_no_promise_to_others() -> None:
    parler, finnair = company("parler"), company("finnair")
    assert parler.promise(Right.ACCESS, Place("US", "CA"))
    assert parler.promise(Right.ACCESS, Place("FR")) is None
    assert finnair.deadlines[0].kind == "opt-out"
    assert finnair.promise(Right.ACCESS, Place("FR")) is None


@pytest.mark.parametrize(("slug", "kind"), [("ucla", "public"), ("tildes", "non-profit"), ("qobuz", "")])
def test_a_body_for_which_laws_make_an_exception_says_so(slug: str, kind: str) -> None:
    assert company(slug).kind == kind
