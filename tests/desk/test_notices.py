"""What is said before a letter leaves, and what a letter says of those for whom it is written."""

from dataclasses import replace
from typing import Any

import pytest

from dsr import laws
from dsr.desk import Desk
from dsr.desk.compose import Choices
from dsr.desk.demands import demanded
from dsr.desk.notices import Notice, Topic
from dsr.domain.case import EventName
from dsr.domain.company import Company, Contact, IdentityDemand, PolicySource, PostalAddress, Requirement, Role
from dsr.domain.law import Right
from dsr.domain.request import Behalf, Claim, Relation
from dsr.errors import DsrError, NotFound, WrongInput

SHOP = Company(
    slug="shop",
    name="Shop SAS",
    country="FR",
    website="https://www.shop.example",
    language="fr",
    policy=PolicySource(title="Privacy"),
    contacts=(
        Contact(role=Role.PRIVACY, email="privacy@shop.example"),
        Contact(role=Role.PRIVACY, email="nest@shop.example", only=("Nest",)),
        Contact(role=Role.OTHER, email="hr@shop.example", only=("employees",)),
    ),
)


@pytest.fixture
def parisian(desk: Desk) -> Desk:
    for field, value in (("name", "Ada"), ("email", "ada@example.org"), ("postal", "1 rue A\n75001 Paris"), ("country", "FR")):
        desk.keeping.set_me(field, value)
    return desk


def said(notice: Notice) -> str:
    """What the command line prints."""
    return f"{notice.text} {notice.command}".strip()


def told(desk: Desk, topic: Topic, company: Company = SHOP, **choices: Any) -> list[str]:
    """What is said on a topic about a letter."""
    made = Choices(**{"rights": (Right.ACCESS,), **choices})
    request = desk.compose.request(company, made)
    return [said(notice) for notice in desk.compose.notices(request, made) if notice.topic is topic]


def test_an_erasure_is_never_made_without_saying_what_it_costs_and_that_a_copy_comes_first(parisian: Desk) -> None:
    lost = told(parisian, Topic.LOSS, rights=(Right.ERASURE,))
    assert len(lost) == 3
    assert all(any(word in line for line in lost) for word in ("bought", "contracts", "warranties", "evidence"))
    (first,) = told(parisian, Topic.COPY_FIRST, rights=(Right.ERASURE,))
    assert "--right access --detail then-erase=yes" in first
    assert told(parisian, Topic.LOSS) == told(parisian, Topic.COPY_FIRST) == []


@pytest.mark.parametrize(
    ("other", "answers", "says"),
    [
        (Right.RESTRICTION, {"restriction-ground": "claims"}, "legal claim"),
        (Right.RESTRICTION, {"restriction-ground": "unlawful"}, "from being erased"),
        (Right.OBJECTION, {"reasons": "x"}, "only stored"),
        (Right.OPT_OUT_MARKETING, {}, "list"),
        (Right.RECTIFICATION, {"wrong": "a", "correct": "b"}, "correct"),
        (Right.WITHDRAW_CONSENT, {"consent-erase": "no"}, "keep"),
    ],
)
def test_requests_that_do_not_go_together_are_named(other: Right, answers: dict[str, str], says: str, parisian: Desk) -> None:
    (warned,) = told(parisian, Topic.CONTRADICTION, rights=(Right.ERASURE, other), answers=answers)
    assert says in warned
    assert told(parisian, Topic.CONTRADICTION, rights=(other,), answers=answers) == []


