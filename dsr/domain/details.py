"""What a letter may ask the user: one question for each thing that a right needs or that makes the answer better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dsr.domain.law import Right
from dsr.domain.text import clean, fold
from dsr.errors import WrongInput

IDENTIFIER = "identifier:"
"""Prefix of keys such as `identifier:Customer number`: how the company can find the data; as many as the user likes."""


LABELS: Mapping[str, Mapping[str, str]] = {
    "E-mail address": {"de": "E-Mail-Adresse", "es": "Dirección de correo electrónico", "fr": "Adresse e-mail", "pt": "Endereço de e-mail"},
    "Customer number": {"de": "Kundennummer", "es": "Número de cliente", "fr": "Numéro de client", "pt": "Número de cliente"},
    "User name": {"de": "Benutzername", "es": "Nombre de usuario", "fr": "Nom d’utilisateur", "pt": "Nome da conta"},
}
"""What is offered to say how the data can be found, and how letters in other languages call it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to tell, asked in plain words."""

    key: str
    ask: str
    rights: frozenset[Right] = frozenset()
    """Asked only where one of these is claimed; empty for every letter."""
    options: tuple[Option, ...] = ()
    """Where not empty, the answer is one of these values."""
    multiline: bool = False
    required: bool = False
    silent: bool = False
    """Whether the letter does not speak of it: the answer is for dsr alone."""
    residents: bool = False
    """Asked only where the letter rests on a law that protects those who live in one place alone."""
    help: str = ""
    """What it is for, and what an answer costs."""


THEN_ERASE = "then-erase"
"""The key of the wish to have the data erased once the copy is there."""

YES_NO = (Option("yes", "Yes"), Option("no", "No"))

ENCLOSURES = Question(
    key="enclosures",
    ask="What do you enclose, if anything?",
    multiline=True,
    help="One thing on each line; the letter lists them. Never a copy of an identity card that nobody asked for with reasons.",
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="same-mailbox",
        ask="Do you send it from the e-mail address that your account there uses?",
        options=YES_NO,
        help="If so, the letter says it: that itself shows who you are.",
    ),
    Question(
        key="relation",
        ask="What connects you with the company?",
        help="In your words, such as: customer since 2021, newsletter reader, former employee. May stay empty.",
    ),
    Question(
        key="residence",
        ask="Shall the letter say that you live where this law protects you?",
        options=YES_NO,
        residents=True,
        help="It stands there as a fact, so say yes only if it is true. Without it the company may ask before it answers.",
    ),
    Question(
        key="focus",
        ask="Is there something in particular that you want to have?",
        rights=frozenset({Right.ACCESS, Right.PORTABILITY}),
        multiline=True,
        help="A department, a period, a matter. The letter still asks for everything.",
    ),
    Question(
        key=THEN_ERASE,
        ask="Do you want the data erased once you have the copy?",
        rights=frozenset({Right.ACCESS}),
        options=YES_NO,
        silent=True,
        help="The letter does not speak of it. When the answer is there, dsr reminds you to ask for the erasure.",
    ),
    Question(key="wrong", ask="What is wrong in your data?", rights=frozenset({Right.RECTIFICATION}), multiline=True, required=True),
    Question(key="correct", ask="What is right instead?", rights=frozenset({Right.RECTIFICATION}), multiline=True, required=True),
    Question(key="proof", ask="What proof do you enclose, if any?", rights=frozenset({Right.RECTIFICATION})),
    Question(
        key="erasure-ground",
        ask="Why should the data be erased?",
        rights=frozenset({Right.ERASURE}),
        options=(
            Option("no-longer-needed", "They are no longer needed for what they were collected for"),
            Option("consent-withdrawn", "I withdraw my consent"),
            Option("objection", "I object to the use of my data"),
            Option("unlawful", "They were collected or used unlawfully"),
            Option("legal-duty", "The law obliges the company to erase them"),
            Option("child", "I was a child when I gave them to an online service"),
        ),
        help="It stands in the letter as a fact: choose only what is true, or nothing, and the company has to look at every ground.",
    ),
    Question(
        key="declare-withdraw",
        ask="Do you also withdraw every consent that you gave them?",
        rights=frozenset({Right.ERASURE}),
        options=YES_NO,
        help="It takes away a reason to keep the data. It costs you what rests on a consent: newsletters, offers, linked accounts.",
    ),
    Question(
        key="declare-object",
        ask="Do you also object to what they do on the ground of their own interests?",
        rights=frozenset({Right.ERASURE}),
        options=YES_NO,
        help="They then have to show reasons that outweigh yours. It can cost you recommendations, discounts, or protection from fraud.",
    ),
    Question(
        key="declare-close",
        ask="Shall they close your account as well?",
        rights=frozenset({Right.ERASURE}),
        options=YES_NO,
        help="It costs you all that hangs on it: purchases, credit, messages, running subscriptions. It cannot be taken back.",
    ),
    Question(
        key="erasure-what",
        ask="Only some of the data? Which?",
        rights=frozenset({Right.ERASURE}),
        multiline=True,
        help="Leave it empty to have everything erased.",
    ),
    Question(
        key="restriction-ground",
        ask="Why should the use of the data be restricted?",
        rights=frozenset({Right.RESTRICTION}),
        required=True,
        options=(
            Option("accuracy", "They are wrong, and the company has to check"),
            Option("unlawful", "Their use is unlawful, but I do not want them erased"),
            Option("claims", "The company needs them no longer, but I need them for a legal claim"),
            Option("objection", "I have objected, and the company has to weigh it"),
        ),
    ),
    Question(
        key="format",
        ask="In which format do you want the data?",
        rights=frozenset({Right.PORTABILITY}),
        options=(Option("CSV", "CSV: tables"), Option("JSON", "JSON: for programs"), Option("XML", "XML")),
    ),
    Question(
        key="transfer-to",
        ask="Should the data go directly to another company? To whom?",
        rights=frozenset({Right.PORTABILITY}),
        help="Name and e-mail address. Leave it empty to get them yourself.",
    ),
    Question(
        key="reasons",
        ask="What is particular about your situation?",
        rights=frozenset({Right.OBJECTION}),
        multiline=True,
        required=True,
        help="One or two sentences: why this use of your data weighs on you more than on others.",
    ),
    Question(
        key="withdraw-marketing",
        ask="Do you also withdraw a consent to advertising, in case you ever gave one?",
        rights=frozenset({Right.OPT_OUT_MARKETING}),
        options=YES_NO,
        help="The letter does so as a precaution unless you say no. It costs nothing but the advertising.",
    ),
    Question(
        key="designated",
        ask="Does the letter go to the address that the company names for such requests?",
        rights=frozenset({Right.SHINE_THE_LIGHT}),
        options=YES_NO,
        help="If it does not, the law gives the company much more time. Without an answer dsr counts the longer time.",
    ),
    Question(
        key="consent",
        ask="Which consent do you withdraw?",
        rights=frozenset({Right.WITHDRAW_CONSENT}),
        help="Such as: newsletter, tracking, use of my photograph. Leave it empty for every consent.",
    ),
    Question(
        key="consent-erase",
        ask="Should the data that rested on the consent be erased too?",
        rights=frozenset({Right.WITHDRAW_CONSENT}),
        options=YES_NO,
    ),
    Question(
        key="decision",
        ask="Which decision did a computer make about you?",
        rights=frozenset({Right.AUTOMATED_DECISION}),
        multiline=True,
        required=True,
        help="What was decided, when, with what effect on you.",
    ),
    Question(
        key="view",
        ask="What do you want to say against the decision?",
        rights=frozenset({Right.AUTOMATED_DECISION}),
        multiline=True,
    ),
    ENCLOSURES,
)

LATER_QUESTIONS: tuple[Question, ...] = (
    Question(
        key="missing",
        ask="What is missing in the answer?",
        multiline=True,
        help="Leave it empty if no answer came at all.",
    ),
    Question(
        key="contest",
        ask="Why is the company's answer wrong?",
        multiline=True,
        help="For an appeal or a complaint: what it said, and what you say to that.",
    ),
    Question(
        key="sworn",
        ask="Do you swear that the complaint is true, under penalty of perjury?",
        options=YES_NO,
        help="Only for an authority that takes no other complaints, such as California's. A false oath is a crime.",
    ),
    Question(
        key="place",
        ask="Where do you sign it?",
        help="Town and state, for a sworn complaint. Leave it empty to write it by hand.",
    ),
    ENCLOSURES,
)
"""What a reminder, an appeal or a complaint can say besides."""


def questions_for(rights: Iterable[Right], *, residents: bool = False) -> tuple[Question, ...]:
    """The questions that a letter asks, in their order; whether to erase afterwards is not asked where the erasure is asked for already.

    Args:
        rights: what it is about.
        residents: whether it rests on a law that protects those who live in one place alone.
    """
    wanted = frozenset(rights)
    asked = (question for question in QUESTIONS if residents or not question.residents)
    settled = {THEN_ERASE} if Right.ERASURE in wanted else set()
    return tuple(question for question in asked if question.key not in settled and (not question.rights or question.rights & wanted))


def with_identifiers(answers: Mapping[str, str], identifiers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The answers with the identifiers beside them, by key; values of one label stand after one another, empty ones are left out."""
    details = dict(answers)
    for label, value in identifiers:
        name, text = clean(label), clean(value)
        if name and text:
            _add(details, IDENTIFIER + name, text)
    return details


