"""Typing ahead: keys that are pressed while a screen is still being built wait for it, and are not taken as commands.

Without it, someone who presses `n` and types a name at once would have the first letters read by the app: `m` would open
“About you”, and `q` would leave the program.
"""

from collections import deque
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from textual import events
from textual.app import App, ScreenStackError
from textual.screen import Screen
from textual.timer import Timer

PATIENCE = 0.6
"""Seconds in which a screen must get its focus; after them keys go where they would have gone."""
_LOOK_EVERY = 0.02


class TypesAhead(App[None]):
    """Mix it into the app."""

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Key | events.Paste] = deque()
        self._since = 0.0
        self._timer: Timer | None = None
        self._typed_on: WeakKeyDictionary[events.Key, Screen[Any]] = WeakKeyDictionary()
        self._built: WeakSet[Screen[Any]] = WeakSet()
        """Screens that had their focus once: where a click took it away later, nobody waits for it."""

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while nothing can take it, or while others wait before it."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self._held or not self._is_ready():
                self._hold(event)
                return
            self._note(event)
        await super().on_event(event)

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

    def _note(self, event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Key):
            self._typed_on[event] = self.screen

    def _hold(self, event: events.Key | events.Paste) -> None:
        self._held.append(event)
        if self._timer is None:
            self._since = monotonic()
            self._timer = self.set_interval(_LOOK_EVERY, self._release)

    async def _release(self) -> None:
        """Give out the next key once the screen is ready; each may open another screen, for which the others wait again."""
        screen = self._top()
        if self._held and screen is not None and (self._is_ready() or monotonic() - self._since > PATIENCE):
            self._built.add(screen)
            event = self._held.popleft()
            self._since = monotonic()
            self._note(event)
            await super().on_event(event)
        if not self._held and self._timer is not None:
            self._timer.stop()
            self._timer = None