def test_an_open_case_for_the_same_right_is_said_and_a_finished_one_is_not(parisian: Desk) -> None:
    company = parisian.companies.show("imagino")
    kept = parisian.requests.keep(parisian.compose.request(company, Choices(rights=(Right.ACCESS,))))
    (draft,) = told(parisian, Topic.OPEN_CASE, company, rights=(Right.ACCESS, Right.ERASURE))
    assert kept.reference in draft
    assert "access already" in draft
    assert "not sent yet" in draft
    assert told(parisian, Topic.OPEN_CASE, company, rights=(Right.ERASURE,)) == []
    assert told(parisian, Topic.OPEN_CASE, parisian.companies.show("onimagin")) == []
    parisian.cases.record(kept.reference, EventName.SENT)
    assert "still open" in told(parisian, Topic.OPEN_CASE, company)[0]
    assert parisian.compose.open_cases(replace(company, slug="renamed", formerly=("imagino",)))
    parisian.cases.record(kept.reference, EventName.CLOSED)
    assert told(parisian, Topic.OPEN_CASE, company) == []


def test_what_turkey_and_mexico_want_is_said_and_told(parisian: Desk) -> None:
    wanted = told(parisian, Topic.FORM, law="tr-kvkk", language="en")
    assert "in Turkish" in wanted[0]
    number = next(line for line in wanted if "identity number" in line)
    label = number.split("identifier:")[1].split("=")[0]
    assert number not in told(parisian, Topic.FORM, law="tr-kvkk", language="en", identifiers=((label, "12345678901"),))
    assert any("Enclose it" in line and "Art. 28" in line for line in told(parisian, Topic.FORM, law="mx-lfpdppp", language="en"))
    enclosing = told(parisian, Topic.FORM, law="mx-lfpdppp", language="en", answers={"enclosures": "a copy of my INE card"})
    assert not any("Enclose it" in line for line in enclosing)
    mexican = replace(SHOP, country="MX", language="es")
    assert any("Spanish" in line for line in told(parisian, Topic.LANGUAGE, mexican, law="mx-lfpdppp", language="en"))
    assert not any("Spanish" in line for line in told(parisian, Topic.LANGUAGE, mexican, law="mx-lfpdppp", language="es"))


def test_every_thing_that_a_law_requires_has_its_source() -> None:
    required = [(law.id, one) for law in laws.all_laws() for one in law.requires]
    assert {law for law, _ in required} >= {"tr-kvkk", "mx-lfpdppp", "za-popia"}
    assert all(one.what and one.source.cite for _, one in required)


def test_what_the_policy_demands_is_offered_with_whether_it_is_new_to_them(parisian: Desk) -> None:
    requires = tuple(
        Requirement(what=what, kind=kind)
        for what, kind in (
            ("full name", "name"),
            ("postal address", "address"),
            ("date of birth", "birth"),
            ("a copy of your passport", "id-document"),
            ("your player number", "other"),
        )
    )
    strict = replace(SHOP, identity=IdentityDemand(asks="name and address", quote="must include", requires=requires))
    found = {demand.kind: demand for demand in demanded(strict)}
    assert found["name"].known
    assert not any(found[kind].known for kind in ("address", "birth", "id-document", "other"))
    assert found["other"].label == "your player number"
    assert found["id-document"].label == ""
    lines = told(parisian, Topic.DEMAND, strict)
    assert len(lines) == len(requires)
    assert all("too much as a rule" in line.casefold() for line in lines if "birth" in line or "passport" in line)
    request = parisian.compose.request(strict, Choices(rights=(Right.ACCESS,)))
    assert not request.tells_postal
    assert request.details == {}, "nothing is told by itself"
    assert parisian.compose.request(strict, Choices(rights=(Right.ACCESS,), tell_postal=True)).tells_postal


@pytest.mark.parametrize("relation", [Relation.PARENT, Relation.GUARDIAN, Relation.AGENT])
def test_who_writes_for_others_sees_the_laws_conditions(relation: Relation, parisian: Desk) -> None:
    parisian.keeping.set_me("country", "US")
    parisian.keeping.set_me("state", "CA")
    lines = told(parisian, Topic.BEHALF, law="us-ca-ccpa", on_behalf_of="Ben", relation=relation)
    assert "names no proof" in lines[0]
    assert any("7063" in line and "signed permission" in line for line in lines)
    assert told(parisian, Topic.BEHALF, law="us-ca-ccpa") == []


