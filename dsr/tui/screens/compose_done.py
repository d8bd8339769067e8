"""Step 6: the finished letter leaves the house; the clock starts when the user says that it was sent."""

from collections.abc import Iterable, Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from dsr.desk.addressees import channel_of
from dsr.desk.notices import Notice
from dsr.domain.case import EventName
from dsr.domain.company import Contact
from dsr.domain.dates import in_words
from dsr.domain.deadline import Deadlines
from dsr.domain.followup import Outlook, PromiseDay
from dsr.domain.letter import Letter
from dsr.domain.request import Channel
from dsr.tui.compose_draft import Draft
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import title_of
from dsr.tui.widgets.facts import WARNING, Fact, Facts, Section
from dsr.tui.widgets.pick_list import Pick, PickList
from dsr.tui.words import CHANNELS, left

MAIL, EML, EML_PDF, PDF, TEXT, COPY, FORM, FOLDER = "mail", "eml", "eml-pdf", "pdf", "txt", "copy", "form", "folder"
TODAY, OTHER_DAY, NOT_YET = "today", "other-day", "not-yet"
CASE, BOARD = "case", "board"
_FILES = {
    EML: Pick(
        EML, "Save it as an e-mail file (.eml)", below="Opens in most mail programs as a message that waits to be sent.", is_action=True
    ),
    EML_PDF: Pick(EML_PDF, "The same with the letter attached as a PDF", is_action=True),
    PDF: Pick(PDF, "Save it as a PDF", is_action=True),
    TEXT: Pick(TEXT, "Save it as text (.txt)", is_action=True),
    COPY: Pick(COPY, "Copy the text", is_action=True),
}
_WAYS = {
    Channel.EMAIL: (Pick(MAIL, "Open it in my mail program", is_action=True), *(_FILES[key] for key in (EML, EML_PDF, PDF, TEXT, COPY))),
    Channel.LETTER: (
        Pick(PDF, "Save it as a PDF to print", below="The address stands where a window envelope shows it.", is_action=True),
        *(_FILES[key] for key in (TEXT, COPY)),
    ),
    Channel.WEBFORM: (
        Pick(FORM, "Copy the text and open the web form", is_action=True),
        *(_FILES[key] for key in (COPY, TEXT, PDF)),
    ),
}


class DoneStep(StepPane):
    """The ways out, and the question when it was sent.

    Args:
        draft: the choices.
        letter: the letter as it leaves.
        contact: whom it goes to.
        folder: where files go, as it is shown.
        notices: what to know before it leaves.
    """

    question = "Your letter is ready"
    lead = "Take it out in the way that suits you. Nothing counts as sent until you say so."
    SCOPED_CSS = False
    DEFAULT_CSS = """
    DoneStep .left { width: 3fr; }
    DoneStep .side { width: 2fr; height: 1fr; }
    DoneStep PickList { height: 1fr; }
    .-narrow DoneStep.-sent PickList { height: auto; }
    DoneStep #summary { padding: 0 1; margin-bottom: 1; }
    DoneStep #said { padding: 0 1; margin-bottom: 1; color: $text-success; }
    .-narrow DoneStep .left { width: 1fr; height: 1fr; }
    .-narrow DoneStep .side { width: 1fr; height: auto; max-height: 5; }
    .-narrow DoneStep #summary { margin-bottom: 0; }
    DoneStep.-sent .left { width: 2fr; }
    DoneStep.-sent .side { width: 3fr; }
    .-narrow DoneStep.-sent .left { width: 1fr; height: auto; }
    .-narrow DoneStep.-sent .side { width: 1fr; height: 1fr; max-height: 100%; }
    """

    def __init__(self, draft: Draft, letter: Letter, contact: Contact, folder: str, notices: Iterable[Notice] = ()) -> None:
        super().__init__(draft)
        self._notices = tuple(notices)
        self._letter, self._contact, self._folder = letter, contact, folder
        self._channel = channel_of(contact)

    def compose(self) -> ComposeResult:
        """The ways, and what happened."""
        with Container(classes="panes"):
            with Vertical(classes="left"):
                yield Static(self._summary(), id="summary")
                yield PickList(self._picks(), id="ways")
            yield Facts(classes="side", id="outcome")

    def on_mount(self) -> None:
        """Say what comes."""
        said = Fact("After you have sent it, come back here and say on which day: from then on dsr counts the days.")
        before = tuple(Fact(notice.text) for notice in self._notices)
        self.query_one(Facts).show([Section("Before you send it", before, WARNING), Section("Nothing was sent yet.", (said,))])

    def say(self, title: str, *said: str, trouble: bool = False) -> None:
        """Tell what happened, in plain sentences."""
        self.query_one(Facts).show([Section(title, tuple(Fact(sentence) for sentence in said), WARNING if trouble else "")])

    def show_folder(self, folder: str) -> None:
        """Files go elsewhere now."""
        self._folder = folder
        self.query_one(PickList).set_picks(self._picks())

    def show_outlook(self, outlook: Outlook) -> None:
        """It was sent: the dates, and where to go from here."""
        self.add_class("-sent")
        self.query_one("#summary", Static).update(self._summary(sent=True))
        self.query_one(PickList).set_picks(
            [
                Pick(BOARD, "Go to your requests", is_action=True),
                Pick(CASE, "Look at this request", is_action=True),
            ]
        )
        self.query_one(Facts).show(outlook_sections(outlook))
        self.query_one(PickList).focus()

    @on(PickList.Asked)
    def asked(self, event: PickList.Asked) -> None:
        """Do it."""
        event.stop()
        self.post_message(self.Wish(event.action))

    def _summary(self, *, sent: bool = False) -> Content:
        how = CHANNELS[self._channel]
        done = "was sent" if sent else "goes"
        line = f"{done} {how} to {self._contact.address}\n"
        return Content.assemble((f"{self._letter.reference} ", "bold"), line, (self._letter.subject, "italic"))

    def _picks(self) -> Iterable[Pick]:
        yield Pick("out", "Take it out", is_heading=True)
        yield from _WAYS[self._channel]
        yield Pick(FOLDER, f"Files go to {self._folder} …", is_action=True)
        yield Pick("when", "When you have sent it, say so", is_heading=True)
        yield Pick(TODAY, "I sent it today", is_action=True)
        yield Pick(OTHER_DAY, "I sent it on another day …", is_action=True)
        yield Pick(NOT_YET, "Not yet: keep it on the board until I send it", is_action=True)


