"""`beamer --session JAHR [--item TOP]`: which picture the big screen shows."""

from rundertisch_tui.cli.call import Call, Folders, UsageError


def wished(call: Call) -> Folders:
    """The folders with what the big screen is to show. Raises UsageError without a year."""
    year = call.option("session").upper().removeprefix("RT-")
    if not (year.isdecimal() and len(year) == 4):
        raise UsageError("Welcher Runde Tisch? Zum Beispiel: rundertisch beamer --session 2026")
    return call.folders._replace(beamer=(year, call.option("item")))
