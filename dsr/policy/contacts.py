"""E-mail addresses and postal addresses as ways to reach the company: whose they are, for what, which first."""

import re
from collections import Counter
from dataclasses import dataclass, field

from dsr.policy.document import Document
from dsr.policy.engine import Sentence, compiled, found, hits, plain
from dsr.policy.mailboxes import OFFICIAL, Mention
from dsr.policy.names import FORM_ONLY, GENERIC, NAME_WITH_FORM
from dsr.policy.postal import Address, find_addresses, same_address
from dsr.policy.words import Words

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,100}")
_NOBODY = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|noreply|postmaster|mailer-daemon|example|user|username|yourname|name|john|jane|you|email|votre|nom)(?:[.+_-].*)?$"
)
_NEXT_ONE = re.compile(r"[,;] (?:or|and|by|via|ou|et|oder|und|o|y)\b|\b(?:or|ou|oder) |@")
"""Where words after an address begin to speak of another one."""
_PLATFORMS = frozenset(
    [
        "google",
        "facebook",
        "apple",
        "microsoft",
        "youtube",
        "instagram",
        "twitter",
        "linkedin",
        "europa",
        "cnil",
        "aboutads",
        "networkadvertising",
        "youronlinechoices",
        "adobe",
        "tiktok",
        "mozilla",
        "pinterest",
        "optout",
        "gmail",
    ],
)
"""Domains to which many policies link: they say nothing of the policy's own company."""
_MAILBOX = (
    (
        "representative",
        re.compile(r"(?:^|[._-])(?:rep|eu-?rep\w*|representative|uk-?rep\w*|art-?27)(?:$|[._-])|representative|prighter|gdpr-?rep|datarep"),
    ),
    (
        "dpo",
        re.compile(r"(?:^|[._-])(?:dpo|dsb|dpd|cpo)\d?(?:$|[._-])|protection-?officer|privacy-?officer|datenschutzbeauftrag|^dpo|dpo$"),
    ),
    (
        "privacy",
        re.compile(
            r"privacy|gdpr|rgpd|dsgvo|ccpa|data-?protection|dataprotection|datenschutz|privacidad|proteccion|protecciondatos|vie-?privee|donnees|data-?privacy|personal-?data|mydata|my-?data|datarequest|dsar|donneesperso|cnil|arco|lopd|confidential|unlock-privacy|data(?:rights|access)"
        ),
    ),
    ("legal", re.compile(r"legal|compliance|juridique|counsel|recht|abogad|law")),
    ("marketing", re.compile(r"opt-?out|unsubscribe|marketing|newsletter|desabon|desinscri|abmeld|baja|advert|promo|sales")),
    ("security", re.compile(r"security|abuse|fraud|csirt|cert$|securite|sicherheit|vulnerab")),
    ("support", re.compile(r"support|help|service|care|customer|client|soporte|kunden|aide|assist|atencion|desk|feedback-support")),
    (
        "general",
        re.compile(
            r"info|hello|contact|kontakt|contacto|^hi$|team|feedback|office|mail|admin|bonjour|hola|hallo|enquir|inquir|general|question|reception|webmaster|ask|talk|hey|accueil|poste|inbox|impressum"
        ),
    ),
)


@dataclass(slots=True)
class Found:
    """An address with all its mentions and what the words around them say."""

    kind: str
    """`email` or `postal`."""
    value: str
    mentions: list[Mention] = field(default_factory=list)
    address: Address | None = None
    role: str = "other"
    role_rule: str = ""
    score: float = 0.0
    best: Mention | None = None
    rights: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Own:
    """The words by which the company's own names and domains are known."""

    words: frozenset[str]

    def strange(self, before: str) -> bool:
        """Whether the last company named in some words is another one."""
        names = list(NAME_WITH_FORM.finditer(before))
        if not names or not self.words:
            return False
        name = names[-1].group()
        folded = re.sub(r"\W", "", name.casefold())
        return not any(word in folded for word in self.words)


def own_words(names: list[str], domains: Counter[str], title: str) -> Own:
    """What the company is known by: the words of its names, its domains and its policy's title."""
    words_ = {
        re.sub(r"\W", "", word.casefold())
        for place, name in enumerate(names)
        for word in name.split()
        if not FORM_ONLY.fullmatch(word) and (place == 0 or word.casefold() not in _PLATFORMS)
    }
    words_ |= {
        domain.partition(".")[0].replace("-", "") for domain, _ in domains.most_common(2) if domain.partition(".")[0] not in _PLATFORMS
    }
    words_ |= {word.casefold() for word in re.findall(r"\b[A-Z][\w]{3,}", title)}
    return Own(frozenset(word for word in words_ if len(word) > 2 and word not in GENERIC))


