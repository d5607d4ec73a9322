"""Area 5: everybody the office invites or who came, with where they belong today."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.person_rows import COLUMNS, person_detail, person_rows
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.record_table import Key, RecordTable, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Done


class PeopleScreen(ListScreen):
    """All participants, sorted and filtered; Enter opens the form."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("people")
    area = "5"
    name_in_keys = "people"
    unshown = frozenset({"edit"})  # Enter opens the same form; the last row has room for reading in
    heading = "Teilnehmende"
    record_table = "person"
    kinds = frozenset({"person", "organization", "committee", "membership", "attendance", "session"})
    columns = COLUMNS
    empty = (
        "Noch niemand da.",
        "Hier stehen alle, die eingeladen werden oder da waren.",
        "i liest Kontakte aus Outlook, Excel oder vCard ein   n legt eine Person an",
    )

    def __init__(self) -> None:
        super().__init__()
        self._sorted_by = 0
        self.table.sort_sign(0)

    def rows(self) -> Sequence[Row]:
        return person_rows(self.app.office.view, clock.today(), self._sorted_by)

    def detail(self, record: Key) -> Sequence[Line]:
        person = self.app.office.view.find(Person, int(record))
        if person is None:
            return ()
        return person_detail(self.app.office.view, person, clock.today(), beside=self.has_class("-wide"))

    def empty_words(self) -> tuple[str, str, str]:
        if not self.filter_text:
            return self.empty
        return (f"Niemand passt zu „{self.filter_text}“.",
                "Gesucht wird in Name, Organisation, Gremium, Gruppe, Nummer und E-Mail.",
                "Esc Filter weg   n neue Person")  # fmt: skip

    # ---- keys

    def action_sort_by(self) -> None:
        """Sort by the next column; the bar stays on its person."""
        self._sorted_by = (self._sorted_by + 1) % len(COLUMNS)
        self.table.sort_sign(self._sorted_by)
        self.show()

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import person

        self.app.push_screen(person.new(self.app.office.view, clock.today(), self._created))

    def action_edit(self) -> None:
        from rundertisch_tui.tui.forms import person

        found = self.app.office.view.find(Person, self.current_id())
        if found is not None:
            self.app.push_screen(person.edit(self.app.office.view, found, clock.today()))

    def _created(self, done: Done) -> None:
        created = next((record for table, record in done.created if table == "person"), None)
        if created is not None:
            self.show()
            self.table.move_to(created)

    def action_organizations(self) -> None:
        """Show the organisations, the second list of this area."""
        from rundertisch_tui.tui.screens.organizations import OrganizationsScreen

        self.app.push_screen(OrganizationsScreen())

    def action_import(self) -> None:
        """Read in contacts from a file."""
        from rundertisch_tui.tui.screens.contact_import import choose_contacts

        choose_contacts(self.app)

    def action_export(self) -> None:
        """Write the marked people, else those that the filter lets through, as a table."""
        from rundertisch_tui.tui.table_export import ask_table

        ask_table(self.app, "person", self.listed_ids())

    def action_erase(self) -> None:
        """Erase the person for good, after showing what goes and what stays."""
        from rundertisch_tui.tui.dialogs.erase import ask_to_erase

        current = self.current_id()
        if current is not None:
            ask_to_erase(self.app, PersonId(current))

    def listed_ids(self) -> Sequence[int]:
        """The marked people, else all that the filter lets through, in the order of the list."""
        table: RecordTable = self.table
        chosen = [key for key in table.shown_ids if key in table.marked] or table.shown_ids
        return [key for key in chosen if isinstance(key, int)]
