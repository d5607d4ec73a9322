"""The year after a Round Table: minutes go out, papers take their way, measures grow out of recommendations."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from rundertisch_tui.domain.addressees import addressed
from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.ids import (
    CommitteeId,
    ConsultationId,
    MeasureId,
    OrganizationId,
    PaperId,
    RecommendationId,
    TaskId,
)
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, PaperType, Role
from rundertisch_tui.domain.recommendations import AnswerLevel, EndState, Recommendation, RecommendationState
from rundertisch_tui.domain.sessions import MinutesState
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.workflow.actions.letters import RecordAnswer, SendLetter
from rundertisch_tui.workflow.actions.measures import DeriveMeasure, LinkMeasure
from rundertisch_tui.workflow.actions.minutes_state import SetMinutesState
from rundertisch_tui.workflow.actions.papers import AddConsultation, RecordOutcome, SubmitPaper
from rundertisch_tui.workflow.actions.recommendations import EndRecommendation, SetNextStep
from rundertisch_tui.workflow.actions.tasks import SetTaskState
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.sittings import sitting_near
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.working_days import working_day
from rundertisch_tui.workflow.questions.status import state_of

MINUTES: tuple[tuple[int, MinutesState], ...] = (
    (4, MinutesState.REVIEW),
    (12, MinutesState.CIRCULATED),
    (30, MinutesState.APPROVED),
    (34, MinutesState.SIGNED),
    (45, MinutesState.PUBLISHED),
)

# How the deciding step of a paper ends: all outcomes that there are, the usual ones more often.
OUTCOMES: tuple[Outcome, ...] = (
    Outcome.DECIDED, Outcome.DECIDED_CHANGED, Outcome.DECIDED, Outcome.POSTPONED, Outcome.DECIDED, Outcome.REJECTED,
    Outcome.REFERRED, Outcome.POSTPONED, Outcome.REMOVED, Outcome.DECIDED_CHANGED, Outcome.WITHDRAWN, Outcome.SETTLED,
    Outcome.NO_DECISION, Outcome.DECIDED,
)  # fmt: skip
CHANGED_WORDING = "… mit der Maßgabe, dass die Mittel im Nachtragshaushalt bereitgestellt werden."
NEXT_STEPS = ("Wege und Adressaten klären", "Rückmeldung des Amtes einholen", "Beschlussvorlage vorbereiten",
              "Gespräch mit den Trägern führen", "Vorlage ins Dezernat geben")  # fmt: skip
WITHOUT_PAPER = 1  # agreed, but nobody knows yet whom to put them before
DEPARTMENTS = ("Geschäftsstelle", "Jugendamt", "Sozialamt", "Dezernat V", "Amt für Chancengleichheit")
ANSWERS = (
    (AnswerLevel.SUPPORTED, "Wir unterstützen die Empfehlung und beginnen im neuen Jahr."),
    (AnswerLevel.PARTLY, "Wir können die Empfehlung in zwei Stadtteilen umsetzen."),
    (AnswerLevel.NOTED, "Wir haben die Empfehlung zur Kenntnis genommen."),
    (AnswerLevel.REJECTED, "Für diese Aufgabe fehlt uns die Zuständigkeit."),
)
ENDS = (
    (EndState.DONE, "Umgesetzt, Bericht lag dem Runden Tisch vor."),
    (EndState.OVERTAKEN, "Durch das neue Landesprogramm überholt."),
    (EndState.WITHDRAWN, "Von der Runde zurückgezogen, Anliegen steht in einer anderen Empfehlung."),
    (EndState.REJECTED, "Der Magistrat sieht keine Möglichkeit der Finanzierung."),
)


def plan(stage: Stage, table: RoundTable) -> None:
    """Plan the year after `table`."""
    for offset, state in MINUTES:
        stage.plan(table.day(offset), partial(_take_on, stage, table, state))
    stage.plan(table.day(20), lambda: _sharpen(stage, table))
    stage.plan(table.day(40), lambda: _inform(stage, table))
    stage.plan(table.day(70), lambda: _decide(stage, table))
    stage.plan(table.day(-30), lambda: _clear_up(stage))
    if table.is_last:
        stage.plan(table.day(-26), lambda: _wait(stage, table))
    stage.plan(table.day(95), lambda: _write_letters(stage, table))
    stage.plan(table.day(150), lambda: _finish_tasks(stage, table))
    stage.plan(table.day(210), lambda: _derive(stage, table))
    stage.plan(table.day(320), lambda: _end_some(stage, table))


def _take_on(stage: Stage, table: RoundTable, state: MinutesState) -> None:
    stage.do(SetMinutesState(session=table.record, state=state))


def _agreed(stage: Stage, table: RoundTable) -> list[Recommendation]:
    found = stage.view.linked(Recommendation, "session", table.record)
    return [one for one in found if one.code and one.end_state is None]


def _sharpen(stage: Stage, table: RoundTable) -> None:
    """A title, whom it is for, by when an answer is wanted; and last year's of the same wish as predecessor."""
    for one in _agreed(stage, table):
        before = table.memory.agreed.setdefault(min(one.action_fields, default=0), [])
        fields: dict[str, object] = {
            "title": _title(one.wording),
            "bindingness": stage.one(("request", "expectation", "decision_wanted")),
        }
        if stage.happens(0.3):
            fields["report_back_on"] = table.day(stage.between(250, 420)).isoformat()
        fields |= _addressee(table, one.addressee_text, beside=1 if stage.happens(0.2) else 0)
        if before and stage.happens(0.15):
            fields["predecessors"] = [stage.one(before)]
        stage.do(stage.edit(one, **fields))
        before.append(one.id)


