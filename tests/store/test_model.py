"""Three users, any order of changing, undoing, redoing, reopening and killing: the store is what a model says.

`RUNDERTISCH_SEQUENCES=1000` runs the long campaign.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rundertisch_tui.store import journal
from rundertisch_tui.store.erasure import Erasing
from rundertisch_tui.store.errors import Conflict, NothingToUndo
from rundertisch_tui.store.store import Store
from tests.store.office_like import add, anything, opened, put, rows
from tests.store.replay import replayed

USERS = ("weber", "öztürk", "skript")
SEQUENCES = int(os.environ.get("RUNDERTISCH_SEQUENCES", "25"))
users = st.sampled_from(USERS)
ids = st.integers(1, 4)
names = st.sampled_from(["text", "kind"])
values = st.sampled_from(["a", "b", "ß", None])


class Office(RuleBasedStateMachine):
    """The model: what each user last left in each field, and the rows as of every line."""

    @initialize()
    def begin(self) -> None:
        self.place = Path(tempfile.mkdtemp())
        self.folder = self.place / "data"
        self.segment_bytes = journal.SEGMENT_BYTES
        journal.SEGMENT_BYTES = 900
        self.stores: dict[str, Store] = {user: opened(self.folder, user) for user in USERS}
        self.rows: dict[int, dict[str, Any]] = {}
        self.given = 0

    @rule(user=users)
    def adds(self, user: str) -> None:
        record_id = add(self.stores[user], text="neu")
        self.given += 1
        assert record_id == self.given
        self.rows[record_id] = {"text": "neu"}

    @rule(user=users, record_id=ids, name=names, value=values)
    def edits(self, user: str, record_id: int, name: str, value: str | None) -> None:
        if record_id in self.rows:
            fields: dict[str, Any] = {name: value}
            put(self.stores[user], "note", record_id, **fields)
            self.rows[record_id] = {**self.rows[record_id], name: value}

    @rule(user=users, again=st.booleans())
    def takes_back(self, user: str, again: bool) -> None:
        """Either exactly the fields of one line go back to what they were before it, or nothing changes."""
        store = self.stores[user]
        store.follow()
        try:
            line = (store.redo if again else store.undo)(anything)
        except (NothingToUndo, Conflict):
            return
        assert line.undoes is not None
        undone = next(one for one in store.lines(limit=10_000) if one.seq == line.undoes)
        assert undone.user == user
        (change,) = store.lines(limit=1)
        for address, (_, new) in change.fields.items():
            record, _, name = address.partition(".")
            record_id = int(record.partition(":")[2])
            assert name in ("trashed_at", "trashed_by") or undone.fields[address][0] == new
            row = self.rows[record_id] = {**self.rows[record_id], name: new}
            if name not in rows(store)[record_id]:
                row.pop(name)

    @rule(user=users, record_id=ids, name=names)
    def erases(self, user: str, record_id: int, name: str) -> None:
        """The field is empty for everybody, and no undo, redo or history brings an old value back."""
        if record_id in self.rows:
            store = self.stores[user]
            store.erase(lambda _: Erasing("Löschung", "Antrag", (("note", record_id, (name,)),)))
            self.rows[record_id] = {key: value for key, value in self.rows[record_id].items() if key != name}
            old = [line.fields[name] for line in store.history("note", record_id) if name in line.fields]
            assert old == [(None, None)] * len(old)
            assert not store.snapshot.erasures

    @rule(user=users)
    def reopens(self, user: str) -> None:
        self.stores[user].close()
        self.stores[user] = opened(self.folder, user)

    @rule(user=users)
    def is_killed(self, user: str) -> None:
        self.stores[user]._let_go()
        self.stores[user] = opened(self.folder, user)

    @rule(user=users)
    def keeps_a_checkpoint(self, user: str) -> None:
        self.stores[user].checkpoint()

    @invariant()
    def all_see_the_same(self) -> None:
        if not hasattr(self, "stores"):
            return
        for store in self.stores.values():
            store.follow()
            assert store.problem is None
            assert rows(store) == self.rows
        assert self.stores["weber"].snapshot == replayed(self.folder)

    def teardown(self) -> None:
        if hasattr(self, "stores"):
            journal.SEGMENT_BYTES = self.segment_bytes
            for store in self.stores.values():
                store._let_go()
            shutil.rmtree(self.place)


@pytest.mark.filterwarnings("ignore")
class TestOffice(Office.TestCase):  # type: ignore[misc, valid-type]  # hypothesis makes the class at run time
    settings = settings(
        max_examples=SEQUENCES, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
    )
