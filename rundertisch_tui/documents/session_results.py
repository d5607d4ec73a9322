"""What came of a session, for the reports about it: who came, whom they stood for, what was recommended."""

from rundertisch_tui.documents.collecting import LAST, session_day, without_field
from rundertisch_tui.documents.minutes import Minutes, Recommendation
from rundertisch_tui.domain import names
from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation as Record
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.questions.affiliations import body_of
from rundertisch_tui.workflow.reader import Reader


def people_present(reader: Reader, session: Session) -> list[Person]:
    """Everybody who was there."""
    found = (
        reader.find(Person, one.person)
        for one in reader.linked(Attendance, "session", session.id)
        if one.presence is Presence.PRESENT
    )
    return [one for one in found if one is not None]


def recommendations_by_field(
    reader: Reader, session: Session, told: Minutes
) -> tuple[tuple[str, tuple[Recommendation, ...]], ...]:
    """The agreed recommendations under their first action field, in the order of fields and numbers."""
    boxes = {one.number: one for item in told.items for one in item.entries if isinstance(one, Recommendation)}
    fields = sorted(reader.all(ActionField), key=lambda field: (field.position, field.id))
    order = [*(field.title or field.label for field in fields), *LAST]
    found: dict[str, list[Recommendation]] = {name: [] for name in order}
    for record in sorted(reader.linked(Record, "session", session.id), key=lambda one: one.code):
        if record.code in boxes:
            field = next((one for one in fields if one.id in record.action_fields), None)
            name = (field.title or field.label) if field is not None else without_field(record)
            found[name].append(boxes[record.code])
    return tuple((name, tuple(records)) for name, records in found.items() if records)


def bodies_represented(reader: Reader, session: Session) -> tuple[str, ...]:
    """The bodies that were represented, each once, sorted; no names."""
    day = session_day(session)
    bodies = {body_of(reader, day, person) for person in people_present(reader, session)}
    return tuple(sorted((body for body in bodies if body), key=names.sort_key))
