"""Steps from one schema of the rows to the next."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rundertisch_tui.store.snapshot import MigrationStep, Row, Tables


def letters_by_addressee(tables: Mapping[str, Mapping[int, Row]]) -> Tables:
    """Make records of the letters to addressees outside the committees; before, a recommendation had a single one.

    An answer was that of all addressees: it becomes a letter to all together. Without one each gets its own.
    """
    found: Tables = {name: {i: dict(row) for i, row in rows.items()} for name, rows in tables.items()}
    letters = [one for i, row in sorted(found.get("recommendation", {}).items()) for one in _letters(i, row)]
    if letters:
        found["letter"] = dict(enumerate(letters, 1))
    return found


def _letters(record_id: int, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The letters of one recommendation; what was noted of them is taken out of its row."""
    sent, level = row.pop("letter_sent_on", None), row.pop("answer_level", None)
    told: dict[str, Any] = {"sent_on": sent, "answered_on": row.pop("answered_on", None), "answer_level": level,
                            "answer": row.pop("answer", None)}  # fmt: skip
    if level is None:
        told["answered_on"] = told["answer"] = None
    elif told["answered_on"] is None:
        told["answered_on"] = sent or row.get("agreed_on")
    if sent is None and level is None:
        return
    if level is None:
        told["reply_by"] = row.pop("report_back_on", None)
    offices = row.get("addressees") or [None]
    for office in offices if level is None or len(offices) == 1 else [None]:
        letter = {"recommendation": record_id, "office": office, **told, "rev": 1}
        yield {name: value for name, value in letter.items() if value is not None}


STEPS: tuple[MigrationStep, ...] = (MigrationStep(2, letters_by_addressee),)
"""The first schema was 1."""
MOVED: Mapping[tuple[str, str], tuple[str, str]] = {("letter", "answer"): ("recommendation", "answer")}
"""Texts that stand in another table now: table and field → those of older lines, at the record that it is linked to."""


def former_place(table: str, name: str, row: Row) -> tuple[str, int, str] | None:
    """Where lines of before hold a text of `row`: an erasure blanks it there too."""
    moved = MOVED.get((table, name))
    return None if moved is None else (moved[0], int(row[moved[0]]), moved[1])


def present_names(table: str, steps: Sequence[MigrationStep] = STEPS) -> dict[str, str]:
    """Field names that older lines of the history use, with the name that the field has now."""
    names: dict[str, str] = {}
    for step in steps:
        for (of, new), olds in step.old_names.items():
            if of == table:
                names = {old: new if now in olds else now for old, now in names.items()}
                names |= dict.fromkeys(olds, new)
    return names
