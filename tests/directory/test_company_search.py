"""The search as one types: order, typos, accents; and its recall on 3,000 real names where they are at hand."""

import json
import tarfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.directory.search import Entry, NameIndex
from dsr.domain.text import fold

SHARED = Path(__file__).parents[2] / ".." / "shared" / "datenanfragen"

INDEX = NameIndex(
    [
        Entry("acme", "ACME Widgets SAS", ("Widgetorium", "https://www.acme.example/start")),
        Entry("acme-bank", "Bank of Acme GmbH"),
        Entry("mueller", "Müller & Söhne GmbH", ("muellerei.example",)),
        Entry("s-bahn", "S-Bahn Musterstadt GmbH"),
        Entry("strasse", "Straßenbau Ost GmbH"),
        Entry("hellas", "Ελληνική Εταιρεία Α.Ε."),
        Entry("odd", "{{7*7}} #import GmbH"),
    ]
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("a", "acme"),
        ("acme", "acme"),
        ("ACME WID", "acme"),
        ("wid ac", "acme"),
        ("widgetorium", "acme"),
        ("acme.example", "acme"),
        ("https://www.acme.example/other?page=1", "acme"),
        ("bank acme", "acme-bank"),
        ("muller", "mueller"),
        ("MÜLLER", "mueller"),
        ("mueller", "mueller"),
        ("sbahn", "s-bahn"),
        ("S Bahn M", "s-bahn"),
        ("strassenbau", "strasse"),
        ("ελληνικη", "hellas"),
        ("7*7", "odd"),
        ("#imp", "odd"),
        ("amce widgets", "acme"),
        ("widgetroium", "acme"),
        ("Straßebnau", "strasse"),
        ("acme widgetz gmbh", "acme"),
    ],
)
def test_the_meant_company_comes_first(query: str, first: str) -> None:
    assert INDEX.find(query)[0] == first


def test_every_company_with_the_word_is_found_the_one_that_begins_so_first() -> None:
    assert INDEX.find("acme") == ["acme", "acme-bank"]


@pytest.mark.parametrize("query", ["zzzzzz", "qqx", "0"])
def test_what_resembles_nothing_finds_nothing(query: str) -> None:
    assert INDEX.find(query) == []


@pytest.mark.parametrize("query", ["", "  ", "&"])
def test_an_empty_query_finds_all_by_name(query: str) -> None:
    assert INDEX.find(query, limit=3) == ["odd", "acme", "acme-bank"]


def test_an_index_of_nothing_finds_nothing() -> None:
    assert NameIndex([]).find("acme") == []


@given(st.text(max_size=200), st.integers(1, 5))
def test_any_text_can_be_searched(query: str, limit: int) -> None:
    found = INDEX.find(query, limit)
    assert len(found) <= limit
    assert len(set(found)) == len(found)


def test_folding_drops_case_accents_and_punctuation() -> None:
    assert fold("Müller & Söhne, STRASSE ß ﬁ İ") == "muller sohne strasse ss fi i"


def test_recall_on_real_names() -> None:
    """At least this share of the cases has the meant company among the first five, so that one sees it while typing."""
    if not SHARED.exists():
        pytest.skip("the real names are not at hand")
    entries = []
    with tarfile.open(SHARED / "data.tar.gz") as archive:
        for member in archive:
            if "/companies/" in member.name and member.name.endswith(".json") and (file := archive.extractfile(member)):
                record = json.load(file)
                entries.append(Entry(record["slug"], record["name"], (*record.get("runs", ()), *filter(None, [record.get("web")]))))
    index = NameIndex(entries)
    hits: defaultdict[str, list[bool]] = defaultdict(list)
    for case in json.loads((SHARED / "search_cases.json").read_text(encoding="utf-8"))[::3]:
        hits[case["kind"]].append(case["slug"] in index.find(case["query"], 5))
    share = {kind: sum(found) / len(found) for kind, found in hits.items()}
    least = {
        "full name": 0.99,
        "a brand": 0.99,
        "domain": 0.99,
        "domain without tld": 0.96,
        "name with a typo": 0.96,
        "first word": 0.78,
        "first word with a typo": 0.70,
        "first 4 letters": 0.72,
    }
    assert set(share) == set(least)
    assert {kind: figure for kind, figure in share.items() if figure < least[kind]} == {}
