"""One call of the program: which command, its words, its options. Parsed without any library."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from rundertisch_tui.cli.commands import BY_NAME, Command


class UsageError(Exception):
    """The command line itself is wrong (exit code 2); the message is a German sentence."""


class Folders(NamedTuple):
    """Where the data and the exports lie, who works on them, whether anything may be written, and at which door."""

    data: Path
    exports: Path
    user: str
    read_only: bool
    door: str = ""
    beamer: tuple[str, str] | None = None
    """Year and item of the big screen, if it is asked for in place of the others."""


class Call(NamedTuple):
    """A command with everything that was said on the line. `command` is None for the screens."""

    command: Command | None
    words: tuple[str, ...]
    folders: Folders
    options: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def has(self, name: str) -> bool:
        """Whether an option was given."""
        return name in self.options

    def option(self, name: str, default: str = "") -> str:
        """The value of an option that is given at most once."""
        values = self.options.get(name, ())
        if len(values) > 1:
            raise UsageError(f"--{name} darf nur einmal stehen.")
        return values[0] if values else default


OF_EVERY_IMPORT = frozenset({"data", "exports", "user", "read-only"})
"""Options that go with whatever is read in."""
MAX_USER = 64  # longer than any login; it stands in every line of the history
MAX_DOOR = 20  # it stands beside the name of everybody who came through it
GLOBAL_VALUES = frozenset({"data", "exports", "user", "door"})
GLOBAL_FLAGS = frozenset({"read-only", "version", "help"})


def parse(argv: Sequence[str], environment: Mapping[str, str]) -> Call:
    """Read the line. Raises UsageError with a German sentence that says what to write instead."""
    name = _command_name(argv)
    command = None
    if name is not None:
        command = BY_NAME.get(name)
        if command is None:
            raise UsageError(f"Den Befehl „{name}“ gibt es nicht. `rundertisch help` zeigt alle.")
    words, options = _sorted_out(argv, command)
    if command is not None and "door" in options:
        raise UsageError(
            "--door gilt für die Bildschirme; ein Befehl nennt die Tür als door=…, zum Beispiel `do sign_in`."
        )
    _check(command, words, options)
    return Call(command, tuple(words), _folders(options, environment), {k: tuple(v) for k, v in options.items()})


def _command_name(argv: Sequence[str]) -> str | None:
    """The first word that is neither an option nor the value of one."""
    skip = False
    for word in argv:
        if skip:
            skip = False
        elif word.startswith("--"):
            skip = word[2:] in GLOBAL_VALUES
        elif word == "-h":
            continue
        else:
            return word
    return None


def _sorted_out(argv: Sequence[str], command: Command | None) -> tuple[list[str], dict[str, list[str]]]:
    words: list[str] = []
    options: dict[str, list[str]] = {}
    waiting = list(argv)
    named = command is None
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            words.extend(waiting)
            break
        if word == "-h":
            options.setdefault("help", []).append("")
        elif word.startswith("--"):
            _take_option(word, waiting, command, options)
        elif not named:
            named = True  # the command itself
        else:
            words.append(word)
    return words, options


def _take_option(word: str, waiting: list[str], command: Command | None, options: dict[str, list[str]]) -> None:
    name, equals, value = word[2:].partition("=")
    own_values = command.values if command else ()
    own_flags = command.flags if command else ()
    if name in GLOBAL_FLAGS or name in own_flags:
        if equals:
            raise UsageError(f"--{name} hat keinen Wert.")
        options.setdefault(name, []).append("")
        return
    if name not in GLOBAL_VALUES and name not in own_values:
        place = f"`rundertisch {command.name}`" if command else "`rundertisch`"
        known = ", ".join(f"--{one}" for one in (*own_values, *own_flags))
        more = f" Es gibt: {known}." if known else ""
        raise UsageError(f"{place} kennt die Angabe --{name} nicht.{more}")
    if not equals:
        if not waiting:
            raise UsageError(f"Nach --{name} fehlt der Wert.")
        value = waiting.pop(0)
    options.setdefault(name, []).append(value)


def _check(command: Command | None, words: Sequence[str], options: Mapping[str, Sequence[str]]) -> None:
    if command is None or "help" in options or "version" in options:
        return
    allowed = command.alone.keys() & options.keys()
    if len(words) < command.least and not allowed:
        raise UsageError(f"Es fehlt etwas. Richtig ist: rundertisch {command.usage}")
    if command.most is not None and len(words) > command.most:
        raise UsageError(f"„{words[command.most]}“ ist zu viel. Richtig ist: rundertisch {command.usage}")


def _folders(options: Mapping[str, Sequence[str]], environment: Mapping[str, str]) -> Folders:
    def last(name: str, variable: str, default: str) -> str:
        values = options.get(name)
        if values is not None and not values[-1]:
            raise UsageError(f"Nach --{name} fehlt der Wert.")
        return values[-1] if values else environment.get(variable) or default

    return Folders(
        data=Path(last("data", "RUNDERTISCH_DATA", "data")),
        exports=Path(last("exports", "RUNDERTISCH_EXPORTS", "exports")),
        user=_user_name(last("user", "RUNDERTISCH_USER", environment.get("SUDO_USER") or "") or login_name()),
        read_only="read-only" in options,
        door=_door_name(last("door", "RUNDERTISCH_DOOR", "")),
    )


def _door_name(name: str) -> str:
    """A name that fits beside those who come. Raises UsageError."""
    if len(name) > MAX_DOOR or not name.isprintable():
        raise UsageError(f"Der Name der Tür hat höchstens {MAX_DOOR} Zeichen und keine Steuerzeichen.")
    return name.strip()


def _user_name(name: str) -> str:
    """A name that can stand in the history. Raises UsageError."""
    if len(name) > MAX_USER or not name.isprintable():
        raise UsageError(f"Der Name des Benutzers hat höchstens {MAX_USER} Zeichen und keine Steuerzeichen.")
    return name


def login_name() -> str:
    """Under which name the kernel knows who runs this."""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"uid{os.getuid()}"
