"""Collects a Mitteilungsvorlage or Beschlussvorlage from the records."""

from collections.abc import Sequence
from datetime import date

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.blocks import NBSP, shortened
from rundertisch_tui.documents.catalogue import BY_ID, Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minute_lines import addressees, dissent_and_points, result
from rundertisch_tui.documents.minutes import Recommendation as Box
from rundertisch_tui.documents.paper import Paper, paragraphs
from rundertisch_tui.documents.participants import Redaction, private_names
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de, votes, wording
from rundertisch_tui.domain.committees import Committee, CommitteeKind
from rundertisch_tui.domain.ids import PaperId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation, PaperType, Role, SignOff
from rundertisch_tui.domain.papers import Paper as PaperRecord
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.paper_drafts import draft
from rundertisch_tui.workflow.reader import Reader

TYPES = {"information-paper": PaperType.INFORMATION, "decision-paper": PaperType.DECISION}
NOT_YET = "Noch nicht angegeben."
ASKED = {
    CommitteeKind.CITY_COUNCIL: "Die Stadtverordnetenversammlung wird gebeten, folgenden Beschluss zu fassen:",
    CommitteeKind.MAGISTRATE: "Der Magistrat wird gebeten, folgenden Beschluss zu fassen:",
}  # the standard sentence of Kassel's papers


def information_paper(
    reader: Reader, _session: None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Paper]:
    """A Mitteilungsvorlage. Raises as `decision_paper`."""
    return _paper(reader, "information-paper", copy, asked or Asked())


