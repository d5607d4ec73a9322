"""The sheet that an office gets: which fields it has, what they are called, and what stands in them unfilled.

Word and table write it from here, and what comes back is read by the same words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.status_rounds import UNCHANGED, StatusQuery, StatusRound, sheet_mark
from rundertisch_tui.domain.wording import status, word
from rundertisch_tui.workflow.questions.asked_items import STEP_ON, WORD, WORDS, AskedItem, asked_items
from rundertisch_tui.workflow.questions.status_rounds import current_round
from rundertisch_tui.workflow.reader import Reader

CHOOSE, WRITE, DAY = "Bitte wählen", "Bitte schreiben", "TT.MM.JJJJ"
HINTS = frozenset({CHOOSE, WRITE, DAY})
"""What stands in a field that nobody has filled in."""
HEADINGS: Mapping[str, str] = {
    "measure": "Ihre Maßnahmen",
    "recommendation": "Empfehlungen an Sie",
    "task": "Ihre Aufträge",
}
ABOUT, LAST, WORDING, CAPTION = "Angaben zum Bogen", "Zuletzt", "Wortlaut", "Ihre Angaben zu"
"""What stands between the tables of the sheet in Word: heading of a part, caption, what is known."""
FILLED_BY, FILLED_ON = "Ausgefüllt von", "Ausgefüllt am"
COLUMNS: Mapping[str, str] = {
    "mark": "Bogen",
    "code": "Nummer",
    "title": "Worum es geht",
    "last": "Zuletzt gemeldet",
    "word": "Stand oder Antwort",
    "note": "Anmerkung",
    "obstacle": "Hindernis",
    "next_step": "Nächster Schritt",
    "next_step_on": "Nächster Schritt bis",
    "on": FILLED_ON,
}
"""The columns of the sheet as a table."""


@dataclass(frozen=True, slots=True)
class SheetOf:
    """The sheet of one office in one round."""

    round: StatusRound
    query: StatusQuery
    office: Organization
    items: tuple[AskedItem, ...]

    @property
    def mark(self) -> str:
        """How the sheet is known again."""
        return sheet_mark(self.round.year, self.office.code)

    def is_second_call(self, today: date) -> bool:
        """Whether it goes out again because the office did not answer in time."""
        return self.query.sent_on is not None and self.query.is_open and today > self.round.due_on


def sheet_of(reader: Reader, office: OrganizationId) -> SheetOf:
    """The sheet of an office in the newest round. Raises RuleViolation if there is no round or it does not ask."""
    one = current_round(reader)
    if one is None:
        raise RuleViolation("Es gibt noch keine Abfrage. Bitte zuerst eine eröffnen.", field="office")
    body = reader.get(Organization, office)
    query = next((q for q in reader.linked(StatusQuery, "status_round", one.id) if q.office == office), None)
    if query is None:
        raise RuleViolation(f"{body.label} wird in der {one.label} nicht gefragt.", field="office")
    return SheetOf(one, query, body, asked_items(reader, office))


def choices(table: str) -> tuple[str, ...]:
    """The words to pick from, as they are shown: a status with its sign; measures may also be unchanged."""
    if table == "measure":
        return (UNCHANGED, *(status(one) for one in Status))
    return tuple(word(one) for one in WORDS[table])


def hint(field: str) -> str:
    """What stands in an unfilled field."""
    if field == WORD:
        return CHOOSE
    return DAY if field == STEP_ON else WRITE
