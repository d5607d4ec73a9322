"""What is kept of an error of the program: where it happened, never what stood in the records."""

import os
import sys
import tempfile
import traceback
from pathlib import Path

from rundertisch_tui import __version__
from rundertisch_tui.workflow import clock


def write_fault(problem: BaseException, data: Path | None) -> Path:
    """Append the fault to a log file of the day, in the data folder if that is there; return the file."""
    moment = clock.now()
    lines = [f"{moment.isoformat()} rundertisch {__version__} Python {sys.version.split()[0]}", *_frames(problem), ""]
    text = "\n".join(lines) + "\n"
    name = f"{moment:%Y-%m-%d}.log"
    # in the data for the whole group, as all that lies there; elsewhere for this user alone
    places = [] if data is None or not os.path.isdir(data) else [(data / "log", 0o770)]  # noqa: PTH112  # never raises
    for folder, mode in (*places, (Path(tempfile.gettempdir()) / f"rundertisch-{os.getuid()}", 0o700)):
        try:
            folder.mkdir(mode=mode, exist_ok=True)
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            continue
        return folder / name
    return Path(os.devnull)


def _frames(problem: BaseException) -> list[str]:
    """Type and places only: a message may hold a name, a source line never does."""
    found = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}: {frame.line}"
        for frame in traceback.extract_tb(problem.__traceback__)
    ]
    found.append(f"  {type(problem).__module__}.{type(problem).__qualname__}")
    if problem.__cause__ is not None:
        found.extend(["  Ursache:", *_frames(problem.__cause__)])
    return found
