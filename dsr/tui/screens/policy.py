"""Add a company from its privacy policy: where the text comes from. A file, a link, or the text itself."""

from collections.abc import Callable
from typing import ClassVar
from urllib.parse import urlsplit

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Label, Static, TextArea
from textual.worker import get_current_worker

from dsr.desk.review import Review
from dsr.errors import DsrError
from dsr.tui.base import DsrScreen
from dsr.tui.words import count

LONGEST_SHOWN = 200_000
"""Characters of a pasted text that the field shows; a longer one is held aside, since editing it would be slow."""
_LEAD = (
    "dsr reads a privacy policy on this computer and finds addresses, rights and times to answer, each with the sentence that says so. "
    "You look at all of it before it is kept."
)
_FILE = "A file stays on this computer. Text, Markdown, HTML, PDF or a saved mail."


class _Pasting(Message):
    """The key for pasting was pressed in a field."""


class SourceInput(Input):
    """A path or a link. A text of several lines that is pasted here goes into the field for texts."""

    class Text(Message):
        """A text of several lines was pasted."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        if "\n" in event.text.strip():
            event.prevent_default()
            event.stop()
            self.post_message(self.Text(event.text))

    def action_paste(self) -> None:
        """Paste from the desktop's clipboard."""
        self.post_message(_Pasting())


class PasteArea(TextArea):
    """The text of a policy. A very long one is held aside and only its beginning shown."""

    def __init__(self) -> None:
        super().__init__(id="text", tab_behavior="focus", show_line_numbers=False, placeholder="Paste the text of the policy here")
        self._held = ""

    @property
    def whole(self) -> str:
        """All that was pasted or typed."""
        return self._held or self.text

    def take(self, text: str) -> None:
        """Put a text at the cursor; a very long one takes the place of what is there."""
        if len(text) + len(self.text) <= LONGEST_SHOWN and not self._held:
            self.insert(text)
            return
        self._held = text
        self.text = f"{len(text):,} characters, of which only the beginning is shown. Backspace clears all of it.\n\n{text[:2000]} …"
        self.read_only = True

    def clear_held(self) -> None:
        """Forget a text that was held aside."""
        self._held = ""
        self.read_only = False
        self.text = ""

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.take(event.text)

    def action_paste(self) -> None:
        """Paste from the desktop's clipboard."""
        self.post_message(_Pasting())

    def on_key(self, event: events.Key) -> None:
        """Backspace clears a text that is held aside."""
        if self._held and event.key in ("backspace", "delete"):
            event.stop()
            event.prevent_default()
            self.clear_held()


