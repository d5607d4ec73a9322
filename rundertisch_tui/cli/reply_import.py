"""`import replies FILE`: answers to the invitation in, with preview; applied as one change."""

from pathlib import Path

from rundertisch_tui.cli import asking, imported, output
from rundertisch_tui.cli.call import OF_EVERY_IMPORT, Call, UsageError
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.replies import GERMAN, RowKind, read_replies
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Office

OK = 0
ALLOWED = OF_EVERY_IMPORT | {"session", "encoding", "sheet", "dry-run"}


def take_in(office: Office, call: Call) -> int:
    """Read the answers of a table, show what they would do, and record them unless `--dry-run` is given."""
    for option in call.options.keys() - ALLOWED:
        raise UsageError(f"--{option} gibt es nur für Kontakte (import participants).")
    path = Path(call.words[1])
    session = office.view.get(Session, asking.session(office.view, list(call.options.get("session", ()))))
    preview = read_replies(
        office.view,
        path,
        session,
        clock.today(),
        encoding=call.option("encoding") or None,
        sheet=call.option("sheet") or None,
    )
    output.say(output.clean(f"{path.name}: {preview.description}"))
    output.say(preview.summary)
    for finding in preview.findings:
        output.say(output.clean(finding))
    dry = call.has("dry-run")
    for row in preview.rows:
        told = output.clean(f"  Zeile {row.line}  {row.name}: {row.text} ({GERMAN[row.kind]})")
        if row.kind is RowKind.REJECTED:
            (output.say if dry else output.warn)(told)
        elif dry:
            output.say(told)
    if dry:
        return OK
    rejected = preview.counts[RowKind.REJECTED] == len(preview.rows) > 0
    return imported.take(office, preview.action(), useless=rejected)
