"""The one clock of the program."""

from datetime import date, datetime


def now() -> datetime:
    """The present moment with the machine's time zone, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)  # noqa: DTZ005 - made aware in the same breath


def today() -> date:
    """The present day where the office is."""
    return now().date()
