"""The articles and rulings that letters cite are named in one list, and each stands beside its source."""

import re

import pytest

from dsr.domain.articles import ARTICLES, CASES
from dsr.domain.law import Law, Right
from dsr.laws import all_laws

LAWS = all_laws()
NAMES = frozenset({*ARTICLES, *(str(right) for right in Right)})


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_each_name_is_explained(law: Law) -> None:
    assert set(law.articles) <= set(ARTICLES)
    assert set(law.cases) <= set(CASES)
    for clock in law.clocks:
        assert set(clock.articles) <= set(law.articles)
    for articles in law.national.values():
        assert set(articles) <= NAMES


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_each_article_has_a_source_that_names_it(law: Law) -> None:
    for cited in (*law.articles.values(), *law.cases.values(), *(one for articles in law.national.values() for one in articles.values())):
        assert cited.source.cite
        numbers = set(re.findall(r"(?<!\()\d+[A-Z]*", cited.article))
        assert numbers, cited
        assert numbers <= set(re.findall(r"\d+[A-Z]*", cited.source.cite)), cited
        assert not cited.times or cited.period


def test_every_name_is_used_by_a_law() -> None:
    assert set(ARTICLES) == {name for law in LAWS for name in law.articles} | {
        name for law in LAWS for articles in law.national.values() for name in articles if name in ARTICLES
    }
    assert set(CASES) == {name for law in LAWS for name in law.cases}


def test_no_name_hides_a_part_of_the_value_that_templates_see() -> None:
    from dsr.letters.context import Named

    for name in (*ARTICLES, *CASES):
        assert getattr(Named({name: "Art. 1"}), name) == "Art. 1"
    with pytest.raises(AttributeError):
        _ = Named({}).answer