def _title(wording: str) -> str:
    """The wish without the addition behind its last comma; a wish that begins with a list stays whole."""
    wish = wording.rsplit(", ", maxsplit=1)[0]
    return wish if len(wish.split()) > 3 else wording


def _addressee(table: RoundTable, text: str, beside: int) -> dict[str, object]:
    """Whoever was named in the minutes, as the record that they are; a name that fits nobody stays as text.

    `beside`: how many other offices it is for as well.
    """
    for record, data in table.town.organizations:
        if text and data.who.endswith(f" {text}"):
            return {"addressees": sorted({record, *table.town.offices[:beside]}), "addressee_text": ""}
    if text == "Magistrat":
        return {"addressed_committees": [table.town.committees["Magistrat"]], "addressee_text": ""}
    return {}


def _inform(stage: Stage, table: RoundTable) -> None:
    """Nearly all of the year go to the Magistrat in one paper, then to the Ausländerbeirat and a committee."""
    own = _agreed(stage, table)
    own = own[:-WITHOUT_PAPER] or own
    if not own:
        return
    paper = _submit(
        stage, table, own, PaperType.INFORMATION, f"Empfehlungen des Runden Tisches Integration {table.year}"
    )
    steps = (
        (table.town.committees["Magistrat"], Role.FOR_INFORMATION, 25, Outcome.NOTED),
        (table.town.committees["Ausländerbeirat"], Role.HEARING, 45, Outcome.AGREED),
        (table.town.integration_committee(table.day(100)), Role.FOR_INFORMATION, 60, Outcome.NOTED),
    )
    for number, (committee, role, days, outcome) in enumerate(steps):
        on = sitting_near(stage, committee, stage.after(days))
        if number:
            _add_step(stage, paper, committee, role, on)
        stage.plan(on + timedelta(days=2), partial(_outcome, stage, paper, number, on, outcome))


def _submit(stage: Stage, table: RoundTable, own: Sequence[Recommendation], kind: PaperType, title: str) -> PaperId:
    deciding = kind is PaperType.DECISION
    done = stage.do(
        SubmitPaper(
            title=title,
            recommendations=frozenset(one.id for one in own),
            committee=CommitteeId(table.town.committees["Magistrat"]),
            type=kind,
            role=Role.PRELIMINARY if deciding else Role.FOR_INFORMATION,
            reference=table.town.next_reference(stage.day) if stage.happens(0.9) else "",
            planned_on=sitting_near(stage, table.town.committees["Magistrat"], stage.after(25)),
        )
    )
    paper = next(PaperId(record) for table_name, record in done.created if table_name == "paper")
    stage.do(
        stage.edit(
            stage.view.get(Paper, paper),
            rapporteur="Bürgermeisterin",
            rationale=own[0].wording,
            proposed_resolution=f"Der Magistrat wird beauftragt, folgende Empfehlung umzusetzen: {title}."
            if deciding
            else f"Der Magistrat nimmt die {title} zur Kenntnis.",
            financial_impact="Im Haushalt veranschlagt." if deciding else "Keine.",
            personnel_impact="Eine halbe Stelle, befristet auf zwei Jahre." if deciding else "Keine.",
            climate_impact="nein",
        )
    )
    _sign_offs(stage, table, paper, deciding)
    return paper


def _sign_offs(stage: Stage, table: RoundTable, paper: PaperId, deciding: bool) -> None:
    for office in stage.some(table.town.offices, 2 if deciding else 1):
        stage.add(
            "sign_off",
            paper=paper,
            organization=office,
            sent_on=stage.after(-12).isoformat(),
            returned_on=stage.after(-stage.between(1, 9)).isoformat(),
        )


