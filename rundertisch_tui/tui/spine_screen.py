"""A screen around one spine: head, steps, and what is known of the step under the bar below or beside."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.resting import Resting
from rundertisch_tui.tui.widgets.chain_head import ChainHead
from rundertisch_tui.tui.widgets.detail import Detail, Line
from rundertisch_tui.tui.widgets.frame import WIDE
from rundertisch_tui.tui.widgets.spine import Spine

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done


class SpineScreen(FrameScreen):
    """Subclasses fill head and spine in `show`, and answer `detail` and `choose` for the step under the bar."""

    DEFAULT_CSS = """
    SpineScreen #spine-area { height: 1fr; width: 1fr; }
    SpineScreen Detail { height: 1fr; width: 1fr; min-height: 3; }
    SpineScreen.-narrow Spine { max-height: 13; }
    SpineScreen.-wide Spine { width: 78; }
    SpineScreen.-wide Detail { border-left: solid $linie; height: 100%; }
    """

    def __init__(self, title: str, *, record: int, among: Sequence[int] = (), filtered: str = "") -> None:
        """Show one record; `among` are those that F2 and F3 walk through, in the order of the list."""
        super().__init__(title)
        self.record = record
        self.chain_head, self.spine, self.details = ChainHead(), Spine(), Detail()
        self._among, self._filtered = tuple(among), filtered
        self._rest = Resting(self, self.show_detail)

    def compose_body(self) -> Iterable[Widget]:
        yield self.chain_head
        area = Horizontal if self.app.size.width >= WIDE else Vertical
        with area(id="spine-area"):
            yield self.spine
            yield self.details

    def on_mount(self) -> None:
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self.set_class(self.app.size.width < WIDE, "-narrow")
        self.app.register_changed.subscribe(self, self.show)
        self.show()
        self.spine.focus()

    # ---- what subclasses answer

    def show(self, done: "Done | None" = None) -> None:
        """Fill head and spine from the view; the bar stays on its step."""
        raise NotImplementedError

    def detail(self, key: str) -> Sequence[Line]:
        """Return the lines about a step."""
        raise NotImplementedError

    def choose(self, key: str) -> None:
        """Walk into a step."""
        raise NotImplementedError

    # ---- showing

    @property
    def place(self) -> str:
        """Where the record stands in the list it was opened from: `7 von 18 · Filter: 2025 hf1`."""
        if self.record not in self._among:
            return ""
        at = f"{self._among.index(self.record) + 1} von {len(self._among)}"
        return f"{at} · Filter: {self._filtered}" if self._filtered else at

    def show_detail(self) -> None:
        """Write what is known of the step under the bar."""
        current = self.spine.current
        self.details.show(() if current is None else self.detail(current))

    def on_spine_highlighted(self, _: Spine.Highlighted) -> None:
        """Show the details once the bar rests."""
        self._rest.begin()

    @property
    def is_settled(self) -> bool:
        """Whether the details are those of the step under the bar."""
        return self._rest.is_over

    def on_spine_selected(self, message: Spine.Selected) -> None:
        if not self.is_early("enter", "\r"):
            self.choose(message.key)

    def on_resize(self, event: events.Resize) -> None:
        wide = event.size.width >= WIDE
        if wide != self.has_class("-wide"):
            self.set_class(wide, "-wide")
            self.set_class(not wide, "-narrow")
            self.query_one("#spine-area").styles.layout = "horizontal" if wide else "vertical"

    # ---- keys

    def action_preview(self) -> None:
        """Read everything about the step under the bar: below a long spine there is little room."""
        from rundertisch_tui.tui.dialogs.reading import ReadingSheet

        current = self.spine.current
        if current is not None:
            self.app.open_sheet(ReadingSheet(self.spine.part or "Einzelheiten", self.detail(current)))

    def action_open(self) -> None:
        self.spine.action_choose()

    def action_next_one(self) -> None:
        self._walk(1)

    def action_previous_one(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        """Show the next or previous record of the list it was opened from."""
        if self.record in self._among:
            at = self._among.index(self.record) + by
            if 0 <= at < len(self._among):
                self.record = self._among[at]
                self.show()
                self.spine.action_edge(-1)
