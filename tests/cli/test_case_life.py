"""A case as it lives: the person's own time, days that a company names, numbers, letters written and not sent."""

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def ana(stranger: Shell) -> Shell:
    """A user in Mexico."""
    for words in (("name", "Ana Ejemplo"), ("email", "ana@example.org"), ("country", "MX")):
        stranger("me", "set", *words)
    return stranger


def refused_in_mexico(dsr: Shell) -> str:
    """Sent on 22 November 2026 and refused two days later: 15 business days end on 15 December."""
    reference = dsr.sent("coursera", "--right", "access", "--law", "mx-lfpdppp", "--to", "privacy@coursera.org")
    dsr.later(2)
    dsr("request", "record", reference, "refused")
    return reference


def test_the_own_last_day_stands_on_every_page(ana: Shell) -> None:
    reference = refused_in_mexico(ana)
    page = ana("request", "show", reference, "--why").out
    flat = " ".join(page.split())
    assert "Your time To be safe, by Tue 15 Dec 2026: complain to the Secretaría" in flat
    assert "refused, 21 days to complain" in page
    assert "15 business days after it end on Tue 15 Dec 2026 (Art. 40" in flat
    due = ana("due")
    assert "To be safe, complain by Tue 15 Dec 2026." in due.out
    assert "Tue 15 Dec 2026" in due.out.splitlines()[1].split("refused")[1]
    shown = ana("request", "show", reference, "--json").json
    (own,) = shown["own"]
    assert (own["kind"], own["from"], own["by"], own["source"]["verified"]) == ("complaint", "2026-11-24", "2026-12-15", "yes")
    assert len(own["steps"]) >= 3
    calendar = ana("calendar").out.replace("\r\n ", "")
    assert f"UID:{reference}-own-complaint@dsr" in calendar
    assert "DTSTART;VALUE=DATE:20261215" in calendar
    assert "to be safe\\, your last day to complain" in calendar


def test_due_warns_by_its_code_within_a_week_and_says_what_is_left_afterwards(ana: Shell) -> None:
    reference = refused_in_mexico(ana)
    codes = []
    for _ in range(24):
        codes.append(ana("due").code)
        ana.later(1)
    assert codes == [0] * 14 + [1] * 8 + [0] * 2, "from the 8th to the 15th of December"
    flat = " ".join(ana("request", "show", reference).out.split())
    assert "the time to complain ended on Tue 15 Dec 2026" in flat
    assert "make the request anew" in flat
    assert "It has passed." in flat
    assert "own-complaint" not in ana("calendar").out, "no alarm for a day that is gone"


def test_law_due_counts_the_own_days_too(stranger: Shell) -> None:
    arguments = (
        "law",
        "due",
        "mx-lfpdppp",
        "--received",
        "2026-08-01",
        "--place",
        "MX",
        "--right",
        "access",
        "--event",
        "refused=2026-08-25",
    )
    counted = stranger(*arguments, "--json").json
    assert [(own["kind"], own["by"]) for own in counted["own"]] == [("complaint", "2026-09-15")]
    assert "To be safe, by Tue 15 Sep 2026" in " ".join(stranger(*arguments).out.split())
    silent = stranger("law", "due", "ca-qc-law25", "--received", "2026-03-02", "--place", "CA-QC", "--right", "access", "--json").json
    assert [(own["kind"], own["from"], own["by"]) for own in silent["own"]] == [("silence", "2026-04-01", "2026-05-01")]
    assert stranger("law", "due", "eu-gdpr", "--received", "2026-03-05", "--place", "FR", "--right", "access", "--json").json["own"] == []
    assert not stranger.home.exists(), "counting keeps nothing"


