"""Markdown and plain text to a document. Every character of a block's text can be led back to the file's own text."""

import html
import re
from dataclasses import dataclass, field

from dsr.policy.document import Block, Document, Kind, Link, with_sections
from dsr.policy.quotes import INVISIBLE

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(?=\S)")
_RULER = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*$")
_BREAK = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_ITEM = re.compile(r"([ \t>]{0,40})(?:[*+\-•●▪◦‣·–o→](?=[ \t])|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\\?[.)](?=[ \t]))[ \t]+(?=\S)")
_BULLET_ALONE = re.compile(r"[ \t]{0,40}[*+\-•●▪◦‣·–][ \t]*$")
_CELL_RULE = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t|:\-]*$")
_QUOTE_MARK = re.compile(r"[ ]{0,3}(?:>[ \t]?)+")
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<link>\]\([ \t]{0,9}<?(?P<target>[^()\s<>]{0,2000}(?:\([^()\s<>]{0,200}\)[^()\s<>]{0,500}){0,3})>?"
    r"(?:[ \t]{1,9}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]{0,9}\))"
    r"|(?P<open>!?\[)"
    r"|(?P<star>\*{1,3})"
    r"|(?P<bar>_{1,3})"
    r"|(?P<tick>`{1,3})"
    r"|(?P<br><br[ \t]*/?>)"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]{1,500}|[^\s<>@]{1,80}@[^\s<>@]{1,200})>"
    r"|(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[ \t][^<>\n]{0,300})?/?>)"
    r"|(?P<entity>&(?:[a-zA-Z]{2,12}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)"
    rf"|(?P<hidden>[{INVISIBLE}]+)"
)
_WRAP_SHORTEST = 50
_HEADING_LONGEST = 90


@dataclass(slots=True)
class _Line:
    start: int
    text: str


@dataclass(slots=True)
class _Builder:
    text: str
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    rows: int = 0

    def add(self, kind: Kind, spans: list[tuple[int, int]], *, level: int = 0, row: int = -1, column: int = -1) -> None:
        """Add the block whose words stand on these spans of the text, one a line; a span that ends in " " wraps into the next."""
        plain = _Plain(self.text)
        for number, (start, end) in enumerate(spans):
            if number:
                plain.emit("\n", start - 1 if start else 0)
            plain.take(start, end)
        words, marks, links = plain.finish()
        if not words.strip():
            return
        number = len(self.blocks)
        start, end = spans[0][0], spans[-1][1]
        self.blocks.append(
            Block(kind=kind, text=words, start=start, end=end, level=level, row=row, column=column, marks=tuple(marks)),
        )
        self.links += [
            Link(
                block=number,
                at=to - len(words[at:to].lstrip()),
                end=to,
                label=words[at:to].strip(),
                target=target,
                start_in_text=a,
                end_in_text=b,
            )
            for at, to, target, a, b in links
        ]


class _Plain:
    """Strips inline markup, keeping for each run of words the place that it came from."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.length = 0
        self.open: list[tuple[int, int]] = []
        self.links: list[tuple[int, int, str, int, int]] = []

    def emit(self, words: str, place: int) -> None:
        if words:
            self.pieces.append(words)
            self.places.append(place)

    def take(self, start: int, end: int) -> None:
        """Take over the words between two places of the text."""
        text = self.text
        at = start
        for token in _INLINE.finditer(text, start, end):
            kind = token.lastgroup
            here = token.start()
            if kind == "target":
                kind = "link"
            self.emit(text[at:here].replace("\n", " "), at)  # a wrapped line goes on
            at = token.end()
            if kind == "escaped":
                self.emit(token["escaped"], here + 1)
            elif kind == "open":
                self.open.append((len(self.pieces), here))
                self.emit(token.group(), here)
            elif kind == "link":
                self._close(token)
            elif kind == "br":
                self.emit("\n", here)
            elif kind == "auto":
                inner = token["auto"]
                first = len(self.pieces)
                self.emit(inner, here + 1)
                target = inner if ":" in inner else f"mailto:{inner}"
                self.links.append((first, len(self.pieces), target, here, at))
            elif kind == "entity":
                self.emit(html.unescape(token.group()), here)
            elif kind == "bar":
                inside = here > start and text[here - 1].isalnum() and at < end and text[at].isalnum()
                self.emit(token.group() if inside else "", here)
            elif kind == "star":
                lonely = at < end and text[at].isspace() and here > start and text[here - 1].isspace()
                self.emit(token.group() if lonely else "", here)
        self.emit(text[at:end].replace("\n", " "), at)

    def _close(self, token: re.Match[str]) -> None:
        if not self.open:
            self.emit(token.group(), token.start())
            return
        piece, opened = self.open.pop()
        image = self.pieces[piece] == "!["
        self.pieces[piece] = ""
        if image:
            return
        self.links.append((piece, len(self.pieces), token["target"], opened, token.end()))

    def finish(self) -> tuple[str, list[tuple[int, int]], list[tuple[int, int, str, int, int]]]:
        """The words, their places, and the links with their spans in the words and in the text."""
        starts = []
        marks: list[tuple[int, int]] = []
        length = 0
        for words, place in zip(self.pieces, self.places, strict=True):
            starts.append(length)
            if words:
                marks.append((length, place))
            length += len(words)
        starts.append(length)
        links = [(starts[a], starts[b], target, s, e) for a, b, target, s, e in self.links]
        return "".join(self.pieces), marks, links


def read_markdown(text: str, *, title: str = "", media_type: str = "text/markdown") -> Document:
    r"""The document of a Markdown or plain text; its `text` is the text given, with line ends as "\\n"."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    builder = _Builder(text)
    lines = _closed_up(_lines(text))
    at = 0
    while at < len(lines):
        at = _block(builder, lines, at)
    return with_sections(text, builder.blocks, builder.links, title=title, media_type=media_type)


