"""Saved views: filters of a list kept under a digit, opened with `o` and the digit (screens.md, Keys)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.domain.settings import Setting
from rundertisch_tui.tui.widgets.record_table import Column, RecordTable, Row
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow.actions.office import ChangeSetting
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.list_screen import ListScreen

PLACES = range(1, 10)
KEEP = 0
"""The answer that keeps the present filter."""


def setting_name(screen: str, place: int) -> str:
    """The name under which a view is kept."""
    return f"view.{screen}.{place}"


def views_of(reader: Reader, screen: str) -> dict[int, str]:
    """The views of a list by their digit."""
    found = {}
    for place in PLACES:
        for one in reader.linked(Setting, "name", setting_name(screen, place)):
            if one.value:
                found[place] = one.value
    return found


class ViewsSheet(Sheet):
    """A digit or Enter opens a view, `m` keeps the present filter, `d` forgets a view."""

    rows = 14
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(place), f"take({place})", show=False, id=f"views.{place}") for place in PLACES),
        Binding("m", f"take({KEEP})", show=False, id="views.keep"),
        Binding("d", "forget", show=False, id="views.forget"),
    ]

    def __init__(self, views: dict[int, str], present: str) -> None:
        """Offer `views`; `present` is the filter of the list now, empty if there is none."""
        keep = (("m", "Filter merken"),) if present else ()
        super().__init__("Gespeicherte Sichten", keys=(("1-9", "öffnen"), *keep, ("d", "vergessen")))
        how = f"m merkt sich „{present}“." if present else "Erst filtern (/), dann o und m."
        self.table = RecordTable(
            (Column("", 2), Column("")), header=False, markable=False, empty=("Noch keine Sicht.", how, "Esc zurück")
        )
        self._views, self._present = views, present

    def compose_body(self) -> Iterable[Widget]:
        yield self.table

    def on_mount(self) -> None:
        self.table.fill([Row(place, (str(place), words)) for place, words in sorted(self._views.items())])

    def on_record_table_row_selected(self, message: RecordTable.RowSelected) -> None:
        message.stop()
        self.finish(message.id)

    def action_take(self, place: int) -> None:
        """Open a view that exists, or keep the filter where there is one."""
        if place in self._views or (place == KEEP and self._present):
            self.finish(place)

    def action_forget(self) -> None:
        """Forget the view under the bar."""
        if isinstance(self.table.current, int):
            self.finish(-self.table.current)


def open_views(screen: "ListScreen") -> None:
    """Show the views of a list, and do what was chosen."""
    name, present = screen.name_in_keys, screen.filter_text
    views = views_of(screen.app.office.view, name)

    def take(found: object) -> None:
        if not isinstance(found, int):
            return
        if found == KEEP:
            free = next((place for place in PLACES if place not in views), PLACES[-1])
            screen.app.perform(ChangeSetting(name=setting_name(name, free), value=present))
        elif found < 0:
            screen.app.perform(ChangeSetting(name=setting_name(name, -found), value=""))
        else:
            screen.set_filter(views[found])

    screen.open_sheet(ViewsSheet(views, present), take)
