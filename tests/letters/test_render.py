"""What a letter says in which case."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr import laws
from dsr.domain.company import Contact, PostalAddress, Promise, Role, StatedRight
from dsr.domain.dates import Period, Unit
from dsr.domain.details import QUESTIONS
from dsr.domain.law import COMPANY_POLICY, NEED_THE_DATA, Right
from dsr.domain.letter import BlockKind, LetterKind
from dsr.domain.request import Channel, Claim
from dsr.errors import LetterError
from dsr.letters.render import Letters
from dsr.letters.speech import cite_as, dotted
from tests.letters.samples import (
    ADA,
    AEPD,
    BUREAU,
    CNIL,
    DETAILS,
    HISTORIES,
    LUCIA,
    QUIET,
    SHOP,
    TEMPLATES,
    day_of,
    facts,
    granted,
    later_facts,
    letters,
    promising,
)

ACCESS = Claim(Right.ACCESS, "eu-gdpr")


def test_languages() -> None:
    writer = letters()
    assert writer.languages() == ("en", "de", "es", "fr", "pt")
    assert all(writer.can_write("en", law, right) for law in laws.ids() for right in Right)
    assert all(writer.can_write(code, law, Right.SHINE_THE_LIGHT) for code in writer.languages() for law in (COMPANY_POLICY, "eu-gdpr"))
    assert not writer.can_write("fr", "us-ca-ccpa", Right.ACCESS)
    assert not writer.can_write("it", "eu-gdpr", Right.ACCESS)
    assert writer.languages_for(["eu-gdpr", COMPANY_POLICY], [Right.ACCESS, Right.ERASURE]) == writer.languages()
    assert writer.languages_for(["eu-gdpr", "us-ca-ccpa"], [Right.ACCESS]) == ("en",)


@pytest.mark.parametrize(
    ("law", "languages"),
    [
        ("ch-fadp", ("en", "de", "fr")),
        ("br-lgpd", ("en", "pt")),
        ("ca-qc-law25", ("en", "fr")),
        ("ar-25326", ("en", "es")),
        ("mx-lfpdppp", ("en", "es")),
        ("us-va", ("en",)),
        ("za-popia", ("en",)),
        ("eea-gdpr", ("en", "de", "es", "fr", "pt")),
    ],
)
def test_the_languages_of_a_law(law: str, languages: tuple[str, ...]) -> None:
    assert letters().languages_for([law], granted(law)) == languages


def test_the_manner_of_the_country() -> None:
    """Swiss German has neither ß nor „“, Québec no space before a semicolon, Portugal its own spelling."""
    swiss = letters().render(facts(Claim(Right.ACCESS, "ch-fadp"), language="de"))
    german = letters().render(facts(ACCESS, language="de", person=replace(ADA, country="DE")))
    assert "Grüssen" in swiss.text
    assert "ß" not in swiss.text
    assert "«Privacy and cookies policy»" in swiss.text
    assert "Grüßen" in german.text
    assert "„Privacy and cookies policy“" in german.text
    assert "Herren,\n\nich bitte" in german.text
    assert "Herren\n\nIch bitte" in swiss.text
    quebec = letters().render_text(facts(Claim(Right.ACCESS, "ca-qc-law25"), language="fr"))
    assert "copie; s’ils" in quebec
    assert "référence\u00a0:" in quebec
    portugal = letters().render_text(facts(ACCESS, language="pt", person=replace(ADA, country="PT")))
    brazil = letters().render_text(facts(Claim(Right.ACCESS, "br-lgpd"), language="pt"))
    assert ("eletrónic" in portugal, "eletrônic" in portugal) == (True, False)
    assert ("eletrónic" in brazil, "eletrônic" in brazil) == (False, True)


def test_values_keep_their_spelling() -> None:
    """What a person or a policy wrote is never respelt."""
    street = replace(SHOP, policy=replace(SHOP.policy, title="Straße „eletrônico“ ; contato"))
    assert "Straße „eletrônico“ ; contato" in letters().render_text(facts(Claim(Right.ACCESS, "ch-fadp"), language="de", company=street))
    portugal = facts(ACCESS, language="pt", company=street, person=replace(ADA, country="PT"))
    assert "Straße „eletrônico“ ; contato" in letters().render_text(portugal)


def test_minnesota_access_asks_for_the_copy_too() -> None:
    assert "subd. 1(e)" in letters().render_text(facts(Claim(Right.ACCESS, "us-mn")))
    assert "ORS" not in letters().render_text(facts(Claim(Right.ACCESS, "us-mn")))


def test_who_must_be_named_depends_on_the_state() -> None:
    def asked(law: str, day: date = date(2027, 1, 11)) -> str:
        return letters().render_text(facts(Claim(Right.THIRD_PARTY_LIST, law), day=day))

    assert "each by its name; a list of categories is not enough" in asked("us-or")
    assert "categories of third parties" in asked("us-md")
    assert "categories of third parties" in asked("us-de", date(2026, 12, 31))
    assert "each by its name; a list of categories is not enough" in asked("us-de")
    assert "to whom you sold" in asked("us-ct")


def test_an_opt_out_needs_no_authentication_only_where_the_law_says_so() -> None:
    def asked(law: str) -> str:
        return letters().render_text(facts(Claim(Right.OPT_OUT_SALE, law)))

    assert "An opt-out need not be authenticated" in asked("us-ct")
    for law in ("us-va", "us-tx", "us-ia", "us-nv"):
        assert "need not be authenticated" not in asked(law)
    assert "profiling" in asked("us-va")
    assert "profiling" not in asked("us-ut") + asked("us-ia") + asked("us-nv")


def test_the_right_for_which_a_record_is_needed_is_named_in_south_africa() -> None:
    text = letters().render_text(facts(Claim(Right.ACCESS, "za-popia")))
    assert (
        "As section 53(2)(d) of the Promotion of Access to Information Act 2 of 2000 (PAIA) requires, I state that the right I wish" in text
    )
    assert "53(2)(d)" not in letters().render_text(facts(Claim(Right.ERASURE, "za-popia")))


def test_no_period_is_invented_where_the_law_sets_none() -> None:
    text = letters().render_text(facts(Claim(Right.ERASURE, "ch-fadp"), company=replace(SHOP, deadlines=())))
    assert "Please answer within a reasonable time." in text
    assert "30 days" not in text


def test_an_appeal_names_its_period() -> None:
    def appealed(law: str) -> str:
        return letters().render_text(later_facts(LetterKind.APPEAL, Claim(Right.ACCESS, law), history="refused"))

    assert "(§ 59.1-577(C) VCDPA). Please decide on it within 60 calendar days of receipt" in appealed("us-va")
    assert "submit a complaint to the Virginia Attorney General" in appealed("us-va")
    assert "within the time that the law sets" in appealed("us-nj")
    assert "This is my complaint to you under section 40(1A) of the Privacy Act 1988 (Cth)." in appealed("au-privacy-act")
    assert "This is my appeal" not in appealed("us-ut")


@pytest.mark.parametrize(("language", "law"), [("de", "us-ca-ccpa"), ("fr", "us-ca-ccpa"), ("es", "us-ca-shine-the-light")])
def test_a_letter_that_does_not_exist_is_refused_in_plain_words(language: str, law: str) -> None:
    right = Right.SHINE_THE_LIGHT if "shine" in law else Right.ACCESS
    with pytest.raises(LetterError) as refused:
        letters().render(facts(Claim(right, law), language=language))
    assert f"“{language}”" in refused.value.message
    assert refused.value.hint


def test_a_complaint_needs_an_authority() -> None:
    with pytest.raises(LetterError, match="authority"):
        letters().render(replace(later_facts(LetterKind.COMPLAINT, ACCESS), authority=None))


def test_a_letter_without_a_right_is_refused() -> None:
    with pytest.raises(LetterError):
        letters().render(replace(facts(ACCESS), asks=()))


def test_an_unknown_variable_is_an_error(tmp_path: Path) -> None:
    """The sentence that would be empty is found by the tests, not by the company."""

    def written(request: str) -> str:
        files = {"skeletons/request.j2": request, "skeletons/subject.j2": "Hello"}
        files |= dict.fromkeys(("en/letter.j2", "en/request.j2", "en/parts/words.j2", "en/laws/gdpr.j2", "en/rights/access.j2"), "")
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return Letters(tmp_path).render(facts(ACCESS)).text

    assert written("Dear {{ name }}") == "Dear Ada Byron"
    for unknown in ("Dear {{ nobody }}", "Dear {{ say.nobody() }}"):
        with pytest.raises(LetterError, match="nobody"):
            written(unknown)


def test_templates_that_are_replaced_while_the_program_runs_change_no_letter(tmp_path: Path) -> None:
    """An update must not mix the sentences of two versions, nor ask the old program for what only the new one knows."""
    shutil.copytree(TEMPLATES, tmp_path, dirs_exist_ok=True)
    running = Letters(tmp_path)
    assert running.languages()[0] == "en"
    access = tmp_path / "en/rights/gdpr/access.j2"
    access.write_text("{{ only_in_the_next_version }}", encoding="utf-8")
    shutil.rmtree(tmp_path / "en/parts")
    assert running.render(facts(ACCESS)) == letters().render(facts(ACCESS))


def test_letters_written_side_by_side_are_those_written_one_after_the_other() -> None:
    told = [facts(ACCESS, language=code, details=details) for code in letters().languages() for details in ({}, DETAILS)]
    alone = [Letters(TEMPLATES).render(one) for one in told]
    together = Letters(TEMPLATES)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(together.render, told)) == alone


def test_text_and_letter_are_the_same() -> None:
    told = facts(ACCESS, details=DETAILS)
    assert letters().render_text(told) == letters().render(told).text


def test_the_writer_remembers_the_shape_and_not_the_values() -> None:
    writer = Letters(TEMPLATES)
    first = writer.render(facts(ACCESS))
    second = writer.render(facts(ACCESS, person=replace(ADA, name="Grace Hopper", email="grace@example.org")))
    assert "Grace Hopper" in second.text
    assert "Ada" not in second.text
    assert first.text.replace("Ada Byron", "Grace Hopper").replace("ada@", "grace@") == second.text
    assert writer.render(facts(ACCESS)) == first


def test_each_ground_of_erasure() -> None:
    cited = {
        "no-longer-needed": "17(1)(a)",
        "consent-withdrawn": "17(1)(b)",
        "objection": "17(1)(c)",
        "unlawful": "17(1)(d)",
        "legal-duty": "17(1)(e)",
        "child": "17(1)(f)",
    }
    for law in ("eu-gdpr", "uk-gdpr"):
        for ground, article in cited.items():
            text = letters().render_text(facts(Claim(Right.ERASURE, law), details={"erasure-ground": ground}))
            assert [other for other in cited.values() if other in text] == [article]
        text = letters().render_text(facts(Claim(Right.ERASURE, law), details={}))
        assert "Please examine each of the grounds in Art. 17(1)." in text
        assert "no longer needed" not in text


def test_each_ground_of_restriction() -> None:
    cited = {"accuracy": "18(1)(a)", "unlawful": "18(1)(b)", "claims": "18(1)(c)", "objection": "18(1)(d)"}
    for ground, article in cited.items():
        text = letters().render_text(facts(Claim(Right.RESTRICTION, "eu-gdpr"), details={"restriction-ground": ground}))
        assert [other for other in cited.values() if other in text] == [article]


def test_an_access_letter_asks_for_all_of_article_15() -> None:
    text = letters().render_text(facts(ACCESS))
    for article in (
        "15(1)",
        "15(3)",
        "15(4)",
        "15(1)(a) and (b)",
        "15(1)(c)",
        "15(2)",
        "15(1)(d)",
        "15(1)(g)",
        "15(1)(h)",
        "15(1)(e) and (f)",
        "C-154/21",
    ):
        assert article in text


FIRST = {"en": "other requests first", "de": "zuerst meine", "fr": "d’abord à mes", "es": "primero a mis", "pt": "primeiro aos meus"}


@pytest.mark.parametrize(
    "law", ["eu-gdpr", "uk-gdpr", "us-va", "us-ca-ccpa", "br-lgpd", "mx-lfpdppp", "ca-qc-law25", "kr-pipa", COMPANY_POLICY]
)
@pytest.mark.parametrize("last", [Right.ERASURE, Right.WITHDRAW_CONSENT])
def test_what_needs_the_data_is_answered_before_it_is_erased(law: str, last: Right) -> None:
    """Whatever right needs the data, whichever order they were chosen in, in every language."""
    rights = granted(law, day_of(law))
    details = {"consent-erase": "yes"} if last is Right.WITHDRAW_CONSENT else {}
    for language in letters().languages_for([law], [last] if last in rights else []):
        for other in rights:
            if last not in rights or other is last or not letters().can_write(language, law, other):
                continue
            claims = [Claim(last, law), Claim(other, law)]
            text = letters().render_text(facts(*claims, language=language, details=details, day=day_of(law)))
            assert (FIRST[language] in text) == (other in NEED_THE_DATA), (language, other)
        if last in rights:
            assert FIRST[language] not in letters().render_text(
                facts(Claim(last, law), language=language, details=details, day=day_of(law))
            )


def test_the_mailbox_is_evidence_only_where_it_is_used() -> None:
    assert "evidence of who I am" in letters().render_text(facts(ACCESS, details={"same-mailbox": "yes"}))
    assert "evidence" not in letters().render_text(facts(ACCESS, details={"same-mailbox": "no"}))
    assert "evidence" not in letters().render_text(facts(ACCESS, details={"same-mailbox": "yes"}, channel=Channel.LETTER))


def test_only_the_chosen_identifiers_are_given() -> None:
    text = letters().render_text(facts(ACCESS, details={"identifier:Customer number": "4711", "identifier:Telephone": "555"}))
    assert "– Customer number: 4711\n– Telephone: 555\n" in text
    assert "Hill Street" not in text
    assert "contact details" not in text
    assert "use this: Customer number: 4711." in letters().render_text(facts(ACCESS, details={"identifier:Customer number": "4711."}))
    assert "use my name and the contact details below it" in letters().render_text(facts(ACCESS, details={}))


def test_a_promise_is_quoted_back_unless_it_is_longer_than_the_law() -> None:
    def with_promise(length: int, unit: Unit) -> str:
        promise = Promise(period=Period(length, unit), quote="we answer within that time")
        return letters().render_text(facts(ACCESS, company=replace(SHOP, deadlines=(promise,))))

    assert "also promises an answer within 30 days: “we answer within that time”" in with_promise(30, Unit.DAYS)
    assert "also promises an answer within one month" in with_promise(1, Unit.MONTHS)
    assert "The 60 days that your privacy policy names (“we answer within that time”) cannot extend" in with_promise(60, Unit.DAYS)
    assert "promise" not in letters().render_text(facts(ACCESS, company=replace(SHOP, deadlines=())))


def test_the_policys_own_words_are_quoted_but_not_those_for_other_people() -> None:
    mine = promising(SHOP, [Right.ACCESS])
    assert "grants this as well: “you can request a copy" in letters().render_text(facts(ACCESS, company=mine))
    employees = replace(mine, rights=(StatedRight(right=Right.ACCESS, quote="Employees have the right to access", who=("employees",)),))
    assert "Employees" not in letters().render_text(facts(ACCESS, company=employees))
    assert "“Employees have the right to access”" in letters().render_text(facts(Claim(Right.ACCESS, COMPANY_POLICY), company=employees))


def test_beside_several_requests_the_policy_is_quoted_without_saying_that_it_grants_them_all() -> None:
    mine = promising(SHOP, [Right.ACCESS])
    text = letters().render_text(facts(ACCESS, Claim(Right.ERASURE, "eu-gdpr"), company=mine))
    assert "also says: “you can request a copy" in text
    assert "grants" not in text


def test_a_policy_without_a_time_gets_a_fair_one() -> None:
    text = letters().render_text(facts(Claim(Right.ACCESS, COMPANY_POLICY), company=promising(QUIET, [Right.ACCESS])))
    assert "names no time for this answer. One month from receipt seems fair" in text
    assert "asks those who write to identify themselves" in text


@pytest.mark.parametrize("language", ["en", "fr", "es", "de", "pt"])
@pytest.mark.parametrize(("right", "key"), [(Right.RESTRICTION, "restriction-ground"), (Right.ERASURE, "erasure-ground")])
@pytest.mark.parametrize("law", [COMPANY_POLICY, "eu-gdpr"])
def test_the_reason_that_the_user_chose_stands_in_the_letter(law: str, right: Right, key: str, language: str) -> None:
    """Each choice gives another letter, beside a promise as beside a statute."""
    options = next(question.options for question in QUESTIONS if question.key == key)
    texts = [letters().render_text(facts(Claim(right, law), language=language, details={key: option.value})) for option in options]
    assert len(set(texts)) == len(options)
    assert law != COMPANY_POLICY or not any("17(" in text or "18(" in text for text in texts)


def test_a_named_authority_is_named_only_by_its_own_law() -> None:
    assert "with the French data protection authority (CNIL)" in letters().render_text(facts(ACCESS, authority=CNIL))
    assert "where I live or work" in letters().render_text(facts(ACCESS))
    assert "Commission nationale" not in letters().render_text(facts(Claim(Right.ACCESS, "uk-gdpr"), authority=CNIL))


@pytest.mark.parametrize(
    ("language", "own", "other"),
    [
        ("en", "with the French data protection authority (CNIL).", "with the supervisory authority, Urząd."),
        ("fr", "saisir la Commission nationale de l’informatique et des libertés (CNIL) d’une", "l’autorité de contrôle (Urząd)"),
        ("de", "an die Datenschutzstelle wenden", "an die Aufsichtsbehörde Urząd wenden"),
        ("es", "ante la Agencia", "ante la autoridad de control denominada Urząd"),
        ("pt", "perante a Comissão", "perante a autoridade de controle (Urząd)"),
    ],
)
def test_a_sentence_calls_the_authority_as_its_language_does_and_the_address_by_its_own_name(language: str, own: str, other: str) -> None:
    """With its article; where the language has no name for it, the authority's own name stands apart. The address is never translated."""
    names = {**CNIL.names, "de": "die Datenschutzstelle", "es": "la Agencia", "pt": "a Comissão"}
    named, foreign = replace(CNIL, names=names), replace(CNIL, name="Urząd", names={})
    assert own in letters().render_text(facts(ACCESS, language=language, authority=named))
    assert other in letters().render_text(facts(ACCESS, language=language, authority=foreign))
    complaint = letters().render(later_facts(LetterKind.COMPLAINT, ACCESS, language=language, authority=named))
    assert complaint.recipient[0] == CNIL.name


