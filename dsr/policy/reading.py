"""A policy read: its findings, and the draft profile that they make."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from dsr.domain.company import (
    ActsAs,
    Capacity,
    Company,
    Contact,
    IdentityDemand,
    PolicySource,
    PostalAddress,
    Promise,
    Refusal,
    Role,
    StatedRight,
)
from dsr.domain.dates import Period
from dsr.domain.law import Right
from dsr.policy.contacts import Found, judge_addresses, judge_emails, own_words
from dsr.policy.controller import find_controllers
from dsr.policy.countries import country_in
from dsr.policy.deadlines import find_deadlines
from dsr.policy.document import Document, Kind, with_sections
from dsr.policy.engine import Finding, Index, Sentence, finding, found, plain, quote, sentences, shown
from dsr.policy.forms import find_forms
from dsr.policy.laws import find_laws
from dsr.policy.mailboxes import find_emails, own_domains
from dsr.policy.postal import Address
from dsr.policy.representatives import people_of
from dsr.policy.rights import best_by_right, find_rights
from dsr.policy.words import LANGUAGES, Words, words

LONGEST = 1_000_000
"""Characters of a text that are understood, thirty times a long policy; what lies beyond is not looked at, and a gap says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the reader made of one policy."""

    document: Document
    language: str
    findings: tuple[Finding, ...]
    """Everything that was found, in the order of the text; several may state the same fact."""
    contacts: tuple[Contact, ...]
    """Best first."""
    names: tuple[str, ...]
    country: str | None

    def company(self, slug: str, read: date | None = None, url: str | None = None) -> Company:
        """The draft profile.

        Args:
            slug: the profile's id.
            read: the day on which the text was read, if it is to be kept.
            url: where the text came from.
        """
        stated = best_by_right([f for f in self.findings if f.field == "right"])
        complaint = stated.pop("complaint", None)
        identity = next((f for f in self.findings if f.field == "identity"), None)
        name = self.names[0] if self.names else ""
        return Company(
            slug=slug,
            name=name,
            also_known_as=tuple(n for n in self.names[1:] if n != name),
            country=self.country,
            language=self.language,
            policy=PolicySource(
                title=self.document.title,
                url=url,
                dated=dated(self.document),
                read=read,
                sha256=hashlib.sha256(self.document.text.encode("utf-8", "replace")).hexdigest(),
            ),
            contacts=self.contacts,
            rights=tuple(
                StatedRight(right=right, quote=f.quote, section=f.section, who=f.who)
                for right in Right
                if (f := stated.get(right.value)) is not None
            ),
            deadlines=self._promises(),
            laws=tuple(dict.fromkeys(f.value for f in self.findings if f.field == "law")),
            complaint_quote=complaint.quote if complaint else "",
            identity=IdentityDemand(asks=identity.value, quote=identity.quote, section=identity.section) if identity else None,
            acts_as=tuple(
                ActsAs(
                    capacity=Capacity.PROCESSOR,
                    who=f.value,
                    quote=f.quote,
                    section=f.section,
                    instead="Write to the organisation that uses this company's service.",
                )
                for f in self._once("capacity")
            ),
            refusals=tuple(Refusal(text=f.value, quote=f.quote, section=f.section) for f in self._once("refusal")),
            gaps=tuple(f.value for f in self.findings if f.field == "gap"),
        )

    def _once(self, field: str) -> list[Finding]:
        kept: dict[str, Finding] = {}
        for item in self.findings:
            if item.field == field:
                kept.setdefault(item.value, item)
        return list(kept.values())

    def _promises(self) -> tuple[Promise, ...]:
        kept: dict[tuple[str, str], Promise] = {}
        for item in self.findings:
            if item.field != "deadline":
                continue
            period = Period.parse(item.value)
            for right in item.rights or ("",):
                promise = Promise(period=period, quote=item.quote, right=Right(right) if right else None, section=item.section)
                kept.setdefault((item.value, right), promise)
        return tuple(kept.values())


def read_policy(document: Document) -> Reading:
    """Read a policy: every fact that a person needs in order to write to the company, each with the sentence that proves it."""
    language = words(detect_language(document))
    document = _bounded(document)
    sents = sentences(document, language)
    index = Index(sents)
    mentions = find_emails(document)
    domains = own_domains(document, mentions)
    rights = find_rights(document, index, language)
    controllers = find_controllers(document, index, language, domains)
    own = own_words([f.value for f in controllers], domains, document.title)
    emails = judge_emails(document, sents, language, mentions, own)
    postal = judge_addresses(document, sents, language, own)
    forms = find_forms(document, sents, language, [d for d, _ in domains.most_common(3)])
    findings = [
        *rights,
        *find_deadlines(document, index, language),
        *find_laws(document, index, language, rights),
        *controllers,
        *_others(document, index, language),
        *(_contact_finding(document, item) for item in [*emails, *postal, *forms]),
    ]
    findings.sort(key=lambda f: (f.start, f.end, f.field, f.value, f.rule))
    findings += _gaps(document, sents, language, rights, emails, postal, forms)
    ranked = sorted([*emails, *postal, *forms], key=lambda item: -item.score)
    return Reading(
        document=document,
        language=language.code,
        findings=tuple(findings),
        contacts=tuple(_contact(document, item) for item in ranked),
        names=tuple(dict.fromkeys(f.value for f in controllers)),
        country=_country(postal, controllers),
    )


def detect_language(document: Document) -> str:
    """The language of a text, of those that the reader knows: the one whose small words are the most; else what the file declares."""
    sample = re.findall(r"[a-zà-ÿß]+", plain(document.text[:60_000]))
    if not sample:
        return "en"
    count = Counter(sample)
    votes = {code: sum(count[word] for word in words(code).common) for code in LANGUAGES}
    best = max(votes, key=lambda code: votes[code])
    declared = (document.language or "")[:2].lower()
    if votes[best] < 5 and declared in LANGUAGES:
        return declared
    return best if votes[best] else "en"


_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), start=1)
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATED = re.compile(
    r"(?:updated?|revis\w+|effective|modified|dated?|version|mise? à jour|modifi\w+|stand|fecha|actualiza\w+|vigor)\b[^.\d]{0,50}?"
    rf"(?:(?P<y1>20\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.)? ?(?:of |"
    rf"de )?(?P<m2>{_MONTH})\.?,? ?(?:de )?(?P<y2>20\d\d)"
    rf"|(?P<m3>{_MONTH})\.? (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? ?(?P<y3>20\d\d)|(?P<m4>{_MONTH})\.?,? (?P<y4>20\d\d))",
)


def dated(document: Document) -> str | None:
    """The policy's own date as it gives one: "2024-02-13" or "2024-02"; None if it gives none."""
    for part in (plain(document.text[:4000]), plain(document.text[-3000:])):
        if match := _DATED.search(part):
            groups = {key: value for key, value in match.groupdict().items() if value}
            year = next(v for k, v in groups.items() if k[0] == "y")
            month = next(v for k, v in groups.items() if k[0] == "m")
            day = next((v for k, v in groups.items() if k[0] == "d"), None)
            number = int(month) if month.isdigit() else _MONTHS[month]
            if 1 <= number <= 12 and (day is None or 1 <= int(day) <= 31):
                return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
    return None


