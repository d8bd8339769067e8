"""One model for every policy, whatever file it came in: a text, and blocks, links and sections that point into it.

`Document.text` is what quotes are taken from and looked up in. For Markdown and plain text it is the file's own text; for HTML,
PDF and mail it is the text that a reader sees. `Block.text` is a block without markup; `Block.source` leads from there back.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    CELL = "table cell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading, paragraph, list item or table cell."""

    kind: Kind
    text: str
    """The words without markup; "\\n" only where the text begins a new line."""
    start: int
    """Where it begins in `Document.text`."""
    end: int
    level: int = 0
    """Of a heading: 1 is the highest. Of a list item: 1 is the outermost list."""
    row: int = -1
    """Of a cell: the number of its row, counted through the whole document; cells of one row share it. -1 for other blocks."""
    column: int = -1
    region: str = ""
    """`nav`, `header`, `footer` or `details` where HTML says so."""
    marks: tuple[tuple[int, int], ...] = ()
    """Pairs (place in `text`, place in `Document.text`), ascending, one where the two begin to run side by side."""

    def source(self, place: int) -> int:
        """The place in `Document.text` of the character at `place` in `text`."""
        if not self.marks:
            return self.start + place
        at = max(bisect_right(self.marks, (place, 1 << 62)) - 1, 0)
        return min(self.marks[at][1] + place - self.marks[at][0], self.end)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in `Document.text` of the words from `start` to `end` of this block's text."""
        return self.source(start), self.source(end - 1) + 1 if end > start else self.source(start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link: the words that carry it and where it leads."""

    block: int
    """The number of the block that it stands in."""
    at: int
    """Where its words begin in the block's text."""
    end: int
    label: str
    target: str
    start_in_text: int
    """Where it begins in `Document.text`, with its markup."""
    end_in_text: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, up to the next heading of its own level or higher."""

    heading: str
    level: int
    first: int
    """The number of the first block, the heading itself."""
    last: int
    """The number of the last block of the section, its subsections included."""
    parent: int | None
    """The number of the section around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A policy as text with its structure."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    sections: tuple[Section, ...] = ()
    section_of: tuple[int, ...] = ()
    """For each block the number of the innermost section that it stands in, or -1."""
    title: str = ""
    media_type: str = "text/plain"
    language: str | None = None
    """The language that the file itself declares, if it does."""

    def heading(self, block: int) -> str:
        """The heading above a block, "" if there is none."""
        section = self.section_of[block] if self.section_of else -1
        return self.sections[section].heading if section >= 0 else ""

    def headings(self, block: int) -> tuple[str, ...]:
        """All headings above a block, the nearest first."""
        found = []
        section: int | None = self.section_of[block] if self.section_of else -1
        while section is not None and section >= 0:
            found.append(self.sections[section].heading)
            section = self.sections[section].parent
        return tuple(found)


def with_sections(
    text: str,
    blocks: list[Block],
    links: list[Link],
    *,
    title: str = "",
    media_type: str = "text/plain",
    language: str | None = None,
) -> Document:
    """A document whose sections follow from the headings among its blocks."""
    sections: list[Section] = []
    section_of: list[int] = []
    path: list[int] = []
    ends: dict[int, int] = {}
    for number, block in enumerate(blocks):
        if block.region == "footer" and number and blocks[number - 1].region != "footer":
            while path:  # a page's footer belongs to no section of the text above it
                ends[path.pop()] = number - 1
        if block.kind is Kind.HEADING:
            while path and sections[path[-1]].level >= block.level:
                ends[path.pop()] = number - 1
            heading = " ".join(block.text.split())
            sections.append(Section(heading=heading, level=block.level, first=number, last=-1, parent=path[-1] if path else None))
            path.append(len(sections) - 1)
        section_of.append(path[-1] if path else -1)
    closed = tuple(
        Section(heading=s.heading, level=s.level, first=s.first, last=ends.get(i, len(blocks) - 1), parent=s.parent)
        for i, s in enumerate(sections)
    )
    first_heading = next((s.heading for s in closed), "")
    return Document(
        text=text,
        blocks=tuple(blocks),
        links=tuple(links),
        sections=closed,
        section_of=tuple(section_of),
        title=title or first_heading,
        media_type=media_type,
        language=language,
    )
