"""Round Tables before this program came: recorded later, with their recommendations."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.ids import ActionFieldId, RecommendationId, SessionId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import EndState
from rundertisch_tui.workflow.actions.measures import LinkMeasure
from rundertisch_tui.workflow.actions.recommendations import AddRecommendation, EndRecommendation
from rundertisch_tui.workflow.actions.sessions import EnterPastSession
from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.preparation import PLACE
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.texts import FIELDS, MOTTOS


def enter(stage: Stage, table: RoundTable, number: int) -> None:
    """Enter the Round Table of an earlier year with what it recommended and what is known of it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"Niederschrift_{table.year}.txt"
        file.write_text(_old_minutes(table, number), encoding="utf-8")
        done = stage.do(
            EnterPastSession(
                year=table.year,
                held_on=table.held_on,
                place=PLACE,
                motto=MOTTOS[table.year % len(MOTTOS)],
                number=number,
                minutes_file=str(file),
            )
        )
    session = SessionId(done.created[0][1])
    for index, texts in enumerate(FIELDS):
        for count in range(stage.size.proposals_per_workshop):
            _recommend(stage, table, session, index, texts.recommendations, count)


def _old_minutes(table: RoundTable, number: int) -> str:
    """What is left of the minutes of that year: one page of text."""
    return (
        f"{number}. Runder Tisch Integration\n{dates_de.with_weekday(table.held_on)}, {PLACE}\n\n"
        f"Motto: {MOTTOS[table.year % len(MOTTOS)]}\n\n"
        "1. Begrüßung durch den Magistrat\n2. Bericht zum Umsetzungsstand\n3. Arbeitsgruppen zu den Handlungsfeldern\n"
        "4. Zusammenfassung und Ausblick\n\n"
        "Die Empfehlungen der Arbeitsgruppen sind in der Anlage aufgeführt.\n"
    )


def _recommend(
    stage: Stage, table: RoundTable, session: SessionId, index: int, texts: tuple[str, ...], count: int
) -> None:
    done = stage.do(
        AddRecommendation(
            session=session,
            wording=sentences.widened(stage, texts[count % len(texts)], table.year),
            legacy_number=f"{index + 1}.{count + 1}",
            action_fields=frozenset({ActionFieldId(table.concept.fields[index])}),
            addressee_text="Magistrat",
        )
    )
    record = RecommendationId(done.created[0][1])
    if stage.happens(0.4):
        running = stage.view.linked(Measure, "action_field", table.concept.fields[index])
        stage.do(LinkMeasure(measure=stage.one(running).id, recommendation=record))
    else:
        reason = f"Laut Bericht vom {(table.held_on + timedelta(days=360)).year} umgesetzt."
        stage.do(EndRecommendation(recommendation=record, end_state=EndState.DONE, reason=reason))
