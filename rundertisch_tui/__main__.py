"""The door of the program: set the terminal right, then hand over to the screens or the command line."""

import gc
import os
import sys
import time

from rundertisch_tui import __version__

TYPE_CHECKING = False  # known to mypy under this name; importing `typing` for it would double the time of --version
if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import NoReturn

    from rundertisch_tui.cli.call import Folders

SMALLEST = (80, 24)
"""Columns and rows that every screen must fit in (design.md 6)."""
NO_TERMINAL = 8
"""Exit code where the screens are asked for and there is no terminal."""
NOT_PRINTED, NOBODY_READS = 4, 141
"""Exit codes of --version where its line goes nowhere (design.md 5)."""
A_DAY = 24 * 60 * 60
SELDOM = 200_000
"""After so many new objects the collector looks: while modules are imported and data read, it would find nothing."""
FRAMES = "250"
"""At most so many paintings a second: a key need not wait 16 ms for its picture, and at rest nothing is sent."""
_PLAIN_TERMINALS = ("xterm", "putty", "screen")


def prepare(environment: "MutableMapping[str, str]") -> None:
    """Set what Textual reads while it is imported (design.md 6); what the office has set stays."""
    environment.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    environment.setdefault("TEXTUAL_FPS", FRAMES)
    term = environment.get("TERM", "")
    plain = term == "xterm" or term.startswith(_PLAIN_TERMINALS[1:])
    if plain and "COLORTERM" not in environment:
        environment.setdefault("TEXTUAL_COLOR_SYSTEM", "256")
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        environment.setdefault("TEXTUAL_ANIMATIONS", "none")


def main() -> "NoReturn":
    """Run the program; without a command the screens open."""
    if sys.argv[1:] == ["--version"]:
        _say_version()
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM)
    prepare(os.environ)
    set_clock_right(os.environ)
    os.umask(0o007)
    from rundertisch_tui.cli.main import run

    def screens(folders: "Folders") -> int:
        return _screens(folders, usual)

    run(sys.argv[1:], screens)


def _say_version() -> "NoReturn":
    """Answer before anything else is imported, and leave without taking the interpreter apart."""
    try:
        sys.stdout.write(f"rundertisch {__version__}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(NOBODY_READS)
    except OSError:
        os.write(2, "Die Ausgabe lässt sich nicht schreiben.\n".encode())
        os._exit(NOT_PRINTED)
    os._exit(0)


def set_clock_right(environment: "MutableMapping[str, str]") -> None:
    """Pass over a TZ that is a day or more from Greenwich: no moment could be written with it."""
    if abs(time.localtime().tm_gmtoff) >= A_DAY:
        environment["TZ"] = "UTC"
        time.tzset()


def _screens(folders: "Folders", collector: tuple[int, int, int]) -> int:
    """Open the screens, if they fit into the window (that there is one has been asked before)."""
    if folders.beamer is not None:
        from rundertisch_tui.tui.beamer import run_beamer

        return run_beamer(folders.data, folders.exports, folders.user, *folders.beamer)
    size = os.get_terminal_size(sys.stdout.fileno())
    if size.columns < SMALLEST[0] or size.lines < SMALLEST[1]:
        sys.stderr.write("Fenster zu klein (mind. 80×24)\n")
        return NO_TERMINAL
    from rundertisch_tui.tui.running import run

    return run(
        folders.data,
        folders.exports,
        folders.user,
        read_only=folders.read_only,
        door=folders.door,
        collector=collector,
    )


if __name__ == "__main__":
    main()
