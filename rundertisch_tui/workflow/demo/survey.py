"""The status round of the year: every office is asked, most answer, one not clearly, some need a second call."""

from functools import partial

from rundertisch_tui.domain.ids import MeasureId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.status_rounds import StatusQuery
from rundertisch_tui.workflow.actions.query_answers import MeasureAnswer, TakeInAnswers
from rundertisch_tui.workflow.actions.status_rounds import NoteQuerySent, OpenStatusRound
from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.questions.asked_items import AskedItem, asked_items, offices_with_items
from rundertisch_tui.workflow.questions.status_rounds import current_round, queries_of

OPENED, CALLED_AGAIN = -120, -55  # days before the Round Table
WEEKS_TO_ANSWER = 8
FEW = 1000  # records; data that small have one report an office
SILENT = 4  # every fourth office does not answer
UNCLEAR = "„läuft so mit“ ist kein Wort für „Stand“. Möglich: geplant, in Umsetzung, umgesetzt, verstetigt."


def plan(stage: Stage, table: RoundTable) -> None:
    """Plan the round before the coming Round Table."""
    if table.is_last:
        stage.plan(table.day(OPENED), lambda: _open(stage, table))
        stage.plan(table.day(CALLED_AGAIN), lambda: _call_again(stage))


def _open(stage: Stage, table: RoundTable) -> None:
    """Ask everybody on one day; the answers come one after the other."""
    if not offices_with_items(stage.view):
        return
    stage.do(OpenStatusRound(year=table.year, due_on=stage.after(7 * WEEKS_TO_ANSWER)))
    queries = _queries(stage)
    stage.do(NoteQuerySent(queries=frozenset(one.id for one in queries)))
    for at, query in enumerate(queries):
        if at % SILENT != SILENT - 1:
            stage.plan(stage.after(7 + 3 * at), partial(_answer, stage, table, query, at))


def _queries(stage: Stage) -> list[StatusQuery]:
    one = current_round(stage.view)
    return [] if one is None else queries_of(stage.view, one)


def _answer(stage: Stage, table: RoundTable, query: StatusQuery, at: int) -> None:
    """What is under way is reported as such; the second office to answer leaves one measure unclear."""
    items = [one for one in asked_items(stage.view, query.office) if one.table == "measure"]
    going = [one for one in items if one.word in (None, Status.PLANNED, Status.RUNNING, Status.ON_HOLD)]
    unclear = going[-1:] if at == 1 else []
    told = [one for one in going if one not in unclear][: 1 if stage.size.records < FEW else None]
    if told or unclear:
        stage.do(
            TakeInAnswers(
                query=query.id,
                on=stage.day,
                measures=tuple(_report(stage, table, one) for one in told),
                unclear=tuple(f"{one.code}: {UNCLEAR}" for one in unclear),
            )
        )


def _report(stage: Stage, table: RoundTable, one: AskedItem) -> MeasureAnswer:
    table.concept.status[one.record] = Status.RUNNING
    return MeasureAnswer(
        measure=MeasureId(one.record),
        status=Status.RUNNING,
        on=stage.day,
        note=sentences.drawn(stage, sentences.NOTES),
        seen=one.seen,
    )


def _call_again(stage: Stage) -> None:
    """Whoever has not answered is asked a second time, but for the last one."""
    waiting = [one.id for one in _queries(stage) if one.is_open and one.sent_on is not None]
    if waiting[:-1]:
        stage.do(NoteQuerySent(queries=frozenset(waiting[:-1])))
