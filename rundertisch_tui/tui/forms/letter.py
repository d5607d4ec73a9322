"""The form of a letter that brings recommendations to addressees outside the committees."""

from collections.abc import Sequence
from datetime import date, timedelta

from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action

WEEKS = 8  # the letter proposes the same term
FIELDS = (
    Field(name="on", label="Schreiben vom", kind=FieldKind.DATE, width=14, required=True,
          help="Wann das Schreiben hinausging, heute oder früher."),
    Field(name="reply_by", label="Antwort bis", kind=FieldKind.DATE, width=14,
          help="Bis wann geantwortet werden soll; danach steht es unter „Zu tun“."),
)  # fmt: skip


def send(chosen: Sequence[Recommendation], today: date) -> FormScreen:
    """Note one letter that carries all the chosen recommendations."""

    def build(submitted: Form.Submitted) -> Action:
        numbers = sorted(one.id for one in chosen)
        action: Action = catalogue.build("send_letter", {"recommendations": numbers, **filled(submitted.values)})
        return action

    codes = ", ".join(one.code or one.heading for one in chosen)
    values: dict[str, Value] = {"on": today.isoformat(), "reply_by": (today + timedelta(weeks=WEEKS)).isoformat()}
    return FormScreen("Schreiben an Adressaten", (Group(f"Schreiben zu {codes}", FIELDS),), values, build, area="4")
