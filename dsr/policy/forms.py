"""Web forms and pages where a request or an opt-out is made."""

import re
from dataclasses import dataclass

from dsr.policy.contacts import Found
from dsr.policy.document import Document
from dsr.policy.engine import Sentence, found, hits, plain
from dsr.policy.mailboxes import Mention
from dsr.policy.words import Words

_SURE = re.compile(
    r"privacyportal[.-]|rights-portal|onetrust\.com/(?:dsar)?webform|dsar|/webform|privacy[-_]?(?:request|choices|form|dashboard)|data[-_]?(?:request|subject|rights|privacy/enquiry)|"
    r"do[-_]?not[-_]?sell|dnsmpi|opt[-_]?out|requests?/new|ticket_form|subject[-_]?(?:access|request)|(?:ccpa|gdpr|rgpd)[-_]?(?:request|form)|request[-_]?(?:form|portal)|user[-_]choice|preference[-_]?(?:center|centre)|"
    r"delete[-_]?(?:my[-_]?)?account|account[-_]?deletion|cookies?[-_]?(?:manage|settings|preferences)|downloadmydata|unsubscribe|truyo|transcend\.io|datagrail|wirewheel|securiti\.ai|/privacy-choices",
)
_REQUESTS = re.compile(r"dsar|webform/|privacyportal|subject[-_]?(?:access|request)|privacy[-_]?requests?|data[-_]?requests?")
"""Addresses that say themselves that requests are made there."""
_CONTACT = re.compile(
    r"//my(?:account|activity|data)\.|/(?:support|help)/?(?:$|[?#])|/(?:contact(?:-?us)?|feedback|kontakt|contacto|contactez|contactsupport|nous-contacter|hc/\w\w(?:-\w\w)?/requests)(?:[/?#.]|$)|^https?://(?:support|help|contact|privacy|rfi|rfd|dsr|dsar)\."
)
_ELSEWHERE = re.compile(
    r"aboutads\.info|networkadvertising\.org|youronlinechoices|youradchoices|optout\.aboutads|google\.com|facebook\.com|apple\.com/legal|twitter\.com|linkedin\.com|adobe\.com|ec\.europa|europa\.eu|\.gov\b|gouv\.fr|cnil\.fr|"
    r"ico\.org\.uk|privacyshield|dataprivacyframework|jamsadr|adr\.org|allaboutcookies|aboutcookies|mozilla\.org|microsoft\.com|youtube\.com|instagram\.com|tiktok\.com|pinterest\.|reddit\.com/|truste\.com|wikipedia|"
    r"edpb|aepd\.es|nielsen|comscore|scorecardresearch|criteo|taboola|outbrain|appnexus|liveramp|doubleclick|hotjar|mixpanel|stripe\.com|paypal\.|matomo|bloctel|signal-spam|datatilsynet|oag\.ca\.|eur-lex|legifrance|gdpr-info|edaa\.eu|iabeurope|quantcast|bbbprograms|bbb\.org|email-protection|addthis|yahoo\.com|amazon\.com/adprefs|bing\.com|privacyrights\.info",
)
_REPRESENTATIVE = re.compile(r"representative|//(?:[\w-]+\.)?(?:prighter|edpo|datarep|verasafe|gdpr-?rep\w*)\.")
_FLAWS = re.compile(r"hackerone\.|bugcrowd\.|vulnerab")
_FLAW_WORDS = r"\b(?:security )?vulnerabilit|\bbug bounty|sicherheitslücke|vulnerabilidad|failles? de sécurité"
_FORM_BEFORE = re.compile(
    r"(?:\b(?:form|formulaire|formular|kontaktformular|formulario)(?: (?:at|here|under|unter|en|sur|"
    r"à l'adresse))? ?[:(]? ?|visiting (?:this|the following) (?:page|link)[^.;]{0,30}|"
    r"en visitant cette page[^.;]{0,30}"
    r"|visitando esta página[^.;]{0,30}|diese (?:web)?seite besuchen[^.;]{0,30})$",
)
"""Words directly before a link by which it leads to a form or to a page for questions."""
_URL = re.compile(r"https?://[^\s<>\"'\]\[(){}|,;“”]{4,400}")
_MERE_PAGE = 1.0
"""The rank of a page that is not offered for requests."""
_MOST = 3000


@dataclass(frozen=True, slots=True)
class _Tone:
    """What a sentence is about, as far as it matters for its links."""

    asks: bool
    """Requests or opt-outs."""
    explains: bool
    """Further reading."""
    official: bool
    """An authority."""


