"""E-mail addresses as headers and links take them."""

from dsr.domain.addresses import fault_of_mailbox
from dsr.domain.text import clean, find_forbidden
from dsr.errors import DeliveryError


def split_address(address: str, whose: str) -> tuple[str, str]:
    """The part before the @ and the domain in its ASCII form.

    Args:
        address: one e-mail address.
        whose: whose it is, for the error: "the company's".

    Raises:
        DeliveryError: it is empty, no address, or more than one.
    """
    plain = address.strip()
    if not plain:
        raise DeliveryError(f"There is no e-mail address: {whose} is missing.", "Add it, or send the letter another way.")
    local, _, domain = plain.rpartition("@")
    odd = find_forbidden(plain) or any(character in plain for character in ' ,;<>()[]:\\"') or "@" in local
    if odd or not local or "." not in domain.strip("."):
        raise DeliveryError(f"{whose.capitalize()} e-mail address “{clean(address)}” cannot be written to.", "Correct it first.")
    if fault := fault_of_mailbox(plain):
        raise DeliveryError(f"{whose.capitalize()} e-mail address cannot be trusted: {fault}.", "Type it again, letter by letter.")
    if domain.isascii():
        return local, domain
    import idna

    try:
        return local, idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError as problem:
        raise DeliveryError(f"“{domain}” is not a domain that mail can go to.", "Correct the e-mail address first.") from problem
