"""Web forms and pages where a request or an opt-out is made."""

import re

from dsr.policy.contacts import Found, Mention
from dsr.policy.document import Document
from dsr.policy.engine import Sentence, found, plain
from dsr.policy.words import Words

_SURE = re.compile(
    r"privacyportal|onetrust\.com/(?:dsar)?webform|dsar|/webform|privacy[-_]?(?:request|choices|center|centre|rights|form|dashboard)|data[-_]?(?:request|subject|rights|privacy/enquiry)|"
    r"do[-_]?not[-_]?sell|dnsmpi|opt[-_]?out|requests?/new|ticket_form|subject[-_]?(?:access|request)|(?:ccpa|gdpr|rgpd)[-_]?(?:request|form)|request[-_]?(?:form|portal)|user[-_]choice|preference[-_]?(?:center|centre)|"
    r"delete[-_]?(?:my[-_]?)?account|account[-_]?deletion|cookies?[-_]?(?:manage|settings|preferences)|downloadmydata|unsubscribe|truyo|transcend\.io|datagrail|wirewheel|securiti\.ai|/privacy-choices",
)
_CONTACT = re.compile(r"/(?:contact(?:-?us)?|support|help|feedback|kontakt|contacto|contactez|contactsupport|nous-contacter|hc/\w\w(?:-\w\w)?/requests)(?:[/?#.]|$)|^https?://(?:support|help|contact|privacy|rfi|rfd|dsr|dsar)\.")
_ELSEWHERE = re.compile(
    r"aboutads\.info|networkadvertising\.org|youronlinechoices|youradchoices|optout\.aboutads|google\.com|facebook\.com|apple\.com/legal|twitter\.com|linkedin\.com|adobe\.com|ec\.europa|europa\.eu|\.gov\b|gouv\.fr|cnil\.fr|"
    r"ico\.org\.uk|privacyshield|dataprivacyframework|jamsadr|adr\.org|allaboutcookies|aboutcookies|mozilla\.org|microsoft\.com|youtube\.com|instagram\.com|tiktok\.com|pinterest\.|reddit\.com/|truste\.com|wikipedia|"
    r"edpb|aepd\.es|nielsen|comscore|scorecardresearch|criteo|taboola|outbrain|appnexus|liveramp|doubleclick|hotjar|mixpanel|stripe\.com|paypal\.|matomo|bloctel|signal-spam|datatilsynet|oag\.ca\.|eur-lex|legifrance|gdpr-info|edaa\.eu|iabeurope|quantcast|addthis|yahoo\.com|amazon\.com/adprefs|bing\.com|privacyrights\.info",
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
        item = result.setdefault(_plain_url(url), Found("webform", url, [], None, "privacy"))
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
    at = mention.at - sentence.at
    before = sentence.low[max(0, at - 110) : max(at, 0)]
    near = before + sentence.low[max(at, 0) : max(at, 0) + len(label) + 40]
    score = 0.0
    if _SURE.search(url):
        score += 2.0
    if found(language.form_words, label):
        score += 1.2
    elif found(language.form_words, near):
        score += 0.8
    asks = found(language.request_contact, sentence.low) or found(language.request_contact, sentence.lead)
    if asks:
        score += 0.8
    if _CONTACT.search(url):
        score += 0.8 if asks or found(language.question_contact, near) else 0.0
    if found(language.form_not, label):
        score -= 2.5
    elif found(language.form_not, before[-40:]):
        score -= 0.6
    if found(language.authority, sentence.low):
        score -= 2.0
    if re.search(r"\.(?:pdf|docx?)$", url) or re.search(r"/(?:privacy|legal|policies|terms)(?:-policy|/policy|/terms)?/?$", url):
        score -= 1.5
    if re.search(r"/articles?/|/blog/|/wiki/", url):
        score -= 1.0
    return score


def _plain_url(url: str) -> str:
    return re.sub(r"^https?://(www\.)?|[/#?]+$", "", url.strip().casefold())
