"""Homes full of hostile texts: what a restored backup, a stranger's profile or a server may bring."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from dsr.desk import Desk
from dsr.domain.case import State
from dsr.domain.company import Contact, Role
from tests.conftest import NOW

ATTACKS = (
    "\x1b]2;PWNED\x07 \x1b[31mzqx \x9b32m \x9d0;PWNED\x9c \x1b]52;c;UFdORUQ=\x07 \u202elive\u202c \u2066x\u2069 \u200f\u061c \x08\x7f \x85"
    " \U000e0061 [@click=app.quit]x[/] [link=http://e.example]y[/link] [b]z"
)
"""The texts of attackers; some tell the terminal what to do, some turn the direction, some are markup of the screens."""
_KEPT = {
    "slug",
    "country",
    "state",
    "language",
    "laws",
    "law",
    "also",
    "sha256",
    "dated",
    "kind",
    "checked",
    "reference",
    "formerly",
    "serves",
    "tone",
}
"""Fields that hold an id or a code, by which the program looks things up."""
OBEYED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


"""What no terminal may get, line ends apart."""


def poisoned(value: Any, name: str = "") -> Any:
    """The value with attacks in every text that is no id."""
    if isinstance(value, Enum) or name in _KEPT:
        return value
    if isinstance(value, str):
        return f"{value}{ATTACKS}" if value else value
    if isinstance(value, tuple):
        return tuple(poisoned(part, name) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: poisoned(getattr(value, field.name), field.name) for field in fields(value) if field.init})
    if isinstance(value, dict):
        return {key: poisoned(text) for key, text in value.items()}
    return value


def poison(home: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make profiles, person, letters, requests, contacts and drafts of a home hostile, past every check that dsr makes of them."""
    from dsr.directory import convert, profiles
    from dsr.store.record import Record

    monkeypatch.setattr(convert, "_text", lambda value, check: str(value))
    own = home / "companies"
    own.mkdir(exist_ok=True)
    for slug in ("imagino", "onimagin"):
        (own / f"{slug}.yaml").write_text(profiles.to_yaml(poisoned(desk.companies.show(slug))), encoding="utf-8")
    (own / "broken.yaml").write_text('slug: "\\e]52;c;UFdORUQ=\\a"\nname: [', encoding="utf-8")
    (own / "evil\x1b]2;PWNED\x07\u202e.yaml").write_text("slug: x\n", encoding="utf-8")
    with Record(home, now=lambda: NOW) as record:
        record.set_person(poisoned(record.person()))
        record.set_settings(replace(record.settings(), first_start_done=True))
        record.add_contact("imagino", Contact(role=Role.OTHER, webform=f"https://x.example/{ATTACKS}", note=ATTACKS))
        for case in record.cases():
            for _, letter in record.letters(case.reference):
                record.add_letter(case.reference, poisoned(letter))
            if case.state is State.DRAFT:
                record.replace_request(poisoned(case.request), poisoned(record.letters(case.reference)[-1][1]))
        record.save_draft(
            "aaaa",
            {"step": "rights", "slug": "imagino", "rights": ["access"], "answers": {"what": ATTACKS}, "identifiers": [[ATTACKS, ATTACKS]]},
        )
