"""A Stichtag: from then on, reports as of that day print the same, whatever is changed or entered later."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import ReportingDayId
from rundertisch_tui.domain.office import ReportingDay
from rundertisch_tui.workflow.past_rules import not_ahead
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class FreezeDay:
    """Freeze all states as of a day (today if none is given), so that its reports print the same in years to come."""

    on: date | None = None
    name: str = ""

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come or one that is frozen already."""
        on = not_ahead(self.on or tx.today, tx.today)
        if tx.linked(ReportingDay, "on", on.isoformat()):
            raise RuleViolation(
                f"Der Stichtag {dates_de.short(on)} ist schon festgehalten. Soll er neu gelten, zuerst den alten in "
                "den Papierkorb legen.",
                field="on",
            )
        tx.add(lambda i, _: ReportingDay(id=ReportingDayId(i), on=on, seq=tx.seq, name=self.name))
        return f"Stichtag {dates_de.short(on)} festgehalten"
