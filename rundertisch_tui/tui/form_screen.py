"""A screen around one form: row 3 counts what is unsaved, a refusal stands at its field, a conflict is asked about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar

from textual.widget import Widget

from rundertisch_tui.tui.forms.field import Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.problems import EditConflict

Build = Callable[[Form.Submitted], Action]
"""Makes the action out of what was typed; it may raise RuleViolation with the field."""


class FormScreen(FrameScreen):
    """Opened over another screen; it leaves by itself once the change is on the disk."""

    name_in_keys: ClassVar[str] = "form"

    def __init__(
        self,
        title: str,
        groups: Sequence[Group],
        values: Mapping[str, Value],
        build: Build,
        *,
        area: str = "1",
        today: date | None = None,
        then: Callable[[Done], None] | None = None,
    ) -> None:
        super().__init__(title)
        self.area_digit = area
        self._title, self._build, self._then = title, build, then
        self.form = Form(groups, values, today=today or clock.today(), open_sheet=self.open_sheet)

    @property
    def current_area(self) -> str:
        """The area whose digit is marked in row 2."""
        return self.area_digit

    def compose_body(self) -> Iterable[Widget]:
        yield self.form

    def on_form_state_changed(self, message: Form.StateChanged) -> None:
        self.title_rule.show(self._title, right=message.sentence, warn=bool(message.changed))

    def on_form_found(self, message: Form.Found) -> None:
        self.app.say(message.sentence, problem=True)

    def on_form_left(self, _: Form.Left) -> None:
        self.app.pop_screen()

    def on_form_submitted(self, message: Form.Submitted) -> None:
        from rundertisch_tui.workflow.problems import RuleViolation

        try:
            action = self._build(message)
        except RuleViolation as problem:
            self._refused(problem)
            return
        self.app.perform(action, done=self._done, refused=self._refused)

    def _done(self, done: Done) -> None:
        if self.is_current:
            self.app.pop_screen()
        if self._then is not None:
            self._then(done)

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, EditConflict):
            from rundertisch_tui.tui.dialogs.conflict import ConflictSheet

            self.open_sheet(ConflictSheet(problem, self.form), self._settled)
            return
        field = getattr(problem, "field", "")
        if field:
            self.form.show_error(field, str(problem))
        self.app.say(str(problem), problem=True)

    def _settled(self, answer: object) -> None:
        if answer is not None:
            self.app.perform(answer, done=self._done, refused=self._refused)  # type: ignore[arg-type]  # the sheet answers with an action
