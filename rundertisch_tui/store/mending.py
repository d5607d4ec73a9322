"""What is left of a damaged journal, put in order: sound lines, and the gaps between them. Pure; nothing is written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rundertisch_tui.store import lines
from rundertisch_tui.store.lines import FIRST_SUM, Line
from rundertisch_tui.store.lock import Head

_NUMBER = re.compile(rb'^\{"seq":(\d{1,15}),')
_SUM = re.compile(rb'"sum":"([0-9a-f]{64})"')
_CHANGE = re.compile(rb'\{"t":"(\w+)","id":(\d{1,15}),"rev":\d+,"f":\{')
_FIELD = re.compile(rb'"(\w+)":(?:\["[0-9a-f]{32}"|\{"x":)')
_NEAR = (-1, 0, 1, 2)  # a wrong byte may join two lines or split one: a sum is tried at the numbers around it


@dataclass(frozen=True, slots=True)
class Gap:
    """Lines `first` to `last` that nothing gives back; `sum` is that of the last one, as far as it is known.

    `touched`: table, id and fields that can still be read in their remains. `counters` likewise.
    """

    first: int
    last: int
    sum: str
    touched: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    counters: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """One line that is proved by the chain, and its bytes; `is_healed`: they came from an archive."""

    raw: bytes
    line: Line
    is_healed: bool = False

    @property
    def first(self) -> int:
        """The first number that it stands for."""
        return int(self.line.get("lost") or self.line["seq"])


Part = Sound | Gap


class Remains:
    """Every piece of a journal by its number, as far as that can be read."""

    def __init__(self, segments: Iterable[bytes], archived: Mapping[int, bytes]) -> None:
        """Sort what stands in `segments`; `archived` are lines by number that may take the place of missing ones."""
        self._lines: dict[int, list[tuple[bytes, Line]]] = {}
        self._pieces: dict[int, list[bytes]] = {}
        self._sums: dict[int, dict[str, None]] = {}
        self._archived = archived
        self.last = 0
        for raw in segments:
            self._sort(raw)

    def _sort(self, raw: bytes) -> None:
        number = 0
        for piece in raw.splitlines(keepends=True):
            line = lines.from_bytes(piece.rstrip(b"\n"))
            if line is not None and "next" in line:
                continue
            read = _NUMBER.match(piece)
            number = int(read[1]) if read else number + 1
            if piece.endswith(b"\n") and line is not None and isinstance(line.get("seq"), int):
                number = line["seq"]
                self._lines.setdefault(line.get("lost") or number, []).append((piece, line))
            if piece.endswith(b"\n") and number < self.last + 1_000_000:  # a wrong digit is no million lines
                self.last = max(self.last, number)
            self._pieces.setdefault(number, []).append(piece)
            for found in _SUM.findall(piece):
                for near in _NEAR:
                    self._sums.setdefault(number + near, {})[found.decode()] = None

    def sound(self, head: Head) -> Sound | None:
        """The line behind `head`, the journal's own before an archived one."""
        for raw, line in self._lines.get(head.seq + 1, ()):
            if lines.is_sound(line, head.seq + 1, head.sum):
                return Sound(raw, line)
        archived = self._archived.get(head.seq + 1)
        line_there = None if archived is None else lines.from_bytes(archived.rstrip(b"\n"))
        if archived is not None and line_there is not None and lines.is_sound(line_there, head.seq + 1, head.sum):
            return Sound(archived, line_there, is_healed=True)
        return None

    def gap(self, first: int, known: Sequence[Head]) -> Gap | None:
        """The shortest gap from `first` behind which a line, or something `known`, is proved; None at the end."""
        proved = {head.seq: head.sum for head in known}
        for last in range(first, max(self.last, *proved, 0) + 1):
            if last in proved:
                return self._described(first, last, proved[last])
            for candidate in self._sums.get(last, ()):
                if self.sound(Head(last, candidate)) is not None:
                    return self._described(first, last, candidate)
        return self._rest(first)

    def _rest(self, first: int) -> Gap | None:
        """Whole lines at the end that nothing proves: their numbers stay given."""
        if self.last < first:
            return None
        said = [line["sum"] for _, line in self._lines.get(self.last, ())]
        return self._described(first, self.last, said[0] if said else lines.chained_sum(FIRST_SUM, {"lost": first}))

    def _described(self, first: int, last: int, end: str) -> Gap:
        touched: dict[tuple[str, int], dict[str, None]] = {}
        counters: dict[str, int] = {}
        for number in range(first, last + 1):
            for piece in self._pieces.get(number, ()):
                for table, record_id, names in _touched(piece):
                    touched.setdefault((table, record_id), {}).update(dict.fromkeys(names))
            for _, line in self._lines.get(number, ()):
                for name, value in _counters(line):
                    counters[name] = max(value, counters.get(name, 0))
        told = tuple((table, record_id, tuple(names)) for (table, record_id), names in touched.items())
        return Gap(first, last, end, told, tuple(counters.items()))


def in_order(remains: Remains, known: Sequence[Head]) -> list[Part]:
    """All lines from the first to the last, with gaps where something is missing; `known` are heads of other files."""
    parts: list[Part] = []
    head = Head(0, FIRST_SUM)
    while True:
        sound = remains.sound(head)
        if sound is not None:
            parts.append(sound)
            head = Head(sound.line["seq"], sound.line["sum"])
            continue
        gap = remains.gap(head.seq + 1, known)
        if gap is None:
            return parts
        parts.append(gap)
        head = Head(gap.last, gap.sum)


def _touched(piece: bytes) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Which records and fields the remains of a line name."""
    starts = list(_CHANGE.finditer(piece))
    for number, start in enumerate(starts):
        end = starts[number + 1].start() if number + 1 < len(starts) else len(piece)
        yield (
            start[1].decode(),
            int(start[2]),
            tuple(name.decode() for name in _FIELD.findall(piece[start.end() : end])),
        )


def _counters(line: Line) -> Iterator[tuple[str, int]]:
    raised = line.get("n")
    for name, value in raised.items() if isinstance(raised, dict) else ():
        if isinstance(value, int) and not isinstance(value, bool):
            yield str(name), value
