"""A letter while it is being made: the value that the wizard's widgets edit, and the form in which it outlives a crash."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from secrets import token_hex

from dsr.domain.company import Capacity, Company, Contact
from dsr.domain.details import IDENTIFIER, questions_for
from dsr.domain.ground import Ground
from dsr.domain.law import COMPANY_POLICY, Right
from dsr.domain.request import Channel, Claim, new_reference, parse_reference
from dsr.domain.text import clean
from dsr.errors import WrongInput


class Step(StrEnum):
    """The steps of the wizard, in order."""

    COMPANY = "company"
    RIGHTS = "rights"
    GROUND = "ground"
    DETAILS = "details"
    DELIVERY = "delivery"
    DONE = "done"

    @property
    def number(self) -> int:
        """1 for the first step."""
        return list(Step).index(self) + 1

    @property
    def label(self) -> str:
        """The name in the progress line."""
        return {Step.DONE: "Send"}.get(self, self.value.capitalize())

    @property
    def before(self) -> "Step | None":
        """The step before this one, None at the first."""
        return list(Step)[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> "Step | None":
        """The step after this one, None at the last."""
        return list(Step)[self.number] if self.number < len(Step) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Every choice of the wizard. What is not chosen yet is empty, and the best choice stands in for it."""

    id: str
    """Its name in the record."""
    step: Step = Step.COMPANY
    slug: str = ""
    group: str = ""
    """Which of the groups in the company's `acts_as` the user belongs to."""
    rights: tuple[Right, ...] = ()
    law: str = ""
    """The ground that the user prefers; "" for the best one."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Answers to questions, those of rights that were chosen and dropped again included."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """Label and value, as typed."""
    contact: str = ""
    """The `contact_key` of whom to write to; "" for the best one."""
    language: str = ""
    reference: str = ""
    """The letter's reference, fixed when the letter is first shown."""
    kept: bool = False
    """Whether the record holds the letter already; then a changed one takes its place."""

    @classmethod
    def new(cls, slug: str = "") -> "Draft":
        """An empty draft, or one for a company."""
        return cls(id=token_hex(8), slug=slug)

    @classmethod
    def from_content(cls, draft_id: str, content: Mapping[str, object]) -> "Draft":
        """The draft as it was kept. What cannot be read any more is left out, the rest is saved."""
        answers = content.get("answers")
        pairs = content.get("identifiers")
        step = _text(content, "step")
        return cls(
            id=draft_id,
            step=Step(step) if step in set(Step) else Step.COMPANY,
            slug=_text(content, "slug"),
            group=_text(content, "group"),
            rights=tuple(Right(str(right)) for right in _list(content.get("rights")) if right in tuple(Right)),
            law=_text(content, "law"),
            answers={str(key): str(value) for key, value in answers.items()} if isinstance(answers, Mapping) else {},
            identifiers=tuple((str(pair[0]), str(pair[1])) for pair in _list(pairs) if isinstance(pair, (list, tuple)) and len(pair) == 2),
            contact=_text(content, "contact"),
            language=_text(content, "language"),
            reference=_reference(_text(content, "reference")),
            kept=content.get("kept") is True,
        )

    def to_content(self) -> dict[str, object]:
        """The draft as plain JSON data."""
        return {
            "step": str(self.step),
            "slug": self.slug,
            "group": self.group,
            "rights": [str(right) for right in self.rights],
            "law": self.law,
            "answers": dict(self.answers),
            "identifiers": [list(pair) for pair in self.identifiers],
            "contact": self.contact,
            "language": self.language,
            "reference": self.reference,
            "kept": self.kept,
        }

    @property
    def details(self) -> dict[str, str]:
        """The answers that belong to the chosen rights and the identifiers, as `desk.requests.plan` takes them."""
        asked = [question.key for question in questions_for(self.rights)]
        details = {key: self.answers[key] for key in asked if self.answers.get(key, "").strip()}
        for label, value in self.identifiers:
            key, text = IDENTIFIER + clean(label), clean(value)
            if text and clean(label):
                details[key] = f"{details[key]}, {text}" if key in details else text
        return details

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The keys of the questions that must be answered and are not."""
        return tuple(q.key for q in questions_for(self.rights) if q.required and not clean(self.answers.get(q.key, ""), lines=True))

    def of_company(self, slug: str) -> "Draft":
        """The same draft for a company; what only fits the former company is forgotten."""
        if slug == self.slug:
            return self
        return replace(self, slug=slug, group="", law="", contact="", language="")

    def referenced(self) -> "Draft":
        """The same draft with a reference."""
        return self if self.reference else replace(self, reference=new_reference())


def contact_key(contact: Contact) -> str:
    """What a draft keeps of a contact, to find it again in the profile."""
    return f"{channel_of(contact)}:{contact.address}"


def find_contact(contacts: Iterable[Contact], key: str) -> Contact | None:
    """The contact that was chosen, or None where the profile has it no more."""
    return next((contact for contact in contacts if contact_key(contact) == key), None)


def channel_of(contact: Contact) -> Channel:
    """The way a letter to this contact goes."""
    if contact.postal:
        return Channel.LETTER
    return Channel.WEBFORM if contact.webform else Channel.EMAIL


def preferred(grounds: Iterable[Ground], law: str) -> Ground | None:
    """The ground that the letter prefers: the chosen one, else the best statute, else the company's own policy.

    Args:
        grounds: those that apply, best first for the chosen rights.
        law: the user's choice, "" for none.
    """
    found = tuple(grounds)
    chosen = next((ground for ground in found if ground.law == law), None)
    return chosen or next((ground for ground in found if ground.law != COMPANY_POLICY), None) or next(iter(found), None)


def claims_for(rights: Iterable[Right], grounds: Iterable[Ground], law: str) -> tuple[Claim, ...]:
    """Each right on the preferred ground where that grants it, else on its own best one; rights that nothing grants are left out."""
    found = tuple(grounds)
    first = preferred(found, law)
    claims = []
    for right in rights:
        granting = sorted((ground for ground in found if right in ground.rights), key=lambda ground: ground.law == COMPANY_POLICY)
        if granting:
            claims.append(Claim(right, first.law if first in granting else granting[0].law))
    return tuple(claims)


def processor_group(company: Company) -> bool:
    """Whether the company holds some people's data for others, so that the user must say to whom they belong."""
    return any(acts.capacity is Capacity.PROCESSOR for acts in company.acts_as)


def in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    """The rights in the order in which a letter asks for them."""
    wanted = frozenset(rights)
    return tuple(right for right in Right if right in wanted)


def _text(content: Mapping[str, object], key: str) -> str:
    value = content.get(key, "")
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, (list, tuple)) else []


def _reference(text: str) -> str:
    try:
        return parse_reference(text) if text else ""
    except WrongInput:
        return ""
