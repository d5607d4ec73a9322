"""What stands below the chain about the step under the bar: nothing of it is cut."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.papers import Consultation, Paper, SignOff
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.votes import sentence
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair, pairs
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.chain import ChainStep
from rundertisch_tui.workflow.questions.challenges import times_named
from rundertisch_tui.workflow.questions.due_rounds import addressee_name
from rundertisch_tui.workflow.questions.status import latest
from rundertisch_tui.workflow.reader import Reader


def step_detail(reader: Reader, step: ChainStep) -> Sequence[Line]:
    """The lines about the record behind a step of the chain."""
    tell = _TELLERS.get(step.table)
    return () if tell is None else tuple(line for line in tell(reader, step.record) if line)


def _filled(label: str, value: str) -> Line:
    return pair(label, value) if value else ()


def _said(text: str) -> Line:
    return ((clean(text), "text"),)


def _entry(reader: Reader, record: int) -> Sequence[Line]:
    entry = reader.get(MinuteEntry, record)
    item = reader.get(AgendaItem, entry.agenda_item)
    session = reader.get(Session, entry.session)
    head = f"Niederschrift {session.year}, {naming.item_label(item)} {item.title}, Zeile {entry.line}"
    return (((clean(head), "leise"),), _said(f"„{entry.text}“"))


def _session(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Session, record)
    day = dates_de.with_weekday(one.held_on) if one.held_on else "ohne Datum"
    return (((clean(f"{one.title} {one.year}"), "stark"),), pair("Tag", day), _filled("Motto", one.motto))


def _recommendation(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Recommendation, record)
    vote = sentence(one.vote) if one.vote is not None else ""
    bound = wording.word(one.bindingness) if one.bindingness is not None else ""
    return (
        _said(f"„{one.wording}“"),
        _filled("Begründung", one.rationale),
        _filled("Abstimmung", vote),
        _filled("Verbindlich", bound),
        _filled("leicht", one.easy_language),
        _filled("übersetzt", one.translations),
        _filled("frühere Nr.", one.legacy_number),
        _filled("Ende", one.end_reason),
    )


def _letter(reader: Reader, record: int) -> Sequence[Line]:
    letter = reader.get(Letter, record)
    one = reader.get(Recommendation, letter.recommendation)
    days = (("versandt", letter.sent_on), ("Antwort bis", letter.reply_by), ("Antwort vom", letter.answered_on))
    return (
        ((clean(addressee_name(reader, one, letter) or "Adressat"), "stark"),),
        pairs(*((label, dates_de.short(day)) for label, day in days if day), width=11),
        _filled("Antwort", wording.word(letter.answer_level) if letter.answer_level is not None else ""),
        _filled("Wortlaut", letter.answer),
    )


def _attachment(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Attachment, record)
    about = " vom ".join(part for part in (one.kind, dates_de.short(one.on) if one.on else "") if part)
    return (
        ((clean(one.name), "stark"),),
        _filled("Art", about),
        _said("Enter gibt eine Kopie heraus, d legt sie weg."),
    )


def _challenge(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Challenge, record)
    head = ((clean(f"{times_named(reader, one)}  "), "leise"), (clean(one.title), "text"))
    return (head, _filled("", one.description))


def _consultation(reader: Reader, record: int) -> Sequence[Line]:
    step = reader.get(Consultation, record)
    paper, committee = reader.get(Paper, step.paper), reader.get(Committee, step.committee)
    days = (
        ("eingereicht", step.submitted_on), ("Sitzung", step.planned_on), ("Abgabe bis", step.deadline),
        ("Auszug", step.extract_received_on),
    )  # fmt: skip
    outcome = wording.word(step.outcome) if step.outcome is not None else "steht aus"
    on = f" am {dates_de.short(step.decided_on)}" if step.decided_on else ""
    until = f", vertagt bis {dates_de.short(step.postponed_to)}" if step.postponed_to else ""
    before = ", ".join(dates_de.short(day) for day in sorted(step.put_off_on))
    hidden = ", nichtöffentlich, freigegeben" if step.released else ", nichtöffentlich"
    about = wording.word(step.role) + ("" if step.public else hidden)
    return (
        ((clean(f"{committee.name}  "), "stark"), (about, "leise")),
        pair("Vorlage", " ".join(part for part in (paper.code, paper.reference, paper.title) if part)),
        pairs(*((label, dates_de.short(day)) for label, day in days if day), width=11),
        pair("Ergebnis", f"{outcome}{on}{until}"),
        _filled("vertagt am", before),
        _filled("Wortlaut", step.wording),
        _filled("Abstimmung", sentence(step.vote) if step.vote else ""),
        _filled("Bemerkung", step.note),
    )


def _measure(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Measure, record)
    entry, lead = latest(reader, one.id), reader.find(Organization, one.lead)
    head = f"{one.number} {one.title}".strip()
    lines = [((clean(f"{head}  "), "stark"), (clean(f"{one.code}{' · ' + lead.label if lead else ''}"), "leise"))]
    if entry is None:
        return (*lines, pair("Stand", wording.status(None)))
    step = f"{entry.next_step} bis {dates_de.short(entry.next_step_on)}" if entry.next_step_on else entry.next_step
    return (
        *lines,
        pair("Stand", f"{wording.status(entry.status)} am {dates_de.short(entry.on)}"),
        _filled("Notiz", entry.note),
        _filled("Hindernis", entry.obstacle),
        _filled("Nächstes", step),
    )


def _sign_off(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(SignOff, record)
    sent = dates_de.short(one.sent_on) if one.sent_on else "noch nicht"
    back = dates_de.short(one.returned_on) if one.returned_on else "steht aus"
    return (
        ((clean(reader.get(Organization, one.organization).name), "stark"),),
        pair("zugesandt", sent),
        pair("zurück", f"{back}, nicht mitgezeichnet" if one.refused else back),
        _filled("Bemerkung", one.remark),
    )


def _paper(reader: Reader, record: int) -> Sequence[Line]:
    one = reader.get(Paper, record)
    return (
        ((clean(f"{one.code} {one.reference}  "), "stark"), (wording.word(one.type), "leise")),
        _filled("Beschluss", one.proposed_resolution),
        _filled("Begründung", one.rationale),
        _filled("Kosten", one.financial_impact),
    )


_TELLERS: Mapping[str, Callable[[Reader, int], Sequence[Line]]] = MappingProxyType({
    "minute_entry": _entry,
    "session": _session,
    "recommendation": _recommendation,
    "letter": _letter,
    "attachment": _attachment,
    "challenge": _challenge,
    "consultation": _consultation,
    "measure": _measure,
    "sign_off": _sign_off,
    "paper": _paper,
})  # fmt: skip
