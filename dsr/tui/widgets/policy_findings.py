"""The facts of a policy under review as a list: what each is, what the user thinks of it, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from dsr.desk.review import Entry, Kind, Review, Said
from dsr.domain.company import ActsAs, Capacity, Contact, IdentityDemand, Origin, Promise, Refusal, StatedRight
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.words import ROLES, count, rights

GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("Where to write", (Kind.CONTACT,)),
    ("Rights that it grants", (Kind.RIGHT, Kind.COMPLAINT)),
    ("When it promises to answer", (Kind.DEADLINE,)),
    ("Laws that it names", (Kind.LAW,)),
    ("Who is behind it", (Kind.NAME,)),
    ("How it wants to know who you are", (Kind.IDENTITY,)),
    ("For whom another decides", (Kind.CAPACITY,)),
    ("What it may refuse or charge", (Kind.REFUSAL,)),
)
CAPACITIES: Mapping[Capacity, str] = {
    Capacity.CONTROLLER: "It decides itself about the data of",
    Capacity.JOINT_CONTROLLER: "It decides together with others about the data of",
    Capacity.PROCESSOR: "It only works for others with the data of",
}
LEGEND = "✓ kept  ? check  ✎ corrected  ★ yours  ✗ dropped"


def sign(entry: Entry) -> str:
    """What the user thinks of a fact, as one sign."""
    if entry.dropped:
        return "✗"
    if not entry.sure:
        return "?"
    return "★" if entry.own else "✎" if entry.changed else "✓"


def title(entry: Entry, laws: Mapping[str, str]) -> str:
    """A fact in a few words.

    Args:
        entry: the fact.
        laws: names of laws by id.
    """
    match entry.fact:
        case Contact() as contact:
            return contact.address
        case StatedRight() as stated:
            return RIGHT_WORDS[stated.right].title
        case Promise() as promise:
            return f"Within {promise.period}"
        case IdentityDemand() as identity:
            return identity.asks
        case ActsAs() as acts:
            return f"{CAPACITIES[acts.capacity]} {acts.who}"
        case Refusal() as refusal:
            return refusal.text
        case Said() as said if entry.kind is Kind.COMPLAINT:
            return "Complaints to the authority"
        case Said() as said:
            return laws.get(said.text, said.text) if entry.kind is Kind.LAW else said.text


def detail(entry: Entry, review: Review) -> str:
    """What else there is to know about a fact, on one line."""
    parts: list[str] = []
    match entry.fact:
        case Contact() as contact:
            parts += ["e-mail" if contact.email else "post" if contact.postal else "web form", ROLES[contact.role]]
            if contact.rights:
                parts.append(f"only for {rights(contact.rights)}")
            if contact.origin is Origin.USER:
                parts.append("not in the policy")
        case StatedRight() as stated if stated.who:
            parts.append(f"only for {', '.join(stated.who)}")
        case Promise() as promise:
            parts.append(f"for {RIGHT_WORDS[promise.right].title}" if promise.right else "for any request")
        case Said() as said if entry.kind is Kind.NAME:
            parts.append("the name of the profile" if said.text == review.name else "also known as")
    if len(entry.places) > 1:
        parts.append(f"said {len(entry.places)} times, s shows the next")
    if not entry.sure and not entry.dropped:
        parts.append("not sure, please check")
    return " · ".join(parts)


class FindingList(OptionList):
    """The facts in groups, and the gaps above. Moving highlights; the keys ask the screen to change something."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "ask('keep')", "Keep", id="finding.keep", tooltip="This is right; takes it back if it was dropped"),
        Binding("x,delete", "ask('drop')", "Drop", id="finding.drop", tooltip="Leave it out of the profile"),
        Binding("enter", "ask('correct')", "Correct", id="finding.correct", tooltip="Change what it says"),
        Binding("s", "ask('turn')", "Sentence", show=False, id="finding.turn", tooltip="Quote the next sentence that says the same"),
        Binding("f", "ask('first')", "First", show=False, id="finding.first", tooltip="Put this address first: letters go there"),
    ]
    DEFAULT_CSS = """
    FindingList {
        border: none; padding: 0; background: transparent; scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $text-accent; }
        &:blur > .option-list--option-highlighted { background: $panel; color: $foreground; text-style: none; }
    }
    """

    @dataclass
    class Asked(Message):
        """A key was pressed on a fact: `keep`, `drop`, `correct`, `turn` or `first`."""

        what: str
        entry_id: str

    def __init__(self, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id, markup=False)
        self._shown: tuple[str, ...] = ()

    @property
    def current(self) -> str:
        """The id of the fact that is highlighted, "" for none."""
        at = self.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else ""

    def show(self, review: Review, laws: Mapping[str, str], at: str = "") -> None:
        """Show the facts; the highlight stays, or goes to the one of that id."""
        wanted = at or self.current
        place = self.highlighted
        scroll = self.scroll_y
        rows = list(_rows(review, laws))
        self._shown = tuple(entry_id for entry_id, _ in rows)
        self.set_options(Option(prompt, id=entry_id or None, disabled=not entry_id) for entry_id, prompt in rows)
        facts = [number for number, entry_id in enumerate(self._shown) if entry_id]
        if wanted in self._shown and wanted:
            self.highlighted = self._shown.index(wanted)
        elif facts:
            self.highlighted = min(facts, key=lambda number: abs(number - (place or 0)))
        if place is not None and not at:
            self.scroll_to(y=scroll, animate=False, immediate=True)
            self.call_after_refresh(self.scroll_to_highlight)

    def go_to(self, entry_id: str) -> None:
        """Highlight a fact."""
        if entry_id in self._shown:
            self.highlighted = self._shown.index(entry_id)

    def action_ask(self, what: str) -> None:
        """Ask the screen to change the fact that is highlighted."""
        if self.current:
            self.post_message(self.Asked(what, self.current))

    def action_select(self) -> None:
        """Enter corrects."""
        self.action_ask("correct")


def _rows(review: Review, laws: Mapping[str, str]) -> Iterator[tuple[str, Table | Text]]:
    """Each row with the id of its fact, "" for headings and gaps; the gaps first, since they matter most."""
    if gaps := review.company().gaps:
        yield "", Text.assemble(("Not found", "bold"), (f"  {count(len(gaps), 'gap')}", "dim"))
        for gap in gaps:
            yield "", _line("!", Text(gap[:1].upper() + gap[1:]))
    for heading, kinds in GROUPS:
        entries = [entry for kind in kinds for entry in review.of(kind)]
        if entries:
            kept = sum(not entry.dropped for entry in entries)
            more = "   f puts one first" if Kind.CONTACT in kinds and kept > 1 else ""
            yield "", Text.assemble((heading, "bold"), (f"  {kept}{more}", "dim"))
            for entry in entries:
                yield entry.id, _row(entry, review, laws)


def _row(entry: Entry, review: Review, laws: Mapping[str, str]) -> Table:
    words = Text(title(entry, laws), style="strike dim" if entry.dropped else "")
    if not entry.dropped and (more := detail(entry, review)):
        words.append(f"\n{more}", style="dim")
    return _line(sign(entry), words)


def _line(mark: str, words: Text) -> Table:
    row = Table.grid(padding=(0, 1, 0, 0), expand=True)
    row.add_column(width=1)
    row.add_column(ratio=1)
    row.add_row(Text(mark, style="bold"), words)
    return row
