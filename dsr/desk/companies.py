"""Companies: finding them, reading their profiles, and adding what the user knows."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dsr.desk.addressees import Addressees, addressees
from dsr.desk.rooms import Rooms
from dsr.domain.addresses import fault_of_link, fault_of_mailbox, fault_of_name
from dsr.domain.company import Company, Contact, Origin, PostalAddress, Role, told_apart
from dsr.domain.law import Right
from dsr.domain.text import clean
from dsr.errors import BrokenFile, NotFound, WrongInput

if TYPE_CHECKING:
    from dsr.directory.quotes import QuoteFault
    from dsr.policy import Change
    from dsr.store.record import OwnContact


class Companies:
    """The catalogue and the user's additions to it."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def all(self) -> tuple[Company, ...]:
        """Every company, by name."""
        return tuple(self._rooms.catalogue.all())

    def faults(self) -> tuple[BrokenFile, ...]:
        """The profiles that could not be read, each with what is wrong."""
        return tuple(self._rooms.catalogue.faults)

    def search(self, text: str, limit: int = 20) -> tuple[Company, ...]:
        """The companies that match what was typed so far, best first; all of them for an empty text."""
        return tuple(self._rooms.catalogue.search(text, limit))

    def show(self, slug: str) -> Company:
        """The profile with the user's own contacts put first. NotFound with the nearest names otherwise."""
        company = self._rooms.catalogue.get(slug)
        own = tuple(kept.contact for kept in self._rooms.record.contacts(company.slug))
        return company.with_contacts(own) if own else company

    def addressees(self, company: Company, rights: tuple[Right, ...] = (), belongs: Collection[str] = ()) -> Addressees:
        """Whom the user can write to at a company about these rights; see `addressees`."""
        return addressees(company, rights, self._rooms.record.person().place, belongs)

    def seat(self, company: Company) -> str:
        """Where the company sits, as it stands in a sentence ("the Netherlands"); "" where its policy does not tell."""
        from dsr.directory.places import place_name
        from dsr.domain.dates import Place

        return place_name(Place(company.country)) if company.country else ""

    def add_contact(self, slug: str, *, email: str = "", postal: str = "", country: str = "", webform: str = "", note: str = "") -> Company:
        """Keep a contact that the user found elsewhere, marked as theirs.

        Args:
            slug: the company.
            email: an address, or
            postal: address lines separated by newlines, or
            country: of the postal address.
            webform: a link.
            note: where the user found it.

        Raises:
            WrongInput: none or several of the three are given, or it is not one.
        """
        company = self._rooms.catalogue.get(slug)
        if sum(map(bool, (email, postal, webform))) != 1:
            raise WrongInput("A contact is one thing.", "Give an e-mail address, or a postal address, or the link of a web form.")
        address: PostalAddress | None = None
        if email:
            email = checked_email(email)
        if webform:
            webform = checked_link(webform)
        if postal:
            address = checked_postal(postal, country)
        contact = Contact(
            role=Role.OTHER,
            email=email or None,
            postal=address,
            webform=webform or None,
            note=clean(note),
            origin=Origin.USER,
        )
        self._rooms.record.add_contact(company.slug, contact)
        return self.show(slug)

    def own_contacts(self, slug: str) -> "tuple[OwnContact, ...]":
        """The contacts that the user added to a company, each with its number."""
        return self._rooms.record.contacts(self._rooms.catalogue.get(slug).slug)

    def drop_contact(self, slug: str, number: int) -> None:
        """Remove a contact that the user added. NotFound where the company has none of that number."""
        if number not in [kept.id for kept in self.own_contacts(slug)]:
            raise NotFound(f"You added no contact {number} to this company.", f"`dsr company contact {slug}` lists them.")
        self._rooms.record.drop_contact(number)

    # Profiles as files ------------------------------------------------------------------------------------------------

    def save(self, company: Company, *, overwrite: bool = False) -> Path:
        """Write a profile into the user's own companies; WrongInput where one of that slug is there already."""
        if not company.name:
            raise WrongInput("The policy does not tell the company's name.", "Give it with --name, and save again.")
        if not overwrite and self._rooms.catalogue.is_own(company.slug):
            raise WrongInput(f"You already have a company “{company.slug}”.", "Give another --slug, or --force to replace it.")
        return self._rooms.catalogue.save(company)

    def add(self, file: Path, *, overwrite: bool = False) -> Path:
        """Take a profile from a YAML file. BrokenFile names every fault."""
        from dsr.directory.profiles import load_profile

        return self.save(load_profile(file), overwrite=overwrite)

    def import_from(self, path: Path) -> tuple[tuple[Path, ...], tuple[BrokenFile, ...]]:
        """Take every profile of a folder (or one file): the files written and what is wrong with the others."""
        from dsr.directory.profiles import load_folder

        if path.is_file():
            return (self.add(path, overwrite=True),), ()
        if not path.is_dir():
            raise NotFound(f"There is no folder {path}.", "Give a YAML file, or a folder of them.")
        companies, faults = load_folder(path)
        return tuple(self._rooms.catalogue.save(company) for company in companies), tuple(faults)

    def yaml(self, slug: str) -> str:
        """A profile as YAML, without the user's own contacts."""
        return self.yaml_of(self._rooms.catalogue.get(slug))

    def yaml_of(self, company: Company) -> str:
        """A profile as YAML."""
        from dsr.directory.profiles import to_yaml

        return to_yaml(company)

    def plain(self, company: Company) -> dict[str, Any]:
        """A profile as JSON knows it, in the form of its YAML."""
        from dsr.directory.profiles import to_plain

        return to_plain(company)

    def save_yaml(self, text: str, slug: str) -> Path:
        """Keep an edited profile; BrokenFile names every fault and nothing is kept."""
        from dsr.directory.profiles import parse_profile

        return self.save(parse_profile(text, f"{slug}.yaml"), overwrite=True)

    def check(self, slug: str, policy: str, *, allow_private: bool = False) -> "tuple[tuple[QuoteFault, ...], tuple[Change, ...]]":
        """Hold a profile against a policy text: the quotes that are gone, and what the text now says otherwise.

        The very text that the profile was read from has changed in nothing, whatever a machine may read in it.

        Args:
            slug: the company.
            policy: a file, `-` for standard input, or a link.
            allow_private: whether a link may lead to an address of the local network.
        """
        from dsr.desk.sources import read_source
        from dsr.directory.quotes import check_quotes
        from dsr.policy import diff_companies, read_policy

        document = read_source(policy, allow_private=allow_private)
        company = self._rooms.catalogue.get(slug)
        gone = tuple(check_quotes(company, document.text))
        now = read_policy(document).company(company.slug, self._rooms.today, company.policy.url)
        if now.policy.sha256 == company.policy.sha256:
            return gone, ()
        return gone, tuple(diff_companies(company, now))


