"""PDF to a document: the text layer, page by page, lines joined into paragraphs."""

from dsr.errors import BrokenFile
from dsr.policy.document import Document
from dsr.policy.markdown import read_markdown

MOST_PAGES = 300
"""Pages that are read; a file that claims more is read up to there."""
LONGEST = 3_000_000
"""Characters that are taken from all pages together."""


def read_pdf(data: bytes) -> Document:
    """The document of a PDF's text layer. BrokenFile where it cannot be opened, needs a password, or holds only images."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise BrokenFile(
                "The PDF is locked with a password.", "Open it in a reader and save the text, or print it to a new PDF."
            ) from None
        raise BrokenFile("The PDF cannot be opened.", "Open it in a reader and save its text.") from None
    pages: list[str] = []
    length = 0
    try:
        title = (pdf.get_metadata_dict().get("Title") or "")[:300]
        for number in range(min(len(pdf), MOST_PAGES)):
            try:
                page = pdf[number]
                text = page.get_textpage().get_text_bounded()
            except pypdfium2.PdfiumError:
                continue
            pages.append(text[: LONGEST - length])
            length += len(pages[-1])
            if length >= LONGEST:
                break
    finally:
        pdf.close()
    text = "\n".join(pages).replace("\ufffe", "").replace("\r\n", "\n")
    if not text.strip():
        raise BrokenFile(
            "The PDF holds only images, no text.", "Use a text or HTML copy of the policy, or run text recognition on it first."
        )
    return read_markdown(text, title=title, media_type="application/pdf")
