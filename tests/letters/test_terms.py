"""Each right has its own time: what a later letter calls late, and what it calls infringed. The days were counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from dsr import laws
from dsr.domain.case import Case
from dsr.domain.dates import Place
from dsr.domain.followup import look_ahead
from dsr.domain.law import Right
from dsr.domain.letter import Letter, LetterKind, later_facts
from dsr.domain.request import Claim
from dsr.laws import calendars
from tests.domain.test_case import a_case
from tests.letters.samples import CNIL, letters

ALL = {law.id: law for law in laws.all_laws()}


def a_later_letter(kind: LetterKind, on: str, case: Case, language: str = "en") -> Letter:
    day = date.fromisoformat(on)
    seen = look_ahead(case, ALL, day, calendars=calendars)
    authority = CNIL if kind is LetterKind.COMPLAINT else None
    return letters().render(later_facts(kind, case, ALL, day, seen.deadlines, authority, language=language))


def reminder(on: str, case: Case, language: str = "en") -> str:
    return a_later_letter(LetterKind.REMINDER, on, case, language).text


def complaint(on: str, case: Case, language: str = "en") -> str:
    return a_later_letter(LetterKind.COMPLAINT, on, case, language).text


def asking(*claims: Claim, events: tuple[tuple[str, str], ...], home: str, seat: str | None) -> Case:
    case = a_case(*events)
    place = Place.parse(home)
    person = replace(case.request.person, country=place.country, state=place.subdivision)
    company = replace(case.request.company, country=seat)
    return replace(case, request=replace(case.request, claims=claims, person=person, company=company))


def california(*more: tuple[str, str], rights: tuple[Right, ...] = (Right.ACCESS, Right.OPT_OUT_SALE)) -> Case:
    claims = [Claim(right, "us-ca-shine-the-light" if right is Right.SHINE_THE_LIGHT else "us-ca-ccpa") for right in rights]
    return asking(*claims, events=(("sent", "2026-10-05"), *more), home="US-CA", seat="US")


def test_a_right_whose_time_still_runs_is_neither_late_nor_infringed() -> None:
    """15 business days from 5 October end on the 27th (Columbus Day is no business day); 45 days end on 19 November."""
    told = complaint("2026-10-30", california())
    assert "(no sale or sharing) ended on October 27, 2026 (15 business days" in told
    assert "§ 1798.120 and § 1798.135.\n" in told
    assert told.count("§ 1798.110") == 1, "it stands among what was asked, and not among what was infringed"
    assert "45 calendar days" not in told


def test_a_reminder_tells_each_time() -> None:
    told = reminder("2026-10-30", california())
    assert "(no sale or sharing) ended on October 27, 2026 (15 business days from receipt under the CCPA)." in told
    assert "(access) ends on November 19, 2026 (45 calendar days from receipt under the CCPA)." in told
    assert "For the points whose period still runs" in told


def test_an_extension_moves_only_the_right_for_which_the_law_allows_it() -> None:
    """90 days from 5 October end on Sunday 3 January, and so on the Monday."""
    extended = california(("extended", "2026-11-04"))
    told = reminder("2026-11-25", extended)
    assert "(no sale or sharing) ended on October 27, 2026" in told
    assert "(access) ends on January 4, 2027." in told
    assert told.index("The law does not let you extend that period.") < told.index("(access) ends on"), "it is said of the first"
    assert "§ 1798.110" not in complaint("2026-11-25", extended).split("In my view")[1]


def test_the_longest_time_does_not_hide_the_one_that_ended() -> None:
    case = california(rights=(Right.ACCESS, Right.SHINE_THE_LIGHT))
    told = reminder("2026-11-25", case)
    assert "(access) ended on November 19, 2026" in told
    assert "(disclosures for marketing) ends on" in told


def test_all_are_late_with_one_line_for_each_time() -> None:
    told = complaint("2026-11-23", california())
    assert told.count("The period for the answer") == 2
    assert "§ 1798.110" in told.split("In my view")[1]


@pytest.mark.parametrize(
    ("language", "running", "ended"),
    [
        ("de", "Die Frist für Ihre Antwort endet am", "Die Frist für Ihre Antwort endete am"),
        ("fr", "Le délai de réponse expire le", "Le délai de réponse a expiré le"),
        ("es", "El plazo para responder vence el", "El plazo para responder venció el"),
        ("pt", "O prazo de resposta termina em", "O prazo de resposta terminou em"),
    ],
)
def test_equal_times_are_told_once(language: str, running: str, ended: str) -> None:
    claims = (Claim(Right.ACCESS, "eu-gdpr"), Claim(Right.ERASURE, "eu-gdpr"))
    case = asking(*claims, events=(("sent", "2026-03-05"),), home="FR", seat="FR")
    early, late = reminder("2026-04-01", case, language), reminder("2026-04-20", case, language)
    assert early.count(running) == 1
    assert ended not in early
    assert late.count(ended) == 1
    assert running not in late


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_nothing_is_infringed_before_its_time(language: str) -> None:
    """A complaint on the third day: no day that ended, and no rule that was broken."""
    case = asking(Claim(Right.ACCESS, "eu-gdpr"), events=(("sent", "2026-03-02"),), home="DE-HH", seat="DE")
    told = complaint("2026-03-05", case, language)
    assert "12(3)" not in told
    assert "12.3" not in told
    assert not any(word in told for word in ("infring", "Verstoß", "manquement", "viola", "ended on", "endete", "a expiré", "venció"))
    late = complaint("2026-05-05", case, language)
    assert any(word in late for word in ("infring", "Verstoß", "manquement", "viola"))


def test_a_month_under_two_laws_is_told_under_both_and_not_on_its_last_day() -> None:
    """A month from Monday 23 March ends on Thursday 23 April, thirty days on Wednesday the 22nd."""
    claim = Claim(Right.ACCESS, "eu-gdpr", also=("ch-fadp",))
    case = asking(claim, events=(("sent", "2026-03-23"),), home="CH-ZH", seat="FR")
    last_day, after = reminder("2026-04-23", case, "de"), reminder("2026-04-24", case, "de")
    assert "ein Monat ab Eingang, Art. 12 Abs. 3 DSGVO" in last_day
    assert "endet am 23. April 2026 (ein Monat ab Eingang" in last_day
    assert "endete am 23. April 2026 (ein Monat ab Eingang" in after
    assert "DSG)" in after


@pytest.mark.parametrize(
    ("law", "home", "language", "day"),
    [("br-lgpd", "BR", "pt", "20 de março de 2026 (15 dias"), ("ch-fadp", "CH-ZH", "de", "7. April 2026")],
)
def test_where_the_law_sets_no_day_none_is_claimed(law: str, home: str, language: str, day: str) -> None:
    claims = (Claim(Right.ACCESS, law), Claim(Right.ERASURE, law))
    alone = asking(claims[1], events=(("sent", "2026-03-05"),), home=home, seat=home[:2])
    case = asking(*claims, events=(("sent", "2026-03-05"),), home=home, seat=home[:2])
    untimed = ("Die Frist", "O prazo")
    assert not any(word in reminder("2026-04-20", alone, language) for word in untimed)
    told = reminder("2026-04-20", case, language)
    assert day in told
    assert "(Auskunft)" in told or "(acesso" in told


def test_a_stopped_clock_moves_only_the_right_that_it_stops() -> None:
    """United Kingdom: a question stops the time of access for five days, and not that of erasure."""
    claims = (Claim(Right.ACCESS, "uk-gdpr"), Claim(Right.ERASURE, "uk-gdpr"))
    events = (("sent", "2026-10-09"), ("clarification-asked", "2026-10-15"), ("clarification-given", "2026-10-20"))
    case = asking(*claims, events=events, home="GB", seat="GB")
    told = reminder("2026-11-12", case)
    assert "(erasure) ended on" in told or "(deletion) ended on" in told
    assert "(access) ends on" in told
    assert "In my view this infringes Articles 12(3), 12A and 17 UK GDPR." in complaint("2026-11-12", case)


def test_a_late_refusal_and_a_late_notice_are_said() -> None:
    claim = Claim(Right.ACCESS, "eu-gdpr")
    refused = asking(claim, events=(("sent", "2026-03-02"), ("refused", "2026-04-20")), home="FR", seat="FR")
    told = complaint("2026-04-25", refused)
    assert "The period for the answer ended on 2 April 2026" in told
    assert "Articles 12(3) and 15" in told
    early = asking(claim, events=(("sent", "2026-03-02"), ("refused", "2026-03-20")), home="FR", seat="FR")
    assert "ended on" not in complaint("2026-04-25", early)
    assert "Article 15" in complaint("2026-04-25", early).split("In my view")[1]
    extended = asking(claim, events=(("sent", "2026-03-02"), ("extended", "2026-04-10")), home="FR", seat="FR")
    assert "only after the period had ended; that does not extend it" in reminder("2026-04-25", extended)
    assert "one month from receipt, Article 12(3)" in reminder("2026-04-25", extended)


@pytest.mark.parametrize(
    ("language", "incomplete", "unsatisfied"),
    [
        ("en", "incomplete", "does not satisfy me"),
        ("de", "unvollständig", "genügt mir nicht"),
        ("fr", "incomplète", "ne me satisfait pas"),
        ("es", "incompleta", "no me satisface"),
        ("pt", "incompleta", "não me satisfaz"),
    ],
)
@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.COMPLAINT, LetterKind.APPEAL])
def test_an_answer_is_called_incomplete_only_if_somebody_said_so(
    kind: LetterKind, language: str, incomplete: str, unsatisfied: str
) -> None:
    claim = Claim(Right.ACCESS, "eu-gdpr")
    answered = asking(claim, events=(("sent", "2026-03-02"), ("answered", "2026-03-20")), home="FR", seat="FR")
    told = a_later_letter(kind, "2026-04-25", answered, language).text
    assert unsatisfied in told
    assert incomplete not in told
    partly = asking(claim, events=(("sent", "2026-03-02"), ("partly-answered", "2026-03-20")), home="FR", seat="FR")
    told = a_later_letter(kind, "2026-04-25", partly, language).text
    assert incomplete in told
    assert unsatisfied not in told


def test_a_question_before_a_part_of_the_answer_waits_no_more() -> None:
    events = (("sent", "2026-03-02"), ("answered", "2026-03-10"), ("identity-asked", "2026-03-12"), ("partly-answered", "2026-03-20"))
    case = asking(Claim(Right.ACCESS, "eu-gdpr"), events=events, home="FR", seat="FR")
    assert "I have not received an answer" not in reminder("2026-04-25", case)


@pytest.mark.parametrize(
    ("home", "named"), [("US-VA", "Virginia, United States"), ("US-CA", "California, United States"), ("FR", "France")]
)
def test_a_complaint_names_the_state_in_which_its_writer_lives(home: str, named: str) -> None:
    case = asking(Claim(Right.ACCESS, "eu-gdpr"), events=(("sent", "2026-03-02"),), home=home, seat="FR")
    assert f"My place of residence: {named}." in complaint("2026-05-05", case)


def test_a_copy_in_brazil_rests_on_the_same_rule_in_every_letter() -> None:
    case = asking(Claim(Right.PORTABILITY, "br-lgpd"), events=(("sent", "2026-03-02"),), home="BR", seat="BR")
    for told in (reminder("2026-05-05", case), complaint("2026-05-05", case)):
        assert "§ 3" in told
        assert "18, V" not in told


def test_articles_of_two_kinds_are_joined_with_a_word() -> None:
    told = complaint("2026-11-23", california())
    assert "§ 1798.110, § 1798.115 and § 1798.130(a), and § 1798.120 and § 1798.135." in told


def test_a_british_complaint_to_the_company_is_called_one() -> None:
    events = (("sent", "2026-07-01"), ("appealed", "2026-08-20"), ("appeal-answered", "2026-09-10"))
    case = asking(Claim(Right.ACCESS, "uk-gdpr"), events=events, home="GB", seat="GB")
    told = complaint("2026-09-20", case)
    assert "I complained to it under section 164A of the Data Protection Act 2018" in told
    assert "My complaint to the company of 20 August 2026" in told
    assert "review" not in told