def test_the_complaint_to_the_company_exists_only_since_2026_06_19() -> None:
    claim = Claim(Right.ACCESS, "uk-gdpr")
    assert "164A" in letters().render_text(facts(claim, day=date(2026, 6, 19)))
    assert "164A" not in letters().render_text(facts(claim, day=date(2026, 6, 18)))


def test_only_a_resident_who_confirms_it_says_so() -> None:
    claim = Claim(Right.ACCESS, "us-ca-ccpa")
    assert "I am a California resident." in letters().render_text(facts(claim))
    assert "resident" not in letters().render_text(facts(claim, details={}))
    assert "resident" not in letters().render_text(facts(claim, person=replace(ADA, country="US", state="NV")))


def test_article_12_is_cited_for_a_withdrawal_only_where_erasure_is_asked_with_it() -> None:
    withdrawal = Claim(Right.WITHDRAW_CONSENT, "eu-gdpr")
    for language in letters().languages():
        for erase, cited in (("no", False), ("yes", True)):
            text = letters().render_text(facts(withdrawal, language=language, details={"consent-erase": erase}))
            for article in ("12(3)", "12(4)", "12(5)", "12(6)"):
                written = {article, dotted(article), cite_as(article, "de"), cite_as(f"Art. {article}", "pt").removeprefix("Art. ")}
                assert any(form in text for form in written) == cited


