"""Typing ahead: keys that are pressed while a screen is still being built, or while the focus moves, wait for it.

Without it, someone who presses `n` and types a name at once would have the first letters read by the app: `m` would open
“About you”, and `q` would leave the program. And a password manager, which sends a name, Tab and a mailbox in one burst, would
have all of it in the first field: Textual chooses the field for each key as it comes, before the Tab has done its work.
"""

from collections import deque
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from textual import events
from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

PATIENCE = 0.6
"""Seconds in which a screen must get its focus; after them keys go where they would have gone."""
_LOOK_EVERY = 0.02
_ROUNDS = {"tab": 1, "shift+tab": 1}
_OTHER_ROUNDS = 3
"""How often a mark is sent behind a key: what Enter does comes about by messages of messages, the move of the focus the last of them."""


class TypesAhead(App[None]):
    """Mix it into the app."""

    class Behind(Message):
        """A mark sent the same way behind a key: when it is back, the key has done its work.

        Args:
            key: behind which.
            rounds: how often it is to be sent again.
        """

        def __init__(self, key: events.Key, rounds: int) -> None:
            super().__init__()
            self.key = key
            self.rounds = rounds

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Key | events.Paste] = deque()
        self._moving: tuple[events.Key, DOMNode] | None = None
        """A key that may move the focus and has not done its work yet, and where it was sent."""
        self._since = 0.0
        self._timer: Timer | None = None
        self._typed_on: WeakKeyDictionary[events.Key, Screen[Any]] = WeakKeyDictionary()
        self._built: WeakSet[Screen[Any]] = WeakSet()
        """Screens that had their focus once: where a click took it away later, nobody waits for it."""

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while nothing can take it, or while others wait before it."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self._held or self._is_moving() or not self._is_ready():
                self._hold(event)
                return
            await self._give(event)
            return
        await super().on_event(event)

    async def _give(self, event: events.Key | events.Paste) -> None:
        """Hand a key on; behind one that may move the focus a mark is sent, and the keys after it wait until the mark is back."""
        if isinstance(event, events.Key):
            self._typed_on[event] = self.screen
        target: DOMNode = self.focused or self.screen
        await super().on_event(event)
        if isinstance(event, events.Key) and self._may_lead_on(event) and target.is_attached:
            self._moving = (event, target)
            self._since = monotonic()
            target.post_message(self.Behind(event, _ROUNDS.get(event.key, _OTHER_ROUNDS)))

    async def on_types_ahead_behind(self, mark: Behind) -> None:
        """A mark is back: send it again, or let the keys go on."""
        mark.stop()
        if self._moving is None or self._moving[0] is not mark.key:
            return
        target = self._moving[1]
        if mark.rounds > 1 and target.is_attached and self._top() is self._typed_on.get(mark.key):
            target.post_message(self.Behind(mark.key, mark.rounds - 1))
            return
        self._moving = None
        await self._release()

    def on_key(self, event: events.Key) -> None:
        """A letter that nothing took comes back here; if a key before it has opened another screen, it was meant for that one."""
        meant_for = self._typed_on.get(event)
        if event.is_printable and meant_for is not None and meant_for is not self._top():
            event.prevent_default()
            self._hold(events.Key(event.key, event.character))

    def _is_ready(self) -> bool:
        """Whether the screen can take a key: it is built, and what should have the focus has it."""
        screen = self._top()
        if screen is None:
            return False
        if screen.is_mounted and (screen.focused is not None or not screen.focus_chain):
            self._built.add(screen)
        return screen in self._built and not getattr(screen, "is_building", False)

    def _top(self) -> Screen[Any] | None:
        """The screen that is seen; None before the first and after the last."""
        try:
            return self.screen
        except ScreenStackError:
            return None

    def _hold(self, event: events.Key | events.Paste) -> None:
        self._held.append(event)
        if self._timer is None:
            self._since = monotonic()
            self._timer = self.set_interval(_LOOK_EVERY, self._release)

    async def _release(self) -> None:
        """Give out the next keys once the screen is ready. One that no field takes may open a screen, for which the others wait again."""
        while self._held and (screen := self._top()) is not None and self._may_go_on():
            self._built.add(screen)
            self._moving = None
            event = self._held.popleft()
            self._since = monotonic()
            in_field = self._is_for_field(event)
            await self._give(event)
            if not in_field:
                break
        if not self._held and self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _is_moving(self) -> bool:
        """Whether a key that may move the focus is under way; one whose widget went away with its work is not."""
        return self._moving is not None and self._moving[1].is_attached

    def _may_go_on(self) -> bool:
        """Whether the next key can be given out: nothing is under way, or it takes longer than anybody waits."""
        return (not self._is_moving() and self._is_ready()) or monotonic() - self._since > PATIENCE

    def _may_lead_on(self, event: events.Key) -> bool:
        """Whether a key may move the focus, or change what the next one moves to: a choice made with Space may bring other fields."""
        return _may_move(event.key) or (event.key == "space" and not self._is_for_field(event))

    def _is_for_field(self, event: events.Key | events.Paste) -> bool:
        """Whether the field that has the focus takes it as text."""
        focused = self.focused
        return isinstance(event, events.Paste) or (focused is not None and focused.check_consume_key(event.key, event.character))


def _may_move(key: str) -> bool:
    """Whether a key may take the focus elsewhere; the arrows stay in their list."""
    return key in ("tab", "shift+tab", "enter", "escape") or key.startswith("ctrl+")
