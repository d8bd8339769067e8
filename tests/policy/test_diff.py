"""What changed between two versions of a policy, each change in one sentence."""

from dsr.policy import read_bytes, read_policy
from dsr.policy.diff import What, diff_companies, diff_readings

OLD = """Acme Ltd is the controller. You have the right to access and erase your data.
Write to privacy@acme-corp.com or Acme Ltd, 1 High Street, London N1 9GU, United Kingdom. We respond to requests within 30 days."""
NEW = """Acme Ltd is the controller. You have the right to access and port your data.
Write to dpo@acme-corp.com or Acme Ltd, 1, High Street, London, N1 9GU. We respond to requests within 45 days. We follow the GDPR."""


def sentences(old: str, new: str) -> list[str]:
    return [change.sentence for change in diff_readings(read_policy(read_bytes(old.encode())), read_policy(read_bytes(new.encode())))]


def test_a_changed_policy() -> None:
    assert sentences(OLD, NEW) == [
        "The e-mail address privacy@acme-corp.com is no longer given.",
        "The e-mail address dpo@acme-corp.com is new (dpo).",
        "The time to answer a request was 30 days and is now 45 days.",
        "The right “erasure” is no longer stated.",
        "The right “portability” is newly stated.",
        "The law eu-gdpr is newly named.",
    ]


def test_the_same_policy_has_no_changes() -> None:
    assert sentences(OLD, OLD) == []


def test_changes_are_values_with_their_quote() -> None:
    old, new = (read_policy(read_bytes(text.encode())).company("acme") for text in (OLD, NEW))
    changes = diff_companies(old, new)
    gone = next(change for change in changes if change.what is What.GONE and change.field == "contact")
    assert gone.value == "privacy@acme-corp.com"
    assert "privacy@acme-corp.com" in gone.quote
    deadline = next(change for change in changes if change.field == "deadline")
    assert (deadline.what, deadline.value) == (What.CHANGED, "45 days")


def test_a_promise_gone_and_a_promise_new() -> None:
    base = "Acme Ltd is the controller. You have the right to access your data."
    assert sentences(f"{base} We respond to requests within one month.", base) == [
        "The promise to answer a request within 1 month is gone.",
    ]
    assert sentences(base, f"{base} We respond to requests within one month.") == ["New: a request is to be answered within 1 month."]
