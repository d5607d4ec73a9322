"""The one clock of the program."""

from datetime import date, datetime


def now() -> datetime:
    """The present moment with the machine's time zone, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def today() -> date:
    """The present day where the office is."""
    return now().date()
