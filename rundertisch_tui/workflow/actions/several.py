"""Several verbs as one change: one line of the journal, one undo."""

from dataclasses import dataclass
from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.copies import files_of
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Perform actions in their order as one transaction; if one is refused, none happens."""

    steps: tuple[Any, ...]
    name: str = ""

    def files(self) -> tuple[str, ...]:
        """The paths whose content the steps need."""
        return tuple(file for step in self.steps for file in files_of(step))

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises whatever a step raises, and RuleViolation without any step."""
        if not self.steps:
            raise RuleViolation("Es ist kein Schritt angegeben.", field="steps")
        names = [step.apply(tx) for step in self.steps]
        return self.name or (names[0] if len(names) == 1 else f"{names[0]} und {len(names) - 1} weitere")