def _lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(_Line(start, piece))
        start += len(piece) + 1
    return lines


_BROKEN_OFF = re.compile(r"[^.:;!?…)\]|>\s][\"”’»*_]{0,3}\s*$")
"""The end of a line whose sentence goes on."""


def _closed_up(lines: list[_Line]) -> list[_Line]:
    """The lines without the blank ones that only part the wrapped lines of a text set with double spacing."""
    long = [n for n, line in enumerate(lines[:-1]) if len(line.text) >= _WRAP_SHORTEST]
    broken = sum(1 for n in long if not lines[n + 1].text.strip() and _BROKEN_OFF.search(lines[n].text))
    if broken < 10 or broken < len(long) * 0.3:
        return lines
    kept: list[_Line] = []
    waiting: list[_Line] = []
    for line in lines:
        if not line.text.strip():
            waiting.append(line)
            continue
        last = kept[-1].text if kept else ""
        goes_on = _WRAP_SHORTEST <= len(last) <= 140 and _BROKEN_OFF.search(last) is not None and not _starts_block(line.text)
        kept += [line] if goes_on else [*waiting, line]
        waiting = []
    return kept


def _block(builder: _Builder, lines: list[_Line], at: int) -> int:
    """Read the block that begins at line `at`; the number of the line after it."""
    line = lines[at]
    if not line.text.strip() or _BREAK.match(line.text) or line.text.lstrip().startswith("```"):
        return at + 1
    if heading := _HEADING.match(line.text):
        body = line.text.rstrip().rstrip("#").rstrip()
        builder.add(Kind.HEADING, [(line.start + heading.end(), line.start + max(len(body), heading.end()))], level=len(heading[1]))
        return at + 1
    if line.text.lstrip().startswith("|") and line.text.count("|") > 1:
        return _row(builder, lines, at)
    if _BULLET_ALONE.match(line.text) and at + 1 < len(lines) and lines[at + 1].text.strip():
        return _item(builder, lines, at + 1, 0, 1)
    if item := _ITEM.match(line.text):
        depth = 1 + len(item[1].expandtabs(4)) // 2
        if _numbered_heading(lines, at, item.end()):
            builder.add(Kind.HEADING, [(line.start, line.start + len(line.text.rstrip()))], level=_bare_level(line.text))
            return at + 1
        return _item(builder, lines, at, item.end(), depth)
    return _paragraph(builder, lines, at)


def _row(builder: _Builder, lines: list[_Line], at: int) -> int:
    line = lines[at]
    if _CELL_RULE.match(line.text):
        return at + 1
    start = line.text.index("|") + 1
    for column, cell in enumerate(re.finditer(r"(?:\\.|[^|\\])+", line.text[start:])):
        begin, end = line.start + start + cell.start(), line.start + start + cell.end()
        builder.add(Kind.CELL, [_trim(builder.text, begin, end)], row=builder.rows, column=column)
    builder.rows += 1
    return at + 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _starts_block(line: str) -> bool:
    return bool(
        not line.strip()
        or _HEADING.match(line)
        or _ITEM.match(line)
        or _BREAK.match(line)
        or _BULLET_ALONE.match(line)
        or (line.lstrip().startswith("|") and line.count("|") > 1),
    )


def _item(builder: _Builder, lines: list[_Line], at: int, skip: int, depth: int) -> int:
    end = at + 1
    while end < len(lines) and not _starts_block(lines[end].text):
        if lines[end].text[:1] not in (" ", "\t") and not _wraps(lines[end - 1].text, lines[end].text):
            break
        end += 1
    spans = _spans(lines[at:end], skip)
    builder.add(Kind.ITEM, spans, level=depth)
    return end


