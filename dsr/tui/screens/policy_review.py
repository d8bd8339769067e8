"""The review of a policy: its text with the findings marked, and the profile that they make."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from dsr.desk.companies import Clash
from dsr.desk.review import Kind, Review
from dsr.domain.company import Company
from dsr.tui.base import DsrScreen
from dsr.tui.dialogs import Ask
from dsr.tui.screens import policy_forms as forms
from dsr.tui.screens.compose_dialogs import Choose
from dsr.tui.widgets.pick_list import Pick
from dsr.tui.widgets.policy_findings import LEGEND, FindingList
from dsr.tui.widgets.policy_text import PolicyText
from dsr.tui.words import count


class ReviewScreen(DsrScreen):
    """Findings on one side, the text on the other. What was decided outlives the screen until the profile is saved.

    Args:
        review: what the reader found, and what was decided so far.
    """

    heading = "Check what was found"
    takes_letters = False
    AUTO_FOCUS = "#findings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "other", "Switch", id="review.other", tooltip="From the findings to the text and back"),
        Binding("shift+tab", "other", "Switch", show=False, id="review.other-back", tooltip="From the text to the findings and back"),
        Binding("n", "next", "Next ?", show=False, id="review.next", tooltip="The next finding that is not sure"),
        Binding("a", "add", "Add", id="review.add", tooltip="Add an address, a right or a time, with the marked sentence as its proof"),
        Binding("e", "head", "Name", show=False, id="review.head", tooltip="Name, short name, country and language of the company"),
        Binding("slash", "find", "Find", id="review.find", key_display="/", show=False, tooltip="Find words in the text"),
        Binding("ctrl+s", "save", "Save", id="review.save", tooltip="Keep the profile among your companies"),
        Binding("escape", "back", "Later", id="review.back", tooltip="Leave it for later; what you decided is kept"),
    ]
    DEFAULT_CSS = """
    ReviewScreen {
        #head { height: 1; padding: 0 1; background: $surface; text-overflow: ellipsis; text-wrap: nowrap; }
        #head:hover { background: $panel; }
        #counts { height: 1; padding: 0 1; color: $text-muted; text-overflow: ellipsis; text-wrap: nowrap; }
        #panes { layout: vertical; height: 1fr; }
        #left { height: 1fr; border-top: solid $border-blurred; border-title-color: $text-muted; }
        #right { height: 1fr; border-top: solid $border-blurred; border-title-color: $text-muted; }
        #left:focus-within, #right:focus-within { border-top: solid $primary; border-title-color: $primary; border-title-style: bold; }
        FindingList, PolicyText { height: 1fr; }
        &.-wide #panes { layout: horizontal; }
        &.-wide #left { width: 2fr; max-width: 56; height: 1fr; }
        &.-wide #right { width: 3fr; height: 1fr; border-left: solid $border-blurred; }
        &.-wide #right:focus-within { border-left: solid $primary; }
    }
    """

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self._done = False
        self._sought = ""

    def body(self) -> ComposeResult:
        """The head of the profile, how far it is, and the two panes."""
        yield Static(id="head")
        yield Static(id="counts")
        with Container(id="panes"):
            with Vertical(id="left") as left:
                left.border_title = "What was found"
                yield FindingList(id="findings")
            with Vertical(id="right") as right:
                right.border_title = "The policy"
                yield PolicyText(id="policy")

    def on_mount(self) -> None:
        """Show everything, and keep it at once."""
        self._laws = {law.id: law.name for law in self.desk.law.all()}
        self._countries = dict(self.desk.keeping.countries())
        self.query_one(PolicyText).show(self.review.text, self.review.headings, self.review.sentences)
        self._show()
        self.desk.policies.keep(self.review)
        if not self.review.name:
            self.call_after_refresh(self.action_head)

    def on_unmount(self) -> None:
        """Whatever ends the screen, what was decided is kept."""
        if not self._done:
            self.desk.policies.keep(self.review)

    def _change(self, review: Review, at: str = "") -> None:
        self.review = review
        self._show(at)

    def _show(self, at: str = "") -> None:
        review = self.review
        language = forms.LANGUAGES.get(review.language, review.language)
        seat = self._countries.get(review.country, "country unknown")
        name = review.name or "No name yet"
        self.query_one("#head", Static).update(
            Content.assemble((name, "bold"), f" · {review.slug or 'no short name'} · {seat} · {language}", (" (e)", "dim"))
        )
        kept = sum(not entry.dropped for entry in review.entries)
        to_check = f" · {review.to_check} to check (n)" if review.to_check else ""
        self.query_one("#counts", Static).update(Content(f"{count(kept, 'fact')}{to_check}   {LEGEND}"))
        self.query_one(PolicyText).mark(place for entry in review.entries if not entry.dropped for place in entry.places)
        self.query_one(FindingList).show(review, self._laws, at)
        self._point()

    # Moving ---------------------------------------------------------------------------------------------------------------

    @on(OptionList.OptionHighlighted)
    def highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Scroll the text to the sentence."""
        event.stop()
        self._point()

    def _point(self) -> None:
        current = self.query_one(FindingList).current
        if not current:
            return
        entry = self.review.entry(current)
        pane = self.query_one("#right", Vertical)
        text = self.query_one(PolicyText)
        if not entry.places:
            text.point(None)
            pane.border_title = "The policy does not say this: you added it"
            return
        text.point(entry.places[0])
        section = self.review.section(entry.places[0][0])
        rule = f" ({entry.rule})" if entry.rule else ""
        pane.border_title = Content(f"The policy{f': {section[:60]}' if section else ''}{rule}")

    @on(PolicyText.Pointed)
    def pointed(self, event: PolicyText.Pointed) -> None:
        """A click on a finding in the text goes to it in the list."""
        for entry in self.review.entries:
            if any(start <= event.place < end for start, end in entry.places):
                self.query_one(FindingList).go_to(entry.id)
                return

    def action_other(self) -> None:
        """To the other pane."""
        text = self.query_one(PolicyText)
        (self.query_one(FindingList) if text.has_focus else text).focus()

    def action_next(self) -> None:
        """To the next finding that is not sure."""
        shown = self.query_one(FindingList)
        waiting = [entry.id for kind in Kind for entry in self.review.of(kind) if not entry.sure and not entry.dropped]
        if not waiting:
            self.app.notify("There is nothing left to check.")
            return
        at = waiting.index(shown.current) + 1 if shown.current in waiting else 0
        shown.focus()
        shown.go_to(waiting[at % len(waiting)])

    def action_find(self) -> None:
        """Ask for words and mark the next sentence that holds them."""

        def find(words: str | None) -> None:
            if words:
                self._sought = words
                text = self.query_one(PolicyText)
                text.focus()
                if not text.find(words):
                    self.app.notify(f"The text does not hold “{words}”.", markup=False)

        self.app.push_screen(Ask("Find in the policy", "The next sentence with these words is marked:", self._sought, yes="Find"), find)

    # Deciding -------------------------------------------------------------------------------------------------------------

    @on(FindingList.Asked)
    def asked(self, event: FindingList.Asked) -> None:
        """Do what a key asked for."""
        review, entry = self.review, self.review.entry(event.entry_id)
        match event.what:
            case "keep":
                self._change(review.kept(entry.id))
            case "drop":
                self._change(review.kept(entry.id) if entry.dropped else review.dropped(entry.id))
            case "turn":
                self._change(review.turned(entry.id))
            case "first" if entry.kind is Kind.CONTACT:
                self._change(review.first(entry.id), entry.id)
            case "correct":
                if form := forms.correction(review, entry, self._laws, self._countries, self._change):
                    self.app.push_screen(form)
                else:
                    self.app.notify("There is nothing to correct in it; x drops it.")

    def action_add(self) -> None:
        """Ask what to add, and add it with the marked sentence as its proof."""
        text = self.query_one(PolicyText)
        sentence = text.sentence or self.review.sentence_at(0)

        def added(review: Review) -> None:
            known = {entry.id for entry in self.review.entries}
            self._change(review, next(entry.id for entry in review.entries if entry.id not in known))
            self.query_one(FindingList).focus()

        def chosen(what: str | None) -> None:
            if what:
                self.app.push_screen(forms.addition(self.review, what, sentence, self._countries, added))

        quote = " ".join(self.review.text[slice(*sentence)].split()) if sentence else ""
        marked = f"Marked in the text: “{quote[:200]}{'…' if len(quote) > 200 else ''}”" if quote else "No sentence is marked."
        self.app.push_screen(Choose("What do you want to add?", marked, forms.ADDABLE), chosen)

    @on(events.Click, "#head")
    def action_head(self) -> None:
        """Ask for name, short name, seat and language."""
        self.app.push_screen(forms.head(self.review, self._countries, self._change))

    # Ending ---------------------------------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Keep the profile; ask before another one is replaced."""
        if not self.review.name or not self.review.slug:
            self.action_head()
            return
        there = self.desk.policies.taken(self.review.slug)
        if there is None:
            self._save(Clash.REFUSE)
            return
        whose = self.desk.companies.standing(there.slug)
        said = f"“{there.slug}” is {there.called} already{', ' + whose if whose else ', which comes with dsr'}."
        picks = (
            Pick("leave", "Leave it", below="With e this profile gets another short name."),
            Pick("both", "Keep both", below="This one gets a short name of its own."),
            Pick("replace", "Replace it", below="This profile takes its place."),
        )
        self.app.push_screen(Choose("The short name is taken", said, picks), self._settle)

    def _settle(self, answer: str | None) -> None:
        if answer == "both":
            self._save(Clash.KEEP_BOTH)
        elif answer == "replace":
            self._save(Clash.REPLACE)

    def _save(self, how: Clash) -> None:
        company = self.desk.policies.save(self.review, how)
        self._done = True
        self.app.push_screen(_saved(company, self.review.to_check), lambda answer: self._leave(company, answer or "list"))

    def _leave(self, company: Company, answer: str) -> None:
        """To a new request, the profile or the list; what lay above the list is closed."""
        from dsr.tui.screens.compose import ComposeScreen
        from dsr.tui.screens.policy import PolicyScreen

        writes = any(isinstance(screen, ComposeScreen) for screen in self.app.screen_stack)
        while isinstance(self.app.screen, ReviewScreen | PolicyScreen):
            self.app.pop_screen()
        if answer == "write":
            if writes and isinstance(self.app.screen, ComposeScreen):
                self.app.pop_screen()
            self.app.go("compose", company.slug)
        elif answer == "page":
            self.app.go("company", company.slug)

    def action_back(self) -> None:
        """Leave it for later."""
        self.desk.policies.keep(self.review)
        self.app.notify("What you decided is kept: Ctrl+G goes on with it.")
        self.app.pop_screen()


def _saved(company: Company, unsure: int) -> Choose:
    """The profile is kept; what now?"""
    look = f" {count(unsure, 'finding')} that dsr was not sure of went in as read." if unsure else ""
    return Choose(
        f"{company.called} is among your companies",
        f"{count(len(company.contacts), 'address', 'addresses')}, {count(len(company.rights), 'right')}, "
        f"{count(len(company.deadlines), 'time')} to answer, {count(len(company.gaps), 'gap')}.{look}",
        (
            Pick("write", "Write a request now"),
            Pick("page", "Look at its page"),
            Pick("list", "Go back"),
        ),
    )
