"""A letter as PDF for paper: PDF/UA-1 and PDF/A-2a, set by typst, the address inside the envelope's window.

What a person wrote reaches typst only as a JSON file in memory, never as source. (`sys.inputs` would be as safe, but a change in it
makes typst forget all that it has laid out before.)

typst works with threads of its own, one pool for the whole process. A process that was forked afterwards has the pool's memory
without its threads and would wait for them for ever, whatever compiler it made; there each letter is set by a fresh process.
"""

import json
import os
import pickle
import re
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from dsr.domain.letter import Block, BlockKind, Letter, LetterKind
from dsr.domain.text import find_forbidden
from dsr.errors import DsrError, LetterError
from dsr.letters.layout import Layout, get_layout, load_layouts, pick_layout

if TYPE_CHECKING:
    import typst

_SOURCES = "typst"
_MAIN = b'#import "letter.typ": compose\n#compose(json("letter.json"), json("layout.json"))\n'
_NORMAL_PT = 11.0
_ONE_PAGE = ((_NORMAL_PT, 1.02), (10.5, 1.08), (10.0, 1.18))
"""Sizes of type, and how full (by the guess below) a page may be that they can hold; measured on texts of all kinds."""
_FALLBACK_LANGUAGE = "en"
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-([A-Z]{2}))?")
_MISSING_GLYPHS = re.compile(r'the text `"(.+?)"` could not be displayed')
_PAGE_COUNT = re.compile(rb"/Type/Pages/Count (\d+)/Kids")
_LONG_RUN = re.compile(r"[^\s/?&=\-\u200b]{36,}")
"""Longer than any word; without help it would run over the paper's edge."""
_WINDOW_PIECE = re.compile(r".{1,40}(?:(?<=[/\-?&=.@])|$)|.{40}")
"""A piece of a link or mailbox that a line of the window holds, up to a sign after which one looks for more."""
_RUN_PIECE = 24
_HELD_TOGETHER = re.compile(r"(?<=\b[Aa]rt\.) (?=\d)|(?<=§) (?=\d)")
"""The gap between “Art.” or “§” and its number, at which no line should end."""
_LETTER_PT, _LINE_PT, _GAP_PT, _SIGNATURE_PT = 4.3, 14.0, 3.6, 75.0
"""A letter's usual width, a line's height, the gap between blocks, subject and signature, all in type of 11 pt."""
_LED_TO = (BlockKind.ITEM, BlockKind.SUBITEM, BlockKind.QUOTE)
_NO_ROOM = {
    "dsr:address-too-long": (
        "The recipient's address does not fit into the envelope's window.",
        "Shorten it: at most seven lines, of some fifty letters each.",
    ),
    "dsr:sender-too-long": ("Your own address does not fit above the letter.", "Shorten it in “About you”."),
}


@dataclass(frozen=True, slots=True)
class _Press:
    """A typst compiler that stays warm: fonts and template are read once."""

    compiler: "typst.Compiler"
    labels: dict[str, dict[str, Any]]
    lock: Lock
    """A compiler serves one thread at a time."""

    def print(self, data: dict[str, Any], layout: Layout, day: date, size_pt: float) -> bytes:
        """The letter in this size of type, dated at noon of its day so that it is the same day nearly everywhere."""
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        letter = json.dumps({**data, "size_pt": size_pt}, ensure_ascii=False).encode()
        files: Any = {"main.typ": _MAIN, "letter.json": letter, "layout.json": _layout_json(layout)}
        with self.lock:
            pdf = self.compiler.compile(input=files, format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=noon)
        if not isinstance(pdf, bytes):
            raise LetterError("The PDF could not be made.", "Send the letter as text instead.")
        return pdf


@dataclass(frozen=True, slots=True)
class _Ending:
    """A body taken apart at its signature, to leave room for a handwritten one."""

    parts: tuple[Block, ...]
    closing: tuple[Block, ...]
    after: tuple[Block, ...]


def make_pdf(letter: Letter, layouts: Path | Traversable, *, layout: str | None = None, font_folder: Path | None = None) -> bytes:
    """The letter as PDF. The same letter gives the same bytes.

    Args:
        letter: what is to be set.
        layouts: the folder `templates/letters/layouts` (a real folder: typst is native code and reads it itself).
        layout: a layout's id; None for the one of the sender's country.
        font_folder: the user's own fonts, for scripts that the built-in ones lack (Chinese, Japanese, Korean).

    Raises:
        LetterError: a character that no font has or that no letter may hold, or an address too long for its place.
        NotFound: no such layout.
        BrokenFile: a layout's file is broken.
    """
    if _typst_is_lost():
        return _in_a_fresh_process(letter, Path(str(layouts)), layout, font_folder)
    return _make_pdf(letter, Path(str(layouts)), layout, font_folder)


