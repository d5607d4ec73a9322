"""A form in a sheet, for a part of a record that is filled in over another screen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from textual.widget import Widget

from rundertisch_tui.tui.forms.field import Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen


class FormSheet(Sheet):
    """A subclass gives `on_form_submitted`, which stops the message and finishes with what was filled in."""

    rows = 13

    def __init__(self, title: str, groups: Sequence[Group], values: Mapping[str, Value], *, today: date) -> None:
        super().__init__(title, keys=(("^s", "übernehmen"), ("Tab", "nächstes Feld")))
        self.form = Form(groups, values, today=today, open_sheet=self._open)

    @property
    def frame(self) -> "FrameScreen":
        """The screen below; sheets live on screens with the shared rows only."""
        return cast("FrameScreen", self.screen)

    def _open(self, sheet: Sheet, answer: Callable[[object], None]) -> None:
        self.frame.open_sheet(sheet, answer)

    def compose_body(self) -> Iterable[Widget]:
        yield self.form

    def on_form_left(self, message: Form.Left) -> None:
        message.stop()
        self.finish(None)

    def on_form_state_changed(self, message: Form.StateChanged) -> None:
        message.stop()

    def on_form_found(self, message: Form.Found) -> None:
        message.stop()
        self.rule.show_right(message.sentence, warn=True)
