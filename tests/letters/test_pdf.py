"""What a PDF letter holds, and how it is made."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dsr.domain.letter import Block, Letter
from dsr.errors import LetterError
from dsr.letters.pdf import make_pdf
from tests.letters.paper import BODY, LAYOUTS, LETTER, SENTENCE, K, fonts, info, pages, reading_order, with_points, words

GOLDEN = """\
Jane Doe
12 Example Road · London N1 2AB · United Kingdom · jane@example.org
My reference: DSR-7KQM-3XPA
Date: 22 November 2026
Jane Doe · 12 Example Road · London N1 2AB · United Kingdom
ACME Widgets SAS
Data Protection Officer
1 rue Exemple
75001 PARIS
FRANCE
Request for access to my personal data
Dear Sir or Madam,
I ask you for a copy of all personal data that you hold about me.
“We respond to your inquiry within 30 days.”
What I ask
1. a copy of the data;
2. this information:
(a) the purposes;
(b) the recipients by name.
Thank you for your help.
Yours faithfully,
Jane Doe"""
HOSTILE = (
    '#panic("x")',
    '#read("/etc/passwd")',
    "*b* _i_ $x$ @x <lab> `raw`",
    r"back\slash \n \u{41}",
    "= no heading",
    '{{7*7}} "} ] #import "@preview/x:1.0.0"',
    "-- --- ... 'a' \"b\" // no comment /* nor this */",
    "& < > &amp; $&",
)


def body(*texts: str) -> tuple[Block, ...]:
    return (*(Block(K.PARAGRAPH, text) for text in texts), BODY[-1])


def test_the_letter_reads_as_it_should() -> None:
    assert pages(make_pdf(LETTER, LAYOUTS)) == [GOLDEN]


@pytest.mark.parametrize("held", ["Art. 15(1)(a)", "art. 15.1.a", "§ 34"])
def test_no_line_ends_between_an_article_and_its_number(held: str) -> None:
    """Whatever stands before it: of these beginnings one or another would end its line right there."""
    texts = [f"{'n' * length} {held} {SENTENCE}" for length in range(20, 90)] + [f"{SENTENCE[:at]} {held}" for at in range(55, 100)]
    lines = "\n".join(pages(make_pdf(replace(LETTER, body=body(*texts)), LAYOUTS))).split("\n")
    assert not [line for line in lines if line.endswith(held.split(" ", maxsplit=1)[0])]


def test_a_screen_reader_meets_it_in_order_and_tagged() -> None:
    pdf = make_pdf(LETTER, LAYOUTS)
    assert info(pdf)["Tagged"] == "yes"
    order = reading_order(pdf)
    parts = ["Jane Doe", "ACME Widgets", "DSR-7KQM", "H1", "Request for access", "Dear Sir", "BlockQuote", "H2", "L ", "Lbl", "Yours"]
    at = 0
    for part in parts:
        at = order.index(part, at)


def test_it_claims_accessibility_and_archiving_in_its_metadata() -> None:
    pdf = make_pdf(LETTER, LAYOUTS)
    assert re.search(rb"<pdfuaid:part>1<", pdf)
    assert re.search(rb"<pdfaid:part>2<", pdf)
    assert re.search(rb"<pdfaid:conformance>A<", pdf)
    assert b"/Lang(en)" in pdf
    assert info(pdf)["Title"] == LETTER.subject
    assert info(pdf)["Author"] == "Jane Doe"


def test_all_fonts_are_embedded_with_their_meaning() -> None:
    found = fonts(make_pdf(LETTER, LAYOUTS))
    assert len(found) == 2
    for line in found:
        assert re.search(r"Libertinus.*\byes +yes +yes\b", line)


@pytest.mark.parametrize("layout", ["din-5008-b", "us-10"])
def test_the_same_letter_gives_the_same_bytes(layout: str) -> None:
    make_pdf(with_points(1), LAYOUTS, layout=layout)
    first = make_pdf(LETTER, LAYOUTS, layout=layout)
    make_pdf(with_points(5), LAYOUTS, layout=layout)
    assert make_pdf(LETTER, LAYOUTS, layout=layout) == first
    assert make_pdf(replace(LETTER, day=date(2026, 11, 23)), LAYOUTS, layout=layout) != first


def test_the_date_of_the_file_is_the_letters_day() -> None:
    assert info(make_pdf(LETTER, LAYOUTS))["CreationDate"].startswith("Sun Nov 22")


def test_pages_are_numbered_only_when_there_are_several() -> None:
    assert not re.search(r"\d/\d", pages(make_pdf(LETTER, LAYOUTS))[0])
    several = pages(make_pdf(with_points(5), LAYOUTS))
    assert len(several) > 1
    assert [text.splitlines()[-1] for text in several] == [f"{number}/{len(several)}" for number in range(1, len(several) + 1)]


@pytest.mark.parametrize("count", range(4, 10))
def test_no_heading_and_no_signature_is_left_alone(count: int) -> None:
    for extra in range(4):
        letter = with_points(count)
        letter = replace(letter, body=(*(Block(K.PARAGRAPH, "One line more.") for _ in range(extra)), *letter.body))
        several = [text.splitlines()[:-1] for text in pages(make_pdf(letter, LAYOUTS))]
        assert len(several) > 1
        for lines in several[:-1]:
            assert not lines[-1].startswith("Heading")
            assert lines[-1] != "Please send me:"
        assert several[-1][-3:] == ["Thank you for your help.", "Yours faithfully,", "Jane Doe"]


def test_a_letter_slightly_too_long_gets_smaller_type_and_one_page() -> None:
    sizes = set()
    for lines in range(16, 34):
        letter = replace(LETTER, body=(*(Block(K.PARAGRAPH, SENTENCE) for _ in range(lines // 2)), *body("Short line.")))
        pdf = make_pdf(letter, LAYOUTS)
        if len(pages(pdf)) == 1:
            tall = next(word for word in words(pdf) if word.text == "Please")
            sizes.add(round(tall.bottom - tall.top, 1))
    assert len(sizes) == 3


def test_the_reference_beside_the_address_is_not_repeated_in_the_heading() -> None:
    pdf = make_pdf(replace(LETTER, subject=f"Access to my data – {LETTER.reference}"), LAYOUTS)
    assert pages(pdf)[0].count(LETTER.reference) == 1
    assert info(pdf)["Title"] == f"Access to my data – {LETTER.reference}"


def test_there_is_room_to_sign_by_hand() -> None:
    found = words(make_pdf(LETTER, LAYOUTS))
    closing = next(word for word in found if word.text == "faithfully,")
    name = [word for word in found if word.text == "Jane"][-1]
    assert name.top - closing.bottom > 14 / 25.4 * 72 - 1


@pytest.mark.parametrize(
    "ending",
    [
        (Block(K.PARAGRAPH, "Yours faithfully,\nJane Doe"),),
        (Block(K.PARAGRAPH, "Yours faithfully,\n\nJane Doe"),),
        (Block(K.PARAGRAPH, "Yours faithfully,"), Block(K.PARAGRAPH, "Jane Doe")),
        (Block(K.PARAGRAPH, "Yours faithfully,"), Block(K.PARAGRAPH, "Jane Doe\njane@example.org")),
        (Block(K.PARAGRAPH, "Yours faithfully,"), Block(K.PARAGRAPH, "Jane Doe"), Block(K.PARAGRAPH, "Encl.: none")),
        (Block(K.PARAGRAPH, "Yours faithfully,"),),
    ],
)
def test_the_name_is_printed_once_under_the_closing(ending: tuple[Block, ...]) -> None:
    text = pages(make_pdf(replace(LETTER, body=(*BODY[:2], *ending)), LAYOUTS))[0]
    after_body = text[text.index("I ask you") :]
    assert after_body.count("Jane Doe") == 1
    assert "Yours faithfully,\nJane Doe" in after_body


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_prints_as_it_stands(text: str) -> None:
    letter = replace(
        LETTER,
        subject=f"S {text}",
        sender=(text, "Street"),
        recipient=(text, "Town"),
        reference=text,
        date_line=text,
        sender_email=text,
        body=(
            Block(K.PARAGRAPH, f"P {text}"),
            Block(K.HEADING, f"H {text}"),
            Block(K.ITEM, f"I {text}", text),
            Block(K.QUOTE, f"Q {text}"),
        ),
    )
    flat = "".join("".join(pages(make_pdf(letter, LAYOUTS))).split())
    for mark in "SPHIQ":
        assert mark + "".join(text.split()) in flat
    assert flat.count("".join(text.split())) >= 11


def test_a_name_from_right_to_left_prints() -> None:
    text = pages(make_pdf(replace(LETTER, body=body("My name is أحمد and שלום.")), LAYOUTS))[0]
    assert "أحمد" in text
    assert "שלום" in text


def test_many_alphabets_print_with_the_built_in_fonts() -> None:
    texts = "Ελληνικά Кириллица Ђорђе Łódź İstanbul čeština România íslenska Ħal Tiếng Հայերեն ქართული हिन्दी ☐ ☑ €"
    text = pages(make_pdf(replace(LETTER, body=body(texts)), LAYOUTS))[0]
    for word in ("Ελληνικά", "Кириллица", "Łódź", "İstanbul", "čeština", "România", "Հայերեն", "ქართული", "€", "☑"):
        assert word in text


def test_a_missing_character_is_named_and_the_folder_for_fonts(tmp_path: Path) -> None:
    chinese = replace(LETTER, sender=("王小明", "12 Example Road"))
    with pytest.raises(LetterError, match="王") as caught:
        make_pdf(chinese, LAYOUTS)
    assert "Noto Sans CJK" in caught.value.hint
    with pytest.raises(LetterError) as caught:
        make_pdf(chinese, LAYOUTS, font_folder=tmp_path)
    assert str(tmp_path) in caught.value.hint


@pytest.mark.parametrize(
    "letter",
    [
        replace(LETTER, recipient=("ACME \u202eevil", "Town")),
        replace(LETTER, body=body("a\x07b")),
        replace(LETTER, subject="two\nlines"),
    ],
)
def test_hidden_characters_are_refused(letter: Letter) -> None:
    with pytest.raises(LetterError, match="cannot be printed"):
        make_pdf(letter, LAYOUTS)


@pytest.mark.parametrize("recipient", [(), ("", " ")])
def test_a_letter_to_nobody_is_refused(recipient: tuple[str, ...]) -> None:
    with pytest.raises(LetterError, match="no recipient"):
        make_pdf(replace(LETTER, recipient=recipient), LAYOUTS)


@pytest.mark.parametrize("sender", [(), ("Jane Doe",)])
def test_a_sender_without_an_address_is_enough(sender: tuple[str, ...]) -> None:
    text = pages(make_pdf(replace(LETTER, sender=sender, sender_email=""), LAYOUTS))[0]
    assert "DSR-7KQM-3XPA" in text


@pytest.mark.parametrize("layout", ["din-5008-b", "us-10"])
def test_nothing_runs_over_the_edge_of_the_paper(layout: str) -> None:
    run = "https://example.org/" + "W" * 200 + "?a=" + "b" * 200
    letter = replace(LETTER, body=(Block(K.PARAGRAPH, run), Block(K.ITEM, run, "1."), Block(K.SUBITEM, run, "(a)"), Block(K.QUOTE, run)))
    width = 595.28 if layout == "din-5008-b" else 612
    assert max(word.right for word in words(make_pdf(letter, LAYOUTS, layout=layout))) < width - 50


@pytest.mark.parametrize(
    ("language", "reference"),
    [("en", "My reference:"), ("fr", "Ma référence\u00a0:"), ("es", "Mi referencia:"), ("pt-BR", "Minha referência:")],
)
def test_labels_speak_the_letters_language(language: str, reference: str) -> None:
    pdf = make_pdf(replace(LETTER, language=language), LAYOUTS)
    assert " ".join(reference.split()) + " DSR-7KQM-3XPA" in pages(pdf)[0]
    assert f"/Lang({language})".encode() in pdf


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(LetterError, match="not a language code"):
        make_pdf(replace(LETTER, language="English"), LAYOUTS)


def test_every_language_of_the_letters_has_its_labels() -> None:
    from dsr.letters import pdf

    labels = pdf._press(LAYOUTS / "typst", None, 0).labels
    languages = {folder.name for folder in LAYOUTS.parent.iterdir() if re.fullmatch("[a-z]{2}", folder.name)}
    assert languages <= set(labels)


def test_two_threads_may_make_letters_at_once() -> None:
    letters = [replace(LETTER, reference=f"DSR-{number:04}-TEST") for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda letter: make_pdf(letter, LAYOUTS), letters))
    assert made == [make_pdf(letter, LAYOUTS) for letter in letters]


def test_typst_is_loaded_only_for_a_letter() -> None:
    code = "import sys, dsr.letters.pdf; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


FORKED = """
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from dsr.errors import LetterError
from dsr.letters.pdf import make_pdf
from tests.letters.paper import LAYOUTS, LETTER

here = make_pdf(LETTER, LAYOUTS)
with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
    assert pool.submit(make_pdf, LETTER, LAYOUTS).result(timeout=60) == here, "the same letter gives the same bytes"
    try:
        pool.submit(make_pdf, replace(LETTER, recipient=()), LAYOUTS).result(timeout=60)
    except LetterError as error:
        assert error.message == "The letter has no recipient.", error
        assert error.hint
    else:
        raise AssertionError("no error came back")
assert make_pdf(LETTER, LAYOUTS) == here
print("done")
"""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="processes are not forked there")
def test_a_process_that_was_forked_after_a_letter_was_set_sets_letters_too() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKED], capture_output=True, text=True, check=False, timeout=120, cwd=root
    )
    assert done.stdout == "done\n", done.stderr
