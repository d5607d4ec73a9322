"""Whatever a clerk does at random, undo leads back to where it began and redo to where it ended."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import NOTHING_CHANGED
from rundertisch_tui.workflow.problems import NotFound, RuleViolation
from tests.workflow.desk import Desk

ID = st.integers(1, 6)
TEXT = st.sampled_from(["Kurse ausbauen", "Räume suchen", "Öztürk", "Wartezeit sinkt", ""])

Step = tuple[str, dict[str, Any]]


def fixed(verb: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    return st.fixed_dictionaries(fields).map(lambda given_fields: (verb, given_fields))


STEPS: st.SearchStrategy[Step] = st.one_of(
    fixed("add", kind=st.just("person"), fields=st.fixed_dictionaries({"family_name": TEXT})),
    fixed("set", kind=st.just("person"), id=ID, before=st.just({}), after=st.fixed_dictionaries({"function": TEXT})),
    fixed("delete", kind=st.sampled_from(["person", "agenda_item", "recommendation"]), id=ID),
    fixed("undelete", kind=st.sampled_from(["person", "agenda_item", "recommendation"]), id=ID),
    fixed("invite", session=st.just(1), persons=st.lists(ID, max_size=3)),
    fixed("record_reply", session=st.just(1), person=ID, reply=st.sampled_from(["accepted", "declined"])),
    fixed("sign_in", session=st.just(1), person=ID, represents=st.one_of(st.none(), ID)),
    fixed("not_there", session=st.just(1), person=ID),
    fixed("excuse", session=st.just(1), person=ID),
    fixed("add_minute_entry", agenda_item=ID, kind=st.sampled_from([kind.value for kind in EntryKind]), text=TEXT),
    fixed("edit_minute_entry", entry=ID, text=TEXT),
    fixed("change_entry_kind", entry=ID, kind=st.sampled_from([kind.value for kind in EntryKind])),
    fixed("delete_minute_entry", entry=ID),
    fixed("move_minute_entry", entry=ID, places=st.integers(-2, 2), to_item=st.one_of(st.none(), ID)),
    fixed("split_minute_entry", entry=ID, at=st.integers(0, 12)),
    fixed("join_minute_entries", entry=ID),
    fixed("agree_recommendation", recommendation=ID),
    fixed("end_recommendation", recommendation=ID, end_state=st.just("discarded"), reason=TEXT),
    fixed("derive_measure", recommendation=ID, title=TEXT),
    fixed("report_status", measure=ID, status=st.sampled_from(["planned", "running", "done"])),
    fixed("move_agenda_item", item=ID, places=st.integers(-2, 2)),
    fixed("renumber_agenda", session=st.just(1)),
)


def rows(desk: Desk) -> dict[str, dict[int, dict[str, Any]]]:
    """What there is, without what undo leaves behind: counts of changes, and records that lie in the trash."""
    return {
        kind.table: {
            record: {name: value for name, value in row.items() if name != "rev"}
            for record, row in desk.view.live_rows(kind.entity)
        }
        for kind in KINDS
    }


def prepared(folder: Path) -> Desk:
    desk = Desk(folder / "data")
    desk.add("action_field", title="Bildung")
    for name in ("Kern", "Weiß", "Şahin"):
        desk.person(name)
    desk.session(2026)
    return desk


def tried(desk: Desk, step: Step) -> bool:
    """Whether a step changed something."""
    try:
        return desk.do(step[0], **step[1]).name != NOTHING_CHANGED
    except (RuleViolation, NotFound):
        return False


def repeated(times: int, what: Callable[[], Any]) -> None:
    for _ in range(times):
        what()


@settings(max_examples=40)
@given(steps=st.lists(STEPS, min_size=1, max_size=14))
def test_undo_leads_back_and_redo_leads_there_again(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = prepared(Path(folder))
        before = rows(desk)
        done = sum(tried(desk, step) for step in steps)
        after = rows(desk)
        repeated(done, desk.office.undo)
        assert rows(desk) == before
        repeated(done, desk.office.redo)
        assert rows(desk) == after
        desk.office.close()


@settings(max_examples=25)
@given(steps=st.lists(STEPS, min_size=1, max_size=14))
def test_a_fresh_look_at_the_folder_shows_the_same(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = prepared(Path(folder))
        for step in steps:
            tried(desk, step)
        shown = rows(desk)
        again = Desk(Path(folder) / "data", user="b.weber")
        assert rows(again) == shown
        again.office.close()
        desk.office.close()
