"""The only place that prints: sentences, tables, JSON and CSV."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = 1
MAX_CELL = 60
GAP = "  "
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class NotPrinted(Exception):
    """Standard output takes nothing more (a full disk behind it); the message is a German sentence."""


@contextmanager
def _told() -> Iterator[None]:
    """Turn the refusal of the machine into NotPrinted; nobody reading any more stays a BrokenPipeError."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise NotPrinted(f"Die Ausgabe lässt sich nicht schreiben ({_reason(problem)}).") from problem


def _reason(problem: OSError) -> str:
    from rundertisch_tui.workflow.problems import reason

    return reason(problem)


def say(sentence: str) -> None:
    """Print a line to standard output. Raises NotPrinted, BrokenPipeError."""
    with _told():
        print(sentence)


def warn(sentence: str) -> None:
    """Print a line to standard error."""
    print(sentence, file=sys.stderr)


def remark(sentence: str) -> None:
    """Tell somebody who looks on; nothing where a script or cron would take it for news."""
    if sys.stdout.isatty():
        say(sentence)


def flush() -> None:
    """Bring everything out that was printed. Raises NotPrinted, BrokenPipeError if nobody reads any more."""
    with _told():
        sys.stdout.flush()
    sys.stderr.flush()


def silence() -> None:
    """Nobody reads any more: let the interpreter end without a second complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def lenient() -> None:
    """Print a replacement where the terminal's encoding lacks a letter, instead of failing.

    A stream that was closed before we began leads nowhere, so that nothing that writes or reads has to ask.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def clean(text: str) -> str:
    """One line for a terminal: whatever could steer it becomes a box."""
    from rundertisch_tui.domain.text import visible

    return visible(text)


def paragraphs(text: str) -> str:
    """Several lines for a terminal."""
    from rundertisch_tui.domain.text import visible

    return visible(text, multiline=True)


def json_object(content: Mapping[str, Any]) -> None:
    """Print one object with its schema in front, as one line of UTF-8."""
    raw(json_bytes(content))


def json_bytes(content: Mapping[str, Any]) -> bytes:
    """One object with its schema in front, as one line of UTF-8."""
    import msgspec

    return msgspec.json.encode({"schema": SCHEMA, **content}) + b"\n"


def json_line(content: Mapping[str, Any]) -> None:
    """Print one line of a stream of objects, at once."""
    import msgspec

    raw(msgspec.json.encode(content) + b"\n")
    flush()


def raw(content: bytes) -> None:
    """Print bytes as they are, behind what was printed before."""
    buffer = getattr(sys.stdout, "buffer", None)
    with _told():
        if buffer is None:
            sys.stdout.write(content.decode())
            return
        sys.stdout.flush()
        buffer.write(content)


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; a long cell is cut with an ellipsis."""
    cells = [[_cell(cell) for cell in row] for row in rows]
    widths = [max([len(header), *(len(row[n]) for row in cells)]) for n, header in enumerate(headers)]
    say(_line(headers, widths))
    say(GAP.join("─" * width for width in widths))
    for row in cells:
        say(_line(row, widths))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cell(text: str) -> str:
    shown = clean(text)
    return shown if len(shown) <= MAX_CELL else shown[: MAX_CELL - 1] + "…"


def csv_rows(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows as CSV (semicolon, UTF-8); no cell is a formula for a spreadsheet."""
    import csv

    with _told():
        writer = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
        writer.writerow(headers)
        writer.writerows([_no_formula(cell) for cell in row] for row in rows)


def _no_formula(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdigit()


def progress(text: str) -> None:
    """Overwrite one line of standard error on a terminal; nothing where nobody looks on."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Take the line of `progress` away before anything else is said."""
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
