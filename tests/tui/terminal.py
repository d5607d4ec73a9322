"""The program in a real pseudo-terminal, seen through pyte: what a clerk with PuTTY has before her."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "home": "\x1b[H", "end": "\x1b[F", "backspace": "\x7f", "space": " ",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~",
}  # fmt: skip
OUTER = frozenset({"NO_COLOR", "COLORTERM", "COLUMNS", "LINES"})
"""What the terminal around the tests says of itself; a size in the environment would hide every resize."""
PATIENCE = 30.0
"""Seconds until a test gives up waiting; nothing waits that long on a machine that works."""


class Terminal:
    """A program on a pseudo-terminal of its own; `raw` is every byte that it sent."""

    def __init__(
        self, command: Sequence[str], *, columns: int = 80, rows: int = 24, environment: Mapping[str, str] | None = None
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        self.code: int | None = None
        base = {name: value for name, value in os.environ.items() if name not in OUTER}
        env = {**base, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(environment or {})}
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            os.execvpe(command[0], list(command), env)  # noqa: S606 - no shell is meant
        os.set_inheritable(self._fd, False)  # else another terminal would hold this line open
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def text(self) -> str:
        """The rows of the screen, blanks at their ends taken off."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def take(self, seconds: float = 0.0) -> bytes:
        """The bytes that come within `seconds`, not yet drawn; nothing if none came."""
        waiting = select.poll()  # `select` refuses descriptors above 1,023
        waiting.register(self._fd, select.POLLIN | select.POLLHUP)
        if not waiting.poll(seconds * 1000):
            return b""
        try:
            return os.read(self._fd, 65536)
        except OSError:
            return b""

    def draw(self, data: bytes) -> None:
        """Show bytes on the screen."""
        self.raw += data
        self._stream.feed(data)

    def read(self, seconds: float = 0.0) -> bool:
        """Take and draw what has come within `seconds`; False if nothing came."""
        data = self.take(seconds)
        self.draw(data)
        return bool(data)

    def wait_for(self, *texts: str) -> None:
        """Wait until all texts stand on the screen."""
        end = time.monotonic() + PATIENCE
        while not all(text in self.text for text in texts):
            if time.monotonic() > end:
                raise AssertionError(f"{texts} never came; the screen shows:\n{self.text}")
            self.read(0.2)

    def quiet(self, seconds: float = 0.15) -> None:
        """Wait until nothing more comes."""
        while self.read(seconds):
            pass

    def send(self, text: str) -> None:
        """Type a text."""
        os.write(self._fd, text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by their names; ctrl+x, F-keys, or a letter. Waits after each until the screen is still."""
        for key in keys:
            self.send(chr(ord(key[5:]) - 96) if key.startswith("ctrl+") else KEYS.get(key, key))
            self.quiet()

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def hang_up(self) -> None:
        """Close the terminal, as a lost line does."""
        os.close(self._fd)
        self._fd = -1

    def end(self, number: int | None = None) -> int:
        """Send a signal if one is given, and wait for the exit code; negative for a signal that killed it."""
        if number is not None:
            os.kill(self.pid, number)
        limit = time.monotonic() + PATIENCE
        while self.code is None:
            if self._fd >= 0:
                self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > limit:
                os.kill(self.pid, signal.SIGKILL)
                raise AssertionError("the program did not end")
        return self.code

    def close(self) -> None:
        """End whatever still runs."""
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            self.end()
        if self._fd >= 0:
            os.close(self._fd)


def rundertisch(folder: Path, *, user: str = "a.demir", columns: int = 80, rows: int = 24, **env: str) -> Terminal:
    """Start the program on a folder, with its exports beside it."""
    command = [sys.executable, "-m", "rundertisch_tui", "--data", str(folder), "--exports", f"{folder}-exports"]
    return Terminal([*command, "--user", user], columns=columns, rows=rows, environment=env)


def drafts(data: Path) -> str:
    """Everything that the windows of a folder have typed and not saved."""
    return "".join(path.read_text(encoding="utf-8") for path in (data / "drafts").glob("*.jsonl"))


def wait_for_draft(terminal: Terminal, data: Path, text: str) -> None:
    """Read on until a text is among the drafts on the disk, for 20 seconds at the most."""
    end = time.monotonic() + 20
    while text not in drafts(data) and time.monotonic() < end:
        terminal.read(0.05)
