"""Draws and sends of the screen only those cells that are to be painted (floors.md 2)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from rundertisch_tui.tui.widgets.changes import cells
from rundertisch_tui.tui.widgets.sending import Sending
from rundertisch_tui.tui.widgets.standing_cells import StandingCells

Run = tuple[int, int]
"""Cells of one line: the first, and the one behind the last."""


class CellsUpdate(ChopsUpdate):
    """Cells that are written where they stand, unless they stand there already."""

    def __init__(
        self,
        chops: Sequence[Mapping[int, Strip | None]],
        spans: list[tuple[int, int, int]],
        chop_ends: list[list[int]],
        standing: StandingCells,
        width: int,
    ) -> None:
        """Paint `spans` on a screen of so many cells; `standing` learns what is sent."""
        super().__init__(chops, spans, chop_ends)
        self._standing, self._width = standing, width

    def render_segments(self, console: Console) -> str:
        """Return what the terminal is sent; every piece is preceded by its place, so no line ends are needed."""
        sending = Sending(console)
        pieces = [(y, x, strip, cells(strip)) for y, x, strip in self._pieces()]
        move = self._standing.move({y: drawn for y, x, _, drawn in pieces if x == 0})
        if move is not None:
            sending.command(move.sequence)
        for y, x, strip, drawn in pieces:
            to_edge = x + len(drawn) == self._width
            for at, new in self._standing.news(y, x, strip, drawn):
                end = at - x + new.cell_length
                rest_is_alike = to_edge and drawn[end:] == drawn[end - 1 : end] * (len(drawn) - end)
                sending.put(at, y, (new,), to_edge=rest_is_alike)
        return sending.finish()

    def _pieces(self) -> Iterator[tuple[int, int, Strip]]:
        """What is to be painted, piece by piece: its line, its first cell, and itself."""
        for y, first, end in self.spans:
            for piece_end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= end or piece_end <= first:
                    continue
                start = max(x, first)
                whole = start == x and piece_end <= end
                yield y, start, strip if whole else strip.crop(start - x, min(piece_end, end) - x)


class LinesUpdate(LayoutUpdate):
    """All lines of the screen, sent whole whatever stands there."""

    def __init__(self, strips: list[Iterable[Strip]], region: Region, standing: StandingCells, width: int) -> None:
        """Paint `strips`, one line each, on a screen of so many cells; `standing` learns what is sent."""
        super().__init__([tuple(line) for line in strips], region)
        self._standing, self._width = standing, width

    def render_segments(self, console: Console) -> str:
        """Return what the terminal is sent."""
        sending = Sending(console)
        self._standing.forget()
        for y, line in enumerate(self.strips, self.region.y):
            sending.put(self.region.x, y, line, to_edge=self.region.right == self._width)
            self._standing.fill(y, line)
        return sending.finish()


class CellsCompositor(Compositor):
    """Textual's, with updates that ask only those widgets for lines that are seen in what is to be painted.

    Textual would have every widget between the first and the last changed line draw itself whole, for each key.
    """

    def __init__(self) -> None:
        super().__init__()
        self.standing = StandingCells()

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        update = super().render_full_update(simplify)
        return LinesUpdate(update.strips, update.region, self.standing, self.size.width)

    def render_partial_update(self) -> ChopsUpdate | None:
        regions = self._dirty_regions.copy()
        self._dirty_regions.clear()
        if not regions:
            return None
        spans = list(self._regions_to_spans(regions))
        chops: list[dict[int, Strip | None]] = [{} for _ in range(self.size.height)]
        for y, pieces in self._pieces(spans):
            chops[y].update(pieces)
        lines = [dict(sorted(line.items())) for line in chops]
        ends = [[x + strip.cell_length for x, strip in line.items() if strip is not None] for line in lines]
        return CellsUpdate(lines, spans, ends, self.standing, self.size.width)

    def _pieces(self, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, dict[int, Strip]]]:
        """What the widgets show in these cells, the foremost first: a line, and its pieces by their first cell."""
        left: dict[int, list[Run]] = {}
        for y, first, end in spans:
            left.setdefault(y, []).append((first, end))
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            rows = [y for y in seen.line_range if _meet(left.get(y, ()), seen)]
            if not rows:
                continue
            asked = Region(seen.x - region.x, rows[0] - region.y, seen.width, rows[-1] - rows[0] + 1)
            drawn = widget.render_lines(asked)
            for y in rows:
                taken, left[y] = _taken(left[y], seen.x, seen.right)
                strip = drawn[y - rows[0]]
                yield y, {first: strip.crop(first - seen.x, end - seen.x) for first, end in taken}


def _meet(runs: Sequence[Run], seen: Region) -> bool:
    return any(first < seen.right and end > seen.x for first, end in runs)


def _taken(runs: Sequence[Run], start: int, stop: int) -> tuple[list[Run], list[Run]]:
    """Which cells of the runs lie from `start` to `stop`, and which are left for what stands behind."""
    taken: list[Run] = []
    left: list[Run] = []
    for first, end in runs:
        if first < stop and end > start:
            taken.append((max(first, start), min(end, stop)))
        left.extend(run for run in ((first, min(end, start)), (max(first, stop), end)) if run[0] < run[1])
    return taken, left
