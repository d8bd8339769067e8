"""What a company's policy wants to find in a request, one by one, with whether it is new to the company and whether it is too much."""

from collections.abc import Mapping
from dataclasses import dataclass

from dsr.domain.company import Company


@dataclass(frozen=True, slots=True, kw_only=True)
class Demanded:
    """One thing that the policy wants to find in a request."""

    what: str
    """In the policy's words."""
    kind: str
    label: str
    """Under which identifier it is told; "" where it is told otherwise, or better not at all."""
    optional: bool
    known: bool
    """Whether the company has it already, as a rule."""
    advice: str
    """“They have it already” or “New to them”, and whether it is too much."""

    @property
    def command(self) -> str:
        """How it is told on the command line, "" where it stands in the letter anyway or is better not told."""
        if self.kind == "address":
            return "--tell-postal"
        return f"--detail “identifier:{self.label}=…”" if self.label else ""


def demanded(company: Company) -> tuple[Demanded, ...]:
    """What the policy wants to find in a request, one by one. None of it is told unless the person says so."""
    requires = company.identity.requires if company.identity else ()
    found = []
    for one in requires:
        label, known, advice = _KINDS.get(one.kind, _KINDS["other"])
        label = one.what if one.kind == "other" else label
        found.append(Demanded(what=one.what, kind=one.kind, label=label, optional=one.optional, known=known, advice=advice))
    return tuple(found)


_KINDS: Mapping[str, tuple[str, bool, str]] = {
    "name": ("", True, "They have it already, and it stands in the letter."),
    "email": ("E-mail address", True, "They have it already, if your account there uses it; another address is new to them."),
    "account": ("User name", True, "They have it already, if you have an account there."),
    "address": ("", False, "New to them, unless something was delivered to you. Tell it only if you want to."),
    "phone": ("Telephone number", False, "New to them, unless you gave it. An e-mail address is enough to find you."),
    "birth": ("Date of birth", False, "New to them, unless you gave it. Too much as a rule: wait until they say why they need it."),
    "id-document": (
        "",
        False,
        "New to them. A copy of an identity document is too much as a rule: wait until they say why they doubt who you are.",
    ),
    "other": ("", False, "Tell it only if they have it already."),
}
"""By kind of requirement: the identifier's label, whether the company has it as a rule, and the advice."""
