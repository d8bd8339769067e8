"""Which fields belong to which kind of fact, and what is made of them."""

import re
from collections.abc import Callable, Mapping

from dsr.desk.review import Entry, Kind, Review, Span
from dsr.desk.review_edits import EMAIL, POSTAL, WEBFORM, Typed, add, correct, typed, with_head
from dsr.domain.company import Role
from dsr.domain.law import Right
from dsr.domain.rights import RIGHT_WORDS
from dsr.tui.screens.policy_dialogs import Blank, PolicyForm, Values
from dsr.tui.widgets.pick_list import Pick
from dsr.tui.widgets.policy_findings import CAPACITIES
from dsr.tui.words import ROLES

LANGUAGES = {"en": "English", "fr": "French", "de": "German", "es": "Spanish"}
ANY = "any"
_RIGHTS = {right.value: RIGHT_WORDS[right].title for right in Right}
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LINK = re.compile(r"https?://[^\s<>\"')\]]{3,300}")
ADDABLE = (
    Pick(EMAIL, "An e-mail address"),
    Pick(POSTAL, "A postal address"),
    Pick(WEBFORM, "A web form"),
    Pick(Kind.RIGHT, "A right", below="Mark the sentence that grants it in the text first."),
    Pick(Kind.DEADLINE, "A time to answer", below="Mark the sentence that promises it in the text first."),
)
"""What can be added by hand."""
_ADDING = {
    EMAIL: "An e-mail address of the company",
    POSTAL: "A postal address of the company",
    WEBFORM: "A web form of the company",
    Kind.RIGHT: "A right that the policy grants",
    Kind.DEADLINE: "A time in which it promises to answer",
}
_CORRECTING = {
    Kind.CONTACT: "Correct the address",
    Kind.RIGHT: "Correct the right",
    Kind.DEADLINE: "Correct the time",
    Kind.LAW: "Correct the law",
    Kind.NAME: "Correct the name",
    Kind.IDENTITY: "Correct what it asks for",
    Kind.CAPACITY: "Correct for whom",
    Kind.REFUSAL: "Correct what it may refuse",
}

Take = Callable[[Review], None]


def correction(review: Review, entry: Entry, laws: Mapping[str, str], countries: Mapping[str, str], take: Take) -> PolicyForm | None:
    """The form for a fact; None where there is nothing to correct in it.

    Args:
        review: what is reviewed.
        entry: the fact.
        laws: names of laws by id.
        countries: names of countries by code.
        take: is given the review with the corrected fact.
    """
    if entry.kind is Kind.COMPLAINT:
        return None
    held = typed(entry)
    blanks = _blanks(entry.kind, held, laws, countries)
    return PolicyForm(
        _CORRECTING[entry.kind],
        "" if entry.fact.quote else "It is not in the policy.",
        blanks,
        lambda values: take(correct(review, entry.id, _typed(values, held))),
        proof=entry.fact.quote,
    )


def addition(review: Review, what: str, sentence: Span | None, countries: Mapping[str, str], take: Take) -> PolicyForm:
    """The form for a fact that the reader did not find.

    Args:
        review: what is reviewed.
        what: the id of one of `ADDABLE`.
        sentence: the sentence that is marked in the text.
        countries: names of countries by code.
        take: is given the review with the new fact.
    """
    quote = review.text[slice(*sentence)] if sentence else ""
    way = what if what in (EMAIL, POSTAL, WEBFORM) else EMAIL
    kind = Kind(what) if what in (Kind.RIGHT, Kind.DEADLINE) else Kind.CONTACT
    held = Typed(way=way, text=_guess(what, quote))
    if kind is Kind.CONTACT:
        text = "This sentence is marked. If it holds the address it proves it; otherwise the address is kept as your own knowledge."
    else:
        text = "This sentence is marked, and proves it. To take another one, close this, mark it in the text, and add again."
    return PolicyForm(
        _ADDING[what],
        text,
        _blanks(kind, held, {}, countries, adding=True),
        lambda values: take(add(review, kind, _typed(values, held), sentence)),
        proof=" ".join(quote.split()),
        yes="Add",
    )


