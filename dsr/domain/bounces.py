"""Addresses that do not work: what came back is remembered for every case, until something shows that the address works again."""

from collections.abc import Iterable, Mapping
from datetime import date

from dsr.domain.addresses import address_key
from dsr.domain.case import Case
from dsr.domain.events import EventName

_IT_WORKS = frozenset(
    {
        EventName.DELIVERED,
        EventName.ACKNOWLEDGED,
        EventName.IDENTITY_ASKED,
        EventName.CLARIFICATION_ASKED,
        EventName.FEE_ASKED,
        EventName.EXTENDED,
        EventName.ANSWERED,
        EventName.PARTLY_ANSWERED,
        EventName.REFUSED,
        EventName.APPEAL_ANSWERED,
    }
)
"""What shows that the address works to which the letter went."""


def bounces(cases: Iterable[Case]) -> Mapping[str, date]:
    """The addresses from which a letter came back and that did not show since that they work, each with the day, by `address_key`.

    Args:
        cases: those whose letters count, with the contact of their request; a dead mailbox of one is dead for all.
    """
    happened = [
        (event.day, event.id, event.name, address_key(event.to or address))
        for case in cases
        for event, address in case.trail
        if (event.name is EventName.BOUNCED or event.name in _IT_WORKS) and (event.to or address)
    ]
    dead: dict[str, date] = {}
    for day, _, name, key in sorted(happened):
        if name is EventName.BOUNCED:
            dead[key] = day
        else:
            dead.pop(key, None)
    return dead
