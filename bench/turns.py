"""Works that take turns, so that all see the same machine."""

import statistics
import time
from collections.abc import Callable


def milliseconds(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The median of each work over `rounds`."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in taken]