def judge_emails(document: Document, sents: list[Sentence], language: Words, emails: dict[str, list[Mention]], own: Own) -> list[Found]:
    """The addresses at which the company, its officer or its representative can be written to, each with role and rank."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sents:
        by_block.setdefault(sentence.block, []).append(sentence)
    result = []
    places = sorted((m.block, m.at, m.end) for mentions in emails.values() for m in mentions)
    for address, mentions in emails.items():
        local, _, domain = address.partition("@")
        if OFFICIAL.search(domain) or _NOBODY.match(local):
            continue
        kept = []
        for mention in mentions:
            around, before, after = _context(document, by_block, mention, places)
            office = _office(before, language)
            if _later(language.authority, language.request_contact, before) and not office:
                continue
            if not _known(domain, own) and _anothers(document, mention, language, own, office=office):
                continue
            kept.append((mention, around, before, after))
        if not kept:
            continue
        item = Found("email", address, [k[0] for k in kept])
        item.role, item.role_rule = _email_role(local, kept, language)
        for mention, around, before, _after in kept:
            score = _mention_score(around, before, language)
            if item.best is None or score > item.score:
                item.best, item.score = mention, score
        item.score += {
            "dpo": 3.0,
            "privacy": 3.0,
            "legal": 1.0,
            "support": 0.7,
            "general": 0.6,
            "marketing": -2.0,
            "security": -2.5,
            "representative": -2.5,
            "other": 0.0,
        }[item.role]
        item.rights = _only_for(kept, language)
        if item.rights == ("opt-out-marketing",) and item.role in ("general", "other", "support"):
            item.role, item.role_rule = "marketing", "words"
        if item.rights:
            item.score -= 2.0
        result.append(item)
    return result


def _context(
    document: Document, by_block: dict[int, list[Sentence]], mention: Mention, places: list[tuple[int, int, int]]
) -> tuple[str, str, str]:
    """The sentence around a mention; what stands before it, down to the address before; and what stands after."""
    around = next((s for s in by_block.get(mention.block, ()) if s.at <= mention.at < s.at + len(s.text) + 1), None)
    text = plain(document.blocks[mention.block].text)
    start = around.at if around else max(0, mention.at - 200)
    earlier = [end for block, _, end in places if block == mention.block and start <= end <= mention.at]
    before = text[max([start, *earlier]) : mention.at]
    after = text[mention.end : around.at + len(around.text) if around else mention.end + 80][:120]
    number = mention.block
    lead = ""
    if len(before.strip()) < 60:
        head = text[max(0, start - 220) : start] if not earlier else ""
        steps = 0
        while len(head) < 160 and number > 0 and steps < 4 and not earlier:
            number -= 1
            steps += 1
            block = document.blocks[number]
            head = plain(block.text)[-160:] + " | " + head
            if block.text.rstrip().endswith(":") or (around and document.section_of[number] != document.section_of[mention.block]):
                break
        lead = head[-320:]
    sentence = around.low if around else text[max(0, mention.at - 200) : mention.end + 100]
    heading = around.heading if around else ""
    return f"{heading} | {lead} {sentence}", f"{lead} {before}", after


def _email_role(local: str, kept: list[tuple[Mention, str, str, str]], language: Words) -> tuple[str, str]:
    box = next((role for role, pattern in _MAILBOX if pattern.search(local)), "other")
    if box == "representative":
        return box, "mailbox"
    said: Counter[str] = Counter()
    for _, _around, before, after in kept:
        near = before[-170:]
        for rule in language.roles:
            if rule.shows in ("marketing", "security"):
                continue
            if hits(rule, near) or (rule.shows in ("dpo", "representative") and hits(rule, _NEXT_ONE.split(after[:60])[0])):
                said[rule.shows] += 1
                break
    if said["dpo"] and box in ("dpo", "privacy", "legal", "other", "general", "support"):
        return "dpo", "words"
    if said["representative"] and box in ("other", "general", "privacy", "legal"):
        return "representative", "words"
    if box in ("dpo", "privacy", "marketing", "legal", "security"):
        return box, "mailbox"
    if said["privacy"] and box == "other":
        return "privacy", "words"
    if box == "other" and said:
        return said.most_common(1)[0][0], "words"
    return ("general" if box == "other" else box), "mailbox"


def _mention_score(around: str, before: str, language: Words) -> float:
    score = 0.0
    if found(language.request_contact, around):
        score += 2.5
    if found(language.question_contact, around):
        score += 1.0
    marketing = next((rule for rule in language.roles if rule.shows == "marketing"), None)
    if marketing and hits(marketing, before) and not found(language.grant, around):
        score -= 1.0
    return score


def _only_for(kept: list[tuple[Mention, str, str, str]], language: Words) -> tuple[str, ...]:
    """The one right for which alone an address is given, where every mention says so."""
    rules = [rule for rule in language.rights if rule.shows in ("opt-out-marketing", "shine-the-light") and not rule.near]
    common: set[str] | None = None
    for _, around, before, _after in kept:
        said = around.partition(" | ")[2]
        here = {rule.shows for rule in rules if hits(rule, said)}
        others = (
            found(language.question_contact, before)
            or found(language.grant, said)
            or any(
                hits(rule, before)
                for rule in language.rights
                if rule.shows in ("access", "erasure", "rectification") and rule.id.endswith(".offer")
            )
        )
        here = set() if others else here
        common = here if common is None else common & here
    return tuple(sorted(common or ()))[:1]


def _later(first: str, second: str, text: str) -> bool:
    """Whether the first pattern is found in the text, and not the second one after it."""
    places = [match.end() for match in compiled(first).finditer(text)]
    return bool(places) and not found(second, text[places[-1] :])


def _original(document: Document, mention: Mention) -> str:
    text = document.blocks[mention.block].text
    start = max(text.rfind(". ", 0, mention.at), text.rfind("\n\n", 0, mention.at), 0)
    return text[max(start, mention.at - 140) : mention.at]


def _anothers(document: Document, mention: Mention, language: Words, own: Own, *, office: bool) -> bool:
    """Whether an address at an unknown domain is a partner's, or that of another company named before it."""
    if own.words and kept_out(document, mention, language):
        return True
    return not office and own.strange(_original(document, mention))


