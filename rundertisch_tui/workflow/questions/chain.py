"""The chain both ways: where a recommendation came from and what became of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.papers import OPEN_OUTCOMES, Consultation, Paper
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.questions.challenges import times_named
from rundertisch_tui.workflow.questions.due_rounds import addressee_name
from rundertisch_tui.workflow.questions.next_steps import proposed_step
from rundertisch_tui.workflow.questions.status import going_on, latest, letters_of, measures_of, state_of, steps_of
from rundertisch_tui.workflow.reader import Reader


class Part(StrEnum):
    """The parts of a chain, with the word that stands before them.

    A recommendation has no `STATUS`, that is a measure's; `SIGN_OFF`, `CARRIES` and `FILE` are a paper's.
    """

    ORIGIN = "Woher"
    WAY = "Weg"
    STATUS = "Stand"
    SIGN_OFF = "Zeichnet"
    CARRIES = "Trägt"
    FILE = "Datei"
    RESULT = "Daraus"
    NEXT = "Nächstes"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStep:
    """One line of the chain. `mark`: ● happened, ► runs, ○ to come, ! hangs. `what`, `role`, `result` are German."""

    part: Part
    table: str
    record: int
    mark: str
    on: date | None
    what: str
    role: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """All that is known of one recommendation."""

    recommendation: Recommendation
    label: str
    state: str
    fields: str
    addressees: str
    steps: tuple[ChainStep, ...]
    proposed: str = ""

    @property
    def with_proposal(self) -> tuple[ChainStep, ...]:
        """The steps, and behind them the next one that is proposed where nobody has said it."""
        if not self.proposed:
            return self.steps
        step = ChainStep(
            part=Part.NEXT, table="recommendation", record=self.recommendation.id, mark="?", on=None,
            what=self.proposed, result="Vorschlag",
        )  # fmt: skip
        return (*(one for one in self.steps if one.part is not Part.NEXT), step)


def chain(reader: Reader, recommendation: Recommendation, today: date) -> Chain:
    """The whole chain of a recommendation, in the order in which it is read."""
    steps = (
        *_origin(reader, recommendation),
        *_way(reader, recommendation, today),
        *_result(reader, recommendation),
        *_next(recommendation, today),
    )
    return Chain(
        recommendation=recommendation,
        label=naming.proposal_label(recommendation, reader),
        state=state_of(reader, recommendation).word,
        fields=field_codes(reader, recommendation.action_fields),
        addressees=addressees(reader, recommendation),
        steps=steps,
        proposed=proposed_step(reader, recommendation),
    )


def field_codes(reader: Reader, ids: frozenset[Any]) -> str:
    """HF1, HF3: the codes of some action fields in their order."""
    fields = sorted((reader.get(ActionField, one) for one in ids), key=lambda field: (field.position, field.id))
    return ", ".join(field.code for field in fields)


def addressees(reader: Reader, recommendation: Recommendation) -> str:
    """Whom a recommendation is addressed to, in one line."""
    named = [reader.get(Organization, one).label for one in sorted(recommendation.addressees)]
    named += [reader.get(Committee, one).label for one in sorted(recommendation.addressed_committees)]
    if recommendation.addressee_text:
        named.append(recommendation.addressee_text)
    return ", ".join(named)


def source_entries(reader: Reader, recommendation: Recommendation) -> list[MinuteEntry]:
    """The minuted lines that a recommendation came from."""
    entries = reader.linked(MinuteEntry, "recommendation", recommendation.id)
    return sorted(entries, key=lambda entry: (entry.agenda_item, entry.position))


def _origin(reader: Reader, one: Recommendation) -> list[ChainStep]:
    session = reader.get(Session, one.session)
    steps = []
    told: set[int] = set()
    for entry in source_entries(reader, one):
        challenge = reader.find(Challenge, entry.challenge)
        if challenge is not None:
            told.add(challenge.id)
        steps.append(
            ChainStep(
                part=Part.ORIGIN,
                table="minute_entry",
                record=entry.id,
                mark="●",
                on=session.held_on,
                what=f"{_place_of(reader, entry)}, Zeile {entry.line}: {entry.text}",
                result=times_named(reader, challenge) if challenge else "",
            )
        )
    if not steps:
        text = one.legacy_number or f"Runder Tisch {session.year}"
        steps.append(
            ChainStep(
                part=Part.ORIGIN, table="session", record=session.id, mark="●", on=session.held_on, what=text,
                result="nacherfasst" if session.recorded_later else "",
            )
        )  # fmt: skip
    steps.extend(_challenge(reader, one, told))
    if one.consensus is not None:
        steps.append(
            ChainStep(
                part=Part.ORIGIN,
                table="recommendation",
                record=one.id,
                mark="●",
                on=one.agreed_on,
                what=wording.word(one.consensus) + (f": {one.reservation}" if one.reservation else ""),
            )
        )
    return [*steps, *(_before(reader, one, earlier) for earlier in sorted(one.predecessors))]


def _before(reader: Reader, one: Recommendation, earlier: RecommendationId) -> ChainStep:
    """What it was taken out of, or what it says again: a part is of the same Round Table."""
    split = reader.get(Recommendation, earlier).session == one.session
    return _related(reader, earlier, "abgetrennt von" if split else "wiederholt", Part.ORIGIN)


def _challenge(reader: Reader, one: Recommendation, told: set[int]) -> list[ChainStep]:
    """The challenge that a recommendation answers, unless one of its lines has named it already."""
    challenge = reader.find(Challenge, one.challenge)
    if challenge is None or challenge.id in told:
        return []
    session = reader.session(challenge.year)
    return [
        ChainStep(
            part=Part.ORIGIN, table="challenge", record=challenge.id, mark="●",
            on=session.held_on if session else None, what=challenge.title, result=times_named(reader, challenge),
        )
    ]  # fmt: skip


def _related(reader: Reader, other: int, word: str, part: Part) -> ChainStep:
    """Another recommendation that this one repeats, is repeated in, or went up in."""
    found = reader.get(Recommendation, other)
    return ChainStep(
        part=part,
        table="recommendation",
        record=found.id,
        mark="●",
        on=found.agreed_on or (found.ended_on if part is Part.RESULT else None),  # a proposal has no day but its end
        what=f"{word} {naming.proposal_label(found, reader)}: {found.heading}",
        result=state_of(reader, found).word,
    )


def _place_of(reader: Reader, entry: MinuteEntry) -> str:
    item = reader.get(AgendaItem, entry.agenda_item)
    kind = "Workshop" if item.kind.value == "workshop" else "TOP"
    return f"{kind}\u00a0{item.number}"


def _way(reader: Reader, one: Recommendation, today: date) -> list[ChainStep]:
    steps = [way_step(reader, step, today) for step in steps_of(reader, one.id)]
    for letter in letters_of(reader, one.id):
        steps += _letter(reader, one, letter, today)
    return steps


def _letter(reader: Reader, one: Recommendation, letter: Letter, today: date) -> list[ChainStep]:
    """The letter to an addressee outside the committees and its answer, in place of paper and step."""
    who = addressee_name(reader, one, letter) or "Adressat"

    def step(on: date | None, role: str, result: str, mark: str = "●") -> ChainStep:
        return ChainStep(
            part=Part.WAY, table="letter", record=letter.id, mark=mark, on=on, what=who, role=role, result=result
        )

    found = [] if letter.sent_on is None else [step(letter.sent_on, "Schreiben", "versandt")]
    if letter.answer_level is not None:
        text = f": {letter.answer}" if letter.answer else ""
        return [*found, step(letter.answered_on, "Antwort", wording.word(letter.answer_level) + text)]
    if letter.awaits_answer:
        late = letter.reply_by is not None and letter.reply_by < today
        found.append(step(letter.reply_by, "Antwort", "steht aus", "!" if late else "○"))
    return found


def way_step(reader: Reader, step: Consultation, today: date) -> ChainStep:
    """One step of a paper: it hangs if it was put off, or if its day is over and nobody has said what came of it."""
    paper = reader.get(Paper, step.paper)
    hangs = step.outcome in OPEN_OUTCOMES
    late = step.outcome is None and step.planned_on is not None and step.planned_on < today
    return ChainStep(
        part=Part.WAY,
        table="consultation",
        record=step.id,
        mark="!" if hangs or late else ("○" if step.outcome is None else "●"),
        on=step.decided_on or step.planned_on,
        what=reader.get(Committee, step.committee).label,
        role=wording.word(step.role),
        result=_outcome(step) + (f" ({paper.reference})" if paper.reference else ""),
    )


def _outcome(step: Consultation) -> str:
    if step.outcome is None:
        return "steht aus"
    until = f" bis {dates_de.short(step.postponed_to)}" if step.postponed_to else ""
    before = ", ".join(dates_de.short(day) for day in sorted(step.put_off_on))
    return wording.word(step.outcome) + until + (f", vertagt schon {before}" if before else "")


def _result(reader: Reader, one: Recommendation) -> list[ChainStep]:
    steps = [step for measure in measures_of(reader, one.id) for step in _became(reader, measure)]
    steps += _went_on(reader, one)
    if one.end_state is not None:
        steps.append(
            ChainStep(
                part=Part.RESULT, table="recommendation", record=one.id, mark="●", on=one.ended_on,
                what=one.end_reason, result=wording.word(one.end_state),
            )
        )  # fmt: skip
    return steps


def _became(reader: Reader, measure: Measure) -> Iterator[ChainStep]:
    """A measure with its newest report, where it goes on, and what comes next."""
    entry = latest(reader, measure.id)
    lead = reader.find(Organization, measure.lead)
    yield ChainStep(
        part=Part.RESULT,
        table="measure",
        record=measure.id,
        mark="?" if entry is None else wording.SIGNS[entry.status],
        on=None if entry is None else entry.on,
        what=f"{measure.number} {measure.title}".strip(),
        role=f"{measure.code} {lead.label}" if lead else measure.code,
        result=wording.NOT_REPORTED if entry is None else wording.word(entry.status),
    )
    if (other := going_on(reader, measure)) is not measure and measure.end_kind is not None:
        yield ChainStep(
            part=Part.RESULT, table="measure", record=other.id, mark="●", on=measure.ended_on,
            what=f"weiter in {other.number} {other.title}".replace("  ", " "), role=other.code,
            result=wording.word(measure.end_kind),
        )  # fmt: skip
    if entry is not None and entry.next_step:
        yield ChainStep(
            part=Part.RESULT, table="measure", record=measure.id, mark="○", on=entry.next_step_on,
            what=f"{measure.number} {entry.next_step}".strip(), role=measure.code, result="nächster Schritt",
        )  # fmt: skip


def _went_on(reader: Reader, one: Recommendation) -> Iterator[ChainStep]:
    """The recommendations that came of this one, went up in it, or that it went up in."""
    for repeated in reader.linked(Recommendation, "predecessors", one.id):
        again = "abgetrennt als" if repeated.session == one.session else "wiederholt als"
        yield _related(reader, repeated.id, again, Part.RESULT)
    for gone_up in reader.linked(Recommendation, "merged_into", one.id):
        yield _related(reader, gone_up.id, "nimmt auf", Part.RESULT)
    if one.merged_into is not None:
        yield _related(reader, one.merged_into, "aufgegangen in", Part.RESULT)


def _next(one: Recommendation, today: date) -> list[ChainStep]:
    if not one.next_step or one.end_state is not None:
        return []
    late = one.next_step_on is not None and one.next_step_on < today
    return [
        ChainStep(
            part=Part.NEXT,
            table="recommendation",
            record=one.id,
            mark="!" if late else "○",
            on=one.next_step_on,
            what=one.next_step,
            result=one.next_step_by,
        )
    ]


def recommendations_of(reader: Reader, record: Any) -> tuple[Recommendation, ...]:
    """The recommendations that a record belongs to: a line, challenge, measure, paper, step, session, or itself."""
    finders: dict[str, Callable[[], tuple[Recommendation, ...]]] = {
        "recommendation": lambda: (record,),
        "minute_entry": lambda: _present(reader, record.recommendation),
        "challenge": lambda: reader.linked(Recommendation, "challenge", record.id),
        "measure": lambda: tuple(reader.get(Recommendation, one) for one in sorted(record.recommendations)),
        "paper": lambda: tuple(reader.get(Recommendation, one) for one in sorted(record.recommendations)),
        "consultation": lambda: recommendations_of(reader, reader.get(Paper, record.paper)),
        "session": lambda: reader.linked(Recommendation, "session", record.id),
        "agenda_item": lambda: reader.linked(Recommendation, "agenda_item", record.id),
        "status_entry": lambda: (
            recommendations_of(reader, reader.get(Measure, record.measure)) if record.measure else ()
        ),
        "task": lambda: tuple(
            found
            for entry in reader.linked(MinuteEntry, "task", record.id)
            for found in _present(reader, entry.recommendation)
        ),
    }
    finder = finders.get(BY_ENTITY[type(record)].table)
    return () if finder is None else finder()


def _present(reader: Reader, recommendation: int | None) -> tuple[Recommendation, ...]:
    found = reader.find(Recommendation, recommendation)
    return () if found is None else (found,)
