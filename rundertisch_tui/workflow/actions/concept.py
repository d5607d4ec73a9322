"""The integration concept: its fields of action."""

from dataclasses import dataclass

from rundertisch_tui.domain import positions
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ActionFieldId
from rundertisch_tui.domain.standard_fields import STANDARD_FIELDS
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class LayOutActionFields:
    """Lay out the six fields of action of the concept, where there are none yet."""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is a field already."""
        if tx.all(ActionField):
            raise RuleViolation("Es gibt schon Handlungsfelder. Weitere legt n einzeln an.")
        places = positions.first(len(STANDARD_FIELDS))
        for place, (title, short) in zip(places, STANDARD_FIELDS, strict=True):
            _add(tx, place, title, short)
        return f"{len(STANDARD_FIELDS)} Handlungsfelder angelegt"


def _add(tx: Transaction, place: str, title: str, short: str) -> None:
    tx.add(lambda i, code: ActionField(id=ActionFieldId(i), code=code, title=title, short_title=short, position=place))