def _add_step(stage: Stage, paper: PaperId, committee: int, role: Role, on: date) -> None:
    deadline = on - timedelta(days=14)
    stage.do(
        AddConsultation(
            paper=paper, committee=CommitteeId(committee), role=role, submitted_on=stage.day, planned_on=on,
            deadline=deadline if role is Role.DECISION else None,
        )
    )  # fmt: skip


def _outcome(stage: Stage, paper: PaperId, number: int, on: date, outcome: Outcome) -> None:
    """Record what happened in step `number`, unless the paper ended before; a postponed one comes up again."""
    steps = sorted(stage.view.linked(Consultation, "paper", paper), key=lambda step: step.position)
    step = steps[number]
    if step.outcome is not None or any(one.outcome is Outcome.WITHDRAWN for one in steps):
        return
    later = working_day(on + timedelta(days=42))
    if outcome is Outcome.POSTPONED:
        later = sitting_near(stage, step.committee, later)
    stage.do(
        RecordOutcome(
            consultation=ConsultationId(step.id),
            outcome=outcome,
            on=on,
            wording=CHANGED_WORDING if outcome is Outcome.DECIDED_CHANGED else "",
            vote=_vote(stage) if step.role is Role.DECISION and outcome in VOTED else None,
            postponed_to=later if outcome is Outcome.POSTPONED else None,
            referred_to=_elsewhere(stage, step) if outcome is Outcome.REFERRED else None,
        )
    )
    if outcome is Outcome.POSTPONED and (later < stage.today - FORGOTTEN_AT_MOST or stage.happens(0.2)):
        again = stage.one((Outcome.DECIDED, Outcome.NOTED))
        stage.plan(later, lambda: _settle(stage, step.id, later, again))


FORGOTTEN_AT_MOST = timedelta(days=250)  # what was put off longer ago has come up again
VOTED = frozenset({Outcome.DECIDED, Outcome.DECIDED_CHANGED, Outcome.REJECTED})


def _settle(stage: Stage, step: ConsultationId, on: date, outcome: Outcome) -> None:
    stage.do(RecordOutcome(consultation=step, outcome=outcome, on=on))


def _vote(stage: Stage) -> VoteResult:
    voices = [(group, stage.one(("yes", "yes", "yes", "no", "abstention"))) for group in ("Grüne", "SPD", "CDU", "FDP")]
    return VoteResult(by_group=tuple(voices))


def _elsewhere(stage: Stage, step: Consultation) -> CommitteeId:
    """A committee that exists on the day and is not the one that refers."""
    there = [
        one.id
        for one in stage.view.all(Committee)
        if one.kind is CommitteeKind.COMMITTEE and one.id != step.committee and one.exists_on(stage.day)
    ]
    return stage.one(there)