def decision_paper(
    reader: Reader, _session: None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[Paper]:
    """A Beschlussvorlage.

    Raises NotFound if there is no such paper, NotWritten if it is of another type or, for the publication copy, not
    public. Texts that nobody has written yet are drafted from the recommendations it carries.
    """
    return _paper(reader, "decision-paper", copy, asked or Asked())


def _paper(reader: Reader, kind_id: str, copy: Copy, asked: Asked) -> Collected[Paper]:
    paper = reader.get(PaperRecord, asked.paper or PaperId(0))
    _check(paper, kind_id, copy)
    day = paper.sent_on or paper.written_on or clock.today()
    carried = [one for number in sorted(paper.recommendations) if (one := reader.find(Recommendation, number))]
    drafted = draft(reader, carried, paper.type)
    redact = private_names(reader, day, copy)
    steps = sorted(reader.linked(Consultation, "paper", paper.id), key=lambda step: (step.position, step.id))
    title = redact(paper.title or drafted.title) or f"Vorlage {paper.code}"
    german = BY_ID[kind_id].german
    is_draft = paper.sent_on is None
    what = Paper(
        frame=_frame(reader, paper, title, copy, day, is_draft=is_draft),
        title=title,
        subtitle=f"{german}, {'öffentlich' if paper.public else 'nichtöffentlich'}",
        copy_mark=collecting.copy_mark(copy, 1, draft=is_draft),
        facts=(
            ("Vorlage-Nr.", paper.reference or "noch nicht vergeben"),
            ("Eigene Nr.", paper.code),
            ("Datum", dates_de.long(day)),
            ("Einreichung", settings.value(reader, "office")),
            ("Bericht", paper.rapporteur),
        ),
        way=tuple(_step(reader, step) for step in steps),
        resolution_lead=_lead(reader, steps) if paper.type is PaperType.DECISION else "",
        resolution=paragraphs(redact(paper.proposed_resolution or drafted.resolution)),
        sections=_sections(reader, paper, steps, redact(paper.rationale or drafted.rationale)),
        sign_offs=tuple(_sign_off(reader, one) for one in _sign_offs(reader, paper)),
        annexes=((f"Anlage{NBSP}1", "Empfehlungen im Wortlaut"),) if carried else (),
        signers=(("Dezernat", ""),),
        recommendations=tuple(_box(reader, one, redact) for one in carried),
    )
    return Collected(what, day, f"{paper.reference or paper.code} {title}", draft=is_draft)


def _check(paper: PaperRecord, kind_id: str, copy: Copy) -> None:
    if paper.type is not TYPES[kind_id]:
        raise NotWritten(
            f"{paper.code} ist keine {BY_ID[kind_id].german}, sondern: {wording.word(paper.type)}.", field="paper"
        )
    if copy is Copy.PUBLICATION and not paper.public:
        raise NotWritten(f"{paper.code} ist nichtöffentlich; die Vorlage gibt es nur intern.", field="copy")


def _frame(reader: Reader, paper: PaperRecord, title: str, copy: Copy, day: date, *, is_draft: bool) -> Frame:
    number = paper.reference or paper.code
    marks = [*(["INTERN"] if copy is Copy.INTERNAL else []), *(["Entwurf"] if is_draft else [])]
    return Frame(
        title=title,
        subject=f"{wording.word(paper.type)} {number}",
        running=f"{wording.word(paper.type)} {number}",
        version=f"Fassung vom {dates_de.short(day)}",
        day=day,
        sender=settings.value(reader, "sender"),
        office=settings.value(reader, "office"),
        mark=" · ".join(marks),
    )


def _step(reader: Reader, step: Consultation) -> tuple[str, str, str]:
    committee = reader.find(Committee, step.committee)
    on = step.decided_on or step.planned_on
    name = (committee.name or committee.label) if committee is not None else ""
    return name or "noch offen", dates_de.short(on) if on else "noch offen", wording.word(step.role)


def _lead(reader: Reader, steps: Sequence[Consultation]) -> str:
    """Who is asked to decide, in the standard sentence."""
    for step in reversed(steps):
        committee = reader.find(Committee, step.committee)
        if committee is not None and (step.role is Role.DECISION or step.authoritative):
            return ASKED.get(committee.kind, f"Es entscheidet: {committee.name or committee.label}.")
    return ASKED[CommitteeKind.CITY_COUNCIL]


def _sections(
    reader: Reader, paper: PaperRecord, steps: Sequence[Consultation], rationale: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections that the office has not switched off; on staff and climate only where something is said."""
    heard = [_step(reader, step) for step in steps if step.role is Role.HEARING]
    involved = tuple(f"{name}, Anhörung: {on}." for name, on, _ in heard)
    wanted = settings.paper_sections(reader)
    told = (
        ("finanzen", "Finanzielle Auswirkungen", paragraphs(paper.financial_impact) or (NOT_YET,)),
        ("personal", "Personelle Auswirkungen", paragraphs(paper.personnel_impact)),
        ("klima", "Klimarelevanz", paragraphs(paper.climate_impact)),
        ("beteiligung", "Beteiligung", involved or ("Eine Anhörung ist nicht vorgesehen.",)),
    )
    return (
        ("Begründung", paragraphs(rationale) or (NOT_YET,)),
        *((name, texts) for key, name, texts in told if texts and key in wanted),
    )


def _sign_offs(reader: Reader, paper: PaperRecord) -> list[SignOff]:
    if "mitzeichnung" not in settings.paper_sections(reader):
        return []
    return sorted(reader.linked(SignOff, "paper", paper.id), key=lambda one: (one.position, one.id))


def _sign_off(reader: Reader, one: SignOff) -> tuple[str, str, str]:
    office = reader.find(Organization, one.organization)
    name = (office.name or office.label) if office is not None else "Stelle"
    returned = dates_de.short(one.returned_on) if one.returned_on else "steht aus"
    return (
        name,
        dates_de.short(one.sent_on) if one.sent_on else "noch nicht",
        f"abgelehnt {returned}" if one.refused and one.returned_on else returned,
    )


def _box(reader: Reader, one: Recommendation, redact: Redaction) -> Box:
    return Box(
        number=one.code or "ohne Nummer",
        title=shortened(redact(one.heading)),
        kind="Empfehlung" if one.code else "Vorschlag",
        wording=redact(one.wording or one.title),
        facts=(
            ("Gerichtet an", addressees(reader, one)),
            ("Abstimmung", votes.counts_sentence(one.vote) if one.vote else ""),
            *dissent_and_points(one, redact),
        ),
        result=result(reader, one),
    )
