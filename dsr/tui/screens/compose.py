"""New request: the screen that holds the steps and walks between them."""

from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Label, Static
from textual.worker import get_current_worker

from dsr.desk.addressees import channel_of
from dsr.desk.compose import lacks
from dsr.domain.letter import Letter
from dsr.domain.request import Person, Request
from dsr.errors import DsrError, LetterError, NotFound
from dsr.tui.compose_draft import Draft, Step
from dsr.tui.screens import compose_ask as ask
from dsr.tui.screens.compose_company import CompanyStep
from dsr.tui.screens.compose_delivery import DeliveryStep
from dsr.tui.screens.compose_details import DetailsStep
from dsr.tui.screens.compose_done import DoneStep
from dsr.tui.screens.compose_ground import GroundStep
from dsr.tui.screens.compose_rights import RightsStep
from dsr.tui.screens.compose_sending import Sending
from dsr.tui.screens.compose_step import StepPane
from dsr.tui.screens.compose_words import ADD_CONTACT, CHANGE_SENDER, REPLY_TO, SAY_STATE, TELL_POSTAL
from dsr.tui.widgets.step_bar import StepBar, StepMark


class ComposeScreen(Sending):
    """A letter, step by step.

    Args:
        draft_id: a draft to go on with.
        slug: a company to write to, where it is known already.
    """

    heading = "New request"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "next", "Next", id="compose.next", tooltip="Go on to the next step"),
        Binding("escape", "back", "Back", id="compose.back", tooltip="Go back one step; nothing is lost"),
        Binding("ctrl+r", "read", "Read", id="compose.read", tooltip="Give the letter the whole window, and take it back"),
        Binding("ctrl+l", "leave", "Later", id="compose.later", tooltip="Leave it for later; the board offers to go on with it"),
    ]
    DEFAULT_CSS = """
    ComposeScreen {
        StepBar { margin-top: 1; }
        #question { text-style: bold; padding: 1 2 0 2; width: 1fr; }
        #lead { color: $text-muted; padding: 0 2; }
        #stage { height: 1fr; margin: 1 1 0 1; }
        #foot { height: auto; padding: 0 1; }
        #notice { width: 1fr; height: auto; max-height: 3; padding: 0 1; color: $text-warning; }
        #foot Button { margin-left: 1; }
        &.-short {
            StepBar { margin-top: 0; }
            #question { padding: 0 2; }
            #lead { display: none; }
            #stage { margin: 0 1; }
        }
    }
    """

    class Previewed(Message):
        """The letter as it stands now, or why there is none."""

        def __init__(self, result: Letter | DsrError) -> None:
            super().__init__()
            self.result = result

    def __init__(self, draft_id: str | None = None, slug: str | None = None) -> None:
        super().__init__(Draft.new(slug or ""))
        self._draft_id = draft_id
        self._begin = Step.RIGHTS if slug else Step.COMPANY
        self._person = Person()

    def body(self) -> ComposeResult:
        """Progress, question, step, and the line with what is missing."""
        yield StepBar()
        yield Label(id="question")
        yield Static(id="lead")
        yield Container(id="stage")
        with Horizontal(id="foot"):
            yield Static(id="notice")
            yield Button("‹ Back", id="go-back", compact=True)
            yield Button("Next ›", id="go-next", compact=True, variant="primary")

    def on_mount(self) -> None:
        """Begin, or go on with a draft."""
        if self._draft_id:
            try:
                kept = self.desk.keeping.draft(self._draft_id)
            except NotFound as error:
                self.app.show_error(error)
            else:
                self.resume(Draft.from_content(kept.id, kept.content))
                self._begin = self.draft.step
        self.walk(self._begin)

    def on_unmount(self) -> None:
        """Whatever ends the screen, the draft is kept."""
        self.keep_draft()

    def on_screen_resume(self) -> None:
        """Who writes may have been changed under “About you”: show the step anew then."""
        pane = self.pane
        if pane is None or self.is_building or isinstance(pane, CompanyStep) or self.sent:
            return
        person = self.desk.keeping.me()
        if person != self._person:
            self._person = person
            self._renew()

    # Walking ------------------------------------------------------------------------------------------------------------

    @work(group="walk", exit_on_error=False)
    async def walk(self, target: Step) -> None:
        """Go to a step, as far as what lies before it lets; ask on the way what is missing."""
        if self.is_building:
            return
        self.is_building = True
        self.notice("")
        try:
            target = await self._as_far_as(target)
            await self._show(target)
        except DsrError as error:
            if self.pane is None:
                await self._show(Step.COMPANY)
            self.notice(str(error))
        finally:
            self.is_building = False

    async def _as_far_as(self, target: Step) -> Step:
        """The step itself, or the first one before it that is not complete."""
        for step in Step:
            if step is target or not await self._may_pass(step):
                return step
        return target

    @on(StepPane.GoOn)
    def go_on(self, event: StepPane.GoOn) -> None:
        """Enter was pressed where it means: next."""
        event.stop()
        self.action_next()

    def action_next(self) -> None:
        """To the next step."""
        if self.draft.step.after:
            self.walk(self.draft.step.after)

    def action_back(self) -> None:
        """One step back; from the first one to where the user came from."""
        pane = self.pane
        if isinstance(pane, DeliveryStep) and pane.is_reading:
            pane.read()
        elif self.sent or self.draft.step.before is None:
            self.action_leave()
        else:
            self.walk(self.draft.step.before)

    def action_leave(self) -> None:
        """Leave the wizard; the draft stays."""
        self.keep_draft()
        if self.is_saved and not self.draft.kept:
            self.app.notify("Your letter is kept as a draft; the board offers to go on with it.")
        self.app.pop_screen()

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """The buttons are the keys."""
        event.stop()
        if event.button.id == "go-next":
            self.action_next()
        else:
            self.action_back()

    @on(StepMark.Clicked)
    def mark_clicked(self, event: StepMark.Clicked) -> None:
        """A click on a step goes there."""
        event.stop()
        if not self.sent and event.step is not self.draft.step:
            self.walk(event.step)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's signature
        """Hide keys that have nothing to do."""
        match action:
            case "next":
                return self.draft.step is not Step.DONE
            case "read":
                return self.draft.step is Step.DELIVERY
            case "leave":
                return not self.sent
            case _:
                return True

    async def _may_pass(self, step: Step) -> bool:
        """Whether a step is complete; asks for what can be asked right here."""
        pane = self.pane if self.draft.step is step else None
        if pane and (missing := pane.missing()):
            self.notice(missing)
            pane.show_missing()
            return False
        match step:
            case Step.COMPANY:
                return await self._pass_company(pane)
            case Step.RIGHTS:
                return bool(self.clerk.claims(self.draft))
            case Step.DETAILS:
                return not self.draft.unanswered
            case Step.DELIVERY:
                contact = self.clerk.contact(self.draft)
                if contact is None:
                    return False
                if not await ask.for_sender(self.app, self.desk, channel_of(contact)):
                    trouble = lacks(self.desk.keeping.me(), channel_of(contact))
                    self.notice(trouble.message if trouble else "")
                    return False
        return True

    async def _pass_company(self, pane: StepPane | None) -> bool:
        slug = pane.wanted if isinstance(pane, CompanyStep) else self.draft.slug
        if not slug:
            return False
        try:
            company = self.desk.companies.show(slug)
        except NotFound as error:
            self.notice(str(error))
            return False
        draft = self.draft.of_company(company.slug)
        if pane or not draft.group:
            group = await ask.for_group(self.app, company, draft.group)
            if group is None:
                self.notice("Choose the company that uses your data.")
                return False
            draft = replace(draft, group=group)
        if not await ask.for_country(self.app, self.desk):
            self.notice("Say in which country you live: which law helps you depends on it.")
            return False
        self.draft = draft
        return True

    async def _show(self, step: Step) -> None:
        """Put a step on the screen; stay where one is if it is there already."""
        pane = self.pane
        if pane is not None and pane.draft.step is step:
            return
        before = self.draft
        self.draft = replace(before, step=step)
        if step in (Step.DELIVERY, Step.DONE):
            self.draft = self.draft.referenced()
        self._person = self.desk.keeping.me()
        try:
            pane = self._make_pane(step)
        except DsrError:
            self.draft = before
            raise
        stage = self.query_one("#stage", Container)
        with self.app.batch_update():
            await stage.remove_children()
            self.query_one(StepBar).current = step
            self.query_one("#question", Label).update(Content(pane.question))
            self.query_one("#lead", Static).update(Content(pane.lead))
            self.query_one("#go-next", Button).display = step is not Step.DONE
            await stage.mount(pane)
        focusable = next((widget for widget in pane.walk_children(Widget) if widget.focusable), None)
        self.set_focus(focusable)
        self.refresh_bindings()
        self.keep_draft()
        if step is Step.DELIVERY:
            self.preview()

    def _make_pane(self, step: Step) -> StepPane:
        match step:
            case Step.RIGHTS:
                return RightsStep(self.draft, self.clerk.matter(self.draft))
            case Step.GROUND:
                return GroundStep(self.draft, self.clerk.matter(self.draft))
            case Step.DETAILS:
                return DetailsStep(self.draft, self.clerk.asked(self.draft))
            case Step.DELIVERY:
                languages = self.clerk.languages(self.draft)
                language = self.clerk.request(self.draft, complete=False).language if languages else ""
                contacts, gap = self.clerk.contacts(self.draft), self.clerk.gap(self.draft)
                best = self.clerk.contact(replace(self.draft, contact=""))
                return DeliveryStep(self.draft, self.clerk.matter(self.draft), contacts, languages, language, best=best, gap=gap)
            case Step.DONE:
                return self.make_done()
            case Step.COMPANY:
                return CompanyStep(self.draft, self.desk.companies.faults())

    # The letter, live ---------------------------------------------------------------------------------------------------

    def draft_changed(self) -> None:
        """In the step that shows the letter it follows every choice; in the one before it, what is to be known does."""
        if isinstance(self.pane, DeliveryStep):
            self.preview()
        elif isinstance(self.pane, DetailsStep) and not self.is_typing:
            self.pane.show_notices(self.clerk.notices(self.draft))

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def _write(self, request: Request) -> None:
        worker = get_current_worker()
        result: Letter | DsrError
        try:
            result = self.desk.requests.preview(request)
        except DsrError as error:
            result = error
        except Exception as fault:  # noqa: BLE001  whatever goes wrong with a preview is said in its place; what was typed stays
            result = LetterError(f"The letter cannot be shown: this is a fault in dsr ({type(fault).__name__}).", "Please report it.")
        if not worker.is_cancelled:
            self.post_message(self.Previewed(result))

    def preview(self) -> None:
        """Write the letter anew, beside the screen."""
        try:
            self._write(self.clerk.request(self.draft, complete=False))
        except DsrError as error:
            self.post_message(self.Previewed(error))

    @on(Previewed)
    def previewed(self, event: Previewed) -> None:
        """Show the letter, or why there is none."""
        if isinstance(self.pane, DeliveryStep):
            if isinstance(event.result, DsrError):
                self.pane.show_trouble(event.result.message, event.result.hint)
            else:
                self.pane.show_letter(event.result)

    # Wishes of the steps ------------------------------------------------------------------------------------------------

    @on(StepPane.Wish)
    def wish(self, event: StepPane.Wish) -> None:
        """Do what a step cannot do itself."""
        event.stop()
        match event.what:
            case "search":
                self._search(event.value)
            case "look":
                self._look(event.value)
            case what if what in (ADD_CONTACT, CHANGE_SENDER, REPLY_TO, TELL_POSTAL):
                self._ask_for_delivery(what)
            case what if what == SAY_STATE:
                self.run_worker(ask.for_state(self.app, self.desk), group="ask", exclusive=True, exit_on_error=False)
            case what if isinstance(self.pane, DoneStep):
                self.out(what)

    def _search(self, text: str) -> None:
        if isinstance(self.pane, CompanyStep):
            found = self.clerk.search(text, self.draft.slug)
            self.pane.show_companies(found, [self.clerk.country(company) for company in found], text)

    def _look(self, slug: str) -> None:
        if isinstance(self.pane, CompanyStep) and slug and slug == self.pane.wanted:
            self.pane.show_facts(self.clerk.page(slug))

    def action_move_company(self, by: int) -> None:
        """From the search field: the next company, or the one before."""
        if isinstance(self.pane, CompanyStep):
            self.pane.move(by)

    def action_scroll_facts(self, by: int) -> None:
        """From the search field: read on."""
        if isinstance(self.pane, CompanyStep):
            self.pane.scroll_facts(by)

    def action_read(self) -> None:
        """The letter over the whole window, and back."""
        if isinstance(self.pane, DeliveryStep):
            self.pane.read()

    @work(exclusive=True, group="ask", exit_on_error=False)
    async def _ask_for_delivery(self, what: str) -> None:
        """Something about the letter's way; a changed sender is noticed when the screen is back."""
        changes = await ask.for_delivery(self.app, self.desk, self.draft, self.clerk.contact(self.draft), what)
        if changes:
            self.change(**changes)
            self.notice("")
            self._renew()

    @work(group="walk", exit_on_error=False)
    async def _renew(self) -> None:
        """Show the step anew, after something on which it rests changed."""
        self.is_building = True
        try:
            await self.query_one("#stage", Container).remove_children()
            await self._show(self.draft.step)
        finally:
            self.is_building = False
