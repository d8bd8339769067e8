"""Names, mailboxes and links that are not what they seem: letters of other alphabets that look alike, and sites behind a user's name.

One check per kind, each saying in a clause what is wrong, or None. The form of an address is not asked here.
"""

import re
import unicodedata
from urllib.parse import urlsplit

_WORD = re.compile(r"[^\W\d_]+")
_ASCII_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")
_LIKE_LATIN = frozenset(
    "АаВЕеЅѕІіЇїЈјКкМНОоРрСсТУуХхҮүҺһԀԁԌԚԛԜԝӀӏѴѵЬьЗ"  # Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονυρικχϲϳϹ"  # Greek
    "օոսցհյՕՍՏԼ"  # Armenian
)
"""Letters of other alphabets that a reader takes for Latin ones (after Unicode's confusables.txt)."""
_SMALL_LIKE_LATIN = frozenset("асԁеһіјӏорԛѕԝхуѵьαονυρικօոսցհ")
"""Of them those that make a whole word look Latin."""
_ASIAN = (
    frozenset({"LATIN", "CJK", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "CJK", "HANGUL"}),
    frozenset({"LATIN", "CJK", "BOPOMOFO"}),
)
"""Alphabets that are written together (Unicode TR 39, “highly restrictive”)."""
_USUAL_LATIN = re.compile(
    "[A-Za-z0-9\u00c0-\u0130\u0132-\u0137\u0139-\u0148\u014a-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1e00-\u1eff]*"
)
_TURKISH = ("tr", "az")
_PUNYCODE = "xn--"
"""How a part of a host begins in which other letters than ASCII are written in ASCII (RFC 5890)."""


def address_key(address: str) -> str:
    """What is the same for one address however it is written: a mailbox, a link, or postal lines, on one line or several."""
    return " ".join(address.replace("\n", ", ").split()).casefold().replace(" ,", ",").replace(",,", ",")


def same_address(one: str, other: str) -> bool:
    """Whether two texts are one address."""
    return address_key(one) == address_key(other)


def fault_of_name(name: str) -> str | None:
    """What is wrong with a person's or a company's name: a letter among Latin ones that only looks Latin."""
    for word in () if name.isascii() else _WORD.findall(name):
        odd = next((letter for letter in word if letter in _LIKE_LATIN or _is_decorated(letter)), "")
        if odd and any(_alphabet(letter) == "LATIN" for letter in word):
            return f"“{word}” mixes alphabets: {named(odd)}, only looks like a Latin letter; type the word again"
    return None


def fault_of_mailbox(address: str) -> str | None:
    """What is wrong with an e-mail address: a part whose letters are taken for others."""
    if address.isascii() and _PUNYCODE not in address.lower():
        return None
    local, _, host = address.rpartition("@")
    ending = host.rpartition(".")[2]
    return next(filter(None, (_fault_of_label(part, ending) for part in _ASCII_SIGNS.split(local))), None) or _fault_of_host(host)


def fault_of_link(link: str) -> str | None:
    """What is wrong with a link: it hides its site behind a user's name, or its site's letters are taken for others."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return f"“{link}” is not a link; it begins with https:// and names a site"
    if "@" in parts.netloc:
        user = parts.netloc.rpartition("@")[0]
        return f"“{link}” leads to {host}, not to what stands before the @; write it without “{user}@”"
    if "%" in host or "\\" in parts.netloc:
        return f"“{link}” hides the name of its site; write the name as it is"
    return _fault_of_host(host)


def host_of(link: str) -> str:
    """The site to which a link leads, in small letters; "" for what is no link."""
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""


def named(letter: str) -> str:
    """A letter by its number and name: `U+0430, cyrillic small letter a`."""
    return f"U+{ord(letter):04X}, {unicodedata.name(letter, 'a letter without a name').lower()}"


def in_ascii(host: str) -> str:
    """The host as the network writes it, each part that is not ASCII in punycode: `xn--pple-43d.com`."""
    parts = [part if part.isascii() else "xn--" + part.encode("punycode", "replace").decode("ascii") for part in host.split(".")]
    return ".".join(parts)


def _shown(host: str) -> str:
    """The host in small letters as people read it, each part in punycode decoded; ValueError where it cannot be, or needed none."""
    labels = []
    for label in host.lower().split("."):
        shown = label
        if label.startswith(_PUNYCODE):
            shown = label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
            if shown.isascii():
                raise ValueError(label)
        labels.append(shown)
    return ".".join(labels)


def _fault_of_host(written: str) -> str | None:
    if written.isascii() and _PUNYCODE not in written.lower():
        return None
    try:
        host = _shown(written)
    except ValueError:  # of which UnicodeError is a kind
        return f"“{written}” is no name of a site: no letters can be made of a part that begins with {_PUNYCODE}"
    ending = host.rpartition(".")[2]
    fault = next(filter(None, (_fault_of_label(label, ending) for label in host.split("."))), None)
    return f"{fault}; the network writes it {in_ascii(host)}" if fault else None


def _fault_of_label(label: str, ending: str) -> str | None:
    """What is wrong with a part of an address; of a country's ending in the same alphabet nobody expects Latin letters."""
    if label.isascii():
        return None
    composed = unicodedata.normalize("NFC", label)
    odd = next((sign for sign in composed if not (sign in "-_" or sign.isalnum() or unicodedata.category(sign)[0] == "M")), "")
    if odd or unicodedata.normalize("NFKC", composed) != composed:
        odd = odd or next(sign for sign in composed if unicodedata.normalize("NFKC", sign) != sign)
        return f"“{label}” holds {named(odd)}, which stands for another character"
    letters = [letter for letter in composed if letter.isalpha()]
    alphabets = {_alphabet(letter) for letter in letters}
    if len(alphabets) > 1 and not any(alphabets <= together for together in _ASIAN):
        odd = next(letter for letter in letters if not letter.isascii())
        return f"“{label}” mixes alphabets: it holds {named(odd)}"
    if alphabets == {"LATIN"}:
        return _fault_of_latin(label, composed, ending)
    if letters and all(letter.lower() in _SMALL_LIKE_LATIN for letter in letters) and not alphabets & {_alphabet(sign) for sign in ending}:
        return f"“{label}” looks like Latin letters and is not: it begins with {named(letters[0])}"
    return None


def _fault_of_latin(label: str, composed: str, ending: str) -> str | None:
    """Latin letters that are taken for those of a keyboard, and marks that no letter of a language carries."""
    for sign in composed:
        if unicodedata.category(sign)[0] == "M" or not (
            _USUAL_LATIN.fullmatch(sign) or sign in "-_" or (sign == "ı" and ending in _TURKISH)
        ):
            return f"“{label}” holds {named(sign)}, which is easily taken for another letter"
    return None


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "NONE").split()[0]


def _is_decorated(letter: str) -> bool:
    """Whether it is a Latin letter in mathematical dress."""
    return 0x1D400 <= ord(letter) <= 0x1D7FF
