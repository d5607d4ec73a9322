"""The order of the minuted lines: moved, cut in two, put together."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, MinuteEntryId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions import places
from rundertisch_tui.workflow.actions.minutes import (
    AddMinuteEntry,
    DeleteMinuteEntry,
    EditMinuteEntry,
    entries_of,
    open_item,
)
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveMinuteEntry:
    """Move a line within its item (so many places up or down), or to another item, at its end."""

    entry: MinuteEntryId
    places: int = 0
    to_item: AgendaItemId | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if there is nowhere to move to."""
        entry = tx.live(MinuteEntry, self.entry)
        open_item(tx, entry.agenda_item)
        if self.to_item is not None and self.to_item != entry.agenda_item:
            return self._elsewhere(tx, entry, self.to_item)
        entries = entries_of(tx, entry.agenda_item)
        tx.put(replace(entry, position=places.moved(entries, entry.id, self.places)))
        return f"Zeile {naming.line_label(entry, tx)} verschoben"

    @staticmethod
    def _elsewhere(tx: Transaction, entry: MinuteEntry, to_item: AgendaItemId) -> str:
        _, item = open_item(tx, to_item)
        line = tx.next_number(f"line:{item.id}")
        moved = tx.put(
            replace(entry, agenda_item=item.id, line=line, position=places.behind(entries_of(tx, item.id), None))
        )
        proposal = tx.find_live(Recommendation, entry.recommendation)
        if proposal is not None and not proposal.code:  # it is called by its item as long as it has no number
            serial = tx.next_number(f"V:{item.id}")
            tx.put(replace(proposal, agenda_item=item.id, serial=serial))
        return f"Zeile {naming.line_label(entry, tx)} ist jetzt {naming.line_label(moved, tx)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitMinuteEntry:
    """Cut a line in two at a letter; the second part is a new line of the same kind behind it."""

    entry: MinuteEntryId
    at: int

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if one part would be empty."""
        entry = tx.live(MinuteEntry, self.entry)
        first, second = entry.text[: self.at].strip(), entry.text[self.at :].strip()
        if not first or not second:
            raise RuleViolation("Zum Teilen muss der Schreibpunkt mitten im Text stehen.")
        EditMinuteEntry(entry=entry.id, text=first).apply(tx)
        AddMinuteEntry(
            agenda_item=entry.agenda_item,
            kind=entry.kind,
            text=second,
            action_fields=entry.action_fields,
            after=entry.id,
        ).apply(tx)
        return f"Zeile {naming.line_label(entry, tx)} geteilt"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinMinuteEntries:
    """Append a line to the one before it; its own record goes to the trash."""

    entry: MinuteEntryId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for the first line of an item."""
        entry = tx.live(MinuteEntry, self.entry)
        entries = entries_of(tx, entry.agenda_item)
        index = next(n for n, other in enumerate(entries) if other.id == entry.id)
        if index == 0:
            raise RuleViolation("Davor steht keine Zeile.")
        previous = entries[index - 1]
        EditMinuteEntry(entry=previous.id, text=f"{previous.text} {entry.text}").apply(tx)
        DeleteMinuteEntry(entry=entry.id).apply(tx)
        return f"Zeile {naming.line_label(entry, tx)} angehängt"
