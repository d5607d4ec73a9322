"""The command line: finds the command, opens the office for it, turns every refusal into a sentence and a code."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from rundertisch_tui import __version__
from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, Folders, UsageError, parse
from rundertisch_tui.cli.commands import Command, Needs

Screens = Callable[[Folders], int]

OK = 0
UNEXPECTED = 1
WRONG_USAGE = 2
INVALID = 3
NOT_CONFIRMED = 4
DAMAGED = 7
NO_TERMINAL = 8
INTERRUPTED = 128 + 2  # SIGINT; the module `signal` is not worth its time for two numbers
NOBODY_READS = 128 + 13  # SIGPIPE
NAME_SHOWN = 40  # characters of a name that no disk takes


def run(argv: Sequence[str], screens: Screens) -> NoReturn:
    """Run and leave at once: taking the interpreter apart would cost more time than most commands."""
    code = main(argv, screens)
    try:
        output.flush()
    except (BrokenPipeError, ValueError):
        code = code or NOBODY_READS
    except output.NotPrinted as problem:
        output.warn(str(problem))
        code = code or NOT_CONFIRMED
    os._exit(code)


def main(argv: Sequence[str], screens: Screens) -> int:
    """Run one command, or the screens if there is none; return the exit code."""
    output.lenient()
    folders: list[Folders] = []
    try:
        call = parse(argv, os.environ)
        folders.append(call.folders)
        return _dispatch(call, screens)
    except UsageError as problem:
        output.warn(str(problem))
        return WRONG_USAGE
    except output.NotPrinted as problem:
        output.warn(str(problem))
        return NOT_CONFIRMED
    except KeyboardInterrupt:
        output.warn("Abgebrochen.")
        return INTERRUPTED
    except BrokenPipeError:
        output.silence()
        return NOBODY_READS
    except Exception as problem:  # noqa: BLE001 - the last net: no traceback reaches a user
        return _refused(problem, folders[0] if folders else None)


def _dispatch(call: Call, screens: Screens) -> int:
    if call.has("version"):
        output.say(f"rundertisch {__version__}")
        return OK
    if call.has("help"):
        from rundertisch_tui.cli.help import overview, topic

        if call.command is None:
            overview()
        else:
            topic(call.command.name)
        return OK
    if call.command is None:
        return _open_screens(call.folders, screens)
    return _run_command(call.command, call, screens)


def _open_screens(folders: Folders, screens: Screens) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        output.warn("Die Bildschirme brauchen ein Terminal. `rundertisch help` zeigt die Befehle ohne Bildschirm.")
        return NO_TERMINAL
    return screens(folders)


def _run_command(command: Command, call: Call, screens: Screens) -> int:
    for option, target in command.alone.items():
        if call.has(option):
            return _function(target)(call)
    handler = _function(command.target)
    if command.needs is Needs.SCREENS:
        folders: Folders = _asked(command.target)(call)
        return _open_screens(folders, screens)
    if command.needs is Needs.NOTHING:
        return handler(call)
    from rundertisch_tui.cli.opening import opened

    needs = Needs.READING if call.has("dry-run") else command.needs
    with opened(call.folders, needs) as office:
        code = handler(office, call)
        output.flush()  # the answer is out before the checkpoint is written
        is_damaged = office.damage is not None
    return DAMAGED if code == OK and is_damaged and needs is Needs.READING else code  # what was read may lack something


def _function(target: str) -> Callable[..., int]:
    return _asked(target)


def _asked(target: str) -> Callable[..., Any]:
    module, _, name = target.partition(":")
    return getattr(import_module(f"rundertisch_tui.cli.{module}"), name)  # type: ignore[no-any-return]  # by its name


def _refused(problem: Exception, folders: Folders | None) -> int:
    from rundertisch_tui.workflow.problems import REFUSALS, exit_code

    if isinstance(problem, REFUSALS):
        output.warn(output.paragraphs(str(problem)))
        return exit_code(problem)
    if isinstance(problem, OSError) and problem.errno == errno.ENAMETOOLONG:
        name = str(problem.filename or "")[:NAME_SHOWN]  # whatever the command, a name on the line is meant
        output.warn(output.clean(f"„{name}…“ ist als Name zu lang. Bitte einen kürzeren nennen."))
        return INVALID
    return _unexpected(problem, folders)


def _unexpected(problem: Exception, folders: Folders | None) -> int:
    from rundertisch_tui.workflow.faults import write_fault

    where: Any = write_fault(problem, None if folders is None else folders.data)
    output.warn(f"Ein Fehler im Programm; was vorher gespeichert war, ist sicher. Einzelheiten stehen in {where}")
    return UNEXPECTED
