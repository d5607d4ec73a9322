"""What every import of a file ends with: it is done as one change, and told."""

from rundertisch_tui.cli import output
from rundertisch_tui.workflow.office import NOTHING_CHANGED, Action, Office

OK = 0
INVALID = 3


def take(office: Office, action: Action | None, *, useless: bool = False) -> int:
    """Do what a file brought, if anything, and say so with what the text gate replaced; return the exit code.

    `useless`: there were rows, and not one of them could be taken.
    """
    if action is None:
        output.say(f"{NOTHING_CHANGED}.")
        return INVALID if useless else OK
    done = office.perform(action)
    for finding in done.findings:
        output.warn(output.clean(finding))
    output.say(output.clean(f"Gespeichert: {done.name}"))
    return OK
