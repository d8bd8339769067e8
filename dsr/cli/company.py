"""`dsr company`: companies and what their policies say."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from dsr.cli.grammar import FileOrLink, Noun, Number
from dsr.cli.output import json_option, literal, page, pass_desk, print_json, say, table, tell, wrapped
from dsr.desk import Desk
from dsr.desk.addressees import marks
from dsr.desk.companies import Clash, Saved, names_of
from dsr.domain.company import Company, Contact, Origin
from dsr.errors import DsrError, ExitCode, WrongInput


@click.group(cls=Noun)
def company() -> None:
    """Companies and what their privacy policies say."""


@company.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> int:
    """List every company. Profiles that cannot be read are named on standard error."""
    return _print_list(desk, desk.companies.all(), as_json=as_json)


@company.command()
@click.argument("text", metavar="TEXT...", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=Number(1, 1000), help="At most so many.")
@json_option
@pass_desk
def search(desk: Desk, text: tuple[str, ...], limit: int, *, as_json: bool) -> int:
    """Find companies by name or site; small typing errors are forgiven."""
    found = desk.companies.search(" ".join(text), limit)
    if not found and not as_json:
        tell(f"No company is called like “{' '.join(text)}”.", "Add it from its privacy policy: dsr policy read FILE|URL --save")
        return ExitCode.NOT_FOUND
    return _print_list(desk, found, as_json=as_json)


@company.command()
@click.argument("slug", metavar="SLUG")
@click.option("--yaml", "as_yaml", is_flag=True, help="Print the profile as YAML, without contacts of your own.")
@json_option
@pass_desk
def show(desk: Desk, slug: str, *, as_yaml: bool, as_json: bool) -> None:
    """Show a profile: whom to write to, which rights the policy states, what it promises, and what is missing."""
    found = desk.companies.show(slug)
    tell_faults(desk, slug)
    if as_json:
        print_json(_plain(desk, found))
        return
    if as_yaml:
        click.echo(literal(desk.companies.yaml(slug)), nl=False)
        return
    seat = f"{desk.keeping.countries().get(found.country, found.country)} ({found.country})" if found.country else ""
    say(*_page(found, seat, desk.companies.standing(found.slug)))


@company.command()
@click.argument("slug", metavar="SLUG")
@click.option("--email", default="", help="An e-mail address.")
@click.option("--postal", multiple=True, metavar="LINE", help="A postal address, one --postal for each line.")
@click.option("--country", default="", help="The address's country: code or name.")
@click.option("--webform", default="", help="The link of a form.")
@click.option("--note", default="", help="Where you found it.")
@click.option("--drop", type=Number(), metavar="NUMBER", help="Remove a contact that you added, by its number.")
@json_option
@pass_desk
def contact(
    desk: Desk, slug: str, email: str, postal: tuple[str, ...], country: str, webform: str, note: str, drop: int | None, *, as_json: bool
) -> None:
    """Add a contact of your own to a company.

    Give one of --email, --postal and --webform. Without options the contacts that you added are listed, with their numbers for --drop.
    """
    if drop is not None:
        desk.companies.drop_contact(slug, drop)
    elif email or postal or webform:
        desk.companies.add_contact(slug, email=email, postal="\n".join(postal), country=country, webform=webform, note=note)
    own = desk.companies.own_contacts(slug)
    if as_json:
        print_json([{"number": kept.id, **_plain_contact(kept.contact)} for kept in own])
    elif own:
        table([(str(kept.id), kept.contact.address, kept.contact.note) for kept in own], ("NUMBER", "CONTACT", "NOTE"))
    else:
        tell("You added no contact to this company.")


def clash_options(command: Callable[..., object]) -> Callable[..., object]:
    """The options by which one says beforehand what to do where the short name of a new profile is taken."""
    for option in (
        click.option("--keep-both", is_flag=True, help="Where the short name is taken: keep both, the new one under another."),
        click.option(
            "--replace", "--force", "replace", is_flag=True, help="Where the short name is taken: put the new profile in its place."
        ),
    ):
        command = option(command)
    return command


@company.command()
@click.argument("file", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
@click.option("--name", default="", help="Instead of a FILE: what the company is called.")
@click.option("--email", default="", help="With --name: an e-mail address.")
@click.option("--postal", multiple=True, metavar="LINES", help="With --name: its postal address, one --postal a line, or all lines in one.")
@click.option("--country", default="", help="With --name: where it sits, code or name.")
@click.option("--webform", default="", help="With --name: the link of a form.")
@click.option("--website", default="", help="With --name: the link of its site.")
@click.option("--slug", default="", help="With --name: its short name; made from the name unless given.")
@clash_options
@json_option
@pass_desk
def add(desk: Desk, file: Path | None, *, replace: bool, keep_both: bool, as_json: bool, **known: object) -> int:
    """Add a company: from a profile FILE in YAML, or by hand with --name.

    By hand a name is enough, and a mailbox or a postal address to write to: dsr company add --name "Dr. Weiss" --email praxis@weiss.example
    --country DE. From a privacy policy: dsr policy read FILE|URL --save.
    """
    texts = {key: value for key, value in known.items() if isinstance(value, str)}
    lines = known["postal"]
    postal = "\n".join(lines).replace("\\n", "\n") if isinstance(lines, tuple) else ""
    if file is None:
        if not texts["name"].strip():
            raise WrongInput("There is no company to add.", "Give a profile FILE, or what the company is called: --name NAME")
        new = desk.companies.new(**texts, postal=postal)
    else:
        if postal or any(texts.values()):
            raise WrongInput("A FILE tells all of the company.", "Leave the other options out, or leave the FILE out and give --name.")
        new = desk.companies.load_one(file)
    saved = keep(desk, new, replace=replace, keep_both=keep_both)
    if as_json:
        print_json(_plain(desk, saved.company if saved else desk.companies.show(new.slug)))
    elif saved:
        say(str(saved.path or saved.company.slug))
    if saved and file is None:
        tell(f"Kept as “{saved.company.slug}”. Write to it: dsr request new {saved.company.slug} --right access")
    return ExitCode.OK


def can_ask() -> bool:
    """Whether somebody sits at the terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def keep(desk: Desk, new: Company, *, replace: bool, keep_both: bool) -> Saved | None:
    """Keep a profile, and say what was done; where its short name is taken, as the options say, else as the user answers.

    None where the user leaves it. WrongInput without an option and without a terminal.
    """
    if replace and keep_both:
        raise WrongInput("--replace and --keep-both exclude each other.", "Give one of them.")
    how = Clash.REPLACE if replace else Clash.KEEP_BOTH if keep_both else Clash.REFUSE
    said = desk.companies.clash(new)
    if said and how is Clash.REFUSE and can_ask():
        tell(said)
        answer = click.prompt(
            "Replace it, keep both, or leave it", type=click.Choice(["replace", "both", "leave"]), default="leave", err=True
        )
        if answer == "leave":
            tell("Nothing was changed.")
            return None
        how = Clash.REPLACE if answer == "replace" else Clash.KEEP_BOTH
    saved = desk.companies.save(new, how)
    if saved.said:
        tell(saved.said)
    return saved


