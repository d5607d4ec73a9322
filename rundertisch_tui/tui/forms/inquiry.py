"""Forms of an Anfrage: take it in with the recommendations it is about, and answer it."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, filled
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.inquiries import answered_before, matching
from rundertisch_tui.workflow.reader import Reader

AREA = "4"
_QUESTION_WIDTH, _QUESTION_LINES = 64, 6  # the mark of what must be stands to the right of the first


def take_in(
    reader: Reader, chosen: Sequence[Recommendation], words: str, today: date, then: Then | None = None
) -> FormScreen:
    """A new Anfrage about the marked recommendations, or about those that hold all words of the filter."""
    head = (
        Field(name="title", label="Thema", width=56, required=True, help="Worum es geht, wie die Fraktion es nennt."),
        Field(name="parliamentary_group", label="Fraktion", width=30, required=True, help="Wer fragt."),
        Field(name="reference", label="Nummer", width=20, help="Die Nummer der Stadt, zum Beispiel 102.20.7"),
        Field(name="received_on", label="Eingang", kind=FieldKind.DATE, width=14, help="Wann sie kam; leer: heute."),
        Field(name="due_on", label="Antwort bis", kind=FieldKind.DATE, width=14, help="Bis wann sie beantwortet wird."),
        Field(name="public", label="öffentlich", kind=FieldKind.CHOICE, width=8, required=True, choices=YES_NO,
              help="Die Antwort auf eine nichtöffentliche gibt es nur intern."),
    )  # fmt: skip
    asked = (
        Field(name="questions", label="Fragen", kind=FieldKind.LONG, width=56, required=True,
              help="Je Frage ein Absatz; die Antwort folgt derselben Reihe."),
        Field(name="recommendations", label="Empfehlungen", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.recommendations(reader), help="Um welche es geht; Enter wählt weitere aus."),
        Field(name="words", label="dazu alle mit", width=40,
              help="Filterwörter: dazu kommt jede Empfehlung, in der sie alle stehen."),
    )  # fmt: skip
    found = matching(reader, words)
    values: dict[str, Value] = {
        "received_on": today.isoformat(),
        "public": True,
        "recommendations": [one.id for one in (chosen or found)],
    }

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("record_inquiry", filled(submitted.values))

    groups = (Group("Anfrage", head), Group("Fragen", asked))
    return FormScreen("Anfrage aufnehmen", groups, values, build, area=AREA, then=then)


def answer(reader: Reader, paper: Paper, today: date) -> FormScreen:
    """The answer, a paragraph for each question; an earlier answer to much the same is offered as its beginning."""
    earlier = next(iter(answered_before(reader, f"{paper.title} {paper.questions}", but=paper.id)), None)
    before = f" Vorlage: {earlier.code}." if earlier is not None else ""
    fields = (
        Field(name="answer", label="Antwort", kind=FieldKind.LONG, width=56, required=True,
              help=f"Je Frage ein Absatz, in derselben Reihe.{before}"),
        Field(name="on", label="gegeben am", kind=FieldKind.DATE, width=14,
              help="Auf diesen Tag steht der Stand der Empfehlungen; leer: heute."),
    )  # fmt: skip
    text = paper.answer or (earlier.answer if earlier is not None else "")
    values: dict[str, Value] = {"answer": text, "on": today.isoformat()}

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("answer_inquiry", {"paper": paper.id, **filled(submitted.values)})

    asked = tuple(Group(line, ()) for line in _asked(paper))
    return FormScreen(f"{paper.code} beantworten", (*asked, Group("Antwort", fields)), values, build, area=AREA)


def _asked(paper: Paper) -> list[str]:
    """The questions above their answer, in lines that fit 80 columns; a long text is cut, `e` shows all of it."""
    questions = (" ".join(part.split()) for part in paper.questions.splitlines())
    lines = [line for question in questions for line in wrap(question, _QUESTION_WIDTH)]
    return lines if len(lines) <= _QUESTION_LINES else [*lines[:_QUESTION_LINES], "…"]
