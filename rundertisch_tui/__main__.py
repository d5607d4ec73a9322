"""The door of the program: set the terminal right, then hand over to the screens or the command line."""

import os
import sys
from collections.abc import MutableMapping
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from rundertisch_tui.cli.call import Folders

SMALLEST = (80, 24)
"""Columns and rows that every screen must fit in (design.md 6)."""
NO_TERMINAL = 8
"""Exit code where the screens are asked for and there is no terminal."""
_PLAIN_TERMINALS = ("xterm", "putty", "screen")


def prepare(environment: MutableMapping[str, str]) -> None:
    """Set what Textual reads while it is imported (design.md 6); what the office has set stays."""
    environment.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    term = environment.get("TERM", "")
    plain = term == "xterm" or term.startswith(_PLAIN_TERMINALS[1:])
    if plain and "COLORTERM" not in environment:
        environment.setdefault("TEXTUAL_COLOR_SYSTEM", "256")
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        environment.setdefault("TEXTUAL_ANIMATIONS", "none")


def main() -> NoReturn:
    """Run the program; without a command the screens open."""
    prepare(os.environ)
    os.umask(0o007)
    from rundertisch_tui.cli.main import run

    run(sys.argv[1:], _screens)


def _screens(folders: "Folders") -> int:
    """Open the screens, if they fit into the window (that there is one has been asked before)."""
    size = os.get_terminal_size(sys.stdout.fileno())
    if size.columns < SMALLEST[0] or size.lines < SMALLEST[1]:
        sys.stderr.write("Fenster zu klein (mind. 80×24)\n")
        return NO_TERMINAL
    from rundertisch_tui.tui.app import run

    return run(folders.data, folders.exports, folders.user, read_only=folders.read_only)


if __name__ == "__main__":
    main()
