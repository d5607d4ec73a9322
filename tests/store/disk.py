"""A disk between the store and the system: counts the calls that change something, and lets one of them fail."""

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest

CHANGING = ("open", "write", "pwrite", "fdatasync", "fsync", "ftruncate", "link", "replace", "unlink", "mkdir")


class Killed(BaseException):
    """The process would be dead here."""


class Disk:
    """Fails at call number `at`: with `error`, or as a short write, or as a kill; `sticky`: at all later ones too."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self.at: int | None = None
        self.how = "EIO"
        self.sticky = False
        self.fired = False
        self._real = {name: getattr(os, name) for name in CHANGING}
        for name in CHANGING:
            monkeypatch.setattr(os, name, self._wrapped(name))

    def break_at(self, at: int, how: str, *, sticky: bool = False) -> None:
        self.calls, self.at, self.how, self.sticky, self.fired = 0, at, how, sticky, False

    def heal(self) -> None:
        self.at = None

    def _wrapped(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(*arguments: Any, **named: Any) -> Any:
            if name == "open" and not (arguments[1] & (os.O_CREAT | os.O_WRONLY | os.O_RDWR)):
                return real(*arguments, **named)
            self.calls += 1
            if self.at is None or self.calls < self.at or (self.calls > self.at and not self.sticky):
                return real(*arguments, **named)
            self.fired = True
            return self._broken(name, real, arguments, named)

        return call

    def _broken(self, name: str, real: Callable[..., Any], arguments: Any, named: Any) -> Any:
        if self.how == "short" and name in ("write", "pwrite"):
            descriptor, content, *rest = arguments
            return real(descriptor, bytes(content)[: len(content) // 2], *rest)
        if self.how == "kill-after":
            real(*arguments, **named)
            raise Killed
        if self.how == "kill":
            if name in ("write", "pwrite"):
                descriptor, content, *rest = arguments
                real(descriptor, bytes(content)[: len(content) // 2], *rest)
            raise Killed
        if self.how == "done-but-EIO":
            real(*arguments, **named)
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        number = getattr(errno, self.how if self.how.startswith("E") else "EIO")
        raise OSError(number, os.strerror(number))
