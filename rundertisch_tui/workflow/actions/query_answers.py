"""What an office reported on its sheet becomes dated entries: one step, all of it or nothing."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import MeasureId, RecommendationId, StatusQueryId, TaskId
from rundertisch_tui.domain.measures import Measure, Status
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import AnswerLevel
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.domain.tasks import TaskState
from rundertisch_tui.workflow.actions.attachments import AttachFile
from rundertisch_tui.workflow.actions.letters import RecordAnswer
from rundertisch_tui.workflow.actions.measures import ReportStatus
from rundertisch_tui.workflow.actions.tasks import SetTaskState
from rundertisch_tui.workflow.questions.status import latest
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureAnswer:
    """An office's report on one measure; `seen` is the last report that the preview compared with (0: none)."""

    measure: MeasureId
    status: Status
    on: date
    note: str = ""
    obstacle: str = ""
    next_step: str = ""
    next_step_on: date | None = None
    seen: int = 0
    confirms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationAnswer:
    """An office's answer to one recommendation."""

    recommendation: RecommendationId
    level: AnswerLevel
    on: date
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnswer:
    """What an office says of one task."""

    task: TaskId
    state: TaskState
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeInAnswers:
    """Take in the sheet of an office: every clear answer is recorded, what is unclear is kept to be settled.

    `file`: the path of the sheet as it came back; it is kept with the office's query.
    """

    query: StatusQueryId
    on: date
    measures: tuple[MeasureAnswer, ...] = ()
    recommendations: tuple[RecommendationAnswer, ...] = ()
    tasks: tuple[TaskAnswer, ...] = ()
    unclear: tuple[str, ...] = ()
    file: str = ""

    def files(self) -> tuple[str, ...]:
        """The paths whose content has to be copied before the change."""
        return (self.file,) if self.file else ()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an empty sheet or a report that came in since the preview."""
        query = tx.live(StatusQuery, self.query)
        office = tx.live(Organization, query.office)
        year = tx.get(StatusRound, query.status_round)
        count = len(self.measures) + len(self.recommendations) + len(self.tasks)
        if not count and not self.unclear:
            raise RuleViolation("Der Bogen sagt nichts, was zu übernehmen wäre.")
        for measure in self.measures:
            self._report(tx, measure, year.label, office)
        for answer in self.recommendations:
            RecordAnswer(
                recommendation=answer.recommendation,
                level=answer.level,
                on=answer.on,
                text=answer.text,
                office=office.id,
            ).apply(tx)
        for task in self.tasks:
            SetTaskState(task=task.task, state=task.state, on=task.on, reason=task.reason).apply(tx)
        confirmed = sum(one.confirms for one in self.measures)
        tx.put(
            replace(
                query,
                answered_on=self.on,
                changed=query.changed + count - confirmed,
                confirmed=query.confirmed + confirmed,
                unclear=tuple(dict.fromkeys((*query.unclear, *self.unclear))),
            )
        )
        self._keep(tx, query)
        told = "1 Antwort" if count == 1 else f"{count} Antworten"
        return f"{year.label}, {office.label}: {told}" + (f", {len(self.unclear)} unklar" if self.unclear else "")

    def _keep(self, tx: Transaction, query: StatusQuery) -> None:
        """Keep the sheet with its query; the same one read again is there already."""
        if self.file and all(
            one.digest != tx.kept(self.file) for one in tx.linked(Attachment, "status_query", query.id)
        ):
            AttachFile(file=self.file, kind="Abfragebogen", on=self.on, status_query=query.id).apply(tx)

    def _report(self, tx: Transaction, answer: MeasureAnswer, source: str, office: Organization) -> None:
        last = latest(tx, answer.measure)
        measure = tx.live(Measure, answer.measure)
        if (0 if last is None else last.id) != answer.seen:
            raise RuleViolation(f"Zu {measure.code} wurde inzwischen gemeldet. Bitte die Vorschau neu öffnen.")
        ReportStatus(
            status=answer.status,
            measure=answer.measure,
            on=answer.on,
            note=answer.note,
            obstacle=answer.obstacle,
            next_step=answer.next_step,
            next_step_on=answer.next_step_on,
            source=source,
            reported_by=office.id,
        ).apply(tx)
