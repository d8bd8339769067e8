"""A letter while it is being made: the value that the wizard's widgets edit, and the form in which it outlives a crash."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from secrets import token_hex

from dsr.desk.compose import Choices
from dsr.domain.details import questions_for
from dsr.domain.law import Right
from dsr.domain.request import new_reference, parse_reference
from dsr.domain.text import clean
from dsr.errors import WrongInput

FOR, FOR_NAME, FOR_PROOF, I_AM = "for", "for-name", "for-proof", "i-am"
"""Under these keys a draft keeps, beside the answers to the letter's questions, for whom one writes and what one is to the company."""
KEPT = "kept:"
"""Before the name of somebody who is kept under `dsr me for`."""


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
    reply_to: str = ""
    """The mailbox to which the answer shall come; "" for the user's own."""
    tell_postal: bool = False
    """Whether the letter tells the postal address although its way does not need it."""
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
            reply_to=_text(content, "reply_to"),
            tell_postal=content.get("tell_postal") is True,
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
            "reply_to": self.reply_to,
            "tell_postal": self.tell_postal,
            "reference": self.reference,
            "kept": self.kept,
        }

    @property
    def choices(self) -> Choices:
        """What the desk makes a request of: the answers of the chosen rights, and all else as it was chosen."""
        asked = [question.key for question in questions_for(self.rights, residents=True)]
        for_whom = self.answers.get(FOR, "")
        relation = "" if for_whom.startswith(KEPT) else for_whom
        return Choices(
            rights=self.rights,
            law=self.law,
            answers={key: self.answers[key] for key in asked if self.answers.get(key, "").strip()},
            identifiers=self.identifiers,
            contact=self.contact,
            language=self.language,
            reply_to=self.reply_to,
            tell_postal=self.tell_postal,
            on_behalf_of=self._subject,
            relation=relation,
            proof=self.answers.get(FOR_PROOF, "") if relation else "",
            acting_as=self.answers.get(I_AM, ""),
            reference=self.reference,
        )

    @property
    def _subject(self) -> str:
        """The name of the person for whom the user writes, "" for themselves."""
        chosen = self.answers.get(FOR, "")
        return chosen.removeprefix(KEPT) if chosen.startswith(KEPT) else self.answers.get(FOR_NAME, "") if chosen else ""

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The keys of the questions that must be answered and are not."""
        open_ = [q.key for q in questions_for(self.rights) if q.required and not clean(self.answers.get(q.key, ""), lines=True)]
        return (*open_, *([FOR_NAME] if self.answers.get(FOR) and not clean(self._subject) else []))

    def of_company(self, slug: str) -> "Draft":
        """The same draft for a company; what only fits the former company is forgotten."""
        if slug == self.slug:
            return self
        return replace(self, slug=slug, group="", law="", contact="", language="")

    def referenced(self) -> "Draft":
        """The same draft with a reference."""
        return self if self.reference else replace(self, reference=new_reference())


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
