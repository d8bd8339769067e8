"""A letter holds whatever it speaks of, in every channel and language, and speaks of nothing that it does not hold."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from dsr import laws
from dsr.domain.authority import Authority
from dsr.domain.company import Company, Contact, IdentityDemand, PolicySource, PostalAddress, Promise, Requirement, Role
from dsr.domain.dates import Period, Unit
from dsr.domain.events import EventName
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.letter import Letter, LetterFacts, LetterKind, courtesy_day, weekend_alone
from dsr.domain.request import ACTING_AS, Behalf, Channel, Claim, Relation
from dsr.letters.speech import country_name
from tests.letters.samples import (
    ADA,
    AEPD,
    BUREAU,
    BY_LETTER,
    CNIL,
    HANNA,
    QUIET,
    SAM,
    SENT,
    SHOP,
    event,
    facts,
    later_facts,
    letters,
    promising,
)
from tests.letters.test_every_letter import check_sound

LANGUAGES = letters().languages()
ACCESS, ERASURE = Claim(Right.ACCESS, "eu-gdpr"), Claim(Right.ERASURE, "eu-gdpr")
LATER = (LetterKind.REMINDER, LetterKind.APPEAL, LetterKind.COMPLAINT)
HEAD = {
    "en": "at the head of this letter",
    "de": "im Briefkopf",
    "fr": "en tête de cette lettre",
    "es": "en el encabezado de esta carta",
    "pt": "no cabeçalho desta carta",
}
BELOW = {
    "en": "at the end of this message",
    "de": "am Ende dieser Nachricht",
    "fr": "à la fin de ce message",
    "es": "al final de este mensaje",
    "pt": "no fim desta mensagem",
}
CALPRIVACY = Authority(
    id="cppa", name="California Privacy Protection Agency (CalPrivacy)", country="US", subdivision="CA", webform="https://cppa.example"
)


def after_the_name(letter: Letter, name: str = "Ada Byron") -> list[str]:
    """The lines of the text below the name that closes it."""
    return letter.text[letter.text.rindex(f"\n{name}\n") + 1 :].split("\n")[1:]


# Who writes, and how they can be reached


@pytest.mark.parametrize(("channel", "language"), list(product(Channel, LANGUAGES)))
def test_the_contact_details_that_a_letter_speaks_of_are_there(channel: Channel, language: str) -> None:
    letter = letters().render(facts(ACCESS, language=language, channel=channel, person=ADA, details={}))
    if channel is Channel.LETTER:
        assert HEAD[language] in letter.text
        assert letter.sender == ("Ada Byron", "12 Hill Street", "London W1J 5NB")
        assert letter.sender_email == "ada@example.org"
    else:
        assert HEAD[language] not in letter.text
        assert BELOW[language] in letter.text
        assert after_the_name(letter)[0] == "ada@example.org"


@pytest.mark.parametrize(("channel", "language"), list(product(Channel, LANGUAGES)))
def test_who_gives_no_contact_details_promises_none(channel: Channel, language: str) -> None:
    nameless = replace(ADA, email="", postal=None)
    letter = letters().render(facts(ACCESS, language=language, channel=channel, person=nameless, details={}))
    assert HEAD[language] not in letter.text.split("1. ")[0]
    assert BELOW[language] not in letter.text
    check_sound(letter)


@pytest.mark.parametrize(("kind", "language"), list(product(LATER, LANGUAGES)))
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.WEBFORM])
def test_later_letters_name_the_mailbox_too(kind: LetterKind, channel: Channel, language: str) -> None:
    letter = letters().render(later_facts(kind, ACCESS, channel=channel, language=language, person=ADA, authority=AEPD))
    assert after_the_name(letter)[0] == "ada@example.org"


def test_the_answer_comes_to_the_mailbox_that_was_chosen_for_this_letter() -> None:
    told = replace(facts(ACCESS, person=ADA, channel=Channel.WEBFORM), reply_email="shopping@example.org")
    letter = letters().render(told)
    assert letter.sender_email == "shopping@example.org"
    assert after_the_name(letter)[0] == "shopping@example.org"
    assert "by e-mail to shopping@example.org" in letter.text
    assert "ada@example.org" not in letter.text


def test_the_postal_address_is_told_only_where_it_was_chosen() -> None:
    told = facts(ACCESS, person=ADA)
    assert "Hill Street" not in letters().render_text(told)
    chosen = letters().render(replace(told, tells_postal=True))
    assert after_the_name(chosen)[1] == "12 Hill Street, London W1J 5NB, United Kingdom"
    at_home = replace(told, tells_postal=True, company=replace(SHOP, country="GB"))
    assert after_the_name(letters().render(at_home))[1] == "12 Hill Street, London W1J 5NB"
    paper = letters().render(replace(told, tells_postal=True, channel=Channel.LETTER))
    assert "Hill Street" not in paper.text


def test_a_letter_for_a_form_shows_the_link() -> None:
    form = Contact(role=Role.PRIVACY, webform="https://shop.example/privacy-request")
    told = facts(ACCESS, channel=Channel.WEBFORM, company=replace(SHOP, contacts=(form,)))
    letter = letters().render(told)
    assert letter.recipient_link == "https://shop.example/privacy-request"
    assert letters().render(facts(ACCESS)).recipient_link == ""
    complaint = later_facts(LetterKind.COMPLAINT, ACCESS, channel=Channel.WEBFORM, company=told.company)
    assert letters().render(complaint).recipient_link == ""


# The address, the date and the closing


@pytest.mark.parametrize(
    ("name", "brand", "lines", "recipient"),
    [
        ("Sony Group Corporation", "", ("Privacy Department", "Sony Group Corporation", "Tokyo"), None),
        ("Guardian News & Media Limited", "The Guardian", ("DPO", "Guardian News & Media Ltd.", "90 York Way"), None),
        ("Guardian News & Media Limited", "The Guardian", ("The Guardian", "90 York Way"), None),
        ("The Walt Disney Company Limited", "Disney", ("Disney DTC LLC", "500 South Buena Vista Street"), None),
        ("Coursera, Inc.", "", ("Coursera Europe B.V.", "Schiphol Boulevard 195"), None),
        ("Magnite, Inc.", "", ("Lionheart Squared (Europe) Ltd", "FAO – Magnite", "2 Pembroke House"), None),
        ("Jules SAS", "", ("Jules", "Service Clients", "59100 Roubaix"), None),
        ("Meetic S.A.S.", "", ("Data Protection Officer", "Meetic SAS", "Paris 9"), None),
        ("Müller GmbH", "", ("MÜLLER GMBH & Co. KG", "Hauptstraße 1"), None),
        ("Academia.edu", "", ("Academia", "580 California Street"), None),
        ("Finnair Plc", "", ("Finnair Data Privacy Officer", "PO BOX 15"), None),
        ("Apple Inc.", "", ("One Apple Park Way", "Cupertino, CA 95014"), "Apple Inc."),
        ("Meta Platforms, Inc.", "", ("1 Meta Way", "Menlo Park, CA 94025"), "Meta Platforms, Inc."),
        ("University of California, Los Angeles", "", ("Records Office", "Los Angeles, CA 90095"), "University of California, Los Angeles"),
        ("Meetup LLC", "", ("VeraSafe Ireland Ltd.", "Cork T23AT2P"), "Meetup LLC"),
        ("Quiet Communications", "", ("Legal department", "2 High Street"), "Quiet Communications"),
    ],
)
def test_the_company_stands_once_in_the_address(name: str, brand: str, lines: tuple[str, ...], recipient: str | None) -> None:
    contact = Contact(role=Role.PRIVACY, postal=PostalAddress(lines))
    company = Company(slug="x", name=name, brand=brand, contacts=(contact,))
    letter = letters().render(facts(ACCESS, channel=Channel.LETTER, company=company))
    assert letter.recipient == (lines if recipient is None else (recipient, *lines))


@pytest.mark.parametrize(
    ("law", "country", "language", "day", "closing"),
    [
        ("jp-appi", "US", "en", "November 22, 2026", "Sincerely,"),
        ("jp-appi", "GB", "en", "22 November 2026", "Yours sincerely,"),
        ("eu-gdpr", "US", "en", "November 22, 2026", "Sincerely,"),
        ("eu-gdpr", "IE", "en", "22 November 2026", "Yours sincerely,"),
        ("eu-gdpr", "DE", "en", "22 November 2026", "Yours sincerely,"),
        ("us-ca-ccpa", "GB", "en", "22 November 2026", "Yours sincerely,"),
        ("us-ca-ccpa", "DE", "en", "November 22, 2026", "Sincerely,"),
        ("us-ca-ccpa", "", "en", "November 22, 2026", "Sincerely,"),
        ("ch-fadp", "DE", "de", "22. November 2026", "Mit freundlichen Grüßen"),
        ("ch-fadp", "CH", "de", "22. November 2026", "Mit freundlichen Grüssen"),
        ("ch-fadp", "US", "de", "22. November 2026", "Mit freundlichen Grüssen"),
        ("eu-gdpr", "BR", "pt", "22 de novembro de 2026", "Atenciosamente,"),
        ("eu-gdpr", "PT", "pt", "22 de novembro de 2026", "Com os melhores cumprimentos,"),
        ("br-lgpd", "JP", "pt", "22 de novembro de 2026", "Atenciosamente,"),
    ],
)
def test_date_and_closing_follow_the_sender_where_the_language_is_spoken(
    law: str, country: str, language: str, day: str, closing: str
) -> None:
    letter = letters().render(facts(Claim(Right.ACCESS, law), language=language, person=replace(ADA, country=country, postal=None)))
    assert letter.date_line == day
    assert f"\n{closing}\n" in letter.text


def test_the_answers_language_is_named_only_to_a_company_that_may_use_another() -> None:
    def asked(country: str | None, language: str = "en", law: str = "eu-gdpr") -> str:
        return letters().render_text(facts(Claim(Right.ACCESS, law), language=language, company=replace(SHOP, country=country)))

    assert "in English" in asked("ES")
    assert "in English" in asked(None)
    assert "in English" not in asked("US")
    assert "in English" not in asked("GB")
    assert "auf Deutsch" in asked("CH", "de")
    assert "auf Deutsch" not in asked("DE", "de")


# What the company's own policy says


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_law_that_only_the_policy_names_is_not_threatened_with(language: str) -> None:
    company = replace(promising(SHOP, [Right.ACCESS]), language=language, country="US", laws=("eu-gdpr",))
    claim = Claim(Right.ACCESS, "eu-gdpr", by_promise=True)
    told = facts(claim, language=language, company=company, person=replace(SAM, state="NY"))
    assert told.asks[0].by_promise
    letter = letters().render(told)
    check_sound(letter)
    assert "15" in letter.subject
    assert "77" not in letter.text
    assert letter.text.count("you can request a copy of your personal information") == 1
    assert "Privacy and cookies policy" in letter.text
    bound = letters().render_text(replace(told, asks=tuple(replace(ask, by_promise=False) for ask in told.asks)))
    assert "77" in bound
    reminder = later_facts(LetterKind.REMINDER, claim, language=language, company=company, person=told.person)
    assert "77" not in letters().render_text(reminder)


def test_beside_a_statute_a_right_is_quoted_only_where_a_person_checked_the_profile() -> None:
    checked = promising(SHOP, [Right.ACCESS])
    quote = "you can request a copy of your personal information"
    assert quote in letters().render_text(facts(ACCESS, company=checked))
    for unchecked in ("machine", ""):
        assert quote not in letters().render_text(facts(ACCESS, company=replace(checked, checked=unchecked)))
        alone = facts(Claim(Right.ACCESS, COMPANY_POLICY), company=replace(checked, checked=unchecked))
        assert quote in letters().render_text(alone)


@pytest.mark.parametrize(("policy", "letter"), list(product(("en", "de", "fr"), LANGUAGES)))
def test_the_policy_is_quoted_only_in_the_letters_language(policy: str, letter: str) -> None:
    company = replace(promising(SHOP, [Right.ACCESS]), language=policy)
    for law in ("eu-gdpr", COMPANY_POLICY):
        text = letters().render_text(facts(Claim(Right.ACCESS, law), company=company, language=letter))
        assert ("you can request a copy" in text) == (policy == letter)
        assert ("will respond to your inquiry" in text) == (policy == letter)
        assert "30 " in text, "the promised time stays"


@pytest.mark.parametrize(
    ("law", "section", "fits"),
    [
        ("eu-gdpr", "Your California privacy rights", False),
        ("eu-gdpr", "CCPA", False),
        ("eu-gdpr", "Your rights", True),
        ("us-ca-ccpa", "Rights of individuals in the EEA", False),
        ("us-ca-ccpa", "Your California privacy rights", True),
    ],
)
def test_a_clause_for_the_people_of_another_place_is_not_quoted(law: str, section: str, fits: bool) -> None:
    company = promising(SHOP, [Right.ACCESS])
    company = replace(company, rights=(replace(company.rights[0], section=section),))
    assert ("you can request a copy" in letters().render_text(facts(Claim(Right.ACCESS, law), company=company))) == fits


def test_a_quote_says_its_day_and_where_it_stands() -> None:
    policy = PolicySource(title="Privacy Notice", dated="2016-05", url="https://shop.example/privacy")
    company = promising(replace(SHOP, policy=policy), [Right.ACCESS])
    assert "(“Privacy Notice”, May 2016, https://shop.example/privacy) grants this as well" in letters().render_text(
        facts(ACCESS, company=company)
    )
    undated = replace(company, policy=replace(policy, dated=None, text_of=date(2026, 6, 18)))
    assert "18 June 2026" in letters().render_text(facts(ACCESS, company=undated))


def with_two_promises(language: str = "en") -> Company:
    deadlines = (
        Promise(period=Period(45, Unit.DAYS), quote="access within 45 days", right=Right.ACCESS),
        Promise(period=Period(10, Unit.DAYS), quote="erasure within 10 days", right=Right.ERASURE),
    )
    return replace(SHOP, deadlines=deadlines, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("claims", [(ACCESS, ERASURE), (ERASURE, ACCESS)])
def test_each_promise_stands_with_its_rights_whatever_their_order(claims: tuple[Claim, ...], language: str) -> None:
    text = letters().render_text(facts(*claims, company=with_two_promises(language), language=language))
    assert text.count("access within 45 days") == text.count("erasure within 10 days") == 1
    reminder = letters().render_text(later_facts(LetterKind.REMINDER, *claims, company=with_two_promises(language), language=language))
    assert "erasure within 10 days" in reminder
    assert "45" not in reminder, "it is longer than the law's"


def test_a_promise_names_its_right_and_whether_the_law_is_shorter() -> None:
    text = letters().render_text(facts(ACCESS, ERASURE, company=with_two_promises()))
    assert "promises an answer within 10 days for erasure: “erasure within 10 days”" in text
    assert "The 45 days that your privacy policy names for access (“access within 45 days”) cannot extend" in text
    alone = letters().render_text(facts(ERASURE, company=with_two_promises()))
    assert "promises an answer within 10 days: “erasure within 10 days”" in alone


def test_what_the_policy_demands_of_a_request_is_told_to_be_there() -> None:
    def asked(*kinds: str, **more: object) -> str:
        requires = tuple(Requirement(what=kind, kind=kind) for kind in kinds)
        company = replace(SHOP, identity=IdentityDemand(asks="", quote="", requires=requires))
        return letters().render_text(replace(facts(ACCESS, company=company, person=ADA, details={}), **more))

    met = "that your privacy policy requires a request to contain"
    assert met in asked("name", "email")
    assert met not in asked("name", "address")
    assert met in asked("name", "address", tells_postal=True)
    assert met in asked("name", "address", channel=Channel.LETTER)
    assert met not in asked("account")
    assert met in asked("account", details={"identifier:User name": "ada"})
    assert met not in asked()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_objection_to_advertising_is_brief(language: str) -> None:
    """It speaks of no extension, and of no promise that is meant for other answers: the advertising ends at once."""
    claim = Claim(Right.OPT_OUT_MARKETING, "eu-gdpr")
    letter = letters().render(facts(claim, language=language))
    check_sound(letter)
    paragraphs = [block.text for block in letter.body if block.kind.value == "paragraph"]
    after_the_points = paragraphs[paragraphs.index(next(text for text in paragraphs if "12" in text)) :]
    assert len(" ".join(after_the_points)) < 1000
    for said in ("30 ", {"en": "two months", "de": "zwei Monate", "fr": "deux mois", "es": "dos meses", "pt": "dois meses"}[language]):
        assert said not in letter.text
    with_access = letters().render_text(facts(ACCESS, claim, language=language))
    assert "30 " in with_access


# Subjects


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_subject_has_empty_brackets(language: str) -> None:
    for law in BY_LETTER:
        for person in (ADA, SAM):
            for right in Right:
                if letters().can_write(language, law, right) and (law == COMPANY_POLICY or laws.get(law).grant(right, date(2027, 1, 11))):
                    subject = letters().render(facts(Claim(right, law), language=language, person=person, day=date(2027, 1, 11))).subject
                    assert "()" not in subject
                    assert "( " not in subject


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_requests_name_rights_and_law_in_the_subject(language: str) -> None:
    short = {"en": "GDPR", "de": "DSGVO"}.get(language, "RGPD")
    rights = (Right.ACCESS, Right.ERASURE, Right.PORTABILITY, Right.OBJECTION, Right.RESTRICTION, Right.RECTIFICATION)
    named = {"en": "access", "de": "Auskunft", "fr": "accès", "es": "acceso", "pt": "acesso"}[language]
    for count in range(2, len(rights) + 1):
        subject = letters().render(facts(*[Claim(right, "eu-gdpr") for right in rights[:count]], language=language)).subject
        assert f"({short})" in subject
        assert named in subject
        assert (str(count - 3) in subject) == (count > 4)
    two = letters().render(facts(ACCESS, Claim(Right.ERASURE, COMPANY_POLICY))).subject
    assert two.startswith("Requests about my personal data: access and erasure (GDPR, your privacy policy)")


# For whom one writes, and as what


@pytest.mark.parametrize(("relation", "language"), list(product(Relation, LANGUAGES)))
def test_a_letter_for_another_person_says_for_whom_and_encloses_the_proof(relation: Relation, language: str) -> None:
    behalf = Behalf(name="Emma Byron", relation=relation, proof="birth certificate of 3 May 2015.")
    for kind in LetterKind:
        told = facts(ACCESS, language=language) if kind is LetterKind.REQUEST else later_facts(kind, ACCESS, language=language)
        letter = letters().render(replace(told, behalf=behalf))
        check_sound(letter)
        assert "Emma Byron" in letter.text
        assert "birth certificate of 3 May 2015" in letter.text
        assert kind is not LetterKind.REQUEST or "Emma Byron" in letter.subject
        without = letters().render(replace(told, behalf=replace(behalf, proof="")))
        check_sound(without)
        assert "Emma Byron" in without.text
    relations = {letters().render_text(replace(facts(ACCESS, language=language), behalf=replace(behalf, relation=one))) for one in Relation}
    assert len(relations) == len(Relation)


def test_the_data_of_another_person_are_found_by_their_name() -> None:
    behalf = Behalf(name="Emma Byron", relation=Relation.PARENT)
    text = letters().render_text(replace(facts(ACCESS, details={}), behalf=behalf))
    assert "please use the name Emma Byron" in text
    assert "mean theirs" in text
    californian = facts(Claim(Right.ACCESS, "us-ca-ccpa"), details={"residence": "yes"})
    assert "I am a California resident" in letters().render_text(californian)
    assert "resident" not in letters().render_text(replace(californian, behalf=behalf)), "where the writer lives does not matter then"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_is_to_the_company_is_said(language: str) -> None:
    plain = letters().render_text(facts(ACCESS, language=language))
    texts = {letters().render_text(replace(facts(ACCESS, language=language), acting_as=role)) for role in ACTING_AS}
    assert len(texts) == len(ACTING_AS)
    assert plain not in texts
    assert letters().render_text(replace(facts(ACCESS, language=language), acting_as="astronaut")) == plain


@pytest.mark.parametrize(("role", "language"), list(product(Role, LANGUAGES)))
def test_a_desk_for_all_matters_is_asked_to_pass_the_letter_on(role: Role, language: str) -> None:
    asked = {"en": "Please pass this", "de": "leiten Sie", "fr": "Merci de transmettre", "es": "remitan", "pt": "encaminhem"}[language]
    company = replace(SHOP, contacts=(Contact(role=role, email="box@shop.example"),))
    knows = role in (Role.DPO, Role.PRIVACY, Role.LEGAL, Role.REPRESENTATIVE)
    for told in (
        facts(ACCESS, company=company, language=language),
        later_facts(LetterKind.REMINDER, ACCESS, company=company, language=language),
    ):
        letter = letters().render(told)
        check_sound(letter)
        assert (asked in letter.text) != knows


def test_a_german_letter_begins_small_only_after_the_salutation() -> None:
    person = replace(ADA, country="DE")
    support = replace(SHOP, contacts=(Contact(role=Role.SUPPORT, email="box@shop.example"),))
    told = facts(ACCESS, language="de", person=person, company=support)
    assert "Herren,\n\nbitte leiten Sie" in letters().render_text(told)
    assert "\n\nIch bitte Sie um Auskunft" in letters().render_text(told)
    several = letters().render_text(facts(ACCESS, ERASURE, language="de", person=person, company=support))
    assert "\n\nIch schreibe Ihnen" in several
    behalf = Behalf(name="Emma", relation=Relation.HEIR)
    alone = replace(facts(ACCESS, language="de", person=person), behalf=behalf, acting_as="employee")
    assert "Herren,\n\nich schreibe für Emma" in letters().render_text(alone)
    assert "\n\nIch arbeite bei Ihnen.\n\nIch bitte" in letters().render_text(alone)
    reminder = later_facts(LetterKind.REMINDER, ACCESS, language="de", person=person, company=support)
    assert "\n\nAm 5. Oktober 2026 habe ich" in letters().render_text(reminder)


@pytest.mark.parametrize(("kind", "language"), list(product(LetterKind, LANGUAGES)))
def test_enclosures_are_listed_one_by_one(kind: LetterKind, language: str) -> None:
    details = {"enclosures": "a copy of the invoice;\n- a screenshot.\n\n"}
    build = facts(ACCESS, language=language, details=details) if kind is LetterKind.REQUEST else None
    letter = letters().render(build or later_facts(kind, ACCESS, language=language, details=details))
    check_sound(letter)
    assert "– a copy of the invoice\n– a screenshot" in letter.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_swiss_letter_to_a_company_in_the_union_rests_on_the_gdpr_too(language: str) -> None:
    if not letters().can_write(language, "ch-fadp", Right.ACCESS):
        return
    union = {"en": "European Union", "de": "Europäischen Union", "fr": "Union européenne"}[language]
    claim = Claim(Right.ACCESS, "ch-fadp", also=("eu-gdpr",))
    letter = letters().render(facts(claim, language=language, company=BUREAU, person=HANNA))
    check_sound(letter)
    assert union in letter.text
    abroad = facts(claim, language=language, company=replace(BUREAU, country="US"), person=HANNA)
    assert union not in letters().render_text(abroad)


# Reminders


def reminder(language: str = "en", **more: object) -> LetterFacts:
    return later_facts(LetterKind.REMINDER, ACCESS, language=language, **more)


QUESTIONS = (EventName.IDENTITY_ASKED, EventName.CLARIFICATION_ASKED, EventName.FEE_ASKED)
ANSWERS = (EventName.IDENTITY_GIVEN, EventName.CLARIFICATION_GIVEN, EventName.FEE_PAID)
SILENT = {
    "en": "have not received an answer since",
    "de": "Seither habe ich keine",
    "fr": "n’ai depuis reçu",
    "es": "Desde entonces no",
    "pt": "Desde então, não",
}


@pytest.mark.parametrize(("asked", "language"), list(product(range(3), LANGUAGES)))
def test_a_reminder_does_not_call_a_company_silent_that_asked_something(asked: int, language: str) -> None:
    question = (SENT, event(QUESTIONS[asked], date(2026, 10, 9)))
    letter = letters().render(reminder(language, due=None, events=question))
    check_sound(letter)
    assert SILENT[language] not in letter.text
    assert "9" in letter.text
    assert "77" not in letter.text, "no threat while it waits for the user"
    answered = (*question, event(ANSWERS[asked], date(2026, 10, 12)))
    assert SILENT[language] in letters().render_text(reminder(language, events=answered)) or QUESTIONS[asked] is EventName.FEE_ASKED


NO_EXTENSION = {
    "en": "have not told me of any extension",
    "de": "Eine Verlängerung haben Sie mir nicht",
    "fr": "aucune prolongation",
    "es": "ninguna prórroga",
    "pt": "nenhuma prorrogação",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_late_company_is_told_that_it_notified_no_extension(language: str) -> None:
    extended = (SENT, replace(event(EventName.EXTENDED, date(2026, 10, 20)), until=date(2026, 11, 17)))
    assert NO_EXTENSION[language] in letters().render_text(reminder(language))
    assert NO_EXTENSION[language] not in letters().render_text(reminder(language, due=date(2026, 12, 9)))
    told = letters().render(reminder(language, events=extended))
    check_sound(told)
    assert NO_EXTENSION[language] not in told.text
    assert "17" in told.text, "the day that the company named"
    untimed = later_facts(LetterKind.REMINDER, Claim(Right.ACCESS, COMPANY_POLICY), language=language, due=date(2026, 11, 9))
    assert NO_EXTENSION[language] not in letters().render_text(untimed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_brings_the_request_again(language: str) -> None:
    request = letters().render(facts(ACCESS, person=ADA)).text
    by_mail = letters().render(reminder(language, person=ADA, earlier=request))
    quoted = "\n".join(f"> {line}".rstrip() for line in request.split("\n"))
    assert by_mail.text.endswith(f"\n\n{quoted}")
    assert not any("> Dear" in block.text for block in by_mail.body)
    below = {"en": "set out below", "de": "finden Sie unten", "fr": "ci-dessous", "es": "más abajo", "pt": "abaixo"}[language]
    assert below in by_mail.text.split("\n> ")[0]
    assert below not in letters().render_text(reminder(language, person=ADA))
    enclosed = {
        "en": "enclose a copy",
        "de": "Kopie meiner Anfrage liegt bei",
        "fr": "joins une copie",
        "es": "Adjunto una copia",
        "pt": "Junto uma",
    }
    paper = letters().render(reminder(language, person=ADA, earlier=request, channel=Channel.LETTER))
    assert enclosed[language] in paper.text
    assert "> " not in paper.text


def test_a_reminder_waits_until_a_working_day_within_the_persons_own_time() -> None:
    saturday, monday = date(2026, 11, 28), date(2026, 12, 14)
    assert courtesy_day(saturday, None, weekend_alone) == monday
    assert courtesy_day(saturday, date(2027, 3, 1), weekend_alone) == monday
    assert courtesy_day(saturday, date(2026, 12, 7), weekend_alone) == date(2026, 12, 4), "the last working day before it"
    assert courtesy_day(saturday, date(2026, 11, 29), weekend_alone) is None
    assert courtesy_day(saturday, date(2026, 11, 1), weekend_alone) is None
    assert "until 4 December 2026" in letters().render_text(reminder(day=saturday, courtesy_until=date(2026, 12, 7)))
    pressed = letters().render_text(reminder(day=saturday, courtesy_until=date(2026, 11, 29)))
    assert "I will wait" not in pressed
    assert "Please send me your complete answer now." in pressed
    assert "until 10 December 2026" in letters().render_text(reminder(day=saturday, courtesy=date(2026, 12, 10)))


def test_shine_the_light_elsewhere_has_the_longer_time() -> None:
    claim = Claim(Right.SHINE_THE_LIGHT, "us-ca-shine-the-light")
    told = later_facts(LetterKind.REMINDER, claim, company=QUIET)
    assert "30 calendar days from receipt" in letters().render_text(told)
    elsewhere = letters().render_text(replace(told, sent_to="elsewhere"))
    assert "150 calendar days from receipt" in elsewhere
    assert "30 calendar" not in elsewhere
    request = letters().render_text(facts(claim, company=QUIET))
    assert "within 30 calendar days" in request


@pytest.mark.parametrize(("kind", "language"), list(product(LATER, LANGUAGES)))
def test_the_companys_number_stands_in_the_letter(kind: LetterKind, language: str) -> None:
    told = later_facts(kind, ACCESS, language=language, ticket="T-99")
    letter = letters().render(told)
    check_sound(letter)
    assert "T-99" in letter.text
    assert ("T-99" in letter.subject) == (kind is not LetterKind.COMPLAINT)
    acknowledged = replace(event(EventName.AUTHORITY_ACKNOWLEDGED, date(2026, 11, 20)), ticket="CNIL-7")
    later = letters().render(replace(told, events=(*told.events, acknowledged)))
    assert ("CNIL-7" in later.subject) == (kind is LetterKind.COMPLAINT)


@pytest.mark.parametrize(("kind", "language"), list(product(LATER, LANGUAGES)))
def test_a_request_that_was_written_elsewhere_keeps_its_own_reference(kind: LetterKind, language: str) -> None:
    told = replace(later_facts(kind, ACCESS, language=language), adopted=True)
    body = letters().render(replace(told, own_reference="MY-7"))
    check_sound(body)
    assert "MY-7" in body.text
    silent = letters().render(told)
    check_sound(silent)
    assert not any("DSR-7KQM-3XPA" in block.text for block in silent.body), "the company never saw it"


# Complaints


def complaint(language: str = "en", *, claim: Claim = ACCESS, **more: object) -> LetterFacts:
    return later_facts(LetterKind.COMPLAINT, claim, language=language, **more)


SEATED = replace(
    SHOP,
    contacts=(
        Contact(role=Role.PRIVACY, email="privacy@shop.example"),
        Contact(role=Role.REPRESENTATIVE, postal=PostalAddress(("EDPO", "Avenue Huart Hamoir 71", "1030 Brussels"), "BE")),
        Contact(role=Role.GENERAL, postal=PostalAddress(("Example Shop", "Calle Mayor 1", "28013 Madrid"), "ES")),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_says_where_both_parties_are(language: str) -> None:
    letter = letters().render(complaint(language, company=SEATED, person=ADA, authority=AEPD))
    space = "\N{NO-BREAK SPACE}" if language == "fr" else ""
    assert f"(Calle Mayor 1, 28013 Madrid{space}; privacy@shop.example)" in letter.text
    locale = {"en": "en_GB"}.get(language, language)
    assert f"12 Hill Street, London W1J 5NB, {country_name('GB', locale)}" in letter.text
    unknown = letters().render(complaint(language, company=SHOP, person=replace(ADA, postal=None), authority=AEPD))
    assert f"({country_name('ES', locale)}{space}; privacy@shop.example)" in unknown.text
    assert country_name("GB", locale) in unknown.text
    check_sound(unknown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_holds_what_makes_it_admissible(language: str) -> None:
    events = (
        SENT,
        event(EventName.ACKNOWLEDGED, date(2026, 10, 7)),
        event(EventName.PARTLY_ANSWERED, date(2026, 11, 1)),
        event(EventName.REMINDED, date(2026, 11, 10)),
    )
    letter = letters().render(complaint(language, company=SEATED, events=events))
    check_sound(letter)
    text = letter.text
    manner = {"en": "58(2)(c)", "de": "58 Abs. 2 lit. c", "pt": "58.º, n.º 2, alínea c)"}.get(language, "58.2.c")
    court = {"en": "78(2)", "de": "78 Abs. 2", "pt": "78.º, n.º 2"}.get(language, "78.2")
    assert manner in text
    assert court in text
    assert "60" in text, "the authority of the company’s country may lead"
    dashes = [block.text for block in letter.body if block.label == "–"]
    enclosed = dashes[-5:]
    spoken = {"en": "October", "de": "Oktober", "fr": "octobre", "es": "octubre", "pt": "outubro"}[language]
    assert [spoken in line for line in enclosed] == [True, True, True, False, False]
    assert all("2026" in line for line in enclosed)
    at_home = letters().render_text(complaint(language, company=SEATED, authority=AEPD))
    assert " 60" not in at_home, "the company sits where the authority is"
    outside = letters().render_text(complaint(language, company=replace(SEATED, country="US")))
    assert " 60" not in outside


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_appeal_that_was_not_answered_is_told_with_its_last_day(language: str) -> None:
    told = complaint(language, history="refused", appeal_due=date(2026, 11, 17))
    letter = letters().render(told)
    check_sound(letter)
    assert "17" in letter.text
    assert "17" not in letters().render_text(replace(told, appeal_due=None))
    answered = (*told.events, event(EventName.APPEAL_ANSWERED, date(2026, 11, 9)))
    assert "17" not in letters().render_text(replace(told, events=answered))
    waiting = letters().render_text(replace(told, appeal_due=date(2026, 12, 17)))
    assert waiting != letter.text
    assert "17" in waiting


def test_texas_and_the_united_kingdom_are_told_that_the_appeal_failed() -> None:
    for law in ("us-tx", "uk-gdpr"):
        text = letters().render_text(complaint(claim=Claim(Right.ACCESS, law), history="refused", appeal_due=date(2026, 11, 20)))
        back = "appeal" if law == "us-tx" else "complaint"
        assert f"The time for an answer to my {back} to the company ran out on" in text


def test_only_calprivacy_is_sworn_to() -> None:
    told = complaint(claim=Claim(Right.ACCESS, "us-ca-ccpa"), company=QUIET, authority=CALPRIVACY)
    text = letters().render_text(told)
    oath = "under penalty of perjury under the laws of the State of California"
    assert oath in text
    assert "§ 1798.199.45(a)" in text
    assert "Executed on ____________________ (date), at ____________________ (city and state)." in text
    filled = replace(told, details={"sworn": "yes", "place": "Oakland, California"})
    assert "Executed on November 22, 2026, at Oakland, California." in letters().render_text(filled)
    general = replace(CALPRIVACY, id="ag-us-ca", name="Attorney General of California")
    assert oath not in letters().render_text(replace(told, authority=general))
    assert oath not in letters().render_text(complaint(claim=Claim(Right.ACCESS, "us-va"), authority=CALPRIVACY))
    assert oath not in letters().render_text(facts(Claim(Right.ACCESS, "us-ca-ccpa")))


def test_a_complaint_by_mail_has_day_and_reference_whatever_way_the_request_took() -> None:
    by_mail = letters().render(complaint(company=SEATED, person=ADA, channel=Channel.LETTER, authority=AEPD))
    assert after_the_name(by_mail)[-1] == "My reference: DSR-7KQM-3XPA"
    by_post = letters().render(complaint(company=SEATED, person=ADA, authority=CNIL))
    assert by_post.text.endswith("Ada Byron")
    assert by_post.sender[1:] == ("12 Hill Street", "London W1J 5NB")


# What German readers stumble over


def german(claim: Claim, kind: LetterKind = LetterKind.COMPLAINT, **more: object) -> str:
    return letters().render_text(later_facts(kind, claim, language="de", **more))


def test_a_report_to_the_swiss_commissioner_names_its_articles() -> None:
    text = german(Claim(Right.ACCESS, "ch-fadp"))
    assert "Hiermit erstatte ich nach Art. 49 Abs. 1 des Bundesgesetzes über den Datenschutz (DSG) Anzeige gegen das Unternehmen" in text
    assert "(Art. 49 Abs. 4 DSG)" in text


def test_a_body_of_the_union_is_no_company_in_german() -> None:
    text = german(Claim(Right.ACCESS, "eu-2018-1725"), history="refused", ticket="T-9", details={"contest": "x", "relation": "y"})
    assert "gegen die Einrichtung Example Shop" in text
    assert "Unternehmen" not in text
    assert "das Unternehmen" in german(ACCESS)


@pytest.mark.parametrize(
    ("ground", "said"),
    [
        ("consent-withdrawn", "Ich widerrufe meine Einwilligung"),
        ("objection", "Ich widerspreche der Verwendung"),
        ("no-longer-needed", "brauchen Sie sie nicht mehr"),
    ],
)
def test_the_reason_for_an_erasure_is_told_under_swiss_law_too(ground: str, said: str) -> None:
    claim = Claim(Right.ERASURE, "ch-fadp")
    assert said in letters().render_text(facts(claim, language="de", details={"erasure-ground": ground}))
    assert said not in letters().render_text(facts(claim, language="de", details={}))


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("law", ["eu-gdpr", "uk-gdpr", "eu-2018-1725", "ch-fadp", COMPANY_POLICY])
def test_no_german_sentence_has_a_pronoun_without_its_noun_or_two_colons(law: str, kind: LetterKind) -> None:
    claim = Claim(Right.ACCESS, law)
    more = {"language": "de", "details": {"identifier:Kundennummer": "4711", "same-mailbox": "yes"}}
    told = facts(claim, **more) if kind is LetterKind.REQUEST else later_facts(kind, claim, history="refused", ticket="T-9", **more)
    text = letters().render_text(told)
    assert "haben Sie sie" not in text
    assert "haben ihr die Nummer" not in text
    assert "sagen Sie" not in text
    assert ": Kundennummer: " not in text


def test_provisions_in_german_are_listed_with_one_and() -> None:
    assert "gegen Art. 12 Abs. 3, Art. 12A und Art. 15 UK GDPR" in german(Claim(Right.ACCESS, "uk-gdpr"))
    assert "gegen Art. 32 Abs. 2 Bst. c und Art. 6 Abs. 4 DSG" in german(Claim(Right.ERASURE, "ch-fadp"))
    assert "Art. 17 der Verordnung (EU) 2018/1725" in german(Claim(Right.ACCESS, "eu-2018-1725"), LetterKind.REMINDER)


def test_the_swiss_period_stands_for_the_rights_that_have_it_and_costs_where_the_law_knows_them() -> None:
    swiss = [Claim(right, "ch-fadp") for right in (Right.ACCESS, Right.PORTABILITY, Right.ERASURE)]
    text = letters().render_text(facts(*swiss, language="de"))
    assert "(Art. 25 Abs. 7 DSG) auf diese Anliegen: Auskunft und Datenherausgabe." in text
    assert "Bitte erledigen Sie die übrigen Anliegen innerhalb angemessener Frist." in text
    assert "Beteiligung an den Kosten" in text
    erasure = letters().render_text(facts(swiss[2], language="de"))
    assert "Beteiligung an den Kosten" not in erasure
    assert "Eine Ausweiskopie gehört in der Regel nicht dazu." in erasure
