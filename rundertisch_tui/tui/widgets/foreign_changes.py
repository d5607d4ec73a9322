"""What somebody else changed in a list, as long as it is news (look.md 6)."""

from dataclasses import replace

from rundertisch_tui.tui.widgets.table_drawing import Key, Row

SIGN = "•"


class ForeignChanges:
    """Text in the foreign colour and the name at its end; later the sign alone, until the bar has been on the row."""

    def __init__(self) -> None:
        self._users: dict[Key, str] = {}

    def __bool__(self) -> bool:
        """Whether any is news."""
        return bool(self._users)

    def mark(self, record: Key, user: str) -> None:
        """Somebody else changed a record."""
        self._users[record] = user

    def calm(self, record: Key) -> bool:
        """Leave only the sign; False if the record has none."""
        if record not in self._users:
            return False
        self._users[record] = ""
        return True

    def visit(self, record: Key) -> bool:
        """The bar stands on a record: take its sign away if it has calmed down; False if there is nothing to take."""
        if self._users.get(record) != "":
            return False
        del self._users[record]
        return True

    def dressed(self, row: Row) -> Row:
        """The row as it looks now; a more urgent sign stays."""
        user = self._users.get(row.id)
        if user is None:
            return row
        return replace(row, tone="fremd" if user else "", trailer=user, mark=row.mark or SIGN)

    def redressed(self, row: Row) -> Row:
        """The same of a row that has been dressed before."""
        return self.dressed(replace(row, tone="", trailer="", mark=row.mark.replace(SIGN, "")))
