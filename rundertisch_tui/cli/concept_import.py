"""`import concept FILE`: goals, recommendations and measures of the concept from one table, as one change."""

from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import OF_EVERY_IMPORT, Call, UsageError
from rundertisch_tui.cli.imported import take
from rundertisch_tui.cli.record_import import rejected_line
from rundertisch_tui.exchange.concept_table import ConceptPlan, read_concept
from rundertisch_tui.workflow.office import Office

OK = 0
ALLOWED = OF_EVERY_IMPORT | {"encoding", "sheet", "dry-run"}


def take_in(office: Office, call: Call) -> int:
    """Read the table, show what it would do, and do it unless `--dry-run` is given."""
    for option in call.options.keys() - ALLOWED:
        raise UsageError(f"--{option} gibt es nicht für das Konzept.")
    path = Path(call.words[1])
    plan = read_concept(office.view, path, encoding=call.option("encoding") or None, sheet=call.option("sheet") or None)
    output.say(output.clean(f"{path.name}: {plan.read.description}, für „{plan.version}“"))
    output.say(plan.summary)
    _tell(plan, dry=call.has("dry-run"))
    return OK if call.has("dry-run") else take(office, plan.action(), useless=bool(plan.rejected) and not plan.same)


def _tell(plan: ConceptPlan, *, dry: bool) -> None:
    for step in plan.new if dry else ():
        output.say(output.clean(f"  Zeile {step.line}  {step.text}"))
    write = output.say if dry else output.warn
    for one in plan.rejected:
        write(output.clean(f"  {rejected_line(one)} (abgelehnt)"))
    if plan.read.unused:
        write(output.clean(f"Nicht übernommene Spalten: {', '.join(plan.read.unused)}."))
