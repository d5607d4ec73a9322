"""Collects the Beschlusskontrolle from the records, as of a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.decision_tracking import DecisionTracking, Part, Row
from rundertisch_tui.documents.measure_rows import MeasureRows
from rundertisch_tui.documents.minute_lines import addressees
from rundertisch_tui.documents.participants import private_names
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.measures import FINISHED, Measure
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, Role
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.reached_on import measures_on, reached_on
from rundertisch_tui.workflow.questions.since import last_held
from rundertisch_tui.workflow.reader import Reader

TITLE = "Beschlusskontrolle"
LATE = "\nüberfällig"
DECIDED = frozenset({Outcome.DECIDED, Outcome.DECIDED_CHANGED})


@dataclass(frozen=True, slots=True)
class _Decision:
    """A step that decided, its paper, and the recommendations behind it."""

    step: Consultation
    paper: Paper
    recommendations: tuple[Recommendation, ...]


def decision_tracking(
    reader: Reader, _session: None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[DecisionTracking]:
    """All decisions that are still open, and those done since the last Round Table or a day asked for.

    What was done before that day has been listed once and is filed. Decisions of sittings that are not public stand in
    a part of their own, which the publication copy lacks.
    """
    wanted = asked or Asked()
    day = wanted.as_of or clock.today()
    since = wanted.since or last_held(reader, day) or date(day.year, 1, 1)
    committee = reader.get(Committee, wanted.committee) if wanted.committee is not None else None
    decisions = [one for one in _decisions(reader, day) if committee is None or one.step.committee == committee.id]
    if wanted.parliamentary_group is not None:
        moved_by = fold(wanted.parliamentary_group)
        decisions = [one for one in decisions if fold(one.paper.parliamentary_group) == moved_by]
    teller = _Teller(reader, day, copy)
    public = [one for one in decisions if one.step.public or one.step.released]
    hidden = [one for one in decisions if one not in public]
    parts = [*_parts(teller, public, since)]
    if hidden and copy is Copy.INTERNAL:
        rows = tuple(teller.row(one) for one in hidden if not teller.was_done(one, since))
        parts.append(Part(name="Nichtöffentlicher Teil", caption="Nichtöffentliche Beschlüsse", rows=rows,
                          nothing="Nichts offen."))  # fmt: skip
    about = committee.name or committee.label if committee is not None else "alle Gremien"
    if wanted.parliamentary_group is not None:
        about = f"{about}, eingebracht von {wanted.parliamentary_group}"
    left_out = plural(len(hidden), "nichtöffentlicher Beschluss", "nichtöffentliche Beschlüsse")
    what = DecisionTracking(
        frame=collecting.dated_frame(reader, "decision-tracking", copy, day, about=about, until="Stand"),
        title=TITLE,
        subtitle=f"Beschlüsse zu Empfehlungen des Runden Tisches Integration, {about}, Stand {dates_de.long(day)}",
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        summary=_summary(parts),
        parts=tuple(parts),
    )
    told = (f"{left_out} nicht übernommen",) if hidden and copy is Copy.PUBLICATION else ()
    return Collected(what, day, about, left_out=told)


def _decisions(reader: Reader, day: date) -> list[_Decision]:
    """The decisions taken by `day`, the oldest first."""
    found = []
    for step in reader.all(Consultation):
        decisive = step.role is Role.DECISION or step.authoritative
        if not decisive or step.outcome not in DECIDED or step.decided_on is None or step.decided_on > day:
            continue
        paper = reader.find(Paper, step.paper)
        if paper is None:
            continue
        records = (reader.find(Recommendation, one) for one in sorted(paper.recommendations))
        found.append(_Decision(step, paper, tuple(one for one in records if one is not None)))
    return sorted(found, key=lambda one: (one.step.decided_on or date.min, one.step.id))


def _parts(teller: "_Teller", decisions: Sequence[_Decision], since: date) -> Iterable[Part]:
    done = [one for one in decisions if teller.is_done(one) and not teller.was_done(one, since)]
    still = [one for one in decisions if not teller.is_done(one)]
    yield Part(
        name="Offene Beschlüsse",
        caption="Offene Beschlüsse",
        rows=tuple(teller.row(one) for one in still),
        nothing="Kein Beschluss ist offen.",
    )
    yield Part(
        name=f"Erledigt seit dem {dates_de.long(since)}",
        caption="Erledigte Beschlüsse, letztmals aufgeführt",
        rows=tuple(teller.row(one) for one in done),
        nothing="Seitdem wurde kein Beschluss erledigt.",
    )


class _Teller:
    """Tells decisions as rows, as of one day."""

    def __init__(self, reader: Reader, day: date, copy: Copy) -> None:
        self.reader = reader
        self.day = day
        redact = private_names(reader, day, copy)
        self.told = MeasureRows(reader, day, copy, redact, settings.number(reader, "stale_months"))

    def is_done(self, one: _Decision) -> bool:
        """Whether nothing is left to be done about any of its recommendations."""
        return self.was_done(one, self.day)

    def was_done(self, one: _Decision, day: date) -> bool:
        """Whether that was so on an earlier day already."""
        return bool(one.recommendations) and not any(
            reached_on(self.reader, each, day).is_open for each in one.recommendations
        )

    def row(self, one: _Decision) -> Row:
        """Paper and committee · what was decided, where it came from, remarks · who · until when · how far."""
        committee = self.reader.find(Committee, one.step.committee)
        name = committee.name or committee.label if committee is not None else NOTHING
        on = dates_de.short(one.step.decided_on) if one.step.decided_on else ""
        measures = self._measures(one)
        told = (_decided(one) or NOTHING, *self._origins(one), *self._remarks(one, measures))
        return (
            f"{one.paper.reference or one.paper.code}\n{name}, {on}".rstrip(", ") + _mover(one.paper),
            "\n".join(part for part in told if part),
            ", ".join(dict.fromkeys(self.told.who(measure.lead) for measure in measures)) or NOTHING,
            self._until(one, measures),
            self._state(one, measures),
        )

    def _origins(self, one: _Decision) -> Iterable[str]:
        """Number and day of each recommendation behind it, and whom it was meant for."""
        for each in one.recommendations:
            on = f" vom {dates_de.short(each.agreed_on)}" if each.agreed_on else ""
            to = addressees(self.reader, each)
            yield f"{each.code}{on}{f', an {to}' if to else ''}" if each.code else ""

    def _remarks(self, one: _Decision, measures: Sequence[Measure]) -> Iterable[str]:
        """What was last reported; why it came to an end; without a measure what comes next."""
        yield next((text for measure in measures if (text := self.told.remark(measure))), "")
        if self.is_done(one):
            ends = dict.fromkeys(" ".join(each.end_reason.split()) for each in one.recommendations if each.end_state)
            yield from (f"Erledigt: {self.told.redact(end)}" for end in ends if end)
        elif not measures:
            yield from (f"Nächster Schritt: {self.told.redact(each.next_step)}" for each in _waiting(one))

    def _measures(self, one: _Decision) -> list[Measure]:
        found = {
            measure.id: measure
            for each in one.recommendations
            for measure, _ in measures_on(self.reader, each.id, self.day)
        }
        return list(found.values())

    def _until(self, one: _Decision, measures: Sequence[Measure]) -> str:
        """The planned end of the measures; without one the day of the next step; whether it has passed."""
        planned = [measure.planned_to for measure in measures]
        dates = [day for day in (planned or [each.next_step_on for each in _waiting(one)]) if day is not None]
        if not dates:
            return NOTHING
        reached = self.is_done(one) or (measures and all(self.told.status(each) in FINISHED for each in measures))
        return f"{dates_de.short(max(dates))}{'' if reached or max(dates) >= self.day else LATE}"

    def _state(self, one: _Decision, measures: Sequence[Measure]) -> str:
        if not measures:
            states = dict.fromkeys(reached_on(self.reader, each, self.day).word for each in one.recommendations)
            return ", ".join(states) or wording.word(one.step.outcome or Outcome.DECIDED)
        if len(measures) == 1:
            last = self.told.last_report(measures[0]) if self.told.status(measures[0]) is not None else ""
            reported = f", gemeldet {last}" if last else ""
            return f"{wording.status(self.told.status(measures[0]))}\n{measures[0].code}{reported}"
        return "\n".join(f"{measure.code}: {wording.status(self.told.status(measure))}" for measure in measures)


def _decided(one: _Decision) -> str:
    """The wording that was decided; a changed one alone does not say what it is about."""
    said = " ".join(one.step.wording.split())
    if said and one.paper.title:
        return f"{one.paper.title}: {said}"
    return said or " ".join((one.paper.proposed_resolution or one.paper.title).split())


def _waiting(one: _Decision) -> list[Recommendation]:
    return [each for each in one.recommendations if each.next_step and each.end_state is None]


def _mover(paper: Paper) -> str:
    """Who brought the paper in, where that was a parliamentary group."""
    return f"\neingebracht von {paper.parliamentary_group}" if paper.parliamentary_group else ""


def _summary(parts: Sequence[Part]) -> str:
    open_ones, done = (len(part.rows) for part in parts[:2])
    return (
        f"Offen: {plural(open_ones, 'Beschluss', 'Beschlüsse')}, erledigt: {done}. Erledigte stehen einmal hier und "
        f"dann in den Akten; Termin ist der geplante Abschluss der{NBSP}Maßnahme, ohne Maßnahme der nächste Schritt."
    )
