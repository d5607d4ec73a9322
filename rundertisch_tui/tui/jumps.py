"""Where a record of any kind is shown: a table of strings, so that a jump imports only its own screen."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from rundertisch_tui.workflow.codec import links
from rundertisch_tui.workflow.kinds import BY_TABLE

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp

CHAIN = "opening:open_record"
SESSION = "session_part:open_record"
JUMPS: Mapping[str, str] = MappingProxyType({
    "recommendation": CHAIN,
    "measure": CHAIN,
    "challenge": CHAIN,
    "consultation": CHAIN,
    "paper": CHAIN,
    "goal": CHAIN,
    "concept_recommendation": CHAIN,
    "concept_version": "goals:open_version",
    "action_field": CHAIN,
    "session": SESSION,
    "agenda_item": SESSION,
    "minute_entry": SESSION,
    "task": SESSION,
    "person": "5",
    "organization": "organizations:open_record",
    "status_round": "status_round:open_record",
    "status_query": "status_round:open_record",
    "text_block": "text_blocks:open_record",
    "user": "users:open_record",
    "committee": "6",
    "export": "7",
})  # fmt: skip
"""Kind of record → the area whose list shows it, or `module:function`, called with the app, the kind and the
number; where it answers False, the record is read in a sheet."""
FOLLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "membership": ("person",),
    "sitting": ("committee",),
    "status_entry": ("measure", "goal"),
    "indicator": ("measure", "goal"),
    "indicator_value": ("indicator",),
    "invitation": ("session",),
    "agenda_proposal": ("session",),
    "attendance": ("session",),
    "sign_off": ("paper",),
    "letter": ("recommendation",),
    "carried_point": ("recommendation", "challenge", "task", "measure", "paper"),
    "attachment": ("session", "paper", "recommendation", "consultation", "status_query"),
})  # fmt: skip
"""Kinds without a screen of their own → the fields that lead to the record that shows them."""


def open_record(app: "RoundTableApp", table: str, record: int) -> None:
    """Show a record where it belongs; what has no place of its own is read in a sheet."""
    target = JUMPS.get(table)
    if target is None:
        _follow(app, table, record)
    elif target.isdigit():
        app.show_in_list(target, record)
    else:
        module, _, name = target.partition(":")
        shown = getattr(import_module(f"rundertisch_tui.tui.screens.{module}"), name)(app, table, record)
        if shown is False:
            _read(app, table, record)


def leads_to_area(table: str) -> bool:
    """Whether a record of this kind is shown in the list of an area, not on a screen over the present one."""
    kinds = [table]
    while kinds[-1] not in JUMPS and FOLLOWED.get(kinds[-1]):
        kinds.append(FOLLOWED[kinds[-1]][0])
    return JUMPS.get(kinds[-1], "").isdigit()


def _follow(app: "RoundTableApp", table: str, record: int) -> None:
    entity = BY_TABLE[table].entity
    row = app.office.view.rows(entity).get(record, {})
    for field in FOLLOWED.get(table, ()):
        target = row.get(field)
        kind = links(entity).get(field, "")
        if isinstance(target, int) and (kind in JUMPS or kind in FOLLOWED):
            open_record(app, kind, target)
            return
    _read(app, table, record)


def _read(app: "RoundTableApp", table: str, record: int) -> None:
    """Show the fields of a record that no screen shows."""
    from rundertisch_tui.tui.dialogs.reading import ReadingSheet
    from rundertisch_tui.tui.screens.history import state_lines
    from rundertisch_tui.workflow import naming

    view = app.office.view
    kind = BY_TABLE[table]
    found = view.find(kind.entity, record)
    if found is None:
        app.say(f"{kind.german} {record} gibt es nicht mehr.", problem=True)
        return
    lines = state_lines(view.rows(kind.entity)[record], table, view)
    app.open_sheet(ReadingSheet(naming.short(found, view), lines, state=kind.german))