def test_the_opt_out_is_not_verified() -> None:
    both = [Claim(Right.OPT_OUT_SALE, "us-ca-ccpa"), Claim(Right.LIMIT_SENSITIVE, "us-ca-ccpa")]
    text = letters().render_text(facts(*both))
    assert "A request to opt out or limit needs no verification" in text
    assert "verify" not in text.replace("verification", "")
    with_access = letters().render_text(facts(*both, Claim(Right.ACCESS, "us-ca-ccpa")))
    assert "for the other requests" in with_access
    assert "Please confirm receipt of my other requests within 10 business days" in with_access


def test_national_law_is_named_where_the_company_sits() -> None:
    assert "LOPDGDD" in letters().render_text(facts(ACCESS, language="es", company=SHOP))
    assert "LOPDGDD" not in letters().render_text(facts(ACCESS, language="es", company=BUREAU))
    assert "Informatique et Libertés" in letters().render_text(facts(ACCESS, language="fr", company=BUREAU))
    assert "Informatique et Libertés" not in letters().render_text(facts(ACCESS, language="fr", company=SHOP))


def test_several_laws_share_one_closing() -> None:
    claims = [
        Claim(Right.ACCESS, "us-ca-ccpa"),
        Claim(Right.SHINE_THE_LIGHT, "us-ca-shine-the-light"),
        Claim(Right.ERASURE, COMPANY_POLICY),
    ]
    text = letters().render_text(facts(*claims))
    assert "within 45 calendar days" in text
    assert "within 30 calendar days" in text
    assert text.count("I hope that this will not be necessary.") == 1
    assert text.count("Please answer electronically") == 1