def _bounded(document: Document) -> Document:
    """The document up to the block that ends beyond the longest text that is understood."""
    if len(document.text) <= LONGEST:
        return document
    kept = sum(1 for block in document.blocks if block.end <= LONGEST)
    return with_sections(
        document.text,
        list(document.blocks[:kept]),
        [link for link in document.links if link.block < kept],
        title=document.title,
        media_type=document.media_type,
        language=document.language,
    )


def _others(document: Document, index: Index, language: Words) -> list[Finding]:
    """What the policy demands, refuses, and in which capacity it holds data."""
    result = [
        finding(document, sentence, "identity", identity_asks(sentence.text), f"{language.code}.identity")
        for number, sentence in enumerate(index.sents)
        if len(sentence.low) >= 15 and found(language.identity, sentence.low) and _asked(index.sents, number, language)
    ]
    for field, rules in (("capacity", language.processor), ("refusal", language.refusal)):
        for number, here in index.of(rules).items():
            sentence = index.sents[number]
            for rule in here:
                if match := shown(rule, sentence.low):
                    value = "people whose data its customers handle with its service" if field == "capacity" else rule.shows
                    result.append(finding(document, sentence, field, value, rule.id, match=match.span(), sure=False))
    return result


def _asked(sents: list[Sentence], number: int, language: Words) -> bool:
    """Whether proof of identity is asked for so that a request is answered, not for an account, a purchase or against fraud.

    A short item of a list says so itself, or stands under a heading about rights.
    """
    sentence = sents[number]
    heading = sentence.heading.partition(" / ")[0]
    if sentence.low.endswith("?") or sentence.kind is Kind.HEADING or len(sentence.low.split()) < 4:
        return False
    if found(language.identity_asked, sentence.low) and not (
        sentence.kind in (Kind.ITEM, Kind.CELL) and found(_PURPOSE, sentence.low) and not found(language.rights_heading, heading)
    ):
        before = sents[number - 1].low if number and sents[number - 1].heading == sentence.heading else ""
        about = f"{sentence.heading} {sentence.lead} {before} {sentence.low}"
        return found(language.grant, about) or found(language.rights_heading, heading) or found(_REQUEST, about)
    return False


_PURPOSE = (
    r"^\W{0,4}(?:other information|information (?:uploaded|collected)|to |for |pour |zur |para |verify|confirm|authenticat|establish"
    r"|vérif|valid|prüf|verific|identity|identité)|fraud|betrug|fraude"
)
"""How an item of a list begins that names a purpose."""
_REQUEST = (
    r"\brequest|before (?:granting|giving|allowing|we)|avant de (?:vous )?(?:permettre|donner|répondre)|\bdemandes?\b|anfrage|antrag"
    r"|ersuchen|solicitud"
)


