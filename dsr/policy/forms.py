"""Web forms and pages where a request or an opt-out is made."""

import re

from dsr.policy.contacts import Found, Mention
from dsr.policy.document import Document
from dsr.policy.engine import Sentence, found, hits, plain
from dsr.policy.words import Words

_SURE = re.compile(
    r"privacyportal[.-]|rights-portal|onetrust\.com/(?:dsar)?webform|dsar|/webform|privacy[-_]?(?:request|choices|form|dashboard)|data[-_]?(?:request|subject|rights|privacy/enquiry)|"
    r"do[-_]?not[-_]?sell|dnsmpi|opt[-_]?out|requests?/new|ticket_form|subject[-_]?(?:access|request)|(?:ccpa|gdpr|rgpd)[-_]?(?:request|form)|request[-_]?(?:form|portal)|user[-_]choice|preference[-_]?(?:center|centre)|"
    r"delete[-_]?(?:my[-_]?)?account|account[-_]?deletion|cookies?[-_]?(?:manage|settings|preferences)|downloadmydata|unsubscribe|truyo|transcend\.io|datagrail|wirewheel|securiti\.ai|/privacy-choices",
)
_CONTACT = re.compile(r"/(?:contact(?:-?us)?|support|help|feedback|kontakt|contacto|contactez|contactsupport|nous-contacter|hc/\w\w(?:-\w\w)?/requests)(?:[/?#.]|$)|^https?://(?:support|help|contact|privacy|rfi|rfd|dsr|dsar)\.")
_ELSEWHERE = re.compile(
    r"aboutads\.info|networkadvertising\.org|youronlinechoices|youradchoices|optout\.aboutads|google\.com|facebook\.com|apple\.com/legal|twitter\.com|linkedin\.com|adobe\.com|ec\.europa|europa\.eu|\.gov\b|gouv\.fr|cnil\.fr|"
    r"ico\.org\.uk|privacyshield|dataprivacyframework|jamsadr|adr\.org|allaboutcookies|aboutcookies|mozilla\.org|microsoft\.com|youtube\.com|instagram\.com|tiktok\.com|pinterest\.|reddit\.com/|truste\.com|wikipedia|"
    r"edpb|aepd\.es|nielsen|comscore|scorecardresearch|criteo|taboola|outbrain|appnexus|liveramp|doubleclick|hotjar|mixpanel|stripe\.com|paypal\.|matomo|bloctel|signal-spam|datatilsynet|oag\.ca\.|eur-lex|legifrance|gdpr-info|edaa\.eu|iabeurope|quantcast|bbbprograms|bbb\.org|email-protection|addthis|yahoo\.com|amazon\.com/adprefs|bing\.com|privacyrights\.info",
)
_URL = re.compile(r"https?://[^\s<>\"'\]\[(){}|,;“”]{4,400}")
_MOST = 3000


def find_forms(document: Document, sents: list[Sentence], language: Words, domains: list[str]) -> list[Found]:
    """Links and written-out addresses of pages where the company takes requests or opt-outs, each once, with its rank."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sents:
        by_block.setdefault(sentence.block, []).append(sentence)
    result: dict[str, Found] = {}
    for url, mention in _urls(document):
        low = url.lower()
        if _ELSEWHERE.search(low) and not any(d and d in low.split("/")[2] for d in domains[:1] if low.count("/") > 1):
            continue
        sentence = next((s for s in by_block.get(mention.block, ()) if s.at <= mention.at < s.at + len(s.text) + 1), None)
        if sentence is None:
            continue
        label = plain(document.blocks[mention.block].text[mention.at : mention.end])
        score = _score(low, label, sentence, mention, language)
        if score < 2.0:
            continue
        item = result.setdefault(_same_page(url), Found("webform", url, [], None, "privacy"))
        item.mentions.append(mention)
        if score > item.score:
            item.score, item.best = score, mention
        item.sure = item.score >= 3
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


def _score(url: str, label: str, sentence: Sentence, mention: Mention, language: Words) -> float:
    """How surely a request or an opt-out can be made at a link: 2 is enough, 3 is sure."""
    at = max(mention.at - sentence.at, 0)
    before = sentence.low[max(0, at - 110) : at]
    near = before + sentence.low[at : at + len(label) + 40]
    sure = _SURE.search(url) is not None
    score = 2.0 if sure else 0.0
    named = found(language.form_words, label)
    score += 1.2 if named else 0.8 if found(language.form_words, near) else 0.0
    asks = (
        found(language.request_contact, sentence.low)
        or found(language.request_contact, sentence.lead)
        or any(hits(rule, sentence.low) for rule in language.rights if rule.id.endswith((".offer", ".unsubscribe")))
    )
    score += 0.8 if asks else 0.0
    if _CONTACT.search(url) and (asks or found(language.question_contact, near)):
        score += 1.2 if asks else 0.8
    if found(language.form_not, label):
        score -= 2.5
    elif found(language.form_not, sentence.low) and not named and not sure:
        score -= 1.0
    if found(language.authority, sentence.low):
        score -= 2.0
    if re.search(r"\.(?:pdf|docx?)$", url) or re.search(r"/(?:privacy|legal|policies|terms)(?:-policy|/policy|/terms)?/?$", url):
        score -= 1.5
    if re.search(r"/articles?/|/blog/|/wiki/|/docs/|documentation\.|/faq/\?answer", url):
        score -= 1.5
    if re.fullmatch(r"https?://(?:www\.)?[^/]+/?", url) and not named and not re.match(r"https?://(?:privacy|dsr|dsar|rf[id])\.", url):
        score -= 1.5
    return score


def _same_page(url: str) -> str:
    """The address without what only chooses the language."""
    return re.sub(r"[?&](?:lang|hl|locale|language)=[\w-]{2,10}$", "", _plain_url(url))


def _plain_url(url: str) -> str:
    return re.sub(r"^https?://(www\.)?|[/#?]+$", "", url.strip().casefold())