def find_forms(document: Document, sents: list[Sentence], language: Words, domains: list[str]) -> list[Found]:
    """Links and written-out addresses of pages where the company takes requests or opt-outs, each once, with its rank."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sents:
        by_block.setdefault(sentence.block, []).append(sentence)
    result: dict[str, Found] = {}
    tones: dict[tuple[int, int], _Tone] = {}
    for url, mention in _urls(document):
        low = url.lower()
        if _ELSEWHERE.search(low) and not any(d and d in low.split("/")[2] for d in domains[:1] if low.count("/") > 1):
            continue
        around = [s for s in by_block.get(mention.block, ()) if s.at <= mention.at < s.at + len(s.text) + 1]
        if not around:
            continue
        sentence = around[0]
        label = plain(document.blocks[mention.block].text[mention.at : mention.end])
        place = (sentence.block, sentence.at)
        if place not in tones:
            tones[place] = _tone(sentence, language)
        score = _score(low, label, sentence, mention, language, tones[place])
        if score < 2.0:
            continue
        if _FLAWS.search(low) or found(_FLAW_WORDS, sentence.low):
            continue
        item = result.setdefault(_same_page(url), Found("webform", url, [], None, "privacy", sure=False))
        if _REPRESENTATIVE.search(low):
            item.role, item.role_rule = "representative", "url"
        item.mentions.append(mention)
        item.sure = item.sure or score >= 3
        asks = tones[place].asks or _REQUESTS.search(low) is not None
        rank = (score if asks else min(score, _MERE_PAGE)) - (4.0 if item.role == "representative" else 0.0)
        if rank > item.score:
            item.score, item.best = rank, mention
    return list(result.values())[:200]


def _urls(document: Document) -> list[tuple[str, Mention]]:
    found_urls = []
    covered = set()
    for link in document.links[:_MOST]:
        if link.target.lower().startswith(("http://", "https://")) and "@" not in link.target:
            found_urls.append((link.target, Mention(link.block, link.at, max(link.end, link.at + 1), link)))
            covered.add(link.block)
    for number, block in enumerate(document.blocks):
        if "http" in block.text and number not in covered and len(found_urls) < _MOST:
            for match in _URL.finditer(block.text):
                url = match.group().rstrip(".:!?'’»*")
                found_urls.append((url, Mention(number, match.start(), match.start() + len(url))))
    return found_urls


def _tone(sentence: Sentence, language: Words) -> _Tone:
    asks = (
        found(language.request_contact, sentence.low)
        or found(language.request_contact, sentence.lead)
        or any(hits(rule, sentence.low) for rule in language.rights if rule.id.endswith((".offer", ".unsubscribe")))
    )
    return _Tone(asks, found(language.form_not, sentence.low), found(language.authority, sentence.low))


def _score(url: str, label: str, sentence: Sentence, mention: Mention, language: Words, tone: _Tone) -> float:
    """How surely a request or an opt-out can be made at a link: 2 is enough, 3 is sure."""
    at = max(mention.at - sentence.at, 0)
    before = sentence.low[max(0, at - 110) : at]
    near = before + sentence.low[at : at + len(label) + 40]
    sure = _SURE.search(url) is not None
    score = 2.0 if sure else 0.0
    named = found(language.form_words, label)
    score += 1.2 if named else 0.8 if found(language.form_words, near) else 0.0
    score += 0.8 if tone.asks else 0.0
    if _CONTACT.search(url) and (
        tone.asks or any(found(language.question_contact, words) for words in (near, sentence.lead, sentence.heading))
    ):
        score += 1.2 if tone.asks or score else 0.8
    if found(language.form_not, label):
        score -= 2.5
    elif tone.explains and not named and not sure:
        score -= 1.0
    if tone.official:
        score -= 2.0
    if _FORM_BEFORE.search(before):
        score += 1.2
    if re.search(r"\.(?:pdf|docx?)$", url) or (
        re.search(r"/(?:privacy|legal|policies|terms)(?:-policy|/policy|/terms)?/?$", url) and "//privacy." not in url
    ):
        score -= 1.5
    if re.search(r"/articles?/|/answer/|/kb/|/blog/|/wiki/|/docs/|documentation\.|/faq/\?answer", url):
        score -= 0.5 if re.search(r"\b(?:form|formulaire|formular|formulario)\b", before) else 1.5
    if re.fullmatch(r"https?://(?:www\.)?[^/]+/?", url) and not named and not re.match(r"https?://(?:privacy|dsr|dsar|rf[id])\.", url):
        score -= 1.5
    return score


def _same_page(url: str) -> str:
    """The address without what only chooses the language."""
    return re.sub(r"[?&](?:lang|hl|locale|language)=[\w-]{2,10}$", "", _plain_url(url))


def _plain_url(url: str) -> str:
    return re.sub(r"^https?://(www\.)?|[/#?]+$", "", url.strip().casefold())