def test_a_second_law_stands_beside_the_first() -> None:
    text = letters().render_text(facts(Claim(Right.ACCESS, "eu-gdpr", also=("uk-gdpr",))))
    assert "I also rely on Article 15 of the UK GDPR." in text


def test_the_dates_of_the_language() -> None:
    first = date(2026, 12, 1)
    assert letters().render(facts(ACCESS, day=first)).date_line == "1 December 2026"
    assert letters().render(facts(Claim(Right.ACCESS, "us-ca-ccpa"), day=first)).date_line == "December 1, 2026"
    assert letters().render(facts(ACCESS, language="fr", day=first)).date_line == "1er décembre 2026"
    assert letters().render(facts(ACCESS, language="fr", day=date(2026, 12, 11))).date_line == "11 décembre 2026"
    assert letters().render(facts(ACCESS, language="es", day=first)).date_line == "1 de diciembre de 2026"


def test_addresses() -> None:
    abroad = letters().render(facts(ACCESS, language="es", channel=Channel.LETTER, company=BUREAU, person=LUCIA))
    assert abroad.recipient == ("Bureau SAS", "DPO", "1 avenue Exemple", "94230 Cachan", "FRANCIA")
    assert abroad.sender == ("Lucía Ortega", "Calle Mayor 3, 2.º", "28013 Madrid")
    assert abroad.recipient_email is None
    at_home = letters().render(facts(ACCESS, language="fr", channel=Channel.LETTER, company=BUREAU))
    assert at_home.recipient[-1] == "94230 Cachan"
    by_mail = letters().render(facts(ACCESS))
    assert (by_mail.recipient, by_mail.recipient_email) == (("Example Shop",), "privacy@shop.example")
    nameless = Contact(role=Role.LEGAL, postal=PostalAddress(("Legal department", "2 High Street", "FRANCE"), "FR"))
    named = letters().render(facts(ACCESS, company=replace(SHOP, contacts=(nameless,))))
    assert named.recipient == ("Example Shop", "Legal department", "2 High Street", "FRANCE")
    nobody = letters().render(facts(ACCESS, company=QUIET))
    assert (nobody.recipient, nobody.recipient_email) == (("Quiet Communications",), None)


