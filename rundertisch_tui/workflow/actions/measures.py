"""Measures and their status."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain import states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    ConceptRecommendationId,
    GoalId,
    MeasureId,
    OrganizationId,
    RecommendationId,
    StatusEntryId,
)
from rundertisch_tui.domain.measures import Assessment, EndKind, Measure, Status, StatusEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.status import latest
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStatus:
    """Record how far a measure, a goal or a recommendation of the concept is, as of a day. Old entries stay."""

    status: Status
    measure: MeasureId | None = None
    goal: GoalId | None = None
    concept_recommendation: ConceptRecommendationId | None = None
    on: date | None = None
    note: str = ""
    obstacle: str = ""
    next_step: str = ""
    next_step_on: date | None = None
    source: str = ""
    reported_by: OrganizationId | None = None
    assessment: Assessment | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a day to come, a step without text or a leap in the states."""
        on = self.on or tx.today
        if on > tx.today:
            raise RuleViolation("Ein Stand gilt für heute oder früher.", field="on")
        if self.next_step_on is not None and not self.next_step.strip():
            raise RuleViolation("Bitte sagen, was der nächste Schritt ist.", field="next_step")
        before = latest(tx, self.measure, on) if self.measure is not None else None
        if before is not None:
            states.check(states.MEASURE, before.status, self.status, field="status")
        entry = tx.add(
            lambda i, _: StatusEntry(
                id=StatusEntryId(i),
                on=on,
                status=self.status,
                measure=self.measure,
                goal=self.goal,
                concept_recommendation=self.concept_recommendation,
                source=self.source,
                reported_by=self.reported_by,
                note=self.note,
                obstacle=self.obstacle,
                next_step=self.next_step,
                next_step_on=self.next_step_on,
                assessment=self.assessment,
            )
        )
        return f"Stand {naming.short(entry, tx)}: {word(self.status)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeriveMeasure:
    """Turn a recommendation into a measure, which keeps the link."""

    recommendation: RecommendationId
    title: str
    action_field: ActionFieldId | None = None
    goal: GoalId | None = None
    number: str = ""
    lead: OrganizationId | None = None
    planned_from: date | None = None
    planned_to: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if no action field is known."""
        one = tx.live(Recommendation, self.recommendation)
        field = self.action_field or next(iter(sorted(one.action_fields)), None)
        if field is None:
            raise RuleViolation("Bitte ein Handlungsfeld wählen.", field="action_field")
        measure = tx.add(
            lambda i, code: Measure(
                id=MeasureId(i),
                code=code,
                action_field=field,
                goal=self.goal,
                number=self.number,
                title=self.title,
                lead=self.lead,
                planned_from=self.planned_from,
                planned_to=self.planned_to,
                recommendations=frozenset({one.id}),
                recorded_on=tx.today,
            )
        )
        return f"Maßnahme {measure.code} aus {naming.proposal_label(one, tx)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMeasure:
    """Tie an existing measure to a recommendation, or untie it."""

    measure: MeasureId
    recommendation: RecommendationId
    linked: bool = True

    def apply(self, tx: Transaction) -> str:
        """Return the undo name."""
        measure = tx.live(Measure, self.measure)
        one = tx.live(Recommendation, self.recommendation)
        wanted = measure.recommendations | {one.id} if self.linked else measure.recommendations - {one.id}
        tx.put(replace(measure, recommendations=wanted))
        return f"{measure.code} {'mit' if self.linked else 'ohne'} {naming.proposal_label(one, tx)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMeasure:
    """Take a measure off the list without its being done: merged, superseded or cancelled, with the reason."""

    measure: MeasureId
    kind: EndKind
    reason: str
    continued_in: MeasureId | None = None
    on: date | None = None

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without reason, for an ended measure, or a way that leads back."""
        measure = tx.live(Measure, self.measure)
        if measure.end_kind is not None:
            raise RuleViolation(f"{measure.code} ist schon {word(measure.end_kind)}.")
        if not self.reason.strip():
            raise RuleViolation("Bitte einen Grund nennen.", field="reason")
        if self.kind is EndKind.CANCELLED and self.continued_in is not None:
            raise RuleViolation("Eine eingestellte Maßnahme geht nirgends weiter.", field="continued_in")
        tx.put(
            replace(
                measure,
                end_kind=self.kind,
                end_reason=self.reason,
                continued_in=self.continued_in,
                ended_on=self.on or tx.today,
            )
        )
        return f"{measure.code} {word(self.kind)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenMeasure:
    """Put an ended measure back on the list."""

    measure: MeasureId

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation if it has not ended."""
        measure = tx.live(Measure, self.measure)
        if measure.end_kind is None:
            raise RuleViolation(f"{measure.code} ist nicht beendet.")
        tx.put(replace(measure, end_kind=None, end_reason="", continued_in=None, ended_on=None))
        return f"{measure.code} wieder aufgenommen"
