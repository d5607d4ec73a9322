"""The kinds of document that can be made: id, German name, stem of the file name, and whether a public copy exists."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document."""

    id: str
    german: str
    stem: str
    has_publication_copy: bool = True


KINDS: tuple[Kind, ...] = (
    Kind("minutes", "Niederschrift", "Niederschrift"),
    Kind("agenda", "Tagesordnung", "Tagesordnung"),
    Kind("attendance-list", "Anwesenheitsliste", "Anwesenheitsliste", has_publication_copy=False),
    Kind("participant-list", "Teilnehmendenverzeichnis", "Teilnehmendenverzeichnis"),
)
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