def test_a_complaint_goes_to_the_authority() -> None:
    letter = letters().render(later_facts(LetterKind.COMPLAINT, ACCESS, language="es", authority=AEPD))
    assert letter.recipient == ("Agencia Española de Protección de Datos (AEPD)", "C/ Jorge Juan 6", "28001 Madrid")
    assert letter.recipient_email == "x@aepd.example"
    assert "Presento una reclamación contra Example Shop (España; privacy@shop.example), conforme al artículo 77 del RGPD." in letter.text


def test_a_reminder_is_exact_and_its_last_day_a_courtesy() -> None:
    text = letters().render_text(later_facts(LetterKind.REMINDER, ACCESS))
    assert "On 5 October 2026 I sent you" in text
    assert "ended on 9 November 2026 (one month from receipt, Article 12(3) GDPR)" in text
    assert "until 7 December 2026" in text, "the sixth is a Sunday"
    assert "it does not extend the period" in text
    early = letters().render_text(later_facts(LetterKind.REMINDER, ACCESS, due=date(2026, 12, 9)))
    assert "ends on 9 December 2026" in early
    assert "courtesy" not in early


def test_lateness_is_claimed_only_where_it_is() -> None:
    late = letters().render_text(later_facts(LetterKind.COMPLAINT, ACCESS))
    assert "infringes Articles 12(3) and 15 GDPR" in late
    refused = letters().render_text(later_facts(LetterKind.COMPLAINT, ACCESS, history="refused"))
    assert "infringes Article 15 GDPR" in refused
    assert "ended on" not in refused


