"""The four changes that every kind of record knows: add, edit, into the trash, out of the trash."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass
from typing import Any

from rundertisch_tui.domain import numbering
from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.moved_sittings import take_along
from rundertisch_tui.workflow.codec import field_defaults, field_types, to_entity, value_from_json, value_to_json
from rundertisch_tui.workflow.kinds import BY_TABLE, Kind
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.problems import EditConflict
from rundertisch_tui.workflow.transaction import Transaction

APPEND_ONLY = {
    "status_entry": "Ein Stand wird nicht geändert, sondern durch einen neuen fortgeschrieben.",
    "export": "Was ausgegeben wurde, bleibt stehen.",
    "minutes_version": "Eine Fassung der Niederschrift bleibt, wie sie festgehalten wurde.",
}
ONLY_BY_VERB = {"minutes_version": "Eine Fassung entsteht mit dem Abschluss oder der Feststellung, nicht von Hand."}
FROZEN_WITH_THE_MINUTES = frozenset({"minute_entry", "attendance"})

# Fields that follow rules of their own; a bare edit would go past them.
OWN_VERBS: dict[tuple[str, str], str] = {
    (
        "session",
        "state",
    ): "Der Stand eines Runden Tisches wird weitergeführt oder abgeschlossen, nicht als Feld gesetzt.",
    ("session", "recorded_later"): "Nacherfasst ist ein Runder Tisch von Anfang an; das geht nicht als Feld.",
    ("session", "minutes_state"): "Die Niederschrift geht ihren Weg Schritt für Schritt, nicht als Feld.",
    ("session", "closed_on"): "Abgeschlossen wird mit der Prüfung, nicht als Feld.",
    ("objection", "decision"): "Über eine Einwendung wird entschieden, nicht als Feld.",
    ("recommendation", "code"): "Die Nummer kommt mit dem Konsens und bleibt; sie geht nicht als Feld.",
    ("recommendation", "end_state"): "Ein Ende wird mit Grund festgehalten, nicht als Feld.",
    ("task", "state"): "Ein Auftrag wird als erledigt gemeldet, nicht als Feld gesetzt.",
    ("challenge", "state"): "Eine Herausforderung wird mit Grund geschlossen, nicht als Feld.",
    ("measure", "end_kind"): "Eine Maßnahme wird mit Grund beendet, nicht als Feld.",
}
# What only its verb may say also of a record that is new; the others come along when a table tells the past.
NEVER_ADDED = frozenset({("session", "closed_on"), ("session", "minutes_state"), ("session", "recorded_later"),
                         ("objection", "decision")})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """Create a record from its fields (JSON values under their English names)."""

    kind: str
    fields: Mapping[str, Any]

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation naming the field, NotFound for an unknown kind."""
        kind = _kind(self.kind)
        if self.kind in ONLY_BY_VERB:
            raise RuleViolation(ONLY_BY_VERB[self.kind])
        values = _converted(kind.entity, self.fields)
        _not_frozen(tx, self.kind, values.get("session"))
        for name, default in field_defaults(kind.entity).items():
            if (self.kind, name) in NEVER_ADDED and values.get(name, default) != default:
                raise RuleViolation(OWN_VERBS[self.kind, name], field=name)
            if name in values or name == "position":
                continue
            if default is MISSING:
                raise RuleViolation(f"Es fehlt: {name} ({heading(name)}).", field=name)
        if "position" in field_defaults(kind.entity) and "position" not in values:
            values["position"] = naming.last_position(tx, kind.entity, values)
        if "recorded_on" in field_defaults(kind.entity):
            values.setdefault("recorded_on", tx.today)
        if kind.table == "consultation" and "public" not in values:
            values["public"] = not _is_magistrate(tx, values.get("committee"))
        given_code = str(values.pop("code", ""))

        def build(record_id: int, code: str) -> Any:
            own = {"code": given_code or code} if "code" in field_defaults(kind.entity) else {}
            return to_entity(kind.entity, record_id, {k: value_to_json(v) for k, v in {**values, **own}.items()})

        entity = tx.add(build)
        _burn(tx, given_code)
        return f"{kind.german} {naming.short(entity, tx)} angelegt"


def _is_magistrate(tx: Transaction, committee: Any) -> bool:
    """Whether a step is before the Magistrat, which sits behind closed doors (§ 67 HGO)."""
    found = tx.find(Committee, committee)
    return found is not None and found.kind is CommitteeKind.MAGISTRATE


def _kind(table: str) -> Kind:
    if table not in BY_TABLE:
        raise NotFound(f"Die Art „{table}“ gibt es nicht.")
    return BY_TABLE[table]


