"""Which laws the policy names, or has a section for."""

from dsr.policy.document import Document, Kind
from dsr.policy.engine import Finding, Index, Sentence, finding, found, hits, plain, shown
from dsr.policy.words import Words


def find_laws(document: Document, index: Index, language: Words, rights: list[Finding]) -> list[Finding]:
    """One finding for each law: the first sentence that names it, else a link to its text, else a region's section that gives rights."""
    result: dict[str, Finding] = {}
    sents = index.sents
    for number, rules in index.of(language.laws).items():
        sentence = sents[number]
        for rule in rules:
            if rule.shows not in result and (match := shown(rule, sentence.low)):
                result[rule.shows] = finding(document, sentence, "law", rule.shows, rule.id, match=match.span())
    by_block: dict[int, Sentence] = {}
    for sentence in sents:
        by_block.setdefault(sentence.block, sentence)
    for link in document.links:
        target = link.target.lower()
        if not target.startswith("http") or link.block not in by_block:
            continue
        for rule in language.laws:
            if rule.shows not in result and hits(rule, target.replace("-", " ").replace("_", " ")):
                result[rule.shows] = finding(document, by_block[link.block], "law", rule.shows, f"{rule.id}.link")
    for right in rights:
        if right.value == "shine-the-light":
            result.setdefault(
                "us-ca-shine-the-light",
                Finding(
                    field="law",
                    value="us-ca-shine-the-light",
                    rule=f"{right.rule}.law",
                    quote=right.quote,
                    start=right.start,
                    end=right.end,
                    section=right.section,
                ),
            )
    _sections(document, sents, language, rights, result)
    return sorted(result.values(), key=lambda item: item.start)


def _sections(document: Document, sents: list[Sentence], language: Words, rights: list[Finding], result: dict[str, Finding]) -> None:
    """Add the law of each region that has a section of its own in which rights are given."""
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sents:
        by_block.setdefault(sentence.block, []).append(sentence)
    for number, section in enumerate(document.sections):
        opening = by_block.get(section.first, [])
        if not opening or document.blocks[section.first].kind is not Kind.HEADING:
            continue
        heading = opening[0].low
        laws = [rule for rule in language.regions if rule.shows not in result and hits(rule, heading)]
        if not laws:
            continue
        if section.last - section.first > len(document.blocks) * 0.6:
            continue  # the title of the whole policy
        last = _reach(document, number, language)
        start, end = document.blocks[section.first].start, document.blocks[last].end
        all_stated = {right.value for right in rights if start <= right.start < end}
        stated = all_stated - {"complaint", "opt-out-marketing", "shine-the-light"}
        named = found(language.region_rights, heading) and any(
            found(language.grant, s.low) for block in range(section.first + 1, last + 1) for s in by_block.get(block, ())
        )
        if not stated and (not named or "shine-the-light" in all_stated):
            continue
        for rule in laws:
            if not rule.shows.startswith("us-") and stated == {"opt-out-sale"}:
                continue
            result[rule.shows] = finding(document, opening[0], "law", rule.shows, rule.id, sure=len(stated) > 1)


def _reach(document: Document, number: int, language: Words) -> int:
    """The last block of a region's section; where its parts have headings as high as its own, these parts too."""
    section = document.sections[number]
    last = section.last
    if section.last - section.first > 12:
        return last
    for later in document.sections[number + 1 : number + 7]:
        if later.level != section.level or later.first != last + 1:
            if later.first > last:
                break
            continue
        heading = plain(later.heading)
        if heading[:1].isdigit() or any(hits(rule, heading) for rule in language.regions) or found(language.section_end, heading):
            break
        last = later.last
    return last