def test_on_paper_date_and_reference_stand_in_the_head_alone() -> None:
    paper = letters().render(facts(ACCESS, channel=Channel.LETTER))
    mail = letters().render(facts(ACCESS))
    assert "My reference:" not in paper.text
    assert mail.text.endswith("Ada Byron\nada@example.org\n22 November 2026\nMy reference: DSR-7KQM-3XPA")
    assert mail.body[-1].text == "Ada Byron"
    assert {block.kind for block in mail.body} <= set(BlockKind)


@pytest.mark.parametrize("language", ["en", "pt"])
def test_a_copy_for_oneself_is_no_portability_in_brazil(language: str) -> None:
    """The right of portability leads to another supplier; a copy rests on Art. 19, § 3."""
    claim = Claim(Right.PORTABILITY, "br-lgpd")
    copy = letters().render_text(facts(claim, language=language))
    assert re.search(r"(?:no art\.|on Article) 19, § 3", copy)
    assert "18, V" not in copy
    transfer = letters().render_text(facts(claim, language=language, details={"transfer-to": "Other Shop"}))
    assert re.search(r"(?:no art\.|on Article) 18, V", transfer)
    assert "Other Shop" in transfer


def test_minnesotas_access_asks_for_categories_and_for_the_copy_once() -> None:
    access, portability = Claim(Right.ACCESS, "us-mn"), Claim(Right.PORTABILITY, "us-mn")
    alone = letters().render_text(facts(access))
    assert "Tell me the categories of personal data" in alone
    assert "to all of it" not in alone
    assert alone.count("copy of the personal data") == 1
    assert letters().render_text(facts(access, portability)).count("copy of the personal data") == 1