def head(review: Review, countries: Mapping[str, str], take: Take) -> PolicyForm:
    """The form for name, short name, seat and language."""
    languages = LANGUAGES if review.language in LANGUAGES else {**LANGUAGES, review.language: review.language}
    blanks = (
        Blank(key="name", label="Name", about="As letters should call the company.", value=review.name),
        Blank(key="slug", label="Short name", about="By which dsr finds it; made of the name if empty.", value=review.slug),
        Blank(key="country", label="Sits in", value=countries.get(review.country, ""), known=tuple(countries.values())),
        Blank(key="language", label="Language", value=review.language, choices=languages),
    )

    def take_head(values: Values) -> None:
        name, slug, country, language = (str(values[key]) for key in ("name", "slug", "country", "language"))
        take(with_head(review, name=name, slug=slug, country=country, language=language))

    return PolicyForm("The company", "", blanks, take_head)


def _blanks(kind: Kind, held: Typed, laws: Mapping[str, str], countries: Mapping[str, str], *, adding: bool = False) -> tuple[Blank, ...]:
    match kind:
        case Kind.CONTACT:
            return _contact_blanks(held, countries, adding=adding)
        case Kind.RIGHT:
            return (
                Blank(key="right", label="Which right", value=held.rights[0] if held.rights else "", choices=_RIGHTS),
                Blank(
                    key="who", label="Only for", about="Empty for everyone; else who, separated by commas.", value=held.who, hint="everyone"
                ),
            )
        case Kind.DEADLINE:
            chosen = held.rights[0] if held.rights else ANY
            return (
                Blank(key="text", label="Within", about="Such as 30 days, 1 month or 10 business days.", value=held.text),
                Blank(key="right", label="For", value=chosen, choices={ANY: "Any request", **_RIGHTS}),
            )
        case Kind.LAW:
            return (Blank(key="text", label="Law", value=held.text, choices={held.text: laws.get(held.text, held.text), **laws}),)
        case Kind.CAPACITY:
            return (
                Blank(key="text", label="Whose data", value=held.text),
                Blank(key="role", label="How", value=held.role, choices={c.value: w for c, w in CAPACITIES.items()}),
                Blank(key="note", label="Write instead to", value=held.note),
            )
        case _:
            return (Blank(key="text", label="In short", value=held.text),)


def _contact_blanks(held: Typed, countries: Mapping[str, str], *, adding: bool) -> tuple[Blank, ...]:
    roles = {role.value: ROLES[role] for role in Role}
    address: tuple[Blank, ...]
    match held.way:
        case "postal":
            address = (
                Blank(
                    key="text", label="Address", about="A line each, without the country.", value=held.text, lines=5, hint="Street\nTown"
                ),
                Blank(key="country", label="Country", value=countries.get(held.country, ""), known=tuple(countries.values())),
            )
        case "webform":
            address = (Blank(key="text", label="Link", value=held.text, hint="https://"),)
        case _:
            address = (Blank(key="text", label="E-mail", value=held.text, hint="privacy@company.example"),)
    return (
        *address,
        Blank(key="role", label="Whose desk", value=held.role, choices=roles),
        Blank(key="rights", label="Only for", about="Space chooses; none means for every request.", choices=_RIGHTS, chosen=held.rights),
        Blank(key="note", label="Found in" if adding else "Note", value=held.note, hint="its imprint, an invoice" if adding else ""),
    )


def _typed(values: Values, held: Typed) -> Typed:
    """What the form holds now; what it does not ask for stays."""

    def line(key: str, before: str) -> str:
        value = values.get(key, before)
        return value if isinstance(value, str) else before

    several = values.get("rights", held.rights)
    right = values.get("right")
    if isinstance(right, str):
        several = () if right == ANY else (right,)
    return Typed(
        text=line("text", held.text),
        way=held.way,
        country=line("country", held.country),
        role=line("role", held.role),
        rights=several if isinstance(several, tuple) else (),
        who=line("who", held.who),
        note=line("note", held.note),
    )


def _guess(what: str, sentence: str) -> str:
    """The address that the marked sentence seems to hold."""
    if what == POSTAL:
        lines = [line.strip() for line in sentence.splitlines() if line.strip()]
        return "\n".join(lines) if 2 <= len(lines) <= 7 else ""
    pattern = {EMAIL: _MAIL, WEBFORM: _LINK}.get(what)
    found = pattern.search(sentence) if pattern else None
    return found.group().rstrip(".") if found else ""
