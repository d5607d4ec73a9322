"""No verb, with whatever arguments in whatever order, ends the program or leaves an unsound record."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import field_types
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS
from rundertisch_tui.workflow.problems import NotFound, RuleViolation, StoreError
from rundertisch_tui.workflow.upkeep import check
from tests.builders import example
from tests.workflow.desk import Desk
from tests.workflow.values import PLAIN, Strategies, values

IDS = st.integers(1, 4)
NEAR: Strategies = {
    **PLAIN,
    str: st.sampled_from(["", " ", "Kurse ausbauen", "Öztürk", "[b]x[/]", "\x1b[2J", "RT-2026-01", "bis 30.09. @x #1"]),
    int: st.one_of(st.integers(-2, 9), st.integers(2020, 2030)),
    date: st.dates(date(2025, 1, 1), date(2027, 12, 31)),
}
SPECIAL = frozenset({"add", "set", "transaction", "save_person", "import_contacts"})
TABLES = st.sampled_from(sorted(BY_TABLE))


@st.composite
def actions(draw: st.DrawFn) -> Any:
    """Any verb with arguments of the right types."""
    verb = draw(st.sampled_from(sorted(set(catalogue.BY_VERB) - SPECIAL) + ["set"] * 3))
    if verb == "set":
        return draw(edits())
    action = catalogue.entry(verb).load()
    fields: dict[str, Any] = {}
    for argument in catalogue.arguments(action):
        if argument.name == "kind" and argument.type is str:
            fields["kind"] = draw(TABLES)
        elif argument.name == "id":
            fields["id"] = draw(IDS)
        elif get_origin(argument.type) is not Mapping and (argument.required or draw(st.booleans())):
            fields[argument.name] = draw(values(argument.type, IDS, NEAR))
    return action(**fields)


@st.composite
def edits(draw: st.DrawFn) -> Any:
    """Any field of any record set to any value of its type."""
    kind = BY_TABLE[draw(TABLES)]
    types = field_types(kind.entity)
    name = draw(st.sampled_from(sorted(types)))
    value = draw(values(types[name], IDS, NEAR))
    return catalogue.entry("set").load()(kind=kind.table, id=draw(IDS), before={}, after={name: value})


def furnished(folder: Path) -> Desk:
    """An office with a Round Table, and one record of every other kind that can be added as it is."""
    desk = Desk(folder / "data")
    desk.add("action_field", title="Bildung")
    for name in ("Kern", "Weiß", "Şahin"):
        desk.person(name)
    desk.session(2026, chair=1, minute_taker=2)
    for kind in KINDS:
        if kind.table in ("action_field", "person", "session", "attachment", "user"):
            continue
        fields = {name: value for name, value in _given(kind.entity).items() if name != "code"}
        try:
            desk.add(kind.table, **fields)
        except (RuleViolation, NotFound):
            continue
    agreed = desk.made("recommendation", "add_recommendation", session=1, wording="Kurse ausbauen")
    desk.add("letter", recommendation=agreed, sent_on="2026-07-03")
    return desk


def _given(kind: type[Any]) -> dict[str, Any]:
    entity = example(kind)
    return {name: getattr(entity, name) for name in field_types(kind)}


def outcome(desk: Desk, deed: Any) -> str:
    """The name of what was done, or the sentence with which it was refused."""
    try:
        return str(desk.office.perform(deed).name)
    except (RuleViolation, NotFound, StoreError) as refusal:
        return str(refusal)


@settings(max_examples=settings().max_examples // 2)
@given(deeds=st.lists(actions(), min_size=1, max_size=12))
def test_whatever_is_done_is_done_or_refused_and_every_record_stays_sound(deeds: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = furnished(Path(folder))
        for deed in deeds:
            assert outcome(desk, deed).strip()
        assert check(desk.office) == []
        desk.office.close()


def test_nearly_every_kind_of_record_is_there_to_be_changed(tmp_path: Path) -> None:
    desk = furnished(tmp_path)
    empty = {kind.table for kind in KINDS if not desk.view.rows(kind.entity)}
    assert empty <= {"attachment", "minutes_version", "user"}
    desk.office.close()


@pytest.mark.parametrize("verb", sorted(SPECIAL))
def test_the_verbs_left_out_here_exist(verb: str) -> None:
    assert verb in catalogue.BY_VERB