@pytest.mark.parametrize(
    ("law", "language", "copy"),
    [
        ("us-in", "en", "rather than as a representative summary"),
        ("br-lgpd", "en", "full electronic copy"),
        ("br-lgpd", "pt", "cópia eletrônica integral"),
        ("us-ca-ccpa", "en", "readily useable"),
        ("eu-gdpr", "en", "machine-readable"),
    ],
)
def test_one_copy_is_not_asked_for_twice(law: str, language: str, copy: str) -> None:
    """Access alone brings the copy that goes with it; with portability beside it that right brings the copy."""
    access, portability = Claim(Right.ACCESS, law), Claim(Right.PORTABILITY, law)
    alone = letters().render_text(facts(access, language=language))
    beside = letters().render_text(facts(portability, language=language))
    both = letters().render_text(facts(access, portability, language=language))
    assert copy in alone
    assert both.count(copy) == beside.count(copy)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_an_objection_beside_an_erasure_does_not_ask_to_store_the_data(language: str) -> None:
    objection, erasure = Claim(Right.OBJECTION, "eu-gdpr"), Claim(Right.ERASURE, "eu-gdpr")
    stored = re.compile(r"18(?:\(1\)\(d\)|\.1\.d| Abs\.\s1 lit\.\sd|\.º, n\.º\s1, alínea\sd)")
    assert stored.search(letters().render_text(facts(objection, language=language)))
    assert not stored.search(letters().render_text(facts(objection, erasure, language=language)))


def test_korea_destroys_after_a_withdrawal_not_after_a_suspension() -> None:
    suspended = letters().render_text(facts(Claim(Right.RESTRICTION, "kr-pipa")))
    assert "estroy" not in suspended
    withdrawn = facts(Claim(Right.WITHDRAW_CONSENT, "kr-pipa"), details={"consent-erase": "yes"})
    assert "Destroy what you collected on that basis" in letters().render_text(withdrawn)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_british_automated_decisions_rest_on_the_safeguards(language: str) -> None:
    text = letters().render_text(facts(Claim(Right.AUTOMATED_DECISION, "uk-gdpr"), language=language))
    assert len(re.findall(r"22C", text)) >= 3
    special = {"en": "special categories", "de": "besonderen Kategorien", "fr": "catégories particulières", "es": "categorías especiales"}
    before, _, _ = text.partition("22B")
    assert special.get(language, "categorias especiais") in before.rpartition("22C")[2]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_a_british_reminder_names_the_complaint_to_the_company_until_it_was_made(language: str) -> None:
    reminder = later_facts(LetterKind.REMINDER, Claim(Right.ACCESS, "uk-gdpr"), language=language)
    assert "164A" in letters().render_text(reminder)
    appealed = replace(reminder, events=HISTORIES["refused"])
    text = letters().render_text(appealed)
    assert "164A" not in text
    assert "165" in text


OBJECTION = Claim(Right.OPT_OUT_MARKETING, "eu-gdpr")


