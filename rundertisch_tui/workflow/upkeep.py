"""The data as a whole: check it, back it up, restore it. For the command line and the screens."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from rundertisch_tui.domain import numbering
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.store import check as files_check
from rundertisch_tui.store.check import DAMAGE, WARNING, Finding
from rundertisch_tui.store.errors import reason
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.codec import field_defaults, links, to_entity
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS, Kind
from rundertisch_tui.workflow.migrations import STEPS
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.view import View

__all__ = ["DAMAGE", "WARNING", "Finding", "backup", "check", "examine", "restore"]


def check(office: Office) -> list[str]:
    """What is damaged, as German sentences; an empty list if all is well. Raises StoreError."""
    return [str(finding) for finding in examine(office) if finding.kind == DAMAGE]


def examine(office: Office) -> list[Finding]:
    """All findings, warnings too: first the files, then each record, where its links lead, and its numbers.

    Raises StoreError.
    """
    found = files_check.examine(office.data, steps=STEPS)
    if office.damage is not None and not any(finding.kind == DAMAGE for finding in found):
        found.insert(0, Finding(DAMAGE, "journal", office.damage, ""))
    for kind in KINDS:
        found.extend(_records(kind, office.view))
        found.extend(_numbers(kind, office.view))
    found.extend(_contents(office))
    return found


def backup(data: Path, *, target: Path | None = None) -> Path:
    """Write one verified archive while others go on writing; return its path.

    Without `target` it is a generation in `backups/`: of those the newest of each of some days and weeks (the office's
    settings) and of every year stay. Raises StoreError.
    """
    from rundertisch_tui.store import backup as archives

    made = archives.make(data, now=clock.now(), target=target)
    if target is None:
        daily, weekly = _generations(data)
        archives.thin_out(data, daily=daily, weekly=weekly)
    return made


def _generations(data: Path) -> tuple[int, int]:
    """Of how many days and weeks an archive stays."""
    office = Office.open(data, exports=data, user="", read_only=True)
    try:
        return settings.number(office.view, "backup_days"), settings.number(office.view, "backup_weeks")
    finally:
        office.close()


def restore(archive: Path, target: Path, *, user: str, until: datetime | None = None, newer: Path | None = None) -> str:
    """Make the missing or empty folder `target` from an archive; the sentence says what came back.

    With `until` only what was saved by that moment. What was erased does not come back; `newer` is an erased.jsonl that
    knows more than the archive. Raises StoreError with nothing changed.
    """
    from rundertisch_tui.store.restore import restore as make

    done = make(archive, target, user=user, now=clock.now, steps=STEPS, until=until, newer=newer)
    moment = "ohne eine Änderung" if done.at is None else f"vom {done.at:%d.%m.%Y, %H:%M} Uhr"
    later = "Eine spätere Änderung ist" if done.left_out == 1 else f"{done.left_out} spätere Änderungen sind"
    left = f" {later} nicht dabei." if done.left_out else ""
    erased = " Was seitdem gelöscht wurde, ist nicht dabei." if done.erasures else ""
    return f"Wiederhergestellt in {target}: Stand {moment} (Zeile {done.seq}).{left}{erased}"


def _contents(office: Office) -> Iterator[Finding]:
    """What is wrong with the kept files that records speak of."""
    for one in office.view.all(Attachment):
        if not one.name:
            continue  # erased with its file
        try:
            content = office.kept_file(one.digest).read_bytes()
        except OSError as problem:
            text = f"Der Inhalt von „{one.name}“ fehlt ({reason(problem)})."
        else:
            if hashlib.sha256(content).hexdigest() == one.digest:
                continue
            text = f"Der Inhalt von „{one.name}“ ist nicht der, der hineingelegt wurde."
        yield Finding(DAMAGE, f"files/{one.digest}", text, "Bitte aus der Sicherung holen.")


def _numbers(kind: Kind, view: View) -> Iterator[Finding]:
    """Numbers that stand twice, and counters that would give one again."""
    rows, counters = view.rows(kind.entity), view.snapshot.counters
    if max(rows, default=0) > counters.get(f"id:{kind.table}", 0):
        yield _behind(kind.table, f"{kind.table}:{max(rows)}", counters.get(f"id:{kind.table}", 0))
    first: dict[str, int] = {}
    for record_id, row in rows.items():
        code = numbering.parse_code(str(row.get("code", "")))
        if code is None:
            continue
        place, said = f"{kind.table}:{record_id}", str(row["code"])
        if first.setdefault(said, record_id) != record_id:
            text = f"Die Nummer {said} steht zweimal, auch bei {kind.table}:{first[said]}."
            yield Finding(DAMAGE, place, text, "Bitte die Technik rufen.")
        given = counters.get(code.counter, 0)
        if code.number > given:
            yield _behind(place, said, given)


def _behind(place: str, given: str, counter: int) -> Finding:
    text = f"Der Zähler steht bei {counter}, vergeben ist aber schon {given}: Diese Nummer käme noch einmal."
    return Finding(DAMAGE, place, text, "Bitte nichts Neues anlegen und die Technik rufen.")


def _records(kind: Kind, view: View) -> Iterator[Finding]:
    targets = {name: view.rows(BY_TABLE[table].entity) for name, table in links(kind.entity).items()}
    known = frozenset(field_defaults(kind.entity))
    for record_id, row in view.rows(kind.entity).items():
        place = f"{kind.table}:{record_id}"
        try:
            to_entity(kind.entity, record_id, {name: value for name, value in row.items() if name in known})
        except RuleViolation as problem:
            yield Finding(DAMAGE, place, f"Der Eintrag lässt sich nicht lesen: {problem}", "")
        for name, rows in targets.items():
            value = row.get(name)
            for target in value if isinstance(value, list) else (value,):
                if target is not None and target not in rows:
                    text = f"{name} führt ins Leere: {links(kind.entity)[name]}:{target} gibt es nicht."
                    yield Finding(DAMAGE, place, text, "Bitte das Feld neu setzen.")