def _decide(stage: Stage, table: RoundTable) -> None:
    """About a third of the recommendations gets a paper of its own that the city council decides."""
    decided = sum(one.type is PaperType.DECISION for one in stage.view.all(Paper))
    own = [one for one in _agreed(stage, table) if stage.view.linked(Paper, "recommendations", one.id)]
    for number, one in enumerate(stage.some(own, max(2, len(own) // 3))):
        paper = _submit(stage, table, [one], PaperType.DECISION, one.heading)
        kinds = (
            (Role.PRELIMINARY, 25, Outcome.AGREED, table.town.committees["Magistrat"]),
            (Role.PRELIMINARY, 55, Outcome.AGREED, table.town.integration_committee(stage.after(55))),
            (Role.DECISION, 75, OUTCOMES[(decided + number) % len(OUTCOMES)], table.town.committees["StaVo"]),
        )
        for place, (role, days, outcome, committee) in enumerate(kinds):
            on = sitting_near(stage, committee, stage.after(days))
            if place:
                _add_step(stage, paper, committee, role, on)
            stage.plan(on + timedelta(days=1), partial(_outcome, stage, paper, place, on, outcome))


def _write_letters(stage: Stage, table: RoundTable) -> None:
    """Some go to somebody outside the committees; next steps are set for others."""
    for number, one in enumerate(_agreed(stage, table)):
        if stage.view.linked(Paper, "recommendations", one.id)[1:]:
            continue
        if number % 4 == 1 and addressed(one):
            stage.do(SendLetter(recommendations=frozenset({one.id})))
            stage.plan(stage.after(40), partial(_answer, stage, one.id))
        elif number % 4 == 2:
            on = stage.after(stage.between(20, 320))
            stage.do(
                SetNextStep(recommendation=one.id, next_step=stage.one(NEXT_STEPS), on=on, by=stage.one(DEPARTMENTS))
            )


def _answer(stage: Stage, record: RecommendationId) -> None:
    one = stage.view.get(Recommendation, record)
    if one.end_state is None:
        _answer_for_all(stage, one)


def _answer_for_all(stage: Stage, one: Recommendation) -> None:
    """Each addressee says what it thinks; often the same."""
    for office in sorted(one.addressees) or (None,):
        level, text = stage.one(ANSWERS)
        stage.do(RecordAnswer(recommendation=one.id, office=office, level=level, text=text))


def _finish_tasks(stage: Stage, table: RoundTable) -> None:
    for task in stage.view.linked(Task, "session", table.record):
        if stage.happens(0.75):
            stage.do(SetTaskState(task=TaskId(task.id)))
        elif stage.happens(0.3):
            stage.do(
                SetTaskState(task=TaskId(task.id), state=TaskState.DROPPED, reason="Anderweitig erledigt, kein Bedarf.")
            )


def _derive(stage: Stage, table: RoundTable) -> None:
    """What was decided becomes a measure, or is tied to one that runs."""
    for one in _agreed(stage, table):
        decided = any(
            step.outcome in (Outcome.DECIDED, Outcome.DECIDED_CHANGED)
            for paper in stage.view.linked(Paper, "recommendations", one.id)
            for step in stage.view.linked(Consultation, "paper", paper.id)
        )
        if decided and stage.happens(0.8):
            lead = OrganizationId(stage.one(table.town.offices))
            done = stage.do(DeriveMeasure(recommendation=one.id, title=one.heading, lead=lead, planned_from=stage.day))
            table.concept.status[done.created[-1][1]] = None
        elif stage.happens(0.1):
            running = [m.id for m in stage.view.all(Measure) if m.action_field in one.action_fields]
            stage.do(LinkMeasure(measure=MeasureId(stage.one(running)), recommendation=one.id))


def _end_some(stage: Stage, table: RoundTable) -> None:
    """Before the next Round Table the office closes what came to an end."""
    for number, one in enumerate(_agreed(stage, table)):
        if number % 6 == 1:
            state, reason = ENDS[(number // 6 + table.year) % len(ENDS)]
            stage.do(EndRecommendation(recommendation=one.id, end_state=state, reason=reason))


PATIENCE = timedelta(days=20)  # what is overdue for longer is settled before the Round Table


def _clear_up(stage: Stage) -> None:
    """Before a Round Table the office goes through what is overdue: answered, put on a new date, or ended."""
    for one in stage.view.all(Recommendation):
        if not one.code or one.end_state is not None:
            continue
        if not _late(stage, one):
            _go_on_with(stage, one)
        elif one.next_step and stage.happens(0.4):
            on = stage.after(stage.between(15, 300))
            stage.do(SetNextStep(recommendation=one.id, next_step=stage.one(NEXT_STEPS), on=on, by=one.next_step_by))
            stage.do(stage.edit(one, report_back_on=None))  # the new date stands in its place
        elif stage.happens(0.5):
            _answer_for_all(stage, one)
            stage.do(stage.edit(one, report_back_on=None, next_step="", next_step_on=None))
        else:
            state, reason = stage.one(ENDS)
            stage.do(EndRecommendation(recommendation=one.id, end_state=state, reason=reason))
    for task in stage.view.all(Task):
        if task.state is TaskState.OPEN and task.due_on is not None and task.due_on < stage.day - PATIENCE:
            stage.do(SetTaskState(task=task.id))


def _go_on_with(stage: Stage, one: Recommendation) -> None:
    """What committees only took note of gets a next step, or comes to an end; little of it stays as it is."""
    if one.next_step or state_of(stage.view, one, stage.day).state is not RecommendationState.NOTED:
        return
    if stage.happens(0.5):
        step, on = stage.one(NEXT_STEPS), stage.after(stage.between(20, 300))
        stage.do(SetNextStep(recommendation=one.id, next_step=step, on=on, by=stage.one(DEPARTMENTS)))
    elif stage.happens(0.6):
        state, reason = stage.one(ENDS)
        stage.do(EndRecommendation(recommendation=one.id, end_state=state, reason=reason))


def _wait(stage: Stage, table: RoundTable) -> None:
    """Two answers were due a few days ago and have not come."""
    going = [one for one in stage.view.all(Recommendation) if one.code and one.end_state is None]
    for one, days in zip(going[-2:], (-24, -23), strict=False):
        stage.do(
            SetNextStep(
                recommendation=one.id, next_step="Antwort des Amtes anmahnen", on=table.day(days), by="Geschäftsstelle"
            )
        )


def _late(stage: Stage, one: Recommendation) -> bool:
    dates = [day for day in (one.next_step_on, one.report_back_on) if day is not None]
    return any(day < stage.day - PATIENCE for day in dates)
