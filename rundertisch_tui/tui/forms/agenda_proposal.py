"""Forms of proposals for the agenda: the topic and its points, and why one is declined."""

from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, new_form
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Action

AREA = "2"
FIELDS = (
    Field(name="title", label="Thema", width=56, required=True, help="So, wie es auf der Tagesordnung stehen könnte."),
    Field(name="proposed_by", label="von", width=56, help="Wer es vorschlägt, zum Beispiel: AK Integration Stadt"),
    Field(name="points", label="Punkte", kind=FieldKind.NUMBER, width=12,
          help="Wie viele es wünschen; die meisten Punkte stehen oben."),
    Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro und das Regiebuch."),
)  # fmt: skip
DECLINED = Field(name="declined", label="abgelehnt, weil", kind=FieldKind.LONG, width=56,
                 help="Leeren macht den Vorschlag wieder offen.")  # fmt: skip


def new(session: int, then: Then) -> FormScreen:
    """Take down a proposal."""
    group = Group("Vorschlag", FIELDS)
    return new_form("agenda_proposal", "Themenvorschlag", (group,), area=AREA, fixed={"session": session}, then=then)


def edit(one: AgendaProposal) -> FormScreen:
    """Change a proposal; of one that was declined the reason too."""
    fields = (*FIELDS, DECLINED) if one.declined else FIELDS
    return edit_form(one, "Themenvorschlag ändern", (Group("Vorschlag", fields),), area=AREA)


def decline(one: AgendaProposal) -> FormScreen:
    """Decline a proposal; it stays with its reason."""
    field = Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
                  help="Zum Beispiel: Land zuständig; steht schon unter TOP 4")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"proposal": one.id, "reason": submitted.values["reason"]}
        return catalogue.build("decline_agenda_proposal", given)

    return FormScreen("Themenvorschlag ablehnen", (Group("Warum", (field,)),), {}, build, area=AREA)
