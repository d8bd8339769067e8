"""Every kind of file becomes one document; what holds no text says so in one sentence."""

import zipfile
from io import BytesIO

import pytest

from dsr.errors import BrokenFile
from dsr.policy import find_quote, read_bytes, read_policy
from dsr.policy.formats import LARGEST, decode

FRENCH = "Vous disposez d’un droit d’accès à vos données. Écrivez à l’adresse : vie-privée, 12 rue de l’Été, 75001 Paris, à côté."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_detected(encoding: str) -> None:
    assert FRENCH in decode(FRENCH.encode(encoding))


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf8() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź, ąęż</p></body></html>'.encode("iso-8859-2")
    assert "Łódź, ąęż" in read_bytes(page, "a.html").text
    assert "Łódź" in read_bytes("Łódź".encode("iso-8859-2"), "a.txt", "text/plain; charset=iso-8859-2").text


def test_html_is_known_by_its_look_too() -> None:
    document = read_bytes(b"  <!DOCTYPE html><html><body><p>We respect you.</p></body></html>")
    assert document.media_type == "text/html"
    assert document.text == "We respect you."


def test_a_pdf_is_read_by_its_text_layer() -> None:
    import typst

    source = (
        b"#set page(width: 12cm, height: 8cm)\n= Rights\nYou have the right to access your personal data. Write to privacy\\@acme.example."
    )
    document = read_bytes(typst.compile(source), "policy.pdf")
    reading = read_policy(document)
    assert reading.contacts[0].email == "privacy@acme.example"
    assert find_quote(document.text, "right to access your personal data")


def test_a_mail_gives_its_html_part() -> None:
    mail = (
        b"From: a@b.example\r\nTo: c@d.example\r\nSubject: Policy\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nplain words\r\n'
        b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<p>Write to <b>dpo=40acme.example</b></p>\r\n--x--\r\n"
    )
    assert read_bytes(mail, "policy.eml").text == "Write to dpo@acme.example"
    assert read_bytes(mail).text == "Write to dpo@acme.example"


def test_a_plain_mail_gives_its_text() -> None:
    mail = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=latin-1\n\nDroit d'acc\xe8s\n"
    assert "Droit d'accès" in read_bytes(mail, "x.eml").text


def test_a_text_that_speaks_of_html_stays_text() -> None:
    assert read_bytes(b"Use the <p> tag. From: you", "policy.md").media_type == "text/markdown"


def archive() -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("word/document.xml", "<x/>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", None, "empty"),
        (b" \n\t", "a.txt", "empty"),
        (archive(), "policy.docx", "archive or an office file"),
        (b"\x89PNG\r\n\x1a\n000", "a.png", "image"),
        (b"%PDF-1.7 nonsense", "a.pdf", "cannot be opened"),
        (b"<html><body><script>x()</script></body></html>", "a.html", "no text"),
        (b"x" * (LARGEST + 1), "a.txt", "larger than"),
        (b"From: a@b.example\nContent-Type: image/png\n\nxx", "x.eml", "no text"),
        (b"\x7fELF\x00\x00\x01" * 40, "a.txt", "no text file"),
    ],
)
def test_what_is_no_policy_says_so(data: bytes, name: str | None, words: str) -> None:
    with pytest.raises(BrokenFile, match=words) as caught:
        read_bytes(data, name)
    assert caught.value.hint


def test_a_pdf_that_claims_many_pages_is_read_up_to_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    import typst

    from dsr.policy import pdf

    monkeypatch.setattr(pdf, "MOST_PAGES", 3)
    source = b"#set page(width: 5cm, height: 4cm)\n#for n in range(40) [page number #n #pagebreak()]"
    text = read_bytes(typst.compile(source), "many.pdf").text
    assert "page number 2" in text
    assert "page number 3" not in text


def test_the_footer_belongs_to_no_section_and_its_address_is_the_companys() -> None:
    """The authority's address above it is not the company's; masked mail may mix brackets and words."""
    page = (
        "<html><body><h1>Privacy Policy</h1><p>This is the policy of Lantern Works GmbH.</p>"
        "<p>Write to privacy [at] lantern-works dot de to have your data erased.</p>"
        "<details><summary>Complaints</summary>"
        "<p>You may complain to the supervisory authority, Friedrichstr. 219, 10969 Berlin.</p></details>"
        "<footer>Lantern Works GmbH<br>Musterstraße 12<br>10115 Berlin<br>Germany</footer></body></html>"
    )
    company = read_policy(read_bytes(page.encode(), "policy.html")).company("lantern")
    assert [contact.email for contact in company.contacts if contact.email] == ["privacy@lantern-works.de"]
    (postal,) = (contact.postal for contact in company.contacts if contact.postal)
    assert postal.lines == ("Musterstraße 12", "10115 Berlin")
    assert postal.country == "DE"