def test_a_day_that_they_named_is_kept_and_shown(dsr: Shell) -> None:
    reference = dsr.sent()
    dsr.later(10)
    page = dsr("request", "record", reference, "extended", "--until", "2027-01-15", "--note", "much to do").out
    flat = " ".join(page.split())
    assert "They say Fri 15 Jan 2027; the law ends on Mon 22 Feb 2027" in flat
    assert "extended, until Fri 15 Jan 2027: much to do" in flat
    assert dsr("request", "show", reference, "--json").json["announced"] == "2027-01-15"
    beyond = dsr.sent("onimagin")
    dsr.later(5)
    flat = " ".join(dsr("request", "record", beyond, "extended", "--until", "1 August 2027").out.split())
    assert "Sun 1 Aug 2027, beyond the law's last day" in flat
    assert "that does not count" in flat


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("acknowledged", "--until", "2027-01-15"), "Only “extended” names a day"),
        (("extended", "--until", "2026-11-01"), "lies before the day on which they said so"),
        (("extended", "--until", "soon"), "is not a date"),
        (("reminded", "--ticket", "4711"), "comes from you"),
        (("acknowledged", "--to", "a@example.org"), "has no address"),
        (("address-changed",), "The new address is missing"),
        (("authority-decided",), "“complained”, which is not recorded"),
    ],
)
def test_what_an_event_does_not_tell_is_refused(arguments: tuple[str, ...], says: str, dsr: Shell) -> None:
    reference = dsr.sent()
    before = dsr("request", "show", reference).out
    assert says in str(dsr.refused("request", "record", reference, *arguments))
    assert dsr("request", "show", reference).out == before


def test_numbers_are_kept_shown_and_printed_in_the_next_letter(dsr: Shell) -> None:
    reference = dsr.sent()
    page = dsr("request", "record", reference, "acknowledged", "--ticket", "CASE-4711").out
    assert "Their number CASE-4711" in " ".join(page.split())
    dsr.later(45)
    assert "CASE-4711" in dsr("request", "follow-up", reference, "--kind", "reminder", "--dry-run").out
    page = dsr("request", "record", reference, "complained", "--ticket", "2027/99").out
    assert "Authority's number 2027/99" in " ".join(page.split())
    assert "Their number CASE-4711" in " ".join(page.split()), "the company's own stays"
    page = dsr("request", "record", reference, "authority-acknowledged", "--ticket", "2027/100").out
    assert "under the number 2027/100: wait for its decision" in " ".join(page.split())
    assert f"dsr request record {reference} authority-decided" in page
    page = dsr("request", "record", reference, "authority-decided").out
    assert "State" in page
    assert "decided" in page
    assert f"dsr request record {reference} closed" in page


def test_what_is_written_and_not_sent_stands_on_due_from_the_next_day(dsr: Shell) -> None:
    reference = dsr.write()
    dsr("request", "send", reference)
    assert dsr("due").err == "Nothing is waiting for an answer.\n"
    dsr.later(1)
    due = dsr("due")
    assert due.code == 0
    assert reference in due.out
    assert "did you send it?" in due.out
    calendar = dsr("calendar").out.replace("\r\n ", "")
    assert f"UID:{reference}-unsent@dsr" in calendar
    assert "DTSTART;VALUE=DATE:20261123" in calendar
    dsr("request", "record", reference, "sent")
    assert "did you send it?" not in dsr("due").out


def test_a_reminder_that_was_written_is_to_be_sent(dsr: Shell) -> None:
    reference = dsr.sent()
    dsr.later(40)
    dsr("request", "follow-up", reference)
    page = dsr("request", "show", reference).out
    assert "You wrote the reminder on Fri 1 Jan 2027; send it" in " ".join(page.split())
    assert f"dsr request send {reference}" in page
    assert f"dsr request record {reference} reminded --on DAY" in page
    assert "follow-up" not in page
    dsr.later(1)
    due = dsr("due")
    assert "did you send it?" in due.out
    assert due.code == 1, "the company is overdue all the same"
    assert "did you send it?" not in dsr("request", "record", reference, "reminded").out


@pytest.mark.parametrize("order", [("access", "erasure"), ("erasure", "access")])
def test_the_promise_of_a_case_does_not_hang_on_the_order_of_its_rights(order: tuple[str, str], dsr: Shell, tmp_path) -> None:
    profile = tmp_path / "two-promises.yaml"
    profile.write_text(
        """
slug: two-promises
name: Two Promises Inc.
website: https://two.example
language: en
contacts:
  - {role: privacy, email: privacy@two.example, quote: "privacy@two.example"}
rights:
  access: {quote: "you may see your data"}
  erasure: {quote: "you may have it deleted"}
deadlines:
  - {period: 45 days, for: access, who: null, quote: "we answer within 45 days"}
  - {period: 10 days, for: erasure, who: null, quote: "we delete within 10 days"}
""",
        encoding="utf-8",
    )
    dsr("company", "add", str(profile))
    rights = [part for right in order for part in ("--right", right)]
    reference = dsr.sent("two-promises", *rights, "--law", "company-policy")
    shown = dsr("request", "show", reference, "--json").json
    assert shown["promise_due"] == shown["due"] == "2026-12-02"
    assert {promised["due"] for promised in shown["promises"]} == {"2026-12-02", "2027-01-06"}
    page = " ".join(dsr("request", "show", reference).out.split())
    assert "Wed 2 Dec 2026 for erasure, in the company's own words: “we delete within 10 days”" in page
    assert "Wed 6 Jan 2027 for access, in the company's own words: “we answer within 45 days”" in page
    assert dsr("request", "list", "--json").json[0]["promise_due"] == "2026-12-02"