@pytest.mark.parametrize(
    ("language", "withdrawn", "further"),
    [
        ("en", "I withdraw that consent as a precaution (Art. 7(3))", "longer only if"),
        ("de", "so widerrufe ich sie vorsorglich (Art. 7 Abs. 3)", "verlängern"),
        ("fr", "je le retire à titre de précaution (art. 7.3)", "prolongé"),
        ("es", "lo retiro como medida de precaución (art. 7.3)", "prorrogarse"),
        ("pt", "retiro-o por precaução (art. 7.º, n.º 3)", "prorrogado"),
    ],
)
def test_an_objection_to_advertising_is_short_and_withdraws_a_consent(language: str, withdrawn: str, further: str) -> None:
    text = letters().render_text(facts(OBJECTION, language=language)).replace("\u00a0", " ")
    assert withdrawn in text
    assert further not in text
    assert further in letters().render_text(facts(ACCESS, language=language))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_a_withdrawal_reaches_those_who_received_the_data(language: str) -> None:
    assert "C-129/21" in letters().render_text(facts(Claim(Right.WITHDRAW_CONSENT, "eu-gdpr"), language=language))
    assert "C-129/21" not in letters().render_text(facts(Claim(Right.WITHDRAW_CONSENT, "uk-gdpr"), language=language))


@pytest.mark.parametrize(
    ("right", "article"),
    [
        (Right.ACCESS, "49"),
        (Right.RECTIFICATION, "50"),
        (Right.ERASURE, "51"),
        (Right.RESTRICTION, "53"),
        (Right.PORTABILITY, "55"),
        (Right.OBJECTION, "56"),
        (Right.AUTOMATED_DECISION, "47"),
    ],
)
def test_the_french_law_is_cited_by_article(right: Right, article: str) -> None:
    french = facts(Claim(right, "eu-gdpr"), language="fr", company=replace(SHOP, country="FR"))
    assert f"l’article {article} de la loi du 6 janvier 1978" in letters().render_text(french).replace("\u00a0", " ")
    assert "1978" not in letters().render_text(facts(Claim(right, "eu-gdpr"), language="fr"))


def test_an_access_letter_asks_for_a_machine_readable_form_unless_portability_stands_beside_it() -> None:
    portability = Claim(Right.PORTABILITY, "eu-gdpr")
    for language, words in {
        "en": "machine-readable",
        "de": "maschinenlesbaren",
        "fr": "lisible par machine",
        "es": "lectura mecánica",
    }.items():
        assert letters().render_text(facts(ACCESS, language=language)).count(words) == 1
        both = letters().render_text(facts(ACCESS, portability, language=language))
        assert len(re.findall(words.replace("maschinenlesbaren", "maschinenlesbare[sn]"), both)) == 1


def test_a_californian_letter_says_how_a_defect_is_cured() -> None:
    text = letters().render_text(facts(Claim(Right.ACCESS, "us-ca-ccpa")))
    assert "11 CCR § 7020(e)" in text


def test_an_old_british_request_is_reminded_of_by_the_rules_of_its_day() -> None:
    law = laws.get("uk-gdpr")
    told = later_facts(LetterKind.REMINDER, Claim(Right.ACCESS, "uk-gdpr"))
    now = letters().render_text(told)
    assert "Articles 12(3) and 12A UK GDPR" in now
    clock = law.clock(Right.ACCESS, date(2026, 1, 12))
    old = letters().render_text(replace(told, asks=tuple(replace(ask, clock=clock) for ask in told.asks)))
    assert "Article 12(3) UK GDPR" in old
    assert "12A" not in old


PARTICULAR = {"en": "n particular", "de": "nsbesondere", "fr": "notamment", "es": "n particular", "pt": "m particular"}


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
@pytest.mark.parametrize(
    "ground", [option.value for question in QUESTIONS if question.key == "erasure-ground" for option in question.options]
)
def test_a_ground_of_erasure_leaves_the_others_open(language: str, ground: str) -> None:
    told = facts(Claim(Right.ERASURE, "eu-gdpr"), language=language, details={"erasure-ground": ground})
    assert letters().render_text(told).count(PARTICULAR[language]) == 1


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_other_provisions_stay_open(language: str) -> None:
    assert letters().render_text(facts(ACCESS, language=language)).count(PARTICULAR[language]) == 1
