"""HTML to a document: the text that a reader sees, footers and folded parts included, with links, tables and masked mail."""

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dsr.policy.document import Block, Document, Kind, Link, with_sections
from dsr.policy.quotes import INVISIBLE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIP = frozenset({"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "option", "head", "-comment", "_comment", "-doctype", "button", "input", "video", "audio", "canvas"})  # noqa: E501
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = frozenset(
    "p div section article main aside header footer nav details summary address blockquote pre figure figcaption form fieldset ul ol dl dt dd li "
    "table thead tbody tfoot tr td th caption body html hr".split(),
)
_REGIONS = frozenset({"nav", "header", "footer", "details"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_DEEPEST = 400


@dataclass(slots=True)
class _Context:
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    row: int = -1
    column: int = -1
    region: str = ""
    pre: bool = False


@dataclass(slots=True)
class _Builder:
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    words: list[str] = field(default_factory=list)
    size: int = 0
    context: _Context = field(default_factory=_Context)
    open_links: list[tuple[int, int, str]] = field(default_factory=list)
    rows: int = 0

    def say(self, text: str) -> None:
        """Add words to the block at hand, white space folded as a browser does."""
        folded = _SPACE.sub(" ", text) if not self.context.pre else text.replace("\r\n", "\n")
        folded = _HIDDEN.sub("", folded).replace("\u00a0", " ")
        if folded[:1] == " " and (not self.words or self.words[-1][-1:] in (" ", "\n")):
            folded = folded[1:]
        if folded:
            self.words.append(folded)
            self.size += len(folded)

    def new_line(self) -> None:
        if self.words:
            self.words.append("\n")
            self.size += 1

    def close(self) -> None:
        """End the block at hand."""
        text = "".join(self.words)
        body = text.rstrip()
        links, self.open_links = self.open_links, []
        self.words, self.size = [], 0
        if not body:
            return
        start = self.length
        number = len(self.blocks)
        c = self.context
        self.blocks.append(
            Block(kind=c.kind, text=body, start=start, end=start + len(body), level=c.level, row=c.row, column=c.column, region=c.region),
        )
        for at, end, target in links:
            to = min(end, len(body))
            if to >= at:
                self.links.append(
                    Link(block=number, at=at, end=to, label=body[at:to], target=target, start_in_text=start + at, end_in_text=start + to),
                )
        self.pieces.append(body)
        self.length += len(body) + 2


def read_html(text: str) -> Document:
    """The document of an HTML page; its `text` is the text that a reader sees, blocks parted by an empty line."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    builder = _Builder()
    root = tree.root
    if root is not None:
        _walk(builder, root)
        builder.close()
    title = tree.css_first("title")
    language = (root.attributes.get("lang") if root is not None else None) or None
    return with_sections(
        "\n\n".join(builder.pieces),
        _bold_headings(builder.blocks),
        builder.links,
        title=" ".join(title.text().split())[:300] if title else "",
        media_type="text/html",
        language=language,
    )


def unmask(code: str) -> str:
    """The mail address behind Cloudflare's `data-cfemail`: hexadecimal bytes, each crossed with the first; "" if it is none."""
    try:
        raw = bytes.fromhex(code[:400])
    except ValueError:
        return ""
    plain = "".join(chr(byte ^ raw[0]) for byte in raw[1:]) if raw else ""
    return plain if "@" in plain and plain.isascii() and plain.isprintable() else ""


def _bold_headings(blocks: list[Block]) -> list[Block]:
    """Short lines that stand alone and look like a title become headings where the page has none."""
    if sum(block.kind is Kind.HEADING for block in blocks) > 2:
        return blocks
    found = []
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        title = (
            block.kind is Kind.PARAGRAPH and "\n" not in block.text and 3 <= len(block.text) <= 80 and block.text[-1] not in ".,;:!"
            and "@" not in block.text and after is not None and len(after.text) > 80
        )
        found.append(replace(block, kind=Kind.HEADING, level=3) if title else block)
    return found


def _walk(builder: _Builder, root: "LexborNode") -> None:
    """Go through the tree without recursion, so that no nesting is too deep."""
    stack: list[tuple[str, LexborNode | None, _Context | None, tuple[int, str] | None]] = [("enter", root, None, None)]
    lists = 0
    while stack:
        action, node, saved, link = stack.pop()
        if action == "leave" and saved is not None:
            builder.close()
            builder.context = saved
            continue
        if action == "link" and link is not None:
            builder.open_links.append((min(link[0], builder.size), builder.size, link[1]))
            continue
        if action == "lists":
            lists -= 1
            continue
        if node is None:
            continue
        tag = node.tag or ""
        if tag == "-text":
            builder.say(node.text_content or "")
            continue
        if tag in _SKIP:
            continue
        if tag == "br":
            builder.new_line()
            continue
        attributes = node.attributes
        if "hidden" in attributes and tag not in ("details", "div", "section"):
            continue
        if masked := attributes.get("data-cfemail"):
            builder.say(unmask(masked))
            continue
        if tag in ("ul", "ol"):
            lists += 1
            stack.append(("lists", None, None, None))
        if tag in _HEADINGS or tag in _BLOCKS:
            builder.close()
            stack.append(("leave", None, builder.context, None))
            builder.context = _inner(builder, tag, lists, node)
        elif tag == "a":
            target = _target(attributes)
            if target:
                stack.append(("link", None, None, (builder.size, target)))
        if len(stack) > _DEEPEST * 40:
            builder.say(node.text() or "")
            continue
        children = list(node.iter(include_text=True))
        stack += [("enter", child, None, None) for child in reversed(children)]


def _target(attributes: dict[str, str | None]) -> str:
    target = (attributes.get("href") or "").strip()
    if "/cdn-cgi/l/email-protection#" in target:
        address = unmask(target.partition("#")[2])
        return f"mailto:{address}" if address else ""
    return target[:2000]


def _inner(builder: _Builder, tag: str, lists: int, node: "LexborNode") -> _Context:
    around = builder.context
    region = tag if tag in _REGIONS else around.region
    if tag in _HEADINGS:
        return _Context(Kind.HEADING, _HEADINGS[tag], around.row, around.column, region)
    if tag == "summary":
        return _Context(Kind.HEADING, 5, around.row, around.column, region)
    if tag in ("li", "dd"):
        return _Context(Kind.ITEM, max(lists, 1), around.row, around.column, region)
    if tag == "tr":
        builder.rows += 1
        return _Context(Kind.PARAGRAPH, 0, builder.rows, -1, region)
    if tag in ("td", "th"):
        column = 0
        before = node.prev
        while before is not None and column < 50:
            column += before.tag in ("td", "th")
            before = before.prev
        return _Context(Kind.CELL, 0, around.row, column, region)
    if tag == "table":
        return _Context(Kind.PARAGRAPH, 0, -1, -1, region)
    kind, level = (around.kind, around.level) if around.kind in (Kind.ITEM, Kind.CELL) else (Kind.PARAGRAPH, 0)
    return _Context(kind, level, around.row, around.column, region, tag == "pre")
