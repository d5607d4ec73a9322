"""Facts about classes that never change and are asked often."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


def once_per_class(compute: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Compute the answer once for each class (`functools.cache` takes no `type[Any]` under a strict type checker)."""
    known: dict[type[Any], T] = {}

    @wraps(compute)
    def remembered(kind: type[Any]) -> T:
        if kind not in known:
            known[kind] = compute(kind)
        return known[kind]

    return remembered
