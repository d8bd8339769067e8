"""How what a template wrote becomes blocks."""

import pytest

from dsr.domain.letter import BlockKind
from dsr.letters.shape import Shape, hole
from dsr.letters.speech import article_numbers, cite_as, country_name, dotted, locale_of, spoken_policy_date


def blocks(written: str, values: dict[str, str] | None = None, language: str = "en") -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.label, block.text) for block in Shape.read("", written, language).fill_body(values or {})]


def test_lines_join_until_a_blank_one() -> None:
    assert blocks("One\n  and two.\n\n\nThree.") == [("paragraph", "", "One and two."), ("paragraph", "", "Three.")]


def test_marks_begin_blocks_and_are_counted_through() -> None:
    written = "## Head\nText\n1. one\n   more\n(a) x\n(c) y\n1. two\n(b) z\n\n- dash\n> quote\nAfter it\n7. three"
    assert blocks(written) == [
        ("heading", "", "Head Text"),
        ("item", "1.", "one more"),
        ("subitem", "(a)", "x"),
        ("subitem", "(b)", "y"),
        ("item", "2.", "two"),
        ("subitem", "(a)", "z"),
        ("subitem", "–", "dash"),
        ("quote", "", "quote"),
        ("paragraph", "", "After it"),
        ("item", "3.", "three"),
    ]


def test_a_number_in_a_sentence_is_no_mark() -> None:
    assert blocks("Since\n2026. Yes 1. no") == [("paragraph", "", "Since 2026. Yes 1. no")]


def test_values_enter_after_the_marks_were_read() -> None:
    assert blocks(f"{hole('a')} and 100%", {"a": "## x\n1. %s"}) == [("paragraph", "", "## x\n1. %s and 100%")]


def test_the_tail_stands_in_the_text_alone() -> None:
    shape = Shape.read("A  subject\n", "Body\n\n@ tail", "en")
    assert shape.subject == "A subject"
    assert shape.text % {} == "Body\ntail"
    assert [block.kind for block in shape.fill_body({})] == [BlockKind.PARAGRAPH]


def test_the_plain_text_keeps_lists_together() -> None:
    shape = Shape.read("", "Do:\n\n1. one\n(a) x\n1. two\n\nThanks", "en")
    assert shape.text == "Do:\n\n1. one\n   (a) x\n2. two\n\nThanks"


def test_french_spaces_do_not_break() -> None:
    assert blocks("« Oui » : non ; quoi ?", language="fr") == [("paragraph", "", "«\u00a0Oui\u00a0»\u00a0: non\u00a0; quoi\u00a0?")]


@pytest.mark.parametrize(
    ("article", "numbers"),
    [
        ("Art. 15", ["15"]),
        ("Art. 21(2) and (3)", ["21(2)", "21(3)"]),
        ("Art. 22 and Art. 15(1)(h)", ["22", "15(1)(h)"]),
        ("Art. 15(1)(c) and (d)", ["15(1)(c)", "15(1)(d)"]),
        ("Art. 22A to 22D", ["22A to 22D"]),
        ("Art. 18, Art. 19 and Art. 20", ["18", "19", "20"]),
    ],
)
def test_article_numbers(article: str, numbers: list[str]) -> None:
    assert article_numbers(article) == numbers


@pytest.mark.parametrize(
    ("article", "manner", "cited"),
    [
        ("Art. 15(1)(c) and Art. 19", "de", "Art. 15 Abs. 1 lit. c und Art. 19"),
        ("Art. 21(2) and (3)", "de", "Art. 21 Abs. 2 und 3"),
        ("Art. 22A to 22D", "de", "Art. 22A bis 22D"),
        ("Art. 32(2)(c) and Art. 6(4)", "de_CH", "Art. 32 Abs. 2 Bst. c und Art. 6 Abs. 4"),
        ("Art. 30(2)(b)", "fr_CH", "Art. 30, al. 2, let. b"),
        ("Art. 21(2) and (3)", "pt", "Art. 21.º, n.os 2 e 3"),
        ("Art. 22 and Art. 15(1)(h)", "pt", "Art. 22.º e Art. 15.º, n.º 1, alínea h)"),
        ("Art. 15(1)(a) and (b)", "de", "Art. 15 Abs. 1 lit. a und b"),
        ("Art. 15(1)(c) and Art. 19", "pt", "Art. 15.º, n.º 1, alínea c), e Art. 19.º"),
        ("Art. 12(3) and Art. 12A", "pt", "Art. 12.º, n.º 3, e Art. 12A"),
        ("Art. 21(2) and (3) and Art. 19", "pt", "Art. 21.º, n.os 2 e 3, e Art. 19.º"),
        ("Art. 15(1)(a) and (b)", "pt", "Art. 15.º, n.º 1, alíneas a) e b)"),
        ("Art. 25(2)(a) and (b)", "fr_CH", "Art. 25, al. 2, let. a et b"),
        ("Art. 6(4) and Art. 30(2)", "de_CH", "Art. 6 Abs. 4 und Art. 30 Abs. 2"),
        ("Art. 8, § 5, and Art. 18, IX", "pt_BR", "art. 8º, § 5º, e art. 18, IX"),
        ("artículos 15 IV and 26", "es", "artículos 15, fracción IV, y 26"),
        ("artículo 26 II", "es", "artículo 26, fracción II"),
        ("artículo 16(6)", "es", "artículo 16, inciso 6"),
    ],
)
def test_a_citation_in_a_countrys_manner(article: str, manner: str, cited: str) -> None:
    assert cite_as(article, manner) == cited


def test_words_of_a_language() -> None:
    assert dotted("15(1)(h)") == "15.1.h"
    assert [spoken_policy_date(day, "en_GB") for day in ("2024", "2024-02", "2024-02-13", "soon")] == [
        "2024",
        "February 2024",
        "13 February 2024",
        "soon",
    ]
    assert spoken_policy_date("2024-02", "es") == "febrero de 2024"
    assert country_name("DE", "fr") == "Allemagne"
    assert country_name("XX", "fr") == "XX"
    assert [locale_of("en", country) for country in ("US", "GB", "")] == ["en_US", "en_GB", "en_GB"]
    assert [locale_of("de", country) for country in ("DE", "CH", "LI", "")] == ["de", "de_CH", "de_CH", "de"]
    assert [locale_of("fr", country) for country in ("FR", "CH", "CA", "BE")] == ["fr", "fr_CH", "fr_CA", "fr"]
    assert [locale_of("pt", country) for country in ("BR", "PT", "AO", "")] == ["pt_BR", "pt_PT", "pt_PT", "pt_PT"]
