"""Damaged data are put right, and told in German: what comes back, what is missing, what was agreed to."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rundertisch_tui.store import repair as files_repair
from rundertisch_tui.store.mending import Gap
from rundertisch_tui.store.repair import Repair
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.migrations import STEPS

NAMED = 20  # records; an import of hundreds would fill the screen
SOUND = "Alles in Ordnung; es gab nichts zu reparieren."
DONE = "Repariert. Die Daten lassen sich wieder lesen und ändern; die beschädigten Dateien liegen daneben."
NOT_YET = (
    "Noch ist nichts geändert. Vielleicht gibt es anderswo eine Sicherung: Legen Sie sie in den Ordner backups/ "
    "und rufen Sie „rundertisch repair“ noch einmal auf. Ohne sie geht es weiter mit „rundertisch repair --confirm“; "
    "wer das bestätigt hat und wann, steht dann im Verlauf."
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What is to be told. `is_done`: the data are sound now, else somebody has to agree first."""

    sentences: tuple[str, ...]
    is_done: bool


def repair(data: Path, *, user: str, agreed: bool) -> Repaired:
    """Put a data folder right. What does not come back is only given up if somebody `agreed`. Raises StoreError."""
    found = files_repair.examine(data, user=user, now=clock.now, steps=STEPS)
    if found.needs_consent and not agreed:
        return Repaired((*_told(found), NOT_YET), is_done=False)
    done = files_repair.repair(data, user=user, now=clock.now, steps=STEPS)
    return Repaired((*_told(done), DONE) if done.files else (SOUND,), is_done=True)


def _told(found: Repair) -> Iterator[str]:
    if found.healed:
        yield f"{_numbers(found.healed[0], found.healed[-1], len(found.healed))} aus einer Sicherung zurück."
    for gap in found.covered:
        yield f"Verlauf fehlt: {_lines(gap)}. Der Stand ist richtig; wer dort was änderte, ist nicht mehr zu sehen."
    for gap in found.lost:
        yield f"Verloren: {_lines(gap)}. {_touched(gap)}"
    for name in found.files:
        if not name.startswith("journal/"):
            yield f"{name} war beschädigt und wird aus dem Journal neu geschrieben."


def _numbers(first: int, last: int, count: int) -> str:
    if count == 1:
        return f"Zeile {first} kommt Byte für Byte"
    return f"{count} Zeilen zwischen {first} und {last} kommen Byte für Byte"


def _lines(gap: Gap) -> str:
    return f"Zeile {gap.first}" if gap.first == gap.last else f"Zeilen {gap.first} bis {gap.last}"


def _touched(gap: Gap) -> str:
    """Which records and fields the lost lines changed, as far as their remains tell."""
    if not gap.touched:
        return "Was darin stand, lässt sich nicht mehr feststellen."
    told = [f"{_record(table, record_id)} ({_fields(fields)})" for table, record_id, fields in gap.touched[:NAMED]]
    more = len(gap.touched) - len(told)
    return f"Darin stand, soweit noch lesbar: {', '.join(told)}{f' und {more} weitere' if more else ''}."


def _record(table: str, record_id: int) -> str:
    return f"{BY_TABLE[table].german if table in BY_TABLE else table} {table}:{record_id}"


def _fields(names: tuple[str, ...]) -> str:
    return ", ".join(heading(name) for name in names) or "Felder unbekannt"
