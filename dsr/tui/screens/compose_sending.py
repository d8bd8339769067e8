"""Step 6 at work: the letter is kept with the first way that it goes, and the clock starts when the user says that it was sent."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from textual import on, work
from textual.message import Message
from textual.widgets import Label, Static
from textual.worker import get_current_worker

from dsr.desk.addressees import channel_of
from dsr.domain.case import EventName
from dsr.domain.company import Contact
from dsr.domain.followup import Outlook
from dsr.domain.letter import Letter, LetterKind
from dsr.domain.request import Request
from dsr.errors import DsrError, WrongInput
from dsr.tui.compose_draft import Draft
from dsr.tui.dialogs import Confirm
from dsr.tui.screens import compose_dialogs as dialogs
from dsr.tui.screens import compose_done as done
from dsr.tui.screens.compose_done import DoneStep
from dsr.tui.screens.compose_out import Told, WaysOut, shown, usual_folder
from dsr.tui.screens.compose_wizard import Wizard
from dsr.tui.words import what_the_day_starts


class Sending(Wizard):
    """The wizard's last step.

    Args:
        draft: what to begin with.
    """

    class TookOut(Message):
        """A letter went one way, or could not."""

        def __init__(self, result: Told | DsrError) -> None:
            super().__init__()
            self.result = result

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._folder = usual_folder()
        self._stored: Request | None = None
        self._letter: Letter | None = None

    def make_done(self) -> DoneStep:
        """The last step for the letter as it stands. DsrError where the letter cannot be written."""
        request = self.clerk.request(self.draft)
        self._letter = self.desk.requests.preview(request)
        assert request.contact is not None
        return DoneStep(self.draft, self._letter, request.contact, shown(self._folder), self.clerk.notices(self.draft))

    def out(self, what: str) -> None:
        """Do what was chosen in the last step."""
        match what:
            case done.FOLDER:
                self._ask_folder()
            case done.TODAY:
                self._record(self.today)
            case done.OTHER_DAY:
                self._ask_day()
            case done.NOT_YET:
                self._keep_letter()
                self.app.notify("The letter is on the board as “not sent”. Say there when you have sent it.")
                self.app.home()
            case done.BOARD:
                self.app.home()
            case done.CASE:
                self.app.show_case(self.draft.reference)
            case _:
                self._go_way(what)

    def _keep_letter(self) -> Letter:
        """Keep the letter in the record, once, or again if it was changed since."""
        request = self.clerk.request(self.draft)
        if self._letter is None or request != self._stored:
            self._letter = self.desk.requests.keep(request, again=self.draft.kept)
            self._stored = request
            self.change(kept=True)
            self.drop_draft()
        return self._letter

    @work(exclusive=True, group="way", exit_on_error=False)
    async def _go_way(self, what: str) -> None:
        letter, contact = self._keep_letter(), self.clerk.contact(self.draft)
        assert contact is not None
        ways = self._ways(letter, contact)
        path = ways.file_for(what)
        overwrite = False
        if path and path.exists():
            question = Confirm("The file is there already", f"Replace {shown(path)}?", yes="Replace it", no="Leave it")
            if not await self.app.push_screen_wait(question):
                return
            overwrite = True
        self._take(ways, what, overwrite=overwrite)

    @work(thread=True, exclusive=True, group="take", exit_on_error=False)
    def _take(self, ways: WaysOut, what: str, *, overwrite: bool) -> None:
        worker = get_current_worker()
        result: Told | DsrError
        try:
            result = ways.take(what, overwrite=overwrite)
        except DsrError as error:
            result = error
        if not worker.is_cancelled:
            self.post_message(self.TookOut(result))

    @on(TookOut)
    def took_out(self, event: TookOut) -> None:
        """Say what happened."""
        pane, result = self.pane, event.result
        if not isinstance(pane, DoneStep):
            return
        if isinstance(result, DsrError):
            pane.say("That did not work", result.message, result.hint, trouble=True)
        else:
            pane.say(result.title, *result.said, "When you have sent it, say so in the list.")

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def _ask_folder(self) -> None:
        def take(values: Mapping[str, str]) -> None:
            folder = Path(values["folder"].strip()).expanduser()
            if not values["folder"].strip() or not folder.is_dir():
                raise WrongInput(f"There is no folder “{values['folder'].strip()}”.", "Give one that is there.")
            self._folder = folder

        if await self.app.push_screen_wait(dialogs.ask_folder(shown(self._folder), take)) and isinstance(self.pane, DoneStep):
            self.pane.show_folder(shown(self._folder))

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def _ask_day(self) -> None:
        from dsr.tui.screens.case_dialogs import AskDay

        text = what_the_day_starts(LetterKind.REQUEST, self.clerk.request(self.draft).channel)
        day = await self.app.push_screen_wait(AskDay("When did you send it?", text, self.today))
        if day is not None:
            self._record(day)

    def _record(self, day: date) -> None:
        self._keep_letter()
        outlook = self.desk.cases.record(self.draft.reference, EventName.SENT, day)
        self._show_sent(outlook)

    def _show_sent(self, outlook: Outlook) -> None:
        self.sent = True
        self.notice("")
        self.query_one("#question", Label).update("It is sent, and the clock runs")
        self.query_one("#lead", Static).update("You find it on the board from now on.")
        self.query_one("#go-back").display = False
        if isinstance(self.pane, DoneStep):
            self.pane.show_outlook(outlook)
        self.refresh_bindings()

    def _ways(self, letter: Letter, contact: Contact) -> WaysOut:
        return WaysOut(
            requests=self.desk.requests,
            letter=letter,
            contact=contact,
            channel=channel_of(contact),
            slug=self.draft.slug,
            folder=self._folder,
        )
