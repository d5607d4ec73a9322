"""Sends of a line only the cells that are to be painted; Textual leaves off the right end alone (floors.md 2)."""

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor


class CellsUpdate(ChopsUpdate):
    """Cells that are written where they stand."""

    def render_segments(self, console: Console) -> str:
        """Return what the terminal is sent; every piece is preceded by its place, so no line ends are needed."""
        sent: list[str] = []
        for y, first, end in self.spans:
            for piece_end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= end or piece_end <= first:
                    continue
                start = max(x, first)
                whole = start == x and piece_end <= end
                cells = strip if whole else strip.crop(start - x, min(piece_end, end) - x)
                sent.append(Control.move_to(start, y).segment.text)
                sent.append(cells.render(console))
        return "".join(sent)


class CellsCompositor(Compositor):
    """Textual's, with updates that begin at their first cell rather than at the left edge of the widget."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        return None if update is None else CellsUpdate(update.chops, update.spans, update.chop_ends)