_pool_of: list[int] = []
"""The number of the process in which typst has begun its threads; empty before. A forked process inherits it and has no threads."""


def _typst_is_lost() -> bool:
    return bool(_pool_of) and _pool_of[0] != os.getpid()


def _in_a_fresh_process(letter: Letter, layouts: Path, layout: str | None, font_folder: Path | None) -> bytes:
    """The PDF from a new interpreter that shares nothing with this one; the same errors as here."""
    code = "import dsr.letters.pdf as pdf; pdf._answer()"
    paths = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(  # noqa: S603 - our own interpreter with our own code
        [sys.executable, "-c", code],
        input=pickle.dumps((letter, layouts, layout, font_folder)),
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise LetterError("The PDF could not be made in a forked process.", "Make it in the main process, or start others by “spawn”.")
    answer = pickle.loads(done.stdout)  # noqa: S301 - written by our own interpreter
    if isinstance(answer, DsrError):
        raise answer
    return bytes(answer)


def _answer() -> None:
    """What the fresh process does: read what is to be set, write the PDF or the error."""
    answer: bytes | DsrError
    try:
        answer = _make_pdf(*pickle.load(sys.stdin.buffer))  # noqa: S301 - written by the process that started this one
    except DsrError as error:
        answer = error
    sys.stdout.buffer.write(pickle.dumps(answer))


def _make_pdf(letter: Letter, folder: Path, layout: str | None, font_folder: Path | None) -> bytes:
    import typst

    known = load_layouts(folder)
    chosen = get_layout(known, layout) if layout else pick_layout(known, letter.sender_country)
    _pool_of[:] = [os.getpid()]
    press = _press(folder / _SOURCES, *_fonts_key(font_folder))
    _check_text(letter)
    data = _data(letter, press.labels)
    try:
        for size in _sizes_to_try(letter, chosen):
            pdf = press.print(data, chosen, letter.day, size)
            if _pages(pdf) == 1:
                break
        else:
            pdf = press.print(data, chosen, letter.day, _NORMAL_PT)
    except typst.TypstError as error:
        raise _letter_error(error, font_folder) from error
    return pdf


@lru_cache(maxsize=16)
def _layout_json(layout: Layout) -> bytes:
    return json.dumps(asdict(layout)).encode()


@lru_cache(maxsize=4)
def _press(folder: Path, font_folder: Path | None, _fonts_changed: int) -> _Press:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[font_folder] if font_folder else [])
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    compiler = typst.Compiler(folder / "letter.typ", root=folder, font_paths=fonts, ignore_system_fonts=True)
    return _Press(compiler, labels, Lock())


def _fonts_key(font_folder: Path | None) -> tuple[Path | None, int]:
    """The folder, if it is there, and when it last changed: a font put in while dsr runs is seen."""
    if font_folder is None or not font_folder.is_dir():
        return None, 0
    return font_folder, font_folder.stat().st_mtime_ns


def _check_text(letter: Letter) -> None:
    single = (letter.reference, letter.date_line, letter.subject, letter.sender_email, *letter.sender, *letter.recipient)
    found = (
        next((name for text in single if (name := find_forbidden(text))), None)
        or next((name for block in letter.body if (name := find_forbidden(block.text, lines=True))), None)
        or next((name for block in letter.body if (name := find_forbidden(block.label))), None)
    )
    if found:
        raise LetterError(f"The letter holds a character that cannot be printed: {found}.", "Remove it where you typed or pasted it.")
    if not any(line.strip() for line in letter.recipient):
        raise LetterError("The letter has no recipient.", "Choose or add a contact of the company.")


def _data(letter: Letter, labels: dict[str, dict[str, Any]]) -> dict[str, Any]:
    language = _LANGUAGE.fullmatch(letter.language)
    if language is None:
        raise LetterError(f"“{letter.language}” is not a language code.", "Use one such as en, fr or pt-BR.")
    sender = [line for line in letter.sender if line.strip()]
    name = sender[0] if sender else ""
    ending = _split_at_signature(letter.body, name)
    return {
        "labels": labels.get(language[1], labels[_FALLBACK_LANGUAGE]),
        "lang": language[1],
        "region": language[2],
        "title": letter.subject,
        "heading": letter.subject.removesuffix(f" – {letter.reference}"),
        "author": name,
        "reference": letter.reference,
        "date": letter.date_line,
        "sender": [_breakable(line) for line in sender],
        "contact": [_breakable(letter.sender_email)] if letter.sender_email else [],
        "recipient": [line for line in letter.recipient if line.strip()] + _way_in(letter),
        "parts": _parts(ending.parts, leads_to_signature=True),
        "closing": _parts(ending.closing),
        "name": name,
        "after": _parts(ending.after),
    }


