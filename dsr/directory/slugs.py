"""Short names for companies: made of a name, else of its site, else of how it is read aloud; every company gets one."""

import re
import unicodedata
from collections.abc import Collection, Iterable

LONGEST = 80
"""Characters that a short name may have."""
_LEGAL_FORMS = re.compile(
    r"[\s,.]+(?:inc|llc|l\.l\.c|ltd|limited|gmbh(?: & co\.? kg)?|ag|sas|s\.a\.s|sa|s\.a|sarl|plc|b\.?v|n\.?v|ab|oy|aps|s\.?r\.?l|s\.?p\.?a"
    r"|corp|corporation|co)\.?$",
    re.IGNORECASE,
)
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows gives to devices, whatever the extension."""
_LATIN = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "o"), ("å", "a"), ("æ", "ae"), ("œ", "oe"), ("ł", "l"), ("đ", "d"))
_CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџўқғ"
_CYRILLIC_SOUNDS = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i ye g dj j lj nj c dz u k g"
_GREEK_LETTERS = "αβγδεζηθικλμνξοπρσςτυφχψω"
_GREEK_SOUNDS = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
_CYRILLIC = dict(zip(_CYRILLIC_LETTERS, _CYRILLIC_SOUNDS.split(" "), strict=True))
_GREEK = dict(zip(_GREEK_LETTERS, _GREEK_SOUNDS.split(" "), strict=True))
_SOUNDS = ("HANGUL SYLLABLE ", "HIRAGANA LETTER ", "KATAKANA LETTER ")
"""Of these the Unicode name of a letter ends with how it is read."""
_GENERIC_LABELS = "www co com org net ac gov edu gob gouv ne or go privacy legal help support mail e info"
_GENERIC = frozenset(_GENERIC_LABELS.split())
"""Labels of a host that name nobody."""
_MAIL_HOST_NAMES = "gmail googlemail outlook hotmail yahoo icloud proton protonmail gmx web relay"
_MAIL_HOSTS = frozenset(_MAIL_HOST_NAMES.split())
"""Mailboxes there tell nothing of a company."""
NEUTRAL = "company"
"""The short name of a company of which nothing can be read aloud."""


def make_slug(name: str) -> str:
    """A short name that can be a file name everywhere: "Müller & Söhne GmbH" is "mueller-soehne", "Яндекс" is "yandeks".

    A name of which nothing can be written in a to z, or digits ("山田電機", "🍕"), gives `NEUTRAL`.
    """
    return _plain(name) or _read_aloud(name) or NEUTRAL


def slug_for(names: Iterable[str], sites: Iterable[str]) -> str:
    """The short name of a company: of the first name with a Latin letter or digit, else of a site or mailbox, else as `make_slug` has it.

    Args:
        names: what it is called, the best first; may be empty.
        sites: links, hosts or mailboxes of its own, the best first.
    """
    called = [name for name in names if name.strip()]
    made = next(filter(None, map(_plain, called)), "") or next(filter(None, map(_of_site, sites)), "")
    return made or next(filter(None, map(_read_aloud, called)), "") or NEUTRAL


def free_slug(wanted: str, taken: Collection[str]) -> str:
    """The short name itself, or with the first number from 2 on that makes it free: "acme-2"."""
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = numbered(wanted, number)
    return slug


def numbered(slug: str, number: int) -> str:
    """A short name with a number behind it, no longer than it may be."""
    end = f"-{number}"
    return slug[: LONGEST - len(end)].rstrip("-") + end


def _plain(name: str) -> str:
    """The letters a to z and digits of a name, without its legal form; "" where it has none."""
    bare = (_LEGAL_FORMS.sub("", name.strip()) or name).casefold()
    for letter, plain in _LATIN:
        bare = bare.replace(letter, plain)
    ascii_only = unicodedata.normalize("NFKD", bare).casefold().encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only)[:LONGEST].strip("-")
    return f"{slug}-company" if slug in _DEVICES else slug


def _read_aloud(name: str) -> str:
    """The letters of other scripts as they are read, as far as that is a matter of a table; "" where it is not."""
    return _plain("".join(map(_sound, _LEGAL_FORMS.sub("", name.strip()).casefold())))


def _sound(letter: str) -> str:
    if letter.isascii() or not letter.isalnum():
        return letter
    if (known := _CYRILLIC.get(letter) or _GREEK.get(letter)) is not None:
        return known
    plain = unicodedata.normalize("NFD", letter)[:1]
    if plain != letter and plain in _GREEK:
        return _GREEK[plain]
    title = unicodedata.name(letter, "")
    sound = next((title.removeprefix(start) for start in _SOUNDS if title.startswith(start)), "")
    return sound.removeprefix("SMALL ").casefold() if sound.isascii() else ""


def _of_site(site: str) -> str:
    """The name in a link, a host or a mailbox: "https://www.yamada-denki.jp/x" is "yamada-denki"; "" where it holds none."""
    host = site.partition("://")[2] or site
    host = re.split(r"[/?#]", host, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].casefold()
    labels = [label for label in host.split(".")[:-1] if label not in _GENERIC]
    name = labels[-1] if labels else ""
    return "" if "@" in site and name in _MAIL_HOSTS else _plain(name)
