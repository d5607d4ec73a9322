"""Anfragen of the parliamentary groups: what they ask about, and which were answered before."""

from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.stems import stems
from rundertisch_tui.workflow.reader import Reader

ALIKE = 0.5
"""Share of the words of the shorter text that must stand in the other, whatever their endings."""


def matching(reader: Reader, words: str) -> tuple[Recommendation, ...]:
    """The agreed recommendations whose number, title, wording or rationale holds every word, by number."""
    wanted = fold(words).split()
    if not wanted:
        return ()
    found = []
    for one in reader.all(Recommendation):
        text = fold(f"{one.code} {one.title} {one.wording} {one.rationale}")
        if one.code and all(word in text for word in wanted):
            found.append(one)
    return tuple(sorted(found, key=lambda one: natural_key(one.code)))


def answered_before(reader: Reader, text: str, *, but: int | None = None) -> tuple[Paper, ...]:
    """The inquiries already answered that ask much the same, the most alike first."""
    wanted = stems(text)
    found = []
    for paper in reader.all(Paper):
        if paper.type is not PaperType.INQUIRY or paper.answered_on is None or paper.id == but:
            continue
        share = _share(wanted, stems(f"{paper.title} {paper.questions}"))
        if share >= ALIKE:
            found.append((share, paper))
    return tuple(paper for _, paper in sorted(found, key=lambda pair: (-pair[0], -pair[1].id)))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    lesser = min(len(one), len(other))
    return len(one & other) / lesser if lesser else 0.0
