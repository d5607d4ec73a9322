"""What one point of a sheet means for the record it speaks of: said as it is, never guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain import dates_de, states
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import MeasureId, RecommendationId, TaskId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.recommendations import AnswerLevel
from rundertisch_tui.domain.status_rounds import UNCHANGED
from rundertisch_tui.domain.tasks import TaskState
from rundertisch_tui.domain.text import MAX_LONG, accept
from rundertisch_tui.domain.wording import SIGNS, status, word
from rundertisch_tui.exchange.columns import key
from rundertisch_tui.workflow.actions.query_answers import MeasureAnswer, RecommendationAnswer, TaskAnswer
from rundertisch_tui.workflow.naming import excerpt
from rundertisch_tui.workflow.questions.asked_items import NOTE, OBSTACLE, STEP, STEP_ON, WORD, WORDS, AskedItem

Answer = MeasureAnswer | RecommendationAnswer | TaskAnswer
_DAY = re.compile(r"\d{1,2}\.\s?(\d{1,2}\.|[A-Za-zä]{3,9}\.?)\s?(\d{4}|\d{2})|\d{4}-\d{2}-\d{2}")
_UNCHANGED = key(UNCHANGED)
_BY_KEY = {table: {key(word(one)): one for one in words} for table, words in WORDS.items()}
_SIGN_OF = {sign: status_word for status_word, sign in SIGNS.items() if status_word is not None}


class Unclear(Exception):
    """Why a point cannot be taken as it stands, as a German sentence."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a clear point amounts to: the answer to take in (None: nothing new), and what it changes in German."""

    answer: Answer | None
    text: str
    confirms: bool = False


def judge(item: AskedItem, cells: Mapping[str, str], on: date, today: date) -> Judged | None:
    """Judge what was filled in; None if nothing was. Raises Unclear."""
    texts = {name: _clean(cells.get(name, "")) for name in (WORD, NOTE, OBSTACLE, STEP, STEP_ON)}
    if not any(texts.values()):
        return None
    written = "; ".join(text for name, text in texts.items() if name != WORD and text)
    if not texts[WORD]:
        raise Unclear(f"Es steht Text da, aber kein Wort unter „{_asked(item)}“: „{excerpt(written)}“.")
    return JUDGES[item.table](item, texts, on, today)


def _clean(text: str) -> str:
    """The text as the gate in front of the records lets it in. Raises Unclear if it is too long."""
    try:
        return accept(text, limit=MAX_LONG, multiline=True).text.strip()
    except RuleViolation as problem:
        raise Unclear(problem.message) from None


def parse_day(text: str, today: date) -> date:
    """A whole date; words such as „morgen“ and days without a year are no answer. Raises Unclear."""
    day = text.strip().removesuffix(" 00:00")
    try:
        if not _DAY.fullmatch(day):
            raise Unclear(f"„{excerpt(text)}“ ist kein Datum mit Tag, Monat und Jahr, zum Beispiel 30.09.2026.")
        return dates_de.parse_date(day, today)
    except (RuleViolation, ValueError):
        raise Unclear(f"„{excerpt(text)}“ ist kein Datum, das es gibt.") from None


def past_day(text: str, today: date) -> date:
    """A whole date that is not ahead. Raises Unclear."""
    day = parse_day(text, today)
    if day > today:
        raise Unclear(f"Der Tag {dates_de.short(day)} liegt in der Zukunft.")
    return day


def _measure(item: AskedItem, texts: Mapping[str, str], on: date, today: date) -> Judged:
    found = _status(item, texts[WORD])
    before = item.word if isinstance(item.word, Status) else None
    step_on = parse_day(texts[STEP_ON], today) if texts[STEP_ON] else None
    if step_on is not None and not texts[STEP]:
        raise Unclear(f"Ein Datum ({texts[STEP_ON]}) steht da, aber kein nächster Schritt.")
    note = texts[NOTE]
    if item.on == on and before is found and item.said == (note, texts[OBSTACLE], texts[STEP]):
        return Judged(None, "schon übernommen")
    if item.on is not None and item.on > on:
        raise Unclear(f"Am {dates_de.short(item.on)} wurde schon Neueres gemeldet als vom {dates_de.short(on)}.")
    if before is not None:
        try:
            states.check(states.MEASURE, before, found)
        except RuleViolation as problem:
            raise Unclear(problem.message) from None
    confirms = before is found and not any(texts[name] for name in (NOTE, OBSTACLE, STEP))
    answer = MeasureAnswer(
        measure=MeasureId(item.record),
        status=found,
        on=on,
        note=note,
        obstacle=texts[OBSTACLE],
        next_step=texts[STEP],
        next_step_on=step_on,
        seen=item.seen,
        confirms=confirms,
    )
    change = status(found) if before is found else f"{status(before)} › {status(found)}"
    return Judged(answer, _told(change, texts), confirms)


def _status(item: AskedItem, text: str) -> Status:
    if key(text) == _UNCHANGED:
        if not isinstance(item.word, Status):
            raise Unclear(f"„{UNCHANGED}“, aber es gibt noch keinen Stand, der gleich bleiben könnte.")
        return item.word
    if text.strip() in _SIGN_OF:
        return _SIGN_OF[text.strip()]
    found = _word(text, item)
    return Status(found)


def _recommendation(item: AskedItem, texts: Mapping[str, str], on: date, today: date) -> Judged:  # noqa: ARG001 - as for every kind
    found = AnswerLevel(_word(texts[WORD], item))
    if item.word is found and texts[NOTE] in ("", *item.said):
        return Judged(None, "wie schon geantwortet")
    if item.on is not None and item.on > on:
        raise Unclear(f"Am {dates_de.short(item.on)} wurde schon Neueres geantwortet.")
    answer = RecommendationAnswer(recommendation=RecommendationId(item.record), level=found, on=on, text=texts[NOTE])
    return Judged(answer, _told(word(found), texts))


def _task(item: AskedItem, texts: Mapping[str, str], on: date, today: date) -> Judged:  # noqa: ARG001 - as for every kind
    found = TaskState(_word(texts[WORD], item))
    if found is TaskState.OPEN:
        if texts[NOTE]:
            raise Unclear(f"Der Auftrag bleibt offen, dazu steht da: „{excerpt(texts[NOTE])}“.")
        return Judged(None, "bleibt offen")
    if found is TaskState.DROPPED and not texts[NOTE]:
        raise Unclear(f"„{word(found)}“, aber kein Grund unter „Anmerkung“.")
    if item.word is found:
        return Judged(None, "schon übernommen")
    return Judged(
        TaskAnswer(task=TaskId(item.record), state=found, on=on, reason=texts[NOTE]), _told(word(found), texts)
    )


JUDGES = {"measure": _measure, "recommendation": _recommendation, "task": _task}


def _word(text: str, item: AskedItem) -> StrEnum:
    found = _BY_KEY[item.table].get(key(text))
    if found is not None:
        return found
    possible = ", ".join(word(one) for one in WORDS[item.table])
    raise Unclear(f"„{excerpt(text)}“ ist kein Wort für „{_asked(item)}“. Möglich: {possible}.")


def _asked(item: AskedItem) -> str:
    return "Antwort" if item.table == "recommendation" else "Stand"


def _told(change: str, texts: Mapping[str, str]) -> str:
    more = "; ".join(excerpt(texts[name]) for name in (NOTE, OBSTACLE, STEP) if texts[name])
    return f"{change}: {more}" if more else change
