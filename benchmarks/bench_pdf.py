"""PDF letters: how many a second once the compiler is warm, and how long a whole process takes for its first one.

Run it: `python benchmarks/bench_pdf.py`. No two letters are the same: company, address, reference and text differ.
"""

import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from dsr.letters.pdf import make_pdf

ROOT = Path(__file__).resolve().parents[1]
LAYOUTS = ROOT / "templates" / "letters" / "layouts"
WARM_LETTERS = 200
COLD_RUNS = 7
ITEM = "the recipients to whom {company} has disclosed the data, by name and not only by category, and the safeguards for transfers;"
PLAIN = "Please send the answer to the e-mail address above, in a commonly used electronic form, within one month of receipt of this letter."


def sample(number: int, *, long: bool = False) -> Letter:
    """A letter unlike any other: one page, or two if `long`."""
    company = f"Example Company {number} Ltd"
    kinds = BlockKind
    middle = [
        Block(kinds.QUOTE, f"“You have the right to access the data that {company} holds about you.”"),
        Block(kinds.HEADING, "What I ask"),
        Block(kinds.ITEM, ITEM.format(company=company), "1."),
        Block(kinds.ITEM, "the following information:", "2."),
        *(Block(kinds.SUBITEM, f"point {name} of Article 15(1): everything that you know about it;", f"({name})") for name in "abcdef"),
        Block(kinds.HEADING, "Form and time"),
        Block(kinds.PARAGRAPH, PLAIN),
        Block(kinds.PARAGRAPH, "The answer is free of charge. If you refuse, please tell me why, and who may check it."),
    ]
    body = [
        Block(kinds.PARAGRAPH, "Dear Sir or Madam,"),
        Block(kinds.PARAGRAPH, f"I ask {company} for a copy of all personal data about me. My account is user-{number}@example.org."),
        *(middle * (3 if long else 1)),
        Block(kinds.PARAGRAPH, "Yours faithfully,\nJane Example"),
    ]
    return Letter(
        kind=LetterKind.REQUEST,
        reference=f"DSR-{number:04}-TEST",
        language="en",
        day=date(2026, 1, 1 + number % 28),
        date_line=f"{1 + number % 28} January 2026",
        sender=("Jane Example", "12 Example Road", "London N1 2AB", "United Kingdom"),
        sender_email=f"user-{number}@example.org",
        sender_country="GB",
        recipient=(company, "Data Protection Officer", f"{number} High Street", "Dublin 2", "IRELAND"),
        recipient_email=None,
        subject=f"Request for access to my personal data held by {company}",
        body=tuple(body),
        text="",
    )


def per_second(*, long: bool) -> float:
    """Letters per second, after the first two."""
    letters = [sample(number, long=long) for number in range(WARM_LETTERS + 2)]
    for letter in letters[:2]:
        make_pdf(letter, LAYOUTS)
    start = time.perf_counter()
    for letter in letters[2:]:
        make_pdf(letter, LAYOUTS)
    return WARM_LETTERS / (time.perf_counter() - start)


def process_seconds(*arguments: str) -> float:
    """Median time of a whole Python process."""
    times = []
    for _ in range(COLD_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT)  # noqa: S603
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the three figures."""
    bare = process_seconds("-c", "pass")
    cold = process_seconds(__file__, "one")
    print(f"PDF letters, one page, warm:        {per_second(long=False):8.0f} per second")
    print(f"PDF letters, two pages, warm:       {per_second(long=True):8.0f} per second")
    print(f"first PDF, whole process:           {cold * 1000:8.0f} ms   (bare Python {bare * 1000:.0f} ms)")


if __name__ == "__main__":
    if sys.argv[1:] == ["one"]:
        make_pdf(sample(0), LAYOUTS)
    else:
        main()
