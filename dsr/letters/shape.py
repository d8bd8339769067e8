"""A letter without its values: what a template wrote, read into blocks, with named holes where values will stand.

Values enter only after the marks were read. So nothing that a person or a company is called can become a mark or a heading,
or begin a block of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dsr.domain.letter import Block, BlockKind

_OPEN, _CLOSE = "\x02", "\x03"
_HOLE = re.compile(f"{_OPEN}([^{_CLOSE}]+){_CLOSE}")
_SPACES = re.compile(r"[ \t\n]+")
_MARK = re.compile(r"(?P<item>\d{1,2}\.)\s|(?P<letter>\([a-z]\))\s|(?P<dash>-)\s|(?P<heading>##)\s|(?P<quote>>)\s|(?P<tail>@)\s")
_DASH = "–"
_LISTED = frozenset({BlockKind.ITEM, BlockKind.SUBITEM})
_NO_BREAK = "\N{NO-BREAK SPACE}"
_FRENCH = ((re.compile(r" (?=[:;?!»])"), _NO_BREAK), (re.compile(r"(?<=«) "), _NO_BREAK))
_PORTUGUESE = (
    ("ónic", "ônic"),
    ("ontacto", "ontato"),
    ("egisto", "egistro"),
    ("ontrolo", "ontrole"),
)
"""How the same word is spelled in Portugal and in Brazil, where a law's own sentences serve both."""
_IN_BRAZIL = (
    (r"\bda receção", "do recebimento"),
    (r"\ba (sua )?receção", lambda found: f"o {'seu ' if found[1] else ''}recebimento"),
    (r"\bnoutr(?=[oa])", "em outr"),
    (r"\bnum(?=a?\b)", "em um"),
    (r"\bvosso", "seu"),
    (r"\bvossa", "sua"),
    (r"\bvos\b", "lhes"),
    (r"de uso corrente e de leitura automática", "de uso comum e legível por máquina"),
    (r"\brecolhid", "coletad"),
    (r"\brecolha\b", "coleta"),
    (r"\bporquê\b", "por quê"),
    (r"\brespetiv", "respectiv"),
    (r"\bem linha\b", "on-line"),
    (r"\btudo o resto\b", "todo o resto"),
)
"""Words of Portugal that Brazil does not use, in the sentences of a law of Europe."""
_APOSTROPHE = ((re.compile(r"(?<=\w)'"), "’"),)
_AMERICAN = {
    r"(ecogn|rgan|uthor|nonym)is(?=[aei])": r"\1iz",
    r"\b([Cc])entre\b": r"\1enter",
    r"(av|on|ehavi)our": r"\1or",
    r"\b([Ff])ulfil\b": r"\1ulfill",
}
_TYPOGRAPHY = {
    "en_GB": _APOSTROPHE,
    "en_US": (*_APOSTROPHE, *((re.compile(british), american) for british, american in _AMERICAN.items())),
    "fr": _FRENCH,
    "fr_CH": _FRENCH,
    "fr_CA": ((re.compile(r" (?=[;?!])"), ""), *_FRENCH),
    "pt_PT": tuple((re.compile(brazilian), european) for european, brazilian in _PORTUGUESE),
    "pt_BR": tuple((re.compile(european), brazilian) for european, brazilian in (*_PORTUGUESE, *_IN_BRAZIL)),
    "de_CH": ((re.compile("ß"), "ss"), (re.compile("„"), "«"), (re.compile("“"), "»")),
}
"""By locale: what is set otherwise than the templates of the language are written."""


def hole(name: str) -> str:
    """What a template prints where the value of that name will stand."""
    return f"{_OPEN}{name}{_CLOSE}"


def _pattern(text: str) -> str:
    """Text with holes as a pattern for the % operator."""
    return _HOLE.sub(lambda found: f"%({found[1]})s", text.replace("%", "%%"))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a line that only the plain text has because paper carries it in its head."""

    block: Block
    in_body: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """A letter that only lacks its values; made once, filled many times."""

    subject: str
    text: str
    blocks: tuple[tuple[Block, bool], ...]
    """Each block of the body, and whether it has holes."""

    @classmethod
    def read(cls, subject: str, written: str, locale: str) -> "Shape":
        """Read what the templates wrote.

        Args:
            subject: the subject, one line.
            written: the letter. A blank line ends a paragraph; a line that begins with `1. `, `(a) `, `- `, `## ` or `> ` begins a numbered
                point, a point with a letter, one with a dash, a heading, a quote of one line; one with `@ ` stands in the plain text only.
            locale: whose typography is used, such as `fr_CA`.
        """
        pieces = list(_pieces(_typography(written, locale)))
        body = tuple((_as_pattern(piece.block), bool(_HOLE.search(piece.block.text))) for piece in pieces if piece.in_body)
        return cls(
            subject=_pattern(_SPACES.sub(" ", _typography(subject, locale)).strip()),
            text=_pattern(_plain_text(pieces)),
            blocks=tuple((block if holes else Block(block.kind, block.text % {}, block.label), holes) for block, holes in body),
        )

    def fill_body(self, values: Mapping[str, str]) -> tuple[Block, ...]:
        """The blocks with their values."""
        return tuple([Block(block.kind, block.text % values, block.label) if holes else block for block, holes in self.blocks])


def _as_pattern(block: Block) -> Block:
    return Block(block.kind, _pattern(block.text), block.label)


def _typography(text: str, locale: str) -> str:
    for found, instead in _TYPOGRAPHY.get(locale, ()):
        text = found.sub(instead, text)
    return text


def _pieces(written: str) -> Iterator[_Piece]:
    items = letters = 0
    for kind, mark, text in _marked(written):
        label = ""
        match kind:
            case "item":
                items, letters = items + 1, 0
                label = f"{items}."
            case "letter":
                letters += 1
                label = f"({chr(ord('a') + letters - 1)})"
            case "dash":
                label = _DASH
        yield _Piece(Block(_KINDS[kind], text, label), in_body=mark != "@")


_KINDS = {
    "item": BlockKind.ITEM,
    "letter": BlockKind.SUBITEM,
    "dash": BlockKind.SUBITEM,
    "heading": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "tail": BlockKind.PARAGRAPH,
    "paragraph": BlockKind.PARAGRAPH,
}


def _marked(written: str) -> Iterator[tuple[str, str, str]]:
    """Each block's kind, mark and text, its lines joined."""
    kind, mark, lines = "paragraph", "", list[str]()
    for line in [*written.split("\n"), ""]:
        stripped = line.strip()
        found = _MARK.match(stripped)
        if (found or not stripped or kind == "quote") and lines:
            yield kind, mark, _SPACES.sub(" ", " ".join(lines))
            kind, mark, lines = "paragraph", "", []
        if found:
            kind, mark = found.lastgroup or "paragraph", found[0].strip()
            stripped = stripped[found.end() :].strip()
        if stripped:
            lines.append(stripped)


def _plain_text(pieces: Iterable[_Piece]) -> str:
    parts: list[str] = []
    before: BlockKind | None = None
    for piece in pieces:
        block = piece.block
        if before is not None:
            tight = (before in _LISTED and block.kind in _LISTED) or not piece.in_body
            parts.append("\n" if tight else "\n\n")
        indent = "   " if block.kind is BlockKind.SUBITEM and block.label != _DASH else ""
        parts.append(f"{indent}{block.label} {block.text}" if block.label else block.text)
        before = block.kind
    return "".join(parts)