def kept_out(document: Document, mention: Mention, language: Words) -> bool:
    """Whether the words before an address, in its paragraph, speak of a partner or processor whose address it is."""
    text = plain(document.blocks[mention.block].text[max(0, mention.at - 500) : mention.at])
    return found(language.partner, text) and not found(language.request_contact, text[-60:].rpartition(". ")[2])


def _known(domain: str, own: Own) -> bool:
    folded = domain.replace("-", "").replace(".", "")
    return any(len(word) > 3 and word in folded for word in own.words)


def _office(before: str, language: Words) -> bool:
    """Whether an officer or representative is named before: these may be outside the company."""
    return any(hits(rule, before[-260:]) is not None for rule in language.roles if rule.shows in ("dpo", "representative"))


def judge_addresses(document: Document, sents: list[Sentence], language: Words, own: Own) -> list[Found]:
    """The postal addresses of the company, its officer or its representative, each once, with role and rank."""
    result: list[Found] = []
    for address in find_addresses(document):
        before = plain(address.before)
        near = _ADDRESS.sub(" ", before)[-150:]  # "dpo@" is a mailbox, not an addressee
        heading = plain(document.heading(address.block))
        sentence = next((s for s in sents if s.block == address.block and s.at <= address.at < s.at + len(s.text) + 1), None)
        said = sentence.low if sentence else ""
        item = Found("postal", address.text, [Mention(address.block, address.at, address.block_end)], address)
        item.role = "company"
        for rule in language.roles:
            if rule.shows in ("dpo", "privacy", "representative", "legal") and hits(
                rule, near if rule.shows != "representative" else before[-220:] + " " + said[:300]
            ):
                item.role = rule.shows if rule.shows != "legal" else "company"
                break
        if item.role != "representative" and (
            _later(language.authority, language.request_contact, before[-260:]) or found(language.authority, plain(address.text))
        ):
            continue
        lead = said[: address.at - sentence.at][-200:] if sentence else ""
        outside = own.strange(address.before[-110:]) or found(language.others, lead if len(lead) > 40 else near)
        if item.role not in ("representative", "dpo") and outside and not found(language.question_contact, heading):
            continue
        if (
            item.role != "representative"
            and kept_out(document, item.mentions[0], language)
            and not found(language.question_contact, heading)
        ):
            continue
        item.score = 0.5 + _mention_score(f"{said} {heading}", before, language) * 0.5
        item.score += {"dpo": 1.5, "privacy": 1.5, "representative": -2.5}.get(item.role, 0.0)
        item.best = item.mentions[0]
        twin = next((other for other in result if same_address(other.value, item.value)), None)
        if twin is None:
            result.append(item)
        else:
            twin.mentions += item.mentions
            if item.role != twin.role and twin.role == "company" and item.role != "representative":
                twin.role = item.role
            twin.score = max(twin.score, item.score)
            if len(item.value) > len(twin.value) and item.address and len(item.value) < len(twin.value) * 1.6:
                twin.value, twin.address, twin.best = item.value, item.address, item.best
    return result
