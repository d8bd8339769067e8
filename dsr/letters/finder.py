"""Where the templates of letters lie, and which of them serve a law, a right, a language."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from dsr.domain.law import COMPANY_POLICY, Right


class Finder:
    """Finds template files: a law's own before its family's before the general one.

    All are read together when the first is asked for: where an update replaces them while the program runs, its letters stay of one piece.
    """

    def __init__(self, root: Path | Traversable) -> None:
        """Args: root: the folder `templates/letters`."""
        self._root = root

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        """The text of each template by its name, such as `en/request.j2`."""
        return dict(_read_templates(self._root, ""))

    @cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(name.rpartition("/")[0] for name in self._sources) | {"/".join(name.split("/")[:2]) for name in self._sources}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have sentences for a letter, English first."""
        codes = {name.partition("/")[0] for name in self._sources if name.count("/") == 1 and name.endswith("/letter.j2")}
        return tuple(sorted(codes, key=lambda code: (code != "en", code)))

    def source(self, name: str) -> str | None:
        """The text of a template, None where there is none."""
        return self._sources.get(name)

    def folders(self, language: str, locale: str = "") -> tuple[str, ...]:
        """Where sentences of a language are looked for: in the folder of the country, `pt/BR`, where it writes its own, then in `pt`."""
        region = f"{language}/{locale.partition('_')[2]}"
        return (region, language) if region in self._folders else (language,)

    def sentences(self, language: str, locale: str, *names: str) -> tuple[str, ...]:
        """The templates of these names, such as `request` and `letter`, each as the country writes it before the one of the language."""
        paths = [f"{folder}/{name}.j2" for name in names for folder in self.folders(language, locale)]
        return tuple(path for path in paths if self._has(path))

    def words(self, language: str, law_id: str, locale: str = "") -> tuple[str, ...]:
        """The templates with the sentences that a law needs, its own first; none where it has no words in that language.

        `default` serves every statute, `base` only those that have words of their own.
        """
        own = (*families(law_id), *(() if law_id == COMPANY_POLICY else ("default",)))
        names = [name for name in own if self._has(f"{language}/laws/{name}.j2")]
        if names and self._has(f"{language}/laws/base.j2"):
            names.append("base")
        return self.sentences(language, locale, *(f"laws/{name}" for name in names))

    def right(self, language: str, law_id: str, right: Right, locale: str = "") -> str | None:
        """The template that asks for a right under a law."""
        names = (*(f"rights/{name}/{right}" for name in families(law_id)), f"rights/{right}")
        return next(iter(self.sentences(language, locale, *names)), None)

    def _has(self, name: str) -> bool:
        return name in self._sources


def _read_templates(folder: Path | Traversable, within: str) -> Iterator[tuple[str, str]]:
    """The name and the text of each template in a folder and in those below."""
    for entry in folder.iterdir():
        if entry.name.endswith(".j2"):
            yield f"{within}{entry.name}", entry.read_text("utf-8")
        elif entry.is_dir():
            yield from _read_templates(entry, f"{within}{entry.name}/")


def families(law_id: str) -> tuple[str, ...]:
    """Where a law's templates are looked for, the nearest first: `uk-gdpr`, then `gdpr`; `us-va`, then `us`; California's stand alone."""
    if law_id.endswith("-gdpr") or law_id == "eu-2018-1725":
        return law_id, "gdpr"
    return (law_id, "us") if law_id.startswith("us-") and not law_id.startswith("us-ca-") else (law_id,)
