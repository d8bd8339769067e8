"""One program for each kind of letter, and five languages that only give the words."""

import re
from pathlib import Path

import pytest

from dsr.domain.law import Right
from dsr.domain.request import Claim
from dsr.letters.context import context_of
from dsr.letters.finder import Finder
from dsr.letters.outline import Ground, read_facts
from tests.letters.samples import TEMPLATES, facts

SKELETONS = sorted((TEMPLATES / "skeletons").glob("*.j2"))
KINDS = ("request", "reminder", "appeal", "complaint")
LANGUAGES = Finder(TEMPLATES).languages
DEFINED = re.compile(r"{% (?:macro|set) (\w+)")


def macros(path: Path) -> set[str]:
    """The names of the sentences and tables of words in a template."""
    return set(DEFINED.findall(path.read_text("utf-8")))


def called(kind: str) -> set[str]:
    """What the skeleton of a kind, and those that it includes, ask a language to say."""
    found: set[str] = set()
    waiting = [f"{kind}.j2", "right.j2"] if kind == "request" else [f"{kind}.j2"]
    while waiting:
        text = (TEMPLATES / "skeletons" / waiting.pop()).read_text("utf-8")
        found |= set(re.findall(r"\bsay\.(\w+)", text))
        waiting += re.findall(r'include "skeletons/([\w.]+)"', text)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_language_says_what_a_skeleton_asks(kind: str, language: str) -> None:
    """Also what no other test brings up; and no sentence lies there that nobody asks for."""
    folder = TEMPLATES / language
    own, shared = macros(folder / f"{kind}.j2"), macros(folder / "letter.j2")
    assert called(kind) <= own | shared
    helpers = "".join(path.read_text("utf-8") for path in (folder / f"{kind}.j2", folder / "letter.j2"))
    for name in own - called(kind):
        assert len(re.findall(rf"\b{name}\b", helpers)) > 1, f"{language}/{kind}.j2 says {name}, and no skeleton asks for it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_every_subject(language: str) -> None:
    asked = re.findall(r"\bsubject\.(\w+)", (TEMPLATES / "skeletons" / "subject.j2").read_text("utf-8"))
    assert set(asked) == macros(TEMPLATES / language / "subject.j2")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_holds_no_program(language: str) -> None:
    """It chooses between words; what is told, and in which order, the skeleton decides for all."""
    for name in ("letter", "subject", *KINDS):
        text = (TEMPLATES / language / f"{name}.j2").read_text("utf-8")
        assert "{% for" not in text
        assert "append(" not in text
        logic = [line for line in text.splitlines() if re.match(r"\s*{%-? (?:if|elif|else|endif)", line)]
        assert len(logic) <= len(text.splitlines()) / 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_called_like_a_value(language: str) -> None:
    """It would stand in the value's place, in a condition as in a sentence."""
    told = facts(Claim(Right.ACCESS, "eu-gdpr"))
    ask = told.asks[0]
    ground = Ground(ask.right, ask.law, ask.grant, ask.clock, (), (), appeal=False, by_promise=False)
    values = set(context_of(read_facts(told, (ground,))[0], Finder(TEMPLATES), lambda _name, _context: object()))
    assert {"promises", "terms", "for_all_matters"} <= values
    for name in ("letter", "subject", *KINDS):
        assert not macros(TEMPLATES / language / f"{name}.j2") & values


def test_skeletons_have_no_words() -> None:
    """Outside marks, tags and comments a skeleton prints nothing but a dash, brackets and marks."""
    for path in SKELETONS:
        bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.findall(r"[^\W\d_]{2,}", bare), path.name
