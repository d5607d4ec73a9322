"""Collects „Was wurde daraus?“ for the recommendations of one Round Table, as of a day."""

from collections.abc import Iterable
from datetime import date

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, shortened
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import LAST, Collected, without_field
from rundertisch_tui.documents.follow_up import Followed, FollowUp
from rundertisch_tui.documents.minute_lines import addressees, result
from rundertisch_tui.documents.participants import Redaction, participants, unnamed_people
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation, RecommendationState
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.questions.due_rounds import addressee_name
from rundertisch_tui.workflow.questions.reached_on import letters_on, measures_on, reached_on, steps_on
from rundertisch_tui.workflow.questions.status import latest
from rundertisch_tui.workflow.reader import Reader


def follow_up(
    reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[FollowUp]:
    """What became of the recommendations of a session by the Stichtag (today if none is asked for). Raises NotFound.

    The publication copy names no private person, and of steps that are not public only that they took place.
    """
    session = reader.get(Session, session_id)
    wanted = asked or Asked()
    day = wanted.as_of or clock.today()
    records = [
        one
        for one in reader.linked(Recommendation, "session", session_id)
        if one.code and (wanted.action_field is None or wanted.action_field in one.action_fields)
    ]
    private = unnamed_people(participants(reader, session))
    teller = Teller(reader, day, copy, Redaction(reader, private, copy))
    told = [(one, teller.followed(one)) for one in sorted(records, key=lambda one: one.code)]
    what = FollowUp(
        frame=collecting.dated_frame(
            reader, "follow-up", copy, day, about=f"{session.title} {session.year}", until="Stand"
        ),
        title="Was wurde daraus?",
        subtitle=f"Empfehlungen des Runden Tisches Integration {session.year}, Stand {dates_de.long(day)}",
        copy_mark=collecting.copy_mark(copy, 1, draft=False),
        summary=_summary(session, [one for _, one in told]),
        figures=_figures([one.reached for _, one in told]),
        fields=_by_field(reader, told),
    )
    left_out = (f"{plural(teller.hidden, 'nichtöffentliche Beratung', 'nichtöffentliche Beratungen')} ohne Ergebnis",)
    return Collected(what, day, f"{session.title} {session.year}", left_out=left_out if teller.hidden else ())


class Teller:
    """Tells one recommendation after the other; `hidden` counts steps whose outcome a public copy must not tell."""

    def __init__(self, reader: Reader, day: date, copy: Copy, redact: Redaction) -> None:
        self.reader = reader
        self.day = day
        self.copy = copy
        self.redact = redact
        self.hidden = 0

    def followed(self, one: Recommendation) -> Followed:
        """One recommendation ready for print."""
        steps = steps_on(self.reader, one.id, self.day)
        tellable = [step for step in steps if collecting.is_tellable(step, self.copy)]
        reached = reached_on(self.reader, one, self.day, steps=tellable)
        title = shortened(self.redact(one.heading))
        text = self.redact(one.wording)
        return Followed(
            number=one.code,
            title=title,
            wording="" if text == title else text,
            lines=(*self._dated(one, steps), *self._measures(one), *self._next(one)),
            reached=f"{reached.word}: {self.redact(one.end_reason)}"
            if reached.end and one.end_reason
            else reached.word,
        )

    def _dated(self, one: Recommendation, steps: list[Consultation]) -> list[tuple[str, str]]:
        """What has a day, in the order of time; steps without one stand last."""
        told = [(step.decided_on or step.planned_on or date.max, self._step(step)) for step in steps]
        letters = letters_on(self.reader, one.id, self.day)
        for letter in letters:
            told += self._letter(one, letter, several=len(letters) > 1)
        return [self._origin(one), *(line for _, line in sorted(told, key=lambda pair: pair[0]))]

    def _letter(self, one: Recommendation, letter: Letter, *, several: bool) -> list[tuple[date, tuple[str, str]]]:
        """A letter and its answer; where several were written to, the answer names its office."""
        who = self.redact(addressee_name(self.reader, one, letter)) or "den Adressaten"
        told = []
        if letter.sent_on is not None:
            told.append((letter.sent_on, (dates_de.short(letter.sent_on), f"Schreiben an {who}")))
        if letter.answered_on is not None and letter.answer_level is not None:
            answer = f": {self.redact(letter.answer)}" if letter.answer else ""
            by = f"Antwort von {who}" if several else "Antwort"
            line = f"{by}: {wording.word(letter.answer_level)}{answer}"
            told.append((letter.answered_on, (dates_de.short(letter.answered_on), line)))
        return told

    def _origin(self, one: Recommendation) -> tuple[str, str]:
        to = addressees(self.reader, one)
        said = f"{self._where(one)}: {result(self.reader, one)}{f', gerichtet an {to}' if to else ''}"
        return dates_de.short(one.agreed_on) if one.agreed_on else "", said

    def _where(self, one: Recommendation) -> str:
        """Where it comes from: the Round Table, and the point of its agenda unless that is not public."""
        session = self.reader.get(Session, one.session)
        item = self.reader.find(AgendaItem, one.agenda_item)
        tellable = item is not None and (item.public or self.copy is Copy.INTERNAL)
        point = f", {naming.item_label(item)}" if item is not None and tellable else ""
        return f"Runder Tisch {session.year}{point}"

    def _step(self, step: Consultation) -> tuple[str, str]:
        committee = self.reader.find(Committee, step.committee)
        name = committee.name or committee.label if committee else "Gremium"
        on = step.decided_on or step.planned_on
        label = dates_de.short(on) if on else "offen"
        if not collecting.is_tellable(step, self.copy):
            self.hidden += step.outcome is not None
            return label, f"{name}: {'behandelt' if step.outcome is not None else 'liegt vor'}"
        paper = self.reader.find(Paper, step.paper)
        reference = f" (Vorlage{NBSP}{paper.reference})" if paper is not None and paper.reference else ""
        outcome = wording.word(step.outcome) if step.outcome is not None else "steht aus"
        until = f" bis {dates_de.short(step.postponed_to)}" if step.outcome and step.postponed_to else ""
        return label, f"{name}, {wording.word(step.role)}: {outcome}{until}{reference}"

    def _measures(self, one: Recommendation) -> Iterable[tuple[str, str]]:
        for measure, status in measures_on(self.reader, one.id, self.day):
            entry = latest(self.reader, measure.id, self.day)
            since = f", gemeldet {dates_de.month_year(entry.on)}" if entry is not None else ""
            yield measure.code, f"{self._measure(measure)}: {wording.status(status)}{since}"
            if entry is not None and entry.next_step:
                until = f" bis {dates_de.short(entry.next_step_on)}" if entry.next_step_on else ""
                yield measure.code, f"Nächster Schritt: {self.redact(entry.next_step)}{until}"

    def _measure(self, measure: Measure) -> str:
        lead = self.reader.find(Organization, measure.lead)
        title = f"{measure.number} {measure.title}".strip()
        return f"{title} ({lead.name or lead.label})" if lead is not None else title

    def _next(self, one: Recommendation) -> Iterable[tuple[str, str]]:
        if one.next_step and one.end_state is None:
            who = f", {self.redact(one.next_step_by)}" if one.next_step_by and self.copy is Copy.INTERNAL else ""
            yield (
                dates_de.short(one.next_step_on) if one.next_step_on else "danach",
                f"Nächster Schritt: {self.redact(one.next_step)}{who}",
            )


def _summary(session: Session, told: list[Followed]) -> str:
    if not told:
        return f"Der Runde Tisch {session.year} hat keine Empfehlung beschlossen."
    done = sum(one.reached == wording.word(RecommendationState.IMPLEMENTED) for one in told)
    into = sum(one.reached == wording.word(RecommendationState.TURNED_INTO_MEASURE) for one in told)
    said = f"Der Runde Tisch {session.year} hat {plural(len(told), 'Empfehlung', 'Empfehlungen')} beschlossen."
    return f"{said} Davon umgesetzt: {done}, in Maßnahmen überführt: {into}."


def _figures(states: list[str]) -> tuple[tuple[str, str], ...]:
    """How many reached what, in the order of the way; ends set by hand stand last, the sum closes."""
    if not states:
        return ()
    words = [state.partition(":")[0] for state in states]
    order = [wording.word(state) for state in reversed(RecommendationState)]
    named = [word for word in order if word in words] + sorted(set(words) - set(order))
    return (*((word, str(words.count(word))) for word in named), ("Summe", str(len(words))))


def _by_field(
    reader: Reader, told: list[tuple[Recommendation, Followed]]
) -> tuple[tuple[str, tuple[Followed, ...]], ...]:
    """Each recommendation once, under its first action field, in the order of the fields."""
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    found: dict[str, list[Followed]] = {
        **{f"{_spaced(field.code)}: {field.title or field.label}": [] for field in fields},
        **{name: [] for name in LAST},
    }
    names = dict(zip((field.id for field in fields), found, strict=False))
    for record, one in told:
        field = next((field for field in fields if field.id in record.action_fields), None)
        found[names[field.id] if field is not None else without_field(record)].append(one)
    return tuple((name, tuple(rows)) for name, rows in found.items() if rows)


def _spaced(code: str) -> str:
    return code.replace("HF", f"HF{NBSP}")
