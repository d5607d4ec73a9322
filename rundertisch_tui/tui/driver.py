"""How keys come in from the terminal."""

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message


class KeyDriver(LinuxDriver):
    """Textual's own for Linux, with one turn of the event loop less between a key and the app."""

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; its queue takes them from any thread, no task has to carry them."""
        self._app.post_message(message)
