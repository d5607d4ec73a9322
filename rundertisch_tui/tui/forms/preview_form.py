"""A form below which stands, while one types, what will be printed."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from textual.widget import Widget

from rundertisch_tui.tui.form_screen import Build, FormScreen
from rundertisch_tui.tui.forms.field import Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.text_lines import TextLines

ROWS = 2


class PreviewForm(FormScreen):
    """`preview` makes the sentence from all values of the form."""

    def __init__(
        self,
        title: str,
        groups: Sequence[Group],
        values: Mapping[str, Value],
        build: Build,
        *,
        area: str,
        preview: Callable[[Mapping[str, Value]], str],
        then: Then | None = None,
    ) -> None:
        super().__init__(title, groups, values, build, area=area, then=then)
        self._values, self._preview = dict(values), preview
        self.printed = TextLines(ROWS + 1)

    def compose_body(self) -> Iterable[Widget]:
        yield from super().compose_body()
        yield self.printed

    def on_mount(self) -> None:
        self._show_preview()

    def on_form_state_changed(self, message: Form.StateChanged) -> None:
        super().on_form_state_changed(message)
        self._show_preview()

    def _show_preview(self) -> None:
        values = {**self._values, **self.form.changed}
        lines = wrap(clean(self._preview(values)), 66)[:ROWS]
        label = ("   Gedruckt:  ", "leise")
        shown = [((label if at == 0 else (" " * 14, "leise")), (line, "stark")) for at, line in enumerate(lines)]
        self.printed.show([(), *shown])
