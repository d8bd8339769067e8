"""All companies that the user can write to: the shipped profiles, and the user's own, which win."""

import errno
import os
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from dsr.directory import form
from dsr.directory.profiles import load_folder, to_yaml
from dsr.directory.search import Entry, NameIndex
from dsr.directory.slugs import free_slug, make_slug, numbered, slug_for
from dsr.domain.company import Company
from dsr.domain.text import fold
from dsr.errors import BrokenFile, NotFound, RecordError, WrongInput
from dsr.store.files import too_large
from dsr.store.home import holding

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class Catalogue:
    """The companies of two folders; read on first use, kept in memory, and read again after `reload`."""

    def __init__(self, shipped: "Path | Traversable", own: Path) -> None:
        """Nothing is read yet.

        Args:
            shipped: the folder of the profiles that come with dsr.
            own: the folder of the user's profiles; need not exist.
        """
        self._shipped = shipped
        self._own = own
        self._loaded: dict[str, Company] | None = None
        self._faults: tuple[BrokenFile, ...] = ()
        self._index: NameIndex | None = None

    def all(self) -> list[Company]:
        """Every company, by what people call it."""
        return sorted(self._companies().values(), key=lambda company: (company.called.casefold(), company.slug))

    def get(self, slug: str) -> Company:
        """The company of this short name, or that formerly had it, in whatever case.

        Raises:
            BrokenFile: its profile cannot be read, with what is wrong in it.
            NotFound: there is none; the closest ones are named.
        """
        wanted = slug.strip().casefold()
        company = self._companies().get(wanted)
        if company is None:
            self.refuse_broken(wanted)
        company = company or next((one for one in self._companies().values() if wanted in one.formerly), None)
        if company is None:
            raise NotFound(f"There is no company “{slug}”.", self._closest(wanted))
        return company

    def find(self, slug: str) -> Company | None:
        """The company of exactly this short name, None where there is none."""
        return self._companies().get(slug)

    def search(self, text: str, limit: int = 20) -> list[Company]:
        """The companies that the text may mean, best first: by name, brand, short name or web address, mistyped or not.

        An empty text finds all, by name.
        """
        companies = self._companies()
        if self._index is None:
            self._index = NameIndex([_entry(company) for company in companies.values()])
        return [companies[slug] for slug in self._index.find(text, limit)]

    @property
    def faults(self) -> tuple[BrokenFile, ...]:
        """The profiles that could not be read, each with what is wrong in it."""
        self._companies()
        return self._faults

    def refuse_broken(self, slug: str) -> None:
        """BrokenFile with what is wrong, where the file of this short name cannot be read."""
        for fault in self.faults:
            if fault.message.partition(".yaml")[0].casefold() == slug.casefold():
                raise BrokenFile(fault.message, fault.hint)

    def namesake(self, name: str) -> Company | None:
        """The company of just this name, in whatever writing: its legal name, what people call it, or another name of it."""
        wanted = fold(name)
        companies = self._companies().values()
        return next((one for one in companies if wanted and wanted in map(fold, (one.called, one.name, *one.also_known_as))), None)

    def is_own(self, slug: str) -> bool:
        """Whether the user's folder holds the profile."""
        return form.slug(slug) is None and (self._own / f"{slug}.yaml").is_file()

    def is_shipped(self, slug: str) -> bool:
        """Whether a profile of this short name comes with dsr; one of the user's own stands in its place."""
        return form.slug(slug) is None and self._shipped.joinpath(f"{slug}.yaml").is_file()

    def free_slug(self, wanted: str) -> str:
        """The wanted short name, or with the first number that makes it free. Files that cannot be read count as taken."""
        files = (fault.message.partition(".yaml")[0] for fault in self.faults)
        return free_slug(wanted, {*self._companies(), *files})

    def slug_for(self, company: Company, *sites: str) -> str:
        """A short name for a company that has none yet: its own, or one with a number where that is another company's.

        Of a company whose very name is there already it is the one that it has there.

        Args:
            company: its name, brand, site and mailboxes are looked at.
            sites: further links of its own, such as that of its policy.
        """
        mailboxes = (contact.email for contact in company.contacts if contact.email)
        own_sites = filter(None, (company.website, *sites, company.policy.url, *mailboxes))
        wanted = slug_for((company.name, company.brand), own_sites)
        free, number, slug = self.free_slug(wanted), 1, wanted
        while slug != free and not _same_name(self.find(slug), company):
            number += 1
            slug = numbered(wanted, number)
        return slug

    def save(self, company: Company) -> Path:
        """Write a profile to the user's own folder, whole or not at all, readable by the user only; gives back where.

        Raises:
            WrongInput: the short name cannot be a file name.
            RecordError: the folder cannot be written.
        """
        if wrong := form.slug(company.slug):
            raise WrongInput(f"The short name {wrong}.", f"Try “{make_slug(company.name)}”.")
        path = self._own / f"{company.slug}.yaml"
        try:
            self._own.mkdir(mode=0o700, parents=True, exist_ok=True)
            with holding(self._own.parent, alone=False):  # so that the file is not taken for one that a killed dsr left
                _write_whole(path, to_yaml(company))
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise too_large(path) from None
            raise RecordError(
                f"The profile of {company.called} cannot be saved in {self._own} ({error.strerror}).",
                "Make room on the disk or check the folder's permissions, then save again.",
            ) from None
        self.reload()
        return path

    def reload(self) -> None:
        """Forget what was read, so that the next use reads the folders again."""
        self._loaded = self._index = None

    def _companies(self) -> dict[str, Company]:
        if self._loaded is None:
            shipped, broken = load_folder(self._shipped)
            own, broken_own = load_folder(self._own)
            self._faults = (*broken, *broken_own)
            self._loaded = {company.slug: company for company in (*shipped, *own)}
        return self._loaded

    def _closest(self, wanted: str) -> str:
        companies = self._companies()
        close = [company.slug for company in self.search(wanted, 3)] if wanted else []
        close = close or get_close_matches(wanted, companies, n=3)
        if close:
            return f"Did you mean {' or '.join(f'“{slug}”' for slug in close)}?"
        return "See all of them with “dsr company list”, or add it with “dsr company add”."


def _same_name(one: Company | None, other: Company) -> bool:
    if one is None:
        return False
    return one.name == other.name or (bool(fold(one.name)) and fold(one.name) == fold(other.name))


def _entry(company: Company) -> Entry:
    return Entry(company.slug, company.called, (company.name, *company.also_known_as, *filter(None, (company.website,))))


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file and put it in its place in one step, so that a crash leaves the old one or the new one."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
