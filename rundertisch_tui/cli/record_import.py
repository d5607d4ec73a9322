"""`import measures FILE` and its like: a table of records in, with preview; applied as one change."""

from pathlib import Path
from typing import Any

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import OF_EVERY_IMPORT, Call, UsageError
from rundertisch_tui.cli.imported import take
from rundertisch_tui.exchange.contacts import Rejected
from rundertisch_tui.exchange.record_plan import planned, read_file
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import Kind
from rundertisch_tui.workflow.office import Office

OK = 0
CONTACTS_ONLY = ("encoding", "sheet", "dry-run")


def take_in(office: Office, call: Call, kind: Kind) -> int:
    """Read the table of a kind, show what it would do, and do it unless `--dry-run` is given."""
    for option in call.options.keys() - {*CONTACTS_ONLY, *OF_EVERY_IMPORT}:
        raise UsageError(f"--{option} gibt es nur für Kontakte (import participants).")
    path = Path(call.words[1])
    read = read_file(
        path, kind, encoding=call.option("encoding") or None, sheet=call.option("sheet") or None
    )  # fmt: skip
    plan = planned(office.view, kind, read, clock.today())
    output.say(output.clean(f"{path.name}: {read.description}"))
    output.say(plan.summary)
    if call.has("dry-run"):
        for heap, steps in (("neu", plan.new), ("geändert", plan.changed)):
            _say(output.say, heap, [f"Zeile {step.line}  {step.text}" for step in steps])
    write = output.say if call.has("dry-run") else output.warn
    _say(write, "abgelehnt", [rejected_line(one) for one in plan.rejected])
    if read.unused:
        write(output.clean(f"Nicht übernommene Spalten: {', '.join(read.unused)}."))
    return OK if call.has("dry-run") else take(office, plan.action(kind), useless=bool(plan.rejected) and not plan.same)


def _say(write: Any, heap: str, lines: list[str]) -> None:
    if lines:
        write(f"{heap}:")
    for line in lines:
        write(output.clean(f"  {line}"))


def rejected_line(one: Rejected) -> str:
    """A row that cannot be taken: where and why."""
    return f"Zeile {one.line}" + (f", Spalte {one.column}" if one.column else "") + f": {one.reason}"