def outlook_sections(outlook: Outlook) -> Iterator[Section]:
    """The due day, how it was counted, and the company's promise beside it."""
    case = outlook.case
    if outlook.due:
        yield Section(f"An answer is due on {in_words(outlook.due)}", (Fact(f"{left(outlook)[0]}."),))
    else:
        yield Section("No day is set for the answer", (Fact("Neither a law nor the company sets one."),))
    sent = case.last(EventName.SENT)
    if case.receipt_is_estimated and case.received and sent:
        arrival = (
            f"Posted on {in_words(sent.day)}; it is taken to arrive on {in_words(case.received)}. Record the delivery if you learn the day."
        )
        yield Section("", (Fact(arrival),))
    for dates, rights in _grouped(outlook.deadlines):
        by = f", due on {in_words(dates.answer_due)}" if dates.answer_due else ""
        yield Section(f"{rights}{by}: how it was counted", tuple(Fact(_capital(f"{step}.")) for step in dates.steps))
    promised = tuple(_promise(day, several=len(outlook.promises) > 1) for day in outlook.promises if day.due)
    if promised:
        yield Section("What the company itself promises", promised)
    yield Section("What comes next", (Fact(outlook.next.text),))
    doubts = tuple(dict.fromkeys(doubt for dates in outlook.deadlines for doubt in dates.doubts))
    if doubts:
        yield Section("What is uncertain", tuple(Fact(doubt) for doubt in doubts), WARNING)


def _promise(promised: PromiseDay, *, several: bool) -> Fact:
    which = f"{', '.join(title_of(right) for right in promised.rights)}: " if several else ""
    by = in_words(promised.due) if promised.due else ""
    text = f"{which}{promised.what} within {promised.promise.period}, so by {by}."
    return Fact(_capital(text), promised.promise.quote)


def _grouped(deadlines: Iterable[Deadlines]) -> Iterator[tuple[Deadlines, str]]:
    """Deadlines that were counted alike are told once."""
    alike: dict[tuple[str, ...], list[Deadlines]] = {}
    for dates in deadlines:
        alike.setdefault(tuple(str(step) for step in dates.steps), []).append(dates)
    for group in alike.values():
        yield group[0], ", ".join(title_of(dates.right) for dates in group)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["BOARD", "CASE", "COPY", "EML", "EML_PDF", "FOLDER", "FORM", "MAIL", "NOT_YET", "OTHER_DAY", "PDF", "TEXT", "TODAY", "DoneStep"]