@pytest.mark.parametrize("strong", ["closed", "refused", "complained", "answered", "partly-answered"])
def test_a_late_acknowledgement_wakes_nothing(strong: str, dsr: Shell) -> None:
    reference = dsr.sent()
    state = dsr("request", "record", reference, strong, "--json").json["state"]
    dsr.later(60)
    after = dsr("request", "record", reference, "acknowledged", "--json").json
    assert after["state"] == state
    assert after["overdue"] is (strong == "partly-answered")
    assert (reference in dsr("due").out) is (strong not in {"closed", "answered"}), "the authority is awaited too"
    if strong in {"closed", "answered"}:
        assert reference not in dsr("calendar").out


def test_no_courtesy_of_a_reminder_reaches_beyond_the_own_last_day(stranger: Shell) -> None:
    """Québec: 30 days to answer end on 22 December, the person's own 30 on 21 January. A reminder of 10 January waits no two weeks."""
    for words in (("name", "Zoé Exemple"), ("email", "zoe@example.org"), ("country", "CA"), ("state", "QC")):
        stranger("me", "set", *words)
    reference = stranger.sent("coursera", "--right", "access", "--law", "ca-qc-law25", "--to", "privacy@coursera.org", "--lang", "en")
    stranger.later(40)
    usual = stranger("request", "follow-up", reference, "--kind", "reminder", "--dry-run").out
    assert "15 January 2027" in " ".join(usual.split()) or "January 15, 2027" in " ".join(usual.split())
    stranger.later(9)
    assert "no time is left to wait for a reminder" in " ".join(stranger("request", "show", reference).out.split())
    bounded = " ".join(stranger("request", "follow-up", reference, "--kind", "reminder", "--dry-run").out.split())
    assert "20 January 2027" in bounded or "January 20, 2027" in bounded
    assert "25 January 2027" not in bounded
    assert "January 25, 2027" not in bounded


def test_a_sending_whose_end_is_unknown_is_to_be_looked_at(dsr: Shell) -> None:
    reference = dsr.write()
    page = dsr("request", "record", reference, "uncertain").out
    assert "Nobody knows whether the letter left" in " ".join(page.split())
    assert f"dsr request record {reference} sent --on DAY" in page
    dsr.later(1)
    assert reference in dsr("due").out
    assert f"{reference}-unsent" in dsr("calendar").out.replace("\r\n ", "")
    assert dsr("request", "record", reference, "sent", "--json").json["state"] == "sent"


def calendar_of(dsr: Shell) -> list[str]:
    """The calendar's lines, the folded ones whole."""
    return dsr("calendar").out.replace("\r\n ", "").splitlines()


@pytest.mark.parametrize("end", ["refused", "complained", "answered", "closed"])
def test_no_day_of_a_company_that_owes_nothing_rings(end: str, dsr: Shell) -> None:
    reference = dsr.sent()
    dsr.later(5)
    assert f"UID:{reference}-due@dsr" in calendar_of(dsr)
    dsr("request", "record", reference, end)
    lines = calendar_of(dsr)
    titles = [line for line in lines if line.startswith("SUMMARY")]
    assert not [title for title in titles if "the answer is due" in title or "lateness" in title or "receipt" in title]


