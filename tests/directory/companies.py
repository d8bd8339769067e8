"""Companies of every shape, for property tests; their texts include all that YAML readers are known to bend."""

from datetime import date

from hypothesis import strategies as st

from dsr.directory import form
from dsr.domain.company import (
    ActsAs,
    Capacity,
    Company,
    Contact,
    IdentityDemand,
    Origin,
    PolicySource,
    PostalAddress,
    Promise,
    Refusal,
    Requirement,
    Role,
    StatedRight,
)
from dsr.domain.dates import Period, Unit
from dsr.domain.law import Right
from dsr.domain.text import find_forbidden

TRICKY = [
    "NO",
    "no",
    "01234",
    "true",
    "True",
    "null",
    "~",
    "=",
    "<<",
    "2026-01-01",
    "12:30",
    "1e3",
    "0x1F",
    "1_000",
    ".inf",
    "{{7*7}}",
    "{% x %}",
    "#import",
    "# x",
    "a # b",
    "- a",
    "a: b",
    "a:",
    "'",
    '"',
    "''",
    " lead",
    "trail ",
    "|",
    ">-",
    "&a",
    "*a",
    "!x",
    "%YAML",
    "@x",
    "`x",
    "? y",
    "[x",
    "{x",
    "x]",
    ", x",
    "\\",
    "\\n",
    "---",
    "...",
    "<b>",
    "$&",
    "شركة",
    "名",
    "é",
    "e\u0301",
    "می\u200cخواهم",
    "\u00a0x",
    "🙂",
    "–",
    "“x”",
]

lines = st.one_of(st.sampled_from(TRICKY), st.text(max_size=160).filter(lambda text: bool(text.strip()) and find_forbidden(text) is None))
maybe = st.one_of(st.just(""), lines)
notes = st.one_of(maybe, st.lists(st.one_of(maybe, lines), max_size=5).map("\n".join))
countries = st.sampled_from([None, "NO", "FR", "DE", "US", "GB"])
urls = st.sampled_from(["https://www.acme.example", "http://acme.example/a?b=c#d", "https://acme.example/{{7*7}}"])
rights = st.sampled_from(Right)
origins = st.sampled_from(Origin)
postal = st.builds(PostalAddress, st.lists(lines, min_size=1, max_size=7).map(tuple), countries)
ways = st.one_of(
    st.fixed_dictionaries({"email": st.sampled_from(["dpo@acme.example", "o'neill+x@acme.example", "1234@5.example"])}),
    st.fixed_dictionaries({"postal": postal}),
    st.fixed_dictionaries({"webform": urls}),
)


@st.composite
def contacts(draw: st.DrawFn) -> Contact:
    """A contact with exactly one way."""
    return Contact(
        role=draw(st.sampled_from(Role)),
        rights=tuple(draw(st.lists(rights, max_size=3, unique=True))),
        serves=tuple(draw(st.lists(st.sampled_from(["EU", "EEA", "GB", "US-CA"]), max_size=2, unique=True))),
        only=tuple(draw(st.lists(lines, max_size=2))),
        quote=draw(maybe),
        section=draw(maybe),
        note=draw(maybe),
        origin=draw(origins),
        **draw(ways),
    )


periods = st.builds(Period, st.integers(1, 9999), st.sampled_from(Unit))
stated = st.builds(StatedRight, right=rights, quote=lines, section=maybe, who=st.lists(lines, max_size=3).map(tuple), note=maybe)
days = st.dates(date(1970, 1, 1), date(2100, 12, 31))
people = st.lists(lines, max_size=2).map(tuple)
promises = st.builds(
    Promise,
    period=periods,
    quote=lines,
    right=st.none() | rights,
    section=maybe,
    who=people,
    kind=st.sampled_from(["answer", "opt-out", "appeal"]),
)
requirements = st.builds(Requirement, what=lines, kind=st.sampled_from(form.REQUIREMENT_KINDS), optional=st.booleans())
policies = st.builds(
    PolicySource,
    title=maybe,
    url=st.none() | urls,
    dated=st.sampled_from([None, "2024", "2024-02", "2024-02-29"]),
    text_of=st.none() | days,
    read=st.none() | days,
    sha256=st.none() | st.text("0123456789abcdef", min_size=64, max_size=64),
)
companies = st.builds(
    Company,
    slug=st.from_regex(r"\A[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?\Z") | st.sampled_from(["null", "true", "no", "0123", "1e3"]),
    name=lines,
    brand=maybe,
    formerly=st.lists(st.sampled_from(["old-acme", "acme-2"]), max_size=2).map(tuple),
    kind=st.sampled_from(["", *form.BODY_KINDS]),
    checked=st.sampled_from(["", "person", "machine"]),
    also_known_as=st.lists(lines, max_size=3).map(tuple),
    country=countries,
    website=st.none() | urls,
    language=st.sampled_from(["en", "no", "fr", "pt-BR"]),
    policy=policies,
    contacts=st.lists(contacts(), max_size=3).map(tuple),
    rights=st.lists(stated, max_size=3, unique_by=lambda one: one.right).map(tuple),
    deadlines=st.lists(promises, max_size=2).map(tuple),
    laws=st.lists(st.sampled_from(["eu-gdpr", "us-ca-shine-the-light", "other:Ley 1581"]), max_size=2).map(tuple),
    complaint_quote=maybe,
    identity=st.none()
    | st.builds(IdentityDemand, asks=lines, quote=lines, section=maybe, requires=st.lists(requirements, max_size=2).map(tuple)),
    acts_as=st.lists(
        st.builds(ActsAs, capacity=st.sampled_from(Capacity), who=lines, quote=lines, section=maybe, instead=maybe), max_size=2
    ).map(tuple),
    refusals=st.lists(st.builds(Refusal, text=lines, quote=lines, section=maybe), max_size=2).map(tuple),
    gaps=st.lists(lines, max_size=3).map(tuple),
    notes=notes,
    origin=origins,
)
