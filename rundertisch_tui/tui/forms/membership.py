"""Where a person belongs: the rows inside the form of a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from rundertisch_tui.domain.people import Membership
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.editors import Edited
from rundertisch_tui.tui.forms.field import Field, OwnEditor, Value
from rundertisch_tui.tui.widgets.cells import clean, fit
from rundertisch_tui.tui.widgets.frame import Part, style_of
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    pass

_WIDTHS = (29, 17, 9, 9)
"""Cells of body, role, from and to; the deputy takes the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """One membership as the form holds it: dates as JSON, `body` the number of an organisation, or minus a committee's.

    `id` is None for a new one; `removed` says that it goes into the trash when the form is saved.
    """

    id: int | None = None
    body: int | None = None
    role: str = ""
    parliamentary_group: str = ""
    deputy_of: int | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    removed: bool = False

    def fields(self) -> dict[str, Value]:
        """The fields of a membership as JSON values."""
        body = self.body or 0
        return {
            "organization": body if body > 0 else None,
            "committee": -body if body < 0 else None,
            "role": self.role,
            "parliamentary_group": self.parliamentary_group,
            "deputy_of": self.deputy_of,
            "valid_from": self.valid_from,
            "valid_to": self.valid_to,
        }


def belonging(link: Membership) -> Belonging:
    """A recorded membership as the form holds it."""
    body = link.organization if link.organization is not None else -(link.committee or 0)
    return Belonging(
        id=link.id,
        body=body,
        role=link.role,
        parliamentary_group=link.parliamentary_group,
        deputy_of=link.deputy_of,
        valid_from=link.valid_from.isoformat() if link.valid_from else None,
        valid_to=link.valid_to.isoformat() if link.valid_to else None,
    )


def bodies(reader: Reader, day: date) -> list[Row]:
    """Committees and organisations to choose from, a committee under its number with a minus."""
    committees = [Row(-int(row.id), row.cells) for row in records.committees(reader, day)]
    return [*committees, *records.organizations(reader)]


class BelongingTable(OwnEditor, can_focus=True):
    """The memberships of a person, one a row, and a row for one more."""

    DEFAULT_CSS = "BelongingTable { width: 1fr; height: auto; background: $grund; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", show=False, id="belonging.down"),
        Binding("up,k", "move(-1)", show=False, id="belonging.up"),
        Binding("enter", "change", show=False, id="belonging.change"),
        Binding("n", "add", show=False, id="belonging.add"),
        Binding("w,f2", "end", show=False, id="belonging.end"),
        Binding("delete,backspace,d", "remove", show=False, id="belonging.remove"),
    ]

    class Wanted(Message):
        """A membership is to be filled in; `belonging` is None for a new one."""

        def __init__(self, table: "BelongingTable", belonging: Belonging | None) -> None:
            super().__init__()
            self.table, self.belonging = table, belonging

    def __init__(
        self, field: Field, value: Value, *, body: Callable[[int], str], person: Callable[[int], str], today: date
    ) -> None:
        super().__init__()
        self.field = field
        self._body, self._person, self._today = body, person, today
        self._rows: list[Belonging] = []
        self._here = 0
        self.show(value)

    def read(self, today: date) -> Value:  # noqa: ARG002 - what every editor is asked with
        """Return all rows, removed ones with their mark."""
        return tuple(self._rows)

    def show(self, value: Value) -> None:
        """Show other rows."""
        self._rows = [one for one in value if isinstance(one, Belonging)] if isinstance(value, tuple) else []
        self._here = min(self._here, len(self._rows))
        if self.is_mounted:
            self.refresh(layout=True)

    def put(self, before: Belonging | None, after: Belonging) -> None:
        """Take a filled in row: in place of `before`, or at the end."""
        if before in self._rows:
            self._here = self._rows.index(before)
            self._rows[self._here] = after
        else:
            self._rows.append(after)
            self._here = len(self._rows) - 1
        self._changed()

    def _changed(self) -> None:
        self.refresh(layout=True)
        self.post_message(Edited())
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Bring the row with the bar into the part of the form that is in sight."""
        page = next((one for one in self.ancestors if isinstance(one, VerticalScroll)), None)
        if page is not None:
            top = self.region.y - page.region.y + page.scroll_offset.y
            page.scroll_to_region(Region(0, top + self._here + 1, 1, 1), animate=False)

    # ---- keys

    def action_move(self, by: int) -> None:
        to = self._here + by
        if to < 0:
            self.screen.focus_previous()
        elif to > len(self._rows):
            self.screen.focus_next()
        else:
            self._here = to
            self.refresh()
            self._follow()

    def action_change(self) -> None:
        self.post_message(self.Wanted(self, self._rows[self._here] if self._here < len(self._rows) else None))

    def action_add(self) -> None:
        self.post_message(self.Wanted(self, None))

    def action_end(self) -> None:
        """Let it end today; a second time opens it again."""
        if self._here < len(self._rows):
            row = self._rows[self._here]
            today = self._today.isoformat()
            self._rows[self._here] = replace(row, valid_to=None if row.valid_to == today else today)
            self._changed()

    def action_remove(self) -> None:
        """Take out a row that was entered by mistake; one on record is only marked until the form is saved."""
        if self._here < len(self._rows):
            row = self._rows[self._here]
            if row.id is None:
                del self._rows[self._here]
            else:
                self._rows[self._here] = replace(row, removed=not row.removed)
            self._changed()

    # ---- drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual gives them
        return len(self._rows) + 2

    def render_line(self, y: int) -> Strip:
        from rich.segment import Segment

        width = self.size.width
        segments = [Segment(text, style_of(self, tokens)) for text, tokens in self._parts(y, width) if text]
        return Strip(segments).simplify().adjust_cell_length(width, style_of(self, "text"))

    def _parts(self, y: int, width: int) -> Sequence[Part]:
        if y == 0:
            titles = self._columns(("Gremium, Organisation", "Funktion", "von", "bis", "Vertretung"), width)
            return (("   " + titles, "leise"),)
        at = y - 1
        here = self.has_focus and at == self._here
        tokens = "wahltext on wahl" if here else "text"
        if at == len(self._rows):
            plus = tokens if here else "akzent bold"
            return (("›  " if here else "   ", tokens), ("+", plus),
                    (fit(" weitere Zugehörigkeit", width - 5), tokens if here else "leise"))  # fmt: skip
        if at > len(self._rows):
            return ()
        row = self._rows[at]
        mark = "×" if row.removed else " "
        tone = tokens if here or not row.removed else "leise"
        return (("›" if here else " ", tokens), (mark, tokens if here else "warn bold"), (" ", tokens),
                (self._columns(self._cells(row), width), tone))  # fmt: skip

    def _columns(self, cells: Sequence[str], width: int) -> str:
        rest = max(width - 4 - sum(_WIDTHS), 8)
        return "".join(fit(clean(cell), size) for cell, size in zip(cells, (*_WIDTHS, rest), strict=True))

    def _cells(self, row: Belonging) -> Sequence[str]:
        deputy = f"für {self._person(row.deputy_of)}" if row.deputy_of is not None else "–"
        role = ", ".join(part for part in (row.role, row.parliamentary_group) if part)
        until = "entfernt" if row.removed else _month(row.valid_to)
        return (self._body(row.body or 0), role or "–", _month(row.valid_from), until, deputy)


def _month(day: str | None) -> str:
    return f"{day[5:7]}/{day[:4]}" if day else "–"
