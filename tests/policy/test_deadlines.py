"""The time in which a request is answered; retention, breaches, receipts and extensions are other times."""

import pytest

from dsr.policy import read_bytes, read_policy


def periods(text: str) -> list[tuple[str, tuple[str, ...]]]:
    reading = read_policy(read_bytes(text.encode(), "policy.md"))
    return [(finding.value, finding.rights) for finding in reading.findings if finding.field == "deadline"]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("We will respond to your request within 30 days.", "30 days"),
        ("We respond to a verifiable consumer request within forty-five (45) days of its receipt.", "45 days"),
        ("We will answer all legitimate requests within one month.", "1 month"),
        ("We reply to every request within 10 business days.", "10 business days"),
        ("Your request will be processed within a maximum delay of 2 months following receipt.", "2 months"),
        ("If you make a request, we have one month to respond to you.", "1 month"),
        ("Nous répondrons à votre demande dans un délai d’un mois.", "1 month"),
        ("Votre demande sera traitée sous un mois.", "1 month"),
        ("Wir beantworten Ihre Anfrage innerhalb eines Monats.", "1 month"),
        ("Responderemos a su solicitud en el plazo de un mes.", "1 month"),
    ],
)
def test_a_promise_to_answer(sentence: str, period: str) -> None:
    assert periods(sentence) == [(period, ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "We keep your data for 30 days after you close your account.",
        "We will notify you of a personal data breach within 72 hours.",
        "We will acknowledge receipt of your request within 10 business days.",
        "We may extend this period by two further months.",
        "Changes to this policy take effect within 30 days.",
        "Vos données sont conservées pendant un délai de trois mois.",
        "Die Logfiles werden nach 7 Tagen gelöscht.",
        "Conservaremos sus datos durante 30 días.",
    ],
)
def test_other_times_are_no_promise(sentence: str) -> None:
    assert periods(sentence) == []


def test_the_time_in_which_an_opt_out_takes_effect_counts_for_it_alone() -> None:
    text = "You can unsubscribe from our marketing e-mails at any time. Please allow five to ten business days for changes to take effect."
    assert periods(text) == [("10 business days", ("opt-out-marketing",))]


def test_a_table_gives_one_time_for_each_right() -> None:
    text = "| Right | Time |\n| --- | --- |\n| The right of access | One month |\n| The right to rectification | One month |\n"
    assert periods(text) == [("1 month", ("access",)), ("1 month", ("rectification",))]