def _not_frozen(tx: Transaction, table: str, session_id: int | None) -> None:
    """Refuse a bare change of lines and attendance once the Round Table is closed. Raises RuleViolation."""
    session = tx.find(Session, session_id) if table in FROZEN_WITH_THE_MINUTES else None
    if session is not None and session.closed_on is not None:
        raise RuleViolation(
            f"RT {session.year} ist abgeschlossen: Zeilen und Anwesenheit stehen fest. Text ändern Einwendungen."
        )


def _burn(tx: Transaction, code: str) -> None:
    parsed = numbering.parse_code(code) if code else None
    if parsed is not None:
        tx.burn(parsed.counter, parsed.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Change fields of one record; `before` holds the values that were seen, `after` the wanted ones (JSON values).

    Per field: now = before → written; now = after → nothing; else a conflict. Sets merge as additions and removals.
    """

    kind: str
    id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    expect_rev: int | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises EditConflict with both values, RuleViolation naming the field, NotFound."""
        kind = _kind(self.kind)
        if self.kind in APPEND_ONLY:
            raise RuleViolation(APPEND_ONLY[self.kind])
        entity = tx.get(kind.entity, self.id)
        _not_frozen(tx, self.kind, getattr(entity, "session", None))
        if self.expect_rev is not None and self.expect_rev != tx.rev(kind.entity, self.id):
            raise EditConflict(
                f"{kind.german} {naming.short(entity, tx)} wurde inzwischen geändert "
                f"(Fassung {tx.rev(kind.entity, self.id)}, erwartet {self.expect_rev}).",
                {},
                (),
            )
        wanted, conflicts = self._merged(entity)
        for name in wanted:
            if (self.kind, name) in OWN_VERBS:
                raise RuleViolation(OWN_VERBS[self.kind, name], field=name)
        if conflicts:
            names = ", ".join(conflicts)
            raise EditConflict(
                f"{kind.german} {naming.short(entity, tx)} wurde inzwischen geändert: {names}.",
                conflicts,
                tuple(wanted),
            )
        after = tx.put(to_entity(kind.entity, self.id, {**tx.rows(kind.entity)[self.id], **wanted}))
        _burn(tx, str(wanted.get("code", "")))
        if self.kind == "sitting" and (moved := take_along(tx, entity, after)):
            return moved
        return f"{kind.german} {naming.short(after, tx)} geändert"

    def _merged(self, entity: Any) -> tuple[dict[str, Any], dict[str, tuple[Any, Any, Any]]]:
        wanted: dict[str, Any] = {}
        conflicts: dict[str, tuple[Any, Any, Any]] = {}
        for name, after in self.after.items():
            own = value_to_json(value_from_json(type(entity), name, after))
            now = value_to_json(getattr(entity, name))
            seen = value_to_json(value_from_json(type(entity), name, self.before[name])) if name in self.before else now
            if now == own:
                continue
            if now == seen:
                wanted[name] = own
            elif "frozenset" in str(field_types(type(entity))[name]):
                wanted[name] = sorted((set(now) | (set(own) - set(seen))) - (set(seen) - set(own)))
            else:
                conflicts[name] = (seen, now, own)
        return wanted, conflicts


def _converted(entity: type[Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value_from_json(entity, name, value) for name, value in fields.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """Lay a record into the trash; its links are kept and come back with it."""

    kind: str
    id: int

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises NotFound, RuleViolation if it lies there already or must stay."""
        kind = _kind(self.kind)
        if self.kind in APPEND_ONLY:
            raise RuleViolation(APPEND_ONLY[self.kind])
        entity = tx.get(kind.entity, self.id)
        if tx.is_trashed(kind.entity, self.id):
            raise RuleViolation(f"{kind.german} {naming.short(entity, tx)} liegt schon im Papierkorb.")
        _not_frozen(tx, self.kind, getattr(entity, "session", None))
        tx.trash(kind.entity, self.id)
        return f"{kind.german} {naming.short(entity, tx)} in den Papierkorb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelete:
    """Take a record out of the trash, with all its links."""

    kind: str
    id: int

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises NotFound, RuleViolation if it is not in the trash."""
        kind = _kind(self.kind)
        entity = tx.get(kind.entity, self.id)
        if not tx.is_trashed(kind.entity, self.id):
            raise RuleViolation(f"{kind.german} {naming.short(entity, tx)} liegt nicht im Papierkorb.")
        _not_frozen(tx, self.kind, getattr(entity, "session", None))
        tx.untrash(kind.entity, self.id)
        return f"{kind.german} {naming.short(entity, tx)} aus dem Papierkorb geholt"