def _paragraph(builder: _Builder, lines: list[_Line], at: int) -> int:
    end = at + 1
    while end < len(lines) and not _starts_block(lines[end].text):
        if _RULER.match(lines[end].text):
            break
        end += 1
    if end < len(lines) and end - at <= 3 and _RULER.match(lines[end].text) and _short(lines[at:end]):
        level = 1 if "=" in lines[end].text else 2
        builder.add(Kind.HEADING, _spans(lines[at:end], 0), level=level)
        return end + 1
    group: list[_Line] = []
    for number in range(at, end):
        if _bare_heading(lines, number):
            if group:
                builder.add(Kind.PARAGRAPH, _spans(group, 0))
                group = []
            line = lines[number]
            builder.add(Kind.HEADING, [_trim(builder.text, line.start, line.start + len(line.text))], level=_bare_level(line.text))
            continue
        group.append(lines[number])
    if group:
        builder.add(Kind.PARAGRAPH, _spans(group, 0))
    return end


def _short(group: list[_Line]) -> bool:
    return sum(len(line.text) for line in group) <= 250


def _spans(group: list[_Line], skip: int) -> list[tuple[int, int]]:
    """The spans of a block's lines, wrapped lines joined into one span."""
    spans: list[tuple[int, int]] = []
    for number, line in enumerate(group):
        first = skip if number == 0 else 0
        if mark := _QUOTE_MARK.match(line.text):
            first = max(first, mark.end())
        words = line.text[first:]
        start = line.start + first + len(words) - len(words.lstrip())
        end = line.start + len(line.text.rstrip())
        if spans and number and _wraps(group[number - 1].text, line.text):
            spans[-1] = (spans[-1][0], max(end, start))
        else:
            spans.append((start, max(end, start)))
    return spans


def _wraps(line: str, following: str) -> bool:
    """Whether a line was broken only because the margin was reached."""
    if line.endswith(("  ", "\\")) or following.lstrip().startswith(">"):
        return False
    start = following.lstrip()[:1]
    return bool(start) and (
        start.islower()
        or (len(line.strip()) >= _WRAP_SHORTEST and not line.rstrip().endswith((".", ":", ";", "!", "?")) and len(line) <= 140)
    )


_BOLD_LINE = re.compile(r"[ \t]{0,9}(?:\*{1,3}|_{1,3})(?P<words>[^*_\n]{2,120})(?:\*{1,3}|_{1,3})[ \t]*:?[ \t]*$")
_NUMBERING = re.compile(r"[\s*_#]*(?:section |article |§ ?)?(?P<number>\d{1,2}(?:\\?\.\d{1,2}){0,3}|[IVX]{1,5}(?=[.)\\]))", re.IGNORECASE)


def _bare_level(line: str) -> int:
    """How deep a heading without marks stands: by its numbering, else by capitals, bold and italics."""
    if numbering := _NUMBERING.match(line):
        return 4 + numbering["number"].count(".")
    letters = [c for c in line if c.isalpha()]
    if letters and all(c.isupper() for c in letters):
        return 6
    return 7 if "**" in line or "__" in line else 8


def _bare_heading(lines: list[_Line], number: int) -> bool:
    """Whether a line is a heading without a heading's marks: alone or above a long line, short, without a full stop."""
    line = lines[number].text.strip()
    before = lines[number - 1].text.strip() if number else ""
    if bold := _BOLD_LINE.match(lines[number].text):
        return (not before or len(before) > _HEADING_LONGEST) and not bold["words"].rstrip().endswith((".", ",", ";")) and "@" not in line
    if not 3 <= len(line) <= _HEADING_LONGEST or line[-1] in ".,;!)" or "@" in line or "](" in line or len(line.split()) > 12:
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in '“"«¿§'):
        return False
    after = next((lines[i].text for i in range(number + 1, min(number + 3, len(lines))) if lines[i].text.strip()), "")
    direct = lines[number + 1].text.strip() if number + 1 < len(lines) else ""
    if before and len(before) < _HEADING_LONGEST:
        return False
    if direct and len(direct) < _HEADING_LONGEST and not _ITEM.match(direct):
        return False
    return len(after.strip()) > _HEADING_LONGEST or bool(_ITEM.match(after)) or _titled(line)


def _titled(line: str) -> bool:
    """Whether a line is written as a title: most of its longer words begin with a capital."""
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and line[-1] != ":" and sum(word[0].isupper() for word in words) > len(words) * 0.6


def _numbered_heading(lines: list[_Line], number: int, skip: int) -> bool:
    """Whether "3. Your rights" is a heading and not the third item of a list."""
    line = lines[number].text
    words = line[skip:].strip()
    if not re.match(r"[ ]{0,3}\d{1,2}\\?[.)]", line) or len(words) > _HEADING_LONGEST or words[-1] in ".,;:" or not words[:1].isupper():
        return False
    if "@" in words or "](" in words:
        return False
    return not any(_numbered(lines, range(*beside)) for beside in ((number - 1, -1, -1), (number + 1, len(lines), 1)))


def _numbered(lines: list[_Line], beside: range) -> bool:
    """Whether the first line with words among these begins with a number."""
    first = next((lines[place].text for place in beside if lines[place].text.strip()), "")
    return re.match(r"[ ]{0,3}\d{1,2}\\?[.)]", first) is not None
