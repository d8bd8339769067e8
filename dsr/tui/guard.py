"""The one place where an error meets the user: a DsrError becomes a dialog, anything else stops the program."""

from typing import TYPE_CHECKING, Any, cast

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import Worker, WorkerState

from dsr.errors import DsrError

if TYPE_CHECKING:
    from dsr.tui.app import DsrApp


class Guarded(MessagePump):
    """Mix it into whatever calls the desk: the app and the screens, never a widget.

    A handler, an action, or a worker started with `exit_on_error=False` may raise a DsrError; the user sees its two sentences and goes on.
    """

    # Textual has no public hook around handlers: an exception that leaves this method ends the app. It is the narrowest one of 8.2.8.
    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except DsrError as error:
            cast("DsrApp", self.app).show_error(error)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Bring a worker's error back to where it is shown, or to where it ends the app."""
        event.stop()
        worker: Worker[Any] = event.worker
        if event.state is WorkerState.ERROR and worker.error is not None and not worker.exit_on_error:
            raise worker.error
