"""The form of a profile as pydantic models, to name every fault of a broken one at once. Import it only where a profile did not fit."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import ErrorDetails, PydanticCustomError

from dsr.directory import form
from dsr.directory.yaml_strict import Data, Fault, Path, key_of
from dsr.domain.law import Right


def _checked(check: form.Check) -> AfterValidator:
    def run(text: str) -> str:
        if wrong := check(text):
            raise PydanticCustomError("dsr", "{wrong}", {"wrong": wrong})
        return text

    return AfterValidator(run)


Line = Annotated[str, _checked(form.line)]
Name = Annotated[str, _checked(form.name)]
OptionalLine = Annotated[str, _checked(form.optional_line)] | None
Country = Annotated[str, _checked(form.country)] | None
Url = Annotated[str, _checked(form.url)] | None
RightName = Annotated[str, _checked(form.right)]
OriginName = Annotated[str, _checked(form.origin)] | None


class Form(BaseModel):
    """Exactly the named keys, and no value bent into another type."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Quoted(Form):
    """A fact with the fragment that proves it."""

    quote: Line
    section: OptionalLine = None


class Policy(Form):
    """The form of `policy`."""

    title: OptionalLine = None
    url: Url = None
    dated: Annotated[str, _checked(form.dated)] | None = None
    text_of: Annotated[str, _checked(form.day)] | None = None
    read: Annotated[str, _checked(form.day)] | None = None
    sha256: Annotated[str, _checked(form.sha256)] | None = None


class Postal(Form):
    """The form of `contacts[].postal`."""

    lines: Annotated[list[Line], Field(min_length=1)]
    country: Country = None


class ContactForm(Form):
    """The form of `contacts[]`."""

    role: Annotated[str, _checked(form.role)]
    email: Annotated[str, _checked(form.email)] | None = None
    postal: Postal | None = None
    webform: Url = None
    rights: Annotated[list[RightName] | None, Field(alias="for")] = None
    serves: list[Annotated[str, _checked(form.region)]] | None = None
    only: list[Line] | None = None
    quote: OptionalLine = None
    section: OptionalLine = None
    note: OptionalLine = None
    origin: OriginName = None


class Stated(Quoted):
    """One entry of `rights`."""

    who: list[Line] | None = None
    note: OptionalLine = None


class Complaint(Form):
    """The form of `rights.complaint`."""

    quote: Line


class PromiseForm(Quoted):
    """The form of `deadlines[]`."""

    period: Annotated[str, _checked(form.period)]
    right: Annotated[Annotated[str, _checked(form.right_or_any)] | None, Field(alias="for")] = None
    who: list[Line] | None = None
    kind: Annotated[str, _checked(form.promise_kind)] | None = None


class RequirementForm(Form):
    """One entry of `identity.requires`."""

    what: Line
    kind: Annotated[str, _checked(form.requirement)] | None = None
    optional: bool = False


class Identity(Quoted):
    """The form of `identity`."""

    asks: Line
    requires: list[RequirementForm] | None = None


class ActsAsForm(Quoted):
    """The form of `acts_as[]`."""

    capacity: Annotated[str, _checked(form.capacity)]
    who: Line
    instead: OptionalLine = None


class RefusalForm(Quoted):
    """The form of `refusals[]`."""

    text: Line


_stated_fields: dict[str, Any] = {right.name.lower(): (Stated, Field(default=None, alias=str(right))) for right in Right}
Rights: Any = create_model("Rights", __base__=Form, complaint=(Complaint | None, None), **_stated_fields)


class Profile(Form):
    """A whole profile."""

    slug: Annotated[str, _checked(form.slug)]
    name: Name
    brand: Annotated[str, _checked(form.optional_name)] | None = None
    formerly: list[Annotated[str, _checked(form.slug)]] | None = None
    kind: Annotated[str, _checked(form.kind)] | None = None
    checked: Annotated[str, _checked(form.checked)] | None = None
    also_known_as: list[Name] | None = None
    country: Country = None
    website: Url = None
    language: Annotated[str, _checked(form.language)] | None = None
    policy: Policy | None = None
    contacts: list[ContactForm] | None = None
    rights: Rights | None = None
    deadlines: list[PromiseForm] | None = None
    laws: list[Annotated[str, _checked(form.law)]] | None = None
    identity: Identity | None = None
    acts_as: list[ActsAsForm] | None = None
    refusals: list[RefusalForm] | None = None
    gaps: list[Line] | None = None
    notes: Annotated[str, _checked(form.lines)] | None = None
    origin: OriginName = None


