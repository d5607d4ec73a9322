"""What can be done with a measure, the same from the list and from its own screen."""

from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.workflow import catalogue, clock

NO_MEASURE = "Der Balken steht auf keiner Maßnahme."


class MeasureActions(FrameScreen):
    """Status, form and end; subclasses say which measure is meant."""

    def one(self) -> Measure | None:
        """The measure that a key speaks of; None if there is none."""
        raise NotImplementedError

    def subject(self) -> tuple[str, int] | None:
        """What a status is reported on: kind and number; a list may also stand on a goal."""
        one = self.one()
        return None if one is None else ("measure", one.id)

    def action_status(self) -> None:
        """Report how far it is; the old reports stay."""
        from rundertisch_tui.tui.forms.status_report import StatusForm

        subject = self.subject()
        if subject is not None:
            self.app.push_screen(StatusForm(self.app.office.view, *subject, clock.today()))

    def action_edit(self) -> None:
        """Change the measure."""
        from rundertisch_tui.tui.forms import measure

        one = self.one()
        if one is not None:
            self.app.push_screen(measure.edit(self.app.office.view, one))

    def action_end(self) -> None:
        """Take it off the list with a reason, or put an ended one back."""
        from rundertisch_tui.tui.forms import measure

        one = self.one()
        if one is None:
            self.app.say(NO_MEASURE, problem=True)
        elif one.end_kind is None:
            self.app.push_screen(measure.end(self.app.office.view, one, clock.today()))
        else:
            back = catalogue.build("reopen_measure", {"measure": one.id})
            sentence = f"{one.code} ist {word(one.end_kind)}: {one.end_reason}"
            sheet = Confirm("Wieder aufnehmen?", sentence, "aufnehmen")
            self.open_sheet(sheet, lambda yes: self.app.perform(back) if yes else None)
