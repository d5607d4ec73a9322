"""Contacts read in: which organisation or committee of ours a name in the file means."""

from collections.abc import Callable

from rundertisch_tui.domain.names import sort_key
from rundertisch_tui.tui.contact_reading import Draft
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow.questions.bodies import Bodies, Body
from rundertisch_tui.workflow.reader import Reader

_COLUMNS = (Column("Name"), Column("Was", 24, tone="leise"))
_NEW = "new"


def body_in_file(draft: Draft, line: int) -> str:
    """What the file calls the organisation (else the committee) of a line; empty if it names none."""
    rows = draft.contacts.rows if draft.contacts is not None else ()
    found = next((row for row in rows if row.source_line == line), None)
    return "" if found is None else found.organization or found.committee


def body_rows(bodies: Bodies, name: str) -> list[Row]:
    """A new one, then those that resemble the name, then all others by name."""
    alike = set(bodies.alike(name))
    others = sorted(bodies.all, key=lambda one: (one not in alike, sort_key(one.name)))
    rows = [Row(_NEW, (f"neu: {name}", "neue Organisation"))]
    return rows + [_row(one, "ähnlich" if one in alike else "") for one in others]


def _row(body: Body, note: str) -> Row:
    called = f"{body.name} ({body.short_name})" if body.short_name not in ("", body.name) else body.name
    what = "Gremium" if body.is_committee else "Organisation"
    return Row(f"{what}:{body.id}", (called, ", ".join(part for part in (body.code, what, note) if part)))


def body_sheet(reader: Reader, name: str) -> tuple[ChooseRecord, Callable[[object], Body | None]]:
    """The sheet that asks what a name means, and what reads its answer: a body, None for a new one."""
    bodies = Bodies.of(reader)

    def chosen(answer: object) -> Body | None:
        what, _, number = str(answer).partition(":")
        return bodies.known(what == "Gremium", int(number)) if number else None

    return ChooseRecord(f"„{name}“ ist", _COLUMNS, body_rows(bodies, name)), chosen