def identity_asks(text: str) -> str:
    """What is asked for, as one short clause."""
    short = " ".join(text.split())
    return short if len(short) <= 160 else short[:157].rsplit(" ", 1)[0] + "…"


def _span(document: Document, item: Found) -> tuple[str, int, int]:
    """The quote that shows a contact."""
    if item.address is not None and item.best is not None:
        start, end = item.address.start, item.address.end
        return document.text[start:end], start, end
    mention = item.best or item.mentions[0]
    block = document.blocks[mention.block]
    low, high = max(0, mention.at - 90), min(len(block.text), mention.end + 30)
    for mark in ("\n", ". "):
        if (at := block.text.rfind(mark, low, mention.at)) >= 0:
            low = max(low, at + len(mark))
        if (at := block.text.find(mark, mention.end, high)) >= 0:
            high = min(high, at)
    while low > 0 and low < mention.at and not block.text[low - 1].isspace():
        low += 1
    while high < len(block.text) and high > mention.end and not block.text[high].isspace():
        high -= 1
    return quote(document, mention.block, low, high)


def _contact_finding(document: Document, item: Found) -> Finding:
    text, start, end = _span(document, item)
    mention = item.best or item.mentions[0]
    return Finding(
        field=item.kind,
        value=item.value,
        rule=f"{item.kind}.{item.role_rule or item.role}",
        quote=text,
        start=start,
        end=end,
        section=document.heading(mention.block),
        sure=item.sure,
        rights=item.rights,
    )


def _contact(document: Document, item: Found) -> Contact:
    text, start, end = _span(document, item)
    mention = item.best or item.mentions[0]
    role = Role(item.role) if item.role in set(Role) else Role.GENERAL
    postal = None
    if item.address is not None:
        postal = PostalAddress(_lines(item.address), item.address.country)
    return Contact(
        role=role,
        email=item.value if item.kind == "email" else None,
        postal=postal,
        webform=item.value if item.kind == "webform" else None,
        rights=tuple(Right(right) for right in item.rights),
        serves=people_of(document, item, (start, end)) if role is Role.REPRESENTATIVE else (),
        quote=text,
        section=document.heading(mention.block),
    )


def _lines(address: Address) -> tuple[str, ...]:
    """The lines of an address without the country, which stands apart."""
    lines = list(address.lines)
    if len(lines) > 1 and address.country and country_in(lines[-1]) == address.country and not any(c.isdigit() for c in lines[-1]):
        lines = lines[:-1]
    return tuple(lines)


def _country(postal: list[Found], controllers: list[Finding]) -> str | None:
    """Where the controller sits: its address's country; else what its own sentence says."""
    own = [item for item in postal if item.role != "representative" and item.address and item.address.country]
    name = controllers[0].value if controllers else ""
    if own:
        return max(own, key=lambda item: (bool(name) and _says(item.address, name), item.role == "company", item.score)).address.country  # type: ignore[union-attr]
    for item in controllers[:2]:
        for part in re.split(r"[,.;()]", item.quote):
            for words_ in (part.strip(), part.rpartition(" in ")[2].strip(), part.rpartition(" en ")[2].strip()):
                if 3 < len(words_) < 40 and words_[0].isupper() and (code := country_in(words_)):
                    return code
    return None


def _says(address: Address | None, name: str) -> bool:
    """Whether a company's name stands right before an address."""
    return address is not None and name.casefold() in address.before[-120:].casefold()


def _gaps(
    document: Document,
    sents: list[Sentence],
    language: Words,
    rights: list[Finding],
    emails: list[Found],
    postal: list[Found],
    forms: list[Found],
) -> list[Finding]:
    """What a reader looks for and does not find."""
    end = len(document.text)
    gaps = []
    named = next((s for s in sents if found(language.dpo_named, s.low)), None)
    if named and not any(item.role == "dpo" for item in [*emails, *postal]):
        gaps.append("names a Data Protection Officer, but no address for one")
    if not postal:
        gaps.append("no postal address found")
    if not emails:
        gaps.append("no e-mail address found")
    if not emails and not postal and not forms:
        gaps.append("no way to send a request found")
    if not rights:
        gaps.append("no rights stated")
    elif not any(f.value in ("access", "erasure") for f in rights):
        gaps.append("neither access nor deletion is stated")
    if len(document.text) > LONGEST:
        gaps.append(f"only the first {LONGEST:,} characters were read")
    masked = next((s for s in sents if "[email protected]" in s.low or "email protected" in s.low), None)
    if masked and not emails:
        gaps.append("e-mail addresses are hidden in the saved page; open it in a browser to see them")
    return [Finding(field="gap", value=gap, rule="gap", quote="", start=end, end=end, section="") for gap in gaps]
