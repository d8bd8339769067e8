"""PDF letters: how many a second once the compiler is warm, and how long a whole process takes for its first one.

Run it: `python benchmarks/bench_pdf.py`. One person writes to many companies: name, address, reference, date and text differ.
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
BATCHES, BATCH = 9, 30
COLD_RUNS = 7
ITEM = "the recipients to whom {company} has disclosed the data, by name and not only by category, and the safeguards for transfers;"
PLAIN = "Please send the answer to the e-mail address above, in a commonly used electronic form, within one month of receipt."


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
        sender_email="jane@example.org",
        sender_country="GB",
        recipient=(company, "Data Protection Officer", f"{number} High Street", "Dublin 2", "IRELAND"),
        recipient_email=None,
        subject="Request for access to my personal data (Article 15 GDPR)",
        body=tuple(body),
        text="",
    )


def per_second(*, long: bool) -> tuple[float, float]:
    """Letters per second after the first two: median and best of the batches (other programs slow the rest)."""
    letters = [sample(number, long=long) for number in range(BATCHES * BATCH + 2)]
    for letter in letters[:2]:
        make_pdf(letter, LAYOUTS)
    rates = []
    for start in range(2, len(letters), BATCH):
        began = time.perf_counter()
        for letter in letters[start : start + BATCH]:
            make_pdf(letter, LAYOUTS)
        rates.append(BATCH / (time.perf_counter() - began))
    return statistics.median(rates), max(rates)


def process_seconds(*arguments: str) -> float:
    """Median time of a whole Python process."""
    times = []
    for _ in range(COLD_RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print the figures."""
    bare = process_seconds("-c", "pass")
    cold = process_seconds(__file__, "one")
    for name, long in (("one page", False), ("two pages", True)):
        median, best = per_second(long=long)
        print(f"{f'PDF letters of {name}, warm':52} {f'{median:.0f} per second':>14}   best batch {best:.0f}")
    print(f"{'first PDF, whole process':52} {f'{cold * 1000:.0f} ms':>14}   bare Python {bare * 1000:.0f} ms")


if __name__ == "__main__":
    if sys.argv[1:] == ["one"]:
        make_pdf(sample(0), LAYOUTS)
    else:
        main()