def in_language(language: str, details: Mapping[str, str]) -> dict[str, str]:
    """The details with the labels that dsr knows in the letter's language; labels that the user made up stay as they are."""
    found: dict[str, str] = {}
    for key, value in details.items():
        if key.startswith(IDENTIFIER):
            _add(found, IDENTIFIER + _label_in(language, key.removeprefix(IDENTIFIER)), value)
        else:
            found[key] = value
    return found


def from_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Answers by key, and the identifiers, from pairs of which none is lost.

    Args:
        pairs: key and value as given, in their order; an `identifier:` may stand several times, and so may what is a list.

    Raises:
        WrongInput: another key stands twice.
    """
    answers: dict[str, str] = {}
    identifiers: list[tuple[str, str]] = []
    for given, value in pairs:
        key = clean(given)
        if key.startswith(IDENTIFIER):
            identifiers.append((key.removeprefix(IDENTIFIER), value))
        elif key not in answers:
            answers[key] = value
        elif key in _LISTS:
            answers[key] = f"{answers[key]}\n{value}"
        else:
            raise WrongInput(f"The detail “{key}” is given twice.", "Give it once; only an identifier:NAME may stand several times.")
    return answers, tuple(identifiers)


_LISTS = frozenset({ENCLOSURES.key})
"""Keys of answers that are lists, one entry a line."""


def _add(details: dict[str, str], key: str, text: str) -> None:
    """Put a value beside those that the key has already."""
    if key not in details:
        details[key] = text
    elif text not in details[key].split(", "):
        details[key] = f"{details[key]}, {text}"


def _label_in(language: str, label: str) -> str:
    """The label in the language, if it is one that dsr knows, in whichever language it was written."""
    wanted = fold(label)
    for english, others in LABELS.items():
        if wanted in (fold(name) for name in (english, *others.values())):
            return others.get(language, english)
    return label


def checked_later(details: Mapping[str, str]) -> dict[str, str]:
    """The answers for a later letter, cleaned; empty ones left out. WrongInput for an unknown key or an answer that is no option."""
    known = {question.key: question for question in LATER_QUESTIONS}
    unknown = next((key for key in details if key not in known), None)
    if unknown is not None:
        raise WrongInput(f"This letter has no detail “{unknown}”.", f"It can hold: {', '.join(known)}.")
    return {key: text for key, value in details.items() if (text := _answer(known[key], value))}


def checked(details: Mapping[str, str], rights: Iterable[Right], *, residents: bool = False, complete: bool = True) -> dict[str, str]:
    """The answers, cleaned; empty ones left out.

    Args:
        details: answers by key; keys that begin with `identifier:` are free.
        rights: the rights of the letter.
        residents: whether it rests on a law that protects those who live in one place alone.
        complete: whether a required answer must be there (a draft may lack it).

    Raises:
        WrongInput: an unknown key, an answer that is none of the options, or a required one that is missing.
    """
    known = {question.key: question for question in questions_for(rights, residents=residents)}
    kept: dict[str, str] = {}
    for key, value in details.items():
        question = known.get(key)
        if question is None and not (key.startswith(IDENTIFIER) and clean(key.removeprefix(IDENTIFIER))):
            raise WrongInput(f"This letter has no detail “{key}”.", f"It can hold: {', '.join(known)}, and identifier:NAME.")
        if text := _answer(question, value) if question else clean(value):
            kept[clean(key) if question is None else key] = text
    missing = [question for question in known.values() if question.required and question.key not in kept]
    if complete and missing:
        keys = ", ".join(question.key for question in missing)
        raise WrongInput(f"The letter still needs: {keys}.", f"{missing[0].ask} Give it with --detail {missing[0].key}=….")
    return kept


def _answer(question: Question, value: str) -> str:
    """One answer, cleaned. WrongInput where it is none of the options."""
    text = clean(value, lines=question.multiline)
    values = [option.value for option in question.options]
    if text and values and text not in values:
        raise WrongInput(f"“{text}” is not an answer to {question.key}.", f"Choose one of: {', '.join(values)}.")
    return text
