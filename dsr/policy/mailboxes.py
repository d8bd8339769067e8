"""E-mail addresses in a text, masked ones too, and the domains that a policy uses."""

import re
from collections import Counter
from dataclasses import dataclass

from dsr.policy.document import Block, Document, Link

MOST = 2000
"""Addresses that are looked at; a real policy has at most thirty."""

_LOCAL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}$")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_MASKED = re.compile(
    r"(?P<local>[\w.+-]{1,64})\s?(?:[\[({<]\s?(?:at|@|arobase|arroba|ät)\s?[\])}>])\s?(?P<domain>[\w-]{1,63}(?:(?:\s?(?:[\[({<]\s?(?:dot|point|punkt|punto)\s?[\])}>]|\.)\s?|\s(?:dot|punkt)\s)[\w-]{2,63}){1,4})",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?P<local>[\w.+-]{2,40}) at (?P<domain>[\w-]{2,60}(?: dot [\w-]{2,40}){0,2} dot (?:com|org|net|eu|io|co|edu|"
    r"de|fr|uk|es|info|ai|app))\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"(?:at|@|ät|arobase|arroba) ?[\])}>]| dot ", re.IGNORECASE)
"""What every masked address holds."""
_DOT = re.compile(r"\s?(?:[\[({<]\s?(?:dot|point|punkt|punto)\s?[\])}>]|\s(?:dot|punkt)\s)\s?", re.IGNORECASE)
OFFICIAL = re.compile(
    r"(?:\.gov(?:\.\w\w)?$|\.gouv\.fr$|(?:^|\.)(?:cnil\.fr|ico\.org\.uk|dataprotection\.ie|edpb\.europa\.eu|europa\.eu|garanteprivacy\.it|aepd\.es|om\.fi|imy\.se|datatilsynet\.(?:dk|no)|"
    r"bfdi\.bund\.de|bund\.de|uoou\.cz|uodo\.gov\.pl|naih\.hu|cpdp\.bg|dpa\.gr|cnpd\.lu|autoriteitpersoonsgegevens\.nl|apd-gba\.be|oaic\.gov\.au|edoeb\.admin\.ch|admin\.ch|jamsadr\.com|adr\.org|"
    r"bbb\.org|trustarc\.com|mediateur\w*\.\w+|ldi\.nrw\.de|datenschutz(?:-\w+|\w*)\.de|lda\.bayern\.de|example\.(?:com|org|net)|domain\.com))",
)

_OTHERS = re.compile(
    r"aboutads|youradchoices|youronlinechoices|networkadvertising|google\.|facebook\.|adobe\.|apple\.com$|twitter\.|linkedin\.|onetrust|europa\.eu|cnil\.fr|ico\.org|"
    r"microsoft\.|mozilla\.|youtube\.|instagram\.|pinterest\.|tiktok\.|\.gov$|\.gouv\.fr$|allaboutcookies|nielsen|truste|privacyshield|dataprivacyframework"
)
"""Sites to which many policies link: none is the policy's own."""


@dataclass(slots=True)
class Mention:
    """One place where an address stands."""

    block: int
    at: int
    end: int
    link: Link | None = None


def find_emails(document: Document) -> dict[str, list[Mention]]:
    """Every e-mail address of the text in normal form, with the places where it stands."""
    result: dict[str, list[Mention]] = {}
    links: dict[int, list[Link]] = {}
    for link in document.links[: MOST * 5]:
        links.setdefault(link.block, []).append(link)
    count = 0
    for number, block in enumerate(document.blocks):
        here = links.get(number, [])[:200]
        if count >= MOST or not (here or "@" in block.text or _HINT.search(block.text)):
            continue
        shown = [*_plain_addresses(block, number, here), *_masked_addresses(block, number)]
        shown += _link_addresses(number, here, shown)
        for address, mention in shown[: MOST - count]:
            result.setdefault(address, []).append(mention)
            count += 1
    return result


def _plain_addresses(block: Block, number: int, links: list[Link]) -> list[tuple[str, Mention]]:
    found: list[tuple[str, Mention]] = []
    text = block.text
    at = text.find("@")
    while at >= 0 and len(found) < MOST:
        local = _LOCAL.search(text, max(0, at - 64), at)
        if local and text[local.start() - 1 : local.start()] == "@":
            local = None  # "@name@host" is a name in the Fediverse
        # Words glued to the end of a link are none of the address.
        stop = next((link.end for link in links if link.at <= at < link.end), len(text))
        domain = _DOMAIN.match(text, at + 1, stop)
        if local and domain and (address := _clean(local.group(), domain.group())):
            start = at - len(address.partition("@")[0])
            found.append((address, Mention(number, start, start + len(address))))
        at = text.find("@", at + 1)
    return found


def _masked_addresses(block: Block, number: int) -> list[tuple[str, Mention]]:
    if not _HINT.search(block.text):
        return []
    found = []
    for masked in [*_MASKED.finditer(block.text), *_SPOKEN.finditer(block.text)][:MOST]:
        address = _clean(masked["local"], re.sub(r"\s", "", _DOT.sub(".", masked["domain"])))
        if address:
            found.append((address, Mention(number, masked.start(), masked.end())))
    return found


def _link_addresses(number: int, links: list[Link], shown: list[tuple[str, Mention]]) -> list[tuple[str, Mention]]:
    """The addresses behind `mailto:` links whose words do not show them; where they show another, much alike, that one counts."""
    found = []
    for link in links:
        if not link.target.lower().startswith("mailto:"):
            continue
        local, _, domain = link.target[7:].partition("?")[0].replace("%20", "").replace("%40", "@").partition("@")
        address = _clean(local.strip(), domain.strip())
        inside = [other for other, mention in shown if link.at <= mention.at < max(link.end, link.at + 1)]
        if address and not any(other == address or _akin(other, address) for other in inside):
            found.append((address, Mention(number, link.at, link.end, link)))
    return found


def _akin(shown: str, target: str) -> bool:
    """Whether a link's target is only a misspelling of the address that it shows."""
    return shown.partition("@")[0] == target.partition("@")[0] or shown.partition("@")[2] == target.partition("@")[2]


def _clean(local: str, domain: str) -> str:
    local = local.strip(".'-_%+") if not local.startswith("_") else local
    domain = domain.strip(".-").lower()
    ending = domain.rpartition(".")[2]
    if not local or not ending.isalpha() or not 2 <= len(ending) <= 24 or ending in ("png", "jpg", "gif", "svg", "js", "css", "webp"):
        return ""
    return f"{local.lower()}@{domain}"


def own_domains(document: Document, emails: dict[str, list[Mention]]) -> Counter[str]:
    """The domains that the policy's mail and links use, most used first; the company's own is among the first."""
    count: Counter[str] = Counter()
    for address, mentions in emails.items():
        if not OFFICIAL.search(address.partition("@")[2]):
            count[_base(address.partition("@")[2])] += 3 * min(len(mentions), 3)
    for link in document.links[:2000]:
        host = re.match(r"https?://(?:www\.)?([^/:?#\s]{3,100})", link.target.lower())
        if host:
            count[_base(host[1])] += 1
    most = sum(count.values()) / 2
    return Counter({domain: times for domain, times in count.items() if times > most or not _OTHERS.search(domain)})


def _base(domain: str) -> str:
    parts = domain.split(".")
    return (
        ".".join(parts[-3:])
        if len(parts) > 2 and len(parts[-2]) <= 3 and parts[-2] in ("co", "com", "org", "ac", "gov", "net", "ne", "or")
        else ".".join(parts[-2:])
    )
