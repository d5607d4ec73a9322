"""Collects what changed between the versions of a Niederschrift."""

from itertools import pairwise

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NOTHING
from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.documents.change_list import ChangeList, VersionChanges
from rundertisch_tui.documents.collecting import SETTLED, Collected
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.decisions import LineChangeKind
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.minutes_versions import LineChange, MinutesVersion, line_changes
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.minutes_versions import current_lines, objections_of, versions_of
from rundertisch_tui.workflow.reader import Reader

NO_VERSION = "Es gibt noch keine Fassung, mit der sich vergleichen ließe; die erste entsteht mit dem Abschluss."


def change_list(reader: Reader, session_id: SessionId, copy: Copy = Copy.INTERNAL) -> Collected[ChangeList]:
    """The changes from each version to the next, and of what stands now. Raises NotFound."""
    session = reader.get(Session, session_id)
    versions = versions_of(reader, session_id)
    draft = session.minutes_state not in SETTLED
    number = session.minutes_version
    changed = _between(reader, session, versions)
    objections = objections_of(reader, session_id)
    lines = sum(len(one.rows) for one in changed)
    what = ChangeList(
        frame=collecting.frame(reader, session, "change-list", copy, version=number, draft=draft),
        title=BY_ID["change-list"].german,
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, number, draft=draft),
        summary=NO_VERSION
        if not versions
        else f"{plural(len(versions), 'Fassung', 'Fassungen')} der Niederschrift, "
        f"{plural(lines, 'geänderte Zeile', 'geänderte Zeilen')}, "
        f"{plural(len(objections), 'Einwendung', 'Einwendungen')}.",
        versions=changed,
        objections=tuple(_objection(reader, one) for one in sorted(objections, key=lambda one: one.received_on)),
    )
    return Collected(what, collecting.session_day(session), session.title, version=number, draft=draft)


def _between(reader: Reader, session: Session, versions: tuple[MinutesVersion, ...]) -> tuple[VersionChanges, ...]:
    """One part for each step from a version to the next, and one for what changed since the last."""
    if not versions:
        return ()
    first = versions[0]
    found = [
        VersionChanges(
            title="Fassung 1",
            note=f"Abgeschlossen am {dates_de.short(first.frozen_on)}: {plural(len(first.lines), 'Zeile', 'Zeilen')}, "
            f"{plural(first.present, 'Person', 'Personen')} anwesend.",
        )
    ]
    for old, new in pairwise(versions):
        reason = f" Grund: {new.reason}." if new.reason else ""
        found.append(
            VersionChanges(
                title=f"Von Fassung {old.version} zu Fassung {new.version}",
                rows=tuple(_row(one) for one in line_changes(old.lines, new.lines)),
                note=f"Festgehalten am {dates_de.short(new.frozen_on)}.{reason}",
            )
        )
    since = line_changes(versions[-1].lines, current_lines(reader, session.id))
    if since:
        title = f"Seit Fassung {versions[-1].version}"
        note = "Diese Änderungen werden mit der Feststellung zur nächsten Fassung."
        found.append(VersionChanges(title=title, rows=tuple(_row(one) for one in since), note=note))
    return tuple(found)


def _row(one: LineChange) -> tuple[str, str, str]:
    if one.moved_from:
        was, now = f"(bisher {one.moved_from})", f"({word(LineChangeKind.MOVED)})"
        if one.kind is LineChangeKind.MOVED:
            return (one.label, f"{was} {one.before}", now)
        return (one.label, f"{was} {one.before}", f"{now} {one.after}")
    return (one.label, one.before or f"({word(one.kind)})", one.after or f"({word(one.kind)})")


def _objection(reader: Reader, one: Objection) -> tuple[str, str, str, str]:
    late = " (verspätet)" if one.late else ""
    decided = f", {dates_de.short(one.decided_on)}" if one.decided_on else ""
    answer = f"\n{one.answer}" if one.answer else ""
    return (
        f"{one.who}, {dates_de.short(one.received_on)}{late}",
        naming.line_label_of(one.entry, reader),
        one.text or one.proposed_wording or NOTHING,
        f"{word(one.decision)}{decided}{answer}",
    )
