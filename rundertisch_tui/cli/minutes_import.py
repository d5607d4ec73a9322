"""`import minutes FILE`: a Niederschrift that came back as a Word file; each difference accepted or refused."""

from dataclasses import replace
from pathlib import Path

from rundertisch_tui.cli import asking, imported, output
from rundertisch_tui.cli.call import OF_EVERY_IMPORT, Call, UsageError
from rundertisch_tui.documents.printed_lines import printed_lines
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.returned_minutes import compared
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.returned_minutes import TakeReturnedMinutes
from rundertisch_tui.workflow.office import NOTHING_CHANGED, Office

OK = 0
ALLOWED = OF_EVERY_IMPORT | {"session", "who", "accept", "dry-run"}


def take_in(office: Office, call: Call) -> int:
    """Show what differs from the version that was sent; with `--who` record it, `--accept` names what is accepted."""
    for option in call.options.keys() - ALLOWED:
        raise UsageError(f"--{option} gibt es beim Einlesen einer Niederschrift nicht.")
    path = Path(call.words[1])
    session = office.view.get(Session, asking.session(office.view, list(call.options.get("session", ()))))
    found = compared(
        office.view, session, path, [printed_lines(office.view, session.id, copy) for copy in Copy]
    )  # fmt: skip
    if not found:
        output.say(f"Keine Zeile ist anders als in Fassung {session.minutes_version}. {NOTHING_CHANGED}.")
        return OK
    wanted = {word.strip() for word in ",".join(call.options.get("accept", ())).split(",") if word.strip()}
    labels = [naming.line_label_of(one.entry, office.view) for one in found]
    for unknown in sorted(wanted - {label for label, one in zip(labels, found, strict=True) if one.new_text}):
        raise UsageError(f"--accept {unknown}: Diese Zeile ist nicht geändert oder lässt sich nicht so übernehmen.")
    changes = tuple(
        replace(one, accepted=bool(one.new_text) and label in wanted) for label, one in zip(labels, found, strict=True)
    )
    dry = call.has("dry-run") or not call.has("who")
    for label, one in zip(labels, changes, strict=True):
        answer = "" if dry and not wanted else " (angenommen)" if one.accepted else " (abgelehnt)"
        output.say(output.clean(f"  {label}  {one.text}{answer}"))
    if dry:
        if not call.has("dry-run"):
            output.say("Zum Übernehmen: --who NAME, und mit --accept die Zeilen, die angenommen werden.")
        return OK
    action = TakeReturnedMinutes(session=session.id, who=call.option("who"), changes=changes)
    return imported.take(office, action)
