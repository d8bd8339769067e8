"""`dsr company`: companies and what their policies say."""

from pathlib import Path

import click

from dsr.cli.output import json_option, pass_desk, print_json, say, table, tell, wrapped
from dsr.desk import Desk
from dsr.domain.company import Company, Contact, Origin
from dsr.errors import ExitCode


@click.group()
def company() -> None:
    """Companies and what their privacy policies say."""


@company.command("list")
@json_option
@pass_desk
def list_(desk: Desk, *, as_json: bool) -> int:
    """List every company. Profiles that cannot be read are named on standard error."""
    return _print_list(desk, desk.companies.all(), as_json=as_json)


@company.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@json_option
@pass_desk
def search(desk: Desk, text: tuple[str, ...], limit: int, *, as_json: bool) -> int:
    """Find companies by name or site; small typing errors are forgiven."""
    found = desk.companies.search(" ".join(text), limit)
    if not found and not as_json:
        tell(f"No company is called like “{' '.join(text)}”.", "Add it from its privacy policy: dsr policy read FILE --save")
        return ExitCode.NOT_FOUND
    return _print_list(desk, found, as_json=as_json)


@company.command()
@click.argument("slug")
@json_option
@pass_desk
def show(desk: Desk, slug: str, *, as_json: bool) -> None:
    """Show a profile: whom to write to, which rights the policy states, what it promises, and what is missing."""
    found = desk.companies.show(slug)
    if as_json:
        print_json(desk.companies.plain(found))
        return
    for line in _page(found):
        say(line)


@company.command()
@click.argument("slug")
@click.option("--email", default="", help="An e-mail address.")
@click.option("--postal", multiple=True, metavar="LINE", help="A postal address, one --postal for each line.")
@click.option("--country", default="", help="The address's country: code or name.")
@click.option("--webform", default="", help="The link of a form.")
@click.option("--note", default="", help="Where you found it.")
@click.option("--drop", type=int, metavar="NUMBER", help="Remove a contact that you added, by its number.")
@json_option
@pass_desk
def contact(  # noqa: PLR0913 - one option each
    desk: Desk, slug: str, email: str, postal: tuple[str, ...], country: str, webform: str, note: str, drop: int | None, *, as_json: bool
) -> None:
    """Add a contact of your own to a company, or list (without options) and remove (--drop) those that you added."""
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


@company.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace a profile of yours with the same slug.")
@pass_desk
def add(desk: Desk, file: Path, *, force: bool) -> None:
    """Add a company from a profile FILE in YAML. From a privacy policy: `dsr policy read FILE --save`."""
    say(str(desk.companies.add(file, overwrite=force)))


@company.command()
@click.argument("slug")
@pass_desk
def edit(desk: Desk, slug: str) -> int:
    """Edit a profile in your editor. A shipped one is copied into your own companies first; a faulty edit is not kept."""
    text = desk.companies.yaml(slug)
    edited = click.edit(text, extension=".yaml")
    if edited is None or edited == text:
        tell("Nothing was changed.")
        return ExitCode.OK
    say(str(desk.companies.save_yaml(edited, slug)))
    return ExitCode.OK


@company.command()
@click.argument("slug")
@click.option("--policy", required=True, metavar="FILE|URL|-", help="The text to hold the profile against.")
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
            say(f"changed: {change.text}")
        tell("Every quote stands in the text." if not faults else f"{len(faults)} quotes are not in the text.")
    return ExitCode.BROKEN_FILE if faults else ExitCode.OK


@company.command("import")
@click.argument("path", type=click.Path(path_type=Path))
@pass_desk
def import_(desk: Desk, path: Path) -> None:
    """Import profiles: a YAML file or a folder of them. Faulty ones are named, the others are taken."""
    taken, faults = desk.companies.import_from(path)
    for fault in faults:
        tell(fault.message)
    say(*(str(file) for file in taken))
    tell(f"{len(taken)} taken, {len(faults)} not.")


def _print_list(desk: Desk, companies: tuple[Company, ...], *, as_json: bool) -> int:
    for fault in desk.companies.faults():
        tell(fault.message)
    if as_json:
        print_json([desk.companies.plain(found) for found in companies])
    else:
        table(
            [(found.slug, found.name, found.country or "–", _reach(found)) for found in companies], ("SLUG", "NAME", "SEAT", "REACHED BY")
        )
    return ExitCode.OK


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
    return ", ".join(ways) or "no address in its policy"


def _plain_contact(contact: Contact) -> dict[str, object]:
    return {"email": contact.email, "postal": contact.postal, "webform": contact.webform, "note": contact.note}


def _page(found: Company) -> list[str]:  # noqa: C901 - one paragraph for each part of a profile
    policy = found.policy
    dated = f", dated {policy.dated}" if policy.dated else ""
    read = f", read {policy.read.isoformat()}" if policy.read else ""
    lines = [
        f"{found.name} ({found.slug})",
        f"Seat: {found.country or 'the policy does not tell'}",
        f"Policy: {policy.title or 'untitled'}{dated}{read}",
    ]
    for acts in found.acts_as:
        lines.append(f"{acts.capacity.capitalize()} for {acts.who}: “{acts.quote}”")
        if acts.instead:
            lines.append(wrapped(acts.instead, "    "))
    lines += ["", "Contacts, best first"] + [line for contact in found.contacts for line in _contact_lines(contact)]
    if not found.contacts:
        lines.append("  none")
    lines += ["", "Rights that the policy states"]
    for stated in found.rights:
        who = f" (for {', '.join(stated.who)})" if stated.who else ""
        lines.append(f"  {stated.right}{who}: “{stated.quote}”")
        if stated.note:
            lines.append(wrapped(stated.note, "    "))
    if found.complaint_quote:
        lines.append(f"  complaint to an authority: “{found.complaint_quote}”")
    if not found.rights:
        lines.append("  none")
    lines += ["", "What it promises"]
    lines += [f"  an answer within {p.period} ({p.right or 'any request'}): “{p.quote}”" for p in found.deadlines] or [
        "  no time for an answer"
    ]
    if found.laws:
        lines += ["", f"Laws that it names: {', '.join(found.laws)}"]
    if found.identity:
        lines += ["", f"To verify who you are: {found.identity.asks}", f"  “{found.identity.quote}”"]
    if found.refusals:
        lines += ["", "What it says it may refuse or charge"]
        lines += [f"  {refusal.text}: “{refusal.quote}”" for refusal in found.refusals]
    if found.gaps:
        lines += ["", "What is missing"] + [f"  {gap}" for gap in found.gaps]
    if found.notes:
        lines += ["", wrapped(found.notes)]
    return lines


def _contact_lines(contact: Contact) -> list[str]:
    mark = {Origin.USER: " (yours)", Origin.IMPORTED: " (imported)", Origin.POLICY: ""}[contact.origin]
    only = f" only for: {', '.join(contact.rights)}" if contact.rights else ""
    lines = [f"  {contact.role}{mark}: {contact.address}{only}"]
    if contact.quote:
        lines.append(f"    “{contact.quote}”" + (f" ({contact.section})" if contact.section else ""))
    if contact.note:
        lines.append(wrapped(contact.note, "    "))
    return lines
