"""A letter for the PDF tests, and what the poppler programs see in a PDF."""

import html
import re
import subprocess
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from tests.tools import require

LAYOUTS = Path(__file__).parents[2] / "templates" / "letters" / "layouts"
K = BlockKind
BODY = (
    Block(K.PARAGRAPH, "Dear Sir or Madam,"),
    Block(K.PARAGRAPH, "I ask you for a copy of all personal data that you hold about me."),
    Block(K.QUOTE, "“We respond to your inquiry within 30 days.”"),
    Block(K.HEADING, "What I ask"),
    Block(K.ITEM, "a copy of the data;", "1."),
    Block(K.ITEM, "this information:", "2."),
    Block(K.SUBITEM, "the purposes;", "(a)"),
    Block(K.SUBITEM, "the recipients by name.", "(b)"),
    Block(K.PARAGRAPH, "Thank you for your help."),
    Block(K.PARAGRAPH, "Yours faithfully,\nJane Doe"),
)
LETTER = Letter(
    kind=LetterKind.REQUEST,
    reference="DSR-7KQM-3XPA",
    language="en",
    day=date(2026, 11, 22),
    date_line="22 November 2026",
    sender=("Jane Doe", "12 Example Road", "London N1 2AB", "United Kingdom"),
    sender_email="jane@example.org",
    sender_country="GB",
    recipient=("ACME Widgets SAS", "Data Protection Officer", "1 rue Exemple", "75001 PARIS", "FRANCE"),
    recipient_email=None,
    subject="Request for access to my personal data",
    body=BODY,
    text="",
)
SENTENCE = "Please tell me in which systems the data is kept, who has had access to it, and on which ground each of these uses rests. "
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """A word on the paper, in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def with_points(count: int, letter: Letter = LETTER) -> Letter:
    """The letter with so many headings, each with a paragraph and a list."""
    point = (Block(K.PARAGRAPH, SENTENCE * 2), Block(K.PARAGRAPH, "Please send me:"), Block(K.ITEM, SENTENCE, "1."))
    middle = tuple(block for number in range(count) for block in (Block(K.HEADING, f"Heading {number}"), *point))
    return replace(letter, body=(*letter.body[:2], *middle, *letter.body[-2:]))


def _run(tool: str, pdf: bytes, *arguments: str) -> str:
    command = [require(tool), *arguments, "-"]
    if tool == "pdftotext":
        command.append("-")
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def words(pdf: bytes) -> list[Word]:
    """All words in the order of the file."""
    pages = _run("pdftotext", pdf, "-bbox").split("<page ")[1:]
    return [
        Word(number, *(float(found[at]) for at in range(1, 5)), html.unescape(found[5]))
        for number, page in enumerate(pages, 1)
        for found in _WORD.finditer(page)
    ]


def pages(pdf: bytes) -> list[str]:
    """The text of each page as it lies on the paper, runs of spaces and empty lines folded."""
    texts = _run("pdftotext", pdf, "-layout").split("\f")[:-1]
    return ["\n".join(re.sub(r"\s+", " ", line).strip() for line in text.splitlines() if line.strip()) for text in texts]


def info(pdf: bytes) -> dict[str, str]:
    """What pdfinfo says."""
    return dict(re.findall(r"^([^:\n]+):\s*(.*)$", _run("pdfinfo", pdf), re.MULTILINE))


def fonts(pdf: bytes) -> list[str]:
    """The lines of pdffonts, without its head."""
    return _run("pdffonts", pdf).splitlines()[2:]


def reading_order(pdf: bytes) -> str:
    """The tags with their text, as a screen reader meets them."""
    return _run("pdfinfo", pdf, "-struct-text")
