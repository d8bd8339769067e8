"""Companies: finding them, reading their profiles, and adding what the user knows."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dsr.desk.addressees import Addressees, addressees
from dsr.desk.rooms import Rooms
from dsr.directory import form
from dsr.domain.addresses import fault_of_link, fault_of_mailbox, fault_of_name
from dsr.domain.company import Company, Contact, Origin, PostalAddress, Role, told_apart
from dsr.domain.law import Right
from dsr.domain.text import clean
from dsr.errors import BrokenFile, NotFound, WrongInput

if TYPE_CHECKING:
    from dsr.directory.quotes import QuoteFault
    from dsr.policy import Change
    from dsr.store.record import OwnContact


NO_POLICY = "is known only by what you entered: no policy was read"
"""The gap of a company that the user entered by hand, as a clause that follows its name."""
_BEHIND = "instead of the one that comes with dsr"


class Clash(StrEnum):
    """What to do where the short name of a new profile is taken."""

    REFUSE = "refuse"
    REPLACE = "replace"
    KEEP_BOTH = "keep-both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A profile that was kept."""

    company: Company
    """As it is kept; under another short name where both were to be kept."""
    path: Path | None
    """Its file; None where nothing had to be written."""
    said: str
    """What happened besides, in one sentence; "" for nothing."""


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
        """The profile with the user's own contacts put first, and those from which a letter came back marked and put last.

        NotFound with the nearest names otherwise.
        """
        from dsr.desk.mailboxes import Mailboxes

        company = self._rooms.catalogue.get(slug)
        own = tuple(kept.contact for kept in self._rooms.record.contacts(company.slug))
        return Mailboxes(self._rooms).marked(company.with_contacts(own) if own else company)

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

    def clash(self, company: Company) -> str:
        """What a profile of this short name would push aside, in one sentence; "" where it is free, or the very same is there already."""
        catalogue = self._rooms.catalogue
        there = catalogue.find(company.slug)
        if there == company:
            return ""
        if catalogue.is_own(company.slug):
            who = f", {there.called}" if there else ", though its file cannot be read"
            return f"You already have a company “{company.slug}” of your own{who}."
        return f"“{company.slug}” is a company that comes with dsr, {there.called}." if there else ""

    def save(self, company: Company, how: Clash = Clash.REFUSE) -> Saved:
        """Write a profile into the user's own companies.

        Args:
            company: the profile.
            how: what to do where the short name is taken, by a profile of the user's own or by a shipped one.

        Raises:
            WrongInput: it has no name, or its short name is taken and `how` is to refuse.
            RecordError: the folder cannot be written.
        """
        catalogue = self._rooms.catalogue
        if not company.name:
            raise WrongInput("The policy does not tell the company's name.", "Give it with --name, and save again.")
        said = self.clash(company)
        if said and how is Clash.REFUSE:
            raise WrongInput(
                said, "--replace puts the new profile in its place; --keep-both keeps both, the new one under another short name."
            )
        if said and how is Clash.KEEP_BOTH:
            company = replace(company, slug=catalogue.free_slug(company.slug))
            return Saved(company=company, path=catalogue.save(company), said=f"Both are kept: the new one is “{company.slug}”.")
        if not said and catalogue.find(company.slug) == company:
            path = catalogue.save(company) if catalogue.is_own(company.slug) else None
            return Saved(company=company, path=path, said=f"“{company.slug}” is there already, and just the same.")
        shadows = catalogue.is_shipped(company.slug)
        return Saved(company=company, path=catalogue.save(company), said=_replaced(company.slug, shadows=shadows) if said else "")

    def load_one(self, file: Path) -> Company:
        """The profile of a YAML file; nothing is kept. BrokenFile names every fault; WrongInput where it is a folder or a link."""
        from dsr.directory.profiles import load_profile

        if str(file).startswith(("http:", "https:")):
            raise WrongInput("A link is no profile.", "Read the policy that stands there: dsr policy read URL --save")
        if file.is_dir():
            raise WrongInput(f"“{file}” is a folder.", f"Take every profile in it: dsr company import {file}")
        return load_profile(file)

    def load(self, path: Path) -> tuple[tuple[Company, ...], tuple[BrokenFile, ...]]:
        """Every profile of a folder, or of one YAML file, and what is wrong with the others; nothing is kept.

        Raises:
            NotFound: there is nothing of this name.
            BrokenFile: the one file cannot be used; every fault is named.
        """
        from dsr.directory.profiles import load_folder

        if path.is_file():
            return (self.load_one(path),), ()
        if not path.is_dir():
            raise NotFound(f"There is no file or folder {path}.", "Give a YAML file, or a folder of them.")
        companies, faults = load_folder(path)
        return tuple(companies), tuple(faults)

    def unchecked(self, company: Company) -> Company:
        """A profile from elsewhere without its word that a person checked it: only what comes with dsr, unchanged, is believed."""
        there = self._rooms.catalogue.find(company.slug)
        return company if there == company or company.checked != "person" else replace(company, checked="")

    def new(
        self,
        name: str,
        *,
        email: str = "",
        postal: str = "",
        country: str = "",
        webform: str = "",
        website: str = "",
        slug: str = "",
    ) -> Company:
        """A company of which only the user knows something: a doctor, a landlord, a club. Nothing is kept yet.

        Args:
            name: what it is called.
            email: a mailbox, if known.
            postal: address lines separated by newlines, if known; without the name.
            country: where it sits, and the country of the postal address: a name or code.
            webform: the link of a form, if known.
            website: the link of its site, if known.
            slug: its short name; without one it is made, and is that of a company of the same name where there is one.

        Raises:
            WrongInput: the name is missing, or something cannot be used.
        """
        from dsr.directory.places import known_place, official_languages

        called = checked_name(name)
        if not called:
            raise WrongInput("The company needs a name.", "Write it as it stands on a letter or a bill.")
        seat = known_place(country).country if country.strip() else None
        ways: list[Contact] = []
        if email.strip():
            ways.append(Contact(role=Role.GENERAL, email=checked_email(email), origin=Origin.USER))
        if postal.strip():
            ways.append(Contact(role=Role.GENERAL, postal=checked_postal(postal, country), origin=Origin.USER))
        if webform.strip():
            ways.append(Contact(role=Role.GENERAL, webform=checked_link(webform), origin=Origin.USER))
        languages = [code for code in official_languages(seat or "") if form.language(code) is None]
        company = Company(
            slug=slug.strip().casefold(),
            name=called,
            country=seat,
            website=checked_link(website) if website.strip() else None,
            language=languages[0] if languages else "en",
            contacts=tuple(ways),
            gaps=(NO_POLICY,),
            origin=Origin.USER,
        )
        if company.slug:
            return company
        namesake = self._rooms.catalogue.namesake(called)  # under its short name, so that it is said that there is one
        return replace(company, slug=namesake.slug if namesake else self._rooms.catalogue.slug_for(company))

    def yaml(self, slug: str) -> str:
        """A profile as YAML, without the user's own contacts."""
        return self.yaml_of(self._rooms.catalogue.get(slug))

    def yaml_of(self, company: Company) -> str:
        """A profile as YAML."""
        from dsr.directory.profiles import to_yaml

        return to_yaml(company)

    def plain(self, company: Company) -> dict[str, Any]:
        """A profile as JSON knows it, in the form of its YAML; a contact that came back has `bounced` besides."""
        from dsr.directory.profiles import to_plain

        plain = to_plain(company)
        for told, contact in zip(plain["contacts"], company.contacts, strict=True):
            if contact.bounced:
                told["bounced"] = contact.bounced.isoformat()
        return plain

    def save_yaml(self, text: str, slug: str) -> Saved:
        """Keep an edited profile in the place of the one that was edited.

        Raises:
            BrokenFile: every fault is named, and nothing is kept.
            WrongInput: it got the short name of another company.
        """
        from dsr.directory.profiles import parse_profile

        company = parse_profile(text, f"{slug}.yaml")
        return self.save(company, Clash.REPLACE if company.slug == slug else Clash.REFUSE)

    def standing(self, slug: str) -> str:
        """Whose profile it is, for lists: "" for one that comes with dsr, "yours", or "yours, instead of the one that comes with dsr"."""
        if not self._rooms.catalogue.is_own(slug):
            return ""
        return f"yours, {_BEHIND}" if self._rooms.catalogue.is_shipped(slug) else "yours"

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


def _replaced(slug: str, *, shadows: bool) -> str:
    return f"“{slug}” is now yours, {_BEHIND}." if shadows else f"Your former profile “{slug}” was replaced."


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
