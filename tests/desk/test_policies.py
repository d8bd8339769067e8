"""The draft profile of a policy, where the policy tells little."""

from pathlib import Path

import pytest

from dsr.desk import Desk
from dsr.errors import WrongInput


@pytest.fixture
def nameless(tmp_path: Path) -> Path:
    """A policy that names nobody."""
    path = tmp_path / "acme-policy.txt"
    path.write_text("We keep your data safe. Write to privacy@acme.example to have it deleted.", encoding="utf-8")
    return path


def test_a_policy_without_a_name_is_read_all_the_same(desk: Desk, nameless: Path) -> None:
    draft = desk.policies.draft(str(nameless))
    assert draft.contacts[0].email == "privacy@acme.example"
    assert draft.slug


def test_but_it_is_kept_only_under_a_name(desk: Desk, nameless: Path) -> None:
    draft = desk.policies.draft(str(nameless))
    assert draft.name == ""
    with pytest.raises(WrongInput, match="does not tell the company's name"):
        desk.companies.save(draft)
    named = desk.policies.draft(str(nameless), name="Acme Widgets")
    path = desk.companies.save(named).path
    assert path
    assert path.name == "acme-widgets.yaml"
    assert desk.companies.show("acme-widgets").name == "Acme Widgets"
