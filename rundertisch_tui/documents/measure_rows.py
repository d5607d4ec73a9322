"""Measures as rows of a report: number, content and remark, who, state and since when; as of a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from rundertisch_tui.documents.blocks import NBSP, NOTHING
from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.concept import ConceptRecommendation
from rundertisch_tui.domain.deadlines import age_words, months_between
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.measures import Measure, Status, StatusEntry
from rundertisch_tui.domain.numbering import NaturalKey, natural_key
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.workflow.reader import Reader

NO_REPORT_DUE = frozenset({Status.DONE, Status.DROPPED})  # what goes on for good is still asked for


@dataclass(slots=True)
class MeasureRows:
    """All reports by the measure and concept recommendation they speak of, up to a day, newest first."""

    reader: Reader
    day: date
    copy: Copy
    redact: Redaction
    stale_months: int
    of_measure: dict[int, list[StatusEntry]] = field(default_factory=dict)
    of_concept: dict[int, list[StatusEntry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the reports once: a report asks for them many times."""
        for entry in sorted(self.reader.all(StatusEntry), key=lambda one: (one.on, one.id), reverse=True):
            if entry.on > self.day:
                continue
            if entry.measure is not None:
                self.of_measure.setdefault(entry.measure, []).append(entry)
            elif entry.concept_recommendation is not None:
                self.of_concept.setdefault(entry.concept_recommendation, []).append(entry)

    def status(self, measure: Measure) -> Status | None:
        """The word last reported; None if there was none."""
        entries = self.of_measure.get(measure.id, ())
        return entries[0].status if entries else None

    def stale_for(self, measure: Measure) -> int:
        """How many months the last report is old, if that is too old for something that goes on; else 0."""
        entries = self.of_measure.get(measure.id, ())
        return self._stale(entries)

    def _stale(self, entries: Sequence[StatusEntry]) -> int:
        if not entries or entries[0].status in NO_REPORT_DUE:
            return 0
        age = months_between(entries[0].on, self.day)
        return age if age >= self.stale_months else 0

    def rows(self, measures: Iterable[Measure]) -> tuple[tuple[str, ...], ...]:
        """One row a measure in the order of numbers; a concept recommendation, marked K, stands before its own."""
        found: list[tuple[tuple[NaturalKey, int, int], tuple[str, ...]]] = []
        concepts: dict[int, ConceptRecommendation] = {}
        for measure in (one.placed_on(self.day) for one in measures):
            concept = self.reader.find(ConceptRecommendation, measure.concept_recommendation)
            if concept is not None:
                concepts[concept.id] = concept
            number = concept.number if concept is not None else measure.number
            found.append(((natural_key(number), 1, measure.id), self._measure(measure)))
        found += [((natural_key(one.number), 0, one.id), self._concept(one)) for one in concepts.values()]
        return tuple(row for _, row in sorted(found, key=lambda pair: pair[0]))

    def _measure(self, measure: Measure) -> tuple[str, ...]:
        entries = self.of_measure.get(measure.id, [])
        text = f"{measure.title or measure.description or NOTHING}\n{self._remark(entries)}".rstrip("\n")
        return measure.number or measure.code, text, self.who(measure.lead), self._state(entries)

    def _concept(self, one: ConceptRecommendation) -> tuple[str, ...]:
        entries = self.of_concept.get(one.id, [])
        text = f"{one.text or NOTHING}\n{self._remark(entries)}".rstrip("\n")
        return f"K{NBSP}{one.number}", text, self.who(one.lead), self._state(entries)

    def who(self, lead: OrganizationId | None) -> str:
        """The office in charge, in full."""
        organization = self.reader.find(Organization, lead)
        return (organization.name or organization.label) if organization is not None else NOTHING

    def remark(self, measure: Measure) -> str:
        """What the last report says, in one paragraph; "" if there is none."""
        return self._remark(self.of_measure.get(measure.id, ()))

    def _remark(self, entries: Sequence[StatusEntry]) -> str:
        """Note, obstacle (inside the office only) and next step of the last report in one paragraph."""
        if not entries:
            return ""
        last = entries[0]
        until = f" bis {dates_de.short(last.next_step_on)}" if last.next_step_on else ""
        parts = [
            last.note,
            f"Hindernis: {last.obstacle}" if last.obstacle and self.copy is Copy.INTERNAL else "",
            f"Nächster Schritt: {last.next_step}{until}" if last.next_step else "",
        ]
        flat = (" ".join(self.redact(part).split()) for part in parts if part)
        return " ".join(part if part[-1] in ".!?" else f"{part}." for part in flat if part)

    def _state(self, entries: Sequence[StatusEntry]) -> str:
        """Sign and word, how old the report is if it is too old, and since when the word holds."""
        if not entries:
            return wording.status(None)
        same = entries[0]
        for entry in entries:
            if entry.status is not same.status:
                break
            same = entry
        age = self._stale(entries)
        old = f" ({age_words(age)}{NBSP}alt)" if age else ""
        return f"{wording.status(entries[0].status)}{old}\nseit {dates_de.month_year(same.on)}"

    def last_report(self, measure: Measure) -> str:
        """The day of the last report, or that there was none."""
        entries = self.of_measure.get(measure.id, ())
        return dates_de.short(entries[0].on) if entries else "noch keine"
