"""Leaving from outside: a signal, a closed terminal. Within a second, with the lock free (design.md 6)."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from functools import partial

SIGNALS = (signal.SIGHUP, signal.SIGTERM)
LAST_MOMENT = 0.8
"""Seconds after which the process ends even if the terminal does not answer; the kernel frees the lock."""
BY_SIGNAL = 128
"""Exit codes from here on say which signal ended the program."""


def listen(loop: asyncio.AbstractEventLoop, leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code when somebody ends the program from outside."""
    for number in SIGNALS:
        loop.add_signal_handler(number, partial(_leave, leave, BY_SIGNAL + number))


def _leave(leave: Callable[[int], None], code: int) -> None:
    end = threading.Timer(LAST_MOMENT, os._exit, (code,))
    end.daemon = True
    end.start()
    leave(code)
