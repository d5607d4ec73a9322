"""The standard frame of the agenda, from which a new Round Table starts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardItem:
    """One point of the frame."""

    number: str
    title: str
    planned_minutes: int
    has_workshops: bool = False


STANDARD_AGENDA: tuple[StandardItem, ...] = (
    StandardItem(number="1", title="Eröffnung und Begrüßung", planned_minutes=15),
    StandardItem(number="2", title="Feststellung der Tagesordnung", planned_minutes=5),
    StandardItem(number="3", title="Niederschrift der letzten Sitzung", planned_minutes=10),
    StandardItem(number="4", title="Bericht: Was wurde aus den Empfehlungen?", planned_minutes=30),
    StandardItem(number="5", title="Stand der Umsetzung des Integrationskonzepts", planned_minutes=30),
    StandardItem(number="6", title="Workshops zu den Handlungsfeldern", planned_minutes=90, has_workshops=True),
    StandardItem(number="7", title="Handlungsempfehlungen", planned_minutes=60),
    StandardItem(number="8", title="Verschiedenes", planned_minutes=15),
    StandardItem(number="9", title="Nächster Termin und Schluss", planned_minutes=10),
)  # Source: agendas of comparable Kassel bodies; the office changes it per session
