"""What is due: one list with reasons, the most urgent first. Start screen and `due` show the same."""

from collections.abc import Iterable, Iterator
from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.addressees import goes_by_letter, unwritten
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.papers import OPEN_OUTCOMES, Consultation, Paper
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session, SessionState
from rundertisch_tui.domain.settings import Deferral
from rundertisch_tui.domain.tasks import Task, TaskState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.questions.due_inquiries import unanswered_inquiries
from rundertisch_tui.workflow.questions.due_items import SOON_DAYS, DueItem
from rundertisch_tui.workflow.questions.due_items import due_item as _item
from rundertisch_tui.workflow.questions.due_rounds import answers_awaited, awaited, due_of_round, without_letter
from rundertisch_tui.workflow.questions.due_steps import without_step
from rundertisch_tui.workflow.questions.groups import without_promise
from rundertisch_tui.workflow.questions.retention import due_erasures
from rundertisch_tui.workflow.questions.status import Newest, letters_of, newest_by_measure, stale_since, state_of
from rundertisch_tui.workflow.questions.submission import submission
from rundertisch_tui.workflow.reader import Reader

__all__ = ["DueItem", "due"]


def due(reader: Reader, today: date) -> tuple[DueItem, ...]:
    """Everything that is due or soon will be, without what was put off; the most urgent first."""
    return reader.remembered(("due", today), lambda: _due(reader, today))


def _due(reader: Reader, today: date) -> tuple[DueItem, ...]:
    off = {one.subject for one in reader.all(Deferral) if one.until > today}
    found = [item for item in _all(reader, today) if item.key not in off]
    return tuple(sorted(found, key=_urgency))


def _urgency(item: DueItem) -> tuple[int, date, str]:
    return (0 if item.urgent else 1 if item.on else 2, item.on or date.max, item.key)


def _all(reader: Reader, today: date) -> Iterator[DueItem]:
    yield from _sessions(reader, today)
    yield from _recommendations(reader, today)
    yield from _consultations(reader, today)
    yield from _submissions(reader, today)
    yield from _tasks(reader, today)
    yield from _stale_measures(reader, today)
    yield from due_of_round(reader, today)
    yield from unanswered_inquiries(reader, today)
    yield from due_erasures(reader, today)


def _sessions(reader: Reader, today: date) -> Iterable[DueItem]:
    for session in reader.all(Session):
        if session.state in (SessionState.PLANNED, SessionState.INVITED):
            yield from _preparation(reader, session, today)
        elif session.state is SessionState.RUNNING:
            yield _item(
                f"close:{session.id}", "Abschluss", f"Runder Tisch {session.year} noch nicht abgeschlossen",
                session.held_on, today, table="session", record=session.id,
            )  # fmt: skip
        elif session.state is SessionState.HELD and not session.recorded_later:
            yield from _minutes(reader, session, today)


def _minutes(reader: Reader, session: Session, today: date) -> Iterable[DueItem]:
    """What the minutes wait for; published ones wait for nothing, and the first screen need not load objections."""
    if session.minutes_state is MinutesState.PUBLISHED:
        return ()
    from rundertisch_tui.workflow.questions.due_minutes import waiting_minutes

    return waiting_minutes(reader, session, today)


def _preparation(reader: Reader, session: Session, today: date) -> Iterable[DueItem]:
    if session.held_on is None:
        yield _item(f"date:{session.id}", "Termin", f"Der Runde Tisch {session.year} hat noch kein Datum", None, today,
                    table="session", record=session.id)  # fmt: skip
        return
    invitations = reader.linked_rows(Invitation, "session", session.id)
    waiting = sum(row.get("reply", Reply.NONE) == Reply.NONE for row in invitations)
    if waiting:
        words = "1 Antwort fehlt" if waiting == 1 else f"{waiting} Antworten fehlen"
        yield _item(f"replies:{session.id}", "Einladung", words, session.reply_by or session.held_on, today,
                    table="session", record=session.id)  # fmt: skip
    for group in without_promise(reader, session.id, session.held_on) if invitations else ():
        yield _item(f"group:{session.id}:{group}", "Einladung", f"Keine Zusage: {word(group)}",
                    session.held_on, today, table="session", record=session.id, urgent=True)  # fmt: skip
    for item in reader.linked(AgendaItem, "session", session.id):
        if item.kind is ItemKind.WORKSHOP and not item.rapporteur:
            yield _item(f"rapporteur:{item.id}", "Tagesordnung", f"TOP\u00a0{item.number} hat noch keine Moderation",
                        session.held_on, today, table="agenda_item", record=item.id)  # fmt: skip