@pytest.mark.parametrize(
    ("home", "seat", "says"),
    [
        ("FR", "FR", "art. 84-85"),
        ("IT", "IT", "2-terdecies"),
        ("ES", "US", "LOPDGDD art. 3"),
        ("DE", "DK", "§ 2, stk. 5"),
        ("DE", "DE", "no rule"),
        ("GB", "GB", "no rule"),
    ],
)
def test_of_the_dead_the_law_that_gives_rights_is_named_or_that_there_is_none(home: str, seat: str, says: str, parisian: Desk) -> None:
    parisian.keeping.set_me("country", home)
    lines = told(
        parisian, Topic.BEHALF, replace(SHOP, country=seat), on_behalf_of="Ben", relation="heir", proof="certificate of inheritance"
    )
    assert any(says in line for line in lines), lines


def test_a_person_is_kept_once_and_found_by_name(parisian: Desk) -> None:
    keeping = parisian.keeping
    keeping.add_person("Ben  Lovelace", "parent", "birth certificate")
    keeping.add_person("ben lovelace", "Guardian", "court order")
    assert keeping.people() == (Behalf(name="ben lovelace", relation=Relation.GUARDIAN, proof="court order"),)
    request = parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), on_behalf_of="BEN LOVELACE"))
    assert request.behalf == keeping.people()[0]
    other = parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), on_behalf_of="Ben Lovelace", relation="agent"))
    assert other.behalf == Behalf(name="ben lovelace", relation=Relation.AGENT)
    with pytest.raises(WrongInput, match="What you are to them"):
        parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), on_behalf_of="Somebody"))
    with pytest.raises(WrongInput, match="For whom"):
        parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), relation="agent"))
    with pytest.raises(WrongInput, match="no relation"):
        keeping.add_person("X", "cousin")
    assert keeping.drop_person("Ben Lovelace") == ()
    with pytest.raises(NotFound, match="nobody called"):
        keeping.drop_person("Ben Lovelace")


def test_who_writes_to_the_employer_is_warned_of_its_mailbox(parisian: Desk) -> None:
    (warned,) = told(parisian, Topic.EMPLOYER, acting_as="employee")
    assert all(word in warned for word in ("mailbox", "device", "calendar"))
    assert told(parisian, Topic.EMPLOYER, acting_as="customer") == []
    assert "mailbox of Shop SAS itself" in told(parisian, Topic.EMPLOYER, reply_to="ada@mail.shop.example")[0]


def test_what_one_is_to_the_company_chooses_its_address(parisian: Desk) -> None:
    def to(said: str) -> tuple[str, str]:
        request = parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), acting_as=said))
        return (request.contact.address if request.contact else "", request.acting_as)

    assert to("") == ("privacy@shop.example", "")
    assert to("employee") == ("hr@shop.example", "employee")
    assert to("Former Employee") == ("hr@shop.example", "former-employee")
    assert to("nest") == ("nest@shop.example", "")
    with pytest.raises(WrongInput, match="does not know what") as error:
        to("astronaut")
    assert "Nest" in error.value.hint


def test_the_answer_goes_to_the_mailbox_of_this_letter(parisian: Desk) -> None:
    assert (
        parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), reply_to=" Other@Example.ORG ")).reply_email == "Other@example.org"
    )
    assert parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), reply_to="ada@example.org")).reply_email == ""
    with pytest.raises(WrongInput, match="not an e-mail address"):
        parisian.compose.request(SHOP, Choices(rights=(Right.ACCESS,), reply_to="nowhere"))


def test_to_a_broker_nothing_new_is_told(parisian: Desk) -> None:
    (warned,) = told(parisian, Topic.BROKER, replace(SHOP, kind="broker"))
    assert "--reply-to" in warned


