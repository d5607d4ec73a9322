"""A form in a sheet, for a part of a record that is filled in over another screen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from textual.widget import Widget

from rundertisch_tui.tui.drafts import OwnDraft
from rundertisch_tui.tui.forms.field import Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen


class FormSheet(Sheet):
    """A subclass gives `on_form_submitted`, which stops the message and finishes with what was filled in."""

    rows = 13

    def __init__(
        self, title: str, groups: Sequence[Group], values: Mapping[str, Value], *, today: date, first: str = ""
    ) -> None:
        """Begin at the field `first`, else at the first one."""
        super().__init__(title, keys=(("^s", "übernehmen"), ("Tab", "nächstes Feld")))
        self.form = Form(groups, values, today=today, open_sheet=self._open, first=first)
        self._title, self._place, self._draft = title, "", OwnDraft()
        self._is_answered = False

    @property
    def frame(self) -> "FrameScreen":
        """The screen below; sheets live on screens with the shared rows only."""
        return cast("FrameScreen", self.screen)

    def _open(self, sheet: Sheet, answer: Callable[[object], None]) -> None:
        self.frame.open_sheet(sheet, answer)

    def compose_body(self) -> Iterable[Widget]:
        yield self.form

    # ---- drafts: typed words are on the disk within a second, and stay there until the screen below is saved

    def on_mount(self) -> None:
        """What a lost window left in this sheet stands in it again."""
        home, _ = self.frame.home_of_sheets
        self._place = f"sheet|{home}|{self._title}"
        if (left := self._draft.take_up(self.frame.app.window, self._place)) is not None:
            self.call_after_refresh(self.form.write, left.values, left.cursor)

    def on_form_typed(self, message: Form.Typed) -> None:
        message.stop()
        if not self._is_answered:
            self._keep()

    def _keep(self) -> None:
        texts = self.form.texts
        if texts or self._draft.key:
            _, name = self.frame.home_of_sheets
            label = f"{self._title} · {name}" if name else self._title
            self._draft.keep(self.frame.app.window, self._place, texts, cursor=self.form.cursor, label=label)

    def finish(self, result: object) -> None:
        """Close with a result; what was taken over is kept until it is saved."""
        self._is_answered = True  # the last letters may still be told of
        if result is None:
            self._draft.end(self.frame.app.window)
        else:
            self._keep()
            self.frame.sheet_drafts.append(self._draft)
        super().finish(result)

    # ---- the form

    def on_form_left(self, message: Form.Left) -> None:
        message.stop()
        self.finish(None)

    def on_form_state_changed(self, message: Form.StateChanged) -> None:
        message.stop()

    def on_form_found(self, message: Form.Found) -> None:
        message.stop()
        self.rule.show_right(message.sentence, warn=True)
