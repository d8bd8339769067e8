"""The draft: what it keeps, and what it forgets."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dsr.domain.details import checked, with_identifiers
from dsr.domain.law import Right
from dsr.domain.request import new_reference, parse_reference
from dsr.tui.compose_draft import Draft, Step

TEXT = st.text(max_size=20)
DRAFTS = st.builds(
    Draft,
    id=st.just("d1"),
    step=st.sampled_from(Step),
    slug=TEXT,
    group=TEXT,
    rights=st.lists(st.sampled_from(Right), unique=True).map(tuple),
    law=TEXT,
    answers=st.dictionaries(TEXT, TEXT, max_size=3),
    identifiers=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    contact=TEXT,
    language=TEXT,
    reference=st.builds(new_reference) | st.just(""),
    kept=st.booleans(),
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
)


@given(DRAFTS)
def test_a_draft_comes_back_as_it_was_kept(draft: Draft) -> None:
    assert Draft.from_content(draft.id, draft.to_content()) == draft


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(Draft.new().to_content(), JUNK)))
def test_a_damaged_draft_is_read_as_far_as_it_can_be(content: dict[str, Any]) -> None:
    draft = Draft.from_content("d1", content)
    assert draft.id == "d1"
    assert Draft.from_content("d1", draft.to_content()) == draft


def test_what_a_newer_dsr_wrote_is_left_out() -> None:
    draft = Draft.from_content("d1", {"slug": "acme", "rights": ["access", "teleportation"], "step": "payment", "reference": "nonsense"})
    assert (draft.slug, draft.rights, draft.step, draft.reference) == ("acme", (Right.ACCESS,), Step.COMPANY, "")


def test_another_company_forgets_what_only_fitted_the_former_one() -> None:
    draft = Draft(
        id="d1", slug="a", group="staff", rights=(Right.ACCESS,), law="eu-gdpr", contact="email:x", language="fr", answers={"focus": "all"}
    )
    other = draft.of_company("b")
    assert (other.group, other.law, other.contact, other.language) == ("", "", "", "")
    assert (other.rights, other.answers) == (draft.rights, draft.answers)
    assert draft.of_company("a") is draft


def test_choices_hold_only_what_the_chosen_rights_ask_and_the_desk_takes_them() -> None:
    draft = Draft(
        id="d1",
        rights=(Right.ACCESS,),
        answers={"focus": "my calls", "reasons": "dropped with its right", "relation": "  "},
        identifiers=(("Customer number", "17"), ("Customer number", "18"), ("", "no label"), ("User name", " ")),
    )
    assert draft.choices.answers == {"focus": "my calls"}
    details = with_identifiers(draft.choices.answers, draft.choices.identifiers)
    assert details == {"focus": "my calls", "identifier:Customer number": "17, 18"}
    assert checked(details, draft.rights) == details


def test_needed_answers_are_named_until_they_are_given() -> None:
    draft = Draft(id="d1", rights=(Right.RECTIFICATION,), answers={"wrong": "my name", "correct": " \n "})
    assert draft.unanswered == ("correct",)


def test_a_reference_is_made_once() -> None:
    draft = Draft.new("acme").referenced()
    assert parse_reference(draft.reference) == draft.reference
    assert draft.referenced() is draft


def test_steps_know_their_neighbours() -> None:
    assert [step.number for step in Step] == [1, 2, 3, 4, 5, 6]
    assert (Step.COMPANY.before, Step.COMPANY.after, Step.DONE.after) == (None, Step.RIGHTS, None)
