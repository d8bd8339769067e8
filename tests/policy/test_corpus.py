"""The reader against policies that a person has read: figures that must not fall, and quotes that must all be verbatim."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from dsr.domain.company import Company
from dsr.policy import find_quote, read_bytes, read_policy
from dsr.policy.document import Document

FIGURES = {"email": 0.97, "right": 0.97, "deadline": 0.9, "law": 0.94}


@cache
def policies(shared: Path, corpus: str) -> list[tuple[str, dict, Document, Company]]:
    read = []
    for gold in sorted((shared / "policies" / corpus / "gold").glob("*.yaml")):
        file = gold.parents[1] / f"{gold.stem}.md"
        document = read_bytes(file.read_bytes(), file.name)
        read.append((gold.stem, yaml.safe_load(gold.read_text("utf-8")), document, read_policy(document).company(gold.stem)))
    return read


def facts(company: Company) -> dict[str, set[str]]:
    return {
        "email": {contact.email for contact in company.contacts if contact.email},
        "right": {stated.right.value for stated in company.rights} | ({"complaint"} if company.complaint_quote else set()),
        "deadline": {str(promise.period).rstrip("s") for promise in company.deadlines},
        "law": set(company.laws),
    }


def wanted(gold: dict) -> dict[str, set[str]]:
    return {
        "email": {email["address"].lower() for email in gold["emails"]},
        "right": set(gold["rights"] or {}),
        "deadline": {deadline["period"].rstrip("s") for deadline in gold["deadlines"]},
        "law": {law for law in gold["laws"] if not law.startswith("other:")},
    }


@pytest.mark.parametrize("corpus", ["dev", "seeds"])
def test_every_quote_is_verbatim(shared: Path, corpus: str) -> None:
    for name, _, document, company in policies(shared, corpus):
        quotes = [item.quote for item in (*company.contacts, *company.rights, *company.deadlines, *company.refusals, *company.acts_as)]
        quotes += [company.identity.quote] if company.identity else []
        quotes += [company.complaint_quote] if company.complaint_quote else []
        for quote in quotes:
            assert find_quote(document, quote) is not None, (name, quote)


def test_the_figures_hold(shared: Path) -> None:
    right: dict[str, int] = dict.fromkeys(FIGURES, 0)
    wrong: dict[str, int] = dict.fromkeys(FIGURES, 0)
    for _, gold, _, company in policies(shared, "dev"):
        found, expected = facts(company), wanted(gold)
        for field in FIGURES:
            right[field] += len(found[field] & expected[field])
            wrong[field] += len(found[field] ^ expected[field])
    measured = {field: 2 * right[field] / (2 * right[field] + wrong[field]) for field in FIGURES}
    assert all(measured[field] >= figure for field, figure in FIGURES.items()), measured