def _way_in(letter: Letter) -> list[str]:
    """Below the name of an authority without a postal address: its mailbox or page, in pieces that a window holds."""
    if letter.kind is not LetterKind.COMPLAINT or letter.recipient[1:]:
        return []
    return _WINDOW_PIECE.findall(letter.recipient_email or letter.recipient_link)


def _pages(pdf: bytes) -> int:
    found = _PAGE_COUNT.search(pdf)
    return int(found[1]) if found else 1


def _sizes_to_try(letter: Letter, layout: Layout) -> list[float]:
    """The sizes in which the letter may well take one page, the largest first: nobody wants a second page for three lines."""
    points = layout.points
    width = (layout.paper.width - layout.margins.left - layout.margins.right) * points
    room = (layout.paper.height - layout.margins.bottom - layout.body_y) * points
    lines = sum(1 + int(len(line) * _LETTER_PT / width) for block in letter.body for line in block.text.split("\n"))
    full = (lines * _LINE_PT + len(letter.body) * _GAP_PT + _SIGNATURE_PT) / room
    return [size for size, limit in _ONE_PAGE if full <= limit]


def _split_at_signature(body: tuple[Block, ...], name: str) -> _Ending:
    """Find the sender's name near the end; the closing formula before it stays with it on one page."""
    for at in range(len(body) - 1, max(len(body) - 4, -1), -1):
        lines = body[at].text.split("\n")
        if not name or body[at].kind is not BlockKind.PARAGRAPH or name not in lines:
            continue
        cut = len(lines) - 1 - lines[::-1].index(name)
        before, after = "\n".join(lines[:cut]), "\n".join(lines[cut + 1 :])
        parts = body[:at]
        closing: tuple[Block, ...] = (replace(body[at], text=before),) if before else ()
        if not closing and parts and parts[-1].kind is BlockKind.PARAGRAPH:
            parts, closing = parts[:-1], parts[-1:]
        rest = (replace(body[at], text=after),) if after else ()
        return _Ending(parts, closing, rest + body[at + 1 :])
    return _Ending(body, (), ())


def _parts(blocks: tuple[Block, ...], *, leads_to_signature: bool = False) -> list[dict[str, Any]]:
    """The blocks as typst takes them: items in a row make one list, sub items go below their item.

    A paragraph that leads to a list, a quotation or the signature is sticky: what follows is not parted from it by a page's end.
    """
    parts: list[dict[str, Any]] = []
    following = (*(block.kind for block in blocks[1:]), None)
    for block, next_kind in zip(blocks, following, strict=False):
        lines = [_breakable(line) for line in block.text.split("\n")]
        if block.kind in (BlockKind.ITEM, BlockKind.SUBITEM):
            if not parts or parts[-1]["kind"] != "list":
                parts.append({"kind": "list", "items": []})
            items = parts[-1]["items"]
            if block.kind is BlockKind.SUBITEM and items:
                items = items[-1]["items"]
            items.append({"label": block.label, "lines": lines, "items": []})
            continue
        leads = leads_to_signature if next_kind is None else next_kind in _LED_TO
        parts.append({"kind": block.kind.value, "lines": lines, "sticky": leads})
    return parts


def _breakable(text: str) -> str:
    """The text with invisible places to break inside runs that no line could hold, and none between “Art.” and its number."""
    text = _HELD_TOGETHER.sub("\u00a0", text)
    return _LONG_RUN.sub(lambda run: "\u200b".join(run[0][at : at + _RUN_PIECE] for at in range(0, len(run[0]), _RUN_PIECE)), text)


def _letter_error(error: "typst.TypstError", font_folder: Path | None) -> LetterError:
    missing = tuple(dict.fromkeys(_MISSING_GLYPHS.findall(error.diagnostic)))
    if missing:
        where = f"into {font_folder}" if font_folder else "into the fonts folder of dsr"
        shown = ", ".join(f"“{text}”" for text in missing[:5])
        return LetterError(
            f"No font for paper letters has {shown}{' and others' if missing[5:] else ''}.",
            f"Put a font file that has it {where} (for Chinese, Japanese and Korean: Noto Sans CJK), or spell it in another script.",
        )
    for token, (message, hint) in _NO_ROOM.items():
        if token in error.message:
            return LetterError(message, hint)
    return LetterError(f"The PDF could not be made: {error.message}.", "Send the letter as text, or choose another layout.")
