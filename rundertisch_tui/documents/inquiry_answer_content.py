"""Collects the answer to an Anfrage from the records, as of a fixed day."""

import re
from collections.abc import Sequence
from datetime import date

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.catalogue import BY_ID, Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.follow_up_content import Teller
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.inquiry_answer import InquiryAnswer
from rundertisch_tui.documents.paper import paragraphs
from rundertisch_tui.documents.participants import private_names
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.ids import PaperId
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.reader import Reader

KIND = "inquiry-answer"


def inquiry_answer(
    reader: Reader, _session: None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[InquiryAnswer]:
    """The answer to a paper of type Anfrage; what stands in it is that of the day it was answered, else of today.

    Raises NotFound if there is no such paper, NotWritten if it is no Anfrage or, for the publication copy, not public.
    """
    paper = reader.get(Paper, (asked or Asked()).paper or PaperId(0))
    if paper.type is not PaperType.INQUIRY:
        raise NotWritten(f"{paper.code} ist keine Anfrage, sondern: {wording.word(paper.type)}.", field="paper")
    if copy is Copy.PUBLICATION and not paper.public:
        raise NotWritten(f"{paper.code} ist nichtöffentlich; die Antwort gibt es nur intern.", field="copy")
    day = paper.answered_on or clock.today()
    draft = paper.answered_on is None
    number = paper.reference or paper.code
    redact = private_names(reader, day, copy)
    teller = Teller(reader, day, copy, redact)
    carried = (reader.find(Recommendation, one) for one in paper.recommendations)
    records = sorted((one for one in carried if one is not None), key=lambda one: natural_key(one.code))
    title = f"{BY_ID[KIND].german} {number}"
    what = InquiryAnswer(
        frame=_frame(reader, title, paper.title, copy, day, draft=draft),
        title=title,
        subtitle=redact(paper.title) or "Anfrage zum Runden Tisch Integration",
        copy_mark=collecting.copy_mark(copy, 1, draft=draft),
        facts=(
            ("Fraktion", paper.parliamentary_group),
            ("Eingang", dates_de.long(paper.received_on) if paper.received_on else ""),
            ("Frist", dates_de.long(paper.due_on) if paper.due_on else ""),
            ("Antwort vom", dates_de.long(day) if not draft else "noch offen"),
            ("Bericht", paper.rapporteur),
        ),
        questions=_unnumbered([redact(one) for one in paragraphs(paper.questions)]),
        answer=_unnumbered([redact(one) for one in paragraphs(paper.answer)]),
        recommendations_title=f"Empfehlungen und ihr Stand am {dates_de.long(day)}",
        recommendations=tuple(teller.followed(one) for one in records),
        signers=(("Dezernat", ""),),
    )
    return Collected(what, day, f"{number} {paper.parliamentary_group}".strip(), draft=draft)


def _unnumbered(texts: Sequence[str]) -> tuple[str, ...]:
    """Without typed numbers in front, if they only count: „Frage 1“ stands in the margin already."""
    numbered = [re.match(rf"{at}[.)]\s+", text) for at, text in enumerate(texts, 1)]
    if not all(numbered):
        return tuple(texts)
    return tuple(text[found.end() :] for text, found in zip(texts, numbered, strict=True) if found is not None)


def _frame(reader: Reader, title: str, subject: str, copy: Copy, day: date, *, draft: bool) -> Frame:
    marks = [*(["INTERN"] if copy is Copy.INTERNAL else []), *(["Entwurf"] if draft else [])]
    return Frame(
        title=title,
        subject=subject or title,
        running=title,
        version=f"Fassung vom {dates_de.short(day)}",
        day=day,
        sender=settings.value(reader, "sender"),
        office=settings.value(reader, "office"),
        mark=" · ".join(marks),
    )