def test_every_coming_day_of_every_right_rings_and_no_past_one(stranger: Shell) -> None:
    """California from 22 November 2026: receipt and the sale in business days, access in 45 days."""
    for words in (("name", "Ada"), ("email", "ada@example.org"), ("country", "US"), ("state", "CA"), ("postal", "1 Main St", "Fresno, CA")):
        stranger("me", "set", *words)
    reference = stranger.sent("coursera", "--right", "access", "--right", "opt-out-sale", "--law", "us-ca-ccpa")
    shown = stranger("request", "show", reference, "--json").json
    days = {each["due"] for each in shown["answer_days"]}
    assert len(days) == 2
    lines = calendar_of(stranger)
    dues = [line for line in lines if line.startswith(f"UID:{reference}-due")]
    assert len(dues) == 2
    assert {f"DTSTART;VALUE=DATE:{day.replace('-', '')}" for day in days} <= set(lines)
    stranger.later(30)
    lines = calendar_of(stranger)
    kept = [line for line in lines if line.startswith(f"UID:{reference}-due")]
    assert len(kept) == 1
    assert kept[0] in dues, "the day that is left keeps its name"
    assert f"DTSTART;VALUE=DATE:{max(days).replace('-', '')}" in lines
    assert all(line.split(":")[1] >= "20261222" for line in lines if line.startswith("DTSTART"))
    assert max(days) in stranger("due", "--json").out


def test_an_overdue_appeal_warns_by_its_code_and_tells_how_it_was_counted(stranger: Shell) -> None:
    for words in (
        ("name", "Ada"),
        ("email", "ada@example.org"),
        ("country", "US"),
        ("state", "VA"),
        ("postal", "1 Main St", "Norfolk, VA"),
    ):
        stranger("me", "set", *words)
    reference = stranger.sent("coursera", "--right", "access", "--law", "us-va")
    for event in ("refused", "appealed"):
        stranger.later(2)
        stranger("request", "record", reference, event)
    assert stranger("due").code == 0
    why = " ".join(stranger("request", "show", reference, "--why").out.split())
    assert "How the answer to your appeal was counted under us-va" in why
    assert "60 days after it end on" in why
    stranger.later(70)
    assert stranger("due").code == 1
    counted = ("law", "due", "us-va", "--received", "2026-03-05", "--place", "US-VA", "--right", "access", "--event", "appealed=2026-04-02")
    told = " ".join(stranger(*counted).out.split())
    assert "The answer to your appeal Due: Mon 1 Jun 2026" in told
    assert stranger(*counted, "--json").json["appeal"]["answer_by"] == "2026-06-01"


def test_a_complaint_stays_on_the_board_with_the_authoritys_day(dsr: Shell) -> None:
    """Complained on 2 December 2026: three months end on 2 March 2027."""
    reference = dsr.sent()
    dsr.later(10)
    dsr("request", "record", reference, "complained")
    due = dsr("due")
    assert due.code == 0
    assert "Tue 2 Mar 2027" in due.out
    assert "Art. 78(2) GDPR" in dsr("request", "show", reference).out
    assert f"UID:{reference}-news@dsr" in calendar_of(dsr)
    assert dsr("request", "show", reference, "--json").json["news"]["day"] == "2027-03-02"
    assert "Art. 78(2) GDPR" in dsr("law", "show", "eu-gdpr").out
    dsr.later(100)
    assert reference in dsr("due").out
    assert reference not in dsr("calendar").out, "the day has passed"


def test_the_board_waits_until_the_day_that_the_reminder_names(dsr: Shell) -> None:
    """A reminder of 2 January 2027 waits two weeks, until Saturday the 16th, so until Monday the 18th."""
    reference = dsr.sent()
    dsr.later(41)
    letter = dsr("request", "follow-up", reference, "--kind", "reminder", "--dry-run").out
    dsr("request", "follow-up", reference)
    assert "18" in letter
    dsr.later(1)
    page = " ".join(dsr("request", "record", reference, "reminded").out.split())
    assert "gave them until Mon 18 Jan 2027" in page
    assert "follow-up" not in page
    assert "until Mon 18 Jan 2027" in " ".join(dsr("due").out.split())
    assert {f"UID:{reference}-reminder@dsr", "DTSTART;VALUE=DATE:20270118"} <= set(calendar_of(dsr))
    dsr.later(16)
    page = " ".join(dsr("request", "show", reference).out.split())
    assert "you can complain to the authority" in page
    assert "dsr request follow-up" in page


def test_a_reminder_that_names_no_day_is_not_said_to_have_given_one(dsr: Shell) -> None:
    """Within the company's time a reminder speaks of that time alone."""
    reference = dsr.sent()
    dsr.later(12)
    dsr("request", "follow-up", reference, "--kind", "reminder")
    dsr("request", "record", reference, "reminded")
    dsr.later(1)
    assert "gave them until" not in dsr("request", "show", reference).out
    assert f"UID:{reference}-reminder@dsr" not in calendar_of(dsr)
