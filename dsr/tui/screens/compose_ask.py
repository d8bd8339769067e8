"""What the wizard asks between the steps when something is missing: the group, the country, the sender, an address."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from dsr.desk.addressees import channel_of
from dsr.desk.companies import checked_email
from dsr.desk.compose import contact_key, lacks, works_for_others
from dsr.desk.keeping import changed_person
from dsr.domain.company import Capacity, Company, Contact
from dsr.domain.request import Channel
from dsr.errors import WrongInput
from dsr.tui.compose_draft import Draft
from dsr.tui.screens import compose_dialogs as dialogs
from dsr.tui.screens.compose_words import ADD_CONTACT, CHANGE_SENDER, REPLY_TO, TELL_POSTAL

if TYPE_CHECKING:
    from dsr.desk import Desk
    from dsr.tui.app import DsrApp


async def for_group(app: "DsrApp", company: Company, known: str) -> str | None:
    """To which group the user belongs, where the company works for others too.

    Args:
        app: where to ask.
        company: the company.
        known: the group that was told before.

    Returns:
        The group, "" where there is nothing to ask; None where the user wants another company after all.
    """
    if not works_for_others(company):
        return ""
    group = await app.push_screen_wait(dialogs.ask_group(company, known))
    on_orders = next((acts for acts in company.acts_as if acts.who == group and acts.capacity is Capacity.PROCESSOR), None)
    if on_orders and await app.push_screen_wait(dialogs.warn_processor(company, on_orders)) != "stay":
        return None
    return group


async def for_country(app: "DsrApp", desk: "Desk") -> bool:
    """Where the user lives, unless it is known. Whether it is known now."""
    person = desk.keeping.me()
    if person.place is not None:
        return True
    names = tuple(desk.keeping.countries().values())
    told = await app.push_screen_wait(dialogs.ask_country(person, names, partial(_keep, desk)))
    return bool(told)


async def for_state(app: "DsrApp", desk: "Desk") -> None:
    """In which part of the country the user lives, where the law hangs on it."""
    names = tuple(desk.keeping.countries().values())
    await app.push_screen_wait(dialogs.ask_country(desk.keeping.me(), names, partial(_keep, desk)))


async def for_sender(app: "DsrApp", desk: "Desk", channel: Channel, *, anyway: bool = False) -> bool:
    """Who writes, unless all that this channel needs is known. Whether it is known now.

    Args:
        app: where to ask.
        desk: keeps the answer.
        channel: paper needs a postal address, e-mail an address to answer to.
        anyway: ask also where all is known.
    """
    person = desk.keeping.me()
    if not anyway and not lacks(person, channel):
        return True
    told = await app.push_screen_wait(dialogs.ask_sender(person, channel, partial(_keep_sender, desk, channel)))
    return bool(told)


async def for_delivery(app: "DsrApp", desk: "Desk", draft: Draft, contact: Contact | None, what: str) -> dict[str, object]:
    """What the user changes about the letter's way: the fields of the draft with their new values, empty where nothing of it changes.

    Args:
        app: where to ask.
        desk: keeps a sender or an address.
        draft: the choices so far.
        contact: whom the letter goes to.
        what: which of the actions of step 5.
    """
    if what == CHANGE_SENDER:
        await for_sender(app, desk, channel_of(contact), anyway=True)
    elif what == REPLY_TO:
        told = await for_reply(app, draft.reply_to or desk.keeping.me().email)
        return {} if told is None else {"reply_to": told}
    elif what == TELL_POSTAL:
        tell = not draft.tell_postal
        known = not tell or desk.keeping.me().postal is not None or await for_sender(app, desk, Channel.LETTER)
        return {"tell_postal": tell} if known else {}
    elif what == ADD_CONTACT and (key := await for_contact(app, draft.slug)):
        return {"contact": key}
    return {}


async def for_reply(app: "DsrApp", mailbox: str) -> str | None:
    """To which mailbox the answer shall come; "" for the user's own, None where nothing was said."""
    taken: list[str] = []

    def take(values: Mapping[str, str]) -> None:
        taken[:] = [checked_email(values["reply"]) if values["reply"].strip() else ""]

    return taken[0] if await app.push_screen_wait(dialogs.ask_reply(mailbox, take)) else None


async def for_contact(app: "DsrApp", slug: str) -> str:
    """An address that the user knows. Its key, "" where the user gave none."""
    from dsr.tui.screens.contact import AddContact

    company: Company | None = await app.push_screen_wait(AddContact(slug))
    return "" if company is None else contact_key(company.contacts[0])


def _keep(desk: "Desk", values: Mapping[str, str]) -> None:
    person = desk.keeping.me()
    for field, value in values.items():
        person = changed_person(person, field, value)
    if "country" in values and not person.country:
        raise WrongInput("The country is still empty.", "Write its English name or its two-letter code.")
    desk.keeping.set_person(person)


def _keep_sender(desk: "Desk", channel: Channel, values: Mapping[str, str]) -> None:
    person = desk.keeping.me()
    for field, value in values.items():
        person = changed_person(person, field, value)
    if trouble := lacks(person, channel):
        raise WrongInput(trouble.message)
    desk.keeping.set_person(person)
