"""The sittings of a committee: those to come first, then those that were."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.committees import Committee, Sitting
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.reader import Reader


def sitting_rows(reader: Reader, committee: int, today: date) -> list[Row]:
    """One row a sitting, the next one first, past ones after all to come: day, time, deadline, papers, note."""
    found = sorted(
        reader.linked(Sitting, "committee", committee),
        key=lambda one: (one.on < today, one.on.toordinal() * (-1 if one.on < today else 1), one.id),
    )
    return [_row(reader, one, today) for one in found]


def _row(reader: Reader, one: Sitting, today: date) -> Row:
    deadline = one.submission_deadline
    near = deadline is not None and today <= deadline and (deadline - today).days <= 14
    cells = (
        f"{dates_de.with_weekday(one.on)[:2]}, {dates_de.short(one.on)}",
        dates_de.clock_time(one.starts_at) if one.starts_at else "–",
        dates_de.short(deadline) if deadline else "–",
        str(len(papers_on(reader, one)) or "·"),
        ("" if one.public else "nichtöffentlich ") + " ".join(one.note.split()),
    )
    tone = "leise" if one.on < today else ""
    return Row(one.id, cells, mark="!" if near else "", tone=tone, search=names.fold(" ".join(cells)))


def papers_on(reader: Reader, one: Sitting) -> list[Consultation]:
    """The steps that are planned for, or were decided in, this sitting."""
    steps = reader.linked(Consultation, "committee", one.committee)
    return [step for step in steps if one.on in {step.planned_on, step.decided_on}]


def sitting_detail(reader: Reader, one: Sitting) -> list[Line]:
    """What stands below: the papers of the sitting."""
    papers = ", ".join(naming.short(step, reader) for step in papers_on(reader, one))
    lines = [heading(dates_de.with_weekday(one.on), "öffentlich" if one.public else "nichtöffentlich")]
    lines.append(pair("Vorlagen", papers))
    if one.note:
        lines.append(pair("Bemerkung", one.note))
    return lines


class SittingsScreen(ListScreen):
    """The dates of one committee; `n` takes up a whole row of them."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("sittings")
    area = "6"
    name_in_keys = "sittings"
    unshown = frozenset({"mark", "import"})
    record_table = "sitting"
    kinds = frozenset({"sitting", "consultation", "committee"})
    columns = (
        Column("Tag", 14, whole=True),
        Column("Uhrzeit", 10),
        Column("Abgabe bis", 11, right=True, whole=True),
        Column("Vorl.", 5, right=True, whole=True),
        Column("Bemerkung"),
    )
    empty = (
        "Noch keine Sitzung.",
        "Aus ihnen folgt, bis wann Vorlagen abgegeben sein müssen.",
        "n legt eine ganze Reihe von Terminen an",
    )

    def __init__(self, committee: int) -> None:
        super().__init__()
        self._of = committee

    def rows(self) -> Sequence[Row]:
        return sitting_rows(self.app.office.view, self._of, clock.today())

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Sitting, int(record))
        return sitting_detail(self.app.office.view, one) if one is not None else ()

    def _count(self) -> None:
        committee = self.app.office.view.get(Committee, self._of)
        self.title_rule.show(committee.label, "Sitzungen")
        super()._count()

    def action_open(self) -> None:
        """Enter shows the papers of the sitting and takes their results."""
        self.action_results()

    def action_results(self) -> None:
        """Show the papers of the sitting, to record what was done with them."""
        from rundertisch_tui.tui.screens.sitting_results import SittingResultsScreen

        one = self.app.office.view.find(Sitting, self.current_id())
        if one is not None:
            self.app.push_screen(SittingResultsScreen(self._of, one.on))

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import sitting

        one = self.app.office.view.get(Committee, self._of)
        self.app.push_screen(sitting.new(self.app.office.view, one, clock.today(), self._created))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "sitting"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import sitting

        found = self.app.office.view.find(Sitting, self.current_id())
        if found is not None:
            self.app.push_screen(sitting.edit(found, naming.short(found, self.app.office.view)))

    def action_import(self) -> None:
        """Read a table of sittings."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        code = self.app.office.view.get(Committee, self._of).code
        choose_table(self.app, "sitting", defaults={"committee": code})
