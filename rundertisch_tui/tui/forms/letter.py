"""Forms of letters to addressees outside the committees: one for several at once, and one letter with its answer."""

from collections.abc import Sequence
from datetime import date, timedelta

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import edit_form, filled, new_form
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.due_rounds import office_name
from rundertisch_tui.workflow.reader import Reader

AREA = "4"
WEEKS = 8  # the letter proposes the same term
REPLY_BY = Field(name="reply_by", label="Antwort bis", kind=FieldKind.DATE, width=14,
                 help="Bis wann geantwortet werden soll; danach steht es unter „Zu tun“.")  # fmt: skip
FIELDS = (
    Field(name="on", label="Schreiben vom", kind=FieldKind.DATE, width=14, required=True,
          help="Wann das Schreiben hinausging, heute oder früher."),
    REPLY_BY,
)  # fmt: skip
ENTRY = (
    Field(name="sent_on", label="Schreiben vom", kind=FieldKind.DATE, width=14,
          help="Wann die Empfehlung der Stelle geschickt wurde."),
    REPLY_BY,
    Field(name="answered_on", label="Antwort vom", kind=FieldKind.DATE, width=14, help="Wann geantwortet wurde."),
    Field(name="answer_level", label="Antwort", kind=FieldKind.CHOICE, width=30,
          choices=((None, "–"), *((one.value, word(one)) for one in AnswerLevel)), help="Pfeil rechts wechselt."),
    Field(name="answer", label="Wortlaut", kind=FieldKind.LONG, width=56, help="Was geschrieben wurde."),
)  # fmt: skip


def send(chosen: Sequence[Recommendation], today: date) -> FormScreen:
    """Note the letters that bring all the chosen recommendations to their addressees."""

    def build(submitted: Form.Submitted) -> Action:
        numbers = sorted(one.id for one in chosen)
        return catalogue.build("send_letter", {"recommendations": numbers, **filled(submitted.values)})

    codes = ", ".join(one.code or one.heading for one in chosen)
    values: dict[str, Value] = {"on": today.isoformat(), "reply_by": (today + timedelta(weeks=WEEKS)).isoformat()}
    return FormScreen("Schreiben an Adressaten", (Group(f"Schreiben zu {codes}", FIELDS),), values, build, area=AREA)


def entry(reader: Reader, one: Recommendation, office: OrganizationId | None, letter: Letter | None) -> FormScreen:
    """Enter or change the letter to one addressee, and the answer."""
    who = office_name(reader, one, office)
    title = f"{naming.proposal_label(one, reader)}: Schreiben und Antwort"
    groups = (Group(f"Schreiben an {who}" if who else "Schreiben und Antwort", ENTRY),)
    if letter is not None:
        return edit_form(letter, title, groups, area=AREA)
    fixed: dict[str, Value] = {"recommendation": one.id, **({} if office is None else {"office": office})}
    return new_form("letter", title, groups, area=AREA, fixed=fixed)
