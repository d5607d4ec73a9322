"""What all tests share: how many run beside one another, how long property tests look for a counter-example.

Quick by default, so that a test run stays short; a set `CI` looks much longer. Both try the same examples each time, so
that a change is judged by what it changed; `HYPOTHESIS_PROFILE=nightly` looks for new ones.
"""

import os

from hypothesis import HealthCheck, settings

# Shared runners are slow now and then: a slow example is no finding, so no deadline anywhere.
settings.register_profile(
    "quick", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.register_profile("ci", settings.get_profile("quick"), max_examples=400, print_blob=True)
settings.register_profile("nightly", settings.get_profile("ci"), max_examples=3000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "quick"))


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as there are processors, eight at most: tests of screens and terminals wait more than they work."""
    return min(2 * (os.cpu_count() or 1), 8)
