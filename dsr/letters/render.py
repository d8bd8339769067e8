"""Facts and templates become a letter. Jinja is loaded with the first letter; each outline is rendered once and then only filled."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from dsr.domain.company import PostalAddress
from dsr.domain.law import Right
from dsr.domain.letter import Ask, Letter, LetterFacts, LetterKind
from dsr.domain.request import Channel
from dsr.domain.text import plain
from dsr.errors import LetterError
from dsr.letters.addresses import company_lines, postal_lines
from dsr.letters.context import context_of
from dsr.letters.finder import Finder
from dsr.letters.outline import Ground, Outline, letter_locale, read_facts
from dsr.letters.shape import Shape
from dsr.letters.speech import article_numbers, cite_as, dotted, spoken_day

if TYPE_CHECKING:
    from jinja2 import Environment

_MOST_SHAPES = 2048


class Letters:
    """Writes letters from the templates in a folder (`en/request.j2`, …). One per program: it remembers what it rendered."""

    def __init__(self, templates: Path | Traversable) -> None:
        """Args: templates: the folder `templates/letters`, in a checkout or in a wheel."""
        self._finder = Finder(templates)
        self._writing = Lock()
        """Templates are filled by one thread at a time: a preview is written beside the screen while another may begin."""
        self._shapes: dict[Outline, Shape] = {}
        self._grounds: dict[tuple[object, ...], Ground] = {}

    def languages(self) -> tuple[str, ...]:
        """The languages in which there are letters, English first."""
        return self._finder.languages

    def can_write(self, language: str, law_id: str, right: Right) -> bool:
        """Whether there is a letter in that language for the right under that law (or `company-policy`)."""
        if language not in self.languages():
            return False
        return bool(self._finder.words(language, law_id)) and self._finder.right(language, law_id, right) is not None

    def languages_for(self, laws: Sequence[str], rights: Sequence[Right]) -> tuple[str, ...]:
        """The languages in which one letter can carry all these rights under all these laws."""
        return tuple(code for code in self.languages() if all(self.can_write(code, law, right) for law in laws for right in rights))

    def render(self, facts: LetterFacts) -> Letter:
        """Write the letter.

        Args:
            facts: everything that it may say. Control and bidi characters in values are left out, line breaks kept only in answers of
                several lines.

        Raises:
            LetterError: there is no letter in that language for these rights, a complaint has no authority to go to, or a template does
                not fit.
        """
        shape, values = self._read(facts)
        locale = letter_locale(facts)
        to_authority = facts.kind is LetterKind.COMPLAINT and facts.authority is not None
        person, authority, contact = facts.person, facts.authority, facts.contact
        home = person.country
        return Letter(
            kind=facts.kind,
            reference=facts.reference,
            language=facts.language,
            day=facts.day,
            date_line=spoken_day(facts.day, locale),
            sender=postal_lines(values.get("name", ""), person.postal, "", locale),
            sender_email=values.get("email", ""),
            sender_country=person.country,
            recipient=_authority_lines(facts, locale) if to_authority else company_lines(facts.company, contact, home, locale),
            recipient_email=authority.email if to_authority and authority else contact.email if contact else None,
            recipient_link=plain(_link(facts)),
            subject=shape.subject % values,
            body=shape.fill_body(values),
            text=shape.text % values,
            waits_until=facts.courtesy if "%(courtesy)s" in shape.text else None,
        )

    def render_text(self, facts: LetterFacts) -> str:
        """Only the plain text of the letter, as `Letter.text`: the fast way for e-mail and previews. Raises as `render`."""
        shape, values = self._read(facts)
        return shape.text % values

    def _read(self, facts: LetterFacts) -> tuple[Shape, dict[str, str]]:
        outline, values = read_facts(facts, tuple([self._ground(ask, facts.day) for ask in facts.asks]))
        shape = self._shapes.get(outline)
        if shape is None:
            with self._writing:
                if len(self._shapes) >= _MOST_SHAPES:
                    self._shapes.clear()
                    self._grounds.clear()
                shape = self._shapes[outline] = self._write(outline)
        return shape, values

    def _ground(self, ask: Ask, day: date) -> Ground:
        """The one `Ground` for an ask, known by the identity of its law, grant and clock.

        To hash a whole law would take longer than to write the letter; and the value keeps alive what its key names.
        """
        law = ask.law
        appeal = law.appeal if law else None
        is_open = appeal is not None and (appeal.since is None or appeal.since <= day)
        key: tuple[object, ...] = (ask.right, id(law), id(ask.grant), id(ask.clock), is_open, ask.by_promise)
        if ask.also:
            key += tuple([id(part) for pair in (*ask.also, ask.also_clocks) for part in pair])
        ground = self._grounds.get(key)
        if ground is None:
            ground = self._grounds[key] = Ground(ask.right, law, ask.grant, ask.clock, ask.also, ask.also_clocks, is_open, ask.by_promise)
        return ground

    def _write(self, outline: Outline) -> Shape:
        if not outline.grounds:
            raise LetterError("A letter without a right says nothing.", "Choose at least one right.")
        if outline.kind is LetterKind.COMPLAINT and not outline.authority:
            raise LetterError("No authority is known to which this complaint could go.", "Choose the authority first.")
        from jinja2 import TemplateError

        environment = self._environment
        try:
            context = context_of(outline, self._finder, lambda name, context: environment.get_template(name).make_module(context))
            subject = environment.get_template("skeletons/subject.j2").render(context)
            written = environment.get_template(f"skeletons/{outline.kind}.j2").render(context)
        except TemplateError as fault:
            raise LetterError(
                f"A template of dsr does not fit this letter: {plain(fault.message or type(fault).__name__)}.",
                "If dsr was updated while it ran, start it again; if this stays, it is a fault in dsr: please report it.",
            ) from fault
        return Shape.read(subject, written, outline.locale)

    @cached_property
    def _environment(self) -> "Environment":
        from jinja2 import Environment, FunctionLoader, StrictUndefined

        environment = Environment(
            loader=FunctionLoader(self._finder.source),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701  plain text, and values never pass through a template
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        filters: dict[str, Any] = {"numbers": article_numbers, "dotted": dotted, "cited": cite_as}
        environment.filters.update(filters)
        return environment


def _link(facts: LetterFacts) -> str:
    """The form or page into which the letter goes; "" for any other way."""
    if facts.kind is LetterKind.COMPLAINT and facts.authority:
        return facts.authority.page if facts.authority.channel is Channel.WEBFORM else ""
    return (facts.contact.webform if facts.contact else None) or ""


def _authority_lines(facts: LetterFacts, locale: str) -> tuple[str, ...]:
    """The authority's address block, with its official name; what sentences call it has an article. An address in doubt is left out."""
    authority = facts.authority
    if authority is None:
        return ()
    name, sure = plain(authority.name), authority.address and not authority.address_doubt
    return postal_lines(name, PostalAddress(authority.address, authority.country) if sure else None, facts.person.country, locale)
