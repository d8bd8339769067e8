"""From bytes to a document: which format it is, in which encoding, and the reader for it."""

import re
from email.message import Message

from dsr.errors import BrokenFile
from dsr.policy.document import Document
from dsr.policy.markdown import read_markdown

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest file that is read; policies are a thousand times smaller."""
LONGEST = 6_000_000
"""Characters of the longest text that is understood."""

_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:\-]{2,40})""", re.IGNORECASE)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_EASTERN = re.compile(
    "[^\x00-\x7f\u00a0-\u00bf\u2013-\u2026\u20ac\u2122\u0152\u0153\u0178ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜÑÁÍÓÚßàâäçèéêëîïôöùûüÿñáíóúÆæØøÅåÃãÕõÌìÒò]"
)
"""A letter that no Western European text holds: the bytes were not written in Windows' Western encoding."""
_MAIL_HEADER = re.compile(
    rb"(?:Return-Path|Received|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|X-[A-Za-z\-]{1,40}|DKIM-Signature|Content-Type):",
    re.IGNORECASE,
)
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xd0\xcf\x11\xe0")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


def read_bytes(data: bytes, name: str | None = None, media_type: str | None = None) -> Document:
    """Read a policy from the bytes of a file.

    Args:
        data: the file's content: Markdown, plain text, HTML, PDF or a saved mail (.eml, .mhtml).
        name: its file name or address, if known; only the ending is looked at.
        media_type: what the server said, such as "text/html; charset=utf-8".

    Raises BrokenFile for an empty or too large file, or one that holds no text.
    """
    if len(data) > LARGEST:
        raise BrokenFile(f"The file is larger than {LARGEST // 1_048_576} MB.", "Save only the page with the policy, as text, HTML or PDF.")
    if not data.strip():
        raise BrokenFile("The file is empty.", "Save the policy again, as text, HTML or PDF.")
    kind, charset = _declared(media_type)
    document = _read(data, _format(data, (name or "").lower(), kind), charset)
    if not any(block.text.strip() for block in document.blocks):
        raise BrokenFile("The file holds no text.", "Save the policy as text, HTML or a PDF with text, not as an image.")
    return document


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of some bytes: by byte order mark, then the declared encoding, then UTF-8, then what their letters suggest."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    declared = charset or _inside(data)
    for encoding in filter(None, ("utf-8", declared)):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    western = data.decode("cp1252", "replace")
    if not _EASTERN.search(western):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    try:
        return data.decode(best.encoding if best else "cp1252", "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _inside(data: bytes) -> str | None:
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _declared(media_type: str | None) -> tuple[str, str | None]:
    if not media_type:
        return "", None
    message = Message()
    message["Content-Type"] = media_type.replace("\r", " ").replace("\n", " ")[:500]
    kind = media_type.partition(";")[0].strip().lower()
    charset = message.get_param("charset")
    return kind, charset if isinstance(charset, str) else None


def _format(data: bytes, name: str, kind: str) -> str:
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_ARCHIVES):
        raise BrokenFile("This is an archive or an office file, not a policy text.", "Save it as text, HTML or PDF, and read that.")
    if data.startswith(_IMAGES):
        raise BrokenFile("This is an image.", "Save the page as text, HTML or PDF, and read that.")
    if kind == "message/rfc822" or name.endswith((".eml", ".mht", ".mhtml")):
        return "mail"
    lower = head[:1024].lower()
    if "html" in kind or name.endswith((".html", ".htm", ".xhtml")) or lower.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "html"
    if kind == "text/markdown" or name.endswith((".md", ".markdown", ".txt")):
        return "text"
    if _MAIL_HEADER.match(head) and head[:2048].count(b"\n") > 2 and len(re.findall(rb"(?m)^[A-Za-z\-]{2,40}:", head)) > 3:
        return "mail"
    if lower.startswith(b"<?xml") and b"<html" in lower:
        return "html"
    if len(re.findall(rb"</?(?:p|div|span|h[1-6]|ul|li|table|body)\b", data[:20_000], re.IGNORECASE)) > 10:
        return "html"
    return "text"


def _read(data: bytes, kind: str, charset: str | None) -> Document:
    if kind == "pdf":
        from dsr.policy.pdf import read_pdf

        return read_pdf(data)
    if kind == "mail":
        from dsr.policy.mail import read_mail

        return read_mail(data)
    text = decode(data, charset)
    if kind == "text" and b"\x00" in data[:4096] and "\x00" in text[:4096]:
        raise BrokenFile("This is no text file.", "Save the policy as text, HTML or PDF, and read that.")
    if len(text) > LONGEST:
        raise BrokenFile("The text is longer than any policy.", "Save only the page with the policy.")
    if kind == "html":
        from dsr.policy.html import read_html

        return read_html(text)
    return read_markdown(text)