def names_of(companies: Iterable[Company]) -> Mapping[str, str]:
    """By slug: each company of a list by what people call it; namesakes with what tells them apart (see `told_apart`)."""

    def country_name(code: str) -> str:
        from dsr.directory.places import country_name

        return country_name(code)

    return told_apart(companies, country_name)


def checked_email(text: str) -> str:
    """The address in its normal form; WrongInput in one sentence otherwise. No network is used."""
    from email_validator import EmailNotValidError, validate_email

    try:
        address = validate_email(clean(text), check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise WrongInput(f"“{clean(text)}” is not an e-mail address.", str(error)) from None
    _refuse(fault_of_mailbox(address), "Type the address again, letter by letter, instead of copying it.")
    return address


def checked_link(text: str) -> str:
    """An http or https link; WrongInput otherwise."""
    from urllib.parse import urlsplit

    link = clean(text)
    try:
        parts = urlsplit(link)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in link:
        raise WrongInput(f"“{link}” is not a link.", "It begins with https:// and names a site.")
    _refuse(fault_of_link(link), "Open the company's site yourself and take the address from there.")
    return link


def checked_name(text: str) -> str:
    """A name on one line, "" for none; WrongInput where a letter of it only looks like another."""
    name = clean(text)
    _refuse(fault_of_name(name), "Write every word in one alphabet.")
    return name


def _refuse(fault: str | None, hint: str) -> None:
    if fault:
        raise WrongInput(f"{fault[:1].upper()}{fault[1:]}.", hint)


def checked_postal(text: str, country: str) -> PostalAddress:
    """An address of two to seven lines; WrongInput otherwise."""
    from dsr.directory.places import known_place

    lines = tuple(line for line in (clean(line) for line in text.splitlines()) if line)
    if not 2 <= len(lines) <= 7:
        raise WrongInput(f"A postal address has two to seven lines, this has {len(lines)}.", "Write street and town on lines of their own.")
    return PostalAddress(lines, known_place(country).country if country.strip() else None)
