"""What one action reads and changes, before any of it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from rundertisch_tui.domain import numbering
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.store.store import Change
from rundertisch_tui.workflow import gate, naming, past_rules, rules, warnings
from rundertisch_tui.workflow.codec import META_FIELDS, Row, links, to_entity, to_row
from rundertisch_tui.workflow.derived import LinkIndex
from rundertisch_tui.workflow.kinds import BY_ENTITY, BY_TABLE, Kind
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.view import View

E = TypeVar("E")


class Transaction(Reader):
    """The state under the lock plus the changes of one action; all of them are written, or none.

    Everything that is put passes the text gate, the rules that may change one day, and the check of its links.
    """

    def __init__(self, base: View, *, user: str, now: datetime, kept: Mapping[str, str] | None = None) -> None:
        """Begin on `base` for `user`; `kept`: path of each file that was copied for this change → its digest."""
        self._kept = {} if kept is None else kept
        self._base = base
        self._links: dict[tuple[str, str], LinkIndex] = {}  # of the changed rows alone
        self._changed: dict[str, dict[int, Row]] = {}  # per table, so that many changes stay as cheap as few
        self.counters: dict[str, int] = {}
        self.created: list[tuple[str, int]] = []
        self.findings: list[str] = []
        self.user = user
        self.now = now

    @property
    def today(self) -> date:
        """The day on which the action happens."""
        return self.now.date()

    @property
    def seq(self) -> int:
        """The number of the last confirmed change that the action was judged on."""
        return self._base.seq

    # reading ----------------------------------------------------------------------------------------------------

    def rows(self, kind: type[Any]) -> Mapping[int, Row]:
        """All rows of a kind with the changes of this action."""
        own = self._changed.get(BY_ENTITY[kind].table)
        base = self._base.rows(kind)
        return _Overlaid(base, own) if own else base

    def linked_ids(self, kind: type[Any], field: str, target: Any) -> Iterable[int]:
        """The ids of the rows whose `field` is or contains `target`, with the changes of this action."""
        table = BY_ENTITY[kind].table
        found = self._base.linked_ids(kind, field, target)
        changed = self._changed.get(table)
        if not changed:
            return found
        index = self._links.get((table, field))
        if index is None:  # an import asks as often as it writes: looking through its changes would cost their square
            index = self._links[table, field] = LinkIndex(changed, field)
        return frozenset(found - changed.keys()) | index.ids(target)

    def _entity(self, kind: type[E], record_id: int, row: Row) -> E:
        if record_id in self._changed.get(BY_ENTITY[kind].table, {}):
            return to_entity(kind, record_id, row)
        return self._base._entity(kind, record_id, row)  # noqa: SLF001 - the same protocol, one step below

    def live(self, kind: type[E], record_id: int) -> E:
        """The record, if it is there and not in the trash. Raises NotFound, RuleViolation."""
        record = self.get(kind, record_id)
        if self.is_trashed(kind, record_id):
            raise RuleViolation(
                f"{BY_ENTITY[kind].german} {naming.short(record, self)} liegt im Papierkorb. Bitte erst herausholen."
            )
        return record

    def find_live(self, kind: type[E], record_id: int | None) -> E | None:
        """The record, or None if it is missing or lies in the trash."""
        return None if record_id is None or self.is_trashed(kind, record_id) else self.find(kind, record_id)

    # changing ---------------------------------------------------------------------------------------------------

    def next_number(self, series: str) -> int:
        """Draw the next number of a series; it is never given twice, also not after undo."""
        number = self._counter(series) + 1
        self.counters[series] = number
        return number

    def burn(self, series: str, number: int) -> None:
        """Make sure that an imported number is never drawn again."""
        if number > self._counter(series):
            self.counters[series] = number

    def _counter(self, series: str) -> int:
        return self.counters.get(series, self._base.snapshot.counters.get(series, 0))

    def add(self, build: Callable[[int, str], E]) -> E:
        """Create a record: `build` gets its id and the next code of its series ("" if the kind has none).

        Raises RuleViolation if a rule or a link does not hold.
        """
        draft = build(0, "")
        kind = BY_ENTITY[type(draft)]
        record_id = self.next_number(f"id:{kind.table}")
        code = numbering.code(kind.series, self.next_number(kind.series)) if kind.series else ""
        entity = build(record_id, code)
        self.created.append((kind.table, record_id))
        return self._write(entity, before=None)

    def put(self, entity: E) -> E:
        """Write the new form of a record that exists and is not in the trash. Raises NotFound, RuleViolation."""
        before = self.live(type(entity), entity.id)  # type: ignore[attr-defined]  # every entity has an id
        return self._write(entity, before=before)

    def _write(self, entity: E, *, before: E | None) -> E:
        clean, findings = gate.cleaned(entity, before)
        self.findings.extend(findings)
        self._check_links(clean, before)
        kind = BY_ENTITY[type(clean)]
        record_id: int = clean.id  # type: ignore[attr-defined]  # every entity has an id
        old = self.rows(type(clean)).get(record_id, {})
        meta = {name: old[name] for name in META_FIELDS if name in old and name != "rev"}
        self._set(kind.table, record_id, {**to_row(clean), **meta})
        past_rules.judge(clean, before, self.today)
        rules.judge(clean, before, self)
        self.findings.extend(warnings.found(clean, before, self))
        return clean

    def _check_links(self, entity: Any, before: Any) -> None:
        for name, table in links(type(entity)).items():
            seen = () if before is None else _targets(getattr(before, name))
            for target in _targets(getattr(entity, name)):
                if target not in seen:
                    self._check_target(BY_TABLE[table], target, name)

    def _check_target(self, kind: Kind, target: int, field: str) -> None:
        row = self.rows(kind.entity).get(target)
        if row is None:
            raise RuleViolation(f"{kind.german} {target} gibt es nicht.", field=field)
        if "trashed_at" in row:
            name = naming.short(self.get(kind.entity, target), self)
            raise RuleViolation(f"{kind.german} {name} liegt im Papierkorb. Bitte erst herausholen.", field=field)

    def kept(self, file: str) -> str:
        """The digest of a file that was copied into the data folder for this change. Raises RuleViolation."""
        if file not in self._kept:
            raise RuleViolation(f"Die Datei „{file}“ liegt nicht vor.", field="file")
        return self._kept[file]

    def trash(self, kind: type[Any], record_id: int) -> None:
        """Lay a record into the trash; all its links stay."""
        self.get(kind, record_id)
        row = dict(self.rows(kind)[record_id])
        row["trashed_at"] = self.now.isoformat()
        row["trashed_by"] = self.user
        self._set(BY_ENTITY[kind].table, record_id, row)

    def untrash(self, kind: type[Any], record_id: int) -> None:
        """Take a record out of the trash, with all its links."""
        row = {k: v for k, v in self.rows(kind)[record_id].items() if not k.startswith("trashed_")}
        self._set(BY_ENTITY[kind].table, record_id, row)
        rules.judge(to_entity(kind, record_id, row), None, self)

    def touches(self, table: str) -> bool:
        """Whether this action wrote a record of a kind."""
        return table in self._changed

    def changes(self) -> list[Change]:
        """What the store has to write."""
        return [
            Change(table=table, id=i, row={k: v for k, v in row.items() if k != "rev"})
            for table, rows in self._changed.items()
            for i, row in rows.items()
        ]

    def _set(self, table: str, record_id: int, row: Row) -> None:
        rows = self._changed.setdefault(table, {})
        for (indexed, _), index in self._links.items():
            if indexed == table:
                index.replace(record_id, rows.get(record_id), row)
        rows[record_id] = row


def _targets(value: Any) -> Iterable[int]:
    """The ids in a link: none, one, or those of a set."""
    if value is None:
        return ()
    return value if isinstance(value, frozenset | tuple) else (value,)


class _Overlaid(Mapping[int, Row]):
    """A table with some rows replaced, without copying the table."""

    def __init__(self, base: Mapping[int, Row], own: Mapping[int, Row]) -> None:
        self._base = base
        self._own = own

    def __getitem__(self, record_id: int) -> Row:
        own = self._own.get(record_id)
        return self._base[record_id] if own is None else own

    def __iter__(self) -> Iterator[int]:
        yield from self._base
        yield from (i for i in self._own if i not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)