def _recommendations(reader: Reader, today: date) -> Iterable[DueItem]:
    waiting: list[Recommendation] = []
    stepless: list[tuple[Recommendation, Reached]] = []
    for one in reader.all(Recommendation):
        if one.end_state is not None or not one.code:
            continue
        if one.next_step and one.next_step_on is not None and (one.next_step_on - today).days <= SOON_DAYS:
            yield _item(f"step:{one.id}", one.code, one.next_step, one.next_step_on, today,
                        table="recommendation", record=one.id)  # fmt: skip
        elif (letters := awaited(reader, one)) and state_of(reader, one).is_open:
            yield from answers_awaited(reader, one, letters, today)
            waiting += [one] if _is_to_write(reader, one) else []
        elif one.report_back_on is not None and (one.report_back_on - today).days <= SOON_DAYS:
            yield _item(f"report:{one.id}", one.code, "Rückmeldung wird erwartet", one.report_back_on, today,
                        table="recommendation", record=one.id)  # fmt: skip
        elif not one.next_step or one.next_step_on is None:
            state = state_of(reader, one)
            if _waits(reader, one, state):
                waiting.append(one)
            elif state.is_open:
                stepless.append((one, state))
    yield from without_step(stepless, today)
    if without_paper := [one for one in waiting if not goes_by_letter(one)]:
        many = len(without_paper)
        words = "1 hat noch keine Vorlage" if many == 1 else f"{many} haben noch keine Vorlage"
        yield _item("without_paper", "Empfehlungen", words, None, today, table="recommendation",
                    record=without_paper[0].id)  # fmt: skip
    yield from without_letter([one for one in waiting if goes_by_letter(one)], today)


def _is_to_write(reader: Reader, one: Recommendation) -> bool:
    """Whether one of its addressees outside the committees has no letter yet."""
    return goes_by_letter(one) and bool(unwritten(one, letters_of(reader, one.id)))


def _waits(reader: Reader, one: Recommendation, reached: Reached) -> bool:
    """Whether it has not gone to everybody whom it is for."""
    if reached.state is RecommendationState.FORWARDED:
        return _is_to_write(reader, one)
    return reached.state is RecommendationState.AGREED


def _consultations(reader: Reader, today: date) -> Iterable[DueItem]:
    for step in reader.all(Consultation):
        if not step.awaits_outcome:
            continue
        paper = reader.get(Paper, step.paper)
        label = reader.get(Committee, step.committee).label
        if step.outcome is None and step.deadline is not None and (step.deadline - today).days <= SOON_DAYS:
            past = "ist vorbei" if step.deadline < today else "läuft"
            reason = f"Frist für {label} am {dates_de.short(step.deadline)} {past}"
            yield _item(f"deadline:{step.id}", paper.code, reason, step.deadline, today,
                        table="consultation", record=step.id)  # fmt: skip
        elif step.outcome is None and step.planned_on is not None and step.planned_on < today:
            yield _item(f"outcome:{step.id}", paper.code, f"Ergebnis aus {label} fehlt", step.planned_on, today,
                        table="consultation", record=step.id)  # fmt: skip
        elif step.outcome in OPEN_OUTCOMES and step.postponed_to is not None and step.postponed_to < today:
            reason = f"{label}: vertagt bis {dates_de.short(step.postponed_to)}, ohne Ergebnis"
            yield _item(f"outcome:{step.id}", paper.code, reason, step.postponed_to, today,
                        table="consultation", record=step.id)  # fmt: skip


def _submissions(reader: Reader, today: date) -> Iterable[DueItem]:
    """Papers that must be handed on soon, counted back from the sitting that they are meant for."""
    for paper in reader.all(Paper):
        found = submission(reader, paper, today)
        if found is None or (found.by - today).days > SOON_DAYS:
            continue
        office = reader.find(Organization, found.signer)
        to = f"zu {office.label}" if office is not None else "abgegeben sein"
        where = reader.get(Committee, found.committee).label
        late = f", sonst erst {where} am {dates_de.short(found.otherwise)}" if found.otherwise else f" für {where}"
        yield _item(f"submit:{paper.id}", paper.code, f"muss bis {dates_de.short(found.by)} {to}{late}", found.by,
                    today, table="paper", record=paper.id)  # fmt: skip


def _tasks(reader: Reader, today: date) -> Iterable[DueItem]:
    for task in reader.all(Task):
        if task.state is not TaskState.OPEN or task.due_on is None or (task.due_on - today).days > SOON_DAYS:
            continue
        who = f" ({task.responsible})" if task.responsible else ""
        yield _item(f"task:{task.id}", "Zusage" if task.commitment else "Auftrag", f"{task.what}{who}", task.due_on,
                    today, table="task", record=task.id)  # fmt: skip


def _stale_measures(reader: Reader, today: date) -> Iterable[DueItem]:
    months = settings.number(reader, "stale_months")
    newest = newest_by_measure(reader, today)
    going = [record for record, row in reader.live_rows(Measure) if row.get("end_kind") is None]
    stale = [one for one in going if one in newest and _is_stale(newest[one], today, months)]
    never = [one for one in going if one not in newest]
    if stale:
        words = f"1 ist über {months} Monate" if len(stale) == 1 else f"{len(stale)} sind über {months} Monate"
        yield _item("stale", "Maßnahmen", f"{words} ohne Meldung", None, today, table="measure", record=stale[0])
    if never:
        words = "1 hat noch keinen Stand" if len(never) == 1 else f"{len(never)} haben noch keinen Stand"
        yield _item("never", "Maßnahmen", words, None, today, table="measure", record=never[0])


def _is_stale(last: Newest, today: date, months: int) -> bool:
    return bool(stale_since(last.status, last.on, today, months))
