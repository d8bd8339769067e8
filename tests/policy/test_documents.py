"""The document model: blocks, sections and links, and the way from each word back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from dsr.policy import read_bytes
from dsr.policy.document import Document, Kind
from dsr.policy.html import read_html, unmask
from dsr.policy.markdown import read_markdown


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def test_markdown_blocks() -> None:
    document = read_markdown(
        "Privacy\n=======\n\nWe **care**.  \nSecond line.\n\n* one\n* two\n\n## Rights\n\n| Right | Time |\n| --- |"
        " --- |\n| Access | One month |\n",
    )
    assert kinds(document) == [
        ("heading", "Privacy"),
        ("paragraph", "We care.\nSecond line."),
        ("list item", "one"),
        ("list item", "two"),
        ("heading", "Rights"),
        ("table cell", "Right"),
        ("table cell", "Time"),
        ("table cell", "Access"),
        ("table cell", "One month"),
    ]
    assert document.title == "Privacy"
    assert document.headings(6) == ("Rights", "Privacy")
    assert document.blocks[7].row == document.blocks[8].row != document.blocks[5].row


def test_headings_without_marks_are_known_by_their_look() -> None:
    """Plain text has no marks: a short line without a full stop above a long one is a heading, a line of an address is not."""
    long = "We keep what you tell us for as long as you have an account with us, and no longer than the law demands of us in any case."
    document = read_markdown(
        f"How long we keep data\n{long}\n\n3. Your rights\n\n{long}\n\n**Contact**\n\nAcme Inc\n1 High Street\nLondon N1 9GU\n"
    )
    headings = [block.text for block in document.blocks if block.kind is Kind.HEADING]
    assert headings == ["How long we keep data", "3. Your rights", "Contact"]


def test_markdown_links_lead_back_to_the_file() -> None:
    text = "Please [write **to us**](mailto:a@b.example) or see <https://b.example/form>."
    document = read_markdown(text)
    assert [(link.label, link.target) for link in document.links] == [
        ("write to us", "mailto:a@b.example"),
        ("https://b.example/form", "https://b.example/form"),
    ]
    first = document.links[0]
    assert text[first.start_in_text : first.end_in_text] == "[write **to us**](mailto:a@b.example)"


@given(st.text(st.sampled_from("ab *_[](){}<>\\|#-\n&;:.@`'\"!=0é\u200b"), max_size=120))
def test_every_letter_of_a_block_leads_back_to_the_same_letter(text: str) -> None:
    document = read_markdown(text)
    for block in document.blocks:
        assert 0 <= block.start <= block.end <= len(document.text)
        for place, letter in enumerate(block.text):
            origin = document.text[block.source(place)] if block.source(place) < len(document.text) else ""
            assert letter.isspace() or letter == origin or origin == "&" or origin in "<\\"


def test_html_keeps_footers_details_tables_and_links() -> None:
    document = read_html(
        """<html lang="de-AT"><head><title>Our  policy</title><style>p {}</style></head><body>
        <nav><a href="/x">Home</a></nav><h2>Rights</h2><p>You <b>may</b>
        ask.<br>Always.</p><ul><li>access</li><li>erasure</li></ul>
        <details><summary>More</summary><p>Hidden words</p></details>
        <table><tr><th>Right</th><td>Access</td></tr></table><script>no()</script>
        <footer>Acme, <a href="mailto:p@acme.example">mail</a></footer></body></html>""",
    )
    assert document.title == "Our policy"
    assert document.language == "de-AT"
    assert ("paragraph", "You may ask.\nAlways.") in kinds(document)
    assert ("list item", "erasure") in kinds(document)
    assert ("table cell", "Access") in kinds(document)
    assert next(block.region for block in document.blocks if block.text == "Hidden words") == "details"
    assert next(block.region for block in document.blocks if block.text.startswith("Acme")) == "footer"
    assert ("mail", "mailto:p@acme.example") in [(link.label, link.target) for link in document.links]
    assert "no()" not in document.text
    assert all(document.text[block.start : block.end] == block.text for block in document.blocks)


def test_cloudflare_masks_are_lifted() -> None:
    key = 0x42
    code = f"{key:02x}" + "".join(f"{ord(letter) ^ key:02x}" for letter in "privacy@acme.example")
    assert unmask(code) == "privacy@acme.example"
    assert unmask("zz") == unmask("") == unmask("4200") == ""
    page = f'<p>Write to <a href="/cdn-cgi/l/email-protection#{code}"><span data-cfemail="{code}">[email&#160;protected]</span></a>.</p>'
    document = read_bytes(page.encode(), "a.html")
    assert document.text == "Write to privacy@acme.example."
    assert document.links[0].target == "mailto:privacy@acme.example"


def test_deep_nesting_is_no_danger() -> None:
    assert "x" in read_html("<div>" * 20_000 + "x" + "</div>" * 20_000).text
