"""HTML to a document: the text that a reader sees, footers and folded parts included, with links, tables and masked mail."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from dsr.policy.document import Block, Document, Kind, Link, with_sections
from dsr.policy.quotes import INVISIBLE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SKIP = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "option",
        "head",
        "-comment",
        "_comment",
        "-doctype",
        "button",
        "input",
        "video",
        "audio",
        "canvas",
    }
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "aside",
        "header",
        "footer",
        "nav",
        "details",
        "summary",
        "address",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "li",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "body",
        "html",
        "hr",
    ],
)
_REGIONS = frozenset({"nav", "header", "footer", "details"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_DEEPEST = 1000
"""Elements inside each other; a page nested deeper, which no browser's user has written, is read without its structure."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_ENDS_ITSELF = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dd",
        "dt",
        "option",
        "br",
        "img",
        "hr",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
    ]
)


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

    def leave(self, around: _Context) -> None:
        """End an element that makes a block."""
        self.close()
        self.context = around

    def end_link(self, start: int, target: str) -> None:
        """End a link that began at `start` in the block at hand."""
        self.open_links.append((min(start, self.size), self.size, target))

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

    tree = LexborHTMLParser(text if _depth(text) <= _DEEPEST else _flat(text))
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


def _depth(text: str) -> int:
    """How deep the elements of a page lie in each other at most, about."""
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _ENDS_ITSELF:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _flat(text: str) -> str:
    """The page's words, each tag a new paragraph."""
    return re.sub(r"<[^<>]{0,3000}>", "<p>", text)


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
    found: list[Block] = []
    if not blocks:
        return found
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        title = (
            block.kind is Kind.PARAGRAPH
            and "\n" not in block.text
            and 3 <= len(block.text) <= 80
            and block.text[-1] not in ".,;:!"
            and "@" not in block.text
            and after is not None
            and len(after.text) > 80
        )
        found.append(replace(block, kind=Kind.HEADING, level=3) if title else block)
    return found


Step = Callable[[], object]


def _walk(builder: _Builder, root: "LexborNode") -> None:
    """Go through the tree without recursion, so that no nesting is too deep."""
    lists: list[str] = []
    stack: list[LexborNode | Step] = [root]
    while stack:
        node = stack.pop()
        if callable(node):
            node()
        elif _enter(builder, node, stack, lists):
            stack += reversed(list(node.iter(include_text=True)))


def _enter(builder: _Builder, node: "LexborNode", stack: "list[LexborNode | Step]", lists: list[str]) -> bool:
    """Take in an element's beginning; what is to happen at its end goes on the stack. Whether its children are to be read."""
    tag = node.tag or ""
    if tag == "-text":
        builder.say(node.text_content or "")
    elif tag == "br":
        builder.new_line()
    if tag in _SKIP or tag in ("-text", "br"):
        return False
    attributes = node.attributes
    if masked := attributes.get("data-cfemail"):
        builder.say(unmask(masked))
        return False
    if "hidden" in attributes and tag not in ("details", "div", "section"):
        return False
    if tag in ("ul", "ol"):
        lists.append(tag)
        stack.append(partial(lists.pop, -1))
    if tag in _HEADINGS or tag in _BLOCKS:
        builder.close()
        stack.append(partial(builder.leave, builder.context))
        builder.context = _inner(builder, tag, len(lists), node)
    elif tag == "a" and (target := _target(attributes)):
        stack.append(partial(builder.end_link, builder.size, target))
    return True


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
