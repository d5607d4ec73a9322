"""`export invitation-letters --each` and other letters: a file of its own for everybody who gets a letter."""

from dataclasses import replace
from pathlib import Path

from rundertisch_tui.cli import asking, export_kinds, output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.written import OK, told
from rundertisch_tui.documents import publish
from rundertisch_tui.documents.catalogue import KINDS, Kind
from rundertisch_tui.documents.letter_series import NOBODY
from rundertisch_tui.documents.letter_series_content import addressed
from rundertisch_tui.domain.names import list_name
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.office import Office


def give_out(office: Office, call: Call, kind: Kind) -> int:
    """Write and record one letter after the other; whoever stops it has whole letters only, and knows of each.

    Raises UsageError for another document or a single file as target, NotWritten, NotFound.
    """
    if not kind.letter:
        raise UsageError(f"--each gibt es nur für {', '.join(one.id for one in KINDS if one.letter)}.")
    target = call.option("output")
    if target and not Path(target).is_dir():
        raise UsageError("Mit --each ist --output ein Ordner, den es schon gibt.")
    form = export_kinds.document_format(kind, call.option("format"), "")
    session, wanted = asking.of_document(office.view, call, kind)
    people = addressed(office.view, office.view.get(Session, session or 0), wanted, kind.id)
    code = OK
    for number, person in enumerate(people, 1):
        output.progress(f"{number} von {len(people)}: {output.clean(list_name(person))}")
        made = publish.publish(
            office.view,
            office.exports,
            kind.letter,
            session,
            asked=replace(wanted, group=None, person=person.id),
            file_format=form,
            output=Path(target) if target else None,
        )
        output.end_progress()
        code = max(code, told(office, made.path, made.record, made.notices))
    if not people:
        output.warn(NOBODY)
    return code
