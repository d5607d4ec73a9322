"""Committees under a new name or merged: the old ones end, what still lies there goes on in the new one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId
from rundertisch_tui.domain.papers import OPEN_OUTCOMES, Consultation
from rundertisch_tui.domain.people import Membership
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SucceedCommittee:
    """Put a committee in the place of one that is renamed, or of several that are merged, from a day on.

    What was decided keeps the name of its day; papers that still lie there and sittings to come pass to the new one,
    and so do its members, unless `members` is off: then a new election fills it.
    """

    committees: frozenset[CommitteeId]
    name: str
    on: date
    short_name: str = ""
    members: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without a committee, or for one that does not exist by then."""
        before = [tx.live(Committee, one) for one in sorted(self.committees)]
        if not before:
            raise RuleViolation("Bitte sagen, welches Gremium abgelöst wird.", field="committees")
        for one in before:
            if not one.exists_on(self.on - timedelta(days=1)):
                raise RuleViolation(
                    f"{one.label} gab es am Tag vor dem {dates_de.short(self.on)} nicht.", field="committees"
                )
        first = before[0]
        after = tx.add(
            lambda i, code: replace(
                first,
                id=CommitteeId(i),
                code=code,
                name=self.name,
                short_name=self.short_name,
                predecessors=frozenset(one.id for one in before),
                seats=first.seats if len(before) == 1 else None,
                valid_from=self.on,
                remark="",
            )
        )
        for one in before:
            tx.put(replace(one, valid_to=self.on - timedelta(days=1)))
            self._hand_over(tx, one, after)
        if self.members:
            self._take_members(tx, before, after)
        return f"{', '.join(one.label for one in before)} wird {after.label}"

    def _hand_over(self, tx: Transaction, old: Committee, new: Committee) -> None:
        for step in tx.linked(Consultation, "committee", old.id):
            ahead = step.outcome is None and (step.planned_on is None or step.planned_on >= self.on)
            if ahead:
                tx.put(replace(step, committee=new.id))
            elif step.outcome in OPEN_OUTCOMES:
                said = f"Am {dates_de.short(step.decided_on or self.on)} noch: {old.name}."
                tx.put(replace(step, committee=new.id, note=" ".join(part for part in (step.note, said) if part)))
        for sitting in tx.linked(Sitting, "committee", old.id):
            if sitting.on >= self.on:
                tx.put(replace(sitting, committee=new.id))

    def _take_members(self, tx: Transaction, before: Sequence[Committee], new: Committee) -> None:
        """End the memberships that still hold with the last day of the old ones, and go on with them in the new one."""
        taken: set[tuple[int, str, int | None]] = set()  # who deputises for two has two links
        for old in before:
            for one in tx.linked(Membership, "committee", old.id):
                if not one.holds_on(self.on):
                    continue
                seat = (one.person, one.role, one.deputy_of)
                if one.valid_from == self.on:
                    tx.put(replace(one, committee=new.id))
                    taken.add(seat)
                    continue
                tx.put(replace(one, valid_to=self.on - timedelta(days=1)))
                if seat not in taken:
                    taken.add(seat)
                    self._add_member(tx, one, new)

    def _add_member(self, tx: Transaction, one: Membership, new: Committee) -> None:
        tx.add(lambda i, _: replace(one, id=MembershipId(i), committee=new.id, valid_from=self.on))
