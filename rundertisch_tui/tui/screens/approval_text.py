"""What the part Niederschrift shows, as rows and lines: objections and corrections, versions, what changed."""

from collections.abc import Sequence

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.decisions import Decision, LineChangeKind
from rundertisch_tui.domain.minutes_versions import LineChange
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.objections import Objection
from rundertisch_tui.domain.retention import FROZEN
from rundertisch_tui.domain.sessions import MinutesState, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.minutes_versions import (
    corrections_of,
    objections_of,
    objections_until,
    open_objections,
    versions_of,
)
from rundertisch_tui.workflow.reader import Reader

NEXT: dict[MinutesState, str] = {
    MinutesState.DRAFT: "t gibt sie zur Durchsicht oder versendet sie; F3 macht die Word-Datei dafür.",
    MinutesState.REVIEW: "Anmerkungen mit n oder als Datei mit i aufnehmen, dann mit t versenden.",
    MinutesState.CIRCULATED: "Einwendungen entscheiden; nach der Frist stellt t sie fest.",
    MinutesState.APPROVED: "t hält fest, wer unterzeichnet hat, und nimmt den Scan.",
    MinutesState.SIGNED: "t veröffentlicht sie; es gibt nur noch Berichtigungen (n).",
    MinutesState.PUBLISHED: "Alles ist fertig; n nimmt noch eine Berichtigung auf.",
}


def rows(reader: Reader, session: Session) -> list[Row]:
    """Corrections, then objections, those still open first."""
    found = [
        Row(
            f"correction:{one.id}",
            (dates_de.short(one.on), "Berichtigung", naming.line_label_of(one.entry, reader), clean(one.text), ""),
        )
        for one in corrections_of(reader, session.id)
    ]
    return found + [_row(reader, one) for one in objections_of(reader, session.id)]


def _row(reader: Reader, one: Objection) -> Row:
    said = one.text or one.proposed_wording
    mark = "!" if one.decision is Decision.OPEN else "√" if one.decision is Decision.ACCEPTED else ""
    cells = (
        dates_de.short(one.received_on),
        one.who,
        naming.line_label_of(one.entry, reader),
        said,
        word(one.decision).removesuffix(" angenommen"),  # „teilweise“ is enough for a column
    )
    return Row(f"objection:{one.id}", cells, mark=mark)


def head(reader: Reader, session: Session) -> str:
    """Fassung 2 · 3 Einwendungen, 1 offen."""
    versions = versions_of(reader, session.id)
    count = len(objections_of(reader, session.id))
    waiting = open_objections(reader, session.id)
    told = [f"Fassung {session.minutes_version}" if versions else "noch keine Fassung"]
    if count:
        told.append(plural(count, "Einwendung", "Einwendungen") + (f", {waiting} offen" if waiting else ""))
    return " · ".join(told)


def detail(reader: Reader, session: Session, changes: Sequence[LineChange]) -> list[Line]:
    """Where the minutes stand, what comes next, and what the versions are."""
    until = objections_until(session)
    nothing = "Erst abschließen: F6 führt zum Abschluss, F2 hält die erste Fassung fest."
    following = NEXT[session.minutes_state] if session.is_closed else nothing
    lines = [heading(f"Niederschrift {session.year}", word(session.minutes_state)), pair("Nächstes", following)]
    if until is not None and session.minutes_state is MinutesState.CIRCULATED:
        lines.append(pair("Frist", f"Einwendungen bis {dates_de.with_weekday(until)}"))
    if session.minutes_state in FROZEN:
        signers = " und ".join(one for one in (session.signed_by_chair, session.signed_by_minute_taker) if one)
        day = dates_de.short(session.signed_on) if session.signed_on else ""
        lines.append(pair("gezeichnet", " ".join(part for part in (day, signers) if part)))
    told = [f"{one.version} vom {dates_de.short(one.frozen_on)}" for one in versions_of(reader, session.id)]
    if told:
        lines.append(pair("Fassungen", " · ".join(told)))
    if changes:
        count = plural(len(changes), "Zeile", "Zeilen")
        lines.append(pair("geändert", f"{count} seit der letzten Fassung; v zeigt sie, x macht die Liste"))
    return lines


def change_lines(changes: Sequence[LineChange]) -> list[Line]:
    """What changed, line by line, before and after."""
    found: list[Line] = []
    for one in changes:
        moved = f", bisher {one.moved_from}" if one.moved_from else ""
        found.append(((f"{one.label}  {word(one.kind)}{moved}", "stark bold"),))
        if one.before and one.kind is not LineChangeKind.MOVED:
            found.append((("  bisher  ", "leise"), (clean(one.before), "text")))
        if one.after:
            found.append((("  jetzt   ", "leise"), (clean(one.after), "text")))
        found.append(())
    return found[:-1]


def objection_lines(reader: Reader, one: Objection) -> list[Line]:
    """Everything about an objection that was decided."""
    told = (
        ("von", f"{one.who}, {dates_de.short(one.received_on)}" + (" (verspätet)" if one.late else "")),
        ("Zeile", naming.line_label_of(one.entry, reader)),
        ("Einwendung", one.text),
        ("Vorschlag", one.proposed_wording),
        ("entschieden", f"{word(one.decision)}, {dates_de.short(one.decided_on)}" if one.decided_on else ""),
        ("Wortlaut", one.new_wording),
        ("Antwort", one.answer),
    )
    return [pair(label, clean(text)) for label, text in told if text]