class PolicyScreen(DsrScreen):
    """A path or link, or the text; then the review."""

    heading = "Add a company from its privacy policy"
    takes_letters = False
    AUTO_FOCUS = "#source"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "read", "Read it", id="policy.read", tooltip="Read the policy"),
        Binding("ctrl+g", "go_on", "Go on with it", id="policy.go-on", tooltip="Go on with the policy that you began"),
        Binding("escape", "back", "Back", id="policy.back", tooltip="Go back; while a policy is read, stop"),
    ]
    DEFAULT_CSS = """
    PolicyScreen {
        #form { height: 1fr; padding: 1 2 0 2; max-width: 110; }
        #lead { color: $text-muted; margin-bottom: 1; }
        &.-short #lead { display: none; }
        .label { color: $text-muted; }
        .label:focus-within { color: $text; }
        #about { color: $text-muted; padding: 0 1; height: auto; margin-bottom: 1; }
        #text { height: 1fr; min-height: 4; }
        #state { height: auto; max-height: 3; padding: 0 1; }
        #state.-bad { color: $text-error; }
        #begun { height: auto; display: none; margin-bottom: 1; }
        #begun Static { width: 1fr; height: auto; color: $text-warning; }
        #begun Button { margin-left: 1; }
        &.-begun #begun { display: block; }
        &.-short .buttons { margin-top: 0; }
    }
    """

    class Read(Message):
        """A policy was read, or not."""

        def __init__(self, result: Review | DsrError) -> None:
            super().__init__()
            self.result = result

    class Pasted(Message):
        """What lies on the clipboard, or why it cannot be read."""

        def __init__(self, result: str | DsrError) -> None:
            super().__init__()
            self.result = result

    def __init__(self) -> None:
        super().__init__()
        self._begun: Review | None = None
        self._busy = False

    def body(self) -> ComposeResult:
        """The two fields, what is going on, and the button."""
        with Vertical(id="form"):
            yield Static(_LEAD, id="lead")
            with Horizontal(id="begun"):
                yield Static(id="begun-what")
                yield Button("Go on with it", id="go-on", compact=True)
                yield Button("Throw it away", id="forget", compact=True)
            yield Label("A file or a link", classes="label")
            yield SourceInput(placeholder="~/Downloads/policy.html  or  https://www.company.example/privacy", id="source")
            yield Static(_FILE, id="about", markup=False)
            yield Label("Or the whole text, copied in your browser and pasted here (Ctrl+V)", classes="label")
            yield PasteArea()
            yield Static("", id="state")
            with Horizontal(classes="buttons"):
                yield Button("Read it", variant="primary", id="read")

    def on_screen_resume(self) -> None:
        """Offer the policy that was begun."""
        self._begun = self.desk.policies.kept()
        self.set_class(self._begun is not None, "-begun")
        if self._begun:
            name = self._begun.name or self._begun.policy.title or "a company without a name yet"
            self.query_one("#begun-what", Static).update(Content(f"! You began with “{name}” and did not save it (Ctrl+G goes on)."))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  Textual's signature
        """Hide what cannot be done now."""
        return self._begun is not None and not self._busy if action == "go_on" else True

    @on(Input.Changed, "#source")
    def typed(self, event: Input.Changed) -> None:
        """Say what reading from there means."""
        host = _host(event.value)
        contacts = f"dsr will ask {host} for this page: the company's server sees your internet address, as with any browser."
        self.query_one("#about", Static).update(Content(contacts if host else _FILE))

    @on(SourceInput.Text)
    def text_pasted(self, event: SourceInput.Text) -> None:
        """A text was pasted into the wrong field."""
        area = self.query_one(PasteArea)
        area.focus()
        area.take(event.text)

    @on(_Pasting)
    @work(thread=True, exclusive=True, group="clipboard", exit_on_error=False)
    def paste(self) -> None:
        """Fetch what lies on the desktop's clipboard."""
        try:
            self.post_message(self.Pasted(self.desk.policies.pasted()))
        except DsrError as error:
            self.post_message(self.Pasted(error))

    @on(Pasted)
    def pasted(self, event: Pasted) -> None:
        """Put it into the field that has the focus."""
        if isinstance(event.result, DsrError):
            self._say(str(event.result), bad=True)
        elif self.focused is not None and event.result:
            self.focused.post_message(events.Paste(event.result))

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """The buttons."""
        match event.button.id:
            case "go-on":
                self.action_go_on()
            case "forget":
                self._forget()
            case _:
                self.action_read()

    @on(Input.Submitted, "#source")
    def action_read(self) -> None:
        """Read the policy, in a worker; ask first if another one was begun."""
        if self._busy:
            return
        source, text = self.query_one(SourceInput).value.strip(), self.query_one(PasteArea).whole
        if source and text.strip():
            self._say("There is a file or link and a text: clear one of the two.", bad=True)
        elif self._begun is not None:
            self._ask_to_replace(self._begun, lambda: self._start(source, text))
        else:
            self._start(source, text)

    def _ask_to_replace(self, begun: Review, then: Callable[[], None]) -> None:
        from dsr.tui.dialogs import Confirm

        said = f"You began with “{begun.name or 'a policy'}” and did not save it. What you decided there is lost once this one is read."
        question = Confirm("Leave the other policy?", said, yes="Read this one", no="Keep the other", danger=True)
        self.app.push_screen(question, lambda yes: then() if yes else None)

    def _start(self, source: str, text: str) -> None:
        self._set_busy(busy=True)
        what = f"{_host(source) or source}" if source else f"the text of {count(len(text), 'character')}"
        self._say(f"Reading {what} … (Esc stops)")
        self._read(source, text)

    @work(thread=True, exclusive=True, group="policy", exit_on_error=False)
    def _read(self, source: str, text: str) -> None:
        worker = get_current_worker()
        result: Review | DsrError
        try:
            result = self.desk.policies.review(source) if source else self.desk.policies.review_text(text)
        except DsrError as error:
            result = error
        if not worker.is_cancelled:
            self.post_message(self.Read(result))

    @on(Read)
    def read(self, event: Read) -> None:
        """Show the review, or say why there is none."""
        self._set_busy(busy=False)
        if isinstance(event.result, DsrError):
            self._say(str(event.result), bad=True)
            return
        self._say("")
        self._open(event.result)

    def action_go_on(self) -> None:
        """Go on with what was begun."""
        if self._begun:
            self._open(self._begun)

    def _open(self, review: Review) -> None:
        from dsr.tui.screens.policy_review import ReviewScreen

        self.app.push_screen(ReviewScreen(review))

    def _forget(self) -> None:
        from dsr.tui.dialogs import Confirm

        def forget(yes: bool | None) -> None:
            if yes:
                self.desk.policies.forget()
                self.on_screen_resume()

        question = Confirm("Throw the begun policy away?", "What you decided in it is lost.", yes="Throw away", no="Keep", danger=True)
        self.app.push_screen(question, forget)

    def action_back(self) -> None:
        """Stop reading, or leave; a pasted text is only left after asking."""
        if self._busy:
            self.workers.cancel_group(self, "policy")
            self._set_busy(busy=False)
            self._say("Stopped.")
        elif self.query_one(PasteArea).whole.strip() and self._begun is None:
            from dsr.tui.dialogs import Confirm

            question = Confirm("Leave without reading it?", "The text that you pasted is not kept.", yes="Leave", no="Stay", danger=True)
            self.app.push_screen(question, lambda yes: self._leave() if yes else None)
        else:
            self._leave()

    def _leave(self) -> None:
        self.app.pop_screen()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for widget in (self.query_one(SourceInput), self.query_one(PasteArea), self.query_one("#read", Button)):
            widget.disabled = busy
        if not busy:
            self.query_one(SourceInput).focus()
        self.refresh_bindings()

    def _say(self, text: str, *, bad: bool = False) -> None:
        state = self.query_one("#state", Static)
        state.set_class(bad, "-bad")
        state.update(Content(f"✗ {text}" if bad else text))


def _host(source: str) -> str:
    """The server that a link leads to, "" where it is none."""
    try:
        parts = urlsplit(source.strip())
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in ("http", "https") else ""