@company.command()
@click.argument("slug", metavar="SLUG")
@pass_desk
def edit(desk: Desk, slug: str) -> None:
    """Edit a profile in your editor. A shipped one is copied into your own companies first; a faulty edit is not taken.

    Without a terminal: dsr company show SLUG --yaml > FILE, then dsr company add FILE --replace.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongInput(
            "An editor needs a terminal.", f"dsr company show {slug} --yaml > FILE, edit it, then dsr company add FILE --replace"
        )
    text = desk.companies.yaml(slug)
    try:
        edited = click.edit(text, extension=".yaml")
    except click.ClickException as error:
        raise WrongInput(f"No editor could be used: {error.message}.", "Set EDITOR to the name of yours, such as EDITOR=nano.") from None
    if edited is None or edited == text:
        tell("Nothing was changed.")
        return
    try:
        saved = desk.companies.save_yaml(edited, slug)
    except DsrError as error:
        kept = _kept_aside(edited, slug)
        error.hint = f"Nothing was changed. Your text is in {kept}: correct it there, then dsr company add {kept} --replace"
        raise
    say(str(saved.path or saved.company.slug))
    if saved.said:
        tell(saved.said)


@company.command()
@click.argument("slug", metavar="SLUG")
@click.option("--policy", required=True, metavar="FILE|URL|-", type=FileOrLink(), help="The text to hold the profile against.")
@click.option("--allow-private", is_flag=True, help="Let a link lead into the local network.")
@json_option
@pass_desk
def check(desk: Desk, slug: str, policy: str, *, allow_private: bool, as_json: bool) -> int:
    """Hold every quote of a profile against a policy text and say what changed. The exit code is 4 if a quote is gone."""
    faults, changes = desk.companies.check(slug, policy, allow_private=allow_private)
    if as_json:
        print_json({"gone": faults, "changes": changes})
    else:
        for fault in faults:
            say(f"gone: {fault.key}: “{fault.quote}”")
        for change in changes:
            say(f"changed: {change.sentence}")
        tell("Every quote stands in the text." if not faults else f"{len(faults)} quotes are not in the text.")
    return ExitCode.BROKEN_FILE if faults else ExitCode.OK


@company.command("import")
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path))
@clash_options
@pass_desk
def import_(desk: Desk, path: Path, *, replace: bool, keep_both: bool) -> int:
    """Import profiles: a YAML file or a folder of them. Faulty ones are named, the others are taken; then the exit code is 4.

    A profile whose short name is taken replaces nothing by itself: you are asked, or say it with --replace or --keep-both. Without a
    terminal and without one of these, nothing is taken and the exit code is 2.
    """
    companies, faults = desk.companies.load(path)
    new = [desk.companies.unchecked(found) for found in companies]
    clashes = [said for found in new if (said := desk.companies.clash(found))]
    if clashes and not (replace or keep_both or can_ask()):
        raise WrongInput("\n".join(("Nothing was taken.", *clashes)), "Add --replace to put the new ones in their place, or --keep-both.")
    kept = [saved for found in new if (saved := keep(desk, found, replace=replace, keep_both=keep_both))]
    for fault in faults:
        tell(fault.message)
    say(*(str(saved.path or saved.company.slug) for saved in kept))
    tell(f"{len(kept)} taken, {len(faults) + len(new) - len(kept)} not.")
    return ExitCode.BROKEN_FILE if faults else ExitCode.OK


def tell_faults(desk: Desk, slug: str = "") -> None:
    """Name the profiles that cannot be read; of one company only if `slug` is given."""
    for fault in desk.companies.faults():
        if not slug or fault.message.partition(".yaml")[0].casefold() == slug.casefold():
            tell(fault.message)


def _kept_aside(text: str, slug: str) -> Path:
    import tempfile

    with tempfile.NamedTemporaryFile("w", prefix=f"{slug}-", suffix=".yaml", delete=False, encoding="utf-8") as file:
        file.write(text)
    return Path(file.name)


def _print_list(desk: Desk, companies: tuple[Company, ...], *, as_json: bool) -> int:
    tell_faults(desk)
    if as_json:
        print_json([_plain(desk, found) for found in companies])
    else:
        names = names_of(companies)
        table(
            [
                (found.slug, _standing(names[found.slug], desk.companies.standing(found.slug)), found.country or "–", _reach(found))
                for found in companies
            ],
            ("SLUG", "NAME", "SEAT", "REACHED BY"),
        )
    return ExitCode.OK


def _plain(desk: Desk, found: Company) -> dict[str, object]:
    """A profile for `--json`: its YAML, what people call it, and whose it is."""
    return {**desk.companies.plain(found), "brand": found.called, "standing": desk.companies.standing(found.slug)}


def _standing(name: str, standing: str) -> str:
    return f"{name} ({standing})" if standing else name


def _reach(found: Company) -> str:
    ways = [
        word
        for word, there in (
            ("e-mail", any(c.email for c in found.contacts)),
            ("post", any(c.postal for c in found.contacts)),
            ("form", any(c.webform for c in found.contacts)),
        )
        if there
    ]
    return ", ".join(ways) or ("no address in its policy" if not found.by_hand else "no address")


def _plain_contact(contact: Contact) -> dict[str, object]:
    return {"email": contact.email, "postal": contact.postal, "webform": contact.webform, "note": contact.note}


def _page(found: Company, seat: str, standing: str) -> list[str]:
    policy = found.policy
    facts = [
        ("Profile", standing),
        ("Legal name", found.name if found.called != found.name else ""),
        ("Seat", seat or ("the policy does not tell" if not found.by_hand else "not told")),
        ("Policy", _dated(policy.title or "untitled", policy.dated, policy.read) if not found.by_hand else "none was read"),
        ("Link", policy.url or ""),
        *((f"{acts.capacity.capitalize()}", f"for {acts.who}: “{acts.quote}”\n{acts.instead}") for acts in found.acts_as),
        ("Laws named", ", ".join(found.laws)),
        ("Identity", f"{found.identity.asks}\n“{found.identity.quote}”" if found.identity else ""),
        ("A request must hold", ", ".join(needed.words for needed in found.identity.requires) if found.identity else ""),
        ("Checked by", {"person": "a person, against the text", "machine": "the reader alone"}.get(found.checked, "")),
    ]
    return [
        wrapped(f"{found.called} ({found.slug})"),
        *page(facts),
        *_part("Contacts, best first", [line for contact in found.contacts for line in _contact_lines(contact)], "none"),
        *_part("Rights that the policy states", _right_lines(found), "none"),
        *_part(
            "What it promises",
            [_item(f"{p.words} ({p.right or 'any request'}): “{p.quote}”") for p in found.deadlines],
            "no time for an answer",
        ),
        *_part("What it says it may refuse or charge", [_item(f"{refusal.text}: “{refusal.quote}”") for refusal in found.refusals]),
        *_part("What is missing", [_item(gap) for gap in found.gaps]),
        *_part("Notes", [wrapped(found.notes, "  ")] if found.notes else []),
    ]


def _part(title: str, lines: list[str], otherwise: str = "") -> list[str]:
    """A titled part of the page; one that is empty says so, or is left out."""
    lines = lines or ([f"  {otherwise}"] if otherwise else [])
    return ["", title, *lines] if lines else []


def _item(text: str) -> str:
    return wrapped(f"– {text}", "  ", "  ")


def _right_lines(found: Company) -> list[str]:
    lines = []
    for stated in found.rights:
        who = f" (for {', '.join(stated.who)})" if stated.who else ""
        lines.append(_item(f"{stated.right}{who}: “{stated.quote}”"))
        if stated.note:
            lines.append(wrapped(stated.note, "    "))
    if found.complaint_quote:
        lines.append(_item(f"complaint to an authority: “{found.complaint_quote}”"))
    return lines


def _dated(title: str, dated: str | None, read: date | None) -> str:
    return title + (f", dated {dated}" if dated else "") + (f", read {read.isoformat()}" if read else "")


def _contact_lines(contact: Contact) -> list[str]:
    mark = {Origin.USER: " (yours)", Origin.IMPORTED: " (imported)", Origin.POLICY: ""}[contact.origin]
    only = f", only for {', '.join(contact.rights)}" if contact.rights else ""
    whom = f", {words}" if (words := marks(contact)) else ""
    country = f", {contact.postal.country}" if contact.postal and contact.postal.country else ""
    lines = [_item(f"{contact.role}{mark}: {contact.address}{country}{only}{whom}")]
    if contact.quote:
        lines.append(wrapped(f"“{contact.quote}”" + (f" ({contact.section})" if contact.section else ""), "    "))
    if contact.note:
        lines.append(wrapped(contact.note, "    "))
    return lines