def test_what_a_letter_states_as_a_fact_is_listed(parisian: Desk) -> None:
    (listed,) = told(
        parisian,
        Topic.STATEMENT,
        rights=(Right.ERASURE,),
        answers={"erasure-ground": "no-longer-needed", "same-mailbox": "yes"},
        on_behalf_of="Ben",
        relation="parent",
    )
    assert all(words in listed for words in ("no longer needed", "from the mailbox", "Ben as parent", "only if all of it is true"))
    assert told(parisian, Topic.STATEMENT, rights=(Right.ERASURE,)) == []


def test_that_one_lives_where_the_law_protects_is_asked_only_where_it_matters(parisian: Desk) -> None:
    parisian.keeping.set_me("country", "US")
    parisian.keeping.set_me("state", "CA")
    here = Choices(rights=(Right.ACCESS,), law="us-ca-ccpa")
    assert "residence" in [question.key for question in parisian.compose.questions(SHOP, here)]
    assert "residence" not in [question.key for question in parisian.compose.questions(SHOP, replace(here, law="eu-gdpr"))]
    asked = replace(here, answers={"residence": "yes"})
    assert parisian.compose.request(SHOP, asked).details["residence"] == "yes"
    with pytest.raises(DsrError, match="residence"):
        parisian.compose.request(SHOP, replace(asked, law="eu-gdpr"))


def test_a_letter_that_goes_elsewhere_is_counted_so(parisian: Desk) -> None:
    parisian.keeping.set_me("country", "US")
    parisian.keeping.set_me("state", "CA")
    light = Choices(rights=(Right.SHINE_THE_LIGHT,), answers={"designated": "no"})
    assert parisian.compose.request(SHOP, light).sent_to == "elsewhere"
    assert parisian.compose.request(SHOP, replace(light, answers={"designated": "yes"})).sent_to == ""


def test_a_law_that_only_the_policy_names_is_relied_on_as_a_promise(parisian: Desk) -> None:
    parisian.keeping.set_me("country", "US")
    parisian.keeping.set_me("state", "NY")
    promising = replace(SHOP, country="US", laws=("eu-gdpr",), language="en")
    assert parisian.compose.claims(promising, Choices(rights=(Right.ACCESS,))) == (Claim(Right.ACCESS, "eu-gdpr", by_promise=True),)
    (bound,) = parisian.compose.claims(replace(promising, country="IE"), Choices(rights=(Right.ACCESS,)))
    assert not bound.by_promise


def test_a_swiss_letter_to_a_company_in_the_union_names_the_regulation_too(parisian: Desk) -> None:
    parisian.keeping.set_me("country", "CH")
    swiss = Choices(rights=(Right.ACCESS, Right.OBJECTION), law="ch-fadp")
    assert {claim.also for claim in parisian.compose.claims(SHOP, swiss)} == {("eu-gdpr",)}
    assert {claim.also for claim in parisian.compose.claims(replace(SHOP, country="NO"), swiss)} == {("eea-gdpr",)}
    for elsewhere in ("US", "CH", None):
        assert {claim.also for claim in parisian.compose.claims(replace(SHOP, country=elsewhere, laws=("eu-gdpr",)), swiss)} == {()}


def test_a_law_of_which_nothing_shows_that_it_applies_is_named(parisian: Desk) -> None:
    assert told(parisian, Topic.GROUND) == []
    assert "nothing that dsr knows" in told(parisian, Topic.GROUND, law="br-lgpd")[0]
    parisian.keeping.set_me("country", "US")
    parisian.keeping.set_me("state", "NY")
    assert "Nothing but its policy" in told(parisian, Topic.GROUND, replace(SHOP, country="US", laws=("eu-gdpr",)))[0]


def test_a_letter_on_paper_without_the_senders_address_is_said_to_be_one(parisian: Desk) -> None:
    company = replace(SHOP, contacts=(Contact(role=Role.PRIVACY, postal=PostalAddress(("1 Road", "Town"))),))
    parisian.keeping.set_me("postal", "")
    assert any("at its head" in line for line in told(parisian, Topic.FORM, company))
    parisian.keeping.set_me("postal", "1 Rue Haute\n75001 Paris")
    assert not any("at its head" in line for line in told(parisian, Topic.FORM, company))