_PARTS: dict[tuple[str, ...], tuple[str, type[BaseModel]]] = {
    (): ("a profile", Profile),
    ("policy",): ("a policy", Policy),
    ("contacts", ""): ("a contact", ContactForm),
    ("contacts", "", "postal"): ("an address", Postal),
    ("rights", ""): ("a right", Stated),
    ("rights", "complaint"): ("the complaint", Complaint),
    ("deadlines", ""): ("a deadline", PromiseForm),
    ("identity",): ("an identity demand", Identity),
    ("identity", "requires", ""): ("a requirement", RequirementForm),
    ("acts_as", ""): ("a capacity", ActsAsForm),
    ("refusals", ""): ("a refusal", RefusalForm),
}


def faults_of(data: Data, lines: dict[Path, int]) -> list[Fault]:
    """Every fault of the form, with its line; [] if pydantic finds none.

    Args:
        data: the document, as read.
        lines: where each of its values begins.
    """
    if not isinstance(data, dict):
        return [Fault(lines.get((), 1), "", "holds no profile; write keys such as slug and name")]
    found: list[Fault] = []
    try:
        Profile.model_validate(data)
    except ValidationError as error:
        found = [
            Fault(_line(details["loc"], lines), key_of(details["loc"]), _words(details)) for details in error.errors(include_url=False)
        ]
    found.extend(_contacts_without_way(data, lines))
    return found


def _contacts_without_way(data: dict[str, Data], lines: dict[Path, int]) -> Iterator[Fault]:
    contacts = data.get("contacts")
    for index, contact in enumerate(contacts if isinstance(contacts, list) else []):
        if not isinstance(contact, dict):
            continue
        ways = [way for way in ("email", "postal", "webform") if contact.get(way) is not None]
        if len(ways) != 1:
            text = f"has {' and '.join(ways)}; make each a contact of its own" if ways else "has none of email, postal, webform"
            yield Fault(_line(("contacts", index), lines), f"contacts[{index}]", text)


def _line(path: Path, lines: dict[Path, int]) -> int:
    """The line of the value, or of the nearest thing around it that stands in the file."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _words(details: ErrorDetails) -> str:
    """The fault as a plain clause."""
    kind, path = details["type"], details["loc"]
    match kind:
        case "dsr":
            return details["msg"]
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return _unknown_key(str(path[-1]), path[:-1])
        case "string_type":
            return "is empty" if details["input"] is None else f"is not text{_as_written(details['input'])}"
        case "list_type":
            return "is not a list; begin each entry with “- ”"
        case "too_short":
            return "is empty"
        case _ if kind in ("model_type", "model_attributes_type", "dict_type"):
            return f"holds no keys; it needs {', '.join(_keys(path, required=True)) or 'keys of its own'}"
        case _:
            return details["msg"]


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        word = str(value).lower()
        return f'; put it in quotes if you mean the word: "{word}"'
    return ""


def _unknown_key(key: str, inside: Path) -> str:
    if inside == ("rights",):
        return form.right(key) or "is not a right"
    known = _keys(inside)
    return f"is not a key of {_PARTS[_shape(inside)][0]}{form.meant(key, known) or '; its keys are: ' + ', '.join(known)}"


def _keys(path: Path, *, required: bool = False) -> list[str]:
    """The keys of the part at this path, all or only those that must be there."""
    _, model = _PARTS.get(_shape(path), ("", Form))
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required() or not required]


def _shape(path: Path) -> tuple[str, ...]:
    """The path without numbers and without the names of rights: ("contacts", "", "postal")."""
    if path[:1] == ("rights",) and len(path) > 1:
        return ("rights", form.COMPLAINT if path[1] == form.COMPLAINT else "")
    return tuple("" if isinstance(step, int) else step for step in path)
