"""Files that were made to hurt end in seconds. The bound is generous: what it catches is time that grows with the square."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsr.errors import BrokenFile
from dsr.policy import read_bytes, read_policy
from dsr.policy.reading import LONGEST

SECONDS = 15.0

HOSTILE = {
    "nested brackets": "[" * 30_000 + "x" + "](https://a.example)" * 30_000,
    "open brackets": "[" * 150_000 + "](",
    "open parentheses": "(" * 150_000 + "we" + ")" * 150_000,
    "a megabyte without a space": "a" * 1_000_000,
    "at signs": ("a" * 60 + "@") * 8_000,
    "ten thousand e-mail addresses": "\n".join(f"user{n}@host{n}.example.net" for n in range(10_000)),
    "masked addresses": "a [at] b [dot] " * 30_000,
    "postal codes": "10115 Berlin, " * 10_000,
    "numbers": "1 " * 100_000,
    "one endless right": "you have the right to access " * 8_000,
    "one endless opt-out": "opt-out of " * 4_000,
    "one endless time limit": "within thirty (30) days " * 10_000,
    "links": "[a](https://b.example/opt-out) " * 5_000,
    "capitals": "Aa " * 50_000,
    "companies": "Acme Inc " * 25_000,
    "stars": "*" * 200_000 + "x",
    "underscores": "_a" * 150_000,
    "entities": "&" * 200_000 + "x",
    "angle brackets": "<" * 200_000 + "x",
    "quote marks": "> " * 100_000 + "x",
    "tabs": "\t" * 300_000 + "x",
    "empty lines": "\n" * 400_000 + "x",
    "table": "|a" * 20_000,
    "bullets": "- a\n" * 20_000,
}

HTML = {
    "nested elements": "<div>" * 100_000 + "x",
    "nested formatting": "<b><i>" * 30_000 + "<p>x",
    "a long attribute": '<a href="' + "x" * 1_000_000 + '">y</a>',
    "a wide table": "<table><tr>" + "<td>x</td>" * 20_000,
    "unclosed paragraphs": "<p>x" * 30_000,
}


def understand(data: bytes, name: str) -> None:
    began = time.process_time()
    read_policy(read_bytes(data, name)).company("x")
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_end_in_seconds(text: str) -> None:
    understand(text.encode(), "policy.txt")


@pytest.mark.parametrize("text", HTML.values(), ids=HTML.keys())
def test_hostile_pages_end_in_seconds(text: str) -> None:
    understand(text.encode(), "policy.html")


def test_five_megabytes_end_in_seconds_and_what_was_not_read_is_said() -> None:
    text = (
        "You have the right to access your data. " + "We care for privacy in all that we do, always and everywhere. " * 40 + "\n\n"
    ) * 2_000
    began = time.process_time()
    company = read_policy(read_bytes(text.encode(), "policy.md")).company("x")
    assert time.process_time() - began < SECONDS
    assert len(text) > 5_000_000 > LONGEST
    assert any(gap.startswith("only the first 1,000,000 characters") for gap in company.gaps)


def test_time_grows_with_the_length() -> None:
    """Four times the text takes about four times as long; sixteen times would be the square."""

    def seconds(times: int) -> float:
        text = "You may request deletion of your data by writing to us. We respond within 30 days to it.\n\n" * times
        best = []
        for _ in range(3):
            began = time.process_time()
            read_policy(read_bytes(text.encode(), "policy.md"))
            best.append(time.process_time() - began)
        return min(best)

    seconds(10)
    assert seconds(600) < 9 * seconds(150)


FUZZ = st.binary(max_size=400) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
NAMES = st.sampled_from([None, "a.md", "a.html", "a.eml", "a.txt", "a.mhtml"])
TYPES = st.sampled_from([None, "text/html; charset=x", "text/plain"])


def plain_error(data: bytes, name: str | None, media_type: str | None = None) -> BrokenFile | None:
    """The error that a user would see, or None where there was something to understand."""
    try:
        document = read_bytes(data, name, media_type)
    except BrokenFile as error:
        return error
    read_policy(document).company("x")
    return None


@given(FUZZ, NAMES, TYPES)
def test_any_bytes_give_a_document_or_one_plain_error(data: bytes, name: str | None, media_type: str | None) -> None:
    error = plain_error(data, name, media_type)
    assert error is None or (error.message.endswith(".") and error.hint.endswith("."))


@given(st.binary(max_size=200))
def test_a_broken_pdf_is_one_plain_error(tail: bytes) -> None:
    head = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 999999999/Kids[]>>endobj\n"
    error = plain_error(head + tail, "a.pdf")
    assert error is not None
    assert error.hint
