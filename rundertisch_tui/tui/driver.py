"""How keys and sizes come in from the terminal."""

import asyncio
import signal

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message


class KeyDriver(LinuxDriver):
    """Textual's own for Linux, with one turn of the event loop less between a key and the app.

    Sizes are read on the loop: Textual reads them while the signal is handled, and of two that came at once the older
    could be told last, so that the program drew for a window that was no more.
    """

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's is
        asyncio.get_running_loop().add_signal_handler(signal.SIGWINCH, self.tell_size)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; its queue takes them from any thread, no task has to carry them."""
        self._app.post_message(message)

    def tell_size(self) -> None:
        """Tell the app how large the window is now, unless the terminal tells it by itself."""
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self.send_message(events.Resize(size, size))
