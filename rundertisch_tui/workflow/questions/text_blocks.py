"""Which Textbausteine there are: those of the office, and those that come with the program."""

from dataclasses import dataclass

from rundertisch_tui.domain.text_blocks import SUPPLIED, TextBlock
from rundertisch_tui.workflow.reader import Reader


@dataclass(frozen=True, slots=True)
class Phrase:
    """An abbreviation with its text; `record` is the office's own, None for one that came with the program."""

    abbreviation: str
    text: str
    record: int | None = None


def phrases(reader: Reader) -> tuple[Phrase, ...]:
    """All that count, by abbreviation; a supplied one gives way to the office's own."""
    recorded = reader.all(TextBlock)
    own = [Phrase(one.abbreviation, one.text, one.id) for one in recorded if not one.left_out]
    known = {one.abbreviation.casefold() for one in recorded}
    supplied = [Phrase(short, text) for short, text in SUPPLIED.items() if short.casefold() not in known]
    return tuple(sorted([*own, *supplied], key=lambda one: one.abbreviation.casefold()))


def phrase(reader: Reader, abbreviation: str) -> Phrase | None:
    """The one that an abbreviation stands for, however its letters are written; None if there is none."""
    wanted = abbreviation.casefold()
    return next((one for one in phrases(reader) if one.abbreviation.casefold() == wanted), None) if wanted else None
