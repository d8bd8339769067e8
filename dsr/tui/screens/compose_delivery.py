"""Step 5: how the letter goes, in which language, and the letter itself, as it will stand."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Label, OptionList, Static

from dsr.desk.addressees import channel_of
from dsr.desk.compose import contact_key, find_contact
from dsr.domain.company import Contact
from dsr.domain.letter import Letter
from dsr.domain.request import Channel, Person
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import (
    ADD_CONTACT,
    ADD_ONE,
    CHANGE_SENDER,
    CHANNEL_WORDS,
    REPLY_TO,
    TELL_POSTAL,
    Matter,
    contact_line,
    missing_channels,
)
from dsr.tui.widgets.pick_list import Pick, PickList
from dsr.tui.words import LANGUAGE_WORDS

ROOMY = 100
"""Columns from which on there is room below each address."""


class LetterView(VerticalScroll, can_focus=True):
    """The letter, live."""

    DEFAULT_CSS = """
    LetterView { padding: 0 1; scrollbar-size-vertical: 1; }
    LetterView > .head { color: $text-muted; }
    LetterView > #subject { text-style: bold; margin-top: 1; }
    LetterView > #text { margin-top: 1; max-width: 84; }
    LetterView > .trouble { color: $text-warning; }
    """

    def compose(self) -> ComposeResult:
        """From, to, subject, text."""
        yield Static(id="from", classes="head")
        yield Static(id="to", classes="head")
        yield Static(id="subject")
        yield Static(id="text")

    def show(self, letter: Letter, contact: Contact | None) -> None:
        """Show a letter; the reading place stays."""
        on_paper = contact is not None and contact.postal is not None
        sender = ", ".join(letter.sender if on_paper else letter.sender[:1]) or "(no name yet)"
        to = ", ".join(letter.recipient) if on_paper else (contact.address if contact else "(no address yet)")
        mail = f" <{letter.sender_email}>" if letter.sender_email and not on_paper else ""
        self._say(f"From: {sender}{mail}", f"To:   {to}", letter.subject, letter.text)

    def show_trouble(self, message: str, hint: str) -> None:
        """Say why there is no letter yet."""
        self._say("", "", "", f"! {message} {hint}".strip())

    def _say(self, sender: str, to: str, subject: str, text: str) -> None:
        for id_, words in (("from", sender), ("to", to), ("subject", subject), ("text", text)):
            line = self.query_one(f"#{id_}", Static)
            line.update(Content(words))
            line.display = bool(words)


class DeliveryStep(StepPane):
    """To which contact, in which language.

    Args:
        draft: the choices so far.
        matter: the company and the person.
        contacts: whom one can write to, best first.
        languages: in which the letter can be written.
        language: the one that is chosen, or the best one.
        best: whom the letter goes to while none is chosen, None where nobody serves the person.
        gap: why none of the contacts serves the person, "" where one does.
    """

    question = "How should the letter go?"
    lead = "The best address comes first. The letter beside it is the very one that you will send."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    DeliveryStep .left { width: 2fr; scrollbar-size-vertical: 1; padding-right: 1; }
    DeliveryStep .side { width: 3fr; height: 1fr; }
    DeliveryStep PickList { height: auto; max-height: 100%; }
    DeliveryStep .gap { color: $text-warning; padding: 0 1; margin-bottom: 1; }
    DeliveryStep #more { margin-top: 1; }
    .-narrow DeliveryStep #more { margin-top: 0; }
    DeliveryStep .proof { color: $text-muted; padding: 0 1 0 5; }
    DeliveryStep .group { color: $text-accent; text-style: bold; padding: 0 1; margin-top: 1; }
    .-narrow DeliveryStep .left { width: 1fr; height: auto; max-height: 50%; }
    .-narrow DeliveryStep .side { width: 1fr; }
    .-narrow DeliveryStep .group { margin-top: 0; }
    DeliveryStep .proof.-none, .-narrow DeliveryStep .proof { display: none; }
    DeliveryStep.-reading .left { display: none; }
    DeliveryStep.-reading .side { border: none; }
    """

    def __init__(
        self,
        draft: Draft,
        matter: Matter,
        contacts: Sequence[Contact],
        languages: Sequence[str],
        language: str,
        *,
        best: Contact | None,
        gap: str = "",
    ) -> None:
        super().__init__(draft)
        self._best, self._gap = best, gap
        self._matter, self._contacts, self._languages, self._language = matter, tuple(contacts), tuple(languages), language

    def compose(self) -> ComposeResult:
        """The choices, and the letter."""
        with Container(classes="panes"):
            with VerticalScroll(classes="left", can_focus=False):
                gap = missing_channels(self._contacts)
                if self._gap:
                    yield Static(f"! {self._gap} {ADD_ONE}", classes="gap", markup=False)
                if self._contacts:
                    yield PickList(self._contact_picks(), self._chosen_key(), id="contacts")
                    yield Static(gap, classes="proof" if gap else "proof -none", markup=False)
                yield PickList(self._other_picks(), id="more")
                if len(self._languages) > 1:
                    yield Label("Language of the letter", classes="group")
                    yield PickList(self._language_picks(), [self._language], id="languages")
            yield LetterView(classes="side", id="letter")

    def on_mount(self) -> None:
        """Prove the chosen address."""
        self._show_proofs()

    @property
    def contact(self) -> Contact | None:
        """Whom the letter goes to: the chosen contact, else the best one; one that is only for some people has to be chosen."""
        return find_contact(self._contacts, self.draft.contact) or self._best

    def show_letter(self, letter: Letter) -> None:
        """Show the letter as it stands now."""
        self.query_one(LetterView).show(letter, self.contact)

    def show_trouble(self, message: str, hint: str) -> None:
        """Say why there is no letter."""
        self.query_one(LetterView).show_trouble(message, hint)

    @property
    def is_reading(self) -> bool:
        """Whether the letter has the whole place."""
        return self.has_class("-reading")

    def read(self) -> None:
        """Give the letter the whole place, or take it back."""
        self.toggle_class("-reading")
        (self.query_one(LetterView) if self.is_reading else self.query(PickList).first()).focus()

    @on(PickList.Changed, "#contacts")
    def contact_changed(self, event: PickList.Changed) -> None:
        """Another address."""
        event.stop()
        self.edit(contact=next(iter(event.chosen), ""))
        self._show_proofs()

    @on(PickList.Changed, "#languages")
    def language_changed(self, event: PickList.Changed) -> None:
        """Another language."""
        event.stop()
        self.edit(language=next(iter(event.chosen), ""))

    @on(PickList.Accepted)
    def accepted(self, event: PickList.Accepted) -> None:
        """Enter goes on."""
        event.stop()
        self.post_message(self.GoOn())

    @on(PickList.Asked)
    def asked(self, event: PickList.Asked) -> None:
        """A contact of the user's own, or another sender."""
        event.stop()
        self.post_message(self.Wish(event.action))

    @on(OptionList.OptionHighlighted, "#contacts")
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Prove the highlighted address."""
        event.stop()
        self._show_proofs()

    def missing(self) -> str:
        """An address."""
        return "" if self.contact else "There is no address to write to yet: add one that you know."

    def show_missing(self) -> None:
        """To where one can be added."""
        self.query_one("#more").focus()

    def _chosen_key(self) -> list[str]:
        return [contact_key(self.contact)] if self.contact else []

    def _show_proofs(self) -> None:
        """Below the chosen address, and the highlighted one, stands what the policy says of it; a small window has no room for that."""
        for contacts in self.query("#contacts").results(PickList):
            shown = {*contacts.chosen, contacts.current}
            for contact in self._contacts if self._is_roomy else ():
                key = contact_key(contact)
                contacts.say_below(key, "\n".join(filter(None, (contact_line(contact), *(_proof(contact) if key in shown else ())))))

    @property
    def _is_roomy(self) -> bool:
        return self.app.size.width >= ROOMY

    def _contact_picks(self) -> Iterable[Pick]:
        for contact in self._contacts:
            yield Pick(contact_key(contact), f"{CHANNEL_WORDS[channel_of(contact)]} to {contact.address}", below=contact_line(contact))

    def _other_picks(self) -> Iterable[Pick]:
        yield Pick(ADD_CONTACT, "Add an address that you know …", is_action=True)
        person = self._matter.person
        yield Pick(CHANGE_SENDER, f"From {_sender(person, self.contact)} …", is_action=True)
        yield Pick(REPLY_TO, f"Answers go to {self.draft.reply_to or person.email or 'no mailbox yet'} …", is_action=True)
        if self.contact is None or channel_of(self.contact) is not Channel.LETTER:
            told = self.draft.tell_postal and person.postal is not None
            words = "Leave my postal address out again" if told else "Tell them my postal address, too"
            yield Pick(TELL_POSTAL, words, is_action=True)

    def _language_picks(self) -> Iterable[Pick]:
        for code in self._languages:
            yield Pick(code, LANGUAGE_WORDS.get(code, code))


def _proof(contact: Contact) -> tuple[str, ...]:
    """What the policy says of an address."""
    return (f"“{contact.quote}”" if contact.quote else "", contact.note)


def _sender(person: Person, contact: Contact | None) -> str:
    if not person.name:
        return "nobody yet: say who writes"
    if contact and channel_of(contact) is Channel.LETTER:
        return f"{person.name}, {', '.join(person.postal.lines)}" if person.postal else f"{person.name}, no postal address yet"
    return f"{person.name}, {person.email}" if person.email else person.name
