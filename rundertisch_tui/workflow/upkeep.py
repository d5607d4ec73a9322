"""The data as a whole: is every record sound, does every link lead somewhere?"""

from collections.abc import Iterator

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.codec import field_defaults, links, to_entity
from rundertisch_tui.workflow.kinds import BY_TABLE, KINDS, Kind
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.view import View


def check(office: Office) -> list[str]:
    """All findings as German sentences, what the store says first; an empty list if all is well."""
    found = [] if office.damage is None else [office.damage]
    for kind in KINDS:
        found.extend(_records(kind, office.view))
    return found


def _records(kind: Kind, view: View) -> Iterator[str]:
    targets = {name: view.rows(BY_TABLE[table].entity) for name, table in links(kind.entity).items()}
    for record_id, row in view.rows(kind.entity).items():
        try:
            to_entity(kind.entity, record_id, {name: value for name, value in row.items() if name in _known(kind)})
        except RuleViolation as problem:
            yield f"{kind.table}:{record_id} lässt sich nicht lesen: {problem}"
        for name, rows in targets.items():
            value = row.get(name)
            for target in value if isinstance(value, list) else (value,):
                if target is not None and target not in rows:
                    yield f"{kind.table}:{record_id}, {name}: {links(kind.entity)[name]}:{target} gibt es nicht."


def _known(kind: Kind) -> frozenset[str]:
    return frozenset(field_defaults(kind.entity))
